"""One game of the fuzz: a world of its own, so many steps, and the end at which everything must agree."""

from contextlib import ExitStack
from pathlib import Path

from tests.fuzz.world import World


def play(folder: Path, *, seed: int, steps: int, urls: tuple[str, str] | None = None) -> None:
    """Play one seed; what fails says the seed, the number of the step and what was done until then."""
    chosen = urls or (f"sqlite:///{folder / 'province.db'}", f"sqlite:///{folder / 'district.db'}")
    with ExitStack() as stack:
        world = World(folder, chosen, seed=seed, stack=stack)
        try:
            for _ in range(steps):
                world.step()
            world.heal()
        except Exception as failure:
            done = "\n".join(f"{number:4d} {each}" for number, each in enumerate(world.steps, 1))
            failure.add_note(
                f"seed {seed}, {steps} steps; replay: installer/test fuzz --seed {seed} --steps {steps}\n{done}"
            )
            raise
