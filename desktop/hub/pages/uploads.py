"""A form with files in it, taken apart by the standard library; nothing is written to disk."""

from email import message_from_bytes
from email.policy import HTTP

from starlette.requests import Request

from desktop.contract.bundle import LARGEST_PACKED
from desktop.hub.machine import body_of
from desktop.hub.pages import doors
from desktop.kernel.errors import Rejection

FILE = "file"
_ROOM = 64 * 1024
_LONGEST_HEAD = 256
Parts = tuple[tuple[str, bytes], ...]


async def file_of(request: Request, *, secret: str) -> bytes:
    """Return the one file of a form, as `parts_of`."""
    return dict(await parts_of(request, secret=secret, largest=LARGEST_PACKED + _ROOM)).get(FILE, b"")


async def parts_of(request: Request, *, secret: str, largest: int) -> Parts:
    """Return the parts of a form that one of our own pages sent, with the secret of its session in it.

    Raises Rejection `hub.form_foreign`, `hub.form_unfit`, `wire.too_large`.
    """
    doors.check_origin(request)
    kind = request.headers.get("content-type", "")
    if not kind.startswith("multipart/form-data") or len(kind) > _LONGEST_HEAD or not kind.isascii():
        raise Rejection("hub.form_unfit", "form")
    parts = _parts(kind, await body_of(request, largest=largest))
    if dict(parts).get(doors.SECRET, b"") != secret.encode():
        raise Rejection("hub.form_foreign", "form")
    return parts


def _parts(kind: str, body: bytes) -> Parts:
    """Return the parts of a form with their names, in order."""
    message = message_from_bytes(b"Content-Type: " + kind.encode() + b"\r\n\r\n" + body, policy=HTTP)
    found: list[tuple[str, bytes]] = []
    for part in message.iter_parts() if message.is_multipart() else ():
        content = part.get_payload(decode=True)
        if isinstance(content, bytes):
            found.append((str(part.get_param("name", header="content-disposition")), content))
    return tuple(found)
