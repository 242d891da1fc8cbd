"""Two sheets compared either way round: each change is mirrored, whatever the facts."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.compare.conftest import BEFORE, FIGURE, NOW, STANDARD, TIGHTENED, Version, told

from flagstone.compare.comparing_sheets import compare_sheets
from flagstone.compare.comparison import FlagChange
from flagstone.rulebook.rulebook import Rulebook
from flagstone.sheets.fact_sheet import FactSheet

STATED = st.fixed_dictionaries(
    {},
    optional={
        "children_per_officer": st.sampled_from(["40", "65", "75", "105", "60 to 80", "unknown"]),
        "challenge": st.sampled_from(["absent", "limited", "consistent", "at most limited"]),
        "tracker_works": st.sampled_from(["yes", "no"]),
        "late_reviews": st.sampled_from(["1 of 20", "9 of 20", "3 of 4"]),
    },
)
RULES = {
    "a": FIGURE.strip(),
    "b": STANDARD,
    "c": "when: {any: [{challenge: {is: absent}}, {late_reviews: {share: {above: 10}}}]}\n"
    "policy: Ours\nseverity:\n  - high: {tracker_works: {is: no}}\n  - medium: otherwise",
    "d": "when: {raised: c}\nseverity: critical",
}
MIRRORED = {
    "new": "gone",
    "worse": "better",
    "not judged before": "no longer judged",
}
MIRRORED |= {now: was for was, now in MIRRORED.items()}
MIRRORED |= {"fact appeared": "fact went missing", "fact went missing": "fact appeared"}
MIRRORED |= {"enough": "needed", "needed": "enough"}


def turned(change: FlagChange, *, mirrored: bool) -> object:
    def word(text: str) -> str:
        return MIRRORED.get(text, text) if mirrored else text

    causes = {(word(each.kind), word(each.weight), each.about) for each in change.causes}
    rules = (change.was.rule, change.now.rule)
    return word(change.change), frozenset(causes), rules[::-1] if mirrored else rules


@given(old=STATED, new=STATED)
@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_turned_round_everything_is_mirrored_and_beside_itself_nothing_is_otherwise(
    version: Version, request: pytest.FixtureRequest, old: dict[str, str], new: dict[str, str]
) -> None:
    if not hasattr(request.node, "rules"):
        request.node.rules = version(TIGHTENED, **RULES)
    rules: Rulebook = request.node.rules
    sheets = [
        FactSheet.build(rules.vocabulary, authority="Hull", date=date, facts=facts or {
            "issued_on": "unknown"})
        for date, facts in ((BEFORE, old), (NOW, new))
    ]  # fmt: skip
    there = compare_sheets(rules, *sheets)
    back = compare_sheets(rules, *reversed(sheets))
    seen = {turned(each, mirrored=False) for each in there.changes}
    assert seen == {turned(each, mirrored=True) for each in back.changes}
    assert {flag.rule for flag in there.same} == {flag.rule for flag in back.same}
    opposite = {"worse": "better", "better": "worse"}
    shown = {(each.now.rule, each.practice) for each in there.changes}
    assert shown == {
        (each.was.rule, opposite.get(each.practice, each.practice)) for each in back.changes
    }
    for sheet in sheets:
        assert compare_sheets(rules, sheet, sheet).changes == ()
    for change in there.changes:
        assert change.told_by == "trying"
        assert change.causes
        if change.practice in ("worse", "better"):
            assert any(cause.kind == "fact moved" for cause in change.causes)


def test_stockton_2022_and_2023_beside_each_other(rulebook: Rulebook) -> None:
    """Priority actions of a focused visit are silent in the inspection: silence mends nothing."""
    folder = Path(__file__).parents[2] / "examples" / "stockton"
    old, new = (
        FactSheet.read(folder / name, rulebook.vocabulary)
        for name in ("2022-front-door.yaml", "2023-inspection.yaml")
    )
    found = compare_sheets(rulebook, old, new)
    by_rule = {each.rule: each for each in found.changes}
    silent = by_rule["supervision-priority-action"]
    assert (silent.change, silent.practice) == ("no longer judged", "not shown")
    assert told(silent) == [("fact went missing", "alone")]
    assert by_rule["early-help-weak"].practice == "worse"
    assert by_rule["assessments-weak"].practice == "better"
    assert all(each.causes for each in found.changes)
    assert {each.told_by for each in found.changes} == {"trying"}
    assert found.judged.only_in_new > found.judged.in_both
    back = compare_sheets(rulebook, new, old)
    assert sorted(MIRRORED[each.change] for each in back.changes) == sorted(
        each.change for each in found.changes
    )
