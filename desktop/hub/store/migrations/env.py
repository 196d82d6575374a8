"""Lets Alembic join the transaction that the upgrade has opened; it opens nothing by itself."""

from alembic import context

from desktop.hub.store.tables import UnitTable

connection = context.config.attributes["connection"]
context.configure(connection=connection, target_metadata=UnitTable.metadata, transactional_ddl=False)
context.run_migrations()
