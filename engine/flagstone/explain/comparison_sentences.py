"""One comparison as a sentence: what the sheet says, and how that stands to what was asked."""

from __future__ import annotations

from dataclasses import dataclass

from flagstone.conditions.amount_wording import stands_to
from flagstone.conditions.comparison_wording import say_ranges
from flagstone.conditions.measured import Measured
from flagstone.conditions.tree import (
    Aspect,
    Difference,
    Known,
    RaisedBefore,
    Test,
    facts_of,
)
from flagstone.explain.explanation import Threshold
from flagstone.explain.scene import Scene
from flagstone.explain.value_wording import words_wanted
from flagstone.reports.statements import WHY_UNUSABLE, Speaker, share_in_words
from flagstone.vocabulary.english import inside
from flagstone.vocabulary.fact_types import Kind
from flagstone.vocabulary.intervals import point


@dataclass(frozen=True, slots=True)
class Saying:
    """Says comparisons of one scene."""

    scene: Scene
    speaker: Speaker

    def sentence(self, test: Test, answer: bool | None, limit: Threshold | None) -> str:
        """What was asked and whether it is so."""
        measure = test.measure
        match measure:
            case Known(fact):
                known = self.scene.door.value(measure) == point(1)
                title = inside(self.scene.type_of(fact).title)
                return f"It is known: {title}" if known else f"It is not known: {title}"
            case RaisedBefore():
                if answer is None:
                    return f"No earlier sheet says whether {self._asks(test)}"
                return f"{'' if answer else 'It is not so that '}{self._asks(test)}"
        fact = facts_of(measure)[0]
        fact_type = self.scene.type_of(fact)
        amount = measure.amount if isinstance(measure, Difference) else measure
        said = self.said(fact)
        if amount.aspect is Aspect.VALUE and fact_type.kind in (Kind.BOOLEAN, Kind.SCALE):
            if answer:
                return said
            if answer is None:
                wanted = words_wanted(fact_type, test)
                return f"{said}{self._because(fact)}. The rule looks for {wanted}"
            return f"{said}. The rule looks for {words_wanted(fact_type, test)}"
        compared = self._compared(test, Measured.of(fact_type, amount.aspect), limit)
        what = f"of {fact_type.of}, " if amount.aspect is Aspect.OF else ""
        if answer is None:
            return f"{said}{self._because(fact)}. Asked: {what}whether that is {compared}"
        return f"{said}: {what}that is {'' if answer else 'not '}{compared}"

    def _compared(self, test: Test, measured: Measured, limit: Threshold | None) -> str:
        """How the rule compares a value: above 70 children, the upper end of a standard."""
        if isinstance(test.measure, Difference) and limit is not None:
            return stands_to(measured, test.measure, test, limit.says)
        return say_ranges(measured.type, test)

    def _asks(self, test: Test) -> str:
        return self.scene.rulebook.say(test)

    def said(self, fact: str) -> str:
        """What the sheet says of a fact, as a sentence without a full stop."""
        held, fact_type = self.scene.held(fact), self.scene.type_of(fact)
        if held is None:
            return f"It is not known: {inside(fact_type.title)}"
        share = share_in_words(fact_type, held.fact.value, held.fact.of)
        return f"{self.speaker.sentence(fact_type, held.fact)}{f' ({share})' if share else ''}"

    def _because(self, fact: str) -> str:
        held = self.scene.held(fact)
        if held is None:
            return ""
        if held.why is not None:
            return f" ({WHY_UNUSABLE[held.why]})"
        # Where the value itself is exact, it is what it is compared with that is missing.
        return "" if held.value is not None and held.value.is_point else " (not exact enough)"
