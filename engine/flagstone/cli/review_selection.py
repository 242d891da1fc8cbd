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


def features_folder(rules: Path | None) -> Path:
    """Where the features of a rulebook are."""
    from flagstone.rulebook.location import bundled_root
    from flagstone.specification.scenarios import FOLDER

    return (rules or bundled_root()) / FOLDER


def features_of(rules: Path | None) -> tuple[Feature, ...]:
    """Every feature beside the rules. Raises ProblemsError where any of it would go unread."""
    from flagstone.rulebook.location import bundled_root
    from flagstone.specification.scenarios import features_beside

    return features_beside(rules or bundled_root())


def scenarios_of(rules: Path | None) -> list[Scenario]:
    """Every scenario beside the rules. Raises ProblemsError where any would go unread."""
    return [scenario for feature in features_of(rules) for scenario in feature.scenarios]
