"""Journeys use the window of the screens' tests."""

from tests.ui.conftest import window

__all__ = ["window"]
