"""The Given steps of a scenario: a fact sheet, said in the vocabulary's own sentences."""

from __future__ import annotations

import re
from collections.abc import Collection
from fractions import Fraction

import msgspec
from msgspec import field
from msgspec.structs import replace

from flagstone.dates import ALWAYS, Boundary, Period, Window, read_day
from flagstone.problems import Place, did_you_mean
from flagstone.rulebook.local import lay_over
from flagstone.rulebook.names import id_of, in_words
from flagstone.rulebook.rulebook import Rulebook
from flagstone.rulebook.standards import StandardValue
from flagstone.sheets.fact_sheet import Fact, FactSheet, Scope, SheetKind, Voice
from flagstone.specification.replies import Replies
from flagstone.text.mistaken_days import why_no_day
from flagstone.vocabulary.phrases import PhraseError

DAY = r"[0-9]{1,2} [A-Z][a-z]+ [0-9]{4}"

_KINDS = (
    (re.compile(rf"the authority's own figures as at ({DAY})"), SheetKind.OWN_FIGURES),
    (re.compile(rf"an inspection that ended on ({DAY})"), SheetKind.INSPECTION),
    (re.compile(rf"an audit that ended on ({DAY})"), SheetKind.AUDIT),
    (re.compile(rf"published statistics as at ({DAY})"), SheetKind.STATISTICS),
)
_EARLIER = re.compile(rf"an earlier sheet as at ({DAY}) says that (.+)")
_GROUP = re.compile(r"for ([^,]+), (.+)")
_AS_AT = re.compile(rf"as at ({DAY}), (.+)")
_PERIOD = re.compile(rf"from ({DAY}) to ({DAY}), (.+)")
_VOICES = (
    ("inspectors found that ", Voice.INSPECTORS),
    ("the authority's figure is that ", Voice.AUTHORITY),
    ("leaders say that ", Voice.LEADERS),
    ("staff say that ", Voice.STAFF),
    ("children say that ", Voice.CHILDREN),
    ("families say that ", Voice.FAMILIES),
)
_ONLY = re.compile(r"only (.+) (?:was|were) looked at")
_ABOUT = re.compile(r"the inspection was about (.+)")
_PUBLISHED = re.compile(rf"the report was published on ({DAY})")
_SIZE = r"[0-9]{1,9}(?:\.[0-9]{1,9})?"
_LOCAL = re.compile(rf'the local standard "([^"]+)" is ({_SIZE})(?: ([a-z ]+?))?(?: from ({DAY}))?')


class StepError(Exception):
    """A step that cannot be read or does not hold, in words for its writer."""

    def __init__(self, code: str, message: str, suggestion: str = "") -> None:
        self.code, self.message, self.suggestion = code, message, suggestion
        super().__init__(f"{message} {suggestion}".strip())

    def __reduce__(self) -> tuple[object, ...]:
        return type(self), (self.code, self.message, self.suggestion)


