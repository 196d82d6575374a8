"""The digest of a report's figures: the same on the screen, on paper, in its spreadsheet and in what is kept as sent."""

import hashlib
from typing import Any

from desktop.domain.journal import canonical
from desktop.domain.report import Report


def digest_of(report: Report) -> str:
    """Return the SHA-256 of a report's figures."""
    figures: dict[str, Any] = {
        "name": report.name,
        "from": report.span.start.isoformat(),
        "to": report.span.end.isoformat(),
        "columns": [each.key for each in report.columns],
        "lines": [[_plain(cell.value) for cell in line] for line in (*report.lines, report.total or ())],
        "rates": [[each.key, each.numerator.value, each.denominator.value] for each in report.rates],
    }
    return hashlib.sha256(canonical(figures).encode()).hexdigest()


def _plain(value: object) -> object:
    return value if value is None or isinstance(value, (int, str)) else str(value)
