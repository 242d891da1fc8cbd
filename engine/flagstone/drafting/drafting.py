"""A new rule put into a rulebook's folder, with its feature and its fact types."""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from msgspec.structs import replace

from flagstone.drafting.entries import CONCERN, fact_entries, rule_entry, rules_file
from flagstone.drafting.examples import scenarios
from flagstone.drafting.insertion import with_entry
from flagstone.drafting.planning import Plan, plan
from flagstone.drafting.request import Wanted
from flagstone.drafting.transaction import Change, apply, save_together, undo_unfinished
from flagstone.files.reading import read_bytes
from flagstone.files.writing import temporary_folder
from flagstone.problems import Place, Problem, Problems, ProblemsError
from flagstone.rulebook.loading import load_rulebook
from flagstone.rulebook.location import bundled_root, is_installed
from flagstone.rulebook.messages import facts_behind
from flagstone.rulebook.names import in_words
from flagstone.rulebook.rulebook import Rulebook
from flagstone.specification.running import run
from flagstone.specification.scenarios import Scenario, read_feature
from flagstone.text.reading import decode, encoding_of
from flagstone.text.to_decide import place_for


@dataclass(frozen=True, slots=True)
class Drafted:
    """What was written: the files, each with what it now holds besides."""

    rule: str
    rules_file: Path
    feature_file: Path
    facts_file: Path | None
    new_facts: tuple[str, ...]
    new_concern: bool


def draft_rule(root: Path | None, wanted: Wanted) -> Drafted:
    """Write a draft of a rule into the rulebook of a folder, or of the checkout's without one.

    Before anything is written the whole rulebook is read with it, in a copy, and its scenarios are
    run. Raises DraftError for a name that cannot be had, and ProblemsError for whatever is wrong
    with the files; then nothing was written.
    """
    root = folder_to_write(root)
    rulebook = load_rulebook(root)
    planned = plan(wanted, rulebook)
    home = _Home.of(planned, root, rulebook)
    # What a rule reads stands there before it does: the rulebook loads at every moment.
    changes = [*_facts_change(planned, home), _rules_change(planned, home)]
    with _copy(root) as copy:
        apply(changes, root, copy)
        drafted = load_rulebook(copy)
        feature = _feature_change(planned, home, scenarios(drafted, wanted.id))
        apply([feature], root, copy)
        _check_feature(copy / feature.path.relative_to(root), drafted, planned, feature)
    save_together([*changes, feature], root)
    return Drafted(
        rule=wanted.id,
        rules_file=home.rules,
        feature_file=home.feature,
        facts_file=home.facts if planned.new_facts else None,
        new_facts=tuple(planned.new_facts),
        new_concern=planned.concern is None,
    )


def folder_to_write(root: Path | None) -> Path:
    """The folder of the rulebook that rules are added to: the checkout's if none is given.

    What an earlier run began there and could not finish is undone. Raises ProblemsError for one
    that came with an installed Flagstone.
    """
    root = bundled_root() if root is None else root
    if is_installed(root):
        raise ProblemsError([_installed(root)])
    undo_unfinished(root)
    return root


@dataclass(frozen=True, slots=True)
class _Home:
    """The files that a rule belongs in."""

    rules: Path
    facts: Path
    feature: Path

    @classmethod
    def of(cls, planned: Plan, root: Path, rulebook: Rulebook) -> _Home:
        """The concern's own file, the theme that its rules read most, and its feature."""
        stem = planned.wanted.concern.replace("-", "_")
        if planned.concern is None:
            rules = root / "rules" / planned.area / f"{stem}.yaml"
        else:
            rules = Path(planned.concern.place.file)
            stem = rules.stem
        return cls(
            rules=rules,
            facts=root / "facts" / planned.area / f"{_theme(planned, rulebook) or stem}.yaml",
            feature=root / "features" / planned.area / f"{stem}.feature",
        )


def _theme(planned: Plan, rulebook: Rulebook) -> str:
    """The theme of its area that the rules of a concern read most; empty if they read none."""
    if planned.concern is None:
        return ""
    types = rulebook.vocabulary.fact_types
    read = [
        types[fact]
        for rule in rulebook.rules_of(planned.concern.id)
        for fact in facts_behind(rule, rulebook.rules)
    ]
    themes = Counter(each.theme for each in read if each.area == planned.area)
    return next((theme for theme, _ in themes.most_common(1)), "")


