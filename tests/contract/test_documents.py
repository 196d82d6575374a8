"""Every document comes back as it went, has one golden form, and no bent copy of it is taken for it."""

import gzip
import json
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.contract import VERSION, bundle, canonical, requests
from desktop.contract.bundle import packed, unpacked
from desktop.contract.cover import Cover
from desktop.contract.document import Document, digest_of, kind_of
from desktop.contract.enrolment import EnrolAnswer, EnrolRequest, Former, code_typed, join_text, read_join
from desktop.contract.envelope import Envelope, KeyChange, Letter, Versions
from desktop.contract.pack import Pack, PackHead, parts_digest
from desktop.contract.receipt import CODES, Receipt, Verdict
from desktop.contract.requests import Asking, Refusal, body_digest
from desktop.contract.status import DayMark, StatusAnswer
from desktop.contract.summary import ARRIVALS, LEVELS, Count, DaySummary
from desktop.kernel.errors import Rejection
from desktop.runtime.sentences import SENTENCES

AT = datetime(2026, 11, 23, 10, 30, 0, 125_000, UTC)
ONE, TWO, THREE = (f"0199aaaa-0000-7000-8000-00000000000{digit}" for digit in "123")
SUMMARY = DaySummary(
    unit="18685",
    desk=1,
    day=date(2026, 11, 23),
    revision=1,
    reason="first",
    counts=(
        Count("1.001193", "4", True, "counter", False, "pending_in_time", 2),  # noqa: FBT003  # the cell's own order
        Count("1.001193", "4", True, "counter", False, "received", 2),  # noqa: FBT003  # see above
    ),
)
ENVELOPE = Envelope(
    id=ONE,
    epoch=TWO,
    sequence=1,
    made_at=AT,
    unit="18685",
    desk=1,
    letter=Letter.DAY_SUMMARY,
    payload=SUMMARY.payload(),
    journal_seq=7,
    journal_hash="ab" * 32,
    versions=Versions(app="0.1.0", rules="2026-11-23"),
    key="B2C3",
    signature=b"\x01" * 64,
)
HEAD = PackHead(
    id=ONE,
    number=3,
    title="Lịch nghỉ 2027",
    made_at=AT,
    in_force=date(2027, 1, 1),
    parts=("calendar",),
    content_digest=parts_digest({"calendar": {"overrides": []}}),
)
DOCUMENTS: tuple[Document, ...] = (
    ENVELOPE,
    Receipt(
        hub=THREE,
        key="K1",
        envelope=ONE,
        digest=digest_of(ENVELOPE.body),
        verdict=Verdict.REJECTED,
        code="verdict.unbalanced",
        at=AT,
        expected=2,
        signature=b"\x02" * 64,
    ),
    EnrolRequest(
        code="4KTR-9FQP-2HVL",
        unit="18685",
        desk=1,
        epoch=TWO,
        key="B2C3",
        public=b"\x03" * 32,
        former=(Former(key="A1", public=b"\x04" * 32),),
        app="0.1.0",
        at=AT,
        signature=b"\x05" * 64,
    ),
    EnrolAnswer(
        hub=THREE,
        name="Tỉnh Hà Tĩnh",
        key="K1",
        public=b"\x06" * 32,
        unit="18685",
        desk=1,
        desk_key="B2C3",
        at=AT,
        signature=b"\x07" * 64,
    ),
    StatusAnswer(
        hub=THREE,
        name="Tỉnh Hà Tĩnh",
        key="K1",
        at=AT,
        epoch=TWO,
        last=1,
        digest=digest_of(ENVELOPE.body),
        expected=2,
        epochs=(TWO,),
        days=(DayMark(day=date(2026, 11, 23), revision=1, figures=SUMMARY.figures),),
        packs=(HEAD,),
        oldest_contract=1,
        newest_contract=1,
        newest_app="0.2.0",
        signature=b"\x08" * 64,
    ),
    Cover(hub=THREE, key="K1", at=AT, enrolments=(digest_of(ENVELOPE.body),), signature=b"\x0a" * 64),
    Pack(hub=THREE, key="K1", head=HEAD, parts={"calendar": {"overrides": []}}, signature=b"\x09" * 64),
)


def read(document: Document) -> Callable[[bytes], Document]:
    return type(document).read  # type: ignore[attr-defined,no-any-return]  # every kind reads itself


