"""Everything a desk has, taken out in open formats: nothing missing, nothing secret, every file explained."""

import csv
import json
from base64 import b64decode
from pathlib import Path

import pytest

from desktop.kernel.clock import SetClock
from desktop.kernel.errors import Rejection
from desktop.usecases import browse
from desktop.usecases.desk import Desk
from desktop.usecases.export_all import README, SAID, export_all
from desktop.usecases.generate import generate
from desktop.usecases.receive import receive
from desktop.usecases.sealing import seal_of
from tests.rights import is_own
from tests.samples import intake
from tests.usecases.test_figures import every


def test_everything_comes_out_and_says_what_it_is(desk: Desk, clock: SetClock, tmp_path: Path) -> None:
    generate(desk, count=40, years=0.1, seed=3)
    wild = intake()
    made = receive(
        desk, intake=type(wild)(**{**{n: getattr(wild, n) for n in wild.__dataclass_fields__}, "note": "=1+1"})
    )
    seal_of(desk, dossier=made.dossier)
    folder = tmp_path / "ra"
    done = export_all(desk, folder=folder)
    assert (done.rows["dossier"], clock.at.year) == (41, 2026)
    rows = [json.loads(line) for line in (folder / "dossier.jsonl").read_text(encoding="utf-8").splitlines()]
    views = {view.dossier.id: view for view in every(desk)}
    assert {row["id"] for row in rows} == set(views)
    for row in rows:
        kept = views[row["id"]].dossier
        assert (row["code"], row["applicant"]["name"], row["state"]) == (
            kept.code,
            kept.applicant.name,
            kept.state.value,
        )
        assert row["received_at"] == kept.received_at.isoformat()
    acts = (folder / "dossier_event.jsonl").read_text(encoding="utf-8").splitlines()
    assert len(acts) == sum(len(view.events) for view in views.values())
    journal = (folder / "journal.jsonl").read_text(encoding="utf-8").splitlines()
    assert len(journal) >= len(acts) + 41
    assert all(
        "private" not in json.loads(line) for line in (folder / "desk_key.jsonl").read_text("utf-8").splitlines()
    )
    table = list(csv.DictReader((folder / "dossier.csv").read_text(encoding="utf-8-sig").splitlines()))
    assert next(row for row in table if row["id"] == made.dossier.id)["note"] == "'=1+1"
    assert set(done.rows) == set(SAID)
    said = (folder / README).read_text(encoding="utf-8")
    for file in folder.iterdir():
        assert file.name == README or f"`{file.name}`" in said
        assert is_own(file)
    assert browse.show(desk, code=made.dossier.code).dossier == made.dossier


def test_a_folder_with_anything_in_it_is_left_alone(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "cũ.txt").write_text("x")
    with pytest.raises(Rejection) as refused:
        export_all(desk, folder=tmp_path)
    assert refused.value.code == "export.folder_not_empty"
    assert [each.name for each in tmp_path.iterdir() if each.suffix == ".txt"] == ["cũ.txt"]


def test_a_file_kept_in_the_desk_comes_out_whole(desk: Desk, tmp_path: Path) -> None:
    pdf = bytes(range(256))
    with desk.store.unit() as unit:
        run = unit.connection.exec_driver_sql
        run(
            "INSERT INTO filing_session (id, portal, practice, procedure, arrival, fee, officer, state, step, started_at,"
            " day, touched_at) VALUES ('s', 'practice', 1, 'p', 'online4', 0, 'o', 'filed', 'x', 0, '2026-11-23', 0)"
        )
        run("INSERT INTO filing_proof (session, at, digest, pdf) VALUES ('s', 0, '', ?)", (pdf,))
    export_all(desk, folder=tmp_path / "ra")
    (row,) = (tmp_path / "ra" / "filing_proof.jsonl").read_text(encoding="utf-8").splitlines()
    assert b64decode(json.loads(row)["pdf"]) == pdf
