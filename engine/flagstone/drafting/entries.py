"""The text of a new rule, of its concern and of its fact types, with places left for the author."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from flagstone.drafting.conditions import condition
from flagstone.drafting.planning import Plan
from flagstone.drafting.request import RuleKind
from flagstone.sheets.writing import as_yaml
from flagstone.text.to_decide import place_for
from flagstone.vocabulary.shapes import HOLE

CONCERN = place_for("what the concern is called, in a few words")
_NUMBERS = (RuleKind.SHARE, RuleKind.FIGURE, RuleKind.TIMESCALE)


def rule_entry(plan: Plan) -> str:
    """The entry of the rule, as it stands under `rules`."""
    return as_yaml({plan.wanted.id: {key: part for key, part in _rule(plan).items() if part}})


def rules_file(plan: Plan) -> str:
    """A new file with the concern and the rule."""
    concern = {
        "id": plan.wanted.concern,
        "title": CONCERN,
        "summary": place_for("what belongs to it, in a sentence or two"),
    }
    rules = {plan.wanted.id: {key: part for key, part in _rule(plan).items() if part}}
    return as_yaml({"concern": concern, "rules": rules})


def fact_entries(plan: Plan) -> dict[str, str]:
    """The entry of each fact type that has to be made, by its name."""
    return {name: as_yaml({name: _fact(name, plan)}) for name in plan.new_facts}


def _rule(plan: Plan) -> dict[str, Any]:
    return {
        "title": place_for("what the rule finds, as a statement without a full stop"),
        "status": "draft",
        "to_decide": list(_questions(plan)),
        "when": condition(plan),
        "severity": "low",
        "cites": list(plan.cites),
        "message": place_for(_message(plan)),
        "action": place_for("what to do first, in one sentence"),
        "not_captured": place_for("what its provisions ask that the rule cannot see"),
        "policy": _policy(plan),
    }


def _message(plan: Plan) -> str:
    if plan.wanted.kind is RuleKind.COMPOSITE:
        return "what a flag says, as something people could say in a meeting"
    return f"what a flag says; {{{next(iter(plan.reads))}.sentence}} says what is known"


def _policy(plan: Plan) -> str:
    if plan.wanted.kind not in _NUMBERS or plan.standard is not None:
        return ""
    return place_for("why each number is what it is; without a number of ours, take this line away")


def _questions(plan: Plan) -> Iterator[str]:
    """What has to be decided that no text shows."""
    kind = plan.wanted.kind
    many = len(plan.reads) > 1
    if kind is RuleKind.COMPOSITE:
        yield (
            "Whether it is raised where all of these rules are, as now, or any of them"
            if many
            else "Whether another rule belongs beside it, or another severity of this one"
        )
    elif plan.standard is not None:
        yield f"Whether it is raised as soon as {plan.standard.id} is passed, as now"
    elif kind is RuleKind.WORDS:
        yield "From which word on it is raised; now it is from anything but the best"
    else:
        what = "share" if kind is RuleKind.SHARE else "value"
        yield (
            f"From which {what} on it is raised; now it is from the first on. A number that law or "
            "guidance gives belongs in a standard"
        )
    if many and kind is not RuleKind.COMPOSITE:
        yield "Whether all of it must be so, as now, or any of it"
    yield "How grave it is, and in which cases graver (docs/severity.md); now it is low"
    for name in plan.new_facts:
        yield (
            f"What {name} counts, which way it is better for children, and for how long a figure "
            "is fresh"
            if kind is not RuleKind.WORDS
            else f"Who would say {name}, in which words, and which way it is better for children"
        )


def _fact(name: str, plan: Plan) -> dict[str, Any]:
    """A fact type that has to be made. Its name tells its sentence from all others."""
    title = f"{place_for('what it is, in a few words')}: {name}"
    clause = place_for("the rest of the clause that says it") + f" {name}"
    if plan.wanted.kind is RuleKind.WORDS:
        return {"title": title, **_words(name, plan)}
    counted = {"type": "count", "unit": place_for("the plural of what is counted")}
    if plan.wanted.kind is RuleKind.FIGURE or plan.standard is not None:
        counted = {"type": "number", "unit": place_for("the plural of what is counted")}
    if plan.standard is not None:
        counted["unit"] = plan.standard.unit
        if plan.wanted.kind is RuleKind.TIMESCALE and plan.standard.unit == "days":
            counted["type"] = "days"
    if plan.wanted.kind in (RuleKind.SHARE, RuleKind.TIMESCALE) and plan.standard is None:
        counted["of"] = place_for("what it is a share of, in the plural")
    return {"title": title, **counted, "better": "lower", "sentence": f"{HOLE} {clause}"}


def _words(name: str, plan: Plan) -> dict[str, Any]:
    if plan.scale is not None:
        clause = place_for("a clause that says who or what it is said of") + f" {name} is {HOLE}"
        return {
            "type": "scale",
            "scale": plan.scale.name,
            "better": "higher",
            "sentence": clause,
        }
    said = {
        "yes": f"{place_for('the clause that says it is so')} {name}",
        "no": f"{place_for('the clause that says it is not so')} {name}",
    }
    return {"type": "boolean", "evidence": "words", "better": "higher", "sentence": said}
