"""What a cell shows of what it holds, beside what spreadsheet programs show."""

from __future__ import annotations

from datetime import datetime
from decimal import ROUND_HALF_UP, Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flagstone.sheets.format_codes import is_of_dates
from flagstone.sheets.number_formats import FormatError, Shown, shown

ACCOUNTS = '_-* #,##0_-;\\-* #,##0_-;_-* "-"_-;_-@_-'

# A format, what the cell holds, and what a spreadsheet shows but for room and zeros at the end.
NUMBERS = {
    ("General", "49.96"): "49.96",
    ("", "3.10"): "3.1",
    ("@", "12.5"): "12.5",
    ("0", "49.96"): "50",
    ("0", "49.5"): "50",
    ("0", "0.4"): "0",
    ("0.0", "49.95"): "50",
    ("0.0", "49.94"): "49.9",
    ("0.0", "-3.25"): "-3.3",
    ("0.##", "3"): "3",
    (".0", "0.5"): "0.5",
    ("?0.0?", "2.5"): "2.5",
    ("#,##0", "1460"): "1460",
    ("# ##0", "1460"): "1460",
    ("000", "7"): "7",
    ("#", "0"): "",
    ("#,###", "0"): "",
    ("#.##", "0.5"): "0.5",
    ("0%", "0.12857"): "13%",
    ("0.0%", "0.125"): "12.5%",
    ("0 %", "0.12"): "12 %",
    ("0.00E+00", "150"): "150",
    ("0.0E+0", "0.0004567"): "0.00046",
    ('0"%"', "12"): "12%",
    (r"0\%", "12"): "12%",
    ('0.0" per cent"', "12.5"): "12.5 per cent",
    ('0" of 600"', "40"): "40 of 600",
    ('0" children"', "12"): "12 children",
    ('General" children"', "12"): "12 children",
    ('"<"0', "5"): "<5",
    ('"about "0', "70"): "about 70",
    ('[<5]"<5";0', "3"): "<5",
    ('[<5]"<5";0', "5"): "5",
    ('[>999]0,"k";0', "7"): "7",
    ("[=0]\"none\";0", "0"): "none",
    (";;;", "5"): "",
    ("0;-0;;@", "0"): "",
    ("0;-0;;@", "4"): "4",
    ("0;", "-4"): "",
    ('0;-0;"nil"', "0"): "nil",
    ('"n/a"', "3"): "n/a",
    ("[Red]0", "4"): "4",
    ("[Color 12]0.0", "4"): "4",
    ("0.00;[Red]-0.00", "-4.5"): "-4.5",
    ("0.00;[Red]-0.00", "-0.004"): "0",
    ("#,##0_);(#,##0)", "-3"): "-3",
    (ACCOUNTS, "1460"): "1460",
    (ACCOUNTS, "-1460"): "-1460",
    (ACCOUNTS, "0"): "0",
    ("[$£-809]#,##0.00", "12.5"): "£12.5",
    ("[$-409]0", "7"): "7",
}  # fmt: skip


@pytest.mark.parametrize(("format_and_number", "text"), NUMBERS.items(), ids=str)
def test_a_number_is_what_is_shown_of_it(format_and_number: tuple[str, str], text: str) -> None:
    code, number = format_and_number
    assert shown(Decimal(number), code).text == text


@pytest.mark.parametrize(
    ("code", "number", "says"),
    [
        *((code, "1460", "thousands") for code in ("0,", "0.0,", "#,##0,", "0.0,,", '0,"k"')),
        *((code, "0.5", "fraction") for code in ("# ?/?", "# ??/??", "?/8", "0/100")),
        *((code, "0.5", "day or a time") for code in ("h:mm", "[h]:mm", "dd/mm/yyyy", "mm:ss.0")),
        *((code, "1030", "between") for code in ("00\\:00", "00-00", '0"."00', '0.0"5"', '"1"0')),
        *((code, "5", "plainly") for code in ("0 k", "##0.0E+0", "0%%", "[DBNum1]0", "q0")),
        *((code, "-5", "minus") for code in ("0;0", "#,##0;[Red]#,##0", '0;"down "0')),
        ("[<5]0;[<9]0", "12", "conditions"),
        ("[>5]0;0;0", "-2", "conditions"),
    ],
)  # fmt: skip
def test_a_number_that_is_shown_as_something_else_is_refused(
    code: str, number: str, says: str
) -> None:
    with pytest.raises(FormatError, match=says):
        shown(Decimal(number), code)


