"""What somebody wants of a new rule."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class RuleKind(StrEnum):
    """What sort of evidence a rule tests."""

    SHARE = "share"
    FIGURE = "figure"
    WORDS = "words"
    TIMESCALE = "timescale"
    COMPOSITE = "composite"

    @property
    def meaning(self) -> str:
        """What it tests, in a few words."""
        return _MEANINGS[self]


_MEANINGS = {
    RuleKind.SHARE: "how many of some children, visits or plans",
    RuleKind.FIGURE: "a number by itself",
    RuleKind.WORDS: "what people found, in words",
    RuleKind.TIMESCALE: "days, or how many were late",
    RuleKind.COMPOSITE: "other rules together",
}


class DraftError(Exception):
    """Something that was asked for and cannot be had, in words for whoever asked.

    `option` names what was asked, as the command writes it: `--concern`.
    """

    def __init__(self, option: str, message: str) -> None:
        self.option, self.message = option, message
        super().__init__(f"{option}: {message}")

    def __reduce__(self) -> tuple[object, ...]:
        return type(self), (self.option, self.message)


@dataclass(frozen=True, slots=True)
class Wanted:
    """A rule that somebody wants to write.

    `concern` is one that there is, or the id of a new one, which needs an `area`. `reads` names
    facts that there are or new ones; for a composite, rules. `standard` is what its value is
    compared with, `scale` the scale of new facts in words, both by id. `cites` may be empty.
    """

    id: str
    kind: RuleKind
    concern: str
    reads: tuple[str, ...]
    area: str = ""
    cites: tuple[str, ...] = ()
    standard: str = ""
    scale: str = ""
