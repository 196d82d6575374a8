"""Load data with invented people, by the same rules and the same tables as real dossiers, in large transactions."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from random import Random

from desktop.domain.codes import NumberBlock, make_code
from desktop.domain.deadline import due
from desktop.domain.dossier import Dossier, Intake
from desktop.domain.journal import Act
from desktop.domain.procedure import Procedure
from desktop.domain.steps import Step
from desktop.domain.terms import parse_term
from desktop.kernel.clock import at_local, local_date
from desktop.kernel.errors import Rejection
from desktop.kernel.ids import new_id
from desktop.store.queries import dossiers, events, journal, numbers, summaries
from desktop.usecases import invented
from desktop.usecases.acts import ground_of, journalled
from desktop.usecases.desk import Desk
from desktop.usecases.invented_lives import life_of
from desktop.usecases.receive import facts_of

_MOST = 5_000_000
_BATCH = 2_000
_DAYS_IN_YEAR = 365.25


def generate(desk: Desk, *, count: int, years: float, seed: int) -> int:
    """Write that many invented dossiers, spread over the working days of the years before today; return how many.

    Each has its number, its journal entries, its life and its place in the search, as a received one has.
    """
    if not 1 <= count <= _MOST or not 0 < years <= 50:  # noqa: PLR2004  # half a century of one desk
        raise Rejection("generate.out_of_range", "dossiers", most=_MOST)
    made = 0
    batch: list[Dossier] = []
    random = Random(seed)
    for each in _dossiers(desk, count=count, years=years, random=random):
        batch.append(each)
        if len(batch) == _BATCH:
            made += _write(desk, random, batch)
            batch = []
    return made + _write(desk, random, batch)


def _dossiers(desk: Desk, *, count: int, years: float, random: Random) -> Iterator[Dossier]:
    days = _working_days(desk, years)
    commune = desk.identity.unit_name.split(" ", 1)[-1]
    procedures = [each for each in desk.catalogue.procedures if each.active]
    block = NumberBlock.of(desk.identity.desk, pattern=desk.code_pattern())
    per_day = -(-count // len(days))
    made = 0
    for day in days:
        with desk.store.reading() as reading:
            serial = numbers.highest(reading, day, desk=desk.identity.desk)
        todo = min(per_day, count - made)
        moments = sorted(_moment(random, day) for _ in range(todo))
        for moment in moments:
            serial = block.after(serial)
            yield _dossier(desk, _drawn(random, procedures, commune, day), moment=moment, serial=serial)
        made += todo
        if made >= count:
            return


def _working_days(desk: Desk, years: float) -> list[date]:
    last = desk.today() - timedelta(days=1)
    span = max(1, round(years * _DAYS_IN_YEAR))
    days = [last - timedelta(days=back) for back in range(span, -1, -1)]
    return [day for day in days if desk.calendar.is_working(day)] or [last]


def _moment(random: Random, day: date) -> datetime:
    hour = random.choice((7, 8, 8, 9, 9, 10, 13, 14, 14, 15, 16))
    return at_local(day, hour, random.randrange(60))


def _drawn(random: Random, procedures: list[Procedure], commune: str, day: date) -> Intake:
    while True:
        found = invented.intake(random, procedures=procedures, commune=commune, day=day, mix=invented.Mix())
        if found is not None:
            return found


def _dossier(desk: Desk, intake: Intake, *, moment: datetime, serial: int) -> Dossier:
    procedure = desk.catalogue.get(intake.procedure)
    version = procedure.on(moment.date()) if procedure else None
    if procedure is None or version is None:
        message = "an invented intake names a procedure in force"
        raise AssertionError(message)
    found = due(parse_term(intake.term), received=moment, calendar=desk.calendar, rules=desk.rules_on(moment.date()))
    offer = version.offer(intake.arrival.offer)
    return Dossier(
        id=new_id(int(moment.timestamp() * 1000)),
        code=make_code(desk.code_pattern(), desk.identity.agency_code, moment.date(), serial),
        external_code=intake.external_code,
        procedure=procedure.code,
        procedure_name=procedure.name,
        field=procedure.field,
        version=version.version,
        level=version.level,
        offered_online=version.offered_online,
        arrival=intake.arrival,
        reason_not_online=intake.reason_not_online,
        applicant=intake.applicant,
        items=intake.items,
        return_channel=intake.return_channel,
        term=intake.term,
        fee=offer.fee if offer else None,
        received_at=moment,
        counted_from=found.counted_from,
        due_at=found.due_at,
        because=found.because,
        desk=desk.identity.desk,
        officer=desk.officer.name,
    )


def _write(desk: Desk, random: Random, batch: list[Dossier]) -> int:
    if not batch:
        return 0
    lives = [(each, _lived(desk, random, each)) for each in batch]
    with desk.store.unit() as unit:
        dossiers.add_many(unit, [life[-1][0] if life else each for each, life in lives])
        events.add_many(unit, (moved for each, life in lives for moved in _moves(each, life)))
        # The highest serial of a day first: its mark beside the file is then written once a day, not once a dossier.
        for each in reversed(batch):
            serial = int(each.code.rsplit("-", 1)[-1])
            numbers.take(unit, each.received_at.date(), serial=serial, desk=each.desk, code=each.code, dossier=each.id)
        journal.append_many(unit, (act for each, life in lives for act in _acts(each, life)))
        days = sorted({day for each, life in lives for day in _days(each, life)})
        summaries.touch(unit, days[0], since=True)
        for day in days[1:]:
            summaries.touch(unit, day)
        dossiers.mark_all_printed(unit, [each.id for each in batch])
    return len(batch)


Life = tuple[tuple[Dossier, Step], ...]


def _lived(desk: Desk, random: Random, dossier: Dossier) -> Life:
    return tuple(life_of(random, dossier, ground=ground_of(desk, dossier), now=desk.now()))


def _acts(dossier: Dossier, life: Life) -> Iterator[tuple[Act, datetime]]:
    yield (
        Act(officer=dossier.officer, act="generate", subject=dossier.id, after=facts_of(dossier)),
        dossier.received_at,
    )
    yield from ((journalled(before, after, step), step.at) for before, after, step in _moves(dossier, life))


def _moves(dossier: Dossier, life: Life) -> Iterator[tuple[Dossier, Dossier, Step]]:
    """Return each step between the standing before it and the one after it."""
    for after, step in life:
        yield dossier, after, step
        dossier = after


def _days(dossier: Dossier, life: Life) -> Iterator[date]:
    yield dossier.received_at.date()
    yield from (local_date(step.at) for _, step in life)
