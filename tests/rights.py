"""Who may read a file."""

import sys
from pathlib import Path


def is_own(path: Path) -> bool:
    """Tell whether a file's bits keep everybody but its owner away; Windows has none, there its folder does that."""
    return sys.platform == "win32" or not path.stat().st_mode & 0o077
