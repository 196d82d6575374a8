"""A paper of no dossier in the print queue: its very bytes, once, again after a failure, out of it, marked as a reprint."""

import pytest

from desktop.domain.rows import PrintState
from desktop.kernel.errors import Rejection
from desktop.store.queries import journal, print_jobs
from desktop.usecases import print_queue
from desktop.usecases.day_close import sheet_of
from desktop.usecases.desk import Desk

PDF = b"%PDF-1.4 bao cao"


def queued(desk: Desk) -> str:
    return print_queue.enqueue_sheet(desk, kind="report", title="Biểu II.06a, Tháng 10", pdf=PDF)[0].id


def test_the_very_bytes_go_once_and_again_after_a_failure(desk: Desk) -> None:
    job = queued(desk)
    assert queued(desk) == job, "a double click queues nothing twice"
    assert print_queue.take(desk, job=job).pdf == PDF
    with pytest.raises(Rejection) as refused:
        print_queue.cancel(desk, job=job)
    assert refused.value.code == "print.not_waiting", "what is on its way cannot be called back"
    print_queue.settle(desk, job=job, sent=False, error="print.refused")
    assert print_queue.open_jobs(desk)[0].state is PrintState.FAILED
    print_queue.retry(desk, job=job)
    assert print_queue.take(desk, job=job).pdf == PDF
    print_queue.settle(desk, job=job, sent=True)
    assert print_queue.open_jobs(desk) == ()
    again = queued(desk)
    with desk.store.reading() as reading:
        assert print_jobs.bytes_of(reading, job) is None
        assert [each.act for each in journal.of(reading, job)] == ["print"]
        assert [each.act for each in journal.of(reading, again)] == ["reprint"]


def test_one_that_waits_is_taken_out_held_over_night_and_no_difference_of_the_day(desk: Desk) -> None:
    job = queued(desk)
    assert sheet_of(desk, day=desk.today()).differences == ()
    print_queue.recover(desk)
    held = print_queue.open_jobs(desk)[0]
    assert (held.state, held.error) == (PrintState.FAILED, "print.held")
    assert print_queue.cancel(desk, job=job).touched
    assert print_queue.open_jobs(desk) == ()
