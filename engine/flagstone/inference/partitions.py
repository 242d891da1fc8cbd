"""A network in parts, each in rulesets of its own, made only where a sheet has something for it.

Most sheets speak of a few themes. Rules of one file read the same facts, so neighbours in a network
share a part, and the parts of which nothing is known need neither be written for the engine nor be
given a session.
"""

from __future__ import annotations

from flagstone.conditions.tree import references, tests
from flagstone.inference.engines import Values
from flagstone.inference.kleene import holds_without_reading, node_read
from flagstone.inference.network import Network


class Partitions:
    """Which nodes go together, and which parts a sheet concerns."""

    def __init__(self, network: Network, nodes_each: int) -> None:
        count = len(network.nodes)
        self.nodes: tuple[range, ...] = tuple(
            range(start, min(start + nodes_each, count)) for start in range(0, count, nodes_each)
        )
        part_of = [part for part, nodes in enumerate(self.nodes) for _ in nodes]
        self._readers_of_measure: list[set[int]] = [set() for _ in network.measures]
        self._readers_of_part: list[set[int]] = [set() for _ in self.nodes]
        self._always: set[int] = set()
        for part, node in zip(part_of, network.nodes, strict=True):
            for test in tests(node.condition):
                self._readers_of_measure[network.measure_index[test.measure]].add(part)
            for reference in references(node.condition):
                read = part_of[network.index[node_read(reference)]]
                if read != part:
                    self._readers_of_part[read].add(part)
            if holds_without_reading(node.condition):
                self._always.add(part)

    def concerned(self, values: Values) -> list[int]:
        """The parts in which something may be certain, in order; the others are unknown whole."""
        concerned = set(self._always)
        for value, readers in zip(values, self._readers_of_measure, strict=True):
            if value is not None:
                concerned |= readers
        pending = list(concerned)
        while pending:
            new = self._readers_of_part[pending.pop()] - concerned
            concerned |= new
            pending += new
        return sorted(concerned)
