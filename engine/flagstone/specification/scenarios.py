"""Feature files as data: every scenario, outlines written out, with the line of every step."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from itertools import pairwise
from pathlib import Path
from typing import Any

import msgspec
from msgspec.structs import replace

from flagstone.files.reading import read_bytes
from flagstone.problems import Place, Problem, Problems, ProblemsError
from flagstone.specification.keywords import WHEN, unusual_character
from flagstone.specification.misleading import misleading, place_of, written_scenarios
from flagstone.text.reading import decode
from flagstone.text.trees import files_below

FOLDER = "features"
SURVIVORS = "survivors.yaml"


class Part(StrEnum):
    """What a step is for."""

    GIVEN = "given"
    WHEN = "when"
    THEN = "then"


_ORDER = tuple(Part)
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
    """Every feature file below a folder, in the order of their paths.

    Nothing is given of a feature in which anything is wrong: one scenario less would go unnoticed.
    """
    found: list[Feature | None] = []
    for path in files_below(folder, problems):
        if path.suffix.lower() == ".feature":
            found.append(read_feature(path, folder, problems))
        elif path.name != "README.md" and path != folder / SURVIVORS:
            problems.add(
                Place(str(path.relative_to(folder.parent))),
                "stray-file",
                "This file would not be read: features are files that end in .feature.",
                suggestion="Give it that ending, or take it away.",
                found=path.name,
            )
    return tuple(feature for feature in found if feature is not None)


def has_features(root: Path) -> bool:
    """Whether there is a folder of features beside the rules, or something else in its place."""
    folder = root / FOLDER
    return folder.exists() or folder.is_symlink()


def features_beside(root: Path) -> tuple[Feature, ...]:
    """Every feature beside the rules of a folder, if it has any.

    Raises ProblemsError where a line or a file would go unread.
    """
    problems = Problems()
    features = read_features(root / FOLDER, problems) if has_features(root) else ()
    problems.stop_if_any()
    return features


def read_feature(path: Path, folder: Path, problems: Problems) -> Feature | None:
    """One feature file, or None (and Problems) where any line of it would go unread."""
    from flagstone.specification.feature_lines import parse

    name = str(path.relative_to(folder.parent))
    try:
        document, found = parse(decode(read_bytes(path, file=name), name), name)
    except ProblemsError as error:
        problems.extend(error.problems)
        return None
    found = found or list(misleading(document.get("feature"), name))
    if not found:
        feature, found = _compiled(document, path, name)
    problems.extend(found)
    return None if found else feature


def _compiled(document: Any, path: Path, file: str) -> tuple[Feature, list[Problem]]:
    """The scenarios of a feature, with what is wanting in their shape."""
    from gherkin.pickles.compiler import Compiler

    written = document["feature"]
    lines = dict(_lines_of(written))
    headings = {each["id"]: each for each in written_scenarios(written)}
    document["uri"] = file
    compiled: Any = Compiler().compile(document)
    scenarios: list[Scenario] = []
    misshapen: dict[str, Problem] = {}
    for pickle in compiled:
        heading = headings[pickle["astNodeIds"][0]]
        scenario = _scenario(pickle, written["name"], heading["name"], file, lines)
        scenarios.append(scenario)
        if problem := shape_problem(scenario):
            # All rows of an outline have one shape, so it is said once.
            place = place_of(heading, file) if problem.place == scenario.place else problem.place
            misshapen.setdefault(heading["id"], replace(problem, place=place))
    description = _plain(written.get("description", ""))
    feature = Feature(written["name"], description, path, tuple(scenarios))
    return feature, list(misshapen.values())


def shape_problem(scenario: Scenario) -> Problem | None:
    """What is wanting for a scenario to be a situation, the rules, and what comes of them."""
    said = f'The scenario "{scenario.heading or scenario.name}"'
    whens = list(scenario.of(Part.WHEN))
    if not any(scenario.of(Part.GIVEN)):
        return Problem(
            scenario.place,
            "scenario-without-a-date",
            f"{said} has no Given step, so it says of nothing what the facts come from.",
            "Begin with: Given the authority's own figures as at 31 March 2025",
        )
    if [step.text for step in whens] != [WHEN]:
        wrong = next((step for step in whens if step.text != WHEN), whens[-1] if whens else None)
        return Problem(
            wrong.place if wrong else scenario.place,
            "scenario-without-when",
            f"{said} must have one When step: {WHEN}.",
            unusual_character(wrong.text) if wrong else "",
            found=wrong.text if wrong else "",
        )
    if not any(scenario.of(Part.THEN)):
        return Problem(
            scenario.place,
            "scenario-expects-nothing",
            f"{said} has no Then step, so it cannot fail.",
        )
    for step, following in pairwise(scenario.steps):
        if _ORDER.index(step.part) > _ORDER.index(following.part):
            return Problem(
                following.place,
                "scenario-out-of-order",
                f"A {following.part.capitalize()} step stands after a {step.part.capitalize()} "
                "step, and would be read before it.",
                "Write the Given steps first, then When, then the Then steps. Is the heading of "
                "another scenario missing above it?",
                found=following.text,
            )
    return None


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
    return Scenario(pickle["name"], feature, steps, Place(file, line), heading)


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
