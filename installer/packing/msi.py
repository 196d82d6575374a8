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
KIND = "MotCua.File"
VIETNAMESE = "1066"
# wixl cannot write letters beyond ASCII: it writes the name of a sentence, and `sentences` puts the sentence in its place.
NAME = "Mot Cua"
_NEWER = "NEWER"
_SHORTCUT = "SHORTCUT"
_FILE = "FILE"
_SENTENCES = {
    NAME: "Một Cửa",
    _NEWER: "Máy đang có bản Một Cửa mới hơn. Bản đang dùng vẫn nguyên.",
    _SHORTCUT: "Tiếp nhận, hẹn trả và theo dõi hồ sơ",
    _FILE: "Tệp của Một Cửa",
}
_SHOWN = (
    ("Property", "Value"),
    ("Shortcut", "Name"),
    ("Shortcut", "Description"),
    ("Registry", "Value"),
    ("Feature", "Title"),
    ("LaunchCondition", "Description"),
)


def write(tree: Path, *, version: str, into: Path) -> None:
    """Write what wixl and msibuild ask for into the folder that the tree lies in: setup.wxs, setup.sql, setup.id.

    The icon is seen from there as work/motcua.ico.
    """
    code = _guid(f"package {version} {_digest(tree)}")
    text = source(tree, icon="work/motcua.ico", version=version, code=code)
    for name, content in (("wxs", text), ("sql", "\n".join(sentences())), ("id", code)):
        (into / f"setup.{name}").write_text(f"{content}\n", encoding="utf-8")


def source(tree: Path, *, icon: str, version: str, code: str) -> str:
    """Return the WiX source for a tree; tree and icon are seen from the folder that the source will lie in."""
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
        Id=code,
        InstallerVersion="500",
        Compressed="yes",
        InstallScope="perMachine",
        Languages=VIETNAMESE,
        Description=f"{NAME} {version}",
        Manufacturer=NAME,
    )
    _under(product, "MajorUpgrade", DowngradeErrorMessage=_NEWER)
    _under(product, "Media", Id="1", Cabinet="motcua.cab", EmbedCab="yes")
    _under(product, "Icon", Id="motcua.ico", SourceFile=icon)
    for name, value in (("ARPPRODUCTICON", "motcua.ico"), ("ARPNOMODIFY", "1")):
        _under(product, "Property", Id=name, Value=value)
    parts = _folders(product, tree)
    feature = _under(product, "Feature", Id="All", Level="1", Title=NAME)
    for each in parts:
        _under(feature, "ComponentRef", Id=each)
    ET.indent(root)
    return ET.tostring(root, encoding="unicode")


def sentences() -> tuple[str, ...]:
    """Return the statements, in the words of msibuild, that put each sentence where its name stands."""
    return tuple(
        f"UPDATE `{table}` SET `{column}` = '{sentence}' WHERE `{column}` = '{name}'"  # noqa: S608  # of our own words
        for table, column in _SHOWN
        for name, sentence in _SENTENCES.items()
    )


def _folders(product: ET.Element, tree: Path) -> list[str]:
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
            _under(part, "File", Id=f"f{_hash(name)}", Name=path.name, Source=f"{tree.name}/{name}", KeyPath="yes")
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
        f"Software\\Classes\\{KIND}": _FILE,
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
