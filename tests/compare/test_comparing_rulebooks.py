"""One change at a time in a rule of a tiny rulebook, named exactly; rewritings are none."""

from __future__ import annotations

import pytest
from tests.compare.conftest import FILES, Version, changes, replaced, the_only_change

from flagstone.compare.comparing_rulebooks import compare_rulebooks
from flagstone.rulebook.rulebook import Rulebook

INSTRUMENTS = "rules/instruments/all.yaml"
FIGURE = "when: {children_per_officer: {above: 70}}\npolicy: Ours"
STEPS = """
when: {challenge: {below: consistent}}
severity:
  - high: {challenge: {is: absent}}
  - low: otherwise
"""
UP = "one_step_up: {when: {tracker_works: {is: no}}, not_past: high}"


@pytest.mark.parametrize(
    ("old", "new", "kind", "says"),
    [
        (
            FIGURE,
            FIGURE.replace("70", "80"),
            "condition",
            "In the condition, “children in care per reviewing officer is above 70 children” is "
            "now “children in care per reviewing officer is above 80 children”.",
        ),
        (
            FIGURE,
            FIGURE.replace("above", "at_least"),
            "condition",
            "In the condition, “children in care per reviewing officer is above 70 children” is "
            "now “children in care per reviewing officer is at least 70 children”.",
        ),
        (
            "when: {all: [{challenge: {is: absent}}, {tracker_works: {is: no}}]}",
            "when: {challenge: {is: absent}}",
            "condition",
            "In the condition, it no longer has to be so that the tracker does not work.",
        ),
        (
            "when: {any: [{challenge: {is: absent}}, {tracker_works: {is: no}}]}",
            "when: {challenge: {is: absent}}",
            "condition",
            "In the condition, it is no longer enough that the tracker does not work.",
        ),
        (
            STEPS,
            STEPS.replace("high", "medium"),
            "severity step moved",
            "If challenge by reviewing officers is absent, it is medium now, not high.",
        ),
        (
            STEPS,
            STEPS.replace("{is: absent}", "{at_most: limited}"),
            "severity step condition",
            "In the high step, “challenge by reviewing officers is absent” is now “challenge by "
            "reviewing officers is absent or limited”.",
        ),
        (
            STEPS,
            "when: {challenge: {below: consistent}}",
            "severity step removed",
            "It is no longer high if challenge by reviewing officers is absent.",
        ),
        (STEPS, STEPS.replace("- low", "- medium"), "severity", "It is medium now where no graver"),
        ("", "severity: critical", "severity", "It is critical now, not low."),
        ("", UP, "step up", "It is one step graver now if the tracker does not work, but not past"),
        (
            STEPS + UP,
            STEPS + UP.replace("high", "critical"),
            "step up",
            "The step up goes not past critical now; before, not past high.",
        ),
        (
            UP,
            UP.replace("is: no", "is: yes"),
            "step up",
            "In the step up, “the tracker does not work” is now “the tracker works”.",
        ),
        ("", "from: 2015-01-01", "dates", "Its own dates are these now: from 1 January 2015. B"),
        (
            "",
            "dated_by: issued_on",
            "dated by",
            "Which law applied is decided by “The day on which proceedings were issued” now, not "
            "by the evidence's own date.",
        ),
        ("", "cites: [iro-03, la-03]", "citation added", "It cites la-03 as well now."),
        ("", "standing: good practice", "standing", "Its flags claim at most good practice now;"),
        ("", "status: draft", "status", "It is draft now, not active. No report shows a draft."),
        ("", "message: Another", "wording", "The message is worded otherwise."),
        ("", "title: Another", "wording", "The title is worded otherwise."),
    ],
)
def test_what_is_otherwise_in_a_rule_is_named(
    version: Version, old: str, new: str, kind: str, says: str
) -> None:
    change = the_only_change(version(a=old), version(a=new))
    assert (change.kind, change.about, change.id) == (kind, "rule", "a")
    assert change.says.startswith(says)


def test_what_came_and_went_is_named_and_what_was_renamed_is_the_same(version: Version) -> None:
    old = version(a=FIGURE, b=STEPS)
    assert the_only_change(version(a=FIGURE), old).kind == "rule added"
    assert the_only_change(old, version(a=FIGURE)).kind == "rule removed"
    reading = "when: {raised: %s}"
    before = version(a=FIGURE, c=reading % "a")
    renamed = the_only_change(before, version(b=FIGURE, c=reading % "b"))
    assert (renamed.kind, renamed.id, renamed.was) == ("rule renamed", "b", "a")
    assert renamed.effect == "words"


