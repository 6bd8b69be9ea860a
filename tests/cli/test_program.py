"""The real program: exit codes, what stands on stdout, and how it takes being broken off."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from desk_app.store import engine
from desk_app.store.database import FILE
from tests.cli.conftest import PROGRAM, ROOT, Run, environment

INIT = ("--unit-code", "X", "--unit-name", "xã Mẫu", "--superior", "huyện Mẫu", "--province-code", "H23")


def one_line(err: str) -> bool:
    return len(err.splitlines()) == 1 and "Traceback" not in err


def test_done_is_0_and_stdout_holds_one_document(run: Run, sample: Path) -> None:
    done = run("figures", "2023-Q2", "--json", "--data", sample)
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout)["figures"]["received.total"] == 1022


def test_what_could_not_be_done_is_1_with_one_line(run: Run, tmp_path: Path) -> None:
    done = run("figures", "2023-Q2", "--data", tmp_path)
    assert (done.returncode, done.stdout) == (1, "")
    assert one_line(done.stderr)
    assert "motcua init" in done.stderr


def test_wrong_usage_is_2_with_one_line(run: Run) -> None:
    done = run("figures")
    assert (done.returncode, done.stdout) == (2, "")
    assert one_line(done.stderr)


def test_findings_are_3(run: Run, tmp_path: Path) -> None:
    paper = tmp_path / "giay.json"
    figures = {"resolved.total": 1098, "resolved.early": 898, "resolved.on_time": 109, "resolved.overdue": 0}
    paper.write_text(json.dumps({"figures": figures}))
    done = run("check", "--declared", paper, "--json")
    assert done.returncode == 3
    assert json.loads(done.stdout)["contradictions"][0]["difference"] == 91


def test_data_that_does_not_hold_is_4(run: Run, own: Path) -> None:
    driver = engine.connect(own / FILE)
    driver.execute("UPDATE dossier SET person_name = 'Ai đó' WHERE rank = (SELECT max(rank) FROM dossier)")
    driver.close()
    done = run("verify", "--json", "--data", own)
    assert done.returncode == 4
    told = json.loads(done.stdout)
    assert (told["ok"], told["finding"]["table"], told["finding"]["column"]) == (False, "dossier", "person_name")


def test_a_file_that_is_no_data_is_4(run: Run, tmp_path: Path) -> None:
    (tmp_path / FILE).write_bytes(b"x" * 8192)
    done = run("figures", "2023-Q2", "--data", tmp_path)
    assert (done.returncode, done.stdout) == (4, "")
    assert one_line(done.stderr)


@pytest.mark.parametrize(
    "arguments", [("--data", "{}", "figures", "2023-Q2"), ("figures", "--data", "{}", "2023-Q2")], ids=str
)
def test_the_data_is_named_before_or_after_the_command(run: Run, sample: Path, arguments: tuple[str, ...]) -> None:
    done = run(*(argument.format(sample) for argument in arguments), "--json")
    assert json.loads(done.stdout)["unit"]["name"] == "UBND xã Đồng Lạc"


def test_the_data_is_named_by_the_environment(run: Run, sample: Path) -> None:
    done = run("--json", "figures", "2023-Q2", env={**environment(), "MOTCUA_DATA": str(sample)})
    assert json.loads(done.stdout)["period"] == "2023-Q2"


def test_progress_stays_off_stdout_and_moves_only_on_a_terminal(run: Run, tmp_path: Path) -> None:
    done = run("demo", "generated", "--dossiers", 50, "--year", 2023, "--seed", 1, "--data", tmp_path / "d", "--json")
    assert done.returncode == 0
    assert json.loads(done.stdout)["demo"] == "generated"
    assert "\r" not in done.stderr
    assert "Sinh hồ sơ" in done.stderr


def test_help_imports_neither_the_store_nor_the_window() -> None:
    probe = (
        "import sys; from desk_app.app import main; code = main(['--help']); "
        "heavy = {'sqlalchemy', 'sqlcipher3', 'openpyxl', 'reportlab', 'PySide6', 'msgspec'} & set(sys.modules); "
        "sys.exit(f'{code} {heavy}' if code or heavy else 0)"
    )
    done = subprocess.run([sys.executable, "-c", probe], cwd=ROOT, capture_output=True, encoding="utf-8", timeout=60)
    assert (done.returncode, done.stderr) == (0, "")
    assert "figures" in done.stdout


@pytest.mark.skipif(os.name == "nt", reason="a pipe that is closed is another thing there")
def test_a_reader_who_leaves_is_no_disaster(sample: Path) -> None:
    command = [*PROGRAM, "list", "2023-Q2", "resolved.total", "--json", "--data", str(sample)]
    with subprocess.Popen(command, env=environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(60) == 1


@pytest.mark.skipif(os.name == "nt", reason="signals are another thing there")
def test_ctrl_c_ends_with_one_line_and_nothing_half_done(tmp_path: Path) -> None:
    place = tmp_path / "data"
    command = [*PROGRAM, "demo", "generated", "--dossiers", "400000", "--year", "2023", "--data", str(place)]
    with subprocess.Popen(command, env=environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        until = time.monotonic() + 60
        while not (place / FILE).exists() and time.monotonic() < until:
            time.sleep(0.05)
        time.sleep(0.5)
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=60)
    assert (process.returncode, out) == (1, b"")
    assert "Traceback" not in err.decode()
    assert err.decode().splitlines()[-1].startswith("Đã dừng")
    assert list(place.iterdir()) == []


def test_a_whole_morning_at_the_command_line(run: Run, tmp_path: Path) -> None:
    data, copy = tmp_path / "unit", tmp_path / "unit.motcua"
    assert run("init", *INIT, "--slot", 2, "--data", data).returncode == 0
    assert run("init", *INIT, "--data", data).returncode == 1
    assert run("figures", "2023-Q2", "--data", data).returncode == 0
    assert run("backup", copy, "--data", data).returncode == 0
    assert run("restore", copy, "--data", tmp_path / "again").returncode == 0
    assert run("verify", "--data", tmp_path / "again").returncode == 0
    assert run("restore", copy, "--data", data).returncode == 1
