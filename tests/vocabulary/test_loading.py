"""The vocabulary is loaded with all its faults said, each with its place."""

from pathlib import Path

import jsonschema
import pytest
import yaml

from flagstone.dates import FIRST_DAY, LAST_DAY
from flagstone.problems import Problems
from flagstone.vocabulary.fact_types import Better, Evidence, Kind, Scale, Sentence
from flagstone.vocabulary.files import json_schemas
from flagstone.vocabulary.intervals import MOST, Interval
from flagstone.vocabulary.loading import load_vocabulary
from flagstone.vocabulary.vocabulary import Vocabulary

from .conftest import AREAS, FACTS, FILES, SCALES, THEME, Load

PAGES = Path(__file__).parents[2] / "docs" / "problems"
ENTRY = "{title: T, type: count, unit: plans, sentence: '{value} plans are late'%s}"


def entry(more: str) -> str:
    return f"late: {ENTRY % more}"


FAULTS = {
    "unit-missing": "a: {title: T, type: number, sentence: 'it is {value}'}",
    "key-not-for-type": entry(", decimals: 1"),
    "smallest-of-without-of": entry(", smallest_of: 5"),
    "range-backwards": entry(", least: 5, most: 3"),
    "too-many-decimals": entry(", most: 2.5"),
    "out-of-range": entry(", of: plans, smallest_of: -1"),
    "scale-missing": "a: {title: T, type: scale, sentence: 'it is {value}'}",
    "unknown-scale": "a: {title: T, type: scale, scale: evidense, sentence: 'it is {value}'}",
    "sentence-without-value": "a: {title: T, type: count, unit: plans, sentence: plans are late}",
    "sentence-not-a-clause": "a: {title: T, type: count, unit: plans, sentence: '{value} plans.'}",
    "sentence-runs-into-value": (
        "a: {title: T, type: count, unit: plans, sentence: '{value} of 16 plans are late'}"
    ),
    "unknown-placeholder": "a: {title: T, type: date, sentence: 'on {value} or {valeu}'}",
    "wording-missing": "a: {title: T, type: boolean, sentence: {yes: it works}}",
    "wording-not-expected": "a: {title: T, type: boolean, sentence: {yes: a b, no: c d, so: e}}",
    "wording-with-value": "a: {title: T, type: boolean, sentence: {yes: 'a {value}', no: c d}}",
    "bad-name": "A-B: {title: T, type: date, sentence: 'on {value}'}",
    "not-a-length-of-time": entry(", fresh_for: 90 days"),
    "not-one-of": entry(", better: smaller"),
    "unknown-key": entry(", titel: x"),
    "missing-key": "a: {type: date, sentence: 'on {value}'}",
    "wrong-shape": "[a, b]",
    "family-empty": "a: {each: {kind: {b: c, d: e}}}",
    "family-name-alike": (
        "a: {each: {kind: {b: c, d: e}}, x: {title: '{kind}', type: date, sentence: 'on {value}'}}"
    ),
    "duplicate-fact-type": (
        "a: {each: {kind: {b: c, d: e}}, 'x_{kind}': {title: '{kind}', type: date, "
        "sentence: '{kind.words} came on {value}'}}\n"
        "x_b: {title: Other, type: date, sentence: 'it went on {value}'}"
    ),
    "duplicate-title": (
        "a: {title: T, type: date, sentence: 'it came on {value}'}\n"
        "b: {title: t, type: date, sentence: 'it went on {value}'}"
    ),
    "sentences-alike": (
        "a: {title: T, type: date, sentence: 'it came {value}'}\n"
        "b: {title: S, type: count, unit: plans, sentence: 'it came {value}'}"
    ),
}


@pytest.mark.parametrize(("code", "text"), FAULTS.items())
def test_each_fault_of_an_entry_is_named_placed_and_explained(
    code: str, text: str, load: Load
) -> None:
    _, problems = load({THEME: text})
    assert [problem.code for problem in problems] == [code]
    (problem,) = problems
    assert problem.place.file.endswith("reviewing.yaml")
    assert problem.place.line > 0
    assert (PAGES / f"{code}.md").is_file()


OTHER_FAULTS = {
    "unknown-area": {"children_in_car/a.yaml": "a: {title: T, type: date, sentence: 'x {value}'}"},
    "stray-file": {"children_in_care/a.yml": "a: b"},
    "duplicate-group": {"groups.yaml": "[older children, older children]"},
    "scale-word": {"scales.yaml": "evidence: {words: [absent, x]}"},
    "wrong-length": {"scales.yaml": "evidence: {words: [absent]}"},
    "bad-name": {"groups.yaml": "['Older, children']"},
    "file-empty": {"groups.yaml": ""},
}


@pytest.mark.parametrize(("code", "files"), OTHER_FAULTS.items())
def test_each_fault_of_the_other_files_is_named(
    code: str, files: dict[str, str], load: Load
) -> None:
    _, problems = load(files)
    assert [problem.code for problem in problems] == [code]
    assert (PAGES / f"{code}.md").is_file()


def test_a_folder_that_is_missing_is_a_problem(tmp_path: Path) -> None:
    problems = Problems()
    load_vocabulary(tmp_path / "nowhere", problems)
    assert [problem.code for problem in problems] == ["folder-missing"]


