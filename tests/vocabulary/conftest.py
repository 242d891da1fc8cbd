"""A small vocabulary with a fact type of every kind, written in files and loaded from them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from flagstone.problems import Problem, Problems
from flagstone.vocabulary.loading import load_vocabulary
from flagstone.vocabulary.vocabulary import Vocabulary

THEME = "children_in_care/reviewing.yaml"
AREAS = "children_in_care: Children in care\nleadership: Leadership\n"
SCALES = """
evidence:
  title: How much evidence there is
  words: [absent, limited, under review, consistent]
"""
FACTS = """
caseload:
  title: Children for each officer
  type: number
  unit: children
  decimals: 1
  most: 1000
  better: lower
  fresh_for: 2 years
  sentence: officers hold {value} children each within 35 working days
change:
  title: Change in the caseload
  type: number
  unit: children
  decimals: 2
  least: -50
  most: 50
  sentence: the caseload changed by {value} children
unallocated:
  title: Children with no worker
  type: count
  unit: children
  of: children in care
  smallest_of: 5
  sentence:
    one: "{value} child has no allocated worker"
    many: "{value} children have no allocated worker"
disputes:
  title: Formal disputes
  type: count
  unit: disputes
  sentence:
    one: officers raised a single formal dispute
    many: officers raised {value} formal disputes
longest:
  title: Days since the last visit, at the longest
  type: days
  unit: days
  sentence: the longest time since a visit is {value} days
in_time:
  title: Visits that were in time
  type: percentage
  decimals: 1
  of: visits
  sentence: "{value} per cent of visits were in time"
roughly_in_time:
  title: Reviews that were in time
  type: percentage
  sentence: "of the reviews, {value} were in time"
tracker_works:
  title: The tracker works
  type: boolean
  evidence: words
  sentence: {yes: the tracker works, no: the tracker does not work}
challenge:
  title: Challenge by officers
  type: scale
  scale: evidence
  sentence: challenge by officers is {value}
footprint:
  title: IRO footprint
  type: scale
  scale: evidence
  evidence: figure
  sentence:
    absent: nothing shows officers between reviews
    limited: little shows officers between reviews
    under review: what shows officers between reviews is being looked at
    consistent: much shows officers between reviews
issued:
  title: Day on which proceedings were issued
  type: date
  sentence: proceedings were issued on {value}
"""
FILES = {
    "areas.yaml": AREAS,
    "groups.yaml": "- older children\n- disabled children\n",
    "scales.yaml": SCALES,
    "children_in_care/reviewing.yaml": FACTS,
}

Load = Callable[[Mapping[str, str]], tuple[Vocabulary, list[Problem]]]


@pytest.fixture(scope="session")
def load(tmp_path_factory: pytest.TempPathFactory) -> Load:
    """Loads a vocabulary from files given as text, on top of areas and scales."""

    def load_files(files: Mapping[str, str]) -> tuple[Vocabulary, list[Problem]]:
        folder: Path = tmp_path_factory.mktemp("facts")
        for name, text in {"areas.yaml": AREAS, "scales.yaml": SCALES, **files}.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(text, encoding="utf-8")
        problems = Problems()
        return load_vocabulary(folder, problems), sorted(problems)

    return load_files


@pytest.fixture(scope="session")
def vocabulary(load: Load) -> Vocabulary:
    loaded, problems = load(FILES)
    assert problems == []
    return loaded
