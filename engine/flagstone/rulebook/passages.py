"""A passage of a document that is being read, and the problems found in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from flagstone.dates import Window
from flagstone.problems import Place, Problems

if TYPE_CHECKING:
    from flagstone.rulebook.files import DatesEntry
    from flagstone.text import Document, Node, Path


class Passage(msgspec.Struct, frozen=True):
    """Where an entry of a file stands. Paths are within the entry."""

    document: Document
    path: Path
    problems: Problems

    @property
    def place(self) -> Place:
        """Where the entry's key was written."""
        return self.document.key_place(self.path)

    def within(self, *path: str | int) -> Passage:
        """A passage of this passage."""
        return Passage(self.document, (*self.path, *path), self.problems)

    def node(self, *path: str | int) -> Node:
        """What is written there. Raises KeyError where nothing is."""
        return self.document.node((*self.path, *path))

    def complain(
        self,
        path: Path,
        code: str,
        message: str,
        *,
        suggestion: str = "",
        found: object = "",
        expected: str = "",
    ) -> None:
        """Remember a problem. `found` is kept only where it is a single written value."""
        self.problems.add(
            self.document.place((*self.path, *path)),
            code,
            message,
            suggestion=suggestion,
            found=found if isinstance(found, str) else "",
            expected=expected,
        )

    def window(self, entry: DatesEntry, *path: str | int) -> Window:
        """The days that an entry's `from` and `until` give."""
        window = Window(entry.from_, entry.until)
        if window.is_empty:
            self.complain(
                (*path, "until"),
                "dates-backwards",
                f"It ends on {window.end}, before it begins on {window.start}.",
                suggestion="Correct one of the two dates; both days are included.",
                found=str(window.end),
            )
        return window