def refused(work: Callable[[], object]) -> str:
    with pytest.raises(Rejection) as refusal:
        work()
    return refusal.value.code


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda each: each.kind)
def test_a_document_comes_back_as_it_went(document: Document) -> None:
    assert read(document)(document.body) == document
    assert kind_of(document.body) == document.kind
    assert b"\n" not in document.body
    assert document.message != replace(document).signed(b"").body


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda each: each.kind)
def test_no_field_can_be_missing_added_or_of_another_shape(document: Document) -> None:
    plain = json.loads(document.body)
    for name in plain:
        for bent in ({key: value for key, value in plain.items() if key != name}, {**plain, name: [1]}):
            code = refused(lambda bent=bent: read(document)(canonical.write(bent)))  # type: ignore[misc]
            assert code in {"wire.shape", "wire.figures"}, name
    assert refused(lambda: read(document)(canonical.write({**plain, "ho_ten": "Nguyễn Văn Đức"}))) == "wire.shape"


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda each: each.kind)
def test_another_version_is_named_and_another_kind_refused(document: Document) -> None:
    plain = json.loads(document.body)
    newer = canonical.write({**plain, "contract": VERSION + 1, "unknown": 1})
    assert refused(lambda: read(document)(newer)) == "version.newer"
    other = DOCUMENTS[0] if document is not DOCUMENTS[0] else DOCUMENTS[1]
    assert refused(lambda: read(document)(other.body)) == "wire.shape"


def test_the_bytes_of_an_envelope_are_the_ones_agreed_on() -> None:
    assert digest_of(ENVELOPE.body) == "1ec06969bc907c0358802386a593aa4f6f1098cb11e1ec65c31abd5554ca82d1"
    assert SUMMARY.figures == "e2bb9a5c40639a38d268e47b603312fcf54470c25056cdd3d165d1d340c7e609"


CELLS = st.tuples(
    st.from_regex(r"[0-9]\.[0-9]{6}", fullmatch=True),
    st.sampled_from(LEVELS),
    st.booleans(),
    st.sampled_from(ARRIVALS),
    st.booleans(),
    st.sampled_from(["received", "carried_over", "reason:no_account", "fees_cash"]),
)


@given(st.dictionaries(CELLS, st.integers(0, 2**40), max_size=30), st.randoms())
def test_figures_have_one_digest_whatever_order_they_came_in(counts: dict[Any, int], chance: Any) -> None:
    rows = [Count(*cell, count) for cell, count in counts.items()]
    made = replace(SUMMARY, counts=tuple(rows))
    chance.shuffle(rows)
    again = replace(SUMMARY, counts=tuple(rows))
    assert made.figures == again.figures
    back = DaySummary.of(json.loads(canonical.write(made.payload())))
    assert back.counts == tuple(sorted(each for each in rows if each.count))
    assert back.payload() == made.payload()


@pytest.mark.parametrize(
    "bend",
    [
        lambda payload: payload["cells"].append(payload["cells"][0]),
        lambda payload: payload["cells"][0].__setitem__(0, "Nguyễn Văn Đức"),
        lambda payload: payload["cells"][0].__setitem__(1, "5"),
        lambda payload: payload["cells"][0].append("Nguyễn Văn Đức"),
        lambda payload: payload["cells"][0][3].clear(),
        lambda payload: payload["cells"][0][3][0].__setitem__(0, "email"),
        lambda payload: payload["cells"][0][3][0].__setitem__(3, 0),
        lambda payload: payload["cells"][0][3][0].__setitem__(2, -1),
        lambda payload: payload["cells"][0][3][0].__setitem__(2, None),
        lambda payload: payload["cells"][0][3][0].__setitem__(2, "0912345678"),
        lambda payload: payload["cells"][0][3][0].append(7),
        lambda payload: payload["measures"].__setitem__(0, "0912345678"),
        lambda payload: payload["measures"].reverse(),
        lambda payload: payload["measures"].append("received"),
        lambda payload: payload["measures"].append("stopped"),
        lambda payload: payload.__setitem__("reason", "bà Bưởi yêu cầu"),
        lambda payload: payload.__setitem__("day", "2026-11-31"),
        lambda payload: payload.__setitem__("day", "20261123"),
        lambda payload: payload.__setitem__("revision", 0),
    ],
)
def test_nothing_but_counts_by_code_fits_into_a_summary(bend: Callable[[dict[str, Any]], object]) -> None:
    payload = json.loads(canonical.write(SUMMARY.payload()))
    bend(payload)
    assert refused(lambda: DaySummary.of(payload)) == "wire.shape"


def test_a_changed_count_is_found_by_its_digest() -> None:
    payload = json.loads(canonical.write(SUMMARY.payload()))
    payload["cells"][0][3][0][3] = 3
    assert refused(lambda: DaySummary.of(payload)) == "wire.figures"


