"""`flagstone check`: everything that is wrong with a rulebook and its specification."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from flagstone.cli.options import LocalFile, RulesFolder

if TYPE_CHECKING:
    from flagstone.problems import Problem
    from flagstone.rulebook.rulebook import Rulebook


def check(
    rules: RulesFolder = None,
    local: LocalFile = None,
    scenarios: Annotated[
        bool,
        typer.Option(help="Also run every scenario, and say which are missing."),
    ] = True,
) -> None:
    """Read every rule, check the rules against each other, and run their scenarios."""
    from flagstone import checks
    from flagstone.problems import ProblemsError
    from flagstone.rulebook.loading import load_rulebook
    from flagstone.rulebook.location import bundled_root

    rulebook = load_rulebook(rules, local)
    problems = list(checks.run(rulebook))
    said = [f"{len(rulebook.rules)} rules", f"{len(rulebook.vocabulary.fact_types)} fact types"]
    features = (rules or bundled_root()) / "features"
    if scenarios and features.is_dir():
        count, wrong = _run_scenarios(rulebook, features)
        problems += wrong
        said.append(f"{count} scenarios")
    if problems:
        raise ProblemsError(problems)
    typer.echo(f"{', '.join(said)}: no problem found.")
    if left := checks.undecided(rulebook):
        question = "1 question" if left == 1 else f"{left} questions"
        typer.echo(f"Not decided: {question} about the rules. See: flagstone review fit")


def _run_scenarios(rulebook: Rulebook, folder: Path) -> tuple[int, list[Problem]]:
    """How many scenarios there are, and what is wrong with them or missing."""
    from flagstone.problems import Problems
    from flagstone.specification.completeness import missing_scenarios
    from flagstone.specification.explained_survivors import problems_of_names, read_explanations
    from flagstone.specification.running import run
    from flagstone.specification.scenarios import read_features
    from flagstone.specification.unwritten import unwritten
    from flagstone.specification.weak_expectations import weak_expectations

    problems = Problems()
    features = read_features(folder, problems)
    runs = [run(scenario, rulebook) for feature in features for scenario in feature.scenarios]
    for each in runs:
        problems.extend(each.problems)
        problems.extend(weak_expectations(each))
    problems.extend(problems_of_names(read_explanations(folder, problems), rulebook))
    problems.extend(missing_scenarios(rulebook, runs))
    problems.extend(unwritten(features))
    return len(runs), list(problems)
