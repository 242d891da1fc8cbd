"""Several sheets about one authority, put together."""

from __future__ import annotations

from datetime import date
from itertools import permutations

import pytest
from msgspec.structs import replace

from flagstone.dates import Period
from flagstone.problems import Place, ProblemsError
from flagstone.sheets.digests import digest_of_content
from flagstone.sheets.fact_sheet import Fact, FactSheet, Scope, SheetKind, Source, Voice
from flagstone.sheets.merging import Dispute, disputes, merge
from flagstone.vocabulary.fact_types import FactType, Kind, Sentence
from flagstone.vocabulary.intervals import point
from flagstone.vocabulary.vocabulary import Vocabulary

SPRING, AUTUMN = date(2024, 3, 31).toordinal(), date(2024, 9, 30).toordinal()
LETTER = Source("letter", "Focused visit letter", AUTUMN, "https://example.org/letter")


def fact(type: str, value: int, day: int = SPRING, **more: object) -> Fact:
    more.setdefault("voice", Voice.AUTHORITY)
    return Fact(type, point(value), Period(day, day), **more)  # type: ignore[arg-type]


def sheet(*facts: Fact, day: int = SPRING, **more: object) -> FactSheet:
    more.setdefault("kind", SheetKind.OWN_FIGURES)
    return FactSheet("Northshire", day, facts=facts, **more)  # type: ignore[arg-type]


FIGURES = sheet(fact("waiting", 4), file="figures.yaml", title="March figures")
VISIT = sheet(
    fact("waiting", 9, AUTUMN, voice=Voice.INSPECTORS, source="letter", locator="paragraph 3"),
    fact("seen", 1, AUTUMN, voice=Voice.INSPECTORS, source="letter"),
    day=AUTUMN,
    kind=SheetKind.INSPECTION,
    file="visit.yaml",
    title="Focused visit",
    sources={"letter": LETTER},
    scope=Scope(("children_in_care",)),
)


def problems_of(*sheets: FactSheet) -> list[tuple[str, str]]:
    with pytest.raises(ProblemsError) as raised:
        merge(sheets)
    return [(problem.code, problem.place.file) for problem in raised.value.problems]


def test_every_statement_keeps_its_own_date_and_voice() -> None:
    merged = merge([FIGURES, VISIT])
    assert {(said.type, said.value, said.period.last, said.voice) for said in merged.facts} == {
        ("waiting", point(4), SPRING, Voice.AUTHORITY),
        ("waiting", point(9), AUTUMN, Voice.INSPECTORS),
        ("seen", point(1), AUTUMN, Voice.INSPECTORS),
    }


def test_the_merged_sheet_is_of_the_latest_date_and_holds_inspectors_words() -> None:
    merged = merge([FIGURES, VISIT])
    assert (merged.date, merged.kind) == (AUTUMN, SheetKind.INSPECTION)
    assert merged.title == "March figures; Focused visit"


def test_what_an_audit_found_is_never_said_to_be_inspectors() -> None:
    audit = replace(VISIT, kind=SheetKind.AUDIT, file="audit.yaml")
    assert merge([VISIT, audit, FIGURES]).kind is SheetKind.AUDIT
    statistics = replace(FIGURES, kind=SheetKind.STATISTICS)
    assert merge([statistics, FIGURES]).kind is SheetKind.OWN_FIGURES


def test_a_statement_without_a_source_takes_its_file_as_one() -> None:
    merged = merge([FIGURES, VISIT])
    assert merged.sources == {
        "figures.yaml": Source("figures.yaml", "March figures"),
        "letter": LETTER,
    }
    assert {said.source for said in merged.facts} == {"figures.yaml", "letter"}


def test_a_statement_of_a_sheet_without_a_file_takes_what_the_sheet_is_as_its_source() -> None:
    merged = merge([sheet(fact("waiting", 4)), VISIT])
    assert "own figures as at 31 March 2024" in merged.sources


def test_different_documents_of_the_same_name_are_kept_apart() -> None:
    other = replace(LETTER, title="Another letter")
    second = replace(VISIT, sources={"letter": other}, file="second.yaml")
    merged = merge([VISIT, second])
    assert merged.sources == {
        "letter": replace(other, id="letter"),
        "letter (2)": replace(LETTER, id="letter (2)"),
    }
    assert len(merged.facts) == 4


