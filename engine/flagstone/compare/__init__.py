"""Layer 8: what is otherwise between two rulebooks, and between two reports or sheets, and why."""

from flagstone.compare.between import compare_files, compare_sheets
from flagstone.compare.comparison import Comparison
from flagstone.compare.rulebooks import RulesComparison
from flagstone.compare.two_reports import compare_reports
from flagstone.compare.whole import compare_rulebooks

__all__ = [
    "Comparison",
    "RulesComparison",
    "compare_files",
    "compare_reports",
    "compare_rulebooks",
    "compare_sheets",
]