def test_a_rule_that_says_what_it_succeeds_is_followed_though_it_changed(version: Version) -> None:
    new = version(b=FIGURE.replace("70", "80") + "\nsucceeds: [a]")
    found = changes(version(a=FIGURE), new)
    assert [each.kind for each in found] == ["condition", "rule renamed"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (FIGURE, FIGURE + "\n# a comment"),
        ("when: {not: {children_per_officer: {below: 10}}}\npolicy: Ours",
         "when: {children_per_officer: {at_least: 10}}\npolicy: Ours"),
        (FIGURE, FIGURE.replace("{above: 70}", "{at_least: 70.1}")),
        ("when: {all: [{challenge: {is: absent}}, {tracker_works: {is: no}}]}",
         "when: {all: [{tracker_works: {is: no}}, {challenge: {is: absent}}]}"),
        ("when: {all: [{challenge: {is: absent}}, {tracker_works: {is: no}}]}",
         "when: {not: {any: [{tracker_works: {is: yes}}, {challenge: {above: absent}}]}}"),
        ("when: {all: [{challenge: {is: absent}}, {all: [{tracker_works: {is: no}}]}]}",
         "when: {at_least: 2, of: [{challenge: {is: absent}}, {tracker_works: {is: no}}]}"),
        ("when: {all: [{children_per_officer: {at_least: 10}}, {children_per_officer: "
         "{at_most: 20}}]}\npolicy: Ours",
         "when: {children_per_officer: {between: [10, 20]}}\npolicy: Ours"),
        ("when: {any: [{children_per_officer: {below: 10}}, {children_per_officer: "
         "{above: 20}}]}\npolicy: Ours",
         "when: {children_per_officer: {outside: [10, 20]}}\npolicy: Ours"),
        ("when: {challenge: {one_of: [absent, limited]}}", "when: {challenge: {below: inconsist"
         "ent}}"),
        ("severity: medium", "severity: [{medium: otherwise}]"),
        ("cites: [iro-03]", "cites:\n  - iro-03"),
    ],
)  # fmt: skip
def test_a_mere_rewriting_is_no_difference(version: Version, old: str, new: str) -> None:
    comparison = compare_rulebooks(version(a=old), version(a=new))
    assert comparison.changes == ()
    assert "Nothing that decides a verdict" in comparison.notices[0]


def test_an_order_of_files_and_keys_is_no_difference(version: Version) -> None:
    files = {name: "\n".join(["# Written again", *text.splitlines(), ""])
             for name, text in FILES.items() if name.startswith("rules/")}  # fmt: skip
    assert changes(version(), version(files)) == ()
    assert changes(version(a=FIGURE, b=STEPS), version(b=STEPS, a=FIGURE)) == ()


def test_what_only_inexact_facts_could_tell_apart_is_said_to_be_that(version: Version) -> None:
    """At most limited lies in both parts of the one, and in neither for certain."""
    old = "when: {any: [{challenge: {is: absent}}, {challenge: {is: limited}}]}"
    change = the_only_change(
        version(a=old), version(a="when: {challenge: {one_of: [absent, limited]}}")
    )
    assert (change.kind, change.effect) == ("condition written otherwise", "verdicts")


def test_a_change_names_every_rule_that_it_touches(version: Version) -> None:
    rules = {"a": FIGURE, "b": "when: {raised: a}", "c": STEPS}
    new = rules | {"a": FIGURE.replace("70", "80")}
    assert the_only_change(version(**rules), version(**new)).rules == ("a", "b")
    law = replaced(INSTRUMENTS, ("from: 1991-10-14", "from: 1991-10-15"))
    assert the_only_change(version(a=FIGURE), version(law, a=FIGURE)).rules == ()


def test_compared_with_itself_nothing_is_otherwise(rulebook: Rulebook) -> None:
    assert compare_rulebooks(rulebook, rulebook).changes == ()


def test_the_whole_rulebook_read_twice_is_the_same_though_no_digest_says_so(
    rulebook: Rulebook,
) -> None:
    from msgspec.structs import replace

    assert changes(replace(rulebook, digest="one"), replace(rulebook, digest="two")) == ()
