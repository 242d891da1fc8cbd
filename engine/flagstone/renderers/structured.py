"""JSON: the report field for field, as its schema says."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import msgspec

from flagstone.renderers.inert import made_inert
from flagstone.reports.documented import encoded
from flagstone.reports.report import Report


def render(reports: Sequence[Report], *, several: bool = False) -> str:
    """One report as an object, `several` as an array even if there is only one of them.

    The same reports give the same bytes.
    """
    return "".join(pieces(reports, several=several))


def pieces(reports: Sequence[Report], *, several: bool = False) -> Iterator[str]:
    """The same, report after report."""
    if several or len(reports) != 1:
        yield from json_pieces(map(made_inert, reports))
    else:
        yield render_one(reports[0])


def render_one(content: msgspec.Struct) -> str:
    """Anything else that is plain data, such as a timeline, field for field."""
    return write_json(made_inert(content))


def write_json(content: object) -> str:
    """Plain data whose text is inert already."""
    return _formatted(content, "") + "\n"


def json_pieces(content: object) -> Iterator[str]:
    """The same piece by piece, in which iterators stand for arrays that are too long to hold."""
    yield from _pieces(content, "")
    yield "\n"


def _pieces(content: object, margin: str) -> Iterator[str]:
    inner = margin + "  "
    if isinstance(content, Iterator):
        before = f"[\n{inner}"
        for each in content:
            yield before
            yield from _pieces(each, inner)
            before = f",\n{inner}"
        yield "[]" if before.startswith("[") else f"\n{margin}]"
    elif isinstance(content, Mapping) and _holds_iterators(content):
        before = f"{{\n{inner}"
        for name, value in content.items():
            yield f"{before}{_formatted(name, inner)}: "
            yield from _pieces(value, inner)
            before = f",\n{inner}"
        yield f"\n{margin}}}"
    else:
        yield _formatted(content, margin)


def _holds_iterators(content: object) -> bool:
    return isinstance(content, Iterator) or (
        isinstance(content, Mapping) and any(map(_holds_iterators, content.values()))
    )


def _formatted(content: object, margin: str) -> str:
    """JSON to stand that far in. No text in it has an end of line, which JSON escapes."""
    written = msgspec.json.format(encoded(content), indent=2).decode()
    return written.replace("\n", f"\n{margin}")
