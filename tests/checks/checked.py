"""Rulebooks to be checked, as tests write them."""

from __future__ import annotations

from flagstone import checks
from flagstone.checks.registry import CHECKS

PROVISIONS = """
    iro-03:
      title: How many children an officer holds
      duty: An officer holds no more children than the work allows
      note: An estimate
      never_say: [maximum]
      held_by: [{instrument: handbook, verification: verified}]
    la-03:
      title: Reviews
      duty: Reviews are held on time
      held_by: [{instrument: the-act, verification: verified}]
    pl-15:
      title: Discharge
      duty: The court may discharge a care order
      cite_with: [pl-16]
      held_by: [{instrument: the-act, verification: verified}]
    pl-16:
      title: Looking at discharge
      duty: Every review asks if the order is still needed
      held_by: [{instrument: the-act, verification: verified}]
    pl-03:
      title: Sixteen weeks
      duty: Pre-proceedings last at most sixteen weeks
      held_by: [{instrument: practice, verification: part-verified}]
    in-06:
      title: A framework that has ended
      duty: Whatever it said
      held_by:
        - {instrument: old-framework, verification: verified}
    """


FILES = {
    "rules/provisions/all.yaml": PROVISIONS,
    "rules/instruments/more.yaml": """
    practice: {title: Practice, standing: good practice, from: 2021-03}
    old-framework:
      title: Framework
      standing: inspection criterion
      from: 2013-11-01
      until: 2017-12-31
    """,
}


OURS = "policy: Ours\n"
INFORMATION = {check.code for check in CHECKS if not check.is_fault}


def found(written_rulebook, rules: dict[str, str], files: dict[str, str] | None = None) -> list:
    book = written_rulebook.with_rules({**FILES, **(files or {})}, **rules)
    return checks.run(book, information=True)


def codes(written_rulebook, rules: dict[str, str], files: dict[str, str] | None = None) -> set:
    return {problem.code for problem in found(written_rulebook, rules, files)} - {"unused"}


def when(condition: str) -> dict[str, str]:
    return {"a": f"{OURS}when: {condition}"}


def text(message: str, cites: str = "[pl-03]", more: str = "") -> dict[str, str]:
    return {"a": f"message: {message}\ncites: {cites}\n{more}"}


def standard(first: str, second: str, title: str = "Range") -> dict[str, str]:
    return {
        "rules/standards/all.yaml": f"""
        caseload-range:
          title: {title}
          unit: children
          values:
            - {{{first}, value: 60, rests_on: iro-03}}
            - {{{second}, value: 70, rests_on: iro-03}}
        """
    }


READS_STANDARD = {"a": "when: {children_per_officer: {above: {standard: caseload-range}}}"}
