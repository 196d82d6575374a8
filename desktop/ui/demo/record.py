"""What a demo leaves to read: day.json for programs, a few lines for people."""

import json
from collections.abc import Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication

from desktop.domain.dossier import Dossier
from desktop.domain.facts import ArrivalChannel, State
from desktop.domain.rows import Wanted
from desktop.kernel.clock import to_local
from desktop.runtime import vietnamese
from desktop.ui.demo.cast import DAY
from desktop.ui.demo.folder import DAY_FILE, Folder
from desktop.ui.demo.hand import Hand
from desktop.usecases import browse, day_close
from desktop.usecases.browse import OnlineRate
from desktop.usecases.desk import Desk
from desktop.usecases.prove import prove

_MOST = 500


_tr = QCoreApplication.translate


def record(hand: Hand, folder: Folder) -> dict[str, Any]:
    """Write day.json and return what it says: nothing drawn by chance, so that a seed always gives the same file."""
    desk = hand.session.desk
    dossiers = hand.ask(partial(_dossiers, desk))
    document = {
        "dossiers": [_dossier(each, folder) for each in dossiers],
        "desk": hand.ask(partial(_figures, desk, dossiers)),
        "files": {
            "profile": folder.profile.home.name,
            "papers": folder.made("papers/", ".pdf"),
            "paper_pictures": folder.made("papers/", ".png"),
            "screens": folder.made("screens/", ".png"),
        },
    }
    text = json.dumps(document, ensure_ascii=False, indent=1)
    folder.write(DAY_FILE, f"{text}\n".encode())
    return document


def _dossiers(desk: Desk) -> tuple[Dossier, ...]:
    rows = browse.page(desk, wanted=Wanted(), limit=_MOST).rows
    return tuple(browse.show(desk, code=row.id).dossier for row in reversed(rows))


def _dossier(dossier: Dossier, folder: Folder) -> dict[str, Any]:
    helped = dossier.assistance
    return {
        "code": dossier.code,
        "procedure": dossier.procedure,
        "procedure_name": dossier.procedure_name,
        "applicant": dossier.applicant.name,
        "submitter": dossier.submitter.name if dossier.submitter else None,
        "arrival": dossier.arrival.value,
        "assisted": None
        if helped is None
        else {
            "by": helped.by,
            "minutes": helped.minutes,
            "consent": helped.consent,
            "result": helped.result.value,
            "reason": helped.reason,
        },
        "external_code": dossier.external_code,
        "reason_not_online": dossier.reason_not_online,
        "received_at": to_local(dossier.received_at).isoformat(),
        "due_at": to_local(dossier.due_at).isoformat(),
        "state": dossier.state.value,
        "items": len(dossier.items),
        "papers": folder.made(f"papers/{dossier.code}", ".pdf"),
    }


def _figures(desk: Desk, dossiers: tuple[Dossier, ...]) -> dict[str, Any]:
    """Return the figures as the desk itself reckons them, from its summaries and its journal."""
    rate = browse.online_rate(desk, start=DAY, end=DAY)
    board = browse.today_board(desk)
    proof = prove(desk)
    return {
        "unit": desk.identity.unit_code,
        "unit_name": desk.identity.unit_name,
        "agency_code": desk.identity.agency_code,
        "desk": desk.identity.desk,
        "officer": desk.officer.name,
        "day": DAY.isoformat(),
        "received": rate.received,
        "online": rate.online,
        "rate": _percent(rate),
        "arrivals": {way.value: sum(each.arrival is way for each in dossiers) for way in ArrivalChannel},
        "assisted": sum(each.assistance is not None for each in dossiers),
        "due_today": len(board.due_today),
        "waiting_for_papers": len(board.waiting),
        "unprinted": len(board.unprinted),
        "states": {state.value: sum(each.state is state for each in dossiers) for state in State},
        "closed": day_close.sheet_of(desk, day=DAY).is_closed,
        "journal_entries": proof.entries,
        "whole": not proof.problems,
    }


def _percent(rate: OnlineRate) -> float | None:
    return None if rate.percent is None else round(rate.percent, 2)


def told(document: Mapping[str, Any], folder: Folder) -> tuple[str, ...]:
    """Return what was played and where everything lies, as lines for a person."""
    desk, files = document["desk"], document["files"]
    rate = vietnamese.percent(desk["rate"]) if desk["rate"] is not None else "–"
    return (
        _tr("Demo", "Đã diễn một ngày ở quầy {desk}, {unit}: {received} hồ sơ, {online} trực tuyến ({rate}).").format(
            desk=desk["desk"],
            unit=desk["unit_name"],
            received=vietnamese.number(desk["received"]),
            online=vietnamese.number(desk["online"]),
            rate=rate,
        ),
        _tr("Demo", "Chờ bổ sung: {waiting} hồ sơ. Nhật ký: {entries} việc, {proof}.").format(
            waiting=desk["waiting_for_papers"],
            entries=vietnamese.number(desk["journal_entries"]),
            proof=_tr("Demo", "không đứt đoạn") if desk["whole"] else _tr("Demo", "có chỗ không khớp"),
        ),
        _tr("Demo", "Phiếu: {count} tệp PDF trong {place}").format(
            count=len(files["papers"]), place=folder.root / "papers"
        ),
        _tr("Demo", "Màn hình: {count} ảnh trong {place}").format(
            count=len(files["screens"]), place=folder.root / "screens"
        ),
        _tr("Demo", "Số liệu của ngày: {place}").format(place=folder.root / DAY_FILE),
        _tr("Demo", "Mở lại quầy này: motcua --home {place}").format(place=folder.profile.home),
    )
