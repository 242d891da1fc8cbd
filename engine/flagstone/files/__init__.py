"""Files read within limits, and written whole or not at all, however the process ends.

Nothing here knows what a file holds. Whatever else reads or writes a file does it by way of these.
"""

from flagstone.files.reading import MOST_BYTES, check_readable, read_bytes
from flagstone.files.writing import check_writable, save

__all__ = ["MOST_BYTES", "check_readable", "check_writable", "read_bytes", "save"]
