"""Loads a rulebook from its files, and says everything that is wrong with them at once."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from functools import partial
from pathlib import Path

import msgspec
from msgspec import field

from flagstone.conditions.names import Names, StandardName
from flagstone.files.reading import read_bytes
from flagstone.problems import Problem, Problems, ProblemsError, did_you_mean
from flagstone.rulebook.circles import refuse_circles
from flagstone.rulebook.digest import digest_of
from flagstone.rulebook.files import (
    ConcernEntry,
    InstrumentEntry,
    ProvisionEntry,
    RuleEntry,
    RulesFileShell,
    StandardEntry,
)
from flagstone.rulebook.folders import LAW, Folder, read_folder
from flagstone.rulebook.instruments import Instrument
from flagstone.rulebook.law import read_instrument, read_provision, read_standard
from flagstone.rulebook.local import read_local_standards
from flagstone.rulebook.location import bundled_root, check_folder
from flagstone.rulebook.messages import check_messages
from flagstone.rulebook.names import Register
from flagstone.rulebook.passages import Passage
from flagstone.rulebook.provisions import Provision
from flagstone.rulebook.rule_reading import read_conditions, read_rule
from flagstone.rulebook.rulebook import Rulebook
from flagstone.rulebook.rules import Concern, Rule
from flagstone.rulebook.shelves import Shelf, stock
from flagstone.rulebook.standards import Standard
from flagstone.text import Document
from flagstone.text.border import read
from flagstone.text.kinds import LOCAL, is_another_kind, parse_as
from flagstone.vocabulary.loading import load_vocabulary
from flagstone.vocabulary.vocabulary import Vocabulary


def load_rulebook(root: Path | None = None, local: Path | None = None) -> Rulebook:
    """Read a rulebook from a folder that holds `facts` and `rules`; the bundled one without any.

    `local` is a file of an authority's own standards. Raises ProblemsError with everything that is
    wrong, in the order of the files.
    """
    root = bundled_root() if root is None else root
    check_folder(root)
    problems = Problems()
    vocabulary = load_vocabulary(root / "facts", problems)
    vocabulary_is_whole = not problems
    folder = read_folder(root, vocabulary.areas, problems)
    loader = _Loader(vocabulary, folder, problems)
    rulebook = loader.rulebook(local)
    _stop_if_any(problems, loader.standards, vocabulary_is_whole=vocabulary_is_whole)
    return rulebook


def _stop_if_any(
    problems: Problems, standards: Shelf[Standard], *, vocabulary_is_whole: bool
) -> None:
    """Raise what was found, without the echoes of what was wrong with what others name."""

    def is_echo(problem: Problem) -> bool:
        if problem.code == "unknown-fact":
            return not vocabulary_is_whole
        return problem.code == "unknown-standard" and problem.found in standards.register.places

    found = [problem for problem in problems if not is_echo(problem)]
    if found:
        raise ProblemsError(found)


class _Loader:
    def __init__(self, vocabulary: Vocabulary, folder: Folder, problems: Problems) -> None:
        self.vocabulary = vocabulary
        self.folder = folder
        self.problems = problems
        self.local_authority = self.local_file = self.local_digest = ""
        self._read_law()

    def rulebook(self, local: Path | None) -> Rulebook:
        """The rulebook; of any use only if nothing was wrong."""
        rules = _RuleFiles(self.vocabulary, self.provisions, self.standards, self.problems)
        for area in self._areas():
            for document in self.folder.of(area):
                rules.take_in(area, document)
        rules.read()
        contents = dict(self.folder.contents)
        standards = dict(self.standards.things)
        if local is not None:
            standards |= self._local(local, contents)
        return Rulebook(
            vocabulary=self.vocabulary,
            instruments=self.instruments.things,
            provisions=self.provisions.things,
            standards=standards,
            concerns=rules.concerns,
            rules=rules.rules,
            digest=digest_of(contents),
            national_digest=digest_of(self.folder.contents) if local is not None else "",
            local_authority=self.local_authority,
            local_file=self.local_file,
            local_digest=self.local_digest,
        )

    def _read_law(self) -> None:
        self.instruments: Shelf[Instrument] = stock(
            "instrument",
            self.folder.of("instruments"),
            InstrumentEntry,
            read_instrument,
            self.problems,
        )
        self.provisions: Shelf[Provision] = stock(
            "provision",
            self.folder.of("provisions"),
            ProvisionEntry,
            partial(read_provision, instruments=self.instruments),
            self.problems,
        )
        self.standards: Shelf[Standard] = stock(
            "standard",
            self.folder.of("standards"),
            StandardEntry,
            partial(read_standard, provisions=self.provisions),
            self.problems,
        )
        for provision in self.provisions.things.values():
            self._check_cite_with(provision)

    def _check_cite_with(self, provision: Provision) -> None:
        for id_ in provision.cite_with:
            if id_ not in self.provisions.register.places:
                self.problems.add(
                    provision.place,
                    "unknown-provision",
                    f"{provision.id} is to be cited with {id_}, and there is no such provision.",
                    suggestion=did_you_mean(id_, self.provisions.register.places),
                    found=id_,
                )

    def _areas(self) -> Iterator[str]:
        """The folders of rules, practice areas in their reading order first."""
        yield from self.vocabulary.areas
        known = (*LAW, *self.vocabulary.areas)
        yield from (name for name in self.folder.documents if name not in known)

    def _local(self, path: Path, contents: dict[str, bytes]) -> Mapping[str, Standard]:
        try:
            content = read_bytes(path)
            document = parse_as(content, str(path), LOCAL)
        except ProblemsError as error:
            self.problems.extend(error.problems)
            return {}
        contents[f"local/{path.name}"] = content
        if is_another_kind(document, LOCAL, self.problems):
            return {}
        if isinstance(document.root, dict):
            self.local_authority = str(document.root.get("authority", ""))
        self.local_file = path.name
        self.local_digest = hashlib.sha256(content).hexdigest()
        return read_local_standards(
            document, self.standards.things, self.provisions.things, self.problems
        )


class _RuleFiles(msgspec.Struct):
    """Concerns and rules, read in two passes: a condition may name any rule of any file."""

    vocabulary: Vocabulary
    provisions: Shelf[Provision]
    standards: Shelf[Standard]
    problems: Problems
    concerns: dict[str, Concern] = field(default_factory=dict)
    rules: dict[str, Rule] = field(default_factory=dict)
    concern_ids: Register = field(default_factory=lambda: Register("concern"))
    rule_ids: Register = field(default_factory=lambda: Register("rule"))
    passages: dict[str, Passage] = field(default_factory=dict)
    concern_of: dict[str, str] = field(default_factory=dict)
    continued: list[tuple[Passage, str]] = field(default_factory=list)

    def take_in(self, area: str, document: Document) -> None:
        """The first pass: a file's concern, and the ids of its rules."""
        shell = read(RulesFileShell, document, self.problems)
        if shell is None:
            return
        concern = self._concern(area, shell.concern, document)
        for id_ in shell.rules:
            passage = Passage(document, ("rules", id_), self.problems)
            if self.rule_ids.enter(id_, passage.place, self.problems):
                self.passages[id_] = passage
                self.concern_of[id_] = concern

    def _concern(self, area: str, node: object, document: Document) -> str:
        passage = Passage(document, ("concern",), self.problems)
        if isinstance(node, str):
            self.continued.append((passage, node))
            return node
        entry = read(ConcernEntry, document, self.problems, ("concern",))
        if entry is None:
            return ""
        if self.concern_ids.enter(entry.id, passage.within("id").place, self.problems):
            self.concerns[entry.id] = Concern(
                entry.id, entry.title, area, entry.summary or "", passage.place
            )
        return entry.id

    def read(self) -> None:
        """The second pass: every rule, and what rules say of one another."""
        for passage, id_ in self.continued:
            if id_ not in self.concern_ids.places:
                passage.complain(
                    (),
                    "unknown-concern",
                    f"There is no concern {id_}.",
                    suggestion=did_you_mean(id_, self.concern_ids.places)
                    or "Write id: and title: under concern: to make one.",
                    found=id_,
                )
        names = Names(self.vocabulary, self._standard_names(), self.rule_ids.places)
        for id_, passage in self.passages.items():
            entry = read(RuleEntry, passage.document, self.problems, passage.path)
            if entry is None:
                read_conditions(passage, names)
                continue
            rule = read_rule(
                id_,
                self.concern_of[id_],
                entry,
                passage,
                names=names,
                provisions=self.provisions,
            )
            if rule is not None:
                self.rules[id_] = rule
        for rule in self.rules.values():
            check_messages(rule, self.passages[rule.id], self.rules, self.vocabulary)
            self._check_succession(rule)
        refuse_circles(self.rules, self.problems)

    def _standard_names(self) -> dict[str, StandardName]:
        return {
            standard.id: StandardName(standard.title, standard.unit, standard.is_range)
            for standard in self.standards.things.values()
        }

    def _check_succession(self, rule: Rule) -> None:
        for index, id_ in enumerate(rule.succeeds):
            if id_ in self.rule_ids.places:
                self.passages[rule.id].complain(
                    ("succeeds", index),
                    "succeeds-a-living-rule",
                    f"{rule.id} succeeds {id_}, which is still here, at "
                    f"{self.rule_ids.places[id_]}.",
                    suggestion=f"Take {id_} away, or leave it out here.",
                    found=id_,
                )
