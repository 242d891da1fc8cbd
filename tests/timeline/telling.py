"""Sheets of a few facts about one authority, and their timeline on a rulebook of a few rules."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from flagstone.rulebook.rulebook import Rulebook
from flagstone.sheets.fact_sheet import FactSheet
from flagstone.timeline import Timeline, build_timeline
from flagstone.timeline.timeline import ConcernHistory, ConcernMoment, RuleHistory

RULES: Mapping[str, str] = {
    "figure": """
        when: {children_per_officer: {above: {standard: caseload-range, bound: upper}}}
        severity:
          - high: {children_per_officer: {above: 100}}
          - medium: {children_per_officer: {above: 80}}
          - low: otherwise
        policy: The steps are ours
        """,
    "challenge": """
        when: {challenge: {below: consistent}}
        severity:
          - high: {challenge: {is: absent}}
          - medium: {challenge: {is: limited}}
          - low: otherwise
        """,
    "tracker": "when: {tracker_works: {is: no}}",
}


class Story(msgspec.Struct):
    """A timeline of one concern, to be asked in a test's own words."""

    whole: Timeline

    @property
    def concern(self) -> ConcernHistory:
        """The one concern of the rulebook."""
        return (*self.whole.concerns, *self.whole.never_raised)[0]

    def rule(self, name: str) -> RuleHistory:
        """The history of a rule that was raised."""
        return next(each for each in self.concern.rules if name in each.rules)

    def changes(self, name: str = "") -> list[str]:
        """What became of the concern, or of one of its rules, document by document."""
        moments = self.rule(name).moments if name else self.concern.moments
        return [moment.change for moment in moments]

    def states(self) -> list[str]:
        """The concern's verdicts, document by document."""
        return [moment.state for moment in self.concern.moments]

    def last(self) -> ConcernMoment:
        """The concern in the last document."""
        return self.concern.moments[-1]


class Teller:
    """Makes sheets and timelines of them."""

    def __init__(self, rulebook: Rulebook) -> None:
        self.rulebook = rulebook

    def sheet(
        self, date: str, kind: str = "inspection", *, authority: str = "Hull", **facts: object
    ) -> FactSheet:
        """A sheet. `about`, `looked_at` and `groups` are what they are in a file."""
        scope = {key: facts.pop(key) for key in ("about", "looked_at") if key in facts}
        groups = facts.pop("groups", None)
        return FactSheet.build(
            self.rulebook.vocabulary,
            authority=authority,
            date=date,
            kind=kind,
            facts=facts,  # type: ignore[arg-type]
            scope=scope or None,  # type: ignore[arg-type]
            groups=groups,  # type: ignore[arg-type]
        )

    def tell(self, *sheets: FactSheet) -> Story:
        """Their timeline."""
        return Story(build_timeline(self.rulebook, sheets, engine="plain"))

    def of(self, *values: object, **also: object) -> Story:
        """Inspections of 2012, 2013 ... that say those words of challenge; None says nothing."""
        sheets = [
            self.sheet(
                f"{2012 + number}-06-01",
                **({"challenge": value} if value else {"children_per_officer": "not known"}),
                **also,
            )
            for number, value in enumerate(values)
        ]
        return self.tell(*sheets)
