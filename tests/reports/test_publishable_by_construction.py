"""What may not be published changes no byte of anything to be published, in any form.

Every field that a sheet, a response or a local standard has is decided here: one that somebody adds
fails the first test until it is, and does not leave until `reports.publishable` names it.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from flagstone import FactSheet, Responses, Rulebook, assess
from flagstone.compare import compare_sheets
from flagstone.dates import Period
from flagstone.evaluation.given import Given
from flagstone.explain.explaining import explain_all
from flagstone.pages.report import page, render_timeline
from flagstone.problems import Place, Problem, ProblemsError
from flagstone.renderers import (
    explanation_markdown,
    explanation_terminal,
    junit,
    markdown,
    sarif,
    structured,
    table,
    terminal,
    timeline_markdown,
    timeline_table,
    timeline_terminal,
    workbook,
)
from flagstone.renderers.parts import FULL
from flagstone.reports.assessing import judge_to_show
from flagstone.reports.publishable import withheld
from flagstone.responses.responses import Response, ResponseKind
from flagstone.rulebook.standards import StandardValue
from flagstone.sheets.fact_sheet import Fact, Scope, SheetKind, Source, Voice
from flagstone.timeline.building import build_timeline
from flagstone.vocabulary.disclosure import is_few, protected
from flagstone.vocabulary.fact_types import FactType, Kind, Sentence, Statistic
from flagstone.vocabulary.intervals import Interval, point

MARK = "Zebedee Quillfeather 1234567890"
MARK_FILE = "zebedee-quillfeather.yaml"

# What each field is: text that no publishable document may depend on, or why it may.
TEXT = "text"
DECIDED: dict[type, dict[str, str]] = {
    FactSheet: {
        "authority": "what the report is about, as it is written",
        "date": "a day",
        "kind": "a word of a list",
        "title": TEXT,
        "facts": "see Fact",
        "groups": "names of the vocabulary",
        "scope": "see Scope",
        "sources": "see Source",
        "published": "a day",
        "note": TEXT,
        "file": TEXT,
        "digest": TEXT,
        "cautions": TEXT,
    },
    Fact: {
        "type": "a name of the vocabulary",
        "value": "a value, as far as disclosure control lets it be known",
        "period": "days",
        "voice": "a word of a list",
        "of": "as the value",
        "written": TEXT,
        "source": TEXT,
        "locator": TEXT,
        "ledger": TEXT,
        "note": TEXT,
        "preferred": "yes or no",
        "reason": TEXT,
        "marked": TEXT,
        "place": TEXT,
    },
    Scope: {"looked_at": "names of the vocabulary", "about": "a name of the vocabulary"},
    Source: {"id": TEXT, "title": TEXT, "published": TEXT, "url": TEXT},
    Response: {
        "rule": "a name of the rulebook",
        "kind": "a word of a list",
        "whom": "a name of the vocabulary",
        "reason": TEXT,
        "evidence": TEXT,
        "approver": TEXT,
        "owner": TEXT,
        "granted": "a day",
        "due": "a day",
        "expires": "a day",
        "severity": "a word of a list",
        "place": TEXT,
    },
    Responses: {
        "authority": "whether it is the report's",
        "given": "see Response",
        "file": TEXT,
        "digest": TEXT,
    },
    StandardValue: {
        "window": "days",
        "lower": "a number that an authority set",
        "upper": "a number that an authority set",
        "rests_on": "a name of the rulebook",
        "note": TEXT,
        "is_local": "yes or no",
    },
}


@pytest.mark.parametrize("described", DECIDED, ids=lambda each: each.__name__)
def test_every_field_is_decided(described: Any) -> None:
    assert set(described.__struct_fields__) == set(DECIDED[described])


def texts(described: type) -> list[str]:
    return [field for field, what in DECIDED[described].items() if what == TEXT]


LOCAL = """\
authority: Kingston upon Hull
standards:
  iro-caseload-range:
    - {{range: [45, 60], note: {note}}}
