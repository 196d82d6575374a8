"""A desk makes itself known at a hub with a code that is good once; the hub answers with its name and key."""

import re
from dataclasses import dataclass
from datetime import datetime
from typing import Any, ClassVar

from desktop.contract.document import Document, opened
from desktop.contract.fields import ID, KEY_ID, MOST_DESKS, PUBLIC, UNIT, VERSION, Fields, moment_text
from desktop.kernel.errors import Rejection

_CODE = re.compile(r"[0-9A-Z]{4}(-[0-9A-Z]{4}){2}")
_CODE_LETTERS = 12
_JOIN_MARK = "MCJ1"
_MOST_FORMER = 50


def code_typed(text: str) -> str:
    """Return a one-time code in three groups of four, typed with or without dashes; Rejection `sync.code_malformed`."""
    bare = re.sub(r"[\s\-]", "", text).upper()
    code = "-".join(bare[place : place + 4] for place in range(0, len(bare), 4))
    if len(bare) != _CODE_LETTERS or not _CODE.fullmatch(code):
        raise Rejection("sync.code_malformed", "code")
    return code


def join_text(url: str, code: str, *, key: str = "") -> str:
    """Return the text of the QR that enrols a desk: address, code, and the id of the hub's key where it is told."""
    return f"{_JOIN_MARK} {url} {code} {key}".rstrip()


def read_join(text: str) -> tuple[str, str, str]:
    """Return address, code and key id of a scanned join text; Rejection `sync.not_a_join`."""
    match text.split():
        case [mark, url, code, *rest] if mark == _JOIN_MARK and len(rest) <= 1:
            return url, code_typed(code), rest[0] if rest else ""
    raise Rejection("sync.not_a_join", "code")


@dataclass(frozen=True, slots=True, kw_only=True)
class Former:
    """A key that the desk signed with before; what it signed stays good (sync R34)."""

    key: str
    public: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class EnrolRequest(Document):
    """Who asks: signed by the desk's key, so that nobody enrols with a key that is not theirs.

    The same code with the same key gets the same answer again: a lost answer costs no second code.
    """

    kind: ClassVar[str] = "enrol"
    code: str
    unit: str
    desk: int
    epoch: str
    key: str
    public: bytes
    former: tuple[Former, ...] = ()
    app: str
    at: datetime

    def content(self) -> dict[str, Any]:
        """Return what the request says."""
        return {
            "code": self.code,
            "unit": self.unit,
            "desk": self.desk,
            "epoch": self.epoch,
            "key": self.key,
            "public": self.public.hex(),
            "former": [{"key": each.key, "public": each.public.hex()} for each in self.former],
            "app": self.app,
            "at": moment_text(self.at),
        }

    @classmethod
    def read(cls, body: bytes) -> "EnrolRequest":
        """Return the request of a body; Rejection `wire.*` or `version.*`."""
        fields, signature = opened(body, cls.kind)
        found = cls(
            code=fields.text("code", _CODE),
            unit=fields.text("unit", UNIT),
            desk=fields.whole("desk", 1, MOST_DESKS),
            epoch=fields.text("epoch", ID),
            key=fields.text("key", KEY_ID),
            public=fields.raw("public", PUBLIC),
            former=tuple(_former(each) for each in fields.objects("former", most=_MOST_FORMER)),
            app=fields.text("app", VERSION),
            at=fields.moment("at"),
            signature=signature,
        )
        fields.done()
        return found


def _former(fields: Fields) -> Former:
    found = Former(key=fields.text("key", KEY_ID), public=fields.raw("public", PUBLIC))
    fields.done()
    return found


@dataclass(frozen=True, slots=True, kw_only=True)
class EnrolAnswer(Document):
    """Who answers, signed by the hub's key that is in it; `desk_key` is the key that was enrolled.

    The one key that a desk takes on trust: over HTTPS, or compared with the id in the join text or on the telephone.
    """

    kind: ClassVar[str] = "enrolled"
    hub: str
    name: str
    key: str
    public: bytes
    unit: str
    desk: int
    desk_key: str
    at: datetime

    def content(self) -> dict[str, Any]:
        """Return what the answer says."""
        return {
            "hub": self.hub,
            "name": self.name,
            "key": self.key,
            "public": self.public.hex(),
            "unit": self.unit,
            "desk": self.desk,
            "desk_key": self.desk_key,
            "at": moment_text(self.at),
        }

    @classmethod
    def read(cls, body: bytes) -> "EnrolAnswer":
        """Return the answer of a body; Rejection `wire.*` or `version.*`."""
        fields, signature = opened(body, cls.kind)
        found = cls(
            hub=fields.text("hub", ID),
            name=fields.words("name"),
            key=fields.text("key", KEY_ID),
            public=fields.raw("public", PUBLIC),
            unit=fields.text("unit", UNIT),
            desk=fields.whole("desk", 1, MOST_DESKS),
            desk_key=fields.text("desk_key", KEY_ID),
            at=fields.moment("at"),
            signature=signature,
        )
        fields.done()
        return found
