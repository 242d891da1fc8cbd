"""Reads the severity of a rule: one word, or steps from the gravest down."""

from __future__ import annotations

from itertools import pairwise

from flagstone.conditions.names import Names
from flagstone.conditions.parser import read_condition
from flagstone.conditions.tree import Severity
from flagstone.problems import did_you_mean
from flagstone.rulebook.files import StepUpEntry
from flagstone.rulebook.passages import Passage
from flagstone.rulebook.rules import Step, StepUp
from flagstone.text import Node

OTHERWISE = "otherwise"
_WORDS = tuple(severity.word for severity in reversed(Severity))


def read_severity(passage: Passage, names: Names) -> tuple[Severity, tuple[Step, ...]] | None:
    """The base severity and the steps above it, from the passage of the key `severity`.

    None where something is wrong with it, and the problems say what.
    """
    node = passage.node()
    if isinstance(node, str):
        base = _severity(passage, node)
        return None if base is None else (base, ())
    if not isinstance(node, list) or not node:
        passage.complain(
            (),
            "severity-not-understood",
            "Severity is one word, or a list of steps from the gravest down.",
            suggestion="Begin each step with a hyphen; the last is, for example, low: otherwise.",
            expected=", ".join(_WORDS),
        )
        return None
    return _steps(passage, node, names)


def _steps(
    passage: Passage, nodes: list[Node], names: Names
) -> tuple[Severity, tuple[Step, ...]] | None:
    written: list[tuple[Severity, Step | None]] = []
    for index, node in enumerate(nodes):
        step = _step(passage.within(index), node, names)
        if step is not None:
            written.append(step)
    if len(written) < len(nodes):
        return None
    for index, ((graver, _), (milder, _)) in enumerate(pairwise(written)):
        if milder >= graver:
            passage.complain(
                (index + 1,),
                "steps-out-of-order",
                f"{milder.word} stands after {graver.word}; steps go from the gravest down, "
                "each severity once.",
                suggestion="Put the gravest first, and join two steps of one severity with any:.",
                found=milder.word,
                expected=f"milder than {graver.word}",
            )
            return None
    *steps, (base, last) = written
    if last is not None or any(step is None for _, step in steps):
        passage.complain(
            (len(nodes) - 1,),
            "base-severity-missing",
            "The last step, and only the last, says what holds otherwise.",
            suggestion=f"End the list with - {base.word}: otherwise, or with a milder one.",
            found=base.word,
            expected=OTHERWISE,
        )
        return None
    return base, tuple(step for _, step in steps if step is not None)


def _step(passage: Passage, node: Node, names: Names) -> tuple[Severity, Step | None] | None:
    """A severity and its step, or no step for the one that holds otherwise."""
    if not isinstance(node, dict) or len(node) != 1:
        passage.complain(
            (),
            "severity-not-understood",
            "A step is one severity, followed by when it is reached.",
            suggestion="Write - high: {fact_name: {above: 100}}, for example.",
            found=node,
        )
        return None
    ((word, when),) = node.items()
    severity = _severity(passage.within(word), word)
    if when == OTHERWISE:
        return None if severity is None else (severity, None)
    condition = read_condition(passage.document, (*passage.path, word), names, passage.problems)
    return None if severity is None or condition is None else (severity, Step(severity, condition))


def _severity(passage: Passage, word: str) -> Severity | None:
    severity = Severity.read(word)
    if severity is None:
        passage.complain(
            (),
            "unknown-severity",
            f"{word or 'An empty text'} is not a severity.",
            suggestion=did_you_mean(word, _WORDS) or f"Write one of {', '.join(_WORDS)}.",
            found=word,
            expected=", ".join(_WORDS),
        )
    return severity


def read_step_up(
    passage: Passage, entry: StepUpEntry, base: Severity | None, names: Names
) -> StepUp | None:
    """When a flag is one step graver, from the passage of the key `one_step_up`.

    `base` is None where the rule's severity could not be read.
    """
    when = read_condition(passage.document, (*passage.path, "when"), names, passage.problems)
    not_past = Severity[entry.not_past.upper()]
    if base is not None and not_past <= base:
        passage.complain(
            ("not_past",),
            "no-room-to-step-up",
            f"The rule is {base.word} at the least, so a step up that goes not past "
            f"{not_past.word} can never be taken.",
            suggestion=f"Name a severity above {base.word}.",
            found=not_past.word,
        )
        return None
    return None if when is None else StepUp(when, not_past)
