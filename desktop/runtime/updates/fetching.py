"""Gives The Update Framework's client the statements of a file where it expects those of a server."""

from collections.abc import Iterator
from urllib.parse import urlsplit

from tuf.api.exceptions import DownloadHTTPError
from tuf.ngclient.fetcher import FetcherInterface

from desktop.kernel.errors import Fault
from desktop.runtime.updates.carrier import UpdateFile

_PIECE = 64 * 1024
_NOT_FOUND = 404


class FileFetcher(FetcherInterface):
    """Reads statements by their name; what the file does not bring is not found."""

    def __init__(self, update: UpdateFile) -> None:
        self._update = update

    def _fetch(self, url: str) -> Iterator[bytes]:
        # All of it happens while the pieces are asked for: what is raised here would be taken for a bad release.
        return _pieces(self._update, urlsplit(url).path.rsplit("/", 1)[-1])


def _pieces(update: UpdateFile, name: str) -> Iterator[bytes]:
    try:
        opened = update.statement(name)
        if opened is None:
            message = f"{name} is not in the file"
            raise DownloadHTTPError(message, _NOT_FOUND)
        with opened:
            while piece := opened.read(_PIECE):
                yield piece
    except OSError as error:
        # The framework writes what it verified: its own failures are those of this machine's disk.
        raise Fault("update.stick_gone") from error
