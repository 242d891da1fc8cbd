"""Lets these tests share `random_rules` and `obvious_meaning`, which are no tests themselves."""

import sys
from pathlib import Path

from flagstone.inference.durable import available

sys.path.insert(0, str(Path(__file__).parent))

# Where durable-rules cannot be built there is nothing to test it on.
_OF_DURABLE_RULES = ("agreement", "durable", "durable_errors", "limits", "partitions")
collect_ignore = [] if available() else [f"test_{each}.py" for each in _OF_DURABLE_RULES]
