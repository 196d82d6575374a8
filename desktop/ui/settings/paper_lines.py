"""A checklist as lines a person can edit: `text | xuất trình, khi …`; a line that stays keeps all its particulars."""

from collections.abc import Iterable
from dataclasses import replace

from desktop.domain.facts import ItemNeed, ItemUse
from desktop.domain.folding import fold, nfc
from desktop.domain.procedure import RequiredItem

_SHOWN = "xuất trình"
_KEY_LIMIT = 60


def written(items: Iterable[RequiredItem]) -> str:
    """Return one line for each paper; what stands after the bar says that it is only shown, or when it is asked for."""
    return "\n".join(_line(each) for each in items)


def _line(item: RequiredItem) -> str:
    marks = [_SHOWN] if item.use is ItemUse.PRESENT else []
    if item.need is ItemNeed.CASE:
        marks.append(item.case or "nếu có")
    return f"{item.text} | {', '.join(marks)}" if marks else item.text


def read(text: str, *, known: Iterable[RequiredItem]) -> tuple[RequiredItem, ...]:
    """Return the papers of the lines; a paper whose text is known keeps its key, its counts and its channels."""
    by_text = {each.text: each for each in known}
    lines = (nfc(line) for line in text.splitlines())
    return tuple(_item(line, by_text) for line in lines if line)


def _item(line: str, known: dict[str, RequiredItem]) -> RequiredItem:
    words, _, marks = (part.strip() for part in line.partition("|"))
    shown = fold(marks).startswith(fold(_SHOWN))
    case = marks[len(_SHOWN) :].lstrip(" ,") if shown else marks
    item = known.get(words) or RequiredItem(key="-".join(fold(words).split())[:_KEY_LIMIT], text=words)
    return replace(
        item,
        use=ItemUse.PRESENT if shown else ItemUse.SUBMIT,
        need=ItemNeed.CASE if case else ItemNeed.ALWAYS,
        case=case,
    )
