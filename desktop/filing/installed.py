"""Which browser of this PC can be driven: Edge, Chrome or Chromium, always patched by its maker; none is brought along."""

import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

_LINUX = (
    "microsoft-edge",
    "microsoft-edge-stable",
    "google-chrome",
    "google-chrome-stable",
    "chromium",
    "chromium-browser",
)
_WINDOWS = (
    ("Microsoft", "Edge", "Application", "msedge.exe"),
    ("Google", "Chrome", "Application", "chrome.exe"),
    ("Chromium", "Application", "chrome.exe"),
)
_FOLDERS = ("ProgramFiles(x86)", "ProgramFiles", "LocalAppData")


def find_browser(wanted: str = "") -> Path | None:
    """Return the browser to drive: the one that a setting names, else the first found; None when there is none."""
    if wanted:
        return Path(wanted) if Path(wanted).is_file() else None
    return next(_candidates(), None)


def _candidates() -> Iterator[Path]:
    if sys.platform == "win32":
        for folder in _FOLDERS:
            for parts in _WINDOWS:
                found = Path(os.environ.get(folder, ""), *parts)
                if os.environ.get(folder) and found.is_file():
                    yield found
    else:
        for name in _LINUX:
            place = shutil.which(name)
            if place:
                yield Path(place)