def test_the_practice_areas_must_be_there(tmp_path: Path) -> None:
    problems = Problems()
    load_vocabulary(tmp_path, problems)
    assert [problem.code for problem in problems] == ["file-missing"]


def test_a_name_in_two_files_names_both_places(load: Load) -> None:
    text = "a: {title: T%s, type: date, sentence: 'it came %s on {value}'}"
    _, problems = load({THEME: text % (1, "x"), "leadership/other.yaml": text % (2, "y")})
    (problem,) = problems
    assert problem.code == "duplicate-fact-type"
    assert "reviewing.yaml:1:1" in problem.message
    assert problem.place.file.endswith("other.yaml")


def test_sentences_that_could_be_confused_name_both_types(load: Load) -> None:
    text = "a: {title: T, type: scale, scale: evidence, sentence: 'it is {value} now'}\n"
    _, problems = load(
        {THEME: text + "b: {title: S, type: boolean, sentence: {yes: it is absent now, no: x}}"}
    )
    (problem,) = problems
    assert problem.code == "sentences-alike"
    assert "`a`" in problem.message
    assert "`b`" in problem.message
    assert "it is absent now" in problem.message


def test_figures_in_a_sentence_tell_two_types_apart(load: Load) -> None:
    text = "{title: %s, type: count, unit: plans, sentence: 'within %s days, {value} are late'}"
    vocabulary, problems = load({THEME: f"a: {text % ('A', 35)}\nb: {text % ('B', 45)}"})
    assert not problems
    said = vocabulary.sentences.read("within 45 days, 1,200 are late")
    assert said is not None
    assert said.fact_type == "b"


def test_everything_wrong_in_every_file_is_said_at_once(load: Load) -> None:
    _, problems = load(
        {
            THEME: f"{FAULTS['unit-missing']}\n{entry(', better: smaller')}",
            "leadership/a.yaml": "a: &x 1",
            "groups.yaml": "{a: b}",
        }
    )
    assert sorted(problem.code for problem in problems) == [
        "anchor",
        "not-one-of",
        "unit-missing",
        "wrong-shape",
    ]


def test_a_fact_type_holds_what_its_entry_says(vocabulary: Vocabulary) -> None:
    caseload = vocabulary.fact_types["caseload"]
    assert caseload.kind is Kind.NUMBER
    assert caseload.range == Interval(0, 10_000)
    assert caseload.better is Better.LOWER
    assert caseload.evidence is Evidence.FIGURE
    assert caseload.fresh_for == 24
    assert caseload.path == "children_in_care/reviewing"
    assert caseload.place.line == 2
    assert caseload.sentence == Sentence(
        "officers hold {value} children each within 35 working days"
    )


def test_ranges_follow_the_kind(vocabulary: Vocabulary) -> None:
    ranges = {name: each.range for name, each in vocabulary.fact_types.items()}
    assert ranges["change"] == Interval(-5000, 5000)
    assert ranges["unallocated"] == Interval(0, MOST)
    assert ranges["in_time"] == Interval(0, 2000)
    assert ranges["roughly_in_time"] == Interval(0, 200)
    assert ranges["tracker_works"] == Interval(0, 1)
    assert ranges["challenge"] == Interval(0, 3)
    assert ranges["issued"] == Interval(FIRST_DAY, LAST_DAY)


def test_what_is_left_out_has_its_usual_value(vocabulary: Vocabulary) -> None:
    types = vocabulary.fact_types
    assert types["unallocated"].smallest_of == 5
    assert types["in_time"].smallest_of == 10
    assert types["disputes"].smallest_of == 0
    assert types["challenge"].evidence is Evidence.WORDS
    assert types["footprint"].evidence is Evidence.FIGURE
    assert types["issued"].fresh_for is None
    assert types["issued"].better is Better.NEITHER


def test_areas_groups_and_scales_keep_their_order(vocabulary: Vocabulary) -> None:
    assert list(vocabulary.areas) == ["children_in_care", "leadership"]
    assert vocabulary.groups == ("older children", "disabled children")
    words = ("absent", "limited", "under review", "consistent")
    assert vocabulary.scales["evidence"] == Scale("evidence", words, "How much evidence there is")


def test_a_fact_type_is_found_by_name_and_by_title(vocabulary: Vocabulary) -> None:
    assert vocabulary.fact_type("caseload") is vocabulary.fact_types["caseload"]
    assert vocabulary.fact_type("caselod") is None
    assert vocabulary.suggest("caselod") == "Did you mean caseload?"
    assert vocabulary.by_title("children with no worker") is vocabulary.fact_types["unallocated"]
    assert vocabulary.by_title("Nothing") is None


def test_sentences_are_made_once(vocabulary: Vocabulary) -> None:
    assert vocabulary.sentences is vocabulary.sentences


@pytest.mark.parametrize(
    ("kind", "text"),
    [("areas", AREAS), ("groups", FILES["groups.yaml"]), ("scales", SCALES), ("facts", FACTS)],
)
def test_the_json_schemas_accept_what_loads(kind: str, text: str) -> None:
    content = yaml.load(text, Loader=yaml.BaseLoader)
    jsonschema.validate(content, json_schemas()[kind])


def test_the_bundled_vocabulary_has_no_problems() -> None:
    problems = Problems()
    vocabulary = load_vocabulary(Path(__file__).parents[2] / "facts", problems)
    assert [str(problem) for problem in problems] == []
    assert vocabulary.fact_types
