"""Which scenarios nothing else could stand in for: what each is the only one to notice or to show.

A scenario that is needed for nothing may still be worth keeping for whoever reads it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

import msgspec

from flagstone.problems import Place, ProblemsError
from flagstone.rulebook.rulebook import Rulebook
from flagstone.specification.completeness import Example, examples_by_rule, lacks
from flagstone.specification.mutants import Mutant, mutants_of
from flagstone.specification.mutation import Progress, Rehearsals
from flagstone.specification.rehearsal import Cast, Readers
from flagstone.specification.running import run
from flagstone.specification.scenarios import Scenario


class Need(msgspec.Struct, frozen=True):
    """What one scenario alone does.

    `notices` are the mutants that no other scenario notices, `steps` those of its Then steps
    that alone do so, and `shows` what `flagstone check` would miss without it, by rule.
    """

    scenario: Scenario
    notices: tuple[Mutant, ...] = ()
    steps: tuple[str, ...] = ()
    shows: tuple[tuple[str, str], ...] = ()

    @property
    def is_needed(self) -> bool:
        """Whether it does anything that no other does."""
        return bool(self.notices or self.shows)


def needs(
    rulebook: Rulebook,
    scenarios: Sequence[Scenario],
    rules: Collection[str],
    progress: Progress | None = None,
) -> list[Need]:
    """What each scenario that asks about some of the rules alone does for them.

    Raises ProblemsError where a scenario does not hold as things are.
    """
    rehearsals = Rehearsals(rulebook, scenarios)
    notices: dict[Place, list[Mutant]] = {}
    steps: dict[Place, list[str]] = {}
    for mutant, scenario, failing in _alone(rulebook, rehearsals, rules, progress):
        notices.setdefault(scenario.place, []).append(mutant)
        if len(failing) == 1:
            steps.setdefault(scenario.place, []).extend(failing)
    asking = [rehearsal.run.scenario for rehearsal in rehearsals.about(rules)]
    shows = _shown_alone(rulebook, asking, rules)
    if rehearsals.problems:
        raise ProblemsError(rehearsals.problems)
    return [
        Need(
            scenario,
            tuple(notices.get(scenario.place, ())),
            tuple(dict.fromkeys(steps.get(scenario.place, ()))),
            tuple(shows.get(scenario.place, ())),
        )
        for scenario in asking
    ]


def _alone(
    rulebook: Rulebook,
    rehearsals: Rehearsals,
    rules: Collection[str],
    progress: Progress | None,
) -> Iterator[tuple[Mutant, Scenario, list[str]]]:
    """Each mutant that one scenario alone notices, with that scenario and its steps that fail."""
    readers = Readers(rulebook.rules)
    mutants = list(mutants_of(rulebook, rules))
    for index, mutant in enumerate(mutants):
        changed = readers.changed_with(mutant.rules)
        cast = Cast(mutant.mistaken(rulebook), changed, readers)
        found: list[tuple[Scenario, list[str]]] = []
        for rehearsal in rehearsals.about(changed):
            if failing := list(rehearsal.failing(cast)):
                found.append((rehearsal.run.scenario, failing))
                if len(found) > 1:
                    break
        if len(found) == 1:
            yield mutant, *found[0]
        if progress is not None:
            progress(index + 1, len(mutants))


def _shown_alone(
    rulebook: Rulebook, scenarios: Iterable[Scenario], rules: Collection[str]
) -> dict[Place, list[tuple[str, str]]]:
    """What is missing of a rule without each scenario that asks about it, and only without it."""
    by_rule: dict[str, list[tuple[Place, Example]]] = {}
    for scenario in scenarios:
        for asked, examples in examples_by_rule([run(scenario, rulebook)]).items():
            found = by_rule.setdefault(asked, [])
            found.extend((scenario.place, example) for example in examples)
    shown: dict[Place, list[tuple[str, str]]] = {}
    for name in rules:
        rule, placed = rulebook.rules[name], by_rule.get(name, [])
        known = {lack for lack, _ in lacks(rulebook, rule, [example for _, example in placed])}
        for place in dict.fromkeys(place for place, _ in placed):
            others = [example for where, example in placed if where != place]
            for lack, _ in lacks(rulebook, rule, others):
                if lack not in known:
                    shown.setdefault(place, []).append((name, lack))
    return shown