DAYS = {
    **dict.fromkeys(
        ["dd/mm/yyyy", "mm-dd-yy", "d-mmm-yy", "yyyy-mm-dd", "d mmmm yyyy", "dd/mm/yyyy;@",
         "D.M.YY",
         r"[$-F800]dddd\,\ mmmm\ dd\,\ yyyy", "[$-809]dd mmmm yyyy;@", "m/d/yy h:mm", "yyyymmdd",
         r'yyyy\-mm\-dd"T"hh:mm:ss', '"w/e "dd/mm/yy', "[Red]dd/mm/yyyy"],
        "2014-04-01",
    ),
    **dict.fromkeys(
        ["mmm-yy", r"mmm\-yy", "mmmm yyyy", "mm/yyyy", "yyyy-mm", "[$-809]mmmm yyyy;@", "m.yy",
         "MMM YYYY", "yyyymm"],
        "2014-04",
    ),
    **dict.fromkeys(["yyyy", "yy", "[$-809]yyyy;@", "e"], "2014"),
}  # fmt: skip


@pytest.mark.parametrize(("code", "text"), DAYS.items())
def test_a_day_is_as_much_as_is_shown_of_it(code: str, text: str) -> None:
    assert is_of_dates(code)
    assert shown(datetime(2014, 4, 1), code) == Shown(text)  # noqa: DTZ001


@pytest.mark.parametrize(
    "code",
    ["h:mm", "hh:mm:ss", "mm:ss", "[h]:mm", "[mm]", "d-mmm", "dd/mm", "mmm", "mmmm", "mmmmm",
     "dddd", "d", "dd yyyy", "mmmmm-yy", 'yyyy"/"yy', '"FY"yyyy', 'mmm" quarter "yyyy', "yyyy h:mm",
     "ddd mmm yy h"],
)  # fmt: skip
def test_less_than_a_month_or_more_than_a_day_is_refused(code: str) -> None:
    with pytest.raises(FormatError):
        shown(datetime(2014, 4, 1), code)  # noqa: DTZ001


def test_a_time_of_day_counts_only_where_it_is_shown() -> None:
    now = datetime(2014, 4, 1, 10, 30)  # noqa: DTZ001
    assert shown(now, "dd/mm/yyyy").text == "2014-04-01"
    assert shown(now, "dd/mm/yyyy hh:mm").text == "2014-04-01 10:30:00"


@pytest.mark.parametrize(
    ("code", "text"),
    [("General", "limited"), ("@", "limited"), ("0;-0;0;@", "limited"), ("0;0", "limited"),
     (";;;", ""), ('0;0;0;"x"', "x"), ('"very "@', "very limited"), ("0", "limited")],
)  # fmt: skip
def test_a_text_is_shown_by_its_own_section(code: str, text: str) -> None:
    assert shown(" limited ", code).text.replace("  ", " ").strip() == text


@given(
    number=st.decimals(-(10**6), 10**6, places=4, allow_nan=False),
    decimals=st.integers(0, 5),
    grouped=st.booleans(),
    percent=st.booleans(),
    colour=st.sampled_from(["", "[Red]", "[Color 3]"]),
    sections=st.integers(1, 3),
    around=st.sampled_from(
        [("", ""), ("_-", "_-"), ("* ", "_)"), ('"about "', ""), ("", '" children"')]
    ),
)
def test_any_plain_format_shows_the_number_rounded_and_says_whether_it_was(  # noqa: PLR0917
    number: Decimal,
    decimals: int,
    grouped: bool,
    percent: bool,
    colour: str,
    sections: int,
    around: tuple[str, str],
) -> None:
    places = f"{'#,##0' if grouped else '0'}{'.' + '0' * decimals if decimals else ''}"
    one = f"{around[0]}{places}{'%' if percent else ''}{around[1]}"
    code = ";".join([f"{colour}{one}", f"{colour}-{one}", one][:sections])
    found = shown(number, code)
    exact = number * (100 if percent else 1)
    expected = exact.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
    words = [part.strip('"') if part.startswith('"') else "" for part in around]
    figures = found.text.replace(words[0], "").replace(words[1], "").replace("%", "")
    assert Decimal(figures) == expected
    assert ("%" in found.text) is percent
    assert found.is_rounded is (expected != exact)


@given(st.text(alphabet='0#?.,%E+-/@;:[]"\\_* GeneralymdhsAPM$£<>=5k', max_size=14),
       st.decimals(-10**9, 10**9, places=3, allow_nan=False))  # fmt: skip
def test_any_format_shows_something_or_is_refused(code: str, number: Decimal) -> None:
    for value in (number, datetime(2024, 2, 29, 1, 2, 3), "text"):  # noqa: DTZ001
        try:
            assert isinstance(shown(value, code), Shown)
        except FormatError:
            continue
