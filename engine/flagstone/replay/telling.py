"""What came of a replay, line by line."""

from __future__ import annotations

from collections.abc import Iterator

from flagstone.replay.replaying import Replayed, ReplayedReport


def lines(replayed: Replayed) -> Iterator[str]:
    """Whether it was reproduced; where not, why, what differs by it, and what to do."""
    if replayed.is_same:
        yield f"{replayed.file}: reproduced, byte for byte."
        for each in replayed.reports:
            yield f"  {_made_of(each)}"
        return
    yield f"{replayed.file}: not reproduced."
    for cause in replayed.causes:
        yield f"  {cause.says}"
        yield f"      {cause.to_do}"
    for each in replayed.reports:
        if not each.is_same:
            yield from _told(each)


def _told(each: ReplayedReport) -> Iterator[str]:
    subject = each.was.subject
    yield f"  {subject.authority}, {subject.date_in_words}:"
    for cause in each.causes:
        yield f"  - {cause.says}"
        yield f"      {cause.to_do}"
    if each.made is None:
        yield "  So it could not be made again."
        return
    yield "  What comes out otherwise:"
    for said in each.otherwise:
        yield f"  - {said}"


def _made_of(each: ReplayedReport) -> str:
    receipt = each.was.receipt
    engine = f"{receipt.engine} {receipt.engine_version}".strip()
    return (
        f"{receipt.sheet.file} ({receipt.sheet.date.isoformat()}), rulebook "
        f"{receipt.rulebook[:12]}, Flagstone {receipt.flagstone}, engine {engine}"
    )
