"""Names that would be taken for one another."""

from __future__ import annotations

import pytest

from flagstone.drafting.likeness import taken_for


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("iro-caseload-figures", "iro-caseload-figure"),
        ("iro-casload-figure", "iro-caseload-figure"),
        ("iro-caseolad-figure", "iro-caseload-figure"),
        ("iro-figure-caseload", "iro-caseload-figure"),
        ("iro_caseload_figure", "iro-caseload-figure"),
        ("irocaseload-figure", "iro-caseload-figure"),
    ],
)
def test_a_slip_of_the_pen_is_no_new_name(name: str, other: str) -> None:
    assert taken_for(name, ["something-else", other]) == other


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("reviews-after-3-months", "reviews-after-6-months"),
        ("visits-late", "visits-missed"),
        ("iro-caseload-spread", "iro-caseload-figure"),
        ("plans", "plans-late"),
    ],
)
def test_another_word_or_another_figure_makes_another_name(name: str, other: str) -> None:
    assert taken_for(name, [other]) is None
