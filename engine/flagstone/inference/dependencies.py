"""What each rule depends on, through the rules it reads as well as by itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from flagstone.conditions.ranges import ALL_NUMBERS
from flagstone.conditions.tree import Amount, Condition, Test, facts_read, references
from flagstone.inference.network import Network
from flagstone.rulebook.rulebook import Rulebook
from flagstone.rulebook.rules import Rule


class Dependencies:
    """Facts, rules, nodes and measures behind every rule of a rulebook, and the way back.

    `rules` has the rule itself and every rule it reads, directly or through others; `facts` what
    all of these read. `nodes` has a rule's condition and severity steps, `measures` what they read.
    """

    def __init__(self, rulebook: Rulebook, network: Network) -> None:
        self._rulebook = rulebook
        self._network = network
        self.rules = {rule: self._rules_behind(rule) for rule in rulebook.rules}
        self.facts = {rule: self._facts_behind(rule) for rule in rulebook.rules}
        self.nodes = {rule: self._nodes_of(rule) for rule in rulebook.rules}
        self.measures = {rule: self._measures_of(rule) for rule in rulebook.rules}
        self._readers_of_fact = _turned_round(self.facts)
        self._readers_of_rule = _turned_round(self.rules)

    def behind(self, rules: Iterable[str]) -> frozenset[str]:
        """Some rules and all that they read."""
        return frozenset().union(*(self.rules[rule] for rule in rules))

    def readers_of_facts(self, facts: Iterable[str]) -> set[str]:
        """The rules on which any of the facts bears."""
        nobody: set[str] = set()
        return set().union(*(self._readers_of_fact.get(fact, nobody) for fact in facts))

    def readers_of_rules(self, rules: Iterable[str]) -> set[str]:
        """These rules and all that read any of them."""
        return set().union(*(self._readers_of_rule[rule] for rule in rules))

    def _rules_behind(self, rule: str) -> frozenset[str]:
        """The rule itself and every rule it reads, directly or through others."""
        pending, seen = [rule], {rule}
        while pending:
            for condition in _conditions_of(self._rulebook.rules[pending.pop()]):
                for reference in references(condition):
                    if reference.rule not in seen:
                        seen.add(reference.rule)
                        pending.append(reference.rule)
        return frozenset(seen)

    def _facts_behind(self, rule: str) -> frozenset[str]:
        """The facts a rule and its steps read, through other rules too."""
        return frozenset(
            fact
            for each in self.rules[rule]
            for condition in _conditions_of(self._rulebook.rules[each])
            for fact in facts_read(condition)
        )

    def _nodes_of(self, rule: str) -> tuple[int, ...]:
        """Its condition and its severity steps."""
        steps = (index for _, index in self._network.step_nodes[rule])
        return (self._network.rule_nodes[rule], *steps)

    def _measures_of(self, rule: str) -> tuple[int, ...]:
        """The measures that its condition and its severity steps read themselves."""
        nodes = self.nodes[rule]
        read = (measure for node in nodes for measure in self._network.measures_of(node))
        return tuple(dict.fromkeys(self._network.measure_index[measure] for measure in read))


def _conditions_of(rule: Rule) -> Iterator[Condition]:
    yield rule.when
    yield from (step.when for step in rule.steps)
    if rule.step_up:
        yield rule.step_up.when
    if rule.dated_by:
        yield Test(Amount(rule.dated_by), ALL_NUMBERS)


def _turned_round(reads: Mapping[str, Iterable[str]]) -> dict[str, set[str]]:
    """Who reads each thing, from what each of them reads."""
    readers: dict[str, set[str]] = {}
    for reader, read in reads.items():
        for each in read:
            readers.setdefault(each, set()).add(reader)
    return readers
