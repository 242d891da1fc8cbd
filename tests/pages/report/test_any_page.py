"""What holds of every page: valid, whole, readable by anyone, and alone."""

from __future__ import annotations

import itertools

import pytest
from tests.pages.report.parsed import Parsed, said

from flagstone.rulebook.rulebook import Rulebook


def test_every_id_is_there_once_and_every_link_within_the_page_resolves(page: Parsed) -> None:
    ids = page.ids()
    assert len(ids) == len(set(ids))
    within = [link[1:] for link in page.links() if link.startswith("#")]
    assert within
    assert set(within) <= set(ids)
    named = {v for n, value in page.attributes() if n == "aria-labelledby" for v in value.split()}
    assert named <= set(ids)


def test_headings_begin_with_one_and_skip_no_level(page: Parsed) -> None:
    levels = page.headings()
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in itertools.pairwise(levels))


def test_the_only_addresses_outside_it_are_those_of_what_is_cited(
    page: Parsed, rulebook: Rulebook
) -> None:
    outside = {link for link in page.links() if not link.startswith("#")}
    cited = {
        holding.instrument.url
        for provision in rulebook.provisions.values()
        for holding in provision.holdings
    }
    assert outside <= cited
    assert "src" not in {name for name, _ in page.attributes()}
    (style,) = page.all("style")
    assert "@import" not in (style.text or "")
    assert "url(http" not in (style.text or "")


def test_nothing_runs_but_its_own_style_and_script(page: Parsed) -> None:
    policy = page.policy()
    assert "default-src 'none'" in policy
    assert f"style-src '{page.digest('style')}'" in policy
    assert f"script-src '{page.digest('script')}'" in policy
    names = {name for name, _ in page.attributes()}
    assert "style" not in names, "a style attribute would be refused by the policy"
    assert not any(name.startswith("on") for name in names)


def test_it_has_landmarks_a_language_and_a_title(page: Parsed) -> None:
    assert page.root.get("lang") == "en-GB"
    assert said(page.all("title")[0]).endswith("· Flagstone")
    assert len(page.all("main")) == len(page.all("header")) == len(page.all("footer")) == 1
    assert page.all("nav")[0].get("aria-label")
    assert page.classed("skip")[0].get("href") == "#main"


def test_tables_say_what_they_are_and_their_headings_what_they_head(page: Parsed) -> None:
    for table in page.all("table"):
        assert "areas-judged" in table.get("class", "") or said(table.find("caption"))
        heads = list(table.iter("th"))
        assert heads
        assert all(head.get("scope") in ("col", "row", "rowgroup") for head in heads)


def test_drawings_are_hidden_from_readers_who_are_told_the_numbers(page: Parsed) -> None:
    drawings = [each for each in page.root.iter() if each.tag.endswith("svg")]
    assert drawings
    assert all(each.get("aria-hidden") == "true" for each in drawings)


def test_fields_have_labels(page: Parsed) -> None:
    labelled = {each.get("for") for each in page.all("label")}
    fields = [*page.all("select"), *page.all("input")]
    assert all(field.get("id") in labelled for field in fields)


@pytest.mark.parametrize("kind", ["one", "several", "many", "timeline"])
def test_no_machine_path_is_in_it(kind: str, request: pytest.FixtureRequest) -> None:
    text = request.getfixturevalue(kind)
    assert str(request.config.rootpath) not in text
