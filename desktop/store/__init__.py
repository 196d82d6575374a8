"""Floor 3: one encrypted SQLite file through SQLAlchemy: tables, units of work, queries, upgrade, backup."""
