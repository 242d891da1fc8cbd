"""Flagstone: facts about a children's services authority in, cited risk flags out.

    from flagstone import FactSheet, Rulebook, assess

    rulebook = Rulebook.load()
    sheet = FactSheet.read("stockton.yaml", rulebook.vocabulary)
    report = assess(rulebook, sheet)

What is exported here is loaded when it is first asked for, so that importing the package is cheap.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from flagstone.version import __version__

if TYPE_CHECKING:
    from flagstone.explain import Explanation, explain
    from flagstone.problems import Problem, ProblemsError
    from flagstone.reports import Report, assess
    from flagstone.rulebook.rulebook import Rulebook
    from flagstone.sheets.fact_sheet import FactSheet
    from flagstone.timeline import Timeline, build_timeline

__all__ = [
    "Explanation",
    "FactSheet",
    "Problem",
    "ProblemsError",
    "Report",
    "Rulebook",
    "Timeline",
    "__version__",
    "assess",
    "build_timeline",
    "explain",
]

_HOMES = {
    "Explanation": "flagstone.explain",
    "FactSheet": "flagstone.sheets.fact_sheet",
    "Problem": "flagstone.problems",
    "ProblemsError": "flagstone.problems",
    "Report": "flagstone.reports",
    "Rulebook": "flagstone.rulebook.rulebook",
    "Timeline": "flagstone.timeline",
    "assess": "flagstone.reports",
    "build_timeline": "flagstone.timeline",
}
# A package that can be called by its own name. Importing it sets that name, which then stays so.
_CALLED = {"explain": "flagstone.explain"}


def __getattr__(name: str) -> object:
    if name in _CALLED:
        return import_module(_CALLED[name])
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value: object = getattr(import_module(_HOMES[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted((*globals(), *__all__))
