"""The one reader of what ships and is not code: `resources/` of a checkout, or its copy inside the installed package."""

import json
from functools import cache
from pathlib import Path
from typing import Any

_PACKAGE = Path(__file__).resolve().parent.parent


@cache
def _root() -> Path:
    """Return the folder of resources: inside the package when installed, beside it in a checkout."""
    installed = _PACKAGE / "resources"
    return installed if installed.is_dir() else _PACKAGE.parent / "resources"


def resource_file(name: str) -> Path:
    """Return the path of a resource named with slashes, e.g. `fonts/Tinos-Regular.ttf`; it may not exist."""
    return _root() / name


def resource_bytes(name: str) -> bytes:
    """Return the bytes of a resource; FileNotFoundError when it does not ship."""
    return resource_file(name).read_bytes()


def resource_text(name: str) -> str:
    """Return the UTF-8 text of a resource."""
    return resource_file(name).read_text(encoding="utf-8")


def resource_json(name: str) -> Any:  # noqa: ANN401  # JSON is whatever it is; the readers check its shape
    """Return the parsed JSON of a resource."""
    return json.loads(resource_bytes(name))
