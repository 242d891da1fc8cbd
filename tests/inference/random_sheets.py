"""Sheets of any values for a compiled network."""

from random_rules import rule

from flagstone.conditions.ranges import above
from flagstone.conditions.tree import All, Amount, Reference, Severity, Test
from flagstone.inference.network import Network, build_network_of
from flagstone.rulebook.rules import Step


def caseloads() -> Network:
    """Two rules of the plainest kind, one of which reads the other."""
    steps = (Step(Severity.HIGH, Test(Amount("x"), above(9))),)
    rules = [
        rule("first", Test(Amount("x"), above(5)), steps=steps),
        rule("second", All((Reference("first", Severity.HIGH), Test(Amount("y"), above(5))))),
    ]
    return build_network_of({each.id: each for each in rules})
