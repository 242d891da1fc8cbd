"""The severity policy, as far as a machine can hold it."""

from __future__ import annotations

import pytest

from flagstone.checks.severity import BeyondPolicy

LAW = """
    handbook: {title: The handbook, standing: STANDING, from: 2011-04-01}
    the-act: {title: The Act, standing: law, from: 1991-10-14}
    """


def found(written_rulebook, rule: str, standing: str = "statutory guidance") -> list[str]:
    files = {"rules/instruments/all.yaml": LAW.replace("STANDING", standing)}
    rulebook = written_rulebook.with_rules(files, a=rule)
    return [problem.found for problem in BeyondPolicy().problems(rulebook)]


CRITICAL = "severity: [{critical: STEP}, {low: otherwise}]\npolicy: ours"
FIGURE = "when: {children_per_officer: {above: 70}}\n"


@pytest.mark.parametrize(
    ("rule", "standing", "expected"),
    [
        ("severity: high", "statistic", ["high"]),
        ("severity: high\npolicy: ours", "statistic", ["high"]),
        ("severity: medium", "statistic", []),
        ("severity: high", "good practice", ["high"]),
        ("severity: high\npolicy: why it is", "good practice", []),
        ("severity: high", "statutory guidance", []),
        (
            FIGURE + CRITICAL.replace("STEP", "{children_per_officer: {above: 200}}"),
            "statutory guidance",
            ["critical"],
        ),
        (FIGURE + CRITICAL.replace("STEP", "{challenge: {is: absent}}"), "statutory guidance", []),
        (FIGURE + "severity: critical\npolicy: ours", "statutory guidance", ["critical"]),
        ("severity: critical", "statutory guidance", []),
    ],
)
def test_a_rule_is_no_graver_than_what_it_rests_on(
    written_rulebook, rule: str, standing: str, expected: list[str]
) -> None:
    assert found(written_rulebook, rule, standing) == expected
