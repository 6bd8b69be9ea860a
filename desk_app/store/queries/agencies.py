"""Dossiers that another agency decides."""

from typing import Any


def newest_elsewhere(driver: Any, limit: int) -> list[str]:
    """Return the dossiers received last that another agency decides, newest first."""
    rows = driver.execute(
        "SELECT d.id FROM reporting r JOIN dossier d ON d.rank = r.rank WHERE r.elsewhere = 1 ORDER BY d.rank LIMIT ?",
        (limit,),
    )
    return [subject for (subject,) in rows.fetchall()]
