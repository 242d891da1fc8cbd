"""What is otherwise in the vocabulary: fact types, the words of scales, groups and areas."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from flagstone.compare.patches import Found, Patch, named_in_short, put, rebuilt
from flagstone.compare.rules_comparison import ChangeKind, Effect
from flagstone.compare.translation import Translation
from flagstone.rulebook.rulebook import Rulebook
from flagstone.vocabulary.fact_types import Better, FactType, Sentence
from flagstone.vocabulary.intervals import EVERYTHING, point
from flagstone.vocabulary.phrases import write_with_unit
from flagstone.vocabulary.vocabulary import Vocabulary

_BETTER = {
    Better.LOWER: "lower is better",
    Better.HIGHER: "higher is better",
    Better.NEITHER: "neither way is better",
}


def fact_changes(old: Rulebook, new: Rulebook) -> Iterator[Found]:
    """Fact types that came, went, or are otherwise; then groups of children and areas."""
    before, after = old.vocabulary.fact_types, new.vocabulary.fact_types
    for id_, fact in after.items():
        if id_ not in before:
            text = f"New: {fact.title}."
            yield Found("fact type added", "fact type", id_, fact.title, text, "verdicts")
        else:
            yield from _fact(before[id_], fact)
    for id_, fact in before.items():
        if id_ not in after:
            text = f"No longer there: {fact.title}. A sheet that states it is refused."
            yield Found("fact type removed", "fact type", id_, fact.title, text, "verdicts")
    yield from _names(old.vocabulary, new.vocabulary)


def _fact(old: FactType, new: FactType) -> Iterator[Found]:
    for kind, effect, was, now, parts in _parts(old, new):
        if was != now:
            said = _sentences(kind, was, now)
            patch = _with(new, parts) if effect == "verdicts" else None
            yield Found(kind, "fact type", new.id, new.title, said, effect, was, now, patch)
    if old.sentence != new.sentence:
        was, now = _sentence(old.sentence), _sentence(new.sentence)
        text = f"It is said “{now}” now; before, “{was}”."
        yield Found("sentence", "fact type", new.id, new.title, text, "words", was, now)
    words = ("title", "meaning", "measured", "inspectors_say")
    if any(getattr(old, word) != getattr(new, word) for word in words):
        text = "Its title or what explains it is worded otherwise."
        yield Found("wording", "fact type", new.id, new.title, text, "words", old.title, new.title)


def _parts(
    old: FactType, new: FactType
) -> Iterator[tuple[ChangeKind, Effect, str, str, tuple[str, ...]]]:
    def both(say: object) -> tuple[str, str]:
        assert callable(say)
        return str(say(old)), str(say(new))

    kinds = ("kind", "range", "scale", "decimals", "unit")
    yield "kind of value", "verdicts", *both(lambda each: each.kind.value), kinds
    yield "unit", "verdicts", *both(lambda each: each.unit or "no unit"), ("unit",)
    yield "good direction", "verdicts", *both(lambda each: _BETTER[each.better]), ("better",)
    yield "kind of evidence", "claims", *both(lambda each: each.evidence.value), ()
    if old.kind is new.kind:
        yield "exactness", "verdicts", *both(_decimals), kinds
        yield "words of the scale", "verdicts", *both(_scale), kinds
        if (old.decimals, _scale(old)) == (new.decimals, _scale(new)):
            yield "range of values", "verdicts", *both(_range), ("range",)
    yield "denominator", "verdicts", *both(_denominator), ("of", "smallest_of")
    yield "freshness", "verdicts", *both(_freshness), ("fresh_for",)
    yield "practice area", "verdicts", *both(lambda each: each.path), ("area", "theme")


def _sentences(kind: ChangeKind, was: str, now: str) -> str:
    if kind == "unit":
        return (
            f"It is in {now} now, not in {was}. A sheet written for the one says something else "
            "to the other."
        )
    return {
        "kind of value": f"It is a {now} now, not a {was}.",
        "good direction": f"For children {now} now; before, {was}.",
        "kind of evidence": f"It counts as {now} now, not as {was}.",
        "exactness": f"It is stated to {now} now, not to {was}.",
        "words of the scale": f"Its words are now {now}; before, {was}.",
        "range of values": f"It lies {now} now; before, {was}.",
        "denominator": f"It is {now} now; before, {was}.",
        "freshness": f"It {now} now; before, it {was}.",
        "practice area": f"It belongs to {now} now, not to {was}.",
    }[kind]


def _scale(fact: FactType) -> str:
    return ", ".join(fact.scale.words) if fact.scale else ""


def _decimals(fact: FactType) -> str:
    return "1 decimal" if fact.decimals == 1 else f"{fact.decimals} decimals"


def _range(fact: FactType) -> str:
    if fact.range == EVERYTHING:
        return "anywhere"
    low, high = (write_with_unit(fact, point(end)) for end in fact.range)
    return f"between {low} and {high}"


def _denominator(fact: FactType) -> str:
    if not fact.of:
        return "not a part of anything"
    return f"a part of {fact.of}, with no percentage of fewer than {max(fact.smallest_of, 1)}"


def _freshness(fact: FactType) -> str:
    return f"goes stale after {fact.fresh_for} months" if fact.fresh_for else "never goes stale"


def _sentence(sentence: Sentence) -> str:
    return sentence.text or " / ".join(wording for _, wording in sentence.wordings)


def _with(new: FactType, parts: tuple[str, ...]) -> Patch:
    """Gives a fact type those parts, and every rule that reads it its numbers in the new steps."""

    def patched(book: Rulebook) -> Rulebook:
        mine = book.vocabulary.fact_types[new.id]
        fact = replace(mine, **{part: getattr(new, part) for part in parts})
        types = put(book.vocabulary.fact_types, new.id, fact)
        vocabulary = Vocabulary(
            types, book.vocabulary.scales, book.vocabulary.groups, book.vocabulary.areas
        )
        translation = Translation(book.vocabulary, vocabulary)
        rules = {name: translation.rule(rule) for name, rule in book.rules.items()}
        return rebuilt(book, vocabulary=vocabulary, rules=rules)

    return patched


def _names(old: Vocabulary, new: Vocabulary) -> Iterator[Found]:
    come = [group for group in new.groups if group not in old.groups]
    gone = [group for group in old.groups if group not in new.groups]
    said = [f"Sheets may speak of {named_in_short(come)} now."] if come else []
    said += [f"Sheets may no longer speak of {named_in_short(gone)}."] if gone else []
    if said:
        title = "Groups of children"
        text = " ".join(said)
        yield Found("groups of children", "vocabulary", "groups", title, text, "verdicts")
    for area in {**old.areas, **new.areas}:
        was, now = old.areas.get(area, ""), new.areas.get(area, "")
        if was != now:
            text = (
                f"New: {now}."
                if not was
                else f"No longer there: {was}."
                if not now
                else (f"It is called {now} now.")
            )
            effect: Effect = "words" if was and now else "verdicts"
            kind: ChangeKind = "wording" if was and now else "practice area"
            yield Found(kind, "vocabulary", area, now or was, text, effect, was, now)
