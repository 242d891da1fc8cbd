"""The digest of a rulebook: the same wherever it lies, and another whenever a file differs."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping


def digest_of(files: Mapping[str, bytes]) -> str:
    """SHA-256 over names and contents, whatever the order. Names have forward slashes.

    Line ends are taken as line feeds, so that a checkout on Windows has the digest of any other.
    """
    whole = hashlib.sha256()
    for name in sorted(files):
        content = files[name].replace(b"\r\n", b"\n")
        for part in (name.encode(), content):
            # Each part by its length first: no two sets of files can read alike.
            whole.update(len(part).to_bytes(8, "big"))
            whole.update(part)
    return whole.hexdigest()
