"""What a rule says to people, and how strongly it may say it."""

from __future__ import annotations

from collections.abc import Iterator

from flagstone.rulebook.instruments import Standing
from flagstone.rulebook.rulebook import Rulebook
from flagstone.rulebook.rules import Rule


def said_by(rule: Rule) -> Iterator[tuple[str, str]]:
    """The texts of a rule that a flag shows as its own, by their keys."""
    yield "title", rule.title
    yield "message", rule.message
    yield "action", rule.action


def standing_of(rule: Rule, rulebook: Rulebook) -> Standing | None:
    """The strongest standing that a rule's flags ever have; None where they claim none."""
    if rule.standing is None:
        return None
    cited = [rulebook.provisions[name].strongest for name in rule.cites]
    return min(max(cited), rule.standing) if cited else None
