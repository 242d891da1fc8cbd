"""Write what is generated under docs/, or with --check say what is out of date.

docs/schema/*.json      the JSON Schema of each kind of file that is read or written
docs/specification.md   every scenario: what it expects, and a mark that changes with it
docs/rulebook.md        every rule: what it says, how grave it can be, what it cites
docs/vocabulary.md      every fact type: what it is called, how it is written, how it is said
docs/problems/README.md the problem codes, each with its page
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path

from flagstone.compare.comparison import COMPARISON_VERSION
from flagstone.compare.rules_comparison import RULES_COMPARISON_VERSION
from flagstone.compare.schema import comparison_schema, rules_comparison_schema
from flagstone.explain.explanation import EXPLANATION_VERSION
from flagstone.explain.schema import explanation_schema
from flagstone.problems import ProblemsError
from flagstone.renderers.contents_page import contents_page
from flagstone.renderers.vocabulary_pages import in_area, kind_in_words
from flagstone.reports.report import REPORT_VERSION
from flagstone.reports.schema import schemas
from flagstone.reports.standing import BINDS_AS, VERIFICATION
from flagstone.responses.files import responses_schema
from flagstone.rulebook.loading import load_rulebook
from flagstone.rulebook.location import bundled_root
from flagstone.rulebook.rulebook import Rulebook
from flagstone.rulebook.rules import Rule
from flagstone.specification.explained_survivors import survivors_schema
from flagstone.specification.scenarios import features_beside
from flagstone.specification.traces import COVERAGE_VERSION, coverage_schema
from flagstone.timeline.schema import timeline_schema
from flagstone.timeline.timeline import TIMELINE_VERSION
from flagstone.vocabulary.fact_types import Better
from flagstone.vocabulary.vocabulary import Vocabulary

DOCS = Path(__file__).parent


def generated() -> Iterator[tuple[Path, str]]:
    """Every generated file and what it should hold."""
    rulebook = load_rulebook()
    versions = {
        "report": REPORT_VERSION,
        "timeline": TIMELINE_VERSION,
        "coverage": COVERAGE_VERSION,
        "explanation": EXPLANATION_VERSION,
        "comparison": COMPARISON_VERSION,
        "rules-comparison": RULES_COMPARISON_VERSION,
    }
    others = {
        "timeline": timeline_schema(),
        "coverage": coverage_schema(),
        "explanation": explanation_schema(),
        "comparison": comparison_schema(),
        "rules-comparison": rules_comparison_schema(),
        "survivors": survivors_schema(),
        "responses": responses_schema(),
    }
    for kind, schema in {**schemas(), **others}.items():
        name = f"{kind}-{versions[kind]}" if kind in versions else kind
        text = json.dumps(schema, ensure_ascii=False, indent=2)
        yield DOCS / "schema" / f"{name}.json", f"{text}\n"
    yield DOCS / "rulebook.md", "\n".join(rulebook_page(rulebook)) + "\n"
    yield DOCS / "vocabulary.md", "\n".join(vocabulary_page(rulebook.vocabulary)) + "\n"
    yield DOCS / "specification.md", contents_page(features_beside(bundled_root()), rulebook)
    yield DOCS / "problems" / "README.md", "\n".join(problems_page()) + "\n"


def rulebook_page(rulebook: Rulebook) -> Iterator[str]:
    """Every concern and rule, by practice area, and the law they rest on."""
    yield "# The rulebook\n"
    yield (
        f"{len(rulebook.rules)} rules in {len(rulebook.concerns)} concerns, over "
        f"{len(rulebook.vocabulary.fact_types)} fact types. `flagstone rules show RULE` says the "
        "rest of each.\n"
    )
    for area, title in rulebook.vocabulary.areas.items():
        concerns = [each for each in rulebook.concerns.values() if each.area == area]
        if not concerns:
            continue
        yield f"## {title}\n"
        for concern in sorted(concerns, key=lambda each: each.title):
            yield f"### {concern.title}\n"
            yield "| rule | what it says | severity | cites |"
            yield "|---|---|---|---|"
            for rule in rulebook.rules_of(concern.id):
                yield (
                    f"| `{rule.id}` | {_cell(rule.title)} | {_severities(rule)} | "
                    f"{', '.join(rule.cites)} |"
                )
            yield ""
    yield "## What rules cite\n"
    yield "| provision | about | held by | binds as | how far checked |"
    yield "|---|---|---|---|---|"
    cited = {name for rule in rulebook.rules.values() for name in rule.cites}
    for name in sorted(cited):
        provision = rulebook.provisions[name]
        held_by = dict.fromkeys(
            holding.instrument.short or holding.instrument.title for holding in provision.holdings
        )
        checked = dict.fromkeys(VERIFICATION[each.verification] for each in provision.holdings)
        binds = BINDS_AS[provision.strongest]
        yield (
            f"| `{name}` | {_cell(provision.title)} | {_cell('; '.join(held_by))} | {binds} | "
            f"{'; '.join(checked)} |"
        )


def vocabulary_page(vocabulary: Vocabulary) -> Iterator[str]:
    """Every fact type by practice area and theme."""
    yield "# The vocabulary\n"
    yield (
        f"{len(vocabulary.fact_types)} facts that a sheet may state. `flagstone facts show FACT` "
        "says the rest of each.\n"
    )
    for area, title in vocabulary.areas.items():
        facts = in_area(vocabulary, area)
        if facts:
            yield f"## {title}\n"
        for theme in dict.fromkeys(each.theme for each in facts):
            yield f"### {theme.replace('_', ' ').capitalize()}\n"
            yield "| fact | what it is | how it is written | better |"
            yield "|---|---|---|---|"
            for each in facts:
                if each.theme == theme:
                    better = "" if each.better is Better.NEITHER else each.better.value
                    yield (
                        f"| `{each.id}` | {_cell(each.title)} | {_cell(kind_in_words(each))} | "
                        f"{better} |"
                    )
            yield ""


def problems_page() -> Iterator[str]:
    """The problem codes in order, each with the first sentence of its page."""
    yield "# Problem codes\n"
    yield "Every message about a file ends with one of these codes.\n"
    for page in sorted((DOCS / "problems").glob("*.md")):
        if page.name != "README.md":
            yield f"- [{page.stem}]({page.name}): {_meaning(page)}"


def _meaning(page: Path) -> str:
    lines = page.read_text(encoding="utf-8").splitlines()
    start = lines.index("## What it means") + 1
    paragraph = []
    for line in lines[start:]:
        if line.strip():
            paragraph.append(line.strip())
        elif paragraph:
            break
    return " ".join(paragraph).split(". ")[0].rstrip(".")


def _severities(rule: Rule) -> str:
    reached = {rule.base, *(step.severity for step in rule.steps)}
    words = [severity.word for severity in sorted(reached)]
    return words[0] if len(words) == 1 else f"{words[0]} to {words[-1]}"


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")


def main() -> int:
    """Write the files; with --check write nothing and fail where one differs.

    Where rules or features cannot be read it says why, and nothing is written.
    """
    try:
        files = list(generated())
    except ProblemsError as error:
        print(error, file=sys.stderr)
        return 2
    stale = [
        (path, text)
        for path, text in files
        if not path.exists() or path.read_text(encoding="utf-8") != text
    ]
    if "--check" in sys.argv[1:]:
        for path, _ in stale:
            print(f"{path.relative_to(DOCS.parent)} is out of date: run make generate")
        return 1 if stale else 0
    for path, text in stale:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        print(f"wrote {path.relative_to(DOCS.parent)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
