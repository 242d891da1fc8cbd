"""Puts an explanation together: one verdict, or every verdict on a sheet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from flagstone.conditions.tree import Condition
from flagstone.explain.change_wording import OUTCOMES, changes_in_words
from flagstone.explain.changes import what_would_change
from flagstone.explain.condition_parts import Asking
from flagstone.explain.decisive import decisive_facts
from flagstone.explain.explanation import (
    Asked,
    Decisive,
    Explanation,
    Explanations,
    SeverityStep,
    VerdictWord,
)
from flagstone.explain.in_force import in_force_in_words
from flagstone.explain.missing import missing_in_words
from flagstone.explain.possibilities import possibilities
from flagstone.explain.scene import Scene
from flagstone.explain.short import short_of
from flagstone.inference.assessment import Assessment
from flagstone.inference.verdicts import Outcome, Verdict
from flagstone.problems import did_you_mean
from flagstone.reports.assessing import judge_to_show
from flagstone.reports.basis import Basis
from flagstone.reports.building import PUBLISHABLE
from flagstone.reports.flags import WORDS, flag
from flagstone.reports.grounds import Reason
from flagstone.reports.reasons import basis as whose_word
from flagstone.reports.reasons import reason, unraised_in_words
from flagstone.reports.receipt import receipt
from flagstone.reports.standing import in_force, standing_in_words
from flagstone.reports.statements import Speaker
from flagstone.reports.subject import subject
from flagstone.rulebook.rulebook import Rulebook
from flagstone.sheets.fact_sheet import FactSheet
from flagstone.vocabulary.english import capital

_ORDER = {
    outcome: place
    for place, outcome in enumerate(
        (
            Outcome.RAISED,
            Outcome.UNDECIDED,
            Outcome.CLEAR,
            Outcome.NOT_LOOKED_AT,
            Outcome.NOT_APPLICABLE,
            Outcome.NOT_IN_FORCE,
        )
    )
}


def explain(
    rulebook: Rulebook,
    sheet: FactSheet,
    rule: str,
    earlier: Sequence[FactSheet] = (),
    *,
    whom: str = "",
    engine: str = "auto",
    publishable: bool = False,
) -> Explanation:
    """Why a rule came out as it did on a sheet, what is missing and what would change it.

    `earlier` holds sheets of the same authority from before, as for `assess`. `whom` names a group
    of children of which the sheet says something of its own; empty for everybody it concerns.

    Raises ProblemsError as `assess` does, and KeyError where there is no such rule but a draft, or
    no verdict on it for those children.
    """
    if rule in rulebook.rules and rule not in rulebook.in_use.rules:
        raise KeyError(f"{rule} is a draft, and nothing is shown of a draft.")
    assessment = judge_to_show(rulebook, sheet, earlier, engine=engine, publishable=publishable)
    return explain_verdict(assessment, rule, whom, publishable=publishable)


def explain_verdict(
    assessment: Assessment, rule: str, whom: str = "", *, publishable: bool = False
) -> Explanation:
    """The same for a verdict of an assessment that was made already. Of one that is to be
    published, small counts were withheld before it was made."""
    rules = assessment.rulebook.rules
    if rule not in rules:
        raise KeyError(f"There is no rule {rule}. {did_you_mean(rule, rules)}".strip())
    whom = "" if whom == assessment.bodies[0].whom else whom
    bodies = [body for body in assessment.bodies if not whom or body.whom == whom]
    if not bodies or rule not in bodies[0].verdicts:
        raise KeyError(f"There is no verdict on {rule} for {whom or 'those children'}.")
    return _Explaining(Scene.of(assessment, rule, whom), publishable=publishable).explanation()


def explain_all(
    assessment: Assessment,
    rules: Iterable[str] = (),
    outcomes: Iterable[str] = (),
    *,
    publishable: bool = False,
) -> Explanations:
    """Explanations of the verdicts on some rules, or on all, also for groups of children.

    With `outcomes` only of those that came out so.
    """
    wanted, came_out = set(rules), set(outcomes)
    explanations = tuple(
        explain_verdict(assessment, rule, whom, publishable=publishable)
        for rule, whom, outcome in _verdicts(assessment)
        if (not wanted or rule in wanted) and (not came_out or outcome in came_out)
    )
    return Explanations(
        subject=subject(assessment.rulebook, assessment.sheet),
        notices=(PUBLISHABLE,) if publishable else (),
        explanations=explanations,
        receipt=receipt(assessment, publishable=publishable),
    )


def _verdicts(assessment: Assessment) -> Iterator[tuple[str, str, str]]:
    """Flags first, the gravest at the head, then what is undecided, clear and not judged; within
    each in the order of the rulebook, for the whole body before its groups."""
    place = {rule: number for number, rule in enumerate(assessment.rulebook.rules)}
    every = [
        (verdict, "" if number == 0 else body.whom)
        for number, body in enumerate(assessment.bodies)
        for verdict in body.verdicts.values()
    ]

    def order(each: tuple[Verdict, str]) -> tuple[int, int, int, str]:
        verdict, whom = each
        return _ORDER[verdict.outcome], -(verdict.severity or 0), place[verdict.rule], whom

    for verdict, whom in sorted(every, key=order):
        yield verdict.rule, whom, verdict.outcome.value


class _Explaining:
    """Explains one scene."""

    def __init__(self, scene: Scene, *, publishable: bool) -> None:
        self._scene = scene
        self._publishable = publishable
        self._speaker = Speaker(scene.rulebook.vocabulary, publishable)
        self._decisive = decisive_facts(scene)
        self._asking = Asking(scene, self._speaker, frozenset(self._decisive))

    def explanation(self) -> Explanation:
        scene, speaker = self._scene, self._speaker
        rule, rulebook, verdict = scene.rule, scene.rulebook, scene.verdict
        concern = rulebook.concerns[rule.concern]
        basis = Basis.of(scene.assessment, scene.body, rule)
        period = basis.period()
        asked = self._asking.of(rule.when, on_path=verdict.outcome is not Outcome.NOT_IN_FORCE)
        raised = flag(scene.assessment, scene.body, verdict, speaker) if verdict.raised else None
        severities = tuple(self._severities()) if raised else ()
        outcome: VerdictWord = OUTCOMES[verdict.outcome.value]
        missing = tuple(
            missing_in_words(scene, each, publishable=self._publishable)
            for each in possibilities(scene)
        )
        reasons = raised.would_settle if raised else tuple(self._reasons())
        return Explanation(
            rule=rule.id,
            title=rule.title,
            concern=concern.id,
            concern_title=concern.title,
            area=concern.area,
            whom=verdict.whom,
            outcome=outcome,
            severity=None if verdict.severity is None else WORDS[verdict.severity],
            possible=None if verdict.possible is None else WORDS[verdict.possible],
            in_words=raised.message if raised else self._unraised_in_words(basis),
            short=short_of(asked, severities, outcome, reasons),
            in_force=in_force_in_words(scene, speaker),
            asked=asked,
            severities=severities,
            base=WORDS[rule.base],
            decisive=tuple(self._decisive_in_words()),
            reasons=reasons,
            missing=missing,
            changes=tuple(
                changes_in_words(scene, each, speaker) for each in what_would_change(scene)
            ),
            standing=standing_in_words(rulebook, rule, period) if raised else "",
            standing_note=rule.standing_note if raised else "",
            citations=in_force(rulebook, rule, period),
            policy=rule.policy,
            not_captured=rule.not_captured,
        )

    def _unraised_in_words(self, basis: Basis) -> str:
        scene = self._scene
        word = whose_word(scene.rulebook, scene.sheet.kind, basis.used)
        return unraised_in_words(scene.verdict, basis.used, word)

    def _reasons(self) -> Iterator[Reason]:
        for gap in sorted(self._scene.verdict.gaps):
            held = self._scene.held(gap.what)
            yield reason(self._scene.rulebook, gap, held, publishable=self._publishable)

    def _severities(self) -> Iterator[SeverityStep]:
        scene = self._scene
        for step in scene.rule.steps:
            yield self._step(WORDS[step.severity], step.when, is_step_up=False)
        if scene.rule.step_up is not None:
            up = scene.rule.step_up
            yield self._step(WORDS[up.not_past], up.when, is_step_up=True)

    def _step(self, severity: str, when: Condition, *, is_step_up: bool) -> SeverityStep:
        asked: Asked = self._asking.of(when)
        rulebook = self._scene.rulebook
        return SeverityStep(
            severity=severity,  # type: ignore[arg-type]
            is_step_up=is_step_up,
            reached=asked.holds,
            when=rulebook.say(when),
            asked=asked,
        )

    def _decisive_in_words(self) -> Iterator[Decisive]:
        for fact in self._decisive:
            fact_type = self._scene.type_of(fact)
            held = self._scene.held(fact)
            said = (
                self._speaker.clause(fact_type, None, None)
                if held is None
                else self._speaker.sentence(fact_type, held.fact)
            )
            sentence = capital(said)
            yield Decisive(fact=fact, title=fact_type.title, sentence=sentence)
