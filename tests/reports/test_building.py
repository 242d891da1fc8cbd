"""A report holds every verdict, in an order that does not depend on the sheet's."""

from msgspec.structs import replace

from flagstone import assess
from flagstone.reports.report import Report
from flagstone.rulebook.rulebook import Rulebook
from flagstone.sheets.fact_sheet import FactSheet


def flag_of(report: Report, rule: str, whom: str = ""):  # type: ignore[no-untyped-def]
    return next(flag for flag in report.flags if (flag.rule, flag.whom) == (rule, whom))


def verdict_of(report: Report, rule: str, whom: str = ""):  # type: ignore[no-untyped-def]
    return next(each for each in report.unraised if (each.rule, each.whom) == (rule, whom))


def test_every_rule_has_one_verdict_for_the_whole_body(small: Rulebook, hull: FactSheet) -> None:
    report = assess(small, hull)
    rules = [flag.rule for flag in report.flags] + [each.rule for each in report.unraised]
    assert sorted(rules) == sorted(small.rules)


def test_the_order_of_facts_changes_nothing(
    small: Rulebook, hull: FactSheet, hull_before: FactSheet, stockton: FactSheet
) -> None:
    backwards = replace(hull, facts=tuple(reversed(hull.facts)))
    assert assess(small, backwards, [hull_before]) == assess(small, hull, [hull_before])
    turned = replace(stockton, facts=tuple(reversed(stockton.facts)))
    assert assess(small, turned) == assess(small, stockton)


def test_concerns_come_gravest_first(small: Rulebook, hull: FactSheet) -> None:
    report = assess(small, hull)
    assert [(each.id, each.severity) for each in report.concerns] == [
        ("case-holding", "high"),
        ("independent-reviewing", "high"),
    ]
    assert [flag.rule for flag in report.concerns[0].flags] == [
        "plans-unregistered-share",
        "plans-unregistered",
        "referrals-again",
    ]


def test_a_flag_says_what_it_rests_on(small: Rulebook, stockton: FactSheet) -> None:
    flag = flag_of(assess(small, stockton), "iro-caseload-figure")
    assert flag.severity == "medium"
    assert flag.message == "Each full-time reviewing officer holds 70.1 children in care"
    assert flag.standing == "On this evidence, practice departs from statutory guidance"
    (comparison,) = flag.compared_with
    assert comparison.value == "50 to 70 children"
    caseload, challenge = flag.evidence
    assert caseload.statement.sentence == "Independent reviewing officers hold 70.1 children each"
    assert caseload.statement.locator == "paragraph 17"
    assert caseload.statement.source == "Focused visit letter"
    assert caseload.statement.ledger == ("S2024-31",)
    assert caseload.statement.as_at == "as at 19 September 2024"
    assert (caseload.statement.file, caseload.statement.line) == ("stockton.yaml", 12)
    assert [other.voice for other in challenge.others] == ["leaders"]
    assert not challenge.disputed
    assert flag.own_word == ""


def test_an_open_step_says_at_least_and_on_what_it_depends(
    small: Rulebook, stockton: FactSheet
) -> None:
    facts = tuple(fact for fact in stockton.facts if fact.type != "iro_challenge")
    flag = flag_of(assess(small, replace(stockton, facts=facts, groups={})), "iro-caseload-figure")
    assert (flag.severity, flag.possible) == ("low", "medium")
    assert flag.severity_in_words == (
        "at least low; medium if challenge by independent reviewing officers is "
        "absent, limited or inconsistent"
    )
    (missing,) = flag.would_settle
    assert missing.title == "Challenge by reviewing officers is evidenced"
    assert missing.in_words == "not stated"


def test_a_group_has_flags_of_its_own(small: Rulebook, stockton: FactSheet) -> None:
    report = assess(small, stockton)
    words = [flag for flag in report.flags if flag.rule == "iro-challenge-words"]
    assert sorted(flag.whom for flag in words) == ["", "older children"]
    older = flag_of(report, "iro-challenge-words", "older children")
    assert older.message == "Challenge by independent reviewing officers is absent"


