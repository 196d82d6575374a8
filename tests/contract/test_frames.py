"""A series of QR codes: any order, twice, with strangers between; a missing or bent frame is named, never guessed."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from desktop.contract.frames import LETTERS, assembled, frames
from desktop.runtime.pictures import codes_in_pdf
from desktop.usecases.day_close import close
from desktop.usecases.desk import Desk
from desktop.usecases.freezing import freeze_unclosed
from desktop.usecases.generate import generate
from desktop.usecases.sending_files import codes_of
from tests.conftest import DAY

BODIES = st.binary(min_size=1, max_size=3000)


@given(BODIES, st.randoms())
def test_frames_make_their_envelope_in_any_order(body: bytes, chance: Any) -> None:
    made = list(frames(body))
    assert all(set(each) <= set(LETTERS) for each in made)
    scans = [*made, *made[:2], "MC1:H27", "https://example.vn"]
    chance.shuffle(scans)
    found = assembled(scans)
    assert (found.bodies, found.missing) == ((body,), ())


@given(st.binary(min_size=1200, max_size=3000), st.integers(0, 99))
def test_a_missing_frame_is_named(body: bytes, place: int) -> None:
    made = list(frames(body))
    gone = place % len(made)
    del made[gone]
    found = assembled(made)
    assert found.bodies == ()
    assert not made or found.missing[0][1] == (gone + 1,)


@given(BODIES, st.integers(0, 10_000))
def test_a_bent_frame_is_never_taken(body: bytes, place: int) -> None:
    made = list(frames(body))
    at = place % (len(made[0]) - 20) + 20
    other = LETTERS[(LETTERS.index(made[0][at]) + 1) % len(LETTERS)]
    made[0] = made[0][:at] + other + made[0][at + 1 :]
    assert assembled(made).bodies in {(), (body,)}


@given(st.lists(st.text(alphabet=LETTERS, max_size=30).map(lambda text: "MCF1:0A0A0A0A:01/01:" + text), max_size=4))
def test_no_scan_does_worse_than_nothing(texts: list[str]) -> None:
    assert assembled(texts).bodies == ()


def test_the_paper_is_read_back_to_the_very_envelope(desk: Desk) -> None:
    generate(desk, count=300, years=0.05, seed=3)
    day = freeze_unclosed(desk).days[-1]
    close(desk, day=DAY)
    for each in (day, DAY):
        found = assembled(codes_in_pdf(codes_of(desk, day=each)))
        with desk.store.reading() as reading:
            query = "SELECT body FROM outbox WHERE day = ?"
            body = reading.connection.exec_driver_sql(query, (each.isoformat(),)).scalar_one()
        assert found.bodies == (body.encode(),)
