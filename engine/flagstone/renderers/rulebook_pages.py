"""Rules for people: the list of them, and one in full."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from rich.console import Group, RenderableType
from rich.text import Text

from flagstone.dates import ALWAYS
from flagstone.renderers.grids import indented, labelled, section
from flagstone.renderers.wording import stopped
from flagstone.reports.basis import value_in_words
from flagstone.reports.reading import read_by
from flagstone.reports.standing import BINDS_AS, VERIFICATION
from flagstone.rulebook.instruments import Standing
from flagstone.rulebook.messages import without_values
from flagstone.rulebook.provisions import Holding, Provision
from flagstone.rulebook.rulebook import Rulebook
from flagstone.rulebook.rules import Rule
from flagstone.rulebook.standards import Standard
from flagstone.vocabulary.english import capital


def listed(rulebook: Rulebook, areas: Collection[str] = ()) -> Iterator[RenderableType]:
    """Every rule by practice area and concern, with the severities it can have."""
    for area, title in rulebook.vocabulary.areas.items():
        if areas and area not in areas:
            continue
        concerns = [each for each in rulebook.concerns.values() if each.area == area]
        if concerns:
            yield section(title)
        for concern in sorted(concerns, key=lambda each: (each.title, each.id)):
            yield Text.assemble((concern.title, "bold"), (f" ({concern.id})", "dim"))
            for rule in rulebook.rules_of(concern.id):
                severities = _severities(rule)
                draft = " (draft)" if rule.status != "active" else ""
                yield indented(Text(f"{rule.id}: {rule.title} [{severities}]{draft}"))


def in_full(rulebook: Rulebook, rule: Rule) -> Iterator[RenderableType]:
    """One rule: when it is raised, how gravely, on what it rests and what it cannot see."""
    concern = rulebook.concerns[rule.concern]
    area = rulebook.vocabulary.areas.get(concern.area, concern.area)
    yield Text(rule.title, style="bold")
    yield Text(f"{rule.id}, of {concern.title} ({area})", style="dim")
    yield Text()
    yield labelled(_rows(rulebook, rule), width=12)


def _rows(rulebook: Rulebook, rule: Rule) -> Iterator[tuple[str, RenderableType]]:
    yield "Raised when", Text(stopped(capital(rulebook.say(rule.when))))
    yield "Severity", Group(*_steps(rulebook, rule))
    yield "In force", Text(stopped(_windows(rule)))
    if rule.dated_by:
        title = rulebook.vocabulary.fact_types[rule.dated_by].title
        yield "Dated by", Text(f"{title} decides which law applied.")
    for name in rule.cites:
        yield "Cites", _provision(rulebook.provisions[name])
    limits = (limit.standard for _, limit in read_by(rulebook, rule).limits)
    for name in dict.fromkeys(limits):
        yield "Standard", Text(_standard(rulebook.standards[name]))
    for label, text in (
        ("Says", capital(without_values(rule.message, rulebook.vocabulary))),
        ("Action", without_values(rule.action, rulebook.vocabulary)),
        ("Cannot see", rule.not_captured),
        ("Policy", rule.policy),
        ("Claims", _most_claimed(rule)),
        ("Note", rule.standing_note),
        ("Status", rule.status if rule.status != "active" else ""),
        ("Owner", rule.owner),
        ("Review by", rule.review_by),
        ("Succeeds", ", ".join(rule.succeeds)),
    ):
        if text:
            yield label, Text(stopped(text))
    if rule.place.file:
        yield "Written in", Text(f"{rule.place.file}:{rule.place.line}", style="dim")


def _steps(rulebook: Rulebook, rule: Rule) -> Iterator[Text]:
    for step in rule.steps:
        yield Text(f"{step.severity.word} if {rulebook.say(step.when)};")
    yield Text(f"{rule.base.word} otherwise." if rule.steps else f"{rule.base.word}.")
    if rule.step_up:
        when = rulebook.say(rule.step_up.when)
        yield Text(f"One step graver if {when}, but not past {rule.step_up.not_past.word}.")


def _severities(rule: Rule) -> str:
    found = sorted({rule.base, *(step.severity for step in rule.steps)})
    return " to ".join(dict.fromkeys((found[0].word, found[-1].word)))


def _most_claimed(rule: Rule) -> str:
    """Said where what a rule sees shows less than its provisions bind."""
    if rule.standing is None:
        return "No standing: what it sees departs from nothing by itself"
    if rule.standing is Standing.LAW:
        return ""
    return f"No more than {BINDS_AS[rule.standing]}, whatever it cites"


def _windows(rule: Rule) -> str:
    if rule.windows == (ALWAYS,):
        return "While a provision it cites is"
    return ", and ".join(str(window) for window in rule.windows)


def _standard(standard: Standard) -> str:
    """Its title and its values with their dates."""
    values = [
        f"{value_in_words(standard, value)} {value.window}, resting on {value.rests_on}"
        for value in standard.values
    ]
    listed = "; ".join(values) or "only what the authority sets for itself"
    return f"{standard.title} [{standard.id}]: {listed}."


def _provision(provision: Provision) -> RenderableType:
    lines: list[RenderableType] = [
        Text(f"[{provision.id}] {stopped(provision.title)} {stopped(provision.duty)}")
    ]
    lines += [indented(Text(_holding(holding))) for holding in provision.holdings]
    if provision.note:
        lines.append(Text(f"Note: {stopped(provision.note)}", style="dim"))
    return Group(*lines)


def _holding(holding: Holding) -> str:
    instrument = holding.instrument
    named = f"{instrument.short or instrument.title} {holding.edition.name}".strip()
    place = holding.pinpoint or "place in it not established"
    said = (
        f"{named}, {place} ({holding.window}): {BINDS_AS[holding.standing]}, "
        f"{VERIFICATION[holding.verification]}."
    )
    return " ".join(part for part in (said, stopped(holding.note)) if part)
