"""A stick that can be pulled out: a file system of its own on a loop device, whose blocks are gone from one moment on.

What the system had read before is still there, as on a real stick; all else is EIO from the block device itself.
"""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import pytest

_SIZE = 24 * 1024 * 1024

needs_loop = pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() != 0 or not Path("/dev/loop-control").exists(),
    reason="only root may make a stick of a file",
)


@dataclass(frozen=True, slots=True)
class Stick:
    """A mounted stick with files on it."""

    place: Path
    blocks: Path

    def holds(self, file: Path) -> Path:
        """Return where a file lies on it."""
        return self.place / file.name

    def pull(self) -> None:
        """Pull it out: nothing can be read from now on, not even what the system read ahead of being asked."""
        for file in self.place.iterdir():
            if file.is_file():
                with file.open("rb") as opened:
                    os.posix_fadvise(opened.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
        os.truncate(self.blocks, 0)


@contextmanager
def stick(folder: Path, *files: Path) -> Iterator[Stick]:
    """Put files on a new stick, take it out, and plug it in again to be read."""
    made = Stick(folder / "USB", folder / "USB.img")
    made.place.mkdir()
    with made.blocks.open("wb") as blocks:
        blocks.truncate(_SIZE)
    _call("mkfs.ext4", "-q", "-O", "^has_journal", str(made.blocks))
    _call("mount", "-o", "loop", str(made.blocks), str(made.place))
    try:
        for file in files:
            shutil.copyfile(file, made.holds(file))
    finally:
        _call("umount", str(made.place))
    _call("mount", "-o", "loop,ro", str(made.blocks), str(made.place))
    try:
        yield made
    finally:
        with suppress(subprocess.CalledProcessError):
            _call("umount", str(made.place))


def _call(*words: str) -> None:
    path = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin"}
    subprocess.run(words, check=True, capture_output=True, env=path)