"""


@pytest.fixture
def mine(hull: FactSheet) -> FactSheet:
    """Own figures with everything that a sheet can say in its writer's own words."""
    source = Source("letter", "A letter", date(2024, 10, 18).toordinal(), "https://example.org/1")
    facts = tuple(
        replace(fact, source="letter", ledger=("L1",), note="a note", written="as written")
        for fact in hull.facts
    )
    return replace(
        hull,
        title="Quarter four",
        note="A note",
        facts=facts,
        groups={"older children": (replace(facts[0], value=point(900)),)},
        sources={"letter": source},
    )


@pytest.fixture
def answers() -> Responses:
    plan = Response(
        "iro-caseload-figure",
        ResponseKind.PLAN,
        reason="Two more officers",
        evidence="Minutes",
        approver="Director",
        owner="Head",
        granted=date(2025, 4, 10).toordinal(),
        due=date(2025, 9, 30).toordinal(),
    )  # fmt: skip
    other = replace(plan, rule="no-such-rule", owner="")
    return Responses("Kingston upon Hull", (plan, other), "responses.yaml", "digest")


def documents(
    rulebook: Rulebook, sheet: FactSheet, before: FactSheet, answers: Responses
) -> Mapping[str, str | bytes]:
    """Everything that can be made of two sheets and their responses to be published."""
    report = assess(
        rulebook, sheet, [before], responses=[answers], engine="plain", publishable=True
    )
    given = Given([sheet], [before], [], [answers])
    assessment = judge_to_show(rulebook, sheet, [before], engine="plain", publishable=True)
    explained = explain_all(assessment, publishable=True)
    timeline = build_timeline(rulebook, [sheet, before], engine="plain", publishable=True)
    compared = compare_sheets(rulebook, before, sheet, publishable=True)
    made: dict[str, str | bytes | Iterable[str]] = {
        "json": structured.render([report]),
        "csv": table.render([report]),
        "markdown": markdown.render([report], FULL),
        "table": terminal.render([report], parts=FULL),
        "xlsx": workbook.render([report]),
        "sarif": sarif.render([report], FULL),
        "junit": junit.render([report]),
        "html": page([report], rulebook, given, [], publishable=True),
        "explanations": structured.render_one(explained),
        "explanations in markdown": explanation_markdown.render(explained),
        "explanations on a terminal": explanation_terminal.render(explained),
        "timeline": structured.render_one(timeline),
        "timeline as csv": timeline_table.render(timeline),
        "timeline in markdown": timeline_markdown.render(timeline),
        "timeline on a terminal": timeline_terminal.render(timeline),
        "timeline in html": render_timeline(timeline),
        "comparison": structured.render_one(compared),
    }
    return {
        form: written if isinstance(written, (str, bytes)) else "".join(written)
        for form, written in made.items()
    }


def assert_same(made: Mapping[str, str | bytes], as_before: Mapping[str, str | bytes]) -> None:
    for form, written in made.items():
        assert written == as_before[form], form
        for part in (*MARK.split(), *MARK_FILE.split(".", maxsplit=1)[0].split("-")):
            assert part.encode() not in (
                written if isinstance(written, bytes) else written.encode()
            ).replace(b"PK", b""), (form, part)


def put(record: Any, field: str) -> Any:
    """The record with something else in a field that holds text, or what may come of text."""
    was = getattr(record, field)
    if field == "cautions":
        return replace(record, cautions=(Problem(Place(MARK_FILE, 1), "caution", MARK),))
    if isinstance(was, tuple):
        return replace(record, **{field: (MARK, *was)})
    if field == "place":
        return replace(record, place=replace(was, file=MARK_FILE, line=was.line + 7))
    if field == "published":
        return replace(record, published=was + 1)
    if field == "digest" and isinstance(record, FactSheet):
        return replace(record, digest=f"{MARK} {record.date}")
    return replace(record, **{field: MARK_FILE if field == "file" else MARK})


@pytest.mark.parametrize("field", texts(FactSheet))
def test_no_text_of_a_sheet_is_published(
    small: Rulebook, mine: FactSheet, hull_before: FactSheet, answers: Responses, field: str
) -> None:
    made = documents(small, put(mine, field), put(hull_before, field), answers)
    assert_same(made, documents(small, mine, hull_before, answers))


