"""Reference packs of the hub above: fetched when they are new, verified by its key, signed anew for the desks below."""

from desktop.contract import requests
from desktop.contract.pack import Pack, PackHead
from desktop.contract.status import StatusAnswer
from desktop.hub import packs
from desktop.hub.above import Above, Asker, ask, key_for
from desktop.hub.hub import Hub
from desktop.kernel.errors import Fault, Rejection
from desktop.runtime.hub_keys import HubKey


def fetch(hub: Hub, upper: Above) -> int:
    """Fetch what the hub above has and this one has not, in its order; return how many packs are new here.

    One that this release cannot read holds up none; it is tried again the next time, and said then too. Raises Fault
    `hub.above_silent`, `hub.above_unproven`, Rejection `hub.above_refused`, `hub.pack_unread`.
    """
    found = 0
    unread: Rejection | None = None
    for head in _heads(hub, upper):
        with hub.reading() as connection:
            known = packs.taken(connection)
        if head.id in known:
            continue
        pack = _pack(hub, upper, head)
        try:
            found += take(hub, pack)
        except Rejection as refusal:
            unread = refusal
    if unread is not None:
        raise unread
    return found


def take(hub: Hub, pack: Pack) -> int:
    """Keep a pack of the hub above whose signature was verified; 1 when it is new here. Rejection `hub.pack_unread`."""
    return int(packs.hand_down(hub, pack, aim=packs.read(pack.parts)) is not None)


def is_theirs(pack: Pack, key: HubKey) -> bool:
    """Tell whether the hub that goes by a key signed a pack."""
    return pack.hub == key.hub and key.signed(
        pack.message, key=pack.key, at=pack.head.made_at, signature=pack.signature
    )


def _heads(hub: Hub, upper: Above) -> tuple[PackHead, ...]:
    body = ask(Asker(hub, upper.own, upper.url), f"{requests.STATUS}?epoch={hub.id}&days=0")
    try:
        answer = StatusAnswer.read(body)
    except Rejection as refusal:
        raise Fault("hub.above_silent", url=upper.url) from refusal

    def fits(key: HubKey) -> bool:
        named = (answer.hub, answer.epoch) == (key.hub, hub.id)
        return named and key.signed(answer.message, key=answer.key, at=answer.at, signature=answer.signature)

    if key_for(hub, upper, fits) is None:
        raise Fault("hub.above_unproven", url=upper.url)
    return answer.packs


def _pack(hub: Hub, upper: Above, head: PackHead) -> Pack:
    body = ask(Asker(hub, upper.own, upper.url), f"{requests.PACKS}/{head.id}")
    try:
        pack = Pack.read(body)
    except Rejection as refusal:
        raise Fault("hub.above_silent", url=upper.url) from refusal
    if pack.head.id != head.id or key_for(hub, upper, lambda key: is_theirs(pack, key)) is None:
        raise Fault("hub.above_unproven", url=upper.url)
    return pack
