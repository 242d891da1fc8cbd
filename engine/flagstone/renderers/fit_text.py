"""How rules fit together, as text and for programs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

import msgspec
from msgspec.structs import replace

from flagstone.consistency.findings import Finding, Kind
from flagstone.renderers.inert import inert, inert_line, made_inert
from flagstone.renderers.structured import write_json
from flagstone.specification.finding_examples import Example, Found
from flagstone.vocabulary.english import counted

_HEADINGS = {
    Kind.NEVER_TRUE: "Conditions that can never be so",
    Kind.ALWAYS_TRUE: "Conditions that are always so",
    Kind.STEP_NEVER_REACHED: "Severities that no evidence reaches",
    Kind.STANDARD_UNCOVERED: "Standards without a value on days on which a rule reads them",
    Kind.NEVER_ON_SOME_DAYS: "Rules in force on days on which nothing can raise them",
    Kind.STEP_AT_TIMES_NEVER: "Severities that evidence of some days does not reach",
    Kind.STEPS_CROSS: "Severity steps that overlap, neither within the other",
    Kind.SAME: "Rules that are always raised together",
    Kind.IMPLIES: "Rules that are raised whenever another is",
    Kind.EXCLUDES: "Rules that are never raised together",
    Kind.GAP: "Values between two of which rules speak, and of which none does",
    Kind.INTERRUPTED: "Rules that are not in force for a time",
    Kind.NOT_DECIDED: "Not decided",
}


class ExampleData(msgspec.Struct, frozen=True):
    """A fact sheet that shows a finding, and the verdicts that it gets.

    An earlier sheet and a file of local standards are empty where they are not needed.
    """

    sheet: str
    earlier: str
    local: str
    verdicts: dict[str, str]


class FindingData(msgspec.Struct, frozen=True):
    """One thing about how rules fit together."""

    kind: str
    fault: bool
    rules: tuple[str, ...]
    file: str
    line: int
    said: str
    reason: str
    suggestion: str
    example: ExampleData | None = None


class FitData(msgspec.Struct, frozen=True):
    """Everything that was found."""

    findings: tuple[FindingData, ...]


def fit_json(found: Sequence[Found]) -> str:
    """What was found, with an example wherever there can be one."""
    return write_json(FitData(tuple(_data(*each) for each in found)))


def _data(finding: Finding, example: Example | None) -> FindingData:
    place = finding.place
    data = FindingData(
        finding.kind.value,
        finding.kind.is_fault,
        finding.rules,
        place.file,
        place.line,
        finding.said,
        finding.reason,
        finding.suggestion,
    )
    return replace(made_inert(data), example=_example(example) if example else None)


def _example(example: Example) -> ExampleData:
    """A sheet keeps its lines: it is there to be copied."""
    texts = (example.sheet, example.earlier, example.local)
    sheet, earlier, local = ("".join(f"{inert_line(x)}\n" for x in t.splitlines()) for t in texts)
    return ExampleData(sheet, earlier, local, dict(example.verdicts))


def fit_text(found: Sequence[Found], rules: int) -> str:
    """What was found, by kind, then how much. No line is broken, so that sheets can be copied."""
    lines: list[str] = []
    for kind, several in groupby(found, key=lambda each: each[0].kind):
        heading = f"{_HEADINGS[kind]}{' (a fault)' if kind.is_fault else ''}"
        lines += [heading, "=" * len(heading), ""]
        for each in several:
            lines += [*_lines(*each), ""]
    faults = sum(finding.kind.is_fault for finding, _ in found)
    undecided = sum(finding.kind is Kind.NOT_DECIDED for finding, _ in found)
    others = len(found) - faults - undecided
    lines.append(
        f"{counted(rules, 'rule')}: {counted(faults, 'fault')}, "
        f"{counted(others, 'thing')} to know about, {undecided} not decided."
    )
    return "".join(f"{line}\n" for line in lines)


def _lines(finding: Finding, example: Example | None) -> Iterator[str]:
    yield inert(f"{finding.place.file}:{finding.place.line}: {finding.said}")
    for more in (finding.reason, finding.suggestion):
        if more:
            yield f"  {inert(more)}"
    if example is None:
        return
    verdicts = " and ".join(f"{rule} is {verdict}" for rule, verdict in example.verdicts)
    yield f"  On this sheet {inert(verdicts)}:"
    for about, text in (
        ("", example.sheet),
        ("  After this one:", example.earlier),
        ("  With these local standards:", example.local),
    ):
        if text:
            yield from ([about] if about else [])
            yield ""
            yield from (f"    {inert_line(line)}" for line in text.splitlines())
            yield ""
