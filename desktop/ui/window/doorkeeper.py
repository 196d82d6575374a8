"""Hears who knocks at the door of the profile while the window is open: a second start of the app, with a file or without."""

from PySide6.QtCore import QFileSystemWatcher, QObject, Signal, Slot

from desktop.runtime.door import Door


class Doorkeeper(QObject):
    """Emits `knocked(path of the file that was brought, or nothing)` once for each start that knocked."""

    knocked = Signal(str)

    def __init__(self, door: Door, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._door = door
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(self._look)

    @Slot()
    def listen(self) -> None:
        """Listen from now on, first to who has been waiting; where the door is not kept nobody comes."""
        if self._door.is_kept:
            self._watcher.addPath(str(self._door.folder))
            self._look()

    def leave(self) -> None:
        """Listen no more."""
        watched = self._watcher.directories()
        if watched:
            self._watcher.removePaths(watched)
        self._door.leave()

    @Slot()
    def _look(self) -> None:
        # A knock is a file of a few bytes in a folder that this process has open: read here, it costs less than a lane.
        for brought in self._door.answered():
            self.knocked.emit(brought)
