"""Who the desk is: its unit, its number among the commune's desks, its officers."""

from dataclasses import dataclass

MOST_DESKS = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskIdentity:
    """One desk of one commune. `epoch` is made anew at each installation or restore (sync R27).

    `unit_name` carries the kind (`xã Cẩm Bình`); `agency_code` is the agency's id of QĐ 20/2020/QĐ-TTg that begins
    every dossier code; `desk` is 1 to 8; `code_pattern` names the pattern of dossier codes in use.
    """

    epoch: str
    unit_code: str
    unit_name: str
    agency_code: str
    desk: int
    code_pattern: str
    phone: str = ""
    address: str = ""
    hours: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Officer:
    """A person who works at the desk and signs what they do."""

    id: str
    name: str
    active: bool = True
