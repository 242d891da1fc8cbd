"""Two sheets of one authority: each change of a flag, and each cause told apart."""

from __future__ import annotations

from typing import get_args

import pytest
from tests.compare.conftest import (
    BEFORE,
    FIGURE,
    NOW,
    STANDARD,
    TIGHTENED,
    Sheet,
    Version,
    replaced,
    told,
)

from flagstone.compare.comparing_sheets import compare_files
from flagstone.compare.comparison import Comparison, FlagChange, FlagWord
from flagstone.problems import ProblemsError
from flagstone.rulebook.rulebook import Rulebook


@pytest.fixture
def between(sheet: Sheet):  # type: ignore[no-untyped-def]
    """What changed between what was stated in 2022 and what is in 2024."""

    def compared(
        rules: Rulebook, old: str, new: str, *, now_rules: Rulebook | None = None, **head: str
    ) -> Comparison:
        paths = sheet(old, BEFORE, **head), sheet(new, NOW, **head)
        return compare_files((rules, now_rules or rules), *paths)

    return compared


def the_one(comparison: Comparison) -> FlagChange:
    assert len(comparison.changes) == 1, [each.says for each in comparison.changes]
    return comparison.changes[0]


@pytest.mark.parametrize(
    ("values", "word", "practice"),
    [
        (("65", "75"), "new", "worse"),
        (("75", "105"), "worse", "worse"),
        (("105", "75"), "better", "better"),
        (("75", "65"), "gone", "better"),
    ],
)
def test_a_fact_that_moved_is_a_change_of_practice(
    version: Version, between, values: tuple[str, str], word: str, practice: str
) -> None:  # type: ignore[no-untyped-def]
    fact, (was, now) = "children_per_officer: ", values
    change = the_one(between(version(a=FIGURE), fact + was, fact + now))
    assert (change.change, change.practice, told(change)) == (
        word, practice, [("fact moved", "alone")],
    )  # fmt: skip
    assert f"{now} children (as at 31 March 2024) now; before, {was} children" in (
        change.causes[0].says
    )


@pytest.mark.parametrize(
    ("facts", "word", "kind"),
    [
        (("children_per_officer: 75", "challenge: absent"), "no longer judged",
         "fact went missing"),
        (("children_per_officer: 75", "children_per_officer: unknown"), "no longer judged",
         "fact went missing"),
        (("challenge: absent", "children_per_officer: 75"), "not judged before", "fact appeared"),
    ],
)  # fmt: skip
def test_a_fact_that_comes_or_goes_shows_nothing_of_practice(
    version: Version, between, facts: tuple[str, str], word: str, kind: str
) -> None:  # type: ignore[no-untyped-def]
    change = the_one(between(version(a=FIGURE), *facts))
    assert (change.change, change.practice) == (word, "not shown")
    assert told(change) == [(kind, "alone")]


def test_figures_that_grew_stale_are_said_to_have(version: Version, between) -> None:  # type: ignore[no-untyped-def]
    fresh = replaced("facts/care/reviews.yaml", ("most: 1000", "most: 1000\n"
                                                 "              fresh_for: 12 months"))  # fmt: skip
    same = "children_per_officer: {value: 75, as_at: 2022-03-31}"
    change = the_one(between(version(fresh, a=FIGURE), same, same))
    assert (change.change, told(change)) == (
        "no longer judged", [("figures grew stale", "alone")],
    )  # fmt: skip


def test_a_number_that_changed_with_the_date_is_law_and_not_practice(
    version: Version, between
) -> None:  # type: ignore[no-untyped-def]
    same = "children_per_officer: 65"
    change = the_one(between(version(TIGHTENED, a=STANDARD), same, same))
    assert (change.change, change.practice, told(change)) == (
        "new", "not the cause", [("law", "alone")],
    )  # fmt: skip
    assert "from 50 to 70 children to 50 to 60 children" in change.causes[0].says


def test_where_law_and_facts_moved_each_is_weighed(version: Version, between) -> None:  # type: ignore[no-untyped-def]
    rules = version(TIGHTENED, a=STANDARD)
    fact = "children_per_officer: "
    needed = the_one(between(rules, fact + "55", fact + "65"))
    assert dict(told(needed)) == {"fact moved": "needed", "law": "needed"}
    assert needed.practice == "depends"
    by_fact = the_one(between(rules, fact + "55", fact + "75"))
    assert (told(by_fact), by_fact.practice) == ([("fact moved", "alone")], "worse")
    either = the_one(between(rules, fact + "65", fact + "75"))
    assert dict(told(either)) == {"fact moved": "enough", "law": "enough"}
    assert either.practice == "depends"


def test_a_rule_that_took_anothers_place_is_law(version: Version, between) -> None:  # type: ignore[no-untyped-def]
    rules = version(
        a="when: {children_per_officer: {above: 70}}\npolicy: Ours\nuntil: 2022-12-31",
        b="when: {children_per_officer: {above: 60}}\npolicy: Ours\nfrom: 2023-01-01",
    )
    same = "children_per_officer: 65"
    change = the_one(between(rules, same, same))
    assert (change.rule, change.was.rule, told(change)) == ("b", "a", [("law", "alone")])
    assert "b took the place of a" in change.causes[0].says
    unchanged = between(rules, "children_per_officer: 75", "children_per_officer: 75")
    assert (unchanged.changes, [flag.rule for flag in unchanged.same]) == ((), ["b"])


