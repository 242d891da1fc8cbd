"""Survivors that need no scenario, and why: `features/survivors.yaml`, which reviewers sign."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Any

import msgspec

from flagstone.problems import Place, Problem, Problems, ProblemsError, did_you_mean, nearest
from flagstone.rulebook.rulebook import Rulebook
from flagstone.specification.mutation import Mutation
from flagstone.specification.scenarios import SURVIVORS
from flagstone.text import Document, border, load
from flagstone.text.scalars import Text


class ExplanationEntry(border.FileModel):
    """One mutant, by the sentence that says what was changed, and why no scenario is needed."""

    mutant: Text
    why: Text


class Explanation(msgspec.Struct, frozen=True):
    """Why a mutant of a rule or standard (`about`) needs no scenario."""

    about: str
    mutant: str
    why: str
    place: Place


def read_explanations(features: Path, problems: Problems) -> tuple[Explanation, ...]:
    """What the file in a folder of features explains; nothing where there is no such file."""
    path = features / SURVIVORS
    if not path.exists() and not path.is_symlink():
        return ()
    try:
        named = str(path.relative_to(features.parent))
        document = load(path, file=named, about_people=False)
    except ProblemsError as error:
        problems.extend(error.problems)
        return ()
    return tuple(_read(document, problems))


def _read(document: Document, problems: Problems) -> Iterator[Explanation]:
    if not isinstance(document.root, dict):
        problems.add(
            document.place(),
            "wrong-shape",
            "Explained survivors are listed under the rule or standard that they are of.",
            suggestion="Write the id of a rule, a colon, and below it the list.",
            expected="a mapping",
        )
        return
    for about, entries in document.root.items():
        if not isinstance(entries, list):
            problems.add(
                document.place((about,)),
                "list-expected",
                f"{about} is followed by a list of mutants, each with why it needs no scenario.",
                suggestion="Begin each with a hyphen: - mutant: ..., and below it why: ...",
                expected="a list",
            )
            continue
        if not entries:
            problems.add(
                document.place((about,)),
                "empty-list",
                f"Nothing is explained of {about}.",
                suggestion="List its mutants, or take the line away.",
            )
        for index in range(len(entries)):
            entry = border.read(ExplanationEntry, document, problems, (about, index))
            if entry is not None:
                place = document.place((about, index))
                yield Explanation(about, _plain(entry.mutant), _plain(entry.why), place)


def explained_in(
    explanations: Collection[Explanation], mutation: Mutation
) -> dict[tuple[str, str], Explanation]:
    """The explanations of mutants that did survive, by what each is of and its sentence."""
    survived = {(each.mutant.about, each.mutant.change) for each in mutation.survivors}
    return {
        (each.about, each.mutant): each
        for each in explanations
        if (each.about, each.mutant) in survived
    }


def problems_of(
    explanations: Collection[Explanation],
    mutation: Mutation,
    rulebook: Rulebook,
    looked_at: Collection[str],
) -> Iterator[Problem]:
    """What is wrong with explanations. Of rules and standards not looked at, only the names are."""
    survived = {(each.mutant.about, each.mutant.change) for each in mutation.survivors}
    changes: dict[str, list[str]] = {}
    for about, change in survived | mutation.killed:
        changes.setdefault(about, []).append(change)
    yield from problems_of_names(explanations, rulebook)
    for each in explanations:
        if not _is_there(each.about, rulebook):
            continue
        if each.about not in looked_at or (each.about, each.mutant) in survived:
            continue
        elif (each.about, each.mutant) in mutation.killed:
            yield Problem(
                each.place,
                "survivor-is-killed",
                f"A scenario notices this mutant of {each.about}, so it needs no explanation.",
                "Take the entry away.",
                found=each.mutant,
            )
        else:
            near = nearest(each.mutant, changes.get(each.about, []), limit=1)
            yield Problem(
                each.place,
                "unknown-mutant",
                f"{each.about} has no such mutant. If the rule was changed, what was explained "
                "must be looked at again.",
                f"Did you mean: {near[0]}" if near else "Take the entry away.",
                found=each.mutant,
            )


def problems_of_names(
    explanations: Collection[Explanation], rulebook: Rulebook
) -> Iterator[Problem]:
    """What can be seen to be wrong without making mutants: names, and what is explained twice."""
    first: dict[tuple[str, str], Explanation] = {}
    for each in explanations:
        if not _is_there(each.about, rulebook):
            yield Problem(
                each.place,
                "unknown-mutant",
                f"There is no rule or standard {each.about} to have mutants.",
                did_you_mean(each.about, (*rulebook.rules, *rulebook.standards))
                or "Take the entry away.",
                found=each.about,
            )
        before = first.setdefault((each.about, each.mutant), each)
        if before is not each:
            yield Problem(
                each.place,
                "explained-twice",
                f"This mutant of {each.about} is explained at line {before.place.line} already.",
                "Keep the better of the two reasons.",
                found=each.mutant,
            )


def survivors_schema() -> dict[str, Any]:
    """What the file may hold, as a JSON Schema."""
    from flagstone.text.json_schemas import schema_of

    entry = schema_of(ExplanationEntry)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Explained survivors: features/survivors.yaml",
        "description": "Under the id of each rule or standard, the mutants of it that no scenario "
        "needs to notice, and why.",
        "type": "object",
        "additionalProperties": {"type": "array", "minItems": 1, "items": entry},
    }


def _is_there(about: str, rulebook: Rulebook) -> bool:
    return about in rulebook.rules or about in rulebook.standards


def _plain(text: str) -> str:
    return " ".join(text.split())
