"""The mark of a period: one digest over the figures of its days, reckoned alike by a desk and by its hubs."""

import hashlib
from collections.abc import Iterable
from datetime import date

from desktop.contract import canonical


def period_mark(first: date, last: date, days: Iterable[tuple[date, str]]) -> str:
    """Return the mark of a span: SHA-256 over its days with the digest of figures that each day's summary carries.

    Days without figures are in no summary and not in the mark. Revisions are left out: equal figures are the same mark,
    whatever revision they came in.
    """
    listed = [[day.isoformat(), figures] for day, figures in sorted(days) if first <= day <= last]
    content = {"from": first.isoformat(), "to": last.isoformat(), "days": listed}
    return hashlib.sha256(canonical.write(content)).hexdigest()
