"""The statements that count days from dossiers and their acts; their columns are those of the tables they fill.

`:days` is a JSON list of ISO days. Stocks are reckoned as the day ended: a dossier stands where its last act up to
that day left it, and is overdue when its date, as it was then, lies before midnight in Vietnam (UTC+7, no summer time).
"""

from dataclasses import dataclass

from desktop.domain.measures import REASON, Measure

_KEYS = "d.procedure, d.level, d.offered_online, d.arrival, d.assisted"
_NAMES = "procedure, level, offered_online, arrival, assisted"
_DAYS = "(SELECT value FROM json_each(:days))"
_DOSSIERS = "dossier d"
_ACTS = "dossier_event e JOIN dossier d ON d.id = e.dossier"


@dataclass(frozen=True, slots=True, kw_only=True)
class Flow:
    """Something that happens on a day: `measure` is the SQL of what it counts as, one of `gives` or their beginning."""

    gives: tuple[str, ...]
    day: str
    measure: str
    where: str = ""
    source: str = _DOSSIERS
    amount: str = "count(*)"

    def counting(self) -> str:
        """Return the statement that counts it by day and cell."""
        condition = f" AND {self.where}" if self.where else ""
        return (
            f"SELECT {self.day} AS day, {_KEYS}, {self.measure} AS measure, {self.amount} AS count"  # noqa: S608  # our own text
            f" FROM {self.source} WHERE {self.day} IN {_DAYS}{condition} GROUP BY {self.day}, {_KEYS}, {self.measure}"
        )

    def may_give(self, measure: str) -> bool:
        """Tell whether dossiers of this flow can count as a measure."""
        return any(measure == each or (each == REASON and measure.startswith(REASON)) for each in self.gives)


def _one(measure: Measure, day: str, where: str = "", **more: str) -> Flow:
    return Flow(gives=(measure,), day=day, measure=f"'{measure}'", where=where, **more)


_TIMELY = (
    "CASE WHEN d.ended_at > d.due_at THEN 'resolved_late'"
    " WHEN d.ended_day < d.due_day THEN 'resolved_early' ELSE 'resolved_on_time' END"
)
# The plus keeps the state's own index out: without it a day's ends are looked for among all that ever ended.
_OVER = "d.ended_day <> '' AND +d.state"
_DONE = f"{_OVER} IN ('resolved', 'returned')"
_HELPED = "d.assisted = 1"
FLOWS = (
    _one(Measure.RECEIVED, "d.received_day"),
    Flow(
        gives=(REASON,),
        day="d.received_day",
        measure="'reason:' || d.reason_not_online",
        where="d.reason_not_online <> ''",
    ),
    # What came online came as files; else the officer said at reception that its papers were made into files.
    _one(Measure.DIGITISED_IN, "d.received_day", "(d.digitised = 1 OR d.arrival IN ('online3', 'online4'))"),
    _one(
        Measure.DIGITISED_OUT,
        "e.day",
        "e.verb = 'resolve' AND json_extract(e.facts, '$.digital')",
        source=_ACTS,
    ),
    _one(Measure.ASSISTED_TRIES, "d.received_day", _HELPED),
    _one(Measure.ASSISTED_FILED, "d.received_day", f"{_HELPED} AND json_extract(d.assistance, '$.result') = 'filed'"),
    _one(
        Measure.ASSISTED_MINUTES,
        "d.received_day",
        f"{_HELPED} AND json_extract(d.assistance, '$.minutes') > 0",
        amount="sum(json_extract(d.assistance, '$.minutes'))",
    ),
    Flow(
        gives=(Measure.RESOLVED_EARLY, Measure.RESOLVED_ON_TIME, Measure.RESOLVED_LATE),
        day="d.ended_day",
        measure=_TIMELY,
        where=_DONE,
    ),
    _one(Measure.LATE_APOLOGISED, "d.ended_day", f"{_DONE} AND d.ended_at > d.due_at AND d.extended > 0"),
    Flow(
        gives=(Measure.REFUSED, Measure.WITHDRAWN, Measure.STOPPED),
        day="d.ended_day",
        measure="d.state",
        where=f"{_OVER} IN ('refused', 'withdrawn', 'stopped')",
    ),
    Flow(
        gives=(Measure.RETURNED_COUNTER, Measure.RETURNED_POST, Measure.RETURNED_ONLINE),
        day="e.day",
        measure="'returned_' || d.return_channel",
        where="e.verb = 'return'",
        source=_ACTS,
    ),
    _one(Measure.SUPPLEMENT_ROUNDS, "e.day", "e.verb = 'supplement'", source=_ACTS),
    _one(Measure.APOLOGIES, "e.day", "e.verb = 'extend'", source=_ACTS),
    Flow(
        gives=(Measure.FEES_CASH, Measure.FEES_TRANSFER, Measure.FEES_ONLINE),
        day="e.day",
        measure="'fees_' || json_extract(e.facts, '$.way')",
        where="e.verb = 'pay'",
        source=_ACTS,
        amount="sum(json_extract(e.facts, '$.amount'))",
    ),
)

