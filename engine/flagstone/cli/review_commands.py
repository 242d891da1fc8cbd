"""`flagstone review`: all its commands."""

from __future__ import annotations

from flagstone.cli.review import app
from flagstone.cli.review_build import build
from flagstone.cli.review_fit import fit

__all__ = ["app"]

app.command("build")(build)
app.command("fit")(fit)
