"""Papers of a session: scanned or fetched, made into PDFs within the portal's limit, named by rule, kept encrypted."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from desktop.domain.facts import OfferChannel
from desktop.domain.filing import FilingSession
from desktop.domain.procedure import RequiredItem
from desktop.filing import scanner
from desktop.filing.driver import PaperFile
from desktop.filing.sheets import LARGEST, joined, paper_of
from desktop.filing.wia import Device
from desktop.kernel.changes import Changes, Kind
from desktop.kernel.errors import Fault, Rejection
from desktop.runtime.settings import SCAN_DEVICE, SCAN_FOLDER
from desktop.store.queries import filing_papers
from desktop.store.queries.filing_papers import KeptPaper
from desktop.usecases import filing
from desktop.usecases.desk import Desk

__all__ = ["Device", "KeptPaper", "PaperFile"]


@dataclass(frozen=True, slots=True)
class Wanted:
    """One paper of the online checklist with how many sheets of originals it has, and what is here of it."""

    item: RequiredItem
    here: tuple[KeptPaper, ...]

    @property
    def pages(self) -> int:
        """Pages that are here."""
        return sum(each.pages for each in self.here)

    @property
    def short(self) -> bool:
        """True when fewer pages are here than the checklist asks originals of it: one was left on the desk."""
        return bool(self.here) and self.pages < self.item.originals


def wanted(desk: Desk, *, session: FilingSession) -> tuple[Wanted, ...]:
    """Return the papers that the online channel may ask for, those always asked for first, with what is here."""
    procedure = desk.catalogue.get(session.procedure)
    version = procedure.on(desk.today()) if procedure else None
    items = version.items_for(OfferChannel.ONLINE) if version else ()
    with desk.store.reading() as reading:
        kept = filing_papers.of_session(reading, session.id)
    ordered = sorted(items, key=lambda each: not each.is_expected)
    return tuple(Wanted(each, tuple(paper for paper in kept if paper.item == each.key)) for each in ordered)


def scanners() -> tuple[Device, ...]:
    """Return the scanners of this PC; asking the system may take a minute."""
    return scanner.devices()


def from_scanner(desk: Desk, *, session: str, item: str, feeder: bool = False) -> KeptPaper:
    """Scan what lies on the scanner as one paper."""
    pages = scanner.scan(desk.settings.get(SCAN_DEVICE), desk.profile.browsers, feeder=feeder)
    return add(desk, session=session, item=item, contents=pages)


def from_folder(desk: Desk, *, session: str, item: str) -> KeptPaper:
    """Take what was put into the watched folder since the session began as one paper, and remove it from there.

    Raises Rejection `scan.folder_unset` or `scan.folder_empty`.
    """
    folder = desk.settings.get(SCAN_FOLDER)
    if not folder:
        raise Rejection("scan.folder_unset", "papers")
    files = scanner.newest_in(Path(folder), since=filing.get(desk, session=session).started_at)
    if not files:
        raise Rejection("scan.folder_empty", "papers")
    kept = from_files(desk, session=session, item=item, files=files)
    for each in files:
        # A citizen's paper must not lie about for the next session to take.
        each.unlink(missing_ok=True)
    return kept


def from_files(desk: Desk, *, session: str, item: str, files: Sequence[Path]) -> KeptPaper:
    """Take files as one paper; Rejection `scan.too_large` before a huge one is read."""
    try:
        if sum(each.stat().st_size for each in files) > LARGEST:
            raise Rejection("scan.too_large", "papers", most=LARGEST // 1_000_000)
        contents = tuple(each.read_bytes() for each in files)
    except OSError as error:
        raise Fault("file.unreadable", file=str(files[0].name)) from error
    return add(desk, session=session, item=item, contents=contents)


def add(desk: Desk, *, session: str, item: str, contents: Sequence[bytes]) -> KeptPaper:
    """Keep one paper of a session; its name is its number, the checklist's key and `.pdf`."""
    found = filing.get(desk, session=session)
    sheets = paper_of(contents, limit_kb=filing.portal_of(desk, found).file_kb)
    with desk.store.unit() as unit:
        number = filing_papers.next_number(unit, session)
        kept = KeptPaper(
            session=session,
            number=number,
            item=item,
            name=f"{number:02d}-{item or 'giay-to'}.pdf",
            pages=sheets.pages,
            at=desk.now(),
            digest=hashlib.sha256(sheets.pdf).hexdigest(),
        )
        filing_papers.add(unit, kept, pdf=sheets.pdf)
    return kept


def remove(desk: Desk, *, session: str, number: int) -> Changes:
    """Remove a paper that was scanned wrongly."""
    with desk.store.unit() as unit:
        filing_papers.remove(unit, session, number)
    return Changes.of(Kind.FILING, session)


def of_dossier(desk: Desk, *, dossier: str) -> tuple[tuple[KeptPaper, bytes], ...]:
    """Return the papers that were kept with a dossier, each as PDF bytes."""
    with desk.store.reading() as reading:
        return filing_papers.of_dossier(reading, dossier)


def as_one(desk: Desk, *, dossier: str) -> bytes:
    """Return all papers that were kept with a dossier as one PDF; Rejection `filing.no_scans` where there are none."""
    found = of_dossier(desk, dossier=dossier)
    if not found:
        raise Rejection("filing.no_scans", "kind")
    return joined([pdf for _, pdf in found])


def laid_out(desk: Desk, *, session: FilingSession, folder: Path) -> tuple[PaperFile, ...]:
    """Write the session's papers into a throw-away folder, so that the portal's page can be given them."""
    words = {each.item.key: each.item.text for each in wanted(desk, session=session)}
    with desk.store.reading() as reading:
        found = filing_papers.contents(reading, session.id)
    written = []
    for item, name, pdf in found:
        file = folder / name
        file.write_bytes(pdf)
        written.append(PaperFile(item, words.get(item, name), file))
    return tuple(written)
