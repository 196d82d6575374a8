"""A form with one file in it, taken apart by the standard library; nothing is written to disk."""

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


async def file_of(request: Request, *, secret: str) -> bytes:
    """Return the file of a form that one of our own pages sent, with the secret of its session in it.

    Raises Rejection `hub.form_foreign`, `hub.form_unfit`, `wire.too_large`.
    """
    doors.check_origin(request)
    kind = request.headers.get("content-type", "")
    if not kind.startswith("multipart/form-data") or len(kind) > _LONGEST_HEAD or not kind.isascii():
        raise Rejection("hub.form_unfit", "form")
    parts = _parts(kind, await body_of(request, largest=LARGEST_PACKED + _ROOM))
    if parts.get(doors.SECRET, b"") != secret.encode():
        raise Rejection("hub.form_foreign", "form")
    return parts.get(FILE, b"")


def _parts(kind: str, body: bytes) -> dict[str, bytes]:
    """Return the parts of a form by their names."""
    message = message_from_bytes(b"Content-Type: " + kind.encode() + b"\r\n\r\n" + body, policy=HTTP)
    found: dict[str, bytes] = {}
    for part in message.iter_parts() if message.is_multipart() else ():
        content = part.get_payload(decode=True)
        if isinstance(content, bytes):
            found[str(part.get_param("name", header="content-disposition"))] = content
    return found
