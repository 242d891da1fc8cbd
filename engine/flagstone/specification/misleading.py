"""What Gherkin allows in a feature and a reviewer would not see, though every line is read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from flagstone.problems import Place, Problem, did_you_mean

# Gherkin takes what heads a column for a regular expression, so only plain names may head one.
_COLUMN = re.compile(r"[^\\^$*+?()\[\]{}|<>]+")
_PLACEHOLDER = re.compile(r"<([^<>]+)>")


def misleading(feature: Any, file: str) -> Iterator[Problem]:
    """What Gherkin allows and a reviewer would not see, though something reads every line."""
    scenarios = [] if feature is None else written_scenarios(feature)
    if not scenarios:
        yield Problem(
            Place(file) if feature is None else place_of(feature, file),
            "feature-empty",
            f"This feature file has no {'feature' if feature is None else 'scenario'} in it.",
            "Write scenarios, or remove the file.",
        )
        return
    for node in (feature, *scenarios):
        if not node["name"]:
            yield Problem(
                place_of(node, file),
                "feature-malformed",
                f"{node['keyword']}: is followed by no name.",
                "Say in a few words what it is about.",
            )
    first: dict[str, int] = {}
    for scenario in scenarios:
        name, line = scenario["name"], scenario["location"]["line"]
        if first.setdefault(name, line) != line:
            yield Problem(
                Place(file, line),
                "scenario-name-twice",
                f'Two scenarios of this feature are called "{name}".',
                f"The first is at line {first[name]}. Say what each is about.",
                found=name,
            )
        yield from _misleading_examples(scenario, file)


def _misleading_examples(scenario: Any, file: str) -> Iterator[Problem]:
    """Examples of which less is run than stands there."""
    name, steps = scenario["name"], scenario["steps"]
    text = "\n".join((name, *(step["text"] for step in steps)))
    if scenario["keyword"].endswith(("Outline", "Template")) and not scenario["examples"]:
        yield _without_rows(place_of(scenario, file), name)
    for examples in scenario["examples"]:
        if not examples.get("tableBody"):
            yield _without_rows(place_of(examples, file), name)
            continue
        header = place_of(examples["tableHeader"], file)
        columns = [cell["value"] for cell in examples["tableHeader"]["cells"]]
        wrong = [each for each in columns if columns.count(each) > 1 or not _COLUMN.fullmatch(each)]
        if wrong:
            yield Problem(
                header,
                "feature-malformed",
                f'A column cannot be called "{wrong[0]}" here.',
                "Give each column a name of its own, in words without brackets or signs.",
                found=wrong[0],
            )
            continue
        for unused in (each for each in columns if f"<{each}>" not in text):
            yield Problem(
                header,
                "feature-malformed",
                f'No step of "{name}" reads the column {unused}, so nothing holds what it says.',
                f"Write <{unused}> in a step, or take the column away.",
                found=unused,
            )
        for step in steps:
            for unknown in _PLACEHOLDER.findall(step["text"]):
                if unknown not in columns:
                    yield Problem(
                        place_of(step, file),
                        "feature-malformed",
                        f"This step reads <{unknown}>, and its examples have no such column.",
                        did_you_mean(unknown, columns) or "Add the column, or take <> away.",
                        found=unknown,
                    )


def _without_rows(place: Place, name: str) -> Problem:
    return Problem(
        place,
        "feature-malformed",
        f'The outline "{name}" has no rows, so nothing of it is run.',
        "Add Examples: with a row for each case.",
        found=name,
    )


def written_scenarios(node: Any) -> list[Any]:
    """Scenarios and outlines as the file has them, also those within a Rule."""
    found: list[Any] = []
    for child in node["children"]:
        if "scenario" in child:
            found.append(child["scenario"])
        elif "rule" in child:
            found += written_scenarios(child["rule"])
    return found


def place_of(node: Any, file: str) -> Place:
    """Where a node of the parser's tree stands."""
    return Place(file, node["location"]["line"])
