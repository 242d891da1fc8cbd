"""The contents of a specification as a page: every scenario in a line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from flagstone.rulebook.rulebook import Rulebook
from flagstone.specification.contents import Entry, contents
from flagstone.specification.scenarios import Feature

_PREFACE = """\
# The specification

{scenarios} examples in {headings} scenarios say how the rules come out. Each line names a scenario,
what it expects (*clear 2, low 3*: twice clear, and three times raised as low), and its mark.

The mark changes with every word of a scenario, and of every row of an outline. A scenario that you
have approved is still the same while its mark is. A line that changes or goes tells you that a
scenario was altered, weakened or taken out, even where others would notice the same mistakes.
"""


def contents_page(features: Sequence[Feature], rulebook: Rulebook) -> str:
    """Every feature by practice area, with its scenarios, in Markdown."""
    return "\n".join(_lines(features, rulebook)) + "\n"


def _lines(features: Sequence[Feature], rulebook: Rulebook) -> Iterator[str]:
    entries = {feature.path: tuple(contents(feature)) for feature in features}
    yield _PREFACE.format(
        scenarios=f"{sum(len(feature.scenarios) for feature in features):,}",
        headings=f"{sum(map(len, entries.values())):,}",
    )
    areas = rulebook.vocabulary.areas
    elsewhere = [each for each in features if each.path.parent.name not in areas]
    of_area = [
        (title, [each for each in features if each.path.parent.name == area])
        for area, title in areas.items()
    ]
    for title, ours in (*of_area, ("Across the areas", elsewhere)):
        if ours:
            yield f"## {title}\n"
        for feature in ours:
            yield f"### {_cell(feature.name)}\n"
            yield f"{_cell(feature.description)}\n"
            yield from _table(entries[feature.path])
            yield ""


def _table(entries: Sequence[Entry]) -> Iterator[str]:
    yield "| scenario | rows | expects | mark |"
    yield "|---|---|---|---|"
    for entry in entries:
        rows = str(entry.rows) if entry.rows > 1 else ""
        yield f"| {_cell(entry.heading)} | {rows} | {_cell(_expects(entry))} | `{entry.mark}` |"


def _expects(entry: Entry) -> str:
    """What comes out; rules that come out alike are named together."""
    alike: dict[tuple[tuple[str, int], ...], list[str]] = {}
    for rule, outcomes in entry.expects:
        alike.setdefault(outcomes, []).append(rule)
    parts = [
        f"{', '.join(rules)}: {', '.join(_times(*each, entry.rows) for each in outcomes)}"
        for outcomes, rules in alike.items()
    ]
    if entry.others:
        parts.append(f"and {entry.others} more" if parts else f"{entry.others} of the whole report")
    return "; ".join(parts)


def _times(outcome: str, times: int, rows: int) -> str:
    return f"{outcome} {times}" if rows > 1 else outcome


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|").replace("<", "&lt;")
