"""What a spreadsheet's cell shows of what it holds, by its number format.

No library for this is kept and used by many. What a format plainly shows is worked out as ECMA-376
(part 1, 18.8.31) says; of any other it is said that it cannot be told.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from decimal import ROUND_HALF_UP, Decimal

import msgspec

from flagstone.sheets.format_codes import CONDITION, Section, Token, sections_of

_IN_NUMBERS = frozenset("0123456789.,")
_FOR_NONE = frozenset("-\u2013\u2014")  # what accounts show for a zero


class FormatError(ValueError):
    """A cell shows something that is not told from its format, or that nothing is read from.

    Its text says so of the cell: "shows a time".
    """


class Shown(msgspec.Struct, frozen=True):
    """What a cell shows, without the padding. `is_rounded` says that it holds more digits."""

    text: str
    is_rounded: bool = False


def shown(value: Decimal | datetime | str, code: str) -> Shown:
    """What a cell with that number format shows of a number, a day and time, or a text.

    A number has no more digits than stand for something, and a percentage ends in %. A day is
    `2024-03-31`, the month that a cell shows of it `2024-03`, the year `2024`. Raises FormatError.
    """
    sections = sections_of(code)
    if isinstance(value, str):
        return _text(value, sections)
    if isinstance(value, datetime):
        return Shown(_day(value, sections[0]))
    return _number(value, _chosen(value, sections), is_only=len(sections) == 1)


# --- numbers


def _chosen(value: Decimal, sections: Sequence[Section]) -> Section:
    """The section that shows the number, with a minus where it is to show one by itself."""
    conditions = [
        next((CONDITION.match(token.text) for token in section if token.kind == "condition"), None)
        for section in sections
    ]
    if any(conditions):
        for section, condition in zip(sections, conditions, strict=True):
            if condition is None or _holds(value, condition[1], Decimal(condition[2])):
                if value < 0 or (condition is None and section is not sections[-1]):
                    break
                return section
        raise FormatError("shows its number by conditions that are not read")
    if value > 0 or len(sections) == 1 or (value == 0 and len(sections) == 2):
        return sections[0]
    return sections[1] if value < 0 else sections[2]


def _holds(value: Decimal, operator: str, limit: Decimal) -> bool:
    return {
        "<": value < limit, "<=": value <= limit, "=": value == limit, "<>": value != limit,
        ">": value > limit, ">=": value >= limit,
    }[operator]  # fmt: skip


class _Layout(msgspec.Struct):
    """What a section says of a number: how many digits it has, and what stands around them."""

    before: str = ""
    after: str = ""
    whole: int = 0
    certain: int = 0  # digits before the point that are shown even where they are nought
    decimals: int = 0
    percents: int = 0
    commas: int = 0  # behind the last digit: they part no thousands, but leave three digits out
    point: bool = False
    exponent: bool = False
    general: bool = False

    @property
    def has_digits(self) -> bool:
        """Whether anything of the number is shown."""
        return self.general or bool(self.whole or self.decimals)

    def add_digit(self, placeholder: str) -> None:
        """Raises FormatError where something stands between this one and the last."""
        if self.exponent:
            return
        if self.after.strip() or (self.after and self.point) or self.general:
            raise FormatError("shows other characters between the digits of its number")
        self.after = ""  # room between thousands
        if self.point:
            self.decimals += 1
        else:
            self.commas = 0
            self.whole += 1
            self.certain += placeholder != "#"

    def add_text(self, token: Token) -> None:
        """What stands before the digits, or after them."""
        self.percents += token.kind == "percent"
        if self.has_digits:
            self.after += token.text
        else:
            self.before += token.text


def _layout(section: Section) -> _Layout:
    found = _Layout()
    for token in section:
        match token.kind:
            case "digit":
                found.add_digit(token.text)
            case "point":
                found.point = True
            case "exponent":
                found.exponent = True
            case "general" | "text" if not found.has_digits:
                found.general = True
            case "comma" if found.has_digits:
                found.commas += 1
            case "slash" if found.has_digits:
                raise FormatError("shows its number as a fraction")
            case "literal" | "slash" | "comma" | "percent":
                found.add_text(token)
            case "condition":
                pass
            case _:
                raise _untold()
    return found


def _untold() -> FormatError:
    return FormatError("has a number format that does not plainly tell what it shows")


def _number(value: Decimal, section: Section, *, is_only: bool) -> Shown:
    if any(token.kind in ("date", "elapsed") for token in section):
        raise FormatError("shows its number as a day or a time")
    layout = _layout(section)
    if layout.commas and value:
        raise FormatError("shows its number in thousands or millions")
    if layout.percents > 1:
        raise _untold()
    if not layout.has_digits:
        words = layout.before.strip()
        return Shown("0" if not value and words in _FOR_NONE else words)
    held = abs(value) * 100**layout.percents
    number = held if layout.general else _rounded(held, layout)
    if not number and not layout.general and not layout.certain and not layout.decimals:
        return Shown((layout.before + layout.after).strip(), is_rounded=bool(held))
    text = _in_figures(number)
    before, after = layout.before, layout.after
    if before[-1:] in _IN_NUMBERS or after[:1] in _IN_NUMBERS:
        raise FormatError("shows other characters between the digits of its number")
    if value < 0 and not number:
        before = before.replace("-", "")  # it rounds to nought
    elif value < 0:
        before, after = _negative(before, after, is_only=is_only)
    return Shown(f"{before}{text}{after}".strip(), is_rounded=number != held)


def _rounded(number: Decimal, layout: _Layout) -> Decimal:
    decimals = layout.decimals
    if layout.exponent:
        if layout.whole != 1:
            raise _untold()
        decimals -= number.adjusted() if number else 0
    step = Decimal(1).scaleb(-decimals)
    return (number / step).quantize(Decimal(1), ROUND_HALF_UP) * step


def _negative(before: str, after: str, *, is_only: bool) -> tuple[str, str]:
    """What stands around the figures of a number below zero, with the minus in front of them."""
    if is_only:
        return f"-{before}", after
    if "-" in before or "\u2212" in before:
        return before.replace("\u2212", "-"), after
    if before.rstrip().endswith("(") and after.lstrip().startswith(")"):
        return f"{before.rstrip()[:-1]}-", after.lstrip()[1:]
    raise FormatError("shows a number below zero without a minus")


def _in_figures(number: Decimal) -> str:
    """The number without a point where it is whole."""
    whole = number.to_integral_value()
    return format(whole if number == whole else number.normalize(), "f")


# --- days and texts


def _day(value: datetime, section: Section) -> str:
    """What is shown of a day, however that is laid out."""
    parts = [token.text for token in section if token.kind == "date"]
    if any(token.kind == "elapsed" for token in section):
        raise FormatError("shows a length of time")
    months = [
        part for place, part in enumerate(parts) if part[0] == "m" and _is_month(parts, place)
    ]
    shows_day = any(part in ("d", "dd") for part in parts)
    shows_month = any(len(part) < 5 for part in months)  # five of them show its first letter
    years = [part for part in parts if part[0] in "ye"]
    shows_time = any(part[0] in "hsa" for part in parts)
    if shows_day and shows_month and years:
        return (
            str(value) if shows_time and value.time() != value.min.time() else f"{value:%Y-%m-%d}"
        )
    if shows_time:
        raise FormatError("shows a time, and not the whole day")
    if not years:
        raise FormatError("shows a day or a month without its year")
    others = (token.text for token in section if token.kind != "date")
    if len(years) > 1 or any(any(map(str.isalnum, other)) for other in others):
        raise _untold()
    if shows_day or (months and not shows_month):
        raise FormatError("shows a day without its month")
    return f"{value:%Y-%m}" if shows_month else f"{value:%Y}"


def _is_month(parts: Sequence[str], place: int) -> bool:
    """Whether an m stands for months. After hours and before seconds it stands for minutes."""
    before = parts[place - 1] if place else ""
    after = parts[place + 1] if place + 1 < len(parts) else ""
    return not before.startswith("h") and not after.startswith("s")


def _text(value: str, sections: Sequence[Section]) -> Shown:
    """Only a fourth section, or an only one with an @, is for texts."""
    if len(sections) >= 4:
        section = sections[3]
    elif len(sections) == 1 and any(token.kind == "text" for token in sections[0]):
        section = sections[0]
    else:
        return Shown(value.strip())
    if any(token.kind not in ("text", "literal", "general") for token in section):
        raise _untold()
    parts = (token.text if token.kind == "literal" else value for token in section)
    return Shown("".join(parts).strip())
