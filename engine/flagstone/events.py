"""Events for whoever runs Flagstone: one for each assessment, to standard error, when asked for.

They hold digests and counts, and nothing that a sheet says. As a library Flagstone is silent: this
module is imported only where somebody wants events, and nothing else configures logging.
"""

from __future__ import annotations

import sys
from collections import Counter
from typing import Any

import structlog

from flagstone.reports.report import Report

_LEVEL = 20  # INFO


def logger(form: str = "console") -> Any:
    """A logger that writes to standard error, as `console` lines or one `json` object a line."""
    rendered = (
        structlog.processors.JSONRenderer(sort_keys=True)
        if form == "json"
        else structlog.dev.ConsoleRenderer(colors=False, pad_event_to=0)
    )
    return structlog.wrap_logger(
        structlog.WriteLogger(sys.stderr),
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            rendered,
        ],
        wrapper_class=structlog.make_filtering_bound_logger(_LEVEL),
    )


def decided(report: Report, log: Any) -> None:
    """Say that one sheet was assessed: what was read, what ran, and how many of each verdict."""
    receipt = report.receipt
    severities = Counter(flag.severity for flag in report.flags)
    log.info(
        "assessed",
        rulebook=receipt.rulebook,
        sheet=receipt.sheet.digest,
        earlier=[past.digest for past in receipt.earlier],
        engine=receipt.engine,
        verified=receipt.verified,
        publishable=receipt.publishable,
        flags=len(report.flags),
        critical=severities["critical"],
        high=severities["high"],
        medium=severities["medium"],
        low=severities["low"],
        clear=len(report.clear),
        undecided=len(report.undecided),
        not_judged=len(report.not_looked_at)
        + len(report.not_applicable)
        + len(report.not_in_force),
    )
