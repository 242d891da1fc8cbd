"""Reads a condition from a document, so that a mistake is explained in its writer's words."""

from __future__ import annotations

from flagstone.conditions.comparisons import read_about_fact
from flagstone.conditions.names import Names, StandardName
from flagstone.conditions.ranges import exactly
from flagstone.conditions.reading import Reading
from flagstone.conditions.tree import (
    All,
    Any,
    AtLeast,
    Condition,
    Limits,
    Not,
    RaisedBefore,
    Reference,
    Severity,
    Test,
)
from flagstone.problems import Problems, did_you_mean
from flagstone.text import Document, Node, Path
from flagstone.vocabulary.english import listed

__all__ = ["Names", "StandardName", "read_condition"]

_CONNECTIVES = ("all", "any", "not", "at_least", "raised", "raised_before")


def read_condition(
    document: Document, path: Path, names: Names, problems: Problems
) -> Condition | None:
    """The condition at a path of a document; None where it is wrong, and the problems say how."""
    return _condition(Reading(document, names, problems), path, document.node(path))


def _condition(
    reading: Reading, path: Path, node: Node, *, negated: bool = False
) -> Condition | None:
    """Any condition. `negated` says whether it stands under an odd number of nots."""
    if not isinstance(node, dict) or not node:
        reading.complain(
            path,
            "condition-not-understood",
            "A condition is a fact and what is asked of it, or one of all, any, not, raised, "
            "raised_before, and at_least with of.",
            suggestion="Write {fact_name: {above: 5}}, for example.",
            found=node,
        )
        return None
    if set(node) == {"at_least", "of"}:
        return _at_least(reading, path, node, negated=negated)
    if len(node) > 1:
        keys = list(node)
        reading.complain(
            (*path, keys[1]),
            "more-than-one-key",
            f"A condition says one thing, and this one holds {listed(keys)}.",
            suggestion="List each by itself under all: (or any:), one to a line.",
            found=", ".join(keys),
            expected="one key",
        )
        return None
    ((key, value),) = node.items()
    path = (*path, key)
    match key:
        case "all":
            parts = _parts(reading, path, value, negated=negated)
            return None if parts is None else All(parts)
        case "any":
            parts = _parts(reading, path, value, negated=negated)
            return None if parts is None else Any(parts)
        case "not":
            part = _condition(reading, path, value, negated=not negated)
            return None if part is None else Not(part)
        case "raised" | "raised_before":
            return _raised(reading, path, key, value)
        case "at_least":
            reading.complain(
                path,
                "condition-not-understood",
                "at_least counts conditions, which are listed beside it under of.",
                suggestion="Write at_least: 2 and, on the next line, of: and the list.",
            )
            return None
    return _about_fact(reading, path, key, value, negated=negated)


def _parts(
    reading: Reading, path: Path, node: Node, *, negated: bool
) -> tuple[Condition, ...] | None:
    key = path[-1]
    if not isinstance(node, list):
        reading.complain(
            path,
            "list-expected",
            f"{key} is followed by a list of conditions.",
            suggestion="Begin each condition on a line of its own with a hyphen.",
            found=node,
            expected="a list",
        )
        return None
    if not node:
        reading.complain(
            path,
            "empty-list",
            f"{key} has no conditions under it, so it would say nothing.",
            suggestion="Add a condition, or take the line away.",
        )
        return None
    parts = [
        _condition(reading, (*path, index), part, negated=negated)
        for index, part in enumerate(node)
    ]
    good = tuple(part for part in parts if part is not None)
    return good if len(good) == len(parts) else None


def _at_least(
    reading: Reading, path: Path, node: dict[str, Node], *, negated: bool
) -> AtLeast | None:
    written, listed_parts = node["at_least"], node["of"]
    parts = _parts(reading, (*path, "of"), listed_parts, negated=negated)
    if not isinstance(listed_parts, list) or not listed_parts:
        return None
    count = int(written) if isinstance(written, str) and written.isdecimal() else 0
    if not 1 <= count <= len(listed_parts):
        reading.complain(
            (*path, "at_least"),
            "count-out-of-reach",
            "at_least must be a number from 1 to the number of conditions under of, "
            f"which is {len(listed_parts)}.",
            suggestion="Correct the number, or list more conditions.",
            found=written,
            expected=f"1 to {len(listed_parts)}",
        )
        return None
    return None if parts is None else AtLeast(count, parts)


def _raised(reading: Reading, path: Path, key: str, node: Node) -> Condition | None:
    fields = {"rule": node} if isinstance(node, str) else node
    if (
        not isinstance(fields, dict)
        or not isinstance(fields.get("rule"), str)
        or set(fields) - {"rule", "at_least"}
    ):
        reading.complain(
            path,
            "condition-not-understood",
            f"{key} is followed by a rule, or by rule and at_least in braces.",
            suggestion=f"Write {key}: rule-id, or {key}: {{rule: rule-id, at_least: high}}.",
        )
        return None
    rule, word = str(fields["rule"]), fields.get("at_least")
    if rule not in reading.names.rules:
        reading.complain(
            (*path, "rule") if isinstance(node, dict) else path,
            "unknown-rule",
            f"There is no rule {rule}.",
            suggestion=did_you_mean(rule, reading.names.rules)
            or "Name a rule by its id, in a file of rules.",
            found=rule,
        )
        return None
    severity = Severity.read(word) if isinstance(word, str) else None
    if word is not None and severity is None:
        words = [each.word for each in Severity]
        reading.complain(
            (*path, "at_least"),
            "unknown-severity",
            "at_least is followed by a severity here.",
            suggestion=did_you_mean(str(word), words) or f"Write one of {', '.join(words)}.",
            found=word,
            expected=", ".join(words),
        )
        return None
    place = reading.place(path)
    if key == "raised":
        return Reference(rule, severity, place)
    return Test(RaisedBefore(rule, severity), exactly(1), Limits("raised_before"), place)


def _about_fact(
    reading: Reading, path: Path, fact: str, node: Node, *, negated: bool
) -> Condition | None:
    fact_type = reading.names.vocabulary.fact_types.get(fact)
    if fact_type is None:
        reading.complain(
            path,
            "unknown-fact",
            f"There is no fact type {fact}.",
            suggestion=did_you_mean(fact, (*reading.names.vocabulary.fact_types, *_CONNECTIVES))
            or "Add it to a file in facts.",
            found=fact,
        )
        return None
    return read_about_fact(reading, path, fact_type, node, negated=negated)
