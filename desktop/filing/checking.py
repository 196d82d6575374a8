"""Portal data from outside, looked at before it is used: whole, in step with the rules, citizens doing what is theirs."""

import re
from collections.abc import Iterable
from datetime import date

from desktop.contract.fields import Fields
from desktop.domain.facts import ArrivalChannel
from desktop.domain.terms import parse_term
from desktop.filing.definitions import NATIONAL, PRACTICE, Definitions, Json, StepKind
from desktop.filing.flow import FACTS
from desktop.kernel.errors import Rejection
from desktop.runtime.rules import shipped_rules

LARGEST = 1_000_000
_VERSION = re.compile(r"\d{4}-\d{2}-\d{2}(\.[1-9]\d{0,2})?")
_NAME = re.compile(r"[a-z0-9_.]{1,40}")
_PROCEDURE = re.compile(r"\d\.\d{6}(\.[0-9A-Z.]{1,30})?")
_LETTER, _DIGIT = re.compile(r"[A-Z]"), re.compile(r"[1-9]")
_ADDRESS = re.compile(r"(https://|\{base\})\S{0,400}")
_ORIGIN = re.compile(r"https://[a-z0-9.\-]{1,200}(:\d{1,5})?")
_HERE = re.compile(r"\{base\}")
_TYPES = ("pdf", "jpg", "png")
_PICTURES = ("phone", "key", "search", "pencil", "camera", "coin", "send")
_MOST, _LONG = 60, 600
_BEGINNING = (StepKind.READINESS, StepKind.CONSENT, StepKind.OPEN)
# The citizen files under their own account (QĐ 29/2026/QĐ-TTg): no data may hand these over to the officer.
_CITIZENS = frozenset((StepKind.CONSENT, StepKind.LOG_IN, StepKind.FEE, StepKind.SEND))
_WORDS = ("title", "bring", "bring_more", "have", "cases", "where", "how_long", "cost", "home", "desk")


def checked_portals(content: object) -> Definitions:
    """Return the definitions that a parsed file holds.

    Rejection `portals.shape`, `portals.steps`, `portals.code`, `portals.address`, `portals.twice`, `portals.reason`,
    `portals.term` or `portals.missing`; each names the place in the file at which it is wrong.
    """
    try:
        _whole(_top(content))
    except Rejection as refused:
        raise _in_our_words(refused) from refused
    return Definitions.of(content)  # type: ignore[arg-type]  # its shape was looked at


def checked_guidance(content: object) -> Json:
    """Return the words of the guidance sheet that a parsed file holds; Rejection as above."""
    try:
        top = _top(content)
        _languages(top.inner("languages"))
        for row in top.objects("home_steps", most=12):
            row.choice("picture", _PICTURES)
            _template(row, "text", ("portal", "code", "unit"))
            if row.has("with_fee"):
                row.flag("with_fee")
            row.done()
        top.done()
    except Rejection as refused:
        raise _in_our_words(refused) from refused
    return content  # type: ignore[return-value]  # its shape was looked at


def _in_our_words(refused: Rejection) -> Rejection:
    """Return the refusal of a letter's field as that of a file's place."""
    if refused.code != "wire.shape":
        return refused
    return Rejection("portals.shape", "file", at=refused.problems[0].field)


def _top(content: object) -> Fields:
    if not isinstance(content, dict):
        raise Rejection("portals.shape", "file", at="{")
    top = Fields(content)
    top.words("about", limit=_LONG)
    top.text("version", _VERSION)
    _day(top, "version")
    return top


def _day(fields: Fields, name: str) -> date | None:
    value = fields.take(name)
    if value is None:
        return None
    try:
        return date.fromisoformat(str(value).split(".", maxsplit=1)[0])
    except ValueError as error:
        raise fields.odd(name) from error


