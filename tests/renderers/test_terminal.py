"""What a director reads in a terminal, at any width."""

import io
import os
import re
from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace

from flagstone import assess
from flagstone.conditions.tree import Severity
from flagstone.renderers import layout, markdown, structured, table, terminal
from flagstone.renderers.parts import BRIEF, FULL, USUAL, Part, Parts
from flagstone.reports.narrowing import at_least
from flagstone.rulebook.rulebook import Rulebook
from flagstone.sheets.fact_sheet import FactSheet

GOLDEN = Path(__file__).parent / "golden"


@pytest.mark.parametrize("parts", [BRIEF, USUAL, FULL])
@pytest.mark.parametrize("width", [40, 60, 80, 120])
def test_no_line_is_wider_than_the_terminal(
    small: Rulebook, hull: FactSheet, stockton: FactSheet, width: int, parts: Parts
) -> None:
    text = terminal.render([assess(small, hull), assess(small, stockton)], width, parts)
    for line in text.splitlines():
        assert len(line) <= width
        assert line == line.rstrip()


def test_a_letter_that_takes_two_columns_is_counted_as_two(
    small: Rulebook, stockton: FactSheet
) -> None:
    text = terminal.render([assess(small, replace(stockton, title="儿童" * 60))], 80)
    lines = [line for line in text.splitlines() if "儿童" in line]
    assert [len(line) for line in lines] == [40, 40, 40]


def test_the_summary_comes_first_the_gravest_at_its_top_and_the_receipt_last(
    small: Rulebook, hull: FactSheet
) -> None:
    text = terminal.render([assess(small, hull)], parts=FULL)
    order = [
        "2 concerns raised: 2 high (5 flags)",
        "HIGH      Independent",
        "What was judged",
        "nothing can be said",
        "1.  HIGH",
        "What is cited",
        "Could not be decided",
        "Receipt",
    ]
    places = [text.index(heading) for heading in order]
    assert places == sorted(places)


def test_the_summary_says_which_flags_are_of_which_concern(
    small: Rulebook, hull: FactSheet
) -> None:
    report = assess(small, hull)
    text = terminal.render([report])
    number = 0
    for concern in report.concerns:
        first = number + 1
        for flag in concern.flags:
            number += 1
            assert f"{number}.  {flag.severity.upper()}  {flag.title}"[:60] in text
        numbers = f"{first}-{number}" if number > first else f"{number}"
        (line,) = [line for line in text.splitlines() if line.endswith(f"  {numbers}")]
        assert concern.title[:20] in line
        assert line.split()[-2] == str(len(concern.flags))


def test_severity_is_a_word_and_not_only_a_colour(small: Rulebook, hull: FactSheet) -> None:
    text = terminal.render([assess(small, hull)])
    assert "\x1b" not in text
    assert "HIGH  Reviewing officers hold more children" in text


def test_an_open_severity_says_at_least_and_what_would_settle_it(
    small: Rulebook, hull: FactSheet
) -> None:
    text = terminal.render([assess(small, hull, publishable=True)], 120)
    assert "AT LEAST MEDIUM  Protection plans are led by workers who are not registered" in text
    assert "To settle: Children on protection plans whose lead worker" in text


def test_what_could_not_be_judged_is_always_counted_with_how_to_list_it(
    small: Rulebook, stockton: FactSheet
) -> None:
    report = assess(small, stockton)
    for text in (terminal.render([report], 120), markdown.render([report]).replace("\\", "")):
        assert (
            "Of these rules nothing can be said: 1 undecided, 4 not looked at, 1 not in force."
            in text
        )
        assert "To list them: --show undecided,not-looked-at,not-in-force." in text
        assert "For everything: --full." in text


@pytest.mark.parametrize(
    ("part", "shown"),
    [
        (Part.UNDECIDED, "Could not be decided (1 rule)"),
        (Part.NOT_LOOKED_AT, "Not looked at (4 rules)"),
        (Part.NOT_IN_FORCE, "Not in force (1 rule)"),
        (Part.ACTIONS, "Look at twenty reviews."),
        (Part.RECEIPT, "cdc4a9c3c9f1b832df834fe49ba535f33072f67d315557727cd616a180f90448"),
    ],
)
def test_a_part_is_listed_where_it_is_asked_for_and_only_there(
    small: Rulebook, stockton: FactSheet, part: Part, shown: str
) -> None:
    report = assess(small, stockton)
    for render in (terminal.render, markdown.render):
        assert shown not in render([report])
        for asked in ({Part.FLAGS, part}, FULL):
            assert shown in render([report], parts=asked)


def test_a_summary_alone_still_says_everything_that_must_be_known(
    small: Rulebook, stockton: FactSheet
) -> None:
    report = assess(small, stockton)
    for render in (terminal.render, markdown.render):
        text = render([report], parts=BRIEF)
        assert "1 concern raised: 1 medium (6 flags)" in text
        assert "nothing can be said: 1 undecided" in text
        assert "without --brief" in text.replace("\\", "")
        assert "Evidence:" not in text
        assert "What is cited" not in text
        assert len(text.splitlines()) < 30


def test_what_is_shown_in_full_is_no_longer_offered(small: Rulebook, stockton: FactSheet) -> None:
    assert "--show" not in terminal.render([assess(small, stockton)], parts=FULL)


