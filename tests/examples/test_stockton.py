"""The Stockton sheets: what they raise, how gravely, and where each fact comes from."""

from __future__ import annotations

from pathlib import Path

import pytest

from flagstone.conditions.tree import Severity
from flagstone.inference.judging import judge
from flagstone.inference.verdicts import Outcome, Verdict
from flagstone.rulebook.rulebook import Rulebook
from flagstone.sheets.fact_sheet import FactSheet
from flagstone.sheets.reading import read_sheet

FOLDER = Path(__file__).parents[2] / "examples" / "stockton"
SHEETS = sorted(FOLDER.glob("*.yaml"))

# The gravest flag of each concern: what a practitioner expects of these documents.
EXPECTED = {
    "2011-contact-referral-and-assessment": {
        "front-door-decisions": "low",
        "assessments-and-records": "medium",
        "supervision-and-management-oversight": "medium",
        "audit-and-information": "medium",
        "leadership-and-improvement": "medium",
    },
    "2016-single-inspection": {
        "children-with-relatives-and-friends": "high",
        "permanence": "medium",
        "sufficiency-and-fostering": "medium",
        "care-plans-and-services": "medium",
        "voice-and-life-story": "high",
        "coming-into-care": "medium",
        "missing-from-care": "medium",
        "education-of-children-in-care": "low",
        "front-door-decisions": "medium",
        "early-help": "medium",
        "assessments-and-records": "low",
        "child-protection-enquiries": "high",
        "plans-conferences-and-visits": "medium",
        "missing-children": "medium",
        "private-fostering": "medium",
        "children-easily-overlooked": "medium",
        "drift-before-and-in-court": "high",
        "independent-reviewing": "medium",
        "timeliness-of-care-reviews": "low",
        "supervision-and-management-oversight": "medium",
        "audit-and-information": "low",
        "leadership-and-improvement": "medium",
        "patterns-across-services": "medium",
        "workforce-and-caseloads": "low",
        "safeguarding-partnership": "medium",
        "adoption-timeliness": "medium",
        "deciding-on-adoption": "medium",
        "adopters-and-matching": "medium",
        "adoption-support": "medium",
        "pathway-plans": "low",
        "homes-of-care-leavers": "low",
        "support-for-care-leavers": "low",
        "care-leavers-work-and-learning": "low",
    },
    "2018-permanence-visit": {
        "care-plans-and-services": "low",
        "deciding-on-adoption": "low",
        "independent-reviewing": "medium",
        "permanence": "medium",
        "voice-and-life-story": "low",
    },
    "2019-inspection": {
        "children-with-relatives-and-friends": "high",
        "sufficiency-and-fostering": "medium",
        "care-plans-and-services": "medium",
        "coming-into-care": "low",
        "repeat-referrals-and-plans": "high",
        "case-holders-not-social-workers": "high",
        "drift-before-and-in-court": "high",
        "independent-reviewing": "high",
        "supervision-and-management-oversight": "high",
        "audit-and-information": "medium",
        "leadership-and-improvement": "medium",
        "patterns-across-services": "high",
        "adoption-timeliness": "medium",
        "deciding-on-adoption": "medium",
        "pathway-plans": "low",
        "support-for-care-leavers": "low",
    },
    "2021-permanence-visit": {
        "drift-before-and-in-court": "medium",
        "children-with-relatives-and-friends": "medium",
        "patterns-across-services": "low",
    },
    "2022-front-door": {
        "front-door-decisions": "high",
        "assessments-and-records": "high",
        "child-protection-enquiries": "high",
        "repeat-referrals-and-plans": "medium",
        "neglect-abuse-and-exploitation": "high",
        "unallocated-children": "critical",
        "supervision-and-management-oversight": "critical",
        "audit-and-information": "medium",
        "leadership-and-improvement": "high",
        "patterns-across-services": "high",
        "workforce-and-caseloads": "high",
        "safeguarding-partnership": "medium",
    },
    "2023-inspection": {
        "assessments-and-records": "medium",
        "drift-before-and-in-court": "medium",
        "early-help": "low",
        "front-door-decisions": "medium",
        "plans-conferences-and-visits": "high",
        "repeat-referrals-and-plans": "medium",
        "unallocated-children": "medium",
        "care-plans-and-services": "low",
        "deciding-on-adoption": "medium",
        "independent-reviewing": "medium",
        "permanence": "medium",
        "sufficiency-and-fostering": "medium",
        "unregistered-and-unlawful-settings": "high",
        "voice-and-life-story": "medium",
        "pathway-plans": "medium",
        "support-for-care-leavers": "medium",
        "audit-and-information": "low",
        "children-and-families-heard": "medium",
        "leadership-and-improvement": "high",
        "patterns-across-services": "medium",
        "supervision-and-management-oversight": "high",
        "workforce-and-caseloads": "low",
    },
    "2024-older-children-in-care": {
        "unregistered-and-unlawful-settings": "high",
        "permanence": "medium",
        "sufficiency-and-fostering": "medium",
        "care-plans-and-services": "medium",
        "visits-to-children-in-care": "low",
        "voice-and-life-story": "low",
        "independent-reviewing": "high",
        "delayed-discharge-of-care-orders": "high",
        "supervision-and-management-oversight": "high",
        "children-and-families-heard": "low",
        "patterns-across-services": "high",
        "workforce-and-caseloads": "medium",
    },
    "2025-protection-visit": {
        "assessments-and-records": "low",
        "neglect-abuse-and-exploitation": "medium",
        "children-and-families-heard": "low",
    },
}


