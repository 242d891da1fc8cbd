"""A specification's contents: what each line says, and what changes a mark."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent

import pytest

from flagstone.problems import Problems
from flagstone.renderers.contents_page import contents_page
from flagstone.specification.contents import Entry, contents
from flagstone.specification.scenarios import read_features

FEATURE = """
    Feature: Caseloads
      Why it matters to children | and to workers.

      Scenario Outline: The <verdict> figure
        Given the authority's own figures as at 31 March 2025
        And reviewing officers hold <children> children each
        When the rules are applied
        Then "caseload figure" is <verdict>
        And nothing is raised

        Examples: Few
          | children | verdict       |
          | 70       | clear         |
          | 69       | clear         |

        Examples: Many
          | children | verdict       |
          | 70.1     | raised as low |

      # About nobody's figure
      Scenario: Nobody counted
        Given the authority's own figures as at 31 March 2025
        When the rules are applied
        Then "caseload figure" is undecided for want of "Children in care per reviewing officer"
        And the concern "reviewing" is not raised
    """


def read(folder: Path, text: str):  # type: ignore[no-untyped-def]
    (folder / "features").mkdir(exist_ok=True)
    (folder / "features" / "care.feature").write_text(dedent(text), encoding="utf-8")
    problems = Problems()
    features = read_features(folder / "features", problems)
    assert list(problems) == []
    return features


def entries(folder: Path, text: str = FEATURE) -> list[Entry]:
    (feature,) = read(folder, text)
    return list(contents(feature))


def test_an_outline_is_one_line_with_all_its_rows(tmp_path: Path) -> None:
    outline, _ = entries(tmp_path)
    assert (outline.heading, outline.rows, outline.others) == ("The <verdict> figure", 3, 3)
    assert outline.expects == (("caseload figure", (("clear", 2), ("low", 1))),)


def test_a_reason_is_not_repeated_and_a_concern_is_named(tmp_path: Path) -> None:
    _, scenario = entries(tmp_path)
    assert scenario.expects == (
        ("caseload figure", (("undecided", 1),)),
        ("reviewing", (("not raised", 1),)),
    )


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("| 69  ", "| 68  "),
        ("          | 69       | clear         |\n", ""),
        ("        And nothing is raised\n", ""),
        ("31 March 2025\n        And", "30 March 2025\n        And"),
        ("The <verdict> figure", "The figure"),
    ],
)
def test_every_change_of_a_scenario_changes_its_line_and_no_other(
    tmp_path: Path, before: str, after: str
) -> None:
    one, other = entries(tmp_path)
    assert FEATURE.count(before) == 1
    changed, unchanged = entries(tmp_path, FEATURE.replace(before, after))
    assert changed != one
    assert unchanged == other


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("# About nobody's figure", "# Something else"),
        ("Examples: Few", "Examples: Not many"),
        ("| 70       | clear         |", "| 70 | clear |"),
        ("Why it matters", "Why it also matters"),
    ],
)
def test_what_is_no_part_of_a_scenario_leaves_its_mark(
    tmp_path: Path, before: str, after: str
) -> None:
    marks = [entry.mark for entry in entries(tmp_path)]
    assert [e.mark for e in entries(tmp_path, FEATURE.replace(before, after))] == marks


def test_the_page_has_a_line_for_each_and_keeps_text_inert(
    tmp_path: Path, written_rulebook
) -> None:  # type: ignore[no-untyped-def]
    features = read(tmp_path, FEATURE.replace("Nobody counted", "Nobody <script> | counted"))
    page = contents_page(features, written_rulebook.load())
    assert "4 examples in 2 scenarios" in page
    assert "| The &lt;verdict> figure | 3 | caseload figure: clear 2, low 1; and 3 more | `" in page
    assert "| Nobody &lt;script> \\| counted |  | caseload figure: undecided;" in page
