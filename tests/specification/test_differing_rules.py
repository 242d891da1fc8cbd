"""Which rules mean something else than in another rulebook."""

from __future__ import annotations

import pytest
from tests.conftest import WrittenRulebook

from flagstone.specification.differing_rules import differing_rules

BEFORE = "when: {challenge: {is: absent}}\nmessage: One\ncites: [iro-03]"


@pytest.mark.parametrize(
    ("after", "differs"),
    [
        (BEFORE, False),
        (BEFORE.replace("One", "Another message"), False),
        (BEFORE.replace("absent", "limited"), True),
        (BEFORE + "\nseverity: medium", True),
        (BEFORE + "\nfrom: 2012-01-01", True),
        (BEFORE.replace("iro-03", "la-03"), True),
    ],
)
def test_what_a_verdict_depends_on_is_compared(tmp_path, after: str, differs: bool) -> None:  # type: ignore[no-untyped-def]

    first = WrittenRulebook(tmp_path / "one").with_rules(a=BEFORE)
    second = WrittenRulebook(tmp_path / "two").with_rules(a=after)
    assert differing_rules(second, first) == (["a"] if differs else [])


def test_new_rules_differ_and_so_do_readers_of_a_changed_standard(tmp_path) -> None:  # type: ignore[no-untyped-def]

    one, two = (WrittenRulebook(tmp_path / name) for name in ("one", "two"))
    standards = one.FILES["rules/standards/all.yaml"].replace("[50, 70]", "[50, 71]")
    assert differing_rules(two.load({"rules/standards/all.yaml": standards}), one.load()) == [
        "caseload-figure"
    ]
    three = WrittenRulebook(tmp_path / "three").with_rules(a=BEFORE, b=BEFORE)
    four = WrittenRulebook(tmp_path / "four").with_rules(a=BEFORE)
    assert differing_rules(three, four) == ["b"]


def test_a_rule_that_reads_another_means_what_it_did(tmp_path) -> None:  # type: ignore[no-untyped-def]
    rules = {"a": BEFORE, "b": "when: {raised: a}\nmessage: One"}
    first = WrittenRulebook(tmp_path / "one").with_rules(**rules)
    changed = rules | {"a": BEFORE.replace("absent", "limited")}
    assert differing_rules(WrittenRulebook(tmp_path / "two").with_rules(**changed), first) == ["a"]


def test_another_spelling_is_no_other_meaning(tmp_path) -> None:  # type: ignore[no-untyped-def]
    one, two = (
        WrittenRulebook(tmp_path / name).with_rules(a=f"when: {when}\nmessage: One")
        for name, when in (
            ("one", "{not: {challenge: {above: absent}}}"),
            ("two", "{challenge: {is: absent}}"),
        )
    )
    assert differing_rules(two, one) == []
