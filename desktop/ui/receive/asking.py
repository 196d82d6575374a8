"""What the receive page asks of the lanes: the use cases behind it are loaded there, after the page takes keys.

Each function does what the one of its use case does, and raises the same.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from desktop.domain.dossier import Dossier, Intake
from desktop.kernel.changes import Changes
from desktop.kernel.errors import Fault
from desktop.usecases.desk import Desk

if TYPE_CHECKING:
    from desktop.usecases.acts import Acted
    from desktop.usecases.cards import CardReading
    from desktop.usecases.outlook import Outlook
    from desktop.usecases.papers import PageImage
    from desktop.usecases.receive import Received


def read_card(desk: Desk, *, text: str) -> "CardReading":
    """Read what a scanner typed."""
    from desktop.usecases import cards  # noqa: PLC0415  # see the module

    return cards.read(desk, text=text)


def read_picture(desk: Desk, *, picture: bytes) -> "CardReading":
    """Read the card that a picture shows."""
    from desktop.usecases import cards  # noqa: PLC0415  # see the module

    return cards.read_picture(desk, picture=picture)


def read_picture_file(desk: Desk, *, file: Path) -> "CardReading":
    """Read the card that a picture file shows; Fault `file.unreadable`."""
    try:
        picture = file.read_bytes()
    except OSError as error:
        raise Fault("file.unreadable", file=file.name) from error
    return read_picture(desk, picture=picture)


def look(desk: Desk, *, intake: Intake, own: str) -> "Outlook":
    """Return what an intake would become; `own` is the id of a dossier that is being corrected."""
    from desktop.usecases.outlook import outlook  # noqa: PLC0415  # see the module

    return outlook(desk, intake=intake, own=own)


def draw(desk: Desk, *, intake: Intake, dpi: int, corrects: str) -> "tuple[PageImage, ...]":
    """Return the pages of the receipt that an intake would get."""
    from desktop.usecases.papers import preview_images  # noqa: PLC0415  # see the module

    return preview_images(desk, intake=intake, dpi=dpi, corrects=corrects)


def take_in(desk: Desk, *, intake: Intake, draft: str) -> "Received":
    """Receive a dossier."""
    from desktop.usecases.receive import receive  # noqa: PLC0415  # see the module

    return receive(desk, intake=intake, draft=draft)


def supplement(desk: Desk, *, intake: Intake, missing: tuple[str, ...]) -> bytes:
    """Return the request for papers of an intake that is not complete."""
    from desktop.usecases import papers  # noqa: PLC0415  # see the module

    return papers.supplement(desk, intake=intake, missing=missing)


def refuse(desk: Desk, *, intake: Intake, reason: str, draft: str) -> tuple[bytes, Changes]:
    """Refuse an intake in writing."""
    from desktop.usecases.refuse_intake import refuse_intake  # noqa: PLC0415  # see the module

    return refuse_intake(desk, intake=intake, reason=reason, draft=draft)


def intake_of(dossier: Dossier) -> Intake:
    """Return the intake that a dossier came from, to be corrected."""
    from desktop.usecases.correct import intake_from  # noqa: PLC0415  # loaded with the first correction

    return intake_from(dossier)


def correct(desk: Desk, *, code: str, intake: Intake, reason: str, seen: int) -> "Acted":
    """Put a corrected intake in the place of what was taken in."""
    from desktop.usecases.correct import correct as put_right  # noqa: PLC0415  # see the module

    return put_right(desk, code=code, intake=intake, reason=reason, seen=seen)


def usual_minutes(desk: Desk, *, procedure: str) -> int | None:
    """Return how many minutes filing a procedure online usually took here."""
    from desktop.usecases import filing_figures  # noqa: PLC0415  # see the module

    return filing_figures.usual_minutes(desk, procedure=procedure)
