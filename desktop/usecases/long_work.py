"""A work of more than a second: how far it is, and the word that stops it; shared by two threads."""

from dataclasses import dataclass

from desktop.kernel.errors import Rejection


@dataclass(slots=True)
class LongWork:
    """`done` of `total` pieces, 0 while the total is not known; each is written by one thread and read by another."""

    done: int = 0
    total: int = 0
    stopped: bool = False
    last_word: bool = False

    def stop(self) -> None:
        """Ask the work to end; it does at its next piece, and nothing of it stays."""
        self.stopped = True

    def reach(self, done: int) -> None:
        """Note how far the work is; Rejection `work.stopped` when it was asked to end."""
        self.done = done
        if self.stopped:
            raise Rejection("work.stopped")

    def settle(self) -> None:
        """Pass the point after which it can only be finished, which takes seconds; Rejection when asked to end before."""
        self.reach(self.done)
        self.last_word = True
