"""Words that say more than the law does, and one that says the wrong thing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from flagstone.checks.check import Check
from flagstone.checks.texts import said_by, standing_of
from flagstone.problems import Problem
from flagstone.rulebook.instruments import Standing
from flagstone.rulebook.rulebook import Rulebook

_OF_LAW = re.compile(
    r"(?<!not )\b(breach(?:es|ed|ing)?|unlawful(?:ly)?|illegal(?:ly)?|against the law"
    r"|break(?:s|ing)? the law)\b",
    re.I,
)
_STATUTORY = re.compile(r"(?<!not )(?<!non-)(?<!not a )\bstatutory\b", re.I)
_SIXTEEN_WEEKS = re.compile(r"\b(16|sixteen)[ -]weeks?\b|\b112 days\b", re.I)
_REVOKED = re.compile(
    r"\brevo(?:ke|kes|ked|king|cation)(?: of)?(?: \w+){0,2} care orders?\b"
    r"|\bcare orders?(?: \w+){0,2} revoked\b",
    re.I,
)


class WordOfLaw(Check):
    """A rule that speaks of breach, and does not stand on law."""

    code = "word-of-law"

    def problems(self, rulebook: Rulebook) -> Iterator[Problem]:
        for rule in rulebook.rules.values():
            if standing_of(rule, rulebook) is Standing.LAW:
                continue
            for key, text in said_by(rule):
                if found := _OF_LAW.search(text):
                    yield self.problem(
                        rule.place,
                        f"The {key} of {rule.id} says “{found[0]}”, and the rule does not stand on "
                        "law.",
                        "Say what was found; the flag says how it stands to what is cited.",
                        found[0],
                    )


class NotStatutory(Check):
    """A rule that calls statutory what neither law nor statutory guidance holds, and sixteen weeks
    of pre-proceedings called statutory by any rule."""

    code = "not-statutory"

    def problems(self, rulebook: Rulebook) -> Iterator[Problem]:
        for rule in rulebook.rules.values():
            standing = standing_of(rule, rulebook)
            binds = standing is not None and standing >= Standing.STATUTORY_GUIDANCE
            for key, text in said_by(rule):
                if _STATUTORY.search(text) and (not binds or _SIXTEEN_WEEKS.search(text)):
                    yield self.problem(
                        rule.place,
                        f"The {key} of {rule.id} says “statutory”, and what it rests on is not.",
                        "Name the guidance, practice or comparison that it is.",
                        "statutory",
                    )


class RevokedCareOrder(Check):
    """A care order that is said to be revoked. Care orders are discharged; placement orders are
    revoked."""

    code = "revoked-care-order"

    def problems(self, rulebook: Rulebook) -> Iterator[Problem]:
        for rule in rulebook.rules.values():
            for key, text in said_by(rule):
                if found := _REVOKED.search(text):
                    yield self.problem(
                        rule.place,
                        f"The {key} of {rule.id} says “{found[0]}”. A care order is discharged; it "
                        "is a placement order that is revoked.",
                        "Write discharged, or name the order that is meant.",
                        found[0],
                    )
