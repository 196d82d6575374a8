"""What the province asks of its desks by reference packs: the aim of the online rate, and notices."""

from desktop.runtime import pack_parts
from desktop.runtime.settings import ONLINE_TARGET
from desktop.store.queries import packs
from desktop.store.unit import Reading
from desktop.usecases.desk import Desk


def online_target(desk: Desk, reading: Reading) -> int:
    """Return the aim in percent: what this desk set itself, else what a pack in force says, else what ships."""
    own = desk.settings.get(ONLINE_TARGET)
    if own != ONLINE_TARGET.default:
        return own
    sent = [pack_parts.online_percent(each.parts) for each in packs.in_force(reading)]
    return next((each for each in reversed(sent) if each is not None), own)


def notices(desk: Desk, reading: Reading) -> tuple[str, ...]:
    """Return what hubs tell the desk today, the newest first; a notice changes nothing, so it need not be applied."""
    today = desk.today()
    found = [(pack, each) for pack in packs.every(reading) for each in _readable(pack.parts)]
    standing = [(pack, each) for pack, each in found if each.stands_on(today, since=pack.in_force)]
    return tuple(each.text for _, each in sorted(standing, key=lambda pair: pair[0].received_at, reverse=True))


def _readable(parts: pack_parts.Parts) -> tuple[pack_parts.Notice, ...]:
    """Return the notices of a pack; none of one that cannot be read, which its own page says."""
    try:
        return pack_parts.notices(parts)
    except (KeyError, TypeError, ValueError, AttributeError):
        return ()
