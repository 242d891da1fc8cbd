"""What comes out otherwise between a report and the same made again."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from flagstone.reports.documented import encoded
from flagstone.reports.report import Report

_MOST = 10


def what_differs(was: Report, now: Report) -> list[str]:
    """The verdicts that come out otherwise, or else the first place that does not read the same.

    Empty where both say the same.
    """
    verdicts = list(_verdicts(was, now))
    if verdicts:
        left = len(verdicts) - _MOST
        return verdicts[:_MOST] + (
            [f"{left} more verdicts come out otherwise."] if left > 0 else []
        )
    return first_difference(msgspec.to_builtins(was), msgspec.to_builtins(now))


def first_difference(was: object, now: object) -> list[str]:
    """Every verdict is the same: where something else is not."""
    found = next(_places(was, now, ()), None)
    if found is None:
        return []
    path, before, after = found
    return [
        "Every verdict is the same.",
        f"The first difference is at {_path(path)}: {_short(before)} in the report, "
        f"{_short(after)} now.",
    ]


def _verdicts(was: Report, now: Report) -> Iterator[str]:
    before, after = dict(_said(was)), dict(_said(now))
    for rule, whom in dict.fromkeys((*before, *after)):
        then, this = before.get((rule, whom)), after.get((rule, whom))
        if then != this:
            of = f" of {whom}" if whom else ""
            yield (
                f"{rule}{of}: {then or 'not spoken of'} in the report, {this or 'not spoken of'} "
                "now."
            )


def _said(report: Report) -> Iterator[tuple[tuple[str, str], str]]:
    for flag in report.flags:
        at_least = "at least " if flag.is_at_least else ""
        yield (flag.rule, flag.whom), f"raised as {at_least}{flag.severity}"
    for each in report.unraised:
        yield (each.rule, each.whom), each.outcome


def _places(
    was: object, now: object, path: tuple[str | int, ...]
) -> Iterator[tuple[tuple[str | int, ...], object, object]]:
    if isinstance(was, dict) and isinstance(now, dict):
        for key in dict.fromkeys((*was, *now)):
            yield from _places(was.get(key, _NOTHING), now.get(key, _NOTHING), (*path, key))
    elif isinstance(was, list | tuple) and isinstance(now, list | tuple):
        for index, (before, after) in enumerate(zip(was, now, strict=False)):
            yield from _places(before, after, (*path, index))
        if len(was) != len(now):
            yield path, _Entries(len(was)), _Entries(len(now))
    elif was != now:
        yield path, was, now


class _Entries(msgspec.Struct, frozen=True):
    number: int


_NOTHING = _Entries(0)


def _path(path: tuple[str | int, ...]) -> str:
    """`concerns 1, flags 2, message`: entries are counted from 1."""
    words: list[str] = []
    for step in path:
        if isinstance(step, int) and words:
            words[-1] += f" {step + 1}"
        else:
            words.append(str(step))
    return ", ".join(words) or "the whole"


def _short(value: object) -> str:
    if value is _NOTHING:
        return "nothing"
    if isinstance(value, _Entries):
        return "1 entry" if value.number == 1 else f"{value.number} entries"
    text = value if isinstance(value, str) else encoded(value).decode()
    shown = text if len(text) <= 80 else f"{text[:77]}..."
    return f'"{shown}"' if isinstance(value, str) else shown