def test_a_sheet_merged_with_its_copy_says_everything_once() -> None:
    copy = replace(VISIT, file="copy.yaml")
    assert merge([VISIT, copy]).facts == merge([VISIT]).facts
    assert len(merge([FIGURES, replace(FIGURES, file="copy.yaml")]).facts) == 1


def test_the_order_of_the_sheets_changes_nothing() -> None:
    third = sheet(
        fact("waiting", 5), fact("seen", 0), file="third.yaml", groups={"disabled": (FIGURES.facts)}
    )
    first, *others = [merge(order) for order in permutations([FIGURES, VISIT, third])]
    for other in others:
        assert other == first
        assert [fact.place for fact in other.facts] == [fact.place for fact in first.facts]


def test_the_digest_is_of_what_the_merged_sheet_says() -> None:
    merged = merge([FIGURES, VISIT])
    assert merged.digest == digest_of_content(merged) != digest_of_content(FIGURES)


def test_scopes_are_joined_and_an_area_holds_its_themes() -> None:
    theme = replace(VISIT, scope=Scope(("children_in_care/reviewing", "leadership/grip")))
    assert merge([VISIT, theme]).scope.looked_at == ("children_in_care", "leadership/grip")
    assert merge([VISIT, FIGURES]).scope.looked_at is None


def test_an_area_does_not_hold_another_whose_name_it_begins() -> None:
    other = replace(VISIT, scope=Scope(("children_in_care_abroad",)))
    assert merge([VISIT, other]).scope.looked_at == (
        "children_in_care",
        "children_in_care_abroad",
    )


def test_a_sheet_about_a_group_becomes_that_groups_facts() -> None:
    about = replace(VISIT, scope=Scope(None, "older children"))
    merged = merge([FIGURES, about])
    assert [said.value for said in merged.facts] == [point(4)]
    assert [said.type for said in merged.groups["older children"]] == ["waiting", "seen"]
    assert merged.scope.about == ""


def test_sheets_that_are_all_about_one_group_stay_about_it() -> None:
    scope = Scope(None, "older children")
    merged = merge([replace(FIGURES, scope=scope), replace(VISIT, scope=scope)])
    assert merged.scope.about == "older children"
    assert len(merged.facts) == 3
    assert merged.groups == {}


def test_a_group_within_a_group_cannot_be_merged() -> None:
    about = replace(
        VISIT, scope=Scope(None, "older children"), groups={"disabled children": FIGURES.facts}
    )
    assert problems_of(FIGURES, about) == [("group-within-a-group", "visit.yaml")]


def test_sheets_of_different_authorities_cannot_be_merged() -> None:
    assert problems_of(replace(FIGURES, authority="Southshire"), VISIT) == [
        ("different-authorities", "figures.yaml")
    ]


def test_an_authority_may_be_written_with_other_capitals() -> None:
    assert merge([replace(FIGURES, authority="NORTHSHIRE "), VISIT]).authority == "Northshire"


def test_two_sheets_may_not_prefer_different_statements_of_the_same_weight() -> None:
    first = sheet(fact("waiting", 4, preferred=True), file="a.yaml")
    second = sheet(fact("waiting", 5, preferred=True, place=Place("b.yaml", 7, 3)), file="b.yaml")
    assert problems_of(first, second) == [("two-preferred", "b.yaml")]


def test_preferences_of_different_years_are_no_contradiction() -> None:
    first = sheet(fact("waiting", 4, preferred=True), file="a.yaml")
    second = sheet(fact("waiting", 5, AUTUMN, preferred=True), day=AUTUMN, file="b.yaml")
    assert len(merge([first, second]).facts) == 2


def test_nothing_cannot_be_merged() -> None:
    with pytest.raises(ValueError, match="no sheet"):
        merge([])


def test_disputes_are_listed_for_the_authority_and_for_each_group() -> None:
    waiting = FactType("waiting", "Waiting", "care", "x", Kind.COUNT, Sentence("{value} wait"))
    seen = FactType("seen", "Seen", "care", "x", Kind.COUNT, Sentence("{value} are seen"))
    vocabulary = Vocabulary({"seen": seen, "waiting": waiting})
    two = (fact("waiting", 4, source="a"), fact("waiting", 5, source="b"))
    merged = sheet(*two, fact("seen", 1), groups={"disabled children": two[:1]})
    assert disputes(merged, vocabulary) == (Dispute("", "waiting", two),)
    in_a_group = sheet(fact("seen", 1), groups={"disabled children": two})
    assert disputes(in_a_group, vocabulary) == (Dispute("disabled children", "waiting", two),)
