"""Runs the revisions of the county's own tables on the connection that the program hands over."""

from alembic import context

context.configure(
    connection=context.config.attributes["connection"],
    version_table="county_version",
    transaction_per_migration=False,
    transactional_ddl=True,
)
with context.begin_transaction():
    context.run_migrations()
