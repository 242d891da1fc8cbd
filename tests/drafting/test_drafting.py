"""A drafted rule loads, its feature runs, and what is left to decide is named."""

from __future__ import annotations

from pathlib import Path

import pytest

from flagstone import checks
from flagstone.drafting import DraftError
from flagstone.problems import Problems, ProblemsError
from flagstone.renderers.structured import render_one
from flagstone.reports import assess
from flagstone.rulebook.loading import load_rulebook
from flagstone.sheets.fact_sheet import FactSheet, SheetKind
from flagstone.specification.running import run
from flagstone.specification.scenarios import Part, read_features
from flagstone.specification.unwritten import unwritten

KINDS = [
    ("share", ("reviews_too_late",), {}),
    ("share", ("mid_way_reviews_late",), {}),
    ("share", ("mid_way_reviews_late",), {"standard": "mid-way-limit"}),
    ("share", ("plans_with_unregistered_worker",), {}),
    ("figure", ("iro_children_per_fte",), {}),
    ("figure", ("iro_children_per_fte",), {"standard": "iro-caseload-range", "cites": ("iro-03",)}),
    ("figure", ("a_new_figure",), {"standard": "iro-caseload-range"}),
    ("figure", ("a_new_figure", "another_one"), {}),
    ("words", ("iro_challenge",), {"cites": ("iro-09",)}),
    ("words", ("heard_well", "iro_challenge"), {"scale": "evidence"}),
    ("words", ("plans_after_12_weeks",), {}),
    ("timescale", ("late_after_12_weeks",), {}),
    ("timescale", ("mid_way_reviews_late",), {}),
    ("composite", ("iro-caseload-figure", "iro-challenge-words"), {"cites": ("iro-09",)}),
    ("composite", ("scrutiny-is-weak",), {}),
]


@pytest.mark.parametrize("asked", KINDS)
@pytest.mark.parametrize("concern", ["independent-reviewing", "something-new"])
def test_a_draft_loads_and_its_feature_shows_every_outcome(  # type: ignore[no-untyped-def]
    root, draft, contents, asked, concern
) -> None:
    kind, reads, more = asked
    before = contents()
    area = "children_in_care" if concern == "something-new" else ""
    draft(kind, *reads, concern=concern, area=area, **more)
    after = contents()
    assert all(after[name].startswith(content) for name, content in before.items())
    rulebook = load_rulebook(root)
    rule = rulebook.rules["a-new-rule"]
    assert rule.is_draft
    assert rule.concern == concern
    problems = Problems()
    (feature,) = read_features(root / "features", problems)
    assert not problems
    ran = [run(scenario, rulebook) for scenario in feature.scenarios]
    assert all(each.passed for each in ran)
    said = [next(scenario.of(Part.THEN)).text for scenario in feature.scenarios]
    assert said == [
        '"a new rule" is raised as low',
        '"a new rule" is clear',
        '"a new rule" is undecided',
    ]
    assert len([each for each in unwritten([feature]) if "scenario" in each.message]) == 3


def to_decide(root: Path) -> list[str]:
    return [each.message for each in checks.run(load_rulebook(root)) if each.code == "to-decide"]


def test_check_names_everything_that_is_left_and_nothing_else(root, draft) -> None:  # type: ignore[no-untyped-def]
    before = checks.run(load_rulebook(root))
    draft("share", "reviews_too_late")
    found = [each for each in checks.run(load_rulebook(root)) if each not in before]
    assert {each.code for each in found} == {"to-decide"}
    said = " ".join(each.message for each in found)
    for what in (
        *("the title of reviews_too_late", "the unit of", "the denominator of", "what it cites"),
        *("the message of a-new-rule", "the action of", "not_captured", "policy"),
        *("From which share on", "How grave it is"),
    ):
        assert what in said


def test_a_question_stands_at_its_own_line(root, draft) -> None:  # type: ignore[no-untyped-def]
    drafted = draft("words", "iro_challenge", cites=("iro-09",))
    lines = drafted.rules_file.read_text(encoding="utf-8").splitlines()
    asked = [each for each in checks.run(load_rulebook(root)) if "How grave" in each.message]
    assert [lines[each.place.line - 1].strip()[:11] for each in asked] == ["- How grave"]


def test_nothing_is_left_once_everything_is_written(root, draft) -> None:  # type: ignore[no-untyped-def]
    drafted = draft("words", "iro_challenge", cites=("iro-09",))
    text = drafted.rules_file.read_text(encoding="utf-8")
    begun = text.index("  a-new-rule:")
    rule = [line for line in text[begun:].splitlines() if not line.startswith("    - From")]
    rule = [line for line in rule if not line.startswith("    - How")]
    written = "\n".join(
        line.split("TO DECIDE")[0] + "Said" * ("TO DECIDE" in line) for line in rule
    )
    drafted.rules_file.write_text(
        text[:begun] + written.replace("    to_decide:\n", "") + "\n", encoding="utf-8"
    )
    assert to_decide(root) == []