def test_a_rule_that_ended_is_said_to_have(version: Version, between) -> None:  # type: ignore[no-untyped-def]
    ended = FIGURE + "until: 2022-12-31"
    same = "children_per_officer: 75"
    change = the_one(between(version(a=ended), same, same))
    assert (change.change, change.practice, told(change)) == (
        "no longer judged", "not the cause", [("law", "alone")],
    )  # fmt: skip
    assert change.causes[0].says == (
        "On the days that the new document speaks of the rule is not in force."
    )


@pytest.mark.parametrize(
    ("old", "new", "kind", "word"),
    [
        ({"a": FIGURE}, {"a": FIGURE.replace("70", "60")}, "rule changed", "new"),
        ({"b": "title: B"}, {"a": FIGURE.replace("70", "60"), "b": "title: B"}, "rule added",
         "not judged before"),
        ({"a": FIGURE.replace("70", "60"), "b": "title: B"}, {"b": "title: B"}, "rule removed",
         "no longer judged"),
    ],
)  # fmt: skip
def test_a_rule_that_changed_came_or_went_is_no_practice(  # noqa: PLR0917
    version: Version, between, old: dict[str, str], new: dict[str, str], kind: str, word: str
) -> None:  # type: ignore[no-untyped-def]
    same = "children_per_officer: 65"
    change = the_one(between(version(**old), same, same, now_rules=version(**new)))
    assert (change.change, change.practice, told(change)) == (
        word, "not the cause", [(kind, "alone")],
    )  # fmt: skip


def test_a_flag_graver_only_because_it_was_raised_before_is_no_worse_practice(
    version: Version, sheet: Sheet
) -> None:
    rules = version(a=f"{FIGURE}one_step_up: {{when: {{raised_before: a}}, not_past: critical}}")
    same = "children_per_officer: 75"
    first = sheet("children_per_officer: 50", "2021-03-31")
    change = the_one(compare_files((rules, rules), sheet(same, BEFORE), sheet(same, NOW), [first]))
    assert (change.change, change.practice) == ("worse", "not the cause")
    assert told(change) == [("earlier sheets", "alone")]


def test_of_several_facts_the_one_that_turned_it_is_named(version: Version, between) -> None:  # type: ignore[no-untyped-def]
    rule = "when: {any: [{challenge: {is: absent}}, {tracker_works: {is: no}}]}"
    change = the_one(
        between(version(a=rule), "{challenge: consistent, tracker_works: yes}",
                "{challenge: limited, tracker_works: no}")
    )  # fmt: skip
    assert told(change) == [("fact moved", "alone")]
    assert change.causes[0].about == "tracker_works"


def test_evidence_of_another_kind_is_not_compared_as_practice(
    version: Version, sheet: Sheet
) -> None:
    own = sheet("challenge: absent", BEFORE)
    inspected = sheet("challenge: consistent", NOW, kind="inspection")
    rules = version(a="when: {challenge: {is: absent}}")
    change = the_one(compare_files((rules, rules), own, inspected))
    assert (change.change, change.practice, told(change)) == (
        "gone", "not shown", [("fact moved", "alone")],
    )  # fmt: skip
    assert change.caveats == (
        "This rests on what an inspection found; what came before rested on the authority's own "
        "word",
    )


def test_what_was_not_looked_at_is_said(version: Version, sheet: Sheet) -> None:
    rules = version(a="when: {challenge: {is: absent}}")
    old = sheet("challenge: absent", BEFORE, kind="inspection")
    new = sheet("late_reviews: 3", NOW, kind="inspection", scope="{looked_at: [help]}")
    change = the_one(compare_files((rules, rules), old, new))
    assert (change.change, change.now.state, change.practice) == (
        "no longer judged", "not looked at", "not shown",
    )  # fmt: skip
    assert change.caveats == ("The new document did not look at this",)


def test_other_children_are_not_compared(version: Version, sheet: Sheet) -> None:
    rules = version(a="when: {challenge: {is: absent}}")
    old = sheet("challenge: absent", BEFORE)
    new = sheet("challenge: absent", NOW, scope="{about: older children}")
    found = compare_files((rules, rules), old, new).changes
    assert {(each.change, each.whom) for each in found} == {
        ("no longer judged", ""), ("not judged before", "older children"),
    }  # fmt: skip
    assert all(told(each) == [("other children", "possible")] for each in found)
    assert {each.told_by for each in found} == {"not told"}


def test_two_authorities_are_refused(version: Version, sheet: Sheet) -> None:
    rules = version(a=FIGURE)
    hull, york = sheet("challenge: absent"), sheet("challenge: absent", authority="York")
    with pytest.raises(ProblemsError, match="compared-across-authorities"):
        compare_files((rules, rules), hull, york)


def test_what_is_to_be_published_withholds_small_counts(version: Version, sheet: Sheet) -> None:
    rules = version(a="when: {late_reviews: {above: 0}}")
    paths = sheet("late_reviews: 0 of 20", BEFORE), sheet("late_reviews: 3 of 20", NOW)
    told_all = the_one(compare_files((rules, rules), *paths)).causes[0].says
    assert "3 of 20" in told_all
    comparison = compare_files((rules, rules), *paths, publishable=True)
    assert "3 of 20" not in str(comparison)
    assert any("withheld" in notice for notice in comparison.notices)
    assert "fewer than five" in the_one(comparison).causes[0].says


def test_every_word_of_a_change_has_its_place() -> None:
    from flagstone.compare.flag_change_wording import ORDER

    assert sorted(ORDER) == sorted(get_args(FlagWord))