@pytest.mark.parametrize("field", texts(Fact))
def test_no_text_of_a_statement_is_published(
    small: Rulebook, mine: FactSheet, hull_before: FactSheet, answers: Responses, field: str
) -> None:
    marked = replace(
        mine,
        facts=tuple(put(fact, field) for fact in mine.facts),
        groups={
            group: tuple(put(fact, field) for fact in facts) for group, facts in mine.groups.items()
        },
    )
    plain = mine
    if field == "locator":
        plain = replace(mine, facts=tuple(replace(fact, locator="") for fact in mine.facts))
    assert_same(
        documents(small, marked, hull_before, answers),
        documents(small, plain, hull_before, answers),
    )


@pytest.mark.parametrize("field", texts(Source))
def test_no_text_of_a_source_is_published(
    small: Rulebook, mine: FactSheet, hull_before: FactSheet, answers: Responses, field: str
) -> None:
    source = put(mine.sources["letter"], field)
    marked = replace(
        mine,
        sources={source.id: source},
        facts=tuple(replace(fact, source=source.id) for fact in mine.facts),
    )
    assert_same(
        documents(small, marked, hull_before, answers),
        documents(small, mine, hull_before, answers),
    )


@pytest.mark.parametrize("field", texts(Response))
def test_no_text_of_a_response_is_published(
    small: Rulebook, mine: FactSheet, hull_before: FactSheet, answers: Responses, field: str
) -> None:
    # One that lacks an owner is said to lack one: what is there stays there.
    marked = replace(
        answers,
        given=tuple(put(each, field) if getattr(each, field) else each for each in answers.given),
    )
    assert_same(
        documents(small, mine, hull_before, marked),
        documents(small, mine, hull_before, answers),
    )


@pytest.mark.parametrize("field", [*texts(Responses), "authority"])
def test_no_text_of_a_file_of_responses_is_published(
    small: Rulebook, mine: FactSheet, hull_before: FactSheet, answers: Responses, field: str
) -> None:
    marked, plain = put(answers, field), answers
    if field == "authority":
        plain = replace(answers, authority="Another")
    assert_same(
        documents(small, mine, hull_before, marked), documents(small, mine, hull_before, plain)
    )


@pytest.mark.parametrize("field", ["note", "file"])
def test_no_text_of_local_standards_is_published(  # noqa: PLR0917
    small_folder: Path,
    tmp_path: Path,
    mine: FactSheet,
    hull_before: FactSheet,
    answers: Responses,
    field: str,
) -> None:
    made = []
    for name, note in (
        ("local.yaml", "agreed"),
        (MARK_FILE, "agreed") if field == "file" else ("local.yaml", MARK),
    ):
        path = tmp_path / name
        path.write_text(LOCAL.format(note=note), encoding="utf-8")
        laid_over = Rulebook.load(small_folder, path)
        made.append(documents(laid_over, mine, hull_before, answers))
    assert_same(made[1], made[0])


@pytest.fixture
def small_folder() -> Path:
    return Path(__file__).parents[1] / "fixtures" / "small"


def test_a_group_or_an_area_that_the_vocabulary_does_not_know_does_not_leave(
    small: Rulebook, mine: FactSheet
) -> None:
    marked = replace(
        mine,
        scope=Scope((MARK, "children_in_care"), MARK),
        groups={**mine.groups, MARK: mine.facts},
    )
    left = withheld(marked, small.vocabulary)
    assert left.scope == Scope(("children_in_care",), "")
    assert list(left.groups) == ["older children"]


def test_what_was_withheld_once_is_as_it_is(small: Rulebook, mine: FactSheet) -> None:
    left = withheld(mine, small.vocabulary)
    assert withheld(left, small.vocabulary) == left


def test_an_earlier_report_that_is_whole_is_refused(
    small: Rulebook, mine: FactSheet, hull_before: FactSheet
) -> None:
    whole = assess(small, hull_before, engine="plain")
    with pytest.raises(ProblemsError, match="earlier-report-not-publishable"):
        assess(small, mine, earlier_reports=[whole], engine="plain", publishable=True)
    published = assess(small, hull_before, engine="plain", publishable=True)
    assert assess(small, mine, earlier_reports=[published], engine="plain", publishable=True)


