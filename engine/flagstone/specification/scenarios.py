"""Feature files as data: every scenario, outlines written out, with the line of every step."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import Any

import msgspec

from flagstone.problems import Place, Problems, ProblemsError
from flagstone.text.reading import decode, read_bytes
from flagstone.text.trees import files_below


class Part(StrEnum):
    """What a step is for."""

    GIVEN = "given"
    WHEN = "when"
    THEN = "then"


_PARTS = {"Context": Part.GIVEN, "Action": Part.WHEN, "Outcome": Part.THEN}


class Step(msgspec.Struct, frozen=True):
    """One line of a scenario."""

    part: Part
    text: str
    place: Place


class Scenario(msgspec.Struct, frozen=True):
    """One example of behaviour. Each row of an outline is a scenario of its own.

    `heading` is its name as the file has it, which all rows of an outline share.
    """

    name: str
    feature: str
    steps: tuple[Step, ...]
    place: Place
    tags: tuple[str, ...] = ()
    heading: str = ""

    def of(self, part: Part) -> Iterator[Step]:
        """Its steps of one kind, in order."""
        return (step for step in self.steps if step.part is part)


class Feature(msgspec.Struct, frozen=True):
    """One feature file."""

    name: str
    description: str
    path: Path
    scenarios: tuple[Scenario, ...]


def read_features(folder: Path, problems: Problems) -> tuple[Feature, ...]:
    """Every feature file below a folder, in the order of their paths."""
    paths = [path for path in files_below(folder, problems) if path.suffix.lower() == ".feature"]
    found = [read_feature(path, folder, problems) for path in paths]
    return tuple(feature for feature in found if feature is not None)


def read_feature(path: Path, folder: Path, problems: Problems) -> Feature | None:
    """One feature file, or None (and Problems) where it cannot be read."""
    from gherkin.errors import CompositeParserException, ParserError
    from gherkin.parser import Parser
    from gherkin.pickles.compiler import Compiler

    name = str(path.relative_to(folder.parent))
    try:
        text = decode(read_bytes(path, file=name), name)
        document: Any = Parser().parse(text.replace("\r\n", "\n").replace("\r", "\n"))
    except CompositeParserException as error:
        for each in error.errors:
            _report(problems, name, each)
        return None
    except ParserError as error:
        _report(problems, name, error)
        return None
    except ProblemsError as error:
        problems.extend(error.problems)
        return None
    feature = document.get("feature")
    if feature is None:
        problems.add(
            Place(name),
            "feature-empty",
            "This feature file has no feature in it.",
            suggestion="Write scenarios, or remove the file.",
        )
        return None
    lines = dict(_lines_of(feature))
    document["uri"] = name
    _refuse_traps(feature, name, problems)
    compiled: Any = Compiler().compile(document)
    headings = {each["id"]: each["name"] for each in _written(feature)}
    scenarios = tuple(
        _scenario(pickle, feature["name"], headings[pickle["astNodeIds"][0]], name, lines)
        for pickle in compiled
    )
    return Feature(feature["name"], _plain(feature.get("description", "")), path, scenarios)


def _refuse_traps(feature: Any, file: str, problems: Problems) -> None:
    """What Gherkin allows and a reviewer would not see: a mistyped step is taken for a description,
    and of two scenarios that share a name test runners run only one."""
    first: dict[str, int] = {}
    for scenario in _written(feature):
        name, line = scenario["name"], scenario["location"]["line"]
        if description := scenario.get("description", "").strip():
            problems.add(
                Place(file, line + 1),
                "feature-malformed",
                f'The scenario "{name}" has a line that is no step.',
                suggestion="Steps begin with Given, When, Then, And or But. Comments begin with #.",
                found=description.splitlines()[0],
            )
        if unused := _unused_columns(scenario):
            problems.add(
                Place(file, line),
                "feature-malformed",
                f'No step of "{name}" reads the column {unused[0]}, so nothing holds what it says.',
                suggestion=f"Write <{unused[0]}> in a step, or take the column away.",
                found=unused[0],
            )
        if scenario["keyword"].endswith(("Outline", "Template")) and not _rows(scenario):
            problems.add(
                Place(file, line),
                "feature-malformed",
                f'The outline "{name}" has no rows, so nothing of it is run.',
                suggestion="Add Examples: with a row for each case.",
                found=name,
            )
        if name in first:
            problems.add(
                Place(file, line),
                "scenario-name-twice",
                f'Two scenarios of this feature are called "{name}".',
                suggestion=f"The first is at line {first[name]}. Say what each is about.",
                found=name,
            )
        first.setdefault(name, line)


def _written(node: Any) -> list[Any]:
    """Scenarios and outlines as the file has them, also those within a Rule."""
    found: list[Any] = []
    for child in node["children"]:
        if "scenario" in child:
            found.append(child["scenario"])
        elif "rule" in child:
            found += _written(child["rule"])
    return found


def _rows(scenario: Any) -> list[Any]:
    return [row for examples in scenario["examples"] for row in examples.get("tableBody", ())]


def _unused_columns(scenario: Any) -> list[str]:
    """What heads a column and stands in no step."""
    text = "\n".join((scenario["name"], *(step["text"] for step in scenario["steps"])))
    headings = [examples["tableHeader"] for examples in scenario["examples"]]
    cells = [cell["value"] for heading in headings if heading for cell in heading["cells"]]
    return [name for name in dict.fromkeys(cells) if f"<{name}>" not in text]


def _scenario(
    pickle: dict[str, Any], feature: str, heading: str, file: str, lines: dict[str, int]
) -> Scenario:
    # An outline's row is the last node named; it places the scenario better than its heading.
    line = lines.get(pickle["astNodeIds"][-1], 0)
    steps = tuple(
        Step(
            _PARTS.get(step.get("type", ""), Part.GIVEN),
            step["text"],
            Place(file, lines.get(step["astNodeIds"][0], 0)),
        )
        for step in pickle["steps"]
    )
    tags = tuple(tag["name"] for tag in pickle["tags"])
    return Scenario(pickle["name"], feature, steps, Place(file, line), tags, heading)


def _lines_of(node: object) -> Iterator[tuple[str, int]]:
    """The line of every node that has an id."""
    if isinstance(node, dict):
        if "id" in node and "location" in node:
            yield node["id"], node["location"]["line"]
        for child in node.values():
            yield from _lines_of(child)
    elif isinstance(node, list):
        for child in node:
            yield from _lines_of(child)


def _plain(description: str) -> str:
    return " ".join(line.strip() for line in description.splitlines()).strip()


def _report(problems: Problems, file: str, error: Any) -> None:
    location = error.location or {}
    problems.add(
        Place(file, location.get("line", 0), location.get("column", 0)),
        "feature-malformed",
        "This line of the feature cannot be understood.",
        suggestion="A feature holds scenarios of Given, When and Then steps.",
        found=str(error),
    )
