"""Which rules mean something else than in another rulebook: what must be reviewed again."""

from __future__ import annotations

from flagstone.compare.differences import differences
from flagstone.compare.touched_rules import Touch
from flagstone.rulebook.rulebook import Rulebook


def differing_rules(rulebook: Rulebook, other: Rulebook) -> list[str]:
    """The rules that are not in the other rulebook, or could come out otherwise there, in the order
    of the rulebook.

    Another title, message or source changes no verdict, and another spelling or name no meaning. A
    rule that reads one of these means what it did.
    """
    different = differences(other, rulebook)
    touch = Touch.of(different.base, rulebook, directly=True)
    touched = {
        rule
        for found in different.found
        if found.effect == "verdicts"
        for rule in touch.rules(found)
    }
    return [name for name in rulebook.rules if name in touched]
