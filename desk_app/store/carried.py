"""What a carried file is about: who may read it, and what all of them hold already."""

from collections.abc import Collection
from typing import Any


def readers(driver: Any, own: str) -> dict[str, str]:
    """Return whom a file of the PC ``own`` is locked for, device → box key: the county, and every trusted PC."""
    trusted = driver.execute(
        "SELECT id, box_key FROM device WHERE (enrolled = 1 OR vouched = 1) AND revoked IS NULL AND successor = ''"
    ).fetchall()
    paired = driver.execute(
        "SELECT id, box_key FROM peer WHERE box_key <> '' AND id NOT IN "
        "(SELECT id FROM device WHERE revoked IS NOT NULL OR successor <> '')"
    ).fetchall()
    return {device: box_key for device, box_key in [*trusted, *paired] if device != own and box_key}


def held_by_all(driver: Any, readers: Collection[str]) -> dict[str, int]:
    """Return device → up to which event every reader has said that it holds the chain; nothing for a silent reader."""
    least: dict[str, int] | None = None
    for reader in readers:
        rows = driver.execute("SELECT device, seq FROM acknowledged WHERE peer = ?", (reader,)).fetchall()
        held = {device: int(seq) for device, seq in rows}
        least = held if least is None else {device: min(seq, held.get(device, 0)) for device, seq in least.items()}
    return least or {}


def papers_here(driver: Any) -> list[tuple[str, int]]:
    """Return the papers that are here, whole, small first: digest and bytes."""
    return list(driver.execute("SELECT digest, bytes FROM paper WHERE here = 1 ORDER BY bytes, digest").fetchall())


def papers_wanted(driver: Any, readers: Collection[str]) -> list[tuple[str, int]]:
    """Return those of them that some reader may lack."""
    held = set(driver.execute("SELECT digest, peer FROM paper_held").fetchall())
    return [paper for paper in papers_here(driver) if not all((paper[0], reader) in held for reader in readers)]
