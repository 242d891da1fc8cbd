"""Sites of the bundled rulebook and of small ones that tests write."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from flagstone.compare.differences import differences
from flagstone.pages.changes import Changes
from flagstone.pages.gathering import Gathered, Material, gather
from flagstone.pages.site import Site
from flagstone.problems import Problems
from flagstone.rulebook.location import bundled_root
from flagstone.rulebook.rulebook import Rulebook
from flagstone.sheets.reading import read_sheet
from flagstone.specification.explained_survivors import Explanation
from flagstone.specification.scenarios import read_feature, read_features

DAY = 739_942  # 22 November 2026

FEATURE = """Feature: Caseloads
  Why it matters to children.

  Scenario Outline: The figure against the range
    Given the authority's own figures as at 31 March 2025
    And reviewing officers hold <children> children each
    When the rules are applied
    Then "caseload figure" is <verdict>

    Examples:
      | children | verdict        |
      | 70       | clear          |
      | 70.1     | raised as low  |
      | 100.1    | raised as high |

  Scenario: Before there was a handbook
    Given the authority's own figures as at 31 March 2011
    And reviewing officers hold 90 children each
    When the rules are applied
    Then "caseload figure" is not in force
"""

Gathering = Callable[..., Gathered]
Building = Callable[..., dict[str, str]]


@pytest.fixture
def gathered(written_rulebook, tmp_path: Path) -> Gathering:  # type: ignore[no-untyped-def]
    """What is gathered about a small rulebook; files of it can be replaced."""

    def make(  # type: ignore[no-untyped-def]
        files=None, feature: str = FEATURE, sheets=(), *, mutants: bool = False, **more
    ) -> Gathered:
        rulebook = more.pop("rulebook", None) or written_rulebook.load(files or {})
        folder = tmp_path / "features"
        folder.mkdir(exist_ok=True)
        (folder / "caseloads.feature").write_text(feature, encoding="utf-8")
        problems = Problems()
        features = read_features(folder, problems)
        assert list(problems) == []
        read = []
        for number, text in enumerate(sheets):
            path = tmp_path / f"sheet{number}.yaml"
            path.write_text(text, encoding="utf-8")
            read.append(read_sheet(path, rulebook.vocabulary))
        material = Material(rulebook, tmp_path, DAY, features, sheets=tuple(read), **more)
        return gather(material, with_mutants=mutants, processes=1)

    return make


def written(gathered: Gathered, earlier: Rulebook | None = None) -> dict[str, str]:
    """Every file of a site by its path."""
    changes = Changes()
    if earlier is not None:
        changes = Changes("the earlier rulebook", differences(earlier, gathered.rulebook).changes)
    return {path: content.decode() for path, content in Site(gathered, changes).files()}


@pytest.fixture(scope="session")
def bundled(rulebook: Rulebook) -> dict[str, str]:
    """The site of the bundled rulebook, with some of its scenarios and sheets."""
    root = bundled_root()
    problems = Problems()
    names = ("children_in_care/independent_reviewing", "leadership/patterns_across_services")
    paths = [root / "features" / f"{name}.feature" for name in names]
    features = tuple(f for p in paths if (f := read_feature(p, root / "features", problems)))
    assert list(problems) == []
    sheets = tuple(
        read_sheet(path, rulebook.vocabulary)
        for path in sorted((root / "examples" / "stockton").glob("20*.yaml"))[-3:]
    )
    explanations: tuple[Explanation, ...] = ()
    material = Material(rulebook, root, DAY, features, explanations, sheets)
    return written(gather(material, with_mutants=False))
