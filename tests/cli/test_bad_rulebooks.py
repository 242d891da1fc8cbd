"""One smallest malformed rulebook of each kind, through the command, and what it says."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from tests.cli.malformed import REVIEWING, SMALL, TABLE, assert_explained, facts

FACTS = "facts/children_in_care/independent_reviewing.yaml"


def a_rule(name: str, **said: str) -> str:
    rule = {
        "title": f"The rule {name}",
        "when": "{iro_challenge: {is: absent}}",
        "severity": "medium",
        "cites": "[iro-09]",
        "message": "A message",
        "action": "An action",
        "not_captured": "Nothing",
        **said,
    }
    return f"  {name}:\n" + "".join(f"    {key}: {text}\n" for key, text in rule.items())


def a_fact(name: str, sentence: str) -> str:
    return (
        f"{name}:\n  title: The fact {name}\n  type: number\n  unit: children\n  better: lower\n"
        f"  sentence: {sentence}\n"
    )


OTHER = "rules/children_in_care/other.yaml"
CONCERN = "concern: {id: other, title: Other}\nrules:\n"


# The file, what is added to it, the code, and what is said.
RULEBOOKS: dict[str, tuple[str, str | bytes, str, str]] = {
    "unknown provision": (REVIEWING, a_rule("x-1", cites="[iro-3]"), "unknown-provision", "iro-03"),
    "unknown rule": (
        REVIEWING,
        a_rule("x-1", when="{raised: iro-challenge-word}"),
        "unknown-rule",
        "Did you mean iro-challenge-words?",
    ),
    "unknown fact": (
        REVIEWING,
        a_rule("x-1", when="{iro_chalenge: {is: absent}}"),
        "unknown-fact",
        "Did you mean iro_challenge",
    ),
    "unknown standard": (
        REVIEWING,
        a_rule("x-1", when="{iro_children_per_fte: {above: {standard: iro-caseload-rang}}}"),
        "unknown-standard",
        "Did you mean iro-caseload-range?",
    ),
    "different units": (
        REVIEWING,
        a_rule("x-1", when="{iro_children_per_fte: {above: {fact: referrals_again}}}"),
        "units-differ",
        "same unit",
    ),
    "a rule that reads itself through others": (
        REVIEWING,
        a_rule("x-1", when="{raised: x-2}")
        + a_rule("x-2", when="{not: {raised: x-3}}")
        + a_rule("x-3", when="{raised: {rule: x-1, at_least: medium}}"),
        "rules-in-a-circle",
        "x-1 is raised reads whether x-2 is raised, which reads whether x-3",
    ),
    "never true": (
        REVIEWING,
        a_rule(
            "x-1", when="{all: [{iro_challenge: {is: absent}}, {iro_challenge: {is: limited}}]}"
        ),
        "never-true",
        "never so",
    ),
    "never false": (
        REVIEWING,
        a_rule("x-1", when="{plans_with_unregistered_worker: {at_least: 0}}"),
        "always-true",
        "always so",
    ),
    "a step that is never reached": (
        REVIEWING,
        a_rule("x-1", severity="[{high: {iro_challenge: {is: limited}}}, {low: otherwise}]"),
        "step-never-reached",
        "contradicts the rule",
    ),
    "a step behind a graver one": (
        REVIEWING,
        a_rule(
            "x-1",
            when="{iro_challenge: {below: consistent}}",
            severity="[{high: {iro_challenge: {below: inconsistent}}},"
            " {medium: {iro_challenge: {is: absent}}}, {low: otherwise}]",
        ),
        "step-never-reached",
        "so is a graver one",
    ),
    "two rules of one id in a file": (
        REVIEWING,
        a_rule("iro-challenge-words"),
        "duplicate-key",
        "the first is on line",
    ),
    "two rules of one id": (
        OTHER,
        CONCERN + a_rule("iro-challenge-words"),
        "id-used-twice",
        "other.yaml:3:3",
    ),
    "sentences that could be confused": (
        FACTS,
        a_fact("iro_again", "independent reviewing officers hold {value} children each"),
        "sentences-alike",
        "Word one of them differently",
    ),
    "a key twice": (REVIEWING, "concern: other\n", "duplicate-key", "Keep one"),
    "two documents": (REVIEWING, "---\na: b\n", "several-documents", "Remove the line"),
    "an anchor": (REVIEWING, a_rule("x-1", severity="&a low"), "anchor", "Write the value out"),
    "a tag": (REVIEWING, a_rule("x-1", severity="!low low"), "tag", "Remove it"),
    "nothing": (OTHER, "", "file-empty", "Write something"),
    "bytes": (OTHER, b"\x00\x01", "not-text", "the file you meant"),
    "cut off": (OTHER, "concern: {id: b, title: B", "malformed-yaml", "bracket"),
    "50 MB": (OTHER, b"#" + b"x" * 50_000_000, "file-too-large", "the file you meant"),
    "deeply nested": (OTHER, "[" * 5000, "nested-too-deeply", "brackets"),
    "half a UTF-16 file": (OTHER, CONCERN.encode("utf-16")[:-1], "not-utf-8", "UTF-8"),
    "a sheet among rules": (OTHER, facts("duty_rooms: 1"), "another-kind-of-file", "evaluate"),
    "a sheet among facts": (
        "facts/children_in_care/hull.yaml",
        facts("duty_rooms: 1"),
        "another-kind-of-file",
        "evaluate",
    ),
    "a scorecard among rules": ("rules/children_in_care/a.csv", TABLE, "stray-file", "Move it"),
}


@pytest.mark.parametrize("name", RULEBOOKS)
def test_a_malformed_rulebook_is_explained(run, tmp_path: Path, name: str) -> None:  # type: ignore[no-untyped-def]
    file, added, code, said = RULEBOOKS[name]
    shutil.copytree(SMALL, tmp_path, dirs_exist_ok=True)
    with (tmp_path / file).open("ab") as stream:
        stream.write(added.encode() if isinstance(added, str) else added)
    result = run("check", "--no-scenarios", rules=str(tmp_path))
    assert_explained(result, code, rf"{re.escape(str(tmp_path))}.*?\.(yaml|csv)[:0-9]*")
    assert said in result.stderr
