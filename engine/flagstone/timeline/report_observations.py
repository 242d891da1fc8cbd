"""What a report that was written as JSON says of a rule, to be followed like any other document.

A report holds verdicts and their evidence, and not the numbers that rules compared with: those are
taken from the rulebook as it is now, on the report's date.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec

from flagstone.conditions.tree import Severity
from flagstone.dates import Period
from flagstone.inference.assessment import Body
from flagstone.inference.verdicts import Outcome, Verdict
from flagstone.reports.grounds import Evidence
from flagstone.reports.reading import read_at_most
from flagstone.reports.report import Report
from flagstone.reports.statements import OWN_VOICES
from flagstone.rulebook.rulebook import Rulebook
from flagstone.rulebook.rules import Rule
from flagstone.sheets.fact_sheet import SheetKind
from flagstone.timeline.observations import OWN_WORD, Observation, Standards, speaking
from flagstone.timeline.succession import Line

_OWN = {voice.word for voice in OWN_VOICES}


class ReportRead(msgspec.Struct, frozen=True):
    """A report as bodies of children with their verdicts, and whose word each verdict rests on."""

    report: Report
    bodies: tuple[Body, ...]
    evidence: dict[tuple[str, str], str]

    @classmethod
    def of(cls, report: Report) -> ReportRead:
        """The report, ready to be observed."""
        bodies: dict[str, dict[str, Verdict]] = {report.subject.about: {}}
        evidence = {}
        for flag in report.flags:
            severity, possible = Severity[flag.severity.upper()], Severity[flag.possible.upper()]
            bodies.setdefault(flag.whom, {})[flag.rule] = Verdict(
                flag.rule, Outcome.RAISED, flag.whom, severity, possible
            )
            evidence[flag.rule, flag.whom] = whose_word(report, flag.evidence, raised=True)
        for each in report.unraised:
            outcome = Outcome(each.outcome)
            bodies.setdefault(each.whom, {})[each.rule] = Verdict(each.rule, outcome, each.whom)
            if outcome is Outcome.CLEAR:
                evidence[each.rule, each.whom] = whose_word(report, each.evidence, raised=False)
        return cls(report, tuple(Body(whom, {}, found) for whom, found in bodies.items()), evidence)

    def observe(self, line: Line, document: int, rulebook: Rulebook) -> Iterator[Observation]:
        """A line of rules in the report, for each body of children."""
        for body in self.bodies:
            rule = speaking(line, body)
            if rule is not None:
                verdict = body.verdicts[rule.id]
                yield Observation(
                    document=document,
                    date=self.report.subject.date.toordinal(),
                    rule=rule,
                    body=body,
                    verdict=verdict,
                    evidence=self.evidence.get((rule.id, body.whom), ""),
                    standards=self._standards(rule, rulebook),
                    alone=verdict.severity,
                )

    def _standards(self, rule: Rule, rulebook: Rulebook) -> Standards:
        day = self.report.subject.date.toordinal()
        found = {}
        for _, limit in read_at_most(rulebook, rule).limits:
            standard = rulebook.standards[limit.standard]
            value = standard.on(Period(day, day))
            if value is not None:
                found[standard.id] = standard, value
        return found


def whose_word(report: Report, evidence: Iterable[Evidence], *, raised: bool) -> str:
    """Whose word a verdict of a report rests on, as a timeline names it; empty where a clear one
    rests on nothing that the report's own sheet says."""
    used = [each for each in evidence if not each.unusable and not each.earlier]
    if not used and not raised:
        return ""
    own = all(each.statement.voice in _OWN for each in used)
    kind = report.subject.kind
    return OWN_WORD if own and kind != SheetKind.STATISTICS.value else kind
