"""Explanations agree with the engines, whatever the rules and the facts are."""

import random
from collections.abc import Iterator
from itertools import pairwise

import pytest
from msgspec.structs import replace
from tests.explain.random_authorities import DAY, FACTS, random_cases, random_fact

from flagstone.conditions.tree import Known
from flagstone.dates import ALWAYS
from flagstone.explain.changed_sheets import changed
from flagstone.explain.changes import Aim, ProvedChange, what_would_change
from flagstone.explain.decisive import decisive_facts
from flagstone.explain.explaining import explain_all
from flagstone.explain.moves import Move
from flagstone.explain.possibilities import possibilities
from flagstone.explain.scene import Scene
from flagstone.inference.judging import judge
from flagstone.inference.verdicts import Outcome, Verdict
from flagstone.renderers import explanation_markdown as markdown
from flagstone.renderers import explanation_terminal as terminal
from flagstone.renderers import structured
from flagstone.sheets.fact_sheet import Fact, FactSheet
from flagstone.vocabulary.fact_types import Kind
from flagstone.vocabulary.intervals import Interval, point

SEEDS = [range(start, start + 5) for start in range(0, 40, 5)]
Signature = tuple[object, ...]


def scenes(seeds: range) -> Iterator[tuple[random.Random, Scene]]:
    """Every verdict of some random rulebooks on random sheets, for groups of children too."""
    for r, rulebook, sheet, earlier in random_cases(seeds):
        assessment = judge(rulebook, sheet, earlier, "plain")
        for body in assessment.bodies:
            group = "" if body is assessment.bodies[0] else body.whom
            for rule in body.verdicts:
                yield r, Scene.of(assessment, rule, group)


def signature(verdict: Verdict | None) -> Signature:
    return () if verdict is None else (verdict.outcome, verdict.severity, verdict.possible)


def saying(scene: Scene, facts: dict[str, Fact | None]) -> FactSheet:
    """The sheet with other statements about some facts, or with none."""
    own = scene.sheet.groups[scene.group] if scene.group else scene.sheet.facts
    kept = tuple(fact for fact in own if fact.type not in facts)
    all_ = (*kept, *(fact for fact in facts.values() if fact is not None))
    if scene.group:
        return replace(scene.sheet, groups={**scene.sheet.groups, scene.group: all_})
    return replace(scene.sheet, facts=all_)


def anything(r: random.Random, scene: Scene, fact: str, known: float = 0.7) -> Fact:
    held = scene.held(fact)
    return random_fact(r, fact, known, period=held.period if held else DAY)


@pytest.mark.parametrize("seeds", SEEDS, ids=str)
def test_no_change_in_the_other_facts_changes_a_verdict(seeds: range) -> None:
    for r, scene in scenes(seeds):
        decisive = decisive_facts(scene)
        free = [fact for fact in FACTS if fact not in decisive]
        for _ in range(6 if free else 0):
            some = r.sample(free, r.randint(1, len(free)))
            told = saying(scene, {fact: anything(r, scene, fact) for fact in some})
            after = scene.verdict_on(told)
            assert signature(after) == signature(scene.verdict), (scene.rule.id, decisive, some)


@pytest.mark.parametrize("seeds", SEEDS, ids=str)
def test_every_decisive_fact_of_a_decided_verdict_is_needed(seeds: range) -> None:
    """Without any one of them the verdict would not stand if nothing but the rest were known."""
    for _, scene in scenes(seeds):
        settled = scene.verdict.outcome in (Outcome.RAISED, Outcome.CLEAR)
        certain = scene.verdict.severity == scene.verdict.possible
        asks = {m.fact for m in scene.network.measures if isinstance(m, Known)}
        # A fact may also decide by its day alone, where a rule is in force on some days only.
        always = all(rule.windows == (ALWAYS,) for rule in scene.judge.rulebook.rules.values())
        if scene.group or not (settled and certain and always) or asks or silent_steps(scene):
            continue
        decisive = decisive_facts(scene)
        for fact in decisive:
            rest = {each: None for each in FACTS if each not in decisive or each == fact}
            after = scene.verdict_on(saying(scene, rest))
            assert signature(after) != signature(scene.verdict), (scene.rule.id, decisive, fact)


def silent_steps(scene: Scene) -> bool:
    """Whether some step is not decided and yet not possible: of a cohort with nobody in it."""
    rule = scene.rule.id
    return any(scene.answer((rule, severity)) is None for severity in scene.severities(rule))


