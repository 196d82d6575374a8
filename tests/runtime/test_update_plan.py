"""The plan of an update outlives what may happen to its file, and is read by releases before and after its own."""

import json
from pathlib import Path

import pytest

from desktop.runtime.updates.plan import Plan, Stage, Way, read_plan, write_plan
from desktop.runtime.updates.trust import Package

PACKAGE = Package(system="debian-amd64", number="0.2.0", length=7, digest="0" * 64, data="0009")
PLAN = Plan(way=Way.BACK, stage=Stage.HANDED, former="0.3.0", package=PACKAGE, at="", before=PACKAGE, take_data=True)


def test_what_was_written_is_read(tmp_path: Path) -> None:
    file = tmp_path / "updates" / "plan.json"
    write_plan(file, PLAN)
    assert read_plan(file) == PLAN
    write_plan(file, None)
    assert read_plan(file) is None


def test_a_plan_of_a_later_release_leads_back_to_this_one(tmp_path: Path) -> None:
    file = tmp_path / "plan.json"
    write_plan(file, PLAN)
    found = json.loads(file.read_text(encoding="utf-8"))
    found["later"] = found["package"]["later"] = "unknown here"
    file.write_text(json.dumps(found), encoding="utf-8")
    assert read_plan(file) == PLAN


@pytest.mark.parametrize("content", ["", "{", "[]", "{}", '{"version": 2}', '{"version": 1, "way": "on"}', "null"])
def test_a_file_that_is_no_plan_plans_nothing(tmp_path: Path, content: str) -> None:
    (tmp_path / "plan.json").write_text(content, encoding="utf-8")
    assert read_plan(tmp_path / "plan.json") is None
