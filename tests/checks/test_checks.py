"""Each check fires where it should, and is silent where it should be."""

from __future__ import annotations

import pytest
from tests.checks.checked import (
    FILES,
    INFORMATION,
    codes,
    found,
    when,
)
from tests.checks.test_firing import FIRES
from tests.checks.test_silence import SILENT

from flagstone import checks
from flagstone.checks.registry import CHECKS


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.code)
def test_every_check_is_shown_to_fire_and_to_be_silent(check):
    tested_below = {"unused", "severity-beyond-policy", "to-decide"}  # in modules of their own
    assert check.code in {code for code, _, _ in FIRES} | tested_below
    assert check.code in {code for code, _, _ in SILENT} | tested_below


def test_what_nothing_uses_is_named_by_its_kind(written_rulebook):
    said = {
        problem.message
        for problem in found(written_rulebook, {"a": "cites: [pl-15, la-03]"})
        if problem.code == "unused"
    }
    assert "Nothing uses the provision pl-03." in said
    assert "Nothing uses the standard caseload-range." in said
    assert not any(used in " ".join(said) for used in ("pl-15", "pl-16", "la-03", "the-act"))


def test_a_provision_that_a_standard_rests_on_is_used(written_rulebook):
    said = [problem.message for problem in found(written_rulebook, {"a": "cites: [la-03]"})]
    assert "Nothing uses the provision iro-03." in said
    rules = {
        "a": "cites: [la-03]\n"
        "when: {children_per_officer: {above: {standard: caseload-range, bound: upper}}}"
    }
    said = [problem.message for problem in found(written_rulebook, rules)]
    assert "Nothing uses the provision iro-03." not in said


def test_an_instrument_that_holds_nothing_is_unused(written_rulebook):
    files = {"rules/instruments/extra.yaml": "extra: {title: Extra, standing: law}\n"}
    said = [problem.message for problem in found(written_rulebook, {"a": ""}, files)]
    assert "Nothing uses the instrument extra." in said


def test_information_is_given_only_when_asked_for(written_rulebook):
    book = written_rulebook.with_rules(FILES, a="status: draft")
    assert checks.run(book) == []
    assert checks.run(book, information=True)


def test_faults_come_in_the_order_of_the_files(written_rulebook):
    places = [
        problem.place
        for problem in found(
            written_rulebook,
            {"b": "when: {late_reviews: {at_least: 0}}", "a": "cites: [pl-15]"},
        )
    ]
    assert places == sorted(places)


def test_a_fault_is_placed_where_it_was_written(written_rulebook):
    rules = {
        "a": "when:\n  any:\n    - {tracker_works: {is: no}}\n    - {late_reviews: {below: 0}}"
    }
    (problem,) = (p for p in found(written_rulebook, rules) if p.code == "never-true")
    assert problem.place.line == 7
    assert problem.message.endswith(
        "this is never so: the number of reviews of children in care that were late is below 0. "
        "No value that it can have makes it so."
    )


def test_only_the_innermost_fault_is_named(written_rulebook):
    rules = when("{all: [{tracker_works: {is: no}}, {not: {late_reviews: {at_least: 0}}}]}")
    assert codes(written_rulebook, rules) - INFORMATION == {"always-true"}


def test_the_bundled_rulebook_has_no_faults(rulebook):
    assert checks.run(rulebook) == []
