"""Pages of reports on the example sheets and on small ones."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.pages.report.parsed import Parsed

from flagstone import assess
from flagstone.pages.report import explanations, render, render_timeline
from flagstone.pages.report.report_page import FEW
from flagstone.reports.report import Report
from flagstone.rulebook.location import bundled_root
from flagstone.rulebook.rulebook import Rulebook
from flagstone.sheets.fact_sheet import FactSheet
from flagstone.sheets.reading import read_sheet
from flagstone.timeline import Timeline, build_timeline

EXAMPLES = bundled_root() / "examples" / "stockton"


def example(rulebook: Rulebook, year: int) -> FactSheet:
    (path,) = EXAMPLES.glob(f"{year}-*.yaml")
    return read_sheet(Path(path), rulebook.vocabulary)


@pytest.fixture(scope="session")
def visit(rulebook: Rulebook) -> FactSheet:
    """The focused visit of 2022, with criticals."""
    return example(rulebook, 2022)


@pytest.fixture(scope="session")
def visited(rulebook: Rulebook, visit: FactSheet) -> Report:
    return assess(rulebook, visit)


@pytest.fixture(scope="session")
def history(rulebook: Rulebook, visit: FactSheet) -> Timeline:
    return build_timeline(rulebook, [example(rulebook, 2019), visit])


@pytest.fixture(scope="session")
def one(rulebook: Rulebook, visit: FactSheet, visited: Report, history: Timeline) -> str:
    """The page of one report, with explanations and with an earlier sheet."""
    return render([visited], explanations(rulebook, [(visit, [])]), [history])


@pytest.fixture(scope="session")
def several(rulebook: Rulebook, visited: Report) -> str:
    """The page of a few reports."""
    return render([visited, assess(rulebook, example(rulebook, 2011))])


@pytest.fixture(scope="session")
def many(rulebook: Rulebook, visited: Report, history: Timeline) -> str:
    """The page of more reports than are told in full."""
    others = [assess(rulebook, example(rulebook, 2025))] * FEW
    return render([visited, *others], timelines=[history])


@pytest.fixture(scope="session")
def timeline(history: Timeline) -> str:
    return render_timeline(history)


@pytest.fixture(scope="session", params=["one", "several", "many", "timeline"])
def page(request: pytest.FixtureRequest) -> Parsed:
    """Each kind of page."""
    return Parsed(request.getfixturevalue(request.param))
