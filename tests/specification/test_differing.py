"""Which rules mean something else than in another rulebook."""

from __future__ import annotations

import pytest

from flagstone.specification.differing import differing_rules

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
    from tests.conftest import WrittenRulebook

    first = WrittenRulebook(tmp_path / "one").with_rules(a=BEFORE)
    second = WrittenRulebook(tmp_path / "two").with_rules(a=after)
    assert differing_rules(second, first) == (["a"] if differs else [])


def test_new_rules_differ_and_so_do_readers_of_a_changed_standard(tmp_path) -> None:  # type: ignore[no-untyped-def]
    from tests.conftest import WrittenRulebook

    one, two = (WrittenRulebook(tmp_path / name) for name in ("one", "two"))
    standards = one.FILES["rules/standards/all.yaml"].replace("[50, 70]", "[50, 71]")
    assert differing_rules(two.load({"rules/standards/all.yaml": standards}), one.load()) == [
        "caseload-figure"
    ]
    three = WrittenRulebook(tmp_path / "three").with_rules(a=BEFORE, b=BEFORE)
    four = WrittenRulebook(tmp_path / "four").with_rules(a=BEFORE)
    assert differing_rules(three, four) == ["b"]