@pytest.mark.parametrize("seeds", SEEDS, ids=str)
def test_every_change_brings_about_what_it_claims(seeds: range) -> None:
    for _, scene in scenes(seeds):
        before = scene.verdict
        for changes in what_would_change(scene):
            for each in changes.proved:
                after = judge_whole(scene, each)
                assert signature(after) == signature(each.verdict)
                assert_reached(changes.aim, before, after)


def judge_whole(scene: Scene, change: ProvedChange) -> Verdict:
    """The verdict by a judge of the whole rulebook once the change is made."""
    earlier = [past.sheet for past in scene.assessment.earlier]
    assessment = judge(scene.rulebook, changed(scene, change.stated), earlier, "plain")
    bodies = assessment.bodies
    body = next(each for each in bodies if (scene.group or bodies[0].whom) == each.whom)
    return body.verdicts[scene.rule.id]


def assert_reached(aim: Aim, before: Verdict, after: Verdict) -> None:
    match aim:
        case Aim.CLEAR:
            assert after.outcome is Outcome.CLEAR
        case Aim.NOT_RAISED:
            assert after.outcome is not Outcome.RAISED
        case Aim.RAISED:
            assert after.outcome is Outcome.RAISED
        case Aim.GRAVER:
            assert before.severity is not None
            assert after.severity is not None
            assert after.severity > before.severity
        case Aim.LESS_GRAVE:
            assert before.severity is not None
            assert after.possible is not None
            assert after.possible < before.severity


@pytest.mark.parametrize("seeds", SEEDS, ids=str)
def test_no_smaller_change_of_one_fact_would_do(seeds: range) -> None:
    """Every value between what a fact is and the nearest that does leaves the verdict short."""
    for _, scene in scenes(seeds):
        for changes in what_would_change(scene):
            for each in changes.proved:
                if len(each.moves) > 1 or each.moves[0].learnt:
                    continue
                for value in between(scene, each.moves[0]):
                    told = changed(scene, {each.moves[0].fact: (value, each.moves[0].of)})
                    after = scene.verdict_on(told)
                    assert after is not None
                    with pytest.raises(AssertionError):
                        assert_reached(changes.aim, scene.verdict, after)


def between(scene: Scene, move: Move) -> Iterator[Interval]:
    """Values nearer than the one a fact would move to, on its way there."""
    now = scene.body.held[move.fact].value
    assert now is not None
    to = move.value.low
    rising = to > now.high
    end = now.high if rising else now.low
    steps = range(end + 1, to) if rising else range(to + 1, end)
    kind = scene.type_of(move.fact).kind
    if kind is Kind.PERCENTAGE:
        return (point(step) for step in steps if step % 2 == 0 and move.of is None)
    return (point(step) for step in steps)


@pytest.mark.parametrize("seeds", SEEDS, ids=str)
def test_what_each_value_of_a_missing_fact_leads_to_is_so(seeds: range) -> None:
    """Ranges leave no value out, and every single value within one leads where the range does."""
    for r, scene in scenes(seeds):
        for each in possibilities(scene, deep=False):
            fact_type = scene.type_of(each.fact)
            low, high = fact_type.range
            if fact_type.kind is Kind.COUNT and each.of is not None:
                high = min(high, each.of)
            parts = sorted(part for led in each.led for part in led.values)
            assert parts[0].low == low
            assert parts[-1].high == high
            assert all(one.high + 1 == following.low for one, following in pairwise(parts))
            for led in each.led:
                for part in led.values:
                    value = point(r.randint(*part))
                    of = None if each.of is None else point(each.of)
                    after = scene.verdict_on(changed(scene, {each.fact: (value, of)}))
                    if led.verdict.outcome in (Outcome.RAISED, Outcome.CLEAR):
                        assert after is not None
                        assert after.outcome is led.verdict.outcome


def test_explanations_can_be_written_for_anything() -> None:
    for _, rulebook, sheet, earlier in random_cases(range(500, 510)):
        assessment = judge(rulebook, sheet, earlier, "plain")
        told = explain_all(assessment)
        assert len(told.explanations) == sum(len(body.verdicts) for body in assessment.bodies)
        assert markdown.render(told)
        assert terminal.render(told)
        assert structured.render_one(told)
