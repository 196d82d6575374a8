"""A card that stands alone on its page, as before a desk is open."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget


def stand_in_the_middle(card: QWidget, *, of: QWidget) -> None:
    """Lay a card out in the middle of a page, a little above its half."""
    across = QHBoxLayout()
    across.addStretch(1)
    across.addWidget(card)
    across.addStretch(1)
    column = QVBoxLayout(of)
    column.addStretch(1)
    column.addLayout(across)
    column.addStretch(2)
