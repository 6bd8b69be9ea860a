"""What each command answers."""

import argparse
import json
import re
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from contextlib import closing
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from desk_app.cli.exits import Exit
from desk_app.cli.main import _run, parser
from desk_app.cli.terminal import Terminal
from desk_app.figures.registry import COUNTS, FIGURES
from desk_app.store.database import Database
from desk_app.store.papers import Papers
from desk_app.usecases import quarter, report
from desk_app.usecases.figures import Question, ask
from tests import sample_unit
from tests.cli.conftest import ROOT, Call

PAGE = (ROOT / "docs" / "developer" / "commands.md").read_text(encoding="utf-8")
AMOUNTS = {"fees.amount"}


def _commands(of: ArgumentParser, name: str = "") -> Iterator[tuple[str, ArgumentParser]]:
    """Yield every command with its parser."""
    groups = [action for action in of._actions if isinstance(action, argparse._SubParsersAction)]
    if name and not groups:
        yield name, of
    for group in groups:
        for word, inner in group.choices.items():
            yield from _commands(inner, f"{name} {word}".strip())


COMMANDS = dict(_commands(parser()))


# -- the handbook


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_and_its_options_stand_in_the_handbook(name: str) -> None:
    assert f"`motcua {name}" in PAGE
    options = {option for action in COMMANDS[name]._actions for option in action.option_strings}
    assert not [option for option in options if option not in PAGE]


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_explains_itself_in_vietnamese(call: Call, name: str) -> None:
    told = call(*name.split(), "--help")
    assert (told.code, told.err) == (0, "")
    assert told.out.startswith("Cách dùng: motcua")
    assert not re.search(r"usage:|options:|positional|show this help", told.out)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((), "thiếu LỆNH"),
        (("figures",), "thiếu PERIOD"),
        (("figuers", "2023"), "không có 'figuers'"),
        (("figures", "2023-Q2", "--as-of", "31/02/2023"), "không phải là ngày"),
        (("figures", "2023-Q2", "--as-known-at", "hôm qua"), "không phải là thời điểm"),
        (("figures", "2023-Q2", "--nonsense"), "không hiểu --nonsense"),
        (("figures", "2023-Q2", "--jso"), "không hiểu --jso"),
        (("demo", "generated", "--year", "2023", "--dossiers", "many"), "phải là số nguyên"),
        (("check",), "cần một kỳ, hoặc --declared"),
        (("check", "2023-Q2", "--declared", "x.json"), "cần một kỳ, hoặc --declared"),
        (("report", "2023-Q2"), "thiếu --out"),
        (("list", "2023-Q2", "resolved.toal"), "resolved.total"),
        (("screenshots", "--out", "x", "--json"), "chỉ nhận"),
        (("init", "--unit-code", "X"), "thiếu --unit-name"),
    ],
    ids=str,
)
def test_wrong_usage_is_said_in_one_line(call: Call, arguments: tuple[str, ...], said: str) -> None:
    told = call(*arguments)
    assert (told.code, told.out) == (Exit.WRONG_USAGE, "")
    assert said in told.err
    assert "--help" in told.err
    assert len(told.err.splitlines()) == 1


# -- figures and lists


def test_figures_answer_as_the_contract_says(call: Call, sample: Path) -> None:
    told = call("figures", "2023-Q2", "--data", sample, "--json").document
    assert list(told) == ["period", "from", "to", "unit", "figures", "by_field"]
    assert (told["period"], told["from"], told["to"]) == ("2023-Q2", "2023-03-15", "2023-06-14")
    assert told["unit"] == {"code": "H23.15.30", "name": "UBND xã Đồng Lạc"}
    assert set(told["figures"]) == set(FIGURES)
    assert told["by_field"]["Chứng thực"]["received.total"] == 790


def test_figures_are_readable_without_json(call: Call, sample: Path) -> None:
    told = call("figures", "2023-Q2", "--data", sample)
    assert "Quý II năm 2023" in told.out
    assert re.search(r"received\.total +tổng số hồ sơ phải giải quyết +1\.022", told.out)
    assert re.search(r"rate\.resolved .* 98,53\s%", told.out)


