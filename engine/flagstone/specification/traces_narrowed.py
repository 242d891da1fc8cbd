"""Traceability of less: of some findings, or of some provisions."""

from __future__ import annotations

from collections.abc import Collection

from msgspec.structs import replace

from flagstone.specification.traces import Traceability


def of_findings(whole: Traceability, names: Collection[str]) -> Traceability:
    """Only those findings, and nothing of the law."""
    return replace(
        whole,
        findings=tuple(each for each in whole.findings if each.name in names),
        findings_without_flag=tuple(n for n in whole.findings_without_flag if n in names),
        findings_overruled=tuple(n for n in whole.findings_overruled if n in names),
        provisions=(),
        rules=(),
        provisions_without_rule=(),
        rules_never_raised=(),
        rules_without_scenario=(),
    )


def of_provisions(whole: Traceability, names: Collection[str]) -> Traceability:
    """Only those provisions, and the rules that cite them."""
    provisions = tuple(each for each in whole.provisions if each.provision in names)
    rules = {rule for each in provisions for rule in each.rules}
    return replace(
        whole,
        findings=(),
        findings_without_flag=(),
        findings_overruled=(),
        provisions=provisions,
        rules=tuple(each for each in whole.rules if each.rule in rules),
        provisions_without_rule=tuple(n for n in whole.provisions_without_rule if n in names),
        rules_never_raised=tuple(n for n in whole.rules_never_raised if n in rules),
        rules_without_scenario=tuple(n for n in whole.rules_without_scenario if n in rules),
    )
