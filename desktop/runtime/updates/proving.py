"""Proving a whole update file for whoever hands it on: every system's statements, and every package in it."""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from desktop.kernel.errors import Rejection
from desktop.runtime.updates import trust
from desktop.runtime.updates.carrier import Brought, UpdateFile, brings, open_update

_PIECE = 1024 * 1024


def prove(file: Path, *, root: bytes, seen: Path, as_step: bool) -> tuple[Brought, ...]:
    """Return what a file brings, each statement verified as a desk does it and each package by its digest.

    `seen` is the folder of what was seen of releases; for a step, which is older than the newest on purpose, only the
    roots in it count. Raises Rejection `update.*` with the one reason for which no desk would take the file, Fault
    `file.unreadable`.
    """
    with open_update(file) as update:
        found = brings(update)
        with _seen_for(seen, as_step=as_step) as folder:
            for each in found:
                offer = trust.read_offer(update, root=root, system=each.system, present=each.number, seen=folder)
                said = (offer.package.number, offer.least, update.has_package(offer.package.digest))
                if said != (each.number, each.least, True):
                    raise Rejection("update.altered")
        _prove_packages(update)
    return found


@contextmanager
def _seen_for(seen: Path, *, as_step: bool) -> Iterator[Path]:
    if not as_step:
        yield seen
        return
    with trust.copy_of(seen, roots_only=True) as folder:
        yield folder


def _prove_packages(update: UpdateFile) -> None:
    for digest in update.packages:
        opened = update.package(digest)
        if opened is None:
            raise Rejection("update.altered")
        counted = hashlib.sha256()
        with opened:
            while piece := opened.read(_PIECE):
                counted.update(piece)
        if counted.hexdigest() != digest:
            raise Rejection("update.altered")