def test_a_change_of_key_comes_back() -> None:
    change = KeyChange(key="N9", public=b"\x01" * 32, proof=b"\x02" * 64)
    assert KeyChange.of(change.payload()) == change
    assert b'"proof"' not in change.message


@given(st.lists(st.binary(max_size=40).map(lambda raw: raw.replace(b"\n", b"")), max_size=8), st.integers(0, 400))
def test_a_bundle_gives_its_lines_and_a_broken_one_those_before_the_break(lines: list[bytes], cut: int) -> None:
    whole = packed(lines)
    assert unpacked(whole).lines == tuple(lines)
    assert unpacked(whole).whole
    broken = whole[: max(0, len(whole) - 1 - cut)]
    try:
        found = unpacked(broken)
    except Rejection as refusal:
        code = refusal.code
    else:
        code = ""
        assert found.lines[:-1] == tuple(lines)[: max(0, len(found.lines) - 1)]
    assert code in {"", "wire.not_a_bundle"}


def test_a_bundle_edited_by_hand_shows() -> None:
    text = gzip.decompress(packed([b'{"a":1}', b'{"b":2}']))
    found = unpacked(gzip.compress(text.replace(b'{"b":2}\n', b"")))
    assert (found.lines, found.whole) == ((b'{"a":1}',), False)


def test_a_bomb_goes_off_in_nobodys_memory() -> None:
    bomb = gzip.compress(b"0" * (bundle.LARGEST_FILE + 1000))
    assert len(bomb) < 100_000
    assert refused(lambda: unpacked(bomb)) == "wire.too_large"
    assert refused(lambda: unpacked(packed([b"{}"] * 10), most=9)) == "wire.too_many_lines"


@given(st.binary(max_size=300))
def test_no_bytes_do_worse_than_a_refusal(data: bytes) -> None:
    for work in (lambda: unpacked(data), lambda: Envelope.read(data), lambda: Receipt.read(data)):
        assert refused(work).startswith("wire.")


@pytest.mark.parametrize("text", ["4KTR-9FQP-2HVL", "4ktr 9fqp 2hvl", "4KTR9FQP2HVL", " 4ktr-9fqp-2hvl\n"])
def test_a_code_is_read_as_people_type_it(text: str) -> None:
    assert code_typed(text) == "4KTR-9FQP-2HVL"


@pytest.mark.parametrize("text", ["", "4KTR", "4KTR-9FQP-2HVĐ", "4KTR-9FQP-2HVLX"])
def test_a_code_that_cannot_be_is_refused(text: str) -> None:
    assert refused(lambda: code_typed(text)) == "sync.code_malformed"


def test_the_text_that_joins_comes_back() -> None:
    assert read_join(join_text("https://h.vn", "4KTR-9FQP-2HVL", key="K1")) == ("https://h.vn", "4KTR-9FQP-2HVL", "K1")
    assert read_join(join_text("https://h.vn", "4KTR-9FQP-2HVL")) == ("https://h.vn", "4KTR-9FQP-2HVL", "")
    assert refused(lambda: read_join("MC1:H27")) == "sync.not_a_join"


def test_who_asks_is_read_from_the_head_and_bound_to_the_request() -> None:
    asking = Asking(
        key="B2C3", at=AT, method="POST", target="/v1/envelopes", digest=body_digest(b"x"), signature=b"\x01" * 64
    )
    found = Asking.of(asking.head, method="POST", target="/v1/envelopes", body=b"x")
    assert found == asking
    assert Asking.of(asking.head, method="POST", target="/v1/envelopes", body=b"y").message != asking.message
    for head in (
        "",
        "Basic x",
        asking.head[:-1],
        asking.head.replace("2026", "20x6"),
        asking.head.replace("-11-", "-13-"),
    ):
        assert refused(lambda head=head: Asking.of(head, method="GET", target="/", body=b"")) == "auth.missing"  # type: ignore[misc]


def test_every_code_of_a_refusal_or_a_verdict_has_its_sentence() -> None:
    verdicts = {code for codes in CODES.values() for code in codes if code}
    spoken = {code for code in (*requests.REFUSALS, *verdicts) if code not in SENTENCES}
    assert spoken == set()
    for code, status in requests.REFUSALS.items():
        made = Refusal(code=code, wait=3)
        assert (Refusal.read(made.body), made.status) == (made, status)


def test_the_wire_names_no_field_for_a_person() -> None:
    words = {name for document in DOCUMENTS for name in re.findall(r'"([a-z_]+)":', document.body.decode())}
    assert not words & {"applicant", "phone", "address", "email", "note", "officer", "code_of_dossier", "birth"}
