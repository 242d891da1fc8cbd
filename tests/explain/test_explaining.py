"""Explanations of what people ask about, on rules of a few lines."""

from collections.abc import Mapping

import pytest
from tests.conftest import WrittenRulebook

import flagstone
from flagstone.explain import explain, explain_all, short, shorts
from flagstone.explain.explanation import Asked, Explanation
from flagstone.inference.judging import judge
from flagstone.rulebook.rulebook import Rulebook
from flagstone.sheets.fact_sheet import FactSheet


def own_figures(rulebook: Rulebook, facts: Mapping[str, object], **parts: object) -> FactSheet:
    given = {"authority": "Anywhere", "date": "2025-03-31", "kind": "inspection", **parts}
    return FactSheet.build(rulebook.vocabulary, facts=facts, **given)  # type: ignore[arg-type]


def changes(explanation: Explanation, aim: str) -> list[str]:
    return [each.says for to in explanation.changes if to.aim == aim for each in to.changes]


def comparisons(asked: Asked) -> list[Asked]:
    below = [leaf for part in asked.parts for leaf in comparisons(part)]
    return [asked, *below] if asked.kind == "comparison" else below


def test_a_figure_is_held_against_the_standard_of_its_date(
    written_rulebook: WrittenRulebook,
) -> None:
    rulebook = written_rulebook.load()
    sheet = own_figures(rulebook, {"children_per_officer": "70.1"})
    told = explain(rulebook, sheet, "caseload-figure")
    limit = told.asked.threshold
    assert (told.outcome, told.severity, told.asked.holds) == ("raised", "low", "yes")
    assert limit is not None
    assert limit.says.startswith("70 children, the upper end of")
    assert limit.in_force == "from 1 April 2011"
    assert "[iro-03]" in limit.rests_on
    assert [each.fact for each in told.decisive] == ["children_per_officer"]
    (cleared,) = changes(told, "clear")
    assert "hold 70 children each or less (0.1 less than now)" in cleared
    (graver,) = changes(told, "graver")
    assert graver.startswith("It would be raised, high if reviewing officers hold 100.1 children")


def test_a_share_is_changed_in_whole_children_of_the_same_number(
    written_rulebook: WrittenRulebook,
) -> None:
    rulebook = written_rulebook.with_rules(
        a="when: {late_reviews: {share: {at_least: 10}}}\npolicy: x"
    )
    raised = explain(rulebook, own_figures(rulebook, {"late_reviews": "40 of 395"}), "a")
    assert changes(raised, "clear") == [
        "It would be clear if 39 of 395 children in care had a late review or fewer "
        "(1 fewer than now)"
    ]
    clear = explain(rulebook, own_figures(rulebook, {"late_reviews": "39 of 395"}), "a")
    assert "40 of 395" in changes(clear, "raised")[0]
    few = explain(rulebook, own_figures(rulebook, {"late_reviews": "6 of 7"}), "a")
    assert few.outcome == "clear"
    assert "too few for a percentage" in few.short
    assert "as many in all" in few.changes[0].note


def test_every_value_of_a_missing_fact_leads_somewhere(written_rulebook: WrittenRulebook) -> None:
    rulebook = written_rulebook.load()
    told = explain(rulebook, own_figures(rulebook, {}), "caseload-figure")
    (missing,) = told.missing
    assert told.outcome == "undecided"
    assert [(each.values, each.in_words) for each in missing.leads_to] == [
        ("0 to 70 children", "clear"),
        ("70.1 to 100 children", "raised, low"),
        ("100.1 or more children", "raised, high"),
    ]


def test_two_missing_facts_are_followed_one_after_the_other(
    written_rulebook: WrittenRulebook,
) -> None:
    rulebook = written_rulebook.with_rules(
        a="when: {all: [{tracker_works: {is: no}}, {challenge: {is: absent}}]}"
    )
    told = explain(rulebook, own_figures(rulebook, {}), "a")
    tracker = next(each for each in told.missing if each.fact == "tracker_works")
    no, yes = tracker.leads_to
    assert (yes.in_words, no.in_words) == ("clear", "still undecided")
    assert no.then is not None
    assert [each.in_words for each in no.then.leads_to] == ["raised, low", "clear"]


def test_a_rule_that_reads_others_is_followed_to_their_facts(
    written_rulebook: WrittenRulebook,
) -> None:
    rulebook = written_rulebook.with_rules(
        weak="when: {challenge: {at_most: limited}}",
        late="when: {late_reviews: {at_least: 1}}",
        both="when: {all: [{raised: weak}, {raised: late}]}",
    )
    sheet = own_figures(rulebook, {"challenge": "limited", "late_reviews": "3"})
    told = explain(rulebook, sheet, "both")
    assert [part.rule for part in told.asked.parts] == ["weak", "late"]
    assert [leaf.facts for leaf in comparisons(told.asked)] == [("challenge",), ("late_reviews",)]
    assert "0 children in care had a late review" in changes(told, "clear")[0] or (
        "challenge by reviewing officers" in changes(told, "clear")[0]
    )
    assert len(told.decisive) == 2


