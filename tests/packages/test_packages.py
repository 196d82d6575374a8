"""What the packages are made of: one number, Vietnamese texts, files that open the app, a lock that fits both systems."""

import ast
import configparser
import json
import re
import subprocess
import unicodedata
import zipfile
from collections.abc import Iterable
from importlib.metadata import distribution, packages_distributions
from importlib.util import cache_from_source
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from desktop import __version__
from desktop.app import FILE_ENDING, _brought, _home_of, _wants_window
from desktop.runtime.updates.trust import DEVELOPMENT, is_development
from desktop.runtime.updates.trust import ROOT as UPDATE_ROOT
from installer.packing import msi, sbom, trim
from installer.packing.mark import mark
from installer.packing.stage import version_here
from installer.packing.targets import HUB, LINUX, ROOT, TARGETS, WINDOWS, Locked, Target, locked

INSTALLER = ROOT / "installer"
TEXTS = sorted(
    path
    for path in INSTALLER.rglob("*")
    if path.is_file() and "__pycache__" not in path.parts and path.suffix not in {".ico", ".png"}
)
SCRIPTS = (
    "debian/build",
    "debian/prove",
    "debian/prove-hub",
    "windows/build",
    "windows/prove",
    "update/keys",
    "update/root",
    "update/build",
    "update/prove",
    "update/prove-windows",
    "compare",
    "run",
    "test",
    "lock",
    "words",
)
BOTH = pytest.mark.parametrize("target", TARGETS.values(), ids=lambda target: target.name)


