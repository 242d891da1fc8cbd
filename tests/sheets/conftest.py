"""A small vocabulary, one fact of each kind, that no change to the bundled one can disturb."""

from __future__ import annotations

import pytest

from flagstone.vocabulary.fact_types import (
    Better,
    Evidence,
    FactType,
    Kind,
    Scale,
    Sentence,
)
from flagstone.vocabulary.intervals import MOST, Interval
from flagstone.vocabulary.vocabulary import Vocabulary

EVIDENCE = Scale("evidence", ("absent", "limited", "inconsistent", "consistent"), "Evidence")
UNBOUNDED = Interval(0, MOST)


@pytest.fixture(scope="session")
def vocabulary() -> Vocabulary:
    types = [
        FactType(
            "children_per_officer",
            "Children in care for each reviewing officer",
            "children_in_care",
            "reviewing",
            Kind.NUMBER,
            Sentence("officers hold {value} children each"),
            unit="children",
            decimals=1,
            better=Better.LOWER,
            range=Interval(0, 10_000),
            fresh_for=12,
            meaning="Part-timers pro rata",
        ),
        FactType(
            "reviews_late",
            "Reviews that were late",
            "children_in_care",
            "reviewing",
            Kind.COUNT,
            Sentence("{value} reviews were late"),
            unit="reviews",
            of="reviews that were due",
            better=Better.LOWER,
            range=UNBOUNDED,
            smallest_of=10,
        ),
        FactType(
            "visits_on_time",
            "Visits made on time",
            "help_and_protection",
            "visits",
            Kind.PERCENTAGE,
            Sentence("{value} per cent of visits are made on time"),
            decimals=1,
            better=Better.HIGHER,
            range=Interval(0, 2_000),
            of="visits",
        ),
        FactType(
            "days_to_conference",
            "Days to the first conference",
            "help_and_protection",
            "visits",
            Kind.DAYS,
            Sentence("the first conference is held after {value} days"),
            unit="days",
            better=Better.LOWER,
            range=UNBOUNDED,
        ),
        FactType(
            "tracker_works",
            "The tracker works",
            "help_and_protection",
            "proceedings",
            Kind.BOOLEAN,
            Sentence(wordings=(("yes", "the tracker works"), ("no", "the tracker does not work"))),
            evidence=Evidence.WORDS,
            better=Better.HIGHER,
            range=Interval(0, 1),
        ),
        FactType(
            "challenge",
            "Challenge by reviewing officers",
            "children_in_care",
            "reviewing",
            Kind.SCALE,
            Sentence("challenge is {value}"),
            evidence=Evidence.WORDS,
            scale=EVIDENCE,
            better=Better.HIGHER,
            range=Interval(0, 3),
        ),
        FactType(
            "last_reviewed",
            "When the plan was last reviewed",
            "leadership",
            "oversight",
            Kind.DATE,
            Sentence("the plan was last reviewed on {value}"),
            range=Interval(1, 3_652_059),
        ),
    ]
    return Vocabulary(
        fact_types={each.id: each for each in types},
        scales={"evidence": EVIDENCE},
        groups=("older children", "disabled children"),
        areas={
            "help_and_protection": "Help and protection",
            "children_in_care": "Children in care",
            "leadership": "Leadership and workforce",
        },
    )
