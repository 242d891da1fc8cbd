"""Scenarios as a reader meets them: the rows of one outline together, with what they share once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

import msgspec

from flagstone.inference.verdicts import Verdict
from flagstone.pages.gathering import Asked
from flagstone.specification.expectations import say
from flagstone.specification.scenarios import Part


class Shown(msgspec.Struct, frozen=True):
    """One scenario with what really came out of the rule. `given` and `then` are the lines in which
    it differs from the others of its group; all of them, where it stands alone."""

    place: str
    held: bool
    outcome: str
    verdicts: tuple[str, ...]
    given: tuple[str, ...]
    then: tuple[str, ...]
    faults: tuple[str, ...]


class ScenarioGroup(msgspec.Struct, frozen=True):
    """Scenarios of one name and one shape."""

    name: str
    given: tuple[str, ...]
    then: tuple[str, ...]
    rows: tuple[Shown, ...]

    @property
    def failed(self) -> int:
        """How many do not hold."""
        return sum(not row.held for row in self.rows)

    @property
    def place(self) -> str:
        """The file and the lines."""
        first, last = self.rows[0].place, self.rows[-1].place
        return first if first == last else f"{first} to {last.rpartition(':')[2]}"


def groups_of(asked: Sequence[Asked], rule: str) -> tuple[ScenarioGroup, ...]:
    """The scenarios that ask about a rule, in the order of the files."""
    own = f'"{rule.replace("-", " ")}" is '
    return tuple(_group(list(rows), own) for _, rows in groupby(asked, key=_shape))


def _shape(asked: Asked) -> tuple[object, ...]:
    scenario = asked.run.scenario
    parts = [step.part for step in scenario.steps]
    return scenario.place.file, scenario.name, tuple(parts)


def _group(rows: list[Asked], own: str) -> ScenarioGroup:
    given = [_lines(row, Part.GIVEN) for row in rows]
    then = [_lines(row, Part.THEN) for row in rows]
    name = rows[0].run.scenario.name
    if len(rows) == 1:
        return ScenarioGroup(name, given[0], then[0], (_shown(rows[0], (), ()),))
    shared, shared_then = set(_alike(given)), set(_alike(then))
    shown = (
        _shown(
            row,
            tuple(line for at, line in enumerate(given[number]) if at not in shared),
            # What is expected of the rule itself is shown by what came out.
            tuple(
                line
                for at, line in enumerate(then[number])
                if at not in shared_then and not line.startswith(own)
            ),
        )
        for number, row in enumerate(rows)
    )
    return ScenarioGroup(
        name,
        tuple(given[0][at] for at in sorted(shared)),
        tuple(then[0][at] for at in sorted(shared_then)),
        tuple(shown),
    )


def _lines(asked: Asked, part: Part) -> tuple[str, ...]:
    return tuple(step.text for step in asked.run.scenario.of(part))


def _alike(rows: list[tuple[str, ...]]) -> Iterator[int]:
    """The places at which every row has the same line."""
    for place, lines in enumerate(zip(*rows, strict=True)):
        if len(set(lines)) == 1:
            yield place


def _shown(asked: Asked, given: tuple[str, ...], then: tuple[str, ...]) -> Shown:
    place = asked.run.scenario.place
    return Shown(
        place=f"{place.file}:{place.line}".replace("\\", "/"),
        held=asked.run.passed,
        outcome=asked.verdicts[0].outcome.value if asked.verdicts else "",
        verdicts=tuple(_verdict(each) for each in asked.verdicts),
        given=given,
        then=then,
        faults=tuple(problem.message for problem in asked.run.problems),
    )


def _verdict(verdict: Verdict) -> str:
    said = say(verdict).partition(" [")[0]
    return f"{said}, for {verdict.whom}" if verdict.whom else said
