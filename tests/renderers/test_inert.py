"""What a sheet says can do nothing but be read, in every form."""

import json

import pytest
from msgspec.structs import replace

from flagstone import assess
from flagstone.renderers import markdown, structured, table, terminal
from flagstone.renderers.inert import inert, made_inert
from flagstone.renderers.parts import FULL
from flagstone.reports.report import Report
from flagstone.rulebook.rulebook import Rulebook
from flagstone.sheets.fact_sheet import FactSheet, Source

HOSTILE = "Hull\x1b[2J\x1b]8;;http://x\x07\u202egnidnif\u202c\u200b\x00\r\n\u2028=cmd|' /C x'!A0<b>"


@pytest.fixture
def hostile(small: Rulebook, stockton: FactSheet) -> Report:
    """A report in which every text that a sheet holds is hostile."""
    facts = tuple(
        replace(fact, note=HOSTILE, locator=HOSTILE, written=HOSTILE, ledger=(HOSTILE,))
        for fact in stockton.facts
    )
    source = Source("letter", HOSTILE, url=HOSTILE)
    sheet = replace(
        stockton,
        authority=HOSTILE,
        title=HOSTILE,
        note=HOSTILE,
        file=HOSTILE,
        facts=facts,
        sources={"letter": source},
    )
    return assess(small, sheet)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Stockton-on-Tees", "Stockton-on-Tees"),
        ("Ynys Môn, café, £5, “so”", "Ynys Môn, café, £5, “so”"),
        ("red\x1b[31m", "red\\x1b[31m"),
        ("over\u202eride", "over\\u202eride"),
        ("zero\u200bwidth\ufeff", "zero\\u200bwidth\\ufeff"),
        ("two\r\n lines\tand a tab\u2028more", "two lines and a tab more"),
        ("nul\x00 c1\x9b", "nul\\x00 c1\\x9b"),
    ],
)
def test_what_acts_is_made_visible_and_the_rest_left_alone(text: str, shown: str) -> None:
    assert inert(text) == shown
    assert inert(shown) == shown


def test_nothing_in_a_report_is_forgotten(hostile: Report) -> None:
    def texts(value: object) -> list[str]:
        if isinstance(value, str):
            return [value]
        if isinstance(value, dict):
            return [text for each in value.values() for text in texts(each)]
        if isinstance(value, list):
            return [text for each in value for text in texts(each)]
        return []

    found = texts(json.loads(structured.render([hostile])))
    assert sum("Hull" in text for text in found) > 8
    for text in found:
        assert text == inert(text)


def test_no_form_lets_a_control_character_through(hostile: Report) -> None:
    for text in (
        terminal.render([hostile]),
        terminal.render([hostile], parts=FULL),
        markdown.render([hostile]),
        markdown.render([hostile], FULL),
        structured.render([hostile]),
        table.render([hostile]).replace("\r\n", "\n"),
    ):
        assert not set(text) & set("\x1b\x07\x00\r\u202e\u202c\u200b\u2028")


@pytest.mark.parametrize(
    "active", ["\x1b", "\x00", "\n", "\x7f", "\x9b", "\u200b", "\u2028", "\ue000"]
)
def test_one_character_anywhere_is_enough(small: Rulebook, hull: FactSheet, active: str) -> None:
    report = assess(small, hull)
    note = f"Ynys Môn \\ {active} \\n"
    told = made_inert(replace(report, subject=replace(report.subject, note=note)))
    assert told.subject.note == inert(note)
    assert active not in told.subject.note
    assert told.concerns == report.concerns


def test_making_inert_changes_nothing_in_a_plain_report(small: Rulebook, hull: FactSheet) -> None:
    report = assess(small, hull)
    assert made_inert(report) == report


def test_markdown_takes_nothing_for_markup(small: Rulebook, stockton: FactSheet) -> None:
    title = "# [a](javascript:x) <b>*bold*</b> `code` | cell"
    text = markdown.render([assess(small, replace(stockton, title=title))])
    (line,) = [line for line in text.splitlines() if "javascript" in line]
    assert line == (
        "**\\# \\[a\\](javascript:x) &lt;b&gt;\\*bold\\*&lt;/b&gt; \\`code\\` \\| cell**"
    )


def test_a_terminal_takes_nothing_for_markup(small: Rulebook, stockton: FactSheet) -> None:
    title = "[bold red]a[/bold red] :warning: [link=http://x]b[/link]"
    assert title in terminal.render([assess(small, replace(stockton, title=title))])
