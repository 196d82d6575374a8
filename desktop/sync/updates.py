"""Fetching an update file from a hub: what it has, and the file piece by piece, each where the last one ended."""

from desktop.contract.requests import UPDATES
from desktop.contract.updates import UpdateHead, read_listing
from desktop.kernel.errors import Fault, Rejection
from desktop.sync.conversation import Caller

_NOT_FOUND = 404


def offered(caller: Caller, base: str) -> tuple[UpdateHead, ...]:
    """Return what a hub hands on; nothing from a hub of a release that handed nothing on."""
    try:
        found = caller.ask(base, UPDATES)
    except Fault as fault:
        if fault.code == "sync.not_a_hub" and fault.problem.facts.get("status") == _NOT_FOUND:
            return ()
        raise
    try:
        return read_listing(found.body)
    except Rejection as refusal:
        raise found.unread from refusal


def piece(caller: Caller, base: str, head: UpdateHead, *, number: int) -> bytes:
    """Return one piece; Fault `sync.broken_off` when it did not come whole."""
    found = caller.ask(base, f"{UPDATES}/{head.digest}?piece={number}")
    if len(found.body) != head.size_of(number):
        raise Fault("sync.broken_off")
    return found.body
