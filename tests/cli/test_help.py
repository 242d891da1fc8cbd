"""What help says is said whole, and in a reader's words."""

from __future__ import annotations

import pytest

GROUPS = [(), ("rules",), ("facts",), ("review",)]
COMMANDS = [
    *(("evaluate",), ("explain",), ("timeline",), ("compare",), ("check",), ("schema",)),
    *(("rules", name) for name in ("list", "show", "coverage", "new", "compare")),
    *(("facts", name) for name in ("list", "show", "template", "merge")),
    *(("review", name) for name in ("coverage", "mutate", "boundaries", "needed", "fit", "build")),
]


@pytest.mark.parametrize("group", GROUPS)
def test_lists_of_commands_are_not_cut_short(run, group: tuple[str, ...]) -> None:  # type: ignore[no-untyped-def]
    listed = run(*group, "--help", rules=None).stdout.split("Commands:")[1]
    assert "..." not in listed
    assert " ".join(listed.split()).count(".") >= 3


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_help_speaks_of_sheets_and_rules_and_not_of_types(run, command: tuple[str, ...]) -> None:  # type: ignore[no-untyped-def]
    text = run(*command, "--help", rules=None).stdout
    for type_of_python in ("<list[", "<str>", "<path>", "Path", "<int"):
        assert type_of_python not in text


@pytest.mark.parametrize(
    ("words", "where"),
    [
        (("rules", "show", "zzzz"), "flagstone rules list"),
        (("facts", "show", "zzzz"), "flagstone facts list"),
        (("rules", "coverage", "--provision", "zzzz"), "flagstone rules coverage"),
    ],
)
def test_where_no_name_is_near_the_reader_is_told_where_to_look(  # type: ignore[no-untyped-def]
    run, words: tuple[str, ...], where: str
) -> None:
    result = run(*words, rules=None)
    assert result.exit_code == 2
    assert where in " ".join(result.stderr.split())


def test_a_concern_is_listed_with_its_id_and_found_by_its_title(run) -> None:  # type: ignore[no-untyped-def]
    listed = run("rules", "list", rules=None).stdout
    assert "(drift-before-and-in-court)" in " ".join(listed.split())
    for name in ("drift-before-and-in-court", "Drift before and in court"):
        done = run("review", "coverage", "--concern", name, rules=None)
        assert done.exit_code == 0, done.stderr
        assert "drift-before-court" in done.stdout
