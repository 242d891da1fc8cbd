"""What the author of a rule has still to decide."""

from __future__ import annotations

from collections.abc import Iterator

from flagstone.checks.check import Check
from flagstone.problems import Problem
from flagstone.rulebook.rulebook import Rulebook
from flagstone.rulebook.rules import Concern, Rule
from flagstone.text.to_decide import is_open
from flagstone.vocabulary.fact_types import FactType


class ToDecide(Check):
    """A place that was left for the author: in a rule, a concern or a fact type."""

    code = "to-decide"

    def problems(self, rulebook: Rulebook) -> Iterator[Problem]:
        for concern in rulebook.concerns.values():
            for key, text in (("title", concern.title), ("summary", concern.summary)):
                if is_open(text):
                    yield self._unwritten(concern, f"the {key} of the concern {concern.id}", text)
        for fact_type in rulebook.vocabulary.fact_types.values():
            for key, text in _texts_of(fact_type):
                if is_open(text):
                    yield self._unwritten(fact_type, f"the {key} of {fact_type.id}", text)
        for rule in rulebook.rules.values():
            yield from self._of_rule(rule)

    def _of_rule(self, rule: Rule) -> Iterator[Problem]:
        for question in rule.to_decide:
            yield self.problem(
                question.place,
                f"To decide for {rule.id}: {question.text}.",
                "Once it is decided, take this line away.",
                question.text,
            )
        for key, text in _texts_of_rule(rule):
            if is_open(text):
                yield self._unwritten(rule, f"the {key} of {rule.id}", text)
        if not rule.cites:
            yield self.problem(
                rule.place,
                f"To decide for {rule.id}: what it cites. Without a provision nobody could say why "
                "it matters.",
                "Add cites: [...] with the ids of provisions.",
            )

    def _unwritten(self, thing: Rule | FactType | Concern, what: str, text: str) -> Problem:
        return self.problem(
            thing.place,
            f"To decide: {what}. It says “{text}”.",
            "Write it in your own words.",
            text,
        )


def _texts_of_rule(rule: Rule) -> Iterator[tuple[str, str]]:
    yield "title", rule.title
    yield "message", rule.message
    yield "action", rule.action
    yield "text under not_captured", rule.not_captured
    yield "text under policy", rule.policy
    yield "standing note", rule.standing_note
    yield "owner", rule.owner


def _texts_of(fact_type: FactType) -> Iterator[tuple[str, str]]:
    sentence = fact_type.sentence
    yield "title", fact_type.title
    yield "unit", fact_type.unit
    yield "denominator", fact_type.of
    said = sentence.text or "; ".join(text for _, text in sentence.wordings)
    yield "sentence", said
    yield "meaning", fact_type.meaning
