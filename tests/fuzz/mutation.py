"""Changing an input at random, in ways that its format gives a meaning to.

A mutation takes a source of chance and the bytes of an input, and gives bytes. Most keep the format
whole, so that what lies behind the parser is reached; some break it.
"""

from __future__ import annotations

import copy
import csv
import io
import json
import random
import zipfile
from collections.abc import Callable, Iterator
from typing import Any, TypeAlias

import yaml
from tests.fuzz.commands import MARKER

Mutation: TypeAlias = Callable[[random.Random, bytes], bytes]

VALUES = (
    *("", " ", "0", "-1", "1", "4", "5", "104", "1e3", "1e999", "0.1", "70.123456", "9" * 40),
    *("3 of 20", "0 of 0", "5 of 4", "12 per cent (3 of 25)", "12%", "12 % of 460", "about 70"),
    *("more than 50", "fewer than 5", "<5", ">70", "≤5", "~70", "1-4", "70–80", "1 460", "1,460"),
    *("1 460", "[c]", "[z]", "[low]", "c", "z", "x", "..", ":", "*", "u", "k", "low", "n/a"),
    *("unknown", "suppressed", "not applicable", "yes", "no", "NO", "true", "null", "~", "TBC"),
    *("2025-03-31", "31/03/2025", "05/04/2025", "2025-02-29", "31-Mar-25", "2025-13-01", "2025"),
    *("2025-03", "45747", "2024-04-01 to 2025-03-31", "1900-01-01", "9999-12-31", "0000-00-00"),
    *("limited", "consistent", "inspectors", "leaders", "authority", "own figures", "inspection"),
    *(MARKER, f"{MARKER} Quill", "=1+1", "@SUM(A1)", "<script>alert(1)</script>", "{value}", "%s"),
    *("\u200b", "\u202e", "\ufeff", "é", "e\u0301", "\x85", "\u2028", "a" * 300, "(of " * 60),
)
KEYS = (
    *("authority", "date", "kind", "title", "facts", "groups", "sources", "scope", "note", "of"),
    *("value", "as_at", "period", "voice", "source", "at", "ledger", "prefer", "published", "url"),
    *("looked_at", "about", "iro_children_per_fte", "plans_with_unregistered_worker"),
    *("referrals_again", "duty_rooms", "iro_challenge", "older children", "responses", "standards"),
    *("when", "severity", "cites", "message", "all", "any", "not", "above", "raised", "until"),
    *(MARKER, "", "Facts", "fact", "iro_children_per_ft", "__class__"),
)
PIECES = (
    *(b"\n", b"\r", b"\t", b" ", b",", b";", b'"', b"'", b":", b": ", b"- ", b"#", b"{", b"}"),
    *(b"[", b"]", b"&a", b"*a", b"!!x", b"~", b"null", b"%", b"\x00", b"\xff", b"\xef\xbb\xbf"),
    *(b"\xc2\xa0", b"---\n", b"...\n", b"|", b">", b"? ", b"\\", b"\x1b", b"\xed\xa0\x80"),
)
GHERKIN = (
    *("Feature:", "Background:", "Scenario:", "Scenario Outline:", "Examples:", "Rule:", "Given "),
    *("When ", "Then ", "And ", "But ", "* ", "| a | b |", '"""', "```", "@skip", "# language: fr"),
    *("Scenaro:", "Gven ", "Thn ", "Adn ", "given ", "SCENARIO:", "Scenario ", "    some prose"),
)


def of_bytes(r: random.Random, data: bytes) -> bytes:
    """Bytes taken out, put in or written again elsewhere, whatever they mean."""
    for _ in range(r.randint(1, 4)):
        start = r.randint(0, len(data))
        end = min(len(data), start + r.choice([0, 0, 1, 1, 3, 12, 80]))
        piece = r.choice([r.choice(PIECES), r.choice(VALUES).encode(), data[start:end] * 2, b""])
        data = data[:start] + piece + data[end:]
    return data


def of_lines(r: random.Random, data: bytes) -> bytes:
    """Lines left out, doubled, moved, indented otherwise or with a value changed."""
    lines = data.splitlines(keepends=True) or [b""]
    for _ in range(r.randint(1, 3)):
        at = r.randrange(len(lines))
        match r.randrange(6):
            case 0 if len(lines) > 1:
                del lines[at]
            case 1:
                lines.insert(r.randint(0, len(lines)), lines[at])
            case 2:
                lines[at] = r.choice([b"  ", b"\t", b"\xc2\xa0 "]) + lines[at]
            case 3:
                lines[at] = lines[at].lstrip(b" ")
            case 4:
                head, colon, _ = lines[at].partition(b": ")
                lines[at] = head + colon + r.choice(VALUES).encode() + b"\n"
            case _:
                lines[at] = of_bytes(r, lines[at])
    return b"".join(lines)


