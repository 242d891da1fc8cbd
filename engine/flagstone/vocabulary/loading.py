"""Loading the vocabulary from its folder, and what can be wrong with it as a whole."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel

from flagstone.problems import Place, Problems, ProblemsError, did_you_mean
from flagstone.text import Document, load
from flagstone.text.border import read
from flagstone.text.kinds import is_another_kind
from flagstone.text.scalars import is_fact_name
from flagstone.text.trees import files_below
from flagstone.vocabulary.english import same_start
from flagstone.vocabulary.entries import Entry, fact_type
from flagstone.vocabulary.fact_types import FactType, Scale
from flagstone.vocabulary.families import expand, is_family
from flagstone.vocabulary.files import AreasFile, FactEntry, GroupsFile, ScalesFile
from flagstone.vocabulary.marks import is_reserved
from flagstone.vocabulary.vocabulary import Vocabulary

AREAS, GROUPS, SCALES = "areas.yaml", "groups.yaml", "scales.yaml"

_Model = TypeVar("_Model", bound=BaseModel)


def load_vocabulary(folder: Path, problems: Problems) -> Vocabulary:
    """The vocabulary that a folder holds. What is wrong is added to the problems; what is right is
    in the vocabulary all the same, so that other files can be checked against it."""
    if not folder.is_dir():
        problems.add(Place(str(folder)), "folder-missing", "There is no such folder of facts.")
        return Vocabulary()
    areas_file = _read(AreasFile, folder / AREAS, problems)
    areas = areas_file.root if areas_file else {}
    scales = _scales(folder / SCALES, problems)
    found: dict[str, FactType] = {}
    places: dict[str, Place] = {}
    for path in _theme_files(folder, problems):
        if areas_file and path.parent.name not in areas:
            problems.add(
                Place(str(path)),
                "unknown-area",
                f"The folder `{path.parent.name}` is no practice area.",
                suggestion=did_you_mean(path.parent.name, areas)
                or f"The areas of {AREAS} are {', '.join(areas)}.",
                found=path.parent.name,
            )
        for name, entry in _entries(path, problems):
            place = entry.key_place(())
            if name in places:
                problems.add(
                    place,
                    "duplicate-fact-type",
                    f"`{name}` is written twice; the other is at {places[name]}.",
                    suggestion="Keep one, or name one of them differently.",
                    found=name,
                )
                continue
            places[name] = place
            if made := _fact_type(name, path, entry, scales, problems):
                found[name] = made
    _check_titles(found, problems)
    vocabulary = Vocabulary(found, scales, _groups(folder / GROUPS, problems), areas)
    _check_sentences(vocabulary, problems)
    return vocabulary


def _read(model: type[_Model], path: Path, problems: Problems) -> _Model | None:
    document = _load(path, problems)
    return read(model, document, problems) if document else None


def _load(path: Path, problems: Problems) -> Document | None:
    try:
        return load(path, about_people=False)
    except ProblemsError as error:
        problems.extend(error.problems)
        return None


def _theme_files(folder: Path, problems: Problems) -> Iterator[Path]:
    """Every theme file, in order of path. A YAML file anywhere else would go unread: a problem."""
    for path in files_below(folder, problems):
        inside = path.relative_to(folder).parts
        if path.suffix.lower() not in (".yaml", ".yml", ".json"):
            continue
        if len(inside) == 1 and path.name in (AREAS, GROUPS, SCALES):
            continue
        if len(inside) != 2 or path.suffix != ".yaml":
            problems.add(
                Place(str(path)),
                "stray-file",
                "No vocabulary is read from a file of this name in this place.",
                suggestion="Fact types are in facts/<area>/<theme>.yaml.",
            )
        elif not is_fact_name(path.stem):
            problems.add(
                Place(str(path)),
                "bad-name",
                f"`{path.stem}` is not the name of a theme: small letters joined by underscores.",
            )
        else:
            yield path


def _entries(path: Path, problems: Problems) -> Iterator[tuple[str, Document]]:
    """The name of each fact type in a file, families expanded, and its entry."""
    document = _load(path, problems)
    if document is None or is_another_kind(document, "a file of facts", problems):
        return
    if not isinstance(document.root, dict):
        problems.add(
            document.place(),
            "wrong-shape",
            "A mapping from names to fact types was expected.",
            suggestion="Begin each fact type with its name and a colon.",
        )
        return
    for name, node in document.root.items():
        if is_family(node):
            yield from expand(document, name, problems)
        else:
            yield name, document.part((name,))


def _fact_type(
    name: str, path: Path, entry: Document, scales: Mapping[str, Scale], problems: Problems
) -> FactType | None:
    if not is_fact_name(name):
        problems.add(
            entry.key_place(()),
            "bad-name",
            f"`{name}` is not the name of a fact type: small letters and figures joined by "
            "underscores.",
            found=name,
        )
        return None
    written = read(FactEntry, entry, problems)
    if written is None:
        return None
    return fact_type(Entry(name, path.parent.name, path.stem, written, entry, problems), scales)


def _groups(path: Path, problems: Problems) -> tuple[str, ...]:
    if not path.exists():
        return ()
    document = _load(path, problems)
    groups = read(GroupsFile, document, problems) if document else None
    if document is None or groups is None:
        return ()
    for place, name in enumerate(groups.root):
        if name in groups.root[:place]:
            problems.add(
                document.place((place,)),
                "duplicate-group",
                f"`{name}` is written twice.",
                suggestion="Keep one of the two.",
            )
        if "," in name or name != name.casefold():
            problems.add(
                document.place((place,)),
                "bad-name",
                f"`{name}` is not the name of a group: words in small letters, without a comma.",
            )
    return tuple(dict.fromkeys(groups.root))


def _scales(path: Path, problems: Problems) -> dict[str, Scale]:
    if not path.exists():
        return {}
    document = _load(path, problems)
    scales = read(ScalesFile, document, problems) if document else None
    if document is None or scales is None:
        return {}
    for name, scale in scales.root.items():
        for place, word in enumerate(scale.words):
            if word in scale.words[:place]:
                said = f"`{word}` is on the scale twice."
            elif is_reserved(word):
                said = f"`{word}` says elsewhere that a value is not known."
            else:
                continue
            problems.add(
                document.place((name, "words", place)),
                "scale-word",
                said,
                suggestion="Choose another word.",
                found=word,
            )
    return {
        name: Scale(name, tuple(scale.words), scale.title) for name, scale in scales.root.items()
    }


def _check_titles(found: Mapping[str, FactType], problems: Problems) -> None:
    """No two titles may be alike: `it is not known: <title>` must mean one fact."""
    first: dict[str, FactType] = {}
    for each in found.values():
        other = first.setdefault(same_start(each.title), each)
        if other is not each:
            problems.add(
                each.place,
                "duplicate-title",
                f"`{each.id}` has the same title as `{other.id}` at {other.place}.",
                suggestion="Say what is different about it.",
                found=each.title,
            )


def _check_sentences(vocabulary: Vocabulary, problems: Problems) -> None:
    types = vocabulary.fact_types
    sentences = vocabulary.sentences
    for name in sentences.swallowed:
        problems.add(
            types[name].place,
            "sentence-runs-into-value",
            f"Words beside {{value}} in the sentence of `{name}` would be read as part of it.",
            suggestion="Put other words between: not `of 3`, `more than` or a figure.",
        )
    for clash in sentences.clashes:
        first, second = types[clash.first], types[clash.second]
        same = clash.first == clash.second
        problems.add(
            second.place,
            "sentences-alike",
            f"Two values of `{clash.first}` are said alike: “{clash.text}”."
            if same
            else f"`{clash.second}` could be confused with `{clash.first}` at {first.place}: "
            f"“{clash.text}”.",
            suggestion="Word one of them differently.",
        )
