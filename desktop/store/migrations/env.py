"""Lets Alembic join the transaction that the upgrade has opened; it opens nothing by itself."""

from alembic import context

from desktop.store import filing_tables, register_tables, sending_tables, tables
from desktop.store.columns import Base

# Named so that the whole of the file is known here, also what no dossier query asks for.
KNOWN = (tables, filing_tables, register_tables, sending_tables)
connection = context.config.attributes["connection"]
context.configure(connection=connection, target_metadata=Base.metadata, render_as_batch=True, transactional_ddl=False)
context.run_migrations()
