"""An explanation in a sentence or two, for a line under a flag."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from flagstone.explain.change_wording import OUTCOMES, changes_in_words
from flagstone.explain.changes import Aim, what_would_change
from flagstone.explain.condition_parts import Asking
from flagstone.explain.decisive import decisive_facts
from flagstone.explain.explanation import Asked, SeverityStep, VerdictWord
from flagstone.explain.scene import Scene
from flagstone.inference.assessment import Assessment
from flagstone.reports.documented import Documented
from flagstone.reports.grounds import Reason
from flagstone.reports.statements import Speaker

_MOST_SAID = 3


class Short(Documented, frozen=True):
    """What a reader of one flag asks first."""

    rule: str
    whom: str
    why: str
    """What decided it."""
    would_clear: str
    """The smallest change for the better that would clear it, proved; empty without one."""
    decisive: tuple[str, ...]
    """The ids of the facts that decide."""


def short(assessment: Assessment, rule: str, whom: str = "", *, publishable: bool = False) -> Short:
    """Why a rule came out as it did, and the nearest change that would clear it.

    Raises KeyError where there is no verdict on the rule for those children.
    """
    scene = Scene.of(assessment, rule, "" if whom == assessment.bodies[0].whom else whom)
    speaker = Speaker(scene.rulebook.vocabulary, publishable)
    decisive = decisive_facts(scene)
    asked = Asking(scene, speaker, frozenset(decisive)).of(scene.rule.when)
    cleared = ""
    for changes in what_would_change(scene):
        if changes.aim is Aim.CLEAR:
            told = changes_in_words(scene, changes, speaker).changes
            for_the_better = [e for e in told if not any(move.worse for move in e.moves)]
            cleared = for_the_better[0].says if for_the_better else ""
    why = "; ".join(_said(asked)) or OUTCOMES[scene.verdict.outcome.value]
    return Short(
        rule=rule, whom=scene.verdict.whom, why=why, would_clear=cleared, decisive=decisive
    )


def shorts(assessment: Assessment, *, publishable: bool = False) -> Mapping[tuple[str, str], Short]:
    """One for each flag, by its rule and whom it concerns, as a report's flags name them."""
    return {
        (rule, verdict.whom): short(
            assessment,
            rule,
            "" if body is assessment.bodies[0] else body.whom,
            publishable=publishable,
        )
        for body in assessment.bodies
        for rule, verdict in body.verdicts.items()
        if verdict.raised
    }


def short_of(
    asked: Asked,
    severities: Iterable[SeverityStep],
    outcome: VerdictWord,
    reasons: Iterable[Reason],
) -> str:
    """What decided a verdict, in a sentence or two."""
    if outcome == "raised":
        reached = [each for each in severities if each.reached == "yes" and each.asked.decides]
        said = [*_said(asked), *(line for step in reached[:1] for line in _said(step.asked))]
        return ". ".join(dict.fromkeys(said))
    if outcome == "clear":
        return ". ".join(_said(asked))
    return "; ".join(f"{each.title}: {each.in_words}" for each in [*reasons][:_MOST_SAID])


def _said(asked: Asked) -> list[str]:
    """The comparisons that decide, as sentences; of very many the first."""
    found = list(dict.fromkeys(_deciding(asked)))
    left = len(found) - _MOST_SAID
    return [*found[:_MOST_SAID], f"and {left} more"] if left > 0 else found


def _deciding(asked: Asked) -> Iterator[str]:
    if not asked.decides:
        return
    if asked.kind == "comparison":
        yield asked.says
    for part in asked.parts:
        yield from _deciding(part)
