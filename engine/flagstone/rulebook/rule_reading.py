"""Reads concerns and rules from their files."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from flagstone.conditions.names import Names
from flagstone.conditions.parser import read_condition
from flagstone.dates import ALWAYS, Window
from flagstone.problems import did_you_mean
from flagstone.rulebook.files import RuleEntry
from flagstone.rulebook.instruments import Standing
from flagstone.rulebook.passages import Passage
from flagstone.rulebook.policy import numbers_of_ours
from flagstone.rulebook.provisions import Provision
from flagstone.rulebook.rules import Question, Rule
from flagstone.rulebook.severities import read_severity, read_step_up
from flagstone.rulebook.shelves import Shelf
from flagstone.vocabulary.fact_types import Kind


def read_rule(
    id_: str,
    concern: str,
    entry: RuleEntry,
    passage: Passage,
    *,
    names: Names,
    provisions: Shelf[Provision],
) -> Rule | None:
    """A rule; None where one of its conditions or its severity is wrong."""
    when = read_condition(passage.document, (*passage.path, "when"), names, passage.problems)
    severity = read_severity(passage.within("severity"), names)
    step_up = None
    if entry.one_step_up is not None:
        base = severity[0] if severity is not None else None
        step_up = read_step_up(passage.within("one_step_up"), entry.one_step_up, base, names)
    _check_citations(entry, passage, provisions)
    _check_dated_by(entry, passage, names)
    windows = tuple(_windows(entry, passage))
    if when is None or severity is None:
        return None
    rule = Rule(
        id=id_,
        concern=concern,
        title=entry.title,
        when=when,
        base=severity[0],
        steps=severity[1],
        cites=tuple(entry.cites),
        message=entry.message,
        action=entry.action,
        not_captured=entry.not_captured,
        step_up=step_up,
        windows=windows or (ALWAYS,),
        dated_by=entry.dated_by or "",
        policy=entry.policy or "",
        standing=_standing(entry),
        standing_note=entry.standing_note or "",
        status=entry.status,
        owner=entry.owner or "",
        review_by=date.fromordinal(entry.review_by).isoformat() if entry.review_by else "",
        succeeds=tuple(entry.succeeds),
        to_decide=tuple(
            Question(text.rstrip("."), passage.document.place((*passage.path, "to_decide", index)))
            for index, text in enumerate(entry.to_decide)
        ),
        place=passage.place,
    )
    if not rule.policy:
        _check_policy(rule, passage, names)
    return rule


def read_conditions(passage: Passage, names: Names) -> None:
    """Find what is wrong with the conditions of a rule whose other parts are wrong too."""
    node = passage.node()
    if not isinstance(node, dict):
        return
    if "when" in node:
        read_condition(passage.document, (*passage.path, "when"), names, passage.problems)
    if "severity" in node:
        read_severity(passage.within("severity"), names)


def _standing(entry: RuleEntry) -> Standing | None:
    if entry.standing is None:
        return Standing.LAW
    return None if entry.standing == "none" else Standing.read(entry.standing)


def _check_citations(entry: RuleEntry, passage: Passage, provisions: Shelf[Provision]) -> None:
    if not entry.cites and entry.status != "draft":
        passage.complain(
            ("cites",) if "cites" in entry.model_fields_set else (),
            "rule-without-citation",
            "A rule cites at least one provision; without one nobody could say why it matters.",
            suggestion="Add cites: [...] with the ids of provisions.",
        )
    for index, id_ in enumerate(entry.cites):
        provisions.find(passage, ("cites", index), id_)


def _check_dated_by(entry: RuleEntry, passage: Passage, names: Names) -> None:
    if entry.dated_by is None:
        return
    types = names.vocabulary.fact_types
    fact_type = types.get(entry.dated_by)
    dates = [other.id for other in types.values() if other.kind is Kind.DATE]
    if fact_type is None:
        passage.complain(
            ("dated_by",),
            "unknown-fact",
            f"There is no fact type {entry.dated_by}.",
            suggestion=did_you_mean(entry.dated_by, dates) or "Add it to a file in facts.",
            found=entry.dated_by,
        )
    elif fact_type.kind is not Kind.DATE:
        passage.complain(
            ("dated_by",),
            "dated-by-no-date",
            f"{entry.dated_by} is of type {fact_type.kind}; only a date can say which law applied.",
            suggestion=did_you_mean(entry.dated_by, dates) or "Name a fact of type date.",
            found=entry.dated_by,
            expected="a fact of type date",
        )


def _windows(entry: RuleEntry, passage: Passage) -> Iterator[Window]:
    if entry.windows is not None:
        if entry.from_ or entry.until:
            passage.complain(
                ("windows",),
                "windows-or-dates",
                "A rule has either from and until, or windows.",
                suggestion="Make the two dates one of the windows.",
            )
        for index, window in enumerate(entry.windows):
            yield passage.window(window, "windows", index)
    elif entry.from_ or entry.until:
        yield passage.window(entry)


def _check_policy(rule: Rule, passage: Passage, names: Names) -> None:
    for test, number in numbers_of_ours(rule, names.vocabulary):
        passage.problems.add(
            test.place,
            "policy-not-stated",
            f"{number[0].upper()}{number[1:]} is our number and not the law's, and the rule "
            f"{rule.id} does not say so.",
            suggestion="Say whose choice it is, and why, under policy:. "
            "If law or guidance gives it, make it a standard.",
            found=number,
        )
