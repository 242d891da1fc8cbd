"""Options that several commands take, each said once."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TypeVar

import typer

from flagstone.problems import did_you_mean

if TYPE_CHECKING:
    from datetime import date

    from flagstone.conditions.tree import Severity
    from flagstone.renderers.parts import Parts
    from flagstone.rulebook.rulebook import Rulebook
    from flagstone.vocabulary.vocabulary import Vocabulary

T = TypeVar("T")

_LISTED = {  # where to look, when no name is near
    "rule": "flagstone rules list shows them all.",
    "concern": "flagstone rules list shows them all.",
    "fact": "flagstone facts list shows them all.",
    "provision": "flagstone rules coverage lists them all.",
    "finding": "flagstone rules coverage with the sheets alone lists them all.",
}

RulesFolder = Annotated[
    Path | None,
    typer.Option(
        "--rules",
        metavar="DIR",
        help="A folder that holds facts and rules, instead of those that come with Flagstone.",
    ),
]
LocalFile = Annotated[
    Path | None,
    typer.Option("--local", metavar="FILE", help="The authority's own standards."),
]
Overwrite = Annotated[
    bool, typer.Option("--overwrite", help="Replace the output file if it is there already.")
]
Output = Annotated[
    Path | None, typer.Option("--output", metavar="FILE", help="Write to this file.")
]
Earlier = Annotated[
    list[Path] | None,
    typer.Option("--earlier", metavar="SHEET", help="A sheet from before. May be repeated."),
]
ShownAreas = Annotated[
    list[str] | None,
    typer.Option("--area", metavar="AREA", help="Show only this practice area. May be repeated."),
]
Publishable = Annotated[
    bool, typer.Option("--publishable", help="Withhold figures of 1 to 4 people, and free text.")
]
Verify = Annotated[
    bool, typer.Option("--verify", help="Run both engines, and stop if they differ.")
]
FORMAT = typer.Option("--format", help="What to write.")  # what there is differs by command


class EngineChoice(StrEnum):
    """Which engine decides."""

    AUTO = "auto"
    DURABLE = "durable"
    PLAIN = "plain"


Engine = Annotated[EngineChoice, typer.Option("--engine", help="Which engine decides.")]


EarlierDocuments = Annotated[
    list[Path] | None,
    typer.Option(
        "--earlier",
        metavar="FILE",
        help="A sheet, or a report in JSON, from before. May be repeated.",
    ),
]
ResponsesFiles = Annotated[
    list[Path] | None,
    typer.Option(
        "--responses",
        metavar="FILE",
        help="What an authority says to its flags. May be repeated.",
    ),
]
AsAt = Annotated[
    str | None,
    typer.Option(
        "--as-at", metavar="DATE", help="Judge responses for this day, not the sheet's date."
    ),
]


class Grade(StrEnum):
    """A severity as it is written on a command line."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"
    CRITICAL = "critical"

    @property
    def severity(self) -> Severity:
        """The severity of that name."""
        from flagstone.conditions.tree import Severity

        return Severity[self.name]


def check_engine(engine: EngineChoice, *, verify: bool) -> None:
    """Refuse an engine that is not here. Raises BadParameter."""
    from flagstone.inference.ruleset import HOW_TO_INSTALL, NOT_INSTALLED, available

    if (verify or engine is EngineChoice.DURABLE) and not available():
        instead = "Without --verify it decides alone." if verify else "Use --engine plain."
        raise typer.BadParameter(
            f"{NOT_INSTALLED} {instead} {HOW_TO_INSTALL}",
            param_hint="--verify" if verify else "--engine",
        )


def rulebook_from(folder: Path | None, local: Path | None = None) -> Rulebook:
    """The rulebook that the options name. Raises ProblemsError."""
    from flagstone.rulebook.rulebook import Rulebook

    return Rulebook.load(folder, local)


def day_from(text: str | None, option: str) -> date | None:
    """A day as it is written in files. Raises BadParameter for what is none."""
    from datetime import date

    from flagstone.dates import read_day
    from flagstone.text.mistaken_days import mistaken_day, why_no_day

    if text is None:
        return None
    day = read_day(text.strip())
    if day is None:
        mistaken = mistaken_day(text)
        advice = mistaken.advice if mistaken else "Write it like 2024-03-31."
        raise typer.BadParameter(f"{text!r} {why_no_day(text)} {advice}", param_hint=option)
    return date.fromordinal(day)


def areas_from(vocabulary: Vocabulary, names: list[str]) -> list[str]:
    """Practice areas by id or title, in any case. Raises BadParameter for one there is not."""
    ids = {_folded(area): area for area in vocabulary.areas}
    titles = {_folded(title): area for area, title in vocabulary.areas.items()}
    found = []
    for name in names:
        area = ids.get(_folded(name)) or titles.get(_folded(name))
        if area is None:
            near = did_you_mean(_folded(name), vocabulary.areas)
            listed = f"The practice areas are {', '.join(vocabulary.areas)}."
            raise typer.BadParameter(
                f"{name!r} is not a practice area. {near or listed}", param_hint="--area"
            )
        found.append(area)
    return found


def areas_or_themes_from(vocabulary: Vocabulary, names: list[str]) -> list[str]:
    """Practice areas as above, and themes of one as `area/theme`. Raises BadParameter."""
    themes = {_folded(each.path): each.path for each in vocabulary.fact_types.values()}
    found = []
    for name in names:
        theme = themes.get(_folded(name))
        if theme is None and "/" in name:
            near = did_you_mean(_folded(name), themes.values())
            raise typer.BadParameter(
                f"{name!r} is not a theme of a practice area. {near}".strip(), param_hint="--area"
            )
        found += [theme] if theme else areas_from(vocabulary, [name])
    return found


def parts_from(names: list[str], *, full: bool, brief: bool) -> Parts:
    """Parts of a report, with commas between them or one by one. Raises BadParameter."""
    from flagstone.renderers.parts import BRIEF, FULL, USUAL, Part

    known = {_folded(part.value): part for part in Part}
    asked = [name.strip() for each in names for name in each.split(",") if name.strip()]
    for name in asked:
        if _folded(name) not in known:
            listed = [part.value for part in Part]
            near = did_you_mean(name, listed) or f"There are {', '.join(listed)}."
            raise typer.BadParameter(
                f"{name!r} is not a part of a report. {near} --full shows all of them.",
                param_hint="--show",
            )
    if full and brief:
        raise typer.BadParameter("It cannot be had with --brief.", param_hint="--full")
    if full:
        return FULL
    return {*(BRIEF if brief else USUAL), *(known[_folded(name)] for name in asked)}


def named(name: str, things: Mapping[str, T], kind: str) -> T:
    """The one of that id or title, however it is spaced. Raises BadParameter with the nearest."""
    titles = {each: getattr(thing, "title", "") for each, thing in things.items()}
    # Words have a method of that name.
    by_folded = {_folded(title): each for each, title in titles.items() if isinstance(title, str)}
    by_folded |= {_folded(each): each for each in things}
    found = by_folded.get(_folded(name))
    if found is None:
        near = did_you_mean(name, things)
        listed = (
            f"There are {', '.join(things)}." if 0 < len(things) < 12 else _LISTED.get(kind, "")
        )
        raise typer.BadParameter(f"There is no {kind} {name!r}. {near or listed}".strip())
    return things[found]


def _folded(name: str) -> str:
    return name.strip().casefold().replace(" ", "_").replace("-", "_")
