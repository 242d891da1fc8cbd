"""Since when each flag of an assessment has been raised, and in how many documents running.

It is what a timeline of the same documents says, told from the last of them. A document that could
not judge a rule neither counts nor ends a run, and what cannot be compared begins a new one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

import msgspec

from flagstone.dates import day_in_words
from flagstone.inference.assessment import Assessment
from flagstone.inference.judging import without_earlier
from flagstone.problems import Place, Problems
from flagstone.reports.answers import Persistence
from flagstone.reports.reading import read_at_most
from flagstone.reports.report import Report
from flagstone.rulebook.rulebook import Rulebook
from flagstone.timeline.changes import Change, LineHistory
from flagstone.timeline.observations import Observation, observe
from flagstone.timeline.report_observations import ReportRead
from flagstone.timeline.succession import Line, lines_of

FlagKey = tuple[str, str]
"""Rule, and the group of children."""

_OTHER_RULES = (
    "An earlier report was made with other rules; numbers are compared as they are in these"
)


def persistence(
    assessment: Assessment,
    reports: Sequence[Report] = (),
    *,
    publishable: bool = False,
    file: str = "",
) -> Mapping[FlagKey, Persistence]:
    """For each flag of an assessment since when, from its earlier sheets and from earlier reports.

    Empty where there are neither. `file` is what problems call the sheet, where the assessment may
    not say it. Raises ProblemsError for a report of another authority, for one that is not earlier,
    for one of a sheet that is there itself, and, where it is to be `publishable`, for one that is
    not.
    """
    _check(assessment, reports, publishable=publishable, file=file)
    if not assessment.earlier and not reports:
        return {}
    following = _Following(assessment.rulebook, _documents(assessment, reports))
    rulebook = assessment.rulebook
    raised = [v for body in assessment.bodies for v in body.verdicts.values() if v.raised]
    concerns = dict.fromkeys(rulebook.rules[verdict.rule].concern for verdict in raised)
    found: dict[FlagKey, Persistence] = {}
    for concern in concerns:
        for line in lines_of(rulebook, concern):
            found |= dict(following.line(line))
    return found


class _Document(msgspec.Struct):
    """A sheet that was assessed, or a report that was read."""

    date: int
    assessment: Assessment | None = None
    report: ReportRead | None = None
    _alone: Assessment | None = None

    def observe(self, line: Line, number: int, rulebook: Rulebook) -> Iterator[Observation]:
        if self.assessment is not None:
            yield from observe(line, number, self.assessment, self._without_earlier(line))
        elif self.report is not None:
            yield from self.report.observe(line, number, rulebook)

    def _without_earlier(self, line: Line) -> Assessment:
        """How the line came out by itself. Few rules look back; of others it is just the same."""
        assert self.assessment is not None
        whole = self.assessment
        readings = [read_at_most(whole.rulebook, rule) for rule in line.rules]
        if not whole.earlier or not any(each.previous or each.before for each in readings):
            return whole
        if self._alone is None:
            self._alone = without_earlier(whole)
        return self._alone

    def is_of_other_rules(self, rulebook: Rulebook) -> bool:
        return self.report is not None and self.report.report.receipt.rulebook != rulebook.digest


class _Following(msgspec.Struct, frozen=True):
    """Documents of one authority, oldest first. The last is the one whose flags are asked about."""

    rulebook: Rulebook
    documents: Sequence[_Document]

    def line(self, line: Line) -> Iterator[tuple[FlagKey, Persistence]]:
        """A line of rules, followed to the last document."""
        observations = [
            each
            for number, document in enumerate(self.documents)
            for each in document.observe(line, number, self.rulebook)
        ]
        history = LineHistory(line.id)
        changes = history.follow(observations)
        last = len(self.documents) - 1
        for change in changes:
            now = change.observation
            if now.document == last and now.raised:
                strand = [c for c in changes if history.key(c.observation) == history.key(now)]
                ever = [c.observation.date for c in changes if c.observation.raised]
                yield (now.rule.id, now.whom), self._told(change, strand, min(ever))

    def _told(self, now: Change, strand: Sequence[Change], first: int) -> Persistence:
        run = _run(strand)
        oldest = run[0].observation
        between = range(oldest.document, now.observation.document + 1)
        silent = len(set(between) - {each.observation.document for each in run})
        caveats = dict.fromkeys(caveat for each in run for caveat in each.caveats)
        if any(self.documents[number].is_of_other_rules(self.rulebook) for number in between):
            caveats[_OTHER_RULES] = None
        return Persistence(
            since=date.fromordinal(oldest.date),
            running=len(run),
            silent=silent,
            first_raised=date.fromordinal(first),
            change=now.word,
            in_words=_in_words(run, silent, first),
            caveats=tuple(f"{caveat}." for caveat in caveats),
        )


def _run(strand: Sequence[Change]) -> list[Change]:
    """The changes at the end of a strand that raise it without a clear one between them."""
    run: list[Change] = []
    for change in reversed(strand):
        if not change.observation.raised:
            break
        run.insert(0, change)
    return run


def _in_words(run: Sequence[Change], silent: int, first: int) -> str:
    start = run[0]
    said = "Not raised before, in the documents given."
    if len(run) > 1:
        since = day_in_words(start.observation.date)
        said = f"Raised since {since}, in {len(run)} documents running."
        if silent:
            which = "1 document" if silent == 1 else f"{silent} documents"
            said += f" {which} in between said nothing that could be compared."
    if first < start.observation.date:
        back = start.word == "returned"
        how = "put right after that, and is back" if back else "that cannot be compared"
        before = f"first raised on {day_in_words(first)}, {'' if back else 'and '}{how}."
        said = f"{said} It was {before}" if len(run) > 1 else f"It was {before}"
    return said


def _documents(assessment: Assessment, reports: Sequence[Report]) -> list[_Document]:
    every = [*assessment.earlier, assessment]
    documents = [_Document(each.sheet.date, assessment=each) for each in every]
    documents += [
        _Document(report.subject.date.toordinal(), report=ReportRead.of(report))
        for report in reports
    ]
    return sorted(documents, key=lambda each: (each.date, each.report is None))


def _check(
    assessment: Assessment, reports: Sequence[Report], *, publishable: bool, file: str
) -> None:
    problems = Problems()
    sheet = assessment.sheet
    there = {each.sheet.digest for each in (*assessment.earlier, assessment)}
    for report in reports:
        receipt = report.receipt.sheet
        # The file that a report names is no file that was given here.
        place = Place(file or sheet.file)
        named = f"The earlier report of {day_in_words(receipt.date.toordinal())}"
        if publishable and not report.receipt.publishable:
            problems.add(
                place,
                "earlier-report-not-publishable",
                f"{named} is whole, and what may not be published could be told from it.",
                suggestion="Give the sheet that it was made of, or its report made with "
                "--publishable.",
            )
        elif not sheet.is_of(receipt.authority):
            problems.add(
                place,
                "earlier-report-of-another-authority",
                f"{named} is about another authority than this sheet.",
                suggestion="Give earlier reports of the same authority, spelt the same way.",
            )
        elif receipt.digest in there:
            problems.add(
                place,
                "earlier-report-twice",
                f"{named} is there more than once, as a report and as its sheet or as "
                "another report.",
                suggestion="Give each document once. A sheet can tell more than its report.",
            )
        elif receipt.date.toordinal() >= sheet.date:
            problems.add(
                place,
                "earlier-report-not-earlier",
                f"{named} is not of a time before this sheet, {day_in_words(sheet.date)}.",
                suggestion="Give reports of a time before the sheet that is assessed.",
                found=report.subject.date_in_words,
                expected=f"a date before {day_in_words(sheet.date)}",
            )
        there.add(receipt.digest)
    problems.stop_if_any()
