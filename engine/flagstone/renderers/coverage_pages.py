"""Traceability on a terminal: findings with flags, provisions with scenarios, and the gaps."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from rich.console import RenderableType
from rich.text import Text

from flagstone.renderers.flag_page import STYLES
from flagstone.renderers.grids import bulleted, indented, section
from flagstone.renderers.inert import made_inert
from flagstone.renderers.wording import stopped
from flagstone.specification.traces import (
    Finding,
    Traceability,
    TracedFact,
    TracedFlag,
    TracedProvision,
    TracedRule,
)
from flagstone.vocabulary.english import counted


def pages(whole: Traceability, *, only_gaps: bool = False) -> Iterator[RenderableType]:
    """What there is, then what is missing at either end."""
    whole = made_inert(whole)
    rules = {each.rule: each for each in whole.rules}
    yield Text(_summary(whole))
    if not only_gaps:
        if whole.findings:
            yield section("From findings to flags")
        for finding in whole.findings:
            yield from _finding(finding)
        if whole.provisions:
            yield section("From the law to rules and their scenarios")
        for provision in whole.provisions:
            yield from _provision(provision, rules)
    yield from _gaps(whole, rules)


def _summary(whole: Traceability) -> str:
    scenarios = {place for rule in whole.rules for place in rule.scenarios}
    parts = (
        counted(len(whole.sheets), "sheet"),
        counted(len(whole.findings), "finding"),
        counted(len(whole.provisions), "provision"),
        counted(len(whole.rules), "rule"),
        counted(len(scenarios), "scenario"),
    )
    return stopped(", ".join(parts))


def _finding(finding: Finding) -> Iterator[RenderableType]:
    yield Text()
    yield Text(finding.name, style="bold")
    for fact in finding.facts:
        yield indented(Text(_said(fact)))
        for flag in fact.flags:
            yield indented(indented(_flag(flag)))
        if not fact.flags:
            yield indented(indented(Text(_unraised(fact), style="dim")))


def _said(fact: TracedFact) -> str:
    """The sentence, whom it concerns, and where it stands: on the sheet, and in its document."""
    about = f" [{fact.whom}]" if fact.whom else ""
    place = f"{fact.file}:{fact.line}" if fact.line else fact.file
    where = "; ".join(part for part in (place, fact.source, fact.locator) if part)
    return f"{fact.sentence}{about} ({where})"


def _flag(flag: TracedFlag) -> Text:
    about = f" ({flag.whom})" if flag.whom else ""
    cites = f"; cites {', '.join(flag.provisions)}" if flag.provisions else ""
    note = "" if flag.relied_on else "; overruled" if flag.overruled else "; could not be used"
    return Text.assemble(
        (flag.severity.upper(), STYLES[flag.severity]),
        f"  {flag.title}{about} [{flag.rule}{cites}{note}]",
    )


def _unraised(fact: TracedFact) -> str:
    """`No flag. Clear: a, b. Undecided: c.`, or that no rule reads it."""
    if not fact.not_raised:
        return "No rule reads it."
    by_outcome: dict[str, list[str]] = {}
    for read in fact.not_raised:
        by_outcome.setdefault(read.outcome, []).append(read.rule)
    said = " ".join(
        f"{outcome.capitalize()}: {', '.join(dict.fromkeys(rules))}."
        for outcome, rules in by_outcome.items()
    )
    return f"No flag. {said}"


def _provision(
    provision: TracedProvision, rules: Mapping[str, TracedRule]
) -> Iterator[RenderableType]:
    yield Text()
    yield Text(f"{provision.provision}: {provision.title}", style="bold")
    lines = [f"{name}: {_scenarios(rules[name])}" for name in provision.rules]
    yield from (indented(each) for each in bulleted(lines))
    if not provision.rules:
        yield indented(Text(_why_uncited(provision), style="dim"))


def _scenarios(rule: TracedRule) -> str:
    """`14 scenarios, the first at features/x.feature:12`."""
    if not rule.scenarios:
        return "no scenario"
    number = counted(len(rule.scenarios), "scenario")
    first = "at" if len(rule.scenarios) == 1 else "the first at"
    return f"{number}, {first} {rule.scenarios[0]}"


def _why_uncited(provision: TracedProvision) -> str:
    """What else a provision that no rule cites is for."""
    parts = []
    if provision.standards:
        parts.append(f"A standard rests on it: {', '.join(provision.standards)}.")
    if provision.cited_with:
        parts.append(f"Cited beside {', '.join(provision.cited_with)}.")
    return " ".join(("No rule cites it.", *parts))


def _gaps(whole: Traceability, rules: Mapping[str, TracedRule]) -> Iterator[RenderableType]:
    findings = {each.name: each for each in whole.findings}
    provisions = {each.provision: each for each in whole.provisions}
    for title, names, lines in (
        (
            "Findings that are evidence of no flag",
            whole.findings_without_flag,
            (_left_over(findings[name]) for name in whole.findings_without_flag),
        ),
        (
            "Findings that flags show, and another statement overruled",
            whole.findings_overruled,
            (_left_over(findings[name]) for name in whole.findings_overruled),
        ),
        (
            "Provisions that no rule cites",
            whole.provisions_without_rule,
            (
                f"{name}: {stopped(provisions[name].title)} {_why_uncited(provisions[name])}"
                for name in whole.provisions_without_rule
            ),
        ),
        (
            "Rules that no given sheet raises",
            whole.rules_never_raised,
            (f"{name}: {rules[name].title}" for name in whole.rules_never_raised),
        ),
        (
            "Rules without a scenario",
            whole.rules_without_scenario,
            (f"{name}: {rules[name].title}" for name in whole.rules_without_scenario),
        ),
    ):
        yield from _gap(title, names, lines)


def _gap(title: str, names: Iterable[str], lines: Iterable[str]) -> Iterator[RenderableType]:
    number = len(tuple(names))
    if number:
        yield section(f"{title} ({number})")
        yield from bulleted(lines)


def _left_over(finding: Finding) -> str:
    said = "; ".join(dict.fromkeys(fact.sentence for fact in finding.facts))
    why = " ".join(
        dict.fromkeys(_instead(fact) if fact.flags else _unraised(fact) for fact in finding.facts)
    )
    return f"{finding.name}: {stopped(said)} {why}"


def _instead(fact: TracedFact) -> str:
    """The flags that show a statement and do not rest on it."""
    rules = ", ".join(dict.fromkeys(flag.rule for flag in fact.flags))
    overruled = any(flag.overruled for flag in fact.flags)
    return f"{'Overruled' if overruled else 'Could not be used'}: {rules}."
