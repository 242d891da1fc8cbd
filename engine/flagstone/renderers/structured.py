"""JSON: the report field for field, as its schema says."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from datetime import date
from typing import TYPE_CHECKING

from flagstone.renderers.inert import made_inert
from flagstone.reports.report import Report

if TYPE_CHECKING:
    from _typeshed import DataclassInstance


def render(reports: Sequence[Report], *, several: bool = False) -> str:
    """One report as an object, `several` as an array even if there is only one of them.

    The same reports give the same bytes.
    """
    content = [asdict(made_inert(report)) for report in reports]
    return _dumped(content if several or len(content) != 1 else content[0])


def render_one(content: DataclassInstance) -> str:
    """Anything else that is plain data, such as a timeline, field for field."""
    return _dumped(asdict(made_inert(content)))


def _dumped(content: object) -> str:
    return json.dumps(content, default=_written, ensure_ascii=False, indent=2) + "\n"


def _written(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} cannot be written as JSON")
