"""The names of reports and breakdowns in the window's language."""

from PySide6.QtCore import QCoreApplication

from desktop.ui.commands import N_

_REPORTS = {
    "online-rate": N_("Reports", "Tỷ lệ trực tuyến"),
    "06a": N_("Reports", "Biểu II.06a"),
    "07a": N_("Reports", "Biểu 07a/BTP"),
    "766": N_("Reports", "Chỉ số QĐ 766"),
    "services": N_("Reports", "Dịch vụ công theo mức"),
    "reasons": N_("Reports", "Lý do chưa trực tuyến"),
    "help": N_("Reports", "Giúp nộp trực tuyến"),
    "register": N_("Reports", "Sổ theo dõi hồ sơ"),
}
_BY = {
    "field": N_("Reports", "Theo lĩnh vực"),
    "procedure": N_("Reports", "Theo thủ tục"),
    "arrival": N_("Reports", "Theo kênh"),
    "level": N_("Reports", "Theo mức dịch vụ"),
    "assisted": N_("Reports", "Có hỗ trợ hay không"),
    "officer": N_("Reports", "Theo cán bộ"),
    "village": N_("Reports", "Theo thôn"),
    "hour": N_("Reports", "Theo giờ"),
    "day": N_("Reports", "Theo ngày"),
    "week": N_("Reports", "Theo tuần"),
    "month": N_("Reports", "Theo tháng"),
    "quarter": N_("Reports", "Theo quý"),
    "year": N_("Reports", "Theo năm"),
    "lift": N_("Reports", "Nâng tỷ lệ nhiều nhất"),
    "reason": N_("Reports", "Theo lý do"),
}
_CHARTS = {
    "rate": N_("Reports", "24 tháng"),
    "channels": N_("Reports", "Kênh nộp"),
    "reasons": N_("Reports", "Lý do"),
    "timely": N_("Reports", "Đúng hạn"),
    "load": N_("Reports", "Giờ đông"),
}


def report_words(name: str) -> str:
    """Return the short name of a report."""
    return QCoreApplication.translate("Reports", _REPORTS[name])


def by_words(name: str) -> str:
    """Return the name of a breakdown."""
    return QCoreApplication.translate("Reports", _BY[name])


def chart_words(key: str) -> str:
    """Return the short name of a chart."""
    return QCoreApplication.translate("Reports", _CHARTS[key])
