"""Which commands there are, and where each is: made ready only when it is asked for.

To make one ready, every option of it is looked at, which for all of them takes longer than reading
a sheet.
"""

from __future__ import annotations

from collections.abc import Iterator, MutableMapping
from importlib import import_module
from typing import Any

import typer.main

# In the order in which help lists them. A group of commands is an application of its own.
HOMES = {
    "evaluate": "flagstone.cli.evaluate:evaluate",
    "explain": "flagstone.cli.explain:explain",
    "timeline": "flagstone.cli.timeline:timeline",
    "compare": "flagstone.cli.compare:compare",
    "replay": "flagstone.cli.replay:replay",
    "check": "flagstone.cli.check:check",
    "rules": "flagstone.cli.rules:app",
    "facts": "flagstone.cli.facts:app",
    "review": "flagstone.cli.review_commands:app",
    "schema": "flagstone.cli.schema:schema",
}


class Commands(MutableMapping[str, Any]):
    """Every command by name, as the parser asks for them."""

    def __init__(self) -> None:
        self._ready: dict[str, Any] = {}

    def __getitem__(self, name: str) -> Any:
        if name not in self._ready:
            module, _, attribute = HOMES[name].partition(":")
            self._ready[name] = _command(name, getattr(import_module(module), attribute))
        return self._ready[name]

    def __setitem__(self, name: str, command: Any) -> None:
        self._ready[name] = command

    def __delitem__(self, name: str) -> None:
        del self._ready[name]

    def __iter__(self) -> Iterator[str]:
        return iter(HOMES)

    def __len__(self) -> int:
        return len(HOMES)

    def __contains__(self, name: object) -> bool:
        return name in HOMES


def _command(name: str, made_of: Any) -> Any:
    if isinstance(made_of, typer.Typer):
        group = typer.main.get_group(made_of)
        group.name = name
        return _in_plain_words(group)
    alone = typer.Typer(add_completion=False, rich_markup_mode=None)
    alone.command(name)(made_of)
    return _in_plain_words(typer.main.get_command(alone))


def _in_plain_words(command: Any) -> Any:
    """Its help without what a reader has no use for: sentences cut short, and Python's types."""
    command.short_help = " ".join((command.help or "").split())
    for parameter in command.params:
        if parameter.param_type_name == "argument":
            parameter.display_type_rich = _no_type  # of this Typer; older ones say none
    for each in getattr(command, "commands", {}).values():
        _in_plain_words(each)
    return command


def _no_type(ctx: Any) -> str:
    del ctx
    return ""