def _whole(top: Fields) -> None:
    steps = dict(_lists(top, "steps"))
    for name, rows in steps.items():
        _steps(rows, f"steps.{name}")
    ids = [_portal(each, frozenset(steps)) for each in top.objects("portals", most=_MOST)]
    for wanted in (NATIONAL, PRACTICE):
        if wanted not in ids:
            raise Rejection("portals.missing", "file", portal=wanted)
    failures = _failures(top)
    _needs(top, failures)
    _consent(top.inner("consent"))
    _queue(top.inner("queue"))
    top.done()


def _lists(top: Fields, name: str) -> Iterable[tuple[str, tuple[Fields, ...]]]:
    inner = top.inner(name)
    for key in inner.names:
        yield key, inner.objects(key, most=_MOST)
    inner.done()


def _steps(rows: tuple[Fields, ...], at: str) -> None:
    kinds, ids = [], []
    for row in rows:
        ids.append(row.text("id", _NAME))
        kind = StepKind(row.choice("kind", StepKind))
        who = row.choice("who", ("officer", "citizen"))
        row.words("title")
        row.words("say", limit=_LONG)
        _each(row, "arrivals", (ArrivalChannel.ONLINE3.value, ArrivalChannel.ONLINE4.value))
        if row.has("only_with_fee"):
            row.flag("only_with_fee")
        row.done()
        if kind in _CITIZENS and who != "citizen":
            raise Rejection("portals.steps", "file", at=at)
        kinds.append(kind)
    _once(ids, at)
    order = (StepKind.LOG_IN, StepKind.SEND, StepKind.CODE)
    standing = [kinds.index(each) for each in order if each in kinds]
    if tuple(kinds[:3]) != _BEGINNING or len(standing) != len(order) or standing != sorted(standing):
        raise Rejection("portals.steps", "file", at=at)
    if kinds[-1] is not StepKind.CODE or len(set(kinds)) != len(kinds):
        raise Rejection("portals.steps", "file", at=at)


def _each(row: Fields, name: str, known: tuple[str, ...]) -> None:
    if row.has(name) and not _among(row.rows(name, most=len(known)), known):
        raise row.odd(name)


def _among(found: list[object], known: Iterable[str]) -> bool:
    """Tell whether a list holds nothing but words that are known."""
    words = set(known)
    return all(isinstance(each, str) and each in words for each in found)


def _portal(row: Fields, steps: frozenset[str]) -> str:
    found = row.text("id", _NAME)
    for name in ("name", "short"):
        row.words(name)
    row.words("source", limit=_LONG)
    if row.flag("practice") is not (found == PRACTICE):
        raise row.odd("practice")
    row.flag("confirmed")
    start, end = _day(row, "valid_from"), _day(row, "valid_to")
    if start is not None and end is not None and end < start:
        raise row.odd("valid_to")
    _addresses(row, practice=found == PRACTICE)
    levels = row.inner("levels")
    for level in levels.names:
        levels.choice(level, (ArrivalChannel.ONLINE3.value, ArrivalChannel.ONLINE4.value))
    limits = row.inner("limits")
    limits.whole("file_kb", 100, 100_000)
    types = limits.rows("types", most=len(_TYPES))
    if not types or not _among(types, _TYPES):
        raise limits.odd("types")
    limits.flag("confirmed")
    limits.done()
    _code(row.inner("code"), row.at("code"))
    papers = row.inner("papers")
    _selectors(papers)
    papers.flag("confirmed")
    papers.done()
    row.choice("steps", steps)
    common = _fields(row, "fields")
    for form in row.objects("forms", most=_MOST):
        _form(form, steps, common)
    row.done()
    return found


