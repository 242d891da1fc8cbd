"""A rulebook: vocabulary, instruments, provisions, standards, concerns and rules, as one whole."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TypeVar, cast

import msgspec
from msgspec import field
from msgspec.structs import replace

from flagstone.conditions.tree import Condition
from flagstone.conditions.wording import say_condition
from flagstone.rulebook.instruments import Instrument
from flagstone.rulebook.provisions import Provision
from flagstone.rulebook.rules import Concern, Rule, rules_read
from flagstone.rulebook.standards import Standard
from flagstone.vocabulary.english import counted
from flagstone.vocabulary.vocabulary import Vocabulary

Kept = TypeVar("Kept")
MOST_KEPT = 10_000  # of a kind


class Rulebook(msgspec.Struct, frozen=True, eq=False, weakref=True):
    """All that decides verdicts. Immutable, and safe to share between threads.

    `digest` is a SHA-256 over every file it was read from, by name and content. `local_authority`
    is whose own standards are laid over the national ones, if anybody's are; `local_file` is the
    name of the file they were read from, and `local_digest` the SHA-256 of it; `national_digest` is
    the rulebook's without them. `derived` keeps
    what later layers work out once for a rulebook (its network, its engines), so that it goes with
    it. A copy, and one sent to another process, works that out for itself.
    """

    vocabulary: Vocabulary
    instruments: Mapping[str, Instrument] = field(default_factory=dict)
    provisions: Mapping[str, Provision] = field(default_factory=dict)
    standards: Mapping[str, Standard] = field(default_factory=dict)
    concerns: Mapping[str, Concern] = field(default_factory=dict)
    rules: Mapping[str, Rule] = field(default_factory=dict)
    digest: str = ""
    local_authority: str = ""
    local_file: str = ""
    local_digest: str = ""
    national_digest: str = ""
    derived: dict[str, dict[object, object]] = field(default_factory=dict)

    def __repr__(self) -> str:
        return f"<Rulebook of {counted(len(self.rules), 'rule')}, {self.digest[:12]}>"

    def __reduce__(self) -> tuple[object, ...]:
        # What is derived holds closures, locks and memory of a C library: none of it can leave.
        *parts, derived = self.__struct_fields__
        assert derived == "derived"
        return type(self), tuple(getattr(self, part) for part in parts)

    def __copy__(self) -> Rulebook:
        return replace(self, derived={})

    @classmethod
    def load(cls, root: Path | str | None = None, local: Path | str | None = None) -> Rulebook:
        """Read a rulebook from a folder that holds `facts` and `rules`, or else the bundled one.

        `local` is a file of an authority's own standards. What was read before is taken from a
        cache (see `rulebook.cache`). Raises ProblemsError with everything that is wrong, in the
        order of the files.
        """
        from flagstone.rulebook.cache import load_cached

        return load_cached(
            None if root is None else Path(root), None if local is None else Path(local)
        )

    def say(self, condition: Condition) -> str:
        """A condition as a clause of plain English, with rules and standards by their titles."""
        return say_condition(condition, self.vocabulary, self.standards, self.rules)

    def kept(self, kind: str, key: object, make: Callable[[], Kept]) -> Kept:
        """What later layers worked out for this rulebook before, or else what `make` gives now.

        A kind of thing of which there are too many is forgotten and begun again, so that a process
        that runs for long does not grow.
        """
        try:
            return cast(Kept, self.derived[kind][key])
        except KeyError:
            kept = make()
        shelf = self.derived.setdefault(kind, {})
        if len(shelf) >= MOST_KEPT:
            shelf.clear()
        shelf[key] = kept
        return kept

    @property
    def in_use(self) -> Rulebook:
        """What reports are made with: this, without its drafts. One that an agreed rule reads is
        kept, which `flagstone check` complains of."""
        if not any(rule.is_draft for rule in self.rules.values()):
            return self
        return self.kept("in use", None, self._without_drafts)

    def _without_drafts(self) -> Rulebook:
        needed = {rule.id for rule in self.rules.values() if not rule.is_draft}
        pending = list(needed)
        while pending:
            read = rules_read(self.rules[pending.pop()]) - needed
            needed |= read
            pending += read
        rules = {name: rule for name, rule in self.rules.items() if name in needed}
        return replace(self, rules=rules, derived={})

    def rules_of(self, concern: str) -> tuple[Rule, ...]:
        """A concern's rules, in the order of writing."""
        return tuple(rule for rule in self.rules.values() if rule.concern == concern)

    def concern_of(self, rule: str) -> Concern:
        """The concern that a rule belongs to. Raises KeyError for a rule that is not there."""
        return self.concerns[self.rules[rule].concern]

    def area_of(self, rule: str) -> str:
        """The practice area that a rule belongs to. Raises KeyError for one that is not there."""
        return self.concern_of(rule).area
