"""Several sheets about one authority, put together so that nothing said is lost.

Every statement keeps its own date, source and voice. What the sources disagree about stays a
dispute that a reader can see; nothing is decided here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

import msgspec
import msgspec.structs

from flagstone.problems import NOWHERE, Place, Problems
from flagstone.sheets.digests import digest_of_content
from flagstone.sheets.fact_sheet import Fact, FactSheet, Scope, SheetKind
from flagstone.sheets.resolution import in_dispute, rivals_of_equal_weight
from flagstone.sheets.source_lists import SourceList
from flagstone.sheets.statements import check_statements
from flagstone.vocabulary.vocabulary import Vocabulary

# A merged sheet is of the first of these that any of its sheets is. What looked from outside comes
# first, as its words are in it; an audit before an inspection, so that nothing an audit found is
# ever said to have been found by inspectors.
_KINDS = (SheetKind.AUDIT, SheetKind.INSPECTION, SheetKind.OWN_FIGURES, SheetKind.STATISTICS)


class Dispute(msgspec.Struct, frozen=True):
    """All statements about one fact, where those of most weight disagree. `whom` is empty for the
    children that the whole sheet concerns."""

    whom: str
    type: str
    facts: tuple[Fact, ...]


def merge(sheets: Sequence[FactSheet]) -> FactSheet:
    """One sheet that says all that the sheets say, of the latest of their dates.

    Statements without a source take their file's name as one. A sheet about a group of children
    becomes that group's facts, unless all the sheets are about it. Statements that are the same in
    every respect are joined. The answer does not depend on the order of the sheets.

    Raises ProblemsError where the sheets are about different authorities, where two sheets prefer
    different statements, where there are more statements about one fact than a sheet may have, or
    where the children would have to be a group within a group.
    Raises ValueError if there are no sheets.
    """
    if not sheets:
        raise ValueError("there is no sheet to merge")
    ordered = sorted(sheets, key=lambda sheet: (sheet.date, sheet.file, digest_of_content(sheet)))
    problems = Problems()
    about = _about(ordered, problems)
    _check_authority(ordered, problems)
    problems.stop_if_any()

    sources = SourceList()
    bodies = _bodies(ordered, about, sources)
    for whom, facts in bodies.items():
        for type_id, statements in _by_type(facts).items():
            check_statements(type_id, len(statements), NOWHERE, problems, whom=whom)
    problems.stop_if_any()
    for facts in bodies.values():
        check_preferences(facts, problems)
    problems.stop_if_any()

    merged = FactSheet(
        authority=ordered[-1].authority,
        date=ordered[-1].date,
        kind=next(kind for kind in _KINDS if any(sheet.kind is kind for sheet in sheets)),
        title="; ".join(_distinct(sheet.title for sheet in ordered)),
        facts=bodies.pop("", ()),
        groups=bodies,
        scope=Scope(_looked_at(ordered), about),
        sources=sources.by_id(),
        published=_the_same(sheet.published for sheet in ordered),
        note="\n".join(_distinct(sheet.note for sheet in ordered)),
    )
    return msgspec.structs.replace(merged, digest=digest_of_content(merged))


def disputes(sheet: FactSheet, vocabulary: Vocabulary) -> tuple[Dispute, ...]:
    """Every fact about which sources of equal weight disagree, in the vocabulary's order."""
    found = []
    for whom, facts in (("", sheet.facts), *sorted(sheet.groups.items())):
        by_type = _by_type(facts)
        for type_id, fact_type in vocabulary.fact_types.items():
            statements = by_type.get(type_id, ())
            if in_dispute(fact_type, statements):
                found.append(Dispute(whom, type_id, tuple(statements)))
    return tuple(found)


def check_preferences(facts: Iterable[Fact], problems: Problems) -> None:
    """Say so where two rival statements about one fact are both preferred."""
    for type_id, statements in _by_type(fact for fact in facts if fact.preferred).items():
        for first, second in combinations(statements, 2):
            if rivals_of_equal_weight(first, second):
                problems.add(
                    second.place,
                    "two-preferred",
                    f"Two statements about `{type_id}` say `prefer: yes`, and neither weighs more.",
                    suggestion=f"Leave `prefer: yes` on one of them. The other is {first.place}.",
                    found="prefer: yes",
                )
                break


def _check_authority(ordered: Sequence[FactSheet], problems: Problems) -> None:
    latest = ordered[-1]
    for sheet in ordered:
        if not sheet.is_of(latest.authority):
            problems.add(
                Place(sheet.file),
                "different-authorities",
                f"This sheet is about another authority than {latest.file or 'the latest sheet'}.",
                suggestion="Only sheets about one authority can be merged. If it is the same "
                "authority, write its name the same way in both.",
            )


def _about(ordered: Sequence[FactSheet], problems: Problems) -> str:
    """The group of children that all the sheets are about; empty if there is none."""
    groups = {sheet.scope.about for sheet in ordered}
    if len(groups) == 1:
        return groups.pop()
    for sheet in ordered:
        if sheet.scope.about and any(sheet.groups.values()):
            problems.add(
                Place(sheet.file),
                "group-within-a-group",
                f"This sheet is about {sheet.scope.about} and has facts about a group of them. "
                "Among sheets about other children that could not be said.",
                suggestion="Merge it only with sheets about the same children, or take its groups "
                "out first.",
                found=", ".join(sorted(sheet.groups)),
            )
    return ""


def _bodies(
    ordered: Sequence[FactSheet], about: str, sources: SourceList
) -> dict[str, tuple[Fact, ...]]:
    """All statements by the children they concern, each once, with the names of their sources."""
    said: dict[str, dict[tuple[object, ...], Fact]] = {}
    for sheet in ordered:
        for whom, facts in _bodies_of(sheet, about):
            body = said.setdefault(whom, {})
            for fact in facts:
                source = sheet.sources.get(fact.source)
                same = (msgspec.structs.replace(fact, source=""), source)
                if same not in body:
                    body[same] = sources.attribute(fact, source, sheet)
    return {whom: tuple(said[whom].values()) for whom in sorted(said)}


def _bodies_of(sheet: FactSheet, about: str) -> Iterator[tuple[str, tuple[Fact, ...]]]:
    yield ("" if sheet.scope.about == about else sheet.scope.about), sheet.facts
    yield from sheet.groups.items()


def _by_type(facts: Iterable[Fact]) -> Mapping[str, list[Fact]]:
    by_type: dict[str, list[Fact]] = {}
    for fact in facts:
        by_type.setdefault(fact.type, []).append(fact)
    return by_type


def _looked_at(ordered: Sequence[FactSheet]) -> tuple[str, ...] | None:
    """All that any sheet looked at; None where one of them left nothing out."""
    entries: set[str] = set()
    for sheet in ordered:
        if sheet.scope.looked_at is None:
            return None
        entries.update(sheet.scope.looked_at)
    return tuple(
        sorted(entry for entry in entries if not Scope(tuple(entries - {entry})).covers(entry))
    )


def _distinct(texts: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(text for text in texts if text))


def _the_same(days: Iterable[int | None]) -> int | None:
    """The day that all of them name, if there is one."""
    named = set(days)
    return named.pop() if len(named) == 1 else None
