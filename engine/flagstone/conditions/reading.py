"""What every part of the condition parser holds while it reads one document."""

from __future__ import annotations

import msgspec

from flagstone.conditions.names import Names
from flagstone.problems import Place, Problems
from flagstone.text import Document, Path


class Reading(msgspec.Struct, frozen=True):
    """A document, the names it may use, and the problems found in it so far."""

    document: Document
    names: Names
    problems: Problems

    def place(self, path: Path) -> Place:
        """Where what is at the end of the path was written, or the key that holds it."""
        return self.document.place(path)

    def complain(
        self,
        path: Path,
        code: str,
        message: str,
        *,
        suggestion: str = "",
        found: object = "",
        expected: str = "",
        at_key: bool = False,
    ) -> None:
        """Remember a problem, at the value or at its key.

        `found` is kept only where it is a single written value.
        """
        self.problems.add(
            self.document.key_place(path) if at_key else self.place(path),
            code,
            message,
            suggestion=suggestion,
            found=found if isinstance(found, str) else "",
            expected=expected,
        )
