"""The hub above: who it is, one signed request of it at a time, and what its signature is verified by."""

import http.client
import json
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from sqlalchemy import Connection

from desktop.contract import bundle, requests
from desktop.contract.requests import Asking, Refusal, body_digest
from desktop.domain.seal import PublicKey
from desktop.hub import keys, settings
from desktop.hub.hub import Hub
from desktop.hub.keys import HubKey as OwnKey
from desktop.kernel.errors import Fault, Rejection
from desktop.runtime.hub_keys import HubKey, followed

_SECONDS = 30
_OK = 200


@dataclass(frozen=True, slots=True)
class Above:
    """The hub above: where it listens, which key signs its answers, and by which own key this hub is known there."""

    url: str
    known: HubKey
    own: OwnKey


@dataclass(frozen=True, slots=True)
class Asker:
    """Who asks the hub above: this hub, by the key that is known there, and where."""

    hub: Hub
    own: OwnKey
    url: str


def above(hub: Hub) -> Above | None:
    """Return the hub above, None when there is none."""
    with hub.reading() as connection:
        url = settings.read(connection, settings.UPSTREAM)
        told = settings.read(connection, settings.UPSTREAM_HUB)
        own = keys.by_id(connection, settings.read(connection, settings.UPSTREAM_KEY)) or keys.first(connection)
    if not url or not told or own is None:
        return None
    found = json.loads(told)
    public = bytes.fromhex(found["public"])
    return Above(url, HubKey(found["hub"], PublicKey(public).id, public), own)


def keep_key(connection: Connection, known: HubKey) -> None:
    """Keep what the hub above is known by."""
    told = {"hub": known.hub, "public": known.public.hex()}
    settings.write(connection, settings.UPSTREAM_HUB, json.dumps(told))


def key_for(hub: Hub, upper: Above, fits: Callable[[HubKey], bool]) -> HubKey | None:
    """Return what an answer of the hub above is read by: the key that is known, or a newer one, which is kept.

    None when the answer fits neither.
    """
    if fits(upper.known):
        return upper.known
    with suppress(Fault, Rejection):
        newer = followed(upper.known, bundle.unpacked(ask(Asker(hub, upper.own, upper.url), requests.KEYS)).lines)
        if newer.key != upper.known.key and fits(newer):
            with hub.writing() as connection:
                keep_key(connection, newer)
            return newer
    return None


def ask(who: Asker, path: str, body: bytes = b"", media: str = "") -> bytes:
    """Send one request, without a body to fetch something, and return the body of a good answer.

    Redirects are not followed, for they lead elsewhere. Raises Rejection `hub.above_refused` with the other hub's own
    code, Fault `hub.above_silent` for anything that is no answer of a hub.
    """
    hub, own, url = who.hub, who.own, who.url
    parts = urlsplit(url)
    target = parts.path.rstrip("/") + path
    method = "POST" if body else "GET"
    asking = Asking(key=own.id, at=hub.clock.now(), method=method, target=target, digest=body_digest(body))
    head = replace(asking, signature=own.sign(asking.message)).head
    kind = http.client.HTTPSConnection if parts.scheme == "https" else http.client.HTTPConnection
    line = kind(parts.hostname or "", parts.port, timeout=_SECONDS)
    try:
        line.request(
            method, target, body or None, {"Authorization": head, **({"Content-Type": media} if media else {})}
        )
        answer = line.getresponse()
        found = answer.read(bundle.LARGEST_PACKED)
    except (OSError, http.client.HTTPException) as error:
        raise Fault("hub.above_silent", url=url) from error
    finally:
        line.close()
    if answer.status != _OK:
        raise _refused(found, url)
    return found


def _refused(body: bytes, url: str) -> Exception:
    try:
        code = Refusal.read(body).code
    except Rejection:
        return Fault("hub.above_silent", url=url)
    return Rejection("hub.above_refused", "upstream", code=code)
