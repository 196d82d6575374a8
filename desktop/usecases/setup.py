"""The first run: the unit, the desk's number, the officer; under a minute, once."""

import re
from dataclasses import dataclass

from desktop.domain.desk import MOST_DESKS, DeskIdentity, Officer
from desktop.domain.folding import fold, nfc
from desktop.domain.journal import Act
from desktop.kernel.clock import Clock
from desktop.kernel.errors import Problem, Rejection
from desktop.kernel.ids import new_id
from desktop.runtime.paths import Profile
from desktop.runtime.reference import Unit, shipped_units
from desktop.runtime.rules import shipped_rules
from desktop.store.queries import desk as desk_queries
from desktop.store.queries import journal
from desktop.store.queries import officers as officer_queries
from desktop.store.unit import Reading
from desktop.usecases.desk import Desk, desk_of, open_profile
from desktop.usecases.sealing import make_key

_AGENCY = re.compile(r"[0-9A-Z](?:[0-9A-Z.]{0,33}[0-9A-Z])?")
_NAME_LIMIT = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class FirstRun:
    """What the first run asks: an empty `unit_name` takes the name of the shipped unit with that code."""

    unit_code: str
    desk: int
    officer: str
    unit_name: str = ""
    agency_code: str = ""
    phone: str = ""
    address: str = ""


def units_matching(words: str, *, limit: int = 12) -> tuple[Unit, ...]:
    """Return the communes whose name or code the words match, without tone marks, in the list's order."""
    tokens = fold(words).split()
    found = (unit for unit in shipped_units() if all(_has(unit, token) for token in tokens))
    return tuple(sorted(found, key=lambda unit: not fold(unit.name).startswith(fold(words))))[:limit]


def _has(unit: Unit, token: str) -> bool:
    return unit.code.startswith(token) or any(word.startswith(token) for word in fold(unit.full_name).split())


def suggested_agency_code(unit_code: str) -> str:
    """Return the agency id to begin with: the shipped one, or the province's id followed by the unit's GSO code.

    The ids of the 69 communes are not published (domain §11.4): what is suggested is a setting to be confirmed.
    """
    known = next((unit.agency_code for unit in shipped_units() if unit.code == unit_code), "")
    return known or f"H27.{unit_code}"


def check_first_run(answers: FirstRun) -> tuple[Problem, ...]:
    """Return what keeps the answers from being used, in the order of the fields."""
    problems = []
    known = any(unit.code == answers.unit_code for unit in shipped_units())
    if not answers.unit_code or not answers.unit_code.isalnum():
        problems.append(Problem.of("setup.unit_missing", "unit"))
    elif not known and not answers.unit_name.strip():
        problems.append(Problem.of("setup.unit_unknown", "unit", code=answers.unit_code))
    if not 1 <= answers.desk <= MOST_DESKS:
        problems.append(Problem.of("setup.desk_out_of_range", "desk", most=MOST_DESKS))
    if not answers.officer.strip():
        problems.append(Problem.of("setup.officer_missing", "officer"))
    elif len(answers.officer) > _NAME_LIMIT:
        problems.append(Problem.of("intake.text_too_long", "officer", limit=_NAME_LIMIT, length=len(answers.officer)))
    if answers.agency_code and not _AGENCY.fullmatch(answers.agency_code):
        problems.append(Problem.of("setup.agency_malformed", "agency", code=answers.agency_code))
    return tuple(problems)


def set_up(profile: Profile, *, answers: FirstRun, clock: Clock) -> Desk:
    """Set the profile up and return its desk; Rejection with every problem, or `setup.done_already`."""
    problems = check_first_run(answers)
    if problems:
        raise Rejection.of(problems)
    store, key_place = open_profile(profile, clock=clock)
    try:
        with store.unit() as unit:
            _refuse_second(unit)
            identity = _identity(answers)
            officer = Officer(id=new_id(), name=nfc(answers.officer))
            desk_queries.put(unit, identity)
            officer_queries.add(unit, officer)
            journal.append(
                unit,
                Act(
                    officer=officer.name,
                    act="set_up",
                    subject=identity.epoch,
                    after={"unit": identity.unit_code, "desk": identity.desk, "agency": identity.agency_code},
                ),
                at=clock.now(),
            )
            make_key(unit, officer=officer.name, at=clock.now())
        return desk_of(profile, store, clock=clock, key_place=key_place)
    except BaseException:
        store.close()
        raise


def _refuse_second(unit: Reading) -> None:
    if desk_queries.get(unit) is not None:
        raise Rejection("setup.done_already")


def _identity(answers: FirstRun) -> DeskIdentity:
    shipped = next((unit for unit in shipped_units() if unit.code == answers.unit_code), None)
    name = nfc(answers.unit_name) or (shipped.full_name if shipped else "")
    return DeskIdentity(
        epoch=new_id(),
        unit_code=answers.unit_code,
        unit_name=name,
        agency_code=answers.agency_code or suggested_agency_code(answers.unit_code),
        desk=answers.desk,
        code_pattern=shipped_rules().default_code_pattern,
        phone=nfc(answers.phone),
        address=nfc(answers.address),
    )
