"""The condition that a new rule begins with: the weakest that can be said without a number of ours.

A count is raised from the first one on, a good share as soon as it is not the whole, words as soon
as they are not the best. Where a standard is named the standard decides.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from flagstone.drafting.planning import Plan
from flagstone.drafting.request import RuleKind
from flagstone.rulebook.standards import Standard
from flagstone.vocabulary.fact_types import Better, FactType, Kind, Scale
from flagstone.vocabulary.intervals import MOST, point
from flagstone.vocabulary.writing import write_value


def condition(plan: Plan) -> dict[str, Any]:
    """The condition, as it is written."""
    parts = [{name: part} for name, part in _parts(plan)]
    return parts[0] if len(parts) == 1 else {"all": parts}


def _parts(plan: Plan) -> Iterator[tuple[str, Any]]:
    for name, fact_type in plan.reads.items():
        if plan.wanted.kind is RuleKind.COMPOSITE:
            yield "raised", name
        elif fact_type is not None:
            yield name, _of_fact(fact_type, plan)
        else:
            yield name, _of_new_fact(plan)


def _of_fact(fact_type: FactType, plan: Plan) -> Mapping[str, Any]:
    """What is compared of a fact that there is."""
    upwards = fact_type.better is not Better.HIGHER
    match fact_type.kind:
        case Kind.BOOLEAN:
            return {"is": "yes" if fact_type.better is Better.LOWER else "no"}
        case Kind.SCALE:
            assert fact_type.scale is not None
            return _in_words(fact_type.scale, worse_upwards=fact_type.better is Better.LOWER)
    is_share = plan.wanted.kind is RuleKind.SHARE and fact_type.kind is Kind.COUNT
    if plan.standard is not None:
        compared = _with_standard(plan.standard, upwards=upwards)
    elif is_share:
        compared = {"above": "0"} if upwards else {"below": "100"}
    else:
        compared = _with_its_range(fact_type, upwards=upwards)
    return {"share": compared} if is_share else compared


def _of_new_fact(plan: Plan) -> Mapping[str, Any]:
    """What is compared of a fact that is made with the rule: of what is worse, the more."""
    if plan.wanted.kind is RuleKind.WORDS:
        return {"is": "no"} if plan.scale is None else _in_words(plan.scale, worse_upwards=False)
    if plan.standard is not None:
        compared = _with_standard(plan.standard, upwards=True)
    else:
        compared = {"above": "0"}
    return {"share": compared} if plan.wanted.kind is RuleKind.SHARE else compared


def _in_words(scale: Scale, *, worse_upwards: bool) -> dict[str, str]:
    return {"above": scale.words[0]} if worse_upwards else {"below": scale.words[-1]}


def _with_standard(standard: Standard, *, upwards: bool) -> dict[str, Any]:
    bound = {"bound": "upper" if upwards else "lower"} if standard.is_range else {}
    return {"above" if upwards else "below": {"standard": standard.id, **bound}}


def _with_its_range(fact_type: FactType, *, upwards: bool) -> dict[str, str]:
    """Beyond the best that a figure can be; where it has no best, the worst that it can be."""
    low, high = fact_type.range
    if upwards:
        return {"above": write_value(fact_type, point(low))}
    if high >= MOST:
        return {"at_most": write_value(fact_type, point(low))}
    return {"below": write_value(fact_type, point(high))}
