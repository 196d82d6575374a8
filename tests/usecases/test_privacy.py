"""A person planted in every field that takes free words, and not one trace in anything that leaves the desk (sync R35)."""

import gzip
import json
import logging
from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy.exc import DBAPIError

from desktop.contract.bundle import unpacked
from desktop.contract.frames import frames
from desktop.domain.dossier import Assistance, FiledItem, Intake, Person
from desktop.domain.facts import ArrivalChannel, PaymentWay, ReturnChannel
from desktop.domain.steps import Step, Verb
from desktop.kernel.clock import SetClock, at_local
from desktop.kernel.errors import Rejection
from desktop.runtime.crash import write_report
from desktop.store.queries import outbox
from desktop.usecases import backups, browse, rescue
from desktop.usecases.acts import act
from desktop.usecases.correct import correct, intake_from
from desktop.usecases.day_close import close, reopen, sheet_of, spoil
from desktop.usecases.desk import Desk
from desktop.usecases.receive import receive
from desktop.usecases.sending import join, push
from desktop.usecases.sending_files import codes_of, export
from tests.conftest import DAY
from tests.printing.reading import texts
from tests.province import Province, province
from tests.samples import intake

# Words of the law or of the catalogue, which name nobody; any other text field is planted in, also one added later.
CLOSED = {
    *("procedure", "reason_not_online", "term", "fee_exemption", "national_code", "external_code"),
    *("verb", "officer", "law", "former", "key"),
}
MARK = "zqvplantedhere"


def planted(name: str) -> str:
    """Return the words of one field: found again by the mark, wherever they come out."""
    return f"{MARK} {name} Trần Thị Hoài Mơ"


def texts_of(kind: type) -> dict[str, str]:
    return {
        each.name: planted(each.name) for each in fields(kind) if each.type in {str, "str"} and each.name not in CLOSED
    }


@dataclass
class Everything:
    """A day with a person everywhere."""

    desk: Desk
    hub: Province
    folder: Path


@pytest.fixture
def lived(desk: Desk, clock: SetClock, tmp_path: Path) -> Iterator[Everything]:
    person = Person(
        **{**texts_of(Person), "id": "042190777888", "phone": "0977123987", "email": f"{MARK}@example.vn"},
        birth=date(1990, 2, 17),
    )
    whole = replace(
        intake(term="5 nlv", fee=8000),
        **texts_of(Intake),
        applicant=person,
        submitter=replace(person, name=planted("submitter")),
        assistance=Assistance(by="Hoa", minutes=7, consent=True, reason=planted("assistance")),
        items=(FiledItem(text=planted("item")),),
    )
    with province(tmp_path, clock) as hub:
        join(desk, url=hub.url, code=hub.code())
        made = receive(desk, intake=whole).dossier
        online = replace(
            whole, arrival=ArrivalChannel.ONLINE4, reason_not_online="", external_code="G09.20-20261123-7654321"
        )
        receive(desk, intake=online)
        named = replace(intake_from(made), applicant=replace(person, name=planted("corrected")))
        correct(desk, code=made.id, intake=named, reason=planted("reason of a correction"))
        said = texts_of(Step)
        for step in (
            Step(verb=Verb.FORWARD, at=desk.now(), officer="Hoa", to=said["to"]),
            Step(verb=Verb.TAKE_BACK, at=desk.now(), officer="Hoa"),
            Step(
                verb=Verb.SUPPLEMENT, at=desk.now(), officer="Hoa", papers=(planted("papers"),), reason=said["reason"]
            ),
            Step(verb=Verb.SUPPLEMENTED, at=desk.now(), officer="Hoa"),
            Step(verb=Verb.PAY, at=desk.now(), officer="Hoa", way=PaymentWay.CASH, amount=8000),
            Step(verb=Verb.RESOLVE, at=desk.now(), officer="Hoa"),
            Step(
                verb=Verb.RETURN,
                at=desk.now(),
                officer="Hoa",
                channel=ReturnChannel.COUNTER,
                taker=said["taker"],
                document=said["document"],
            ),
        ):
            act(desk, code=made.id, step=step)
        clock.at = at_local(DAY, 17, 5)
        spoil(desk, day=DAY, reason=planted("spoiled"))
        for _ in range(2):
            reasons = {each.field: planted("settled") for each in sheet_of(desk, day=DAY).differences}
            close(desk, day=DAY, reasons=reasons)
            if _ == 0:
                reopen(desk, day=DAY, reason=planted("reopened"))
                receive(desk, intake=replace(whole, received_at=at_local(DAY, 10, 0)))
        yield Everything(desk, hub, tmp_path)


