"""A stick pulled out before its letters, packs, kit or copy were read: told with what to do, the desk as it was."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from desktop.contract.bundle import packed
from desktop.kernel.clock import SetClock
from desktop.kernel.errors import Fault
from desktop.runtime.files import copy_file
from desktop.runtime.keys import kept_key
from desktop.runtime.sentences import sentences_for
from desktop.usecases import backups, packs, rescue, restoring
from desktop.usecases.desk import Desk
from desktop.usecases.freezing import freeze_unclosed
from desktop.usecases.receive import receive
from desktop.usecases.sending_files import export, take_in_file
from tests.conftest import DAY
from tests.province import Province
from tests.samples import intake
from tests.stick import needs_loop, stick
from tests.usecases.test_packs import DAYS, hub, joined, made_pack  # noqa: F401  # fixtures


def pulled(act: Callable[[], object]) -> None:
    """See that an act is refused because the file is not given, and that this is said with what to do."""
    with pytest.raises(Fault) as caught:
        act()
    (said,) = sentences_for(caught.value)
    assert (caught.value.code, "cắm lại USB" in said) == ("file.unreadable", True)


@needs_loop
def test_a_pack_comes_whole_or_not_at_all(joined: Desk, hub: Province, tmp_path: Path) -> None:  # noqa: F811  # see above
    file = tmp_path / "gói.motcua"
    file.write_bytes(packed([made_pack(hub, 1, {"calendar": DAYS}).body]))
    with stick(tmp_path, file) as usb:
        usb.pull()
        pulled(lambda: take_in_file(joined, file=usb.holds(file)))
    assert packs.views(joined) == ()
    assert take_in_file(joined, file=file).packs == 1


@needs_loop
def test_a_copy_and_its_kit_are_not_taken_for_damaged(desk: Desk, clock: SetClock, tmp_path: Path) -> None:
    receive(desk, intake=intake(term="5 nlv"))
    code = rescue.make(desk).code
    folder = tmp_path / "bản sao"
    folder.mkdir()
    copy = backups.back_up(desk, folder=folder).file
    kit = rescue.beside(copy)
    assert kit is not None
    with stick(tmp_path, copy, kit) as usb:
        assert restoring.look_into(desk.profile, file=usb.holds(copy)).inside.dossiers == 1
        usb.pull()
        pulled(lambda: restoring.look_into(desk.profile, file=usb.holds(copy)))
        pulled(lambda: rescue.key_of(usb.holds(kit), secret=code))
        desk.close()
        pulled(lambda: restoring.restore_copy(desk.profile, file=usb.holds(copy), clock=clock))
    assert rescue.key_of(kit, secret=code) == kept_key(desk.profile)
    assert restoring.look_into(desk.profile, file=copy).inside.dossiers == 1


@needs_loop
def test_what_the_stick_did_not_keep_is_not_called_written(joined: Desk, clock: SetClock, tmp_path: Path) -> None:  # noqa: F811  # see above
    receive(joined, intake=intake())
    clock.at += timedelta(days=1)
    assert freeze_unclosed(joined).days == (DAY,)
    with stick(tmp_path, kept=False) as usb:
        usb.pull()
        for act in (lambda: export(joined, target=usb.place), lambda: rescue.make(joined, target=usb.place)):
            with pytest.raises(Fault) as caught:
                act()
            assert caught.value.code == "file.not_written"
        file = tmp_path / "capnhat.motcua"
        file.write_bytes(b"0" * 1000)
        with pytest.raises(OSError, match=r"Input/output|No space"):
            copy_file(file, usb.holds(file))
    # It is still to be sent, and a stick that is there takes it.
    assert export(joined, target=tmp_path).envelopes == 1
