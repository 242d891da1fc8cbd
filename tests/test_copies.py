"""What programs hold goes to other processes, is copied and is printed: at any time, and alike."""

from __future__ import annotations

import copy
import importlib
import inspect
import multiprocessing
import pickle
import pkgutil
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import msgspec
import pytest

import flagstone
from flagstone import FactSheet, Rulebook, assess, build_timeline, respond
from flagstone.compare import compare_rulebooks, compare_sheets
from flagstone.explain import explain_all
from flagstone.inference.judging import judge
from flagstone.problems import Place, Problem, ProblemsError
from flagstone.responses import Responses
from flagstone.rulebook.loading import load_rulebook

FIXTURES = Path(__file__).parent / "fixtures"
ENGINES = ("auto", "plain")

WAYS: dict[str, Callable[[Any], Any]] = {
    **{
        f"pickle {protocol}": lambda thing, protocol=protocol: pickle.loads(
            pickle.dumps(thing, protocol)
        )
        for protocol in range(2, pickle.HIGHEST_PROTOCOL + 1)
    },
    "copy": copy.copy,
    "deepcopy": copy.deepcopy,
}


def used(rulebook: Rulebook) -> dict[str, Any]:
    """Everything that is made with a rulebook, by the name of its class."""
    sheets = [
        FactSheet.read(FIXTURES / "sheets" / name, rulebook.vocabulary)
        for name in ("own_before.yaml", "own.yaml")
    ]
    before, now = sheets
    for engine in ENGINES:
        assess(rulebook, now, [before], engine=engine)
    report, assessment = assess(rulebook, now, [before]), judge(rulebook, now, [before])
    responses = Responses(now.authority)
    flag = report.flags[0]
    made = [
        rulebook,
        rulebook.vocabulary,
        now,
        responses,
        report,
        respond(report, responses),
        assessment,
        build_timeline(rulebook, sheets),
        flagstone.explain(rulebook, now, flag.rule),
        explain_all(assessment, [flag.rule]),
        compare_sheets(rulebook, before, now),
        compare_rulebooks(rulebook, rulebook),
        Problem(Place("a.yaml", 1), "unknown-fact", "There is no such fact."),
    ]
    assert rulebook.derived
    return {type(each).__name__: each for each in made}


MADE = used(load_rulebook(FIXTURES / "small"))


def test_every_public_class_is_among_what_is_tried() -> None:
    public = [getattr(flagstone, name) for name in flagstone.__all__]
    classes = {each.__name__ for each in public if isinstance(each, type)}
    assert classes <= {*MADE, "ProblemsError"}


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("name", MADE)
def test_what_was_used_is_copied_and_says_the_same(name: str, way: str) -> None:
    thing = MADE[name]
    copied = WAYS[way](thing)
    assert type(copied) is type(thing)
    assert content(copied) == content(thing)


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("name", flagstone.__all__)
def test_every_exported_name_is_copied_to_itself(name: str, way: str) -> None:
    thing = getattr(flagstone, name)
    assert WAYS[way](thing) is thing or WAYS[way](thing) == thing


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("way", WAYS)
def test_a_copied_rulebook_judges_as_before_and_keeps_nothing_of_the_other(
    way: str, engine: str
) -> None:
    rulebook, sheet = MADE["Rulebook"], MADE["FactSheet"]
    copied = WAYS[way](rulebook)
    assert not copied.derived
    assert assess(copied, sheet, engine=engine) == assess(rulebook, sheet, engine=engine)
    assert WAYS[way](copied).digest == rulebook.digest  # and again, now that it was used
    assert copied.derived is not rulebook.derived


@pytest.mark.parametrize("start", multiprocessing.get_all_start_methods())
def test_what_was_used_goes_through_a_pool_and_comes_back(start: str) -> None:
    rulebook, sheet = MADE["Rulebook"], MADE["FactSheet"]
    rule = MADE["Report"].flags[0].rule
    with multiprocessing.get_context(start).Pool(1) as pool:
        (report,) = pool.starmap(assess, [(rulebook, sheet)])
        (explanation,) = pool.starmap(flagstone.explain, [(rulebook, sheet, rule)])
        with pytest.raises(ProblemsError) as refused:
            pool.apply(Rulebook.load, (FIXTURES / "nowhere",))
    assert report == assess(rulebook, sheet)
    assert explanation == MADE["Explanation"]
    assert [type(each) for each in refused.value.problems] == [Problem]
    assert str(refused.value) == str(refused.value.problems[0])


