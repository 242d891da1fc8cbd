"""Whether the time that a pattern takes grows faster than its text: every pattern in the package.

python tests/benchmarks/patterns.py [CHARACTERS]

Each is searched for in texts that begin what it looks for again and again and never end it. Those
are listed whose time grows more than threefold where the text is twice as long. What may be as long
as that in a file is limited (`LONGEST_VALUE`, `LONGEST_TEXT`), and a pattern may only be
matched at the start of its text, so one here is no fault by itself.
"""

from __future__ import annotations

import importlib
import pkgutil
import re
import sys
import time
from collections.abc import Iterator

import flagstone
from flagstone.vocabulary.wordings import value_phrase

PIECES = (
    "(of ", "1 (1 ", "12 per cent (12 ", " of 1", " ", "9", "1,111,", "-", "1-", "a ", "a", "Aa",
    "between 1 ", "1 to ", "2024-03-31 to ", "31/", "[c] ", '"', '"a" is ', "\\", "{a", "%", '%"',
    "for a, ", "as at 1 May 2019, ", "http://a", "paragraph 1, ", "\t", " \t", "a_", "a-", "x.",
)  # fmt: skip


def patterns() -> Iterator[tuple[str, re.Pattern[str]]]:
    """Every pattern of text that a module of the package holds, and what it is called."""
    yield "vocabulary.wordings.value_phrase", value_phrase()
    for found in pkgutil.walk_packages(flagstone.__path__, "flagstone."):
        if found.name.endswith("__main__"):
            continue
        module = importlib.import_module(found.name)
        for name, value in vars(module).items():
            if isinstance(value, re.Pattern) and isinstance(value.pattern, str):
                yield f"{found.name.removeprefix('flagstone.')}.{name}", value


def seconds(pattern: re.Pattern[str], text: str) -> float:
    start = time.perf_counter()
    for _ in pattern.finditer(text):
        pass
    return time.perf_counter() - start


def main() -> None:
    length = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    count = 0
    for name, pattern in patterns():
        count += 1
        for piece in PIECES:
            text = piece * (length // len(piece))
            once, twice = seconds(pattern, text), seconds(pattern, text + text)
            if twice > 0.02 and twice > 3 * once:
                print(f"{name}: {once:.3f} s, {twice:.3f} s of twice {piece!r}")
    print(f"{count} patterns")


if __name__ == "__main__":
    main()
