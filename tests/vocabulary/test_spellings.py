"""Values as tables and returns write them mean what the same value in words does."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from tests.vocabulary.test_sentences import intervals_of

from flagstone.sheets.denominators import as_one_phrase
from flagstone.vocabulary.notation import in_words
from flagstone.vocabulary.phrases import PhraseError, Reading, read_literal, read_value
from flagstone.vocabulary.vocabulary import Vocabulary
from flagstone.vocabulary.writing import write_value, write_with_unit

ONE = {
    "less than {}": ["<{}", "< {}", " <{} "],
    "more than {}": [">{}", "> {}"],
    "at most {}": ["\u2264{}", "<={}", "\u2264 {}", "=< {}", "{} or fewer", "{} or less"],
    "at least {}": ["\u2265{}", ">={}", "\u2265 {}", "{}+", "{} or more", "{} or over"],
    "about {}": ["~{}", "~ {}", "\u2248{}", "c.{}", "c. {}", "c{}", "ca. {}", "C.{}", "circa {}"],
}
ONES = [(words, sign) for words, signs in ONE.items() for sign in signs]
DASHES = ["-", " - ", "\u2013", " \u2013 ", "\u2014", "\u2212", "\u2010", "\u2011"]
TWO = [f"{{}}{dash}{{}}" for dash in DASHES]
SPANS = [*ONES, *(("between {} and 40", f"{{}}{dash}40") for dash in DASHES)]
GROUPS = [" ", "\u00a0", "\u2009", "\u202f", "'", "\u2019", ","]
NUMERIC = ["caseload", "unallocated", "longest", "in_time"]


@given(name=st.sampled_from(NUMERIC), number=st.integers(1, 99), pair=st.sampled_from(ONES))
def test_a_sign_means_what_its_words_mean(
    name: str, number: int, pair: tuple[str, str], vocabulary: Vocabulary
) -> None:
    fact_type = vocabulary.fact_types[name]
    words, sign = pair
    expected = read_value(fact_type, words.format(number))
    assert read_value(fact_type, sign.format(number)) == expected
    with pytest.raises(PhraseError) as caught:
        read_literal(fact_type, sign.format(number))
    assert caught.value.code == "not-exact"


@given(name=st.sampled_from(NUMERIC), ends=st.tuples(st.integers(0, 99), st.integers(0, 99)))
@pytest.mark.parametrize("sign", TWO)
def test_a_dash_between_two_numbers_is_a_range(
    name: str, ends: tuple[int, int], sign: str, vocabulary: Vocabulary
) -> None:
    low, high = sorted(ends)
    fact_type = vocabulary.fact_types[name]
    expected = read_value(fact_type, f"between {low} and {high}")
    assert read_value(fact_type, sign.format(low, high)) == expected
    if low < high:
        with pytest.raises(PhraseError) as caught:
            read_value(fact_type, sign.format(high, low))
        assert caught.value.code == "range-backwards"


@given(low=st.integers(-4_900, 4_900), high=st.integers(-4_900, 4_900), sign=st.sampled_from(TWO))
def test_a_sign_of_less_than_zero_is_no_range(
    low: int, high: int, sign: str, vocabulary: Vocabulary
) -> None:
    fact_type = vocabulary.fact_types["change"]
    low, high = sorted((low, high))
    written = [f"{each / 100:.2f}" for each in (low, high)]
    for minus in ("-", "\u2212"):
        assert read_value(fact_type, written[0].replace("-", minus)).value == (low, low)
    assert read_value(fact_type, sign.format(*written)).value == (low, high)


@given(number=st.integers(1_000, 999_999_999), mark=st.sampled_from(GROUPS))
def test_digits_in_groups_are_one_number(number: int, mark: str, vocabulary: Vocabulary) -> None:
    fact_type = vocabulary.fact_types["unallocated"]
    written = f"{number:,}".replace(",", mark)
    assert read_value(fact_type, written) == read_value(fact_type, str(number))
    assert read_value(fact_type, f"1-{written}") == read_value(fact_type, f"1 to {number}")
    assert read_value(fact_type, f"3 of {written}") == read_value(fact_type, f"3 of {number}")
    assert read_value(fact_type, "3", written) == read_value(fact_type, "3", str(number))


@pytest.mark.parametrize(
    "written", ["943 476 5919", "12 34", "1 46", "1 4600", "1'46", "1 460 12", "1,460 200"]
)
def test_digits_in_other_groups_are_no_number(written: str, vocabulary: Vocabulary) -> None:
    with pytest.raises(PhraseError):
        read_value(vocabulary.fact_types["unallocated"], written)


@given(data=st.data(), name=st.sampled_from(["unallocated", "in_time"]))
def test_a_sign_with_a_denominator_reads_back_as_one_phrase(
    data: st.DataObject, name: str, vocabulary: Vocabulary
) -> None:
    fact_type = vocabulary.fact_types[name]
    number, of = data.draw(st.integers(1, 30)), f"{data.draw(st.integers(1_000, 99_999)):,}"
    words, sign = (each.format(number) for each in data.draw(st.sampled_from(SPANS)))
    if name == "in_time":
        assume(sign.strip()[-1].isdigit())
        words, sign = f"{words}%", f"{sign.strip()}%"
    reading = read_value(fact_type, sign, of)
    assert reading == read_value(fact_type, words, of)
    assert read_value(fact_type, as_one_phrase(fact_type, sign, of, reading)) == reading


@given(data=st.data(), name=st.sampled_from([*NUMERIC, "change", "issued", "challenge"]))
def test_what_we_write_is_in_words_already(
    data: st.DataObject, name: str, vocabulary: Vocabulary
) -> None:
    fact_type = vocabulary.fact_types[name]
    value = data.draw(intervals_of(fact_type))
    for written in (write_value(fact_type, value), write_with_unit(fact_type, value)):
        assert in_words(fact_type.kind, written) == written


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("<2024-03-31", "before 31 March 2024"),
        (">2024-03-31", "after 31 March 2024"),
        ("\u22642024-03-31", "on or before 31 March 2024"),
        (">= 31 March 2024", "on or after 31 March 2024"),
        ("1 January 2014 \u2013 30 June 2014", "between 1 January 2014 and 30 June 2014"),
    ],
)
def test_signs_before_days(written: str, words: str, vocabulary: Vocabulary) -> None:
    fact_type = vocabulary.fact_types["issued"]
    assert read_value(fact_type, written) == read_value(fact_type, words)


@pytest.mark.parametrize("written", ["01-Apr", "Jan-04", "1-Apr", "2025-04-01", "01/04/2025"])
def test_a_range_that_a_spreadsheet_took_for_a_day_is_told_so(
    written: str, vocabulary: Vocabulary
) -> None:
    with pytest.raises(PhraseError) as caught:
        read_value(vocabulary.fact_types["unallocated"], written)
    assert "This is a day" in caught.value.suggestion
    assert "1 to 4" in caught.value.suggestion


@pytest.mark.parametrize("written", ["27/30", "27 / 30"])
def test_a_fraction_is_told_how_to_be_written(written: str, vocabulary: Vocabulary) -> None:
    for name in ("unallocated", "in_time"):
        fact_type = vocabulary.fact_types[name]
        with pytest.raises(PhraseError) as caught:
            read_value(fact_type, written)
        assert caught.value.suggestion == "Write `27 of 30` if that is meant."
    counted = vocabulary.fact_types["unallocated"]
    assert read_value(counted, "27 out of 30") == Reading((27, 27), (30, 30))
