"""`flagstone rules new`: a rule, its feature and its fact types, for an author to finish."""

from __future__ import annotations

import sys
from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TypeVar

import typer

from flagstone.cli.options import RulesFolder

if TYPE_CHECKING:
    from flagstone.drafting import Drafted, Wanted
    from flagstone.rulebook.rulebook import Rulebook

Answer = TypeVar("Answer")


class NewKind(StrEnum):
    """The kinds of rule, as they are written on a command line."""

    SHARE = "share"
    FIGURE = "figure"
    WORDS = "words"
    TIMESCALE = "timescale"
    COMPOSITE = "composite"


def new(
    *,
    id_: Annotated[str, typer.Option("--id", metavar="RULE", help="What it is called.")] = "",
    kind: Annotated[
        NewKind | None, typer.Option("--kind", help="What sort of evidence it tests.")
    ] = None,
    concern: Annotated[
        str,
        typer.Option(
            "--concern", metavar="CONCERN", help="The concern it belongs to, or a new one's id."
        ),
    ] = "",
    area: Annotated[
        str, typer.Option("--area", metavar="AREA", help="The practice area of a new concern.")
    ] = "",
    reads: Annotated[
        list[str] | None,
        typer.Option(
            "--reads",
            metavar="FACT",
            help="A fact it reads, or a new one's id; of a composite, a rule. May be repeated.",
        ),
    ] = None,
    cites: Annotated[
        list[str] | None,
        typer.Option("--cites", metavar="PROVISION", help="What it cites. May be repeated."),
    ] = None,
    standard: Annotated[
        str,
        typer.Option(
            "--standard", metavar="STANDARD", help="The standard that its value is compared with."
        ),
    ] = "",
    scale: Annotated[
        str, typer.Option("--scale", metavar="SCALE", help="The scale of a new fact in words.")
    ] = "",
    rules: RulesFolder = None,
) -> None:
    """Draft a rule with its feature and its fact types, and mark what is still to be decided."""
    from flagstone.cli.options import areas_from, rulebook_from
    from flagstone.drafting import DraftError, RuleKind, Wanted, draft_rule, folder_to_write

    root = folder_to_write(rules)
    rulebook = rulebook_from(rules)
    wanted = Wanted(
        id=id_,
        kind=RuleKind(kind.value) if kind else RuleKind.SHARE,
        concern=concern,
        reads=tuple(reads or ()),
        area=areas_from(rulebook.vocabulary, [area])[0] if area else "",
        cites=tuple(cites or ()),
        standard=standard,
        scale=scale,
    )
    missing = [
        name
        for name, given in (
            ("--id", id_),
            ("--kind", kind),
            ("--concern", concern),
            ("--reads", reads),
        )
        if not given
    ]
    try:
        if missing and can_ask():
            wanted = _asked(wanted, missing, rulebook)
        elif missing:
            raise typer.BadParameter(
                "Nobody is at a terminal to be asked, so these must be given.",
                param_hint=", ".join(missing),
            )
        drafted = draft_rule(root, wanted)
    except DraftError as error:
        raise typer.BadParameter(error.message, param_hint=error.option) from error
    _say(drafted, rules)


def can_ask() -> bool:
    """Whether somebody is at a terminal to answer."""
    return sys.stdin is not None and sys.stdin.isatty()


def _asked(wanted: Wanted, missing: list[str], rulebook: Rulebook) -> Wanted:
    """What was wanted, with what its author answered for the rest."""
    from dataclasses import replace

    from flagstone.cli.options import areas_from
    from flagstone.drafting.planning import check_id, cited, concern_of, read_by
    from flagstone.drafting.request import RuleKind

    def new_id(text: str) -> str:
        check_id(text, rulebook)
        return text

    def a_kind(text: str) -> RuleKind:
        if text not in [each.value for each in RuleKind]:
            raise typer.BadParameter(f"The kinds are {', '.join(RuleKind)}.")
        return RuleKind(text)

    def a_concern(text: str) -> str:
        concern_of(text, wanted.area, rulebook, area_may_follow=True)
        return text

    def reads(text: str) -> tuple[str, ...]:
        return tuple(read_by(name, wanted.kind, rulebook)[0] for name in _names(text))

    if "--id" in missing:
        wanted = replace(wanted, id=_ask("What the rule is called (words-with-hyphens)", new_id))
    if "--kind" in missing:
        for each in RuleKind:
            typer.echo(f"  {each}: {each.meaning}", err=True)
        wanted = replace(wanted, kind=_ask("What sort of evidence it tests", a_kind))
    if "--concern" in missing:
        wanted = replace(wanted, concern=_ask("The concern it belongs to, or a new one", a_concern))
    if (
        not wanted.area
        and concern_of(wanted.concern, "", rulebook, area_may_follow=True)[0] is None
    ):
        areas = ", ".join(rulebook.vocabulary.areas)
        area = _ask(
            f"The practice area of the new concern ({areas})",
            lambda text: areas_from(rulebook.vocabulary, [text])[0],
        )
        wanted = replace(wanted, area=area)
    if "--reads" in missing:
        what = "rules" if wanted.kind is RuleKind.COMPOSITE else "facts"
        answer = _ask(f"The {what} it reads, or new ones (parted by commas)", reads)
        wanted = replace(wanted, reads=answer)
    if not wanted.cites:
        answer = _ask(
            "What it cites (ids of provisions, parted by commas; empty if still to be found)",
            lambda text: tuple(cited(name, rulebook) for name in _names(text)),
            may_be_empty=True,
        )
        wanted = replace(wanted, cites=answer)
    return wanted


def _names(text: str) -> list[str]:
    return [name.strip() for name in text.split(",") if name.strip()]


def _ask(question: str, read: Callable[[str], Answer], *, may_be_empty: bool = False) -> Answer:
    """Ask until there is an answer that can be had. Questions go to standard error."""
    from flagstone.drafting import DraftError

    while True:
        default = "" if may_be_empty else None
        text = typer.prompt(question, default=default, show_default=False, err=True)
        try:
            return read(text.strip())
        except DraftError as error:
            typer.echo(error.message, err=True)
        except typer.BadParameter as error:
            typer.echo(error.message, err=True)


def _say(drafted: Drafted, rules: Path | None) -> None:
    """What was written, and what to do next."""
    where = f" --rules {rules}" if rules else ""
    concern = ", with its concern" if drafted.new_concern else ""
    typer.echo(f"{drafted.rules_file}: the rule {drafted.rule}, a draft{concern}")
    if drafted.facts_file:
        typer.echo(f"{drafted.facts_file}: {', '.join(drafted.new_facts)}")
    typer.echo(f"{drafted.feature_file}: its scenarios")
    typer.echo(
        f"Next: flagstone check{where} says what is still to be decided. "
        "Word new facts first, then the rule, then its scenarios."
    )
