"""What ships is read from the bill of the package; a checkout says that it has none."""

from pathlib import Path

import pytest

from desktop.runtime import resources, shipped
from installer.packing import sbom
from installer.packing.targets import TARGETS


def test_a_checkout_has_no_bill() -> None:
    assert shipped.parts() == ()


@pytest.mark.parametrize("target", TARGETS.values(), ids=lambda target: target.name)
def test_the_bill_is_read_with_the_texts_of_each_part(
    target: sbom.Target, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bill = tmp_path / shipped.BILL
    bill.parent.mkdir(parents=True)
    bill.write_text(sbom.bill({}, target, "1.2.3", 1_700_000_000), encoding="utf-8")
    monkeypatch.setattr(resources, "_root", lambda: tmp_path)
    found = shipped.parts()
    assert (found[0].name, found[0].version, found[0].terms) == ("motcua", "1.2.3", "Apache-2.0")
    named = {part.name for part in found}
    assert {"CPython", "Be Vietnam Pro"} <= named
    assert ("Qt" in named) == (target.name != "hub")
    licences = tmp_path / shipped.LICENCES
    for part in found:
        place = licences / part.place
        if not place.suffix:
            place.mkdir(parents=True, exist_ok=True)
            place /= "copyright"
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(f"Điều khoản của {part.name}\n", encoding="utf-8")
    for part in found:
        assert f"Điều khoản của {part.name}" in shipped.licence_text(part)
