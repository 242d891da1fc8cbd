"""What is otherwise between two rulebooks, and between two reports or sheets, and why."""

from flagstone.compare.comparing_reports import compare_reports
from flagstone.compare.comparing_rulebooks import compare_rulebooks
from flagstone.compare.comparing_sheets import compare_files, compare_sheets
from flagstone.compare.comparison import Comparison
from flagstone.compare.rules_comparison import RulesComparison

__all__ = [
    "Comparison",
    "RulesComparison",
    "compare_files",
    "compare_reports",
    "compare_rulebooks",
    "compare_sheets",
]
