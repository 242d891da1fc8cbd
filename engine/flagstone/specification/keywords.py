"""How a line of a feature begins: with a keyword, with one that is mistyped, or as prose does."""

from __future__ import annotations

import unicodedata
from difflib import SequenceMatcher
from functools import lru_cache

from flagstone.problems import nearest

WHEN = "the rules are applied"
"""What every When step says."""

STEPS = ("Given", "When", "Then", "And", "But")
HEADINGS = (
    "Feature", "Ability", "Business Need", "Rule", "Background", "Scenario", "Example",
    "Scenario Outline", "Scenario Template", "Examples", "Scenarios",
)  # fmt: skip
_LOOKED_AT = 100  # characters of a line, to say how it begins
_KEYWORDS = {each.casefold(): each for each in (*STEPS, *HEADINGS)}

# Ordinary words that are one slip of the hand away from a keyword. Prose may begin with them.
_ORDINARY = frozenset({
    "abut", "ad", "add", "agility", "aid", "an", "ant", "any", "backgrounds", "band", "bat",
    "bet", "bit", "bud", "bug", "bun", "bus", "business needs", "bust", "butt", "buy", "cut",
    "end", "featured", "features", "give", "giver", "gives", "gut", "hand", "hen", "hut", "land",
    "liven", "nut", "out", "put", "riven", "role", "rude", "ruled", "ruler", "rules", "ruse",
    "rut", "sand", "ten", "than", "the", "them", "they", "thin", "wand", "wen", "wren",
})  # fmt: skip


def is_mistyped(line: str) -> bool:
    """Whether a line begins nearly with a keyword, and not with one."""
    begins = line.lstrip().startswith(("@", '"""', "```"))
    return not (begins or keyword_of(line) or is_prose(line, goes_on=False))


def keyword_of(line: str) -> str | None:
    """The keyword that a line begins with exactly as Gherkin wants it, or | of a table."""
    text = line.lstrip()
    for keyword in HEADINGS:
        if text.startswith(f"{keyword}:"):
            return keyword
    for keyword in STEPS:
        if text.startswith(f"{keyword} "):
            return keyword
    return "|" if text.startswith("|") else None


def _beginnings(line: str) -> tuple[str, ...]:
    """The first two words of a line and its first, as they look, and in small letters."""
    text = unicodedata.normalize("NFKC", line.strip()[:_LOOKED_AT]).casefold()
    text = "".join(each for each in text if unicodedata.category(each) != "Cf")
    words = text.partition(":")[0].split()[:2]
    first = [word.strip(".,;*'\"") for word in words]
    return tuple(dict.fromkeys((" ".join(first), *first[:1])))


def offer(line: str) -> str:
    """A sentence that offers the keyword that was meant, or nothing if none is like it."""
    start = line.strip()[:_LOOKED_AT]
    for beginning in _beginnings(line):
        if near := _nearest(beginning):
            said = f"{near}:" if near in HEADINGS else near
            return f"Did you mean {said}? {unusual_character(start)}".strip()
    return unusual_character(start)


@lru_cache(maxsize=10_000)
def _nearest(beginning: str) -> str:
    return next(iter(nearest(beginning, _KEYWORDS.values(), limit=1)), "")


def is_prose(line: str, *, goes_on: bool) -> bool:
    """Whether a line of a description could not be mistaken for anything else.

    `goes_on` says that prose stands in the line above. Then a line may begin with "and" or "when"
    in small letters, as sentences do that are broken anywhere.
    """
    text = line.strip()
    if text.startswith(("|", '"""', "```", "@", "* ")) or text.casefold().endswith(WHEN):
        return False
    has_colon = ":" in unicodedata.normalize("NFKC", text)[:30]
    for beginning in _beginnings(line):
        keyword = _KEYWORDS.get(beginning)
        in_small_letters = text.startswith(beginning) and not text.startswith(f"{beginning}:")
        if keyword in STEPS and goes_on and in_small_letters:
            continue
        if keyword is not None:
            return False
        if _is_slip(beginning) and not (goes_on and in_small_letters):
            return False
        if _is_like_a_heading(beginning, has_colon):
            return False
    return True


@lru_cache(maxsize=10_000)
def _is_slip(beginning: str) -> bool:
    """Whether it is a keyword with one slip in it, and not a word that prose may begin with."""
    slips = (_is_one_slip(beginning, each) for each in _KEYWORDS)
    return beginning not in _ORDINARY and any(slips)


@lru_cache(maxsize=10_000)
def _is_like_a_heading(beginning: str, has_colon: bool) -> bool:
    """Whether it is a heading with more than one slip in it."""
    return any(
        _is_like(beginning, each.casefold(), 0.7 if has_colon else 0.85)
        for each in HEADINGS
        if len(each) >= 7 or has_colon
    )


def _is_like(beginning: str, heading: str, enough: float) -> bool:
    found = SequenceMatcher(None, beginning, heading)
    # The first two are bounds of the third, and cost next to nothing.
    bounded = found.real_quick_ratio() >= enough and found.quick_ratio() >= enough
    return bounded and found.ratio() >= enough


def _is_one_slip(written: str, meant: str) -> bool:
    """Whether one character was left out, added, changed, or changed places with the next."""
    start = 0
    while start < min(len(written), len(meant)) and written[start] == meant[start]:
        start += 1
    a, b = written[start:], meant[start:]
    return written != meant and (
        a[1:] == b or a == b[1:] or a[1:] == b[1:] or (a[:2] == b[:2][::-1] and a[2:] == b[2:])
    )


def unusual_character(text: str) -> str:
    """What to do about a character that cannot be seen, or looks like a space and is none.

    Empty where there is none: two texts that look alike to their writer may differ by it.
    """
    for each in text:
        if each != " " and unicodedata.category(each) in ("Cf", "Zs", "Zl", "Zp", "Cc"):
            kind = "an unusual space" if each.isspace() else "an invisible character"
            return f"There is {kind} in it, U+{ord(each):04X}: write it with ordinary spaces only."
    return ""
