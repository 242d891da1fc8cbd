"""JSON: the report field for field, as its schema says."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from flagstone.renderers.inert import made_inert
from flagstone.reports.report import Report


def render(reports: Sequence[Report], *, several: bool = False) -> str:
    """One report as an object, `several` as an array even if there is only one of them.

    The same reports give the same bytes.
    """
    content = [made_inert(report) for report in reports]
    return write_json(content if several or len(content) != 1 else content[0])


def render_one(content: msgspec.Struct) -> str:
    """Anything else that is plain data, such as a timeline, field for field."""
    return write_json(made_inert(content))


def write_json(content: object) -> str:
    """Plain data whose text is inert already."""
    return msgspec.json.format(msgspec.json.encode(content), indent=2).decode() + "\n"
