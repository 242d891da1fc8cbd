import pytest
from random_rules import rule

from flagstone.conditions.ranges import above
from flagstone.conditions.tree import Amount, Severity, Test
from flagstone.inference.agreement import Agreement, EnginesDisagree
from flagstone.inference.engines import OPEN, EngineError
from flagstone.inference.network import Network, build_network_of
from flagstone.inference.plain import PlainEngine
from flagstone.rulebook.rules import Step
from flagstone.vocabulary.intervals import point


def caseloads(limit: int) -> Network:
    step = Step(Severity.HIGH, Test(Amount("x"), above(limit + 10)))
    return build_network_of({"a": rule("a", Test(Amount("x"), above(limit)), steps=(step,))})


def test_engines_that_agree_answer_as_one() -> None:
    both = Agreement(caseloads(10))
    assert both.decide([point(15)], [OPEN, OPEN]) == [True, False]
    assert both.decide_many([[point(9)], [None]], [[OPEN, OPEN]] * 2) == [[False] * 2, [None] * 2]
    both.close()
    with pytest.raises(EngineError):
        both.decide([point(15)], [OPEN, OPEN])


def test_engines_that_disagree_are_an_error_that_names_where() -> None:
    both = Agreement(caseloads(10), second=PlainEngine(caseloads(12)))
    assert both.decide([point(10)], [OPEN, OPEN]) == [False, False]
    with pytest.raises(EnginesDisagree) as found:
        both.decide_many([[point(10)], [point(11)]], [[OPEN, OPEN]] * 2)
    assert found.value.nodes == (("a", None),)
    assert "a holds (durable), does not hold (plain)" in str(found.value)
    with pytest.raises(EnginesDisagree, match="the high step of a holds"):
        both.decide([point(21)], [OPEN, OPEN])
    both.close()
