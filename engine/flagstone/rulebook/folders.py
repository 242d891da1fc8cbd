"""The files of a rulebook's folder: what each is for, and the documents they hold."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path, PurePosixPath

import msgspec
from msgspec import field

from flagstone.files.reading import read_bytes
from flagstone.problems import Place, Problems, ProblemsError, did_you_mean
from flagstone.text import Document, parse
from flagstone.text.kinds import RULES, is_another_kind
from flagstone.text.trees import files_below

LAW = ("instruments", "provisions", "standards")
_SUFFIXES = (".yaml", ".json")
_ALLOWED_BESIDE = ("README.md",)


class Folder(msgspec.Struct, frozen=True):
    """A rulebook's folder as read: documents by the folder of `rules` they lie in, and all bytes.

    `contents` has the bytes of every file of facts and rules by its name within the folder.
    """

    root: Path
    documents: dict[str, list[Document]] = field(default_factory=dict)
    contents: dict[str, bytes] = field(default_factory=dict)

    def of(self, name: str) -> list[Document]:
        """The documents in one folder of `rules`, in the order of their names."""
        return self.documents.get(name, [])


def is_read(name: str) -> bool:
    """Whether a file of that name within the folder is part of the rulebook, if it may be there."""
    path = PurePosixPath(name)
    hidden = any(part.startswith(".") for part in path.parts)
    return path.suffix in _SUFFIXES and path.name not in _ALLOWED_BESIDE and not hidden


def read_folder(root: Path, areas: Mapping[str, str], problems: Problems) -> Folder:
    """Read every file of a rulebook. `areas` are the practice areas that rules may lie in."""
    folder = Folder(root)
    for path in files_below(root / "facts", problems):
        if path.suffix in _SUFFIXES:
            _content(folder, path, problems)
    for path in files_below(root / "rules", problems):
        if path.name in _ALLOWED_BESIDE:
            continue
        within = path.relative_to(root / "rules").parts
        if path.suffix not in _SUFFIXES or len(within) != 2:
            problems.add(
                Place(str(path)),
                "stray-file",
                "This file would not be read: rules are .yaml files in a folder of rules.",
                suggestion="Move it to rules/<area>/<concern>.yaml, or take it away.",
                found=path.name,
            )
            continue
        if areas and within[0] not in (*LAW, *areas):
            _complain_of_area(path, within[0], areas, problems)
        content = _content(folder, path, problems)
        if content is None:
            continue
        try:
            document = parse(content, str(path), about_people=False)
        except ProblemsError as error:
            problems.extend(error.problems)
        else:
            expected = f"a file of {within[0]}" if within[0] in LAW else RULES
            if not is_another_kind(document, expected, problems):
                folder.documents.setdefault(within[0], []).append(document)
    return folder


def _content(folder: Folder, path: Path, problems: Problems) -> bytes | None:
    try:
        content = read_bytes(path)
    except ProblemsError as error:
        problems.extend(error.problems)
        return None
    folder.contents[path.relative_to(folder.root).as_posix()] = content
    return content


def _complain_of_area(path: Path, area: str, areas: Mapping[str, str], problems: Problems) -> None:
    problems.add(
        Place(str(path)),
        "unknown-area",
        f"{area} is neither a practice area nor one of {', '.join(LAW)}.",
        suggestion=did_you_mean(area, (*areas, *LAW))
        or "Practice areas are listed in facts/areas.yaml.",
        found=area,
        expected=", ".join(areas),
    )
