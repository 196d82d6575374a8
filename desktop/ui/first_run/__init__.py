"""The first run: under a minute, once."""
