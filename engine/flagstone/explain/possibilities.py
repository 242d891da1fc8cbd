"""What each value of a missing fact would lead to: ranges that leave none out, each judged."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from flagstone.conditions.ranges import Ranges
from flagstone.conditions.tree import Amount, Aspect, Test, facts_of, tests
from flagstone.explain.changed_sheets import changed
from flagstone.explain.limits import Limits, counts_within
from flagstone.explain.scene import Scene
from flagstone.inference.verdicts import CLOSED_OFF, Gap, Outcome, Verdict, Why
from flagstone.vocabulary.fact_types import FactType, Kind
from flagstone.vocabulary.intervals import Interval, point

_FOR_EXAMPLE = 100


@dataclass(frozen=True, slots=True)
class Led:
    """Some values of a fact, all of which lead to one verdict. `then` says what each value of the
    one other missing fact would lead to, where it is still undecided and only one is left."""

    values: tuple[Interval, ...]
    verdict: Verdict
    then: Possibilities | None = None


@dataclass(frozen=True, slots=True)
class Possibilities:
    """What each value of a missing fact would lead to, if nothing else were learnt.

    `of` is the denominator for which that holds; `for_example` marks one that is only an example,
    since the fact's own is not known.
    """

    fact: str
    why: Why
    of: int | None
    for_example: bool
    led: tuple[Led, ...]

    @property
    def settles(self) -> bool:
        """Whether some value would lead to another verdict than none."""
        return len(self.led) > 1


def possibilities(scene: Scene, *, deep: bool = True) -> tuple[Possibilities, ...]:
    """For each fact that is missing for a verdict, or for how grave it is."""
    missing = learnable(scene)
    nested = deep and len(missing) == 2
    return tuple(_of_fact(scene, fact, why, nested=nested) for fact, why in missing.items())


def learnable(scene: Scene) -> dict[str, Why]:
    """The facts that would settle the verdict, or how grave it is, and why each is missing."""
    gaps: tuple[Gap, ...] = ()
    if scene.verdict.outcome is Outcome.UNDECIDED:
        gaps = scene.verdict.gaps
    elif scene.verdict.outcome is Outcome.RAISED:
        gaps = scene.verdict.step_gaps
    types = scene.rulebook.vocabulary.fact_types
    return {
        gap.what: gap.why for gap in sorted(gaps) if gap.what in types and gap.why not in CLOSED_OFF
    }


def _of_fact(scene: Scene, fact: str, why: Why, *, nested: bool) -> Possibilities:
    fact_type = scene.type_of(fact)
    of, for_example = _denominator(scene, fact_type)
    ranges = _ranges(scene, fact_type, of)
    led: list[Led] = []
    for values in ranges:
        then_sheet = changed(scene, {fact: (values, None if of is None else point(of))})
        verdict = scene.verdict_on(then_sheet)
        if verdict is None:
            continue
        if led and led[-1].verdict.decision == verdict.decision:
            joined = _joined(fact_type, led[-1].values, values)
            led[-1] = Led(joined, verdict)
        else:
            led.append(Led((values,), verdict))
    if nested:
        led = [_followed(scene, fact, of, each) for each in led]
    return Possibilities(fact, why, of, for_example, tuple(led))


def _followed(scene: Scene, fact: str, of: int | None, led: Led) -> Led:
    """With what comes next, where one fact is left."""
    if led.verdict.outcome is not Outcome.UNDECIDED or len(led.values) > 1:
        return led
    sheet = changed(scene, {fact: (led.values[0], None if of is None else point(of))})
    assessment = scene.judge.assess(sheet, scene.assessment.earlier)
    after = Scene.of(assessment, scene.rule.id, scene.group)
    rest = [each for each in learnable(after) if each != fact]
    if len(rest) != 1:
        return led
    then = _of_fact(after, rest[0], learnable(after)[rest[0]], nested=False)
    return Led(led.values, led.verdict, then)


def _denominator(scene: Scene, fact_type: FactType) -> tuple[int | None, bool]:
    """What the values are of, if the rule asks about that, and whether it is only an example."""
    read = {
        amount.aspect
        for measure in scene.network.measures
        for amount in (getattr(measure, "amount", measure),)
        if isinstance(amount, Amount) and amount.fact == fact_type.id
    }
    held = scene.held(fact_type.id)
    of = None if held is None else held.fact.of
    if of is not None and of.is_point and of.low > 0:
        return of.low, False
    if read <= {Aspect.VALUE}:
        return None, False
    return max(_FOR_EXAMPLE, fact_type.smallest_of), True


def _ranges(scene: Scene, fact_type: FactType, of: int | None) -> list[Interval]:
    """The values of a fact in ranges within which no comparison of the rule turns."""
    low, high = fact_type.range
    if fact_type.kind is Kind.COUNT and of is not None:
        high = min(high, of)
    if fact_type.kind in (Kind.SCALE, Kind.BOOLEAN):
        return [point(value) for value in range(low, high + 1)]
    starts = {low}
    for allowed in _asked(scene, fact_type, of):
        for part in allowed.parts:
            starts |= {part.low, part.high + 1}
    ordered = sorted(start for start in starts if low <= start <= high)
    ends = [start - 1 for start in ordered[1:]] + [high]
    return [Interval(*each) for each in zip(ordered, ends, strict=True)]


def _asked(scene: Scene, fact_type: FactType, of: int | None) -> Iterator[Ranges]:
    """What comparisons ask of the fact, as values of it."""
    limits = Limits(scene)
    for node in scene.network.nodes:
        for test in tests(node.condition):
            if fact_type.id not in facts_of(test.measure) or not isinstance(test, Test):
                continue
            for needs in limits.ways(test, True):
                for amount, ranges in needs.items():
                    if not isinstance(amount, Amount) or amount.fact != fact_type.id:
                        continue
                    if amount.aspect is Aspect.VALUE:
                        yield ranges
                    elif amount.aspect is Aspect.SHARE and of is not None:
                        yield counts_within(ranges, of)


def _joined(
    fact_type: FactType, values: tuple[Interval, ...], more: Interval
) -> tuple[Interval, ...]:
    """Neighbouring ranges as one. Words of a scale stay apart: each is said."""
    if fact_type.kind in (Kind.SCALE, Kind.BOOLEAN):
        return (*values, more)
    return (*values[:-1], Interval(values[-1].low, more.high))
