"""Flags, concerns, coverage and the receipt: a report as data."""

from flagstone.reports.assessing import assess
from flagstone.reports.building import build_report
from flagstone.reports.report import Report

__all__ = ["Report", "assess", "build_report"]
