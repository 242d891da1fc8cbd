"""What was decided about a rule in one document, with all that a comparison must know."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import msgspec

from flagstone.conditions.tree import Severity
from flagstone.dates import Period
from flagstone.inference.assessment import Assessment, Body
from flagstone.inference.verdicts import Outcome, Verdict
from flagstone.reports.basis import Basis
from flagstone.reports.reading import read_at_most
from flagstone.reports.statements import OWN_VOICES
from flagstone.rulebook.rules import Rule
from flagstone.rulebook.standards import Standard, StandardValue
from flagstone.sheets.fact_sheet import SheetKind
from flagstone.timeline.succession import Line

OWN_WORD = "the authority's own word"

Standards = Mapping[str, tuple[Standard, StandardValue]]


class Observation(msgspec.Struct, frozen=True):
    """One verdict in one document, for one body of children.

    `evidence` is whose word a judged verdict rests on; empty where this document says nothing of
    it. `standards` are the numbers that the rule compared with. `alone` is how grave it would have
    been without the documents before it.
    """

    document: int
    date: int
    rule: Rule
    body: Body
    verdict: Verdict
    evidence: str
    standards: Standards
    alone: Severity | None

    @property
    def raised(self) -> bool:
        """Whether it is a flag."""
        return self.verdict.raised

    @property
    def judged(self) -> bool:
        """Whether it was decided, and on something that this document says.

        A rule on recurrence may be clear only because an earlier document was: that is silence.
        """
        return bool(self.evidence)

    @property
    def whom(self) -> str:
        """The group of children; empty for the authority as a whole."""
        return self.verdict.whom

    @property
    def severity(self) -> Severity:
        """The gravest step certainly reached. Raises ValueError where it was not raised."""
        if self.verdict.severity is None:
            raise ValueError(f"{self.rule.id} was not raised")
        return self.verdict.severity

    @property
    def possible(self) -> Severity:
        """The gravest step that may have been reached."""
        return self.verdict.possible or self.severity


def observe(
    line: Line, document: int, assessment: Assessment, alone: Assessment
) -> Iterator[Observation]:
    """A line in one document: the authority as a whole first, then groups of children.

    Of rules that took each other's place, the one that was in force speaks.
    """
    for body, lone in zip(assessment.bodies, alone.bodies, strict=True):
        rule = speaking(line, body)
        if rule is not None:
            verdict = body.verdicts[rule.id]
            judged = verdict.outcome in (Outcome.RAISED, Outcome.CLEAR)
            yield Observation(
                document=document,
                date=assessment.sheet.date,
                rule=rule,
                body=body,
                verdict=verdict,
                evidence=_whose_word(assessment, body, rule) if judged else "",
                standards=_standards(assessment, body, rule),
                alone=lone.verdicts[rule.id].severity if rule.id in lone.verdicts else None,
            )


def speaking(line: Line, body: Body) -> Rule | None:
    """The rule of a line that was in force, else its latest; None where the body has none."""
    present = [rule for rule in line.rules if rule.id in body.verdicts]
    in_force = [
        rule for rule in present if body.verdicts[rule.id].outcome is not Outcome.NOT_IN_FORCE
    ]
    chosen = in_force or present
    return chosen[-1] if chosen else None


def _whose_word(assessment: Assessment, body: Body, rule: Rule) -> str:
    kind = assessment.sheet.kind
    used = Basis.of(assessment, body, rule).used
    if not used and not body.verdicts[rule.id].raised:
        return ""
    own = all(held.fact.voice in OWN_VOICES for held in used)
    return OWN_WORD if own and kind is not SheetKind.STATISTICS else kind.value


def _standards(assessment: Assessment, body: Body, rule: Rule) -> Standards:
    """The standards that it reads, as they were on each fact's own days."""
    rulebook = assessment.rulebook
    day = Period(assessment.sheet.date, assessment.sheet.date)
    found = {}
    for fact, limit in read_at_most(rulebook, rule).limits:
        held = body.held.get(fact)
        standard = rulebook.standards[limit.standard]
        value = standard.on(held.period if held else day)
        if value is not None:
            found[standard.id] = standard, value
    return found
