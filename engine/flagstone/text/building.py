"""Building a document from the pieces a reader meets, with every check that both formats share."""

from __future__ import annotations

import re
import unicodedata

from flagstone.problems import Place, Problems, ProblemsError
from flagstone.text.document import Document, Mark, Node, Path, Places

DEEPEST = 40

# No pattern, comparison or message sees more than this. A value is a figure, a day, a name or a few
# words; the longest note or meaning that we know of has some 500 characters.
LONGEST_VALUE = 200
LONGEST_TEXT = 10_000

# What cannot be seen or printed, and the marks that make text run the other way on screen.
# Among them are three line breaks that no editor shows as one. YAML counts them and a person does
# not, so that every place after one would name the wrong line.
UNPRINTABLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029"
    "\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufeff\ufffe\uffff]"
)

# What looks like a space, or like nothing, and is no white space to YAML and JSON.
LIKE_A_SPACE = (
    "\u00a0\u115f\u1160\u1680\u180e\u2000-\u200d\u202f\u205f\u2060\u2800\u3000\u3164\uffa0"
)

_NO_KEY = "\x00none"
_DISCARD = "\x00discard"


class NestedTooDeepError(ProblemsError):
    """Lists and mappings hold one another further than anything that is read."""


class _Open:
    """A mapping or list whose end has not come yet."""

    __slots__ = ("box", "key", "path")

    def __init__(self, box: dict[str, Node] | list[Node], path: Path) -> None:
        self.box = box
        self.path = path
        self.key = _NO_KEY


