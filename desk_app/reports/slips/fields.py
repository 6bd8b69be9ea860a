"""What a placeholder of a form stands for, and how a template becomes text.

`{name}` is a value of the slip, `{name|(không có)}` says what stands there when
the slip has none, `[, {name}]` is left out when all values in it are empty, `**…**`
is bold. A name that nobody knows is a bug of the form.
"""

import re
from collections.abc import Mapping
from functools import singledispatch

from desk_app.domain import localtime
from desk_app.reports import numbers
from desk_app.reports.numbers import NBSP
from desk_app.reports.registers.spoken import spoken
from desk_app.reports.slips import content
from desk_app.reports.slips.content import SlipDossier, SlipPerson, SlipUnit
from desk_app.reports.slips.rich import Run, clean

Values = Mapping[str, str]

_PLACE = re.compile(r"\{([A-Za-z_.]+)(?:\|([^}]*))?\}")
_OPTION = re.compile(r"\[([^\]]*\{[^\]]*)\]")
_OPEN = NBSP * 8
"""Room that a pen fills."""
_DOTS = "…" * 4


def runs(template: str, values: Values) -> tuple[Run, ...]:
    """Return the template's text with its bold stretches.

    >>> runs("Của: **{person}**; thư: {email|(không có)}", {"person": "AN", "email": ""})
    (Run(text='Của: ', bold=False), Run(text='AN', bold=True), Run(text='; thư: (không có)', bold=False))
    """
    stretches = enumerate(template.split("**"))
    made = (Run(filled(text, values), bold=bool(number % 2)) for number, text in stretches)
    return tuple(run for run in made if run.text)


def filled(template: str, values: Values) -> str:
    """Return the template with its placeholders filled; marks of bold stay as they are.

    >>> filled("tại quầy[, {place}], số {phone|(không có)}", {"place": "", "phone": ""})
    'tại quầy, số (không có)'
    """
    told = _OPTION.sub(lambda found: "" if is_empty(found[1], values) else found[1], template)
    return _PLACE.sub(lambda found: values[found[1]] or found[2] or "", told)


def is_empty(template: str, values: Values) -> bool:
    """Say whether the template names values and none of them has anything to say."""
    named = _PLACE.findall(template)
    return bool(named) and not any(values[name] or instead for name, instead in named)


def moment(at_ms: int, timed: bool = True) -> str:
    """Return hour and day as the forms write them: …giờ…phút, ngày….

    >>> from datetime import date
    >>> moment(localtime.at(date(2023, 6, 8), 9, 24)).replace(NBSP, " ")
    '09 giờ 24 phút, ngày 08 tháng 6 năm 2023'
    """
    seen = localtime.local(at_ms)
    day = numbers.long_date(seen.date())
    return f"{seen:%H}{NBSP}giờ{NBSP}{seen:%M}{NBSP}phút, {day}" if timed else day


def day(at_ms: int) -> str:
    """Return the day in figures."""
    return numbers.short_date(localtime.local_date(at_ms))


def _long_day(at_ms: int) -> str:
    return numbers.long_date(localtime.local_date(at_ms))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def values(slip: content.Slip, words: Mapping[str, str]) -> Values:
    """Return everything that the forms of this slip may name, clean of what cannot be printed."""
    known = {**_unit(slip.unit, words), **_slip(slip), **_own(slip)}
    if "delivery" in known:
        known["delivery"] = known["delivery"] or known["counter"]
    if isinstance(slip, content.ReceiptSlip):
        known["copy.words"] = words[f"copy_{slip.copy}"]
    return {name: _bound(name, clean(text)) for name, text in known.items()}


def _bound(name: str, text: str) -> str:
    """Return a telephone number so that no line ends inside it."""
    return text.replace(" ", NBSP) if name.endswith("phone") else text


def _unit(unit: SlipUnit, words: Mapping[str, str]) -> Values:
    counter = unit.counter or words["counter"]
    return {
        "unit.name": unit.name,
        "unit.superior": unit.superior,
        "unit.place": unit.place,
        "unit.phone": unit.phone,
        "unit.website": unit.website,
        "unit.address": unit.address,
        "unit.hours": unit.hours,
        "counter": counter,
        "counter.here": f"{counter} {unit.name}",
        "counter.sign": unit.counter_sign or words["counter_sign"],
    }


