"""A report is made again from its receipt and the files it names, or it is said why not."""

import json
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from flagstone import FactSheet, ProblemsError, Responses, Rulebook
from flagstone.conditions.tree import Severity
from flagstone.evaluation import assess
from flagstone.inference.durable import available
from flagstone.renderers import structured
from flagstone.replay import remaking, replay
from flagstone.replay.replaying import Replayed
from flagstone.replay.telling import lines
from flagstone.reports.narrowing import at_least, in_areas
from flagstone.reports.written import read_report

ROOT = Path(__file__).parents[2]
SMALL = ROOT / "tests" / "fixtures" / "small"
SHEETS = ROOT / "tests" / "fixtures" / "sheets"
STOCKTON = ROOT / "examples" / "stockton"

RESPONSES = """\
authority: Kingston upon Hull
responses:
  - {rule: referrals-again, kind: accepted, reason: A new front door, approver: Director,
     owner: Head, granted: 2025-04-01, expires: 2025-06-30, severity: low}
  - {rule: iro-caseload-figure, kind: plan}
"""

Again = Callable[..., Replayed]


class Folder:
    """A folder with a sheet, what goes with it, and the report that was made of them."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.report = path / "report.json"
        for name in ("own.yaml", "own_before.yaml"):
            shutil.copy(SHEETS / name, path)
        (path / "answers.yaml").write_text(RESPONSES, encoding="utf-8")
        (path / "local.yaml").write_text(
            "authority: Kingston upon Hull\nstandards: {iro-caseload-range: [{range: [40, 60]}]}\n",
            encoding="utf-8",
        )

    def write(self, *, local: bool = False, **options: Any) -> None:
        """Make the report, with everything that a receipt can name unless it is left out."""
        rulebook = Rulebook.load(SMALL, self.path / "local.yaml" if local else None)
        sheet, before = (
            FactSheet.read(self.path / name, rulebook.vocabulary)
            for name in ("own.yaml", "own_before.yaml")
        )
        given = {
            "earlier": [before],
            "responses": [Responses.read(self.path / "answers.yaml")],
            "as_at": date(2025, 7, 1),
            **options,
        }
        self.keep(structured.render([assess(rulebook, sheet, **given)]))

    def keep(self, text: str) -> None:
        self.report.write_bytes(text.encode())

    def edit(self, change: Callable[[Any], None]) -> None:
        """Change what the report says, and lay it out as it was."""
        content = json.loads(self.report.read_text(encoding="utf-8"))
        change(content)
        self.keep(structured.write_json(content))

    def replay(self, *sheets: Path, rules: Path = SMALL) -> Replayed:
        return replay(self.report, sheets, rules)


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    made = Folder(tmp_path)
    made.write()
    return made


def codes(replayed: Replayed) -> list[str]:
    return [cause.code for each in replayed.reports for cause in each.causes]


def otherwise(replayed: Replayed) -> str:
    return " ".join(said for each in replayed.reports for said in each.otherwise)


# --- the same again


@pytest.mark.parametrize(
    "options",
    [
        {},
        {"publishable": True},
        {"publishable": True, "local": True},
        {"publishable": True, "responses": (), "earlier": ()},
        {"engine": "plain"},
        {"local": True},
        {"earlier": ()},
        {"responses": ()},
        {"as_at": None},
    ],
    ids=str,
)
def test_a_report_comes_out_the_same(folder: Folder, options: dict[str, Any]) -> None:
    folder.write(**options)
    replayed = folder.replay()
    assert replayed.is_same, list(lines(replayed))
    assert "reproduced, byte for byte" in next(lines(replayed))


def test_one_that_both_engines_agreed_on(folder: Folder) -> None:
    if available():
        folder.write(verify=True)
    assert folder.replay().is_same


def test_a_report_of_which_a_part_is_left_out(folder: Folder) -> None:
    report = read_report(folder.report.read_bytes(), folder.report)
    part = at_least(in_areas(report, ["children_in_care"]), Severity.MEDIUM)
    folder.keep(structured.render([part]))
    assert folder.replay().is_same
    folder.edit(lambda content: content["receipt"].update(at_least=None))
    assert not folder.replay().is_same


def test_earlier_reports_are_known_by_what_they_say(folder: Folder) -> None:
    rulebook = Rulebook.load(SMALL)
    before = FactSheet.read(folder.path / "own_before.yaml", rulebook.vocabulary)
    past = assess(rulebook, before)
    (folder.path / "any name.json").write_text(structured.render([past]), encoding="utf-8")
    folder.write(earlier=(), earlier_reports=[past])
    assert folder.replay().is_same
    (folder.path / "any name.json").unlink()
    replayed = folder.replay()
    assert codes(replayed) == ["missing file"]
    assert "own_before.yaml" in replayed.reports[0].causes[0].says


def test_a_sheet_that_was_renamed_is_found_by_what_it_holds(folder: Folder) -> None:
    (folder.path / "own.yaml").rename(folder.path / "moved.yaml")
    assert folder.replay().is_same


def test_sheets_may_be_elsewhere(folder: Folder, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    for name in ("own.yaml", "own_before.yaml", "answers.yaml"):
        (folder.path / name).rename(elsewhere / name)
    assert codes(folder.replay()) == ["missing file"] * 3
    assert folder.replay(elsewhere).is_same


def test_a_sheet_of_that_name_elsewhere_does_not_hide_the_right_one(
    folder: Folder, tmp_path: Path
) -> None:
    other = tmp_path / "other"
    other.mkdir()
    (other / "own.yaml").write_text("authority: Leeds\n", encoding="utf-8")
    assert folder.replay(other).is_same


@pytest.mark.parametrize("several", [False, True])
def test_every_stockton_sheet_is_replayed(tmp_path: Path, several: bool) -> None:
    rulebook = Rulebook.load()
    sheets = sorted(
        (FactSheet.read(path, rulebook.vocabulary) for path in STOCKTON.glob("*.yaml")),
        key=lambda each: each.date,
    )
    assert len(sheets) == 9
    reports = [
        assess(rulebook, sheet, [past for past in sheets if past.date < sheet.date])
        for sheet in sheets
    ]
    whole = [reports] if several else [[each] for each in reports]
    for number, those in enumerate(whole):
        path = tmp_path / f"{number}.json"
        path.write_bytes(structured.render(those, several=several).encode())
        replayed = replay(path, [STOCKTON])
        assert replayed.is_same, list(lines(replayed))


# --- and every way in which it does not


@pytest.mark.parametrize("name", ["own.yaml", "own_before.yaml", "answers.yaml"])
def test_a_file_that_is_missing(folder: Folder, name: str) -> None:
    (folder.path / name).unlink()
    replayed = folder.replay()
    assert not replayed.is_same
    assert codes(replayed) == ["missing file"]
    assert name in replayed.reports[0].causes[0].says
    assert "--sheets" in replayed.reports[0].causes[0].to_do


def test_without_its_sheet_nothing_can_be_made(folder: Folder) -> None:
    (folder.path / "own.yaml").unlink()
    assert list(lines(folder.replay()))[-1] == "  So it could not be made again."


@pytest.mark.parametrize("name", ["own.yaml", "own_before.yaml", "answers.yaml"])
def test_a_file_that_was_changed(folder: Folder, name: str) -> None:
    path = folder.path / name
    path.write_text(path.read_text(encoding="utf-8") + "# later\n", encoding="utf-8")
    replayed = folder.replay()
    assert codes(replayed) == ["another file"]
    assert otherwise(replayed).startswith("Every verdict is the same.")
    assert "digest" in otherwise(replayed)


def test_a_sheet_that_says_something_else(folder: Folder) -> None:
    path = folder.path / "own.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("104", "60"), encoding="utf-8")
    replayed = folder.replay()
    assert codes(replayed) == ["another file"]
    assert (
        "iro-caseload-figure: raised as high in the report, clear now."
        in replayed.reports[0].otherwise
    )


def test_a_sheet_that_can_no_longer_be_read(folder: Folder) -> None:
    (folder.path / "own.yaml").write_text("authority: [", encoding="utf-8")
    assert codes(folder.replay()) == ["another file", "not to be read"]


def test_another_rulebook(folder: Folder, tmp_path: Path) -> None:
    rules = shutil.copytree(SMALL, tmp_path / "rules")
    path = rules / "rules" / "children_in_care" / "independent_reviewing.yaml"
    changed = path.read_text(encoding="utf-8").replace("above: 100", "above: 110")
    path.write_text(changed, encoding="utf-8")
    replayed = folder.replay(rules=rules)
    assert codes(replayed) == ["another rulebook"]
    assert "--rules" in replayed.reports[0].causes[0].to_do
    assert "iro-caseload-figure: raised as high in the report, raised as" in otherwise(replayed)


def test_local_standards_that_changed_or_are_gone(folder: Folder) -> None:
    folder.write(local=True)
    local = folder.path / "local.yaml"
    text = local.read_text(encoding="utf-8")
    local.write_text(text.replace("60", "65"), encoding="utf-8")
    assert codes(folder.replay()) == ["another file", "another rulebook"]
    local.unlink()
    assert codes(folder.replay()) == ["missing file", "another rulebook"]
    (folder.path / "renamed.yaml").write_text(text, encoding="utf-8")
    assert codes(folder.replay()) == ["renamed file", "another rulebook"]


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"flagstone": "0.0.1"}, "another version"),
        ({"python": "3.9.1"}, "another Python"),
        ({"engine": "durable", "engine_version": "1.0"}, "another engine"),
    ],
)
def test_other_programs(folder: Folder, changed: dict[str, str], code: str) -> None:
    folder.edit(lambda content: content["receipt"].update(changed))
    replayed = folder.replay()
    assert code in codes(replayed)
    assert otherwise(replayed).startswith("Every verdict is the same.")


def test_an_engine_that_is_not_here(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    folder.edit(lambda c: c["receipt"].update(engine="durable", engine_version="2.0.28"))
    monkeypatch.setattr(remaking, "available", lambda: False)
    replayed = folder.replay()
    assert codes(replayed) == ["another engine"]
    assert "Install durable-rules 2.0.28" in replayed.reports[0].causes[0].to_do
    assert otherwise(replayed).startswith("Every verdict is the same.")


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (
            lambda c: c["concerns"][0]["flags"][0].update(severity="low"),
            "raised as at least low in the report, raised as high now.",
        ),
        (
            lambda c: c["concerns"][0]["flags"][0].update(message="Nothing to see"),
            'concerns 1, flags 1, message: "Nothing to see" in the report',
        ),
        (lambda c: c["response_problems"].clear(), "response_problems: 0 entries in the report"),
        (lambda c: c["concerns"].pop(), "not spoken of in the report, raised as"),
        (lambda c: c.update(added="more"), 'added: "more" in the report, nothing now'),
        (lambda c: c["receipt"].update(engine="oracle"), "receipt, engine"),
    ],
    ids=["verdict", "words", "problems", "concern", "key", "engine"],
)
def test_a_report_that_was_edited(folder: Folder, change: Callable[[Any], None], says: str) -> None:
    folder.edit(change)
    replayed = folder.replay()
    assert codes(replayed) == ["edited report"]
    assert says in otherwise(replayed)


def test_only_the_layout(folder: Folder) -> None:
    folder.keep(json.dumps(json.loads(folder.report.read_text(encoding="utf-8"))))
    replayed = folder.replay()
    assert not replayed.is_same
    assert [cause.code for cause in replayed.causes] == ["another layout"]
    assert codes(replayed) == []


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-be"])
def test_only_the_encoding(folder: Folder, encoding: str) -> None:
    mark = "\ufeff" if encoding == "utf-16-be" else ""
    folder.report.write_bytes((mark + folder.report.read_text(encoding="utf-8")).encode(encoding))
    replayed = folder.replay()
    assert not replayed.is_same
    assert [cause.code for cause in replayed.causes] == ["another layout"]


def test_a_report_of_a_sheet_from_no_file(folder: Folder) -> None:
    rulebook = Rulebook.load(SMALL)
    sheet = FactSheet.build(
        rulebook.vocabulary, authority="Leeds", date="2025-03-31", facts={"duty_rooms": "3"}
    )
    folder.keep(structured.render([assess(rulebook, sheet)]))
    assert codes(folder.replay()) == ["no file"]


@pytest.mark.parametrize(
    "name", ["../own.yaml", "/etc/hostname", "..\\own.yaml", "C:own.yaml", ".."]
)
def test_a_receipt_leads_nowhere_else(folder: Folder, tmp_path: Path, name: str) -> None:
    below = tmp_path / "below"
    below.mkdir()
    folder.edit(lambda c: c["receipt"]["sheet"].update(file=name, digest="0" * 64))
    shutil.move(folder.report, below / "report.json")
    replayed = replay(below / "report.json", [], SMALL)
    assert "missing file" in codes(replayed)
    assert replayed.reports[0].made is None


@pytest.mark.parametrize("content", [b"", b"\0\xff", b"{}", b"[]", b"[1]", b"authority: Leeds"])
def test_what_is_no_report_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "report.json"
    path.write_bytes(content)
    with pytest.raises(ProblemsError, match="not-a-report"):
        replay(path)


def test_a_report_of_another_shape_is_refused(folder: Folder) -> None:
    folder.edit(lambda content: content.update(report_version="0"))
    with pytest.raises(ProblemsError, match="report-of-another-version"):
        folder.replay()
