"""Addresses that a reader may follow: of the web, and nothing else."""

from __future__ import annotations

import re
from typing import Annotated, Any, TypeAlias

from pydantic import BeforeValidator, WithJsonSchema

from flagstone.text.scalars import wrong

_ADDRESS = re.compile(r"https?://[^\s/?#@:]+(:\d{1,5})?([/?#]\S*)?\Z", re.IGNORECASE)


def _web_address(value: Any) -> str:
    text = value.strip() if isinstance(value, str) else ""
    # Any other scheme, such as javascript:, could do something when a reader follows it.
    if _ADDRESS.match(text):
        return text
    raise wrong(
        "not-a-web-address",
        "This is not an address of the web.",
        "Write the whole address, beginning with https:// or http://.",
        "an address that begins with https:// or http://",
    )


WebAddress: TypeAlias = Annotated[
    str,
    BeforeValidator(_web_address),
    WithJsonSchema({"type": "string", "pattern": "^[Hh][Tt][Tt][Pp][Ss]?://[^\\s/?#@:]"}),
]
"""An address that begins with https or http."""
