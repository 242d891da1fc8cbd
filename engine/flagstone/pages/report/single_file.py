"""One HTML file that needs nothing beside it, and lets nothing in it run but its own script."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from typing import Any

from markupsafe import Markup

from flagstone.pages.rendering import ASSETS, environment
from flagstone.version import __version__


def write_page(template: str, **content: Any) -> Iterator[str]:
    """A page with its style and its script inside, piece by piece. The same content gives the same
    bytes."""
    style, script = _style(), _script()
    stream = (
        environment()
        .get_template(f"report/{template}")
        .stream(
            style=Markup(style),
            script=Markup(script),
            policy=_policy(style, script),
            version=__version__,
            **content,
        )
    )
    stream.enable_buffering(1_000)
    return stream


def _policy(style: str, script: str) -> str:
    """What a browser may load and run: this style and this script, known by their digests."""
    return (
        f"default-src 'none'; style-src '{_digest(style)}'; script-src '{_digest(script)}'; "
        "base-uri 'none'; form-action 'none'"
    )


def _digest(text: str) -> str:
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"


@cache
def _style() -> str:
    names = ("pages.css", "report.css")
    return "".join((ASSETS / name).read_text(encoding="utf-8") for name in names)


@cache
def _script() -> str:
    return (ASSETS / "report.js").read_text(encoding="utf-8")
