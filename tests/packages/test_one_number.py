"""One number of the version: app, hub, package, envelope and support bundle show it."""

import json
import zipfile
from pathlib import Path

from desktop import __version__
from desktop.contract.envelope import Envelope
from desktop.hub.openapi import document
from desktop.kernel.clock import SetClock
from desktop.store.queries import outbox
from desktop.usecases import day_close, support
from desktop.usecases.desk import Desk
from desktop.usecases.receive import receive
from installer.packing.stage import version_here
from installer.update.__main__ import notes_of
from tests.samples import intake


def test_one_number_is_shown_everywhere(desk: Desk, clock: SetClock, tmp_path: Path) -> None:
    receive(desk, intake=intake())
    told = {each.field: "Đã đối chiếu" for each in day_close.sheet_of(desk, day=desk.today()).differences}
    day_close.close(desk, day=desk.today(), reasons=told)
    with desk.store.reading() as reading:
        sealed = outbox.last_of(reading, desk.identity.epoch)
    assert sealed is not None
    made = support.make(desk.profile, target=tmp_path, clock=clock, desk=desk)
    with zipfile.ZipFile(made.file) as archive:
        bundle = json.loads(archive.read("about.json"))
    envelope = Envelope.read(sealed.body)
    shown = {envelope.versions.app, bundle["version"], version_here(), document()["info"]["version"]}
    assert shown == {__version__}


def test_the_notes_of_an_update_are_the_changelog_s_whole_lines(tmp_path: Path) -> None:
    notes = notes_of(__version__, None)
    assert len(notes) > 20
    # A line that goes on in the next one is whole.
    assert all(note.endswith((".", ")")) for note in notes), [note for note in notes if not note.endswith((".", ")"))]
    (tmp_path / "notes").write_text("Một điều mới.\n\n- Điều nữa.\n", encoding="utf-8")
    assert notes_of("9.9.9", tmp_path / "notes") == ("Một điều mới.", "Điều nữa.")
