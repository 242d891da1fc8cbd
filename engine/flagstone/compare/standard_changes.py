"""What is otherwise in standards: their values, the days of those, and what they rest on."""

from __future__ import annotations

from collections.abc import Iterator

from flagstone.compare.patches import Found, Patch, put, rebuilt
from flagstone.compare.rules_comparison import ChangeKind, Effect
from flagstone.reports.basis import value_in_words
from flagstone.rulebook.rulebook import Rulebook
from flagstone.rulebook.standards import Standard, StandardValue


def standard_changes(old: Rulebook, new: Rulebook) -> Iterator[Found]:
    """Standards that came, went, or are otherwise."""
    for id_, standard in new.standards.items():
        before = old.standards.get(id_)
        if before is None:
            text = f"New: {standard.title}. {_values(standard)}"
            yield _found("standard added", standard, text, "verdicts", _with(standard))
        else:
            yield from _standard(before, standard)
    for id_, standard in old.standards.items():
        if id_ not in new.standards:
            text = f"No longer there: {standard.title}."
            yield _found("standard removed", standard, text, "verdicts")


def _standard(old: Standard, new: Standard) -> Iterator[Found]:
    days, numbers = _days(old, new), _numbers(old, new)
    if numbers:
        patch = _with(new)
        yield _found("standard value", new, " ".join(numbers), "verdicts", patch, before=old)
    elif days:
        yield _found("standard dates", new, " ".join(days), "verdicts", _with(new), before=old)
    if old.unit != new.unit:
        text = f"It is in {new.unit} now, not in {old.unit}."
        yield _found("standard unit", new, text, "verdicts")
    own = (old.local_only, old.is_range), (new.local_only, new.is_range)
    if own[0] != own[1]:
        who = "only authorities set it" if new.local_only else "it has a national value"
        shape = "a range" if new.is_range else "one number"
        yield _found("standard", new, f"Now {who}, and it is {shape}.", "verdicts", _with(new))
    if old.tighter != new.tighter:
        text = f"An authority's own standard may only be {new.tighter or 'the same'} now."
        yield _found("standard", new, text, "claims")
    rests = [[value.rests_on for value in each.values] for each in (old, new)]
    if not numbers and not days and rests[0] != rests[1]:
        names = ", ".join(dict.fromkeys(rests[1]))
        yield _found("standard", new, f"Its values rest on {names} now.", "claims")
    notes = [(each.title, each.note, *(v.note for v in each.values)) for each in (old, new)]
    if notes[0] != notes[1] and len(old.values) == len(new.values):
        yield _found("wording", new, "What is said of it is worded otherwise.", "words")


def _numbers(old: Standard, new: Standard) -> list[str]:
    """Values that came, went, or are other numbers for the same days."""
    before = {value.window: value for value in old.values}
    after = {value.window: value for value in new.values}
    said = []
    for window, value in after.items():
        was = before.get(window)
        number = value_in_words(new, value)
        if was is not None and _number(was) != _number(value):
            said.append(f"It is {number} now, not {value_in_words(old, was)} ({window}).")
        elif was is None and _number(value) not in map(_number, old.values):
            said.append(f"It is {number} now {window}.")
    gone = [
        value
        for window, value in before.items()
        if window not in after and _number(value) not in map(_number, new.values)
    ]
    said += [f"It is no longer {value_in_words(old, each)} {each.window}." for each in gone]
    if said:
        moved = _days(old, new)
        return said + [each for each in moved if each not in said]
    return []


def _days(old: Standard, new: Standard) -> list[str]:
    """Numbers that hold on other days than they did."""
    windows = [{value.window for value in each.values} for each in (old, new)]
    said = []
    for value in new.values:
        same = [each for each in old.values if _number(each) == _number(value)]
        if same and value.window not in windows[0]:
            was = ", and ".join(str(each.window) for each in same)
            said.append(f"It is {value_in_words(new, value)} {value.window} now; before, {was}.")
    for value in old.values:
        kept = {each.window for each in new.values if _number(each) == _number(value)}
        moved = any(_number(each) == _number(value) for each in new.values if each.window
                    not in windows[0])  # fmt: skip
        if kept and value.window not in windows[1] and not moved:
            said.append(f"It is no longer {value_in_words(old, value)} {value.window}.")
    return said


def _number(value: StandardValue) -> tuple[object, object]:
    return value.lower, value.upper


def _values(standard: Standard) -> str:
    said = [f"{value_in_words(standard, value)} {value.window}" for value in standard.values]
    return f"{'; '.join(said)}." if said else "Only authorities set it."


def _with(standard: Standard) -> Patch:
    return lambda book: rebuilt(book, standards=put(book.standards, standard.id, standard))


def _found(
    kind: ChangeKind,
    standard: Standard,
    says: str,
    effect: Effect,
    patch: Patch | None = None,
    *,
    before: Standard | None = None,
) -> Found:
    was, now = (_values(before), _values(standard)) if before else ("", "")
    return Found(kind, "standard", standard.id, standard.title, says, effect, was, now, patch)
