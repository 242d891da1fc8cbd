"""Every line of a feature accounted for: read by something, a comment, blank, or a problem.

Gherkin passes over much in silence. A mistyped heading makes a description of the scenario beneath
it, a step may have a table or a text that no step here reads, and a tag may switch scenarios off.
So the parser's own account is kept of what it took each line for, and whatever it took for
something that nothing reads is refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from gherkin.ast_builder import AstBuilder
from gherkin.errors import AstBuilderException, CompositeParserException, ParserError
from gherkin.parser import Parser

from flagstone.problems import Place, Problem
from flagstone.specification.keywords import (
    HEADINGS,
    STEPS,
    is_mistyped,
    is_prose,
    keyword_of,
    offer,
)

CODE = "feature-malformed"

_LANGUAGE = re.compile(r"\s*#\s*language\s*:\s*(\S+)\s*")
_QUOTED = 60
_MOST_ERRORS = 10
_STEPS_BEGIN = "Steps begin with Given, When, Then, And or But. Comments begin with #."
_NO_PLACE_HERE = {
    "Feature": "A file holds one feature. Put another into a file of its own.",
    "Rule": "A rule stands beneath Feature:.",
    "Background": "It stands before the first scenario.",
    "Scenario": "A scenario stands beneath Feature: or Rule:.",
    "Examples": "They stand beneath the steps of a Scenario Outline.",
    "step": "Steps stand beneath Scenario: or Background:, and before Examples:.",
    "|": "A table stands beneath Examples:.",
}
_SAME_AS = {
    "Ability": "Feature", "Business Need": "Feature", "Example": "Scenario",
    "Scenario Outline": "Scenario", "Scenario Template": "Scenario", "Scenarios": "Examples",
}  # fmt: skip


def parse(text: str, file: str) -> tuple[Any, list[Problem]]:
    """A feature as Gherkin's parser has it, and a problem for each line that nothing would read.

    Where there is a problem the parsed document may be None, or not all that is in the file.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    lines = text.split("\n")
    if problem := _other_language(lines, file):
        return None, [problem]
    account = _Account()
    document: Any = None
    errors: list[Any] = []
    try:
        document = Parser(account).parse(text)
    except CompositeParserException as error:
        errors = error.errors
    except ParserError as error:
        errors = [error]
    found = list(_Walk(lines, account.taken_for, file, errors).problems())
    # Whatever the parser refuses stays refused, even if no line was found to blame for it.
    return document, found or [_unexplained(error, file) for error in errors]


class _Account(AstBuilder):
    """Keeps what the parser took each line for, by its number."""

    def __init__(self) -> None:
        super().__init__()
        self.taken_for: dict[int, str] = {}

    def build(self, token: Any) -> None:
        """Told of each line once, when it is decided what it is; never of a line refused."""
        self.taken_for[token.location["line"]] = token.matched_type
        super().build(token)


