"""What became of one flag between two sheets, and what turned it, as far as trying can show."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

import msgspec
from msgspec.structs import replace

from flagstone.compare.causes import practice, weights
from flagstone.compare.circumstances import LAW, RULES, Circumstances, Thing, held_of, what_counts
from flagstone.compare.comparison import Cause, CauseKind, FlagChange, Practice, SameFlag, Weight
from flagstone.compare.flag_change_wording import flag_word, not_looked_at, practice_said, said
from flagstone.compare.sheet_pair import LinePair
from flagstone.timeline.changes import law_between, unlike
from flagstone.timeline.observations import Observation

_HISTORY = "The rule looks back to earlier sheets, and has others to look back to now."


class LineComparison(msgspec.Struct, frozen=True):
    """Tells one line of rules for the same children."""

    pair: LinePair

    def same(self) -> SameFlag | None:
        """A flag that is as grave as it was; None where there is none, or it is not."""
        was, now = self.pair.was, self.pair.now
        if was.severity is None or now.severity is None or now.possible is None:
            return None
        if flag_word(was, now) is not None:
            return None
        speaker = self.pair.sheets.speaker
        moved = (each.says(speaker) for each in self.pair.facts() if each.moved)
        return SameFlag(
            rule=self.pair.rule.id,
            title=self.pair.rule.title,
            concern_title=self.pair.concern.title,
            whom=self.pair.whom,
            severity=now.severity,
            possible=now.possible,
            moved=tuple(moved),
        )

    def change(self) -> FlagChange | None:
        """A flag that is not as it was, with what turned it."""
        was, now = self.pair.was, self.pair.now
        word = flag_word(was, now)
        if word is None:
            return None
        caveats = tuple(self._caveats())
        unseen = tuple(not_looked_at(was, now))
        things = tuple(self.pair.things())
        tried = self._tried(things)
        causes: tuple[Cause, ...]
        shows: Practice = "not shown"
        if tried is None:
            causes = (self._untold(),)
        else:
            circumstances, turned = tried
            causes = tuple(self._cause(thing, weight) for thing, weight in turned.items())
            moved = [("fact", each.fact_type.id) for each in self.pair.facts() if each.moved]
            shows = practice(circumstances, things, moved, turned)
            if caveats and shows in ("worse", "better", "depends"):
                shows = "not shown"
        areas = self.pair.sheets.differences.new.vocabulary.areas
        return FlagChange(
            change=word,
            rule=self.pair.rule.id,
            title=self.pair.rule.title,
            concern=self.pair.concern.id,
            concern_title=self.pair.concern.title,
            area_title=areas.get(self.pair.concern.area, self.pair.concern.area),
            whom=self.pair.whom,
            was=was,
            now=now,
            says=said(was, now),
            causes=causes,
            practice=shows,
            practice_in_words=practice_said(shows),
            told_by="not told" if tried is None else "trying",
            caveats=(*caveats, *unseen),
        )

    def _tried(
        self, things: Collection[Thing]
    ) -> tuple[Circumstances, Mapping[Thing, Weight]] | None:
        sheets = self.pair.sheets
        if any(self._says_nothing()):
            return None
        circumstances = Circumstances(sheets.before, sheets.after, self.pair.line, self.pair.whom)
        was, now = self._seen()
        turned = weights(
            circumstances,
            things,
            *(what_counts(each.verdict if each else None) for each in (was, now)),
        )
        return (circumstances, turned) if turned else None

    def _cause(self, thing: Thing, weight: Weight) -> Cause:
        kind, name = thing
        if kind == "fact":
            fact = next(each for each in self.pair.facts() if each.fact_type.id == name)
            return Cause(fact.kind, fact.says(self.pair.sheets.speaker), weight, name)
        if thing == LAW:
            return Cause("law", self._law(), weight, "")
        if thing == RULES:
            return self._rule_cause(weight)
        return Cause("earlier sheets", _HISTORY, weight, "")

    def _rule_cause(self, weight: Weight) -> Cause:
        touching = [
            change
            for change in self.pair.sheets.differences.changes
            if change.effect == "verdicts" and set(change.rules) & self.pair.rules()
        ]
        kinds: dict[str, CauseKind] = {"rule added": "rule added", "rule removed": "rule removed"}
        own = next((kinds[each.kind] for each in touching if each.kind in kinds), None)
        says = " ".join(
            each.says if each.id in self.pair.rules() else f"{each.title}: {each.says}"
            for each in touching
        )
        return Cause(own or "rule changed", says, weight, self.pair.rule.id)

    def _seen(self) -> tuple[Observation | None, Observation | None]:
        pair = self.pair
        return pair.seen_before.get(pair.whom), pair.seen_now.get(pair.whom)

    def _law(self) -> str:
        was, now = self._seen()
        if was is not None and now is not None and was.rule.id == now.rule.id:
            caveats = law_between(was, replace(now, rule=was.rule)).caveats
        else:
            caveats = law_between(was, now).caveats if was and now else ()
        if caveats:
            return f"{'. '.join(caveats)}."
        if self.pair.was.state == "not in force":
            return "On the days that the old document speaks of the rule was not in force."
        if self.pair.now.state == "not in force":
            return "On the days that the new document speaks of the rule is not in force."
        return "The days that decide which law applies are other ones now."

    def _caveats(self) -> Iterator[str]:
        """Why the two cannot be compared, if they cannot: another kind of evidence."""
        was, now = self._seen()
        if was and now and was.evidence and now.evidence and was.evidence != now.evidence:
            yield unlike(was, now)

    def _says_nothing(self) -> tuple[bool, bool]:
        """Of each sheet whether it says nothing of those children in this."""
        sheets, states = self.pair.sheets, (self.pair.was.state, self.pair.now.state)
        old, new = (
            held_of(assessment, self.pair.whom) is None or state == "not spoken of"
            for assessment, state in zip((sheets.old, sheets.new), states, strict=True)
        )
        return old, new

    def _untold(self) -> Cause:
        """What is said where nothing can be tried."""
        old, new = self._says_nothing()
        if old or new:
            whom = self.pair.whom or "all children"
            says = f"The {'old' if old else 'new'} sheet says nothing of {whom} as such in this."
            return Cause("other children", says, "possible", "")
        return Cause("not known", "No mixture of the two sheets shows it.", "possible", "")
