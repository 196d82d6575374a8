"""The source of the MSI for group policy: the same tree as Setup.exe's, per machine, in Vietnamese, in words of WiX.

Every id follows from the path of a file or from the number, so that two builds of one commit are the same and Windows
knows a file again in the next version.
"""

import uuid
from hashlib import sha256
from pathlib import Path
from xml.etree import ElementTree as ET

SPACE = "http://schemas.microsoft.com/wix/2006/wi"
# Never changes: by it Windows finds the former version to take away.
PRODUCT = uuid.UUID("6b6bd1f0-5c0a-5c55-9d6f-0f2f6a0c7a1e")
NAME = "Một Cửa"
KIND = "MotCua.File"
VIETNAMESE = "1066"
_NEWER = "Máy đang có bản Một Cửa mới hơn. Bản đang dùng vẫn nguyên."
_SHORTCUT = "Tiếp nhận, hẹn trả và theo dõi hồ sơ"


def source(tree: Path, *, seen_as: str, icon: str, version: str) -> str:
    """Return the WiX source for a tree that wixl sees as the folder `seen_as`."""
    root = ET.Element("Wix", xmlns=SPACE)
    product = _under(
        root,
        "Product",
        Id=_guid(f"product {version}"),
        Name=NAME,
        Language=VIETNAMESE,
        Version=version,
        Manufacturer=NAME,
        UpgradeCode=_braced(PRODUCT),
    )
    _under(
        product,
        "Package",
        Id=_guid(f"package {version} {_digest(tree)}"),
        InstallerVersion="500",
        Compressed="yes",
        InstallScope="perMachine",
        Languages=VIETNAMESE,
        Platform="x64",
        Description=f"{NAME} {version}",
        Manufacturer=NAME,
    )
    _under(product, "MajorUpgrade", DowngradeErrorMessage=_NEWER)
    _under(product, "Media", Id="1", Cabinet="motcua.cab", EmbedCab="yes")
    _under(product, "Icon", Id="motcua.ico", SourceFile=icon)
    for name, value in (("ARPPRODUCTICON", "motcua.ico"), ("ARPNOMODIFY", "1")):
        _under(product, "Property", Id=name, Value=value)
    parts = _folders(product, tree, seen_as)
    feature = _under(product, "Feature", Id="All", Level="1", Title=NAME)
    for each in parts:
        _under(feature, "ComponentRef", Id=each)
    ET.indent(root)
    return ET.tostring(root, encoding="unicode", xml_declaration=False) + "\n"


def _folders(product: ET.Element, tree: Path, seen_as: str) -> list[str]:
    target = _under(product, "Directory", Id="TARGETDIR", Name="SourceDir")
    programs = _under(target, "Directory", Id="ProgramFiles64Folder")
    _under(target, "Directory", Id="ProgramMenuFolder")
    _under(target, "Directory", Id="DesktopFolder")
    place = _under(programs, "Directory", Id="INSTALLDIR", Name="MotCua")
    parts = []
    nodes = {tree: place}
    for path in sorted(tree.rglob("*")):
        name = path.relative_to(tree).as_posix()
        if path.is_dir():
            nodes[path] = _under(nodes[path.parent], "Directory", Id=f"d{_hash(name)}", Name=path.name)
        else:
            part = _under(
                nodes[path.parent], "Component", Id=f"c{_hash(name)}", Guid=_guid(f"file {name}"), Win64="yes"
            )
            _under(part, "File", Id=f"f{_hash(name)}", Name=path.name, Source=f"{seen_as}/{name}", KeyPath="yes")
            parts.append(f"c{_hash(name)}")
            if name == "MotCua.exe":
                _shown(part)
    return parts


def _shown(part: ET.Element) -> None:
    """Add what the system shows of the program: two shortcuts, and that it opens its own files."""
    for place in ("ProgramMenuFolder", "DesktopFolder"):
        _under(
            part,
            "Shortcut",
            Id=f"s{place}",
            Directory=place,
            Name=NAME,
            Description=_SHORTCUT,
            Target="[INSTALLDIR]MotCua.exe",
            WorkingDirectory="INSTALLDIR",
            Icon="motcua.ico",
        )
    values = {
        "Software\\Classes\\.motcua": KIND,
        f"Software\\Classes\\{KIND}": "Tệp của Một Cửa",
        f"Software\\Classes\\{KIND}\\DefaultIcon": "[INSTALLDIR]MotCua.exe,0",
        f"Software\\Classes\\{KIND}\\shell\\open\\command": '"[INSTALLDIR]MotCua.exe" "%1"',
        "Software\\Microsoft\\Windows\\CurrentVersion\\App Paths\\MotCua.exe": "[INSTALLDIR]MotCua.exe",
    }
    for key, value in values.items():
        _under(part, "RegistryValue", Root="HKLM", Key=key, Type="string", Value=value)


def _digest(tree: Path) -> str:
    """Return what tells two trees of one number apart."""
    found = sha256()
    for path in sorted(each for each in tree.rglob("*") if each.is_file()):
        found.update(path.relative_to(tree).as_posix().encode() + b"\0" + sha256(path.read_bytes()).digest())
    return found.hexdigest()


def _under(parent: ET.Element, kind: str, **attributes: str) -> ET.Element:
    return ET.SubElement(parent, kind, attributes)


def _hash(name: str) -> str:
    return uuid.uuid5(PRODUCT, name).hex


def _guid(name: str) -> str:
    return _braced(uuid.uuid5(PRODUCT, name))


def _braced(value: uuid.UUID) -> str:
    return f"{{{str(value).upper()}}}"
