"""Settings: procedures, calendar, the desk itself."""
