"""Invented intakes that several tests begin with."""

from dataclasses import replace
from datetime import date
from typing import Any

from desktop.domain.dossier import FiledItem, Intake, Person
from desktop.domain.facts import Sex

DUC = Person(
    name="Nguyễn Văn Đức",
    id="042088001234",
    birth=date(1988, 3, 5),
    sex=Sex.MALE,
    address="Thôn Bình Minh, Cẩm Bình, Hà Tĩnh",
    phone="0912345678",
)
BIRTH = "1.001193"
COPY = "2.000815"


def intake(**changes: Any) -> Intake:
    """Return a complete counter intake for a birth registration, with changes."""
    whole = Intake(
        procedure=BIRTH,
        applicant=DUC,
        reason_not_online="no_account",
        items=(
            FiledItem(key="to-khai", text="Tờ khai"),
            FiledItem(key="giay-chung-sinh", text="Giấy chứng sinh"),
        ),
    )
    return replace(whole, **changes)
