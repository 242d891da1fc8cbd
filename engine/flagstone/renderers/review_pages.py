"""What a reviewer sees of scenarios: what they decide, and which mistakes they let pass."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from flagstone.renderers.grids import section
from flagstone.renderers.inert import inert_line
from flagstone.rulebook.rulebook import Rulebook
from flagstone.specification.coverage import Covered, RuleCoverage
from flagstone.specification.explained_survivors import Explanation
from flagstone.specification.mutation import Mutation, Survivor

Explained = Mapping[tuple[str, str], Explanation]


def coverage_pages(
    measured: Sequence[RuleCoverage], rulebook: Rulebook, *, gaps_only: bool
) -> Iterator[RenderableType]:
    """Each rule, with how many scenarios decide each of its clauses either way."""
    for each in measured:
        items = [item for item in each.items if not (gaps_only and item.both_ways)]
        if not items:
            continue
        yield section(rulebook.rules[each.rule].title)
        scenarios = "1 scenario" if each.scenarios == 1 else f"{each.scenarios} scenarios"
        of = f"{each.both_ways} of {len(each.items)} decided both ways, in {scenarios}"
        yield Text(f"{each.rule}: {of}", style="dim")
        yield _table(items)
    whole = sum(each.both_ways for each in measured)
    of_all = sum(len(each.items) for each in measured)
    yield Text()
    rules = "1 rule" if len(measured) == 1 else f"{len(measured)} rules"
    yield Text(f"{whole} of {of_all} decided both ways, in {rules}.")


def _table(items: Sequence[Covered]) -> Table:
    table = Table(box=None, padding=(0, 2, 0, 0), show_edge=False)
    table.add_column("", width=10)
    table.add_column("what is asked", ratio=1)
    table.add_column("true", justify="right")
    table.add_column("false", justify="right")
    table.add_column("")
    for item in items:
        table.add_row(
            Text(item.item),
            Text(f"{item.where}: {item.said}" if item.where else item.said),
            str(item.true),
            str(item.false),
            "" if item.both_ways else "one way only",
        )
    return table


def mutation_text(mutation: Mutation, rulebook: Rulebook, explained: Explained) -> str:
    """Every mutant that no scenario noticed, with the one that would; then how many there are.

    A text whose lines are never broken, so that scenarios can be taken out of it as they are.
    """
    lines: list[str] = []
    about = ""
    for survivor in mutation.survivors:
        if _key(survivor) in explained:
            continue
        if survivor.mutant.about != about:
            about = survivor.mutant.about
            lines += [f"{_title(about, rulebook)} ({about})", ""]
        lines += [f"No scenario notices this ({survivor.mutant.kind}): {survivor.mutant.change}"]
        if survivor.witness.scenario:
            lines += ["This one would:", "", *survivor.witness.scenario.splitlines(), ""]
        else:
            lines += [survivor.witness.otherwise, ""]
    return "".join(f"{inert_line(line)}\n" for line in (*lines, summary(mutation, explained)))


def summary(mutation: Mutation, explained: Explained) -> str:
    """How many mutants there were, and what came of them."""
    left = len(mutation.survivors) - len(explained)
    kinds = [s.mutant.kind for s in mutation.survivors if _key(s) not in explained]
    by_kind = ", ".join(f"{kinds.count(kind)} {kind}" for kind in dict.fromkeys(kinds))
    said = f"{mutation.total} mutants: {len(mutation.killed)} noticed, {len(explained)} explained"
    return f"{said}, {left} not noticed{f' ({by_kind})' if by_kind else ''}."


def _key(survivor: Survivor) -> tuple[str, str]:
    return survivor.mutant.about, survivor.mutant.change


def _title(about: str, rulebook: Rulebook) -> str:
    if about in rulebook.rules:
        return rulebook.rules[about].title
    return rulebook.standards[about].title
