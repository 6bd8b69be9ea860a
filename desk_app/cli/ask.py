"""`figures`, `list`, `check`, `report`: what the data says of a period."""

import json
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desk_app.cli import unit_data
from desk_app.cli.exits import Exit
from desk_app.cli.grammar import Commands, command, day, moment
from desk_app.cli.terminal import Terminal, table
from desk_app.errors import DeskError

if TYPE_CHECKING:
    from desk_app.figures.compute import Value
    from desk_app.figures.plausible import Question as Asked
    from desk_app.figures.reconcile import Contradiction
    from desk_app.figures.records import Record
    from desk_app.usecases.figures import Answer, Question

    Checked = tuple[list[Contradiction], Mapping[str, Value], list[str]]
    """What contradicts itself, the figures that questions are asked of, and codes that no figure has"""

_OF_FIELDS = ("received.total", "received.carried_over", "resolved.total", "resolved.overdue", "pending.total")


def add(commands: Commands) -> None:
    """Add the commands."""
    figures = command(commands, "figures", "mọi số liệu của một kỳ", run_figures)
    _period(figures)
    _when(figures)
    listed = command(commands, "list", "các hồ sơ, phiếu… đằng sau một số liệu", run_list)
    _period(listed)
    listed.add_argument("figure", metavar="FIGURE", help="mã số liệu, ví dụ resolved.total")
    _when(listed)
    check = command(commands, "check", "các mâu thuẫn giữa số liệu của một kỳ, hoặc của một báo cáo giấy", run_check)
    _period(check, nargs="?")
    check.add_argument("--declared", metavar="FILE.json", type=Path, help="số liệu gõ lại từ báo cáo giấy")
    _when(check)
    check.set_defaults(refuse=check.error)
    report = command(commands, "report", "in báo cáo của một kỳ ra PDF", run_report)
    _period(report)
    report.add_argument("--out", metavar="FILE.pdf", type=Path, required=True, help="tệp PDF")
    report.add_argument("--forms", metavar="FILE.xlsx", type=Path, help="thêm các biểu số liệu ra tệp Excel")
    listed.set_defaults(refuse=listed.error)


def _period(parser: ArgumentParser, **settings: Any) -> None:
    told = "2023-Q2, 2023-06, 2023, 2023-H1 hoặc 2023-03-15..2023-06-14"
    parser.add_argument("period", metavar="PERIOD", help=told, **settings)


def _when(parser: ArgumentParser) -> None:
    parser.add_argument("--as-of", metavar="DATE", type=day, help="chốt kỳ vào hết ngày này")
    parser.add_argument(
        "--as-known-at", metavar="TIME", type=moment, help="như đã biết vào lúc ấy, ví dụ 2023-06-14T17:00"
    )


def _question(options: Namespace) -> "Question":
    from desk_app.usecases.figures import Question

    return Question(period=options.period, as_of=options.as_of, known_at=options.as_known_at)


# -- figures


def run_figures(options: Namespace, terminal: Terminal) -> int:
    """Say every figure of a period."""
    from desk_app.usecases.figures import ask

    with unit_data.opened(options) as database, database.view() as work:
        answer = ask(work, _question(options))
    terminal.answer(_figures_document(answer), _figures_lines(answer))
    return Exit.DONE


def _figures_document(answer: "Answer") -> dict[str, Any]:
    window, profile = answer.window, answer.profile
    return {
        "period": window.label,
        "from": window.first.isoformat(),
        "to": window.last.isoformat(),
        "unit": {"code": profile.code, "name": profile.name},
        "figures": answer.figures.whole,
        "by_field": answer.figures.by_field,
    }


def _figures_lines(answer: "Answer") -> Iterator[str]:
    from desk_app.usecases.figures import codes

    window, labels = answer.window, codes()
    yield f"{answer.profile.name}: {window.label_vi} ({window.first:%d/%m/%Y} – {window.last:%d/%m/%Y})"
    yield ""
    rows = [[code, labels[code], _shown(code, value)] for code, value in answer.figures.whole.items()]
    yield from table(["Mã", "Số liệu", "Giá trị"], rows, right=[2])
    if not answer.figures.by_field:
        return
    yield ""
    fields = [
        [field, *(_shown(code, figures[code]) for code in _OF_FIELDS)]
        for field, figures in answer.figures.by_field.items()
    ]
    yield from table(["Lĩnh vực", *_OF_FIELDS], fields, right=range(1, len(_OF_FIELDS) + 1))


def _shown(code: str, value: int | float | None) -> str:
    from desk_app.reports import numbers

    if value is None:
        return "–"
    if isinstance(value, float):
        return numbers.decimal(value) if code == "survey.score" else numbers.rate(value)
    return numbers.money(value) if code in ("fees.amount", "fees.transfer") else numbers.count(value)


# -- list


def run_list(options: Namespace, terminal: Terminal) -> int:
    """Say the records behind a figure."""
    from desk_app.usecases.figures import behind, codes

    if options.figure not in codes():
        options.refuse(_no_figure(options.figure, codes()))
    with unit_data.opened(options) as database, database.view() as work:
        records = behind(work, _question(options), options.figure)
    shown = [_record(record) for record in records]
    terminal.answer({"figure": options.figure, "period": options.period, "records": shown}, _records_lines(records))
    return Exit.DONE


def _no_figure(code: str, known: Mapping[str, str]) -> str:
    from difflib import get_close_matches

    near = get_close_matches(code, known, n=3, cutoff=0.4) or ["received.total", "resolved.total"]
    return f"không có số liệu “{code}”; có thể là {', '.join(near)}"


