"""How far something that was recorded here has come: with us, or acknowledged by the county."""

from typing import Any

from desk_app.store import peers


def is_there(driver: Any, subject: str, kind: str) -> bool:
    """Say whether the county said that it holds the subject's latest event of a kind; False before any joining."""
    county = peers.county(driver)
    row = driver.execute(
        "SELECT device, seq FROM event WHERE subject = ? AND kind = ? "
        "ORDER BY clock DESC, device DESC, seq DESC LIMIT 1",
        (subject, kind),
    ).fetchone()
    if county is None or row is None:
        return False
    device, seq = row
    return bool(peers.acknowledged(driver, county.id).get(device, 0) >= seq)


def paper_is_there(driver: Any, digest: str) -> bool:
    """Say whether the county said that it holds the paper."""
    return (
        driver.execute(
            "SELECT 1 FROM paper_held JOIN peer ON peer.id = paper_held.peer WHERE peer.kind = ? AND digest = ?",
            (peers.COUNTY, digest),
        ).fetchone()
        is not None
    )