@cache
def _figures() -> dict[str, Any]:
    with sample_unit.opened() as database, database.view() as work:
        return dict(ask(work, Question(period="2023-Q2")).figures.whole)


@pytest.mark.parametrize("code", sorted(COUNTS.keys() - AMOUNTS))
def test_a_list_is_as_long_as_its_figure(call: Call, sample: Path, code: str) -> None:
    told = call("list", "2023-Q2", code, "--data", sample, "--json").document
    assert told["figure"] == code
    assert len(told["records"]) == _figures()[code]


def test_a_record_of_a_list_says_what_the_contract_says(call: Call, sample: Path) -> None:
    records = call("list", "2023-Q2", "closed.refused", "--data", sample, "--json").document["records"]
    for record in records:
        assert list(record) == ["reception", "official", "procedure", "field", "received", "due", "ended", "state"]
        assert record["state"] == "refused"
        assert datetime.fromisoformat(record["received"]) <= datetime.fromisoformat(record["ended"])
        assert record["ended"].endswith("+07:00")


def test_the_records_of_a_readable_list_are_counted(call: Call, sample: Path) -> None:
    assert call("list", "2023-Q2", "pending.total", "--data", sample).out.endswith("9 dòng.\n")


def test_as_of_a_day_ends_the_period(call: Call, sample: Path) -> None:
    as_of = call("figures", "2023-Q2", "--as-of", "2023-04-30", "--data", sample, "--json").document["figures"]
    ranged = call("figures", "2023-03-15..2023-04-30", "--data", sample, "--json").document["figures"]
    assert as_of == ranged


def test_as_known_at_a_moment_leaves_out_what_came_later(call: Call, sample: Path) -> None:
    early = call("figures", "2023-Q2", "--as-known-at", "2023-05-01", "--data", sample, "--json").document["figures"]
    late = call("figures", "2023-Q2", "--as-known-at", "2023-06-30", "--data", sample, "--json").document["figures"]
    assert early["received.in_period"] < late["received.in_period"] == 1002
    listed = call("list", "2023-Q2", "resolved.total", "--as-known-at", "2023-05-01", "--data", sample, "--json")
    assert len(listed.document["records"]) == early["resolved.total"]


def test_a_period_that_is_none_is_told_with_an_example(call: Call, sample: Path) -> None:
    for period in ("2023-Q5", "2023-06-14..2023-03-15", "quý II"):
        told = call("figures", period, "--data", sample)
        assert (told.code, told.out, len(told.err.splitlines())) == (Exit.NOT_DONE, "", 1)
        assert "Ví dụ" in told.err


# -- check and report


def test_a_sound_quarter_has_no_contradictions_and_may_make_a_reader_ask(call: Call, sample: Path) -> None:
    told = call("check", "2023-Q2", "--data", sample, "--json")
    assert (told.code, told.document["contradictions"]) == (Exit.DONE, [])
    asked = told.document["questions"]
    assert [one["figures"][0] for one in asked] == ["survey.good", "contacts.owed"]
    assert asked[0]["sentence"] == "Cả 232 phiếu đều đánh giá mức tốt trong khi có 1 khiếu nại."
    said = call("check", "2023-Q2", "--data", sample).out.splitlines()
    assert said[:3] == ["Không có mâu thuẫn nào.", "", "2 câu hỏi, không phải mâu thuẫn:"]
    assert said[3:] == [f"{number}. {one['sentence']}" for number, one in enumerate(asked, 1)]


def test_a_typed_paper_makes_a_reader_ask_of_what_it_states_once(call: Call, tmp_path: Path) -> None:
    paper = tmp_path / "giay.json"
    figures = {"survey.sheets": 9, "survey.good": 9, "complaints.received": 1, "apologies.owed": [3, 4]}
    paper.write_text(json.dumps({"figures": {**figures, "apologies.sent": 0, "paper.missing": None}}), encoding="utf-8")
    told = call("check", "--declared", paper, "--json")
    assert [one["rule"] for one in told.document["questions"]] == ["all sheets good beside a complaint"]


