"""Where a figure stands among many: only exact figures, ranked without a guess."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as some
from msgspec.structs import replace

from flagstone.pages.report.spread import ENOUGH, Figure, Spread, figure_of, spreads, standings
from flagstone.reports.grounds import Evidence, Quantity, Statement
from flagstone.reports.report import Report


def statement(value: str, quantity: Quantity, share: str = "") -> Statement:
    day = date(2025, 3, 31)
    return Statement(
        "late", "Late reviews", "Some were late", value, share, "", day, day, "authority", "", "",
        "", "", "", (), "", "sheet.yaml", 3, quantity,
    )  # fmt: skip


def exact(kind: str, number: str, of: int | None = None, share: str | None = None) -> Quantity:
    return Quantity(
        kind,  # type: ignore[arg-type]
        low=Decimal(number),
        high=Decimal(number),
        of_low=of,
        of_high=of,
        share=None if share is None else Decimal(share),
    )


@pytest.mark.parametrize(
    ("value", "quantity", "share", "number", "text"),
    [
        ("70.1 children", exact("number", "70.1"), "", "70.1", "70.1 children"),
        ("1,204 referrals", exact("count", "1204"), "", "1204", "1,204 referrals"),
        ("12.5 per cent", exact("percentage", "12.5"), "", "12.5", "12.5 per cent"),
        ("50 per cent (15 of 30)", exact("percentage", "50", 30), "", "50", "50 per cent"),
        ("40 of 600", exact("count", "40", 600, "6.7"), "6.7 per cent", "6.7", "6.7 per cent"),
    ],
)
def test_an_exact_figure_has_a_place(
    value: str, quantity: Quantity, share: str, number: str, text: str
) -> None:
    assert figure_of(statement(value, quantity, share)) == Figure(
        Decimal(number), text, bool(share)
    )


@pytest.mark.parametrize(
    "quantity",
    [
        Quantity("number", low=Decimal(51)),
        Quantity("count", low=Decimal(1), high=Decimal(4)),
        Quantity("count"),
        Quantity("date", earliest=date(2019, 5, 24), latest=date(2019, 5, 24)),
        exact("count", "40", 600),
        exact("scale", "2"),
        exact("boolean", "1"),
    ],
)
def test_what_is_no_exact_figure_is_left_out(quantity: Quantity) -> None:
    assert figure_of(statement("", quantity)) is None


def spread(*numbers: int) -> Spread:
    figures = sorted((Figure(_decimal(n), f"{n} days") for n in numbers), key=lambda f: f.number)
    return Spread("late", "Late", tuple(figures))


def _decimal(number: int) -> Decimal:
    return Decimal(number)


@pytest.mark.parametrize(
    ("number", "rank"),
    [
        (9, "highest of 6"),
        (1, "lowest of 6"),
        (7, "joint 2nd highest of 6"),
        (2, "2nd lowest of 6"),
        (3, "3rd lowest of 6"),
    ],
)
def test_a_rank_says_from_which_end_and_whether_it_is_shared(number: int, rank: str) -> None:
    assert spread(1, 2, 3, 7, 7, 9).rank(Figure(_decimal(number), "")) == rank


def test_ordinals_of_the_teens_end_in_th() -> None:
    over = spread(*range(40))
    assert over.rank(Figure(_decimal(11), "")) == "12th lowest of 40"
    assert over.rank(Figure(_decimal(18), "")) == "19th lowest of 40"


@given(some.lists(some.integers(0, 10**9), min_size=2, max_size=60, unique=True))
def test_places_lie_in_the_drawing_and_in_order(numbers: list[int]) -> None:
    over = spread(*numbers)
    places = [int(over.place(figure)) for figure in over.figures]
    assert places == sorted(places)
    assert places[0] == 2
    assert places[-1] == 398
    assert over.marks[0] == f"{min(numbers)} days"
    assert over.marks[4] == f"{max(numbers)} days"


Reporting = Callable[[str, str], Report]


@pytest.fixture
def reporting(visited: Report) -> Reporting:
    """The report with one flag, on a figure, of an authority."""

    def make(authority: str, value: str) -> Report:
        said = statement(value, exact("days", value.split(maxsplit=1)[0]))
        flag = replace(visited.flags[0], whom="", evidence=(Evidence(said, "", False, ()),))
        concern = replace(visited.concerns[0], flags=(flag,))
        return replace(
            visited,
            subject=replace(visited.subject, authority=authority),
            concerns=(concern,),
            undecided=(),
            clear=(),
        )

    return make


def test_enough_authorities_are_needed_for_a_place_among_them(reporting: Reporting) -> None:
    few = [reporting(f"Authority {n}", f"{n + 1} days") for n in range(ENOUGH - 1)]
    assert spreads(few) == {}
    enough = [*few, reporting("Another", "99 days")]
    found = spreads(enough)
    assert list(found) == ["late"]
    (standing,) = standings(enough[-1], found)
    assert standing.rank == f"highest of {ENOUGH}"
    assert spreads([*few, few[0]]) == {}, "one authority twice is one authority"


def test_what_is_the_same_everywhere_is_no_spread(reporting: Reporting) -> None:
    assert spreads([reporting(f"Authority {n}", "7 days") for n in range(ENOUGH)]) == {}


def test_an_authority_in_two_spellings_is_one(reporting: Reporting) -> None:
    reports = [reporting(f"Authority {n}", f"{n + 1} days") for n in range(ENOUGH - 1)]
    assert spreads([*reports, reporting("AUTHORITY  0", "99 days")]) == {}