SAMPLES: Mapping[str, Any] = {
    "message": "What went wrong.",
    "problems": [Problem(Place("a.yaml", 2), "a-code", "Wrong."), Problem(Place(), "b", "Bad.")],
    "consequences": [Problem(Place("a.yaml", 1), "c", "Because of it.")],
    "not_looked_at": "Nothing else was looked at.",
    "nodes": [("a-rule", None)],
    "code": "a-code",
    "suggestion": "Mend it.",
    "option": "--concern",
    "kind": "a pipe",
}


def errors() -> Iterator[type[Exception]]:
    """Every error of the package's own, found by walking through it."""
    for module in pkgutil.walk_packages(flagstone.__path__, "flagstone."):
        if module.name == "flagstone.__main__" or not module.name.replace(".", "").isidentifier():
            continue  # it begins the command; it is no module but a hook for another program
        for _, each in inspect.getmembers(importlib.import_module(module.name), inspect.isclass):
            if issubclass(each, Exception) and each.__module__ == module.name:
                yield each


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("error", list(errors()), ids=lambda error: error.__name__)
def test_an_error_says_the_same_after_a_journey(error: type[Exception], way: str) -> None:
    own = inspect.isfunction(error.__init__)  # else it takes a message as every exception does
    asked = inspect.signature(error).parameters if own else {"message": None}
    named = {name for name, each in asked.items() if each and each.kind is each.KEYWORD_ONLY}
    raised = error(
        *(SAMPLES[name] for name in asked if name not in named),
        **{name: SAMPLES[name] for name in named},
    )
    copied = WAYS[way](raised)
    assert type(copied) is error
    assert (str(copied), vars(copied), copied.args) == (str(raised), vars(raised), raised.args)


LONGEST = 200  # characters, of a whole document
LONGEST_PART = 4_000  # a condition as long as any is


@pytest.mark.parametrize("name", MADE)
def test_a_whole_is_shown_on_one_short_line(name: str) -> None:
    shown = repr(MADE[name])
    assert len(shown) <= LONGEST
    assert "\n" not in shown


@pytest.mark.parametrize("name", MADE)
def test_no_part_is_shown_at_great_length(name: str) -> None:
    assert max(len(repr(part)) for part in parts_of(MADE[name])) <= LONGEST_PART


def test_what_is_shown_of_a_sheet_names_its_authority_and_its_day() -> None:
    sheet = FactSheet("An\ntown", date(2025, 3, 31).toordinal(), MADE["FactSheet"].kind)
    assert repr(sheet) == "<FactSheet of 'An\\ntown', 2025-03-31: own figures, 0 facts>"


def parts_of(thing: Any) -> Iterator[Any]:
    """A thing, and all that is reached from it by fields."""
    pending, seen = [thing], {id(thing)}
    while pending:
        each = pending.pop()
        yield each
        inner: list[Any] = []
        if isinstance(each, msgspec.Struct):
            inner = [getattr(each, name) for name in each.__struct_fields__ if name != "derived"]
        held: list[Any] = []
        for one in inner:
            held += one.values() if isinstance(one, Mapping) else [one]
        for one in held:
            for part in one if isinstance(one, (tuple, list)) else [one]:
                if isinstance(part, msgspec.Struct) and id(part) not in seen:
                    seen.add(id(part))
                    pending.append(part)


def content(thing: Any) -> Any:
    """What a thing says, whatever its class means by equality, without what is derived from it."""
    if isinstance(thing, msgspec.Struct):
        left_out = ("derived", "_sentences")
        fields = (name for name in thing.__struct_fields__ if name not in left_out)
        return type(thing), [content(getattr(thing, name)) for name in fields]
    if isinstance(thing, Mapping):
        return [(key, content(value)) for key, value in thing.items()]
    if isinstance(thing, (tuple, list)):
        return [content(each) for each in thing]
    return thing
