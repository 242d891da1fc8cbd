"""Conditions laid out to be read, and the lines that standards draw."""

from __future__ import annotations

from typing import Any

import pytest
from tests.pages.conftest import DAY

from flagstone.pages.lines import lines_of_rule
from flagstone.pages.reading import Clause, Reader
from flagstone.rulebook.rulebook import Rulebook


def lines(clause: Clause, depth: int = 0) -> list[str]:
    """A clause as indented text, with links in brackets."""
    said = "".join(f"[{s.text}]({s.target})" if s.target else s.text for s in clause.spans)
    found = [f"{'  ' * depth}{said}", *(f"{'  ' * depth}* {note}" for note in clause.notes)]
    return found + [line for part in clause.parts for line in lines(part, depth + 1)]


@pytest.fixture
def read(written_rulebook: Any) -> Any:
    """The lines of a condition."""

    def of(when: str) -> list[str]:
        rulebook = written_rulebook.with_rules(a=f"when: {when}\npolicy: Ours", b="cites: [iro-03]")
        return lines(Reader(rulebook, DAY).read(rulebook.rules["a"].when))

    return of


CHILDREN = "[children in care per reviewing officer](facts/children_per_officer.html)"


@pytest.mark.parametrize(
    ("when", "said"),
    [
        ("{children_per_officer: {above: 80}}", [f"{CHILDREN} is above 80 children"]),
        (
            "{challenge: {is: absent}}",
            ["[challenge by reviewing officers](facts/challenge.html) is absent"],
        ),
        (
            "{late_reviews: {share: {at_least: 10}}}",
            [
                "[reviews of children in care that were late](facts/late_reviews.html) make up at "
                "least 10 per cent of children in care",
                "* A share is worked out only of 10 or more children in care.",
            ],
        ),
        (
            "{children_per_officer: {above: {standard: caseload-range, bound: upper, "
            "percent: 150}}}",
            [
                f"{CHILDREN} is above 150 per cent of the upper end of "
                "[“Children for each reviewing officer”](#standard-caseload-range)",
                "* On 22 November 2026 that is 105 children.",
            ],
        ),
        (
            "{all: [{tracker_works: {known: yes}}, {tracker_works: {is: no}}, {raised: b}]}",
            [
                "all of these hold",
                "  [it is known that the tracker does not work](facts/tracker_works.html)",
                "  [“A title”](rules/b.html) is raised",
            ],
        ),
        (
            "{all: [{tracker_works: {known: no}}, {late_reviews: {at_least: 1}}]}",
            [
                "all of these hold",
                "  it is not known whether [the tracker works](facts/tracker_works.html)",
                "  [the number of reviews of children in care that were late]"
                "(facts/late_reviews.html) is at least 1",
            ],
        ),
        (
            "{not: {any: [{tracker_works: {is: no}}, {challenge: {is: absent}}]}}",
            [
                "none of these holds",
                "  [the tracker does not work](facts/tracker_works.html)",
                "  [challenge by reviewing officers](facts/challenge.html) is absent",
            ],
        ),
        (
            "{at_least: 2, of: [{tracker_works: {is: no}}, {challenge: {is: absent}}, "
            "{raised: b}]}",
            [
                "at least two of these 3 hold",
                "  [the tracker does not work](facts/tracker_works.html)",
                "  [challenge by reviewing officers](facts/challenge.html) is absent",
                "  [“A title”](rules/b.html) is raised",
            ],
        ),
        (
            "{not: {all: [{tracker_works: {is: no}}, {challenge: {is: absent}}]}}",
            [
                "not all of these hold",
                "  [the tracker does not work](facts/tracker_works.html)",
                "  [challenge by reviewing officers](facts/challenge.html) is absent",
            ],
        ),
    ],
)
def test_a_condition_is_a_list_in_which_names_are_links(
    read: Any, when: str, said: list[str]
) -> None:
    assert read(when) == said


def test_every_condition_of_the_bundled_rulebook_can_be_read(rulebook: Rulebook) -> None:
    reader = Reader(rulebook, DAY)
    for rule in rulebook.rules.values():
        for condition in rule.conditions:
            said = lines(reader.read(condition))
            assert any("](" in line for line in said), rule.id


def test_lines_are_where_the_standard_its_percentage_and_its_allowance_put_them(
    written_rulebook: Any,
) -> None:
    rulebook = written_rulebook.with_rules(
        a="when: {children_per_officer: {above: {standard: caseload-range, bound: lower, "
        "percent: 110, plus: -2.5}}}\npolicy: Ours"
    )
    found = lines_of_rule(rulebook.rules["a"], rulebook)
    (line,) = found["caseload-range"]
    standard = rulebook.standards["caseload-range"]
    assert line.in_words(standard, standard.values[0]) == "52.5 children"