def traces(content: bytes) -> list[str]:
    """Return what of the person is in some bytes, as written, escaped or folded."""
    told = content.decode("utf-8", errors="replace").casefold()
    words = (MARK, "hoài mơ", "hoai mo", "042190777888", "0977123987", "1990-02-17", "17/02/1990", "ho\\u00e0i")
    return [each for each in words if each in told]


def test_the_person_is_really_everywhere_in_the_desk(lived: Everything) -> None:
    found = browse.find(lived.desk, words="hoai mo")
    assert len(found) == 3
    whole = browse.show(lived.desk, code=found[-1].code)
    assert traces(repr(whole).encode())


def test_no_letter_request_or_frame_names_anybody(lived: Everything) -> None:
    push(lived.desk, by_hand=True)
    with lived.desk.store.reading() as reading:
        letters = outbox.every(reading)
    assert len(letters) >= 2
    for letter in letters:
        assert traces(letter.body) == []
        assert traces(json.dumps(frames(letter.body)).encode()) == []
    for asked in lived.hub.line.requests:
        body = b"".join(unpacked(asked.body).lines) if asked.body[:2] == b"\x1f\x8b" else asked.body
        assert traces(body + asked.target.encode() + repr(dict(asked.heads)).encode()) == []
    assert lived.hub.line.requests


def test_no_file_that_is_carried_names_anybody_but_the_encrypted_copy(lived: Everything) -> None:
    stick = lived.folder / "usb"
    stick.mkdir()
    made = export(lived.desk, target=stick)
    (stick / "codes.pdf").write_bytes(codes_of(lived.desk, day=DAY))
    rescue.make(lived.desk, target=stick)
    backups.back_up(lived.desk, folder=stick)
    assert traces(b"".join(unpacked(made.file.read_bytes()).lines)) == []
    assert traces("\n".join(texts((stick / "codes.pdf").read_bytes())).encode()) == []
    for each in (*stick.iterdir(), *lived.desk.profile.home.rglob("*")):
        assert traces(each.name.encode()) == []
        if each.is_file():
            content = each.read_bytes()
            assert traces(content) == [], each.name
            if content[:2] == b"\x1f\x8b":
                assert traces(gzip.decompress(content)) == [], each.name


def test_neither_the_journal_nor_a_crash_nor_a_log_names_anybody(
    lived: Everything, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    with lived.desk.store.reading() as reading:
        rows = reading.connection.exec_driver_sql('SELECT act, subject, "before", "after", officer FROM journal').all()
    assert len(rows) > 10
    assert traces(repr([tuple(row) for row in rows]).encode()) == []
    with pytest.raises(Rejection):
        receive(lived.desk, intake=replace(intake(), procedure=planted("procedure")))
    with pytest.raises(DBAPIError) as broken, lived.desk.store.unit() as unit:
        unit.connection.exec_driver_sql("INSERT INTO dossier (id, applicant_name) VALUES (1, ?)", (planted("sql"),))
    file = write_report(lived.desk.profile.crashes, broken.value, at=lived.desk.now())
    assert file is not None
    assert traces(file.read_bytes()) == []
    assert traces(str(broken.value).encode()) == []
    assert traces(caplog.text.encode()) == []
