"""The command, run in this process on files that a fuzzer made, and what must hold of its end."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path
from xml.etree import ElementTree

import msgspec
from typer.testing import CliRunner

from flagstone.cli.app import app
from flagstone.cli.exits import Exit

ROOT = Path(__file__).parents[2]
MARKER = "Zebedee"
"""A name that mutations plant. It may be a child's, and no message may repeat it."""

_ENDINGS = {int(code) for code in Exit} - {Exit.NO_VERDICT, Exit.INTERRUPTED, Exit.PIPE_CLOSED}
_CODE = re.compile(r"\[([a-z0-9-]+)\]$")
_PLACE = re.compile(r"^(?P<file>[^:\n]+):(?P<line>\d+):\d+: ", re.MULTILINE)
_FRAME = re.compile(r'File "[^"]*?(flagstone/[^"]+)", line \d+, in (\S+)')
_CODES = {page.stem for page in (ROOT / "docs" / "problems").glob("*.md")}


class Ended(msgspec.Struct, frozen=True):
    """How a command ended."""

    code: int
    out: bytes
    err: str

    @property
    def refused(self) -> bool:
        """Whether the input was found to be bad."""
        return self.code == Exit.BAD_INPUT


def run(*words: str | Path) -> Ended:
    """Run `flagstone` with these words."""
    result = CliRunner().invoke(app, list(map(str, words)))
    return Ended(result.exit_code, result.stdout_bytes, result.stderr)


def fault(ended: Ended, *, form: str = "", given: Path | None = None) -> str:
    """What is wrong with how a command ended; empty where nothing is.

    `form` is the form of output that was asked for, and `given` the file that a fuzzer made. The
    answer names the kind of fault, so that two inputs with the same fault have the same one.
    """
    if ended.code not in _ENDINGS:
        frames = _FRAME.findall(ended.err)
        where = " in ".join(reversed(frames[-1])) if frames else "nowhere"
        raised = ended.err.strip().splitlines()[-2:-1] or ["nothing"]
        return f"ended with {ended.code}: {raised[0].partition(':')[0]} at {where}"
    if ended.refused:
        return _refusal_fault(ended, given)
    return _output_fault(ended.out, form)


def _refusal_fault(ended: Ended, given: Path | None) -> str:
    if ended.out.strip():
        return "refused, and written to standard output all the same"
    codes = [found[1] for line in ended.err.splitlines() if (found := _CODE.search(line))]
    if not codes:
        return "refused without a problem code"
    if strange := sorted(set(codes) - _CODES):
        return f"a problem code without a page: {strange[0]}"
    if given is None:
        return ""
    lines = given.read_bytes().count(b"\n") + given.read_bytes().count(b"\r") + 1
    for place in _PLACE.finditer(ended.err):
        if place["file"] == str(given) and int(place["line"]) > lines:
            return "a problem at a line that the file does not have"
    return ""


def _output_fault(out: bytes, form: str) -> str:
    """Whether a program that knows the form can read what was written."""
    try:
        text = out.decode("utf-8")
        if form in ("json", "sarif"):
            json.loads(text)
        elif form == "csv":
            rows = list(csv.reader(io.StringIO(text, newline="")))
            if len({len(row) for row in rows}) > 1:
                return "csv: rows of different length"
        elif form == "junit":
            ElementTree.fromstring(text)
        elif form == "html" and text.count("<script") > text.count("</script"):
            return "html: a script that is not closed"
    except (ValueError, ElementTree.ParseError, csv.Error) as error:
        return f"{form} that cannot be read: {type(error).__name__}"
    return ""
