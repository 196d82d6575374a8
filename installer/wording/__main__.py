"""Bring the translation file up to the sources and make the table that ships: texts that are gone leave it."""

import subprocess
import sys
import tempfile
from pathlib import Path

from installer.wording.tables import as_source

ROOT = Path(__file__).resolve().parents[2]
TABLE = ROOT / "resources" / "translations" / "motcua_en.ts"
_HEAD = "<!DOCTYPE TS>\n"
_SAID = (
    "<!-- What the window says in English; the source texts are the Vietnamese ones. `installer/words` keeps it. -->\n"
)


def collect(table: Path) -> None:
    """Bring a translation file up to the sources; new texts stand in it unfinished."""
    with tempfile.TemporaryDirectory() as folder:
        words = Path(folder) / "words_of_tables.py"
        words.write_text(as_source(), encoding="utf-8")
        sources = sorted(str(path) for path in (ROOT / "desktop" / "ui").rglob("*.py"))
        _run(
            "lupdate",
            *sources,
            str(words),
            # Texts are found by what they say: a line that moves changes nothing in the file.
            *("-locations", "none", "-no-obsolete", "-silent"),
            *("-tr-function-alias", "QT_TRANSLATE_NOOP+=N_,translate+=_tr"),
            *("-source-language", "vi_VN", "-target-language", "en_GB"),
            *("-ts", str(table)),
        )
    text = table.read_text(encoding="utf-8")
    if _SAID not in text:
        table.write_text(text.replace(_HEAD, _HEAD + _SAID, 1), encoding="utf-8")


def release(table: Path) -> None:
    """Make the table that the app reads, beside its source."""
    _run("lrelease", str(table), "-qm", str(table.with_suffix(".qm")), "-silent")


def _run(tool: str, *words: str) -> None:
    subprocess.run([Path(sys.executable).with_name(f"pyside6-{tool}"), *words], check=True)


if __name__ == "__main__":
    collect(TABLE)
    release(TABLE)