class _Walk:
    """One pass over the lines of a file, from top to bottom."""

    def __init__(
        self, lines: list[str], taken_for: dict[int, str], file: str, errors: list[Any]
    ) -> None:
        self.lines, self.taken_for, self.file = lines, taken_for, file
        self.uneven = {
            error.location["line"] for error in errors if isinstance(error, AstBuilderException)
        }
        # The parser gives up after some errors. What follows the last it has not looked at.
        gave_up = len(errors) > _MOST_ERRORS
        self.end = max(each.location["line"] for each in errors) if gave_up else len(lines)
        self.under = ""  # what the last heading or step above was taken for
        self.has_background = False
        self.in_text = False  # between the marks of a doc string
        self.in_table = False  # in a table that is refused as a whole
        self.goes_on = False  # the line above was refused, so this one may only follow from that
        self.passed_over = False  # a line that may be meant as a step, since the last heading
        self.in_prose = False  # the line above was prose

    def problems(self) -> Iterator[Problem]:
        """What is wrong, in the order of the lines."""
        for number, line in enumerate(self.lines[: self.end], 1):
            taken_for = self.taken_for.get(number, "")
            if not line.strip() or (taken_for == "Comment" and not self.in_text):
                self.in_prose = self.in_prose and bool(line.strip())
                continue
            yield from self._line(number, line, taken_for)

    def _line(self, number: int, line: str, taken_for: str) -> Iterator[Problem]:
        was_refused, self.goes_on = self.goes_on, False
        was_prose, self.in_prose = self.in_prose, False
        self.in_table = self.in_table and taken_for == "TableRow"
        match taken_for:
            case "":
                self.goes_on = True
                if not was_refused or (self.under and is_mistyped(line)):
                    yield self._refused(number, line)
            case "Other" if not self.in_text:
                yield from self._other(number, line, was_refused, was_prose)
            case "DocStringSeparator":
                self.in_text = not self.in_text
                if self.in_text:
                    yield self._argument(number, line, "text between marks")
            case "TagLine":
                yield self._problem(
                    number,
                    line,
                    f"Nothing reads tags, so this one would do nothing: {_quoted(line)}.",
                    "Take it away. Every scenario is run.",
                )
            case "TableRow":
                yield from self._row(number, line, was_refused)
            case "StepLine":
                yield from self._step(number, line)
                self.under = taken_for
            case "FeatureLine" | "RuleLine" | "BackgroundLine" | "ScenarioLine" | "ExamplesLine":
                self.has_background = taken_for == "BackgroundLine" or (
                    self.has_background and taken_for != "FeatureLine"
                )
                self.under, self.passed_over = taken_for, False

    def _other(
        self, number: int, line: str, was_refused: bool, was_prose: bool
    ) -> Iterator[Problem]:
        """A line that the parser takes for a description."""
        if self.under not in ("FeatureLine", "RuleLine"):
            self.goes_on = self.passed_over = True
            yield self._unread(number, line)
        elif not was_refused and is_prose(line, goes_on=was_prose):
            self.in_prose = True
        else:
            # A heading that is not understood takes all beneath it along: said once. It may be
            # the Background whose steps those of every scenario go on from.
            self.goes_on = self.has_background = True
            if not was_refused:
                yield self._like_a_keyword(number, line)

    def _step(self, number: int, line: str) -> Iterator[Problem]:
        word = line.split(maxsplit=1)[0]
        if word not in STEPS:
            yield self._problem(
                number,
                line,
                f"A step says what it is for, and this one begins with {word}.",
                "Begin it with Given, When, Then, And or But.",
            )
        elif (
            word in ("And", "But")
            and (
                self.under == "BackgroundLine"
                or (self.under == "ScenarioLine" and not self.has_background)
            )
            and not self.passed_over
        ):
            yield self._problem(
                number,
                line,
                f"{word} goes on from the step before, and this is the first step.",
                "Begin it with Given.",
            )

    def _row(self, number: int, line: str, was_refused: bool) -> Iterator[Problem]:
        if self.under == "StepLine" or was_refused:
            was_in_table, self.in_table = self.in_table, True
            # Beneath a line that should have been Examples: it only follows from that.
            if not (was_in_table or was_refused):
                yield self._argument(number, line, "table")
        elif not _ends_its_last_cell(line):
            yield self._problem(
                number,
                line,
                "Nothing reads what stands after the last | of a row.",
                "End the row with |. A comment has a line of its own.",
            )
        elif number in self.uneven:
            yield self._problem(
                number,
                line,
                "This row has more or fewer cells than the first row of its table.",
                "Give each row a cell for each column. A | within a cell is written \\|.",
            )

    def _argument(self, number: int, line: str, what: str) -> Problem:
        return self._problem(
            number,
            line,
            f"Steps take no {what}, so nothing would read what stands in this one.",
            "Say each fact in a step of its own. The rows of an outline stand beneath Examples:.",
        )

    def _refused(self, number: int, line: str) -> Problem:
        """A line that the parser refuses."""
        keyword = keyword_of(line)
        if line.lstrip().startswith("@"):
            message = f"A tag cannot be read, and nothing would read it: {_quoted(line)}."
            return self._problem(number, line, message, "Take it away.")
        if keyword is None:
            return self._unread(number, line)
        said = f"{keyword}:" if keyword in HEADINGS else keyword
        kind = "step" if keyword in STEPS else _SAME_AS.get(keyword, keyword)
        before_all = "FeatureLine" not in self.taken_for.values()
        return self._problem(
            number,
            line,
            f"{said} cannot stand here: {_quoted(line)}.",
            "A file begins with Feature:." if before_all else _NO_PLACE_HERE[kind],
        )

    def _unread(self, number: int, line: str) -> Problem:
        """A line that begins with no keyword where only keywords are read."""
        message = f"This line begins with no keyword, so nothing would read it: {_quoted(line)}."
        return self._problem(number, line, message, offer(line) or _STEPS_BEGIN)

    def _like_a_keyword(self, number: int, line: str) -> Problem:
        return self._problem(
            number,
            line,
            "This line would be read as part of the description, though it begins like more: "
            f"{_quoted(line)}.",
            f"{offer(line)} If it is meant as prose, begin the line with another word.".strip(),
        )

    def _problem(self, number: int, line: str, message: str, suggestion: str) -> Problem:
        column = len(line) - len(line.lstrip()) + 1
        place = Place(self.file, number, column)
        return Problem(place, CODE, message, suggestion, found=line.strip())


def _other_language(lines: list[str], file: str) -> Problem | None:
    """A header that asks for the keywords of another language: no line beneath would be read."""
    for number, line in enumerate(lines, 1):
        if (found := _LANGUAGE.fullmatch(line)) and found[1] != "en":
            return Problem(
                Place(file, number, 1),
                CODE,
                f"Features are read in English, and this line asks for another: {found[1]}.",
                "Take it away, and write Feature:, Scenario:, Given, When and Then.",
                found=line.strip(),
            )
        if line.strip() and not line.lstrip().startswith("#"):
            break
    return None


def _unexplained(error: Any, file: str) -> Problem:
    location = getattr(error, "location", None) or {}
    return Problem(
        Place(file, location.get("line", 0), location.get("column", 0)),
        CODE,
        "The feature cannot be understood from here on.",
        "A feature holds scenarios of Given, When and Then steps.",
        found=str(error),
    )


def _quoted(line: str) -> str:
    text = line.strip()
    return f"“{text if len(text) <= _QUOTED else f'{text[: _QUOTED - 1]}…'}”"


def _ends_its_last_cell(line: str) -> bool:
    text = line.strip()
    before = text[:-1]
    escapes = len(before) - len(before.rstrip("\\"))
    return len(text) > 1 and text.endswith("|") and escapes % 2 == 0
