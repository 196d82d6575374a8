"""A hub that changes its key: desks follow along the letters that both keys signed, and nothing else leads them away."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from desktop.contract.hub_key import HubKeyChange
from desktop.contract.receipt import Receipt
from desktop.domain.seal import PublicKey
from desktop.hub import keys, packs
from desktop.kernel.clock import SetClock
from desktop.kernel.ids import new_id
from desktop.runtime import signing
from desktop.runtime.hub_keys import HubKey, followed
from desktop.store.queries import upstreams
from desktop.usecases import packs as desk_packs
from desktop.usecases.desk import Desk
from desktop.usecases.sending import push
from desktop.usecases.sending_files import export, take_in
from desktop.usecases.sending_views import letters
from tests.conftest import DAY
from tests.province import Province
from tests.sync.test_faults import close_days

AT = datetime(2026, 11, 23, tzinfo=UTC)


def rotate(hub: Province) -> str:
    with hub.hub.writing() as connection:
        return keys.rotate(connection, hub.hub.clock, hub=hub.hub.id).id


def known(desk: Desk) -> str:
    with desk.store.reading() as reading:
        (hub,) = upstreams.joined(reading)
        return hub.key


def test_a_desk_follows_the_hub_to_its_new_key_and_keeps_the_old_receipts(
    joined: Desk, hub: Province, clock: SetClock
) -> None:
    close_days(joined, clock, 1)
    push(joined)
    first = known(joined)
    old_receipt = letters(joined)[0].receipt
    rotate(hub)
    newest = rotate(hub)
    close_days(joined, clock, 1, first=DAY + timedelta(days=1))
    done = push(joined).passes[0]
    assert (done.settled, done.trouble) == (1, None)
    assert known(joined) == newest != first
    assert letters(joined)[-1].receipt == old_receipt
    clock.forward(timedelta(minutes=20))
    assert push(joined, by_hand=True).passes[0].trouble is None


def test_an_answer_of_before_the_change_still_counts(joined: Desk, hub: Province, clock: SetClock) -> None:
    """The hub has a letter whose answer was lost; the same bytes get the same receipt, by the former key, beside a new one."""
    close_days(joined, clock, 1)
    hub.by_stick(export(joined, target=joined.profile.home / "ra.motcua").file)
    newest = rotate(hub)
    close_days(joined, clock, 1, first=DAY + timedelta(days=1))
    done = push(joined).passes[0]
    assert (done.settled, done.trouble, known(joined)) == (2, None, newest)
    assert len({Receipt.read(each.receipt).key for each in letters(joined)}) == 2


def test_a_stick_brings_the_new_key_too(joined: Desk, hub: Province, clock: SetClock) -> None:
    close_days(joined, clock, 1)
    file = export(joined, target=joined.profile.home / "ra.motcua").file
    hub.by_stick(file)
    newest = rotate(hub)
    done = take_in(joined, content=hub.by_stick(file))
    assert (done.settled, done.foreign, known(joined)) == (1, 0, newest)
    assert Receipt.read(letters(joined)[0].receipt).key != newest


def test_packs_of_either_key_are_taken(joined: Desk, hub: Province, tmp_path: Path) -> None:  # noqa: ARG001  # its home
    for title in ("trước", "sau"):
        packs.publish(hub.hub, {"notices": {"notices": [{"text": title}]}}, title=title, in_force=DAY, by="")
        rotate(hub)
    assert push(joined, by_hand=True).passes[0].trouble is None
    assert [each.title for each in desk_packs.views(joined)] == ["sau", "trước"]


def a_chain(hub: str, many: int) -> tuple[list[signing.KeyPair], list[HubKeyChange]]:
    pairs = [signing.make_pair() for _ in range(many + 1)]
    made = []
    for number, (old, new) in enumerate(pairwise(pairs)):
        bare = HubKeyChange(
            hub=hub,
            former=PublicKey(old.public).id,
            former_public=old.public,
            key=PublicKey(new.public).id,
            public=new.public,
            at=AT + timedelta(days=number),
        )
        proven = replace(bare, proof=signing.sign(new.private, message=bare.proof_message))
        made.append(proven.signed(signing.sign(old.private, message=proven.message)))
    return pairs, made


@given(data=st.data(), many=st.integers(1, 4))
def test_only_letters_that_both_keys_signed_lead_on(data: st.DataObject, many: int) -> None:
    hub = new_id()
    pairs, made = a_chain(hub, many)
    at = data.draw(st.integers(0, many))
    mine = HubKey(hub, PublicKey(pairs[at].public).id, pairs[at].public)
    lines = data.draw(st.permutations([each.body for each in made]))
    newest = followed(mine, lines)
    assert newest.key == PublicKey(pairs[-1].public).id
    for number, pair in enumerate(pairs):
        said = signing.sign(pair.private, message=b"x")
        key = PublicKey(pair.public).id
        now = AT + timedelta(days=number)
        assert newest.signed(b"x", key=key, at=now, signature=said)
        later = newest.signed(b"x", key=key, at=now + timedelta(hours=1), signature=said)
        assert later is (number == many)
    thief = signing.make_pair()
    _, others = a_chain(hub, 1)
    false = replace(made[0], public=thief.public, key=PublicKey(thief.public).id)
    resealed = false.signed(signing.sign(thief.private, message=false.message))
    assert followed(mine, [resealed.body, others[0].body, b"{}"]) == mine
    assert followed(HubKey(new_id(), mine.key, mine.public), lines).key == mine.key
