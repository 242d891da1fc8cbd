"""Strict YAML and JSON, read as text with the place of every value.

Nothing here knows what a number or a date is. `scalars` and `border` read those, where the expected
type says so.
"""

from flagstone.files.reading import MOST_BYTES
from flagstone.text.document import Document, Node, Path
from flagstone.text.reading import load, parse

__all__ = ["MOST_BYTES", "Document", "Node", "Path", "load", "parse"]
