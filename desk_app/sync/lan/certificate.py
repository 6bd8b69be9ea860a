"""The PC's own certificate for TLS in the office: nobody signs it, the peers pin its fingerprint at pairing."""

import hashlib
import ssl
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from desk_app.sync.secrets_kept import write_private

FILE = "lan.pem"
_NAME = "motcua"
"""Who the certificate says it is: nothing of the unit, the PC or a person, since anybody in the LAN may read it."""
_FIRST_DAY = datetime(2020, 1, 1, tzinfo=UTC)
"""A PC whose clock lost its battery must still get through: the pin tells who it is, not the days."""
_VALID_DAYS = 36_500


@dataclass(frozen=True, slots=True)
class Certificate:
    """Where key and certificate lie, in one file, and the SHA-256 of the certificate in hex."""

    file: Path
    fingerprint: str


def certificate(keys: Path) -> Certificate:
    """Return the PC's certificate, made at the first call. Raises ``DeskError`` where it cannot be written."""
    file = keys / FILE
    if not file.exists():
        write_private(file, _made())
    return Certificate(file, _fingerprint(file))


def fingerprint(der: bytes) -> str:
    """Return the fingerprint by which a certificate is pinned."""
    return hashlib.sha256(der).hexdigest()


def serving(own: Certificate) -> ssl.SSLContext:
    """Return what a server speaks TLS by."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.minimum_version = ssl.TLSVersion.TLSv1_3
    context.load_cert_chain(own.file)
    return context


def asking() -> ssl.SSLContext:
    """Return what a client speaks TLS by. It believes any certificate: the caller compares the fingerprint."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.minimum_version = ssl.TLSVersion.TLSv1_3
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    return context


def _fingerprint(file: Path) -> str:
    pem = file.read_text("ascii")
    begin = pem.index("-----BEGIN CERTIFICATE-----")
    return fingerprint(ssl.PEM_cert_to_DER_cert(pem[begin:]))


def _made() -> bytes:
    """Return a new key and a certificate over it, PEM."""
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec

    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, _NAME)])
    builder = x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key())
    builder = builder.serial_number(x509.random_serial_number())
    builder = builder.not_valid_before(_FIRST_DAY).not_valid_after(_FIRST_DAY + timedelta(days=_VALID_DAYS))
    signed = builder.sign(key, hashes.SHA256())
    private = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    return private + signed.public_bytes(serialization.Encoding.PEM)
