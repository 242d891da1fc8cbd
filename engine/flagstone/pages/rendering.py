"""Templates and what they may use. Every text becomes inert, and then HTML's own signs do."""

from __future__ import annotations

from collections.abc import Callable
from importlib.resources import files
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from flagstone.pages.citations import checked
from flagstone.pages.links import outside
from flagstone.renderers.inert import inert
from flagstone.renderers.vocabulary_pages import kind_in_words
from flagstone.renderers.wording import evidence_line, provenance, stopped
from flagstone.reports.standing import BINDS_AS, VERIFICATION
from flagstone.vocabulary.english import capital

# Asked of the package and not of a folder: it may lie in an archive.
ASSETS = files("flagstone.pages") / "assets"

_TIMES = {1: "once", 2: "twice"}


def environment() -> Environment:
    """The templates, with escaping that no template can forget."""
    made = Environment(
        loader=PackageLoader("flagstone.pages"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_harmless,
    )
    made.globals |= {
        "outside": outside,
        "checked": checked,
        "binds_as": BINDS_AS,
        "verification": VERIFICATION,
        "kind_in_words": kind_in_words,
        "evidence_line": evidence_line,
        "provenance": provenance,
    }
    filters: dict[str, Callable[..., Any]] = {
        "capital": lambda text: capital(str(text)),
        "stopped": lambda text: stopped(str(text)),
        "times": _times,
        "line": _line,
    }
    made.filters |= filters
    return made


def _times(number: int) -> str:
    return _TIMES.get(number, f"{number} times")


def _harmless(value: Any) -> Any:
    return inert(value) if type(value) is str else value


def _line(text: str) -> Markup:
    """One line of a scenario with the spaces that it begins with, which inert text has not."""
    bare = text.lstrip(" ")
    return Markup(" " * (len(text) - len(bare))) + escape(inert(bare))
