"""Judging: one sheet, with the earlier ones, against one rulebook."""

from __future__ import annotations

import threading
from collections.abc import Iterable, Mapping, Sequence, Set

from flagstone.inference.agreement import Agreement
from flagstone.inference.assessment import Assessment, Body, Held
from flagstone.inference.dependencies import Dependencies
from flagstone.inference.door import Door, hold
from flagstone.inference.durable import DurableEngine, available
from flagstone.inference.engines import CLOSED, OPEN, Answers, Engine
from flagstone.inference.force import Gate, Gates
from flagstone.inference.network import Network, build_network
from flagstone.inference.outcomes import Outcomes
from flagstone.inference.plain import PlainEngine
from flagstone.inference.verdicts import Verdict
from flagstone.problems import Place, Problem, ProblemsError
from flagstone.rulebook.rulebook import Rulebook
from flagstone.sheets.fact_sheet import Fact, FactSheet
from flagstone.sheets.histories import histories
from flagstone.vocabulary.intervals import Interval

ENGINES = ("auto", "durable", "plain")


class Judge:
    """A rulebook made ready for an engine. Built once, and safe to use from several threads."""

    def __init__(self, rulebook: Rulebook, engine: str = "auto", *, verify: bool = False) -> None:
        self.rulebook = rulebook
        self.network: Network = build_network(rulebook)
        self.engine_name = chosen_engine(engine)
        self.verified = verify
        self.engine = self._make_engine(verify)
        self.gates = Gates(rulebook)
        self._depends = Dependencies(rulebook, self.network)
        self._silent: dict[tuple[object, ...], dict[str, Verdict]] = {}

    def assess(self, sheet: FactSheet, earlier: Sequence[Assessment] = ()) -> Assessment:
        """All verdicts for one sheet, read with what was decided on earlier ones.

        What is held of the whole body is held of a group too, where nothing is said of the group.
        """
        past = tuple(earlier)
        whole = self._held(sheet, sheet.facts)
        bodies = [self.body(sheet, "", whole, past)]
        for group, facts in sorted(sheet.groups.items()):
            held = dict(sorted((whole | self._held(sheet, facts)).items()))
            bodies.append(self.body(sheet, group, held, past))
        return Assessment(
            self.rulebook, sheet, past, tuple(bodies), self.engine_name, self.verified
        )

    def _held(self, sheet: FactSheet, facts: Iterable[Fact]) -> dict[str, Held]:
        """What is held about each fact of which there are statements."""
        types = self.rulebook.vocabulary.fact_types
        statements: dict[str, list[Fact]] = {}
        for fact in facts:
            statements.setdefault(fact.type, []).append(fact)
        return {
            name: hold(types[name], about, sheet.date) for name, about in sorted(statements.items())
        }

    def body(
        self,
        sheet: FactSheet,
        group: str,
        held: Mapping[str, Held],
        earlier: tuple[Assessment, ...],
    ) -> Body:
        """The verdicts for one body of children, of whom the statements have been weighed.

        `group` is empty for the body that the sheet as a whole concerns.
        """
        whom = group or sheet.scope.about
        door = Door(self.rulebook, whom, sheet.date, held, earlier)
        gates = self.gates.all(door)
        about = self._rules_about(sheet, group)
        quiet = about.keys() - self._rules_spoken_of(held, gates)
        silent = self._silent_verdicts(sheet, whom, earlier)
        live = [rule for rule in about if rule not in quiet or rule not in silent]
        outcomes = self._outcomes(door, sheet, gates, live, quiet)
        verdicts = {rule: outcomes.verdict(self.rulebook.rules[rule]) for rule in live}
        silent |= {rule: verdicts[rule] for rule in live if rule in quiet}
        return Body(
            whom,
            held,
            {rule: verdicts[rule] if rule in verdicts else silent[rule] for rule in about},
        )

    def _outcomes(
        self,
        door: Door,
        sheet: FactSheet,
        gates: Mapping[str, Gate],
        live: Iterable[str],
        quiet: Set[str],
    ) -> Outcomes:
        """What the engine decides of the rules spoken of, and what silence means for the others."""
        asked = live if self.verified else [rule for rule in live if rule not in quiet]
        values: list[Interval | None] = [None] * len(self.network.measures)
        self._let_in(door, self._depends.behind(asked), values)
        states = self.states({name: gate.state for name, gate in gates.items()})
        decided: Answers = [None] * len(states)
        if asked:
            decided = self.engine.decide(values, states)
        if not self.verified:
            unasked = self._depends.behind(rule for rule in live if rule in quiet)
            self._let_in(door, unasked, values)
            for node in sorted(node for rule in unasked for node in self._depends.nodes[rule]):
                condition = self.network.nodes[node].condition
                decided[node] = self.network.kleene(condition, values, decided)
        return Outcomes(self.network, door, sheet, values, decided, gates)

    def _rules_spoken_of(self, held: Mapping[str, Held], gates: Mapping[str, Gate]) -> set[str]:
        """The rules that read something said, and those that read one not plainly in force.

        Nothing at all is said of the others, and no engine is needed to know what comes of that.
        """
        shut = (rule for rule, gate in gates.items() if gate.state != OPEN)
        return self._depends.readers_of_facts(held) | self._depends.readers_of_rules(shut)

    def _let_in(self, door: Door, rules: Iterable[str], values: list[Interval | None]) -> None:
        """Fill in what the measures that some rules read come in as. Nobody asks for the others."""
        for rule in rules:
            for index in self._depends.measures[rule]:
                values[index] = door.value(self.network.measures[index])

    def states(self, gates: Mapping[str, int]) -> list[int]:
        """The gate of every node. A rule that is not in force has no severity steps either: a step
        that is not reached must not make what reads it clear."""
        states = [OPEN] * len(self.network.nodes)
        for rule, state in gates.items():
            states[self.network.rule_nodes[rule]] = state
            if state == CLOSED:
                for _, step in self.network.step_nodes[rule]:
                    states[step] = CLOSED
        return states

    def _silent_verdicts(
        self, sheet: FactSheet, whom: str, earlier: tuple[Assessment, ...]
    ) -> dict[str, Verdict]:
        """Verdicts on rules that are in force and of which nothing at all is said.

        They depend on what was looked at and on nothing else, and most rules are silent on most
        sheets; so they are worked out once. Earlier sheets may break the silence.
        """
        if earlier:
            return {}
        key = (sheet.scope.looked_at, sheet.kind, whom)
        if len(self._silent) > 1_000:
            self._silent.clear()
        return self._silent.setdefault(key, {})

    def _rules_about(self, sheet: FactSheet, group: str) -> dict[str, None]:
        """Every rule for the whole body; for a group, those that read something said of it."""
        if not group:
            return dict.fromkeys(self._depends.facts)
        readers = self._depends.readers_of_facts(fact.type for fact in sheet.groups[group])
        return {rule: None for rule in self._depends.facts if rule in readers}

    def _make_engine(self, verify: bool) -> Engine:
        if verify:
            return Agreement(self.network)
        if self.engine_name == "plain":
            return PlainEngine(self.network)
        return DurableEngine(self.network)


