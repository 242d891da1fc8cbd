"""An error in the core is an error, and never a verdict."""

from collections.abc import Iterator, Sequence

import pytest
from tests.inference.random_sheets import caseloads

from flagstone.inference import ruleset
from flagstone.inference.durable import DurableEngine
from flagstone.inference.encoding import Encoding
from flagstone.inference.engines import OPEN, EngineError
from flagstone.inference.literals import Settled
from flagstone.inference.plain import PlainEngine
from flagstone.vocabulary.intervals import Interval, point


def test_a_condition_that_holds_and_does_not_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    engine = DurableEngine(caseloads())
    node = engine._network.index["first", None]
    engine.decide([point(7), point(7)], [OPEN] * 3)
    lie = (Settled(node, True), Settled(node, False))
    monkeypatch.setattr(engine._encodings[0], "consequences", [lie] * 50)
    with pytest.raises(EngineError, match="both holds and does not"):
        engine.decide([point(7), point(7)], [OPEN] * 3)
    engine.close()


def test_an_error_inside_the_core_is_an_engine_error_and_does_not_spoil_the_next_sheet() -> None:
    network = caseloads()
    engine = DurableEngine(network)
    engine.decide([point(7), point(7)], [OPEN] * 3)
    engine._rulesets[0]._handle += 1000  # there is no such ruleset
    with pytest.raises(EngineError, match="error code: 111"):
        engine.decide([point(7), point(7)], [OPEN] * 3)
    expected = PlainEngine(network).decide([point(12), point(7)], [OPEN] * 3)
    assert engine.decide([point(12), point(7)], [OPEN] * 3) == expected
    engine.close()


def test_an_interval_that_ends_before_it_begins_is_an_error() -> None:
    with DurableEngine(caseloads()) as engine:
        with pytest.raises(EngineError, match="ends before it begins"):
            engine.decide([Interval(3, 2), None], [OPEN] * 3)
        assert engine.decide([point(0), None], [OPEN] * 3) == [False, False, False]


def test_a_fact_that_the_core_takes_for_another_is_an_error(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    engine = DurableEngine(caseloads())
    once = Encoding.facts
    monkeypatch.setattr(Encoding, "facts", lambda *given: once(*given) * 2)
    with pytest.raises(EngineError, match="two facts for one"):
        engine.decide([point(7), point(7)], [OPEN] * 3)
    engine.close()


def test_a_core_that_does_not_answer_when_it_is_started_is_not_used(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    follow = ruleset.Ruleset._fired
    monkeypatch.setattr(ruleset.Ruleset, "_fired", lambda *given: list(follow(*given))[1:])
    engine = DurableEngine(caseloads())
    with pytest.raises(EngineError, match="did not answer as it should"):
        engine.decide([point(7), point(7)], [OPEN] * 3)


def test_an_interruption_as_it_is_started_is_not_taken_for_a_fault_of_the_core(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    fired = ruleset.Ruleset._fired

    def interrupted(self: ruleset.Ruleset, facts: Sequence[str]) -> Iterator[int]:
        next(fired(self, facts))
        raise KeyboardInterrupt
        yield

    engine = DurableEngine(caseloads())
    with monkeypatch.context() as patched:
        patched.setattr(ruleset.Ruleset, "_fired", interrupted)
        with pytest.raises(KeyboardInterrupt):
            engine.decide([point(12), point(12)], [OPEN] * 3)
    assert engine.decide([point(0), point(0)], [OPEN] * 3) == [False] * 3
    engine.close()


def test_an_interruption_in_mid_sheet_does_not_spoil_the_next_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    engine = DurableEngine(caseloads())
    follow = ruleset.Ruleset.follow

    def interrupted(self: ruleset.Ruleset, facts: Sequence[str]) -> Iterator[tuple[Settled, ...]]:
        yield next(follow(self, facts))
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(ruleset.Ruleset, "follow", interrupted)
        with pytest.raises(KeyboardInterrupt):
            engine.decide([point(12), point(12)], [OPEN] * 3)
    assert engine.decide([point(0), point(0)], [OPEN] * 3) == [False] * 3
    engine.close()


def test_a_closed_engine_decides_no_more_and_may_be_closed_again() -> None:
    engine = DurableEngine(caseloads())
    engine.close()
    engine.close()
    with pytest.raises(EngineError, match="was closed"):
        engine.decide([None, None], [OPEN] * 3)
