"""From an entry as it is written to a fact type, and all that can be wrong with one by itself."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

import msgspec

from flagstone.dates import FIRST_DAY, LAST_DAY
from flagstone.problems import Problems, did_you_mean
from flagstone.text import Document, Path
from flagstone.vocabulary.entry_sentences import check_sentence
from flagstone.vocabulary.fact_types import Evidence, FactType, Kind, Scale, Sentence
from flagstone.vocabulary.files import FactEntry
from flagstone.vocabulary.intervals import LEAST, MOST, Interval

MOST_DECIMALS = 6
SMALLEST_OF = 10

_NUMERIC = (Kind.NUMBER, Kind.COUNT, Kind.PERCENTAGE, Kind.DAYS)
# Which kinds of value a key has a meaning for.
_BELONGS = {
    "unit": (Kind.NUMBER, Kind.COUNT, Kind.DAYS, Kind.PERCENTAGE),
    "decimals": (Kind.NUMBER, Kind.PERCENTAGE),
    "least": _NUMERIC,
    "most": _NUMERIC,
    "of": (Kind.COUNT, Kind.PERCENTAGE),
    "smallest_of": (Kind.COUNT, Kind.PERCENTAGE),
    "statistic": (Kind.NUMBER, Kind.COUNT, Kind.DAYS),
    "scale": (Kind.SCALE,),
}


class Entry(msgspec.Struct, frozen=True):
    """An entry and where it stands."""

    id: str
    area: str
    theme: str
    written: FactEntry
    document: Document
    problems: Problems

    def complain(
        self, path: Path, code: str, message: str, suggestion: str = "", found: str = ""
    ) -> None:
        """Remember what is wrong at that path of the entry."""
        self.problems.add(
            self.document.place(path), code, message, suggestion=suggestion, found=found
        )


def fact_type(entry: Entry, scales: Mapping[str, Scale]) -> FactType | None:
    """The fact type that an entry describes; None where anything is wrong with it."""
    before = len(entry.problems.found)
    written = entry.written
    _check_keys(entry)
    scale = _scale(entry, scales)
    range_ = _range(entry, scale)
    words = scale.words if scale else ()
    if written.type is not Kind.SCALE or scale is not None:
        check_sentence(written, words, entry.complain)
    if len(entry.problems.found) > before:
        return None
    sentence = written.sentence
    measured_of = written.of or written.type is Kind.PERCENTAGE
    return FactType(
        id=entry.id,
        title=written.title,
        area=entry.area,
        theme=entry.theme,
        kind=written.type,
        sentence=Sentence(sentence)
        if isinstance(sentence, str)
        else Sentence(wordings=tuple(sentence.items())),
        unit=written.unit,
        decimals=written.decimals,
        better=written.better,
        evidence=written.evidence
        or (Evidence.WORDS if written.type is Kind.SCALE else Evidence.FIGURE),
        of=written.of,
        smallest_of=(SMALLEST_OF if written.smallest_of is None else written.smallest_of)
        if measured_of
        else 0,
        statistic=written.statistic,
        fresh_for=written.fresh_for,
        scale=scale,
        range=range_,
        meaning=written.meaning,
        measured=written.measured,
        inspectors_say=tuple(written.inspectors_say),
        place=entry.document.key_place(()),
    )


def _check_keys(entry: Entry) -> None:
    """Whether each key has a meaning for this type of value, and none that it needs is missing."""
    written = entry.written
    kind = written.type
    for key in written.model_fields_set & _BELONGS.keys():
        if kind not in _BELONGS[key]:
            entry.complain(
                (key,),
                "key-not-for-type",
                f"`{key}` has no meaning for a {kind}.",
                f"Leave it out; it belongs to {' and '.join(_BELONGS[key])}.",
            )
    if kind in (Kind.NUMBER, Kind.COUNT, Kind.DAYS) and not written.unit:
        entry.complain(
            (),
            "unit-missing",
            f"`{entry.id}` is a {kind} and says no unit.",
            "Add `unit:`, in the plural: children, visits, days.",
        )
    if written.smallest_of is not None:
        if not written.of and kind in _BELONGS["of"]:
            entry.complain(
                ("smallest_of",),
                "smallest-of-without-of",
                "`smallest_of` says how small a denominator may be, and there is none.",
                "Add `of:`, or leave `smallest_of` out.",
            )
        if written.smallest_of < 0:
            entry.complain(("smallest_of",), "out-of-range", "`smallest_of` cannot be below 0.")
    if not 0 <= written.decimals <= MOST_DECIMALS:
        entry.complain(
            ("decimals",), "out-of-range", f"`decimals` must be from 0 to {MOST_DECIMALS}."
        )


def _scale(entry: Entry, scales: Mapping[str, Scale]) -> Scale | None:
    written = entry.written
    if written.type is not Kind.SCALE:
        return None
    if written.scale is None:
        entry.complain(
            (), "scale-missing", f"`{entry.id}` does not say on which scale.", "Add `scale:`."
        )
        return None
    if written.scale not in scales:
        entry.complain(
            ("scale",),
            "unknown-scale",
            f"There is no scale called `{written.scale}`.",
            did_you_mean(written.scale, scales)
            or f"The scales are {', '.join(scales) or 'none'}; add it to scales.yaml.",
            found=written.scale,
        )
        return None
    return scales[written.scale]


def _range(entry: Entry, scale: Scale | None) -> Interval:
    """The values it can have, in steps."""
    written = entry.written
    if written.type is Kind.BOOLEAN:
        return Interval(0, 1)
    if written.type is Kind.SCALE:
        return Interval(0, len(scale.words) - 1 if scale else 0)
    if written.type is Kind.DATE:
        return Interval(FIRST_DAY, LAST_DAY)
    percentage = written.type is Kind.PERCENTAGE
    steps = 10 ** max(0, min(written.decimals, MOST_DECIMALS)) * (2 if percentage else 1)
    least = Fraction(0) if written.least is None else written.least
    low = _end(entry, "least", least * steps, 2 if percentage else 1)
    high = MOST
    if written.most is not None or percentage:
        most = Fraction(100) if written.most is None else written.most
        high = _end(entry, "most", most * steps, 2 if percentage else 1)
    if low > high:
        entry.complain(
            ("most",) if "most" in written.model_fields_set else ("least",),
            "range-backwards",
            "The least it can be is more than the most.",
            "Check `least` and `most`.",
        )
    return Interval(low, high)


def _end(entry: Entry, key: str, steps: Fraction, written_every: int) -> int:
    if (steps / written_every).denominator != 1:
        entry.complain(
            (key,),
            "too-many-decimals",
            f"`{key}` has more decimals than the values of `{entry.id}`.",
            "Round it, or raise `decimals`.",
        )
    if not LEAST // 2 < steps < MOST // 2:
        entry.complain((key,), "out-of-range", f"`{key}` is too large to be meant.")
        return 0
    return int(steps)
