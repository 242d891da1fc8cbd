"""Units after a number: one child, two children."""

from __future__ import annotations

import re

_IRREGULAR = {"children": "child", "people": "person", "men": "man", "women": "woman"}
_HEAD = re.compile(
    r"(.*?)(\w+)((?: (?:of|on|in|per|with|without|for|who|whose|to|at|from)\b.*)?)\Z"
)


def one(unit: str) -> str:
    """The unit as it is said of one.

    >>> one("children on protection plans"), one("working days"), one("families")
    ('child on protection plans', 'working day', 'family')
    """
    found = _HEAD.match(unit)
    if not found:
        return unit
    before, noun, after = found.groups()
    return f"{before}{_singular(noun)}{after}"


def _singular(noun: str) -> str:
    if noun in _IRREGULAR:
        return _IRREGULAR[noun]
    if noun.endswith("ies") and len(noun) > 4:
        return f"{noun[:-3]}y"
    if noun.endswith("s") and not noun.endswith("ss"):
        return noun[:-1]
    return noun
