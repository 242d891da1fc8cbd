"""How a report shows itself in a notebook or to Rich, and becomes a table for analysts.

What it looks like is not for this layer to say: it is looked up where pages are made, when asked.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from flagstone.reports.documented import Documented

if TYPE_CHECKING:
    from pandas import DataFrame
    from rich.console import RenderableType

_NOTEBOOK = "flagstone.renderers.notebook"
_FRAMES = "flagstone.renderers.frames"


class Shown(Documented, frozen=True):
    """Plain data that shows its summary where it is the last line of a notebook's cell."""

    def _repr_html_(self) -> str:
        """A summary for notebooks, with nothing in it that acts or is fetched from elsewhere."""
        return str(_notebook().in_html(self))

    def _repr_markdown_(self) -> str:
        """The same where a notebook is turned into a document."""
        return str(_notebook().in_markdown(self))

    def __rich__(self) -> RenderableType:
        """The same for `rich.print`."""
        shown: RenderableType = _notebook().for_rich(self)
        return shown


def frame_of(content: Shown) -> DataFrame:
    """Its verdicts as a pandas table. Raises ImportError where pandas is not installed."""
    frame: DataFrame = import_module(_FRAMES).to_frame(content)
    return frame


def _notebook() -> Any:
    return import_module(_NOTEBOOK)
