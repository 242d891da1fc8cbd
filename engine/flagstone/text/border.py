"""The border between files and the program: pydantic checks shapes, and we say what is wrong."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import Any, TypeVar

from pydantic import BaseModel, ConfigDict, Discriminator, ValidationError
from pydantic_core import ErrorDetails

from flagstone.problems import Place, Problem, Problems, did_you_mean
from flagstone.text.document import Document, Path
from flagstone.text.model_paths import keys_at, names_to_say, steps_of

TEXT, MAPPING, LIST = "(text)", "(mapping)", "(list)"
_SHAPES: dict[type, str] = {str: TEXT, dict: MAPPING, list: LIST}
_SHAPE_WORDS = {TEXT: "text", MAPPING: "a mapping", LIST: "a list"}
_WRONG_SHAPE = {
    "string_type": "text",
    "dict_type": "a mapping",
    "model_type": "a mapping",
    "model_attributes_type": "a mapping",
    "list_type": "a list",
    "tuple_type": "a list",
}

_Model = TypeVar("_Model", bound=BaseModel)

BY_SHAPE = Discriminator(
    lambda node: _SHAPES.get(type(node)),
    custom_error_type="wrong-shape",
    custom_error_message="Another shape was expected here.",
)
"""For a value that may be written in more than one shape, each marked with its `Tag`:
`Annotated[Annotated[Text, Tag(TEXT)] | Annotated[Entry, Tag(MAPPING)], BY_SHAPE]`."""


class FileModel(BaseModel):
    """What a mapping in a file may hold. Unknown keys are refused; nothing is guessed from text."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True, defer_build=True)


def read(
    model: type[_Model], document: Document, problems: Problems, path: Path = ()
) -> _Model | None:
    """The part of the document at `path` as the model describes it; None if anything is wrong
    with it, all of which is added to the problems."""
    node = document.node(path)
    try:
        return model.model_validate(node)
    except ValidationError as error:
        details = error.errors(include_url=False)
    problems.extend(explain(details, model, document, path))
    return None


def explain(
    details: Iterable[ErrorDetails], model: type[BaseModel], document: Document, path: Path = ()
) -> Iterator[Problem]:
    """pydantic's errors as problems with a place, a message and advice."""
    said: set[tuple[Place, str, str]] = set()
    for detail in details:
        problem = _explain(detail, model, document, path)
        # The members of a union each complain about the same value: once is enough.
        # Keys that are missing from one mapping are all missing at its place.
        missing = problem.expected if problem.code == "missing-key" else ""
        if (problem.place, problem.code, missing) not in said:
            said.add((problem.place, problem.code, missing))
            yield problem


def _explain(
    detail: ErrorDetails, model: type[BaseModel], document: Document, path: Path
) -> Problem:
    kind = detail["type"]
    context: dict[str, Any] = detail.get("ctx") or {}
    steps, at_key = steps_of(detail["loc"], document.node(path), kind)
    whole = path + steps
    place = document.key_place(whole) if at_key else document.place(whole)
    name = _name(whole, names_to_say(document, model, path, steps))
    key = str(steps[-1]) if steps else ""
    if kind == "extra_forbidden":
        keys = keys_at(model, steps[:-1])
        return Problem(
            document.key_place(whole),
            "unknown-key",
            f"{document.quoted(key, keys)} is not a key that belongs here.",
            did_you_mean(key, keys) or _listed(keys),
            found=document.found(key, keys),
            expected=", ".join(keys),
        )
    if kind == "missing":
        owner = document.place(path + steps[:-1])
        if isinstance(steps[-1], int):
            return Problem(owner, "wrong-length", "The list has too few entries.")
        return Problem(
            owner,
            "missing-key",
            f"`{key}` is missing{_from(document, model, path, steps[:-1])}.",
            f"Add `{key}:`.",
            expected=key,
        )
    if "said" in context:
        return _in_our_words(kind, context, detail["input"], document, place)
    return _other(kind, context, detail["input"], document, place, name)


