"""A document that has been read: a tree of text, and where each part of it stands."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Any, TypeAlias, cast

import msgspec
import msgspec.structs
from msgspec import field

from flagstone.problems import NOT_REPEATED, Place, may_be_repeated

Node: TypeAlias = "dict[str, Node] | list[Node] | str"
Path: TypeAlias = tuple[str | int, ...]
Mark: TypeAlias = tuple[int, int]


class Places(Mapping[Path, Place]):
    """Line and column by path. A Place is made when it is asked for: few ever are."""

    __slots__ = ("_file", "_marks")

    def __init__(self, file: str, marks: Mapping[Path, Mark]) -> None:
        self._file = file
        self._marks = marks

    def __getitem__(self, path: Path) -> Place:
        line, column = self._marks[path]
        return Place(self._file, line, column)

    def __iter__(self) -> Iterator[Path]:
        return iter(self._marks)

    def __len__(self) -> int:
        return len(self._marks)


class Document(msgspec.Struct, frozen=True):
    """What a file holds. Every scalar of `root` is text.

    `places` says where each value stands: a scalar where it is written, a mapping or list at the
    key that holds it. `keys` says where the key of a mapping's entry stands. `base` is the path in
    the file at which `root` lies, for a document that is part of another. `about_people` says that
    the file may hold what is a person's, as all may but those of a rulebook: then messages repeat
    nothing of it but what `may_be_repeated`.
    """

    file: str
    root: Node
    places: Mapping[Path, Place] = field(default_factory=lambda: MappingProxyType({}))
    keys: Mapping[Path, Place] = field(default_factory=lambda: MappingProxyType({}))
    base: Path = ()
    about_people: bool = True

    def may_repeat(
        self, text: str, names: Iterable[str] = (), words: Collection[str] = frozenset()
    ) -> bool:
        """Whether a message may repeat a text of this document: see `may_be_repeated`."""
        return not self.about_people or may_be_repeated(text, names, words)

    def quoted(
        self, text: str, names: Iterable[str] = (), words: Collection[str] = frozenset()
    ) -> str:
        """The text as the subject of a message's sentence, or what to say in its place."""
        return f"`{text}`" if self.may_repeat(text, names, words) else NOT_REPEATED

    def found(
        self, text: str, names: Iterable[str] = (), words: Collection[str] = frozenset()
    ) -> str:
        """The text as a problem's `found`: as it is written, or nothing."""
        return text if self.may_repeat(text, names, words) else ""

    def place(self, path: Path = ()) -> Place:
        """Where the value at that path stands, or else its nearest ancestor that is placed."""
        return self._nearest(self.places, self.base + path)

    def key_place(self, path: Path) -> Place:
        """Where the key at the end of that path stands, or else the value's place."""
        return self.keys.get(self.base + path) or self.place(path)

    def node(self, path: Path = ()) -> Node:
        """The value at that path. Raises KeyError where there is none."""
        node: Any = self.root
        for step in path:
            if isinstance(node, str):
                raise KeyError(path)
            try:
                node = node[step]
            except (IndexError, TypeError):
                raise KeyError(path) from None
        return cast("Node", node)

    def part(self, path: Path, root: Node | None = None) -> Document:
        """The document's part at that path, or another tree to be read as though it stood there."""
        there = self.node(path) if root is None else root
        return msgspec.structs.replace(self, root=there, base=self.base + path)

    def _nearest(self, places: Mapping[Path, Place], path: Path) -> Place:
        for length in range(len(path), -1, -1):
            if found := places.get(path[:length]):
                return found
        return Place(self.file)
