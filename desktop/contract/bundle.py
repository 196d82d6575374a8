"""Many documents as one piece of bytes: gzip over lines, the same in a request, in an answer and in a `.motcua` file.

First a header line, then one document a line, last a line that counts and hashes what came before: a half-copied file
shows. Each document stands for itself by its own signature, so that one bad line never costs the good ones.
"""

import gzip
import hashlib
import zlib
from collections.abc import Iterable
from dataclasses import dataclass

from desktop.contract import VERSION, canonical
from desktop.contract.pack import LARGEST_PACK
from desktop.kernel.errors import Rejection

ENDING = ".motcua"
MEDIA_TYPE = "application/vnd.motcua.bundle"
MOST_LINES = 20_000
LARGEST_FILE = 64 * 1024 * 1024
LARGEST_PACKED = 16 * 1024 * 1024
_HEADER = canonical.write({"contract": VERSION, "kind": "bundle"})
_HEADER_LIMIT = 1024


@dataclass(frozen=True, slots=True)
class Bundle:
    """The lines of a bundle in order; `whole` is False when its end is missing or does not fit what came before."""

    lines: tuple[bytes, ...]
    whole: bool = True


def packed(bodies: Iterable[bytes]) -> bytes:
    """Return the bytes of a bundle, the same every time for the same documents."""
    content = _HEADER + b"\n" + b"".join(each + b"\n" for each in bodies)
    count = content.count(b"\n") - 1
    end = canonical.write({"count": count, "digest": hashlib.sha256(content).hexdigest(), "kind": "end"})
    return gzip.compress(content + end + b"\n", mtime=0)


def unpacked(data: bytes, *, most: int = MOST_LINES, largest: int = LARGEST_FILE) -> Bundle:
    """Return the lines of a bundle, unread.

    Raises Rejection `wire.not_a_bundle` for another kind of bytes, `wire.too_large` for more than is ever needed,
    `version.newer` for a bundle of a later release. A bundle that breaks off gives the lines before the break.
    """
    if len(data) > min(largest, LARGEST_PACKED):
        raise Rejection("wire.too_large", limit=min(largest, LARGEST_PACKED))
    lines = _inflated(data, largest).split(b"\n")
    _check_header(lines[0])
    *inside, last = lines[1:] or [b""]
    whole = last == b"" and bool(inside) and _is_end(inside[-1], lines[: len(inside)])
    kept = inside[:-1] if whole or (inside and inside[-1].startswith(b'{"count":')) else inside
    if len(kept) > most:
        raise Rejection("wire.too_many_lines", limit=most)
    return Bundle(tuple(kept), whole=whole)


def _inflated(data: bytes, largest: int) -> bytes:
    """Inflate as far as the bytes are good, and not beyond the limit: a bomb goes off in nobody's memory."""
    machine = zlib.decompressobj(wbits=zlib.MAX_WBITS | 16)
    try:
        found = machine.decompress(data, largest + 1)
    except zlib.error as error:
        raise Rejection("wire.not_a_bundle") from error
    if len(found) > largest:
        raise Rejection("wire.too_large", limit=largest)
    return found


def _check_header(line: bytes) -> None:
    if line == _HEADER:
        return
    try:
        found = canonical.read(line, largest=_HEADER_LIMIT)
    except Rejection as refusal:
        raise Rejection("wire.not_a_bundle") from refusal
    version = found.get("contract")
    if found.get("kind") == "bundle" and isinstance(version, int) and version > VERSION:
        raise Rejection("version.newer", found=version, known=VERSION)
    raise Rejection("wire.not_a_bundle")


def _is_end(line: bytes, before: list[bytes]) -> bool:
    content = b"".join(each + b"\n" for each in before)
    end = {"count": len(before) - 1, "digest": hashlib.sha256(content).hexdigest(), "kind": "end"}
    return line == canonical.write(end)


def largest_line(kind: str) -> int:
    """Return how long a line of a kind may be, in bytes."""
    return LARGEST_PACK if kind == "pack" else canonical.LARGEST
