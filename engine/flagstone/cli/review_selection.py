"""What a review is of: the rules that are meant, and the scenarios beside them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from flagstone.rulebook.rulebook import Rulebook
    from flagstone.specification.scenarios import Feature, Scenario


def chosen_rules(
    rulebook: Rulebook, names: list[str] | None, concerns: list[str] | None, since: Path | None
) -> list[str]:
    """The rules that are meant, in the order of the rulebook: all active ones if none is named."""
    from flagstone.cli.options import named
    from flagstone.rulebook.loading import load_rulebook
    from flagstone.specification.differing_rules import differing_rules

    asked = {named(name, rulebook.rules, "rule").id for name in names or []}
    for concern in concerns or []:
        found = named(concern, rulebook.concerns, "concern").id
        asked |= {rule.id for rule in rulebook.rules_of(found)}
    if not names and not concerns:
        asked = {rule.id for rule in rulebook.rules.values() if rule.status == "active"}
    if since is not None:
        asked &= set(differing_rules(rulebook, load_rulebook(since)))
    return [name for name in rulebook.rules if name in asked]


def features_beside(rules: Path | None) -> Path:
    """Where the scenarios of a rulebook are."""
    from flagstone.rulebook.location import bundled_root

    return (rules or bundled_root()) / "features"


def features_of(rules: Path | None) -> tuple[Feature, ...]:
    """Every feature beside the rules. Raises ProblemsError where one cannot be read."""
    from flagstone.problems import Problems
    from flagstone.specification.scenarios import read_features

    folder = features_beside(rules)
    if not folder.is_dir():
        return ()
    problems = Problems()
    features = read_features(folder, problems)
    problems.stop_if_any()
    return features


def scenarios_of(rules: Path | None) -> list[Scenario]:
    """Every scenario beside the rules. Raises ProblemsError where one cannot be read."""
    return [scenario for feature in features_of(rules) for scenario in feature.scenarios]
