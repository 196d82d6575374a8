"""The door: few at once, the most stale first, a full line sends the freshest away with a time to come back."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from desktop.hub.admission import Admission
from desktop.kernel.errors import Fault

NOW = datetime(2026, 11, 30, 17, 0, tzinfo=UTC)


def test_the_desk_not_heard_for_longest_goes_first() -> None:
    async def play() -> list[int]:
        door, went, release = Admission(places=1), [], asyncio.Event()

        async def visit(hours: int) -> None:
            async with door.place(NOW - timedelta(hours=hours)):
                went.append(hours)
                await release.wait()

        tasks = [asyncio.create_task(visit(hours)) for hours in (0, 1, 50, 3, 20)]
        await asyncio.sleep(0)
        release.set()
        await asyncio.gather(*tasks)
        return went

    assert asyncio.run(play()) == [0, 50, 20, 3, 1]


def test_a_full_line_sends_the_freshest_away() -> None:
    async def play() -> tuple[list[int], list[int], int]:
        door, went, sent_away, release = Admission(places=1, line=2), [], [], asyncio.Event()

        async def visit(hours: int) -> None:
            try:
                async with door.place(NOW - timedelta(hours=hours) if hours < 99 else None):
                    went.append(hours)
                    await release.wait()
            except Fault:
                sent_away.append(hours)

        tasks = [asyncio.create_task(visit(hours)) for hours in (0, 5, 9, 1, 7, 99)]
        await asyncio.sleep(0)
        wait = door.wait
        release.set()
        await asyncio.gather(*tasks)
        return went, sent_away, wait

    went, sent_away, wait = asyncio.run(play())
    assert went == [0, 99, 9]
    assert sorted(sent_away) == [1, 5, 7]
    assert wait >= 1


def test_somebody_who_hangs_up_leaves_no_gap() -> None:
    async def play() -> bool:
        door = Admission(places=1)
        async with door.place(None):
            waiting = asyncio.create_task(door.place(None).__aenter__())
            await asyncio.sleep(0)
            waiting.cancel()
            with pytest.raises(asyncio.CancelledError):
                await waiting
        async with asyncio.timeout(5), door.place(None):
            return True

    assert asyncio.run(play())
