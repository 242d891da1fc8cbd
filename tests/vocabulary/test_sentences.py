"""What is said can be read, and means the same."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flagstone.vocabulary.fact_types import FactType, Kind
from flagstone.vocabulary.intervals import Interval, point
from flagstone.vocabulary.phrases import PhraseError, Reading, read_value
from flagstone.vocabulary.sentences import Said
from flagstone.vocabulary.shares import share
from flagstone.vocabulary.units import one
from flagstone.vocabulary.vocabulary import Vocabulary

from .conftest import Load

SAID = [
    ("caseload", "70.1", "officers hold 70.1 children each within 35 working days"),
    ("caseload", "more than 50", "officers hold more than 50 children each within 35 working days"),
    ("unallocated", "1", "1 child has no allocated worker"),
    ("unallocated", "1 of 600", "1 of 600 child has no allocated worker"),
    ("unallocated", "40 of 600", "40 of 600 children have no allocated worker"),
    ("unallocated", "between 1 and 4", "between 1 and 4 children have no allocated worker"),
    ("disputes", "1", "officers raised a single formal dispute"),
    ("disputes", "2", "officers raised 2 formal disputes"),
    ("longest", "1,200", "the longest time since a visit is 1,200 days"),
    ("in_time", "12.5", "12.5 per cent of visits were in time"),
    ("in_time", "27 of 30", "90 per cent (27 of 30) of visits were in time"),
    ("in_time", "more than 50", "more than 50 per cent of visits were in time"),
    ("roughly_in_time", "1 of 3", "of the reviews, 33 per cent (1 of 3) were in time"),
    ("tracker_works", "yes", "the tracker works"),
    ("tracker_works", "no", "the tracker does not work"),
    ("challenge", "under review", "challenge by officers is under review"),
    ("challenge", "at least limited", "challenge by officers: at least limited"),
    ("footprint", "limited", "little shows officers between reviews"),
    ("footprint", "between absent and limited", "IRO footprint: at most limited"),
    ("issued", "24 May 2019", "proceedings were issued on 24 May 2019"),
    ("issued", "after 21 April 2014", "proceedings were issued after 21 April 2014"),
    ("caseload", "unknown", "it is not known: children for each officer"),
    ("footprint", "unknown", "it is not known: IRO footprint"),
    ("in_time", "0 of 0", "visits that were in time: 0 of 0"),
]


@pytest.mark.parametrize(("name", "value", "sentence"), SAID)
def test_a_value_is_said_in_its_sentence_and_read_back(
    name: str, value: str, sentence: str, vocabulary: Vocabulary
) -> None:
    fact_type = vocabulary.fact_types[name]
    reading = read_value(fact_type, value)
    assert vocabulary.sentences.say(fact_type, reading.value, reading.of) == sentence
    assert vocabulary.sentences.read(sentence) == Said(name, reading)


@pytest.mark.parametrize(
    ("sentence", "name", "value"),
    [
        ("Officers hold about 70 children each within 35 working days", "caseload", "about 70"),
        ("About 70  children have no allocated worker", "unallocated", "about 70"),
        ("3 child has no allocated worker", "unallocated", "3"),
        ("27 of 30 of visits were in time", "in_time", "27 of 30"),
        ("27 of 30 per cent of visits were in time", "in_time", "27 of 30"),
        ("12.5% of visits were in time", "in_time", "12.5"),
        ("proceedings were issued on or after 2014-04-22", "issued", "on or after 22 April 2014"),
        ("proceedings were issued on after 21 April 2014", "issued", "after 21 April 2014"),
        ("it is not known: Children for each officer", "caseload", "unknown"),
        ("Children for each officer: more than 50", "caseload", "more than 50"),
        ("the tracker works: yes", "tracker_works", "yes"),
    ],
)
def test_other_ways_of_saying_it_are_understood(
    sentence: str, name: str, value: str, vocabulary: Vocabulary
) -> None:
    reading = read_value(vocabulary.fact_types[name], value)
    assert vocabulary.sentences.read(sentence) == Said(name, reading)


@pytest.mark.parametrize(
    "sentence",
    [
        "officers hold 70 children each within 45 working days",
        "officers hold many children each within 35 working days",
        "challenge by officers is splendid",
        "",
        "a thing that nobody says",
    ],
)
def test_a_sentence_that_nothing_has_is_not_read(sentence: str, vocabulary: Vocabulary) -> None:
    assert vocabulary.sentences.read(sentence) is None


@pytest.mark.parametrize(
    ("sentence", "code"),
    [
        ("officers hold 70.12 children each within 35 working days", "too-many-decimals"),
        ("5 of 4 children have no allocated worker", "numerator-above-denominator"),
        ("it is not known: children per officer", "unknown-title"),
    ],
)
def test_a_known_sentence_with_a_wrong_value_says_what_is_wrong(
    sentence: str, code: str, vocabulary: Vocabulary
) -> None:
    with pytest.raises(PhraseError) as caught:
        vocabulary.sentences.read(sentence)
    assert caught.value.code == code


def test_the_nearest_sentences_are_offered(vocabulary: Vocabulary) -> None:
    near = vocabulary.sentences.nearest("officers hold children each within 35 days")
    assert near[0] == "officers hold {value} children each within 35 working days"


def test_a_publishable_sentence_gives_no_small_number_away(vocabulary: Vocabulary) -> None:
    def said(name: str, value: str) -> str:
        fact_type = vocabulary.fact_types[name]
        reading = read_value(fact_type, value)
        return vocabulary.sentences.say(fact_type, reading.value, reading.of, publishable=True)

    assert said("unallocated", "1") == "fewer than five children have no allocated worker"
    assert said("disputes", "1") == "officers raised fewer than five formal disputes"
    assert said("unallocated", "597 of 600") == (
        "all but fewer than five children have no allocated worker"
    )
    assert said("in_time", "27 of 30") == "visits that were in time: withheld (fewer than five)"
    assert said("unallocated", "40 of 600") == "40 of 600 children have no allocated worker"


def test_two_words_of_a_scale_with_one_wording_clash(load: Load) -> None:
    text = (
        "a: {title: T, type: scale, scale: evidence, sentence: "
        "{absent: x y, limited: x y, under review: z, consistent: w}}"
    )
    _, problems = load({"leadership/a.yaml": text})
    assert [problem.code for problem in problems] == ["sentences-alike"]


@pytest.mark.parametrize(
    ("unit", "single"),
    [
        ("children", "child"),
        ("children on protection plans", "child on protection plans"),
        ("working days", "working day"),
        ("families", "family"),
        ("people", "person"),
        ("full-time posts", "full-time post"),
    ],
)
def test_one_of_a_unit(unit: str, single: str) -> None:
    assert one(unit) == single


def intervals_of(fact_type: FactType) -> st.SearchStrategy[Interval]:
    low, high = fact_type.range
    near = st.integers(low, min(high, low + 3000)) | st.integers(low, high)
    return st.tuples(near, near).map(lambda ends: Interval(min(ends), max(ends))) | near.map(point)


@settings(max_examples=400)
@given(data=st.data())
def test_reading_what_was_said_gives_the_value_again(
    data: st.DataObject, vocabulary: Vocabulary
) -> None:
    fact_type = data.draw(
        st.sampled_from(sorted(vocabulary.fact_types.values(), key=lambda t: t.id))
    )
    value = data.draw(st.none() | intervals_of(fact_type))
    said = vocabulary.sentences.say(fact_type, value)
    reason = "" if value is not None else "not known"
    assert vocabulary.sentences.read(said) == Said(fact_type.id, Reading(value, None, reason))


@settings(max_examples=300)
@given(data=st.data())
def test_reading_a_count_of_so_many_gives_both_again(
    data: st.DataObject, vocabulary: Vocabulary
) -> None:
    fact_type = vocabulary.fact_types["unallocated"]
    sizes = sorted(data.draw(st.lists(st.integers(0, 20_000), min_size=4, max_size=4)))
    value, of = Interval(*sizes[:2]), Interval(*sizes[2:])
    said = vocabulary.sentences.say(fact_type, value, of)
    assert vocabulary.sentences.read(said) == Said(fact_type.id, Reading(value, of))


@settings(max_examples=300)
@given(data=st.data(), of=st.integers(1, 20_000))
def test_reading_a_percentage_of_so_many_gives_both_again(
    data: st.DataObject, of: int, vocabulary: Vocabulary
) -> None:
    fact_type = vocabulary.fact_types[data.draw(st.sampled_from(["in_time", "roughly_in_time"]))]
    assert fact_type.kind is Kind.PERCENTAGE
    first, last = sorted(data.draw(st.tuples(st.integers(0, of), st.integers(0, of))))
    counted = share(Interval(first, last), point(of), fact_type.decimals)
    stated = data.draw(intervals_of(fact_type).filter(lambda value: value.low % 2 == 0))
    for value in (counted, stated):
        said = vocabulary.sentences.say(fact_type, value, point(of))
        assert vocabulary.sentences.read(said) == Said(fact_type.id, Reading(value, point(of)))
