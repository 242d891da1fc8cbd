"""Why a rule was judged at all, or was not: its dates, and what was looked at."""

from __future__ import annotations

from flagstone.conditions.tree import standards_read
from flagstone.dates import ALWAYS, Period
from flagstone.explain.scene import Scene
from flagstone.inference.engines import CLOSED, OPEN
from flagstone.reports.basis import Basis
from flagstone.reports.reasons import in_force_when, reason
from flagstone.reports.statements import Speaker
from flagstone.vocabulary.english import capital


def in_force_in_words(scene: Scene, speaker: Speaker) -> str:
    """Whether the rule is in force at the date of its evidence, and when it is."""
    gate = scene.gates[scene.rule.id]
    period = Basis.of(scene.assessment, scene.body, scene.rule).period()
    dated = _dated_by(scene, speaker)
    when = in_force_when(scene.rulebook, scene.rule)
    since = f" {capital(when)}." if when else ""
    days = f"{'on' if period.first == period.last else 'from'} {period}"
    if gate.state == OPEN:
        own = [str(window) for window in scene.rule.windows if window.holds(period) is True]
        begun = f" ({own[0]})" if own and own[0] != str(ALWAYS) else ""
        return f"The rule is in force {days}{begun}.{dated}"
    if gate.state == CLOSED:
        return f"The rule is not in force {days}.{_without_value(scene, period) or since}{dated}"
    if gate.gap is not None and gate.gap.what != scene.rule.id:
        said = reason(scene.rulebook, gate.gap, scene.held(gate.gap.what))
        since = f" It depends on “{said.title}”: {said.in_words}."
    return f"It is not certain that the rule is in force {days}.{since}{dated}"


def _without_value(scene: Scene, period: Period) -> str:
    """The standard that had no value then, if that is why."""
    for name in standards_read(scene.rule.when):
        standard = scene.rulebook.standards[name]
        if standard.in_force(period) is False:
            windows = ", and ".join(str(value.window) for value in standard.values)
            return f" “{standard.title}” has a value only {windows}."
    return ""


def _dated_by(scene: Scene, speaker: Speaker) -> str:
    if not scene.rule.dated_by:
        return ""
    fact_type = scene.type_of(scene.rule.dated_by)
    held = scene.held(fact_type.id)
    said = "not known" if held is None else speaker.value(fact_type, held.value, held.of)
    return f" Its law is that of one day, “{fact_type.title}”: {said}."
