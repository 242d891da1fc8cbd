"""Productions: when some things are certain together, these follow."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from flagstone.inference.literals import CERTAIN, Conjunction, Named, Settled
from flagstone.inference.network import Network
from flagstone.inference.normal_form import NormalForm

# What a production makes certain.
Consequence = Settled | Named


@dataclass(frozen=True, slots=True)
class Production:
    """When all of `when` is certain, so is each of `then`. Neither is ever empty."""

    when: Conjunction
    then: tuple[Consequence, ...]


@dataclass(frozen=True, slots=True)
class Productions:
    """A network as productions. `always` is certain whatever is known."""

    rules: tuple[Production, ...]
    always: tuple[Consequence, ...]


def productions_of(network: Network) -> Productions:
    """Both directions of every node, each way of being certain once."""
    following: dict[Conjunction, dict[Consequence, None]] = {}
    for consequence, way in _ways(network):
        following.setdefault(way, {})[consequence] = None
    always = tuple(following.pop(CERTAIN, ()))
    rules = tuple(Production(when, tuple(then)) for when, then in following.items())
    return Productions(rules, always)


def _ways(network: Network) -> Iterator[tuple[Consequence, Conjunction]]:
    form = NormalForm(network)
    read: set[Named] = set()
    for position, node in enumerate(network.nodes):
        for holds in (True, False):
            for way in form.alternatives(node.condition, holds):
                read.update(literal for literal in way if isinstance(literal, Named))
                yield Settled(position, holds), way
    # A part is named after those it reads, so that going backwards meets its readers first.
    for name, ways in reversed(form.named):
        if name in read:
            for way in ways:
                read.update(literal for literal in way if isinstance(literal, Named))
                yield name, way
