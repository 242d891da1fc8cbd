"""Ids, and how they are said."""

from flagstone.problems import Place, Problems
from flagstone.rulebook.names import Register, id_of, in_words, is_name


def test_an_id_is_said_in_words_and_found_by_them():
    assert in_words("iro-caseload-figure") == "iro caseload figure"
    assert id_of(" iro caseload figure ") == "iro-caseload-figure"


def test_names_are_small_letters_and_figures_joined_by_hyphens():
    assert is_name("sw-04")
    assert not any(map(is_name, ("SW-04", "sw_04", "sw--04", "4-sw", "sw-", "")))


def test_an_id_is_entered_once():
    problems, register = Problems(), Register("rule")
    assert register.enter("a", Place("one.yaml", 3, 1), problems)
    assert not register.enter("a", Place("two.yaml", 9, 1), problems)
    (problem,) = problems
    assert problem.place == Place("two.yaml", 9, 1)
    assert "one.yaml:3:1" in problem.message
