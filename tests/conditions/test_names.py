"""The unit that two values must share to be compared."""

from __future__ import annotations

import pytest

from flagstone.conditions.names import unit_of


@pytest.mark.parametrize(
    ("fact", "unit"),
    {
        "children_per_officer": "children",
        "unregistered_leads": "children",
        "late_share": "per cent",
        "longest_open": "days",
        "issued_on": "a date",
        "tracker_works": "yes or no",
        "challenge": "the scale evidence",
    }.items(),
)
def test_every_type_has_a_unit_in_words(vocabulary, fact, unit):
    assert unit_of(vocabulary.fact_types[fact]) == unit
