"""What a new rulebook makes of sheets: whose flags come and go, and which change did it."""

from __future__ import annotations

import pytest
from tests.compare.conftest import Sheet, Version, replaced

from flagstone.compare.comparing_rulebooks import NOBODYS_PRACTICE, compare_rulebooks
from flagstone.compare.rules_comparison import ChangedVerdict, RulesComparison
from flagstone.problems import ProblemsError

FIGURE = "when: {children_per_officer: {above: 70}}\npolicy: Ours"
HIGH = "severity:\n  - high: {challenge: {is: absent}}\n  - low: otherwise"
STANDARDS = "rules/standards/all.yaml"


def verdicts(comparison: RulesComparison) -> list[ChangedVerdict]:
    return [verdict for sheet in comparison.sheets for verdict in sheet.verdicts]


def kinds(comparison: RulesComparison, verdict: ChangedVerdict) -> list[str]:
    return [comparison.changes[number - 1].kind for number in verdict.causes]


def test_a_moved_limit_is_shown_to_be_the_cause(version: Version, sheet: Sheet) -> None:
    old, new = version(a=FIGURE), version(a=FIGURE.replace("70", "80"))
    comparison = compare_rulebooks(old, new, [sheet("children_per_officer: 75")])
    (verdict,) = verdicts(comparison)
    assert (verdict.outcome, verdict.was, verdict.now) == ("loses a flag", "raised low", "clear")
    assert (verdict.proof, kinds(comparison, verdict)) == ("by itself", ["condition"])
    assert NOBODYS_PRACTICE in comparison.notices


def test_of_two_changes_the_one_that_turned_the_verdict_is_named(
    version: Version, sheet: Sheet
) -> None:
    old = version(a=f"{FIGURE}\n{HIGH}")
    new = version(a=f"{FIGURE.replace('70', '60')}\n{HIGH.replace('low', 'medium')}")
    raised, gained = (
        sheet("{children_per_officer: 75, challenge: limited}"),
        sheet("{children_per_officer: 65, challenge: absent}", authority="York"),
    )
    comparison = compare_rulebooks(old, new, [raised, gained])
    assert [each.authority for each in comparison.sheets] == ["York", "Hull"]  # the gravest first
    one, other = verdicts(comparison)
    assert (one.outcome, one.severity_now, kinds(comparison, one)) == (
        "gains a flag", "high", ["condition"],
    )  # fmt: skip
    assert (other.outcome, other.was, other.now) == ("graver", "raised low", "raised medium")
    assert kinds(comparison, other) == ["severity"]
    assert comparison.effects[0].gains == ("Hull", "York")


def test_changes_that_only_do_it_together_are_said_to(version: Version, sheet: Sheet) -> None:
    old = version(a=f"{FIGURE}\n{HIGH}")
    new = version(a=f"{FIGURE.replace('70', '60')}\n{HIGH.replace('low', 'medium')}")
    comparison = compare_rulebooks(
        old, new, [sheet("{children_per_officer: 65, challenge: limited}")]
    )
    (verdict,) = verdicts(comparison)
    assert (verdict.now, verdict.proof) == ("raised medium", "together")
    assert sorted(kinds(comparison, verdict)) == ["condition", "severity"]


def test_a_change_of_a_standard_reaches_the_rules_behind_those_that_read_it(
    version: Version, sheet: Sheet
) -> None:
    rules = {
        "a": "when: {children_per_officer: {above: {standard: caseload-range, bound: upper}}}",
        "b": "when: {raised: a}\nseverity: critical",
    }
    new = version(replaced(STANDARDS, ("70", "80")), **rules)
    comparison = compare_rulebooks(version(**rules), new, [sheet("children_per_officer: 75")])
    found = verdicts(comparison)
    assert [(each.rule, each.outcome) for each in found] == [
        ("b", "loses a flag"), ("a", "loses a flag"),
    ]  # fmt: skip
    assert all(kinds(comparison, each) == ["standard value"] for each in found)


def test_rules_that_come_go_and_are_renamed(version: Version, sheet: Sheet) -> None:
    tracker = "when: {tracker_works: {is: no}}"
    old, new = version(a=FIGURE, b=tracker), version(c=FIGURE, d="when: {challenge: {is: absent}}")
    facts = "{children_per_officer: 75, tracker_works: no, challenge: absent}"
    comparison = compare_rulebooks(old, new, [sheet(facts)])
    found = verdicts(comparison)
    assert [(each.rule, each.outcome) for each in found] == [
        ("d", "gains a flag"), ("b", "loses a flag"),
    ]  # fmt: skip
    assert (found[0].was, found[1].now) == ("not in the rulebook", "not in the rulebook")
    assert [kinds(comparison, each) for each in found] == [["rule added"], ["rule removed"]]


def test_a_new_rule_that_is_clear_is_no_news(version: Version, sheet: Sheet) -> None:
    new = version(a=FIGURE, b="when: {challenge: {is: absent}}")
    comparison = compare_rulebooks(version(a=FIGURE), new, [sheet("challenge: limited")])
    assert (comparison.sheets, comparison.sheets_compared) == ((), 1)


def test_dates_of_instruments_and_rules_are_told_apart(version: Version, sheet: Sheet) -> None:
    law = replaced("rules/instruments/all.yaml", ("2021-01-01}", "2021-01-01, until: 2023-12-31}"))
    old, new = version(a=FIGURE), version(law, a=FIGURE + "\nfrom: 2011-04-01")
    comparison = compare_rulebooks(old, new, [sheet("children_per_officer: 75")])
    (verdict,) = verdicts(comparison)
    assert (verdict.now, kinds(comparison, verdict)) == ("not in force", ["instrument dates"])