_ENGINES = ("auto", "durable", "plain")


def chosen_engine(engine: str) -> str:
    """The engine that will run: `auto` takes durable-rules where it is installed.

    Raises ValueError for one that there is not: a receipt must never name it.
    """
    if engine not in _ENGINES:
        raise ValueError(f"There is no engine {engine!r}: auto, durable or plain.")
    if engine == "auto":
        return "durable" if available() else "plain"
    return engine


_making = threading.Lock()


def judge_for(rulebook: Rulebook, engine: str = "auto", *, verify: bool = False) -> Judge:
    """The judge of a rulebook, built when first asked for and released with it."""
    key = (chosen_engine(engine), verify)
    with _making:
        return rulebook.kept("judge", key, lambda: Judge(rulebook, engine, verify=verify))


def judge(
    rulebook: Rulebook,
    sheet: FactSheet,
    earlier: Sequence[FactSheet] = (),
    engine: str = "auto",
    verify: bool = False,
) -> Assessment:
    """Assess a sheet at its own date. Earlier sheets are assessed first, oldest first, each at its
    own date, so that a rule may look at what was decided then.

    Raises ProblemsError if an earlier sheet is of another authority or not earlier, or the
    rulebook has another authority's local standards, and EnginesDisagree where `verify` finds that
    the two engines differ.
    """
    check_local_standards(rulebook, sheet)
    ((_, ordered),) = histories([sheet], earlier)
    ready = judge_for(rulebook, engine, verify=verify)
    assessed: list[Assessment] = []
    for past in ordered:
        assessed.append(ready.assess(past, assessed))
    return ready.assess(sheet, assessed)


def judge_series(
    rulebook: Rulebook, sheets: Sequence[FactSheet], engine: str = "auto", verify: bool = False
) -> list[Assessment]:
    """Assess sheets of one authority, each as `judge` does with those of the days before it, in the
    order in which they are given. What a later sheet looks back on is not assessed again for it.

    Raises ProblemsError and EnginesDisagree as `judge`.
    """
    ready = judge_for(rulebook, engine, verify=verify)
    past: list[Assessment] = []
    found: dict[int, Assessment] = {}
    for sheet in sorted(sheets, key=lambda each: (each.date, each.digest)):
        check_local_standards(rulebook, sheet)
        before = [each for each in past if each.sheet.date < sheet.date]
        assessment = found[id(sheet)] = ready.assess(sheet, before)
        # To what comes later, of two sheets of one day the first is earlier than the second.
        past.append(assessment if len(before) == len(past) else ready.assess(sheet, past))
    return [found[id(sheet)] for sheet in sheets]


def without_earlier(assessment: Assessment) -> Assessment:
    """The same sheet judged as though nothing were known from before it."""
    if not assessment.earlier:
        return assessment
    return judge(assessment.rulebook, assessment.sheet, (), assessment.engine)


def check_local_standards(rulebook: Rulebook, sheet: FactSheet) -> None:
    """Nobody is judged by what another authority asks of itself: ProblemsError is raised."""
    whose = rulebook.local_authority
    if whose and not sheet.is_of(whose):
        raise ProblemsError(
            [
                Problem(
                    Place(sheet.file),
                    "local-standards-of-another-authority",
                    "This sheet is about another authority than the one whose local standards "
                    "were given.",
                    "Give --local only with sheets of its authority, and spell its name alike.",
                )
            ]
        )
