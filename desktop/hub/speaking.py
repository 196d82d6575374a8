"""What the hub's verbs have in common: how they answer, and how they read a day."""

import json
import sys
from argparse import Namespace
from collections.abc import Mapping
from datetime import date
from typing import Any

from desktop.kernel.errors import Rejection


def say(words: Namespace, document: Mapping[str, Any], *lines: str) -> int:
    """Answer with lines for people, or with one document when JSON was asked for; return that all is well."""
    if words.json:
        sys.stdout.write(json.dumps(document, ensure_ascii=False, indent=1) + "\n")
    else:
        sys.stdout.writelines(line + "\n" for line in lines)
    sys.stdout.flush()
    return 0


def day_of(text: str, name: str) -> date:
    """Return the day that a word is, `2026-11-23` or `23/11/2026`; Rejection `typed.day_unreadable`."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        pass
    try:
        day, month, year = (int(part) for part in text.split("/"))
        return date(year, month, day)
    except ValueError as error:
        raise Rejection("typed.day_unreadable", name, text=text) from error
