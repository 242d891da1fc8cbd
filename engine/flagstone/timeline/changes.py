"""How a verdict stands to the one before it. Silence is never repair, and a change of law, children
or evidence is never a change of practice.

Verdicts of one line are compared only along a *strand*: the same children, on the same kind of
evidence. Only an earlier date counts as earlier, so two documents of one day never compare.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

import msgspec
from msgspec import field
from msgspec.structs import replace

from flagstone.reports.basis import value_in_words
from flagstone.timeline.observations import Observation
from flagstone.timeline.timeline import ChangeWord

StrandKey = tuple[str, str, str]
"""Line, children, kind of evidence."""

_DISAGREES = "Another document of the same day raises it"


class Change(msgspec.Struct, frozen=True):
    """An observation, and what it means beside those before it.

    `turned` says that the same children on the same evidence had been clear of it before.
    """

    observation: Observation
    word: ChangeWord
    since: Observation | None = None
    caveats: tuple[str, ...] = ()
    turned: bool = False


class Strand(msgspec.Struct):
    """What is known so far of one line, for the same children, on one kind of evidence."""

    last: Observation | None = None
    raised: Observation | None = None
    is_repaired: bool = False
    """It was put right, and has not been raised since."""

    @property
    def is_open(self) -> bool:
        """Raised when it was last judged."""
        return self.last is not None and self.last.raised


class LineHistory(msgspec.Struct):
    """Follows one line through the documents."""

    line: str
    strands: dict[StrandKey, Strand] = field(default_factory=dict)

    def follow(self, observations: Sequence[Observation]) -> list[Change]:
        """The change that each observation is, all of one day reckoned before any is learnt."""
        found: list[Change] = []
        for _, same_day in groupby(observations, key=lambda each: each.date):
            changes = self._agreed([self._change(each) for each in same_day])
            self._learn(changes)
            found += changes
        return found

    def _agreed(self, changes: list[Change]) -> list[Change]:
        """Nothing is put right by a document while another of the same day raises it."""
        raised = {self.key(each.observation) for each in changes if each.observation.raised}
        return [
            replace(each, word="clear", caveats=(*each.caveats, _DISAGREES))
            if each.word == "put right" and self.key(each.observation) in raised
            else each
            for each in changes
        ]

    def key(self, observation: Observation) -> StrandKey:
        """The strand that an observation belongs to."""
        return self.line, observation.whom, observation.evidence

    def _change(self, now: Observation) -> Change:
        if not now.judged:
            return Change(now, "not judged")
        strand = self.strands.get(self.key(now), Strand())
        return self._raised(now, strand) if now.raised else self._clear(now, strand)

    def _raised(self, now: Observation, strand: Strand) -> Change:
        before = strand.raised
        if before is None:
            turned = strand.last is not None
            other = self._elsewhere()
            if other is None:
                return Change(now, "first raised", turned=turned)
            return Change(now, "raised again", other, (unlike(other, now),), turned)
        if strand.is_open:
            return _beside(before, now)
        law = law_between(before, now)
        if strand.is_repaired and law.could_not_worsen:
            return Change(now, "returned", before, turned=True)
        return Change(now, "raised again", before, law.caveats)

    def _clear(self, now: Observation, strand: Strand) -> Change:
        if strand.is_open and strand.raised is not None:
            law = law_between(strand.raised, now)
            if law.could_not_ease:
                return Change(now, "put right", strand.raised)
            return Change(now, "clear", strand.raised, law.caveats)
        other = self._elsewhere()
        if other is not None and self.strands[self.key(other)].is_open:
            return Change(now, "clear", other, (unlike(other, now),))
        return Change(now, "clear", strand.raised)

    def _elsewhere(self) -> Observation | None:
        """Where the line was last raised of other children or on other evidence."""
        raised = [each.raised for each in self.strands.values() if each.raised is not None]
        return max(raised, key=lambda each: (each.date, each.document), default=None)

    def _learn(self, changes: Iterable[Change]) -> None:
        """Take note of one day. Where its documents disagree, the one that raises stands."""
        for change in sorted(changes, key=lambda each: each.observation.raised):
            now = change.observation
            if not now.judged:
                continue
            strand = self.strands.setdefault(self.key(now), Strand())
            if now.raised:
                strand.raised = _graver(strand, now)
                strand.is_repaired = False
            elif strand.is_open:
                strand.is_repaired = change.word == "put right"
            strand.last = strand.raised if now.raised else now


class Law(msgspec.Struct, frozen=True):
    """What changed in the law between two verdicts, and which way that alone could move them."""

    could_not_ease: bool
    could_not_worsen: bool
    caveats: tuple[str, ...] = ()


def law_between(before: Observation, now: Observation) -> Law:
    """Whether a verdict may differ because the rule or a number that it compares with does."""
    if before.rule is not now.rule:
        return Law(
            could_not_ease=False,
            could_not_worsen=False,
            caveats=(f"The law changed: {now.rule.id} took the place of {before.rule.id}",),
        )
    tighter = looser = True
    caveats = []
    for name in sorted({*before.standards, *now.standards}):
        old, new = before.standards.get(name), now.standards.get(name)
        if old is None or new is None:
            tighter = looser = False
            caveats.append("A number that it is compared with was not in force at both dates")
            continue
        standard, was = old
        value = new[1]
        if (was.lower, was.upper) == (value.lower, value.upper):
            continue
        rises = value.lower >= was.lower and value.upper >= was.upper
        falls = value.lower <= was.lower and value.upper <= was.upper
        tighter = tighter and (falls if standard.tighter == "lower" else rises)
        looser = looser and (rises if standard.tighter == "lower" else falls)
        if standard.tighter not in ("lower", "higher"):
            tighter = looser = False
        caveats.append(
            f"The number it is compared with changed from {value_in_words(standard, was)} to "
            f"{value_in_words(standard, value)}"
        )
    return Law(tighter, looser, tuple(caveats))


def _beside(before: Observation, now: Observation) -> Change:
    """Raised then and now: graver, less grave or the same, as far as that can be said."""
    law = law_between(before, now)
    caveats: tuple[str, ...] = ()
    if now.severity > before.possible:
        by_itself = now.alone is None or now.alone > before.possible
        if law.could_not_worsen and by_itself:
            return Change(now, "worsened", before)
        caveats = law.caveats if by_itself else ("It is graver because it had been raised before",)
    elif now.possible < before.severity:
        if law.could_not_ease:
            return Change(now, "eased", before)
        caveats = law.caveats
    return Change(now, "persists", before, caveats)


def _graver(strand: Strand, now: Observation) -> Observation:
    """Of two documents of one day the graver stands."""
    held = strand.raised
    if held is not None and held.date == now.date and held.severity >= now.severity:
        return held
    return now


def unlike(other: Observation, now: Observation) -> str:
    """Why two verdicts of one line cannot be compared."""
    if other.whom != now.whom:
        return f"This concerns {_whom(now)}; what came before concerned {_whom(other)}"
    return f"This rests on {_word(now)}; what came before rested on {_word(other)}"


def _whom(observation: Observation) -> str:
    return observation.whom or "all children"


def _word(observation: Observation) -> str:
    words = {
        "inspection": "what an inspection found",
        "audit": "what an audit found",
        "statistics": "published statistics",
        "own figures": "the authority's own sheet",
    }
    return words.get(observation.evidence, observation.evidence)
