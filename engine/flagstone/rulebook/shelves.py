"""Shelves: all the entries of one kind, read from the files of one folder."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Generic, TypeVar

import msgspec
from msgspec import field

from flagstone.problems import Problems, did_you_mean
from flagstone.rulebook.names import Register
from flagstone.rulebook.passages import Passage
from flagstone.text import Document, Path
from flagstone.text.border import FileModel, read

_Thing = TypeVar("_Thing")
_Entry = TypeVar("_Entry", bound=FileModel)


class Shelf(msgspec.Struct, Generic[_Thing], frozen=True):
    """What was read of one kind. The register also has the ids of entries that were not right."""

    register: Register
    things: dict[str, _Thing] = field(default_factory=dict)

    def find(self, passage: Passage, path: Path, id_: str) -> _Thing | None:
        """The thing of that id; None where there is none, with a problem, or where it is broken."""
        thing = self.things.get(id_)
        if thing is None and id_ not in self.register.places:
            kind = self.register.kind
            passage.complain(
                path,
                f"unknown-{kind}",
                f"There is no {kind} {id_}.",
                suggestion=did_you_mean(id_, self.register.places)
                or f"Add it to a file in rules/{kind}s.",
                found=id_,
            )
        return thing


def stock(
    kind: str,
    documents: Iterable[Document],
    model: type[_Entry],
    build: Callable[[str, _Entry, Passage], _Thing],
    problems: Problems,
) -> Shelf[_Thing]:
    """Read every entry of every document of one kind."""
    shelf: Shelf[_Thing] = Shelf(Register(kind))
    for document in documents:
        for id_ in entries_of(document, problems):
            passage = Passage(document, (id_,), problems)
            if not shelf.register.enter(id_, passage.place, problems):
                continue
            entry = read(model, document, problems, (id_,))
            if entry is not None:
                shelf.things[id_] = build(id_, entry, passage)
    return shelf


def entries_of(document: Document, problems: Problems) -> Mapping[str, object]:
    """A document's entries by id, where it is a mapping of ids."""
    if isinstance(document.root, dict):
        return document.root
    problems.add(
        document.place(),
        "wrong-shape",
        "The file is not a mapping of ids to what they are.",
        suggestion="Begin each entry with its id and a colon.",
        expected="a mapping",
    )
    return {}
