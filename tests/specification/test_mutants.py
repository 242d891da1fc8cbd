"""Which mistakes are made in a rule, how they are said, and which are not made."""

from __future__ import annotations

import pytest

from flagstone.specification.alterations import Kind
from flagstone.specification.mutants import mutants_of

CITED = "cites: [la-03]\n"


@pytest.fixture
def changes(written_rulebook):  # type: ignore[no-untyped-def]
    """The kinds and sentences of the mutants of one rule, `a`."""

    def of(text: str, **others: str) -> dict[str, Kind]:
        rulebook = written_rulebook.with_rules(a=text, **others)
        return {m.change: m.kind for m in mutants_of(rulebook, {"a"}) if m.about == "a"}

    return of


def read_as(changes: dict[str, Kind], kind: Kind) -> set[str]:
    """What clauses would read, of the mutants of one kind."""
    mine = (change for change, of in changes.items() if of is kind)
    return {change.split(" would read “")[-1].removesuffix("”.") for change in mine}


def test_a_number_is_nudged_by_its_smallest_unit(changes) -> None:  # type: ignore[no-untyped-def]
    found = changes("when: {children_per_officer: {above: 70}}\npolicy: Ours")
    assert read_as(found, Kind.THRESHOLD) == {
        "children in care per reviewing officer is above 69.9 children",
        "children in care per reviewing officer is above 70.1 children",
    }
    # "At least 70" of tenths is "above 69.9", which is there already.
    assert read_as(found, Kind.OPERATOR) == {
        "children in care per reviewing officer is at most 70 children"
    }


def test_a_share_is_nudged_by_a_tenth_and_its_boundary_moves_in_or_out(changes) -> None:  # type: ignore[no-untyped-def]
    found = changes("when: {late_reviews: {share: {at_least: 10}}}\npolicy: Ours")
    said = "reviews of children in care that were late make up "
    assert read_as(found, Kind.THRESHOLD) == {
        f"{said}at least 9.9 per cent of children in care",
        f"{said}at least 10.1 per cent of children in care",
    }
    assert read_as(found, Kind.OPERATOR) == {
        f"{said}more than 10 per cent of children in care",
        f"{said}less than 10 per cent of children in care",
    }


def test_words_of_a_scale_are_nudged_within_it(changes) -> None:  # type: ignore[no-untyped-def]
    said = "In the condition, “challenge by reviewing officers is absent” would"
    assert changes("when: {challenge: {is: absent}}") == {
        f"{said} never hold.": Kind.THRESHOLD,
        f"{said} read “challenge by reviewing officers is limited”.": Kind.THRESHOLD,
        f"{said} read “challenge by reviewing officers is limited, inconsistent or consistent”.": (
            Kind.OPERATOR
        ),
        "The rule would be medium, not low.": Kind.SEVERITY,
    }


def test_a_nudge_beyond_what_a_fact_can_be_is_not_made_twice(changes) -> None:  # type: ignore[no-untyped-def]
    found = changes("when: {late_reviews: {at_least: 1}}")
    late = "the number of reviews of children in care that were late"
    said = f"In the condition, “{late} is at least 1” would"
    assert {change: kind for change, kind in found.items() if "condition" in change} == {
        f"{said} hold whatever the value is.": Kind.THRESHOLD,
        f"{said} read “{late} is at least 2”.": (Kind.THRESHOLD),
        f"{said} read “{late} is below 1”.": (Kind.OPERATOR),
    }


def test_a_comparison_with_a_standard_is_nudged_by_a_unit_of_the_fact(changes) -> None:  # type: ignore[no-untyped-def]
    found = changes(
        "when: {children_per_officer: {above: {standard: caseload-range, bound: upper}}}"
    )
    upper = "the upper end of “Children for each reviewing officer”"
    assert read_as(found, Kind.THRESHOLD) == {
        f"children in care per reviewing officer is less than 0.1 children below {upper}",
        f"children in care per reviewing officer is more than 0.1 children above {upper}",
    }


def test_clauses_are_left_out_and_connectives_swapped(changes) -> None:  # type: ignore[no-untyped-def]
    found = changes("when: {all: [{challenge: {is: absent}}, {tracker_works: {is: no}}]}")
    left_out = {change for change, kind in found.items() if kind is Kind.CLAUSE}
    assert left_out == {
        "In the condition, “challenge by reviewing officers is absent” would be left out.",
        "In the condition, “the tracker does not work” would be left out.",
    }
    assert read_as(found, Kind.CONNECTIVE) == {
        "challenge by reviewing officers is absent, or the tracker does not work"
    }


