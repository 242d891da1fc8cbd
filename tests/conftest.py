"""What many tests share: a bundled rulebook, a small one with sheets, and one that tests write."""

from __future__ import annotations

import atexit
import os
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path
from textwrap import dedent, indent
from typing import ClassVar

import pytest
from hypothesis import HealthCheck, settings

from flagstone.rulebook.loading import load_rulebook
from flagstone.rulebook.rulebook import Rulebook
from flagstone.sheets.fact_sheet import FactSheet
from flagstone.sheets.reading import read_sheet

# What commands keep on disk between runs, they keep here and not in a home folder.
for _setting in ("FLAGSTONE_CACHE", "XDG_STATE_HOME"):
    os.environ[_setting] = tempfile.mkdtemp(prefix="flagstone-kept-")
    atexit.register(shutil.rmtree, os.environ[_setting], ignore_errors=True)

# No test is timed: on a busy machine a deadline fails what is right.
settings.register_profile("flagstone", deadline=None)
settings.load_profile("flagstone")

FIXTURES = Path(__file__).parent / "fixtures"

# For the tests that are run with other releases of libraries (`bootstrap.py lowest`, `newest`).
settings.register_profile(
    "fast",
    settings.get_profile("flagstone"),
    max_examples=10,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow],
)


@pytest.fixture(scope="session")
def rulebook() -> Rulebook:
    return load_rulebook()


@pytest.fixture(scope="session")
def small() -> Rulebook:
    """Nine rules about invented standards, enough for every kind of verdict."""
    return load_rulebook(FIXTURES / "small")


@pytest.fixture(scope="session")
def stockton(small: Rulebook) -> FactSheet:
    """An inspection that looked at children in care, with words about older children."""
    return read_sheet(FIXTURES / "sheets" / "stockton.yaml", small.vocabulary)


@pytest.fixture(scope="session")
def hull(small: Rulebook) -> FactSheet:
    """An authority's own figures, with a count of three."""
    return read_sheet(FIXTURES / "sheets" / "own.yaml", small.vocabulary)


@pytest.fixture(scope="session")
def hull_before(small: Rulebook) -> FactSheet:
    """The same authority's figures a year before."""
    return read_sheet(FIXTURES / "sheets" / "own_before.yaml", small.vocabulary)


class WrittenRulebook:
    """A rulebook of a few lines in a folder of its own. Files given by name replace its own."""

    FILES: ClassVar[dict[str, str]] = {
        "facts/areas.yaml": "care: Children in care\nhelp: Help and protection\n",
        "facts/groups.yaml": "- older children\n",
        "facts/scales.yaml": "evidence:\n  words: [absent, limited, inconsistent, consistent]\n",
        "facts/care/reviews.yaml": """
            children_per_officer:
              title: Children in care per reviewing officer
              type: number
              unit: children
              decimals: 1
              most: 1000
              better: lower
              sentence: reviewing officers hold {value} children each
            late_reviews:
              title: Reviews of children in care that were late
              type: count
              unit: children
              of: children in care
              better: lower
              sentence: "{value} children in care had a late review"
            challenge:
              title: Challenge by reviewing officers
              type: scale
              scale: evidence
              better: higher
              sentence: challenge by reviewing officers is {value}
            tracker_works:
              title: The tracker works
              type: boolean
              evidence: words
              better: higher
              sentence: {yes: the tracker works, no: the tracker does not work}
            issued_on:
              title: The day on which proceedings were issued
              type: date
              better: neither
              sentence: proceedings were issued on {value}
            """,
        "rules/instruments/all.yaml": """
            handbook:
              title: The handbook
              standing: statutory guidance
              editions:
                "2010": {from: 2011-04-01, until: 2020-12-31}
                "2021": {from: 2021-01-01}
            the-act:
              title: The Act
              standing: law
              from: 1991-10-14
            """,
        "rules/provisions/all.yaml": """
            iro-03:
              title: How many children an officer holds
              duty: An officer holds no more children than the work allows
              held_by: [{instrument: handbook, at: chapter 7, verification: verified}]
            la-03:
              title: Reviews
              duty: Reviews are held on time
              held_by: [{instrument: the-act, at: section 26, verification: verified}]
            """,
        "rules/standards/all.yaml": """
            caseload-range:
              title: Children for each reviewing officer
              unit: children
              tighter: lower
              values: [{from: 2011-04-01, range: [50, 70], rests_on: iro-03}]
            """,
        "rules/care/reviewing.yaml": """
            concern:
              id: reviewing
              title: Independent reviewing
            rules:
              caseload-figure:
                title: Officers hold more children than guidance estimates
                when:
                  children_per_officer: {above: {standard: caseload-range, bound: upper}}
                severity:
                  - high: {children_per_officer: {above: 100}}
                  - low: otherwise
                cites: [iro-03]
                message: Each officer holds {children_per_officer}
                action: Set a ceiling
                not_captured: Complexity
                policy: The step at 100 is ours
            """,
    }

    FILLERS: ClassVar[dict[str, str]] = {
        "title": "A title",
        "when": "{challenge: {is: absent}}",
        "severity": "low",
        "cites": "[iro-03]",
        "message": "A message",
        "action": "An action",
        "not_captured": "Nothing",
    }

    def __init__(self, root: Path) -> None:
        self.root = root

    def write(self, files: Mapping[str, str]) -> Path:
        """The folder, with some of its files replaced, added or (where the text is empty) gone."""
        for name, text in (self.FILES | dict(files)).items():
            path = self.root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            if text:
                path.write_text(dedent(text), encoding="utf-8")
        return self.root

    def load(self, files: Mapping[str, str] | None = None, local: str = "") -> Rulebook:
        """The rulebook, with some of its files replaced and an authority's standards if given."""
        root = self.write(files or {})
        if not local:
            return load_rulebook(root)
        path = self.root / "local.yaml"
        path.write_text(dedent(local), encoding="utf-8")
        return load_rulebook(root, path)

    def with_rules(self, files: Mapping[str, str] | None = None, **rules: str) -> Rulebook:
        """The rulebook with other rules under its one concern: `a="when: ..."` is rule `a`.

        Keys that every rule needs are filled in where they are left out; `_` in a name is `-`.
        """
        text = "concern: {id: reviewing, title: Independent reviewing}\nrules:\n"
        for name, given in rules.items():
            written = dedent(given).strip()
            for key, filler in self.FILLERS.items():
                if f"\n{key}:" not in f"\n{written}":
                    written += f"\n{key}: {filler}"
            text += f"  {name.replace('_', '-')}:\n{indent(written, '    ')}\n"
        return self.load({"rules/care/reviewing.yaml": text, **(files or {})})


@pytest.fixture
def written_rulebook(tmp_path: Path) -> WrittenRulebook:
    return WrittenRulebook(tmp_path)
