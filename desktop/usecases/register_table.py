"""The register as a table of dossiers, for a spreadsheet; its paper is `desktop.usecases.register`."""

from desktop.domain.report import Cell, Column, Kind, Report
from desktop.domain.timeliness import timeliness
from desktop.kernel.clock import to_local
from desktop.runtime import vietnamese
from desktop.runtime.rules import shipped_rules
from desktop.runtime.sentences import sentence
from desktop.store.queries import dossiers
from desktop.usecases.report_ground import Ground

_COLUMNS = (
    Column(key="number", title="STT", kind=Kind.TEXT),
    Column(key="code", title="Mã hồ sơ", kind=Kind.TEXT),
    Column(key="procedure", title="Mã TTHC", kind=Kind.TEXT),
    Column(key="procedure_name", title="Tên TTHC", kind=Kind.TEXT),
    Column(key="field", title="Lĩnh vực", kind=Kind.TEXT),
    Column(key="applicant", title="Tổ chức, cá nhân", kind=Kind.TEXT),
    Column(key="address", title="Địa chỉ", kind=Kind.TEXT),
    Column(key="phone", title="Điện thoại", kind=Kind.TEXT),
    Column(key="arrival", title="Kênh", kind=Kind.TEXT),
    Column(key="received_at", title="Nhận hồ sơ", kind=Kind.MOMENT),
    Column(key="due_at", title="Hẹn trả", kind=Kind.MOMENT),
    Column(key="ended_at", title="Có kết quả", kind=Kind.MOMENT),
    Column(key="returned_at", title="Trả kết quả", kind=Kind.MOMENT),
    Column(key="state", title="Tình trạng", kind=Kind.TEXT),
    Column(key="timeliness", title="Hạn", kind=Kind.TEXT),
    Column(key="fee", title="Phí, lệ phí (đồng)", kind=Kind.MONEY),
)


def register_table(ground: Ground) -> Report:
    """Return every dossier received in the span, in the order of reception."""
    channels = {each.code: each.text for each in shipped_rules().arrival_channels()}
    now = ground.desk.now()
    lines = []
    found = dossiers.between(ground.reading, ground.counted.start, ground.counted.end)
    for number, each in enumerate(found, 1):
        values = (
            str(number),
            each.code,
            each.procedure,
            each.procedure_name,
            each.field,
            each.applicant.name,
            each.applicant.address,
            each.applicant.phone,
            channels[each.arrival.value],
            to_local(each.received_at),
            to_local(each.due_at),
            to_local(each.ended_at) if each.ended_at else None,
            to_local(each.returned_at) if each.returned_at else None,
            sentence(f"state.{each.state.value}", {}),
            sentence(f"timeliness.{timeliness(each, now=now).value}", {}),
            each.fee,
        )
        lines.append(tuple(Cell(value) for value in values))
    return Report(
        name="register",
        title="Sổ theo dõi hồ sơ",
        span=ground.span,
        headline=f"{vietnamese.number(len(lines))} hồ sơ",
        columns=_COLUMNS,
        lines=tuple(lines),
    )
