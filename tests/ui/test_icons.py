"""Line icons at every scale of the screen."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
_INK = """
from PySide6.QtWidgets import QApplication
from desktop.ui.theme import theme
QApplication([])
picture = theme().icon("globe").pixmap(20, 20).toImage()
side = picture.width() // 2
for across in (0, side):
    for down in (0, side):
        print(sum(picture.pixelColor(across + x, down + y).alpha() for x in range(side) for y in range(side)) // side**2)
"""


@pytest.mark.parametrize("scale", ["1", "2", "3"])
def test_an_icon_is_whole_at_every_scale(scale: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _INK],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": scale, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    quarters = [int(line) for line in done.stdout.split()]
    assert len(quarters) == 4
    # A globe is the same to the left and the right, above and below.
    assert max(quarters) - min(quarters) <= 12
    assert min(quarters) > 20
