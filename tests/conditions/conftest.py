"""A small vocabulary, and conditions read from a few lines of YAML."""

from __future__ import annotations

from collections.abc import Callable
from textwrap import dedent

import msgspec
import pytest

from flagstone.conditions.names import Names, StandardName
from flagstone.conditions.parser import read_condition
from flagstone.conditions.tree import Condition
from flagstone.problems import Problem, Problems
from flagstone.text import parse
from flagstone.vocabulary.fact_types import FactType, Kind, Scale, Sentence
from flagstone.vocabulary.intervals import Interval
from flagstone.vocabulary.vocabulary import Vocabulary

HOW_MANY = Scale("how_many", ("none", "one", "a few", "some", "many", "most", "all"))
MET = Scale("requirement", ("not met", "partly met", "met"))
EVIDENCE = Scale("evidence", ("absent", "limited", "inconsistent", "consistent"))


def fact_type(id_: str, title: str, kind: Kind, **more: object) -> FactType:
    sentence = more.pop("sentence", Sentence(f"{title.lower()} is {{value}}"))
    return FactType(id_, title, "care", "reviews", kind, sentence, **more)  # type: ignore[arg-type]


FACT_TYPES = (
    fact_type(
        "children_per_officer",
        "Children in care per reviewing officer",
        Kind.NUMBER,
        unit="children",
        decimals=1,
        range=Interval(0, 10_000),
    ),
    fact_type(
        "most_children_held",
        "The most children that one officer holds",
        Kind.COUNT,
        unit="children",
        range=Interval(0, 100_000),
    ),
    fact_type(
        "unregistered_leads",
        "Children on plans whose lead worker is not registered",
        Kind.COUNT,
        unit="children",
        of="children on protection plans",
        smallest_of=10,
        range=Interval(0, 100_000),
    ),
    fact_type("late_share", "Visits that were late", Kind.PERCENTAGE, decimals=1,
              range=Interval(0, 2000)),
    fact_type("other_share", "Reviews that were late", Kind.PERCENTAGE, decimals=1,
              range=Interval(0, 2000)),
    fact_type("longest_open", "The longest that pre-proceedings have been open", Kind.DAYS,
              unit="days", range=Interval(0, 100_000)),
    fact_type("issued_on", "The day on which proceedings were issued", Kind.DATE,
              range=Interval(693_596, 767_009)),
    fact_type("letter_on", "The day of the letter before proceedings", Kind.DATE,
              range=Interval(693_596, 767_009)),
    fact_type(
        "tracker_works",
        "The pre-proceedings tracker works",
        Kind.BOOLEAN,
        range=Interval(0, 1),
        sentence=Sentence(
            wordings=(("yes", "the tracker works"), ("no", "the tracker does not work"))
        ),
    ),
    fact_type(
        "challenge",
        "Challenge by reviewing officers",
        Kind.SCALE,
        scale=EVIDENCE,
        range=Interval(0, 3),
        sentence=Sentence("challenge by reviewing officers is {value}"),
    ),
)  # fmt: skip

FACT_TYPES += (
    fact_type(
        "spread",
        "How many children's visits are late",
        Kind.SCALE,
        scale=HOW_MANY,
        range=Interval(0, 6),
        sentence=Sentence("visits are late for {value} of the children"),
    ),
    fact_type(
        "requirement",
        "The authority's own requirement",
        Kind.SCALE,
        scale=MET,
        range=Interval(0, 2),
        sentence=Sentence(
            wordings=(
                ("not met", "the requirement is not met"),
                ("partly met", "it is partly met"),
                ("met", "it is met"),
            )
        ),
    ),
)

VOCABULARY = Vocabulary(fact_types={each.id: each for each in FACT_TYPES})

NAMES = Names(
    VOCABULARY,
    {
        "caseload-range": StandardName("Children for each reviewing officer", "children", True),
        "pre-proceedings-limit": StandardName("How long pre-proceedings may last", "days"),
        "late-visits": StandardName("Late visits, England", "per cent"),
    },
    ("caseload-high", "drift-seen"),
)


class Read(msgspec.Struct, frozen=True):
    condition: Condition | None
    problems: tuple[Problem, ...]

    @property
    def codes(self) -> list[str]:
        return [problem.code for problem in self.problems]


def read(text: str) -> Read:
    problems = Problems()
    document = parse(f"when:\n{indented(text)}".encode(), "rule.yaml")
    condition = read_condition(document, ("when",), NAMES, problems)
    return Read(condition, tuple(problems))


def indented(text: str) -> str:
    return "".join(f"  {line}\n" for line in dedent(text).strip().splitlines())


@pytest.fixture(name="read")
def _read() -> Callable[[str], Read]:
    return read


@pytest.fixture
def vocabulary() -> Vocabulary:
    return VOCABULARY
