"""VietQR: the payload of a transfer to the unit's account, built and read back (EMVCo MPM v1.1; NAPAS QR v1.0 09/2021).

A payload is a row of objects: two digits name it, two digits count its bytes, then its value, which may be such a row
itself. The last object is a CRC over everything before its four digits. Banks pass on the purpose as plain ASCII.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

NAPAS = "A000000727"
"""Names the network that owns object 38."""
TO_ACCOUNT, TO_CARD = "QRIBFTTA", "QRIBFTTC"
STATIC, DYNAMIC = "11", "12"
DONG, VIET_NAM = "704", "VN"
LONGEST_TEXT = 25
"""Bytes that a reference or a purpose may have (EMVCo MPM table 3.7)."""
LONGEST_NUMBER = 19
MOST = 9_999_999_999_999
"""An amount has thirteen digits at most."""

_POLYNOMIAL, _START = 0x1021, 0xFFFF
_BIN = re.compile(r"\d{6}", re.ASCII)
_ACCOUNT_NUMBER = re.compile(rf"[0-9A-Za-z]{{1,{LONGEST_NUMBER}}}", re.ASCII)
_CARD_NUMBER = re.compile(r"\d{12,19}", re.ASCII)
_AMOUNT = re.compile(r"[1-9]\d{0,12}", re.ASCII)
_NOT_PASSED_ON = re.compile(r"[^0-9A-Za-z ./-]+", re.ASCII)


class Malformed(ValueError):
    """What in a payload does not hold, and the object in which (``38.01.00``)."""

    def __init__(self, place: str, reason: str) -> None:
        super().__init__(f"{place}: {reason}" if place else reason)
        self.place = place
        self.reason = reason


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """Where money goes: the bank by its six-digit BIN, an account or a card there. ``holder`` is shown, never sent."""

    bin: str
    number: str
    holder: str = ""
    is_card: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Transfer:
    """What a payload asks for; ``amount`` None leaves the sum to the payer."""

    account: Account
    amount: int | None = None
    reference: str = ""
    purpose: str = ""


def crc(data: bytes) -> str:
    """Return CRC-16/CCITT-FALSE as four capital hexadecimal digits.

    >>> crc(b"123456789")
    '29B1'
    """
    register = _START
    for byte in data:
        register ^= byte << 8
        for _ in range(8):
            register = (register << 1 ^ _POLYNOMIAL if register & 0x8000 else register << 1) & 0xFFFF
    return f"{register:04X}"


def plain(text: str) -> str:
    """Return a text as banks pass it on: ASCII letters, digits and `. / -`, no marks, single blanks, cut to its limit.

    >>> plain("Chứng thực 1-00414, Đồng Lạc")
    'Chung thuc 1-00414 Dong L'
    """
    bare = unicodedata.normalize("NFD", text).replace("đ", "d").replace("Đ", "D")
    letters = "".join(letter for letter in bare if not unicodedata.combining(letter))
    return " ".join(_NOT_PASSED_ON.sub(" ", letters).split())[:LONGEST_TEXT].rstrip()


def fault_of(account: Account) -> str:
    """Return which field of an account cannot be one (``bin`` or ``number``), nothing where all is well."""
    if not _BIN.fullmatch(account.bin):
        return "bin"
    shape = _CARD_NUMBER if account.is_card else _ACCOUNT_NUMBER
    return "" if shape.fullmatch(account.number) else "number"


def build(account: Account, amount: int | None = None, *, reference: str = "", purpose: str = "") -> str:
    """Return the payload of a transfer: dynamic with an amount, else static; texts are folded by ``plain``.

    >>> build(Account(bin="970403", number="0011012345678"), 18_000, purpose="1-00414/2023")[61:]
    '0208QRIBFTTA53037045405180005802VN621608121-00414/202363041269'
    """
    if fault_of(account) or not (amount is None or 0 < amount <= MOST):
        raise ValueError(f"no transfer of {amount} to {account}")
    party = _object("00", account.bin) + _object("01", account.number)
    service = TO_CARD if account.is_card else TO_ACCOUNT
    texts = _optional("01", plain(reference)) + _optional("08", plain(purpose))
    payload = (
        _object("00", "01")
        + _object("01", STATIC if amount is None else DYNAMIC)
        + _object("38", _object("00", NAPAS) + _object("01", party) + _object("02", service))
        + _object("53", DONG)
        + _optional("54", "" if amount is None else str(amount))
        + _object("58", VIET_NAM)
        + _optional("62", texts)
        + "6304"
    )
    return payload + crc(payload.encode("ascii"))


def parse(text: str) -> Transfer:
    """Return what a payload asks for. Raises ``Malformed``, which names the object and what is wrong with it."""
    objects = _read(text.strip().encode("utf-8"), "")
    _check_crc(text.strip().encode("utf-8"), objects)
    _expect(objects, "00", "01", "phiên bản khác 01")
    if objects.get("01") not in (STATIC, DYNAMIC):
        raise Malformed("01", "phải là 11 (tĩnh) hoặc 12 (động)")
    _expect(objects, "53", DONG, "đơn vị tiền khác 704 (đồng)")
    _expect(objects, "58", VIET_NAM, "nước khác VN")
    texts = _read(objects.get("62", "").encode("utf-8"), "62")
    return Transfer(
        account=_account(objects),
        amount=_amount(objects),
        reference=texts.get("01", ""),
        purpose=texts.get("08", ""),
    )


def _object(tag: str, value: str) -> str:
    return f"{tag}{len(value.encode('ascii')):02}{value}"


def _optional(tag: str, value: str) -> str:
    return _object(tag, value) if value else ""


def _read(data: bytes, place: str) -> dict[str, str]:
    """Return the objects of one level; each may stand there once."""
    objects: dict[str, str] = {}
    for tag, value in _walk(data, place):
        if tag in objects:
            raise Malformed(_within(place, tag), "có hai lần")
        objects[tag] = value
    return objects


def _walk(data: bytes, place: str) -> Iterator[tuple[str, str]]:
    at = 0
    while at < len(data):
        head = data[at : at + 4]
        if len(head) < 4 or not head.isdigit():
            raise Malformed(place, f"từ byte {at} không phải là mã và độ dài")
        tag, length = head[:2].decode(), int(head[2:])
        value = data[at + 4 : at + 4 + length]
        if len(value) < length:
            raise Malformed(_within(place, tag), f"ghi dài {length} byte, chỉ còn {len(value)}")
        try:
            yield tag, value.decode("utf-8")
        except UnicodeDecodeError:
            raise Malformed(_within(place, tag), "cắt giữa một chữ") from None
        at += 4 + length


def _within(place: str, tag: str) -> str:
    return f"{place}.{tag}" if place else tag


def _check_crc(data: bytes, objects: dict[str, str]) -> None:
    if list(objects)[-1:] != ["63"]:
        raise Malformed("63", "mã kiểm tra không đứng cuối")
    wanted = crc(data[:-4])
    if objects["63"] != wanted:
        raise Malformed("63", f"mã kiểm tra ghi {objects['63']}, tính ra {wanted}")


def _expect(objects: dict[str, str], tag: str, value: str, reason: str) -> None:
    if objects.get(tag) != value:
        raise Malformed(tag, reason if tag in objects else "thiếu")


def _account(objects: dict[str, str]) -> Account:
    if "38" not in objects:
        raise Malformed("38", "thiếu tài khoản nhận")
    owner = _read(objects["38"].encode("utf-8"), "38")
    if owner.get("00") != NAPAS:
        raise Malformed("38.00", "không phải mạng NAPAS")
    if owner.get("02") not in (TO_ACCOUNT, TO_CARD):
        raise Malformed("38.02", f"phải là {TO_ACCOUNT} hoặc {TO_CARD}")
    party = _read(owner.get("01", "").encode("utf-8"), "38.01")
    account = Account(bin=party.get("00", ""), number=party.get("01", ""), is_card=owner["02"] == TO_CARD)
    fault = fault_of(account)
    if fault:
        place = {"bin": "38.01.00", "number": "38.01.01"}[fault]
        raise Malformed(place, "không phải mã ngân hàng" if fault == "bin" else "không phải số tài khoản hay số thẻ")
    return account


def _amount(objects: dict[str, str]) -> int | None:
    typed = objects.get("54")
    if typed is None:
        return None
    if not _AMOUNT.fullmatch(typed):
        raise Malformed("54", "không phải số tiền đồng")
    return int(typed)