def test_the_papers_contradictions_are_named(call: Call, tmp_path: Path) -> None:
    paper = tmp_path / "dong-lac.json"
    figures = {
        "received.total": 1022,
        "received.online": [986, 1022],
        "received.direct": 16,
        "received.carried_over": 20,
        "resolved.total": 1098,
        "resolved.early": 898,
        "resolved.on_time": 109,
        "resolved.overdue": 0,
        "pending.total": 9,
        "rate.resolved": 98.53,
        "rate.early": 89.2,
        "rate.on_time": 10.8,
        "digitized.complete": 999,
        "rate.digitized": 99.21,
    }
    fields = {"Hộ tịch": 181, "Chứng thực": 790, "Bảo trợ xã hội": 21, "Người có công": 25}
    by_field = {name: {"received.total": count} for name, count in fields.items()}
    paper.write_text(json.dumps({"period": "2023-Q2", "figures": figures, "by_field": by_field}), encoding="utf-8-sig")
    told = call("check", "--declared", paper, "--json")
    assert told.code == Exit.FINDINGS
    found = told.document["contradictions"]
    assert sorted(abs(one["difference"]) for one in found) == [5, 6, 36, 91]
    assert {"rule", "left", "right", "difference", "figures"} <= found[0].keys()
    assert not [one for one in found if any(code.startswith("rate.") for code in one["figures"])]


@pytest.mark.parametrize("content", ["", "[1, 2", "[]", '{"figures": 3}', '{"figures": {"received.total": "nhiều"}}'])
def test_a_paper_that_is_no_json_is_refused_in_a_sentence(call: Call, tmp_path: Path, content: str) -> None:
    paper = tmp_path / "giay.json"
    paper.write_text(content, encoding="utf-8")
    told = call("check", "--declared", paper)
    assert (told.code, told.out, len(told.err.splitlines())) == (Exit.NOT_DONE, "", 1)


def test_an_unknown_code_is_said_and_passed_over(call: Call, tmp_path: Path) -> None:
    paper = tmp_path / "giay.json"
    paper.write_text('{"figures": {"recieved.total": 3, "survey.sheets": 1}}', encoding="utf-8")
    told = call("check", "--declared", paper)
    assert told.code == Exit.DONE
    assert "recieved.total" in told.err


def test_the_report_is_printed_with_its_forms(call: Call, sample: Path, tmp_path: Path) -> None:
    pdf, forms = tmp_path / "q.pdf", tmp_path / "q.xlsx"
    told = call("report", "2023-Q2", "--out", pdf, "--forms", forms, "--data", sample, "--json")
    assert told.code == Exit.DONE
    assert told.document == {"pdf": str(pdf), "forms": str(forms), "contradictions": [], "typed": 0}
    assert pdf.read_bytes().startswith(b"%PDF")
    assert forms.read_bytes().startswith(b"PK")


def test_a_place_that_cannot_be_written_is_said(call: Call, sample: Path, tmp_path: Path) -> None:
    told = call("report", "2023-Q2", "--out", tmp_path / "none" / "q.pdf", "--data", sample)
    assert (told.code, told.out) == (Exit.NOT_DONE, "")
    assert "Không ghi được" in told.err.splitlines()[-1]


# -- imports


def _book(path: Path, *rows: list[Any]) -> Path:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append(row)
    book.save(path)
    return path


SURVEY_HEAD = ["STT", "Ngày", "Mức đánh giá", "Số phiếu", "Mã hồ sơ", "Ý kiến"]


def _counts(told: Any) -> list[int]:
    return [told.document[name] for name in ("read", "added", "updated", "unchanged", "rejected")]


def test_survey_sheets_taken_in_twice_change_nothing(call: Call, own: Path, tmp_path: Path) -> None:
    day = date(2023, 6, 1)
    file = _book(
        tmp_path / "phieu.xlsx",
        SURVEY_HEAD,
        [1, day, "Tốt", "", "", ""],
        [2, day, "Tốt", "", "", ""],
        [3, day, "Tốt", "", "", "Phục vụ nhanh"],
        [4, day, "Bình thường", "P-17", "", ""],
    )
    first = call("import", "surveys", file, "--data", own, "--json")
    assert (first.code, _counts(first)) == (Exit.DONE, [4, 4, 0, 0, 0])
    again = call("import", "surveys", file, "--data", own, "--json")
    assert (again.code, _counts(again)) == (Exit.DONE, [4, 0, 0, 4, 0])
    figures = call("figures", "2023-Q2", "--data", own, "--json").document["figures"]
    assert (figures["survey.sheets"], figures["survey.fair"]) == (236, 1)


