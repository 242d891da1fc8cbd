"""No text is so long, and no fact stated so often, that reading them takes much time or room."""

from __future__ import annotations

import copy
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.sheets.written import TOP, sheet_of

from flagstone.problems import Problem, ProblemsError
from flagstone.sheets.fact_sheet import FactSheet
from flagstone.sheets.merging import merge
from flagstone.sheets.statements import MOST_STATEMENTS
from flagstone.text.building import LONGEST_TEXT, LONGEST_VALUE
from flagstone.vocabulary.phrases import PhraseError, read_literal, read_value
from flagstone.vocabulary.sentences import LONGEST_SENTENCE
from flagstone.vocabulary.vocabulary import Vocabulary

SHEET: dict[str, Any] = {
    "authority": "Northshire",
    "date": "2024-09-19",
    "kind": "own figures",
    "title": "Figures",
    "published": "2024-09-20",
    "note": "Draft",
    "sources": {"letter": {"title": "Letter", "url": "https://example.org", "published": "2024"}},
    "scope": {"about": "older children", "looked_at": ["children_in_care"]},
    "facts": {
        "visits_on_time": {
            "value": "27",
            "of": "30",
            "as_at": "2024-09-01",
            "voice": "leaders",
            "source": "letter",
            "at": "page 3",
            "ledger": ["S1"],
            "note": "Counted twice",
            "prefer": "yes",
        },
        "children_per_officer": [{"value": "70.1", "period": "2024-04-01 to 2024-06-30"}],
        "reviews_late": "40 of 600",
        "tracker_works": "yes",
        "last_reviewed": "2024-05-24",
        "challenge": "limited",
    },
}
FREE = {"authority", "title", "note", "at", "ledger", "source"}
"""Keys under which words of any length may stand, or a name that is only looked up."""


def places(node: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Where every text of a sheet stands."""
    if isinstance(node, str):
        return [path]
    inside = node.items() if isinstance(node, dict) else enumerate(node)
    return [found for step, part in inside for found in places(part, (*path, step))]


PLACES = places(SHEET)
# What made patterns slow, or is like it: the same thing begun again and again and never ended.
PIECES = st.sampled_from(
    [
        "(of ",
        "1 (1 ",
        "12 per cent (12 ",
        "1 of ",
        " ",
        "9",
        "1,111,",
        "-",
        "1-",
        "a ",
        "between 1 ",
        "2024-03-31 to ",
        "31/",
        "[c] ",
        "<",
        "c.",
        "\u2013",
        "\u00a0",
        ": ",
        "as at ",
        "%",
        "Jane ",
    ]
)
LONG = st.tuples(PIECES, st.integers(LONGEST_VALUE + 1, 30_000)).map(lambda each: each[0] * each[1])


def problems_with(sheet: dict[str, Any], vocabulary: Vocabulary) -> list[Problem]:
    try:
        FactSheet.build(vocabulary, **sheet)
    except ProblemsError as error:
        return list(error.problems)
    return []


@given(place=st.sampled_from(PLACES), text=LONG)
def test_a_long_text_anywhere_in_a_sheet_is_not_read(
    place: tuple[Any, ...], text: str, vocabulary: Vocabulary
) -> None:
    sheet = copy.deepcopy(SHEET)
    sheet["sources"]["letter"]["published"] = "2024-09-20"
    part: Any = sheet
    for step in place[:-1]:
        part = part[step]
    part[place[-1]] = text
    found = [each for each in problems_with(sheet, vocabulary) if str(place[-1]) in str(each.place)]
    free = FREE & set(map(str, place))
    if not free or len(text.strip()) > LONGEST_TEXT:
        assert found


@given(
    kind=st.sampled_from(sorted(SHEET["facts"])),
    text=LONG,
    value=st.sampled_from(["27", "unknown", "27 per cent", "yes"]),
)
def test_no_pattern_sees_a_long_value(
    kind: str, text: str, value: str, vocabulary: Vocabulary
) -> None:
    fact_type = vocabulary.fact_types[kind]
    for read in (
        lambda: read_value(fact_type, text),
        lambda: read_value(fact_type, text, "30"),
        lambda: read_value(fact_type, value, text),
        lambda: read_literal(fact_type, text),
    ):
        with pytest.raises(PhraseError) as caught:
            read()
        assert caught.value.code == "value-too-long"
        assert len(caught.value.message) < 200


@given(text=LONG)
def test_no_pattern_sees_a_long_sentence(text: str, vocabulary: Vocabulary) -> None:
    title = next(iter(vocabulary.fact_types.values())).title
    for clause in (text, f"{title}: {text}"):
        with pytest.raises(PhraseError) as caught:
            vocabulary.sentences.read(clause.ljust(LONGEST_SENTENCE + 1, "."))
        assert caught.value.code == "value-too-long"


def test_a_key_of_a_file_is_not_longer_than_a_text(vocabulary: Vocabulary) -> None:
    with pytest.raises(ProblemsError) as raised:
        sheet_of(TOP + f"facts:\n  ? {'x' * 20_000}\n  : 1\n", vocabulary)
    assert [each.code for each in raised.value.problems] == ["text-too-long"]
    assert len(str(raised.value)) < 1_000


def statements(number: int, first: int = 0) -> str:
    lines = "".join(f"  - {{value: {n}, at: page {n}}}\n" for n in range(first, first + number))
    return TOP + f"facts:\n children_per_officer:\n{lines}"


def test_so_many_statements_about_one_fact_are_read_and_no_more(vocabulary: Vocabulary) -> None:
    assert len(sheet_of(statements(MOST_STATEMENTS), vocabulary).facts) == MOST_STATEMENTS
    with pytest.raises(ProblemsError) as raised:
        sheet_of(statements(MOST_STATEMENTS + 1), vocabulary)
    (problem,) = raised.value.problems
    assert (problem.code, problem.place.line) == ("too-many-statements", 5)
    assert str(MOST_STATEMENTS) in problem.message


def test_merging_makes_no_sheet_that_could_not_be_read(vocabulary: Vocabulary) -> None:
    half = [sheet_of(statements(101, first), vocabulary, f"{first}.yaml") for first in (0, 101)]
    with pytest.raises(ProblemsError) as raised:
        merge(half)
    (problem,) = raised.value.problems
    assert problem.code == "too-many-statements"
    assert "children_per_officer" in problem.message
