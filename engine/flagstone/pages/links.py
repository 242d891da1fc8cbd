"""Where each page lies, and how one page points at another."""

from __future__ import annotations

import msgspec

INDEX = "index.html"
FACTS = "facts.html"
LAW = "law.html"
SIGN_OFF = "sign-off.html"
ABOUT = "about.html"


def rule_page(rule: str) -> str:
    """The page of a rule."""
    return f"rules/{rule}.html"


def fact_page(fact: str) -> str:
    """The page of a fact type."""
    return f"facts/{fact}.html"


def instrument_page(instrument: str) -> str:
    """The page of an instrument."""
    return f"instruments/{instrument}.html"


def standard_anchor(standard: str) -> str:
    """Where a rule's page tells of a standard."""
    return f"standard-{standard}"


def provision_anchor(provision: str) -> str:
    """Where an instrument's page tells of a provision."""
    return f"provision-{provision}"


def outside(url: str) -> str:
    """An address on the web, or nothing: a rulebook from elsewhere may name anything else."""
    return url if url.startswith(("https://", "http://")) else ""


class Here(msgspec.Struct, frozen=True):
    """The page that is being written. Pages point at each other by relative paths, so that the
    site works from a file share and wherever it is moved to."""

    path: str

    def to(self, target: str) -> str:
        """A page, or a place within one, from here."""
        page, _, anchor = target.partition("#")
        if page in ("", self.path):
            return f"#{anchor}" if anchor else self.path.rpartition("/")[2]
        up = "../" * self.path.count("/")
        return f"{up}{page}#{anchor}" if anchor else f"{up}{page}"