def _rules_change(planned: Plan, home: _Home) -> Change:
    if planned.concern is None:
        _refuse_existing(home.rules, planned)
        return Change(home.rules, None, rules_file(planned).encode())
    before = read_bytes(home.rules)
    after = with_entry(before, str(home.rules), rule_entry(planned), ("rules",))
    return Change(home.rules, before, after)


def _facts_change(planned: Plan, home: _Home) -> Iterator[Change]:
    entries = fact_entries(planned)
    if not entries:
        return
    before = read_bytes(home.facts) if home.facts.exists() else None
    if before is None:
        yield Change(home.facts, None, "\n".join(entries.values()).encode())
        return
    after = before
    for entry in entries.values():
        after = with_entry(after, str(home.facts), entry)
    yield Change(home.facts, before, after)


def _feature_change(planned: Plan, home: _Home, written: str) -> Change:
    if home.feature.exists():
        before = read_bytes(home.feature)
        text = decode(before, str(home.feature))
        newline = "\r\n" if "\r\n" in text else "\n"
        apart = "" if text.endswith(("\n", "\r")) else newline
        added = apart + ("\n" + written).replace("\n", newline)
        return Change(home.feature, before, before + added.encode(encoding_of(before)))
    name = CONCERN if planned.concern is None else planned.concern.title
    why = place_for("why this matters, in a sentence or two for its reviewers")
    return Change(home.feature, None, f"Feature: {name}\n  {why}\n\n{written}".encode())


def _check_feature(path: Path, drafted: Rulebook, planned: Plan, change: Change) -> None:
    """Whether the feature can be read, holds what it held, and the new scenarios run."""
    problems = Problems()
    folder = path.parents[1]
    feature = read_feature(path, folder, problems)
    problems.stop_if_any()
    assert feature is not None
    mine = f'"{in_words(planned.wanted.id)}" is '
    for scenario in feature.scenarios:
        if any(step.text.startswith(mine) for step in scenario.steps):
            problems.extend(run(scenario, drafted).problems)
    problems.stop_if_any()
    if change.before is not None:
        path.write_bytes(change.before)
        old = read_feature(path, folder, Problems())
        kept = [_said(each) for each in feature.scenarios]
        if old is None or [_said(each) for each in old.scenarios] != kept[: len(old.scenarios)]:
            raise ProblemsError([_not_at_its_end(change.path)])


def _said(scenario: Scenario) -> tuple[object, ...]:
    return scenario.name, tuple((step.part, step.text) for step in scenario.steps)


@contextmanager
def _copy(root: Path) -> Iterator[Path]:
    """A copy of a rulebook's folder, while it lasts. Problems found in it are said of the folder
    itself."""
    with temporary_folder() as copy:
        for name in ("facts", "rules"):
            shutil.copytree(root / name, copy / name)
        try:
            yield copy
        except ProblemsError as error:
            raise ProblemsError(_as_of(root, copy, each) for each in error.problems) from None


def _as_of(root: Path, copy: Path, problem: Problem) -> Problem:
    def of_root(text: str) -> str:
        return text.replace(str(copy), str(root))

    return replace(
        problem,
        place=replace(problem.place, file=of_root(problem.place.file)),
        message=of_root(problem.message),
        suggestion=f"{of_root(problem.suggestion)} Nothing was written.".strip(),
    )


def _installed(root: Path) -> Problem:
    return Problem(
        Place(str(root)),
        "rulebook-is-installed",
        "These rules came with Flagstone, and the next version would replace what is added.",
        "Copy the folder, or take a checkout, and name it: --rules DIR.",
    )


def _refuse_existing(path: Path, planned: Plan) -> None:
    if path.exists():
        raise ProblemsError(
            [
                Problem(
                    Place(str(path)),
                    "output-exists",
                    f"There is such a file already, and no concern {planned.wanted.concern} in it.",
                    "Name the concern that it holds, or choose another name for the new one.",
                )
            ]
        )


def _not_at_its_end(path: Path) -> Problem:
    return Problem(
        Place(str(path)),
        "cannot-be-added-to",
        "Scenarios added at the end of this feature would change those that it has.",
        "Look at how it ends, or add the scenarios by hand.",
    )
