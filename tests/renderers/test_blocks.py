"""One page of blocks, on a terminal and in Markdown."""

from __future__ import annotations

from flagstone.renderers.blocks import Bullet, Grid, Heading, Paragraph, in_markdown, on_terminal
from flagstone.renderers.grids import text_of

PAGE = (
    Heading("A *page*", 1),
    Bullet("first", ("below | it",)),
    Bullet("second"),
    Paragraph("Some words. [b]None of them markup.[/b]"),
    Heading("A part"),
    Grid(("Rule", "Number"), (("a | b", "1"), ("c", "20"))),
    Heading("Within it", 3),
    Paragraph("The end."),
)


def test_markdown_keeps_lists_together_and_escapes_what_is_in_them() -> None:
    assert in_markdown(PAGE) == (
        "# A \\*page\\*\n\n- first\n  - below \\| it\n- second\n\n"
        "Some words. \\[b\\]None of them markup.\\[/b\\]\n\n## A part\n\n"
        "| Rule | Number |\n| --- | --- |\n| a \\| b | 1 |\n| c | 20 |\n\n"
        "### Within it\n\nThe end.\n"
    )


def test_a_terminal_shows_the_same_without_markup() -> None:
    lines = text_of(on_terminal(PAGE), 40).splitlines()
    assert lines[:5] == ["A *page*", "- first", "  - below | it", "- second", ""]
    assert "[b]None of them" in " ".join(lines)
    assert [line.split() for line in lines if line.startswith(("a |", "c "))] == [
        ["a", "|", "b", "1"], ["c", "20"],
    ]  # fmt: skip
    assert lines[-3:] == ["", "Within it", "The end."]
