"""Writing a file that somebody asked for, at the place that they named."""

from pathlib import Path

from desktop.kernel.errors import Fault


def write_file(place: Path, content: bytes) -> Path:
    """Write the bytes and return their place; Fault `file.not_written` when the disk does not take them."""
    try:
        place.write_bytes(content)
    except OSError as error:
        raise Fault("file.not_written", file=str(place)) from error
    return place
