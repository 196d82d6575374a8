"""Wiping what browsers left behind: apart from the portal, whose library a start does not need for that."""

from desktop.filing import throwaway
from desktop.usecases.desk import Desk


def sweep(desk: Desk) -> int:
    """Wipe what browsers left that a crash or a power cut kept from closing; return how many."""
    return throwaway.sweep(desk.profile.browsers)
