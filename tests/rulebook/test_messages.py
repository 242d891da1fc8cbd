"""Messages as they are read where no flag fills them in."""

from __future__ import annotations

from flagstone.rulebook.messages import without_values
from flagstone.rulebook.rulebook import Rulebook


def test_no_message_of_the_rulebook_shows_a_placeholder_to_its_readers() -> None:
    rulebook = Rulebook.load()
    for rule in rulebook.rules.values():
        for text in (rule.message, rule.action):
            shown = without_values(text, rulebook.vocabulary)
            assert "{" not in shown, rule.id
            assert "_" not in shown, rule.id


def test_a_value_is_left_open_in_the_words_around_it() -> None:
    rulebook = Rulebook.load()
    message = rulebook.rules["iro-caseload-figure"].message
    shown = without_values(message, rulebook.vocabulary)
    assert "hold […] children for each full-time post" in shown
