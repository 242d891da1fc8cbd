"""Families of facts: near-copies that are written once."""

import jsonschema
import pytest
import yaml

from flagstone.vocabulary.files import json_schemas
from flagstone.vocabulary.intervals import Interval

from .conftest import THEME, Load

FAMILY = """
each_kind_of_visit:
  each:
    kind: {protection: child protection, care: children in care}
    when: {late: late, missed: missed}
  visits_{when}_{kind}:
    title: "Visits to {kind.words} that were {when.words}"
    type: count
    unit: visits
    of: visits to {kind.words}
    inspectors_say: ["{when} visits"]
    sentence:
      one: "{value} visit to {kind.words} was {when.words}"
      many: "{value} visits to {kind.words} were {when.words}"
  known_{when}_{kind}:
    title: "Whether {when.words} visits to {kind.words} are known"
    type: boolean
    sentence:
      yes: "{when.words} visits to {kind.words} are known"
      no: "{when.words} visits to {kind.words} are not known"
short_{kind}:
  each: {kind: {one: of one kind, two: of another}}
  title: "Visits {kind.words}"
  type: date
  sentence: "visits {kind.words} began on {value}"
"""


def test_a_family_is_expanded_by_every_choice_of_its_keys(load: Load) -> None:
    vocabulary, problems = load({THEME: FAMILY})
    assert not problems
    assert list(vocabulary.fact_types) == [
        "visits_late_protection",
        "visits_missed_protection",
        "visits_late_care",
        "visits_missed_care",
        "known_late_protection",
        "known_missed_protection",
        "known_late_care",
        "known_missed_care",
        "short_one",
        "short_two",
    ]
    late = vocabulary.fact_types["visits_late_care"]
    assert late.title == "Visits to children in care that were late"
    assert late.of == "visits to children in care"
    assert late.inspectors_say == ("late visits",)
    assert (
        vocabulary.sentences.say(late, Interval(2, 2)) == "2 visits to children in care were late"
    )
    assert vocabulary.fact_types["short_two"].title == "Visits of another"


def test_a_fault_in_a_family_is_placed_in_its_template(load: Load) -> None:
    _, problems = load(
        {THEME: FAMILY.replace("{value} visit to {kind.words}", "{value} visit to {knd}")}
    )
    (problem,) = problems
    assert problem.code == "unknown-placeholder"
    assert problem.place.line == 13
    assert "kind" in problem.suggestion


def test_the_json_schema_of_facts_accepts_families_and_refuses_strangers() -> None:
    schema = json_schemas()["facts"]
    jsonschema.validate(yaml.load(FAMILY, Loader=yaml.BaseLoader), schema)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({"a": {"title": "T", "type": "colour", "sentence": "x"}}, schema)
