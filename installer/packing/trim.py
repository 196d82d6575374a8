"""Which files of the wheels ship: what the app loads, and nothing that nobody loads.

Libraries of Qt and of Pillow are not listed: `binaries.closure` keeps those that a kept file asks for.
"""

import re
from pathlib import PurePosixPath

from installer.packing.targets import Target

# Distributions that the lock brings along and no start, act or paper of the app loads. tests/packages holds it to that.
UNUSED = {
    "holidays": "only checks the shipped calendar, in the suite",
    "python-dateutil": "asked for by holidays alone",
    "six": "asked for by python-dateutil alone",
    "pycparser": "reads C declarations when bindings are made, never after",
}

# Distributions that the hub's floors import, with what those ask for. tests/packages holds it to that.
# fmt: off
OF_THE_HUB = frozenset({
    "alembic", "anyio", "argon2-cffi", "argon2-cffi-bindings", "cffi", "charset-normalizer", "click", "cryptography",
    "et-xmlfile", "filelock", "h11", "idna", "jinja2", "mako", "markupsafe", "openpyxl", "pillow", "platformdirs",
    "psycopg", "psycopg-binary", "pypdfium2", "reportlab", "securesystemslib", "segno", "sqlalchemy", "starlette", "tuf",
    "typing-extensions", "urllib3", "uvicorn", "zxing-cpp",
})
# fmt: on

# Of our own code and resources, what a hub reads.
HUB_FLOORS = ("kernel", "domain", "contract", "runtime", "printing", "hub")
_OF_OUR_HUB = (
    *(f"desktop/{name}.py" for name in ("__init__", "__main__", "app", "cli/__init__", "cli/parser")),
    *(f"desktop/{floor}/" for floor in HUB_FLOORS),
    *(f"resources/{name}/" for name in ("fonts", "hub", "reference", "themes")),
    "resources/icons/LICENSE.txt",
    "resources/icons/building-2.svg",
)
# Why decisions were taken, and what tables of words are made from, is for who builds the app, not for who uses it.
_OUR_UNUSED = (
    "resources/handbook/decisions/",
    "resources/translations/motcua_en.ts",
    "resources/translations/qt_vi.ts",
)

# The Qt modules that desktop/ imports.
QT_MODULES = ("QtCore", "QtGui", "QtWidgets", "QtSvg", "QtPrintSupport", "QtTest")

# xcb also serves a Wayland session (by XWayland); ibus is how Vietnamese is typed; the portal shows the system's own
# file dialog; JPEG and SVG are the pictures that a window draws.
QT_PLUGINS = {
    "linux": (
        "platforms/libqxcb.so",
        "platforms/libqoffscreen.so",
        "platforminputcontexts/libcomposeplatforminputcontextplugin.so",
        "platforminputcontexts/libibusplatforminputcontextplugin.so",
        "platformthemes/libqxdgdesktopportal.so",
        "printsupport/libcupsprintersupport.so",
        "imageformats/libqjpeg.so",
        "imageformats/libqsvg.so",
        "iconengines/libqsvgicon.so",
    ),
    "windows": (
        "platforms/qwindows.dll",
        "platforms/qoffscreen.dll",
        "styles/qmodernwindowsstyle.dll",
        "imageformats/qjpeg.dll",
        "imageformats/qsvg.dll",
        "iconengines/qsvgicon.dll",
    ),
}

_PILLOW_UNUSED = re.compile(r"PIL/_(avif|imagingtk|imagingcms|imagingft|imagingmath|imagingmorph)\.")
_FOLDERS = {"tests", "test", "test_data", "testing", "include", "__pyinstaller"}
_ENDINGS = {".pyi", ".pyx", ".pxd", ".c", ".h", ".cpp", ".lib", ".typed", ".ts"}
_PLACES = (
    "pypdfium2_cli/",
    # For Python 2; no newer one can read it.
    "olefile/olefile2.py",
    "alembic/templates/",
    "cffi/",
    "reportlab/fonts/",
    "reportlab/graphics/samples/",
    # Filing drives a browser through async_api; viewers, recorders and installers of browsers are for who writes tests.
    "playwright/sync_api/",
    *(
        f"playwright/driver/package/{name}/"
        for name in ("bin", "types", "lib/vite", "lib/tools", "lib/server/electron")
    ),
)
_NOTES = {"METADATA", "entry_points.txt"}
# Node.js, which runs the driver, and what is built into the driver itself.
_DRIVER_LICENCES = {
    "playwright/driver/LICENSE",
    *(f"playwright/driver/package/{name}" for name in ("LICENSE", "NOTICE", "ThirdPartyNotices.txt")),
    *(
        f"playwright/driver/package/lib/{name}.LICENSE"
        for name in ("utilsBundle.js", "serverRegistry.js", "webp_codec")
    ),
}
_LICENCE = re.compile(r"(licen[cs]e|copying|notice|authors)", re.IGNORECASE)


def carries(distribution: str, target: Target) -> bool:
    """Tell whether anything of a distribution ships."""
    return distribution not in UNUSED and (target.name != "hub" or distribution in OF_THE_HUB)


def ships_of_ours(name: str, target: Target) -> bool:
    """Tell whether a file of the checkout's desktop/ or resources/ ships."""
    return not name.startswith(_OUR_UNUSED) and (target.name != "hub" or name.startswith(_OF_OUR_HUB))


def is_licence(name: str) -> bool:
    """Tell whether a file of a wheel says under which terms it may be passed on."""
    if name in _DRIVER_LICENCES:
        return True
    path = PurePosixPath(name)
    folder = path.parts[0]
    inside = folder.endswith(".dist-info") and len(path.parts) > 1
    return inside and ("licenses" in path.parts[1:-1] or _LICENCE.match(path.name) is not None)


def ships(name: str, target: Target) -> bool:
    """Tell whether a file of a wheel is kept, by its name with slashes."""
    path = PurePosixPath(name)
    head = path.parts[0]
    if head.endswith(".dist-info"):
        return len(path.parts) > 1 and path.name in _NOTES and path.parent.name == head
    if head.endswith(".data"):
        return False
    if path.suffix in _ENDINGS or name.startswith(_PLACES) or _PILLOW_UNUSED.match(name):
        return False
    if head == "PySide6":
        return _ships_qt(path, target)
    return not _FOLDERS.intersection(path.parts[:-1])


def _ships_qt(path: PurePosixPath, target: Target) -> bool:
    name = "/".join(path.parts[1:])
    if "plugins" in path.parts:
        return name.split("plugins/")[-1] in QT_PLUGINS[target.name]
    if name in {f"{module}{ending}" for module in QT_MODULES for ending in (".abi3.so", ".pyd")}:
        return True
    if path.suffix == ".py":
        return len(path.parts) == len(("PySide6", "module.py"))
    return is_library(str(path))


def is_library(name: str) -> bool:
    """Tell whether a file is one of the libraries that ship only when something asks for them."""
    path = PurePosixPath(name)
    if path.parts[0].endswith(".libs"):
        return True
    if path.parts[:3] == ("PySide6", "Qt", "lib"):
        return ".so" in path.name
    beside = len(path.parts) == len(("PySide6", "file")) and path.parts[0] in {"PySide6", "shiboken6"}
    return beside and (path.name.endswith(".dll") or path.name.startswith("libpyside6"))
