"""Gives The Update Framework's client the statements of a file where it expects those of a server."""

from collections.abc import Iterator
from typing import IO
from urllib.parse import urlsplit

from tuf.api.exceptions import DownloadHTTPError
from tuf.ngclient.fetcher import FetcherInterface

from desktop.runtime.updates.carrier import UpdateFile

_PIECE = 64 * 1024
_NOT_FOUND = 404


class FileFetcher(FetcherInterface):
    """Reads statements by their name; what the file does not bring is not found."""

    def __init__(self, update: UpdateFile) -> None:
        self._update = update

    def _fetch(self, url: str) -> Iterator[bytes]:
        name = urlsplit(url).path.rsplit("/", 1)[-1]
        opened = self._update.statement(name)
        if opened is None:
            message = f"{name} is not in the file"
            raise DownloadHTTPError(message, _NOT_FOUND)
        return _pieces(opened)


def _pieces(opened: IO[bytes]) -> Iterator[bytes]:
    with opened:
        while piece := opened.read(_PIECE):
            yield piece
