"""Traceability: from findings to flags, from provisions to scenarios, and what is left over."""

from __future__ import annotations

import json
from pathlib import Path
from textwrap import dedent

import jsonschema
import pytest

from flagstone.problems import Problems
from flagstone.renderers import coverage_pages, structured
from flagstone.renderers.grids import text_of
from flagstone.rulebook.rulebook import Rulebook
from flagstone.sheets.fact_sheet import FactSheet
from flagstone.specification.scenarios import Feature, read_features
from flagstone.specification.traces import Finding, Traceability, coverage_schema
from flagstone.specification.traces_narrowed import of_findings, of_provisions
from flagstone.specification.tracing import trace

FEATURE = """
    Feature: Reviewing officers

      Scenario: Too many
        Given the authority's own figures as at 31 March 2025
        And independent reviewing officers hold 104 children each
        When the rules are applied
        Then "iro caseload figure" is raised as high
        And the flag "iro caseload figure" cites "iro-03"
        And the concern "independent reviewing officers" is high

      Scenario Outline: Around the range
        Given the authority's own figures as at 31 March 2025
        And independent reviewing officers hold <number> children each
        When the rules are applied
        Then "iro caseload figure" is <verdict>

        Examples:
          | number | verdict |
          | 60     | clear   |
          | 65     | clear   |
    """


@pytest.fixture
def features(tmp_path: Path) -> tuple[Feature, ...]:
    folder = tmp_path / "features"
    folder.mkdir()
    (folder / "reviewing.feature").write_text(dedent(FEATURE), encoding="utf-8")
    problems = Problems()
    read = read_features(folder, problems)
    problems.stop_if_any()
    return read


@pytest.fixture
def whole(small: Rulebook, stockton: FactSheet, features: tuple[Feature, ...]) -> Traceability:
    return trace(small, [stockton], features, engine="plain")


def finding(whole: Traceability, name: str) -> Finding:
    return next(each for each in whole.findings if each.name == name)


def test_a_finding_leads_to_its_facts_and_they_to_their_flags(whole: Traceability) -> None:
    (fact,) = finding(whole, "S2024-31").facts
    assert (fact.fact, fact.locator, fact.file) == (
        "iro_children_per_fte",
        "paragraph 17",
        "stockton.yaml",
    )
    flag = next(each for each in fact.flags if each.rule == "iro-caseload-figure")
    assert (flag.severity, flag.provisions, flag.relied_on) == ("medium", ("iro-03",), True)


def test_a_statement_without_a_finding_is_named_by_its_place(whole: Traceability) -> None:
    places = [each.name for each in whole.findings if not each.id]
    assert places
    assert all(name.startswith("stockton.yaml:") for name in places)


def test_what_was_overruled_is_seen_and_not_relied_on(whole: Traceability) -> None:
    overruled = next(each for each in whole.findings if "consistent" in each.facts[0].sentence)
    assert whole.findings_overruled == (overruled.name,)
    assert overruled.name not in whole.findings_without_flag
    assert {(f.relied_on, f.overruled) for f in overruled.facts[0].flags} == {(False, True)}
    text = text_of(coverage_pages.pages(whole, only_gaps=True))
    assert "Findings that flags show, and another statement overruled (1)" in text
    assert "Overruled: " in text
    assert "; overruled]" in " ".join(text_of(coverage_pages.pages(whole)).split())


def test_what_could_not_be_used_is_not_taken_for_overruled(small: Rulebook) -> None:
    sheet = FactSheet.build(
        small.vocabulary,
        authority="Hull",
        date="2025-03-31",
        kind="own figures",
        facts={
            "iro_children_per_fte": {"value": "104", "as_at": "2023-03-31"},
            "iro_challenge": "absent",
        },
    )
    traced = trace(small, [sheet], engine="plain")
    (stale,) = (e for e in traced.findings if e.facts[0].fact == "iro_children_per_fte")
    assert traced.findings_overruled == ()
    assert stale.name in traced.findings_without_flag


def test_what_is_said_of_a_group_is_traced_to_the_group_s_flags(whole: Traceability) -> None:
    (fact,) = (f for each in whole.findings for f in each.facts if f.whom == "older children")
    assert {flag.whom for flag in fact.flags} == {"older children"}


