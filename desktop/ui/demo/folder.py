"""The folder a demo is played into: it replaces what an earlier demo made there and touches nothing else."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath

from desktop.kernel.errors import Fault, Rejection
from desktop.runtime.paths import Profile

DAY_FILE = "day.json"
# Names what the demo made, one file a line, written before the file itself: a demo cut short is replaced as well.
_MADE = ".motcua-demo"
_PROFILE = "profile"
# Everything that a desk puts into a profile on its first day, with what SQLite keeps beside its file.
_OF_PROFILE = (
    "motcua.db",
    "motcua.db-wal",
    "motcua.db-shm",
    "motcua.upgrading",
    "numbers.json",
    "numbers.new",
    "settings.json",
    "settings.new",
    "copies.json",
    "desk.key",
)


class Folder:
    """Hands out places for files; each name is relative to the folder, with `/` on every system."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._made: list[str] = []

    @classmethod
    def cleared(cls, root: Path) -> "Folder":
        """Make the folder, or remove from it what an earlier demo made.

        Rejection `demo.not_a_folder` or `demo.in_the_way`, nothing is changed then; Fault `demo.folder_refused`.
        """
        folder = cls(root)
        with _refusals_of_disk(root):
            if root.exists() and not root.is_dir():
                raise Rejection("demo.not_a_folder", "out", folder=str(root))
            root.mkdir(parents=True, exist_ok=True)
            earlier = folder._earlier()
            for name in (*folder._reserved(), DAY_FILE):
                folder._keep_clear(name, earlier)
            folder._remove(earlier)
            (root / _MADE).write_text("", encoding="utf-8")
            for name in folder._reserved():
                folder.claim(name)
        return folder

    @property
    def profile(self) -> Profile:
        """The profile of the desk that the demo sets up."""
        return Profile(self.root / _PROFILE)

    def _reserved(self) -> tuple[str, ...]:
        return tuple(f"{_PROFILE}/{name}" for name in _OF_PROFILE)

    def _earlier(self) -> tuple[str, ...]:
        file = self.root / _MADE
        names = file.read_text(encoding="utf-8", errors="replace").splitlines() if file.is_file() else []
        return tuple(name for name in names if name and _stays_inside(name))

    def _keep_clear(self, name: str, earlier: tuple[str, ...] = ()) -> None:
        if name not in earlier and (self.root / name).exists():
            raise Rejection("demo.in_the_way", "out", file=str(self.root / name))

    def _remove(self, names: tuple[str, ...]) -> None:
        if f"{_PROFILE}/motcua.db" in names:
            # The copies of a desk go with it: its key is gone, and nobody could read them.
            for copy in self.profile.backups.glob("motcua-*.db"):
                copy.unlink()
        for name in names:
            (self.root / name).unlink(missing_ok=True)
        for place in sorted({(self.root / name).parent for name in names} - {self.root}):
            if place.is_dir() and not any(place.iterdir()):
                place.rmdir()

    def claim(self, name: str) -> Path:
        """Return the place of a file that is about to be made; Rejection `demo.in_the_way` where one stands already."""
        self._keep_clear(name)
        place = self.root / name
        with _refusals_of_disk(place):
            place.parent.mkdir(parents=True, exist_ok=True)
            with (self.root / _MADE).open("a", encoding="utf-8") as made:
                made.write(f"{name}\n")
        self._made.append(name)
        return place

    def write(self, name: str, content: bytes) -> None:
        """Make a file; Fault `demo.folder_refused` when the disk does not take it."""
        place = self.claim(name)
        with _refusals_of_disk(place):
            place.write_bytes(content)

    def made(self, start: str, end: str) -> list[str]:
        """Return the names so made that begin and end so, in the order they were made."""
        return [name for name in self._made if name.startswith(start) and name.endswith(end)]


def _stays_inside(name: str) -> bool:
    path = PurePosixPath(name)
    return not path.is_absolute() and ".." not in path.parts and ":" not in name and "\\" not in name


@contextmanager
def _refusals_of_disk(place: Path) -> Iterator[None]:
    try:
        yield
    except NotADirectoryError as error:
        raise Rejection("demo.not_a_folder", "out", folder=str(place)) from error
    except OSError as error:
        raise Fault("demo.folder_refused", folder=str(place)) from error
