"""By when a day's figures are to be at the hub: the end of the second working day after it."""

from datetime import date, timedelta

from desktop.domain.work_calendar import WorkCalendar

LATE_AFTER = 2


def due_day(calendar: WorkCalendar, today: date) -> date:
    """Return the newest day whose figures are due today: the working day before the last one."""
    day, left = today, LATE_AFTER
    while left:
        day -= timedelta(days=1)
        left -= calendar.is_working(day)
    return day


def came_in_time(calendar: WorkCalendar, day: date, *, received: date) -> bool:
    """Tell whether figures of a day that a hub received on another were there before they were missed."""
    return day >= due_day(calendar, received)