@pytest.fixture(params=SHEETS, ids=lambda path: path.stem)
def path(request: pytest.FixtureRequest) -> Path:
    return Path(request.param)


@pytest.fixture
def sheet(path: Path, rulebook: Rulebook) -> FactSheet:
    return read_sheet(path, rulebook.vocabulary)


@pytest.fixture
def verdicts(sheet: FactSheet, rulebook: Rulebook) -> dict[str, Verdict]:
    """The verdicts on the whole sheet; what is said of some groups only comes after it."""
    body = judge(rulebook, sheet).bodies[0]
    return dict(body.verdicts)


def test_every_sheet_is_expected() -> None:
    assert [sheet.stem for sheet in SHEETS] == list(EXPECTED)


def test_each_concern_is_as_grave_as_a_practitioner_expects(
    path: Path, verdicts: dict[str, Verdict], rulebook: Rulebook
) -> None:
    gravest: dict[str, Severity] = {}
    for verdict in verdicts.values():
        if verdict.severity is not None:
            concern = rulebook.rules[verdict.rule].concern
            gravest[concern] = max(gravest.get(concern, Severity.LOW), verdict.severity)
    assert {name: severity.word for name, severity in gravest.items()} == EXPECTED[path.stem]


def test_only_2022_has_a_critical(path: Path, verdicts: dict[str, Verdict]) -> None:
    critical = [v.rule for v in verdicts.values() if v.possible is Severity.CRITICAL]
    assert bool(critical) == (path.stem == "2022-front-door")


def test_2016_judged_good_has_few_highs(path: Path, verdicts: dict[str, Verdict]) -> None:
    if path.stem == "2016-single-inspection":
        highs = [v.rule for v in verdicts.values() if v.severity is Severity.HIGH]
        assert set(highs) == {
            "grip-on-pre-proceedings",
            "police-missing-from-strategy-discussions",
            "connected-persons-requirements-not-met",
            "children-do-not-know-their-story",
        }


def test_every_fact_says_where_it_stands(sheet: FactSheet) -> None:
    facts = [*sheet.facts, *(fact for group in sheet.groups.values() for fact in group)]
    assert facts
    assert [fact.type for fact in facts if not (fact.locator and fact.source)] == []


def test_each_sheet_decides_several_rules(
    verdicts: dict[str, Verdict],
) -> None:
    decided = [v for v in verdicts.values() if v.outcome in (Outcome.RAISED, Outcome.CLEAR)]
    assert len(decided) >= 8


@pytest.mark.parametrize(
    ("stem", "rule", "outcome"),
    [
        ("2011-contact-referral-and-assessment", "iro-caseload-figure", Outcome.NOT_LOOKED_AT),
        ("2016-single-inspection", "care-proceedings-over-26-weeks", Outcome.CLEAR),
        ("2016-single-inspection", "iro-caseload-in-words", Outcome.CLEAR),
        ("2019-inspection", "protection-plans-not-led-by-a-social-worker", Outcome.UNDECIDED),
        ("2022-front-door", "drift-before-court", Outcome.NOT_LOOKED_AT),
        ("2024-older-children-in-care", "iro-caseload-figure", Outcome.UNDECIDED),
    ],
)
def test_what_is_not_raised_says_why(
    rulebook: Rulebook, stem: str, rule: str, outcome: Outcome
) -> None:
    sheet = read_sheet(FOLDER / f"{stem}.yaml", rulebook.vocabulary)
    assert judge(rulebook, sheet).bodies[0].verdicts[rule].outcome is outcome