def test_no_report_shows_a_draft(root, draft) -> None:  # type: ignore[no-untyped-def]
    draft("words", "iro_challenge", cites=("iro-09",))
    sheet = FactSheet("Hull", 739_341, SheetKind.OWN_FIGURES)
    report = render_one(assess(load_rulebook(root), sheet))
    assert "a-new-rule" not in report
    assert "iro-challenge-words" in report


def test_two_rules_can_be_drafted_one_after_the_other(root, draft) -> None:  # type: ignore[no-untyped-def]
    draft("share", "reviews_too_late")
    draft("share", "reviews_too_late", id="another-rule")
    rules = load_rulebook(root).rules
    assert rules["a-new-rule"].when == rules["another-rule"].when


@pytest.mark.parametrize(
    ("asked", "option", "said"),
    [
        (("share", ("x_y",), {"id": "iro-caseload-figure"}), "--id", "already"),
        (("share", ("x_y",), {"id": "iro-caseload-figures"}), "--id", "Did you mean"),
        (("share", ("x_y",), {"id": "A Rule"}), "--id", "Perhaps a-rule"),
        (("share", ("x_y",), {"concern": "independent-reviewings"}), "--concern", "Did you mean"),
        (("share", ("x_y",), {"concern": "independent-work"}), "--concern", "--area"),
        (("share", ("x_y",), {"area": "help_and_protection"}), "--area", "is in children_in_care"),
        (("share", ("iro_chalenge",), {}), "--reads", "Did you mean iro_challenge?"),
        (("share", ("X y",), {}), "--reads", "Perhaps x_y"),
        (("share", ("iro_challenge",), {}), "--reads", "Take --kind words."),
        (("words", ("iro_children_per_fte",), {}), "--reads", "figure or timescale"),
        (("share", ("iro-caseload-figure",), {}), "--reads", "Only a composite"),
        (("composite", ("iro_challenge",), {}), "--reads", "is a fact"),
        (("composite", ("iro-figures",), {}), "--reads", "There is no rule"),
        (("share", ("x_y",), {"cites": ("iro-3",)}), "--cites", "Did you mean iro-03"),
        (("share", ("x_y",), {"standard": "mid-way"}), "--standard", "mid-way-limit"),
        (("words", ("x_y",), {"standard": "mid-way-limit"}), "--standard", "reads no standard"),
        (("share", ("x_y",), {"scale": "evidence"}), "--scale", "in words"),
        (("share", (), {}), "--reads", "at least one"),
    ],
)
def test_a_name_that_cannot_be_had_is_refused_and_nothing_is_written(  # type: ignore[no-untyped-def]
    draft, contents, asked, option, said
) -> None:
    kind, reads, more = asked
    before = contents()
    with pytest.raises(DraftError) as caught:
        draft(kind, *reads, **more)
    assert caught.value.option == option
    assert said in caught.value.message
    assert contents() == before


def test_units_that_differ_are_a_problem_of_the_file_and_nothing_is_written(  # type: ignore[no-untyped-def]
    root, draft, contents
) -> None:
    before = contents()
    with pytest.raises(ProblemsError) as caught:
        draft("figure", "iro_children_per_fte", standard="mid-way-limit")
    (problem,) = caught.value.problems
    assert problem.code == "units-differ"
    assert problem.place.file.startswith(str(root))
    assert "Nothing was written." in problem.suggestion
    assert contents() == before


def test_a_feature_that_was_there_keeps_its_scenarios(root, draft) -> None:  # type: ignore[no-untyped-def]
    feature = root / "features" / "children_in_care" / "independent_reviewing.feature"
    feature.parent.mkdir(parents=True)
    text = (
        "Feature: Reviewing\n  Why.\n\n  # a remark\n  Scenario: One\n"
        "    Given the authority's own figures as at 31 March 2025\n"
        "    When the rules are applied\n"
        '    Then "iro challenge words" is undecided'
    )
    feature.write_text(text, encoding="utf-8")
    draft("words", "iro_challenge")
    assert feature.read_text(encoding="utf-8").startswith(f"{text}\n\n  Scenario: TO DECIDE")


def test_rules_that_came_with_flagstone_are_not_added_to(monkeypatch, draft, contents) -> None:  # type: ignore[no-untyped-def]
    before = contents()
    monkeypatch.setattr("flagstone.drafting.drafting.is_installed", lambda _: True)
    with pytest.raises(ProblemsError, match="rulebook-is-installed"):
        draft("words", "iro_challenge")
    assert contents() == before


def test_a_rulebook_that_is_wrong_already_is_said_as_it_is(root, draft) -> None:  # type: ignore[no-untyped-def]
    (root / "rules" / "children_in_care" / "more.yaml").write_text("concern: nobody\nrules: {}\n")
    with pytest.raises(ProblemsError, match="unknown-concern") as caught:
        draft("words", "iro_challenge")
    assert "Nothing was written" not in str(caught.value)
