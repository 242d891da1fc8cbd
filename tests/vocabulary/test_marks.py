"""Marks keep their own meaning, and none that is not known, or has several, is guessed."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from flagstone.inference.verdicts import Why
from flagstone.reports.statements import WHY_UNUSABLE
from flagstone.vocabulary.fact_types import Kind
from flagstone.vocabulary.intervals import point
from flagstone.vocabulary.marks import Missing, is_reserved, read_reason
from flagstone.vocabulary.phrases import PhraseError, Reading, read_literal, read_value
from flagstone.vocabulary.vocabulary import Vocabulary

PAGES = Path(__file__).parents[2] / "docs" / "problems"
MARKS = {
    "c": "suppressed",
    "*": "suppressed",
    "x": "not available",
    "..": "not available",
    ":": "not available",
    "z": "not applicable",
    "k": "rounds to zero",
    "low": "rounds to zero",
    "u": "low reliability",
    "w": "none recorded",
}
TYPES = ["caseload", "unallocated", "longest", "in_time", "tracker_works", "issued", "challenge"]


def forms(mark: str) -> st.SearchStrategy[str]:
    """A mark as tables have it: bare or in brackets, of any case, with spaces around it."""
    cased = st.sampled_from([mark, mark.upper(), mark.capitalize()])
    shapes = st.sampled_from(["{}", "[{}]", " {} ", "[{}] ", "[ {} ]", "\u00a0{}"])
    return st.builds(lambda shape, text: shape.format(text), shapes, cased)


@given(data=st.data(), name=st.sampled_from(TYPES), mark=st.sampled_from(sorted(MARKS)))
def test_every_mark_keeps_its_own_meaning_whatever_it_stands_for(
    data: st.DataObject, name: str, mark: str, vocabulary: Vocabulary
) -> None:
    fact_type, written = vocabulary.fact_types[name], data.draw(forms(mark))
    assert read_value(fact_type, written) == Reading(None, None, MARKS[mark])
    with pytest.raises(PhraseError) as caught:
        read_literal(fact_type, written)
    assert caught.value.code in ("not-exact", "not-yes-or-no")


@given(data=st.data(), name=st.sampled_from(["unallocated", "in_time"]), of=st.integers(1, 9_999))
def test_a_mark_of_so_many_keeps_the_denominator(
    data: st.DataObject, name: str, of: int, vocabulary: Vocabulary
) -> None:
    mark = data.draw(st.sampled_from(sorted(MARKS)))
    written, fact_type = data.draw(forms(mark)), vocabulary.fact_types[name]
    expected = Reading(None, point(of), MARKS[mark])
    assert read_value(fact_type, written, str(of)) == expected
    assert read_value(fact_type, f"{written.strip()} of {of:,}") == expected


@pytest.mark.parametrize("reason", [each for each in Missing if each is not Missing.OF_NONE])
def test_every_reason_is_written_in_words_that_say_it(
    reason: Missing, vocabulary: Vocabulary
) -> None:
    for fact_type in vocabulary.fact_types.values():
        assert read_value(fact_type, reason.value).reason == reason
    assert is_reserved(reason.value)


def test_every_reason_for_a_missing_value_has_its_words_in_reports() -> None:
    assert set(WHY_UNUSABLE) == set(Why)
    assert len(set(WHY_UNUSABLE.values())) == len(Why)


@pytest.mark.parametrize(
    ("mark", "said"),
    [
        ("[p]", "provisional"),
        ("[E]", "estimated"),
        ("[r]", "revised"),
        ("[b]", "after a break in its series"),
        ("[e] [p]", "estimated, provisional"),
    ],
)
@pytest.mark.parametrize(
    ("name", "figure"),
    [
        ("caseload", "82.5"),
        ("caseload", "about 82"),
        ("unallocated", "40 of 600"),
        ("in_time", "90 per cent (27 of 30)"),
        ("challenge", "limited"),
        ("issued", "2024-03-31"),
    ],
)
def test_a_figure_with_a_mark_is_the_figure_and_what_the_mark_says(
    name: str, figure: str, mark: str, said: str, vocabulary: Vocabulary
) -> None:
    fact_type = vocabulary.fact_types[name]
    plain = read_value(fact_type, figure)
    for written in (f"{figure} {mark}", f"{figure}{mark}"):
        assert read_value(fact_type, written) == plain._replace(marked=said)


def test_a_figure_of_low_reliability_is_not_relied_on(vocabulary: Vocabulary) -> None:
    fact_type = vocabulary.fact_types["unallocated"]
    assert read_value(fact_type, "40 of 600 [u]") == Reading(
        None, point(600), Missing.LOW_RELIABILITY
    )
    assert read_value(fact_type, "0 [low]") == Reading(None, None, Missing.ROUNDS_TO_ZERO)


REFUSED = ["n/a", "N/A", "-", "\u2013", "~", ".", "?", "#", "#N/A", "[-]", "[s]", "[note 1]", "[ ]"]
ALONE = ["[b]", "[e]", "[f]", "[p]", "[r]"]
TOGETHER = ["82 [c]", "82 [z]", "82 [x]", "82 [w]", "82 [low]", "82 [f]", "82 [note 1]", "82 []"]


@pytest.mark.parametrize("written", REFUSED + ALONE + TOGETHER)
@pytest.mark.parametrize("name", ["caseload", "unallocated", "in_time", "longest"])
def test_what_is_no_mark_is_refused_with_what_to_write(
    name: str, written: str, vocabulary: Vocabulary
) -> None:
    with pytest.raises(PhraseError) as caught:
        read_value(vocabulary.fact_types[name], written)
    assert caught.value.code == "mark-not-understood"
    assert caught.value.suggestion
    assert (PAGES / "mark-not-understood.md").is_file()
    if "82" not in written:
        assert caught.value.suggestion.startswith("Write suppressed or unknown")


@given(text=st.text(alphabet="abcdefghijklmnopqrstuvwxyz*.:-~/?!#[] ", min_size=1, max_size=6))
def test_a_text_without_a_figure_is_a_mark_or_is_told_what_to_write(
    text: str, vocabulary: Vocabulary
) -> None:
    assume(text.strip())
    for fact_type in vocabulary.fact_types.values():
        if fact_type.kind in (Kind.BOOLEAN, Kind.SCALE, Kind.DATE):
            continue
        if reason := read_reason(" ".join(text.split())):
            assert read_value(fact_type, text).reason == reason
            continue
        with pytest.raises(PhraseError) as caught:
            read_value(fact_type, text)
        assert "unknown" in caught.value.suggestion


def test_a_scale_may_have_the_word_low() -> None:
    assert not is_reserved("Low")
    for word in ("c", "*", "Suppressed", "unknown", "not applicable", "[low]"):
        assert is_reserved(word)
