"""Which update files are kept: the newest of a system, the steps that lead up to it, and nothing else."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from desktop.contract.updates import UpdateHead, ladder, listing, read_listing


def head(number: int, least: int, system: str = "debian-amd64") -> UpdateHead:
    return UpdateHead(system=system, number=f"0.{number}", least=f"0.{least}", length=1, digest=f"{number:064x}")


def reached(heads: tuple[UpdateHead, ...], at: int) -> int:
    """Return the number that a desk ends at when it takes the newest that updates it, again and again."""
    while fitting := [each for each in heads if each.least_place <= (0, at) < each.place]:
        at = max(each.place for each in fitting)[1]
    return at


releases = st.lists(
    st.tuples(st.integers(1, 30), st.integers(0, 29)).filter(lambda pair: pair[1] < pair[0]), min_size=1, max_size=12
).map(lambda pairs: tuple(head(*pair) for pair in dict(pairs).items()))


@given(releases, st.integers(0, 30))
def test_whoever_could_reach_the_newest_still_can(heads: tuple[UpdateHead, ...], at: int) -> None:
    newest = max(each.place for each in heads)[1]
    kept = ladder(heads)
    if reached(heads, at) == newest:
        assert reached(kept, at) == newest


@given(releases)
def test_each_that_is_kept_helps_somebody_whom_no_other_does(heads: tuple[UpdateHead, ...]) -> None:
    kept = ladder(heads)
    assert [each.place for each in kept] == sorted((each.place for each in kept), reverse=True)
    assert all(lower.least_place < upper.least_place for upper, lower in pairwise(kept))
    assert ladder(kept) == kept


def test_systems_are_apart_and_numbers_are_no_texts() -> None:
    found = ladder([head(9, 0), head(10, 0), head(3, 0, "windows-amd64")])
    assert [(each.system, each.number) for each in found] == [("debian-amd64", "0.10"), ("windows-amd64", "0.3")]
    assert read_listing(listing(found)) == found
