"""A device's seal: its signature over the end of its chain, and with the chain's hashes over every event before."""

_CONTEXT = b"motcua seal 1\x00"


def sealed(device: str, seq: int, link: bytes) -> bytes:
    """Return the message that a seal signs (RFC 8032, Ed25519)."""
    return _CONTEXT + bytes.fromhex(device) + seq.to_bytes(8, "big") + link
