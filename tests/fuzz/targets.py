"""What is fuzzed: each target says what its inputs are, how they change, and what must hold."""

from __future__ import annotations

import json
import random
import shutil
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path

import msgspec
from tests.fuzz import mutation
from tests.fuzz.commands import MARKER, ROOT, Ended, fault, run

FIXTURES = ROOT / "tests" / "fixtures"
RULES = FIXTURES / "small"
SHEETS = FIXTURES / "sheets"
FORMS = ("json", "csv", "markdown", "html", "sarif", "junit", "table")


class Target(msgspec.Struct, frozen=True):
    """Something to fuzz.

    `check` is given an input and an empty folder to work in; it answers with the kind of fault that
    the input shows, empty where there is none. It may raise, which is a fault too.
    """

    name: str
    suffix: str
    seeds: Callable[[], Iterable[bytes]]
    mutate: mutation.Mutation
    check: Callable[[bytes, Path], str]


def chance(data: bytes) -> random.Random:
    """A source of chance that is the same whenever the same input is tried."""
    return random.Random(data)


# Sheets, in every format, judged and written in every form.


def _sheet(suffix: str) -> Callable[[bytes, Path], str]:
    def check(data: bytes, folder: Path) -> str:
        path = folder / f"sheet{suffix}"
        path.write_bytes(data)
        form = chance(data).choice(FORMS)
        publishable = ["--publishable"] if chance(data).random() < 0.3 else []
        ended = run("evaluate", path, "--rules", RULES, "--format", form, *publishable)
        if found := fault(ended, form=form, given=path) or _repeats(ended, publishable):
            return found
        if ended.refused:
            return ""
        return _kept_by_merging(path, folder)

    return check


def _repeats(ended: Ended, publishable: list[str]) -> str:
    """Whether a name that was planted is repeated where none may be."""
    if MARKER in ended.err:
        return "a name from the sheet in a message"
    if publishable and MARKER.encode() in ended.out:
        authority = b"authority" in ended.out  # which is published as it is written
        return "" if authority else "a name from the sheet in a publishable report"
    return ""


def _kept_by_merging(path: Path, folder: Path) -> str:
    """What is read from a sheet and written again is judged as the sheet was."""
    merged = run("facts", "merge", path, "--rules", RULES)
    if found := fault(merged, given=path):
        return f"facts merge: {found}"
    if merged.refused:
        return ""
    again = folder / "again.yaml"
    again.write_bytes(merged.out)
    first = run("evaluate", path, "--rules", RULES, "--format", "csv")
    second = run("evaluate", again, "--rules", RULES, "--format", "csv")
    if second.refused:
        return "facts merge writes a sheet that is refused"
    return "" if _verdicts(first.out) == _verdicts(second.out) else "judged otherwise when merged"


def _verdicts(table: bytes) -> list[tuple[str, ...]]:
    import csv
    import io

    rows = csv.DictReader(io.StringIO(table.decode("utf-8-sig"), newline=""))
    return [(row["rule"], row["verdict"], row["severity"], row["whom"]) for row in rows]


def _texts(folder: Path, pattern: str) -> list[bytes]:
    return [path.read_bytes() for path in sorted(folder.glob(pattern))]


def _yaml_seeds() -> list[bytes]:
    rich = b"""authority: Northshire
date: 2024-09-19
kind: inspection
title: Visit
published: 2024-11-01
sources: {letter: {title: Letter, url: "https://example.org/letter"}}
scope: {about: older children, looked_at: [children_in_care]}
facts:
  iro_children_per_fte: {value: about 70.1, source: letter, at: paragraph 6, ledger: [N-1]}
  iro_challenge: [{value: limited, voice: leaders, as_at: 2024-09-18}, absent]
  plans_with_unregistered_worker: {value: 3, of: 20, period: 2024-04-01 to 2024-06-30, prefer: yes}
  referrals_again: 12 per cent (3 of 25)
  mid_way_reviews_late: more than 20
groups: {older children: {iro_challenge: absent, duty_rooms: unknown}}
"""
    return [rich, *_texts(SHEETS, "*.yaml")]


