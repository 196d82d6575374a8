"""Một Cửa: the desktop app of the officer at a commune's one-stop desk."""

__version__ = "0.1.0"
