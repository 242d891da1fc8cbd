"""Entries added to files that people wrote."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flagstone.drafting.insertion import with_entry
from flagstone.problems import ProblemsError

ENTRY = "new:\n  title: It\n  list:\n  - one\n"


def added(text: str, *mapping: str) -> str:
    return with_entry(text.encode(), "a.yaml", ENTRY, mapping).decode()


def test_every_line_that_was_there_is_there_still() -> None:
    text = "# why\nrules:\n  a: # says\n    title: x  # said\n\n  # the last one\n  b: {title: y}\n"
    assert added(text, "rules") == f"{text}\n  new:\n    title: It\n    list:\n    - one\n"


def test_an_entry_at_the_top_of_a_file_begins_at_its_first_column() -> None:
    assert added("a: {title: x}") == f"a: {{title: x}}\n\n{ENTRY}"


def test_what_follows_the_mapping_follows_the_entry_with_what_is_said_over_it() -> None:
    text = "rules:\n    a: 1\n\n# of the concern\nconcern: it\n"
    assert added(text, "rules") == (
        "rules:\n    a: 1\n\n    new:\n      title: It\n      list:\n      - one\n\n"
        "# of the concern\nconcern: it\n"
    )


def test_lines_end_as_they_do_in_the_file() -> None:
    assert "\n" not in added("a: 1\r\nb: 2\r\n").replace("\r\n", "")


def test_a_byte_order_mark_stays_where_it_is() -> None:
    for encoding in ("utf-8", "utf-16-le", "utf-16-be"):
        changed = with_entry("\ufeffa: 1\n".encode(encoding), "a.yaml", ENTRY)
        assert changed.decode(encoding) == f"\ufeffa: 1\n\n{ENTRY}"


@pytest.mark.parametrize(
    "text",
    [
        "rules: {a: 1}\n",
        "rules: {}\n",
        "rules: {\n  a: 1\n}\n",
        "rules:\n  a: 1\n...\n",
        "rules:\n  new: {title: other}\n",
        "rules:\n  a: |+\n    said\n",
    ],
)
def test_a_file_in_which_it_would_change_something_is_refused(text: str) -> None:
    with pytest.raises(ProblemsError) as caught:
        added(text, "rules")
    (problem,) = caught.value.problems
    assert (problem.code, problem.place.file) == ("cannot-be-added-to", "a.yaml")


def test_json_is_refused() -> None:
    with pytest.raises(ProblemsError, match="cannot-be-added-to"):
        with_entry(b'{"a": "1"}', "a.json", ENTRY)


_KEYS = st.sampled_from("abcdef")
_TEXTS = st.sampled_from(
    ["x", "'1: # 2'", "|\n    said\n    more", ">-\n    said", "[a, b]", "x # y"]
)


@given(
    entries=st.dictionaries(_KEYS, _TEXTS, min_size=1), tail=st.sampled_from(["", "\n", "# z\n"])
)
def test_whatever_is_in_the_file_stays(entries: dict[str, str], tail: str) -> None:
    text = "rules:\n" + "".join(f"  {key}: {value}\n" for key, value in entries.items()) + tail
    found = added(text, "rules")
    assert found.startswith(text)
    assert "  new:\n    title: It\n" in found
