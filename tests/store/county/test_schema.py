"""The county's own tables: the scripts build what the models say, on both kinds of database."""

from typing import Any

from sqlalchemy import inspect

import db
from desk_app.store.county import schema, tables
from desk_app.store.county.office import County

REVISIONS = sorted(path.name.partition("_")[0] for path in db.path("county/versions").glob("*.py"))


def shape(inspector: Any, table: str) -> tuple[Any, ...]:
    """Return a table's columns, key, unique columns and indexes."""
    columns = [(c["name"], str(c["type"]).partition("(")[0], c["nullable"]) for c in inspector.get_columns(table)]
    unique = sorted(tuple(each["column_names"]) for each in inspector.get_unique_constraints(table))
    indexes = sorted(
        (each["name"], tuple(each["column_names"]))
        for each in inspector.get_indexes(table)
        if "duplicates_constraint" not in each
    )
    return columns, inspector.get_pk_constraint(table)["constrained_columns"], unique, indexes


def test_head_is_the_newest_script() -> None:
    assert REVISIONS[-1] == schema.HEAD


def test_the_scripts_build_what_the_models_say(county: County) -> None:
    with county.writing() as connection:
        built = {name: shape(inspect(connection), name) for name in tables.office.tables}
        tables.office.drop_all(connection)
        tables.office.create_all(connection)
        modelled = {name: shape(inspect(connection), name) for name in tables.office.tables}
    assert built == modelled
