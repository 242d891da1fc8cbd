"""What a new rulebook makes of the same sheets: verdicts that differ, and what turned them."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from typing import get_args

import msgspec

from flagstone.compare.differences import Differences
from flagstone.compare.patches import named_in_short
from flagstone.compare.readings import Readings
from flagstone.compare.rules_comparison import ChangedVerdict, ComparedSheet, Outcome, Proof
from flagstone.compare.trials import CannotTryError, Trials
from flagstone.inference.assessment import Assessment
from flagstone.inference.verdicts import Decision, grade_in_words
from flagstone.inference.verdicts import Outcome as Verdict
from flagstone.problems import Problems, ProblemsError
from flagstone.reports.assessing import judge_to_show
from flagstone.reports.report import SeverityWord
from flagstone.reports.statements import file_name
from flagstone.timeline.moments import severity_word

ABSENT = "not in the rulebook"
_ORDER = {outcome: place for place, outcome in enumerate(get_args(Outcome))}
_SEVERITIES = {None: 0, "low": 1, "medium": 2, "high": 3, "critical": 4}

Key = tuple[str, str]
"""Children and rule."""


class Effects(msgspec.Struct, frozen=True):
    """Assesses sheets under both rulebooks and traces each verdict that differs to its cause."""

    differences: Differences
    readings: Readings
    trials: Trials

    @classmethod
    def of(cls, differences: Differences, readings: Readings) -> Effects:
        """Ready to be asked. Raises ProblemsError where a sheet suits neither rulebook."""
        return cls(differences, readings, Trials(differences, readings))

    def sheets(self) -> Iterator[ComparedSheet]:
        """Every sheet, in the order in which they were given.

        Raises ProblemsError with all that is wrong with any of them under the new rulebook.
        """
        problems = Problems()
        for number in range(len(self.readings.paths)):
            try:
                self.readings.sheet(number, self.differences.new.vocabulary)
            except ProblemsError as error:
                problems.extend(error.problems)
        problems.stop_if_any()
        for number in range(len(self.readings.paths)):
            yield self._sheet(number)

    def _sheet(self, number: int) -> ComparedSheet:
        book = self.differences
        now = judge_to_show(
            book.new,
            *self.readings.with_earlier(number, book.new.vocabulary),
            engine="plain",
        )
        note, verdicts = "", []
        try:
            old = self.readings.with_earlier(number, book.base.vocabulary)
        except ProblemsError as error:
            note = (
                "It cannot be read with the old rulebook, so nothing is compared: "
                f"{error.problems[0].message}"
            )
        else:
            was = judge_to_show(book.base, *old, engine="plain")
            verdicts = sorted(self._changed(number, was, now), key=consequence)
        sheet = now.sheet
        return ComparedSheet(
            authority=sheet.authority,
            title=sheet.title,
            date=datetime.date.fromordinal(sheet.date),
            file=file_name(sheet),
            digest=sheet.digest,
            verdicts=tuple(verdicts),
            note=note,
        )

    def _changed(self, number: int, was: Assessment, now: Assessment) -> Iterator[ChangedVerdict]:
        before, after = _decided(was), _decided(now)
        for key in dict.fromkeys((*after, *before)):
            one, other = before.get(key), after.get(key)
            # Of a rule that came or went only a flag is news.
            flags = [each for each in (one, other) if each and each[0] is Verdict.RAISED]
            if one != other and (flags or (one and other)):
                yield self._verdict(number, key, one, other)

    def _verdict(
        self, number: int, key: Key, was: Decision | None, now: Decision | None
    ) -> ChangedVerdict:
        whom, rule = key
        causes, proof = self._causes(number, key, now)
        book = self.differences
        of = book.new.rules.get(rule) or book.base.rules[rule]
        concerns = {**book.base.concerns, **book.new.concerns}
        return ChangedVerdict(
            rule=rule,
            title=of.title,
            concern=concerns[of.concern].title,
            whom=whom,
            was=_said(was),
            now=_said(now),
            outcome=_outcome(was, now),
            severity_was=_severity(was),
            severity_now=_severity(now),
            causes=causes,
            proof=proof,
            why=_why(causes, proof),
        )

    def _causes(self, number: int, key: Key, now: Decision | None) -> tuple[tuple[int, ...], Proof]:
        """The changes that turned a verdict, and how that is known."""
        whom, rule = key
        could = tuple(
            change.number
            for change in self.differences.changes
            if change.effect == "verdicts"
            and (rule in change.rules or change.about == "vocabulary")
        )
        if len(could) == 1:
            return could, "by itself"

        def gives(numbers: Sequence[int]) -> bool | None:
            try:
                return self.trials.verdict(numbers, rule, number, whom) == now
            except CannotTryError:
                return None

        alone = tuple(each for each in could if gives([each]))
        if alone:
            return alone, "by itself"
        if gives(could):
            needed = tuple(
                each
                for each in could
                if gives([other for other in could if other != each]) is False
            )
            if len(needed) > 1:
                return needed, "together"
        return could, "possible"


def consequence(verdict: ChangedVerdict) -> tuple[int, int, str, str]:
    """What matters most first: flags gained, the gravest of them first, then what grows graver."""
    gravest = max(_SEVERITIES[verdict.severity_was], _SEVERITIES[verdict.severity_now])
    return _ORDER[verdict.outcome], -gravest, verdict.title, verdict.whom


def _decided(assessment: Assessment) -> dict[Key, Decision | None]:
    return {
        (body.whom, rule): verdict.decision
        for body in assessment.bodies
        for rule, verdict in body.verdicts.items()
    }


def _severity(verdict: Decision | None) -> SeverityWord | None:
    return None if verdict is None else severity_word(verdict[1])


def _said(verdict: Decision | None) -> str:
    if verdict is None:
        return ABSENT
    outcome, severity, possible = verdict
    return f"{outcome.value} {grade_in_words(severity, possible)}".strip()


def _outcome(was: Decision | None, now: Decision | None) -> Outcome:
    old, new = _severity(was), _severity(now)
    if old is None or new is None:
        if new is not None:
            return "gains a flag"
        if old is not None:
            return "loses a flag"
        settled = [bool(each) and each[0] is Verdict.CLEAR for each in (was, now) if each]
        if settled == [True, False]:
            return "no longer decided"
        return "decided now" if settled == [False, True] else "other"
    if old != new:
        return "graver" if _SEVERITIES[new] > _SEVERITIES[old] else "less grave"
    assert was is not None
    assert now is not None
    return "may be graver" if (now[2] or 0) > (was[2] or 0) else "may be less grave"


def _why(causes: Sequence[int], proof: Proof) -> str:
    if not causes:
        return "No change of a rule explains this. Please report it."
    numbers = named_in_short([str(number) for number in causes])
    if proof == "together":
        return f"It takes changes {numbers} together."
    if len(causes) == 1:
        return f"Change {numbers} by itself does this."
    if proof == "by itself":
        return f"Each of changes {numbers} by itself would do this."
    return f"It could be changes {numbers}; they could not be tried one by one."
