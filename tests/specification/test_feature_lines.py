"""No line of a feature is lost: whatever a slip of the hand makes of it, it is read or refused."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path
from textwrap import dedent

import pytest

from flagstone.problems import Problem, Problems
from flagstone.specification.contents import contents
from flagstone.specification.keywords import HEADINGS, STEPS
from flagstone.specification.scenarios import read_feature, read_features

FEATURES = Path(__file__).parents[2] / "features"
REAL = (
    "care_leavers/pathway_plans.feature",
    "children_in_care/independent_reviewing.feature",
    "leadership/children_and_families_heard.feature",
)
KEYWORDS = (*(f"{each}:" for each in HEADINGS), *(f"{each} " for each in STEPS))

FEATURE = """\
Feature: Caseloads
  Why it matters, in a sentence that goes on,
  and ends here.

  Scenario Outline: The figure
    Given the authority's own figures as at 31 March 2025
    And reviewing officers hold <children> children each
    When the rules are applied
    Then "caseload figure" is <verdict>

    Examples:
      | children | verdict       |
      | 70       | clear         |
      | 71       | raised as low |

  # A second one, on its own
  Scenario: Nobody counts
    Given an audit that ended on 31 March 2025
    When the rules are applied
    Then "caseload figure" is undecided
    But nothing is raised
"""
LINES = FEATURE.splitlines()


class Read:
    """What is read of a feature's text: problems, or the scenarios with their marks."""

    def __init__(self, folder: Path, text: str | bytes) -> None:
        path = folder / "features" / "care.feature"
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        found = Problems()
        self.feature = read_feature(path, path.parent, found)
        self.problems: list[Problem] = list(found)
        entries = [] if self.feature is None else list(contents(self.feature))
        self.marks = [entry.mark for entry in entries]
        self.names = [entry.heading for entry in entries]

    @property
    def lines(self) -> list[int]:
        """Where the problems are."""
        return [each.place.line for each in self.problems]


def slips(word: str) -> Iterator[str]:
    """A word with one character left out, doubled, changed, or changed places with the next."""
    for at in range(len(word)):
        yield word[:at] + word[at + 1 :]
        yield word[: at + 1] + word[at:]
        yield word[:at] + "x" + word[at + 1 :]
        yield word[:at] + word[at + 1 : at + 2] + word[at] + word[at + 2 :]
    yield from (word.lower(), word.upper(), word.replace(":", ""), word.replace(":", " :"))
    yield from (word.replace(":", "\uff1a"), word.replace(" ", "\u00a0"), f"\u200b{word}")


def keyword_of(line: str) -> str:
    """The keyword of a line as the feature has it."""
    return next((each for each in KEYWORDS if line.strip().startswith(each)), "")


def mistyped() -> Iterator[tuple[int, str]]:
    """Each line with a keyword, and every slip that makes it another or none."""
    for number, line in enumerate(LINES, 1):
        keyword = keyword_of(line)
        for slip in dict.fromkeys(slips(keyword)):
            changed = line.replace(keyword, slip, 1)
            if keyword and not keyword_of(changed) and changed.strip():
                yield number, changed


def with_line(number: int, *lines: str) -> str:
    """The feature with other lines in place of one."""
    return "\n".join([*LINES[: number - 1], *lines, *LINES[number:], ""])


def test_the_feature_is_read_as_it_stands(tmp_path: Path) -> None:
    read = Read(tmp_path, FEATURE)
    assert read.problems == []
    assert read.names == ["The figure", "Nobody counts"]


@pytest.mark.parametrize(("number", "line"), list(mistyped()))
def test_a_mistyped_keyword_is_a_problem_at_its_line_and_none_follows_from_it(
    tmp_path: Path, number: int, line: str
) -> None:
    read = Read(tmp_path, with_line(number, line))
    assert read.lines == [number]
    assert read.feature is None


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Scenaro: x", "Scenario:"),
        ("scenario x", "Scenario:"),
        ("Scenario : x", "Scenario:"),
        ("Gven x", "Given"),
        ("GIVEN x", "Given"),
        ("Thn x", "Then"),
        ("Adn x", "And"),
        ("Wehn x", "When"),
        ("Scenario Outlin: x", "Scenario Outline:"),
        ("Bakground: x", "Background:"),
        ("Exampels:", "Examples:"),
    ],
)
@pytest.mark.parametrize("number", [4, 9, 15])
def test_the_nearest_keyword_is_offered(
    tmp_path: Path, number: int, written: str, meant: str
) -> None:
    """In the description, among steps, and after a table."""
    (problem,) = Read(tmp_path, with_line(number, f"    {written}")).problems
    assert problem.place.line == number
    assert f"Did you mean {meant}?" in problem.suggestion
    assert written in problem.message


