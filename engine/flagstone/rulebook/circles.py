"""Rules that read one another in a circle, found between their parts and named step by step.

A rule may read another's severity while that one reads whether the first is raised: only a part
that depends on itself could never be decided.
"""

from __future__ import annotations

import graphlib
from collections.abc import Iterable, Mapping

from flagstone.conditions.tree import Condition, Reference, Severity, references
from flagstone.problems import Problems
from flagstone.rulebook.rules import Rule

Part = tuple[str, Severity | None]
"""(rule, None): whether its condition holds. (rule, severity): whether that severity is reached."""


def refuse_circles(rules: Mapping[str, Rule], problems: Problems) -> None:
    """Complain of every circle of parts that read one another."""
    reads = {part: dict.fromkeys(parts) for part, parts in _all_reads(rules)}
    while True:
        try:
            graphlib.TopologicalSorter(reads).prepare()
        except graphlib.CycleError as error:
            # It names each part before the one that reads it, and the first again at the end.
            circle: list[Part] = list(reversed(error.args[1]))
            _complain(circle, rules, problems)
            del reads[circle[0]][circle[1]]
        else:
            return


def _complain(circle: list[Part], rules: Mapping[str, Rule], problems: Problems) -> None:
    *parts, _ = circle
    start = parts.index(min(parts, key=lambda part: (rules[part[0]].place, part[1] or 0)))
    in_order = [*parts[start:], *parts[:start], parts[start]]
    said = ", which reads ".join(_in_words(part) for part in in_order[1:])
    first = _in_words(in_order[0])
    problems.add(
        rules[in_order[0][0]].place,
        "rules-in-a-circle",
        f"{first[0].upper()}{first[1:]} reads {said}. None of them could ever be decided.",
        suggestion="Take one of these readings away, or read the facts themselves.",
        found=", ".join(dict.fromkeys(part[0] for part in in_order)),
    )


def _in_words(part: Part) -> str:
    rule, severity = part
    return f"whether {rule} is raised" if severity is None else f"whether {rule} is {severity.word}"


def _all_reads(rules: Mapping[str, Rule]) -> Iterable[tuple[Part, list[Part]]]:
    for rule in rules.values():
        yield (rule.id, None), _parts_read((rule.when,), rules)
        graver: Severity | None = None
        for severity in rule.severities:
            if severity == rule.base:
                continue
            reads = _parts_read(_ways_to(rule, severity), rules)
            if graver is not None:
                reads.append((rule.id, graver))
            yield (rule.id, severity), reads
            graver = severity


def _ways_to(rule: Rule, severity: Severity) -> list[Condition]:
    """The conditions on which a severity above the base depends, but for graver ones."""
    ways = [step.when for step in rule.steps if step.severity == severity]
    if rule.step_up is not None and severity <= rule.step_up.not_past:
        ways.append(rule.step_up.when)
        ways += [step.when for step in rule.steps if step.severity == severity - 1]
    return ways


def _parts_read(conditions: Iterable[Condition], rules: Mapping[str, Rule]) -> list[Part]:
    return [
        part
        for condition in conditions
        for reference in references(condition)
        for part in _parts_of(reference, rules)
    ]


def _parts_of(reference: Reference, rules: Mapping[str, Rule]) -> Iterable[Part]:
    rule = rules.get(reference.rule)
    if rule is None:
        return
    yield rule.id, None
    wanted = reference.at_least
    if wanted is not None and wanted > rule.base:
        enough = [severity for severity in rule.severities if severity >= wanted]
        if enough:
            yield rule.id, min(enough)
