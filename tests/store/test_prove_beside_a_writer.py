"""A proof on a connection that knew the search index before another one wrote: no false alarm of damage."""

from desktop.domain.rows import Wanted
from desktop.store import prove
from desktop.store.queries import dossiers
from desktop.store.unit import Reading
from desktop.usecases.desk import Desk
from desktop.usecases.receive import receive
from tests.samples import intake


def test_what_another_connection_wrote_is_not_taken_for_damage(desk: Desk) -> None:
    receive(desk, intake=intake())
    engine = desk.store._engine
    with engine.connect() as knowing:
        for number in range(30):
            with knowing.begin():
                found = prove.prove(Reading(knowing, desk.store._high_water))
            assert found == ()
            receive(desk, intake=intake(note=f"lần {number}"))
    with desk.store.reading() as reading:
        assert dossiers.count(reading, Wanted()) == 31
