"""Everything the pages tell, computed for one build: nothing on a page comes from anywhere else."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

import msgspec

from flagstone.inference.verdicts import Verdict
from flagstone.problems import Problem, Problems
from flagstone.reports.assessing import assess
from flagstone.reports.report import Flag, Report
from flagstone.reports.statements import file_name
from flagstone.rulebook.rulebook import Rulebook
from flagstone.sheets.fact_sheet import FactSheet
from flagstone.specification.coverage import RuleCoverage, coverage
from flagstone.specification.explained_survivors import Explanation, explained_in, problems_of
from flagstone.specification.mutants import looked_at
from flagstone.specification.mutation import Mutation, mutate
from flagstone.specification.running import Run, run
from flagstone.specification.scenarios import Feature

Watch = Callable[[str, int, int], None]
"""Told what is being done, how many are done, and of how many."""


class Asked(msgspec.Struct, frozen=True):
    """A scenario that asked about a rule, and what the rule said in it, group by group."""

    run: Run
    verdicts: tuple[Verdict, ...]


class Tried(msgspec.Struct, frozen=True):
    """What came of small mistakes in rules. `explanations` says why a survivor needs no scenario,
    and `problems` what is wrong with those explanations."""

    mutation: Mutation
    explanations: Mapping[tuple[str, str], Explanation]
    problems: tuple[Problem, ...]


class Material(msgspec.Struct, frozen=True):
    """What a build starts from. `root` is the folder that holds the rulebook, from which files are
    named; `day` the date that the pages bear, as an ordinal; `earlier` the rulebook from which
    changes are told."""

    rulebook: Rulebook
    root: Path
    day: int
    features: tuple[Feature, ...]
    explanations: tuple[Explanation, ...] = ()
    sheets: tuple[FactSheet, ...] = ()
    earlier: Rulebook | None = None


class Gathered(msgspec.Struct, frozen=True):
    """The material and all that this build computed about it.

    `tried` is None where no mistakes were made. `sheets` and `reports` are in one order.
    """

    material: Material
    runs: tuple[Run, ...]
    asked: Mapping[str, tuple[Asked, ...]]
    coverage: Mapping[str, RuleCoverage]
    tried: Tried | None
    sheets: tuple[FactSheet, ...]
    reports: tuple[Report, ...]
    flagged: Mapping[str, tuple[tuple[Report, Flag], ...]]
    unraised: Mapping[str, Mapping[str, int]]

    @property
    def rulebook(self) -> Rulebook:
        """The rulebook that is told of."""
        return self.material.rulebook

    @property
    def failed(self) -> tuple[Run, ...]:
        """The scenarios that do not hold."""
        return tuple(each for each in self.runs if not each.passed)


def gather(
    material: Material,
    *,
    with_mutants: bool = True,
    processes: int = 2,
    watch: Watch | None = None,
) -> Gathered:
    """Run every scenario, assess every sheet and, unless told otherwise, try every mistake."""
    watch = watch or _nobody
    rulebook = material.rulebook
    scenarios = [scenario for feature in material.features for scenario in feature.scenarios]
    runs = []
    for number, scenario in enumerate(scenarios):
        runs.append(run(scenario, rulebook))
        watch("Scenarios", number + 1, len(scenarios))
    sheets = tuple(_in_order(material.sheets))
    reports = tuple(_reports(rulebook, sheets, watch))
    tried = (
        _tried(rulebook, runs, material.explanations, processes, watch) if with_mutants else None
    )
    return Gathered(
        material=material,
        runs=tuple(runs),
        asked=_asked(runs),
        coverage={each.rule: each for each in coverage(rulebook, runs, list(rulebook.rules))},
        tried=tried,
        sheets=sheets,
        reports=reports,
        flagged=_flagged(reports),
        unraised=_unraised(reports),
    )


def _nobody(what: str, done: int, of: int) -> None:
    del what, done, of


def _asked(runs: Iterable[Run]) -> dict[str, tuple[Asked, ...]]:
    found: dict[str, list[Asked]] = {}
    for each in runs:
        if each.result is None:
            continue
        bodies = each.result.assessment.bodies
        for rule in sorted(each.result.asked):
            verdicts = tuple(b.verdicts[rule] for b in bodies if rule in b.verdicts)
            found.setdefault(rule, []).append(Asked(each, verdicts))
    return {rule: tuple(all_of) for rule, all_of in found.items()}


def _tried(
    rulebook: Rulebook,
    runs: Sequence[Run],
    explanations: Sequence[Explanation],
    processes: int,
    watch: Watch,
) -> Tried:
    """Mistakes held against the scenarios that hold; the others show nothing about any mistake."""
    rules = [rule.id for rule in rulebook.rules.values() if rule.status == "active"]
    mutation = mutate(
        rulebook,
        [each.scenario for each in runs if each.passed],
        rules,
        processes=processes,
        progress=lambda done, of: watch("Mistakes", done, of),
    )
    problems = Problems()
    problems.extend(mutation.problems)
    problems.extend(problems_of(explanations, mutation, rulebook, looked_at(rulebook, rules)))
    return Tried(mutation, explained_in(explanations, mutation), tuple(sorted(problems)))


def _in_order(sheets: Iterable[FactSheet]) -> list[FactSheet]:
    return sorted(sheets, key=lambda each: (each.authority_key, each.date, file_name(each)))


def _reports(rulebook: Rulebook, sheets: Sequence[FactSheet], watch: Watch) -> Iterable[Report]:
    """Each sheet with the earlier ones of its authority."""
    for number, sheet in enumerate(sheets):
        yield assess(rulebook, sheet, sheet.before_it(sheets))
        watch("Sheets", number + 1, len(sheets))


def _flagged(reports: Iterable[Report]) -> dict[str, tuple[tuple[Report, Flag], ...]]:
    found: dict[str, list[tuple[Report, Flag]]] = {}
    for report in reports:
        for flag in report.flags:
            found.setdefault(flag.rule, []).append((report, flag))
    return {rule: tuple(flags) for rule, flags in found.items()}


def _unraised(reports: Iterable[Report]) -> dict[str, dict[str, int]]:
    """How often each rule came out as something else, by outcome."""
    found: dict[str, Counter[str]] = {}
    for report in reports:
        for verdict in report.unraised:
            found.setdefault(verdict.rule, Counter())[verdict.outcome] += 1
    return {rule: dict(counted) for rule, counted in found.items()}
