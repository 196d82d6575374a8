"""Turns what the database engine says into faults of the machine, in one place; defects stay what they are."""

from collections.abc import Iterator
from contextlib import contextmanager

import sqlcipher3.dbapi2 as engine
from sqlalchemy.exc import DBAPIError, IntegrityError

from desktop.kernel.errors import Fault

_CODES = (
    ("disk is full", "store.disk_full"),
    ("database or disk is full", "store.disk_full"),
    ("locked", "store.locked"),
    ("readonly", "store.read_only"),
    ("read-only", "store.read_only"),
    ("not a database", "store.wrong_key"),
    ("malformed", "store.damaged"),
    ("disk i/o error", "store.disk_failed"),
    ("unable to open", "store.cannot_open"),
)
ENGINE_ERRORS = (engine.OperationalError, engine.DatabaseError)


def fault_of(error: BaseException) -> Fault | None:
    """Return the fault that an engine's error means, None when it is a defect of ours."""
    said = str(error).lower()
    return next((Fault(code) for word, code in _CODES if word in said), None)


@contextmanager
def machine_failures() -> Iterator[None]:
    """Raise Fault for a failure of disk, file or key; let everything else through."""
    try:
        yield
    except IntegrityError:
        raise
    except DBAPIError as error:
        found = fault_of(error.orig or error)
        if found is None:
            raise
        raise found from error
    except ENGINE_ERRORS as error:
        found = fault_of(error)
        if found is None:
            raise
        raise found from error