def test_the_number_has_one_place() -> None:
    assert version_here() == __version__
    for path in (*TEXTS, ROOT / "pyproject.toml"):
        assert not re.search(rf"(?<![\d.]){re.escape(__version__)}(?![\d.])", path.read_text(encoding="utf-8")), path


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: str(path.relative_to(INSTALLER)))
def test_texts_are_utf8_in_one_form(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert unicodedata.normalize("NFC", text) == text
    assert "\r" not in text


@pytest.mark.parametrize("name", SCRIPTS)
def test_scripts_can_be_called_and_stop_at_the_first_failure(name: str) -> None:
    path = INSTALLER / name
    assert path.stat().st_mode & 0o111
    assert "set -euo pipefail" in path.read_text(encoding="utf-8")
    assert subprocess.run(["/usr/bin/env", "bash", "-n", str(path)], check=False, capture_output=True).returncode == 0


def test_the_menu_of_linux_speaks_vietnamese() -> None:
    entry = configparser.ConfigParser(interpolation=None)
    entry.optionxform = str  # type: ignore[method-assign, assignment]  # keys keep their letters
    entry.read_string((INSTALLER / "debian" / "motcua" / "motcua.desktop").read_text(encoding="utf-8"))
    said = entry["Desktop Entry"]
    assert said["Name"] == "Một Cửa"
    assert said["Exec"] == "motcua %f"
    kinds = (INSTALLER / "debian" / "motcua" / "motcua.xml").read_text(encoding="utf-8")
    assert [f"{kind};" for kind in re.findall(r'<mime-type type="([^"]+)"', kinds)] == [said["MimeType"]]
    assert re.findall(r'<glob pattern="([^"]+)"', kinds) == [f"*{FILE_ENDING}"]


def test_the_setup_of_windows_speaks_vietnamese_and_keeps_data_unless_told() -> None:
    text = (INSTALLER / "windows" / "setup.nsi").read_text(encoding="utf-8")
    assert '!insertmacro MUI_LANGUAGE "Vietnamese"' in text
    assert '!define PRODUCT "Một Cửa"' in text
    refusals = re.findall(r'LangString REFUSED_\w+ \$\{LANG_VIETNAMESE\} "([^"]+)"', text)
    assert len(refusals) == 4
    assert all("vẫn nguyên" in each or "Chưa có gì thay đổi" in each for each in refusals)
    assert f'"Software\\Classes\\{FILE_ENDING}"' in text
    assert '\'"$INSTDIR\\MotCua.exe" "%1"\'' in text
    deleting = text.index('RMDir /r "$LOCALAPPDATA\\motcua"')
    assert text.index('"/DELETEDATA"') < deleting
    assert text.count("$LOCALAPPDATA") == 1


def test_what_removes_the_folder_of_windows_removes_only_what_the_setup_made() -> None:
    text = (INSTALLER / "windows" / "setup.nsi").read_text(encoding="utf-8")
    removed = set(re.findall(r'RMDir /r "([^"]+)"', text))
    assert removed == {f"$INSTDIR\\{name}" for name in ("app", "app.old", "app.new")} | {"$LOCALAPPDATA\\motcua"}


def test_the_launcher_carries_the_number_it_is_given() -> None:
    resource = (INSTALLER / "windows" / "launcher.rc").read_text(encoding="utf-8")
    assert resource.count("NUMBERS") == 2
    assert 'VALUE "ProductName", "Một Cửa"' in resource
    assert "Hãy chạy lại tệp cài đặt" in (INSTALLER / "windows" / "launcher.c").read_text(encoding="utf-8")


def test_the_package_asks_for_every_library_that_the_source_run_installs() -> None:
    listed = re.findall(r"[\w.+-]+", (INSTALLER / "debian" / "motcua" / "depends").read_text(encoding="utf-8"))
    ready = (INSTALLER / "ready.sh").read_text(encoding="utf-8")
    blocks = re.findall(r"^(?:libraries|renamed)=\(([^)]*)\)", ready, re.MULTILINE)
    names = [name for block in blocks for name in block.split()]
    assert len(names) > 15
    assert not sorted(set(names) - set(listed))


def reachable(starts: Iterable[str]) -> set[Path]:
    """Return the modules that some of ours import, directly or not; the composition root's own lazy ones are not followed."""
    seen: set[Path] = set()
    waiting = [ROOT / start for start in starts]
    while waiting:
        path = waiting.pop()
        if path in seen:
            continue
        seen.add(path)
        for name in () if path.name == "app.py" else names_in(path):
            place = ROOT.joinpath(*name.split("."))
            waiting += [each for each in (place.with_suffix(".py"), place / "__init__.py") if each.is_file()]
    return seen


def test_the_hub_ships_what_its_floors_import_and_nothing_of_a_desk() -> None:
    ours = {path.relative_to(ROOT).as_posix() for path in (ROOT / "desktop" / "hub").rglob("*.py")}
    found = reachable({*ours, "desktop/__main__.py", "desktop/app.py", "desktop/cli/parser.py"})
    named = {path.relative_to(ROOT).as_posix() for path in found}
    assert not [name for name in sorted(named) if not trim.ships_of_ours(name, HUB)]
    assert not trim.ships_of_ours("desktop/ui/start.py", HUB)
    assert not trim.ships_of_ours("resources/handbook/help.md", HUB)
    of_whom = packages_distributions()
    imported = {name.split(".")[0] for path in found if path.name != "app.py" for name in names_in(path)}
    wanted = {canonicalize_name(each) for name in imported for each in of_whom.get(name, ())} - {"motcua"}
    # Alembic imports by name what a database's address asks for.
    assert asked_by(wanted | {"psycopg", "psycopg-binary"}) - set(trim.UNUSED) == trim.OF_THE_HUB


def asked_by(names: Iterable[str]) -> set[str]:
    """Return distributions with what their own metadata ask for on a hub."""
    reached: set[str] = set()
    waiting = list(names)
    while waiting:
        name = waiting.pop()
        if name in reached:
            continue
        reached.add(name)
        for line in distribution(name).requires or ():
            asked = Requirement(line)
            if asked.marker is None or asked.marker.evaluate({**HUB.environment, "extra": ""}):
                waiting.append(canonicalize_name(asked.name))
    return reached


@BOTH
def test_the_lock_pins_each_distribution_with_digests(target: Target) -> None:
    found = locked(target)
    assert len(found) > 20
    assert len({each.name for each in found}) == len(found)
    assert all(each.digests and all(len(digest) == 64 for digest in each.digests) for each in found)


def test_each_system_gets_its_own_part_of_the_lock() -> None:
    linux, windows = ({each.name for each in locked(target)} for target in (LINUX, WINDOWS))
    assert {"tzdata", "pywin32-ctypes"} <= windows - linux
    assert {"secretstorage", "jeepney"} <= linux - windows
    assert {"pyside6-essentials", "sqlcipher3", "cryptography", "zxing-cpp", "pypdfium2", "pillow"} <= linux & windows


def names_in(path: Path) -> list[str]:
    """Return what a module imports anywhere, lazily too."""
    found = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found += [each.name for each in node.names]
        if isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found += [node.module, *(f"{node.module}.{each.name}" for each in node.names)]
    return found


def imported() -> dict[str, set[str]]:
    """Return each library that desktop/ imports anywhere, with the modules that do."""
    found: dict[str, set[str]] = {}
    for path in sorted((ROOT / "desktop").rglob("*.py")):
        for name in names_in(path):
            found.setdefault(name, set()).add(path.relative_to(ROOT).as_posix())
    return found


def test_every_qt_module_that_is_imported_ships_and_no_other() -> None:
    used = {match[1] for name in imported() if (match := re.match(r"PySide6\.(Qt\w+)", name))}
    assert used == set(trim.QT_MODULES)


def test_what_stays_out_is_used_by_no_screen_and_no_act() -> None:
    assert imported()["holidays"] == {"desktop/runtime/calendar_source.py"}
    callers = [path for path in (ROOT / "desktop").rglob("*.py") if "library_days" in path.read_text(encoding="utf-8")]
    assert [path.name for path in callers] == ["calendar_source.py"]
    assert not {"dateutil", "six", "pycparser"} & {name.split(".")[0] for name in imported()}
    assert set(trim.UNUSED) <= {each.name for each in locked(LINUX)}


@pytest.mark.parametrize(
    ("name", "linux", "windows"),
    [
        ("PySide6/QtWidgets.abi3.so", True, True),
        ("PySide6/QtQuick.abi3.so", False, False),
        ("PySide6/Qt/plugins/platforms/libqxcb.so", True, False),
        ("PySide6/plugins/platforms/qwindows.dll", False, True),
        ("PySide6/Qt/plugins/platformthemes/libqgtk3.so", False, False),
        ("PySide6/Qt/qml/QtQuick/qmldir", False, False),
        ("PySide6/Qt/translations/qtbase_fr.qm", False, False),
        ("PySide6/designer.exe", False, False),
        ("PySide6/QtWidgets.pyi", False, False),
        ("PySide6/__init__.py", True, True),
        ("sqlalchemy/testing/fixtures.py", False, False),
        ("sqlalchemy/orm/session.py", True, True),
        ("PIL/_avif.cpython-311-x86_64-linux-gnu.so", False, False),
        ("PIL/_webp.cpython-311-x86_64-linux-gnu.so", True, True),
        ("playwright/driver/node", True, True),
        ("playwright/driver/package/lib/coreBundle.js", True, True),
        ("playwright/driver/package/lib/vite/recorder/index.html", False, False),
        ("playwright/driver/package/types/types.d.ts", False, False),
        ("playwright/sync_api/_generated.py", False, False),
        ("playwright/async_api/_generated.py", True, True),
        ("keyring-25.7.0.dist-info/entry_points.txt", True, True),
        ("keyring-25.7.0.dist-info/RECORD", False, False),
        ("cffi/api.py", False, False),
        ("securesystemslib/_vendor/ed25519/test_data/ed25519", False, False),
    ],
)
def test_only_used_files_ship(name: str, *, linux: bool, windows: bool) -> None:
    assert (trim.ships(name, LINUX), trim.ships(name, WINDOWS)) == (linux, windows)


@BOTH
def test_tables_of_words_ship_and_what_they_are_made_from_does_not(target: Target) -> None:
    for name in ("motcua_en", "qt_vi"):
        assert trim.ships_of_ours(f"resources/translations/{name}.qm", target) == (target is not HUB)
        assert not trim.ships_of_ours(f"resources/translations/{name}.ts", target)


def test_every_module_that_ships_compiles() -> None:
    """The builds compile what ships and stop at the first module that is of another Python."""
    looked, broken = 0, []
    for each in locked(LINUX):
        if not trim.carries(each.name, LINUX):
            continue
        for file in distribution(each.name).files or ():
            if file.suffix != ".py" or not trim.ships(str(file), LINUX):
                continue
            looked += 1
            place = Path(str(file.locate()))
            # What pip could compile when it was installed needs no second look.
            if not Path(cache_from_source(str(place))).is_file():
                try:
                    compile(place.read_bytes(), str(file), "exec", dont_inherit=True)
                except SyntaxError:
                    broken.append(str(file))
    assert looked > 500
    assert not broken


def test_licences_are_told_from_other_files() -> None:
    for name in ("a-1.dist-info/LICENSE", "a-1.dist-info/licenses/deep/MIT.txt", "a-1.dist-info/LICENCE.rst"):
        assert trim.is_licence(name)
    assert trim.is_licence("playwright/driver/LICENSE")
    for name in ("a-1.dist-info/METADATA", "a/license.py", "a/LICENSE", "LICENSE"):
        assert not trim.is_licence(name)


def test_the_bill_names_the_node_that_drives_the_browser() -> None:
    import playwright  # noqa: PLC0415  # only here

    node = Path(playwright.__file__).parent / "driver" / "node"
    assert (
        subprocess.run([node, "--version"], capture_output=True, text=True, check=True).stdout.strip()
        == f"v{sbom.NODE}"
    )


@BOTH
def test_the_bill_is_the_same_every_time_and_names_terms(target: Target, tmp_path: Path) -> None:
    wheel = tmp_path / "hình-1-py3-none-any.whl"
    with zipfile.ZipFile(wheel, "w") as archive:
        archive.writestr("hình-1.dist-info/METADATA", "Name: hinh\nVersion: 1\nLicense-Expression: MIT\n\n")
    shipped = {Locked("hinh", "1", frozenset({"0" * 64})): wheel}
    text = sbom.bill(shipped, target, "1.2.3", 1_700_000_000)
    assert text == sbom.bill(shipped, target, "1.2.3", 1_700_000_000)
    bill = json.loads(text)
    assert (bill["bomFormat"], bill["specVersion"]) == ("CycloneDX", "1.6")
    assert bill["metadata"]["component"]["version"] == "1.2.3"
    assert bill["components"][0]["licenses"] == [{"expression": "MIT"}]
    assert all(each["licenses"] and each["purl"] for each in bill["components"])
    refs = [each["bom-ref"] for each in bill["components"]]
    assert len(set(refs)) == len(refs)
    assert bill["dependencies"][0]["dependsOn"] == refs


def test_a_double_clicked_file_opens_the_window_and_nothing_else_does(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MOTCUA_HOME", "/nhà")
    file = "C:\\Hồ sơ\\gói tuần.MOTCUA"
    assert _wants_window([file])
    assert _brought([file]) == file
    assert _home_of([file]) == "/nhà"
    assert _home_of(["--home", "chỗ khác"]) == "chỗ khác"
    assert not _wants_window(["find", "a.motcua"])
    assert not _wants_window(["a.pdf"])


def test_a_tree_is_marked_and_a_root_for_trying_out_ships_only_where_it_is_asked_for(tmp_path: Path) -> None:
    resources = tmp_path / LINUX.packages / "desktop" / "resources"
    (resources / "reference").mkdir(parents=True)
    assert "không nhận tệp cập nhật" in mark(LINUX, into=tmp_path, trial_root=None)
    assert json.loads((resources / "installed.json").read_text(encoding="utf-8")) == {"system": "debian-amd64"}
    trial = tmp_path / "trial.json"
    trial.write_text(json.dumps({"signed": {DEVELOPMENT: True}}), encoding="utf-8")
    assert "khóa thử" in mark(LINUX, into=tmp_path, trial_root=trial)
    # In the checkout itself it would go out to everybody.
    with pytest.raises(ValueError, match="trying out"):
        mark(LINUX, into=tmp_path, trial_root=None)
    trial.write_text(json.dumps({"signed": {}}), encoding="utf-8")
    with pytest.raises(ValueError, match="not a root for trying out"):
        mark(LINUX, into=tmp_path, trial_root=trial)


def test_a_hub_keeps_the_root_by_which_it_judges_and_is_marked_as_no_desk(tmp_path: Path) -> None:
    reference = tmp_path / HUB.packages / "desktop" / "resources" / "reference"
    reference.mkdir(parents=True)
    (reference / "update-root.json").write_text(json.dumps({"signed": {}}), encoding="utf-8")
    assert mark(HUB, into=tmp_path, trial_root=None) == ""
    assert [each.name for each in reference.iterdir()] == ["update-root.json"]
    assert not (reference.parent / "installed.json").exists()
    (reference / "update-root.json").write_text(json.dumps({"signed": {DEVELOPMENT: True}}), encoding="utf-8")
    with pytest.raises(ValueError, match="trying out"):
        mark(HUB, into=tmp_path, trial_root=None)


def test_the_checkout_carries_no_root_for_trying_out() -> None:
    root = ROOT / "resources" / UPDATE_ROOT
    assert not root.exists() or not is_development(root.read_bytes())
    assert not (ROOT / "resources" / "installed.json").exists()


def test_the_setup_knows_the_words_with_which_the_app_hands_itself_over() -> None:
    text = (INSTALLER / "windows" / "setup.nsi").read_text(encoding="utf-8")
    handing = (ROOT / "desktop" / "runtime" / "updates" / "handing.py").read_text(encoding="utf-8")
    assert '${GetOptions} $0 "/AFTER" $1' in text
    assert 'f"/S /AFTER {' in handing
    # What is opened again is what lies there, after a refusal too, and never under an administrator's name.
    assert text.count("!insertmacro OpenAgain") == 2
    assert "${AndIf} $MultiUser.InstallMode == CurrentUser" in text


def test_the_msi_is_vietnamese_per_machine_and_the_same_every_time(tmp_path: Path) -> None:
    tree = tmp_path / "package"
    (tree / "app" / "Lib").mkdir(parents=True)
    (tree / "MotCua.exe").write_bytes(b"MZ")
    (tree / "app" / "Lib" / "a & b.py").write_text("1", encoding="utf-8")
    msi.write(tree, version="1.2.3", into=tmp_path)
    first = [(tmp_path / f"setup.{name}").read_text(encoding="utf-8") for name in ("wxs", "sql", "id")]
    msi.write(tree, version="1.2.3", into=tmp_path)
    assert first == [(tmp_path / f"setup.{name}").read_text(encoding="utf-8") for name in ("wxs", "sql", "id")]
    source, sentences, code = first
    assert source.isascii()
    root = ET.fromstring(source)  # noqa: S314  # our own words
    names = {"w": msi.SPACE}
    package = root.find(".//w:Package", names)
    assert package is not None
    assert (package.get("InstallScope"), package.get("Id")) == ("perMachine", code.strip())
    assert [each.get("Source") for each in root.iterfind(".//w:File", names)] == [
        "package/MotCua.exe",
        "package/app/Lib/a & b.py",
    ]
    assert len(list(root.iterfind(".//w:ComponentRef", names))) == 2
    assert {each.get("Root") for each in root.iterfind(".//w:RegistryValue", names)} == {"HKLM"}
    assert "SET `Value` = 'Một Cửa' WHERE `Value` = 'Mot Cua'" in sentences
    (tree / "MotCua.exe").write_bytes(b"MZ2")
    msi.write(tree, version="1.2.3", into=tmp_path)
    assert (tmp_path / "setup.id").read_text(encoding="utf-8") != code