def test_one_of_two_reasons_is_enough_and_only_one_is_named(
    written_rulebook: WrittenRulebook,
) -> None:
    rulebook = written_rulebook.with_rules(
        a="when: {any: [{challenge: {is: absent}}, {tracker_works: {is: no}}]}"
    )
    sheet = own_figures(rulebook, {"challenge": "absent", "tracker_works": "no"})
    told = explain(rulebook, sheet, "a")
    assert [each.fact for each in told.decisive] == ["challenge"]
    (cleared,) = changes(told, "clear")
    assert "challenge" in cleared
    assert "tracker" in cleared


def test_sources_that_disagree_would_all_have_to_say_so(written_rulebook: WrittenRulebook) -> None:
    rulebook = written_rulebook.load()
    sheet = own_figures(rulebook, {"children_per_officer": [{"value": "65"}, {"value": "90"}]})
    told = explain(rulebook, sheet, "caseload-figure")
    assert told.outcome == "raised"
    assert "every source would have to say so" in changes(told, "clear")[0]


def test_a_group_is_explained_by_what_is_said_of_it(written_rulebook: WrittenRulebook) -> None:
    rulebook = written_rulebook.with_rules(a="when: {challenge: {is: absent}}")
    sheet = own_figures(
        rulebook, {"challenge": "consistent"}, groups={"older children": {"challenge": "absent"}}
    )
    assert explain(rulebook, sheet, "a").outcome == "clear"
    told = explain(rulebook, sheet, "a", whom="older children")
    assert (told.outcome, told.whom) == ("raised", "older children")
    assert changes(told, "clear")
    every = explain_all(judge(rulebook, sheet), ["a"])
    assert [each.whom for each in every.explanations] == ["older children", ""]


def test_what_was_not_in_force_or_not_looked_at_says_why(written_rulebook: WrittenRulebook) -> None:
    rulebook = written_rulebook.with_rules(
        old="when: {challenge: {is: absent}}\nuntil: 2020-12-31",
        a="when: {challenge: {is: absent}}",
    )
    sheet = own_figures(rulebook, {"challenge": "absent"})
    old = explain(rulebook, sheet, "old")
    assert (old.outcome, old.changes, old.decisive) == ("not in force", (), ())
    assert "to 31 December 2020" in old.in_force
    elsewhere = own_figures(rulebook, {"children_per_officer": "60"}, scope={"looked_at": ["help"]})
    told = explain(rulebook, elsewhere, "a")
    assert told.outcome == "not looked at"
    assert [reason.why for reason in told.reasons] == ["not looked at"]


def test_a_flag_that_may_be_graver_says_what_would_settle_it(
    written_rulebook: WrittenRulebook,
) -> None:
    rulebook = written_rulebook.with_rules(
        a="""
        when: {late_reviews: {at_least: 1}}
        severity: [high: {challenge: {is: absent}}, low: otherwise]
        """
    )
    told = explain(rulebook, own_figures(rulebook, {"late_reviews": "2"}), "a")
    assert (told.severity, told.possible) == ("low", "high")
    assert {each.fact for each in told.decisive} == {"late_reviews", "challenge"}
    (missing,) = told.missing
    assert missing.leads_to[0].values == "absent"
    assert missing.leads_to[0].in_words == "raised, high"


def test_each_flag_has_a_short_explanation(written_rulebook: WrittenRulebook) -> None:
    rulebook = written_rulebook.load()
    assessment = judge(rulebook, own_figures(rulebook, {"children_per_officer": "90"}))
    told = shorts(assessment)
    assert set(told) == {("caseload-figure", "")}
    one = short(assessment, "caseload-figure")
    assert told["caseload-figure", ""] == one
    assert "that is above 70 children" in one.why
    assert "20 less than now" in one.would_clear


def test_the_package_can_be_called_however_it_was_imported(
    written_rulebook: WrittenRulebook,
) -> None:
    rulebook = written_rulebook.load()
    sheet = own_figures(rulebook, {"children_per_officer": "90"})
    assert flagstone.explain(rulebook, sheet, "caseload-figure").outcome == "raised"
    assert isinstance(explain(rulebook, sheet, "caseload-figure"), flagstone.Explanation)
    assert flagstone.explain.shorts is shorts  # type: ignore[attr-defined]


def test_a_rule_or_a_group_that_is_not_there_is_named(written_rulebook: WrittenRulebook) -> None:
    rulebook = written_rulebook.load()
    sheet = own_figures(rulebook, {"children_per_officer": "90"})
    with pytest.raises(KeyError, match="caseload-figure"):
        explain(rulebook, sheet, "caseload-figur")
    with pytest.raises(KeyError, match="older children"):
        explain(rulebook, sheet, "caseload-figure", whom="older children")