def test_the_number_of_at_least_moves_within_its_parts(changes) -> None:  # type: ignore[no-untyped-def]
    found = changes(
        "when: {at_least: 2, of: [{challenge: {is: absent}}, {tracker_works: {is: no}}, "
        "{late_reviews: {at_least: 1}}]}"
    )
    assert len(read_as(found, Kind.CONNECTIVE)) == 2


def test_severities_and_steps_move(changes) -> None:  # type: ignore[no-untyped-def]
    found = changes(
        """
        when: {challenge: {below: consistent}}
        severity: [{high: {challenge: {is: absent}}}, {low: otherwise}]
        one_step_up: {when: {tracker_works: {is: no}}, not_past: high}
        """
    )
    assert {change for change, kind in found.items() if kind is Kind.SEVERITY} == {
        "The high step would be critical.",
        "The high step would be medium.",
        "Without a graver step the rule would be medium, not low.",
        "The step up would go not past critical, instead of high.",
        # From low it goes to medium at the most, so "not past medium" would change nothing.
    }
    assert "The high step, “challenge by reviewing officers is absent”, would be left out." in found
    assert found["The step up, “the tracker does not work”, would be left out."] is Kind.STEP_UP


def test_dates_move_by_a_day_only_where_the_law_lets_it_show(changes) -> None:  # type: ignore[no-untyped-def]
    text = "when: {challenge: {is: absent}}\ncites: [iro-03]\nfrom: 2011-04-01\nuntil: 2015-03-31"
    dates = {change for change, kind in changes(text).items() if kind is Kind.DATE}
    assert dates == {
        # The handbook begins on the same day: a day earlier nothing holds the duty.
        "The rule would begin on 2 April 2011, not 1 April 2011.",
        "The rule would end on 30 March 2015, not 31 March 2015.",
        "The rule would end on 1 April 2015, not 31 March 2015.",
    }


def test_a_standard_is_changed_for_all_that_read_it(written_rulebook) -> None:  # type: ignore[no-untyped-def]
    rulebook = written_rulebook.load()
    found = [m for m in mutants_of(rulebook, {"caseload-figure"}) if m.about == "caseload-range"]
    said = "The upper end of “Children for each reviewing officer”, from 1 April 2011, would be "
    assert [m.change for m in found if m.kind is Kind.STANDARD] == [
        f"{said}69.9, not 70.",
        f"{said}70.1, not 70.",
    ]
    assert {m.rules for m in found} == {("caseload-figure",)}
    mistaken = found[0].mistaken(rulebook).standards["caseload-range"]
    assert mistaken != rulebook.standards["caseload-range"]


def test_a_mistake_that_no_values_can_show_is_not_made(changes) -> None:  # type: ignore[no-untyped-def]
    # Of nineteen, two are more than a tenth: "below 20" and "below 19" come to the same.
    found = changes(
        """
        when: {late_reviews: {at_least: 2}}
        severity:
          - medium:
              any:
                - {late_reviews: {of: {below: 20}}}
                - {late_reviews: {share: {at_least: 10}}}
          - low: otherwise
        policy: Ours
        """
    )
    assert not any("below 19" in change or "below 21" in change for change in found)


def test_no_two_mutants_of_a_rule_have_one_name(written_rulebook) -> None:  # type: ignore[no-untyped-def]
    same = "{all: [{challenge: {is: absent}}, {late_reviews: {at_least: 1}}]}"
    rulebook = written_rulebook.with_rules(
        a=f"when: {{any: [{same}, {{all: [{same}, {{tracker_works: {{is: no}}}}]}}]}}"
    )
    names = [mutant.change for mutant in mutants_of(rulebook, {"a"})]
    assert len(names) == len(set(names)) > 0


def test_the_bundled_rules_have_mutants_of_every_kind(rulebook) -> None:  # type: ignore[no-untyped-def]
    kinds = {mutant.kind for mutant in mutants_of(rulebook, {"iro-caseload-figure"})}
    assert kinds >= {Kind.THRESHOLD, Kind.OPERATOR, Kind.CLAUSE, Kind.SEVERITY, Kind.STEP_UP}
