"""The hub's own storage: one set of tables over SQLite and PostgreSQL, and the ladder that brings them up."""
