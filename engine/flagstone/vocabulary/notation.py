"""Values as tables and returns write them, in the words that values are read in.

`<5`, `≥70`, `~70`, `1-4` and `1 460` have one meaning each. They are put into words before anything
else looks at them, so that there is one way of reading a value. A value that is in words already,
as we write them, is left as it is.
"""

from __future__ import annotations

import re

from flagstone.vocabulary.fact_types import Kind

_NUMBER = r"\d[\d,]*(?:\.\d+)?"
_HYPHENS = "-\u2010\u2011\u2012\u2013\u2014\u2212"
_SIGNS = (
    (re.compile(r"(?:<=|=<|[\u2264\u2a7d]) ?"), "at most "),
    (re.compile(r"(?:>=|=>|[\u2265\u2a7e]) ?"), "at least "),
    (re.compile(r"< ?"), "less than "),
    (re.compile(r"> ?"), "more than "),
    (re.compile(r"[~\u2248\u223c] ?(?=\d)"), "about "),
    (re.compile(r"\A(?:c\.?|ca\.?|circa) ?(?=\d)", re.IGNORECASE), "about "),
)
_MINUS = re.compile(r"(?<!\S)[\u2010-\u2012\u2212](?=\d)")
# Digits in groups of three, with a space (of any kind) or an apostrophe between them. A longer run
# of digits beside them is no such number: some are an office's numbers for a person.
_GROUPED = re.compile(
    r"(?<![\w.,'\u2019])(?<!\d )\d{1,3}(?P<mark>[ '\u2019])\d{3}(?:(?P=mark)\d{3})*"
    r"(?![\w'\u2019]| \d)"
)
_RANGE = re.compile(
    rf"(?<![^\s(])(-?{_NUMBER}(?: per cent| ?%)?) ?[{_HYPHENS}] ?(-?{_NUMBER})(?![\d.,{_HYPHENS}/])"
)
_OR_MORE = re.compile(rf"\A({_NUMBER})(?:\+| or (?:more|over|above)\b)")
_OR_LESS = re.compile(rf"\A({_NUMBER}) or (?:fewer|less|under|below)\b")
_OUT_OF = re.compile(r"(?<=\d) out of (?=\d)")
_DAYS_APART = re.compile(r" [\u2013\u2014] (?=\d)")


def in_words(kind: Kind, phrase: str) -> str:
    """The phrase, which has single spaces, with its signs put into words.

    >>> in_words(Kind.COUNT, "<5"), in_words(Kind.DAYS, "1 460"), in_words(Kind.COUNT, "1-4 of 40")
    ('less than 5', '1460', 'between 1 and 4 of 40')
    """
    if kind in (Kind.SCALE, Kind.BOOLEAN):
        return phrase
    for sign, words in _SIGNS:
        phrase = sign.sub(words, phrase)
    if kind is Kind.DATE:
        return _DAYS_APART.sub(" to ", phrase)
    phrase = _GROUPED.sub(lambda number: re.sub(r"\D", "", number[0]), _MINUS.sub("-", phrase))
    phrase = _RANGE.sub(r"between \1 and \2", phrase)
    phrase = _OR_LESS.sub(r"at most \1", _OR_MORE.sub(r"at least \1", phrase))
    return _OUT_OF.sub(" of ", phrase)
