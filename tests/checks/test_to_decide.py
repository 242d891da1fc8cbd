"""What an author has still to decide is refused until it is decided."""

from __future__ import annotations

import pytest

from flagstone import checks
from flagstone.inference.judging import judge
from flagstone.inference.verdicts import Outcome
from flagstone.reports import assess
from flagstone.sheets.fact_sheet import FactSheet, SheetKind

SHEET = FactSheet("Hull", 739_341, SheetKind.INSPECTION)
MARKED = "TO DECIDE (something)"


def left(rulebook) -> list[str]:  # type: ignore[no-untyped-def]
    return [each.message for each in checks.run(rulebook) if each.code == "to-decide"]


@pytest.mark.parametrize("key", ["title", "message", "action", "not_captured", "policy", "owner"])
@pytest.mark.parametrize("status", ["draft", "active"])
def test_a_marked_text_of_a_rule_is_refused(written_rulebook, key, status) -> None:  # type: ignore[no-untyped-def]
    (said,) = left(written_rulebook.with_rules(a=f"{key}: {MARKED}\nstatus: {status}"))
    assert key in said
    assert MARKED in said


def test_each_question_is_a_problem_at_its_line(written_rulebook) -> None:  # type: ignore[no-untyped-def]
    book = written_rulebook.with_rules(a="to_decide:\n  - How grave it is.\n  - Since when")
    found = [each for each in checks.run(book) if each.code == "to-decide"]
    assert [(each.place.line, each.message) for each in found] == [
        (5, "To decide for a: How grave it is."),
        (6, "To decide for a: Since when."),
    ]


@pytest.mark.parametrize(
    ("key", "fact"),
    [
        ("title", f"{{title: {MARKED}, type: count, unit: visits, sentence: '{{value}} late'}}"),
        ("unit", f"{{title: T, type: count, unit: {MARKED}, sentence: '{{value}} late'}}"),
        ("sentence", f"{{title: T, type: count, unit: x, sentence: '{{value}} {MARKED}'}}"),
        ("sentence", f"{{title: T, type: boolean, sentence: {{yes: {MARKED}, no: it is not}}}}"),
        (
            "denominator",
            f"{{title: T, type: count, unit: x, of: {MARKED}, sentence: '{{value}} x'}}",
        ),
        ("meaning", f"{{title: T, type: date, meaning: {MARKED}, sentence: 'on {{value}}'}}"),
    ],
)
def test_a_marked_text_of_a_fact_type_is_refused(written_rulebook, key, fact) -> None:  # type: ignore[no-untyped-def]
    book = written_rulebook.load({"facts/help/visits.yaml": f"visits_late: {fact}\n"})
    (said,) = left(book)
    assert f"the {key} of visits_late" in said


def test_a_marked_concern_is_refused(written_rulebook) -> None:  # type: ignore[no-untyped-def]
    book = written_rulebook.load(
        {"rules/help/more.yaml": f"concern: {{id: b, title: {MARKED}}}\nrules: {{}}\n"}
    )
    assert left(book) == [f"To decide: the title of the concern b. It says “{MARKED}”."]


def test_a_rule_that_is_written_has_nothing_left(written_rulebook) -> None:  # type: ignore[no-untyped-def]
    assert left(written_rulebook.with_rules(a="status: draft", b="")) == []


def test_a_draft_may_cite_nothing_and_its_scenarios_run_all_the_same(written_rulebook) -> None:  # type: ignore[no-untyped-def]
    book = written_rulebook.with_rules(a="status: draft\ncites: []")
    assert [each.code for each in checks.run(book)] == ["to-decide"]
    assert judge(book, SHEET).bodies[0].verdicts["a"].outcome is Outcome.UNDECIDED


def test_a_rule_in_use_may_not(written_rulebook) -> None:  # type: ignore[no-untyped-def]
    from flagstone.problems import ProblemsError

    with pytest.raises(ProblemsError, match="rule-without-citation"):
        written_rulebook.with_rules(a="cites: []")


def test_reports_leave_drafts_out_unless_a_rule_in_use_reads_one(written_rulebook) -> None:  # type: ignore[no-untyped-def]
    book = written_rulebook.with_rules(
        a="status: draft",
        b="status: draft\nwhen: {raised: c}",
        c="status: draft",
        d="when: {raised: c}",
    )
    assert list(book.in_use.rules) == ["c", "d"]
    report = assess(book, SHEET)
    assert [each.rule for each in report.undecided] == ["c", "d"]


def test_a_rulebook_without_drafts_is_used_as_it_is(small) -> None:  # type: ignore[no-untyped-def]
    assert small.in_use is small
