"""No real scenario can be weakened, in any way, without the build noticing.

In every feature of the rulebook one scenario, drawn by lot, is weakened in each way that somebody
might. The page that CI compares must then differ, even where the weaker scenario still holds and
other scenarios notice the same mistakes.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from flagstone.problems import Problems
from flagstone.renderers.contents_page import contents_page
from flagstone.rulebook.rulebook import Rulebook
from flagstone.specification.scenarios import read_feature

ROOT = Path(__file__).parents[2]
FEATURES = sorted((ROOT / "features").rglob("*.feature"))
PAGE = set((ROOT / "docs" / "specification.md").read_text(encoding="utf-8").splitlines())

Lines = list[str]
Weaken = Callable[[Lines, random.Random], Lines | None]


def one_of(lines: Lines, lot: random.Random, pattern: str) -> int | None:
    """The number of a line that holds a pattern, drawn by lot."""
    numbers = [number for number, line in enumerate(lines) if re.search(pattern, line)]
    return lot.choice(numbers) if numbers else None


def changed(pattern: str, instead: str) -> Weaken:
    """Something in one line instead of what it holds."""

    def weaken(lines: Lines, lot: random.Random) -> Lines | None:
        number = one_of(lines, lot, pattern)
        if number is None:
            return None
        line = re.sub(pattern, instead, lines[number], count=1)
        return [*lines[:number], line, *lines[number + 1 :]]

    return weaken


def without_an_expectation(lines: Lines, lot: random.Random) -> Lines | None:
    number = one_of(lines, lot, r'^\s+And ("[^"]+" is |the flag|the concern|no flag|nothing is)')
    return None if number is None else lines[:number] + lines[number + 1 :]


def without_a_row(lines: Lines, lot: random.Random) -> Lines | None:
    rows = [
        number
        for number in range(2, len(lines))
        if lines[number].lstrip().startswith("|") and lines[number - 1].lstrip().startswith("|")
    ]
    if not rows:
        return None
    number = lot.choice(rows)
    return lines[:number] + lines[number + 1 :]


def without_a_scenario(lines: Lines, lot: random.Random) -> Lines | None:
    starts = [n for n, line in enumerate(lines) if re.match(r"\s+Scenario( Outline)?:", line)]
    index = lot.randrange(len(starts))
    end = starts[index + 1] if index + 1 < len(starts) else len(lines)
    return lines[: starts[index]] + lines[end:]


def with_a_value_elsewhere(lines: Lines, lot: random.Random) -> Lines | None:
    """A number of a Given, or of a row, one more: away from a boundary or towards it."""
    number = one_of(lines, lot, r"^\s+(And (?!\"|the flag|nothing|no flag).*|\| )\b\d+\b")
    if number is None:
        return None
    more = re.sub(r"\b\d+\b", lambda found: str(int(found[0]) + 1), lines[number], count=1)
    return [*lines[:number], more, *lines[number + 1 :]]


WAYS: dict[str, Weaken] = {
    "an expectation is taken away": without_an_expectation,
    "a row is taken away": without_a_row,
    "a scenario is taken away": without_a_scenario,
    "a value is moved": with_a_value_elsewhere,
    "a severity is left open": changed(r'"[^"]+" is raised as \w+$', "no flag is critical"),
    "a verdict in a row is left open": changed(r"\| raised as (\w+)", r"| raised as at least \1"),
    "clear becomes merely not raised": changed(r'(" is) clear$', r"\1 not raised"),
    "the reason for undecided goes": changed(r' for want of "[^"]+"', ""),
    "what a flag says is left open": changed(r'(the flag "[^"]+" says) "[^"]+"', r'\1 "a"'),
    "a statement is no longer given": changed(
        r"^(\s+)And (?![\"<]|the flag|the concern|nothing|no flag|the verdict).*$", r"\1# gone"
    ),
}


@pytest.mark.parametrize("way", WAYS)
def test_a_weaker_scenario_changes_what_the_build_compares(
    way: str, tmp_path: Path, rulebook: Rulebook
) -> None:
    weakened = 0
    for path in FEATURES:
        lot = random.Random(f"{way}: {path.name}")
        weaker = WAYS[way](path.read_text(encoding="utf-8").split("\n"), lot)
        if weaker is None:
            continue  # this feature has nothing that could be weakened so
        copy = tmp_path / path.relative_to(ROOT)
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_text("\n".join(weaker), encoding="utf-8")
        after = page_of(copy, tmp_path, rulebook)
        assert after != page_of(path, ROOT, rulebook), path.name
        weakened += 1
    assert weakened >= (4 if "reason" in way else len(FEATURES) // 2)


def page_of(path: Path, root: Path, rulebook: Rulebook) -> list[str]:
    """The lines of the page about one feature, or what is wrong with it."""
    problems = Problems()
    feature = read_feature(path, root / "features", problems)
    wrong = [problem.code for problem in problems]
    return wrong or contents_page([feature] if feature else [], rulebook).splitlines()


def test_the_page_that_the_build_compares_has_every_scenario(rulebook: Rulebook) -> None:
    for path in FEATURES:
        tables = [line for line in page_of(path, ROOT, rulebook) if line.startswith("|")]
        assert len(tables) > 2
        assert set(tables) <= PAGE, path.name
