"""What may be published of a sheet: a sheet made afresh, of nothing but what is allowed.

Withholding a number only where it is printed is not enough: a message, a share, a severity step or
the other side of a denominator may give it away. So the sheet itself is made to know no more than
may be published before anything is judged, and everything that follows can say no more than that.

Nothing is copied and then taken out of: a field that is not named here does not leave, and a field
that somebody adds to a sheet stays within until it is named. What may leave:

- the authority's name, as it is written: it is what the report is about;
- days and periods, and words of which there is a list: kinds, voices, and the vocabulary's own
  facts, groups of children, practice areas and themes;
- values, as `vocabulary.disclosure` lets them be known;
- a locator that is plainly one (`paragraph 17`, `table C1, row 12`).

All else that a sheet holds is text of its writer's own, and may name anybody: titles, notes,
ledgers, the sources and their wording, and the name of its file.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping

from msgspec.structs import replace

from flagstone.rulebook.digest import digest_of
from flagstone.rulebook.rulebook import Rulebook
from flagstone.sheets.digests import digest_of_bytes, digest_of_content
from flagstone.sheets.fact_sheet import Fact, FactSheet, Scope
from flagstone.vocabulary.disclosure import counted, is_few, protected, remainder
from flagstone.vocabulary.fact_types import FactType, Kind
from flagstone.vocabulary.intervals import Interval
from flagstone.vocabulary.marks import Missing, read_marks, write_marks
from flagstone.vocabulary.vocabulary import Vocabulary

_PLACE = (
    r"(?:paragraphs?|para|paras|pages?|p|pp|tables?|sections?|rows?|columns?|cells?|sheets?|tabs?"
    r"|figures?|lines?|annex|appendix|chapters?)"
)
# One letter, or figures with at most two letters before them: two letters alone may be initials.
_NUMBERS = r"(?:[A-Z]{0,2}\d{1,4}(?:[.:\-][A-Z]{0,2}\d{1,4})*|[A-Z])"
_LOCATOR = re.compile(
    rf"(?:{_PLACE}\.? {_NUMBERS}(?:(?:, | and | to |[-–]){_NUMBERS})*(?:[,;] )?)+", re.ASCII
)
_LONGEST_LOCATOR = 60


def withheld(sheet: FactSheet, vocabulary: Vocabulary) -> FactSheet:
    """A sheet that says of this one what may be published, and has no file.

    The digest is that of what is left: whoever knows the rest of a file needs only to try a few
    numbers until its own digest comes out. Of a sheet that was made so the answer is the same.
    """
    facts = tuple(_fact(vocabulary, fact) for fact in sheet.facts)
    groups = {
        group: tuple(_fact(vocabulary, fact) for fact in stated)
        for group, stated in sheet.groups.items()
        if group in vocabulary.groups
    }
    left = FactSheet(
        authority=sheet.authority,
        date=sheet.date,
        kind=sheet.kind,
        facts=facts,
        groups=_without_differences(vocabulary, sheet, groups),
        scope=_scope(sheet.scope, vocabulary),
        published=sheet.published,
    )
    return replace(left, digest=digest_of_content(left))


def without_local_texts(rulebook: Rulebook) -> Rulebook:
    """The rulebook with what may be published of an authority's own standards: their numbers and
    days, without a note or the name of their file. Digests are of that. National ones are public.
    """
    if not rulebook.local_digest:
        return rulebook
    return rulebook.kept("without local texts", None, lambda: _without_local_texts(rulebook))


def _without_local_texts(rulebook: Rulebook) -> Rulebook:
    standards = {
        name: replace(
            standard,
            values=tuple(replace(each, note="") if each.is_local else each for each in values),
        )
        if standard.is_local
        else standard
        for name, standard in rulebook.standards.items()
        for values in (standard.values,)
    }
    said = {
        name: [[str(each.window), str(each.lower), str(each.upper)] for each in standard.values]
        for name, standard in standards.items()
        if standard.is_local
    }
    local = json.dumps(said, sort_keys=True).encode()
    return replace(
        rulebook,
        standards=standards,
        digest=digest_of({"local": local, "national": rulebook.national_digest.encode()}),
        local_file="",
        local_digest=digest_of_bytes(local),
        derived={},
    )


def _fact(vocabulary: Vocabulary, fact: Fact) -> Fact:
    value, of = protected(vocabulary.fact_types[fact.type], fact.value, fact.of)
    reason = ""
    if fact.value is not None and value is None:
        reason = Missing.SUPPRESSED
    elif value is None:
        reason = fact.reason if fact.reason in set(Missing) else Missing.NOT_KNOWN
    return Fact(
        type=fact.type,
        value=value,
        period=fact.period,
        voice=fact.voice,
        of=of,
        locator=fact.locator if _is_plain(fact.locator) else "",
        preferred=fact.preferred,
        reason=reason,
        marked=_known_marks(fact.marked) if value is not None else "",
    )


def _known_marks(marked: str) -> str:
    return ", ".join(read_marks(f"0{write_marks(marked)}").says)


def _is_plain(locator: str) -> bool:
    return len(locator) <= _LONGEST_LOCATOR and bool(_LOCATOR.fullmatch(locator))


def _scope(scope: Scope, vocabulary: Vocabulary) -> Scope:
    looked_at = scope.looked_at
    if looked_at is not None:
        known = {*vocabulary.areas, *(each.path for each in vocabulary.fact_types.values())}
        looked_at = tuple(entry for entry in looked_at if entry in known)
    return Scope(looked_at, scope.about if scope.about in vocabulary.groups else "")


def _without_differences(
    vocabulary: Vocabulary, sheet: FactSheet, groups: Mapping[str, tuple[Fact, ...]]
) -> dict[str, tuple[Fact, ...]]:
    """The groups without the figures that give a small one away: where a fact is of few in one
    group, or in all but one, what the authority and the other groups say of it tells which."""
    given_away = {
        name
        for stated in sheet.groups.values()
        for name in {fact.type for fact in stated}
        if _tells_of_few(vocabulary.fact_types[name], name, sheet)
    }
    return {
        group: tuple(
            _unsaid(vocabulary.fact_types[fact.type], fact) if fact.type in given_away else fact
            for fact in stated
        )
        for group, stated in groups.items()
    }


def _tells_of_few(fact_type: FactType, name: str, sheet: FactSheet) -> bool:
    return any(
        part is not None and whole is not None and (is_few(part) or is_few(remainder(whole, part)))
        for stated in sheet.groups.values()
        for parts in _amounts(fact_type, name, stated)
        for wholes in _amounts(fact_type, name, sheet.facts)
        for part, whole in zip(parts, wholes, strict=True)
    )


def _amounts(
    fact_type: FactType, name: str, facts: Iterable[Fact]
) -> Iterable[tuple[Interval | None, Interval | None]]:
    for fact in facts:
        if fact.type == name:
            yield counted(fact_type, fact.value, fact.of), fact.of


def _unsaid(fact_type: FactType, fact: Fact) -> Fact:
    """The same fact without its figure. That it is of few may still be said."""
    if fact.value is None or (fact_type.kind is Kind.COUNT and is_few(fact.value)):
        return replace(fact, of=None)
    return replace(fact, value=None, of=None, reason=Missing.SUPPRESSED)