def test_a_fact_type_that_grows_more_exact_is_read_again(version: Version, sheet: Sheet) -> None:
    facts = replaced("facts/care/reviews.yaml", ("decimals: 1", "decimals: 2"))
    old, new = version(a=FIGURE), version(facts, a=FIGURE.replace("70", "70.05"))
    comparison = compare_rulebooks(old, new, [sheet("children_per_officer: 70.1")])
    assert verdicts(comparison) == []  # above both limits
    comparison = compare_rulebooks(new, old, [sheet("children_per_officer: 70")])
    assert verdicts(comparison) == []


def test_freshness_is_tried_with_the_sheet_read_again(version: Version, sheet: Sheet) -> None:
    facts = replaced("facts/care/reviews.yaml", ("most: 1000", "most: 1000\n"
                                                 "              fresh_for: 12 months"))  # fmt: skip
    stale = sheet("children_per_officer: {value: 75, as_at: 2022-03-31}")
    comparison = compare_rulebooks(version(a=FIGURE), version(facts, a=FIGURE), [stale])
    (verdict,) = verdicts(comparison)
    assert (verdict.now, kinds(comparison, verdict)) == ("undecided", ["freshness"])


def test_facts_that_only_one_rulebook_has_are_left_out_for_the_other(
    version: Version, sheet: Sheet
) -> None:
    added = replaced("facts/care/reviews.yaml", ("issued_on:", """\
extra:
              title: Another fact
              type: boolean
              better: lower
              sentence: {yes: there is another, no: there is none}
            issued_on:"""))  # fmt: skip
    old, new = version(a=FIGURE), version(added, a=FIGURE, b="when: {extra: {is: yes}}")
    comparison = compare_rulebooks(old, new, [sheet("{extra: yes, children_per_officer: 75}")])
    assert [each.rule for each in verdicts(comparison)] == ["b"]


def test_a_sheet_that_the_old_rulebook_cannot_read_is_named_and_one_that_the_new_cannot_refused(
    version: Version, sheet: Sheet
) -> None:
    scale = replaced("facts/scales.yaml", ("[absent,", "[worse, absent,"))
    old, new, given = version(a=FIGURE), version(scale, a=FIGURE), sheet("challenge: worse")
    comparison = compare_rulebooks(old, new, [given])
    assert comparison.sheets_compared == 0
    assert comparison.sheets[0].note.startswith("It cannot be read with the old rulebook")
    with pytest.raises(ProblemsError, match="wrong-word"):
        compare_rulebooks(new, old, [given])


def test_groups_and_earlier_sheets_are_compared_too(version: Version, sheet: Sheet) -> None:
    rule = "when: {children_per_officer: {above: previous}}"
    before = sheet("children_per_officer: 50", date="2023-03-31")
    now = sheet("children_per_officer: 55")
    new = rule.replace("previous", "{previous: yes, plus: 10}") + "\npolicy: Ours"
    comparison = compare_rulebooks(version(a=rule), version(a=new), [now, before])
    (verdict,) = verdicts(comparison)
    assert (verdict.was, verdict.now, verdict.proof) == ("raised low", "clear", "by itself")


def test_the_same_rulebook_makes_the_same_of_every_sheet(version: Version, sheet: Sheet) -> None:
    comparison = compare_rulebooks(
        version(a=FIGURE), version(a=FIGURE), [sheet("challenge: absent")]
    )
    assert (comparison.changes, comparison.sheets, comparison.effects) == ((), (), ())
    assert comparison.notices[0].startswith("The two rulebooks are the same, file for file")


def test_turned_round_gains_are_losses(version: Version, sheet: Sheet) -> None:
    old, new = version(a=f"{FIGURE}\n{HIGH}"), version(a=f"{FIGURE.replace('70', '60')}")
    paths = [
        sheet("{children_per_officer: 75, challenge: absent}"),
        sheet("{children_per_officer: 65}", authority="York"),
    ]
    mirrored = {"gains a flag": "loses a flag", "graver": "less grave"}
    mirrored |= {now: was for was, now in mirrored.items()}
    there, back = compare_rulebooks(old, new, paths), compare_rulebooks(new, old, paths)
    seen = {(v.rule, v.was, v.now, mirrored[v.outcome]) for v in verdicts(there)}
    assert seen == {(v.rule, v.now, v.was, v.outcome) for v in verdicts(back)}
    assert len(seen) == 2


def test_a_draft_changes_no_verdict_until_it_is_one_no_longer(
    version: Version, sheet: Sheet
) -> None:
    drafted, moved = FIGURE + "\nstatus: draft", FIGURE.replace("70", "60") + "\nstatus: draft"
    given, other = [sheet("children_per_officer: 75")], "title: B"
    still = compare_rulebooks(version(a=drafted, b=other), version(a=moved, b=other), given)
    assert [(each.kind, each.effect) for each in still.changes] == [("condition", "words")]
    assert still.sheets == ()
    agreed = compare_rulebooks(version(a=drafted, b=other), version(a=FIGURE, b=other), given)
    (verdict,) = verdicts(agreed)
    assert (verdict.outcome, verdict.was) == ("gains a flag", "not in the rulebook")
    assert kinds(agreed, verdict) == ["status"]
