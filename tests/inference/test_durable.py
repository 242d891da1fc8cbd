"""What durable-rules has to be kept from, and what it has to give back."""

import gc
import itertools
import os
import signal
import threading
from random import Random

import psutil
import pytest
from random_rules import random_gates, random_rules, random_values, rule
from tests.inference.random_sheets import caseloads

from flagstone.conditions.ranges import above
from flagstone.conditions.tree import Amount, Test
from flagstone.inference import encoding, ruleset
from flagstone.inference.durable import DurableEngine
from flagstone.inference.encoding import Encoding, distinct_ids, fnv_1a
from flagstone.inference.engines import OPEN, Answers, Gates, Values
from flagstone.inference.network import Network, build_network_of
from flagstone.inference.plain import PlainEngine
from flagstone.rulebook.rules import Rule
from flagstone.vocabulary.intervals import Interval, point


@pytest.fixture
def sheets() -> tuple[Network, list[Values], list[Gates], list[Answers]]:
    """Sheets of a random network, and what the plain engine says of them."""
    r = Random(11)
    network = build_network_of(random_rules(r, 20))
    values: list[Values] = [random_values(r, network) for _ in range(30)]
    gates: list[Gates] = [random_gates(r, network) for _ in values]
    return network, values, gates, PlainEngine(network).decide_many(values, gates)


Sheets = tuple[Network, list[Values], list[Gates], list[Answers]]


def resident() -> int:
    gc.collect()
    return psutil.Process().memory_info().rss


# --- order


def test_the_order_in_which_facts_arrive_does_not_matter(
    sheets: Sheets, monkeypatch: pytest.MonkeyPatch
) -> None:
    network, values, gates, expected = sheets
    r = Random(5)
    in_order = Encoding.facts

    def shuffled(self: Encoding, values: Values) -> list[str]:
        facts = in_order(self, values)
        r.shuffle(facts)
        return facts

    monkeypatch.setattr(Encoding, "facts", shuffled)
    with DurableEngine(network) as engine:
        for _ in range(5):
            assert engine.decide_many(values, gates) == expected


def test_the_order_of_sheets_does_not_matter(sheets: Sheets) -> None:
    network, values, gates, expected = sheets
    with DurableEngine(network) as engine:
        for sheet in [*range(30), *reversed(range(30))]:
            assert engine.decide(values[sheet], gates[sheet]) == expected[sheet]


# --- threads and processes


def test_threads_may_share_an_engine_and_have_engines_of_their_own(sheets: Sheets) -> None:
    network, values, gates, expected = sheets
    shared = DurableEngine(network)
    wrong: list[object] = []

    def work(number: int) -> None:
        try:
            with DurableEngine(network) as own:
                order = list(range(len(values)))
                Random(number).shuffle(order)
                for sheet in order:
                    for engine in (shared, own):
                        if engine.decide(values[sheet], gates[sheet]) != expected[sheet]:
                            wrong.append((number, sheet))
        except Exception as error:
            wrong.append(error)

    threads = [threading.Thread(target=work, args=(number,)) for number in range(5)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    shared.close()
    assert not wrong


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_a_process_forked_while_a_sheet_was_being_decided_decides_too(sheets: Sheets) -> None:
    network, values, gates, expected = sheets
    engine = DurableEngine(network)
    engine.decide(values[0], gates[0])
    engine._lock.acquire()  # as another thread would hold it, which the child does not have
    follow = engine._rulesets[0].follow(engine._encodings[0].facts(values[0]))
    next(follow)
    child = os.fork()
    if child == 0:
        signal.alarm(30)
        answers = engine.decide_many(values, gates)
        os._exit(0 if answers == expected else 1)
    _, status = os.waitpid(child, 0)
    assert os.waitstatus_to_exitcode(status) == 0
    engine._lock.release()
    assert engine.decide_many(values, gates) == expected
    engine.close()


def test_a_first_sheet_on_which_nothing_fires_is_decided_like_any_other() -> None:
    # The core would otherwise free a pointer that it never set, and mostly, not always, crash.
    network = caseloads()
    for _ in range(100):
        with DurableEngine(network) as engine:
            assert engine.decide([Interval(4, 14), None], [OPEN] * 3) == [None] * 3


# --- names


def test_nothing_that_a_person_wrote_reaches_the_core() -> None:
    rules = {"Zoë's rule": rule("Zoë's rule", Test(Amount("secret_fact"), above(5)))}
    engine = DurableEngine(build_network_of(rules))
    engine.decide([point(7)], [OPEN])
    written = engine._encodings[0].definitions + str(engine._encodings[0].facts([point(7)]))
    assert "secret" not in written
    assert "Zo" not in written
    engine.close()


def test_the_hash_is_the_one_that_the_core_goes_by() -> None:
    # As its source has them.
    assert fnv_1a("id") == 926444256
    assert fnv_1a("sid") == 3593476751


def test_ids_are_distinct_by_that_hash(monkeypatch: pytest.MonkeyPatch) -> None:
    names = list(itertools.islice(distinct_ids(), 50_000))
    assert len({fnv_1a(name) for name in [*names, "sid-0"]}) == 50_001
    monkeypatch.setattr(encoding, "fnv_1a", lambda text: int(text.removeprefix("sid-")) // 2)
    assert list(itertools.islice(distinct_ids(), 4)) == ["2", "4", "6", "8"]


def test_names_inside_facts_are_distinct_by_that_hash() -> None:
    ends = [f"{letter}{slot}" for letter in "ab" for slot in range(8)]
    names = ["h", "n", "id", "sid", "$s", "m", *ends]
    assert len({fnv_1a(name) for name in names}) == len(names)


# --- memory


def test_ten_thousand_sheets_leave_nothing_behind() -> None:
    r = Random(3)
    network = build_network_of(random_rules(r, 10))
    values: list[list[Interval | None]] = [random_values(r, network) for _ in range(100)]
    gates = [[OPEN] * len(network.nodes)] * 100
    with DurableEngine(network) as engine:
        engine.decide_many(values, gates)
        before = resident()
        for _ in range(100):
            engine.decide_many(values, gates)
        assert resident() - before < 20_000_000


def test_engines_that_are_closed_or_forgotten_give_their_memory_back() -> None:
    rules: dict[str, Rule] = {
        f"r{n}": rule(f"r{n}", Test(Amount(f"f{n}"), above(n))) for n in range(60)
    }
    network = build_network_of(rules)
    values: list[Values] = [[point(30)] * 60]

    def use(closing: bool) -> None:
        engine = DurableEngine(network)
        engine.decide_many(values, [[OPEN] * 60])
        if closing:
            engine.close()

    for closing in (True, False):
        for _ in range(10):
            use(closing)
        before = resident()
        for _ in range(150):
            use(closing)
        assert resident() - before < 20_000_000


def test_a_ruleset_fires_its_greeting_before_any_session_is_deleted() -> None:
    core = ruleset.load_core()
    calls: list[tuple[str, object]] = []

    class Spy:
        def __getattr__(self, name: str) -> object:
            def call(*arguments: object) -> object:
                answer = getattr(core, name)(*arguments)
                calls.append((name, answer))
                return answer

            return call

    made = ruleset.Ruleset(Spy(), Encoding([]))  # type: ignore[arg-type]
    deleted = [name for name, _ in calls].index("delete_state")
    assert any(
        name == "start_action_for_state" and '"q0"' in str(answer)
        for name, answer in calls[:deleted]
    )
    made.release()
