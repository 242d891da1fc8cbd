"""Tellers of timelines, on the rules of `telling` or on a test's own."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import pytest
from tests.timeline.telling import RULES, Teller


@pytest.fixture
def telling(written_rulebook: Any) -> Callable[..., Teller]:
    """A teller on those rules, or on others given by name."""

    def make(files: Mapping[str, str] | None = None, **rules: str) -> Teller:
        return Teller(written_rulebook.with_rules(files, **(rules or RULES)))

    return make


@pytest.fixture
def teller(telling: Callable[..., Teller]) -> Teller:
    """A teller on the rules above."""
    return telling()
