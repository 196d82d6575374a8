"""Templates and what they say numbers, days and colours with; the only place that makes HTML."""

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from typing import Any

from jinja2 import Environment, FunctionLoader, StrictUndefined
from starlette.responses import HTMLResponse

from desktop import __version__
from desktop.hub.names import TIERS
from desktop.kernel.clock import to_local
from desktop.runtime import vietnamese
from desktop.runtime.resources import resource_json, resource_text
from desktop.runtime.rules import shipped_rules

NOTHING = "–"
# No script at all, nothing from another place, in nobody's frame.
HEADERS = {
    "Content-Security-Policy": "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cache-Control": "no-store",
}


def page(name: str, /, *, status: int = 200, **facts: object) -> HTMLResponse:
    """Return a page drawn from its template."""
    return HTMLResponse(_templates().get_template(f"{name}.html").render(facts), status_code=status, headers=HEADERS)


@cache
def _templates() -> Environment:
    made = Environment(
        loader=FunctionLoader(lambda name: resource_text(f"hub/{name}")),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters.update(
        number=vietnamese.number,
        rate=rate,
        points=points,
        day=day,
        iso_day=iso_day,
        moment=moment,
        month=month,
        tier=lambda tier: TIERS.get(tier, tier),
        level=level,
    )
    made.globals.update(version=__version__)
    return made


def rate(value: Decimal | None, places: int = 2) -> str:
    """Return `26,45 %`, a dash for a share of nothing."""
    return NOTHING if value is None else vietnamese.percent(value, places)


def points(value: Decimal | None) -> str:
    """Return `+2,32 điểm`, with the sign that says it in words too."""
    if value is None:
        return NOTHING
    sign = "+" if value > 0 else "−" if value < 0 else ""
    return f"{sign}{vietnamese.number(abs(value), 2)} điểm"


def day(value: date | None) -> str:
    """Return `23/11/2026`, a dash for none."""
    return vietnamese.day(value) if value else NOTHING


def iso_day(value: str) -> str:
    """Return `23/11/2026` of an ISO text, the text itself when it is none."""
    try:
        return vietnamese.day(date.fromisoformat(value))
    except ValueError:
        return value or NOTHING


def moment(value: datetime | None) -> str:
    """Return `16:30 26/11/2026` in Vietnam's time, a dash for none."""
    return vietnamese.moment_short(to_local(value)) if value else NOTHING


def month(value: str) -> str:
    """Return `5/2022` of an ISO month."""
    return f"{int(value[5:])}/{value[:4]}"


def level(value: str, when: str) -> str:
    """Return the words of a service level in a month."""
    return shipped_rules().level_label(value, date.fromisoformat(f"{when}-01"))


@cache
def style_sheet() -> str:
    """Return the style sheet: the app's own colours by name, light and dark, then the rules."""
    light, dark = (_tokens(name) for name in ("light", "dark"))
    return (
        f":root{{{light}}}\n@media (prefers-color-scheme:dark) and (not print){{:root{{{dark}}}}}\n"
        f"{resource_text('hub/hub.css')}"
    )


def _tokens(theme: str) -> str:
    tokens: Mapping[str, Any] = resource_json(f"themes/{theme}.json")
    return "".join(f"--{name.replace('_', '-')}:{colour};" for name, colour in tokens.items())