ARGUMENTS = {
    "table": ["      | fact | value |", "      | iro_challenge | absent |"],
    "uneven table": ["      | fact | value |", "      | iro_challenge |"],
    "doc string": ['      """', "      Given that", "      # and that", '      """'],
    "another doc string": ["      ```json", "      {}", "      ```"],
    "open doc string": ['      """', "      never closed"],
}


@pytest.mark.parametrize("number", [6, 7, 8, 9, 18, 19, 20, 21])
@pytest.mark.parametrize("argument", ARGUMENTS.values(), ids=ARGUMENTS)
def test_a_step_takes_no_table_and_no_text(
    tmp_path: Path, number: int, argument: list[str]
) -> None:
    read = Read(tmp_path, with_line(number, LINES[number - 1], *argument))
    assert read.lines == [number + 1]
    assert "Steps take no" in read.problems[0].message


NOT_READ = {
    "prose in a scenario": (5, ["  Scenario Outline: The figure", "    Because of the law."], 6),
    "prose in examples": (11, ["    Examples:", "      Those of the guidance"], 12),
    "prose after examples": (14, [LINES[13], "  Those of the guidance"], 15),
    "tag": (17, ["  @skip", LINES[16]], 17),
    "tag of examples": (11, ["    @wip", LINES[10]], 11),
    "tag of the feature": (1, ["@slow", LINES[0]], 1),
    "malformed tag": (17, ["  @a tag", LINES[16]], 17),
    "tag at the end": (21, [LINES[20], "  @skip"], 22),
    "bullet": (21, ["    * nothing is raised"], 21),
    "first step goes on": (18, ["    And" + LINES[17][9:]], 18),
    "second feature": (15, ["Feature: Another"], 15),
    "background too late": (15, ["  Background:", "    Given it"], 15),
    "examples without a table": (14, [LINES[13], "    Examples:"], 15),
    "two examples, one empty": (14, [LINES[13], "    Examples:", "    | children | verdict |"], 15),
    "cell after the last": (13, ["      | 70       | clear         | or low"], 13),
    "cell after the last, escaped": (13, ["      | 70 | clear | or \\|"], 13),
    "comment after a row": (13, ["      | 70       | clear         | # the edge"], 13),
    "a cell less": (13, ["      | 70       |"], 13),
    "a cell more": (13, ["      | 70       | clear | |"], 13),
    "column twice": (12, ["      | children | children |"], 12),
    "column without a name": (12, ["      | | verdict |"], 12),
    "column that is a pattern": (12, ["      | child(ren | verdict |"], 12),
    "column that no step reads": (12, ["      | child | verdict |"], 12),
    "table without a heading": (11, [], 11),
    "step without a scenario": (17, [], 17),
    "no name": (17, ["  Scenario:"], 17),
    "no name of the feature": (1, ["Feature:"], 1),
    "two of one name": (17, ["  Scenario: The figure"], 17),
    "no Given": (18, [], 17),
    "no When": (19, [], 17),
    "two Whens": (19, [LINES[18], LINES[18]], 20),
    "Given after Then": (21, ["    Given it is not known: caseloads"], 21),
    "scenario commented out": (17, ["  # Scenario: Nobody counts"], 18),
    "another language": (1, ["# language: fr", LINES[0]], 1),
    "a language there is not": (1, ["#language:xx", LINES[0]], 1),
    "no feature above": (1, [], 1),
    "a line in front": (1, ["Why it matters", LINES[0]], 1),
}


@pytest.mark.parametrize(("number", "lines", "blamed"), NOT_READ.values(), ids=NOT_READ)
def test_what_nothing_would_read_or_run_is_a_problem_at_its_line(
    tmp_path: Path, number: int, lines: list[str], blamed: int
) -> None:
    read = Read(tmp_path, with_line(number, *lines))
    assert read.feature is None
    assert read.lines[0] == blamed


@pytest.mark.parametrize(
    "change",
    [
        lambda text: "\ufeff" + text,
        lambda text: text.replace("\n", "\r\n"),
        lambda text: text.replace("\n", "\r"),
        lambda text: text.replace("    ", "\t"),
        lambda text: text.replace("\n", "   \n"),
        lambda text: "# language: en\n" + text,
        lambda text: "# a comment\n\n" + text + "\n# Scenario: of old\n",
        lambda text: text.rstrip("\n"),
        lambda text: text.replace("  and ends", "  * and ends").replace("* ", "- "),
        lambda text: text.replace("Examples:", "Scenarios:").replace("Scenario:", "Example:"),
    ],
)
def test_what_only_looks_otherwise_is_read_as_before(tmp_path: Path, change) -> None:  # type: ignore[no-untyped-def]
    assert Read(tmp_path, change(FEATURE)).marks == Read(tmp_path, FEATURE).marks