def _in_our_words(
    kind: str, context: dict[str, Any], given: object, document: Document, place: Place
) -> Problem:
    """What a validator of our own says of a value: see `wrong` and `not_understood`."""
    names, words = context.get("names", ()), context.get("words", frozenset())
    text = context.get("text", _shown(given))
    suggestion = context["suggestion"]
    message = context["said"]
    if "text" in context:
        message = f"{document.quoted(_short(text), names, words)} {message}"
        if document.may_repeat(text, names, words):
            suggestion = suggestion or context.get("perhaps", "")
    return Problem(
        place,
        kind,
        message,
        suggestion,
        found=document.found(_short(text), names, words),
        expected=context["expected"],
    )


def _other(  # noqa: PLR0917
    kind: str, context: dict[str, Any], given: Any, document: Document, place: Place, name: str
) -> Problem:
    """What pydantic checks by itself: shapes, lengths, words of a Literal."""
    if kind in _WRONG_SHAPE or kind == "wrong-shape":
        found = _SHAPE_WORDS.get(_SHAPES.get(type(given), ""), "something else")
        expected = _WRONG_SHAPE.get(kind, "another shape")
        return Problem(
            place,
            "wrong-shape",
            f"{expected[0].upper()}{expected[1:]} was expected for {name}, not {found}.",
            found=found,
            expected=expected,
        )
    if kind == "string_too_short":
        return Problem(
            place,
            "empty-value",
            f"{_capital(name)} is empty.",
            "Write something, or leave the line out.",
        )
    if kind == "string_too_long":
        limit = context["max_length"]
        return Problem(
            place,
            "text-too-long",
            f"{_capital(name)} has {len(given):,} characters; at most {limit:,} are read.",
            "Shorten it, or say where the whole of it can be read.",
            expected=f"at most {limit:,} characters",
        )
    if kind in ("too_short", "too_long"):
        limit = context.get("min_length", context.get("max_length"))
        size = f"at least {limit}" if kind == "too_short" else f"at most {limit}"
        return Problem(
            place, "wrong-length", f"{_capital(name)} must have {size} entries.", expected=size
        )
    if kind in ("literal_error", "enum"):
        words = str(context.get("expected", "")).replace("'", "").replace(" or ", ", ")
        text, names = _shown(given), words.split(", ")
        return Problem(
            place,
            "not-one-of",
            f"{document.quoted(text, names)} is not one of the words for this: {words}.",
            did_you_mean(text, names),
            found=document.found(text, names),
            expected=words,
        )
    if kind in ("greater_than_equal", "greater_than", "less_than_equal", "less_than"):
        way, limit = next(iter(context.items()))
        words = {"ge": "at least", "gt": "more than", "le": "at most", "lt": "less than"}[way]
        return Problem(
            place,
            "out-of-range",
            f"{_capital(name)} must be {words} {limit}.",
            expected=f"{words} {limit}",
        )
    text = _shown(given)
    return Problem(
        place,
        "wrong-value",
        f"{document.quoted(text)} cannot stand here.",
        found=document.found(text),
    )


def _name(path: Path, known: Collection[str]) -> str:
    """What to call the value at that path in a sentence. Only `known` keys are named."""
    words = [step for step in path if isinstance(step, str)]
    if not words:
        return "an entry" if path else "the file"
    if words[-1] not in known:
        return "this entry"
    return f"`{words[-1]}`" if path[-1] == words[-1] else f"an entry of `{words[-1]}`"


def _capital(text: str) -> str:
    return text[0].upper() + text[1:]


def _from(document: Document, model: type[BaseModel], path: Path, steps: Path) -> str:
    whole = path + steps
    if not whole or whole[-1] not in names_to_say(document, model, path, steps):
        return ""
    return f" from `{whole[-1]}`"


def _listed(keys: list[str]) -> str:
    return f"The keys that belong here are {', '.join(keys)}." if keys else ""


def _shown(value: Any) -> str:
    """What was found, short enough for a message."""
    text = value if isinstance(value, str) else _SHAPE_WORDS.get(_SHAPES.get(type(value), ""), "")
    return _short(text)


def _short(text: str) -> str:
    return text if len(text) <= 60 else f"{text[:59]}…"
