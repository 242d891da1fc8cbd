"""What many tests share: the bundled rulebook, read once."""

import pytest

from flagstone.rulebook.loading import load_rulebook
from flagstone.rulebook.rulebook import Rulebook


@pytest.fixture(scope="session")
def rulebook() -> Rulebook:
    return load_rulebook()
