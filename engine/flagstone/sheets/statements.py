"""Statements as they are written, read into facts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec
from msgspec import field

from flagstone.dates import Period, day_in_words
from flagstone.problems import NOT_REPEATED, Place, Problems, nearest, offer
from flagstone.sheets.denominators import as_one_phrase, at_fault, is_unknown
from flagstone.sheets.fact_sheet import Fact, SheetKind, Voice
from flagstone.sheets.files import StatementEntry
from flagstone.text import Document, Node, Path, border
from flagstone.text.scalars import number_in
from flagstone.vocabulary.fact_types import FactType, Kind
from flagstone.vocabulary.literals import may_be_repeated
from flagstone.vocabulary.phrases import PhraseError, Reading, read_value
from flagstone.vocabulary.vocabulary import Vocabulary

# Looking for the nearest of hundreds of names takes a while: a file in which everything is
# misspelt gets no advice after these.
_MOST_ADVICE = 50

MOST_STATEMENTS = 200
"""About one fact and one body of children, in one sheet. They are weighed against one another."""

# What a statement says whose source is not the sheet's only one, and is not known.
NO_SOURCE = "none"


class StatementReader(msgspec.Struct):
    """Reads the statements of one sheet. What is wrong with them is added to the problems.

    `date` and `kind` are the sheet's, None where it does not say them as it should: its statements
    are read all the same, so that one reading shows everything there is to mend.
    """

    document: Document
    vocabulary: Vocabulary
    date: int | None
    kind: SheetKind | None
    sources: Sequence[str]
    one_source_for_all: bool
    problems: Problems
    fractions: list[Place] = field(default_factory=list)
    """Where a percentage is written that may be a share of one, as a cell of no format holds it."""
    _advised: int = 0

    def read_body(self, path: Path) -> Iterator[Fact]:
        """Every fact stated in the mapping at that path."""
        body = self.document.node(path)
        assert isinstance(body, dict)
        for name, node in body.items():
            here = (*path, name)
            fact_type = self.vocabulary.fact_types.get(name)
            if fact_type is None:
                self._say_unknown_fact(name, here)
            elif isinstance(node, list):
                yield from self._read_list(fact_type, here, node)
            elif fact := self._read(fact_type, here):
                yield fact

    def _read_list(self, fact_type: FactType, path: Path, nodes: list[Node]) -> Iterator[Fact]:
        if not nodes:
            self.problems.add(
                self.document.key_place(path),
                "no-statement",
                f"The list of statements about `{fact_type.id}` is empty.",
                suggestion="Write `unknown` if it is not known, or leave the fact out.",
            )
        check_statements(fact_type.id, len(nodes), self.document.key_place(path), self.problems)
        if len(nodes) > MOST_STATEMENTS:
            return
        seen: dict[Fact, int] = {}
        for index in range(len(nodes)):
            fact = self._read(fact_type, (*path, index))
            if fact is None:
                continue
            if fact in seen:
                first = self.document.place((*path, seen[fact]))
                self.problems.add(
                    fact.place,
                    "statement-twice",
                    f"The same statement about `{fact_type.id}` is there twice; "
                    f"the first is on line {first.line}.",
                    suggestion="Keep one of the two. If they are of different dates, voices or "
                    "sources, say so.",
                )
                continue
            seen[fact] = index
            yield fact

    def _read(self, fact_type: FactType, path: Path) -> Fact | None:
        in_full = isinstance(self.document.node(path), dict)
        entry = self._entry(path)
        if entry is None:
            self._check_value_alone(fact_type, path)
            return None
        of = "" if entry.of and is_unknown(fact_type, entry.of) else entry.of
        value_path = (*path, "value") if in_full else path
        reading = self._reading(fact_type, entry.value, of, value_path)
        period = self._period(entry, path)
        self._check_source(entry, path)
        if reading is None:
            return None
        if fact_type.kind is Kind.PERCENTAGE and _may_be_a_share(entry):
            self.fractions.append(self.document.place(value_path))
        return Fact(
            type=fact_type.id,
            value=reading.value,
            period=period,
            voice=self._voice(entry),
            of=reading.of,
            written=as_one_phrase(fact_type, entry.value, of, reading),
            source=self._source(entry),
            locator=entry.at,
            ledger=tuple(entry.ledger),
            note=entry.note,
            preferred=entry.prefer,
            reason=reading.reason,
            marked=reading.marked,
            place=self.document.place(value_path),
        )

    def _entry(self, path: Path) -> StatementEntry | None:
        """The statement written out in full, whichever form it has."""
        node = self.document.node(path)
        if isinstance(node, str):
            node = {"value": node}
        return border.read(StatementEntry, self.document.part(path, node), self.problems)

    def _check_value_alone(self, fact_type: FactType, path: Path) -> None:
        """Say what is wrong with the value of a statement in which something else is wrong too."""
        node = self.document.node(path)
        value = node.get("value") if isinstance(node, dict) else None
        if isinstance(value, str) and value.strip():
            self._reading(fact_type, value, "", (*path, "value"))

    def _reading(self, fact_type: FactType, value: str, of: str, path: Path) -> Reading | None:
        try:
            return read_value(fact_type, value, of)
        except PhraseError as error:
            given = f"{value} of {of}" if of else value
            if of and at_fault(error, fact_type, value):
                given, path = of, (*path[:-1], "of")
            self.problems.add(
                self.document.place(path),
                error.code,
                error.message,
                suggestion=error.suggestion,
                found=given if may_be_repeated(given) else "",
            )
            return None

    def _period(self, entry: StatementEntry, path: Path) -> Period:
        """When it was so; the sheet's date unless it says otherwise."""
        if entry.period is not None:
            if entry.as_at is not None:
                self.problems.add(
                    self.document.key_place((*path, "period")),
                    "date-and-period",
                    "The statement has both `as_at` and `period`.",
                    suggestion="Keep `as_at` if it was counted on a day, `period` if over a time.",
                )
            return self._not_after_the_sheet(entry.period, (*path, "period"))
        if entry.as_at is not None:
            return self._not_after_the_sheet(Period(entry.as_at, entry.as_at), (*path, "as_at"))
        return Period(self.date or 1, self.date or 1)

    def _not_after_the_sheet(self, period: Period, path: Path) -> Period:
        if self.date is not None and period.last > self.date:
            self.problems.add(
                self.document.place(path),
                "evidence-after-sheet",
                f"The statement is of {day_in_words(period.last)}, after the sheet's own date, "
                f"{day_in_words(self.date)}.",
                suggestion="The sheet's date is the latest date of its evidence: for an "
                "inspection the last day on site. Correct the one or the other.",
                found=day_in_words(period.last),
                expected=f"at the latest {day_in_words(self.date)}",
            )
        return period

    def _voice(self, entry: StatementEntry) -> Voice:
        if entry.voice is not None:
            return Voice[entry.voice.upper()]
        return (self.kind or SheetKind.OWN_FIGURES).voice

    def _source(self, entry: StatementEntry) -> str:
        """The source's name; the sheet's only one goes without saying."""
        if entry.source:
            return "" if self._is_no_source(entry.source) else entry.source
        return self.sources[0] if self.one_source_for_all and len(self.sources) == 1 else ""

    def _is_no_source(self, name: str) -> bool:
        return name == NO_SOURCE and name not in self.sources

    def _check_source(self, entry: StatementEntry, path: Path) -> None:
        if entry.source in ("", *self.sources) or self._is_no_source(entry.source):
            return
        self.problems.add(
            self.document.place((*path, "source")),
            "unknown-source",
            f"{NOT_REPEATED} is not the name of a source of this sheet.",
            suggestion=self._nearest_source(entry.source)
            or "Describe it under `sources:` at the top, with a title.",
        )

    def _nearest_source(self, name: str) -> str:
        """Where the source stands that may have been meant: its name may be a person's too."""
        near = nearest(name, self.sources, limit=1)
        line = self.document.key_place(("sources", near[0])).line if near else 0
        return f"Did you mean the source on line {line}?" if line else ""

    def _say_unknown_fact(self, name: str, path: Path) -> None:
        self._advised += 1
        advised = self._advised <= _MOST_ADVICE
        near = self._nearest_facts(name) if advised else []
        self.problems.add(
            self.document.key_place(path),
            "unknown-fact",
            f"No fact in the vocabulary is called `{name}`."
            if self.document.may_repeat(name, near)
            else f"{NOT_REPEATED} is not the name of a fact in the vocabulary.",
            suggestion=offer(near)
            or ("`flagstone facts list` shows what there is." if advised else ""),
            found=self.document.found(name, near),
        )

    def _nearest_facts(self, name: str) -> list[str]:
        """The facts whose names are most like what was written, or else the one whose title is."""
        fact_types = self.vocabulary.fact_types
        if near := nearest(name.replace("-", "_").replace(" ", "_"), fact_types):
            return near
        by_title = {fact_type.title: fact_type.id for fact_type in fact_types.values()}
        return [by_title[title] for title in nearest(name.replace("_", " "), by_title, limit=1)]


def _may_be_a_share(entry: StatementEntry) -> bool:
    """Whether it is a bare number above 0 and below 1, or 1 where that cannot be a count."""
    number = number_in(entry.value)
    return number is not None and (0 < number < 1 or (number == 1 and not entry.of))


def check_statements(
    fact: str, number: int, place: Place, problems: Problems, *, whom: str = ""
) -> None:
    """Say so where there are more statements about one fact than can be weighed."""
    if number > MOST_STATEMENTS:
        of_whom = f" and {whom}" if whom else ""
        problems.add(
            place,
            "too-many-statements",
            f"There are {number:,} statements about `{fact}`{of_whom}; at most {MOST_STATEMENTS} "
            "are weighed.",
            suggestion="Leave those out that decide nothing, such as older ones of the same "
            "source, or put them into sheets of their own dates.",
            found=f"{number}",
            expected=f"at most {MOST_STATEMENTS}",
        )
