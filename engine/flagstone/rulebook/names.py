"""Names in the rulebook: how an id is said in words, and the ids of one kind without repeats."""

from __future__ import annotations

import re

import msgspec
from msgspec import field

from flagstone.problems import Place, Problems

_NAME = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*\Z")


def in_words(id_: str) -> str:
    """An id as people say it.

    >>> in_words("iro-caseload-figure")
    'iro caseload figure'
    """
    return id_.replace("-", " ")


def id_of(words: str) -> str:
    """The id that is said in those words, whether or not anything has it.

    >>> id_of("iro caseload figure")
    'iro-caseload-figure'
    """
    return words.strip().replace(" ", "-")


def is_name(id_: str) -> bool:
    """Whether an id is words of small letters and figures, joined by hyphens."""
    return _NAME.match(id_) is not None


class Register(msgspec.Struct):
    """The ids of one kind of thing, each used once. `kind` is said in messages."""

    kind: str
    places: dict[str, Place] = field(default_factory=dict)

    def enter(self, id_: str, place: Place, problems: Problems) -> bool:
        """Take an id in; False, with a problem that names both places, where it was used before."""
        if not is_name(id_):
            better = re.sub(r"[^a-z0-9]+", "-", id_.casefold()).strip("-")
            problems.add(
                place,
                "bad-name",
                f"{id_ or 'An empty text'} is not a name: a name is words of small letters and "
                "figures, joined by hyphens.",
                suggestion=f"Perhaps {better}." if is_name(better) else "",
                found=id_,
            )
        first = self.places.setdefault(id_, place)
        if first is place:
            return True
        problems.add(
            place,
            "id-used-twice",
            f"The {self.kind} {id_} is already there, at {first}.",
            suggestion="Give one of the two another id.",
            found=id_,
        )
        return False
