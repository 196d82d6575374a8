"""Receiving a dossier: the screen the officer lives in."""
