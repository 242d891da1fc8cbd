"""Productions: when some things are certain together, these follow."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from flagstone.inference.literals import CERTAIN, Conjunction, Settled
from flagstone.inference.network import Network
from flagstone.inference.normal_form import NormalForm


class Production(msgspec.Struct, frozen=True):
    """When all of `when` is certain, so is each of `then`. Neither is ever empty."""

    when: Conjunction
    then: tuple[Settled, ...]


class Productions(msgspec.Struct, frozen=True):
    """A network as productions.

    `always` is certain whatever is known. `size` counts the nodes and the named parts.
    """

    rules: tuple[Production, ...]
    always: tuple[Settled, ...]
    size: int


def productions_of(network: Network) -> Productions:
    """Both directions of every node, each way of being certain once."""
    form = NormalForm(network)
    following: dict[Conjunction, dict[Settled, None]] = {}
    for settled, way in _ways(network, form):
        following.setdefault(way, {})[settled] = None
    always = tuple(following.pop(CERTAIN, ()))
    rules = tuple(Production(when, tuple(then)) for when, then in following.items())
    return Productions(rules, always, len(network.nodes) + len(form.named))


def _ways(network: Network, form: NormalForm) -> Iterator[tuple[Settled, Conjunction]]:
    read: set[Settled] = set()
    for position, node in enumerate(network.nodes):
        for holds in (True, False):
            for way in form.alternatives(node.condition, holds):
                read.update(literal for literal in way if isinstance(literal, Settled))
                yield Settled(position, holds), way
    # A part is named after those it reads, so that going backwards meets its readers first.
    for part, ways in reversed(form.named):
        if part in read:
            for way in ways:
                read.update(literal for literal in way if isinstance(literal, Settled))
                yield part, way
