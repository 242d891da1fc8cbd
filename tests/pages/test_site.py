"""The whole site: it holds together, can be read by everybody, and says only what was computed."""

from __future__ import annotations

import posixpath
from itertools import pairwise

import pytest
from tests.pages.conftest import Gathering, written
from tests.pages.markup import Page

from flagstone.pages.rendering import environment
from flagstone.rulebook.rulebook import Rulebook

HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(1)> {{ 7*7 }} ]]> &amp;"


@pytest.fixture(scope="module")
def pages(bundled: dict[str, str]) -> dict[str, Page]:
    return {path: Page(text) for path, text in bundled.items() if path.endswith(".html")}


def test_there_is_a_page_for_every_rule_fact_and_instrument(
    pages: dict[str, Page], rulebook: Rulebook
) -> None:
    expected = {"index.html", "facts.html", "law.html", "sign-off.html", "about.html"}
    expected |= {f"rules/{name}.html" for name in rulebook.rules}
    expected |= {f"facts/{name}.html" for name in rulebook.vocabulary.fact_types}
    expected |= {f"instruments/{name}.html" for name in rulebook.instruments}
    assert set(pages) == expected


def test_every_link_within_the_site_leads_somewhere(
    pages: dict[str, Page], bundled: dict[str, str]
) -> None:
    lost = []
    for path, page in pages.items():
        folder = posixpath.dirname(path)
        for link in (*page.links, *page.assets):
            if link.startswith(("http://", "https://")):
                continue
            target, _, anchor = link.partition("#")
            there = posixpath.normpath(posixpath.join(folder, target)) if target else path
            if there not in bundled or (anchor and anchor not in pages[there].ids):
                lost.append(f"{path}: {link}")
    assert lost == []


def test_nothing_is_fetched_from_elsewhere(bundled: dict[str, str], pages: dict[str, Page]) -> None:
    for path, page in pages.items():
        assert not [each for each in page.assets if "//" in each], path
        assert not page.handlers, path
        assert "style=" not in bundled[path], path
    css = bundled["assets/pages.css"]
    assert "url(" not in css
    assert "@import" not in css


def test_ids_are_unique(pages: dict[str, Page]) -> None:
    twice = {path: page.ids for path, page in pages.items() if len(page.ids) != len(set(page.ids))}
    assert twice == {}


def test_headings_begin_with_one_first_and_never_skip(pages: dict[str, Page]) -> None:
    for path, page in pages.items():
        assert page.headings.count(1) == 1, path
        levels = [1, *(level for level in page.headings if level > 1)]
        assert all(after - before <= 1 for before, after in pairwise(levels)), (path, levels)


def test_pictures_and_fields_have_names_and_pages_a_language_and_a_title(
    pages: dict[str, Page],
) -> None:
    assert any(page.pictures for page in pages.values())
    for path, page in pages.items():
        assert page.language == "en-GB"
        assert page.title.strip(), path
        assert all(page.pictures), path
        for field in page.fields:
            assert field["in-label"] or field.get("id") in page.labelled, (path, field)


def test_titles_tell_pages_of_one_kind_apart(pages: dict[str, Page]) -> None:
    for kind in ("rules/", "instruments/"):
        titles = [page.title for path, page in pages.items() if path.startswith(kind)]
        assert len(titles) == len(set(titles))


def test_no_page_names_a_place_on_the_machine_that_built_it(bundled: dict[str, str]) -> None:
    from flagstone.rulebook.location import bundled_root

    root = str(bundled_root())
    assert [path for path, text in bundled.items() if root in text] == []
    page = bundled["rules/iro-caseload-spread.html"]
    assert "rules/children_in_care/independent_reviewing.yaml, line" in page


def test_a_page_is_not_too_much_to_send_or_to_open(bundled: dict[str, str]) -> None:
    assert sum(len(text.encode()) for text in bundled.values()) < 15_000_000
    assert len(bundled["index.html"].encode()) < 500_000


def test_the_same_material_gives_the_same_bytes(gathered: Gathering) -> None:
    assert written(gathered(mutants=True)) == written(gathered(mutants=True))


def test_what_was_not_computed_is_not_shown(gathered: Gathering) -> None:
    without = written(gathered())
    page = Page(without["rules/caseload-figure.html"]).text
    assert "Mistakes noticed not tried" in page
    assert "This build was told not to try mistakes, so nothing is known of them." in page
    assert "No sheets were assessed in this build." in page
    assert "No earlier rulebook was given to this build" in page
    assert "Mistakes in rules were not tried." in Page(without["index.html"]).text
    with_mutants = Page(written(gathered(mutants=True))["rules/caseload-figure.html"]).text
    assert "not tried" not in with_mutants
    assert "small mistakes were made in the rule" in with_mutants