def test_a_good_finding_says_which_rules_are_clear_on_it(small: Rulebook) -> None:
    sheet = FactSheet.build(
        small.vocabulary,
        authority="Hull",
        date="2025-03-31",
        kind="own figures",
        facts={"iro_children_per_fte": "60", "duty_rooms": "2"},
    )
    traced = trace(small, [sheet], engine="plain")
    by_fact = {fact.fact: fact for each in traced.findings for fact in each.facts}
    read = {(each.rule, each.outcome) for each in by_fact["iro_children_per_fte"].not_raised}
    assert ("iro-caseload-figure", "clear") in read
    assert by_fact["duty_rooms"].not_raised == ()
    text = text_of(coverage_pages.pages(traced))
    assert "No rule reads it." in text
    assert "Clear: iro-caseload-figure" in text


def test_a_provision_leads_to_its_rules_and_they_to_their_scenarios(whole: Traceability) -> None:
    provision = next(each for each in whole.provisions if each.provision == "iro-03")
    assert provision.rules == ("iro-caseload-figure",)
    assert provision.standards == ("iro-caseload-range",)
    rule = next(each for each in whole.rules if each.rule == "iro-caseload-figure")
    assert rule.scenarios == (
        "features/reviewing.feature:4",
        "features/reviewing.feature:20",
        "features/reviewing.feature:21",
    )


def test_what_is_left_over_at_either_end_is_listed(whole: Traceability) -> None:
    assert "iro-caseload-figure" not in whole.rules_without_scenario
    assert "iro-challenge-words" in whole.rules_without_scenario
    assert "referrals-again" in whole.rules_never_raised
    assert "iro-caseload-figure" not in whole.rules_never_raised
    assert whole.provisions_without_rule == ()


def test_a_provision_that_no_rule_cites_says_what_else_it_is_for(small: Rulebook) -> None:
    rules = {name: rule for name, rule in small.rules.items() if "iro-03" not in rule.cites}
    less = Rulebook(
        small.vocabulary,
        small.instruments,
        small.provisions,
        small.standards,
        small.concerns,
        rules,
    )
    traced = trace(less)
    assert traced.provisions_without_rule == ("iro-03",)
    assert "A standard rests on it: iro-caseload-range." in text_of(coverage_pages.pages(traced))


def test_without_a_sheet_no_rule_is_said_never_to_be_raised(small: Rulebook) -> None:
    assert trace(small).rules_never_raised == ()


def test_sheets_are_assessed_with_the_earlier_ones(
    small: Rulebook, hull: FactSheet, hull_before: FactSheet
) -> None:
    alone = trace(small, [hull], engine="plain")
    both = trace(small, [hull, hull_before], engine="plain")
    assert "referrals-rising" in alone.rules_never_raised
    assert "referrals-rising" not in both.rules_never_raised


def test_json_is_as_its_schema_says(whole: Traceability) -> None:
    written = json.loads(structured.render_one(whole))
    jsonschema.validate(written, coverage_schema())
    written["findings"][0]["facts"][0]["line"] = "three"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(written, coverage_schema())


def test_it_can_be_narrowed(whole: Traceability) -> None:
    one = of_findings(whole, ["S2024-31"])
    assert [each.id for each in one.findings] == ["S2024-31"]
    assert one.provisions == one.rules == ()
    law = of_provisions(whole, ["iro-03"])
    assert [each.rule for each in law.rules] == ["iro-caseload-figure"]
    assert law.rules_without_scenario == ()


@pytest.mark.parametrize("width", [40, 80])
def test_no_line_is_wider_than_the_terminal(whole: Traceability, width: int) -> None:
    for line in text_of(coverage_pages.pages(whole), width).splitlines():
        assert len(line) <= width


def test_gaps_alone_leave_out_what_hangs_together(whole: Traceability) -> None:
    text = text_of(coverage_pages.pages(whole, only_gaps=True))
    assert "From findings to flags" not in text
    assert f"Rules that no given sheet raises ({len(whole.rules_never_raised)})" in text
