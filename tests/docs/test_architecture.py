"""The page on the architecture names every package, in the order of the layers."""

import re
from pathlib import Path

import pytest
from tests.test_layers import LAYERS, PACKAGE

PAGE = Path(__file__).parents[2] / "docs" / "architecture.md"
ROWS = re.findall(r"^\| (`.+?) \| (.+) \| `(.+)` \|$", PAGE.read_text("utf-8"), re.MULTILINE)
NAMED = [name for names, _, _ in ROWS for name in re.findall(r"`(\w+)`", names)]


def test_every_package_and_module_of_the_engine_is_named():
    there = {path.stem for path in PACKAGE.iterdir() if path.suffix in ("", ".py")}
    assert set(NAMED) == {name for name in there if not name.startswith("__")}


def test_they_stand_in_the_order_of_the_layers():
    level = {name: level for level, names in enumerate(LAYERS) for name in names}
    assert [level[name] for name in NAMED] == sorted(level[name] for name in NAMED)


@pytest.mark.parametrize("module", re.findall(r"`([\w/]+\.py)`", PAGE.read_text("utf-8")))
def test_every_module_that_the_page_names_is_there(module):
    assert (PACKAGE / module).is_file() or (PACKAGE.parents[1] / module).is_file()
