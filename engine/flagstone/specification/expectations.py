"""The Then steps of a scenario: what must have come out."""

from __future__ import annotations

import re
from collections.abc import Callable

from flagstone.conditions.tree import Severity
from flagstone.inference.verdicts import Outcome, Verdict
from flagstone.specification.replies import REPLY_EXPECTATIONS
from flagstone.specification.results import ExpectationNotMetError, Result
from flagstone.specification.situations import StepError

_SEVERITIES = "low|medium|high|critical"
_OTHER_OUTCOMES = "clear|undecided|not in force|not looked at|not applicable"


def check(result: Result, text: str) -> None:
    """Hold one Then step against what came out.

    Raises ExpectationNotMetError where it does not hold, StepError where it cannot be read.
    """
    for pattern, expectation in _EXPECTATIONS:
        if found := pattern.fullmatch(text):
            expectation(result, *found.groups())
            return
    for pattern, replied in REPLY_EXPECTATIONS:
        if found := pattern.fullmatch(text):
            _check_reply(result, text, replied, *found.groups())
            return
    raise StepError(
        "step-not-understood",
        f'No Then step reads "{text}".',
        'The usual one: Then "name of the rule" is raised as high',
    )


def is_expectation(text: str) -> bool:
    """Whether a Then step can be read, whatever it names."""
    return any(pattern.fullmatch(text) for pattern, _ in (*_EXPECTATIONS, *REPLY_EXPECTATIONS))


def _check_reply(
    result: Result, text: str, replied: Callable[..., str], words: str, *more: str
) -> None:
    result.asked.add(rule := result.rule(words))
    if wrong := replied(result.report, rule, *more):
        raise ExpectationNotMetError(f"It should be that {text}; {wrong}.")


def is_raised(
    result: Result, words: str, at_least: str | None, severity: str, group: str | None
) -> None:
    """Raised as exactly, or as at least, a severity."""
    verdict = result.verdict(words, group)
    wanted = Severity[severity.upper()]
    open_above = verdict.possible != verdict.severity
    met = verdict.severity is wanted and open_above == bool(at_least)
    if not met:
        raise ExpectationNotMetError(
            f'"{words}" should be raised as {at_least or ""}{severity}; it is {say(verdict)}.'
        )


def came_out(result: Result, words: str, outcome: str, group: str | None) -> None:
    """Any other outcome."""
    verdict = result.verdict(words, group)
    if verdict.outcome is not Outcome(outcome):
        raise ExpectationNotMetError(f'"{words}" should be {outcome}; it is {say(verdict)}.')


def is_undecided_for_want_of(result: Result, words: str, wanted: str, group: str | None) -> None:
    """Undecided, and something named would settle it."""
    verdict = result.verdict(words, group)
    titles = [result.title(gap) for gap in verdict.gaps]
    if verdict.outcome is not Outcome.UNDECIDED or wanted.casefold() not in map(
        str.casefold, titles
    ):
        raise ExpectationNotMetError(
            f'"{words}" should be undecided for want of "{wanted}"; it is {say(verdict)}, '
            f"for want of {', '.join(titles) or 'nothing'}."
        )


def is_not_raised(result: Result, words: str, group: str | None) -> None:
    """Anything but raised."""
    verdict = result.verdict(words, group)
    if verdict.raised:
        raise ExpectationNotMetError(f'"{words}" should not be raised; it is {say(verdict)}.')


def concern_is(result: Result, words: str, severity: str) -> None:
    """The gravest flag of a concern."""
    gravest = result.gravest_of(result.concern(words))
    if gravest is not Severity[severity.upper()]:
        found = gravest.word if gravest else "not raised"
        raise ExpectationNotMetError(f'The concern "{words}" is {found}, not {severity}.')


def concern_is_not_raised(result: Result, words: str) -> None:
    """No flag of a concern."""
    gravest = result.gravest_of(result.concern(words))
    if gravest is not None:
        raise ExpectationNotMetError(f'The concern "{words}" is raised as {gravest.word}.')


def cites(result: Result, words: str, provision: str) -> None:
    """The flag shows a provision among its citations."""
    if provision not in result.texts_of_flag(words):
        raise ExpectationNotMetError(f'The flag "{words}" does not cite {provision}.')


def says(result: Result, words: str, text: str) -> None:
    """Something in the flag reads so."""
    texts = result.texts_of_flag(words)
    if not any(text.casefold() in each.casefold() for each in texts):
        shown = "\n  ".join(texts)
        raise ExpectationNotMetError(f'The flag "{words}" nowhere says "{text}":\n  {shown}')


