"""The guidance sheet: what to bring, where, how long, at what cost, and how to file from home."""

from dataclasses import dataclass

from desktop.printing.papers.heads import Header


@dataclass(frozen=True, slots=True)
class GuidanceWords:
    """The headings of the sheet in one language."""

    title: str
    bring: str
    bring_more: str
    have: str
    cases: str
    where: str
    how_long: str
    cost: str
    home: str
    desk: str


@dataclass(frozen=True, slots=True)
class HomeStep:
    """One step of filing at home: the name of its pictogram and one short sentence."""

    picture: str
    text: str


@dataclass(frozen=True, slots=True)
class LinkedCode:
    """An address behind a QR code, with a caption that says what it opens."""

    text: str
    caption: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsentPaper:
    """That a citizen asks for help with filing online, to be signed; `text` is what they agree to."""

    header: Header
    title: str
    citizen: str
    citizen_id: str
    procedure: str
    portal: str
    text: str
    officer_name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SamplePaper:
    """A filled form as an example (TT 01/2018 Đ5): invented data alone, marked as a sample on every page.

    `fields` are labels and values in the portal's order; `papers` what is attached; `note` says that nobody is meant.
    """

    header: Header
    title: str
    procedure: str
    procedure_code: str
    fields: tuple[tuple[str, str], ...]
    papers: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class GuidancePaper:
    """Phiếu hướng dẫn (NĐ 61/2018 Đ15): our own paper, so that a citizen needs to come once.

    `answer` is the one big line on top; `bring` is still to be brought, `have` already on the desk, `cases` asked
    for only in a named case; `second` repeats the headings in another language; `large` is 16-point print; `a4`
    takes the larger sheet. Empty `steps` mean that the procedure is not offered online.
    """

    header: Header
    words: GuidanceWords
    procedure: str
    procedure_code: str
    answer: str
    citizen: str = ""
    bring: tuple[str, ...] = ()
    have: tuple[str, ...] = ()
    cases: tuple[str, ...] = ()
    where: str = ""
    how_long: str = ""
    costs: tuple[str, ...] = ()
    steps: tuple[HomeStep, ...] = ()
    codes: tuple[LinkedCode, ...] = ()
    desk: str = ""
    hours: str = ""
    phone: str = ""
    officer_name: str = ""
    second: GuidanceWords | None = None
    large: bool = False
    a4: bool = False
