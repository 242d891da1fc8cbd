"""What is otherwise in one rule. Both versions are in the same terms, under the same id."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec
from msgspec.structs import replace

from flagstone.compare.clause_changes import Wording
from flagstone.compare.patches import (
    Found,
    Patch,
    cites_patch,
    named_in_short,
    rule_patch,
    steps_patch,
)
from flagstone.compare.rules_comparison import ChangeKind, Effect
from flagstone.conditions.tree import Condition, Severity
from flagstone.dates import Window
from flagstone.inference.equivalence import provably_same
from flagstone.reports.standing import BINDS_AS
from flagstone.rulebook.instruments import Standing
from flagstone.rulebook.rulebook import Rulebook
from flagstone.rulebook.rules import Rule

_TEXTS = {
    "title": "The title",
    "message": "The message",
    "action": "The action",
    "not_captured": "What it cannot see",
    "policy": "The note on which numbers are ours",
    "standing_note": "The note beside its standing",
    "owner": "The owner",
    "review_by": "The day of its next review",
    "succeeds": "The list of rules that it succeeds",
}
_REWRITTEN = (
    "The condition or its severity is written otherwise. Where every fact is known exactly it "
    "comes out as before; where one is not, only one of the two may be undecided."
)


class RulePair(msgspec.Struct, frozen=True):
    """A rule in both rulebooks. `old` is in the new one's terms."""

    old: Rule
    new: Rule
    book: Rulebook
    """The new rulebook."""
    wording: Wording

    def changes(self) -> Iterator[Found]:
        """Everything that is otherwise."""
        judged = [*self._condition(), *self._severities(), *self._step_up()]
        if judged and provably_same(self.old, self.new, self.book):
            parts = ("when", "base", "steps", "step_up")
            kind: ChangeKind = "condition written otherwise"
            yield self._found(kind, _REWRITTEN, "verdicts", *parts)
        else:
            yield from judged
        yield from self._dates()
        yield from self._citations()
        yield from self._claims()
        yield from self._texts()

    def _condition(self) -> Iterator[Found]:
        if not self._same(self.old.when, self.new.when):
            yield self._reworded("condition", "In the condition", self.old.when, self.new.when)

    def _severities(self) -> Iterator[Found]:
        old = {step.severity: step.when for step in self.old.steps}
        new = {step.severity: step.when for step in self.new.steps}
        gone = [severity for severity in old if severity not in new]
        for severity, when in new.items():
            if severity in old:
                if not self._same(old[severity], when):
                    where = f"In the {severity.word} step"
                    found = self._reworded("severity step condition", where, old[severity], when)
                    yield replace(found, patch=self._of_steps(severity, severity))
                continue
            from_ = next((each for each in gone if self._same(old[each], when)), None)
            said = self.wording.say(when)
            if from_ is None:
                text = f"It is {severity.word} now if {said}."
                found = self._found("severity step added", text, "verdicts", now=said)
                yield replace(found, patch=self._of_steps(None, severity))
            else:
                gone.remove(from_)
                text = f"If {said}, it is {severity.word} now, not {from_.word}."
                found = self._moved("severity step moved", text, from_, severity)
                yield replace(found, patch=self._of_steps(from_, severity))
        for severity in gone:
            said = self.wording.say(old[severity])
            text = f"It is no longer {severity.word} if {said}."
            found = self._found("severity step removed", text, "verdicts", was=said)
            yield replace(found, patch=self._of_steps(severity, None))
        if self.old.base != self.new.base:
            otherwise = " where no graver step is reached" if self.new.steps else ""
            text = f"It is {self.new.base.word} now{otherwise}, not {self.old.base.word}."
            yield self._moved("severity", text, self.old.base, self.new.base, "base")

    def _step_up(self) -> Iterator[Found]:
        old, new = self.old.step_up, self.new.step_up
        if old is None and new is not None:
            said = self.wording.say(new.when)
            text = f"It is one step graver now if {said}, but not past {new.not_past.word}."
            yield self._found("step up", text, "verdicts", "step_up", now=said)
        elif new is None and old is not None:
            said = self.wording.say(old.when)
            text = f"It is no longer one step graver if {said}."
            yield self._found("step up", text, "verdicts", "step_up", was=said)
        elif old is not None and new is not None:
            text = " ".join(self.wording.sentences("In the step up", old.when, new.when))
            if old.not_past != new.not_past:
                text = (
                    f"{text} The step up goes not past {new.not_past.word} now; "
                    f"before, not past {old.not_past.word}."
                ).strip()
            if text:
                yield self._found("step up", text, "verdicts", "step_up")

    def _dates(self) -> Iterator[Found]:
        was, now = _dated(self.old.windows), _dated(self.new.windows)
        if was != now:
            text = f"Its own dates are these now: {now}. Before: {was}."
            yield self._found("dates", text, "verdicts", "windows", was=was, now=now)
        if self.old.dated_by != self.new.dated_by:
            was, now = self._title(self.old.dated_by), self._title(self.new.dated_by)
            text = f"Which law applied is decided by {now} now, not by {was}."
            yield self._found("dated by", text, "verdicts", "dated_by", was=was, now=now)

    def _citations(self) -> Iterator[Found]:
        come = [name for name in self.new.cites if name not in self.old.cites]
        gone = [name for name in self.old.cites if name not in self.new.cites]
        if come:
            text = f"It cites {named_in_short(come)} as well now."
            found = self._found("citation added", text, "verdicts", now=", ".join(come))
            yield replace(found, patch=cites_patch(self.new.id, come, ()))
        if gone:
            text = f"It no longer cites {named_in_short(gone)}."
            found = self._found("citation removed", text, "verdicts", was=", ".join(gone))
            yield replace(found, patch=cites_patch(self.new.id, (), gone))
        if not come and not gone and self.old.cites != self.new.cites:
            text = "It names what it cites in another order."
            yield self._found("wording", text, "words", "cites")

    def _claims(self) -> Iterator[Found]:
        if self.old.standing != self.new.standing:
            was, now = _claimed(self.old.standing), _claimed(self.new.standing)
            text = f"Its flags claim {now} now; before, {was}."
            yield self._found("standing", text, "claims", was=was, now=now)
        if self.old.status != self.new.status:
            was, now = self.old.status, self.new.status
            text = f"It is {now} now, not {was}. No report shows a draft."
            yield self._found("status", text, "verdicts", "status", was=was, now=now)
        if self.old.concern != self.new.concern:
            was, now = self.old.concern, self.new.concern
            text = f"It belongs to the concern {now} now, not to {was}."
            yield self._found("concern", text, "claims", was=was, now=now)

    def _texts(self) -> Iterator[Found]:
        for part, called in _TEXTS.items():
            was, now = _text(getattr(self.old, part)), _text(getattr(self.new, part))
            if was != now:
                text = f"{called} is worded otherwise."
                yield self._found("wording", text, "words", was=was, now=now)

    def _of_steps(self, gone: Severity | None, come: Severity | None) -> Patch:
        return steps_patch(self.book, self.new.id, gone, come)

    def _reworded(self, kind: ChangeKind, where: str, was: Condition, now: Condition) -> Found:
        text = " ".join(self.wording.sentences(where, was, now))
        said = self.wording.say(was), self.wording.say(now)
        return self._found(kind, text, "verdicts", "when", was=said[0], now=said[1])

    def _moved(
        self, kind: ChangeKind, text: str, was: Severity, now: Severity, *parts: str
    ) -> Found:
        return self._found(kind, text, "verdicts", *parts, was=was.word, now=now.word)

    def _found(
        self,
        kind: ChangeKind,
        says: str,
        effect: Effect,
        *parts: str,
        was: str = "",
        now: str = "",
    ) -> Found:
        patch = rule_patch(self.book, self.new.id, *parts) if parts else None
        return Found(kind, "rule", self.new.id, self.new.title, says, effect, was, now, patch)

    def _same(self, one: Condition, other: Condition) -> bool:
        return self.wording.speller.of(one) == self.wording.speller.of(other)

    def _title(self, fact: str) -> str:
        if not fact:
            return "the evidence's own date"
        return f"“{self.wording.speller.vocabulary.fact_types[fact].title}”"


def _dated(windows: tuple[Window, ...]) -> str:
    ordered = sorted(windows, key=lambda each: each.start.earliest if each.start else 0)
    return ", and ".join(dict.fromkeys(map(str, ordered)))


def _claimed(standing: Standing | None) -> str:
    if standing is None:
        return "no standing and only put a question"
    return "what they cite" if standing is Standing.LAW else f"at most {BINDS_AS[standing]}"


def _text(value: object) -> str:
    return ", ".join(value) if isinstance(value, tuple) else " ".join(str(value).split())
