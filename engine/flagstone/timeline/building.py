"""Builds a timeline from sheets: each assessed with those before it, oldest first."""

from __future__ import annotations

from collections.abc import Sequence

from flagstone.inference.assessment import Assessment
from flagstone.inference.judging import without_earlier
from flagstone.inference.verdicts import Outcome
from flagstone.reports.assessing import judge_series_to_show
from flagstone.reports.building import PUBLISHABLE
from flagstone.reports.receipt import receipt
from flagstone.reports.statements import Speaker
from flagstone.rulebook.rulebook import Rulebook
from flagstone.rulebook.rules import Concern
from flagstone.sheets.fact_sheet import FactSheet
from flagstone.timeline.changes import Change, LineHistory
from flagstone.timeline.concerns import ConcernFollowed, Standing
from flagstone.timeline.documents import documents, in_order
from flagstone.timeline.moments import leading, line_beats, moment, severity_word, state_word
from flagstone.timeline.observations import Observation, observe
from flagstone.timeline.stories import Beat, closing, story
from flagstone.timeline.succession import Line, lines_of
from flagstone.timeline.timeline import (
    ConcernHistory,
    ConcernMoment,
    Document,
    RuleHistory,
    Timeline,
    TimelineReceipt,
)

NOT_COMPARED = (
    "Documents differ in what they looked at, and so in what they could raise. The number of flags "
    "in one is not compared with that in another, and what was not looked at or could not be "
    "decided is never counted as put right."
)


def build_timeline(
    rulebook: Rulebook,
    sheets: Sequence[FactSheet],
    *,
    engine: str = "auto",
    verify: bool = False,
    publishable: bool = False,
) -> Timeline:
    """What became of each concern of one authority, from its sheets in any order.

    Raises ProblemsError where there is no sheet, where they are of several authorities, or where
    one is given twice. The options are those of `assess`.
    """
    rulebook = rulebook.in_use
    ordered = in_order(sheets)
    assessed = judge_series_to_show(
        rulebook, ordered, engine=engine, verify=verify, publishable=publishable
    )
    writer = _Writer(
        rulebook,
        documents(rulebook, [each.sheet for each in assessed]),
        assessed,
        [without_earlier(each) for each in assessed],
        Speaker(rulebook.vocabulary, publishable),
    )
    histories = [writer.concern(concern) for concern in _in_order(rulebook)]
    return Timeline(
        authority=ordered[0].authority,
        documents=writer.documents,
        notices=(NOT_COMPARED, PUBLISHABLE) if publishable else (NOT_COMPARED,),
        concerns=tuple(each for each in histories if each.raised_in),
        never_raised=tuple(each for each in histories if not each.raised_in),
        receipt=_receipt(assessed[-1], publishable=publishable),
    )


def _in_order(rulebook: Rulebook) -> list[Concern]:
    areas = list(rulebook.vocabulary.areas)
    return sorted(
        rulebook.concerns.values(),
        key=lambda each: (
            areas.index(each.area) if each.area in areas else len(areas),
            each.title,
            each.id,
        ),
    )


def _receipt(last: Assessment, *, publishable: bool) -> TimelineReceipt:
    whole = receipt(last, publishable=publishable)
    return TimelineReceipt(
        rulebook=whole.rulebook,
        flagstone=whole.flagstone,
        python=whole.python,
        engine=whole.engine,
        engine_version=whole.engine_version,
        engine_note=whole.engine_note,
        verified=whole.verified,
        publishable=whole.publishable,
    )


class _Writer:
    """Follows each concern through the documents, and puts it into words."""

    def __init__(
        self,
        rulebook: Rulebook,
        found: tuple[Document, ...],
        assessed: Sequence[Assessment],
        alone: Sequence[Assessment],
        speaker: Speaker,
    ) -> None:
        self.documents = found
        self._rulebook = rulebook
        self._assessed = assessed
        self._alone = alone
        self._speaker = speaker
        self._labels = {document.number: document.label for document in found}

    def concern(self, concern: Concern) -> ConcernHistory:
        """One concern, with the rules beneath it that were raised at least once."""
        lines = lines_of(self._rulebook, concern.id)
        histories = [LineHistory(line.id) for line in lines]
        changes = [
            history.follow(self._observed(line))
            for line, history in zip(lines, histories, strict=True)
        ]
        followed = ConcernFollowed.of(histories, changes)
        ever = [any(change.observation.raised for change in each) for each in changes]
        raised_in = tuple(s.document for s in followed.standings if s.outcome is Outcome.RAISED)
        return ConcernHistory(
            id=concern.id,
            title=concern.title,
            area=concern.area,
            area_title=self._rulebook.vocabulary.areas.get(concern.area, concern.area),
            moments=tuple(_concern_moment(standing) for standing in followed.standings),
            story=story(self._beat(standing) for standing in followed.standings),
            standing=self._standing(followed, raised_in),
            raised_in=raised_in,
            judged_in=tuple(
                standing.document
                for standing in followed.standings
                if standing.outcome in (Outcome.RAISED, Outcome.CLEAR)
            ),
            is_open=bool(followed.open_now),
            rules=tuple(
                self._rule(line, history, of_line)
                for line, history, of_line, raised in zip(
                    lines, histories, changes, ever, strict=True
                )
                if raised
            ),
            never_raised=tuple(
                rule.id
                for line, raised in zip(lines, ever, strict=True)
                if not raised
                for rule in line.rules
            ),
        )

    def _observed(self, line: Line) -> list[Observation]:
        return [
            observation
            for document, assessment, alone in zip(
                self.documents, self._assessed, self._alone, strict=True
            )
            for observation in observe(line, document.number, assessment, alone)
        ]

    def _rule(self, line: Line, history: LineHistory, changes: Sequence[Change]) -> RuleHistory:
        return RuleHistory(
            rules=tuple(rule.id for rule in line.rules),
            formerly=line.formerly,
            title=line.title,
            moments=tuple(
                moment(change, self._assessed[change.observation.document - 1], self._speaker)
                for change in changes
            ),
            story=story(line_beats(changes, self._labels)),
            caveats=tuple(self._caveats(changes)),
            is_open=any(strand.is_open for strand in history.strands.values()),
        )

    def _caveats(self, changes: Sequence[Change]) -> list[str]:
        """Each caveat once, with the documents that it is about."""
        about: dict[str, list[str]] = {}
        for change in leading(changes):
            for caveat in change.caveats:
                about.setdefault(caveat, []).append(self._labels[change.observation.document])
        return [f"{'; '.join(dict.fromkeys(found))}: {caveat}" for caveat, found in about.items()]

    def _beat(self, standing: Standing) -> Beat:
        return Beat(
            self._labels[standing.document],
            standing.outcome,
            standing.word,
            standing.severity,
            standing.possible,
            standing.whom,
        )

    def _standing(self, followed: ConcernFollowed, raised_in: Sequence[int]) -> str:
        last_raised = raised_in[-1] if raised_in else 0
        opened = sorted({each.document for each in followed.open_now.values()})
        earlier = {
            key[0] for key, each in followed.open_now.items() if each.document != last_raised
        }
        return closing(
            [self._labels[document] for document in opened],
            unjudged=len(earlier),
            overtaken=len({key[0] for key in followed.overtaken}),
            raised_last=last_raised == self.documents[-1].number,
        )


def _concern_moment(standing: Standing) -> ConcernMoment:
    return ConcernMoment(
        document=standing.document,
        state=state_word(standing.outcome),
        change=standing.word,
        severity=severity_word(standing.severity),
        possible=severity_word(standing.possible),
        whom=standing.whom,
    )
