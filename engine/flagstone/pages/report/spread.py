"""Where one authority's figure stands among those of many that state it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal

import msgspec

from flagstone.reports.grounds import Statement
from flagstone.reports.report import Report
from flagstone.sheets.fact_sheet import authority_key

ENOUGH = 10
"""Authorities, below which a place among them says little."""

_ENDINGS = {1: "st", 2: "nd", 3: "rd"}


class Figure(msgspec.Struct, frozen=True):
    """One exact number as a report writes it."""

    number: Decimal
    text: str
    is_share: bool = False
    """Of a count, its percentage. A count of children says nothing beside another's percentage."""


class Spread(msgspec.Struct, frozen=True):
    """One figure over all authorities that state it, as at their latest evidence."""

    fact: str
    title: str
    figures: tuple[Figure, ...]
    """In ascending order."""

    @property
    def marks(self) -> tuple[str, ...]:
        """The lowest, the quarters and the highest, each a figure that some authority has."""
        last = len(self.figures) - 1
        return tuple(self.figures[(last * quarter + 2) // 4].text for quarter in range(5))

    @property
    def path(self) -> str:
        """A line for each authority, as an SVG path over a drawing 400 wide."""
        return "".join(f"M{each} 2V14" for each in dict.fromkeys(map(self.place, self.figures)))

    @property
    def middle_half(self) -> tuple[str, str]:
        """Where the middle half of the authorities begins, and how wide it is."""
        last = len(self.figures) - 1
        low, high = (self.place(self.figures[(last * q + 2) // 4]) for q in (1, 3))
        return low, f"{max(float(high) - float(low), 1):g}"

    def place(self, figure: Figure) -> str:
        """Where a figure lies from left to right, between 2 and 398."""
        low, high = self.figures[0].number, self.figures[-1].number
        if low == high:
            return "200"
        return f"{2 + round((figure.number - low) / (high - low) * 396)}"

    def rank(self, figure: Figure) -> str:
        """`3rd highest of 148`, `joint lowest of 20`."""
        numbers = [each.number for each in self.figures]
        below = bisect_left(numbers, figure.number)
        above = len(numbers) - bisect_right(numbers, figure.number)
        joint = "joint " if len(numbers) - below - above > 1 else ""
        end, place = ("highest", above + 1) if above <= below else ("lowest", below + 1)
        return f"{joint}{_ordinal(place)}{end} of {len(numbers)}"


class Standing(msgspec.Struct, frozen=True):
    """One authority's figure among the others'."""

    spread: Spread
    figure: Figure

    @property
    def rank(self) -> str:
        """Its place in words."""
        return self.spread.rank(self.figure)

    @property
    def x(self) -> str:
        """Its place in the drawing."""
        return self.spread.place(self.figure)


def spreads(reports: Iterable[Report]) -> dict[str, Spread]:
    """Every figure that at least `ENOUGH` authorities state exactly and alike, by its fact's id.

    Of a fact that some give as a count and some as a share, it is what more of them give.
    One that is the same everywhere, as England's is, says nothing of where an authority stands.
    """
    latest: dict[str, Report] = {}
    for report in sorted(reports, key=lambda each: each.subject.date):
        latest[authority_key(report.subject.authority)] = report
    found: dict[str, dict[bool, list[Figure]]] = defaultdict(lambda: {True: [], False: []})
    titles: dict[str, str] = {}
    for report in latest.values():
        for fact, (title, figure) in _figures(report).items():
            found[fact][figure.is_share].append(figure)
            titles[fact] = title
    alike = {fact: max(stated.values(), key=len) for fact, stated in found.items()}
    return {
        fact: Spread(fact, titles[fact], tuple(sorted(figures, key=lambda each: each.number)))
        for fact, figures in sorted(alike.items(), key=lambda item: titles[item[0]])
        if len(figures) >= ENOUGH and len({each.number for each in figures}) > 1
    }


def standings(report: Report, spread: Mapping[str, Spread]) -> tuple[Standing, ...]:
    """Where the figures stand on which this report's flags rest."""
    own = {each.statement.fact for flag in report.flags for each in flag.evidence}
    return tuple(
        Standing(spread[fact], figure)
        for fact, (_, figure) in _figures(report).items()
        if fact in own and fact in spread and figure in spread[fact].figures
    )


def _figures(report: Report) -> dict[str, tuple[str, Figure]]:
    found: dict[str, tuple[str, Figure]] = {}
    for statement in _statements(report):
        figure = figure_of(statement)
        if figure is not None:
            found.setdefault(statement.fact, (statement.title, figure))
    return found


def _statements(report: Report) -> Iterator[Statement]:
    """Statements about the authority as a whole, of this sheet, that were used."""
    if report.subject.about:
        return
    verdicts = [(flag.whom, flag.evidence) for flag in report.flags]
    verdicts += [(each.whom, each.evidence) for each in report.unraised]
    for whom, grounds in verdicts:
        for evidence in () if whom else grounds:
            if not (evidence.unusable or evidence.earlier or evidence.disputed):
                yield evidence.statement
    yield from report.unread


def figure_of(statement: Statement) -> Figure | None:
    """The statement as one number: of a count with a denominator its share; None if not exact."""
    quantity = statement.quantity
    if quantity is None or quantity.number is None:
        return None
    if quantity.kind == "percentage":
        return Figure(quantity.number, f"{quantity.number:,} per cent")
    if quantity.of_low is None:
        return Figure(quantity.number, statement.value)
    return None if quantity.share is None else Figure(quantity.share, statement.share, True)


def _ordinal(place: int) -> str:
    if place == 1:
        return ""
    teens = place % 100 in (11, 12, 13)
    return f"{place}{'th' if teens else _ENDINGS.get(place % 10, 'th')} "
