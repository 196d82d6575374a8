"""Lets Alembic join the transaction that the upgrade has opened; it opens nothing by itself."""

from alembic import context

from desktop.store import filing_tables, sending_tables, tables  # noqa: F401  # each puts its tables into the metadata
from desktop.store.columns import Base

connection = context.config.attributes["connection"]
context.configure(connection=connection, target_metadata=Base.metadata, render_as_batch=True, transactional_ddl=False)
context.run_migrations()
