"""Where the bundled rulebook lies."""

from __future__ import annotations

import pytest

from flagstone.problems import ProblemsError
from flagstone.rulebook.location import bundled_root, check_folder, is_installed


def folders(root):
    (root / "facts").mkdir(parents=True)
    (root / "rules").mkdir()
    return root


def test_a_wheel_has_it_beside_the_package(tmp_path):
    package = tmp_path / "site-packages" / "flagstone"
    bundled = folders(package / "bundled")
    assert bundled_root(package) == bundled


def test_a_checkout_has_it_at_its_root(tmp_path):
    root = folders(tmp_path / "checkout")
    assert bundled_root(root / "engine" / "flagstone") == root


def test_without_either_there_is_a_problem_that_says_so(tmp_path):
    with pytest.raises(ProblemsError, match="rulebook-not-found"):
        bundled_root(tmp_path / "engine" / "flagstone")


def test_this_checkout_has_one():
    assert (bundled_root() / "facts" / "areas.yaml").is_file()


def test_a_folder_without_rules_is_no_rulebook_at_first_sight(tmp_path):
    (tmp_path / "facts").mkdir()
    with pytest.raises(ProblemsError, match="There is no folder rules here"):
        check_folder(tmp_path)


def test_a_folder_with_both_may_be_one(tmp_path):
    check_folder(folders(tmp_path / "checkout"))


def test_a_folder_within_the_package_came_with_an_installation(tmp_path):
    package = tmp_path / "site-packages" / "flagstone"
    assert is_installed(folders(package / "bundled"), package)
    assert not is_installed(folders(tmp_path / "checkout"), package)
