"""Everything that is wrong with a sheet, named where it stands; no name of a person repeated."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.sheets.written import TOP, sheet_of

from flagstone.problems import Problem, ProblemsError
from flagstone.sheets.reading import read_sheet, read_sheet_bytes
from flagstone.vocabulary.vocabulary import Vocabulary


def problems_of(text: str, vocabulary: Vocabulary, file: str = "sheet.yaml") -> list[Problem]:
    with pytest.raises(ProblemsError) as raised:
        sheet_of(text, vocabulary, file)
    return list(raised.value.problems)


BAD = {
    "missing-key": (
        "date: 2024-09-19\nkind: audit\nfacts: {challenge: limited}\n",
        "1:1",
        "authority",
    ),
    "not-a-date": (TOP.replace("2024-09-19", "31/03/2024") + "facts: {}\n", "2:7", "2024-03-31"),
    "not-one-of": (TOP.replace("own figures", "own figure") + "facts: {}\n", "3:7", "own figures"),
    "unknown-key": (TOP + "factss: {}\nfacts: {}\n", "4:1", "facts"),
    "unknown-fact": (
        TOP + "facts:\n  challenge: limited\n  chalenge: limited\n",
        "6:3",
        "Did you mean challenge?",
    ),
    "unknown-group": (
        TOP + "facts: {}\ngroups: {older child: {challenge: limited}}\n",
        "5:10",
        "Did you mean older children?",
    ),
    "unknown-scope": (
        TOP + "scope: {looked_at: [children_in_car]}\nfacts: {}\n",
        "4:21",
        "children_in_care",
    ),
    "unknown-source": (
        TOP
        + "sources: {letter: {title: A}}\nfacts: {challenge: {value: limited, source: leter}}\n",
        "5:45",
        "Did you mean the source on line 4?",
    ),
    "not-yes-or-no": (TOP + "facts:\n  tracker_works: 3\n", "5:18", "yes, no or unknown"),
    "wrong-word": (TOP + "facts:\n  challenge: limitd\n", "5:14", "Did you mean limited?"),
    "wrong-unit": (TOP + "facts:\n  days_to_conference: 3 weeks\n", "5:23", "21"),
    "value-out-of-range": (TOP + "facts:\n  children_per_officer: 1001\n", "5:25", "decimal point"),
    "value-not-understood": (TOP + "facts:\n  reviews_late: lots\n", "5:17", "40 of 600"),
    "too-many-decimals": (TOP + "facts:\n  children_per_officer: 70.12\n", "5:25", "one decimal"),
    "numerator-above-denominator": (TOP + "facts:\n  reviews_late: 7 of 6\n", "5:17", "which"),
    "denominator-not-expected": (TOP + "facts:\n  days_to_conference: 7 of 9\n", "5:23", "out"),
    "denominator-twice": (
        TOP + "facts:\n  reviews_late: {value: 7 of 9, of: 9}\n",
        "5:25",
        "once",
    ),
    "evidence-after-sheet": (
        TOP + "facts:\n  challenge: {value: limited, as_at: 2024-09-20}\n",
        "5:38",
        "latest date",
    ),
    "date-and-period": (
        TOP + "facts:\n  challenge: {value: limited, as_at: 2024-09-01, period: 2024-09-01}\n",
        "5:50",
        "Keep `as_at`",
    ),
    "period-backwards": (
        TOP + "facts:\n  challenge: {value: limited, period: 2024-06-30 to 2024-04-01}\n",
        "5:39",
        "earlier date first",
    ),
    "two-preferred": (
        TOP + "facts:\n  challenge:\n    - {value: limited, prefer: yes}\n"
        "    - {value: absent, prefer: yes}\n",
        "7:15",
        "sheet.yaml:6:15",
    ),
    "statement-twice": (TOP + "facts:\n  challenge: [limited, limited]\n", "5:24", "Keep one"),
    "no-statement": (TOP + "facts:\n  challenge: []\n", "5:3", "unknown"),
    "group-is-the-sheet": (
        TOP + "scope: {about: older children}\ngroups: {older children: {challenge: limited}}\n",
        "5:10",
        "facts",
    ),
    "wrong-shape": ("- authority: Northshire\n", "1:1", "authority"),
    "duplicate-key": (TOP + "facts:\n  challenge: limited\n  challenge: absent\n", "6:3", "Keep"),
}


@pytest.mark.parametrize("code", BAD)
def test_each_mistake_is_named_where_it_stands(code: str, vocabulary: Vocabulary) -> None:
    text, place, advice = BAD[code]
    problems = problems_of(text, vocabulary)
    assert [problem.code for problem in problems] == [code]
    assert str(problems[0].place) == f"sheet.yaml:{place}"
    assert advice in problems[0].suggestion


def test_an_unknown_voice_is_named(vocabulary: Vocabulary) -> None:
    text = TOP + "facts:\n  challenge: {value: limited, voice: inspector}\n"
    (problem,) = problems_of(text, vocabulary)
    assert (problem.code, problem.place.line) == ("not-one-of", 5)
    assert problem.suggestion == "Did you mean inspectors?"


def test_a_date_that_never_was_is_refused(vocabulary: Vocabulary) -> None:
    (problem,) = problems_of(TOP.replace("09-19", "02-30") + "facts: {}\n", vocabulary)
    assert (problem.code, problem.found) == ("not-a-date", "2024-02-30")


def test_a_sheet_that_states_nothing_is_refused(vocabulary: Vocabulary) -> None:
    (problem,) = problems_of(TOP, vocabulary)
    assert (problem.code, problem.expected) == ("missing-key", "facts")


def test_a_fact_called_by_its_title_is_offered_by_its_name(vocabulary: Vocabulary) -> None:
    (problem,) = problems_of(TOP + "facts: {Reviews that were late: 3}\n", vocabulary)
    assert problem.suggestion == "Did you mean reviews_late?"


def test_everything_wrong_is_said_at_once_in_the_files_order(vocabulary: Vocabulary) -> None:
    text = """\
