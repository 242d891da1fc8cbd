"""Files that are this user's own, and a key that nobody else can read."""

from __future__ import annotations

import os
import secrets
from contextlib import suppress
from pathlib import Path

from flagstone.files.reading import open_regular
from flagstone.files.writing import save

KEY_BYTES = 32


def is_own(status: os.stat_result, *, others_may: int = 0) -> bool:
    """Whether a file or folder is this user's, and others have no permission but those.

    Windows keeps a user's folders to that user, and tells nothing of it here.
    """
    if not hasattr(os, "geteuid"):
        return True
    return status.st_uid == os.geteuid() and not status.st_mode & 0o077 & ~others_may


def read_own(path: Path, *, most_bytes: int, others_may: int = 0) -> bytes | None:
    """What a file of this user's own holds; None where it is too large, or not `is_own`.

    Raises OSError, also for a link and for what is no file.
    """
    with open_regular(path, getattr(os, "O_NOFOLLOW", 0)) as stream:
        status = os.fstat(stream.fileno())
        if status.st_size > most_bytes or not is_own(status, others_may=others_may):
            return None
        return stream.read(most_bytes)


def secret_key(name: str) -> bytes | None:
    """The key of that name in this user's folder for what programs keep, made when it is first
    wanted.

    None where it cannot be kept so that nobody else can read or write it.
    """
    try:
        from platformdirs import user_state_path

        path = user_state_path("flagstone", appauthor=False) / name
        for _ in range(2):  # what was just made is read: another process may have made it since
            with suppress(FileNotFoundError):
                key = read_own(path, most_bytes=KEY_BYTES + 1)
                if key is not None and len(key) == KEY_BYTES:
                    return key
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            if path.exists() and not is_own(path.lstat(), others_may=0o777):
                return None
            save(secrets.token_bytes(KEY_BYTES), path, overwrite=True, mode=0o600)
    except Exception:  # no home folder, or one that takes nothing
        pass
    return None
