"""Whatever a sheet says, its report is complete, valid and the same in any order."""

import json

import jsonschema
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from flagstone import assess
from flagstone.dates import Period
from flagstone.renderers import markdown, structured, table, terminal
from flagstone.renderers.parts import FULL
from flagstone.reports.schema import report_schema
from flagstone.rulebook.rulebook import Rulebook
from flagstone.sheets.fact_sheet import Fact, FactSheet, Voice
from flagstone.vocabulary.fact_types import Kind
from flagstone.vocabulary.intervals import Interval

SCHEMA = jsonschema.Draft202012Validator(report_schema())


MOST = {Kind.SCALE: 3, Kind.PERCENTAGE: 2000, Kind.COUNT: 30}
NUMBERS = st.tuples(*[st.integers(0, 2000)] * 6)


def statement(small: Rulebook, day: int, numbers: tuple[int, ...]) -> Fact:
    """Any numbers at all, made into a statement that a sheet could hold."""
    which, first, second, of, age, rest = numbers
    types = list(small.vocabulary.fact_types.values())
    fact_type = types[which % len(types)]
    most = MOST.get(fact_type.kind, 2000) + 1
    low, high = sorted((first % most, second % most))
    value = (None, Interval(low, low), Interval(low, high))[rest % 3]
    denominator = None
    if fact_type.of and rest % 2:
        denominator = Interval(high + of % 20, high + of % 20)
    start = day - age % 900
    return Fact(
        fact_type.id,
        value,
        Period(start, min(day, start + rest % 90)),
        list(Voice)[rest % 6],
        of=denominator,
        reason="" if value else ("suppressed", "not known")[of % 2],
        locator=("", "paragraph 3", "the two siblings")[rest % 3],
    )


def check(small: Rulebook, sheet: FactSheet, publishable: bool) -> None:
    """The report has every rule, is as its schema says, and does not depend on the order."""
    report = assess(small, sheet, engine="plain", publishable=publishable)
    written = structured.render([report])
    SCHEMA.validate(json.loads(written))
    judged = [flag.rule for flag in report.flags if not flag.whom]
    judged += [each.rule for each in report.unraised if not each.whom]
    assert sorted(judged) == sorted(small.rules)
    turned = replace(
        sheet,
        facts=tuple(reversed(sheet.facts)),
        groups={name: tuple(reversed(facts)) for name, facts in sheet.groups.items()},
    )
    again = assess(small, turned, engine="plain", publishable=publishable)
    assert structured.render([again]) == written
    for render in (terminal.render, markdown.render, table.render):
        assert render([report])
    assert terminal.render([report], parts=FULL)
    assert markdown.render([report], FULL)
    assert ("siblings" in written) <= (not publishable)


def test_any_sheet_gives_one_complete_report(small: Rulebook, hull: FactSheet) -> None:
    # The fixtures stay outside, or a failure would write them out whole.
    @settings(max_examples=60, deadline=None)
    @given(whole=st.lists(NUMBERS, max_size=12), group=st.lists(NUMBERS, max_size=4))
    def holds(whole: list[tuple[int, ...]], group: list[tuple[int, ...]]) -> None:
        sheet = replace(
            hull,
            facts=tuple(statement(small, hull.date, numbers) for numbers in whole),
            groups={
                "older children": tuple(statement(small, hull.date, numbers) for numbers in group)
            },
        )
        check(small, sheet, publishable=False)
        check(small, sheet, publishable=True)

    holds()
