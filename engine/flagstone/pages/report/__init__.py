"""One file that a browser opens and a printer prints: reports, or a timeline."""

from flagstone.pages.report.explained import explanations
from flagstone.pages.report.from_sheets import page
from flagstone.pages.report.report_page import render
from flagstone.pages.report.timeline_page import render_timeline

__all__ = ["explanations", "page", "render", "render_timeline"]