def of_yaml(r: random.Random, data: bytes) -> bytes:
    """A part of the tree replaced, left out, doubled, renamed or put elsewhere."""
    try:
        tree = yaml.load(data, Loader=yaml.CBaseLoader)
    except (yaml.YAMLError, ValueError):
        return of_lines(r, data)
    tree = _changed(r, tree)
    if r.random() < 0.5:
        return json.dumps(tree, ensure_ascii=r.random() < 0.5).encode("utf-8", "surrogatepass")
    try:
        return yaml.dump(tree, allow_unicode=True, sort_keys=False).encode("utf-8", "replace")
    except (yaml.YAMLError, RecursionError):
        return data


def of_json(r: random.Random, data: bytes) -> bytes:
    """As `of_yaml`, and JSON stays JSON."""
    try:
        tree = json.loads(data)
    except (ValueError, RecursionError):
        return of_bytes(r, data)
    return json.dumps(_changed(r, tree)).encode()


def _changed(r: random.Random, tree: Any) -> Any:
    tree = copy.deepcopy(tree)
    for _ in range(r.randint(1, 3)):
        places = list(_places(tree))
        if not places:
            return r.choice([tree, r.choice(VALUES), [], {}])
        holder, key = r.choice(places)
        match r.randrange(7):
            case 0:
                del holder[key]
            case 1 if isinstance(holder, dict):
                holder[r.choice(KEYS)] = holder.pop(key)
            case 2:
                other, elsewhere = r.choice(places)
                if (isinstance(other, dict) and elsewhere in other) or isinstance(other, list):
                    holder[key] = copy.deepcopy(_at(other, elsewhere))
            case 3:
                holder[key] = r.choice([[], {}, [holder[key]], {r.choice(KEYS): holder[key]}])
            case 4 if isinstance(holder, list):
                holder += [copy.deepcopy(holder[key])] * r.choice([1, 2, 60])
            case 5 if isinstance(holder, dict):
                holder[r.choice(KEYS)] = copy.deepcopy(holder[key])
            case _:
                holder[key] = r.choice(VALUES)
    return tree


def _at(holder: Any, key: Any) -> Any:
    try:
        return holder[key]
    except IndexError:
        return ""


def _places(tree: Any) -> Iterator[tuple[Any, Any]]:
    """Every place in a tree, as what holds it and where it stands there."""
    if not isinstance(tree, dict | list):
        return
    for key, value in list(tree.items() if isinstance(tree, dict) else enumerate(tree)):
        yield tree, key
        yield from _places(value)


def of_csv(r: random.Random, data: bytes) -> bytes:
    """Cells, rows and columns changed, and written as another program might."""
    try:
        rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    except (ValueError, csv.Error):
        return of_bytes(r, data)
    rows = _changed_rows(r, rows)
    stream = io.StringIO(newline="")
    ending = r.choice(["\n", "\r\n", "\r"])
    csv.writer(stream, delimiter=r.choice(",,,;\t"), lineterminator=ending).writerows(rows)
    text = r.choice(["", "", "", "sep=;\n", "\ufeff"]) + stream.getvalue()
    encoding = r.choice(["utf-8", "utf-8", "utf-8", "utf-16", "utf-16-le", "cp1252"])
    return text.encode(encoding, "replace")


def _changed_rows(r: random.Random, rows: list[list[str]]) -> list[list[str]]:
    rows = [list(row) for row in rows] or [[]]
    for _ in range(r.randint(1, 4)):
        row = r.choice(rows)
        match r.randrange(6):
            case 0 if len(rows) > 1:
                rows.remove(row)
            case 1:
                rows += [list(row)] * r.choice([1, 2, 60])
            case 2:
                rows.insert(r.randint(0, len(rows)), r.choice([[], ["Title"], [""] * 9, row[::-1]]))
            case 3:
                row.insert(r.randint(0, len(row)), r.choice([*VALUES, *KEYS]))
            case _ if row:
                row[r.randrange(len(row))] = r.choice([*VALUES, *KEYS])
    return rows


def of_workbook(r: random.Random, data: bytes) -> bytes:
    """Cells of other values and formats, rows hidden, or a part of the archive damaged."""
    return of_archive(r, data) if r.random() < 0.3 else _of_cells(r, data)