def test_a_numbered_sheet_follows_the_file(call: Call, own: Path, tmp_path: Path) -> None:
    day = date(2023, 6, 1)
    call("import", "surveys", _book(tmp_path / "a.xlsx", SURVEY_HEAD, [1, day, "Tốt", "P-1", "", ""]), "--data", own)
    changed = _book(tmp_path / "b.xlsx", SURVEY_HEAD, [1, day, "Chưa tốt", "P-1", "", "Chờ lâu"])
    assert _counts(call("import", "surveys", changed, "--data", own, "--json")) == [1, 0, 1, 0, 0]
    assert _counts(call("import", "surveys", changed, "--data", own, "--json")) == [1, 0, 0, 1, 0]


def test_sheets_that_cannot_be_taken_come_back_with_the_reason(call: Call, own: Path, tmp_path: Path) -> None:
    day = date(2023, 6, 1)
    file = _book(
        tmp_path / "phieu.xlsx",
        SURVEY_HEAD,
        [1, day, "Tốt", "P-1", "1-99999/2023", ""],
        [2, day, "Tốt", "P-2", "", ""],
        [3, day, "Chưa tốt", "P-2", "", ""],
        [4, date(2999, 1, 1), "Tốt", "P-4", "", ""],
    )
    told = call("import", "surveys", file, "--data", own, "--json")
    assert (told.code, _counts(told)) == (Exit.FINDINGS, [4, 1, 0, 0, 3])
    assert Path(told.document["rejected_file"]) == tmp_path / "phieu.rejected.xlsx"
    assert len(told.err.splitlines()) == 1
    again = call("import", "surveys", file, "--data", own, "--json")
    assert _counts(again) == [4, 0, 0, 1, 3]


def test_the_catalogue_taken_in_twice_changes_nothing(call: Call, own: Path) -> None:
    seed = ROOT / "db" / "seeds" / "procedures.csv"
    first = call("import", "catalogue", seed, "--data", own, "--json")
    assert (first.code, first.document["read"]) == (Exit.DONE, 208)
    assert first.document["added"] == 208 - 139
    again = call("import", "catalogue", seed, "--data", own, "--json")
    assert _counts(again) == [208, 0, 0, 208, 0]


REGISTER_HEAD = [
    "Mã hồ sơ",
    "Tên TTHC",
    "Người nộp",
    "Ngày tiếp nhận",
    "Ngày hẹn trả",
    "Ngày trả kết quả",
    "Trạng thái",
]


def test_a_register_is_taken_in_and_bad_rows_are_findings(call: Call, own: Path, tmp_path: Path) -> None:
    good = ["H23.15.30-230612-9001", "Đăng ký khai sinh", "Trần Văn Mẫu", "12/06/2023", "13/06/2023", "", "Đang xử lý"]
    bad = ["H23.15.30-230612-9002", "Đăng ký khai sinh", "Trần Văn Mẫu", "hôm nọ", "", "", "Đang xử lý"]
    file = _book(tmp_path / "so.xlsx", REGISTER_HEAD, good, bad)
    dry = call("import", "register", file, "--dry-run", "--data", own, "--json")
    assert (dry.code, _counts(dry)) == (Exit.FINDINGS, [2, 1, 0, 0, 1])
    assert not (tmp_path / "so.rejected.xlsx").exists()
    assert _counts(call("import", "register", file, "--data", own, "--json")) == [2, 1, 0, 0, 1]
    again = call("import", "register", file, "--data", own, "--json")
    assert _counts(again) == [2, 0, 0, 1, 1]
    assert set(again.document) == {"read", "added", "updated", "unchanged", "rejected", "rejected_file"}


def test_a_file_that_is_not_there_is_said(call: Call, own: Path, tmp_path: Path) -> None:
    for kind in ("register", "surveys", "catalogue"):
        told = call("import", kind, tmp_path / "none.xlsx", "--data", own)
        assert (told.code, told.out) == (Exit.NOT_DONE, ""), kind


# -- keeping


