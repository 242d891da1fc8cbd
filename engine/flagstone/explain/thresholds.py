"""What a value was compared with: a rule's own number, a standard by date, another value."""

from __future__ import annotations

from flagstone.conditions.amount_wording import called
from flagstone.conditions.tree import (
    Amount,
    Aspect,
    Difference,
    FactLimit,
    PreviousLimit,
    StandardLimit,
    Test,
)
from flagstone.dates import Period
from flagstone.explain.explanation import Threshold
from flagstone.explain.scene import Scene
from flagstone.reports.basis import value_in_words
from flagstone.reports.standing import VERIFICATION, holdings
from flagstone.reports.statements import Speaker, as_at
from flagstone.rulebook.standards import StandardValue
from flagstone.vocabulary.fact_types import Kind


def threshold_of(scene: Scene, test: Test, speaker: Speaker) -> Threshold | None:
    """What a test compares with; None where it asks for a word, or whether something is known."""
    match test.measure:
        case Difference(amount, StandardLimit() as limit):
            return _of_standard(scene, amount, limit)
        case Difference(_, FactLimit(other)):
            held, fact_type = scene.held(other), scene.type_of(other)
            value = None if held is None else held.value
            of = None if held is None or value is None else held.of
            said = speaker.value(fact_type, value, of)
            return _plain(f"{called(fact_type)} ({said})", title=fact_type.title)
        case Difference(amount, PreviousLimit()):
            return _plain(_before(scene, amount, speaker))
        case Amount(_, aspect) if test.written.literals and aspect is not Aspect.OF:
            if scene.type_of(test.measure.fact).kind in (Kind.SCALE, Kind.BOOLEAN):
                return None
            is_date = scene.type_of(test.measure.fact).kind is Kind.DATE
            ours = any(literal not in ("0", "1") for literal in test.written.literals)
            return _plain(" and ".join(test.written.literals), ours=ours and not is_date)
    return None


def _plain(says: str, *, title: str = "", ours: bool = False) -> Threshold:
    return Threshold(says=says, standard="", title=title, in_force="", rests_on="", ours=ours)


def _of_standard(scene: Scene, amount: Amount, limit: StandardLimit) -> Threshold:
    standard = scene.judge.rulebook.standards[limit.standard]
    value = scene.door.standard_value(limit, amount.fact)
    end = f"the {limit.bound} end of " if limit.bound else ""
    if value is None:
        return Threshold(
            says=f"{end}“{standard.title}”, which changed or was not set on those days",
            standard=standard.id,
            title=standard.title,
            in_force="",
            rests_on="",
            ours=False,
        )
    number = value.lower if limit.bound == "lower" else value.upper
    only = StandardValue(value.window, number, number, value.rests_on)
    return Threshold(
        says=f"{value_in_words(standard, only)}, {end}“{standard.title}”",
        standard=standard.id,
        title=standard.title,
        in_force="at any date" if value.window.start is None else str(value.window),
        rests_on=_rests_on(scene, amount, value),
        ours=False,
    )


def _rests_on(scene: Scene, amount: Amount, value: StandardValue) -> str:
    if value.is_local:
        return "the authority's own standard"
    provision = scene.rulebook.provisions.get(value.rests_on)
    held = scene.held(amount.fact)
    day = Period(scene.sheet.date, scene.sheet.date)
    places = holdings(provision, held.period if held else day) if provision else ()
    if not places:
        return f"[{value.rests_on}]" if value.rests_on else ""
    place = places[0]
    name = f"{place.instrument.short or place.instrument.title} {place.edition.name}".strip()
    where = f"{name}, {place.pinpoint}" if place.pinpoint else name
    return f"{where} [{value.rests_on}], {VERIFICATION[place.verification]}"


def _before(scene: Scene, amount: Amount, speaker: Speaker) -> str:
    """What an earlier sheet said of the same fact."""
    for assessment in reversed(scene.assessment.earlier):
        for body in assessment.bodies:
            held = body.held.get(amount.fact) if body.whom == scene.body.whom else None
            if held is not None and held.value is not None:
                said = speaker.value(scene.type_of(amount.fact), held.value, held.of)
                return f"what it was before ({said}, {as_at(held.period)})"
    return "what it was before, which no earlier sheet says"
