"""Scenarios as text, in the vocabulary's own sentences, to be pasted into a feature."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

import msgspec

from flagstone.inference.verdicts import Outcome, Verdict, grade_in_words
from flagstone.rulebook.names import in_words
from flagstone.specification.keywords import WHEN


class Row(msgspec.Struct, frozen=True):
    """One situation, by its Given steps, and the verdict that a rule gives on it."""

    givens: tuple[str, ...]
    verdict: Verdict


def verdict_in_words(verdict: Verdict) -> str:
    """A verdict as a Then step says it."""
    if verdict.outcome is not Outcome.RAISED or verdict.severity is None:
        return verdict.outcome.value
    return f"raised as {grade_in_words(verdict.severity, verdict.possible)}"


def scenario(title: str, rule: str, row: Row) -> str:
    """A scenario of one situation."""
    return _text(f"Scenario: {title}", rule, row.givens, verdict_in_words(row.verdict))


def outline(title: str, rule: str, rows: Sequence[Row]) -> str:
    """Situations that differ in one step as the rows of one outline; others one after another."""
    differing = _differing(rows)
    if len(rows) < 2 or differing is None:
        return "\n".join(
            scenario(title if len(rows) < 2 else f"{title} ({number})", rule, row)
            for number, row in enumerate(rows, 1)
        )
    first, cells, last = _parted([row.givens[differing] for row in rows])
    name = "day" if differing == 0 else "what is known"
    givens = list(rows[0].givens)
    givens[differing] = f"{first}<{name}>{last}"
    table = [(name, "verdict")]
    table += [(c, verdict_in_words(r.verdict)) for c, r in zip(cells, rows, strict=True)]
    text = _text(f"Scenario Outline: {title}", rule, tuple(givens), "<verdict>")
    return f"{text}\n    Examples:\n" + "".join(_table(table))


def _text(heading: str, rule: str, givens: tuple[str, ...], verdict: str) -> str:
    first, *others = givens
    lines = [
        f"  {heading}",
        f"    Given {first}",
        *(f"    And {each}" for each in others),
        f"    When {WHEN}",
        f'    Then "{in_words(rule)}" is {verdict}',
    ]
    return "\n".join(lines) + "\n"


def _differing(rows: Sequence[Row]) -> int | None:
    """The one step in which the situations differ; None where there is none, or more than one."""
    if len({len(row.givens) for row in rows}) > 1:
        return None
    steps = list(zip(*(row.givens for row in rows), strict=True))
    differing = [index for index, texts in enumerate(steps) if len(set(texts)) > 1]
    return differing[0] if len(differing) == 1 else None


def _parted(texts: Sequence[str]) -> tuple[str, list[str], str]:
    """What texts begin with alike, word by word, what is their own, and what they end with."""
    words = [text.split(" ") for text in texts]
    # Something must be left of each, since a cell of a table cannot be empty.
    most = min(map(len, words)) - 1
    start = min(most, _alike(words))
    end = min(most - start, _alike([each[::-1] for each in words]))
    cells = [" ".join(each[start : len(each) - end]) for each in words]
    before = " ".join(words[0][:start])
    after = " ".join(words[0][len(words[0]) - end :])
    return f"{before} " if before else "", cells, f" {after}" if after else ""


def _alike(words: Sequence[Sequence[str]]) -> int:
    together = zip(*words, strict=False)
    return sum(1 for _ in takewhile(lambda each: len(set(each)) == 1, together))


def _table(rows: Sequence[tuple[str, ...]]) -> Iterator[str]:
    widths = [max(len(_cell(row[column])) for row in rows) for column in range(len(rows[0]))]
    for row in rows:
        padded = (_cell(cell).ljust(width) for cell, width in zip(row, widths, strict=True))
        yield f"      | {' | '.join(padded)} |\n"


def _cell(text: str) -> str:
    return text.replace("\\", "\\\\").replace("|", "\\|")
