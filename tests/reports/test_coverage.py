"""Coverage counts each rule once, and says what nobody judged."""

from flagstone import assess
from flagstone.rulebook.rulebook import Rulebook
from flagstone.sheets.fact_sheet import FactSheet


def test_the_counts_of_an_area_add_up_to_its_rules(
    small: Rulebook, hull: FactSheet, stockton: FactSheet
) -> None:
    for sheet in (hull, stockton):
        areas = assess(small, sheet).coverage
        assert [area.title for area in areas] == [
            "Help and protection",
            "Children in care",
            "Care leavers",
        ]
        assert [area.rules for area in areas] == [5, 4, 0]
        for area in areas:
            assert area.rules == (
                area.raised
                + area.clear
                + area.undecided
                + area.not_in_force
                + area.not_looked_at
                + area.not_applicable
            )


def test_a_rule_raised_for_two_groups_counts_once(small: Rulebook, stockton: FactSheet) -> None:
    report = assess(small, stockton)
    care = next(area for area in report.coverage if area.area == "children_in_care")
    assert len([flag for flag in report.flags if flag.rule == "iro-challenge-words"]) == 2
    assert care.raised == 3


def test_a_concern_of_which_nothing_was_judged_is_named(
    small: Rulebook, stockton: FactSheet
) -> None:
    protection = assess(small, stockton).coverage[0]
    assert protection.not_judged == ("Who holds children's cases",)