def test_scenarios_are_shown_with_what_came_out_and_outlines_together(gathered: Gathering) -> None:
    page = Page(written(gathered())["rules/caseload-figure.html"])
    assert "4, all hold" in page.text
    assert page.text.count("the authority's own figures as at 31 March 2025") == 1
    assert "reviewing officers hold 70.1 children each ✓ Holds raised as low" in page.text
    assert "✓ Holds not in force" in page.text


def test_a_scenario_that_does_not_hold_is_told_with_what_really_came_out(
    gathered: Gathering,
) -> None:
    from tests.pages.conftest import FEATURE

    site = written(gathered(feature=FEATURE.replace("70.1     | raised as low ", "70.1 | clear ")))
    page = Page(site["rules/caseload-figure.html"]).text
    assert "4, 1 does not hold" in page
    assert "✗ Does not hold raised as low" in page
    assert "should be clear; it is raised as low" in page
    assert "1 scenario does not hold" in Page(site["index.html"]).text
    assert "The figure against the range" in Page(site["about.html"]).text


def test_a_mistake_that_nobody_notices_is_shown_with_the_scenario_that_would(
    gathered: Gathering,
) -> None:
    from tests.pages.conftest import FEATURE

    weak = "\n".join(line for line in FEATURE.splitlines() if "| 70 " not in line)
    page = Page(written(gathered(feature=weak, mutants=True))["rules/caseload-figure.html"]).text
    assert "Not noticed: In the condition" in page
    assert "Scenario: Against a mistake" in page


def test_hostile_text_in_rules_and_sheets_is_inert(gathered: Gathering, written_rulebook) -> None:  # type: ignore[no-untyped-def]
    rules = written_rulebook.FILES["rules/care/reviewing.yaml"]
    quoted = HOSTILE.replace("{{ 7*7 }}", "")  # a rule's text may hold no braces but a fact's
    files = {
        "rules/care/reviewing.yaml": rules.replace("Complexity", f'"{quoted}"')
        .replace("title: Independent reviewing", f'title: "{quoted}"')
        .replace("Set a ceiling", f'"{quoted}"'),
    }
    sheet = (
        f'authority: "{HOSTILE}"\ntitle: "{HOSTILE}"\nkind: audit\ndate: 2025-03-31\n'
        f'sources: {{a: {{title: "{HOSTILE}"}}}}\n'
        f'facts: {{children_per_officer: {{value: 90, at: "{HOSTILE}", note: "{HOSTILE}"}}}}\n'
    )
    site = written(gathered(files=files, sheets=[sheet]))
    for path, text in site.items():
        if not path.endswith(".html"):
            continue
        page = Page(text)
        assert page.tags.count("script") == 1, path
        assert "img" not in page.tags, path
        assert page.handlers == [], path
        assert not [link for link in page.links if link.startswith("javascript")], path
    rule = site["rules/caseload-figure.html"]
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in rule
    assert "{{ 7*7 }} ]]&gt; &amp;amp;" in rule


def test_what_acts_instead_of_being_read_is_made_visible_by_every_template() -> None:
    """No reader of files lets such characters pass; the pages do not rely on that."""
    text = "<p title='{{ it }}'>{{ it }} {{ it|line }} {{ it|capital }}</p>"
    made = environment().from_string(text)
    shown = made.render(it="\u202eab\x1b[31m<b>'")
    assert "\u202e" not in shown
    assert "\x1b" not in shown
    assert shown.count("\\u202eab\\x1b[31m&lt;b&gt;&#39;") == 4


def test_flags_of_the_sheets_stand_on_the_pages_of_their_rules_and_facts(
    bundled: dict[str, str],
) -> None:
    about = Page(bundled["about.html"]).text
    assert "Stockton-on-Tees, 19 September 2024" in about
    flagged = Page(bundled["rules/iro-caseload-in-words.html"]).text
    assert "of the 3 sheets that this build assessed" in flagged
    fact = Page(bundled["facts/iro_caseload_level.html"]).text
    assert "Stockton-on-Tees, 19 September 2024" in fact


def test_an_index_row_knows_what_it_can_be_found_by(bundled: dict[str, str]) -> None:
    row = bundled["index.html"].split("rules/iro-caseload-spread.html")[0].rsplit("<tr", 1)[1]
    assert 'data-severity="medium low"' in row
    assert 'data-standing="good-practice"' in row
    assert 'data-evidence="figures"' in row
    assert "iro-03" in row
