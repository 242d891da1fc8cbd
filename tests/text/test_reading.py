"""Whatever the bytes: a document, or problems that say where and what to do."""

import codecs
import json
import time
from pathlib import Path
from unittest import mock

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from flagstone.files.reading import read_bytes
from flagstone.problems import Place, Problem, ProblemsError
from flagstone.sheets.writing import as_yaml
from flagstone.text import Document, load, parse, yaml_events
from flagstone.text.building import DEEPEST, LIKE_A_SPACE

PAGES = Path(__file__).parents[2] / "docs" / "problems"

YAML = {
    "file-empty": b"# nothing yet\n",
    "not-text": b"a: b\0c",
    "not-utf-8": b"a: b\xe9\n",
    "malformed-yaml": b"title: Caseload: the figure\n",
    "tab-indentation": b"facts:\n\tchallenge: limited\n",
    "unusual-space": b"facts:\n\xc2\xa0challenge: limited\n",
    "duplicate-key": b"a: 1\nb: 2\na: 3\n",
    "key-not-a-word": b"? [a]\n: 1\n",
    "empty-value": b"a:\nb: 1\n",
    "anchor": b"a: &x 1\n",
    "alias": b"a: 1\nb: *x\n",
    "tag": b"a: !!int 1\n",
    "directive": b"%YAML 1.1\n---\na: 1\n",
    "several-documents": b"a: 1\n---\nb: 1\n",
    "nested-too-deeply": b"a: " + b"[" * 50,
}
JSON = {
    "file-empty": b" \n",
    "malformed-json": b'{"a": 1,}',
    "duplicate-key": b'{"a": 1, "a": 2}',
    "empty-value": b'{"a": null}',
    "key-not-a-word": b'{"": 1}',
    "not-a-number": b'{"a": NaN}',
    "unusual-space": b'{"a":\xc2\xa01}',
    "not-text": b'{"a": "\\u0007"}',
    "nested-too-deeply": b"[" * 100_000,
}


def problems_of(data: bytes, file: str = "a.yaml") -> tuple[Problem, ...]:
    with pytest.raises(ProblemsError) as caught:
        parse(data, file)
    return caught.value.problems


@pytest.mark.parametrize(("code", "data"), YAML.items())
def test_each_fault_of_yaml_is_named_placed_and_explained(code: str, data: bytes) -> None:
    (problem,) = problems_of(data)
    assert problem.code == code
    assert problem.suggestion
    assert problem.place.file == "a.yaml"
    assert (PAGES / f"{code}.md").is_file()


@pytest.mark.parametrize(("code", "data"), JSON.items())
def test_each_fault_of_json_is_named_placed_and_explained(code: str, data: bytes) -> None:
    (problem,) = problems_of(data, "a.json")
    assert problem.code == code
    assert problem.suggestion
    assert (PAGES / f"{code}.md").is_file()


# Python's own, and libyaml's where PyYAML was built with it.
PARSERS = [name for name in ("SafeLoader", "CSafeLoader") if hasattr(yaml, name)]
OPENINGS = st.lists(st.sampled_from(["[", "{a: ", "[b, {c: ", "- ", "[[{'d': "]), min_size=1)
AFTER = st.text("[]{}:,-\"'a%\n ") | st.just("[" * 5_000)


def _first_too_deep(text: str, opening: str) -> int:
    """Where the bracket or dash stands that opens one level more than is read."""
    return [place for place, each in enumerate(text) if each in opening][DEEPEST]


@pytest.mark.parametrize("parser", PARSERS)
@given(openings=OPENINGS, after=AFTER)
def test_depth_is_refused_at_its_place_whatever_the_parser_makes_of_it(
    parser: str, openings: list[str], after: str
) -> None:
    # Some parsers have a limit of their own, and all of them read ahead of what they tell. A dash
    # opens a list only where no bracket is open; after one it is refused for what it is.
    dashes = [each for each in openings if each == "- "]
    brackets = [each for each in openings if each != "- "] or ["["]
    text = "".join(dashes) + "".join(brackets) * 60
    mark = _first_too_deep(text, "[{-")
    with mock.patch.object(yaml_events, "_Loader", getattr(yaml, parser)):
        (problem,) = problems_of((text + after).encode())
    assert (problem.code, problem.place) == ("nested-too-deeply", Place("a.yaml", 1, mark + 1))