@cache
def _json_seeds() -> list[bytes]:
    import yaml

    return [json.dumps(yaml.load(seed, Loader=yaml.CBaseLoader)).encode() for seed in _yaml_seeds()]


def _csv_seeds() -> list[bytes]:
    return [
        b"fact,value,of,as at,group,voice,source,note\nauthority,Northshire\ndate,2024-09-19\n"
        b"kind,own figures\nplans_with_unregistered_worker,3,20,2024-06-30,,,Return,a note\n"
        b"iro_challenge,limited,,,older children,leaders,,\nreferrals_again,12.5,,,,,,\n"
        b"iro_children_per_fte,82.5,,,,,,\nmid_way_reviews_late,3 of 25,,,,,,\n"
    ]


@cache
def _workbook_seeds() -> list[bytes]:
    import csv
    import datetime
    import io

    from openpyxl import Workbook

    seeds = []
    for converted in (False, True):
        book = Workbook()
        for row in csv.reader(_csv_seeds()[0].decode().splitlines()):
            cells: list[object] = list(row)
            if converted:
                cells = [float(c) if c.replace(".", "", 1).isdigit() else c for c in row]
                cells = [
                    datetime.date.fromisoformat(c) if isinstance(c, str) and c[:3] == "202" else c
                    for c in cells
                ]
            book.worksheets[0].append(cells)
        stream = io.BytesIO()
        book.save(stream)
        seeds.append(stream.getvalue())
    return seeds


# A rulebook: the first line of an input names the file that the rest stands in for.


def _rulebook(data: bytes, folder: Path) -> str:
    rules = folder / "rulebook"
    shutil.copytree(RULES, rules)
    changed = _put(data, rules)
    if changed is None:
        return ""
    checked = run("check", "--rules", rules)
    if found := fault(checked, given=changed):
        return found
    sheet = SHEETS / "own.yaml"
    evaluated = run("evaluate", sheet, "--rules", rules, "--format", "json", "--verify")
    if found := fault(evaluated, form="json"):
        return found
    if not evaluated.refused:
        return fault(run("explain", sheet, "--rules", rules), form="")
    return ""


def _put(data: bytes, root: Path) -> Path | None:
    name, _, content = data.partition(b"\n")
    path = root / name.decode("utf-8", "replace").strip()
    if path not in root.rglob("*.yaml"):
        return None
    path.write_bytes(content)
    return path


def _files_below(root: Path, *patterns: str) -> list[bytes]:
    found = sorted(path for pattern in patterns for path in root.glob(pattern))
    return [
        path.relative_to(root).as_posix().encode() + b"\n" + path.read_bytes() for path in found
    ]


def _below_its_name(inner: mutation.Mutation) -> mutation.Mutation:
    def mutate(r: random.Random, data: bytes) -> bytes:
        name, _, content = data.partition(b"\n")
        return name + b"\n" + inner(r, content)

    return mutate


# Features. One slip of the hand never makes a scenario vanish unseen.


@cache
def _scenarios_of(feature: bytes) -> int:
    return sum(line.strip().startswith(b"Scenario:") for line in feature.splitlines())


def _feature(data: bytes, folder: Path) -> str:
    from flagstone.problems import Problems
    from flagstone.specification.scenarios import read_features

    name, _, content = data.partition(b"\n")
    path = folder / "features" / "children_in_care" / "one.feature"
    path.parent.mkdir(parents=True)
    path.write_bytes(content)
    problems = Problems()
    features = read_features(folder / "features", problems)
    if problems:
        return ""
    count = sum(len(feature.scenarios) for feature in features)
    whole = next((each for each in _feature_seeds() if each.startswith(name + b"\n")), b"")
    if count < _scenarios_of(whole):
        return "a scenario is gone, and nothing is said of it"
    return ""


@cache
def _feature_seeds() -> list[bytes]:
    return _files_below(ROOT, "features/*/*.feature")[::6]


