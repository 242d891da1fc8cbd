"""Verdicts told in sentences."""

from __future__ import annotations

import pytest

from flagstone.conditions.tree import Severity
from flagstone.inference.verdicts import Outcome
from flagstone.timeline.stories import Beat, story, when
from flagstone.timeline.timeline import ChangeWord


def raised(label: str, word: ChangeWord, severity: Severity = Severity.HIGH) -> Beat:
    return Beat(label, Outcome.RAISED, word, severity, severity)


def silent(label: str, outcome: Outcome = Outcome.NOT_LOOKED_AT) -> Beat:
    return Beat(label, outcome, "not judged")


def test_what_goes_on_is_told_together() -> None:
    beats = [
        raised("2016", "first raised"),
        raised("2019", "persists"),
        silent("2022"),
        raised("2023", "persists", Severity.LOW),
    ]
    assert story(beats) == (
        "Raised high in 2016 and 2019, not looked at in 2022, still raised (low) in 2023"
    )


def test_growing_worse_is_told_once() -> None:
    beats = [
        raised("2011", "first raised", Severity.LOW),
        raised("2016", "worsened"),
        raised("2019", "persists"),
        raised("2022", "persists"),
    ]
    assert story(beats) == "Raised low in 2011, worse (high) in 2016 and still in 2019 and 2022"


def test_kinds_of_silence_are_told_apart() -> None:
    beats = [silent("2011"), silent("2016", Outcome.UNDECIDED), silent("2019"), silent("2022")]
    assert (
        story(beats) == "Not looked at in 2011, undecided in 2016, not looked at in 2019 and 2022"
    )


@pytest.mark.parametrize(
    ("labels", "said"),
    [
        (["2016"], "in 2016"),
        (["2016", "2019"], "in 2016 and 2019"),
        (["May 2016", "2 June 2019", "3 June 2019"], "in May 2016, on 2 June 2019 and 3 June 2019"),
    ],
)
def test_dates_take_their_prepositions(labels: list[str], said: str) -> None:
    assert when(labels) == said
