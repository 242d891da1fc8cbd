"""The page on severity: its worked examples hold, and so does what it says of every rule."""

from __future__ import annotations

import pytest

from flagstone.conditions.tree import Severity, facts_read
from flagstone.inference.judging import judge
from flagstone.inference.verdicts import Verdict
from flagstone.problems import NOWHERE
from flagstone.rulebook.rulebook import Rulebook
from flagstone.specification.situations import Situation
from flagstone.vocabulary.fact_types import Kind

LOW, MEDIUM, HIGH, CRITICAL = Severity.LOW, Severity.MEDIUM, Severity.HIGH, Severity.CRITICAL
OVERSIGHT = "social-work-qualified oversight of work led by others is"
TRIAGED = {
    "yes": "children waiting for a social worker are triaged by a qualified worker or manager",
    "no": "children waiting for a social worker are not triaged by anybody qualified",
}
COVERED = "nobody qualified covers some children on protection plans who have no allocated worker"
CHALLENGE = "challenge by independent reviewing officers is"
CONTACT = "contact by independent reviewing officers with children and plans between reviews is"
PRIORITY = "inspectors made the front door an area for priority action"


def verdict(rulebook: Rulebook, rule: str, *facts: str) -> Verdict:
    situation = Situation(rulebook)
    for sentence in ("the authority's own figures as at 31 March 2019", *facts):
        situation.add(sentence, NOWHERE)
    judged = judge(situation.rulebook, situation.sheet(), (), "plain")
    return judged.bodies[0].verdicts[rule]


# The rule, what is known, and the least and the greatest that the flag may be.
EXAMPLES = [
    *(
        (
            "care-reviews-held-late",
            (
                f"{late} of 200 children in care had their last review late",
                "in England 10 per cent of children in care had their last review late",
            ),
            (severity, severity),
        )
        for late, severity in ((0, None), (3, LOW), (26, LOW), (30, MEDIUM), (70, HIGH))
    ),
    *(
        (
            "protection-plans-not-led-by-a-social-worker",
            (
                f"{count} of 180 children on protection plans {verb} a lead worker who is not a "
                "social worker",
                *oversight,
            ),
            expected,
        )
        for count, verb, oversight, expected in (
            (1, "has", (f"{OVERSIGHT} consistent",), (MEDIUM, MEDIUM)),
            (1, "has", (f"{OVERSIGHT} inconsistent",), (HIGH, HIGH)),
            (1, "has", (), (MEDIUM, HIGH)),
            (3, "have", (f"{OVERSIGHT} consistent",), (HIGH, HIGH)),
        )
    ),
    *(
        (
            "children-waiting-for-a-social-worker",
            (
                f"{count} children referred to the front door are waiting for a social worker",
                TRIAGED[triaged],
            ),
            (severity, severity),
        )
        for count, triaged, severity in (
            (9, "yes", LOW),
            (10, "yes", MEDIUM),
            (80, "yes", HIGH),
            (10, "no", HIGH),
            (80, "no", CRITICAL),
        )
    ),
    *(
        (
            "protection-plans-without-a-social-worker",
            ("1 of 180 children on protection plans has no allocated social worker", *covered),
            expected,
        )
        for covered, expected in (((), (HIGH, CRITICAL)), ((COVERED,), (CRITICAL, CRITICAL)))
    ),
    *(
        (
            "iro-caseload-figure",
            (
                f"independent reviewing officers hold {count} children for each full-time post "
                "given to reviewing",
                f"{CHALLENGE} {challenge}",
                f"{CONTACT} {contact}",
            ),
            (severity, severity),
        )
        for count, challenge, contact, severity in (
            ("70.0", "consistent", "consistent", None),
            ("75.0", "consistent", "consistent", LOW),
            ("75.0", "limited", "consistent", MEDIUM),
            ("85.0", "limited", "limited", HIGH),
            ("120.0", "limited", "consistent", HIGH),
        )
    ),
    *(
        (
            "supervision-less-often-than-required",
            (f"the authority's own requirement for how often supervision takes place is {word}",),
            (severity, severity),
        )
        for word, severity in (("met", None), ("partly met", LOW), ("not met", MEDIUM))
    ),
    ("front-door-priority-action", (PRIORITY,), (CRITICAL, CRITICAL)),
]


@pytest.mark.parametrize(("rule", "facts", "expected"), EXAMPLES)
def test_a_worked_example_holds(rulebook, rule, facts, expected):
    found = verdict(rulebook, rule, *facts)
    assert (found.severity, found.possible) == expected


def test_care_proceedings_past_the_limit_are_never_more_than_medium(rulebook):
    assert rulebook.rules["care-proceedings-over-26-weeks"].severities[0] is MEDIUM


def test_no_figure_alone_is_critical(rulebook):
    """A count or a share is never enough: somebody has said what is done about it, or not."""
    types = rulebook.vocabulary.fact_types
    for rule in rulebook.rules.values():
        if rule.base is CRITICAL:
            conditions = [rule.when]
        else:
            conditions = [step.when for step in rule.steps if step.severity is CRITICAL]
        for condition in conditions:
            kinds = {types[fact].kind for fact in facts_read(condition)}
            assert kinds & {Kind.BOOLEAN, Kind.SCALE}, rule.id
