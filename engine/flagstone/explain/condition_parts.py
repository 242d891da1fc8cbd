"""A condition part by part: what was asked, what the sheet says, and whether it is so."""

from __future__ import annotations

from dataclasses import dataclass

from flagstone.conditions.tree import (
    All,
    Any,
    AtLeast,
    Condition,
    Not,
    Reference,
    Severity,
    Test,
    facts_of,
    is_share,
)
from flagstone.explain.comparison_sentences import Saying
from flagstone.explain.explanation import AnswerWord, Asked, Threshold
from flagstone.explain.scene import Scene
from flagstone.explain.thresholds import threshold_of
from flagstone.inference.engines import CLOSED
from flagstone.inference.kleene import kleene
from flagstone.reports.statements import Speaker
from flagstone.vocabulary.english import number_in_words

_ANSWERS: dict[bool | None, AnswerWord] = {True: "yes", False: "no", None: "not known"}


@dataclass(frozen=True, slots=True)
class Asking:
    """Lays a rule's conditions out, part by part."""

    scene: Scene
    speaker: Speaker
    decisive: frozenset[str]

    @property
    def _saying(self) -> Saying:
        return Saying(self.scene, self.speaker)

    def of(self, condition: Condition, *, on_path: bool = True) -> Asked:
        """One condition. `on_path` says whether what it comes to bears on the verdict."""
        match condition:
            case Test():
                return self._test(condition, on_path=on_path)
            case Reference():
                return self._reference(condition, on_path=on_path)
            case Not(part):
                return self._several("not", "This must not be so", condition, (part,), on_path)
            case All(parts) if is_share(condition):
                return self._share(parts, on_path=on_path)
            case All(parts):
                return self._several("all", "All of these", condition, parts, on_path)
            case Any(parts):
                return self._several("any", "At least one of these", condition, parts, on_path)
            case AtLeast(count, parts):
                so = sum(self.answer(part) is True for part in parts)
                least, most, met = map(number_in_words, (count, len(parts), so))
                asked = f"At least {least} of {most} things are asked for"
                says = f"{asked}, and {met} {'is' if so == 1 else 'are'} so"
                return self._several("at least", says, condition, parts, on_path)

    def answer(self, condition: Condition) -> bool | None:
        """What a condition, as it is written in the rule, comes to."""
        return kleene(condition, self.scene.door.value, lambda read: self._is_raised(*read))

    def _several(
        self,
        kind: str,
        says: str,
        condition: Condition,
        parts: tuple[Condition, ...],
        on_path: bool,
    ) -> Asked:
        answer = self.answer(condition)
        inverted = kind == "not"
        laid_out = tuple(
            self.of(part, on_path=on_path and (inverted or self.answer(part) is answer))
            for part in parts
        )
        return Asked(
            kind=kind,  # type: ignore[arg-type]
            says=says,
            holds=_ANSWERS[answer],
            decides=any(part.decides for part in laid_out),
            facts=(),
            statements=(),
            threshold=None,
            rule="",
            parts=laid_out,
        )

    # --- rules that are read

    def _is_raised(self, rule: str, at_least: Severity | None) -> bool | None:
        raised = self.scene.answer((rule, None))
        read = self.scene.judge.rulebook.rules[rule]
        if at_least is None or at_least <= read.base:
            return raised
        grave_enough = [s for s in self.scene.severities(rule) if s >= at_least]
        if raised is False or not grave_enough:
            return False
        reached = self.scene.answer((rule, min(grave_enough)))
        return False if reached is False else True if raised and reached else None

    def _reference(self, reference: Reference, *, on_path: bool) -> Asked:
        rule = self.scene.judge.rulebook.rules[reference.rule]
        answer = self.answer(reference)
        raised = self.scene.answer((rule.id, None))
        condition: Condition = rule.when
        says = f"“{rule.title}” {self._came_out(rule.id)}"
        if reference.at_least is not None and reference.at_least > rule.base:
            asked = f"at least {reference.at_least.word} is asked for"
            says += (
                f" ({asked})"
                if answer is not True
                else f", and is at least {reference.at_least.word}"
            )
            steps = tuple(s.when for s in rule.steps if s.severity >= reference.at_least)
            if raised is True and steps:
                condition = All((rule.when, Any(steps) if len(steps) > 1 else steps[0]))
        below = self.of(condition, on_path=on_path)
        return Asked(
            kind="rule",
            says=says,
            holds=_ANSWERS[answer],
            decides=below.decides,
            facts=(),
            statements=(),
            threshold=None,
            rule=rule.id,
            parts=(below,),
        )

    def _came_out(self, rule: str) -> str:
        match self.scene.answer((rule, None)):
            case True:
                return "is raised"
            case False:
                return "is not raised"
        if self.scene.gates[rule].state == CLOSED:
            return "was not in force"
        return "could not be decided"

    # --- comparisons

    def _share(self, parts: tuple[Condition, ...], *, on_path: bool) -> Asked:
        """A share, with the test before it that there are enough for one."""
        enough, share = parts
        assert isinstance(enough, Test)
        assert isinstance(share, Test)
        if self.answer(enough) is not False:
            return self._test(share, on_path=on_path, whole=All(parts))
        fact = facts_of(share.measure)[0]
        smallest = self.scene.type_of(fact).smallest_of
        says = f"{self._saying.said(fact)}: too few for a percentage, which needs {smallest}"
        return self._leaf(share, says, False, None, on_path=on_path)

    def _test(self, test: Test, *, on_path: bool, whole: Condition | None = None) -> Asked:
        answer = self.answer(whole or test)
        limit = threshold_of(self.scene, test, self.speaker)
        return self._leaf(
            test, self._saying.sentence(test, answer, limit), answer, limit, on_path=on_path
        )

    def _leaf(
        self, test: Test, says: str, answer: bool | None, limit: Threshold | None, *, on_path: bool
    ) -> Asked:
        facts = facts_of(test.measure)
        held = [self.scene.held(fact) for fact in facts]
        return Asked(
            kind="comparison",
            says=says,
            holds=_ANSWERS[answer],
            decides=on_path and (not facts or not self.decisive.isdisjoint(facts)),
            facts=facts,
            statements=tuple(
                self.speaker.statement(self.scene.sheet, each.fact) for each in held if each
            ),
            threshold=limit,
            rule="",
            parts=(),
        )
