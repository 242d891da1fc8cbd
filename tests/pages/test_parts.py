"""Parts of a page: days in force, drawings, citations, changes, and the folder they go to."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from tests.pages.conftest import DAY, Gathering, written
from tests.pages.markup import Page

from flagstone.inference.force import Gates
from flagstone.pages import folder as pages
from flagstone.pages.charts import chart
from flagstone.pages.citations import Checked, certainty, cited_by, standing_of
from flagstone.pages.folder import LIST, MARK, check_folder, put_in_place
from flagstone.pages.forces import stretches
from flagstone.pages.links import Here, outside
from flagstone.problems import ProblemsError
from flagstone.rulebook.rulebook import Rulebook

FILES = [("index.html", MARK + b"New"), ("rules/a.html", MARK + b"A")]


# --- days


def test_stretches_say_when_a_rule_is_in_force_without_a_gap(rulebook: Rulebook) -> None:
    gates = Gates(rulebook)
    for rule in rulebook.rules.values():
        found = stretches(rule, rulebook, gates)
        assert all(a.last + 1 == b.first for a, b in pairwise(found))
        assert all(a.state != b.state for a, b in pairwise(found))
    (before, since) = stretches(rulebook.rules["iro-caseload-spread"], rulebook, gates)
    assert (str(before), before.state) == ("until 31 March 2011", "not in force")
    assert (str(since), since.state) == ("from 1 April 2011", "in force")


def test_a_rule_that_waits_for_a_local_standard_says_so(rulebook: Rulebook) -> None:
    rule = rulebook.rules["longest-wait-to-lodge"]
    states = [each.state for each in stretches(rule, rulebook, Gates(rulebook))]
    assert "in force where the authority gives its own standard, undecided otherwise" in states


# --- drawings


def test_a_standard_that_changed_is_drawn_step_by_step(rulebook: Rulebook) -> None:
    drawn = chart(rulebook.standards["adoption-threshold-match"], DAY)
    assert drawn is not None
    assert [bar.label for bar in drawn.bars] == ["213", "182", "152", "121"]
    tops = [bar.top for bar in drawn.bars]
    assert tops == sorted(tops)  # a lower number stands lower, and further down is more
    assert all(0 <= bar.x < bar.end <= 640 for bar in drawn.bars)
    assert "121 days from 1 April 2015" in drawn.title


def test_a_standard_that_never_changed_is_not_drawn(rulebook: Rulebook) -> None:
    assert chart(rulebook.standards["iro-caseload-range"], DAY) is None


# --- citations


def test_editions_in_a_row_that_are_alike_are_told_as_one(rulebook: Rulebook) -> None:
    (cited,) = [
        each
        for each in cited_by(rulebook.rules["delay-at-several-stages"], rulebook)
        if each.provision.id == "ra-11"
    ]
    together = max(cited.spots, key=lambda spot: len(spot.editions))
    assert len(together.editions) > 2
    assert together.named.startswith("Working Together 2010, 2013")
    told = sum(len(spot.editions) for spot in cited.spots)
    assert told == len(cited.provision.holdings)


def test_the_least_certain_citation_is_what_a_rule_is_known_by(rulebook: Rulebook) -> None:
    checked = certainty(rulebook.rules["iro-caseload-spread"], rulebook)
    assert (checked.least, str(checked)) == (Checked.AGAINST_THE_TEXT, "all checked")
    unsure = certainty(rulebook.rules["delay-at-several-stages"], rulebook)
    assert unsure.least is Checked.UNCHECKED
    assert str(unsure) == f"{unsure.number} of {unsure.places} not checked"


def test_a_rule_claims_no_more_than_it_says_it_can(rulebook: Rulebook) -> None:
    for rule in rulebook.rules.values():
        if rule.standing is None:
            assert standing_of(rule, rulebook) == "only a question"
    assert standing_of(rulebook.rules["iro-challenge-evidence"], rulebook) == "good practice"


# --- links


def test_pages_point_at_each_other_by_relative_paths() -> None:
    here = Here("rules/a.html")
    assert here.to("facts/b.html") == "../facts/b.html"
    assert here.to("rules/a.html#top") == "#top"
    assert here.to("#top") == "#top"
    assert Here("index.html").to("rules/a.html#top") == "rules/a.html#top"


@pytest.mark.parametrize("url", ["javascript:alert(1)", "file:///etc", "data:,x", "//x", ""])
def test_only_addresses_on_the_web_become_links(url: str) -> None:
    assert outside(url) == ""


# --- changes


def test_the_sign_off_sheet_lists_what_changed_and_only_that(
    gathered: Gathering, written_rulebook: Any
) -> None:
    earlier = written_rulebook.load()
    rules = written_rulebook.FILES["rules/care/reviewing.yaml"]
    changed = rules.replace("above: 100", "above: 90").replace("100 is ours", "90 is ours")
    site = written(gathered(files={"rules/care/reviewing.yaml": changed}), earlier)
    sheet = Page(site["sign-off.html"])
    assert "1 rule to be approved" in sheet.text
    assert "Could change verdicts: In the high step" in sheet.text
    assert "is above 90 children" in sheet.text
    assert {"signer", "role", "signed-on", "signature"} <= set(sheet.labelled)
    assert "Since the earlier rulebook" in Page(site["rules/caseload-figure.html"]).text
    assert "changed" in Page(site["index.html"]).text


def test_where_nothing_changed_there_is_nothing_to_sign(
    gathered: Gathering, written_rulebook: Any
) -> None:
    site = written(gathered(), written_rulebook.load())
    assert "0 rules to be approved" in Page(site["sign-off.html"]).text
    assert "Nothing about it changed since" in Page(site["rules/caseload-figure.html"]).text


def test_without_an_earlier_rulebook_every_rule_is_to_be_signed(gathered: Gathering) -> None:
    text = Page(written(gathered())["sign-off.html"]).text
    assert "All 1 rules" in text or "Officers hold more children" in text


# --- the folder


def code_of(folder: Path) -> str:
    with pytest.raises(ProblemsError) as error:
        check_folder(folder)
    (problem,) = error.value.problems
    return problem.code


def test_a_new_or_empty_folder_is_filled_and_an_earlier_build_replaced(tmp_path: Path) -> None:
    folder = tmp_path / "pages"
    put_in_place([("index.html", MARK + b"Old"), ("rules/gone.html", MARK + b"Old")], folder)
    size = put_in_place(FILES, folder)
    assert size == sum(len(content) for _, content in FILES)
    names = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    assert names == {"index.html", "rules/a.html", LIST}
    assert list(json.loads((folder / LIST).read_text())["files"]) == ["index.html", "rules/a.html"]
    assert list(tmp_path.iterdir()) == [folder]
    (tmp_path / "empty").mkdir()
    put_in_place(FILES, tmp_path / "empty")
    assert (tmp_path / "empty" / "index.html").read_bytes() == MARK + b"New"


def test_a_folder_with_somebody_elses_files_is_left_alone(tmp_path: Path) -> None:
    folder = tmp_path / "pages"
    put_in_place(FILES, folder)
    (folder / "minutes.docx").write_text("Ours", encoding="utf-8")
    assert code_of(folder) == "output-folder-in-use"
    with pytest.raises(ProblemsError, match=r"minutes\.docx"):
        put_in_place(FILES, folder)
    assert (folder / "minutes.docx").read_text(encoding="utf-8") == "Ours"


@pytest.mark.parametrize("written", ["", "{", "[]", '{"files": 3}', '{"files": [3]}', "\x00"])
def test_a_list_that_is_none_makes_nothing_ours(tmp_path: Path, written: str) -> None:
    (tmp_path / LIST).write_text(written, encoding="utf-8")
    (tmp_path / "index.html").write_text("x", encoding="utf-8")
    assert code_of(tmp_path) == "output-folder-in-use"


def forged(names: Mapping[str, bytes]) -> str:
    """A list as a build would write it, of files that no build made."""
    digests = {name: [hashlib.sha256(content).hexdigest()] for name, content in names.items()}
    return json.dumps({"files": digests, "flagstone": "pages of flagstone review build"})


def everything_in(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


@pytest.mark.parametrize("in_one_step", [True, False])
@pytest.mark.parametrize("name", ["minutes.docx", "index.html", "rules/a.html", "deep/er/x"])
def test_a_list_that_names_somebody_elses_files_loses_none_of_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, in_one_step: bool
) -> None:
    """Not with the digest that they have, either."""
    if not in_one_step:
        monkeypatch.setattr("flagstone.pages.folder._exchange", lambda *_: False)
    folder = tmp_path / "theirs"
    put_in_place(FILES, folder)
    (folder / name).parent.mkdir(parents=True, exist_ok=True)
    (folder / name).write_bytes(b"Ours: flagstone is what the floor is of")
    (folder / LIST).write_text(forged(everything_in(folder)), encoding="utf-8")
    before = everything_in(tmp_path)
    with pytest.raises(ProblemsError, match=r"\[output-folder-in-use\]"):
        put_in_place(FILES, folder)
    assert everything_in(tmp_path) == before


@pytest.mark.parametrize("in_one_step", [True, False])
@pytest.mark.parametrize("name", ["../victim.html", "rules/../../victim.html", "/{}/victim.html"])
def test_a_list_that_names_what_lies_elsewhere_reaches_none_of_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, in_one_step: bool
) -> None:
    if not in_one_step:
        monkeypatch.setattr("flagstone.pages.folder._exchange", lambda *_: False)
    folder = tmp_path / "pages"
    victim = MARK + b" of another build"
    (tmp_path / "victim.html").write_bytes(victim)
    put_in_place(FILES, folder)
    listed = {each: data for each, data in everything_in(folder).items() if each != LIST}
    listed[name.format(tmp_path)] = victim
    (folder / LIST).write_text(forged(listed), encoding="utf-8")
    put_in_place(FILES, folder)
    assert (tmp_path / "victim.html").read_bytes() == victim


@pytest.mark.parametrize("in_one_step", [True, False])
def test_a_link_in_the_place_of_a_page_is_not_followed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, in_one_step: bool
) -> None:
    if not in_one_step:
        monkeypatch.setattr("flagstone.pages.folder._exchange", lambda *_: False)
    folder = tmp_path / "pages"
    put_in_place(FILES, folder)
    (folder / "rules").rename(tmp_path / "elsewhere")
    (folder / "rules").symlink_to(tmp_path / "elsewhere")
    assert code_of(folder) == "output-folder-in-use"
    assert (tmp_path / "elsewhere" / "a.html").exists()


def test_a_page_that_somebody_wrote_on_is_theirs(tmp_path: Path) -> None:
    folder = tmp_path / "pages"
    put_in_place(FILES, folder)
    signed = (folder / "index.html").read_bytes() + b"Signed: J. Smith"
    (folder / "index.html").write_bytes(signed)
    with pytest.raises(ProblemsError, match=r"index\.html"):
        put_in_place(FILES, folder)
    assert (folder / "index.html").read_bytes() == signed


def test_what_is_put_there_in_the_last_moment_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "pages"
    put_in_place(FILES, folder)
    exchange = pages._exchange

    def somebody_is_quicker(one: Path, other: Path) -> bool:
        (folder / "minutes.docx").write_bytes(b"Ours")
        return exchange(one, other)

    monkeypatch.setattr(pages, "_exchange", somebody_is_quicker)
    with pytest.raises(ProblemsError, match=r"minutes\.docx"):
        put_in_place([("index.html", MARK + b"Newer")], folder)
    assert (folder / "minutes.docx").read_bytes() == b"Ours"
    assert (folder / "index.html").read_bytes() == MARK + b"New"
    assert list(tmp_path.iterdir()) == [folder]


def test_a_file_and_a_folder_without_a_parent_are_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    assert code_of(tmp_path / "file") == "output-not-a-folder"
    assert code_of(tmp_path / "no" / "pages") == "output-not-writable"


def test_what_fails_halfway_leaves_everything_as_it_was(tmp_path: Path) -> None:
    folder = tmp_path / "pages"
    put_in_place(FILES, folder)

    def failing() -> Any:
        yield "index.html", MARK + b"Half"
        raise RuntimeError("stopped")

    with pytest.raises(RuntimeError):
        put_in_place(failing(), folder)
    assert (folder / "index.html").read_bytes() == MARK + b"New"
    assert list(tmp_path.iterdir()) == [folder]


def test_a_link_to_a_folder_goes_on_pointing_at_it(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "real")
    put_in_place(FILES, tmp_path / "link")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real" / "index.html").is_file()
