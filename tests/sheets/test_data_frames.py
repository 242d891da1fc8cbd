"""Values of NumPy and pandas: exact ones are taken, missing ones state nothing, no float is."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from flagstone.problems import ProblemsError
from flagstone.sheets.building import _as_python
from flagstone.sheets.fact_sheet import Fact, FactSheet
from flagstone.vocabulary.intervals import point
from flagstone.vocabulary.vocabulary import Vocabulary

DAY = date(2024, 9, 19)
INTEGERS = [
    *(np.int8, np.int16, np.int32, np.int64, np.uint8, np.uint16, np.uint32, np.uint64, np.intp),
    int,
]
MISSING = [None, float("nan"), np.nan, np.float64("nan"), np.float32("nan"), pd.NA, pd.NaT]
MISSING += [np.datetime64("NaT", "s"), np.datetime64("NaT", "D")]


class Whole:
    """An integer of some other library."""

    def __init__(self, number: int) -> None:
        self.number = number

    def __index__(self) -> int:
        return self.number


def facts_of(vocabulary: Vocabulary, facts: Any, **more: Any) -> dict[str, Fact]:
    sheet = FactSheet.build(vocabulary, authority="A", date=DAY, facts=facts, **more)
    return {fact.type: fact for fact in sheet.facts}


@given(number=st.integers(0, 127), kind=st.sampled_from([*INTEGERS, Whole]))
def test_every_kind_of_integer_is_the_number(
    number: int, kind: Any, vocabulary: Vocabulary
) -> None:
    found = facts_of(vocabulary, {"reviews_late": kind(number)})
    assert found["reviews_late"].value == point(number)
    assert found["reviews_late"].written == str(number)


@pytest.mark.parametrize("answer", [True, False])
def test_a_yes_of_numpy_is_yes(answer: bool, vocabulary: Vocabulary) -> None:
    found = facts_of(vocabulary, {"tracker_works": np.bool_(answer)})
    assert found["tracker_works"].value == point(int(answer))


@pytest.mark.parametrize("unit", ["D", "h", "s", "ms", "us", "ns"])
def test_a_day_of_numpy_or_pandas_is_the_day(unit: str, vocabulary: Vocabulary) -> None:
    expected = point(DAY.toordinal())
    for day in (np.datetime64("2024-09-19", unit), pd.Timestamp("2024-09-19T10:30", tz="UTC")):
        assert facts_of(vocabulary, {"last_reviewed": day})["last_reviewed"].value == expected
    sheet = FactSheet.build(vocabulary, authority="A", date=pd.Timestamp(DAY), facts={})
    assert sheet.date == DAY.toordinal()


def test_no_day_is_made_of_a_month(vocabulary: Vocabulary) -> None:
    with pytest.raises(ProblemsError) as raised:
        facts_of(vocabulary, {"challenge": {"value": "limited", "as_at": np.datetime64("2024-03")}})
    assert [problem.code for problem in raised.value.problems] == ["not-a-date"]


@pytest.mark.parametrize("missing", MISSING, ids=repr)
def test_what_is_missing_states_nothing(missing: Any, vocabulary: Vocabulary) -> None:
    given_ = {
        "reviews_late": missing,
        "tracker_works": {"value": missing, "voice": "leaders"},
        "challenge": [missing, {"value": "limited", "note": missing, "as_at": missing}],
        "last_reviewed": [missing],
    }
    found = facts_of(vocabulary, given_, groups={"older children": {"challenge": missing}})
    assert found == facts_of(vocabulary, {"challenge": "limited"})


@pytest.mark.parametrize("missing", MISSING, ids=repr)
def test_a_misspelt_name_is_a_mistake_whatever_its_value(
    missing: Any, vocabulary: Vocabulary
) -> None:
    with pytest.raises(ProblemsError) as raised:
        facts_of(vocabulary, {"chalenge": missing})
    assert [problem.code for problem in raised.value.problems] == ["unknown-fact"]


@pytest.mark.parametrize("kind", [float, np.float64, np.float32, np.float16, np.longdouble])
@pytest.mark.parametrize("number", [82.5, 460.0, 0.1])
def test_a_float_is_refused_with_advice_that_works(
    kind: Any, number: float, vocabulary: Vocabulary
) -> None:
    with pytest.raises(ProblemsError) as raised:
        facts_of(vocabulary, {"children_per_officer": kind(number)})
    (problem,) = raised.value.problems
    assert problem.code == "binary-float"
    text = problem.suggestion.split('"')[1]
    assert Fraction(text) == Fraction(str(number))
    for value in (text, Decimal(text)):
        found = facts_of(vocabulary, {"children_per_officer": value})
        assert found["children_per_officer"].value == point(int(Fraction(str(number)) * 10))


def test_a_row_of_a_data_frame_is_taken_as_it_is(vocabulary: Vocabulary) -> None:
    frame = pd.DataFrame(
        {
            "reviews_late": pd.array([40, None], dtype="Int64"),
            "tracker_works": [True, False],
            "challenge": ["limited", None],
            "last_reviewed": pd.to_datetime(["2024-05-24", None]),
            "children_per_officer": [Decimal("70.1"), None],
        }
    )
    first, second = (frame.iloc[index] for index in (0, 1))
    whole = facts_of(vocabulary, first)
    assert set(whole) == set(frame.columns)
    assert whole == facts_of(vocabulary, first.to_dict())
    assert set(facts_of(vocabulary, second)) == {"tracker_works"}


@given(value=st.none() | st.booleans() | st.integers() | st.text() | st.binary() | st.dates())
def test_what_is_pythons_own_stays_as_it_is(value: object) -> None:
    assert _as_python(value) is value


def test_neither_numpy_nor_pandas_is_imported_for_a_sheet() -> None:
    code = "import sys, flagstone.sheets.building as b; b._as_python(1); print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert not {"numpy", "pandas"} & set(done.stdout.split())
