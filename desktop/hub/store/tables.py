"""The hub's tables. Keys begin with the unit, so that PostgreSQL's partitions, or Citus, can spread them by unit.

Days are ISO texts (`2026-11-23`), months their first seven letters, an open start of validity is the empty text.
"""

from datetime import datetime

from sqlalchemy import Index
from sqlalchemy.orm import Mapped

from desktop.hub.store.columns import (
    BY_KEY,
    STRICT,
    Base,
    key_text,
    key_whole,
    moment,
    moment_or_none,
    raw,
    whole,
    words,
)


class UnitTable(Base):
    """One administrative unit while it had one name, kind and parent; a code may name several, one after another."""

    __tablename__ = "unit"
    __table_args__ = (Index("ix_unit_path", "path"), STRICT)

    code: Mapped[str] = key_text()
    since: Mapped[str] = key_text()
    until: Mapped[str] = words()
    name: Mapped[str] = words()
    kind: Mapped[str] = words()
    tier: Mapped[str] = words()
    parent: Mapped[str] = words()
    path: Mapped[str] = words()


class SuccessorTable(Base):
    """What became of a unit that ended: one successor for a merger, several for a division."""

    __tablename__ = "unit_successor"
    __table_args__ = (STRICT,)

    code: Mapped[str] = key_text()
    since: Mapped[str] = key_text()
    successor: Mapped[str] = key_text()


class DeskTable(Base):
    """One desk of a unit: who it is, when it was last heard, and how far behind it stands."""

    __tablename__ = "desk"
    __table_args__ = (STRICT,)

    unit: Mapped[str] = key_text()
    desk: Mapped[int] = key_whole()
    epoch: Mapped[str] = words()
    app: Mapped[str] = words()
    enrolment: Mapped[bytes] = raw()
    vouched_by: Mapped[str] = words()
    relay: Mapped[int] = whole()
    enrolled_at: Mapped[datetime] = moment()
    revoked_at: Mapped[datetime | None] = moment_or_none()
    heard_at: Mapped[datetime | None] = moment_or_none()
    refused_at: Mapped[datetime | None] = moment_or_none()
    refusal: Mapped[str] = words()
    last_day: Mapped[str] = words()
    pending_in_time: Mapped[int] = whole()
    pending_overdue: Mapped[int] = whole()
    waiting: Mapped[int] = whole()


class InstallationTable(Base):
    """The chain of envelopes of one installation epoch of a desk; a restored or copied desk begins a new one."""

    __tablename__ = "installation"
    __table_args__ = (STRICT,)

    unit: Mapped[str] = key_text()
    desk: Mapped[int] = key_whole()
    epoch: Mapped[str] = key_text()
    began_at: Mapped[datetime] = moment()
    highest: Mapped[int] = whole()
    complete_to: Mapped[int] = whole()
    gap_since: Mapped[datetime | None] = moment_or_none()
    forked_at: Mapped[datetime | None] = moment_or_none()


class DeskKeyTable(Base):
    """The public keys of a desk; a retired one still proves what it signed up to the envelope that retired it."""

    __tablename__ = "desk_key"
    __table_args__ = (Index("ix_desk_key_key", "key"), STRICT)

    unit: Mapped[str] = key_text()
    desk: Mapped[int] = key_whole()
    key: Mapped[str] = key_text()
    public: Mapped[bytes] = raw()
    valid_from: Mapped[datetime] = moment()
    valid_to: Mapped[datetime | None] = moment_or_none()
    last_epoch: Mapped[str] = words()
    last_sequence: Mapped[int] = whole()
    revoked_at: Mapped[datetime | None] = moment_or_none()


class EnrolCodeTable(Base):
    """A code that lets one desk in, once; only its hash is kept."""

    __tablename__ = "enrol_code"
    __table_args__ = (STRICT,)

    code_hash: Mapped[str] = key_text()
    unit: Mapped[str] = words()
    desk: Mapped[int] = whole()
    made_at: Mapped[datetime] = moment()
    expires_at: Mapped[datetime] = moment()
    used_at: Mapped[datetime | None] = moment_or_none()
    used_by: Mapped[str] = words()
    relay: Mapped[int] = whole()
    answer: Mapped[bytes] = raw()
    made_by: Mapped[str] = words()


class EnvelopeTable(Base):
    """Every envelope that a known desk signed, as received, with the hub's signed answer (sync R3, R6, R33).

    The digest is part of the key: other bytes under the same id are kept beside the first ones, for a person to look.
    """

    __tablename__ = "envelope"
    __table_args__ = (
        Index("ix_envelope_chain", "unit", "desk", "epoch", "sequence"),
        Index("ix_envelope_day", "unit", "desk", "day", "revision"),
        Index("ix_envelope_received_at", "received_at"),
        STRICT,
    )

    unit: Mapped[str] = key_text()
    id: Mapped[str] = key_text()
    digest: Mapped[str] = key_text()
    letter: Mapped[str] = words()
    desk: Mapped[int] = whole()
    epoch: Mapped[str] = words()
    sequence: Mapped[int] = whole()
    day: Mapped[str] = words()
    revision: Mapped[int] = whole()
    previous: Mapped[str] = words()
    journal_head: Mapped[str] = words()
    body: Mapped[bytes] = raw()
    verdict: Mapped[str] = words()
    reason: Mapped[str] = words()
    receipt: Mapped[bytes] = raw()
    carrier: Mapped[str] = words()
    received_at: Mapped[datetime] = moment()


