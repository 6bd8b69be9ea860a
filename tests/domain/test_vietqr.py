"""VietQR's payloads: NAPAS's own examples, what is built is read back, what is wrong is named."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk_app.domain import vietqr
from desk_app.domain.vietqr import LONGEST_TEXT, MOST, Account, Malformed, Transfer

# NAPAS, QR Format T&C v1.0 (09/2021), 6.1.1 to 6.1.4; the first declares one digit too few for its account.
MALFORMED_INSIDE = "00020101021138570010A00000072701270006970403011200110123456780208QRIBFTTA53037045802VN6304F4E5"
STATIC_CARD = "00020101021138600010A00000072701300006970403011697040311012345670208QRIBFTTC53037045802VN63044F52"
DYNAMIC_ACCOUNT = (
    "00020101021238570010A00000072701270006970403011300110123456780208QRIBFTTA"
    "530370454061800005802VN62340107NPS68690819thanh toan don hang63042E2E"
)
DYNAMIC_CARD = (
    "00020101021238600010A00000072701300006970403011697040311012345670208QRIBFTTC"
    "530370454061800005802VN62340107NPS68690819thanh toan don hang6304A203"
)
ACCOUNT = Account(bin="970403", number="0011012345678")
CARD = Account(bin="970403", number="9704031101234567", is_card=True)


@pytest.mark.parametrize("payload", [MALFORMED_INSIDE, STATIC_CARD, DYNAMIC_ACCOUNT, DYNAMIC_CARD])
def test_the_check_of_each_example_of_napas_is_counted_as_printed(payload: str) -> None:
    assert vietqr.crc(payload[:-4].encode()) == payload[-4:]


@pytest.mark.parametrize(
    ("payload", "transfer"),
    [
        (STATIC_CARD, Transfer(account=CARD)),
        (
            DYNAMIC_ACCOUNT,
            Transfer(account=ACCOUNT, amount=180_000, reference="NPS6869", purpose="thanh toan don hang"),
        ),
        (DYNAMIC_CARD, Transfer(account=CARD, amount=180_000, reference="NPS6869", purpose="thanh toan don hang")),
    ],
)
def test_examples_of_napas_are_read_and_built_alike(payload: str, transfer: Transfer) -> None:
    assert vietqr.parse(payload) == transfer
    built = vietqr.build(
        transfer.account, transfer.amount, reference=transfer.reference, purpose=transfer.purpose.capitalize()
    )
    assert vietqr.parse(built).account == transfer.account
    assert built.replace("Thanh", "thanh")[:-4] == payload[:-4]


def test_the_example_that_is_malformed_inside_is_refused_though_its_check_agrees() -> None:
    with pytest.raises(Malformed) as told:
        vietqr.parse(MALFORMED_INSIDE)
    assert told.value.place.startswith("38")


accounts = st.one_of(
    st.builds(
        Account,
        bin=st.from_regex(r"[0-9]{6}", fullmatch=True),
        number=st.from_regex(r"[0-9A-Za-z]{1,19}", fullmatch=True),
    ),
    st.builds(
        Account,
        bin=st.from_regex(r"[0-9]{6}", fullmatch=True),
        number=st.from_regex(r"[0-9]{12,19}", fullmatch=True),
        is_card=st.just(True),
    ),
)


@given(accounts, st.none() | st.integers(1, MOST), st.text(), st.text())
def test_what_is_built_is_read_back(account: Account, amount: int | None, reference: str, purpose: str) -> None:
    payload = vietqr.build(account, amount, reference=reference, purpose=purpose)
    assert payload.isascii()
    read = vietqr.parse(payload)
    assert read == Transfer(
        account=account, amount=amount, reference=vietqr.plain(reference), purpose=vietqr.plain(purpose)
    )


@given(st.text())
def test_a_text_that_banks_pass_on_stays_as_it_is(text: str) -> None:
    once = vietqr.plain(text)
    assert vietqr.plain(once) == once
    assert once.isascii()
    assert len(once) <= LONGEST_TEXT


def test_marks_go_and_the_number_stays_in_the_purpose() -> None:
    assert vietqr.plain("  CHỨNG THỰC   1-00414 (Đông) ") == "CHUNG THUC 1-00414 Dong"


@given(st.integers(0, len(DYNAMIC_ACCOUNT) - 1), st.characters(codec="ascii"))
def test_a_letter_changed_on_the_way_is_found(place: int, letter: str) -> None:
    if letter == DYNAMIC_ACCOUNT[place]:
        return
    with pytest.raises(Malformed):
        vietqr.parse(DYNAMIC_ACCOUNT[:place] + letter + DYNAMIC_ACCOUNT[place + 1 :])


def _sealed(payload: str) -> str:
    return payload + "6304" + vietqr.crc(f"{payload}6304".encode())


@pytest.mark.parametrize(
    ("payload", "place"),
    [
        ("", "63"),
        ("0002", "00"),
        ("abcd", ""),
        (_sealed("000202"), "00"),
        (_sealed("000201010213"), "01"),
        (_sealed("00020100020101"), "00"),
        (_sealed("0002010102115303840"), "53"),
        (_sealed("000201010211530370458 02VN"), ""),
        (_sealed("00020101021153037045802TH"), "58"),
        (_sealed("00020101021153037045802VN"), "38"),
        (_sealed("00020101021138140010A00000077553037045802VN"), "38.00"),
        (_sealed("00020101021138140010A00000072753037045802VN"), "38.02"),
        (_sealed("00020101021138260010A0000007270208QRIBFTTA53037045802VN"), "38.01.00"),
        (DYNAMIC_ACCOUNT[:-4] + "0000", "63"),
        (DYNAMIC_ACCOUNT + "0000", "00"),
        ("0002ệ1", "00"),
    ],
)
def test_what_is_wrong_is_named_by_its_object(payload: str, place: str) -> None:
    with pytest.raises(Malformed) as told:
        vietqr.parse(payload)
    assert told.value.place == place
    assert str(told.value).startswith(place)


@pytest.mark.parametrize(
    "amount", ["54010", "540500000", "54031.5", "540301a", "5406-18000", "541412345678901234", "540212"]
)
def test_an_amount_is_whole_dong(amount: str) -> None:
    payload = _sealed(
        "00020101021238570010A00000072701270006970403011300110123456780208QRIBFTTA5303704" + amount + "5802VN"
    )
    if amount == "540212":
        assert vietqr.parse(payload).amount == 12
    else:
        with pytest.raises(Malformed) as told:
            vietqr.parse(payload)
        assert told.value.place == "54"


@pytest.mark.parametrize(
    ("account", "field"),
    [
        (ACCOUNT, ""),
        (CARD, ""),
        (Account(bin="97040", number="1"), "bin"),
        (Account(bin="970403", number=""), "number"),
        (Account(bin="970403", number="123 456"), "number"),
        (Account(bin="970403", number="1" * 20), "number"),
        (Account(bin="970403", number="0011012345", is_card=True), "number"),
    ],
)
def test_an_account_that_cannot_be_one_is_known_by_its_field(account: Account, field: str) -> None:
    assert vietqr.fault_of(account) == field
    if field:
        with pytest.raises(ValueError, match="no transfer"):
            vietqr.build(account)


@pytest.mark.parametrize("amount", [0, -1, MOST + 1])
def test_a_transfer_of_nothing_or_too_much_is_a_bug(amount: int) -> None:
    with pytest.raises(ValueError, match="no transfer"):
        vietqr.build(ACCOUNT, amount)