def does_not_say(result: Result, words: str, text: str) -> None:
    """Nothing in the flag reads so."""
    for each in result.texts_of_flag(words):
        if text.casefold() in each.casefold():
            raise ExpectationNotMetError(f'The flag "{words}" says "{text}": {each}')


def sources_disagree(result: Result, words: str) -> None:
    """The flag marks its evidence as disputed."""
    rule = result.rule(words)
    result.asked.add(rule)
    flags = [flag for flag in result.report.flags if flag.rule == rule]
    if not any(each.disputed for flag in flags for each in flag.evidence):
        raise ExpectationNotMetError(f'The flag "{words}" does not say that sources disagree.')


def stands_before(result: Result, words: str, other: str) -> None:
    """A reader meets one flag before another."""
    order = [flag.rule for flag in result.report.flags]
    for rule in (first := result.rule(words)), (second := result.rule(other)):
        result.asked.add(rule)
        if rule not in order:
            raise ExpectationNotMetError(f'"{rule}" is not a flag of this report.')
    if order.index(first) > order.index(second):
        raise ExpectationNotMetError(f'The flag "{words}" stands after "{other}".')


def verdict_says(result: Result, words: str, text: str) -> None:
    """The words for a verdict that is not a flag read so."""
    rule = result.rule(words)
    result.asked.add(rule)
    said = [each.in_words for each in result.report.unraised if each.rule == rule]
    if not any(text.casefold() in each.casefold() for each in said):
        found = "; ".join(said) or "it is a flag"
        raise ExpectationNotMetError(f'The verdict on "{words}" does not say "{text}": {found}')


def nothing_is_raised(result: Result) -> None:
    """No flag at all."""
    raised = [verdict.rule for verdict in result.verdicts() if verdict.raised]
    if raised:
        raise ExpectationNotMetError(f"Raised: {', '.join(raised)}.")


def no_flag_is(result: Result, severity: str) -> None:
    """No flag that is, or may be, so grave."""
    wanted = Severity[severity.upper()]
    grave = [v.rule for v in result.verdicts() if v.possible and v.possible >= wanted]
    if grave:
        raise ExpectationNotMetError(f"At or above {severity}: {', '.join(grave)}.")


def say(verdict: Verdict) -> str:
    """A verdict in a few words, for a message."""
    if verdict.severity is None:
        gaps = ", ".join(f"{gap.what} ({gap.why})" for gap in verdict.gaps)
        return f"{verdict.outcome}{f' [{gaps}]' if gaps else ''}"
    if verdict.possible != verdict.severity:
        gaps = ", ".join(f"{gap.what} ({gap.why})" for gap in verdict.step_gaps)
        return f"raised as at least {verdict.severity.word} [{gaps}]"
    return f"raised as {verdict.severity.word}"


_FOR = r"(?: for ([^\"]+))?"
_EXPECTATIONS: tuple[tuple[re.Pattern[str], Callable[..., None]], ...] = (
    (
        re.compile(rf'"([^"]+)" is raised as (at least )?({_SEVERITIES}){_FOR}'),
        is_raised,
    ),
    (
        re.compile(rf'"([^"]+)" is undecided for want of "([^"]+)"{_FOR}'),
        is_undecided_for_want_of,
    ),
    (re.compile(rf'"([^"]+)" is not raised{_FOR}'), is_not_raised),
    (re.compile(rf'"([^"]+)" is ({_OTHER_OUTCOMES}){_FOR}'), came_out),
    (re.compile(rf'the concern "([^"]+)" is ({_SEVERITIES})'), concern_is),
    (re.compile(r'the concern "([^"]+)" is not raised'), concern_is_not_raised),
    (re.compile(r'the flag "([^"]+)" cites "([^"]+)"'), cites),
    (re.compile(r'the flag "([^"]+)" says "([^"]+)"'), says),
    (re.compile(r'the flag "([^"]+)" does not say "([^"]+)"'), does_not_say),
    (
        re.compile(r'the flag "([^"]+)" says that its sources disagree'),
        sources_disagree,
    ),
    (
        re.compile(r'the flag "([^"]+)" stands before "([^"]+)"'),
        stands_before,
    ),
    (re.compile(r'the verdict on "([^"]+)" says "([^"]+)"'), verdict_says),
    (re.compile(r"nothing is raised"), nothing_is_raised),
    (re.compile(rf"no flag is ({_SEVERITIES})"), no_flag_is),
)
