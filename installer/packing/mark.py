"""Marks a tree with the system that it is for and the root whose updates it takes; a root for trying out never slips in."""

import json
from pathlib import Path

from desktop.runtime.installation import DEBIAN, WINDOWS
from desktop.runtime.updates.trust import ROOT, is_development
from installer.packing.targets import Target

_SYSTEMS = {"linux": DEBIAN, "windows": WINDOWS}


def mark(target: Target, *, into: Path, trial_root: Path | None) -> str:
    """Write the mark of a desk's tree and return what is to be said of its root; ValueError for a root that may not ship.

    A hub takes no update itself, so it has no mark; by the root it judges those that it hands on. The root of a release lies in the checkout. `trial_root` takes its place in a package for a proof.
    """
    resources = into / target.packages / "desktop" / "resources"
    root = resources / ROOT
    if target.name in _SYSTEMS:
        mark_text = json.dumps({"system": _SYSTEMS[target.name]}) + "\n"
        (resources / "installed.json").write_text(mark_text, encoding="utf-8")
    if trial_root is not None:
        content = trial_root.read_bytes()
        if not is_development(content):
            message = f"{trial_root}: not a root for trying out"
            raise ValueError(message)
        root.write_bytes(content)
        return "Gói này tin khóa thử, chỉ để kiểm tra, không phát hành."
    if not root.is_file():
        return "Gói này không kèm gốc tin cậy nên không nhận tệp cập nhật."
    if is_development(root.read_bytes()):
        message = f"{ROOT}: a root for trying out in the checkout"
        raise ValueError(message)
    return ""
