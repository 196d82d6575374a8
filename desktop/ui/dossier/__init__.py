"""One dossier with its whole life, and everything that can be done to it."""
