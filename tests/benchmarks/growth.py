"""How time and memory grow with what is given: sheets, statements of a fact, groups, documents.

    python tests/benchmarks/growth.py

Each row doubles what is given twice over; what grows in step has ratios near 2, and what compares
all with all near 4. Time is the processor's, so that other work on the machine matters less.
"""

from __future__ import annotations

import time
import tracemalloc
from collections.abc import Callable
from datetime import date, timedelta
from itertools import pairwise

from msgspec.structs import replace

from flagstone import FactSheet, Rulebook, assess, build_timeline
from flagstone.compare import compare_sheets
from flagstone.evaluation.given import Given, assess_each
from flagstone.explain import explain_all
from flagstone.renderers import table
from flagstone.reports.assessing import judge_to_show
from flagstone.sheets.merging import merge

SIZES = (50, 100, 200)
FACT = "iro_children_per_fte"


def main() -> None:
    rulebook = Rulebook.load()
    assess(rulebook, sheet(rulebook))
    jobs: dict[str, Callable[[int], object]] = {
        "sheets, to CSV": lambda count: written(rulebook, count),
        "earlier sheets of one": lambda count: assess(rulebook, *of_one_authority(rulebook, count)),
        "a fifth as many documents": lambda count: documents(rulebook, count // 5),
        "sheets, merged": lambda count: merge(
            [replace(each, file=str(at)) for at, each in enumerate(several(rulebook, count))]
        ),
        "statements, assessed": lambda count: assess(rulebook, stated(rulebook, count)),
        "statements, explained": lambda count: explain_all(
            judge_to_show(rulebook, stated(rulebook, count))
        ),
        "statements, compared": lambda count: compare_sheets(
            rulebook,
            replace(stated(rulebook, count), date=sheet(rulebook).date - 400),
            stated(rulebook, count),
        ),
        "groups, assessed": lambda count: assess(rulebook, grouped(rulebook, count)),
    }
    print(f"{'seconds of processor time':30}" + "".join(f"{size:>9}" for size in SIZES), "  ratios")
    for name, job in jobs.items():
        times = [measured(job, size) for size in SIZES]
        ratios = [later / earlier for earlier, later in pairwise(times)]
        print(
            f"{name:30}" + "".join(f"{each:9.2f}" for each in times),
            "  " + " ".join(f"{each:.1f}" for each in ratios),
        )
    tracemalloc.start()
    for size in SIZES:
        tracemalloc.reset_peak()
        before = tracemalloc.get_traced_memory()[0]
        written(rulebook, size)
        peak = tracemalloc.get_traced_memory()[1] - before
        print(f"{size} sheets to CSV: at most {peak / 1e6:.1f} MB held beside the rulebook")


def measured(job: Callable[[int], object], size: int) -> float:
    started = time.process_time()
    job(size)
    return time.process_time() - started


def sheet(rulebook: Rulebook, authority: str = "Anytown") -> FactSheet:
    return FactSheet.build(
        rulebook.vocabulary,
        authority=authority,
        date="2025-03-31",
        facts={FACT: "82.5", "children_in_care": 460},
    )


def several(rulebook: Rulebook, count: int) -> list[FactSheet]:
    """Of one authority and day."""
    return [sheet(rulebook)] * count


def of_one_authority(rulebook: Rulebook, count: int) -> tuple[FactSheet, list[FactSheet]]:
    """The latest sheet, and those before it, a week apart."""
    first = date(2025, 3, 31).toordinal()
    week = timedelta(weeks=1).days
    one = replace(sheet(rulebook), digest="latest")
    return one, [
        replace(one, date=first - week * past, facts=dated(one, -week * past), digest=str(past))
        for past in range(1, count)
    ]


def dated(one: FactSheet, days: int) -> tuple:  # type: ignore[type-arg]
    return tuple(
        replace(
            fact,
            period=replace(
                fact.period, first=fact.period.first + days, last=fact.period.last + days
            ),
        )
        for fact in one.facts
    )


def written(rulebook: Rulebook, count: int) -> int:
    sheets = [sheet(rulebook, f"Town {number}") for number in range(count)]
    reports = list(assess_each(rulebook, Given(sheets)))
    return sum(map(len, table.pieces(reports)))


def documents(rulebook: Rulebook, count: int) -> object:
    latest, before = of_one_authority(rulebook, count)
    return build_timeline(rulebook, [*before, latest])


def stated(rulebook: Rulebook, count: int) -> FactSheet:
    """As many statements about one fact, none of which lies within all the others."""
    one = sheet(rulebook)
    first, *others = one.facts
    return replace(
        one,
        facts=(*(replace(first, locator=f"row {number}") for number in range(count)), *others),
    )


def grouped(rulebook: Rulebook, count: int) -> FactSheet:
    """As many groups of children, each with a figure of its own."""
    one = sheet(rulebook)
    return replace(one, groups={f"group {number}": one.facts for number in range(count)})


if __name__ == "__main__":
    main()
