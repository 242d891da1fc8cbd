"""Each check fires where it should."""

from __future__ import annotations

import pytest
from tests.checks.checked import (
    INFORMATION,
    OURS,
    READS_STANDARD,
    codes,
    standard,
    text,
    when,
)

FIRES: list[tuple[str, dict[str, str], dict[str, str]]] = [
    ("never-true", when("{late_reviews: {below: 0}}"), {}),
    ("never-true", when("{challenge: {above: consistent}}"), {}),
    ("never-true", when("{late_reviews: {share: {above: 100}}}"), {}),
    (
        "never-true",
        when("{all: [{challenge: {is: absent}}, {challenge: {above: limited}}]}"),
        {},
    ),
    (
        "never-true",
        when("{any: [{tracker_works: {is: no}}, {late_reviews: {below: 0}}]}"),
        {},
    ),
    (
        "never-true",
        when(
            "{at_least: 2, of: [{challenge: {is: absent}}, {challenge: {is: limited}},"
            " {challenge: {is: consistent}}]}"
        ),
        {},
    ),
    ("never-true", {"a": "", "b": "when: {raised: {rule: a, at_least: high}}"}, {}),
    ("never-true", {"a": "", "b": "when: {raised_before: {rule: a, at_least: high}}"}, {}),
    (
        "never-true",
        {"a": "severity: [{high: {challenge: {above: consistent}}}, {low: otherwise}]"},
        {},
    ),
    ("always-true", when("{late_reviews: {at_least: 0}}"), {}),
    ("never-true", when("{not: {challenge: {above: consistent}}}"), {}),
    (
        "always-true",
        when("{any: [{late_reviews: {above: 5}}, {late_reviews: {at_most: 7}}]}"),
        {},
    ),
    (
        "step-never-reached",
        {"a": "severity: [{high: {challenge: {is: limited}}}, {low: otherwise}]"},
        {},
    ),
    (
        "step-never-reached",
        {
            "a": "when: {late_reviews: {above: 0}}\nseverity: [{high: {late_reviews: {above: 5}}},"
            f" {{medium: {{late_reviews: {{above: 9}}}}}}, {{low: otherwise}}]\n{OURS}"
        },
        {},
    ),
    (
        "step-never-reached",
        {
            "a": "when: {late_reviews: {above: 0}}\n"
            "severity: [{high: {late_reviews: {at_least: 1}}}, {low: otherwise}]"
        },
        {},
    ),
    (
        "step-never-reached",
        {"a": "one_step_up: {when: {challenge: {is: limited}}, not_past: high}"},
        {},
    ),
    # Two rules that exclude one another on the same values, and one that asks for both.
    (
        "never-true",
        {
            "a": "when: {challenge: {is: absent}}",
            "b": "when: {challenge: {is: limited}}",
            "c": "when: {all: [{raised: a}, {raised: b}]}",
        },
        {},
    ),
    # The same through a standard, whose number the other rule passes over.
    (
        "never-true",
        {
            **READS_STANDARD,
            "b": f"when: {{children_per_officer: {{at_most: 60}}}}\n{OURS}",
            "c": "when: {at_least: 2, of: [{raised: a}, {raised: b}]}",
        },
        standard("from: 2011-04-01, until: 2015-12-31", "from: 2016-01-01"),
    ),
    # Two rules that are never in force on the same day.
    (
        "never-true",
        {
            "a": "cites: [in-06]",
            "b": "when: {tracker_works: {is: no}}\ncites: [pl-03]",
            "c": "when: {all: [{raised: a}, {raised: b}]}\ncites: [la-03]",
        },
        {},
    ),
    # A rule that is over before the one that reads it begins.
    (
        "never-true",
        {
            "a": "cites: [in-06]",
            "c": "when: {any: [{raised: a}, {tracker_works: {is: no}}]}\ncites: [pl-03]",
        },
        {},
    ),
    ("always-true", {"a": "", "b": "when: {any: [{raised: a}, {not: {raised: a}}]}"}, {}),
    (
        "never-raised-at-times",
        {
            "a": "cites: [in-06]",
            "b": "when: {all: [{raised: a}, {tracker_works: {is: no}}]}\ncites: [la-03]",
        },
        {},
    ),
    (
        "step-never-reached",
        {
            "a": f"{READS_STANDARD['a']}\n{OURS}severity: [{{high: {{children_per_officer:"
            " {at_most: 60}}}, {low: otherwise}]"
        },
        standard("from: 2011-04-01, until: 2015-12-31", "from: 2016-01-01"),
    ),
    (
        "step-never-reached",
        {
            "a": f"{READS_STANDARD['a']}\n{OURS}severity: [{{high: {{children_per_officer:"
            " {above: 60}}}, {low: otherwise}]"
        },
        standard("from: 2011-04-01, until: 2015-12-31", "from: 2016-01-01"),
    ),
    (
        "step-never-reached",
        {
            "a": "when: {challenge: {below: consistent}}",
            "b": "when: {raised: a}\n"
            "severity: [{high: {challenge: {is: consistent}}}, {low: otherwise}]",
        },
        {},
    ),
    (
        "standard-uncovered",
        {
            "a": f"when: {{children_per_officer: {{above: 40}}}}\n{OURS}"
            "severity: [{high: {children_per_officer: {above: {standard: caseload-range}}}},"
            " {low: otherwise}]\ncites: [la-03]"
        },
        standard("from: 2011-04-01, until: 2015-12-31", "from: 2016-01-01"),
    ),
    (
        "standard-uncovered",
        {"a": f"{READS_STANDARD['a']}\ncites: [la-03]\nfrom: 2011-03-31"},
        standard("from: 2011-04-01, until: 2015-12-31", "from: 2016-01-01"),
    ),
    (
        "standard-uncovered",
        {"a": f"{READS_STANDARD['a']}\ncites: [la-03]\nuntil: 2020-01-01"},
        standard("from: 2011-04-01, until: 2015-12-31", "from: 2016-01-01, until: 2019-12-31"),
    ),
    (
        "standard-covered-twice",
        READS_STANDARD,
        standard("from: 2011-04-01, until: 2016-01", "from: 2016-01-15"),
    ),
    ("never-in-force", {"a": "cites: [in-06]\nfrom: 2020-01-01"}, {}),
    (
        "never-in-force",
        {"a": f"cites: [in-06]\n{READS_STANDARD['a']}"},
        standard("from: 2019-01-01, until: 2019-12-31", "from: 2020-01-01"),
    ),
    ("in-force-without-law", {"a": "cites: [in-06]\nfrom: 2013-10-31"}, {}),
    ("in-force-without-law", {"a": "cites: [in-06]\nuntil: 2018-01-01"}, {}),
    (
        "in-force-without-law",
        {"a": "cites: [in-06, pl-03]\nfrom: 2014-01-01\nuntil: 2022-01-01"},
        {},
    ),
    (
        "standard-gap",
        READS_STANDARD,
        standard("from: 2011-04-01, until: 2015-12-30", "from: 2016-01-01"),
    ),
    ("draft-rule", {"a": "status: draft\nowner: Head of service"}, {}),
    ("reads-a-draft", {"a": "status: draft", "b": "when: {raised: a}"}, {}),
    ("reads-a-draft", {"a": "status: draft", "b": "when: {raised_before: a}"}, {}),
    (
        "two-kinds-of-evidence",
        when("{all: [{late_reviews: {above: 5}}, {challenge: {is: absent}}]}"),
        {},
    ),
    ("cited-alone", {"a": "cites: [pl-15]"}, {}),
    ("never-said", text("Above the Maximum", "[iro-03]"), {}),
    ("word-of-law", text("A breach of the sixteen weeks"), {}),
    ("word-of-law", text("Unlawfully long", "[iro-03, pl-03]"), {}),
    ("word-of-law", text("A breach", "[la-03]", "standing: good practice"), {}),
    ("word-of-law", text("A breach", "[la-03]", "standing: none"), {}),
    ("not-statutory", text("Above the statutory limit"), {}),
    ("not-statutory", text("Above the statutory 16 weeks", "[la-03]"), {}),
    ("revoked-care-order", text("Nobody asked to revoke the care order", "[la-03]"), {}),
    ("revoked-care-order", text("The revocation of full care orders is late", "[la-03]"), {}),
    ("revoked-care-order", text("Care orders are not revoked in time", "[la-03]"), {}),
]


@pytest.mark.parametrize(("code", "rules", "files"), FIRES)
def test_a_check_fires(written_rulebook, code, rules, files):
    assert codes(written_rulebook, rules, files) - INFORMATION | {code} == {code}
    assert code in codes(written_rulebook, rules, files)
