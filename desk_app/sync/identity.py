"""A PC's identity: one seed, two keys. Ed25519 signs what the PC wrote, X25519 opens what was locked for it."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from desk_app.sync.secrets_kept import SecretsKept

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

KEYS = "keys"
"""The folder of a data directory in which keys lie."""

_SEED_BYTES = 64


@dataclass(frozen=True, slots=True)
class Identity:
    """The keys of a device."""

    device: str
    sign_key: "Ed25519PrivateKey" = field(repr=False)
    box: "X25519PrivateKey" = field(repr=False)

    @property
    def verify_key(self) -> str:
        """Return the Ed25519 public key, 64 hex digits."""
        return self.sign_key.public_key().public_bytes_raw().hex()

    @property
    def box_key(self) -> str:
        """Return the X25519 public key, 64 hex digits."""
        return self.box.public_key().public_bytes_raw().hex()

    def sign(self, message: bytes) -> bytes:
        """Return the device's signature over the message, 64 bytes."""
        return self.sign_key.sign(message)


def from_seed(device: str, seed: bytes) -> Identity:
    """Return the identity that grows from a seed of 64 bytes: the first half signs, the second half opens."""
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

    if len(seed) != _SEED_BYTES:
        raise ValueError("a seed has 64 bytes")
    return Identity(
        device, Ed25519PrivateKey.from_private_bytes(seed[:32]), X25519PrivateKey.from_private_bytes(seed[32:])
    )


def verify(verify_key: str, signature: bytes, message: bytes) -> bool:
    """Say whether the signature over the message is the key's; a key that is none verifies nothing."""
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    try:
        Ed25519PublicKey.from_public_bytes(bytes.fromhex(verify_key)).verify(signature, message)
    except (InvalidSignature, ValueError):
        return False
    return True


class KeyStore:
    """The keys of one data directory. May wait for a person to unlock the keyring: not for the GUI thread."""

    def __init__(self, directory: Path) -> None:
        self.directory = directory / KEYS
        self._kept = SecretsKept(self.directory)

    def identity(self, device: str) -> Identity:
        """Return the device's identity, made at the first call. Raises ``KeysLocked``, ``DeskError``."""
        import secrets

        seed = self._kept.get(device)
        if seed is None:
            with self._kept.alone():
                seed = self._kept.get(device)
                if seed is None:
                    seed = secrets.token_bytes(_SEED_BYTES)
                    self._kept.put(device, seed)
        return from_seed(device, seed)

    def secret(self, name: str) -> str | None:
        """Return a secret that was kept under a name, None for none. Raises ``KeysLocked``."""
        kept = self._kept.get(name)
        return None if kept is None else kept.decode()

    def set_secret(self, name: str, value: str) -> None:
        """Keep a secret under a name of ``[0-9a-z.-]``. The keyring is one for all data of the user: name the device.

        Raises ``DeskError``.
        """
        self._kept.put(name, value.encode())

    def forget(self, name: str) -> None:
        """Remove a secret."""
        self._kept.forget(name)
