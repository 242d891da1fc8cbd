"""What the main job costs: loading, assessing, sweeping, starting cold, and memory.

    python tests/benchmarks/main_job.py

Every figure is the best and the median of several rounds, on whatever else the machine is doing.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import psutil

from flagstone import assess
from flagstone.inference.durable import available
from flagstone.inference.judging import Judge
from flagstone.inference.sweeping import Sweep
from flagstone.rulebook.loading import load_rulebook
from flagstone.rulebook.rulebook import Rulebook
from flagstone.sheets.fact_sheet import FactSheet
from flagstone.sheets.reading import read_sheet

ROOT = Path(__file__).parents[2]
SHEETS = sorted((ROOT / "examples" / "stockton").glob("*.yaml"))
ENGINES = ("durable", "plain") if available() else ("plain",)


def main() -> None:
    rulebook = load_rulebook()
    print(f"{len(rulebook.rules)} rules, {len(rulebook.vocabulary.fact_types)} fact types")
    show("load the bundled rulebook", timed(load_rulebook, 9))
    sheets = [read_sheet(path, rulebook.vocabulary) for path in SHEETS]
    for engine in ENGINES:
        for path, sheet in zip(SHEETS, sheets, strict=True):
            show(f"assess {path.stem}, {engine}", timed(assessing(rulebook, sheet, engine), 30))
    show("flagstone evaluate, cold, whole process", timed(evaluate_cold, 7))
    for engine in ENGINES:
        sweep_a_thousand(engine)
    for engine in ENGINES:
        memory(rulebook, sheets, engine)


def assessing(rulebook: Rulebook, sheet: FactSheet, engine: str) -> Callable[[], object]:
    return lambda: assess(rulebook, sheet, engine=engine)


def timed(work: Callable[[], object], rounds: int) -> list[float]:
    work()
    taken = []
    for _ in range(rounds):
        start = time.perf_counter()
        work()
        taken.append(time.perf_counter() - start)
    return taken


def show(name: str, taken: list[float]) -> None:
    best, median = min(taken) * 1e3, statistics.median(taken) * 1e3
    print(f"{best:9.2f} ms best {median:9.2f} ms median  {name}")


def evaluate_cold() -> None:
    command = [sys.executable, "-m", "flagstone", "evaluate", str(SHEETS[-1])]
    environment = os.environ | {"PYTHONPATH": str(ROOT / "engine")}
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env=environment)


def sweep_a_thousand(engine: str) -> None:
    """1,000 sheets of 50 facts against 50 threshold rules, from sheets to outcomes, in one call."""
    with tempfile.TemporaryDirectory() as folder:
        rulebook = fifty_rules(Path(folder))
    sheets = [
        FactSheet.build(
            rulebook.vocabulary,
            authority=f"Authority {number}",
            date="2025-03-31",
            kind="own figures",
            facts={f"fact_{i}": (number * 7 + i * 13) % 100 for i in range(50)},
        )
        for number in range(1000)
    ]
    sweep = Sweep(Judge(rulebook, engine))
    taken = [each / len(sheets) for each in timed(lambda: sweep.outcomes(sheets), 7)]
    show(f"one sheet of 1,000 swept: 50 facts, 50 rules, {engine}", taken)


def fifty_rules(root: Path) -> Rulebook:
    """A rulebook of fifty rules, each with one limit on a fact of its own."""
    files = {
        "facts/areas.yaml": "help: Help\n",
        "facts/groups.yaml": "- older children\n",
        "facts/scales.yaml": "how_many: {words: [none, all]}\n",
        "facts/help/facts.yaml": "".join(
            f"fact_{i}: {{title: Fact {i}, type: count, unit: children, better: lower, "
            f'sentence: "fact number {i} is {{value}} children"}}\n'
            for i in range(50)
        ),
        "rules/instruments/all.yaml": "act: {title: Act, standing: law, from: 2000-01-01}\n",
        "rules/provisions/all.yaml": (
            "p-1: {title: P, duty: D, "
            "held_by: [{instrument: act, at: section 1, verification: verified}]}\n"
        ),
        "rules/help/rules.yaml": "concern: {id: all, title: All}\nrules:\n"
        + "".join(
            f"  r-{i}: {{title: R {i}, when: {{fact_{i}: {{above: {10 + i}}}}}, severity: low, "
            f"cites: [p-1], message: M, action: A, not_captured: N, policy: P}}\n"
            for i in range(50)
        ),
    }
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return load_rulebook(root)


def memory(rulebook: Rulebook, sheets: list[FactSheet], engine: str) -> None:
    """How far 10,000 assessments in one process grow its resident memory."""
    process = psutil.Process()
    for sheet in sheets * 20:
        assess(rulebook, sheet, engine=engine)
    before = process.memory_info().rss
    for number in range(10_000):
        assess(rulebook, sheets[number % len(sheets)], engine=engine)
    grown = (process.memory_info().rss - before) / 2**20
    print(f"{grown:9.2f} MB more resident after 10,000 assessments, {engine}")


if __name__ == "__main__":
    main()
