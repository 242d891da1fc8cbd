"""Each check is silent where it should be."""

from __future__ import annotations

import pytest
from tests.checks.checked import (
    OURS,
    READS_STANDARD,
    codes,
    standard,
    text,
    when,
)

SILENT: list[tuple[str, dict[str, str], dict[str, str]]] = [
    ("never-true", when("{late_reviews: {above: 5}}"), {}),
    ("never-true", when("{challenge: {above: inconsistent}}"), {}),
    ("never-true", when("{not: {all: [{challenge: {is: absent}}, {raised_before: a}]}}"), {}),
    (
        "never-true",
        {
            "a": "one_step_up: {when: {tracker_works: {is: no}}, not_past: high}",
            "b": "when: {raised: {rule: a, at_least: medium}}",
        },
        {},
    ),
    (
        "never-true",
        when("{at_least: 1, of: [{challenge: {is: absent}}, {challenge: {is: limited}}]}"),
        {},
    ),
    (
        "never-true",
        {
            "a": "when: {challenge: {at_most: limited}}",
            "b": "when: {challenge: {at_least: limited}}",
            "c": "when: {all: [{raised: a}, {raised: b}]}",
        },
        {},
    ),
    (
        # At 60 exactly the one is raised no longer; from 60.1 to 65 both are, until 2015.
        "never-true",
        {
            **READS_STANDARD,
            "b": f"when: {{children_per_officer: {{at_most: 65}}}}\n{OURS}",
            "c": "when: {at_least: 2, of: [{raised: a}, {raised: b}]}",
        },
        standard("from: 2011-04-01, until: 2015-12-31", "from: 2016-01-01"),
    ),
    (
        # Both are in force on one day.
        "never-true",
        {
            "a": "cites: [in-06]",
            "b": "when: {tracker_works: {is: no}}\ncites: [la-03]\nfrom: 2017-12-31",
            "c": "when: {all: [{raised: a}, {raised: b}]}\ncites: [la-03]\nuntil: 2017-12-31",
        },
        {},
    ),
    (
        "never-raised-at-times",
        {
            "a": "cites: [in-06]",
            "b": "when: {all: [{raised: a}, {tracker_works: {is: no}}]}\ncites: [la-03]\n"
            "from: 2013-11-01\nuntil: 2017-12-31",
        },
        {},
    ),
    (
        # Until a day in March 2021 it is only not established whether the other is in force.
        "never-raised-at-times",
        {"a": "cites: [pl-03]", "b": "when: {raised: a}\ncites: [la-03]\nfrom: 2021-03-01"},
        {},
    ),
    (
        "step-never-reached",
        {
            "a": f"{READS_STANDARD['a']}\n{OURS}severity: [{{high: {{children_per_officer:"
            " {above: 70}}}, {low: otherwise}]"
        },
        standard("from: 2011-04-01, until: 2015-12-31", "from: 2016-01-01"),
    ),
    (
        "standard-uncovered",
        {
            "a": f"when: {{children_per_officer: {{above: 40}}}}\n{OURS}"
            "severity: [{high: {children_per_officer: {above: {standard: caseload-range}}}},"
            " {low: otherwise}]\ncites: [la-03]\nfrom: 2011-04-01"
        },
        standard("from: 2011-04-01, until: 2015-12-31", "from: 2016-01-01"),
    ),
    (
        "standard-uncovered",
        {"a": f"{READS_STANDARD['a']}\ncites: [la-03]\nfrom: 2011-04-01\nuntil: 2019-12-31"},
        standard("from: 2011-04-01, until: 2015-12-31", "from: 2016-01-01, until: 2019-12-31"),
    ),
    (
        "standard-covered-twice",
        READS_STANDARD,
        standard("from: 2011-04-01, until: 2016-01", "from: 2016-02-01"),
    ),
    ("always-true", when("{challenge: {at_least: limited}}"), {}),
    (
        "step-never-reached",
        {
            "a": "when: {late_reviews: {above: 0}}\nseverity: [{high: {late_reviews: {above: 9}}},"
            f" {{medium: {{late_reviews: {{above: 5}}}}}}, {{low: otherwise}}]\n{OURS}"
        },
        {},
    ),
    (
        # The base is what holds while it is not known whether the tracker works.
        "step-never-reached",
        {
            "a": "severity: [{high: {tracker_works: {is: no}}},"
            " {medium: {tracker_works: {is: yes}}}, {low: otherwise}]"
        },
        {},
    ),
    (
        "step-never-reached",
        {"a": "one_step_up: {when: {tracker_works: {is: no}}, not_past: high}"},
        {},
    ),
    ("never-in-force", {"a": "cites: [in-06, pl-03]\nfrom: 2021-03"}, {}),
    ("never-in-force", {"a": "cites: [in-06]"}, {}),
    ("in-force-without-law", {"a": "cites: [in-06]\nfrom: 2013-11-01\nuntil: 2017-12-31"}, {}),
    ("in-force-without-law", {"a": "cites: [iro-03]\nfrom: 2011-04-01"}, {}),
    ("in-force-without-law", {"a": "cites: [pl-03]\nfrom: 2021-03-15"}, {}),
    (
        "standard-gap",
        READS_STANDARD,
        standard("from: 2011-04-01, until: 2015-12-31", "from: 2016-01-01"),
    ),
    (
        "standard-gap",
        READS_STANDARD,
        standard("from: 2011-04-01, until: 2015-12", "from: 2016-01"),
    ),
    (
        "standard-gap",
        READS_STANDARD,
        standard(
            "from: 2011-04-01, until: 2015-12-30",
            "from: 2016-01-01",
            "Range\n          note: On the day between, as soon as was practicable",
        ),
    ),
    ("draft-rule", {"a": ""}, {}),
    ("reads-a-draft", {"a": "status: draft", "b": "status: draft\nwhen: {raised: a}"}, {}),
    ("two-kinds-of-evidence", when("{all: [{tracker_works: {is: no}}, {challenge: {is: absent}}]}"),
     {}),
    ("two-kinds-of-evidence",
     when("{all: [{late_reviews: {above: 5}}, {challenge: {known: no}}]}"), {}),
    ("cited-alone", {"a": "cites: [pl-15, pl-16]"}, {}),
    ("never-said", text("Not the maximum that guidance names", "[la-03]"), {}),
    ("never-said", text("It is not a maximum", "[iro-03]"), {}),
    ("word-of-law", text("A breach of the Act", "[pl-03, la-03]"), {}),
    ("word-of-law", text("This is not unlawful"), {}),
    ("not-statutory", text("Statutory reviews are late", "[la-03]"), {}),
    ("not-statutory", text("Longer than sixteen weeks, which is not statutory"), {}),
    ("revoked-care-order", text("Placement orders are not revoked", "[la-03]"), {}),
    ("revoked-care-order", text("Care orders are not discharged", "[la-03]"), {}),
]  # fmt: skip


@pytest.mark.parametrize(("code", "rules", "files"), SILENT)
def test_a_check_is_silent(written_rulebook, code, rules, files):
    assert code not in codes(written_rulebook, rules, files)
