"""One change at a time in the law, the standards and the facts of a tiny rulebook."""

from __future__ import annotations

import pytest
from tests.compare.conftest import Version, changes, replaced, the_only_change

RULES = "rules/care/reviewing.yaml"
FACTS = "facts/care/reviews.yaml"
LAW = "rules/provisions/all.yaml"
INSTRUMENTS = "rules/instruments/all.yaml"
STANDARDS = "rules/standards/all.yaml"


@pytest.mark.parametrize(
    ("file", "words", "kind", "says"),
    [
        (
            STANDARDS,
            ("[50, 70]", "[50, 71]"),
            "standard value",
            "It is 50 to 71 children now, not 50 to 70 children (from 1 April 2011).",
        ),
        (
            STANDARDS,
            ("from: 2011-04-01", "from: 2012-04-01"),
            "standard dates",
            "It is 50 to 70 children from 1 April 2012 now; before, from 1 April 2011.",
        ),
        (
            STANDARDS,
            ("rests_on: iro-03", "rests_on: la-03"),
            "standard",
            "Its values rest on la-03 now.",
        ),
        (
            STANDARDS,
            ("tighter: lower", "tighter: higher"),
            "standard",
            "An authority's own standard may only be higher now.",
        ),
        (
            LAW,
            ("at: chapter 7", "at: chapter 8"),
            "place in the law",
            "In The handbook 2010 it is at chapter 8 now; before, at chapter 7.",
        ),
        (
            LAW,
            ("chapter 7, verification: verified", "chapter 7, verification: not verified"),
            "verification",
            "In The handbook 2010 it is now “not verified”; before, “checked against",
        ),
        (
            LAW,
            ("at: section 26,", "at: section 26, from: 2001-01-01,"),
            "holding dates",
            "The Act holds it from 1 January 2001 now; before, from 14 October 1991.",
        ),
        (
            LAW,
            ("An officer holds no more", "No officer holds more"),
            "wording",
            "Its duty, as we put it, is worded otherwise.",
        ),
        (
            INSTRUMENTS,
            ("from: 1991-10-14", "from: 1991-10-15"),
            "instrument dates",
            "It is in force from 15 October 1991 now; before, from 14 October 1991.",
        ),
        (
            INSTRUMENTS,
            ("standing: law", "standing: case law"),
            "instrument standing",
            "It binds as case law now, not as law.",
        ),
        (
            INSTRUMENTS,
            ("title: The Act", "title: The Children Act"),
            "wording",
            "What is said of it is worded otherwise.",
        ),
        (
            FACTS,
            ("decimals: 1", "decimals: 2"),
            "exactness",
            "It is stated to 2 decimals now, not to 1 decimal.",
        ),
        (
            FACTS,
            (
                "better: higher\n              sentence: challenge",
                "better: neither\n              sentence: challenge",
            ),
            "good direction",
            "For children neither way is better now; before, higher is better.",
        ),
        (
            FACTS,
            ("most: 1000", "most: 500"),
            "range of values",
            "It lies between 0 children and 500 children now; before, between 0 children and 1,000",
        ),
        (
            FACTS,
            ("officers hold {value} children each", "an officer holds {value} children"),
            "sentence",
            "It is said “reviewing an officer holds {value} children” now;",
        ),
        (
            FACTS,
            ("most: 1000", "most: 1000\n              fresh_for: 12 months"),
            "freshness",
            "It goes stale after 12 months now; before, it never goes stale.",
        ),
        (
            FACTS,
            ("of: children in care", "of: children in care\n              smallest_of: 20"),
            "denominator",
            "It is a part of children in care, with no percentage of fewer than 20",
        ),
        (
            "facts/scales.yaml",
            ("[absent,", "[worse, absent,"),
            "words of the scale",
            "Its words are now worse, absent, limited, inconsistent, consistent; before, absent,",
        ),
        (
            "facts/groups.yaml",
            ("- older children", "- older children\n- disabled children"),
            "groups of children",
            "Sheets may speak of disabled children now.",
        ),
        (
            RULES,
            ("title: Independent reviewing", "title: Reviewing"),
            "wording",
            "Its title or summary is worded otherwise.",
        ),
    ],
)
def test_what_is_otherwise_in_law_standards_and_facts_is_named(
    version: Version, file: str, words: tuple[str, str], kind: str, says: str
) -> None:
    found = changes(version(), version(replaced(file, words)))
    assert [each.kind for each in found][:1] == [kind], [each.says for each in found]
    assert found[0].says.startswith(says)
    # An edition for each: what is said of one holding is said of both.
    assert {each.kind for each in found} == {kind}


def test_a_change_of_scale_is_no_change_of_the_rules_that_read_it(version: Version) -> None:
    words = replaced("facts/scales.yaml", ("[absent,", "[worse, absent,"))
    when = "when: {challenge: {one_of: [limited, inconsistent]}}"
    change = the_only_change(version(a=when), version(words, a=when))
    assert (change.kind, change.rules) == ("words of the scale", ("a",))
