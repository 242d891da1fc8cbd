"""The digest of a rulebook."""

from __future__ import annotations

import shutil

import pytest

from flagstone.rulebook.digest import digest_of
from flagstone.rulebook.loading import load_rulebook

FILES = {"facts/a.yaml": b"a: 1\n", "rules/b.yaml": b"b: 2\n"}


def test_the_order_of_files_does_not_matter():
    assert digest_of(FILES) == digest_of(dict(reversed(FILES.items())))


@pytest.mark.parametrize(
    "changed",
    [
        {"facts/a.yaml": b"a: 1\n"},
        {"facts/a.yaml": b"a: 1\n", "rules/b.yaml": b"b: 3\n"},
        {"facts/a.yaml": b"a: 1\n", "rules/c.yaml": b"b: 2\n"},
        {"facts/a.yaml": b"a: 1\nrules/b.yaml", "": b"b: 2\n"},
    ],
)
def test_every_name_and_content_matters(changed):
    assert digest_of(changed) != digest_of(FILES)


def test_line_ends_do_not_matter():
    assert digest_of({"a": b"x: 1\r\ny: 2\r\n"}) == digest_of({"a": b"x: 1\ny: 2\n"})


def test_where_a_rulebook_lies_does_not_matter(written_rulebook, tmp_path):
    there = written_rulebook.write({})
    elsewhere = tmp_path / "elsewhere"
    for name in ("facts", "rules"):
        shutil.copytree(there / name, elsewhere / name)
    assert load_rulebook(elsewhere).digest == load_rulebook(there).digest


def test_a_changed_rule_changes_the_digest(written_rulebook):
    before = written_rulebook.load().digest
    rules = written_rulebook.FILES["rules/care/reviewing.yaml"].replace("above: 100", "above: 101")
    assert written_rulebook.load({"rules/care/reviewing.yaml": rules}).digest != before
