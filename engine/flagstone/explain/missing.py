"""Missing facts in words, with what each of their values would lead to."""

from __future__ import annotations

from flagstone.explain.change_wording import OUTCOMES
from flagstone.explain.explanation import LedTo, Missing
from flagstone.explain.possibilities import Led, Possibilities
from flagstone.explain.scene import Scene
from flagstone.explain.value_wording import ranges_in_words, verdict_in_words
from flagstone.inference.verdicts import Gap, Outcome
from flagstone.reports.flags import WORDS
from flagstone.reports.reasons import reason, title_of


def missing_in_words(scene: Scene, found: Possibilities, *, publishable: bool = False) -> Missing:
    """One missing fact."""
    fact_type = scene.type_of(found.fact)
    gap = Gap(found.fact, found.why)
    why = reason(scene.rulebook, gap, scene.held(found.fact), publishable=publishable).in_words
    return Missing(
        fact=found.fact,
        title=fact_type.title,
        why=why,
        of="" if found.of is None else f"{found.of:,} {fact_type.of or fact_type.unit}".strip(),
        for_example=found.for_example,
        settles=found.settles,
        leads_to=tuple(_led_to(scene, found, led, publishable=publishable) for led in found.led),
    )


def _led_to(scene: Scene, found: Possibilities, led: Led, *, publishable: bool) -> LedTo:
    verdict = led.verdict
    gaps = verdict.gaps if verdict.outcome is Outcome.UNDECIDED else verdict.step_gaps
    titles = dict.fromkeys(
        title_of(scene.rulebook, gap.what) for gap in sorted(gaps) if gap.what != found.fact
    )
    return LedTo(
        values=ranges_in_words(scene.type_of(found.fact), led.values, found.of),
        outcome=OUTCOMES[verdict.outcome.value],
        severity=None if verdict.severity is None else WORDS[verdict.severity],
        possible=None if verdict.possible is None else WORDS[verdict.possible],
        in_words=verdict_in_words(verdict),
        still_missing=tuple(titles),
        then=None
        if led.then is None
        else missing_in_words(scene, led.then, publishable=publishable),
    )
