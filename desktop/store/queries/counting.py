"""The one statement that counts days from dossiers and their acts; its columns are those of the table it fills.

`:days` is a JSON list of ISO days. Stocks are reckoned as the day ended: a dossier stands where its last act up to
that day left it, and is overdue when its date, as it was then, lies before midnight in Vietnam (UTC+7, no summer time).
"""

_KEYS = "d.procedure, d.level, d.offered_online, d.arrival, d.assisted"
_DAYS = "(SELECT value FROM json_each(:days))"


def _flow(day: str, measure: str, where: str, *, source: str = "dossier d", amount: str = "count(*)") -> str:
    condition = f" AND {where}" if where else ""
    return (
        f"SELECT {day} AS day, {_KEYS}, {measure} AS measure, {amount} AS count FROM {source}"  # noqa: S608  # our own text
        f" WHERE {day} IN {_DAYS}{condition} GROUP BY {day}, {_KEYS}, {measure}"
    )


_TIMELY = (
    "CASE WHEN d.ended_at > d.due_at THEN 'resolved_late'"
    " WHEN d.ended_day < d.due_day THEN 'resolved_early' ELSE 'resolved_on_time' END"
)
_DONE = "d.state IN ('resolved', 'returned')"
_ACTS = "dossier_event e JOIN dossier d ON d.id = e.dossier"
_HELPED = "d.assisted = 1"
_FLOWS = (
    _flow("d.received_day", "'received'", ""),
    _flow("d.received_day", "'reason:' || d.reason_not_online", "d.reason_not_online <> ''"),
    _flow("d.received_day", "'assisted_tries'", _HELPED),
    _flow("d.received_day", "'assisted_filed'", f"{_HELPED} AND json_extract(d.assistance, '$.result') = 'filed'"),
    _flow(
        "d.received_day",
        "'assisted_minutes'",
        f"{_HELPED} AND json_extract(d.assistance, '$.minutes') > 0",
        amount="sum(json_extract(d.assistance, '$.minutes'))",
    ),
    _flow("d.ended_day", _TIMELY, _DONE),
    _flow("d.ended_day", "'late_apologised'", f"{_DONE} AND d.ended_at > d.due_at AND d.extended > 0"),
    _flow("d.ended_day", "d.state", "d.state IN ('refused', 'withdrawn', 'stopped')"),
    _flow("e.day", "'returned_' || d.return_channel", "e.verb = 'return'", source=_ACTS),
    _flow("e.day", "'supplement_rounds'", "e.verb = 'supplement'", source=_ACTS),
    _flow("e.day", "'apologies'", "e.verb = 'extend'", source=_ACTS),
    _flow(
        "e.day",
        "'fees_' || json_extract(e.facts, '$.way')",
        "e.verb = 'pay'",
        source=_ACTS,
        amount="sum(json_extract(e.facts, '$.amount'))",
    ),
)
_OPEN = "(d.ended_day = '' OR d.ended_day {end} day.value)"
_LAST = (
    "SELECT {what} FROM dossier_event e WHERE e.dossier = d.id AND e.day <= day.value ORDER BY e.number DESC LIMIT 1"
)
_FIRST_DUE = "SELECT e.due_before FROM dossier_event e WHERE e.dossier = d.id ORDER BY e.number LIMIT 1"
_MIDNIGHT = "(unixepoch(day.value, '+1 day') - 25200) * 1000"
_CARRIED = (
    f"SELECT day.value AS day, {_KEYS}, 'carried_over' AS measure, count(*) AS count"  # noqa: S608  # our own text
    f" FROM json_each(:days) AS day JOIN dossier d ON d.received_day < day.value AND {_OPEN.format(end='>=')}"
    f" GROUP BY day.value, {_KEYS}"
)
_STANDING = (
    f"SELECT day.value AS day, {_KEYS}, {_MIDNIGHT} AS midnight,"  # noqa: S608  # our own text
    f" coalesce(({_LAST.format(what='e.state')}), 'received') AS state,"
    f" coalesce(({_LAST.format(what='e.due_at')}), ({_FIRST_DUE}), d.due_at) AS due"
    f" FROM json_each(:days) AS day JOIN dossier d ON d.received_day <= day.value AND {_OPEN.format(end='>')}"
)
_PENDING = (
    "SELECT day, procedure, level, offered_online, arrival, assisted,"  # noqa: S608  # our own text
    " CASE WHEN state = 'waiting' THEN 'waiting' WHEN due >= midnight THEN 'pending_in_time'"
    f" ELSE 'pending_overdue' END AS measure, count(*) AS count FROM ({_STANDING})"
    " GROUP BY day, procedure, level, offered_online, arrival, assisted, measure"
)
COUNTING = " UNION ALL ".join((*_FLOWS, _CARRIED, _PENDING))
