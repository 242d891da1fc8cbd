"""Finds what a new rule names in the rulebook, and refuses names that cannot be had."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from flagstone.drafting.likeness import folded, taken_for
from flagstone.drafting.request import DraftError, RuleKind, Wanted
from flagstone.problems import did_you_mean
from flagstone.rulebook.names import is_name
from flagstone.rulebook.rulebook import Rulebook
from flagstone.rulebook.rules import Concern
from flagstone.rulebook.standards import Standard
from flagstone.text.scalars import is_fact_name
from flagstone.vocabulary.fact_types import FactType, Kind, Scale

Thing = TypeVar("Thing")


@dataclass(frozen=True, slots=True)
class Plan:
    """A wanted rule, with what it names found. `concern` is None where it is a new one.

    `reads` are rules for a composite, and otherwise facts: those that are None have to be made.
    """

    wanted: Wanted
    area: str
    concern: Concern | None
    reads: Mapping[str, FactType | None]
    cites: tuple[str, ...]
    standard: Standard | None = None
    scale: Scale | None = None

    @property
    def new_facts(self) -> list[str]:
        """The facts that have to be made."""
        if self.wanted.kind is RuleKind.COMPOSITE:
            return []
        return [name for name, found in self.reads.items() if found is None]


def plan(wanted: Wanted, rulebook: Rulebook) -> Plan:
    """What has to be written for a rule. Raises DraftError for a name that cannot be had."""
    check_id(wanted.id, rulebook)
    concern, area = concern_of(wanted.concern, wanted.area, rulebook)
    if not wanted.reads:
        raise DraftError("--reads", "A rule reads at least one fact, or one rule.")
    scales = rulebook.vocabulary.scales
    made = Plan(
        wanted=wanted,
        area=area,
        concern=concern,
        reads=dict(read_by(name, wanted.kind, rulebook) for name in wanted.reads),
        cites=tuple(cited(name, rulebook) for name in wanted.cites),
        standard=_named("--standard", wanted.standard, rulebook.standards),
        scale=_named("--scale", wanted.scale, scales),
    )
    _check_fits(made)
    return made


def check_id(name: str, rulebook: Rulebook) -> None:
    """Refuse a rule's id that is no name, is taken or would be taken for another's."""
    if not is_name(name):
        better = re.sub(r"[^a-z0-9]+", "-", name.casefold()).strip("-")
        raise DraftError(
            "--id",
            f"{name!r} is not a name: words of small letters and figures, joined by hyphens."
            + (f" Perhaps {better}." if is_name(better) else ""),
        )
    _refuse_taken("--id", name, {each.id: each for each in rulebook.rules.values()}, "rule")


def _refuse_taken(option: str, name: str, things: Mapping[str, Any], kind: str) -> None:
    """Refuse a new name that something has, or that would be taken for another."""
    other = name if name in things else taken_for(name, things)
    if other is None:
        return
    there = f"at {things[other].place}"
    if other == name:
        raise DraftError(option, f"There is a {kind} {name} already, {there}. Choose another name.")
    raise DraftError(
        option,
        f"{name} would be taken for the {kind} {other}, {there}. Did you mean {other}? "
        "Otherwise choose a name that differs in a word.",
    )


def _existing(option: str, name: str, things: Mapping[str, object], kind: str) -> str:
    found = _find(name, things)
    if found is None:
        near = did_you_mean(name, things)
        raise DraftError(option, f"There is no {kind} {name}. {near}".strip())
    return found


def cited(name: str, rulebook: Rulebook) -> str:
    """The provision of that name. Raises DraftError: none is ever made up."""
    return _existing("--cites", name, rulebook.provisions, "provision")


def _named(option: str, name: str, things: Mapping[str, Thing]) -> Thing | None:
    """The thing that an option names, or None where it was left out."""
    return things[_existing(option, name, things, option.strip("-"))] if name else None


def _find(name: str, things: Mapping[str, object]) -> str | None:
    """The one of that name, however it is spaced."""
    if name in things:
        return name
    return next((each for each in things if folded(each) == folded(name)), None)


def concern_of(
    name: str, area: str, rulebook: Rulebook, *, area_may_follow: bool = False
) -> tuple[Concern | None, str]:
    """The concern, None where it is a new one, and its practice area. Raises DraftError."""
    found = _find(name, rulebook.concerns)
    if found is not None:
        concern = rulebook.concerns[found]
        if area and area != concern.area:
            raise DraftError(
                "--area",
                f"The concern {found} is in {concern.area}. Leave --area out, or say that.",
            )
        return concern, concern.area
    _refuse_taken("--concern", name, rulebook.concerns, "concern")
    if not is_name(name):
        raise DraftError(
            "--concern",
            f"{name!r} is not a name: words of small letters and figures, joined by hyphens.",
        )
    if not area and not area_may_follow:
        near = did_you_mean(name, rulebook.concerns)
        said = f"There is no concern {name}. {near}".strip()
        raise DraftError(
            "--concern",
            f"{said} To begin a new one, say with --area which practice area it is in.",
        )
    return None, area


def read_by(name: str, kind: RuleKind, rulebook: Rulebook) -> tuple[str, FactType | None]:
    """What a rule of that kind reads by that name: a fact (None: a new one), or for a composite a
    rule. Raises DraftError."""
    types = rulebook.vocabulary.fact_types
    if kind is RuleKind.COMPOSITE:
        if _find(name, rulebook.rules) is None and _find(name, types) is not None:
            raise DraftError(
                "--reads", f"{name} is a fact. A composite rule reads other rules, by their ids."
            )
        return _existing("--reads", name, rulebook.rules, "rule"), None
    found = _find(name, types)
    if found is not None:
        _check_kind(kind, types[found])
        return found, types[found]
    if _find(name, rulebook.rules) is not None:
        raise DraftError("--reads", f"{name} is a rule. Only a composite (--kind) reads rules.")
    if not is_fact_name(name):
        better = re.sub(r"[^a-z0-9]+", "_", name.casefold()).strip("_")
        raise DraftError(
            "--reads",
            f"{name!r} is not the name of a fact: words of small letters and figures, joined by "
            "underscores." + (f" Perhaps {better}." if is_fact_name(better) else ""),
        )
    _refuse_taken("--reads", name, types, "fact")
    return name, None


_FITTING = {
    RuleKind.SHARE: (Kind.COUNT, Kind.PERCENTAGE),
    RuleKind.FIGURE: (Kind.NUMBER, Kind.COUNT, Kind.PERCENTAGE, Kind.DAYS),
    RuleKind.TIMESCALE: (Kind.DAYS, Kind.COUNT, Kind.PERCENTAGE, Kind.NUMBER),
    RuleKind.WORDS: (Kind.BOOLEAN, Kind.SCALE),
}


def _check_kind(kind: RuleKind, fact_type: FactType) -> None:
    if kind is RuleKind.SHARE and fact_type.kind is Kind.COUNT and not fact_type.of:
        raise DraftError(
            "--reads",
            f"{fact_type.id} is a count without a denominator, so it has no share. "
            "Take --kind figure, or give it an `of`.",
        )
    if fact_type.kind in _FITTING[kind]:
        return
    fitting = [each.value for each, kinds in _FITTING.items() if fact_type.kind in kinds]
    advice = f"Take --kind {' or '.join(fitting)}." if fitting else "Choose another fact."
    raise DraftError(
        "--reads",
        f"{fact_type.id} is of type {fact_type.kind}, which a rule of the kind {kind} does not "
        f"read. {advice}",
    )


def _check_fits(made: Plan) -> None:
    """Whether a standard and a scale have a meaning for the kind of rule."""
    kind = made.wanted.kind
    if made.scale is not None and (kind is not RuleKind.WORDS or not made.new_facts):
        raise DraftError("--scale", "Only a new fact of a rule in words has a scale.")
    if made.standard is not None and kind in (RuleKind.WORDS, RuleKind.COMPOSITE):
        raise DraftError("--standard", f"A rule of the kind {kind} reads no standard.")
