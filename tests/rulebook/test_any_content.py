"""Whatever stands in a rulebook's files, reading them ends in a rulebook or in problems."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from textwrap import dedent
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from flagstone.problems import Problem, ProblemsError

JUNK: tuple[Any, ...] = (
    "",
    "x",
    "-1",
    "1e3",
    "{",
    "previous",
    "otherwise",
    [],
    {},
    [[]],
    ["a", {}],
    {"": ""},
    {"not": {"not": {}}},
    {"all": [{"raised": {"rule": []}}]},
    {"at_least": {}, "of": []},
    {"a": {"b": ["c"]}},
    {"children_per_officer": {"above": {"standard": [], "bound": {}, "percent": [], "plus": {}}}},
    {"late_reviews": {"share": {"between": [{}, []]}}},
    {"late_reviews": {"of": {"one_of": ["1", {"fact": {}}]}}},
    {"challenge": {"known": []}},
)


def paths(node: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    yield path
    entries = node.items() if isinstance(node, dict) else enumerate(node)
    for key, value in entries if isinstance(node, dict | list) else ():
        yield from paths(value, (*path, key))


def replaced(node: Any, path: tuple[Any, ...], value: Any) -> Any:
    if not path:
        return value
    whole = copy.deepcopy(node)
    here = whole
    for key in path[:-1]:
        here = here[key]
    here[path[-1]] = value
    return whole


def is_a_rule_file(name: str) -> bool:
    return name.startswith("rules/")


@pytest.fixture(name="contents")
def _contents(written_rulebook) -> dict[str, Any]:
    """What the files hold, as text throughout."""
    return {
        name: yaml.load(dedent(text), Loader=yaml.BaseLoader)
        for name, text in written_rulebook.FILES.items()
        if is_a_rule_file(name)
    }


def problems_of(written_rulebook, files: dict[str, str]) -> tuple[Problem, ...]:
    try:
        written_rulebook.load(files)
    except ProblemsError as error:
        return error.problems
    return ()


@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(data=st.data())
def test_any_part_replaced_by_anything_is_read_or_explained(written_rulebook, contents, data):
    name = data.draw(st.sampled_from(sorted(contents)))
    path = data.draw(st.sampled_from(list(paths(contents[name]))))
    changed = replaced(contents[name], path, data.draw(st.sampled_from(JUNK)))
    # JSON is YAML too, and needs no care about quotation marks.
    for problem in problems_of(written_rulebook, {name: json.dumps(changed)}):
        assert problem.code
        assert problem.message
        assert problem.place.file
