"""Fact types for people: the list of them, one in full, and a sheet to fill in."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from rich.console import RenderableType
from rich.text import Text

from flagstone.renderers.grids import indented, labelled, section
from flagstone.renderers.wording import stopped
from flagstone.reports.reading import read_by
from flagstone.rulebook.rulebook import Rulebook
from flagstone.vocabulary.fact_types import Better, FactType, Kind
from flagstone.vocabulary.intervals import LEAST, MOST, point
from flagstone.vocabulary.phrases import write_value
from flagstone.vocabulary.vocabulary import Vocabulary


def listed(vocabulary: Vocabulary, areas: Collection[str] = ()) -> Iterator[RenderableType]:
    """Every fact type by practice area and theme, with its kind."""
    for area, title in vocabulary.areas.items():
        mine = in_area(vocabulary, area)
        if not mine or (areas and area not in areas):
            continue
        yield section(title)
        theme = ""
        for fact_type in mine:
            if fact_type.theme != theme:
                theme = fact_type.theme
                yield Text(theme.replace("_", " ").capitalize(), style="bold")
            yield indented(Text(f"{fact_type.id}: {fact_type.title} ({kind_in_words(fact_type)})"))


def in_full(rulebook: Rulebook, fact_type: FactType) -> Iterator[RenderableType]:
    """One fact type: what it means, how it is written, and which rules read it."""
    yield Text(fact_type.title, style="bold")
    yield Text(f"{fact_type.id}, in {fact_type.path}", style="dim")
    yield Text()
    yield labelled(_rows(rulebook, fact_type), width=12)


def in_area(vocabulary: Vocabulary, area: str) -> list[FactType]:
    """An area's fact types by theme."""
    mine = [each for each in vocabulary.fact_types.values() if each.area == area]
    return sorted(mine, key=lambda each: each.theme)


def kind_in_words(fact_type: FactType) -> str:
    """`number of children`, `count of 600`, or a scale's words."""
    match fact_type.kind:
        case Kind.SCALE if fact_type.scale:
            return ", ".join(fact_type.scale.words)
        case Kind.BOOLEAN:
            return "yes or no"
        case Kind.COUNT:
            of = f", of {fact_type.of}" if fact_type.of else ""
            return f"count of {fact_type.unit}{of}"
        case Kind.PERCENTAGE:
            return "percentage"
        case Kind.NUMBER:
            return f"number of {fact_type.unit}"
    return fact_type.kind.value


def _rows(rulebook: Rulebook, fact_type: FactType) -> Iterator[tuple[str, RenderableType]]:
    readers = [
        rule.id for rule in rulebook.rules.values() if fact_type.id in read_by(rulebook, rule).facts
    ]
    better = "" if fact_type.better is Better.NEITHER else f"{fact_type.better.value} is better"
    for label, text in (
        ("Value", kind_in_words(fact_type)),
        ("Range", range_in_words(fact_type)),
        ("Better", better or "neither way is better by itself"),
        ("Said", "; ".join(wordings(fact_type))),
        ("Means", fact_type.meaning),
        ("Measured", fact_type.measured),
        ("Inspectors", "; ".join(fact_type.inspectors_say)),
        ("Evidence", fact_type.evidence.value),
        ("Fresh for", f"{fact_type.fresh_for} months" if fact_type.fresh_for else ""),
        (
            "Published",
            f"never: the {fact_type.statistic} of several people's figures is one person's own"
            if fact_type.statistic
            else "",
        ),
        ("Smallest of", str(fact_type.smallest_of) if fact_type.of else ""),
        ("Read by", ", ".join(readers) or "no rule"),
        ("Written in", fact_type.place.file and f"{fact_type.place.file}:{fact_type.place.line}"),
    ):
        if text:
            yield label, Text(text if label in ("Read by", "Written in") else stopped(text))


def wordings(fact_type: FactType) -> Iterable[str]:
    """The sentences by which it is said, with `{value}` where that goes."""
    sentence = fact_type.sentence
    return (text for _, text in sentence.wordings) if sentence.wordings else (sentence.text,)


def range_in_words(fact_type: FactType) -> str:
    """`from 0 to 1,000`; nothing for words and dates."""
    if fact_type.kind in (Kind.BOOLEAN, Kind.SCALE, Kind.DATE):
        return ""
    low, high = fact_type.range
    least = "" if low <= LEAST else f"from {write_value(fact_type, point(low))}"
    most = "" if high >= MOST else f"to {write_value(fact_type, point(high))}"
    return " ".join(part for part in (least, most) if part)