# Values: whatever of few people differs, what is known of it is the same.

NUMBER = FactType(
    "n", "N", "a", "t", Kind.NUMBER, Sentence("n {value}"), "children", 1, range=Interval(0, 10**6)
)
COUNT = FactType("c", "C", "a", "t", Kind.COUNT, Sentence("c {value}"), "visits", of="children")


@given(st.integers(1, 49), st.integers(1, 49))
def test_averages_of_few_are_alike(first: int, second: int) -> None:
    assert protected(NUMBER, point(first), None) == protected(NUMBER, point(second), None)
    assert protected(NUMBER, point(0), None) == (point(0), None)
    assert protected(NUMBER, point(50), None) == (point(50), None)


@given(st.integers(1, 10**6), st.integers(1, 10**6), st.sampled_from(Statistic))
def test_the_highest_and_lowest_of_several_are_one_persons(
    first: int, second: int, statistic: Statistic
) -> None:
    for kind, unit in ((Kind.NUMBER, "children"), (Kind.DAYS, "days"), (Kind.NUMBER, "months")):
        fact_type = replace(NUMBER, kind=kind, unit=unit, statistic=statistic)
        for value in (first, second):
            assert protected(fact_type, point(value), None) == (None, None)
    assert protected(replace(NUMBER, statistic=Statistic.MAXIMUM), point(0), None)[0] == point(0)
    assert protected(replace(NUMBER, statistic=Statistic.MINIMUM), point(0), None)[0] is None


def test_a_length_of_time_is_no_number_of_people() -> None:
    for unit in ("weeks", "working days", "months"):
        fact_type = replace(NUMBER, unit=unit)
        assert protected(fact_type, point(12), None) == (point(12), None)
    for unit in ("children", "care leavers", "whatever else"):
        assert protected(replace(NUMBER, unit=unit), point(12), None)[0] == Interval(1, 49)


@given(st.integers(0, 40), st.integers(0, 40))
def test_what_is_known_of_a_count_tells_no_small_one(value: int, of: int) -> None:
    known, of_known = protected(COUNT, point(min(value, of)), point(of))
    assert protected(COUNT, known, of_known) == (known, of_known)
    assert known is not None
    assert of_known is not None
    if is_few(point(value)) and value <= of:
        assert known.low <= 1
        assert known.high >= min(4, of) - (of - of_known.high)
    left = Interval(of_known.low - known.high, of_known.high - known.low)
    if known.is_point and of_known.is_point:
        assert not is_few(known)
        assert not is_few(left)


def told(small: Rulebook, whole: int, parts: Mapping[str, int]) -> FactSheet:
    def fact(count: int) -> Fact:
        day = date(2025, 3, 31).toordinal()
        name = "plans_with_unregistered_worker"
        return Fact(name, point(count), Period(day, day), Voice.AUTHORITY)

    sheet = FactSheet(
        "Hull",
        date(2025, 3, 31).toordinal(),
        SheetKind.OWN_FIGURES,
        facts=(fact(whole),),
        groups={group: (fact(count),) for group, count in parts.items()},
    )
    return withheld(sheet, small.vocabulary)


def test_the_rest_of_the_authority_gives_no_small_group_away(small: Rulebook) -> None:
    names = small.vocabulary.groups[:2]

    @settings(max_examples=200, deadline=None)
    @given(st.integers(0, 40), st.integers(0, 40), st.integers(0, 40))
    def holds(older: int, younger: int, others: int) -> None:
        whole = older + younger + others
        left = told(small, whole, dict(zip(names, (older, younger), strict=True)))
        (stated,) = left.facts
        first, second = (facts[0] for facts in left.groups.values())
        known = [each.value for each in (stated, first, second)]
        for part, count in ((first, older), (second, younger)):
            # A group, and what the authority has beside it, are both known only if neither is few.
            for amount in (count, whole - count):
                if is_few(point(amount)) and not is_few(point(whole)):
                    assert part.value is None or not part.value.is_point, known
        if is_few(point(older)):
            # Nor is it what is left when the other group is taken from the whole.
            assert second.value is None or not second.value.is_point or not stated.value.is_point

    holds()
