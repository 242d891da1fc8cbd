"""What a message may hold besides its words: facts that its rule reads."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

import msgspec

from flagstone.conditions.tree import facts_read, references
from flagstone.problems import did_you_mean
from flagstone.rulebook.passages import Passage
from flagstone.rulebook.rules import Rule
from flagstone.vocabulary.english import inside
from flagstone.vocabulary.vocabulary import Vocabulary

_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")
_NAMED = re.compile(r"([a-z][a-z0-9_]*)(\.sentence)?\Z")


class Placeholder(msgspec.Struct, frozen=True):
    """`{fact}`, which is said as its value with its unit, or `{fact.sentence}`.

    `fact` is empty where what stands between the braces is neither.
    """

    written: str
    fact: str
    is_sentence: bool = False


def placeholders(message: str) -> Iterator[Placeholder]:
    """Every placeholder of a message, in order, and after them any lone brace."""
    for found in _PLACEHOLDER.finditer(message):
        named = _NAMED.match(found[1])
        if named:
            yield Placeholder(found[0], named[1], named[2] is not None)
        else:
            yield Placeholder(found[0], "")
    for brace in sorted(set("{}") & set(_PLACEHOLDER.sub("", message))):
        yield Placeholder(brace, "")


def without_values(message: str, vocabulary: Vocabulary) -> str:
    """A message as one reads it where no flag fills it in: `[…]` where a value would stand."""
    text = message.strip()
    for placeholder in placeholders(text):
        fact = vocabulary.fact_types.get(placeholder.fact)
        if fact is None:
            continue
        said = f"[{inside(fact.title)}]"
        if placeholder.is_sentence and fact.sentence.text:
            said = fact.sentence.text.replace("{value}", "[…]")
        text = text.replace(placeholder.written, said)
    return text


def facts_behind(rule: Rule, rules: Mapping[str, Rule]) -> tuple[str, ...]:
    """Every fact that decides a rule or its severity, also through the rules it reads."""
    facts: dict[str, None] = {}
    seen: set[str] = set()
    pending = [rule.id]
    while pending:
        current = rules.get(pending.pop())
        if current is None or current.id in seen:
            continue
        seen.add(current.id)
        for condition in current.conditions:
            facts |= dict.fromkeys(facts_read(condition))
            pending += [reference.rule for reference in references(condition)]
        if current.dated_by:
            facts[current.dated_by] = None
    return tuple(facts)


def check_messages(
    rule: Rule, passage: Passage, rules: Mapping[str, Rule], vocabulary: Vocabulary
) -> None:
    """Complain of placeholders for facts that are not there, or that the rule does not read."""
    read = facts_behind(rule, rules)
    for key, text in (("message", rule.message), ("action", rule.action)):
        for placeholder in placeholders(text):
            fact = placeholder.fact
            if not fact:
                passage.complain(
                    (key,),
                    "placeholder-not-understood",
                    f"{placeholder.written} is not something that a message can say.",
                    suggestion="Write {fact_name} for its value, or {fact_name.sentence}.",
                    found=placeholder.written,
                )
            elif fact not in vocabulary.fact_types:
                passage.complain(
                    (key,),
                    "unknown-fact",
                    f"There is no fact type {fact}.",
                    suggestion=did_you_mean(fact, read or vocabulary.fact_types),
                    found=fact,
                )
            elif fact not in read:
                passage.complain(
                    (key,),
                    "fact-not-read",
                    f"The {key} says {fact}, which neither the rule nor what it reads looks at.",
                    suggestion=did_you_mean(fact, read)
                    or f"It looks at {', '.join(read) or 'no facts'}.",
                    found=fact,
                    expected=", ".join(read),
                )
