"""What a ledger and its projections say, in words that every replica has: a desk's file, a commune's partitions."""

from typing import Any

from sqlalchemy import Table

from desk_app.store import tables


def everything(driver: Any) -> dict[str, list[str]]:
    """Return the ledger and every projection as text, in one order; the surrogate rank becomes the dossier's id."""
    ids = dict(driver.execute("SELECT rank, id FROM dossier").fetchall())
    kept = (tables.event, tables.head, *tables.projections.sorted_tables)
    return {table.name: sorted(_rows(driver, table, ids)) for table in kept}


def _rows(driver: Any, table: Table, ids: dict[int, str]) -> list[str]:
    names = [column.name for column in table.columns]
    listed = ", ".join(f'"{name}"' for name in names)
    told = []
    for row in driver.execute(f'SELECT {listed} FROM "{table.name}"').fetchall():
        said = dict(zip(names, row, strict=True))
        if "rank" in said:
            said["rank"] = ids[said["rank"]]
        told.append(repr([bytes(value) if isinstance(value, memoryview) else value for value in said.values()]))
    return told
