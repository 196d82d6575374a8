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
