"""`flagstone check`: everything that is wrong with a rulebook and its specification."""

from __future__ import annotations

from typing import Annotated

import typer

from flagstone.cli.options import LocalFile, RulesFolder


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
    from flagstone.specification.examining import Examined, examine
    from flagstone.specification.scenarios import has_features

    rulebook = load_rulebook(rules, local)
    faults = checks.run(rulebook)
    root = rules or bundled_root()
    said = [f"{len(rulebook.rules)} rules", f"{len(rulebook.vocabulary.fact_types)} fact types"]
    found = Examined()
    if scenarios and has_features(root):
        found = examine(rulebook, root)
        said.append(f"{found.scenarios} scenarios")
    if faults or not found.is_sound:
        raise ProblemsError(
            [*found.unread, *faults],
            found.failed,
            found.missing,
            not_looked_at=found.not_looked_at,
        )
    typer.echo(f"{', '.join(said)}: no problem found.")
    if left := checks.undecided(rulebook):
        question = "1 question" if left == 1 else f"{left} questions"
        typer.echo(f"Not decided: {question} about the rules. See: flagstone review fit")
