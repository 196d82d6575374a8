"""Plays seed after seed until its time is over or one fails; with `--seed` plays that one again."""

import argparse
import secrets
import sys
import tempfile
import time
import traceback
from contextlib import ExitStack
from pathlib import Path

from tests.fuzz.play import play
from tests.hub.databases import Cluster, running

STEPS = 60
# Every so many games both tiers stand on PostgreSQL.
_TURN = 4


def main() -> int:
    """Return 0 when every seed came to its end, 1 when one failed."""
    parser = argparse.ArgumentParser(prog="installer/test fuzz")
    parser.add_argument("--minutes", type=float, default=10.0, help="how long to go on")
    parser.add_argument("--seed", type=int, help="play this seed, once on each database")
    parser.add_argument("--steps", type=int, default=STEPS, help="how many steps a game has")
    asked = parser.parse_args()
    ends = time.monotonic() + asked.minutes * 60
    first = asked.seed if asked.seed is not None else secrets.randbelow(1_000_000)
    with ExitStack() as stack:
        cluster = stack.enter_context(running())
        if asked.seed is not None:
            return 0 if all(_plays(first, asked.steps, each) for each in (None, cluster)) else 1
        played = 0
        while time.monotonic() < ends:
            if not _plays(first + played, asked.steps, cluster if played % _TURN == _TURN - 1 else None):
                return 1
            played += 1
    sys.stdout.write(f"{played} seeds from {first}, {asked.steps} steps each: all agree\n")
    return 0


def _plays(seed: int, steps: int, cluster: Cluster | None) -> bool:
    kind = "PostgreSQL" if cluster else "SQLite"
    with tempfile.TemporaryDirectory(prefix="motcua") as folder:
        try:
            play(Path(folder), seed=seed, steps=steps, urls=(cluster.fresh(), cluster.fresh()) if cluster else None)
        except Exception:  # noqa: BLE001  # whatever it is, the seed is what matters
            traceback.print_exc()
            sys.stdout.write(
                f"seed {seed} over {kind} failed; again: installer/test fuzz --seed {seed} --steps {steps}\n"
            )
            return False
    sys.stdout.write(f"seed {seed} over {kind}: agrees\n")
    sys.stdout.flush()
    return True


if __name__ == "__main__":
    sys.exit(main())