class Builder:
    """Takes scalars, openings and closings in the order of the file.

    What is wrong is collected and reading goes on, except where nothing sensible could follow: then
    ProblemsError is raised with all that was found so far.
    """

    __slots__ = ("_keys", "_marks", "_open", "_root", "about_people", "file", "problems")

    def __init__(self, file: str, *, about_people: bool = True) -> None:
        self.file = file
        self.about_people = about_people
        self.problems = Problems()
        self._marks: dict[Path, Mark] = {}
        self._keys: dict[Path, Mark] = {}
        self._open: list[_Open] = []
        self._root: Node | None = None

    def scalar(self, text: str, mark: Mark) -> None:
        """A key or a value."""
        if self._open and (inner := self._open[-1]).key is _NO_KEY and type(inner.box) is dict:
            self._take_key(inner, inner.box, text, mark)
        else:
            path = self._put(text)
            self._marks[path] = mark

    def text_in_quotes(self, text: str, mark: Mark) -> None:
        """Text between quotes, in which an escape may hide what could not be written plainly."""
        if found := UNPRINTABLE.search(text):
            self.problem(
                mark,
                "not-text",
                f"This text hides a character that cannot be printed, U+{ord(found[0]):04X}.",
                "Remove the escape.",
            )
            text = UNPRINTABLE.sub("", text)
        self.scalar(text, mark)

    def nothing(self, found: str, mark: Mark) -> None:
        """No value at all, or a word for none."""
        if self.expects_key:
            self._bad_key(mark)
            return
        said = f"`{found}` says that nothing stands here." if found else "Nothing stands here."
        line = self._marks_line(mark)
        self.problem(line, "empty-value", said, NO_VALUE)
        self.scalar("", mark)

    def open_mapping(self, mark: Mark) -> None:
        """The beginning of a mapping."""
        self._begin({}, mark)

    def open_list(self, mark: Mark) -> None:
        """The beginning of a list."""
        self._begin([], mark)

    def close(self) -> None:
        """The end of the mapping or list that was opened last."""
        self._open.pop()

    def quoted(self, text: str, otherwise: str) -> str:
        """A text of the file as the subject of a message, or what to say where it may be somebody's
        name. What belongs in the file is not known here: so no slip is told from a name."""
        return otherwise if self.about_people else f"`{text}`"

    def problem(self, mark: Mark, code: str, message: str, suggestion: str = "") -> None:
        """Remember what is wrong at that mark."""
        self.problems.add(Place(self.file, *mark), code, message, suggestion=suggestion)

    def stop(self, mark: Mark, code: str, message: str, suggestion: str = "") -> ProblemsError:
        """The error to raise where reading cannot go on."""
        self.problem(mark, code, message, suggestion)
        return ProblemsError(self.problems)

    def too_deep(self, mark: Mark) -> NestedTooDeepError:
        """The error to raise where lists and mappings hold one another without end."""
        self.problem(
            mark,
            "nested-too-deeply",
            f"This is nested more than {DEEPEST} levels deep.",
            "Nothing Flagstone reads is as deep as that: check the indentation and brackets.",
        )
        return NestedTooDeepError(self.problems)

    def document(self) -> Document:
        """The whole document. Raises ProblemsError if anything was wrong."""
        if self._root is None and not self.problems:
            self.problem((0, 0), "file-empty", "The file is empty.", EMPTY)
        self.problems.stop_if_any()
        assert self._root is not None
        return Document(
            self.file,
            self._root,
            Places(self.file, self._marks),
            Places(self.file, self._keys),
            about_people=self.about_people,
        )

    @property
    def expects_key(self) -> bool:
        """Whether the next scalar is a key."""
        if not self._open:
            return False
        inner = self._open[-1]
        return type(inner.box) is dict and inner.key is _NO_KEY

    def _marks_line(self, mark: Mark) -> Mark:
        """Where a reader would look for a missing value: at its key."""
        if self._open and (inner := self._open[-1]).key not in (_NO_KEY, _DISCARD):
            return self._keys.get((*inner.path, inner.key), mark)
        return mark

    def _take_key(self, inner: _Open, box: dict[str, Node], text: str, mark: Mark) -> None:
        if not text.strip():
            self._bad_key(mark)
            return
        if len(text) > LONGEST_TEXT:
            self.problem(
                mark,
                "text-too-long",
                f"This key has {len(text):,} characters; at most {LONGEST_TEXT:,} are read.",
                "Check that it is the file you meant, and that its quotes are closed.",
            )
            inner.key = _DISCARD
            return
        if text in box:
            line = self._keys[(*inner.path, text)][0]
            self.problem(
                mark,
                "duplicate-key",
                f"{self.quoted(text, 'This key')} is written twice; the first is on line {line}.",
                "Keep one of the two.",
            )
            inner.key = _DISCARD
            return
        inner.key = text
        self._keys[(*inner.path, text)] = mark

    def _bad_key(self, mark: Mark) -> None:
        self.problem(
            mark, "key-not-a-word", "A key must be a word.", "Write a word before the colon."
        )
        self._open[-1].key = _DISCARD

    def _begin(self, box: dict[str, Node] | list[Node], mark: Mark) -> None:
        if len(self._open) >= DEEPEST:
            raise self.too_deep(mark)
        if self.expects_key:
            raise self.stop(
                mark, "key-not-a-word", "A key must be a word, not a list or a mapping.", BRACES
            )
        path = self._put(box)
        self._marks[path] = self._keys.get(path, mark)
        self._open.append(_Open(box, path))

    def _put(self, node: Node) -> Path:
        """Store a value where it belongs, and say where that is."""
        if not self._open:
            self._root = node
            return ()
        inner = self._open[-1]
        box = inner.box
        if type(box) is list:
            box.append(node)
            return (*inner.path, len(box) - 1)
        assert type(box) is dict
        key, inner.key = inner.key, _NO_KEY
        if key is not _DISCARD:
            box[key] = node
        return (*inner.path, key)


NO_VALUE = "Write the value, `unknown` for a fact, or leave the line out."
EMPTY = "Write something in it, or remove it."
BRACES = "Text that begins with { or [ needs quotes around it."


def unusual_space(space: str, *, further_lines: int = 0) -> tuple[str, str, str]:
    """The code, message and advice where one of LIKE_A_SPACE stands in the place of a space.

    `further_lines` is how many other lines of the file have one there.
    """
    also = {0: "", 1: " (so does another line)"}.get(
        further_lines, f" (so do {further_lines:,} other lines)"
    )
    name = unicodedata.name(space, "without a name").lower()
    return (
        "unusual-space",
        f"This line{also} has a character that only looks like a space: {name}, "
        f"U+{ord(space):04X}.",
        "Write ordinary spaces in its place. It comes with text copied from a web page or a word "
        "processor; most editors can replace it in the whole file.",
    )
