"""A sound file of another kind is told from a malformed one."""

from __future__ import annotations

import pytest

from flagstone.problems import Problems
from flagstone.text import parse
from flagstone.text.kinds import LOCAL, RULES, SHEET, is_another_kind

FILES = {
    SHEET: b"authority: Hull\ndate: 2025-03-31\nkind: audit\nfacts: {a: 1}\n",
    RULES: b"concern: {id: a, title: A}\nrules: {}\n",
    LOCAL: b"authority: Hull\nstandards: {}\n",
    "a report of Flagstone's": b"subject: {}\nreceipt: {}\nconcerns: []\n",
}


@pytest.mark.parametrize("expected", [SHEET, RULES, LOCAL, "a file of facts"])
@pytest.mark.parametrize("found", FILES)
def test_every_kind_is_known_in_the_place_of_every_other(found: str, expected: str) -> None:
    problems = Problems()
    document = parse(FILES[found], "a.yaml")
    assert is_another_kind(document, expected, problems) is (found != expected)
    for problem in problems:
        assert problem.code == "another-kind-of-file"
        assert problem.message == f"This is {found}, and {expected} was expected."
        assert problem.suggestion


@pytest.mark.parametrize("text", [b"- a\n", b"a: b\n", b"authority: Hull\n", b"concern: a\n"])
def test_what_is_of_no_plain_kind_is_left_to_its_reader(text: bytes) -> None:
    problems = Problems()
    assert not is_another_kind(parse(text, "a.yaml"), SHEET, problems)
    assert not problems
