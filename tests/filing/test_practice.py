"""The practice portal over real HTTP: both levels to their code, every way it can be told to fail, nothing it must not do."""

import socket
import time
from collections.abc import Iterator

import pytest

from desktop.filing.definitions import PRACTICE, shipped_portals
from desktop.filing.practice.server import Practice
from desktop.kernel.clock import SetClock
from desktop.kernel.errors import Rejection
from tests.filing.citizen import Citizen

PDF = b"%PDF-1.7 mot trang"
FORM = {"ho-ten": "Nguyễn Văn Đức", "so-dinh-danh": "042088001234"}


@pytest.fixture
def portal(clock: SetClock) -> Iterator[Practice]:
    with Practice(now=clock.now, unit="18685") as running:
        yield running


@pytest.fixture
def citizen(portal: Practice) -> Citizen:
    return Citizen(portal.base)


def to_papers(citizen: Citizen, *, level: str) -> str:
    """Log in and fill the form; return the address of the dossier."""
    citizen.get(f"/nop/2.000635?muc={level}")
    assert citizen.at == "/dang-nhap"
    citizen.log_in()
    assert citizen.at.endswith("/to-khai")
    place = citizen.at.rsplit("/", 1)[0]
    citizen.send(f"{place}/to-khai", **FORM)
    assert citizen.at == f"{place}/giay-to"
    return place


def test_level_four_takes_the_fee_before_it_gives_the_code(citizen: Citizen) -> None:
    place = to_papers(citizen, level="4")
    assert "don.pdf" in citizen.attach(f"{place}/giay-to", "don.pdf", PDF)
    citizen.send(f"{place}/du-giay-to")
    assert citizen.at == f"{place}/phi"
    page = citizen.send(f"{place}/phi")
    assert "Nguyễn Văn Đức" in page
    done = citizen.send(f"{place}/nop")
    assert 'id="ma-ho-so">TAPHUAN.18685-261123-0001<' in done
    assert "Mới đăng ký" in citizen.get("/tra-cuu?ma=taphuan.18685-261123-0001")
    assert shipped_portals().portal(PRACTICE).checked_code("TAPHUAN.18685-261123-0001")


def test_level_three_leaves_the_fee_to_the_counter(citizen: Citizen) -> None:
    place = to_papers(citizen, level="3")
    page = citizen.send(f"{place}/du-giay-to")
    assert citizen.at == f"{place}/xem-lai"
    assert "Phí trả tại nơi nhận kết quả" in page


def test_sending_twice_gives_one_code(citizen: Citizen, portal: Practice) -> None:
    place = to_papers(citizen, level="3")
    citizen.send(f"{place}/du-giay-to")
    first, again = citizen.send(f"{place}/nop"), citizen.send(f"{place}/nop")
    assert first == again
    assert portal.desk.sent == 1


def test_a_code_that_does_not_come_lets_nobody_in(citizen: Citizen) -> None:
    citizen.get("/dieu-khien?khong-ma=1")
    assert "Mã chưa đúng hoặc chưa về" in citizen.log_in()
    citizen.get("/dieu-khien?het=1")
    citizen.log_in()
    assert citizen.at == "/"


def test_told_to_fail_it_fails_as_told(citizen: Citizen) -> None:
    place = to_papers(citizen, level="4")
    citizen.get("/dieu-khien?tu-choi-tep=1")
    assert "từ chối tệp" in citizen.attach(f"{place}/giay-to", "don.pdf", PDF)
    citizen.send(f"{place}/du-giay-to")
    citizen.get("/dieu-khien?khong-tra=1")
    assert "Ngân hàng chưa nhận" in citizen.send(f"{place}/phi")
    citizen.get("/dieu-khien?dang-xuat=1")
    citizen.get(f"{place}/phi")
    assert citizen.at == "/dang-nhap"
    citizen.get("/dieu-khien?het=1&loi=0")
    citizen.get("/dieu-khien?loi=1")
    citizen.get("/")
    assert citizen.status == 500
    citizen.get("/dieu-khien?het=1")
    citizen.log_in()
    assert citizen.at == f"{place}/phi"


def test_a_slow_page_answers_late_and_at_once_when_it_stops(clock: SetClock) -> None:
    portal = Practice(now=clock.now)
    citizen = Citizen(portal.base)
    citizen.get("/dieu-khien?cham=0.2")
    began = time.monotonic()
    citizen.get("/")
    assert time.monotonic() - began >= 0.2
    portal.close()


@pytest.mark.parametrize("content", [b"MZ nothing", b"", b"<html>"])
def test_what_is_no_paper_is_refused_with_a_sentence(citizen: Citizen, content: bytes) -> None:
    place = to_papers(citizen, level="4")
    assert "không phải PDF hay ảnh" in citizen.attach(f"{place}/giay-to", "don.pdf", content)


def test_a_paper_that_is_too_large_is_refused(citizen: Citizen) -> None:
    place = to_papers(citizen, level="4")
    assert "lớn hơn 5 MB" in citizen.attach(f"{place}/giay-to", "don.pdf", PDF + bytes(5 * 1024 * 1024))


def test_two_hundred_megabytes_are_turned_away_unread(portal: Practice) -> None:
    with socket.create_connection(("127.0.0.1", portal.server.server_port), timeout=10) as line:
        host = portal.base.removeprefix("http://")
        line.sendall(f"POST /ma HTTP/1.1\r\nHost: {host}\r\nContent-Length: 200000000\r\n\r\n".encode())
        assert b"413" in line.recv(100)


def test_what_was_typed_is_shown_as_it_is(citizen: Citizen) -> None:
    citizen.get("/nop/2.000635?muc=3")
    citizen.log_in()
    place = citizen.at.rsplit("/", 1)[0]
    citizen.send(f"{place}/to-khai", **{"ho-ten": "<script>alert(1)</script>"})
    page = citizen.send(f"{place}/du-giay-to")
    assert "&lt;script&gt;" in page
    assert "<script>" not in page


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1", ""])
def test_a_page_of_another_name_is_not_answered(portal: Practice, host: str) -> None:
    with socket.create_connection(("127.0.0.1", portal.server.server_port), timeout=10) as line:
        line.sendall(f"GET / HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n".encode())
        assert b"421" in line.recv(100)


def test_nobody_sees_a_dossier_without_logging_in(portal: Practice, citizen: Citizen) -> None:
    place = to_papers(citizen, level="3")
    stranger = Citizen(portal.base)
    assert "Nguyễn" not in stranger.get(f"{place}/xem-lai")
    assert stranger.at == "/dang-nhap"
    stranger.get("/ho-so/khong-co/xem-lai")
    assert stranger.status == 404


def test_a_port_that_is_taken_is_said(portal: Practice, clock: SetClock) -> None:
    with pytest.raises(Rejection) as refused:
        Practice(now=clock.now, port=portal.server.server_port)
    assert refused.value.code == "filing.port_taken"
