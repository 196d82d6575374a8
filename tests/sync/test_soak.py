"""The soak in little, so that its command does not rot: `installer/test soak` goes on for as long as it is told."""

from pathlib import Path

from tests.soak import soak


def test_a_desk_and_a_hub_do_not_grow_while_the_line_comes_and_goes(tmp_path: Path) -> None:
    looks = soak(tmp_path, seconds=1, days=12)
    assert [each.days for each in looks] == list(range(1, 13))
