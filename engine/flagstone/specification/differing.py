"""Which rules mean something else than in another rulebook: what must be reviewed again."""

from __future__ import annotations

from msgspec.structs import replace

from flagstone.conditions.tree import facts_read
from flagstone.rulebook.rulebook import Rulebook
from flagstone.rulebook.rules import Rule
from flagstone.specification.days_of_change import standards_of
from flagstone.vocabulary.fact_types import FactType, Sentence


def differing_rules(rulebook: Rulebook, other: Rulebook) -> list[str]:
    """The rules that are not in the other rulebook, or could come out otherwise there.

    Another title, message or source changes no verdict, so it is not looked at.
    """
    return [
        name
        for name, rule in rulebook.rules.items()
        if name not in other.rules or _meaning(rule, rulebook) != _meaning(other.rules[name], other)
    ]


def _meaning(rule: Rule, rulebook: Rulebook) -> tuple[object, ...]:
    """All of a rule, its law, its standards and its facts that a verdict can depend on."""
    read = [fact for condition in rule.conditions for fact in facts_read(condition)]
    return (
        (rule.when, rule.base, rule.steps, rule.step_up, rule.windows, rule.dated_by, rule.status),
        [[h.window for h in rulebook.provisions[name].holdings] for name in rule.cites],
        [
            [(value.window, value.lower, value.upper) for value in rulebook.standards[name].values]
            for name in standards_of(rule)
        ],
        [_meaning_of(rulebook.vocabulary.fact_types[fact]) for fact in read],
    )


def _meaning_of(fact_type: FactType) -> FactType:
    """A fact type without what is only said of it."""
    no_words = Sentence()
    return replace(
        fact_type, title="", sentence=no_words, unit="", of=str(bool(fact_type.of)), meaning="",
        measured="", inspectors_say=(),
    )  # fmt: skip
