"""Opening the practice portal for officers, citizens and tests: on this machine alone, forgotten when it closes."""

from desktop.filing.practice.server import Practice
from desktop.kernel.clock import Clock

__all__ = ["Practice"]


def open_practice(clock: Clock, *, unit: str = "00000", port: int = 0) -> Practice:
    """Open the portal on a port, 0 for any that is free; Rejection `filing.port_taken`. Whoever opens it closes it."""
    return Practice(now=clock.now, unit=unit, port=port)
