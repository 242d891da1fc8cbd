"""Why a verdict is what it is, what is missing for another, and what would change it.

`flagstone.explain(rulebook, sheet, rule)` explains one verdict.
"""

import sys
from importlib import import_module
from types import ModuleType
from typing import Any

from flagstone.explain.explaining import explain, explain_all, explain_verdict
from flagstone.explain.explanation import Explanation, Explanations
from flagstone.explain.short import Short, short, shorts

__all__ = [
    "Explanation",
    "Explanations",
    "Short",
    "explain",
    "explain_all",
    "explain_verdict",
    "short",
    "shorts",
]


class _Explain(ModuleType):
    """This package, which can be called: importing it sets the name `flagstone.explain` to it, and
    that name is also the function that people look for there."""

    def __call__(self, *args: Any, **named: Any) -> Explanation:
        return explain(*args, **named)

    def __reduce__(self) -> tuple[object, ...]:
        return import_module, (self.__name__,)  # so that a pool takes it as it takes a function


sys.modules[__name__].__class__ = _Explain
