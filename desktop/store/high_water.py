"""The highest serial ever given out per day, kept beside the file, so that a restored older file reuses none."""

import json
from pathlib import Path

_DAYS_KEPT = 400


class HighWater:
    """A small text file; it is written before the commit that uses the number.

    It is not forced to the disk: it guards against a restored database, not against a power cut, which loses the
    commit as well.
    """

    def __init__(self, file: Path) -> None:
        self._file = file
        self._marks = self._read()

    def _read(self) -> dict[str, int]:
        try:
            found = json.loads(self._file.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        return {str(day): int(serial) for day, serial in found.items()} if isinstance(found, dict) else {}

    def of(self, day: str, desk: int) -> int:
        """Return the highest serial of a day and desk, 0 for none."""
        return self._marks.get(f"{day}/{desk}", 0)

    def raise_to(self, day: str, desk: int, serial: int) -> None:
        """Remember a serial that is about to be given out."""
        name = f"{day}/{desk}"
        if serial <= self._marks.get(name, 0):
            return
        # Read again, so that two processes at one profile never lower each other's mark.
        self._marks = {**self._read(), name: serial}
        kept = dict(sorted(self._marks.items())[-_DAYS_KEPT:])
        fresh = self._file.with_suffix(".new")
        fresh.write_text(json.dumps(kept), encoding="utf-8")
        fresh.replace(self._file)