class DayTable(Base):
    """Which revision of a desk's day the figures stand at, and their digest."""

    __tablename__ = "day_state"
    __table_args__ = (BY_KEY,)

    unit: Mapped[str] = key_text()
    desk: Mapped[int] = key_whole()
    day: Mapped[str] = key_text()
    revision: Mapped[int] = whole()
    figures: Mapped[str] = words()
    envelope: Mapped[str] = words()


class FigureTable(Base):
    """The figures of a desk's day: the whole state of its newest revision (sync R5)."""

    __tablename__ = "day_figure"
    __table_args__ = (BY_KEY,)

    unit: Mapped[str] = key_text()
    desk: Mapped[int] = key_whole()
    day: Mapped[str] = key_text()
    procedure: Mapped[str] = key_text()
    level: Mapped[str] = key_text()
    offered_online: Mapped[int] = key_whole()
    arrival: Mapped[str] = key_text()
    assisted: Mapped[int] = key_whole()
    measure: Mapped[str] = key_text()
    count: Mapped[int] = whole()


class MonthTable(Base):
    """The months of a unit and of everything below it, by tier; kept in the transaction that applies a day.

    `slot` divides the row of a province into several, so that desks that send at once do not wait for one another.
    """

    __tablename__ = "month_total"
    __table_args__ = (Index("ix_month_total_month", "month", "tier", "slot"), BY_KEY)

    unit: Mapped[str] = key_text()
    since: Mapped[str] = key_text()
    month: Mapped[str] = key_text()
    tier: Mapped[str] = key_text()
    slot: Mapped[int] = key_whole()
    received: Mapped[int] = whole()
    online3: Mapped[int] = whole()
    online4: Mapped[int] = whole()
    post: Mapped[int] = whole()
    offered: Mapped[int] = whole()
    offered_online: Mapped[int] = whole()
    assisted: Mapped[int] = whole()
    online_returned: Mapped[int] = whole()
    resolved_early: Mapped[int] = whole()
    resolved_on_time: Mapped[int] = whole()
    resolved_late: Mapped[int] = whole()
    refused: Mapped[int] = whole()


class ReasonTable(Base):
    """Why dossiers did not come online, by month, of a unit and of everything below it."""

    __tablename__ = "month_reason"
    __table_args__ = (BY_KEY,)

    unit: Mapped[str] = key_text()
    since: Mapped[str] = key_text()
    month: Mapped[str] = key_text()
    reason: Mapped[str] = key_text()
    slot: Mapped[int] = key_whole()
    count: Mapped[int] = whole()


class ProcedureTable(Base):
    """The months of each procedure by level and channel, of a unit and of everything below it."""

    __tablename__ = "month_procedure"
    __table_args__ = (BY_KEY,)

    unit: Mapped[str] = key_text()
    since: Mapped[str] = key_text()
    month: Mapped[str] = key_text()
    procedure: Mapped[str] = key_text()
    level: Mapped[str] = key_text()
    arrival: Mapped[str] = key_text()
    slot: Mapped[int] = key_whole()
    received: Mapped[int] = whole()
    offered: Mapped[int] = whole()
    resolved: Mapped[int] = whole()
    late: Mapped[int] = whole()


class ServiceTable(Base):
    """The level at which a unit was last seen to offer a procedure."""

    __tablename__ = "service"
    __table_args__ = (Index("ix_service_tier", "tier", "level"), BY_KEY)

    unit: Mapped[str] = key_text()
    since: Mapped[str] = key_text()
    procedure: Mapped[str] = key_text()
    tier: Mapped[str] = words()
    level: Mapped[str] = words()
    day: Mapped[str] = words()


class HubKeyTable(Base):
    """The hub's own keys: the newest signs receipts and packs, retired ones still prove what they signed."""

    __tablename__ = "hub_key"
    __table_args__ = (STRICT,)

    id: Mapped[str] = key_text()
    public: Mapped[bytes] = raw()
    private: Mapped[bytes] = raw()
    made_at: Mapped[datetime] = moment()
    retired_at: Mapped[datetime | None] = moment_or_none()


class HubKeyChangeTable(Base):
    """The signed letter that brought each of the hub's keys but its first (`contract.hub_key`)."""

    __tablename__ = "hub_key_change"
    __table_args__ = (STRICT,)

    key: Mapped[str] = key_text()
    body: Mapped[bytes] = raw()
    made_at: Mapped[datetime] = moment()


class SettingTable(Base):
    """What a hub is and aims at: its unit, its name, its target."""

    __tablename__ = "setting"
    __table_args__ = (STRICT,)

    name: Mapped[str] = key_text()
    value: Mapped[str] = words()


class PackTable(Base):
    """Signed reference packs, newest last; what a desk may take down. `above` is the pack's id at the hub above."""

    __tablename__ = "pack"
    __table_args__ = (STRICT,)

    number: Mapped[int] = key_whole()
    id: Mapped[str] = words()
    head: Mapped[str] = words()
    body: Mapped[bytes] = raw()
    published_at: Mapped[datetime] = moment()
    published_by: Mapped[str] = words()
    above: Mapped[str] = words()


class ForwardTable(Base):
    """Lines on their way to the hub above, as their desks signed them: enrolments and envelopes, in order of `id`."""

    __tablename__ = "forward"
    __table_args__ = (Index("ix_forward_state", "state", "id"), STRICT)

    unit: Mapped[str] = key_text()
    id: Mapped[str] = key_text()
    line: Mapped[bytes] = raw()
    made_at: Mapped[datetime] = moment()
    state: Mapped[str] = words()
    attempts: Mapped[int] = whole()
    problem: Mapped[str] = words()
    receipt: Mapped[bytes] = raw()