NUMBER_FORMATS = (
    *("General", "0", "0.0", "0%", "0.0%", '0"%"', '0.0" per cent"', "#,##0", "0.0,", "# ?/?"),
    *("mmm-yy", "yyyy", "mm/yyyy", "dd/mm/yyyy", "d mmmm yyyy", "yyyy-mm-dd", "hh:mm", "[h]:mm"),
    *("0.00E+00", "@", ";;;", '"<"0', "[Red]0", "0;-0;;@", "£#,##0", "[$-809]dd mmmm yyyy", "\\x0"),
)


def _of_cells(r: random.Random, data: bytes) -> bytes:
    import datetime

    from openpyxl import load_workbook

    try:
        book = load_workbook(io.BytesIO(data))
    except Exception:  # a damaged archive: whatever openpyxl raises for it
        return of_bytes(r, data)
    if not book.worksheets:
        return of_bytes(r, data)
    sheet = r.choice(book.worksheets)
    for _ in range(r.randint(1, 4)):
        row = r.randint(1, min(sheet.max_row, 40) + 1)
        cell = sheet.cell(row, r.randint(1, min(sheet.max_column, 12) + 1))
        match r.randrange(8):
            case 0 | 1:
                cell.number_format = r.choice(NUMBER_FORMATS)
            case 2:
                sheet.row_dimensions[row].hidden = True
            case 3:
                sheet.column_dimensions[cell.column_letter].hidden = True
            case 4:
                sheet.sheet_state = r.choice(["hidden", "veryHidden"])
            case 5:
                book.create_sheet(r.choice(["facts", "Facts ", "Sheet2", "flags"]))
            case _ if not hasattr(cell, "parent") or type(cell).__name__ != "MergedCell":
                cell.value = r.choice(
                    [
                        *(r.uniform(-1, 120), r.randint(-2, 50_000), 0.9, 12, True, None, "=1+1"),
                        *(datetime.date(2025, 3, 31), datetime.time(12, 30), "#N/A"),
                        _writable(r.choice([*VALUES, *KEYS])),
                    ]
                )
    stream = io.BytesIO()
    try:
        book.save(stream)
    except Exception:  # no sheet is visible, a value out of range: openpyxl will not write it
        return data
    return stream.getvalue()


def _writable(text: str) -> str:
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

    return ILLEGAL_CHARACTERS_RE.sub("", text)


def of_archive(r: random.Random, data: bytes) -> bytes:
    """One part of a zip archive damaged, left out or doubled."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as before:
            parts = [(name, before.read(name)) for name in before.namelist()]
    except Exception:  # a damaged archive: whatever zipfile and zlib raise for it
        return of_bytes(r, data)
    if not parts:
        return of_bytes(r, data)
    at = r.randrange(len(parts))
    if r.random() < 0.15:
        del parts[at]
    else:
        name, content = parts[at]
        parts[at] = (name, of_bytes(r, content))
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as after:
        for name, content in parts:
            after.writestr(name, content)
    return stream.getvalue()


def of_feature(r: random.Random, data: bytes) -> bytes:
    """One line mistyped, left out, put in or moved, as a hand slips."""
    lines = data.splitlines(keepends=True) or [b"\n"]
    at = r.randrange(len(lines))
    line = lines[at]
    match r.randrange(6):
        case 0:
            del lines[at]
        case 1:
            lines.insert(at, b"    " + r.choice(GHERKIN).encode() + b"\n")
        case 2:
            lines.insert(r.randint(0, len(lines)), line)
        case 3:
            word = line.lstrip()
            letter = r.randint(0, min(len(word), 12))
            slip = r.choice([b"", word[letter : letter + 1] * 2, b"x", b"\xc2\xa0", b" "])
            indent = line[: len(line) - len(word)]
            lines[at] = indent + word[:letter] + slip + word[letter + 1 :]
        case 4:
            lines[at] = r.choice([line.lower(), line.upper(), line.replace(b":", b"", 1)])
        case _:
            lines[at] = of_bytes(r, line)
    return b"".join(lines)


def one_of(*mutations: Mutation) -> Mutation:
    """Any of these; the first half of the time."""

    def mutation(r: random.Random, data: bytes) -> bytes:
        return (mutations[0] if r.random() < 0.5 else r.choice(mutations))(r, data)

    return mutation


def another_number(r: random.Random, data: bytes) -> bytes:
    """For inputs that are only a number: any other one."""
    del data
    return r.randbytes(6)
