"""Strict YAML, from libyaml's events. Nothing is typed, and nothing that hides meaning is read."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import yaml
from yaml import events
from yaml.scanner import ScannerError

from flagstone.problems import ProblemsError
from flagstone.text.building import LIKE_A_SPACE, Builder, NestedTooDeepError, unusual_space
from flagstone.text.document import Document, Mark

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_NOTHING = frozenset({"", "~", "null", "Null", "NULL"})
_TAB_INDENT = re.compile(r"^ *\t[ \t]*", re.MULTILINE)
# One of them in the place of a space: indentation, or what parts a colon or hyphen from its value.
_UNUSUAL = re.compile(
    rf"^ *(?:(?:- +)*(?:[^\s:'\"]+:|-))?(?P<space>[{LIKE_A_SPACE}])[ {LIKE_A_SPACE}]*", re.MULTILINE
)

# libyaml's own words, and what they nearly always mean to the person who wrote the file.
_MEANINGS = (
    ("mapping values are not allowed", "A colon stands where none is expected.", "colon"),
    ("could not find expected ':'", "A line that should be `key: value` has no colon.", "key"),
    ("did not find expected key", "The key expected here is missing.", "indent"),
    ("did not find expected '-' indicator", "An entry of the list was expected here.", "indent"),
    ("did not find expected ',' or ']'", "A list that began with [ is not closed.", "bracket"),
    ("did not find expected ',' or '}'", "A mapping that began with { is not closed.", "bracket"),
    ("expected ',' or", "A list or mapping in brackets is not closed.", "bracket"),
    ("found unexpected end of stream", "The file ends inside quoted text.", "quote"),
    ("found unexpected document indicator", "The document ends inside quoted text.", "quote"),
    ("unknown escape character", "A backslash inside double quotes begins an escape.", "escape"),
    ("escape", "A backslash inside double quotes begins an escape that cannot be read.", "escape"),
    ("cannot start any token", "A value cannot begin with this character.", "character"),
    ("did not find expected <document start>", "Something stands after the end.", "indent"),
    ("block sequence entries are not allowed", "A list cannot begin here.", "sequence"),
    ("did not find expected node content", "A value is missing here.", "bracket"),
    ("did not find expected hexdecimal", "An escape in double quotes is not complete.", "escape"),
    ("found a tab character", "A tab stands where only spaces may.", "tab"),
    ("alphabetic or numeric", "`&` and `*` have a meaning of their own in YAML.", "character"),
    ("tag", "`!` has a meaning of its own in YAML.", "character"),
    ("directive", "A line that begins with % has a meaning of its own in YAML.", "character"),
    ("block scalar", "A value beginning with | or > has its text on the next lines.", "character"),
)
_ADVICE = {
    "colon": "Put quotes around text that holds a colon and a space, or check the indentation.",
    "key": "Write `key: value`, with a space after the colon, and check the quotes above it.",
    "indent": "Give lines of one mapping or list the same indentation.",
    "bracket": "Check for a missing comma, quote or closing bracket.",
    "quote": "Add the closing quote. Text with an apostrophe goes in double quotes.",
    "escape": "Use single quotes, or write two backslashes for one.",
    "character": "Put quotes around the value.",
    "sequence": "Begin the list on the line below its key.",
    "tab": "Indent with spaces.",
    "": "Look at this line and the one before it: indentation, colons and quotes.",
}


def read_yaml(text: str, file: str, *, about_people: bool = True) -> Document:
    """The one document of a YAML file. Raises ProblemsError with all that could be found."""
    builder = Builder(file, about_people=about_people)
    spaces = _Spaces(text)
    try:
        _read_events(text, builder, spaces)
    except yaml.YAMLError as error:
        if isinstance(error, ScannerError):
            _refuse_depth(text, file, error)
        raise _malformed(error, builder, spaces, text) from None
    return builder.document()


def _refuse_depth(text: str, file: str, error: ScannerError) -> None:
    """Raise NestedTooDeepError where that is the matter with what stands before the parser's error.

    The parser reads up to a thousand characters ahead of its events, and some have a limit of their
    own on depth: of 5,000 brackets such a one complains before it has told of any. Of the same text
    cut off where it complained, or where what it complains of began, it tells. So ours is the limit
    that is met, whichever parser it is.
    """
    for mark in (error.problem_mark, error.context_mark):
        before = text[: mark.index] if mark else ""
        try:
            _read_events(before, Builder(file), _Spaces(before))
        except NestedTooDeepError:
            raise
        except (ProblemsError, yaml.YAMLError):
            continue


def _read_events(text: str, builder: Builder, spaces: _Spaces) -> None:
    loader = _Loader(text)
    try:
        _take_events(loader.get_event, builder, spaces)
    finally:
        loader.dispose()


def _take_events(next_event: Callable[[], Any], builder: Builder, spaces: _Spaces) -> None:
    documents = 0
    while True:
        event = next_event()
        kind = type(event)
        if kind is events.ScalarEvent:
            _scalar(event, builder, spaces)
        elif kind is events.MappingStartEvent:
            builder.open_mapping(_opening(event, builder, spaces))
        elif kind is events.SequenceStartEvent:
            builder.open_list(_opening(event, builder, spaces))
        elif kind is events.MappingEndEvent or kind is events.SequenceEndEvent:
            builder.close()
        elif kind is events.AliasEvent:
            _alias(event, builder)
        elif kind is events.DocumentStartEvent:
            documents += 1
            _document_start(event, builder, documents)
        elif kind is events.StreamEndEvent:
            return


def _scalar(event: Any, builder: Builder, spaces: _Spaces) -> None:
    start = event.start_mark
    mark = (start.line + 1, start.column + 1)
    if event.anchor is not None or event.tag is not None or spaces:
        _refuse_decoration(event, mark, builder, spaces)
    value: str = event.value
    # libyaml gives the style of plain text as None or "" by version.
    if not event.style:
        if value in _NOTHING:
            builder.nothing(value, mark)
        else:
            builder.scalar(value, mark)
    elif event.style == '"':
        builder.text_in_quotes(value, mark)
    else:
        builder.scalar(value, mark)


def _opening(event: Any, builder: Builder, spaces: _Spaces) -> Mark:
    start = event.start_mark
    mark = (start.line + 1, start.column + 1)
    if event.anchor is not None or event.tag is not None or spaces:
        _refuse_decoration(event, mark, builder, spaces)
    return mark


def _refuse_decoration(event: Any, mark: Mark, builder: Builder, spaces: _Spaces) -> None:
    if event.anchor is not None:
        builder.problem(
            mark,
            "anchor",
            f"{builder.quoted(f'&{event.anchor}', 'This')} is an anchor; anchors are not read.",
            "Write the value out in each place. Text that begins with & needs quotes.",
        )
    if event.tag is not None:
        tag = event.tag.replace("tag:yaml.org,2002:", "!!")
        builder.problem(
            mark,
            "tag",
            f"{builder.quoted(tag, 'This')} is a tag; tags are not read.",
            "Remove it. Text that begins with ! needs quotes around it.",
        )
    spaces.refuse_unusual(mark, builder)
    if spaces.take_tab(mark):
        builder.problem(mark, "tab-indentation", _TAB, _ADVICE["tab"])


def _alias(event: Any, builder: Builder) -> None:
    mark = (event.start_mark.line + 1, event.start_mark.column + 1)
    builder.problem(
        mark,
        "alias",
        f"{builder.quoted(f'*{event.anchor}', 'This')} stands for a value elsewhere; "
        "aliases are not read.",
        "Write the value out here. Text that begins with * needs quotes around it.",
    )
    builder.scalar(f"*{event.anchor}", mark)


def _document_start(event: Any, builder: Builder, documents: int) -> None:
    mark = (event.start_mark.line + 1, event.start_mark.column + 1)
    if documents > 1:
        raise builder.stop(
            mark,
            "several-documents",
            "A second document begins here; a file holds one.",
            "Remove the line `---`, or move what follows it to a file of its own.",
        )
    if event.version or event.tags:
        builder.problem(
            mark,
            "directive",
            "The file begins with a YAML directive; directives are not read.",
            "Remove the lines that begin with %.",
        )


class _Spaces:
    """White space that is none to YAML, where it stands for indentation or after a colon or hyphen.

    In quoted text, or further on in a text of several lines, it is part of what is said: so it
    counts only where the parser finds that a key or value begins with it.
    """

    __slots__ = ("_tabs", "_text", "_unusual")

    def __init__(self, text: str) -> None:
        self._text = text
        self._tabs = self._reaches(_TAB_INDENT) if "\t" in text else {}
        self._unusual = {} if text.isascii() else self._reaches(_UNUSUAL)

    def __bool__(self) -> bool:
        return bool(self._tabs or self._unusual)

    def _reaches(self, pattern: re.Pattern[str]) -> dict[int, int]:
        """How far it reaches, by line."""
        reaches = {}
        line, counted = 1, 0
        for found in pattern.finditer(self._text):
            line += self._text.count("\n", counted, found.start())
            counted = found.start()
            reaches[line] = len(found[0])
        return reaches

    def take_tab(self, mark: Mark) -> bool:
        """Whether a tab indents what begins there: once for each line."""
        line, column = mark
        if line not in self._tabs or column > self._tabs[line] + 1:
            return False
        del self._tabs[line]
        return True

    def has_tab(self, line: int) -> bool:
        """Whether a tab indents that line."""
        return line in self._tabs

    def refuse_unusual(self, mark: Mark, builder: Builder) -> None:
        """Raise ProblemsError where what begins there begins with what only looks like a space.

        The file was read otherwise than it looks from there on, and perhaps just before: what else
        was found of it is a consequence.
        """
        line, column = mark
        if column > self._unusual.get(line, -1) + 1:
            return
        found = _UNUSUAL.match(self._text.split("\n", line)[line - 1])
        assert found is not None
        raise Builder(builder.file).stop(
            (line, found.start("space") + 1),
            *unusual_space(found["space"], further_lines=len(self._unusual) - 1),
        )


_TAB = "This line is indented with a tab; YAML is indented with spaces."


def _malformed(
    error: yaml.YAMLError, builder: Builder, spaces: _Spaces, text: str
) -> ProblemsError:
    context = _within(text, getattr(error, "context_mark", None))
    mark = _within(text, getattr(error, "problem_mark", None)) or context or (0, 0)
    for line in (mark[0], context[0] if context else 0):
        spaces.refuse_unusual((line, 1), builder)
        if spaces.has_tab(line):
            return builder.stop((line, 1), "tab-indentation", _TAB, _ADVICE["tab"])
    said = str(getattr(error, "problem", None) or error)
    for words, meaning, advice in _MEANINGS:
        if words in said:
            began = context[0] if context is not None else mark[0]
            further = f" It may have begun on line {began}." if began != mark[0] else ""
            return builder.stop(mark, "malformed-yaml", meaning + further, _ADVICE[advice])
    return builder.stop(mark, "malformed-yaml", "This cannot be read as YAML.", _ADVICE[""])


def _within(text: str, where: Any) -> Mark | None:
    """A place that libyaml names, which for it may lie behind the end of a file.

    It thinks a line break after a file that ends without one.
    """
    if where is None:
        return None
    lines = text.count("\n") + 1
    if where.line < lines:
        return where.line + 1, where.column + 1
    return lines, len(text) - text.rfind("\n")
