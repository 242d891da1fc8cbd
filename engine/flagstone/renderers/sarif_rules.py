"""The rules of a SARIF run: what each is about, what it rests on and what it cannot see."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from flagstone.renderers.parts import Part, Parts
from flagstone.renderers.sarif_places import plain
from flagstone.renderers.wording import one_line
from flagstone.reports.report import Flag, RaisedConcern, Report

_PARTS = {
    "undecided": Part.UNDECIDED,
    "clear": Part.CLEAR,
    "not looked at": Part.NOT_LOOKED_AT,
    "not applicable": Part.NOT_APPLICABLE,
    "not in force": Part.NOT_IN_FORCE,
}


def rules_of(reports: Iterable[Report], parts: Parts) -> list[dict[str, Any]]:
    """Each rule that some result is of, by its id: those of flags, and those that `parts` names."""
    raised: dict[str, list[tuple[RaisedConcern, Flag]]] = {}
    rules: dict[str, dict[str, Any]] = {}
    for report in reports:
        for concern in report.concerns:
            for flag in concern.flags:
                raised.setdefault(flag.rule, []).append((concern, flag))
        for verdict in report.unraised:
            if _PARTS[verdict.outcome] in parts:
                rules[verdict.rule] = {
                    "id": verdict.rule,
                    "shortDescription": {"text": plain(verdict.title)},
                    "properties": {
                        "area": verdict.area,
                        "concern": verdict.concern,
                        "tags": [verdict.area, verdict.concern],
                    },
                }
    rules |= {rule: _raised(rule, flags) for rule, flags in raised.items()}
    return [rules[rule] for rule in sorted(rules)]


def _raised(rule: str, flags: Sequence[tuple[RaisedConcern, Flag]]) -> dict[str, Any]:
    concern, flag = flags[0]
    standings = dict.fromkeys(each.stands_on for _, each in flags if each.stands_on)
    provisions = {citation.provision: citation for _, each in flags for citation in each.citations}
    return {
        "id": rule,
        "shortDescription": {"text": plain(flag.title)},
        "fullDescription": {"text": plain(one_line(flag.title, concern.summary))},
        "help": {"text": plain("\n".join(_help(each for _, each in flags)) or flag.title)},
        "properties": {
            "area": concern.area,
            "concern": concern.id,
            "standsOn": list(standings),
            "citations": [
                {
                    "provision": each.provision,
                    "title": each.title,
                    "duty": each.duty,
                    "places": list(
                        dict.fromkeys(
                            f"{place.instrument} {place.edition}".strip() for place in each.places
                        )
                    ),
                }
                for each in provisions.values()
            ],
            "tags": [concern.area, concern.id],
        },
    }


def _help(flags: Iterable[Flag]) -> Iterator[str]:
    """What holds of the rule whoever it is raised for: each sentence once."""
    lines: dict[str, None] = {}
    for flag in flags:
        lines |= dict.fromkeys(
            one_line(f"[{citation.provision}] {citation.title}", citation.duty)
            for citation in flag.citations
        )
        if flag.not_captured:
            lines[one_line(f"It cannot see: {flag.not_captured}")] = None
        if flag.policy:
            lines[one_line(flag.policy)] = None
    yield from lines