def _addresses(row: Fields, *, practice: bool) -> None:
    """Look at where the browser is sent: no plain line, no page of this machine save the practice portal's own."""
    origins = row.rows("origins", most=20)
    form = _HERE if practice else _ORIGIN
    if not origins or not all(isinstance(each, str) and form.fullmatch(each) for each in origins):
        raise Rejection("portals.address", "file", at=row.at("origins"))
    addresses = row.inner("addresses")
    for name in ("start", "procedure", "follow"):
        text = addresses.text(name, _ADDRESS)
        if not any(text == each or text.startswith(f"{each}/") for each in origins):
            raise Rejection("portals.address", "file", at=addresses.at(name))
    addresses.done()


def _code(code: Fields, at: str) -> None:
    pattern, example = code.words("pattern"), code.words("example")
    _selectors(code)
    code.flag("confirmed")
    code.done()
    try:
        fits = re.fullmatch(pattern, example)
    except re.error as error:
        raise Rejection("portals.code", "file", at=at) from error
    if not fits:
        raise Rejection("portals.code", "file", at=at)


def _selectors(row: Fields) -> None:
    found = row.rows("selectors", most=8)
    if not all(isinstance(each, str) and 0 < len(each) <= 200 and each.isprintable() for each in found):  # noqa: PLR2004  # a place on a page is short
        raise row.odd("selectors")


def _fields(row: Fields, name: str) -> list[str]:
    names = []
    for each in row.objects(name, most=_MOST):
        names.append(each.choice("name", FACTS))
        each.words("label")
        _selectors(each)
        each.done()
    return names


def _form(form: Fields, steps: frozenset[str], common: list[str]) -> None:
    codes = form.rows("procedures", most=500)
    if not codes or not all(isinstance(each, str) and _PROCEDURE.fullmatch(each) for each in codes):
        raise form.odd("procedures")
    _once([*common, *_fields(form, "fields")], form.at("fields"))
    if form.has("steps"):
        form.choice("steps", steps)
    form.done()


def _failures(top: Fields) -> frozenset[str]:
    codes, keys = [], []
    reasons = {each.code for each in shipped_rules().reasons_not_online()}
    for row in top.objects("failures", most=26):
        codes.append(row.text("code", _NAME))
        keys.append(row.text("key", _LETTER))
        row.words("text")
        row.words("short")
        if row.words("reason") not in reasons:
            raise Rejection("portals.reason", "file", at=row.at("reason"))
        row.done()
    if not codes:
        raise top.odd("failures")
    _once(codes, "failures")
    _once(keys, "failures")
    return frozenset(codes)


def _needs(top: Fields, failures: frozenset[str]) -> None:
    codes, keys = [], []
    for row in top.objects("needs", most=9):
        codes.append(row.text("code", _NAME))
        keys.append(row.text("key", _DIGIT))
        row.words("text")
        row.choice("failure", failures)
        row.done()
    _once(codes, "needs")
    _once(keys, "needs")


def _consent(row: Fields) -> None:
    row.words("text", limit=_LONG)
    row.words("source", limit=_LONG)
    row.done()


def _queue(row: Fields) -> None:
    reasons = {each.code for each in shipped_rules().reasons_not_online()}
    if not _among(row.rows("reasons", most=20), reasons):
        raise Rejection("portals.reason", "file", at=row.at("reasons"))
    try:
        parse_term(row.words("term"))
    except Rejection as refused:
        raise Rejection("portals.term", "file", at=row.at("term")) from refused
    row.words("source", limit=_LONG)
    row.flag("confirmed")
    row.done()


def _once(names: list[str], at: str) -> None:
    if len(set(names)) != len(names):
        raise Rejection("portals.twice", "file", at=at)


def _languages(rows: Fields) -> None:
    for code in rows.names:
        words = rows.inner(code)
        for name in _WORDS:
            words.words(name)
        words.done()
    if "vi" not in rows.names:
        raise rows.odd("vi")
    rows.done()


def _template(row: Fields, name: str, known: tuple[str, ...]) -> None:
    try:
        row.words(name).format_map(dict.fromkeys(known, ""))
    except (KeyError, IndexError, ValueError) as error:
        raise row.odd(name) from error
