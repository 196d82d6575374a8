"""The highest serial ever given out per day, kept beside the file, so that a restored older file reuses none."""

import json
from collections.abc import Iterator
from pathlib import Path

_LINES_KEPT = 5_000
_DAYS_KEPT = 400


class HighWater:
    """A small text file to which a mark is added before the commit that uses the number.

    It is not forced to the disk: it guards against a restored database, not against a power cut, which loses the
    commit as well. Marks are added, never replaced: putting a whole new file in the place of the old one costs as much
    as the commit itself, and two processes at one profile cannot lower each other's mark. Up to 0.1.0 the file was one
    JSON object, which is read as a first line like any other.
    """

    def __init__(self, file: Path) -> None:
        self._file = file
        self._marks: dict[str, int] = {}
        lines = self._lines()
        for line in lines:
            for name, serial in _marks_of(line):
                self._marks[name] = max(serial, self._marks.get(name, 0))
        if len(lines) > _LINES_KEPT:
            self._shorten()

    def _lines(self) -> list[str]:
        try:
            return self._file.read_text(encoding="utf-8").splitlines()
        except (OSError, UnicodeDecodeError):
            return []

    def _shorten(self) -> None:
        kept = sorted(self._marks.items())[-_DAYS_KEPT:]
        fresh = self._file.with_suffix(".new")
        fresh.write_text("".join(f"\n{name} {serial}" for name, serial in kept), encoding="utf-8")
        fresh.replace(self._file)

    def of(self, day: str, desk: int) -> int:
        """Return the highest serial of a day and desk, 0 for none."""
        return self._marks.get(f"{day}/{desk}", 0)

    def raise_to(self, day: str, desk: int, serial: int) -> None:
        """Remember a serial that is about to be given out."""
        name = f"{day}/{desk}"
        if serial <= self._marks.get(name, 0):
            return
        self._marks[name] = serial
        # The line break comes first, so that a line that a power cut has torn stays alone.
        with self._file.open("a", encoding="utf-8") as file:
            file.write(f"\n{name} {serial}")


def _marks_of(line: str) -> Iterator[tuple[str, int]]:
    """Yield the marks of a line; a torn one says nothing, or less than it would have."""
    if line.startswith("{"):
        try:
            yield from ((str(name), int(serial)) for name, serial in json.loads(line).items())
        except ValueError:
            return
        return
    name, _, serial = line.rpartition(" ")
    if name and serial.isdecimal():
        yield name, int(serial)
