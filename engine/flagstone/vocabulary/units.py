"""Units after a number: one child, two children."""

from __future__ import annotations

import re

from flagstone.vocabulary.shapes import HOLE

_IRREGULAR = {"children": "child", "people": "person", "men": "man", "women": "woman"}
_TIME = frozenset({"minutes", "hours", "days", "weeks", "fortnights", "months", "years"})
_TAIL = re.compile(r"(?<=\w) (?:of|on|in|per|with|without|for|who|whose|to|at|from)\b")
_LAST_WORD = re.compile(r"(?<!\w)\w+\Z")


def measures_time(unit: str) -> bool:
    """Whether what is measured in it is a length of time, and no number of people or things."""
    return unit.rsplit(" ", maxsplit=1)[-1] in _TIME


def one(unit: str) -> str:
    """The unit as it is said of one.

    >>> one("children on protection plans"), one("working days"), one("families")
    ('child on protection plans', 'working day', 'family')
    """
    tail = _TAIL.search(unit)
    head = unit[: tail.start()] if tail else unit
    return _LAST_WORD.sub(lambda noun: _singular(noun[0]), head) + unit[len(head) :]


def of_one(template: str, unit: str) -> str:
    """A sentence with what it counts in the singular, as it is said of one; empty where the unit
    does not follow the value within a few words.

    >>> of_one("{value} new protection plans had no review", "plans")
    '{value} new protection plan had no review'
    """
    found = re.search(rf"{re.escape(HOLE)}(?: [\w-]+){{0,3}}? {re.escape(unit)}\b", template)
    if not found or not unit:
        return ""
    start = found.end() - len(unit)
    singular = one(unit)
    return "" if singular == unit else template[:start] + singular + template[found.end() :]


def _singular(noun: str) -> str:
    if noun in _IRREGULAR:
        return _IRREGULAR[noun]
    if noun.endswith("ies") and len(noun) > 4:
        return f"{noun[:-3]}y"
    if noun.endswith("s") and not noun.endswith("ss"):
        return noun[:-1]
    return noun