date: 2024-02-30
kind: inspektion
scope: {about: older, looked_at: [kitchen]}
facts:
  chalenge: limited
  challenge: {value: limitd, as_at: soon}
  reviews_late: {value: 9 of 4, source: letter}
groups:
  older:
    tracker_works: maybe
"""
    problems = problems_of(text, vocabulary)
    assert [problem.place.line for problem in problems] == [1, 1, 2, 3, 3, 5, 6, 6, 7, 7, 9, 10]
    assert len({(problem.place, problem.code) for problem in problems}) == len(problems)


def test_a_file_of_another_kind_is_refused_by_its_name(vocabulary: Vocabulary) -> None:
    (problem,) = problems_of(TOP, vocabulary, "sheet.docx")
    assert problem.code == "unknown-format"
    assert ".yaml" in problem.suggestion


def test_a_file_that_is_not_there_is_a_problem(tmp_path: Path, vocabulary: Vocabulary) -> None:
    with pytest.raises(ProblemsError) as raised:
        read_sheet(tmp_path / "none.yaml", vocabulary)
    assert [problem.code for problem in raised.value.problems] == ["file-missing"]


def test_advice_stops_where_everything_is_misspelt(vocabulary: Vocabulary) -> None:
    facts = "".join(f"  challenge{number}: limited\n" for number in range(200))
    problems = problems_of(f"{TOP}facts:\n{facts}", vocabulary)
    assert len(problems) == 200
    assert problems[0].suggestion
    assert not problems[-1].suggestion


@pytest.mark.parametrize(
    "body",
    [
        "facts: {Ann Example 4471: 1}",
        "facts: {ann_example_4471: 1}",
        "facts: {children_per_officer: ann example 4471}",
        "facts: {ann_examples_teeth: 1}",
        "facts: {children_per_officer: Ann Example 4471}",
        "facts: {children_per_officer: 4471 Ann Example}",
        "facts: {challenge: Ann Example}",
        "facts: {tracker_works: Ann Example}",
        "facts: {last_reviewed: Ann Example 4471}",
        "facts: {reviews_late: 3 of Ann Example}",
        "facts: {children_per_officer: 3 of Ann Example}",
        "groups: {Ann Example: {challenge: limited}}",
    ],
)
def test_what_may_be_the_name_of_a_person_is_not_repeated(
    vocabulary: Vocabulary, body: str
) -> None:
    (problem,) = problems_of(f"{TOP}{body}\n", vocabulary)
    assert problem.place.line == TOP.count("\n") + 1
    assert problem.place.column
    assert problem.suggestion
    for said in (problem.message, problem.suggestion, problem.found):
        assert "Ann" not in said
        assert "4471" not in said


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("facts: {challange: limited}", "`challange`"),
        ("facts: {challenge: Limitted}", "`Limitted`"),
        ("facts: {last_reviewed: 31 Febuary 2024}", "`31 Febuary 2024`"),
        ("facts: {children_per_officer: seventy}", "`seventy`"),
        ("groups: {older childen: {challenge: limited}}", "`older childen`"),
    ],
)
def test_what_is_only_mistyped_is_repeated(vocabulary: Vocabulary, body: str, said: str) -> None:
    (problem,) = problems_of(f"{TOP}{body}\n", vocabulary)
    assert said in problem.message


def test_a_row_that_holds_something_else_is_not_repeated(vocabulary: Vocabulary) -> None:
    scorecard = "fact,value\nauthority,Hull\ndate,2025-03-31\nkind,audit\n"
    for row in ("Ann Example", "Ann Example,4471", "challenge,limited,Ann Example"):
        with pytest.raises(ProblemsError) as raised:
            read_sheet_bytes(f"{scorecard}{row}\n".encode(), "a.csv", vocabulary)
        for problem in raised.value.problems:
            assert problem.place.line == 5
            assert "Ann" not in f"{problem} {problem.found}"


def test_a_first_row_without_headings_is_not_repeated_cell_by_cell(vocabulary: Vocabulary) -> None:
    with pytest.raises(ProblemsError) as raised:
        read_sheet_bytes(b"Ann Example,4471\n", "a.csv", vocabulary)
    (problem,) = raised.value.problems
    assert problem.code == "heading-missing"
    assert "Ann" not in str(problem)