def test_a_flag_that_nobody_else_confirms_says_so(small: Rulebook, hull: FactSheet) -> None:
    flag = flag_of(assess(small, hull), "iro-caseload-figure")
    assert flag.own_word == ("Rests only on the authority's own word: the authority's own figure")


def test_a_clear_rule_promises_nothing(small: Rulebook, hull: FactSheet) -> None:
    facts = tuple(
        replace(fact, value=fact.value._replace(low=500, high=500))
        for fact in hull.facts
        if fact.type == "iro_children_per_fte" and fact.value
    )
    verdict = verdict_of(assess(small, replace(hull, facts=facts)), "iro-caseload-figure")
    assert verdict.outcome == "clear"
    assert verdict.in_words == "Not raised on the authority's own figure as at 31 March 2025"


def test_a_flag_on_other_rules_rests_on_those_that_were_raised(
    small: Rulebook, hull: FactSheet, stockton: FactSheet
) -> None:
    def facts(sheet: FactSheet) -> list[str]:
        evidence = flag_of(assess(small, sheet), "scrutiny-is-weak").evidence
        return [each.statement.fact for each in evidence]

    assert facts(stockton) == ["iro_children_per_fte", "iro_challenge"]
    challenge_only = tuple(fact for fact in stockton.facts if fact.type == "iro_challenge")
    low = tuple(
        replace(fact, value=fact.value._replace(low=500, high=500))
        for fact in stockton.facts
        if fact.type == "iro_children_per_fte" and fact.value
    )
    assert facts(replace(stockton, facts=low + challenge_only)) == ["iro_challenge"]
    assert facts(hull) == ["iro_children_per_fte"]


def test_an_undecided_rule_names_what_would_settle_it(small: Rulebook, hull: FactSheet) -> None:
    report = assess(small, hull)
    rising = verdict_of(report, "referrals-rising")
    assert rising.outcome == "undecided"
    assert [reason.in_words for reason in rising.reasons] == ["no earlier sheet says"]
    local = verdict_of(report, "mid-way-reviews-late")
    assert "the authority has not given its own standard" in {
        reason.in_words for reason in local.reasons
    }


def test_a_rule_that_is_not_in_force_says_when_it_was(small: Rulebook, hull: FactSheet) -> None:
    old = verdict_of(assess(small, hull), "plans-unregistered-old")
    assert old.outcome == "not in force"
    assert [reason.in_words for reason in old.reasons] == [
        "not in force at that date (the rule is in force to 14 December 2023)"
    ]


def test_what_was_not_looked_at_is_never_clear(small: Rulebook, stockton: FactSheet) -> None:
    report = assess(small, stockton)
    assert "plans-unregistered" in {each.rule for each in report.not_looked_at}
    assert not {each.rule for each in report.clear} & {"plans-unregistered", "referrals-again"}


def test_an_earlier_value_is_shown_as_evidence(
    small: Rulebook, hull: FactSheet, hull_before: FactSheet
) -> None:
    flag = flag_of(assess(small, hull, [hull_before]), "referrals-rising")
    now, then = flag.evidence
    assert not now.earlier
    assert then.earlier
    assert (now.statement.value, then.statement.value) == ("25 per cent", "20 per cent")
    assert then.statement.as_at == "as at 31 March 2024"


def test_a_fact_that_no_rule_reads_is_listed(small: Rulebook, hull: FactSheet) -> None:
    assert [each.sentence for each in assess(small, hull).unread] == ["The duty team has 12 rooms"]


def test_a_disputed_fact_shows_both_sides(small: Rulebook, hull: FactSheet) -> None:
    caseload = next(fact for fact in hull.facts if fact.type == "iro_children_per_fte")
    assert caseload.value is not None
    other = replace(caseload, value=caseload.value._replace(low=900, high=900))
    report = assess(small, replace(hull, facts=(*hull.facts, other)))
    (evidence,) = flag_of(report, "iro-caseload-figure").evidence
    assert evidence.disputed
    assert [each.value for each in evidence.others] == ["90 children"]