def test_every_flag_keeps_its_citation_with_standing_and_verification(
    small: Rulebook, stockton: FactSheet
) -> None:
    report = assess(small, stockton)
    text = terminal.render([report], 400)
    below = text[text.index("What is cited") :]
    assert text.count("[iro-09] Care Act, section 26 (law; checked in part against the text)") == 4
    for flag in report.flags:
        for citation in flag.citations:
            for place in citation.places:
                assert f"{place.binds_as}; {place.verification_in_words}" in below
    assert text.count("The authority keeps each plan under review.") == 1


def test_what_is_the_same_for_a_group_is_said_once(small: Rulebook, stockton: FactSheet) -> None:
    text = terminal.render([assess(small, stockton)], parts=FULL)
    assert text.count("Look at twenty reviews.") == 1
    assert "Rule: iro-challenge-words. The rest is as in flag 3." in text


def test_evidence_says_its_value_and_where_it_is_written_in_every_flag(
    small: Rulebook, stockton: FactSheet
) -> None:
    text = terminal.render([assess(small, stockton)], 400)
    said = "Evidence: Independent reviewing officers hold 70.1 children each. "
    assert text.count(f"{said}Paragraph 17 (line 12, S2024-31).") == 4
    assert text.count("Not relied on: Challenge by independent reviewing officers is") == 1
    assert text.count("Paragraph 18 (line 16). More in flag 1.") == 2


def test_evidence_of_another_day_or_source_says_so(small: Rulebook, stockton: FactSheet) -> None:
    report = assess(small, stockton)
    concern = report.concerns[0]
    flag = concern.flags[0]
    statement = replace(
        flag.evidence[0].statement,
        as_at="as at 1 May 2020",
        first_day=date(2020, 5, 1),
        last_day=date(2020, 5, 1),
        source="An audit",
        file="audit.yaml",
    )
    evidence = (replace(flag.evidence[0], statement=statement), *flag.evidence[1:])
    flags = (replace(flag, evidence=evidence), *concern.flags[1:])
    text = terminal.render([replace(report, concerns=(replace(concern, flags=flags),))], 400)
    assert (
        "hold 70.1 children each. As at 1 May 2020; An audit; paragraph 17 "
        "(audit.yaml:12, S2024-31)." in text
    )


def test_a_dispute_is_marked_with_every_flag_that_rests_on_it(
    small: Rulebook, stockton: FactSheet
) -> None:
    report = assess(small, stockton)
    concern = report.concerns[0]
    disputed = tuple(
        replace(flag, evidence=tuple(replace(each, disputed=True) for each in flag.evidence))
        for flag in concern.flags
    )
    text = terminal.render([replace(report, concerns=(replace(concern, flags=disputed),))], 400)
    evidence = [line for line in text.splitlines() if line.startswith("    Evidence:")]
    assert len(evidence) > len(disputed)
    for line in evidence:
        assert "Sources disagree; the one that is worse for children is used." in line


def test_a_report_without_flags_does_not_reassure(small: Rulebook, hull: FactSheet) -> None:
    text = terminal.render([assess(small, replace(hull, facts=()))], 200)
    assert "No concern was raised\nThat is no proof that all is well" in text
    assert "flagstone facts template writes one to fill in" in text


def test_flags_that_are_left_out_are_not_called_none(small: Rulebook, hull: FactSheet) -> None:
    report = at_least(assess(small, hull), Severity.CRITICAL)
    for text in (terminal.render([report], 200), markdown.render([report])):
        assert "No concern was raised" not in text
        assert "No concern is shown" in text
        assert "5 rules were raised and left out" in text


class Screen(io.StringIO):
    """A terminal in memory."""

    def isatty(self) -> bool:
        return True


def test_a_terminal_gets_the_same_words_in_colour(
    small: Rulebook, stockton: FactSheet, monkeypatch: pytest.MonkeyPatch
) -> None:
    report = assess(small, stockton)
    screen = Screen()
    monkeypatch.setattr("sys.stdout", screen)
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.delenv("NO_COLOR", raising=False)
    terminal.show_on_screen([report])
    coloured = screen.getvalue()
    assert "\x1b[" in coloured
    bare = re.sub(r"\x1b\[[0-9;]*m", "", coloured)
    lines = [line.rstrip() for line in bare.splitlines()]
    assert lines == terminal.render([report], 80).splitlines()


def test_a_page_is_as_wide_as_columns_says(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    layout.show(lambda width: layout.paragraph("word " * 20, width))
    assert max(map(len, capsys.readouterr().out.splitlines())) == 39


def golden(name: str, text: str) -> None:
    """Compare with the page that was last approved. APPROVE=1 approves what there is now."""
    path = GOLDEN / name
    if os.environ.get("APPROVE") == "1":
        path.write_bytes(text.encode())
    assert text.encode() == path.read_bytes()


def test_the_pages_are_as_they_were_approved(
    small: Rulebook, hull: FactSheet, hull_before: FactSheet, stockton: FactSheet
) -> None:
    for name, report in (
        ("hull", assess(small, hull, [hull_before], engine="plain")),
        ("hull-publishable", assess(small, hull, engine="plain", publishable=True)),
        ("stockton", assess(small, stockton, engine="plain")),
    ):
        receipt = replace(report.receipt, flagstone="-", python="-", rulebook="-", engine_note="-")
        steady = replace(report, receipt=receipt)
        golden(f"{name}.txt", terminal.render([steady]))
        golden(f"{name}-full.txt", terminal.render([steady], parts=FULL))
        golden(f"{name}.md", markdown.render([steady]))
        golden(f"{name}-full.md", markdown.render([steady], FULL))
        golden(f"{name}.json", structured.render([steady]))
        golden(f"{name}.csv", table.render([steady]))