class Situation(msgspec.Struct):
    """What the Given steps have said so far."""

    rulebook: Rulebook
    kind: SheetKind | None = None
    date: int = 0
    facts: list[Fact] = field(default_factory=list)
    groups: dict[str, list[Fact]] = field(default_factory=dict)
    scope: Scope = field(default_factory=Scope)
    published: int | None = None
    earlier_facts: dict[int, dict[str, list[Fact]]] = field(default_factory=dict)
    replies: Replies = field(default_factory=Replies)
    _said: set[str] = field(default_factory=set)

    def add(self, text: str, place: Place) -> None:
        """Take in one Given step. Raises StepError where it cannot be read."""
        if self._is_kind(text) or self._is_scope(text) or self._is_local_standard(text):
            return
        if self.replies.read(text, self._rule, self.group, _day):
            return
        if self.kind is None:
            raise StepError(
                "scenario-without-a-date",
                "The first step must say what the facts come from, and their date.",
                "Begin with: Given the authority's own figures as at 31 March 2025",
            )
        _Statement(self, place).read(text)

    def sheet(self) -> FactSheet:
        """The sheet that the steps describe."""
        if self.kind is None:
            raise StepError("scenario-without-a-date", "No step says what the facts come from.")
        return FactSheet(
            "Scenario", self.date, self.kind, facts=tuple(self.facts), scope=self.scope,
            groups={name: tuple(facts) for name, facts in self.groups.items()},
            published=self.published,
        )  # fmt: skip

    def earlier(self) -> tuple[FactSheet, ...]:
        """Earlier sheets, oldest first."""
        assert self.kind is not None
        return tuple(
            FactSheet(
                "Scenario", day, self.kind, facts=tuple(facts.get("", ())), scope=self.scope,
                groups={name: tuple(each) for name, each in facts.items() if name},
            )
            for day, facts in sorted(self.earlier_facts.items())
        )  # fmt: skip

    def _is_kind(self, text: str) -> bool:
        for pattern, kind in _KINDS:
            if found := pattern.fullmatch(text):
                if self.kind is not None:
                    raise StepError("scenario-with-two-dates", "A scenario has one such step.")
                self.kind, self.date = kind, _day(found[1])
                return True
        return False

    def _is_scope(self, text: str) -> bool:
        if found := _ONLY.fullmatch(text):
            _once(self._said, "what was looked at")
            looked_at = tuple(re.split(r", | and ", found[1]))
            self._check_scope(looked_at)
            self.scope = replace(self.scope, looked_at=looked_at)
            return True
        if found := _ABOUT.fullmatch(text):
            _once(self._said, "whom the inspection was about")
            self.scope = replace(self.scope, about=self.group(found[1]))
            return True
        if found := _PUBLISHED.fullmatch(text):
            _once(self._said, "when the report was published")
            self.published = _day(found[1])
            return True
        return False

    def _check_scope(self, looked_at: tuple[str, ...]) -> None:
        vocabulary = self.rulebook.vocabulary
        paths = {fact_type.path for fact_type in vocabulary.fact_types.values()}
        for entry in looked_at:
            if entry not in paths and entry not in vocabulary.areas:
                raise StepError(
                    "unknown-scope",
                    f"There is no practice area or theme called {entry}.",
                    did_you_mean(entry, [*paths, *vocabulary.areas]),
                )

    def group(self, name: str) -> str:
        """A group of the vocabulary. Raises StepError for any other."""
        if name not in self.rulebook.vocabulary.groups:
            raise StepError(
                "unknown-group",
                f"There is no group of children called {name}.",
                did_you_mean(name, self.rulebook.vocabulary.groups),
            )
        return name

    def _rule(self, words: str) -> str:
        return named(words, self.rulebook.rules, "rule")

    def _is_local_standard(self, text: str) -> bool:
        found = _LOCAL.fullmatch(text)
        if not found:
            return False
        name = named(found[1], self.rulebook.standards, "standard")
        unit = self.rulebook.standards[name].unit
        if found[3] and found[3] not in (unit, unit.removesuffix("s")):
            raise StepError(
                "units-differ",
                f'"{found[1]}" is in {unit}, not in {found[3]}.',
                f"Give the value in {unit}.",
            )
        since = _day(found[4]) if found[4] else None
        _once(self._said, f'what the local standard "{found[1]}" is')
        self.rulebook = _with_local(self.rulebook, name, Fraction(found[2]), since)
        return True


