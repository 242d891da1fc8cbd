"""One authority under every spelling of its name, and asked for in one place."""

import ast
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.sheets.spellings import spellings

from flagstone.sheets.fact_sheet import authority_key

ENGINE = Path(__file__).parents[2] / "engine" / "flagstone"
NAMES = ("Anytown", "Bath & North East Somerset", "King's Lynn-on-Sea", "Rhône St. Éloi", "Straße")


@pytest.mark.parametrize("name", NAMES)
@given(data=st.data())
def test_a_spelling_is_the_same_authority(name: str, data: st.DataObject) -> None:
    assert authority_key(data.draw(spellings(name))) == authority_key(name)


@given(st.text(max_size=12))
def test_the_identity_of_any_text_is_its_own(text: str) -> None:
    key = authority_key(text)
    assert authority_key(key) == key
    for form in ("NFC", "NFD", "NFKC", "NFKD"):
        assert authority_key(unicodedata.normalize(form, text)) == key  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Anytown", "Any town"),
        ("Kingston upon Hull", "Kingston-upon-Hull"),
        ("St Helens", "St. Helens"),
        ("Bath & North East Somerset", "Bath and North East Somerset"),
        ("Northamptonshire", "North Northamptonshire"),
        ("Bedford", "Bedfórd"),
    ],
)
def test_other_words_and_letters_are_another_name(one: str, other: str) -> None:
    assert authority_key(one) != authority_key(other)


def names_compared(tree: ast.AST) -> list[int]:
    """The lines on which what is called an authority is compared, looked up or told apart by its
    name as it was written: in a comparison, as a key, or in a set."""
    found = []
    for node in ast.walk(tree):
        operands: list[ast.expr] = []
        match node:
            case ast.Compare():
                operands = [node.left, *node.comparators]
            case ast.Subscript():
                operands = [node.slice]
            case ast.Set():
                operands = node.elts
            case ast.SetComp():
                operands = [node.elt]
            case ast.DictComp():
                operands = [node.key]
            case ast.Dict():
                operands = [each for each in node.keys if each is not None]
            case ast.Call(func=ast.Attribute(attr="setdefault" | "get" | "add" | "pop")):
                operands = node.args[:1]
        found += [
            node.lineno  # type: ignore[attr-defined]
            for each in operands
            if isinstance(each, ast.Attribute) and each.attr in ("authority", "local_authority")
        ]
    return sorted(set(found))


@pytest.mark.parametrize(
    "source",
    [
        "if a.authority == b.authority: pass",
        "known[report.subject.authority] = 1",
        "{each.authority for each in sheets}",
        "{each.authority: each for each in sheets}",
        "known.setdefault(sheet.authority, [])",
        "sheet.authority in names",
    ],
)
def test_a_comparison_of_names_as_written_would_be_noticed(source: str) -> None:
    assert names_compared(ast.parse(source)) == [1]


def test_nothing_else_compares_the_names_of_authorities() -> None:
    # `names` of histories only lists, for a message, how the authorities are written.
    allowed = {"sheets/histories.py": 1}
    found = {}
    for path in sorted(ENGINE.rglob("*.py")):
        if lines := names_compared(ast.parse(path.read_text(encoding="utf-8"))):
            found[path.relative_to(ENGINE).as_posix()] = len(lines)
    assert found == allowed
