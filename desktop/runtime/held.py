"""Files that a living process holds: the system lets go of them when it ends, however it ends, on Linux as on Windows."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path


def hold(file: Path) -> Callable[[], None] | None:
    """Hold a file, made where it is not there; return what lets it go and removes it, None while another holds it.

    The number of a process would not do: after a power cut another one may carry it, and asking Windows whether it
    runs sends it Ctrl+C.
    """
    # Only an upgrade and filing hold something; the start does not wait for the library.
    from filelock import FileLock, Timeout  # noqa: PLC0415

    lock = FileLock(file, timeout=0, thread_local=False)
    try:
        lock.acquire()
    except Timeout:
        return None

    def let_go() -> None:
        # While it is still held: who waits with the old file in hand sees that it has no name any more. Windows lets
        # nobody remove an open file; there the library has it removed with the last handle.
        with suppress(PermissionError):
            file.unlink(missing_ok=True)
        lock.release()

    return let_go


def is_held(file: Path) -> bool:
    """Tell whether a living process holds a file."""
    let_go = hold(file)
    if let_go is None:
        return True
    let_go()
    return False
