"""Explanations of a real inspection: every flag can be explained, and nothing is left open."""

from pathlib import Path

from flagstone.explain import explain_all, shorts
from flagstone.explain.changed_sheets import changed
from flagstone.explain.changes import Aim, what_would_change
from flagstone.explain.scene import Scene
from flagstone.inference.judging import judge
from flagstone.inference.verdicts import Outcome
from flagstone.rulebook.rulebook import Rulebook
from flagstone.sheets.fact_sheet import FactSheet

SHEET = Path(__file__).parents[2] / "examples" / "stockton" / "2024-older-children-in-care.yaml"


def test_every_flag_says_why_and_what_it_rests_on(rulebook: Rulebook) -> None:
    assessment = judge(rulebook, FactSheet.read(SHEET, rulebook.vocabulary), engine="plain")
    for each in explain_all(assessment, outcomes=["raised"]).explanations:
        assert each.short
        assert each.decisive
        assert each.asked.decides
        assert each.citations
    for short in shorts(assessment).values():
        assert short.why
        assert short.decisive


def test_what_would_clear_a_flag_clears_it_by_the_whole_rulebook(rulebook: Rulebook) -> None:
    sheet = FactSheet.read(SHEET, rulebook.vocabulary)
    assessment = judge(rulebook, sheet, engine="plain")
    flags = [rule for rule, verdict in assessment.bodies[0].verdicts.items() if verdict.raised]
    cleared = 0
    for rule in flags:
        scene = Scene.of(assessment, rule)
        for changes in what_would_change(scene, 1):
            for each in changes.proved:
                after = judge(rulebook, changed(scene, each.stated), engine="plain")
                if changes.aim is Aim.CLEAR:
                    assert after.bodies[0].verdicts[rule].outcome is Outcome.CLEAR
                    cleared += 1
    assert cleared >= len(flags) - 1


def test_the_average_caseload_of_the_decided_rule_is_explained(rulebook: Rulebook) -> None:
    """The first thing that practitioners asked: 70.1 children against a range of 50 to 70."""
    sheet = FactSheet.build(
        rulebook.vocabulary,
        authority="Anywhere",
        date="2024-09-19",
        facts={"iro_children_per_fte": "70.1", "iro_challenge": {"value": "consistent"}},
        kind="audit",
    )
    (told,) = explain_all(judge(rulebook, sheet), ["iro-caseload-figure"]).explanations
    assert told.severity == "low"
    assert told.asked.threshold is not None
    assert told.asked.threshold.says.startswith("70 children, the upper end of")
    (cleared,) = [c for to in told.changes if to.aim == "clear" for c in to.changes]
    assert "(0.1 less than now)" in cleared.says
