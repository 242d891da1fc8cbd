"""A file of responses is read strictly: what nobody could understand is refused with its line."""

import json
from collections.abc import Callable
from pathlib import Path

import jsonschema
import pytest

from flagstone import ProblemsError, Responses
from flagstone.problems import Problem
from flagstone.responses.files import responses_schema
from flagstone.responses.reading import read_responses_bytes

Written = Callable[[str], Path]

ENTRY = "authority: Hull\nresponses:\n  - rule: a-rule\n    kind: plan\n"


def problems(path: Path) -> tuple[Problem, ...]:
    with pytest.raises(ProblemsError) as raised:
        Responses.read(path)
    return raised.value.problems


def test_what_a_response_says(written: Written) -> None:
    read = Responses.read(written(ENTRY + "    due: 2025-06-30\n    whom: older children\n"))
    (given,) = read.given
    assert (given.rule, given.kind.value, given.whom) == ("a-rule", "plan", "older children")
    assert given.place.line == 3
    assert read.file == "responses.yaml"
    assert len(read.digest) == 64


def test_json_says_the_same() -> None:
    content = {"authority": "Hull", "responses": [{"rule": "a-rule", "kind": "plan"}]}
    read = read_responses_bytes(json.dumps(content).encode(), "responses.json")
    assert read.given[0].rule == "a-rule"


@pytest.mark.parametrize(
    ("line", "code", "suggests"),
    [
        ("owners: Head", "unknown-key", "Did you mean owner?"),
        ("due: soon", "not-a-date", "2024-03-31"),
        ("severity: dire", "not-one-of", ""),
        ("expires: 2025-06-30", "key-not-for-kind", "Write `due:`"),
        ("reason:", "empty-value", ""),
    ],
)
def test_what_is_refused(written: Written, line: str, code: str, suggests: str) -> None:
    (problem,) = problems(written(f"{ENTRY}    {line}\n"))
    assert problem.code == code
    assert problem.place.line == 5
    assert suggests in problem.suggestion


def test_a_kind_that_there_is_not(written: Written) -> None:
    (problem,) = problems(written(ENTRY.replace("plan", "planned")))
    assert problem.code == "not-one-of"
    assert "plan" in problem.suggestion


def test_a_day_before_it_was_granted(written: Written) -> None:
    (problem,) = problems(written(ENTRY + "    granted: 2025-06-30\n    due: 2025-06-29\n"))
    assert problem.code == "dates-backwards"


def test_a_flag_has_one_response_of_a_kind(written: Written) -> None:
    twice = ENTRY + "  - rule: a-rule\n    kind: plan\n"
    (problem,) = problems(written(twice))
    assert (problem.code, problem.place.line) == ("response-twice", 5)
    assert "line 3" in problem.message
    other = ENTRY + "  - rule: a-rule\n    kind: data disputed\n"
    assert len(Responses.read(written(other)).given) == 2


def test_another_kind_of_file(written: Written) -> None:
    (problem,) = problems(written("authority: Hull\nstandards: {}\n"))
    assert problem.code == "another-kind-of-file"
    assert "--local" in problem.suggestion


@pytest.mark.parametrize("content", [b"", b"\0\1", b"- a\n", b"[", b"\xff\xfe"])
def test_no_bytes_do_more_than_be_refused(content: bytes) -> None:
    with pytest.raises(ProblemsError):
        read_responses_bytes(content, "responses.yaml")


def test_the_schema_takes_what_is_read_and_nothing_else() -> None:
    schema = responses_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    good = {"authority": "Hull", "responses": [{"rule": "a-rule", "kind": "plan"}]}
    jsonschema.validate(good, schema)
    bad = {"authority": "Hull", "responses": [{"rule": "a-rule", "kind": "planned"}]}
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(bad, schema)
