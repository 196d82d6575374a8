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
        """Pull it out: nothing can be read from now on, not even what was read ahead, and nothing can be written."""
        for file in self.place.iterdir():
            if file.is_file():
                with file.open("rb") as opened:
                    os.posix_fadvise(opened.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
        os.truncate(self.blocks, 0)
        # Blocks that are written come into being again while there is room for them.
        with suppress(OSError), (self.blocks.parent / "full").open("wb", buffering=0) as full:
            while full.write(bytes(1024 * 1024)):
                pass


@contextmanager
def stick(folder: Path, *files: Path, kept: bool = True) -> Iterator[Stick]:
    """Put files on a new stick, take it out, and plug it in again to be read, or to be written on when not `kept`."""
    memory = folder / "memory"
    made = Stick(folder / "USB", memory / "blocks")
    for place in (made.place, memory):
        place.mkdir()
    with _mounted(memory, "-t", "tmpfs", "-o", f"size={_SIZE}", "tmpfs"):
        with made.blocks.open("wb") as blocks:
            blocks.truncate(_SIZE)
        _call("mkfs.ext4", "-q", "-O", "^has_journal", str(made.blocks))
        with _mounted(made.place, "-o", "loop", str(made.blocks)):
            for file in files:
                shutil.copyfile(file, made.holds(file))
        with _mounted(made.place, "-o", "loop,ro" if kept else "loop", str(made.blocks)):
            yield made


@contextmanager
def _mounted(place: Path, *what: str) -> Iterator[None]:
    _call("mount", *what, str(place))
    try:
        yield
    finally:
        _call("umount", str(place))


def _call(*words: str) -> None:
    path = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin"}
    subprocess.run(words, check=True, capture_output=True, env=path)
