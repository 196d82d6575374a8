"""Scanning on Windows through WIA, by the PowerShell that every Windows brings: one script to list, one to scan.

What the scripts need is handed over in the environment, never in their text: no name of a device is ever run.
"""

import base64
import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from desktop.kernel.errors import Fault, Rejection

_LIST_SECONDS, _SCAN_SECONDS = 60, 300
_HOME = ("System32", "WindowsPowerShell", "v1.0", "powershell.exe")
_START = """
$ErrorActionPreference = 'Stop'
[Console]::OutputEncoding = [Text.Encoding]::UTF8
function Say($text) { [Console]::Out.WriteLine($text) }
function Fail($problem) { Say ('ERROR {0:X8}' -f $problem.Exception.GetBaseException().HResult); exit 1 }
"""
_LIST = """
try {
  $manager = New-Object -ComObject WIA.DeviceManager
  foreach ($info in $manager.DeviceInfos) {
    # 1 is a scanner, others are cameras.
    if ($info.Type -ne 1) { continue }
    $name = ''
    foreach ($property in $info.Properties) { if ($property.Name -eq 'Name') { $name = $property.Value } }
    Say ("SCANNER`t" + $info.DeviceID + "`t" + $name)
  }
} catch { Fail $_ }
"""
# 3086 tells whether there is a feeder: without one a loop would scan the same glass for ever. 3088 is where paper is taken from (1 feeder, 2 glass), 6146 the intent (1 colour), 6147 and 6148 dots to the inch.
_SCAN = """
$png = '{B96B3CAF-0728-11D3-9D7B-0000F81EF32E}'
function Put($properties, $id, $value) {
  foreach ($property in $properties) {
    if ($property.PropertyID -eq $id) { try { $property.Value = $value } catch { } }
  }
}
try {
  $manager = New-Object -ComObject WIA.DeviceManager
  $device = $null
  foreach ($info in $manager.DeviceInfos) {
    if ($info.Type -eq 1 -and ($env:MOTCUA_SCANNER -eq '' -or $info.DeviceID -eq $env:MOTCUA_SCANNER)) {
      if ($null -eq $device) { $device = $info.Connect() }
    }
  }
  if ($null -eq $device) { Say 'ERROR 80210015'; exit 1 }
  $feeder = $false
  if ($env:MOTCUA_FEEDER -eq '1') {
    foreach ($property in $device.Properties) {
      if ($property.PropertyID -eq 3086 -and ($property.Value -band 1)) { $feeder = $true }
    }
  }
  if ($feeder) { Put $device.Properties 3088 1 } else { Put $device.Properties 3088 2 }
  $item = $device.Items.Item(1)
  Put $item.Properties 6146 1
  Put $item.Properties 6147 ([int]$env:MOTCUA_DPI)
  Put $item.Properties 6148 ([int]$env:MOTCUA_DPI)
} catch { Fail $_ }
$number = 0
do {
  try {
    $image = $item.Transfer($png)
    if ($image.FormatID -ne $png) {
      $process = New-Object -ComObject WIA.ImageProcess
      $process.Filters.Add($process.FilterInfos.Item('Convert').FilterID)
      $process.Filters.Item(1).Properties.Item('FormatID').Value = $png
      $image = $process.Apply($image)
    }
    $number += 1
    $image.SaveFile([IO.Path]::Combine($env:MOTCUA_FOLDER, ('{0:D3}.png' -f $number)))
    Say ('PAGE ' + $number)
  } catch {
    # A feeder that is empty after some pages has simply drawn in all of them.
    $empty = $_.Exception.GetBaseException().HResult -eq 0x80210003
    if ($number -gt 0 -and $empty) { exit 0 }
    Fail $_
  }
} while ($feeder -and $number -lt 60)
"""
_SAID = {
    "80210002": "scan.jammed",
    "80210003": "scan.paper_empty",
    "80210004": "scan.jammed",
    "80210005": "scan.offline",
    "80210006": "scan.busy",
    "8021000D": "scan.busy",
    "80210015": "scan.no_scanner",
    "80210016": "scan.cover_open",
}


@dataclass(frozen=True, slots=True)
class Device:
    """A scanner: what the system calls it by, and its name for people."""

    id: str
    name: str


def powershell() -> Path | None:
    """Return the PowerShell of this Windows, None where there is none."""
    own = Path(os.environ.get("SYSTEMROOT", ""), *_HOME)
    if os.environ.get("SYSTEMROOT") and own.is_file():
        return own
    found = shutil.which("powershell.exe")
    return Path(found) if found else None


def devices(tool: Path) -> tuple[Device, ...]:
    """Return the scanners that WIA knows; none where WIA does not answer."""
    try:
        answer = _run(tool, _LIST, seconds=_LIST_SECONDS, facts={})
    except Fault:
        return ()
    rows = (line.split("\t") for line in answer if line.startswith("SCANNER\t"))
    return tuple(Device(row[1], row[2].strip() or row[1]) for row in rows if len(row) == 3)  # noqa: PLR2004  # the word, the id, the name


def scan(tool: Path, device: str, folder: Path, *, dpi: str, feeder: bool) -> None:
    """Write the pages that lie on a scanner into a folder as PNGs; `device` empty takes the first.

    Raises Rejection `scan.no_scanner`, `scan.paper_empty`, `scan.jammed`, `scan.cover_open`, `scan.offline` or
    `scan.busy`, Fault `scan.failed` for everything else.
    """
    facts = {
        "MOTCUA_SCANNER": device,
        "MOTCUA_FOLDER": str(folder),
        "MOTCUA_FEEDER": "1" if feeder else "0",
        "MOTCUA_DPI": dpi,
    }
    answer = _run(tool, _SCAN, seconds=_SCAN_SECONDS, facts=facts)
    problem = next((line.removeprefix("ERROR ").strip() for line in answer if line.startswith("ERROR ")), "")
    if problem in _SAID:
        raise Rejection(_SAID[problem], "papers")
    if problem or not any(line.startswith("PAGE ") for line in answer):
        raise Fault("scan.failed", said=problem[:20])


def command(tool: Path, script: str) -> list[str]:
    """Return the words that run a script: no profile of the user, no question, the script as one encoded word."""
    encoded = base64.b64encode((_START + script).encode("utf-16-le")).decode("ascii")
    return [str(tool), "-NoLogo", "-NoProfile", "-NonInteractive", "-Sta", "-EncodedCommand", encoded]


def _run(tool: Path, script: str, *, seconds: int, facts: dict[str, str]) -> list[str]:
    try:
        done = subprocess.run(  # noqa: S603  # the system's own tool, with our own words
            command(tool, script),
            capture_output=True,
            timeout=seconds,
            check=False,
            env={**os.environ, **facts},
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise Fault("scan.failed") from error
    return done.stdout.decode("utf-8", errors="replace").lstrip("\ufeff").splitlines()