@given(
    openings=st.lists(st.sampled_from(["[", '{"a":', '["b", {"c\\"[[": ', "\n["]), min_size=1),
    after=AFTER,
)
def test_depth_of_json_is_refused_at_its_place_however_deep_it_is(
    openings: list[str], after: str
) -> None:
    text = "".join(openings) * 60
    mark = _first_too_deep(text.replace('\\"[[', "...."), "[{")
    line_start = text.rfind("\n", 0, mark) + 1
    place = Place("a.json", text.count("\n", 0, mark) + 1, mark - line_start + 1)
    found = problems_of((text + after).encode(), "a.json")
    assert ("nested-too-deeply", place) in [(each.code, each.place) for each in found]


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ('{"a": 1,}', (1, 8)),
        ('{"a": [1, 2,\n\n ]}', (1, 12)),
        ('{"a":\n [{"b": 1 ,\n}]}', (2, 11)),
        ('{"a": ["x,]", 1,]}', (1, 16)),
    ],
)
def test_a_spare_comma_of_json_is_where_it_stands_whichever_python_reads_it(
    text: str, mark: tuple[int, int]
) -> None:
    (problem,) = problems_of(text.encode(), "a.json")
    assert problem.place == Place("a.json", *mark)
    assert problem.message == "A comma stands before a closing bracket."


def test_every_scalar_is_text() -> None:
    document = parse(b"a: no\nb: 1e3\nc: 010\nd: [1.50, 2024-01-01, 'null']\n2018: x\n", "a.yaml")
    assert document.root == {
        "a": "no",
        "b": "1e3",
        "c": "010",
        "d": ["1.50", "2024-01-01", "null"],
        "2018": "x",
    }


def test_everything_wrong_is_said_at_once_in_file_order() -> None:
    found = problems_of(b"a: &x 1\nb: ~\na: 2\nc: *x\nd: !t 1\n")
    assert [(each.code, each.place.line) for each in found] == [
        ("anchor", 1),
        ("empty-value", 2),
        ("duplicate-key", 3),
        ("alias", 4),
        ("tag", 5),
    ]


def test_a_key_written_twice_names_its_first_line() -> None:
    (problem,) = problems_of(b"outer:\n  a: 1\n  b: 1\n  a: {c: 1}\n")
    assert problem.place == Place("a.yaml", 4, 3)
    assert "line 2" in problem.message


@pytest.mark.parametrize("word", ["null", "Null", "NULL", "~", ""])
def test_words_for_nothing_are_refused_unless_quoted(word: str) -> None:
    (problem,) = problems_of(f"a: {word}\n".encode())
    assert problem.code == "empty-value"
    assert parse(f"a: '{word}'\n".encode(), "a.yaml").root == {"a": word}


def test_a_value_is_placed_where_it_stands_and_a_mapping_at_its_key() -> None:
    document = parse(b"outer:\n  list:\n    - one\n    - {b: two}\n", "a.yaml")
    assert document.place(("outer", "list", 0)) == Place("a.yaml", 3, 7)
    assert document.place(("outer", "list", 1, "b")) == Place("a.yaml", 4, 11)
    assert document.place(("outer", "list")) == Place("a.yaml", 2, 3)
    assert document.key_place(("outer", "list", 1, "b")) == Place("a.yaml", 4, 8)


def test_a_place_that_is_not_known_is_that_of_its_nearest_ancestor() -> None:
    document = parse(b"a:\n  b: 1\n", "a.yaml")
    assert document.place(("a", "b", "c", 4)) == Place("a.yaml", 2, 6)
    assert document.place(("z",)) == Place("a.yaml", 1, 1)


def test_a_part_of_a_document_keeps_its_places() -> None:
    document = parse(b"a:\n  b:\n    c: 1\n", "a.yaml")
    part = document.part(("a", "b"))
    assert part.root == {"c": "1"}
    assert part.place(("c",)) == Place("a.yaml", 3, 8)
    assert part.part(("c",), "other").place() == Place("a.yaml", 3, 8)


def test_json_places_are_those_of_the_text() -> None:
    written = json.dumps({"a": [1.5, True], "b": {"c": "x"}}, indent=2)
    document = parse(written.encode(), "a.json")
    assert document.root == {"a": ["1.5", "true"], "b": {"c": "x"}}
    lines = written.split("\n")
    for path, text in ((("a", 0), "1.5"), (("a", 1), "true"), (("b", "c"), '"x"')):
        place = document.place(path)
        assert lines[place.line - 1][place.column - 1 :].startswith(text)


def test_a_byte_order_mark_is_no_part_of_the_text() -> None:
    assert parse(b"\xef\xbb\xbfa: 1", "a.yaml").root == {"a": "1"}


def test_a_byte_that_is_not_utf8_is_placed() -> None:
    (problem,) = problems_of("a: 1\nü: ".encode() + b"\xff\n")
    assert problem.place == Place("a.yaml", 2, 4)
    assert "byte 10" in problem.message


ENCODINGS = {
    "UTF-8": ("utf-8", b""),
    "UTF-8 with a mark": ("utf-8", codecs.BOM_UTF8),
    "UTF-16, little end first": ("utf-16-le", codecs.BOM_UTF16_LE),
    "UTF-16, big end first": ("utf-16-be", codecs.BOM_UTF16_BE),
}


