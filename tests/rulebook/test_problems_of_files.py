"""What is wrong with the files of a rulebook comes together, each thing once."""

from __future__ import annotations

from pathlib import Path

import pytest

from flagstone.problems import ProblemsError
from flagstone.rulebook.rulebook import Rulebook


def codes(error: pytest.ExceptionInfo[ProblemsError]) -> list[str]:
    return [problem.code for problem in error.value.problems]


def test_problems_of_all_files_come_together_in_the_order_of_the_files(written_rulebook):
    with pytest.raises(ProblemsError) as error:
        written_rulebook.load(
            {
                "rules/instruments/all.yaml": """
                handbook:
                  title: The handbook
                  standing: gospel
                the-act: {title: The Act, standing: law}
                """,
                "rules/care/more.yaml": """
                concern: {id: more, title: More}
                rules:
                  a:
                    title: A
                    when: {challenge: {is: purple}}
                    severity: grave
                    cites: [iro-99]
                    message: "{nothing}"
                    action: A
                    not_captured: A
                """,
            }
        )
    assert codes(error) == ["wrong-word", "unknown-severity", "unknown-provision", "not-one-of"]
    assert [problem.place.line for problem in error.value.problems] == [6, 7, 8, 4]


def test_a_rule_that_lacks_a_key_has_its_conditions_read_all_the_same(written_rulebook):
    with pytest.raises(ProblemsError) as error:
        written_rulebook.with_rules(
            a="""
            titel: A
            when: {challenge: {is: purple}}
            severity: [{high: {raised: nothing}}, {low: otherwise}]
            """,
            b="""
            severity: grave
            one_step_up: {when: {challenge: {is: purple}}, not_past: high}
            """,
        )
    assert codes(error) == [
        "unknown-key",
        "wrong-word",
        "unknown-rule",
        "unknown-severity",
        "wrong-word",
    ]


def test_what_names_something_broken_is_not_a_second_problem(written_rulebook):
    with pytest.raises(ProblemsError) as error:
        written_rulebook.load(
            {"rules/standards/all.yaml": "caseload-range: {title: Range, values: []}\n"}
        )
    assert codes(error) == ["missing-key"]


def test_a_fact_that_could_not_be_read_is_not_unknown_to_the_rules(written_rulebook):
    facts = written_rulebook.FILES["facts/care/reviews.yaml"].replace(
        "type: number", "type: nunber"
    )
    with pytest.raises(ProblemsError) as error:
        written_rulebook.load({"facts/care/reviews.yaml": facts})
    assert "unknown-fact" not in codes(error)


def test_a_folder_without_rules_is_not_a_rulebook(tmp_path):
    with pytest.raises(ProblemsError) as error:
        Rulebook.load(tmp_path)
    assert codes(error) == ["rulebook-not-found"]


def test_rules_that_could_not_be_read_are_never_left_out_in_silence(written_rulebook, monkeypatch):
    look = Path.iterdir

    def refuse(folder):
        if folder.name == "care" and folder.parent.name == "rules":
            raise PermissionError(13, "Permission denied")
        return look(folder)

    monkeypatch.setattr(Path, "iterdir", refuse)
    with pytest.raises(ProblemsError) as error:
        written_rulebook.load()
    assert codes(error) == ["file-unreadable"]


@pytest.mark.parametrize("name", ["rules/care/more.yaml", "rules/gone", "facts/care/more.yaml"])
def test_a_link_that_leads_nowhere_is_a_problem(written_rulebook, name):
    written_rulebook.write({})
    (written_rulebook.root / name).symlink_to(written_rulebook.root / "nothing")
    with pytest.raises(ProblemsError) as error:
        written_rulebook.load()
    assert codes(error) in (["file-missing"], ["stray-file"])