class _Statement(msgspec.Struct):
    """One sentence about the authority, with what is said before it."""

    situation: Situation
    place: Place
    group: str = ""
    voice: Voice | None = None
    period: Period | None = None
    earlier: int | None = None
    _said: set[str] = field(default_factory=set)

    def read(self, text: str) -> None:
        """Take prefixes off until a sentence of the vocabulary is left, and remember it."""
        clause = text
        while (rest := self._without_prefix(clause)) is not None:
            clause = rest
        try:
            said = self.situation.rulebook.vocabulary.sentences.read(clause)
        except PhraseError as error:
            raise StepError(error.code, error.message, error.suggestion) from error
        if said is None:
            raise StepError("step-not-understood", *self._offer(clause))
        day = self.situation.date if self.earlier is None else self.earlier
        period = self.period or Period(day, day)
        if period.last > day:
            raise StepError(
                "evidence-after-sheet",
                "This is of a later day than the sheet it is on.",
                "The sheet's date is that of the latest evidence on it.",
            )
        inspected = self.situation.kind in (SheetKind.INSPECTION, SheetKind.AUDIT)
        fact = Fact(
            type=said.fact_type,
            value=said.reading.value,
            of=said.reading.of,
            reason=said.reading.reason,
            marked=said.reading.marked,
            period=period,
            voice=self.voice or (Voice.INSPECTORS if inspected else Voice.AUTHORITY),
            place=self.place,
        )
        self._destination().append(fact)

    def _destination(self) -> list[Fact]:
        if self.earlier is not None:
            earlier = self.situation.earlier_facts.setdefault(self.earlier, {})
            return earlier.setdefault(self.group, [])
        if self.group:
            return self.situation.groups.setdefault(self.group, [])
        return self.situation.facts

    def _without_prefix(self, clause: str) -> str | None:
        if found := _EARLIER.fullmatch(clause):
            _once(self._said, "of which earlier sheet it is")
            self.earlier = _day(found[1])
            return found[2]
        if (found := _GROUP.fullmatch(clause)) and found[1] in self._groups():
            _once(self._said, "whom it is about")
            self.group = found[1]
            return found[2]
        if found := _AS_AT.fullmatch(clause):
            _once(self._said, "of when it is")
            self.period = Period(_day(found[1]), _day(found[1]))
            return found[2]
        if found := _PERIOD.fullmatch(clause):
            _once(self._said, "of when it is")
            self.period = Period(_day(found[1]), _day(found[2]))
            if self.period.first > self.period.last:
                raise StepError(
                    "period-backwards",
                    f"The period ends on {found[2]}, before it begins.",
                    "Write the earlier date first.",
                )
            return found[3]
        for prefix, voice in _VOICES:
            if clause.startswith(prefix):
                _once(self._said, "who says it")
                self.voice = voice
                return clause.removeprefix(prefix)
        return None

    def _groups(self) -> tuple[str, ...]:
        return self.situation.rulebook.vocabulary.groups

    def _offer(self, clause: str) -> tuple[str, str]:
        near = self.situation.rulebook.vocabulary.sentences.nearest(clause)
        offer = f"The nearest: {'; '.join(near)}." if near else "See: flagstone facts list"
        return f'No sentence of the vocabulary reads "{clause}".', offer


def named(words: str, ids: Collection[str], kind: str) -> str:
    """The id that words say, one of those. Raises StepError for any other."""
    name = id_of(words)
    if name not in ids:
        raise StepError(
            f"unknown-{kind}",
            f'There is no {kind} called "{words}".',
            in_words(did_you_mean(name, ids)),
        )
    return name


def _once(said: set[str], what: str) -> None:
    """Refuse to hear a second time what replaces what was said first: that would be lost."""
    if what in said:
        raise StepError("statement-twice", f"It is said twice {what}.")
    said.add(what)


def _day(text: str) -> int:
    if (day := read_day(text)) is None:
        raise StepError("not-a-day", f"{text} {why_no_day(text)}")
    return day


def _with_local(rulebook: Rulebook, name: str, value: Fraction, since: int | None) -> Rulebook:
    """The same rulebook with one standard set by the authority."""
    window = ALWAYS if since is None else Window(Boundary(since, since))
    local = StandardValue(window, value, value, rests_on="")
    standard = lay_over(rulebook.standards[name], (local,))
    return replace(rulebook, standards={**rulebook.standards, name: standard}, derived={})
