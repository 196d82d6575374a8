"""The verb `period`: which periods are reported, reporting one, what is different since, a new revision that says why."""

from argparse import Namespace
from typing import Any

from desktop.cli import shapes, speak
from desktop.cli.report_verbs import span_named
from desktop.domain.period_close import ClosedPeriod, Difference, LateAct
from desktop.runtime.report_text import grouped, period_words
from desktop.runtime.vietnamese import moment_short
from desktop.usecases import sent_periods
from desktop.usecases.desk import Desk
from desktop.usecases.report_digest import digest_of
from desktop.usecases.sent_words import change_lines, difference_words, late_words


def do_period(words: Namespace, desk: Desk) -> int:
    """List reported periods, report one, tell what changed since, or revise one."""
    if words.period_verb == "list":
        return _list(words, desk)
    if words.period_verb == "changes":
        return _changes(words, desk)
    span = span_named(words, desk)
    if words.period_verb == "close":
        made = sent_periods.close_period(desk, span=span).period
    else:
        made = sent_periods.revise_period(desk, span=span, reason=words.reason).period
    if words.json:
        speak.document(period_shape(made))
    else:
        speak.say(_line(made), *change_lines((made,)))
    return 0


def _list(words: Namespace, desk: Desk) -> int:
    found = sent_periods.reported(desk)
    if words.json:
        speak.document([period_shape(each) for each in found])
    else:
        speak.say(*(map(_line, found) if found else ("Chưa kỳ nào được chốt.",)))
    return 0


def _changes(words: Namespace, desk: Desk) -> int:
    found = sent_periods.changes_since(desk, span=span_named(words, desk))
    if words.json:
        speak.document(
            {
                **period_shape(found.revisions[0]),
                "differences": [_difference(each) for each in found.differences],
                "late": [_late(each) for each in found.late],
            }
        )
        return 0
    if not found.differences:
        speak.say(_line(found.revisions[0]), "Không số nào khác bản đã chốt.")
        return 0
    speak.say(_line(found.revisions[0]), *map(difference_words, found.differences), *map(late_words, found.late))
    return 0


def _line(period: ClosedPeriod) -> str:
    said = f"{period_words(period.span)}: bản {period.revision}, chốt lúc {moment_short(period.at)}, {period.officer}"
    return f"{said}. Dấu kỳ {grouped(period.mark)}"


def period_shape(period: ClosedPeriod) -> dict[str, Any]:
    """Return a revision as a plain object: its mark, the digest of each of its reports, what it changed and why."""
    return {
        "from": period.span.start.isoformat(),
        "to": period.span.end.isoformat(),
        "revision": period.revision,
        "at": shapes.iso(period.at),
        "officer": period.officer,
        "reason": period.reason,
        "mark": period.mark,
        "days": [
            {"day": each.day.isoformat(), "revision": each.revision, "figures": each.figures} for each in period.days
        ],
        "reports": {name: digest_of(each) for name, each in period.reports.items()},
        "differences": [_difference(each) for each in period.differences],
        "late": [_late(each) for each in period.late],
    }


def _difference(each: Difference) -> dict[str, Any]:
    return {
        "report": each.report,
        "line": each.line,
        "column": each.column,
        "before": each.before,
        "after": each.after,
    }


def _late(each: LateAct) -> dict[str, Any]:
    return {
        "code": each.code,
        "act": each.verb,
        "day": each.day.isoformat(),
        "written_at": shapes.iso(each.written_at),
        "officer": each.officer,
    }
