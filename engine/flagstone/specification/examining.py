"""What is wrong with a specification: lines unread, scenarios that fail, and missing ones.

What is wrong often brings more about. A feature that cannot be read leaves its rules without
scenarios, and saying so of each would bury the one thing that there is to mend.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

import msgspec

from flagstone.problems import Problem, Problems, nearest
from flagstone.rulebook.names import id_of
from flagstone.rulebook.rulebook import Rulebook
from flagstone.specification.completeness import missing_scenarios
from flagstone.specification.explained_survivors import problems_of_names, read_explanations
from flagstone.specification.running import run
from flagstone.specification.scenarios import FOLDER, Part, Scenario, read_features
from flagstone.specification.unwritten import unwritten
from flagstone.specification.weak_expectations import weak_expectations

_QUOTED = re.compile(r'"([^"]+)"')


class Examined(msgspec.Struct, frozen=True):
    """What is wrong with a specification: what brings about more first.

    `unread` are lines and files that cannot be read or that nothing would read, `failed` what is
    wrong with scenarios that were run, and `missing` scenarios that nobody wrote. `not_looked_at`
    says for want of what some missing ones were not looked for; it is empty where all were.
    """

    scenarios: int = 0
    unread: tuple[Problem, ...] = ()
    failed: tuple[Problem, ...] = ()
    missing: tuple[Problem, ...] = ()
    not_looked_at: str = ""

    @property
    def is_sound(self) -> bool:
        """Whether nothing is wrong."""
        return not (self.unread or self.failed or self.missing)


def examine(rulebook: Rulebook, root: Path) -> Examined:
    """Read and run every feature in the folder of a rulebook, and look for what is missing."""
    unread, failed = Problems(), Problems()
    features = read_features(root / FOLDER, unread)
    explanations = read_explanations(root / FOLDER, unread)
    runs = [run(scenario, rulebook) for feature in features for scenario in feature.scenarios]
    for each in runs:
        failed.extend(each.problems)
        failed.extend(weak_expectations(each))
    failed.extend(problems_of_names(explanations, rulebook))
    failed.extend(unwritten(features))
    missing: list[Problem] = []
    not_looked_at = ""
    if unread:
        not_looked_at = "which scenarios are missing, since not every feature could be read."
    else:
        unsure = _asked_about((each.scenario for each in runs if not each.passed), rulebook)
        missing = missing_scenarios(rulebook, runs, leaving_out=unsure)
        if unsure:
            rules = "the rule" if len(unsure) == 1 else f"the {len(unsure)} rules"
            not_looked_at = (
                f"which scenarios are missing for {rules} that scenarios with problems ask about."
            )
    return Examined(len(runs), tuple(unread), tuple(failed), tuple(missing), not_looked_at)


def _asked_about(scenarios: Iterable[Scenario], rulebook: Rulebook) -> frozenset[str]:
    """The rules that some scenarios ask about, or may have meant to."""
    texts = {step.text for scenario in scenarios for step in scenario.of(Part.THEN)}
    names = {id_of(words) for text in texts for words in _QUOTED.findall(text)}
    found: set[str] = set()
    for name in names:
        near = (
            [name] if name in rulebook.rules or name in rulebook.concerns else _like(name, rulebook)
        )
        for each in near:
            found |= {each} & rulebook.rules.keys()
            if each in rulebook.concerns:
                found |= {rule.id for rule in rulebook.rules_of(each)}
    return frozenset(found)


def _like(name: str, rulebook: Rulebook) -> list[str]:
    return nearest(name, [*rulebook.rules, *rulebook.concerns])