@pytest.mark.parametrize(
    "prose",
    [
        "The children wait.",
        "Any of them, at the end.",
        "Rules of court say so.",
        "Note: nobody counts these.",
        "whose officers hold too many,\n  and who say so,\n  when they are asked.",
        "Two of a kind:\n  - one\n  - another",
    ],
)
def test_prose_stays_prose(tmp_path: Path, prose: str) -> None:
    read = Read(tmp_path, FEATURE.replace("  Why it matters,", f"  {prose}\n  It matters,"))
    assert read.problems == []


def test_a_background_and_rules_are_read(tmp_path: Path) -> None:
    text = dedent("""\
        Feature: Caseloads

          Background:
            Given the authority's own figures as at 31 March 2025

          Rule: Nobody holds too many
            What the guidance says of it.

            Scenario: The figure
              And reviewing officers hold 70 children each
              When the rules are applied
              Then "caseload figure" is clear
        """)
    read = Read(tmp_path, text)
    assert read.problems == []
    assert len(read.feature.scenarios[0].steps) == 4
    assert Read(tmp_path, text.replace("Rule:", "Rul:")).lines == [6]
    assert Read(tmp_path, text.replace("Background:", "Backround:")).lines == [3]


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("care.feature.txt", "stray-file"),
        ("care.features", "stray-file"),
        ("care", "stray-file"),
        ("care.feature.md", "stray-file"),
        ("survivors.yml", "stray-file"),
        ("area/survivors.yaml", "stray-file"),
        ("README.md", ""),
        ("survivors.yaml", ""),
        (".care.feature.swp", ""),
    ],
)
def test_a_file_that_would_not_be_read_is_said_to_be_stray(
    tmp_path: Path, name: str, code: str
) -> None:
    path = tmp_path / "features" / name
    path.parent.mkdir(parents=True)
    path.write_text("# nothing\n", encoding="utf-8")
    problems = Problems()
    read_features(tmp_path / "features", problems)
    assert [each.code for each in problems] == ([code] if code else [])


def mutants(text: str, seed: int, number: int) -> Iterator[tuple[str, str]]:
    """Some slips of the hand in a feature, each with what was done."""
    chance = random.Random(seed)
    lines = text.splitlines()
    for _ in range(number):
        at = chance.randrange(len(lines) - 1)
        line, following = lines[at : at + 2]
        spot = chance.randrange(len(line) + 1)
        keyword = keyword_of(line)
        made = {
            "a character less": [line[:spot] + line[spot + 1 :]],
            "a character more": [line[:spot] + chance.choice("x |:#@<\"'\\*") + line[spot:]],
            "two changed about": [line[:spot] + line[spot : spot + 2][::-1] + line[spot + 2 :]],
            "an unusual space": [line.replace(" ", "\u00a0", 1 + spot % 5)],
            "no space before it": [line.strip()],
            "in small letters": [line.lower()],
            "in capitals": [line.upper()],
            "twice": [line, line],
            "left out": [],
            "commented out": [f"# {line}"],
            "broken in two": [line[:spot], line[spot:]],
            "another keyword": [line.replace(keyword, chance.choice(KEYWORDS), 1)],
            "a table after it": [line, "| a | b |"],
            "a text after it": [line, '"""', line, '"""'],
        }
        what = chance.choice([*sorted(made), "joined with the next", "before the next"])
        if what == "joined with the next":
            changed = [*lines[:at], f"{line} {following}", *lines[at + 2 :]]
        elif what == "before the next":
            changed = [*lines[:at], following, line, *lines[at + 2 :]]
        else:
            changed = [*lines[:at], *made[what], *lines[at + 1 :]]
        yield f"line {at + 1} {what}", "\n".join([*changed, ""])


@pytest.mark.parametrize("name", REAL)
def test_no_slip_of_the_hand_loses_a_scenario(tmp_path: Path, name: str) -> None:
    """It is refused, or nothing is lost: as many scenarios, and a mark that changes with a step."""
    text = (FEATURES / name).read_text(encoding="utf-8")
    whole = Read(tmp_path, text)
    assert whole.problems == []
    for what, mutant in mutants(text, seed=len(text), number=150):
        read = Read(tmp_path, mutant)
        if read.problems:
            assert read.feature is None, what
            continue
        assert len(read.names) == len(whole.names), what
        if said_in(mutant) != said_in(text):
            assert read.marks != whole.marks, what


def said_in(text: str) -> list[tuple[str, ...]]:
    """What the steps and rows of a feature say, without keywords and spaces that mean nothing."""
    found = []
    for line in map(str.strip, text.splitlines()):
        if line.startswith("|"):
            found.append(tuple(cell.strip() for cell in line.split("|")))
        elif line.startswith(STEPS):
            found.append(tuple(line.split()[1:]))
    return found
