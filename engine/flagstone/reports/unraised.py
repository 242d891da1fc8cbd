"""Verdicts that are not flags, in words that neither reassure nor alarm."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import get_args

from flagstone.inference.assessment import Assessment, Body
from flagstone.inference.verdicts import Outcome, Verdict
from flagstone.reports.basis import Basis
from flagstone.reports.reading import rules_that_could_show
from flagstone.reports.reasons import basis as whose_word
from flagstone.reports.reasons import reason, unraised_in_words
from flagstone.reports.report import OutcomeWord, Unraised
from flagstone.reports.statements import Speaker

_WORDS: dict[str, OutcomeWord] = {word: word for word in get_args(OutcomeWord)}


def all_unraised(assessment: Assessment, body: Body, speaker: Speaker) -> Iterator[Unraised]:
    """Every rule that was not raised for one body of children, and why.

    Most rules are silent on most sheets, and silence reads the same each time: it is put into words
    once for a rulebook.
    """
    rulebook, kind = assessment.rulebook, assessment.sheet.kind
    spoken_of = rules_that_could_show(rulebook, body.held)
    for verdict in body.verdicts.values():
        if verdict.outcome is Outcome.RAISED:
            continue
        if verdict.rule in spoken_of:
            yield unraised(assessment, body, verdict, speaker)
        else:
            put = partial(unraised, assessment, body, verdict, speaker)
            yield rulebook.kept("in words", (verdict, kind, speaker.publishable), put)


def unraised(assessment: Assessment, body: Body, verdict: Verdict, speaker: Speaker) -> Unraised:
    """One verdict that is not a flag, and why it is none."""
    rulebook = assessment.rulebook
    rule = rulebook.rules[verdict.rule]
    concern = rulebook.concerns[rule.concern]
    basis = Basis.of(assessment, body, rule)
    word = whose_word(rulebook, assessment.sheet.kind, basis.used)
    silent = verdict.outcome in (Outcome.NOT_IN_FORCE, Outcome.NOT_LOOKED_AT)
    return Unraised(
        rule=rule.id,
        title=rule.title,
        concern=concern.id,
        concern_title=concern.title,
        area=concern.area,
        whom=verdict.whom,
        outcome=_WORDS[verdict.outcome.value],
        in_words=unraised_in_words(verdict, basis.used, word),
        reasons=tuple(
            reason(rulebook, gap, body.held.get(gap.what), publishable=speaker.publishable)
            for gap in sorted(verdict.gaps)
        ),
        evidence=() if silent else basis.evidence(speaker),
    )
