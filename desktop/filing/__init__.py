"""Assisted filing: the portals as data, the steps of a session, the practice portal, the browser behind a protocol."""
