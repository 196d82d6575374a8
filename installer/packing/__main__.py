"""The steps that build and prove call: version, fetch, stage, fits, same."""

import argparse
import json
import os
import subprocess
import sys
import zipfile
from collections.abc import Iterable
from pathlib import Path

from installer.packing import binaries, msi
from installer.packing.mark import mark
from installer.packing.stage import sizes, stage, version_here
from installer.packing.targets import ROOT, TARGETS, WINDOWS, Locked, Target, locked

STEPS_OF_A_TARGET = {"fetch": ("wheels",), "stage": ("wheels", "into", "version")}
STEPS_OF_FOLDERS = {
    "msi": ("tree",),
    "fits": ("folder",),
    "sizes": ("folder",),
    "same": ("one", "other"),
    "tests": ("wheels", "into"),
}
_SHOWN = 12
# Tools of who writes the code; no test needs them.
NOT_FOR_TESTS = {"mypy", "ruff", "import-linter", "grimp", "ast-serialize", "librt", "holidays"}


def download(target: Target, folder: Path, listed: Iterable[Locked]) -> None:
    """Download wheels for a system, checked against their digests."""
    folder.mkdir(parents=True, exist_ok=True)
    wanted = folder / "wanted.txt"
    wanted.write_text("".join(f"{each.line}\n" for each in listed), encoding="utf-8")
    platforms = [word for each in target.platforms for word in ("--platform", each)]
    kinds = ["--require-hashes", "--no-deps", "--only-binary=:all:", "--implementation", "cp", *platforms]
    called = [sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-input", *kinds]
    called += ["--python-version", target.python, "--requirement", str(wanted), "--dest", str(folder)]
    done = subprocess.run(called, check=False, stdin=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    if done.returncode:
        sys.stderr.write(done.stderr)
        sys.exit(done.returncode)


def tools(folder: Path, into: Path) -> None:
    """Lay out what the suite needs on Windows beyond the app: the tests' own libraries, from the lock of all."""
    ours = {each.name for each in locked(WINDOWS)}
    listed = [each for each in locked(WINDOWS, ROOT / "requirements.lock") if each.name not in ours | NOT_FOR_TESTS]
    download(WINDOWS, folder, listed)
    for wheel in sorted(folder.glob("*.whl")):
        with zipfile.ZipFile(wheel) as archive:
            archive.extractall(into)


def fits(folder: Path) -> list[str]:
    """Print the newest that a Linux tree asks for; return what asks for more than the oldest system of the package has."""
    code = binaries.code_in(folder)
    print(", ".join(binaries.newest(code)))
    found = ((path, binaries.too_new(path)) for path in code)
    return [f"{path.relative_to(folder)}: {', '.join(newer)}" for path, newer in found if newer]


def same(one: Path, other: Path) -> list[str]:
    """Return where two played days differ: day.json and each paper, byte by byte."""
    differing = []
    days = [folder / "day.json" for folder in (one, other)]
    if days[0].read_bytes() != days[1].read_bytes():
        differing.append("day.json")
    papers = [{path.name: path for path in (folder / "papers").glob("*.pdf")} for folder in (one, other)]
    differing += [f"papers/{name}" for name in sorted(papers[0].keys() ^ papers[1].keys())]
    for name in sorted(papers[0].keys() & papers[1].keys()):
        if papers[0][name].read_bytes() != papers[1][name].read_bytes():
            differing.append(f"papers/{name}")
    if not differing:
        day = json.loads(days[0].read_text(encoding="utf-8"))
        print(len(day["dossiers"]), len(papers[0]))
    return differing


def parser() -> argparse.ArgumentParser:
    """Return the steps and their words."""
    made = argparse.ArgumentParser(prog="packing")
    steps = made.add_subparsers(dest="step", required=True)
    steps.add_parser("version")
    for name, places in STEPS_OF_A_TARGET.items():
        step = steps.add_parser(name)
        step.add_argument("target", choices=sorted(TARGETS))
        for place in places:
            step.add_argument(place)
    for name, places in STEPS_OF_FOLDERS.items():
        step = steps.add_parser(name)
        for place in places:
            step.add_argument(place, type=Path)
        if name == "msi":
            step.add_argument("version")
    return made


def lay_out(asked: argparse.Namespace) -> None:
    """Lay the tree of a system out and mark it; MOTCUA_TRIAL_ROOT names a root for packages that prove updates."""
    target, into = TARGETS[asked.target], Path(asked.into)
    moment = int(os.environ["SOURCE_DATE_EPOCH"])
    stage(target, wheel_folder=Path(asked.wheels), into=into, version=asked.version, moment=moment)
    trial = os.environ.get("MOTCUA_TRIAL_ROOT", "")
    said = mark(target, into=into, trial_root=Path(trial) if trial else None)
    sys.stderr.write(f"{said}\n" if said else "")


def do(asked: argparse.Namespace) -> list[str]:
    """Do one step and return what is wrong with what it looked at."""
    match asked.step:
        case "version":
            print(version_here())
        case "fetch":
            download(TARGETS[asked.target], Path(asked.wheels), locked(TARGETS[asked.target]))
        case "stage":
            lay_out(asked)
        case "msi":
            msi.write(asked.tree, version=asked.version, into=asked.tree.parent)
        case "sizes":
            for size, name in sizes(asked.folder)[:_SHOWN]:
                print(f"{size / 1e6:8.1f} MB  {name}")
        case "tests":
            tools(asked.wheels, asked.into)
        case "fits":
            return fits(asked.folder)
        case "same":
            return same(asked.one, asked.other)
    return []


if __name__ == "__main__":
    wrong = do(parser().parse_args())
    sys.stderr.writelines(f"{line}\n" for line in wrong)
    sys.exit(1 if wrong else 0)
