"""Properties that the style sheet asks for, put on a widget that may be dressed already."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def put(widget: QWidget, name: str, value: str) -> None:
    """Put a property on a widget, and dress it anew where it is dressed already and the value is another.

    The first call that asks for the style costs eight milliseconds: what was not shown yet is dressed when it is.
    """
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    if widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        widget.style().unpolish(widget)
        widget.style().polish(widget)
