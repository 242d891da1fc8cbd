"""Why a verdict is what it is, and how grave, as lines to be read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from flagstone.explain.explanation import Asked, Explanation, SeverityStep
from flagstone.renderers.wording import one_line, source_of, stopped
from flagstone.reports.grounds import Statement
from flagstone.vocabulary.english import capital

NOT_JUDGED = ("not in force", "not looked at", "not applicable")


@dataclass(frozen=True, slots=True)
class Line:
    """A line, and how deep it stands below its section's title."""

    text: str
    depth: int = 0


class Why:
    """Writes what decided. Where a statement comes from is said the first time only."""

    def __init__(self, explanation: Explanation, day: date) -> None:
        self._explanation = explanation
        self._day = day
        self._told: set[object] = set()

    def lines(self) -> Iterator[Line]:
        """What decided, when the rule is in force, and what alone it rests on."""
        explanation = self._explanation
        if explanation.outcome in NOT_JUDGED:
            for reason in explanation.reasons:
                if reason.what == explanation.rule:
                    continue
                yield Line(stopped(f"{capital(reason.title)}: {reason.in_words}"))
        else:
            yield from self._deciding(explanation.asked)
        yield Line(explanation.in_force)
        if explanation.outcome not in NOT_JUDGED:
            yield from self._alone()

    def _alone(self) -> Iterator[Line]:
        titles = [f"“{fact.title}”" for fact in self._explanation.decisive]
        if len(titles) == 1:
            yield Line(f"This rests on one fact alone: {titles[0]}. Nothing else could change it.")
        elif titles:
            listed = "; ".join(titles)
            yield Line(f"This rests on these facts alone: {listed}. Nothing else could change it.")

    def how_grave(self) -> Iterator[Line]:
        """The step that was reached, and why no graver one was."""
        explanation = self._explanation
        if explanation.severity is None or not explanation.severities:
            return
        reached = False
        for step in explanation.severities:
            if step.is_step_up or not reached:
                yield from self._step(step)
            reached = reached or (step.reached == "yes" and not step.is_step_up)
        if not reached:
            yield Line(f"{capital(explanation.base)}, where nothing makes it graver.")

    def _step(self, step: SeverityStep) -> Iterator[Line]:
        how = f"one step graver, up to {step.severity}" if step.is_step_up else step.severity
        if step.reached == "not known":
            yield Line(stopped(f"Whether {how}, cannot be said. It would be if {step.when}"))
            return
        head = f"{capital(how)}, because" if step.reached == "yes" else f"Not {how}"
        lines = list(self._deciding(step.asked))
        if len(lines) == 1:
            yield Line(f"{head}: {lines[0].text}")
        elif lines:
            yield Line(f"{head}:")
            yield from (Line(line.text, line.depth + 1) for line in lines)

    def _deciding(self, asked: Asked, depth: int = 0) -> Iterator[Line]:
        """The parts that the verdict rests on. A group of which one part does is that part."""
        if not asked.decides:
            return
        below = _without_repetition(_plainest(part) for part in asked.parts if part.decides)
        match asked.kind:
            case "comparison":
                yield Line(self._comparison(asked), depth)
            case "all" | "any" if len(below) == 1:
                yield from self._deciding(below[0], depth)
            case kind:
                because = ", because" if kind == "rule" and asked.holds != "not known" else ""
                yield Line(f"{_how_many(asked, below)}{because}:", depth)
                for part in below:
                    yield from self._deciding(part, depth + 1)

    def _comparison(self, asked: Asked) -> str:
        """What was asked and what is so, with whose word that is and what the limit rests on."""
        limit, told = asked.threshold, ""
        if limit is not None and limit.standard and limit.in_force and self._is_new(limit.says):
            rests_on = f", and rests on {limit.rests_on}" if limit.rests_on else ""
            told = f"That limit is in force {limit.in_force}{rests_on}"
        new = [each for each in asked.statements if self._is_new(each)]
        sources = dict.fromkeys(filter(None, map(self._source, new)))
        where = f" ({'; '.join(sources)})" if sources else ""
        ours = ", a line of Flagstone's own" if limit is not None and limit.ours else ""
        return one_line(f"{asked.says}{ours}{where}", told)

    def _is_new(self, told: object) -> bool:
        """Whether it was not told of yet. From now on it was."""
        is_new = told not in self._told
        self._told.add(told)
        return is_new

    def _source(self, statement: Statement) -> str:
        same_day = statement.first_day == statement.last_day == self._day
        parts = (statement.whose_word, source_of(statement), "" if same_day else statement.as_at)
        return ", ".join(part for part in parts if part)


def _without_repetition(parts: Iterable[Asked]) -> list[Asked]:
    """The parts, without one that only says what another says too: that a fact is known."""
    kept = list(
        {part.says if part.kind == "comparison" else id(part): part for part in parts}.values()
    )
    return [
        part
        for part in kept
        if not (
            part.says.startswith("It is known: ")
            and any(set(part.facts) <= _facts_in(other) for other in kept if other is not part)
        )
    ]


def _plainest(asked: Asked) -> Asked:
    """The part itself, or the one part of a group that decides."""
    below = [part for part in asked.parts if part.decides]
    return _plainest(below[0]) if asked.kind in ("all", "any") and len(below) == 1 else asked


def _facts_in(asked: Asked) -> set[str]:
    return {*asked.facts, *(fact for part in asked.parts for fact in _facts_in(part))}


def _how_many(asked: Asked, below: list[Asked]) -> str:
    """How a group's parts count, seen from what it came to."""
    match asked.kind, asked.holds:
        case "all", "no":
            return "Any of these alone would keep it from being so"
        case "any", "no":
            return "None of these is so"
        case "any", "yes" if len(below) < len(asked.parts):
            return "These are so, and one would do"
    return asked.says
