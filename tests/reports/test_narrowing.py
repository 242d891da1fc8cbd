"""A part of a report says that it is one."""

from flagstone import assess
from flagstone.conditions.tree import Severity
from flagstone.reports.narrowing import at_least, in_areas
from flagstone.rulebook.rulebook import Rulebook
from flagstone.sheets.fact_sheet import FactSheet


def test_areas_leave_out_everything_of_other_areas(small: Rulebook, hull: FactSheet) -> None:
    report = in_areas(assess(small, hull), ["help_and_protection"])
    assert {concern.area for concern in report.concerns} == {"help_and_protection"}
    assert {each.area for each in report.unraised} == {"help_and_protection"}
    assert report.notices == ("Only Help and protection is shown; other areas are left out.",)


def test_two_areas_are_named_together(small: Rulebook, hull: FactSheet) -> None:
    report = in_areas(assess(small, hull), ["children_in_care", "help_and_protection"])
    assert report.notices == (
        "Only Help and protection and Children in care are shown; other areas are left out.",
    )


def test_no_area_leaves_out_nothing(small: Rulebook, hull: FactSheet) -> None:
    report = assess(small, hull)
    assert in_areas(report, []) is report
    assert at_least(report, None) is report
    assert at_least(report, Severity.LOW) is report


def test_a_flag_that_may_be_grave_enough_is_kept(small: Rulebook, hull: FactSheet) -> None:
    report = at_least(assess(small, hull, publishable=True), Severity.HIGH)
    assert [(flag.severity, flag.possible) for flag in report.flags] == [
        ("high", "high"),
        ("medium", "high"),
    ]
    assert "2 flags that are certainly less than high are left out." in report.notices
