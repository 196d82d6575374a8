"""Papers on a real CUPS queue: what arrives is the very paper, A5, once; a printer that is gone says so."""

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest

ROOT = Path(__file__).parents[2]
QUEUE = "QUAY"
FILES = """FileDevice Yes
ServerRoot {0}/root
StateDir {0}/state
RequestRoot {0}/spool
CacheDir {0}/cache
TempDir {0}/tmp
ErrorLog {0}/error.log
AccessLog {0}/access.log
PageLog {0}/page.log
SystemGroup root
"""
DAEMON = """Listen {0}/s
Browsing Off
DefaultShared No
WebInterface No
PreserveJobFiles Yes
<Location />
  Order allow,deny
  Allow all
</Location>
<Policy default>
  <Limit All>
    Order deny,allow
    Allow all
  </Limit>
</Policy>
"""


@pytest.fixture
def cups(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Run a print server of our own with one queue, and return its folder."""
    daemon = shutil.which("cupsd", path=f"{os.environ.get('PATH', '')}:/usr/sbin")
    assert daemon is not None, "the suite's set-up installs cups"
    home = tmp_path_factory.mktemp("c")
    for each in ("root", "state", "spool", "cache", "tmp"):
        (home / each).mkdir()
    (home / "files.conf").write_text(FILES.format(home), encoding="ascii")
    (home / "cupsd.conf").write_text(DAEMON.format(home), encoding="ascii")
    server = subprocess.Popen(
        [daemon, "-f", "-c", home / "cupsd.conf", "-s", home / "files.conf"],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        deadline = time.monotonic() + 20
        while not (home / "s").exists():
            assert server.poll() is None
            assert time.monotonic() < deadline
            time.sleep(0.05)  # a server of another project has no signal to wait for
        added = ["/usr/sbin/lpadmin", "-p", QUEUE, "-E", "-v", f"file:{home}/out", "-m", "raw"]
        subprocess.run(added, env={**os.environ, "CUPS_SERVER": str(home / "s")}, check=True, capture_output=True)
        yield home
    finally:
        server.terminate()
        server.wait(20)


def test_a_receipt_is_printed_once_as_it_is(cups: Path, tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.journeys.print_on_cups", tmp_path / "p", QUEUE],
        cwd=ROOT,
        env={**os.environ, "CUPS_SERVER": str(cups / "s"), "QT_QPA_PLATFORM": "offscreen", "LC_ALL": "C.UTF-8"},
        capture_output=True,
        text=True,
        timeout=100,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert told["doubled"] == ["sent"]
    assert told["again"] == ["sent", "sent"]
    assert "Không thấy máy in MÁY KHÔNG CÓ" in told["sentence"]
    arrived = sorted((cups / "spool").glob("d*-001"))
    assert len(arrived) == 2
    for file in arrived:
        document = pypdfium2.PdfDocument(file.read_bytes())
        sizes = [tuple(round(side * 25.4 / 72) for side in page.get_size()) for page in document]
        document.close()
        assert sizes == [(148, 210), (148, 210)]