def _one_slip(r: random.Random, data: bytes) -> bytes:
    """A seed with a single slip: of what was changed already, the seed is taken afresh."""
    del data
    return _below_its_name(mutation.of_feature)(r, r.choice(_feature_seeds()))


# Whatever else is read: responses, local standards, reports.


def _responses(data: bytes, folder: Path) -> str:
    path = folder / "responses.yaml"
    path.write_bytes(data)
    sheet = SHEETS / "own.yaml"
    form = chance(data).choice(FORMS)
    ended = run("evaluate", sheet, "--rules", RULES, "--responses", path, "--format", form)
    return fault(ended, form=form, given=path) or _repeats(ended, [])


def _response_seeds() -> list[bytes]:
    return [
        b"""authority: Kingston upon Hull
responses:
  - rule: iro-caseload-figure
    kind: plan
    reason: Two officers start in June
    evidence: Board minutes, item 4
    approver: Director of children's services
    owner: Head of service
    granted: 2025-05-01
    due: 2025-09-30
    severity: high
  - rule: plans-unregistered
    kind: data disputed
    reason: Counted twice
    owner: Head of performance
    granted: 2025-05-02
    due: 2025-06-30
"""
    ]


def _local(data: bytes, folder: Path) -> str:
    path = folder / "local.yaml"
    path.write_bytes(data)
    sheet = SHEETS / "own.yaml"
    ended = run("evaluate", sheet, "--rules", RULES, "--local", path, "--format", "json")
    return fault(ended, form="json", given=path) or _repeats(ended, [])


def _local_seeds() -> list[bytes]:
    return [
        b"""authority: Kingston upon Hull
standards:
  iro-caseload-range: {range: [40, 60], from: 2024-04-01}
  mid-way-limit: 5
"""
    ]


def _report(data: bytes, folder: Path) -> str:
    path = folder / "report.json"
    path.write_bytes(data)
    sheet = SHEETS / "own.yaml"
    command = chance(data).choice(
        [
            ["timeline", path, sheet, "--format", "json"],
            ["compare", path, sheet, "--format", "json"],
            ["evaluate", sheet, "--earlier", path, "--format", "json"],
        ]
    )
    ended = run(*command, "--rules", RULES)
    return fault(ended, form="json", given=path) or _repeats(ended, [])


@cache
def _report_seeds() -> list[bytes]:
    return [
        run("evaluate", SHEETS / name, "--rules", RULES, "--format", "json").out
        for name in ("own_before.yaml", "stockton.yaml", "own.yaml")
    ]


_YAML = mutation.one_of(mutation.of_yaml, mutation.of_lines, mutation.of_bytes)
_JSON = mutation.one_of(mutation.of_json, mutation.of_bytes)


def _files() -> Iterable[Target]:
    yield Target("sheet-yaml", ".yaml", _yaml_seeds, _YAML, _sheet(".yaml"))
    yield Target("sheet-json", ".json", _json_seeds, _JSON, _sheet(".json"))
    csv_rows = mutation.one_of(mutation.of_csv, mutation.of_lines)
    yield Target("sheet-csv", ".csv", _csv_seeds, csv_rows, _sheet(".csv"))
    yield Target("sheet-xlsx", ".xlsx", _workbook_seeds, mutation.of_workbook, _sheet(".xlsx"))
    yield Target(
        "rulebook",
        ".txt",
        lambda: _files_below(RULES, "**/*.yaml"),
        _below_its_name(_YAML),
        _rulebook,
    )
    yield Target("feature", ".txt", _feature_seeds, _one_slip, _feature)
    yield Target("responses", ".yaml", _response_seeds, _YAML, _responses)
    yield Target("local", ".yaml", _local_seeds, _YAML, _local)
    yield Target("report", ".json", _report_seeds, _JSON, _report)


def all_targets() -> dict[str, Target]:
    """Every target by its name."""
    from tests.fuzz import kills, meaning

    return {each.name: each for each in [*_files(), *meaning.targets(), *kills.targets()]}
