"""An envelope as a series of short texts, for QR codes on a screen or on paper; any order, any of them twice (T18).

Each text says which series it is of, its place and how many there are; the bytes are deflated and written in base 45
(RFC 9285), whose letters a QR holds in its densest mode. The envelope's own signature proves the whole.
"""

import hashlib
import re
import zlib
from collections.abc import Iterable
from dataclasses import dataclass

from desktop.contract import canonical
from desktop.kernel.errors import Rejection

LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"
A_FRAME = 420
MOST_FRAMES = 99
_BASE = len(LETTERS)
_VALUES = {letter: value for value, letter in enumerate(LETTERS)}
_PAIR, _SINGLE = 3, 2
_SERIES_LETTERS = 8
_FORM = re.compile(
    r"MCF1:(?P<series>[0-9A-F]{8}):(?P<place>[0-9]{2})/(?P<count>[0-9]{2}):(?P<text>[0-9A-Z $%*+\-./:]+)"
)


@dataclass(frozen=True, slots=True)
class Found:
    """What a pile of scans holds: whole envelopes, and of broken series which places are missing."""

    bodies: tuple[bytes, ...]
    missing: tuple[tuple[str, tuple[int, ...]], ...]


def frames(body: bytes) -> tuple[str, ...]:
    """Return the texts of one envelope's series, in order."""
    text = _written(zlib.compress(body, 9))
    parts = [text[place : place + A_FRAME] for place in range(0, len(text), A_FRAME)]
    if len(parts) > MOST_FRAMES:
        raise Rejection("wire.too_large", limit=MOST_FRAMES * A_FRAME)
    series = hashlib.sha256(body).hexdigest()[:_SERIES_LETTERS].upper()
    return tuple(f"MCF1:{series}:{place:02d}/{len(parts):02d}:{part}" for place, part in enumerate(parts, 1))


def assembled(texts: Iterable[str]) -> Found:
    """Return the envelopes that scanned texts make; what is no frame is passed over.

    A series whose frames do not make its own envelope counts as missing all of them: it is to be scanned again.
    """
    piles: dict[tuple[str, int], dict[int, str]] = {}
    for each in texts:
        found = _FORM.fullmatch(each.strip("\r\n"))
        if found and 1 <= int(found["place"]) <= int(found["count"]):
            piles.setdefault((found["series"], int(found["count"])), {})[int(found["place"])] = found["text"]
    bodies, missing = [], []
    for (series, count), pile in piles.items():
        gone = tuple(place for place in range(1, count + 1) if place not in pile)
        body = b"" if gone else _body(series, "".join(pile[place] for place in range(1, count + 1)))
        if body:
            bodies.append(body)
        else:
            missing.append((series, gone or tuple(range(1, count + 1))))
    return Found(tuple(bodies), tuple(missing))


def _body(series: str, text: str) -> bytes:
    """Return the bytes of a whole series, nothing when they are not the ones that the series is named after."""
    packed = _read(text)
    machine = zlib.decompressobj()
    try:
        body = machine.decompress(packed, canonical.LARGEST)
    except zlib.error:
        return b""
    return body if hashlib.sha256(body).hexdigest()[:_SERIES_LETTERS].upper() == series else b""


def _written(data: bytes) -> str:
    found = []
    for place in range(0, len(data), 2):
        pair = data[place : place + 2]
        number = int.from_bytes(pair, "big")
        for _ in range(_PAIR if len(pair) == 2 else _SINGLE):  # noqa: PLR2004  # two bytes are a pair
            number, value = divmod(number, _BASE)
            found.append(LETTERS[value])
    return "".join(found)


def _read(text: str) -> bytes:
    found = bytearray()
    for place in range(0, len(text), _PAIR):
        letters = text[place : place + _PAIR]
        number = sum(_VALUES[letter] * _BASE**power for power, letter in enumerate(letters))
        size = len(letters) - 1
        if not size or number >= 1 << (8 * size):
            return b""
        found += number.to_bytes(size, "big")
    return bytes(found)
