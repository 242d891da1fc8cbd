"""pydantic's complaints come out as problems in our words, with a place and something to do."""

from enum import StrEnum
from fractions import Fraction
from pathlib import Path
from typing import Annotated, Literal

import pytest
from pydantic import Field, Tag

from flagstone.dates import Boundary, Period, read_day
from flagstone.problems import Problem, Problems
from flagstone.text import parse
from flagstone.text.border import BY_SHAPE, MAPPING, TEXT, FileModel, read
from flagstone.text.scalars import (
    Day,
    DayOfChange,
    DayOrPeriod,
    FactName,
    Months,
    Name,
    Number,
    RuleName,
    Text,
    Whole,
    YesNo,
    word_of,
)

PAGES = Path(__file__).parents[2] / "docs" / "problems"


class Colour(StrEnum):
    RED = "dark red"
    BLUE = "blue"


class Inner(FileModel):
    number: Number
    starts: DayOfChange | None = Field(None, alias="from")


class Sample(FileModel):
    title: Text = "x"
    number: Number | None = None
    whole: Whole | None = None
    small: Annotated[Whole, Field(ge=1, le=9)] | None = None
    day: Day | None = None
    changes: DayOfChange | None = None
    when: DayOrPeriod | None = None
    sure: YesNo | None = None
    lasts: Months | None = None
    name: Name | None = None
    fact: FactName | None = None
    rule: RuleName | None = None
    colour: Annotated[Colour, word_of(Colour)] | None = None
    way: Literal["up", "down"] | None = None
    pair: Annotated[list[Number], Field(min_length=2, max_length=2)] | None = None
    inner: Inner | None = None
    by_name: dict[FactName, Inner] = Field(default_factory=dict)
    shaped: (
        Annotated[Annotated[Text, Tag(TEXT)] | Annotated[Inner, Tag(MAPPING)], BY_SHAPE] | None
    ) = None
    plain: int | None = None


def read_text(text: str) -> tuple[Sample | None, list[Problem]]:
    problems = Problems()
    return read(Sample, parse(text.encode(), "a.yaml", about_people=False), problems), sorted(
        problems
    )


def value_of(text: str, name: str) -> object:
    model, problems = read_text(text)
    assert not problems
    return getattr(model, name)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("titel: x", "unknown-key"),
        ("inner: {from: 2024-01}", "missing-key"),
        ("title: [a]", "wrong-shape"),
        ("pair: 1", "wrong-shape"),
        ("inner: x", "wrong-shape"),
        ("by_name: [a]", "wrong-shape"),
        ("number: {a: b}", "wrong-shape"),
        ("shaped: [a]", "wrong-shape"),
        ("[a, b]", "wrong-shape"),
        ("title: '  '", "empty-value"),
        ("pair: [1]", "wrong-length"),
        ("pair: [1, 2, 3]", "wrong-length"),
        ("plain: 7", "wrong-value"),
        ("number: 1e3", "not-a-number"),
        ("number: 0x10", "not-a-number"),
        ("number: ١", "not-a-number"),
        ("whole: 1.5", "not-a-number"),
        ("small: 12", "out-of-range"),
        ("day: 31/03/2024", "not-a-date"),
        ("day: 2024-02-30", "not-a-date"),
        ("changes: 2024-13", "not-a-date"),
        ("when: 2024-01-01 to soon", "not-a-date"),
        ("when: 2024-06-30 to 2024-04-01", "period-backwards"),
        ("sure: perhaps", "not-yes-or-no"),
        ("lasts: 90 days", "not-a-length-of-time"),
        ("lasts: 0 months", "not-a-length-of-time"),
        ("name: Bad Name", "bad-name"),
        ("fact: some-fact", "bad-name"),
        ("rule: some_rule", "bad-name"),
        ("by_name: {Bad: {number: 1}}", "bad-name"),
        ("colour: red", "not-one-of"),
        ("way: upp", "not-one-of"),
    ],
)
def test_each_fault_has_its_code_place_and_page(text: str, code: str) -> None:
    model, problems = read_text(text)
    assert model is None
    (problem,) = problems
    assert problem.code == code
    assert problem.place.line == 1
    assert "pydantic" not in problem.message
    assert (PAGES / f"{code}.md").is_file()


def test_an_unknown_key_is_placed_at_itself_and_offered_the_nearest() -> None:
    _, problems = read_text("title: x\nby_name:\n  one: {number: 1, form: 2024-01}\n")
    (problem,) = problems
    assert (problem.place.line, problem.place.column) == (3, 20)
    assert "from" in problem.suggestion


def test_a_missing_key_is_placed_at_its_owner() -> None:
    _, problems = read_text("by_name:\n  one:\n    from: 2024-01\n")
    (problem,) = problems
    assert problem.place.line == 2
    assert problem.message == "`number` is missing from `one`."


def test_every_fault_is_said_at_once() -> None:
    _, problems = read_text("titel: x\nnumber: y\nsure: z\ninner: {from: 2024-01}\n")
    assert [problem.code for problem in problems] == [
        "unknown-key",
        "not-a-number",
        "not-yes-or-no",
        "missing-key",
    ]


def test_a_part_is_read_where_it_stands() -> None:
    document = parse(b"a:\n  b: {number: x}\n", "a.yaml")
    problems = Problems()
    assert read(Inner, document, problems, ("a", "b")) is None
    assert [(each.place.line, each.place.column) for each in problems] == [(2, 15)]


def test_a_long_value_is_shortened_in_a_message() -> None:
    _, problems = read_text(f"way: {'x' * 500}")
    assert len(str(problems[0])) < 300


@pytest.mark.parametrize(
    ("text", "name", "value"),
    [
        ("number: 1,200.50", "number", Fraction(2401, 2)),
        ("number: -3", "number", Fraction(-3)),
        ("whole: 1,200", "whole", 1200),
        ("day: 2024-03-31", "day", read_day("2024-03-31")),
        ("changes: 2021-02", "changes", Boundary(737822, 737849)),
        ("when: 2024-04-01 to 2024-06-30", "when", Period(738977, 739067)),
        ("when: 2024-04-01", "when", Period(738977, 738977)),
        ("sure: Yes", "sure", True),
        ("sure: false", "sure", False),
        ("lasts: 12 months", "lasts", 12),
        ("lasts: 2 years", "lasts", 24),
        ("lasts: 1 year", "lasts", 12),
        ("fact: iro_challenge", "fact", "iro_challenge"),
        ("rule: iro-03", "rule", "iro-03"),
        ("colour: dark red", "colour", Colour.RED),
        ("shaped: plain", "shaped", "plain"),
    ],
)
def test_text_becomes_what_the_program_works_with(text: str, name: str, value: object) -> None:
    assert value_of(text, name) == value


def test_the_schema_says_what_may_be_written() -> None:
    schema = Sample.model_json_schema()
    assert schema["additionalProperties"] is False
    colours = schema["properties"]["colour"]["anyOf"][0]
    assert colours["enum"] == ["dark red", "blue"]
