"""The network: every rule and every severity step as a node, in an order that can be decided."""

from __future__ import annotations

import graphlib
from collections.abc import Iterator, Mapping, Sequence

import msgspec

from flagstone.conditions.tree import (
    FALSE,
    All,
    Any,
    AtLeast,
    Condition,
    Measure,
    Not,
    Reference,
    Severity,
    Test,
    references,
    tests,
)
from flagstone.inference import kleene as logic
from flagstone.inference.kleene import NodeKey, kleene, node_read, residual
from flagstone.rulebook.rulebook import Rulebook
from flagstone.rulebook.rules import Rule
from flagstone.vocabulary.intervals import Interval

__all__ = [
    "Network",
    "Node",
    "NodeKey",
    "build_network",
    "build_network_of",
    "kleene",
    "node_read",
    "residual",
]


class Node(msgspec.Struct, frozen=True):
    """One question that an engine answers.

    (rule, None): the rule's condition holds. (rule, severity): a step of that severity or graver
    is reached, assuming that the rule is raised. In the condition every Reference names a node.
    """

    key: NodeKey
    condition: Condition


class Network(msgspec.Struct, frozen=True):
    """Nodes and the measures they read. Immutable, and nothing in it depends on a date.

    A node comes after every node that it reads. `read` are the nodes that others read.
    `step_nodes` has the severities of each rule above its base, gravest first.
    """

    nodes: tuple[Node, ...]
    measures: tuple[Measure, ...]
    index: Mapping[NodeKey, int]
    measure_index: Mapping[Measure, int]
    rule_nodes: Mapping[str, int]
    step_nodes: Mapping[str, tuple[tuple[Severity, int], ...]]
    read: frozenset[int]
    _measures_of: tuple[tuple[Measure, ...], ...]

    def measures_of(self, node: int) -> tuple[Measure, ...]:
        """The measures that a node reads itself, each once, in the order of writing."""
        return self._measures_of[node]

    def kleene(
        self,
        condition: Condition,
        values: Sequence[Interval | None],
        decided: Sequence[bool | None],
    ) -> bool | None:
        """What a condition of this network comes to, given the measures and the nodes decided."""
        return logic.kleene(
            condition,
            lambda measure: values[self.measure_index[measure]],
            lambda key: decided[self.index[key]],
        )

    def residual(
        self,
        condition: Condition,
        values: Sequence[Interval | None],
        decided: Sequence[bool | None],
    ) -> Condition | bool:
        """What is left of a condition of this network once what is known is taken out."""
        return logic.residual(
            condition,
            lambda measure: values[self.measure_index[measure]],
            lambda key: decided[self.index[key]],
        )


def build_network(rulebook: Rulebook) -> Network:
    """The network of a rulebook's rules."""
    return build_network_of(rulebook.rules)


def build_network_of(rules: Mapping[str, Rule]) -> Network:
    """The network of some rules. Raises ValueError where they read one another in a circle, or
    read a rule that is not there; loading a rulebook refuses both earlier, with their places."""
    severities = {rule: _severities(rules[rule]) for rule in rules}
    lowering = _Lowering(rules, severities)
    conditions = dict(lowering.nodes())
    nodes = tuple(Node(key, conditions[key]) for key in _in_reading_order(conditions))
    index = {node.key: position for position, node in enumerate(nodes)}
    measures_of = tuple(
        tuple(dict.fromkeys(test.measure for test in tests(node.condition))) for node in nodes
    )
    measures = tuple(dict.fromkeys(measure for read in measures_of for measure in read))
    return Network(
        nodes=nodes,
        measures=measures,
        index=index,
        measure_index={measure: position for position, measure in enumerate(measures)},
        rule_nodes={rule: index[rule, None] for rule in rules},
        step_nodes={
            rule: tuple((severity, index[rule, severity]) for severity in reached)
            for rule, reached in severities.items()
        },
        read=frozenset(
            index[node_read(reference)]
            for node in nodes
            for reference in references(node.condition)
        ),
        _measures_of=measures_of,
    )


def _severities(rule: Rule) -> tuple[Severity, ...]:
    """The severities above the base that a step or stepping up can reach, gravest first."""
    reached = {step.severity for step in rule.steps if step.severity > rule.base}
    if rule.step_up:
        milder = {rule.base, *reached}
        reached |= {s for s in Severity if s <= rule.step_up.not_past and s - 1 in milder}
    return tuple(sorted(reached, reverse=True))


class _Lowering(msgspec.Struct, frozen=True):
    """Turns rules into conditions whose references name nodes."""

    rules: Mapping[str, Rule]
    severities: Mapping[str, tuple[Severity, ...]]

    def nodes(self) -> Iterator[tuple[NodeKey, Condition]]:
        for name, rule in self.rules.items():
            yield (name, None), self.lowered(rule.when)
            graver: Severity | None = None
            for severity in self.severities[name]:
                ways = list(self.ways_to_reach(rule, severity))
                if graver:
                    ways.append(Reference(name, graver))
                yield (name, severity), _any_of(ways)
                graver = severity

    def ways_to_reach(self, rule: Rule, severity: Severity) -> Iterator[Condition]:
        """Its own steps, and stepping up from the steps just below it.

        Stepping up from graver steps adds nothing: those suffice by themselves.
        """
        yield from self.steps_at(rule, severity)
        if rule.step_up and severity <= rule.step_up.not_past:
            up = self.lowered(rule.step_up.when)
            if severity - 1 == rule.base:
                yield up
            elif milder := list(self.steps_at(rule, severity - 1)):
                yield All((up, _any_of(milder)))

    def steps_at(self, rule: Rule, severity: int) -> Iterator[Condition]:
        return (self.lowered(step.when) for step in rule.steps if step.severity == severity)

    def lowered(self, condition: Condition) -> Condition:
        match condition:
            case Test():
                return condition
            case Reference():
                return self.nodes_of(condition)
            case Not(part):
                return Not(self.lowered(part))
            case All(parts):
                return All(tuple(map(self.lowered, parts)))
            case Any(parts):
                return Any(tuple(map(self.lowered, parts)))
            case AtLeast(count, parts):
                return AtLeast(count, tuple(map(self.lowered, parts)))

    def nodes_of(self, reference: Reference) -> Condition:
        """That a rule is raised at a severity: it is raised, and the severity is reached."""
        rule = self.rules.get(reference.rule)
        if rule is None:
            raise ValueError(f"A condition reads the rule {reference.rule}, which is not there.")
        raised = Reference(reference.rule, None, reference.place)
        wanted = reference.at_least
        if wanted is None or wanted <= rule.base:
            return raised
        grave_enough = [s for s in self.severities[reference.rule] if s >= wanted]
        if not grave_enough:
            return FALSE
        return All((raised, Reference(reference.rule, min(grave_enough), reference.place)))


def _any_of(ways: list[Condition]) -> Condition:
    return ways[0] if len(ways) == 1 else Any(tuple(ways))


def _in_reading_order(conditions: Mapping[NodeKey, Condition]) -> tuple[NodeKey, ...]:
    """Nodes, with what is read before what reads it."""
    reads = {
        key: dict.fromkeys(node_read(reference) for reference in references(condition))
        for key, condition in conditions.items()
    }
    try:
        return tuple(graphlib.TopologicalSorter(reads).static_order())
    except graphlib.CycleError as error:
        circle = " reads ".join(in_words(key) for key in reversed(error.args[1]))
        raise ValueError(f"Rules read one another in a circle: {circle}.") from error


def in_words(key: NodeKey) -> str:
    rule, severity = key
    return rule if severity is None else f"the {severity.word} step of {rule}"