# Three sources, so that each is a short walk along an index however old the day is: those that are open now, those
# that ended within a season after it, and the few that ran longer than a season.
_SEASON = "+62 days"
_ENDED = "d.ended_day <> '' AND d.ended_day >= date(day.value, '{least}') AND d.received_day {began} day.value"


def _standing_sources(columns: str, *, began: str, least: str) -> str:
    """Return the dossiers that stood on days: received `began` the day, ended `least` after it or not at all."""
    ended = _ENDED.format(least=least, began=began)
    choices = (
        f"d.ended_day = '' AND d.received_day {began} day.value",
        f"{ended} AND d.ended_day <= date(day.value, '{_SEASON}')",
        (
            f"d.ended_day <> '' AND d.ended_day > date(d.received_day, '{_SEASON}')"
            f" AND d.ended_day > date(day.value, '{_SEASON}') AND d.received_day {began} day.value"
        ),
    )
    return " UNION ALL ".join(
        f"SELECT {columns} FROM json_each(:days) AS day JOIN dossier d ON {choice}"  # noqa: S608  # our own text
        for choice in choices
    )


_LAST = (
    "SELECT {what} FROM dossier_event e WHERE e.dossier = d.id AND e.day <= day.value ORDER BY e.number DESC LIMIT 1"
)
_FIRST_DUE = "SELECT e.due_before FROM dossier_event e WHERE e.dossier = d.id ORDER BY e.number LIMIT 1"
_MIDNIGHT = "(unixepoch(day, '+1 day') - 25200) * 1000"
CARRIED = _standing_sources(f"day.value AS day, d.seq AS seq, {_KEYS}", began="<", least="+0 days")
_PENDING_FROM = _standing_sources(
    f"day.value AS day, d.seq AS seq, {_KEYS}, coalesce(({_LAST.format(what='e.state')}), 'received') AS state,"
    f" coalesce(({_LAST.format(what='e.due_at')}), ({_FIRST_DUE}), d.due_at) AS due",
    began="<=",
    least="+1 day",
)
PENDING = (
    f"SELECT day, seq, {_NAMES}, CASE WHEN state = 'waiting' THEN 'waiting' WHEN due >= {_MIDNIGHT}"  # noqa: S608  # our own text
    f" THEN 'pending_in_time' ELSE 'pending_overdue' END AS measure FROM ({_PENDING_FROM})"
)
_STOCKS = (
    f"SELECT day, {_NAMES}, 'carried_over' AS measure, count(*) AS count FROM ({CARRIED}) GROUP BY day, {_NAMES}",  # noqa: S608  # our own text
    f"SELECT day, {_NAMES}, measure, count(*) AS count FROM ({PENDING}) GROUP BY day, {_NAMES}, measure",  # noqa: S608  # our own text
)
COUNTING_FLOWS = " UNION ALL ".join(each.counting() for each in FLOWS)
COUNTING_STOCKS = " UNION ALL ".join(_STOCKS)
COUNTING = f"{COUNTING_FLOWS} UNION ALL {COUNTING_STOCKS}"
