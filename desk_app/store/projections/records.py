"""Rows of every subject but the dossier: one row a subject, rewritten whole."""

import json
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from sqlalchemy import Table

from desk_app.domain import assistance, cash, device, feedback, letter, postal, procedure, quarter, survey, user
from desk_app.domain.event import Event
from desk_app.domain.localtime import at, day_start
from desk_app.domain.text import fold
from desk_app.store import statements, tables

Values = tuple[Any, ...]


def _procedure_row(events: Sequence[Event]) -> Values | None:
    state = procedure.fold(events)
    if state is None:
        return None
    entry, term = state.entry, state.entry.term
    return (
        state.id,
        entry.code,
        entry.name,
        fold(entry.name),
        entry.field,
        None if term is None else term.amount,
        None if term is None else term.unit.value,
        entry.fee,
        entry.fee_note,
        entry.result,
        json.dumps(entry.components, ensure_ascii=False),
        entry.online_level,
        entry.legal_basis,
        None if entry.published_on is None else day_start(entry.published_on),
        None if state.abolished_on is None else day_start(state.abolished_on),
        int(state.public),
        int(entry.matched),
        entry.internal_percent,
        entry.tariff,
    )


def _sheet_row(events: Sequence[Event]) -> Values | None:
    state = survey.fold(events)
    if state is None or state.voided is not None:
        return None
    sheet = state.recorded
    answers = json.dumps(sheet.answers or {}, sort_keys=True)
    day = day_start(sheet.day)
    return (state.id, day, sheet.grade.value, sheet.dossier, sheet.number, answers, sheet.comment, state.recorded_by)


def _feedback_row(events: Sequence[Event]) -> Values | None:
    state = feedback.fold(events)
    if state is None or state.voided is not None:
        return None
    received, answered = state.received, state.answered
    return (
        state.id,
        received.what.value,
        day_start(received.day),
        None if received.due is None else at(received.due, 24),
        None if answered is None else day_start(max(answered.day, received.day)),
        received.text,
        "" if answered is None else answered.text,
        received.dossier,
        received.channel,
    )


def _postal_row(events: Sequence[Event]) -> Values | None:
    state = postal.fold(events)
    if state is None or state.voided is not None:
        return None
    item = state.handed_over
    return (
        state.id,
        item.dossier,
        item.direction.value,
        item.tracking,
        item.handed_over_at,
        state.delivered_at,
        state.receiver,
    )


def _user_row(events: Sequence[Event]) -> Values | None:
    state = user.fold(events)
    return None if state is None else (state.id, state.name, state.role.value, state.title, int(state.active))


def _device_row(events: Sequence[Event]) -> Values | None:
    state = device.fold(events)
    if state is None:
        return None
    return (
        state.id,
        state.name,
        state.slot,
        state.verify_key,
        state.box_key,
        int(state.enrolled),
        int(state.vouched),
        int(state.county),
        state.revoked,
        state.revoked_after,
        state.successor,
    )


def _letter_row(events: Sequence[Event]) -> Values | None:
    state = letter.fold(events)
    if state is None:
        return None
    sent = state.sent
    return (
        state.id,
        sent.number,
        day_start(sent.day),
        sent.title,
        sent.text,
        None if sent.explain_by is None else at(sent.explain_by, 24),
        json.dumps(sent.figures),
        sent.paper,
        state.sent_at,
        state.opened_at,
        state.explanation,
        state.explained_at,
        state.state.value,
    )


def _summary_row(events: Sequence[Event]) -> Values | None:
    state = quarter.fold(events)
    if state is None or state.sent is None:
        return None
    sent = state.sent
    return (
        events[0].subject,
        state.period,
        day_start(sent.first),
        at(sent.last, 24),
        sent.pdf,
        sent.pdf_bytes,
        sent.number,
        sent.signer,
        sent.approved_at,
        state.sent_at,
        state.sent_by,
        json.dumps(sent.figures, sort_keys=True),
        state.delivery.value,
        "" if state.answer is None else state.answer.remark,
        state.answered_at,
    )


def _assistance_row(events: Sequence[Event]) -> Values | None:
    state = assistance.fold(events)
    if state is None or state.voided:
        return None
    given = state.given
    return (state.id, given.given_at, given.help.value, given.slot, given.dossier, state.by)


def _cash_row(events: Sequence[Event]) -> Values | None:
    state = cash.fold(events)
    if state is None:
        return None
    counted = None if state.closed is None else state.closed.counted
    closed_at = None if state.closed is None else state.closed_at
    subject = events[0].subject
    return (subject, day_start(state.day), state.slot, state.difference, counted, closed_at, state.closed_by)


ROWS: dict[str, tuple[Table, Callable[[Sequence[Event]], Values | None]]] = {
    "procedure": (tables.procedure, _procedure_row),
    "survey": (tables.sheet, _sheet_row),
    "feedback": (tables.feedback, _feedback_row),
    "postal": (tables.postal_item, _postal_row),
    "user": (tables.user, _user_row),
    "device": (tables.device, _device_row),
    "letter": (tables.letter, _letter_row),
    "quarter": (tables.summary, _summary_row),
    "assistance": (tables.assistance, _assistance_row),
    "cash": (tables.cash_day, _cash_row),
}
"""Subject type → its table and what makes its row; a voided record has none."""


def project(driver: Any, kind: str, touched: Mapping[str, Sequence[Event]]) -> None:
    """Rewrite the row of each touched subject of a type."""
    table, row_of = ROWS[kind]
    rows: list[Values] = []
    for subject, events in touched.items():
        row = row_of(events)
        if row is None:
            driver.execute(statements.delete_by(table, "id"), (subject,))
        else:
            rows.append(row)
    driver.executemany(statements.upsert(table), rows)
