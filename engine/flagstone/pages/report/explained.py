"""The short explanation of each flag, for sheets that are being reported on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from flagstone.explain.short import Short, shorts
from flagstone.reports.assessing import judge_to_show
from flagstone.rulebook.rulebook import Rulebook
from flagstone.sheets.fact_sheet import FactSheet

Explanations = Mapping[tuple[str, str], Short]
"""By a flag's rule and whom it concerns."""


def explanations(
    rulebook: Rulebook,
    pairs: Iterable[tuple[FactSheet, Sequence[FactSheet]]],
    *,
    publishable: bool = False,
) -> Iterator[Explanations]:
    """For each sheet with its earlier sheets, what explains its flags.

    The plain engine judges: it gives the same verdicts, and what would turn one is tried often.
    """
    for sheet, earlier in pairs:
        assessment = judge_to_show(
            rulebook, sheet, earlier, engine="plain", publishable=publishable
        )
        yield shorts(assessment, publishable=publishable)