def _record(record: "Record") -> dict[str, Any]:
    shown = {
        "reception": record.reception,
        "official": record.official,
        "procedure": record.procedure,
        "field": record.field,
        "received": _iso(record.received_at, record.received_timed),
        "due": _iso(record.due_at, record.due_timed),
        "ended": _iso(record.ended_at, record.ended_timed),
        "state": record.state,
    }
    return shown if record.amount is None else {**shown, "amount": record.amount}


def _iso(moment: int | None, timed: bool) -> str | None:
    """Return a moment in ISO 8601 as the counter's clock shows it; a day without a time as a date."""
    from desk_app.domain.localtime import local, local_date

    if moment is None:
        return None
    return local(moment).isoformat(timespec="seconds") if timed else local_date(moment).isoformat()


def _records_lines(records: "list[Record]") -> Iterator[str]:
    from desk_app.usecases.review import state_word

    rows = [
        [
            record.reception or record.official or "",
            _short(record.procedure),
            record.field,
            _local(record.received_at, record.received_timed),
            _local(record.due_at, record.due_timed),
            _local(record.ended_at, record.ended_timed),
            state_word(record.state),
        ]
        for record in records
    ]
    yield from table(["Số", "Thủ tục", "Lĩnh vực", "Tiếp nhận", "Hẹn trả", "Kết thúc", "Tình trạng"], rows)
    yield ""
    yield f"{len(records)} dòng."


def _short(text: str, most: int = 48) -> str:
    return text if len(text) <= most else f"{text[: most - 1]}…"


def _local(moment: int | None, timed: bool) -> str:
    from desk_app.domain.localtime import local

    return "" if moment is None else f"{local(moment):%d/%m/%Y %H:%M}"[: None if timed else 10]


# -- check


def run_check(options: Namespace, terminal: Terminal) -> int:
    """Say what cannot hold among a period's figures, or among typed ones, and what they make a reader ask."""
    from desk_app.figures.plausible import questions

    if (options.period is None) == (options.declared is None):
        options.refuse("cần một kỳ, hoặc --declared FILE.json")
    found, figures, unknown = _computed(options) if options.declared is None else _declared(options.declared)
    if unknown:
        terminal.note(f"Không có số liệu nào mang mã: {', '.join(unknown)}; các mã ấy không được xét.")
    asked = questions(figures)
    document = {
        "contradictions": [_contradiction(one) for one in found],
        "questions": [{"rule": one.rule, "figures": list(one.figures), "sentence": one.sentence} for one in asked],
    }
    terminal.answer(document, _said(found, asked))
    return Exit.FINDINGS if found else Exit.DONE


def _computed(options: Namespace) -> "Checked":
    from desk_app.usecases.figures import ask, contradictions

    with unit_data.opened(options) as database, database.view() as work:
        figures = ask(work, _question(options)).figures
    return contradictions(figures), figures.whole, []


def _declared(file: Path) -> "Checked":
    from desk_app.usecases.figures import declared

    try:
        document = json.loads(file.read_text(encoding="utf-8-sig"))
    except FileNotFoundError as error:
        raise DeskError(f"Không tìm thấy tệp {file}.", "Kiểm tra lại tên tệp và thư mục.") from error
    except (ValueError, RecursionError) as error:
        raise DeskError(f"Tệp {file} không phải JSON.", "Ghi theo mẫu ở docs/developer/commands.md.") from error
    found, unknown = declared(document)
    return found, _told_once(document.get("figures") or {}), unknown


def _told_once(figures: Mapping[str, Any]) -> "dict[str, Value]":
    """Return the typed figures that a paper states as one number: of several nobody knows which to ask about."""
    return {code: value for code, value in figures.items() if type(value) in (int, float)}


def _contradiction(found: "Contradiction") -> dict[str, Any]:
    return {
        "rule": found.rule,
        "left": found.left,
        "right": found.right,
        "difference": found.difference,
        "figures": list(found.figures),
        "field": found.field,
        "sentence": found.sentence,
    }


def _said(found: "list[Contradiction]", asked: "list[Asked]") -> Iterator[str]:
    yield f"{len(found)} mâu thuẫn." if found else "Không có mâu thuẫn nào."
    for number, one in enumerate(found, 1):
        yield f"{number}. {one.sentence}"
    if asked:
        yield ""
        yield f"{len(asked)} câu hỏi, không phải mâu thuẫn:"
        yield from (f"{number}. {question.sentence}" for number, question in enumerate(asked, 1))


# -- report


def run_report(options: Namespace, terminal: Terminal) -> int:
    """Print a period's summary."""
    from desk_app.usecases.report import typed_numbers, write_summary

    with unit_data.opened(options) as database:
        told = write_summary(database, options.period, options.out, forms=options.forms, progress=terminal.progress)
    found = list(told.contradictions)
    typed = len(typed_numbers(told))
    document = {
        "pdf": str(options.out),
        "forms": None if options.forms is None else str(options.forms),
        "contradictions": [_contradiction(one) for one in found],
        "typed": typed,
    }
    terminal.answer(document, [f"Đã in {path}." for path in (options.out, options.forms) if path is not None])
    if found or typed:
        terminal.note(
            f"Có {len(found) + typed} mâu thuẫn, đã ghi trên bản dự thảo: xem motcua check {told.window.label}."
        )
    return Exit.FINDINGS if found or typed else Exit.DONE
