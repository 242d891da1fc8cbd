"""Flags, concerns, coverage and the receipt: a report as data."""

from flagstone.reports.assessing import assess, judge_to_show
from flagstone.reports.building import report_on
from flagstone.reports.report import Report

__all__ = ["Report", "assess", "judge_to_show", "report_on"]
