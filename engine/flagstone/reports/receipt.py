"""The receipt: what was read and what ran, enough to reproduce the report byte for byte."""

from __future__ import annotations

import sys
from datetime import date
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from flagstone.inference import ruleset
from flagstone.inference.assessment import Assessment
from flagstone.reports.report import REPORT_VERSION, FileReceipt, Receipt, SheetReceipt
from flagstone.reports.statements import file_name
from flagstone.rulebook.rulebook import Rulebook
from flagstone.sheets.fact_sheet import FactSheet
from flagstone.version import __version__

_PACKAGE = "durable_rules"


def receipt(assessment: Assessment, *, publishable: bool) -> Receipt:
    """The receipt of one assessment. It holds no time of day: the same input, the same bytes."""
    installed = installed_engine()
    return Receipt(
        rulebook=assessment.rulebook.digest,
        sheet=_sheet(assessment.sheet),
        earlier=tuple(_sheet(past.sheet) for past in assessment.earlier),
        flagstone=__version__,
        python=sys.version.split()[0],
        engine=assessment.engine,
        engine_version=installed if assessment.engine != "plain" or assessment.verified else "",
        engine_note=_note(assessment.engine, installed),
        verified=assessment.verified,
        publishable=publishable,
        report_version=REPORT_VERSION,
        local=_local(assessment.rulebook),
    )


def _local(rulebook: Rulebook) -> FileReceipt | None:
    if not rulebook.local_digest:
        return None
    return FileReceipt(rulebook.local_file, rulebook.local_digest)


def _sheet(sheet: FactSheet) -> SheetReceipt:
    return SheetReceipt(
        authority=sheet.authority,
        date=date.fromordinal(sheet.date),
        file=file_name(sheet),
        digest=sheet.digest,
    )


@cache
def installed_engine() -> str:
    """The version of durable-rules, from the name of the folder that its installer left.

    `importlib.metadata` would say the same after importing a mail parser; it is asked only where
    there is no such folder.
    """
    spec = find_spec(ruleset.MODULE)
    if spec is None or spec.origin is None:
        return ""
    beside = Path(spec.origin).parent.glob(f"{_PACKAGE}-*.dist-info")
    if found := next(beside, None):
        return found.name.removeprefix(f"{_PACKAGE}-").removesuffix(".dist-info")
    from importlib import metadata

    try:
        return metadata.version(_PACKAGE)
    except metadata.PackageNotFoundError:
        return ""


def _note(engine: str, installed: str) -> str:
    if engine != "plain":
        return ""
    if installed:
        return "The plain engine ran. It gives the same verdicts as durable-rules."
    return (
        "The plain engine ran, because durable-rules is not installed here. "
        "It gives the same verdicts."
    )
