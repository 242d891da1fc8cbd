"""Running scenarios: what passes, what fails, and what each failure says."""

from __future__ import annotations

from pathlib import Path

import pytest

from flagstone.problems import Place, Problems
from flagstone.rulebook.rulebook import Rulebook
from flagstone.specification.completeness import missing_scenarios
from flagstone.specification.running import Run, run
from flagstone.specification.scenarios import Part, Scenario, Step

FIGURES = "the authority's own figures as at 31 March 2025"
PARTS = {"Given": Part.GIVEN, "When": Part.WHEN, "Then": Part.THEN}


def scenario(*lines: str) -> Scenario:
    steps = tuple(
        Step(PARTS[line.split(" ", 1)[0]], line.split(" ", 1)[1], Place("f", number))
        for number, line in enumerate(lines, 1)
    )
    return Scenario("S", "F", steps, Place("f", 1))


def tried(written_rulebook, *sentences: str, then: str) -> Run:
    given = [f"Given {sentence}" for sentence in (FIGURES, *sentences)]
    lines = (*given, "When the rules are applied", f"Then {then}")
    return run(scenario(*lines), written_rulebook.load())


HIGH = "reviewing officers hold 101 children each"


@pytest.mark.parametrize(
    "then",
    [
        '"caseload figure" is raised as high',
        '"caseload-figure" is raised as high',
        'the concern "reviewing" is high',
        'the flag "caseload figure" cites "iro-03"',
        'the flag "caseload figure" says "101 children"',
        'the flag "caseload figure" does not say "breach"',
        "no flag is critical",
    ],
)
def test_what_holds_passes(written_rulebook, then: str) -> None:
    assert tried(written_rulebook, HIGH, then=then).passed


@pytest.mark.parametrize(
    "then",
    [
        '"caseload figure" is raised as low',
        '"caseload figure" is raised as at least high',
        '"caseload figure" is clear',
        '"caseload figure" is not raised',
        '"caseload figure" is undecided for want of "Children in care per reviewing officer"',
        'the concern "reviewing" is medium',
        'the concern "reviewing" is not raised',
        'the flag "caseload figure" cites "la-03"',
        'the flag "caseload figure" says "unlawful"',
        'the flag "caseload figure" does not say "children"',
        "nothing is raised",
        "no flag is high",
    ],
)
def test_what_does_not_hold_fails_and_says_so(written_rulebook, then: str) -> None:
    failed = tried(written_rulebook, HIGH, then=then)
    assert [problem.code for problem in failed.problems] == ["expectation-not-met"]
    assert failed.problems[0].place.line == 4


@pytest.mark.parametrize(
    ("sentence", "then", "code"),
    [
        (HIGH, '"caseload figures" is clear', "unknown-rule"),
        (HIGH, 'the concern "reviewin" is high', "unknown-concern"),
        (HIGH, "all is well", "step-not-understood"),
        (HIGH, '"caseload figure" is clear for older children', "unknown-group"),
        ("officers are busy", "nothing is raised", "step-not-understood"),
        ("only carr was looked at", "nothing is raised", "unknown-scope"),
        ("the inspection was about tall children", "nothing is raised", "unknown-group"),
        ('the local standard "x" is 3 days', "nothing is raised", "unknown-standard"),
        ("published statistics as at 1 May 2025", "nothing is raised", "scenario-with-two-dates"),
        ("reviewing officers hold 2000 children each", "nothing is raised", "value-out-of-range"),
    ],
)
def test_what_cannot_be_read_is_a_problem_and_never_a_pass(
    written_rulebook, sentence: str, then: str, code: str
) -> None:
    assert [each.code for each in tried(written_rulebook, sentence, then=then).problems] == [code]


OLDER = "for older children, reviewing officers hold 101 children each"
TWICE = {
    "scope": ("only care was looked at",) * 2,
    "whom the inspection was about": ("the inspection was about older children",) * 2,
    "publication": (
        "the report was published on 1 May 2025",
        "the report was published on 2 May 2025",
    ),
    "local standard": ('the local standard "caseload-range" is 60 children',) * 2,
    "group": (f"for older children, {OLDER}",),
    "day": (f"as at 1 May 2024, as at 2 May 2024, {HIGH}",),
    "day and period": (f"as at 1 May 2024, from 1 May 2024 to 2 May 2024, {HIGH}",),
    "voice": (f"leaders say that staff say that {HIGH}",),
    "earlier sheet": (
        "an earlier sheet as at 1 May 2023 says that "
        f"an earlier sheet as at 1 May 2024 says that {HIGH}",
    ),
}


@pytest.mark.parametrize("sentences", TWICE.values(), ids=TWICE)
def test_what_would_replace_what_was_said_before_is_refused(
    written_rulebook, sentences: tuple[str, ...]
) -> None:
    (problem,) = tried(written_rulebook, *sentences, then="nothing is raised").problems
    assert problem.code == "statement-twice"
    assert problem.place.line == len(sentences) + 1


