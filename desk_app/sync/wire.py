"""Messages as bytes: msgpack within zstd."""

from functools import cache
from typing import Any, TypeVar

import msgspec

M = TypeVar("M", bound=msgspec.Struct)

MEDIA_TYPE = "application/x-motcua"
LARGEST = 16 << 20
"""A message may unpack to so many bytes: a batch of events is well below, and a bomb is not."""
_LEVEL = 3

_encoder = msgspec.msgpack.Encoder()


class BadMessage(ValueError):
    """Bytes that are no message of the kind that was expected: cut, changed, or not ours."""


def pack(message: msgspec.Struct) -> bytes:
    """Return the message as bytes."""
    import zstandard

    return zstandard.ZstdCompressor(level=_LEVEL, write_checksum=True).compress(_encoder.encode(message))


def unpack(body: bytes, kind: type[M]) -> M:
    """Return the message in the bytes. Raises ``BadMessage``; never reserves more than ``LARGEST`` bytes."""
    import zstandard

    try:
        size = zstandard.frame_content_size(body)
        if not 0 <= size <= LARGEST:
            raise BadMessage(f"{size} bytes in a message")
        decoder: Any = _decoder(kind)
        plain = zstandard.ZstdDecompressor().decompress(body, max_output_size=LARGEST)
        return decoder.decode(plain)  # type: ignore[no-any-return]  # of the decoder's kind
    except (zstandard.ZstdError, msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise BadMessage(str(error)) from error


@cache
def _decoder(kind: type[msgspec.Struct]) -> msgspec.msgpack.Decoder[Any]:
    return msgspec.msgpack.Decoder(kind)
