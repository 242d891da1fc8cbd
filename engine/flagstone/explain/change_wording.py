"""Changes as people say them: it would be clear if 37 of 600 were late (3 fewer than now)."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from flagstone.conditions.amount_wording import make_up
from flagstone.conditions.comparison_wording import say_ranges, say_words
from flagstone.conditions.measured import Measured
from flagstone.conditions.ranges import exactly
from flagstone.conditions.tree import Aspect, Test
from flagstone.explain.changes import Aim, Changes, ProvedChange
from flagstone.explain.explanation import AimWord, Change, ChangesTowards, Moved, VerdictWord
from flagstone.explain.moves import Move
from flagstone.explain.scene import Scene
from flagstone.explain.value_wording import verdict_in_words, words_wanted
from flagstone.inference.assessment import Held
from flagstone.inference.engines import UNDETERMINED
from flagstone.reports.flags import WORDS
from flagstone.reports.statements import Speaker
from flagstone.vocabulary.english import inside
from flagstone.vocabulary.fact_types import Better, FactType, Kind
from flagstone.vocabulary.shares import numerators
from flagstone.vocabulary.units import one
from flagstone.vocabulary.writing import decimal

AIMS: dict[Aim, AimWord] = {
    Aim.NOT_RAISED: "not raised",
    Aim.CLEAR: "clear",
    Aim.LESS_GRAVE: "less grave",
    Aim.GRAVER: "graver",
    Aim.RAISED: "raised",
}
OUTCOMES: dict[str, VerdictWord] = {
    "raised": "raised",
    "clear": "clear",
    "undecided": "undecided",
    "not in force": "not in force",
    "not looked at": "not looked at",
    "not applicable": "not applicable",
}
_EASING: tuple[AimWord, ...] = ("clear", "not raised", "less grave")
_NONE_FOUND = (
    "No change in what is counted would do it while there are as many in all as there are now"
)


def changes_in_words(scene: Scene, changes: Changes, speaker: Speaker) -> ChangesTowards:
    """Everything that would bring one aim about."""
    told = tuple(_change(scene, each, speaker) for each in changes.proved)
    notes = []
    if scene.gates[scene.rule.id].state == UNDETERMINED and not told:
        notes.append("It cannot be raised while it is not certain that the rule is in force")
    elif not told and not changes.unproved:
        asks_of = any(
            getattr(measure, "aspect", None) is Aspect.OF for measure in scene.network.measures
        )
        notes.append(_NONE_FOUND if asks_of else "No change in the facts of this sheet would do it")
    if changes.unproved:
        were = "was" if changes.unproved == 1 else "were"
        notes.append(
            f"{changes.unproved} more {were} worked out but not borne out when the sheet was "
            "judged again, and so not shown"
        )
    if changes.cut_short:
        notes.append(
            "There are too many ways to look at all of them; the nearest that were found are shown"
        )
    return ChangesTowards(
        aim=AIMS[changes.aim],
        changes=told,
        more=changes.more,
        unproved=changes.unproved,
        note=". ".join(notes),
    )


def _change(scene: Scene, change: ProvedChange, speaker: Speaker) -> Change:
    moves = tuple(_moved(scene, move, speaker) for move in change.moves)
    verdict = change.verdict
    far = sum((move.distance for move in change.moves), Fraction(0))
    words = verdict_in_words(verdict).removeprefix("still ")
    said = [said_of(move, AIMS[change.aim]) for move in moves]
    return Change(
        aim=AIMS[change.aim],
        says=f"It would be {words} if {_joined(said)}",
        moves=moves,
        outcome=OUTCOMES[verdict.outcome.value],
        severity=None if verdict.severity is None else WORDS[verdict.severity],
        in_words=words,
        distance=f"{Decimal(far.numerator) / Decimal(far.denominator):.4f}",
        learns=sum(move.learnt for move in change.moves),
    )


def _joined(said: list[str]) -> str:
    if len(said) < 2:
        return "".join(said)
    return "; ".join(said[:-1]) + f"; and {said[-1]}"


def said_of(moved: Moved, aim: AimWord) -> str:
    """`37 of 600 children had a late review or fewer (3 fewer than now)`."""
    if not moved.now:
        return f"{moved.then} (not known now)"
    also = f" {moved.also}" if moved.also else ""
    worse = "; worse for children" if moved.worse and aim in _EASING else ""
    return f"{moved.then}{also} ({moved.by}{worse})"


def _moved(scene: Scene, move: Move, speaker: Speaker) -> Moved:
    fact_type, held = scene.type_of(move.fact), scene.held(move.fact)
    if move.learnt or held is None:
        then = _learnt(fact_type, move, speaker)
        return Moved(
            fact=move.fact, title=fact_type.title, now="", then=then, by="", also="", worse=False
        )
    return Moved(
        fact=move.fact,
        title=fact_type.title,
        now=speaker.value(fact_type, held.value, held.of),
        then=_then(fact_type, move, speaker),
        by=_by(fact_type, held, move, speaker),
        also=_also(fact_type, held, move),
        worse=_is_worse(fact_type, held, move),
    )


def _then(fact_type: FactType, move: Move, speaker: Speaker) -> str:
    """The nearest value as a clause; of words every one that would do."""
    if fact_type.kind in (Kind.SCALE, Kind.BOOLEAN):
        wanted = Test(move.amount, move.allowed)
        if fact_type.kind is Kind.SCALE and fact_type.sentence.wordings:
            # Each word has a sentence of its own, and several of them are hard to follow.
            if move.value.is_point and not move.learnt:
                return speaker.clause(fact_type, move.value, None)
            return f"“{fact_type.title}” is {words_wanted(fact_type, wanted)}"
        return say_words(fact_type, wanted)
    return speaker.clause(fact_type, move.value, move.of)


def _learnt(fact_type: FactType, move: Move, speaker: Speaker) -> str:
    if move.amount.aspect is Aspect.SHARE:
        measured = Measured.of(fact_type, Aspect.SHARE)
        return make_up(fact_type, say_ranges(measured.type, Test(move.amount, move.allowed)))
    if move.value == fact_type.range:
        return f"{inside(fact_type.title)} is any value at all"
    return _then(fact_type, move, speaker)


def _by(fact_type: FactType, held: Held, move: Move, speaker: Speaker) -> str:
    """How far a fact would move from where it is."""
    assert held.value is not None
    now, to = held.value, move.value.low
    disputed = "; every source would have to say so" if held.disputed else ""
    said = speaker.value(fact_type, now, held.of)
    if fact_type.kind is Kind.SCALE and fact_type.sentence.wordings:
        others = move.allowed.intersection(exactly(to).complement())
        too = words_wanted(fact_type, Test(move.amount, others))
        return f"now {said}{f'; {too} would do too' if '“' in too else ''}{disputed}"
    if not now.is_point or fact_type.kind in (Kind.SCALE, Kind.BOOLEAN):
        return f"now {said}{disputed}"
    steps = to - now.low
    match fact_type.kind:
        case Kind.DATE:
            size = _days(abs(steps), "later" if steps > 0 else "earlier")
        case Kind.COUNT:
            size = f"{abs(steps):,} {'more' if steps > 0 else 'fewer'} than now"
        case Kind.PERCENTAGE:
            size = _percentage(fact_type, held, steps, to)
        case Kind.DAYS:
            size = _days(abs(steps), "more than now" if steps > 0 else "less than now")
        case _:
            number = decimal(abs(steps), fact_type.decimals)
            size = f"{number} {'more' if steps > 0 else 'less'} than now"
    return f"{size}{disputed}"


def _days(number: int, word: str) -> str:
    return f"{number:,} {one('days') if number == 1 else 'days'} {word}"


def _percentage(fact_type: FactType, held: Held, steps: int, to: int) -> str:
    """In whole children where the counts behind it are certain, else in percentage points."""
    of, now = held.of, held.value
    if of is not None and now is not None and of.is_point and of.low > 0:
        before = numerators(now.low, of.low, fact_type.decimals)
        after = numerators(to, of.low, fact_type.decimals)
        if len(before) == 1 and len(after) == 1:
            number = after[0] - before[0]
            word = "more" if number > 0 else "fewer"
            return f"{abs(number):,} {word} of the {of.low:,} than now"
    number_of_points = decimal(abs(steps) // 2, fact_type.decimals)
    points = "point" if number_of_points == "1" else "points"
    return f"{number_of_points} percentage {points} {'more' if steps > 0 else 'less'} than now"


def _is_worse(fact_type: FactType, held: Held, move: Move) -> bool:
    assert held.value is not None
    if fact_type.better is Better.NEITHER:
        return False
    rises = move.value.low > held.value.high
    return rises is (fact_type.better is Better.LOWER) and not move.value.within(held.value)


def _also(fact_type: FactType, held: Held, move: Move) -> str:
    """Which values beyond the nearest one would do too."""
    assert held.value is not None
    part = next((each for each in move.allowed.parts if move.value.within(each)), None)
    if part is None or fact_type.kind in (Kind.SCALE, Kind.BOOLEAN):
        return ""
    low, high = (max(part.low, fact_type.range.low), min(part.high, fact_type.range.high))
    if fact_type.kind is Kind.COUNT and move.of is not None:
        high = min(high, move.of.high)
    if move.value.low > held.value.high and high > move.value.high:
        return _beyond(fact_type, upwards=True)
    if move.value.high < held.value.low and low < move.value.low:
        return _beyond(fact_type, upwards=False)
    return ""


def _beyond(fact_type: FactType, *, upwards: bool) -> str:
    match fact_type.kind:
        case Kind.DATE:
            return "or later" if upwards else "or earlier"
        case Kind.COUNT:
            return "or more" if upwards else "or fewer"
    return "or more" if upwards else "or less"