@pytest.mark.parametrize(("encoding", "mark"), ENCODINGS.values(), ids=list(ENCODINGS))
@pytest.mark.parametrize("file", ["a.yaml", "a.json"])
@given(said=st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1))
def test_a_text_is_the_same_in_each_encoding_that_says_what_it_is(
    said: str, file: str, encoding: str, mark: bytes
) -> None:
    written = json.dumps({"a": f"x{said}"}, ensure_ascii=False)
    assert parse(mark + written.encode(encoding), file).root == {"a": f"x{said}"}


@pytest.mark.parametrize("data", [b"\xff\xfea\0b", b"\xff\xfea\0\n\0\0\xdc", b"\xfe\xff\0a\0"])
def test_utf16_that_is_damaged_is_refused(data: bytes) -> None:
    (problem,) = problems_of(data)
    assert problem.code == "not-utf-8"
    assert "UTF-16" in problem.message
    assert problem.place.line >= 1


def test_utf16_without_a_mark_is_no_text() -> None:
    assert problems_of("a: 1".encode("utf-16-le"))[0].code == "not-text"


SPACES = [*LIKE_A_SPACE.replace("\u2000-\u200d", ""), *map(chr, range(0x2000, 0x200E))]


@pytest.mark.parametrize("space", SPACES, ids=lambda space: f"U+{ord(space):04X}")
@pytest.mark.parametrize(
    ("line", "column"),
    [
        ("{0}b: 1", 1),
        ("{0} {0}b: 1", 1),
        ("  {0}b: 1", 3),
        ("{0}- b", 1),
        ("  b:{0}1", 5),
        ("  -{0}b", 4),
        ("  b:\n    c:{0}1", 7),
    ],
)
def test_what_only_looks_like_a_space_is_named_where_it_stands(
    line: str, column: int, space: str
) -> None:
    (problem,) = problems_of(f"z: 1\na:\n{line.format(space)}\n".encode())
    assert problem.code == "unusual-space"
    assert problem.place == Place("a.yaml", 3 + line.count("\n"), column)
    assert f"U+{ord(space):04X}" in problem.message
    (problem,) = problems_of(f'{{"a":\n{space}1}}'.encode(), "a.json")
    assert (problem.code, problem.place) == ("unusual-space", Place("a.json", 2, 1))


@pytest.mark.parametrize("space", SPACES, ids=lambda space: f"U+{ord(space):04X}")
def test_what_only_looks_like_a_space_may_stand_in_text(space: str) -> None:
    written = f"a: x:{space}y\nb: |\n {space} z\nc: '{space}d:{space}'\n'e:{space}f': x # {space}\n"
    root = parse(written.encode(), "a.yaml").root
    assert root == {"a": f"x:{space}y", "b": f"{space} z\n", "c": f"{space}d:{space}",
                    f"e:{space}f": "x"}  # fmt: skip


@pytest.mark.parametrize("space", SPACES, ids=lambda space: f"U+{ord(space):04X}")
@pytest.mark.parametrize("text", ["{0}a", "{0}a:", "a:{0}b", "-{0}a", "a{0}b", "a: {0}b"])
def test_what_we_write_with_it_is_read_again(text: str, space: str) -> None:
    said = text.format(space)
    written = {said: said, "list": [said, {said: [said]}]}
    assert parse(as_yaml(written).encode(), "a.yaml").root == written


def test_many_lines_indented_otherwise_are_one_problem_and_take_no_time() -> None:
    began = time.process_time()
    (problem,) = problems_of(b"a:\n" + b"\xc2\xa0b: 1\n" * 200_000)
    assert "199,999 other lines" in problem.message
    problems_of(b"a: 1\n" + b"\t#\n" * 500_000 + b"b")
    assert time.process_time() - began < 20  # it was quadratic: minutes


def test_text_that_would_run_the_other_way_is_refused() -> None:
    assert problems_of("a: x\u202ey\n".encode())[0].code == "not-text"
    assert problems_of(b'a: "x\\u202ey"\n')[0].code == "not-text"


def test_a_missing_file_offers_the_nearest_name(tmp_path: Path) -> None:
    (tmp_path / "stockton.yaml").write_text("a: 1", encoding="utf-8")
    with pytest.raises(ProblemsError) as caught:
        load(tmp_path / "stokton.yaml")
    (problem,) = caught.value.problems
    assert problem.code == "file-missing"
    assert "stockton.yaml" in problem.suggestion


def test_a_file_in_a_folder_that_is_missing_is_a_problem(tmp_path: Path) -> None:
    with pytest.raises(ProblemsError) as caught:
        load(tmp_path / "nowhere" / "a.yaml")
    assert caught.value.problems[0].code == "file-missing"