@pytest.mark.parametrize(
    ("sentence", "code"),
    [
        ('the local standard "caseload-range" is 40 bananas', "units-differ"),
        ('the local standard "caseload-range" is 4..0 per cent', "step-not-understood"),
        ('the local standard "caseload-range" is .', "step-not-understood"),
        (f'the local standard "caseload-range" is {"9" * 1000} children', "step-not-understood"),
        (f"{HIGH} {'x' * 1_000_000}", "value-too-long"),
        (f"as at 1 May 2026, {HIGH}", "evidence-after-sheet"),
        (f"from 1 May 2024 to 1 April 2025, {HIGH}", "evidence-after-sheet"),
        (f"from 1 May 2024 to 1 April 2024, {HIGH}", "period-backwards"),
        (f"as at 30 February 2025, {HIGH}", "not-a-day"),
        (f"an earlier sheet as at 31 March 2025 says that {HIGH}", "earlier-sheet-not-earlier"),
        (
            'the authority has accepted "caseload figure" for tall ones until 1 May 2026',
            "unknown-group",
        ),
    ],
)
def test_what_cannot_be_so_is_a_problem_at_its_line(
    written_rulebook, sentence: str, code: str
) -> None:
    (problem,) = tried(written_rulebook, sentence, then="nothing is raised").problems
    assert problem.code == code
    assert problem.place.file == "f"


def test_a_group_on_an_earlier_sheet_stays_a_group(written_rulebook) -> None:
    done = tried(
        written_rulebook,
        f"an earlier sheet as at 31 March 2024 says that {OLDER}",
        then='"caseload figure" is undecided',
    )
    assert done.passed
    (earlier,) = done.result.assessment.earlier
    assert [body.whom for body in earlier.bodies] == ["", "older children"]


def test_without_its_first_step_a_scenario_has_one_problem(written_rulebook) -> None:
    lines = (
        f"Given {FIGURES.replace('figures', 'figure')}",
        *(f"Given reviewing officers hold {number} children each" for number in (70, 71)),
        "When the rules are applied",
        "Then nothing is raised",
    )
    (problem,) = run(scenario(*lines), written_rulebook.load()).problems
    assert problem.code == "scenario-without-a-date"
    assert problem.place.line == 1


def test_a_space_that_is_none_is_pointed_at(written_rulebook) -> None:
    lines = (f"Given {FIGURES}", "When the rules\u00a0are applied", "Then nothing is raised")
    (problem,) = run(scenario(*lines), written_rulebook.load()).problems
    assert problem.code == "scenario-without-when"
    assert "U+00A0" in problem.suggestion


def test_a_scenario_needs_its_when_and_something_to_expect(written_rulebook) -> None:
    rulebook = written_rulebook.load()
    without_when = run(scenario(f"Given {FIGURES}", "Then nothing is raised"), rulebook)
    assert [each.code for each in without_when.problems] == ["scenario-without-when"]
    without_then = run(scenario(f"Given {FIGURES}", "When the rules are applied"), rulebook)
    assert [each.code for each in without_then.problems] == ["scenario-expects-nothing"]


def test_a_scenario_begins_with_where_its_facts_come_from(written_rulebook) -> None:
    lines = (f"Given {HIGH}", "When the rules are applied", "Then nothing is raised")
    (problem,) = run(scenario(*lines), written_rulebook.load()).problems
    assert problem.code == "scenario-without-a-date"


def test_a_rule_without_scenarios_lacks_every_one(written_rulebook) -> None:
    rulebook = written_rulebook.load()
    lacks = " ".join(problem.message for problem in missing_scenarios(rulebook, []))
    for lack in (
        "in which it is raised",
        "in which it is clear",
        "in which it is undecided",
        "raised as low",
        "raised as high",
        "neither side of a boundary",
        "31 March 2011",
        "1 April 2011",
    ):
        assert lack in lacks


def test_what_is_wanting_of_a_share_is_said_in_words() -> None:
    rulebook = Rulebook.load(Path(__file__).parents[1] / "fixtures" / "small")
    share = next(
        problem
        for problem in missing_scenarios(rulebook, [])
        if "plans-unregistered-share" in problem.message and "has a share" in problem.message
    )
    assert "_" not in share.message
    assert "Add scenarios with 9 and with 10 " in share.suggestion


def test_taking_one_scenario_away_is_noticed(written_rulebook) -> None:
    rulebook = written_rulebook.load()
    figure = "reviewing officers hold {} children each"
    days = ("31 March 2011", "1 April 2011")
    wanted = [
        *((FIGURES, figure.format(n), v) for n, v in (
            ("70", "clear"), ("70.1", "raised as low"), ("100", "raised as low"),
            ("100.1", "raised as high"), ("about 70", "undecided"),
        )),
        *((f"the authority's own figures as at {day}", figure.format(71), verdict)
          for day, verdict in zip(days, ("not in force", "raised as low"), strict=True)),
    ]  # fmt: skip
    runs = [
        run(
            scenario(
                f"Given {given}",
                f"Given {said}",
                "When the rules are applied",
                f'Then "caseload figure" is {verdict}',
            ),
            rulebook,
        )
        for given, said, verdict in wanted
    ]
    assert [problem for each in runs for problem in each.problems] == []
    assert missing_scenarios(rulebook, runs) == []
    for index in range(len(runs)):
        assert missing_scenarios(rulebook, runs[:index] + runs[index + 1 :])
    assert not Problems()
