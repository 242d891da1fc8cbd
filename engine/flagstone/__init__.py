"""Flagstone: facts about a children's services authority in, cited risk flags out.

    from flagstone import FactSheet, Rulebook, assess

    rulebook = Rulebook.load()
    sheet = FactSheet.read("stockton.yaml", rulebook.vocabulary)
    report = assess(rulebook, sheet)

What is exported here is loaded when it is first asked for, so that importing the package is cheap.
"""

from __future__ import annotations

from importlib import import_module

from flagstone.version import __version__

TYPE_CHECKING = False  # as type checkers read it: importing typing would take longer than all else

if TYPE_CHECKING:
    from flagstone.evaluation import assess
    from flagstone.explain import Explanation, explain
    from flagstone.problems import Problem, ProblemsError
    from flagstone.renderers.frames import to_frame
    from flagstone.reports import Report
    from flagstone.responses import Responses, respond
    from flagstone.rulebook.rulebook import Rulebook
    from flagstone.sheets.fact_sheet import FactSheet
    from flagstone.timeline import Timeline, build_timeline

__all__ = [
    "Explanation",
    "FactSheet",
    "Problem",
    "ProblemsError",
    "Report",
    "Responses",
    "Rulebook",
    "Timeline",
    "__version__",
    "assess",
    "build_timeline",
    "explain",
    "respond",
    "to_frame",
]

_HOMES = {
    "Explanation": "flagstone.explain",
    "FactSheet": "flagstone.sheets.fact_sheet",
    "Problem": "flagstone.problems",
    "ProblemsError": "flagstone.problems",
    "Report": "flagstone.reports",
    "Responses": "flagstone.responses",
    "Rulebook": "flagstone.rulebook.rulebook",
    "Timeline": "flagstone.timeline",
    "assess": "flagstone.evaluation",
    "build_timeline": "flagstone.timeline",
    "respond": "flagstone.responses",
    "to_frame": "flagstone.renderers.frames",
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
    return sorted({*globals(), *__all__})
