"""What a check is."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator
from typing import ClassVar

from flagstone.problems import Place, Problem
from flagstone.rulebook.rulebook import Rulebook


class Check(ABC):
    """One thing that can be wrong with a rulebook that loads.

    `is_fault` is False for what is only worth knowing: nothing need be done about it.
    """

    code: ClassVar[str]
    is_fault: ClassVar[bool] = True

    @abstractmethod
    def problems(self, rulebook: Rulebook) -> Iterator[Problem]:
        """Every place where it is so."""

    def problem(self, place: Place, message: str, suggestion: str = "", found: str = "") -> Problem:
        """One place where it is so."""
        return Problem(place, self.code, message, suggestion, found)
