"""Both engines at once, and an error where they differ."""

from __future__ import annotations

from collections.abc import Sequence

from flagstone.inference.durable import DurableEngine
from flagstone.inference.engines import Answers, Engine, EngineError, Gates, Values
from flagstone.inference.network import Network, in_words
from flagstone.inference.plain import PlainEngine

_SHOWN = 5
_SAID = {True: "holds", False: "does not hold", None: "is not decided"}


class EnginesDisagree(EngineError):  # noqa: N818  it is named for what happened
    """The engines came to different answers. `nodes` names where, rule and severity."""

    def __init__(self, message: str, nodes: Sequence[tuple[str, object]]) -> None:
        super().__init__(message)
        self.nodes = tuple(nodes)

    def __reduce__(self) -> tuple[object, ...]:
        return type(self), (str(self), self.nodes)


class Agreement:
    """Decides with both engines, and answers only where they agree on every node.

    Raises EnginesDisagree where they do not, and EngineError where durable-rules is not installed.
    """

    name = "durable"

    def __init__(
        self, network: Network, first: Engine | None = None, second: Engine | None = None
    ) -> None:
        self._network = network
        self._first = first or DurableEngine(network)
        self._second = second or PlainEngine(network)

    def decide(self, values: Values, gates: Gates) -> Answers:
        """Decide every node for one sheet."""
        return self.decide_many([values], [gates])[0]

    def decide_many(self, values: Sequence[Values], gates: Sequence[Gates]) -> list[Answers]:
        """Decide many sheets, each with gates of its own."""
        answers = self._first.decide_many(values, gates)
        for one, other in zip(answers, self._second.decide_many(values, gates), strict=True):
            if one != other:
                raise self._disagreement(one, other)
        return answers

    def close(self) -> None:
        """Give back what both engines hold."""
        self._first.close()
        self._second.close()

    def _disagreement(self, one: Answers, other: Answers) -> EnginesDisagree:
        differing = [
            (node.key, first, second)
            for node, first, second in zip(self._network.nodes, one, other, strict=True)
            if first is not second
        ]
        lines = [
            f"{in_words(key)} {_SAID[first]} ({self._first.name}), {_SAID[second]} "
            f"({self._second.name})"
            for key, first, second in differing[:_SHOWN]
        ]
        if len(differing) > _SHOWN:
            lines.append(f"and {len(differing) - _SHOWN} more")
        return EnginesDisagree(
            "The two engines disagree, so no verdict can be relied on. Please report this, with "
            f"the rulebook's digest. {'; '.join(lines)}.",
            [key for key, _, _ in differing],
        )
