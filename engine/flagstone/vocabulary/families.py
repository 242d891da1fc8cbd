"""Families of facts: near-copies written once, and expanded when they are loaded.

A family of one fact type is that fact type with `each` beside its other keys and a placeholder in
its name; a family of several holds them beside `each`.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Mapping

from flagstone.problems import Problems, did_you_mean
from flagstone.text import Document, Node
from flagstone.text.border import read
from flagstone.vocabulary.files import FamilyHead

_PLACEHOLDER = re.compile(r"\{(\w+)((?:\.\w+)?)\}")
_OWN = "value"


def is_family(node: Node) -> bool:
    """Whether an entry is a family rather than a fact type."""
    return isinstance(node, dict) and "each" in node


def expand(document: Document, name: str, problems: Problems) -> Iterator[tuple[str, Document]]:
    """Each fact type of a family: its name, and the entry as though it were written out there."""
    node = document.node((name,))
    assert isinstance(node, dict)
    head = read(FamilyHead, document.part((name,), {"each": node["each"]}), problems)
    if head is None:
        return
    if _OWN in head.each:
        problems.add(
            document.key_place((name, "each", _OWN)),
            "bad-name",
            "`value` stands for the value in a sentence, so no key of a family can be called so.",
            suggestion="Choose another word.",
        )
        return
    others = {key: part for key, part in node.items() if key != "each"}
    if "{" in name:
        templates = {name: document.part((name,), others)}
    else:
        templates = {key: document.part((name, key)) for key in others}
    if not others:
        problems.add(
            document.key_place((name,)),
            "family-empty",
            f"The family `{name}` has no fact types.",
            suggestion="Write them beside `each`.",
        )
    for template, part in templates.items():
        if _check(part, template, head.each, problems):
            for words in _combinations(head.each):
                yield _filled_text(template, words), part.part((), _filled(part.root, words))


def _check(
    part: Document, template: str, each: Mapping[str, Mapping[str, str]], problems: Problems
) -> bool:
    """Whether the template names only what is filled in, and its name tells the copies apart."""
    known = {f"{key}{further}" for key in each for further in ("", ".words")}
    before = len(problems.found)
    texts = [((), template), *_texts(part.root, ())]
    for path, text in texts:
        for found in _PLACEHOLDER.finditer(text):
            if found[1] + found[2] in (*known, _OWN):
                continue
            problems.add(
                part.place(path) if path else part.key_place(()),
                "unknown-placeholder",
                f"`{found[0]}` stands for nothing here.",
                suggestion=did_you_mean(found[1] + found[2], known)
                or f"Use {', '.join(f'{{{word}}}' for word in sorted(known))}.",
                found=found[0],
            )
    for key in each:
        if f"{{{key}}}" not in template and len(each[key]) > 1:
            problems.add(
                part.key_place(()),
                "family-name-alike",
                f"The name `{template}` is the same for every `{key}`.",
                suggestion=f"Put {{{key}}} in the name.",
            )
    return len(problems.found) == before


def _combinations(each: Mapping[str, Mapping[str, str]]) -> Iterator[dict[str, str]]:
    """Every choice of one entry from each key, as what its placeholders stand for."""
    for chosen in itertools.product(*(entries.items() for entries in each.values())):
        words = {_OWN: "{value}"}
        for key, (entry, text) in zip(each, chosen, strict=True):
            words[key] = entry
            words[f"{key}.words"] = text
        yield words


def _filled(node: Node, words: Mapping[str, str]) -> Node:
    if isinstance(node, str):
        return _filled_text(node, words)
    if isinstance(node, list):
        return [_filled(each, words) for each in node]
    return {key: _filled(each, words) for key, each in node.items()}


def _filled_text(text: str, words: Mapping[str, str]) -> str:
    return _PLACEHOLDER.sub(lambda found: words[found[1] + found[2]], text)


def _texts(node: Node, path: tuple[str | int, ...]) -> Iterator[tuple[tuple[str | int, ...], str]]:
    if isinstance(node, str):
        yield path, node
    else:
        parts = enumerate(node) if isinstance(node, list) else node.items()
        for step, part in parts:
            yield from _texts(part, (*path, step))