def _slip(slip: content.Slip) -> Values:
    number = slip.number
    return {
        "number": f"0{number}" if len(number) == 1 and number.isdigit() else number or _OPEN,
        "issued": _long_day(slip.issued_at_ms),
        "officer.name": slip.officer.name,
        "officer.title": slip.officer.title,
        "officer.signed": slip.officer.name or slip.officer.title,
        "officer.phone": slip.officer.phone or slip.unit.phone,
    }


def _person(person: SlipPerson, of: str) -> Values:
    return {
        of: person.name,
        f"{of}.id": person.citizen_id,
        f"{of}.phone": person.phone,
        f"{of}.address": person.address,
        f"{of}.email": person.email,
    }


def _dossier(dossier: SlipDossier) -> Values:
    volume, ordinal = dossier.register_volume, dossier.register_ordinal
    return {
        **_person(dossier.person, "person"),
        **_person(dossier.owner or SlipPerson(name=""), "owner"),
        "reception": dossier.reception,
        "official": dossier.official,
        "procedure": dossier.procedure_name,
        "procedure.code": dossier.procedure_code,
        "field": dossier.field,
        "channel": dossier.channel,
        "delivery": dossier.delivery,
        "term": dossier.term,
        "received": moment(dossier.received_at_ms, dossier.received_timed),
        "received.Day": _capital(_long_day(dossier.received_at_ms)),
        "due": moment(dossier.due_at_ms, dossier.due_timed),
        "sets": f"{dossier.sets:02}",
        "volume": _DOTS if volume is None else f"{volume:02}",
        "ordinal": _DOTS if ordinal is None else f"{ordinal:04}",
    }


@singledispatch
def _own(slip: content.Slip) -> Values:
    raise ValueError(f"no values of {type(slip).__name__}")


@_own.register
def _receipt(slip: content.ReceiptSlip) -> Values:
    fee = numbers.money(slip.fee) if slip.fee else ""
    return {
        **_dossier(slip.dossier),
        "copy": str(slip.copy),
        **_paying(fee, slip.paid, slip.part, slip.transfer),
    }


@_own.register
def _supplement(slip: content.SupplementSlip) -> Values:
    until = "" if slip.until_ms is None else _long_day(slip.until_ms)
    return {**_dossier(slip.dossier), "until": until}


@_own.register
def _refusal(slip: content.RefusalSlip) -> Values:
    return _dossier(slip.dossier)


@_own.register
def _apology(slip: content.ApologySlip) -> Values:
    return {
        **_dossier(slip.dossier),
        "new_due": moment(slip.new_due_at_ms, slip.new_due_timed),
        "time": "nhất (chỉ một lần)" if slip.time == 1 else str(slip.time),
        "reason": slip.reason.strip().removesuffix("."),
    }


@_own.register
def _stopping(slip: content.StoppingSlip) -> Values:
    return {
        **_dossier(slip.dossier),
        "asked": _long_day(slip.asked_at_ms),
        "asked.how": slip.asked_how,
        "reason": slip.reason.strip().removesuffix("."),
    }


@_own.register
def _result(slip: content.ResultSlip) -> Values:
    return {
        **_dossier(slip.dossier),
        **_person(slip.receiver, "receiver"),
        "receiver.proxy": slip.proxy,
        "given": moment(slip.given_at_ms),
        "kind": slip.kind,
        "result": slip.result_number,
        "abstract": slip.abstract,
        "result.day": "" if slip.result_date_ms is None else _long_day(slip.result_date_ms),
        "copies": f"{slip.copies:02}",
    }


@_own.register
def _fee(slip: content.FeeSlip) -> Values:
    return {
        **_person(slip.person, "person"),
        "received": moment(slip.received_at_ms),
        "count": numbers.prose(len(slip.items)),
        "total": numbers.money(slip.total),
        "total.words": _capital(f"{spoken(slip.total)} đồng"),
        **_paying(numbers.money(slip.total), slip.paid, slip.part, slip.transfer),
    }


def _paying(fee: str, paid: str, part: str, transfer: content.Transfer | None) -> Values:
    """Return how the fee is paid; the bank's values are there only while something is owed."""
    bank = None if paid else transfer
    return {
        "fee": fee,
        "paid": paid,
        "paid.words": paid or part,
        "owed": "" if paid else fee,
        "bank": bank.payload if bank else "",
        "bank.amount": numbers.count(bank.amount) if bank else "",
        "bank.account": bank.account if bank else "",
        "bank.holder": bank.holder if bank else "",
        "bank.purpose": bank.purpose if bank else "",
    }
