"""What every engine does: it takes what was measured and says of each node whether it holds."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from flagstone.inference.network import Network
from flagstone.vocabulary.intervals import Interval

# What a gate lets through of a node's answer, on the dates of the evidence.
CLOSED = -1  # nothing
UNDETERMINED = 0  # only that the node does not hold
OPEN = 1

Values = Sequence[Interval | None]
Gates = Sequence[int]
Answers = list[bool | None]


class Engine(Protocol):
    """Decides every node of one network. Safe to share between threads.

    `values` are by measure index, None where not known; `gates` and the answers are by node index.
    An answer is True, False, or None where what is known decides neither.
    """

    @property
    def name(self) -> str:
        """What a receipt calls it."""
        ...

    def decide(self, values: Values, gates: Gates) -> Answers:
        """Decide every node for one sheet. Raises EngineError, never guesses."""
        ...

    def decide_many(self, values: Sequence[Values], gates: Sequence[Gates]) -> list[Answers]:
        """Decide many sheets, each with gates of its own."""
        ...

    def close(self) -> None:
        """Give back what it holds. Closing twice is harmless."""
        ...


class EngineError(Exception):
    """An engine could not do its work. Never a verdict, and never turned into one."""


def check_shape(network: Network, values: Sequence[Values], gates: Sequence[Gates]) -> None:
    """Raise EngineError unless every sheet has a value for each measure, a gate for each node."""
    if (
        len(values) != len(gates)
        or not {len(network.measures)}.issuperset(map(len, values))
        or not {len(network.nodes)}.issuperset(map(len, gates))
    ):
        raise EngineError(
            f"Each sheet needs {len(network.measures)} values, one for each measure, and "
            f"{len(network.nodes)} gates, one for each node."
        )
