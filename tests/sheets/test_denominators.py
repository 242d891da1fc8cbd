"""Where a mistake in a denominator with a key or a column of its own is placed."""

from __future__ import annotations

import pytest

from flagstone.problems import ProblemsError
from flagstone.rulebook.rulebook import Rulebook
from flagstone.sheets.reading import read_sheet_bytes

COUNT, NUMBER, PERCENTAGE = (
    "plans_with_unregistered_worker",
    "iro_children_per_fte",
    "referrals_again",
)
VALUE, OF = (6, 12), (7, 9)


@pytest.mark.parametrize(
    ("written", "code", "place"),
    [
        ((COUNT, "40", "lots"), "value-not-understood", OF),
        ((COUNT, "40", "600 visits"), "wrong-unit", OF),
        ((COUNT, "40", "60.5"), "too-many-decimals", OF),
        ((PERCENTAGE, "40", "sixty"), "value-not-understood", OF),
        ((NUMBER, "40", "60"), "denominator-not-expected", OF),
        ((COUNT, "40", "30"), "numerator-above-denominator", VALUE),
        ((COUNT, "40 of 50", "60"), "denominator-twice", VALUE),
        ((PERCENTAGE, "40", "60"), "percentage-or-count", VALUE),
        ((COUNT, "lots", "30"), "value-not-understood", VALUE),
        ((COUNT, "lots", "many"), "value-not-understood", VALUE),
    ],
)
def test_a_mistake_is_placed_where_it_was_written(
    small: Rulebook, written: tuple[str, str, str], code: str, place: tuple[int, int]
) -> None:
    fact, value, of = written
    sheet = (
        "authority: Hull\ndate: 2025-03-31\nkind: own figures\nfacts:\n"
        f"  {fact}:\n    value: {value}\n    of: {of}\n"
    )
    with pytest.raises(ProblemsError) as caught:
        read_sheet_bytes(sheet.encode(), "hull.yaml", small.vocabulary)
    (problem,) = caught.value.problems
    assert (problem.code, (problem.place.line, problem.place.column)) == (code, place)


def test_in_a_scorecard_it_is_placed_at_its_cell(small: Rulebook) -> None:
    table = (
        "fact,value,of\nauthority,Hull,\ndate,2025-03-31,\nkind,audit,\n"
        f"{COUNT},40,lots\n{COUNT},lots,40\n"
    )
    with pytest.raises(ProblemsError) as caught:
        read_sheet_bytes(table.encode(), "hull.csv", small.vocabulary)
    places = [(problem.place.line, problem.place.column) for problem in caught.value.problems]
    assert len(set(places)) == 2
    assert [line for line, _ in places] == [5, 6]
    assert places[0][1] == places[1][1] + 1
