"""`flagstone rules new`, as somebody types it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner

from flagstone.cli import rules_new
from flagstone.cli.app import app

SMALL = Path(__file__).parents[1] / "fixtures" / "small"
WORDS = ("--id", "heard-rarely", "--kind", "words", "--concern", "independent reviewing")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return shutil.copytree(SMALL, tmp_path / "rulebook")


def test_it_says_what_it_wrote_and_what_to_do_next(run, root: Path) -> None:  # type: ignore[no-untyped-def]
    ended = run("rules", "new", *WORDS, "--reads", "heard_at_reviews", rules=str(root))
    assert ended.exit_code == 0, ended.stderr
    assert "independent_reviewing.yaml: the rule heard-rarely, a draft" in ended.stdout
    assert "heard_at_reviews" in ended.stdout
    assert f"flagstone check --rules {root}" in ended.stdout


def test_check_refuses_the_draft_and_says_what_is_left(run, root: Path) -> None:  # type: ignore[no-untyped-def]
    run("rules", "new", *WORDS, "--reads", "heard_at_reviews", rules=str(root))
    ended = run("check", rules=str(root))
    assert ended.exit_code == 2
    left = [line for line in ended.stderr.splitlines() if line.endswith("[to-decide]")]
    assert any("why this scenario is as it is" in line for line in left)
    assert any("what it cites" in line for line in left)
    assert any("the sentence of heard_at_reviews" in line for line in left)


def test_a_draft_is_listed_as_one(run, root: Path) -> None:  # type: ignore[no-untyped-def]
    run("rules", "new", *WORDS, "--reads", "iro_challenge", rules=str(root))
    assert "(draft)" in run("rules", "list", rules=str(root)).stdout
    assert run("rules", "show", "heard rarely", rules=str(root)).exit_code == 0


def test_a_new_concern_may_name_its_area_by_its_title(run, root: Path) -> None:  # type: ignore[no-untyped-def]
    ended = run(
        *("rules", "new", "--id", "heard-rarely", "--kind", "words", "--concern", "being-heard"),
        *("--area", "children in care", "--reads", "heard_at_reviews", "--cites", "IRO-09"),
        rules=str(root),
    )
    assert ended.exit_code == 0, ended.stderr
    assert (root / "rules" / "children_in_care" / "being_heard.yaml").is_file()
    assert (root / "features" / "children_in_care" / "being_heard.feature").is_file()


def test_without_a_terminal_what_is_missing_is_named(run, root: Path) -> None:  # type: ignore[no-untyped-def]
    ended = run("rules", "new", "--id", "heard-rarely", rules=str(root))
    assert ended.exit_code == 2
    assert "--kind, --concern, --reads" in ended.stderr


def test_a_name_that_cannot_be_had_names_its_option(run, root: Path) -> None:  # type: ignore[no-untyped-def]
    ended = run("rules", "new", *WORDS, "--reads", "iro_chalenge", rules=str(root))
    assert ended.exit_code == 2
    assert "--reads" in ended.stderr
    assert "Did you mean iro_challenge?" in " ".join(ended.stderr.split())


def test_installed_rules_are_left_alone(run, monkeypatch: pytest.MonkeyPatch) -> None:  # type: ignore[no-untyped-def]
    monkeypatch.setattr("flagstone.drafting.drafting.is_installed", lambda _: True)
    ended = run("rules", "new", *WORDS, "--reads", "iro_challenge", rules=None)
    assert ended.exit_code == 2
    assert "[rulebook-is-installed]" in ended.stderr


def answering(
    root: Path, monkeypatch: pytest.MonkeyPatch, *answers: str, given: tuple[str, ...] = ()
):  # type: ignore[no-untyped-def]
    monkeypatch.setattr(rules_new, "can_ask", lambda: True)
    words = ["rules", "new", *given, "--rules", str(root)]
    return CliRunner().invoke(app, words, input="".join(f"{each}\n" for each in answers))


def test_at_a_terminal_it_asks_for_everything_and_asks_again(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ended = answering(
        *(root, monkeypatch, "iro-caseload-figure", "heard-rarely", "word", "words"),
        *("independnt-reviewing", "being-heard", "care", "children in care"),
        *("iro_chalenge", "iro_challenge, heard_at_reviews", "iro-1", "iro-09"),
    )
    assert ended.exit_code == 0, ended.stderr
    for said in (
        *("already", "The kinds are", "Did you mean independent-reviewing?"),
        *("is not a practice area", "Did you mean iro_challenge?", "There is no provision"),
    ):
        assert said in ended.stderr
    text = (root / "rules" / "children_in_care" / "being_heard.yaml").read_text(encoding="utf-8")
    assert "iro-09" in text


def test_it_asks_only_for_what_was_not_given(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ended = answering(root, monkeypatch, "iro_challenge", "", given=WORDS)
    assert ended.exit_code == 0, ended.stderr
    assert "What the rule is called" not in ended.stderr


def test_whoever_stops_answering_leaves_everything_as_it_was(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ended = answering(root, monkeypatch, "heard-rarely")
    assert ended.exit_code == 130
    assert "Traceback" not in ended.stderr
    assert not (root / "features").exists()