def test_backup_and_restore_give_the_same_figures(call: Call, own: Path, tmp_path: Path) -> None:
    copy = tmp_path / "unit.motcua"
    kept = call("backup", copy, "--data", own, "--json")
    assert (kept.code, kept.document["bytes"]) == (Exit.DONE, copy.stat().st_size)
    back = call("restore", copy, "--data", tmp_path / "back", "--json")
    assert (back.code, back.document["events"]) == (Exit.DONE, kept.document["events"])
    figures = [call("figures", "2023-Q2", "--data", data, "--json").document for data in (own, tmp_path / "back")]
    assert figures[0] == figures[1]


def test_a_broken_backup_is_4(call: Call, own: Path, tmp_path: Path) -> None:
    copy = tmp_path / "unit.motcua"
    call("backup", copy, "--data", own)
    copy.write_bytes(copy.read_bytes()[:-300_000])
    told = call("restore", copy, "--data", tmp_path / "back")
    assert (told.code, told.out) == (Exit.BROKEN, "")


def test_sound_data_is_verified(call: Call, sample: Path) -> None:
    told = call("verify", "--data", sample, "--json")
    assert told.code == Exit.DONE
    assert told.document["ok"] is True
    assert told.document["finding"] is None


# -- what must never be seen


def test_a_bug_of_ours_is_one_line_and_a_file_without_data(call: Call, capsys: pytest.CaptureFixture[str]) -> None:
    def broken(_options: Namespace, _terminal: Terminal) -> int:
        raise KeyError("Nguyễn Thị Đông")

    assert _run(Namespace(json=True, run=broken)) == Exit.NOT_DONE
    said = capsys.readouterr()
    assert said.out == ""
    assert len(said.err.splitlines()) == 1
    assert "Nguyễn" not in said.err
    named = re.search(r"Gửi tệp (\S+) ", said.err)
    assert named is not None
    report = Path(named[1])
    assert "test_commands.py" in report.read_text(encoding="utf-8")
    assert "Nguyễn" not in report.read_text(encoding="utf-8")
    report.unlink()


@pytest.mark.parametrize("error", [PermissionError(13, "Permission denied", "/x/y.pdf"), OSError("odd")])
def test_what_the_disk_refuses_is_one_line(capsys: pytest.CaptureFixture[str], error: OSError) -> None:
    def refused(_options: Namespace, _terminal: Terminal) -> int:
        raise error

    assert _run(Namespace(json=False, run=refused)) == Exit.NOT_DONE
    assert len(capsys.readouterr().err.splitlines()) == 1


class _Screen:
    """A terminal's stderr."""

    def __init__(self) -> None:
        self.written = ""

    def isatty(self) -> bool:
        return True

    def write(self, text: str) -> int:
        self.written += text
        return len(text)

    def flush(self) -> None:
        pass


def test_progress_moves_in_place_on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = _Screen()
    monkeypatch.setattr(sys, "stderr", screen)
    terminal = Terminal(as_json=False)
    terminal.progress(1_000, 20_000, "Đọc sổ")
    terminal.note("Xong.")
    assert screen.written.startswith("\r")
    assert "Đọc sổ 1.000/20.000" in screen.written
    assert screen.written.endswith("Xong.\n")


# -- send


def test_a_draft_is_not_sent_by_the_command_line(call: Call, own: Path) -> None:
    told = call("send", "2023-Q2", "--data", own, "--json")
    assert (told.code, told.out) == (Exit.NOT_DONE, "")
    assert "chưa được phê duyệt" in told.err
    assert len(told.err.splitlines()) == 1


def test_an_approved_summary_is_sent_once(call: Call, own: Path) -> None:
    with closing(Database.open(own)) as database, database.work("Trần Văn Hưng") as work:
        quarter.approve(work, "2023-Q2", "Trần Văn Hưng", dict(report.summary(work, "2023-Q2").figures.whole))
    document = call("send", "2023-Q2", "--data", own, "--json").document
    assert (document["period"], Papers(own).size(document["pdf"])) == ("2023-Q2", document["bytes"])
    again = call("send", "2023-Q2", "--data", own)
    assert (again.code, again.out) == (Exit.NOT_DONE, "")
    assert "đã gửi" in again.err
    assert call("verify", "--data", own).code == Exit.DONE
