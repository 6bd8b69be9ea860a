"""Two PCs from the command line: paired by a code, meeting without the internet, by wire and by a carried file."""

import json
import re
import subprocess
import sys
from contextlib import contextmanager

import pytest

from desk_app.cli.exits import Exit
from desk_app.cli.main import main
from tests.sync.office import pc


@pytest.fixture
def one(tmp_path):
    return pc(tmp_path / "one", 1)


@pytest.fixture
def two(tmp_path):
    return pc(tmp_path / "two", 2)


@contextmanager
def started(owner, *words):
    """Run a command that waits, beside this one."""
    line = [sys.executable, "-c", "import sys; from desk_app.app import main; sys.exit(main())"]
    process = subprocess.Popen(
        [*line, "--data", str(owner.directory), "peer", *words, "--port", "0"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    )
    try:
        with process:
            yield process
            process.terminate()
    finally:
        process.kill()


def among(text: str, pattern: str) -> str:
    match = re.search(pattern, text)
    assert match, text
    return match[0]


def told(capsys, owner, *words):
    """Return the exit code of a command and the document that it prints."""
    code = main(["--data", str(owner.directory), "--json", *words])
    out = capsys.readouterr().out
    return code, json.loads(out) if out else None


def paired(capsys, one, two) -> None:
    with started(one, "pair") as showing:
        code = among(showing.stderr.readline(), r"[A-Z0-9]{4}(-[A-Z0-9]{4}){2}")
        address = among(showing.stderr.readline(), r"https://\S+")
        assert told(capsys, two, "peer", "pair", "--code", code, "--peer", address) == (
            Exit.DONE,
            {"id": one.device, "name": "Quầy 1", "address": address},
        )
        assert "Quầy 2" in showing.stdout.readline()
        assert showing.wait(20) == Exit.DONE


def test_two_pcs_pair_meet_and_part(capsys, one, two):
    paired(capsys, one, two)
    two.works("Phạm Văn Ba")
    with started(one, "serve") as serving:
        address = among(serving.stdout.readline(), r"https://[^;\s]+")
        code, met = told(capsys, two, "sync", "--peer", address)
        assert (code, met["complete"]) == (Exit.DONE, True)
        code, listed = told(capsys, two, "peer", "list")
        assert code == Exit.DONE
        assert [(peer["name"], peer["address"]) for peer in listed["paired"]] == [("Quầy 1", address)]
        assert not listed["found"]
    assert one.people() == two.people() >= {"Phạm Văn Ba"}
    assert told(capsys, two, "peer", "forget", "Quầy 1")[0] == Exit.DONE
    assert told(capsys, two, "sync", "--peer", address)[0] == Exit.NOT_DONE
    assert told(capsys, two, "peer", "forget", "Quầy 1")[0] == Exit.NOT_DONE


def test_a_stick_does_what_the_wire_does(capsys, one, two, tmp_path):
    paired(capsys, one, two)
    one.works("Trần Văn Một")
    stick = str(tmp_path / "xa.motcua-goi")
    for owner in (one, two, one):
        code, met = told(capsys, owner, "sync", "--bundle", stick)
        assert (code, met["complete"]) == (Exit.DONE, True)
    assert one.events() == two.events()
    (tmp_path / "xa.motcua-goi").write_bytes(b"something else")
    assert main(["--data", str(one.directory), "sync", "--bundle", stick]) == Exit.NOT_DONE
    assert "không phải tệp gói" in capsys.readouterr().err


def test_a_wrong_code_is_said_without_asking_anybody(capsys, one):
    code = main(["--data", str(one.directory), "peer", "pair", "--code", "ABC", "--peer", "https://127.0.0.1:9"])
    assert code == Exit.NOT_DONE
    assert "12 chữ và số" in capsys.readouterr().err
