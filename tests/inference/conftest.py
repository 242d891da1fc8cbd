"""Lets these tests share `random_rules` and `obvious_meaning`, which are no tests themselves."""

import sys
from pathlib import Path

from flagstone.inference.durable import available

sys.path.insert(0, str(Path(__file__).parent))

# Where durable-rules cannot be built there is nothing to test it on.
collect_ignore = [] if available() else ["test_agreement.py", "test_durable.py", "test_limits.py"]