def test_a_folder_is_not_a_file(tmp_path: Path) -> None:
    with pytest.raises(ProblemsError) as caught:
        load(tmp_path)
    assert caught.value.problems[0].code == "file-is-a-folder"


@pytest.mark.parametrize("name", ["a\0b", "x" * 5000])
def test_a_name_the_system_cannot_use_is_a_problem(name: str, tmp_path: Path) -> None:
    with pytest.raises(ProblemsError) as caught:
        load(tmp_path / name)
    assert caught.value.problems[0].code in ("file-unreadable", "file-missing")


def test_a_huge_file_is_refused_without_reading_it(tmp_path: Path) -> None:
    huge = tmp_path / "huge.yaml"
    with huge.open("wb") as stream:
        stream.truncate(50_000_000)
    with pytest.raises(ProblemsError) as caught:
        load(huge)
    (problem,) = caught.value.problems
    assert problem.code == "file-too-large"
    assert "50.0 MB" in problem.message


def test_the_limit_is_the_callers(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_bytes(b"a: 12345")
    assert read_bytes(file, most_bytes=8) == b"a: 12345"
    with pytest.raises(ProblemsError):
        read_bytes(file, most_bytes=7)


def test_a_file_is_called_what_the_caller_calls_it(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_bytes(b"a: 1")
    assert load(file, file="facts/a.yaml").place().file == "facts/a.yaml"


def ends_well(data: bytes, file: str) -> None:
    read = document_or_problems(data, file)
    if isinstance(read, Document):
        assert only_text(read.root)
    else:
        assert read
        assert all(str(problem).encode() for problem in read)


def document_or_problems(data: bytes, file: str) -> Document | tuple[Problem, ...]:
    try:
        return parse(data, file)
    except ProblemsError as error:
        return error.problems


def only_text(node: object) -> bool:
    if isinstance(node, dict):
        return all(isinstance(key, str) and only_text(each) for key, each in node.items())
    if isinstance(node, list):
        return all(only_text(each) for each in node)
    return isinstance(node, str)


MARKS = [
    "a",
    ": ",
    "- ",
    "\n",
    "  ",
    "\t",
    "[",
    "]",
    "{",
    "}",
    ",",
    "'",
    '"',
    "\\",
    "&x",
    "*x",
    "!t",
]
MORE = ["|", ">", "%", "#", "---\n", "...\n", "? ", "~", "null", "<<", "\u2028", "\x85", "é"]
PIECES = st.sampled_from([*MARKS, *MORE])


@given(st.binary(max_size=200))
def test_any_bytes_end_in_a_document_or_in_problems(data: bytes) -> None:
    ends_well(data, "a.yaml")
    ends_well(data, "a.json")


@given(st.lists(PIECES, max_size=40))
def test_any_yaml_like_text_ends_in_a_document_or_in_problems(pieces: list[str]) -> None:
    ends_well("".join(pieces).encode(), "a.yaml")
    ends_well("".join(pieces).encode(), "a.json")


@given(
    st.recursive(
        st.booleans() | st.integers() | st.text(),
        lambda inner: st.lists(inner) | st.dictionaries(st.text(min_size=1), inner),
        max_leaves=20,
    )
)
def test_any_json_value_ends_in_a_document_or_in_problems(value: object) -> None:
    for indent in (None, 2):
        for ascii_only in (True, False):
            written = json.dumps(value, indent=indent, ensure_ascii=ascii_only)
            ends_well(written.encode("utf-8", "surrogatepass"), "a.json")


WHOLE = """\
authority: "Northshire"
facts: {caseload: [70.1, 'about 80'], challenge: >
    limited
  }
"""


@pytest.mark.parametrize("length", range(len(WHOLE)))
def test_a_file_that_breaks_off_anywhere_has_its_problems_within_it(length: int) -> None:
    text = WHOLE[:length]
    try:
        parse(text.encode(), "a.yaml")
    except ProblemsError as error:
        for problem in error.problems:
            assert problem.place.line <= text.count("\n") + 1
            assert f"line {text.count(chr(10)) + 2}" not in problem.message


@pytest.mark.parametrize("line_break", ["\x85", "\u2028", "\u2029", "\x0b", "\x0c", "\x1c"])
@pytest.mark.parametrize("name", ["a.yaml", "a.json"])
def test_a_line_break_that_no_editor_shows_shifts_no_place(line_break: str, name: str) -> None:
    text = f'{{"authority": "North{line_break}shire",\n"date": "", "date": ""}}'
    with pytest.raises(ProblemsError) as raised:
        parse(text.encode(), name)
    assert {problem.place.line for problem in raised.value.problems} <= {1, 2}
    assert raised.value.problems[0].code == "not-text"
