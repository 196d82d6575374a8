"""Where a desk's things live: one folder, owner-only."""

from dataclasses import dataclass
from pathlib import Path

from desktop.kernel.errors import Fault


def default_home() -> Path:
    """Return the platform's own folder for the product's data."""
    # One small library, but every start of the command line with --home can do without it.
    from platformdirs import user_data_path  # noqa: PLC0415

    return user_data_path("motcua", appauthor=False)


@dataclass(frozen=True, slots=True)
class Profile:
    """One desk's folder; it is made, for its owner alone, when it is first needed."""

    home: Path

    def prepared(self) -> "Profile":
        """Make the folder; Fault `profile.not_made` when the disk refuses."""
        try:
            self.home.mkdir(parents=True, exist_ok=True)
            self.home.chmod(0o700)
        except OSError as error:
            raise Fault("profile.not_made", folder=str(self.home)) from error
        return self

    @property
    def database(self) -> Path:
        """The encrypted file."""
        return self.home / "motcua.db"

    @property
    def backups(self) -> Path:
        """The folder of backups: those taken before upgrades, and the daily ones where no other folder is set."""
        return self.home / "backups"

    @property
    def copies(self) -> Path:
        """What is known of the copies, a text file beside the data."""
        return self.home / "copies.json"

    @property
    def crashes(self) -> Path:
        """The folder of reports on defects; nothing personal is in them."""
        return self.home / "crashes"

    @property
    def browsers(self) -> Path:
        """The folder of throw-away browser profiles, empty while nobody files online."""
        return self.home / "browser"

    @property
    def updates(self) -> Path:
        """The folder of updates: what was seen of releases, packages, the plan, copies of the data from before."""
        return self.home / "updates"

    @property
    def packages(self) -> Path:
        """The packages of updates, each proven before it lies there."""
        return self.updates / "packages"

    @property
    def plan(self) -> Path:
        """What is to happen with an update, and how far it has come."""
        return self.updates / "plan.json"

    @property
    def door(self) -> Path:
        """The folder where a second start leaves word for the window that is open."""
        return self.home / "door"

    @property
    def reference(self) -> Path:
        """The folder where an administrator puts newer portal data; it may not exist."""
        return self.home / "reference"

    @property
    def settings(self) -> Path:
        """The settings' text file."""
        return self.home / "settings.json"

    @property
    def key_file(self) -> Path:
        """The key of the data, where the system has no keychain."""
        return self.home / "desk.key"
