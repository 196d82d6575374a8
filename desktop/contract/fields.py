"""Taking a plain object apart, name by name: each value of its shape, none missing, none left over."""

import re
from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime
from typing import Any

from desktop.kernel.errors import Rejection

DIGEST = re.compile(r"[0-9a-f]{64}")
NO_DIGEST = "0" * 64
ID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
KEY_ID = re.compile(r"[0-9A-Z]{1,20}")
PUBLIC = re.compile(r"[0-9a-f]{64}")
SIGNATURE = re.compile(r"[0-9a-f]{128}")
UNIT = re.compile(r"[0-9A-Za-z.\-]{1,35}")
CODE = re.compile(r"[a-z_]{1,40}(\.[a-z_]{1,40})?")
VERSION = re.compile(r"[0-9A-Za-z.+\-]{0,64}")
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z")
MOST_DESKS = 8
NAME_LIMIT = 200


class Fields:
    """One object on its way to a frozen document; Rejection `wire.shape` names the field that is not as agreed."""

    def __init__(self, values: Mapping[str, Any], at: str = "") -> None:
        self._values = values
        self._at = at
        self._taken: set[str] = set()

    def odd(self, name: str) -> Rejection:
        """Return the refusal of one field."""
        return Rejection("wire.shape", self.at(name), at=self.at(name))

    @property
    def names(self) -> tuple[str, ...]:
        """The names that are there, for an object whose names are its keys."""
        return tuple(self._values)

    def has(self, name: str) -> bool:
        """Tell whether a value that may be left out is there."""
        return name in self._values

    def at(self, name: str) -> str:
        """Return where a value stands in the whole document."""
        return f"{self._at}{name}"

    def take(self, name: str) -> Any:  # noqa: ANN401  # a JSON value of any shape
        """Return a value, whatever it is."""
        if name not in self._values:
            raise self.odd(name)
        self._taken.add(name)
        return self._values[name]

    def text(self, name: str, pattern: re.Pattern[str]) -> str:
        """Return a text that fits the pattern whole."""
        value = self.take(name)
        if not isinstance(value, str) or not pattern.fullmatch(value):
            raise self.odd(name)
        return value

    def choice(self, name: str, known: Iterable[str]) -> str:
        """Return a text that is one of those known."""
        value = self.take(name)
        if not isinstance(value, str) or value not in set(known):
            raise self.odd(name)
        return value

    def words(self, name: str, *, limit: int = NAME_LIMIT) -> str:
        """Return a text for people, one line, not longer than the limit."""
        value = self.take(name)
        if not isinstance(value, str) or len(value) > limit or not value.isprintable():
            raise self.odd(name)
        return value

    def whole(self, name: str, low: int, high: int) -> int:
        """Return a number between two, both counted in."""
        value = self.take(name)
        if isinstance(value, bool) or not isinstance(value, int) or not low <= value <= high:
            raise self.odd(name)
        return value

    def flag(self, name: str) -> bool:
        """Return a yes or no."""
        value = self.take(name)
        if not isinstance(value, bool):
            raise self.odd(name)
        return value

    def raw(self, name: str, pattern: re.Pattern[str]) -> bytes:
        """Return bytes that are written as hexadecimal digits."""
        return bytes.fromhex(self.text(name, pattern))

    def moment(self, name: str) -> datetime:
        """Return an aware moment in UTC, written to the millisecond."""
        text = self.text(name, MOMENT)
        try:
            return datetime.fromisoformat(text).astimezone(UTC)
        except ValueError as error:
            raise self.odd(name) from error

    def day(self, name: str) -> date:
        """Return a civil day."""
        try:
            found = date.fromisoformat(str(self.take(name)))
        except ValueError as error:
            raise self.odd(name) from error
        if found.isoformat() != self._values[name]:
            raise self.odd(name)
        return found

    def inner(self, name: str) -> "Fields":
        """Return an object inside this one, to be taken apart by itself."""
        value = self.take(name)
        if not isinstance(value, dict):
            raise self.odd(name)
        return Fields(value, f"{self._at}{name}.")

    def rows(self, name: str, *, most: int) -> list[Any]:
        """Return a list of not more than `most` values."""
        value = self.take(name)
        if not isinstance(value, list) or len(value) > most:
            raise self.odd(name)
        return value

    def objects(self, name: str, *, most: int) -> tuple["Fields", ...]:
        """Return a list of objects, each to be taken apart by itself."""
        rows = self.rows(name, most=most)
        if not all(isinstance(each, dict) for each in rows):
            raise self.odd(name)
        return tuple(Fields(each, f"{self._at}{name}[{place}].") for place, each in enumerate(rows))

    def done(self) -> None:
        """Refuse what nobody asked for: an unknown name may carry what must not leave a desk."""
        left = sorted(self._values.keys() - self._taken)
        if left:
            raise self.odd(left[0])


def moment_text(moment: datetime) -> str:
    """Return the one text of an aware moment: UTC, milliseconds, Z."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.") + f"{moment.microsecond // 1000:03d}Z"
