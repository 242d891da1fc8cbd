"""Productions: when some things are certain together, these follow."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec

from flagstone.inference.literals import CERTAIN, Conjunction, Settled
from flagstone.inference.network import Network
from flagstone.inference.normal_form import NormalForm


class Production(msgspec.Struct, frozen=True):
    """When all of `when` is certain, so is each of `then`. Neither is ever empty."""

    when: Conjunction
    then: tuple[Settled, ...]


class Productions(msgspec.Struct, frozen=True):
    """Some nodes as productions.

    `always` is certain whatever is known. `names` counts the parts that got names.
    """

    rules: tuple[Production, ...]
    always: tuple[Settled, ...]
    names: int


def productions_of(
    network: Network, nodes: Iterable[int] | None = None, first_name: int | None = None
) -> Productions:
    """Both directions of some nodes, or of every node; each way of being certain once.

    The parts that get names are numbered on from `first_name`, or else from the last node.
    """
    nodes = range(len(network.nodes)) if nodes is None else nodes
    form = NormalForm(network, len(network.nodes) if first_name is None else first_name)
    following: dict[Conjunction, dict[Settled, None]] = {}
    for settled, way in _ways(network, nodes, form):
        following.setdefault(way, {})[settled] = None
    always = tuple(following.pop(CERTAIN, ()))
    rules = tuple(Production(when, tuple(then)) for when, then in following.items())
    return Productions(rules, always, len(form.named))


def _ways(
    network: Network, nodes: Iterable[int], form: NormalForm
) -> Iterator[tuple[Settled, Conjunction]]:
    read: set[Settled] = set()
    for position in nodes:
        condition = network.nodes[position].condition
        for holds in (True, False):
            for way in form.alternatives(condition, holds):
                read.update(literal for literal in way if isinstance(literal, Settled))
                yield Settled(position, holds), way
    # A part is named after those it reads, so that going backwards meets its readers first.
    for part, ways in reversed(form.named):
        if part in read:
            for way in ways:
                read.update(literal for literal in way if isinstance(literal, Settled))
                yield part, way
