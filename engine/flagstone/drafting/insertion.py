"""Text added to a file that people wrote: nothing else in it changes, comments least of all."""

from __future__ import annotations

from textwrap import indent
from typing import NoReturn

from flagstone.problems import Place, Problem, ProblemsError
from flagstone.text import Document, Node, Path, parse
from flagstone.text.reading import encoding_of


def with_entry(data: bytes, file: str, entry: str, mapping: Path = ()) -> bytes:
    """The bytes of a YAML file with an entry added at the end of one of its mappings.

    `entry` is YAML by itself: one key at the first column, and what it holds. The file is read
    again before it is handed back: it says what it said, and the entry besides. Raises
    ProblemsError where the file is written in a way that this cannot be done to.
    """
    document = parse(data, file, about_people=False)
    column = _column(document, mapping)
    encoding = encoding_of(data)
    text = data.decode(encoding)
    newline = "\r\n" if "\r\n" in text else "\n"
    lines = text.splitlines(keepends=True)
    at = _line_after(document, mapping, lines)
    before, after = "".join(lines[:at]), "".join(lines[at:])
    if before and not before.endswith(("\n", "\r")):
        before += newline
    block = indent(entry, " " * column).replace("\n", newline)
    apart = "" if not before or before.endswith(newline * 2) else newline
    apart_after = newline if after.strip() and not after.startswith(("\n", "\r")) else ""
    together = before + apart + block + apart_after + after
    changed = together.encode(encoding)
    _check(changed, document, entry, mapping)
    return changed


def _column(document: Document, mapping: Path) -> int:
    """How far the entries of a mapping are indented. Raises ProblemsError if it is in braces."""
    node = document.node(mapping)
    if not isinstance(node, dict) or not node or document.file.endswith(".json"):
        _cannot(document.file, document.place(mapping))
    first = document.key_place((*mapping, next(iter(node))))
    if mapping and first.line == document.key_place(mapping).line:
        _cannot(document.file, first)
    return first.column - 1


def _line_after(document: Document, mapping: Path, lines: list[str]) -> int:
    """The number of lines before which the mapping ends: the next key, with what is said over it,
    begins after them."""
    if not mapping:
        return len(lines)
    root = document.root
    assert isinstance(root, dict)
    mine = document.key_place(mapping[:1]).line
    later = [line for key in root if (line := document.key_place((key,)).line) > mine]
    if not later:
        return len(lines)
    at = min(later) - 1
    while at > 0 and (not lines[at - 1].strip() or lines[at - 1].startswith("#")):
        at -= 1
    return at


def _check(changed: bytes, before: Document, entry: str, mapping: Path) -> None:
    """Whether the file says what it said, and the entry."""
    try:
        found = parse(changed, before.file).node(mapping)
        rest = parse(changed, before.file).root
    except (ProblemsError, KeyError):
        _cannot(before.file, before.place(mapping))
    added = parse(entry.encode(), before.file).root
    old = before.node(mapping)
    assert isinstance(old, dict)
    assert isinstance(added, dict)
    if found != {**old, **added} or _without(rest, mapping) != _without(before.root, mapping):
        _cannot(before.file, before.place(mapping))


def _without(root: Node, mapping: Path) -> object:
    """What stands beside a mapping at the top of a file."""
    if not mapping or not isinstance(root, dict):
        return None
    return {key: part for key, part in root.items() if key != mapping[0]}


def _cannot(file: str, place: Place) -> NoReturn:
    raise ProblemsError(
        [
            Problem(
                place if place.file else Place(file),
                "cannot-be-added-to",
                "Nothing can be added here without changing how the file is written.",
                "Write one entry under another, each indented alike and without braces around "
                "them all, or add the rule by hand.",
            )
        ]
    )
