"""The real server: a process on a free port."""

import json
import os
import re
import signal
import socket
import ssl
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path
from urllib.parse import urlsplit

import httpx
import pytest

from desk_app.store.county import people
from desk_app.store.county.office import County
from desk_app.store.county.people import Role
from desk_app.usecases.county.people import reset_password
from tests.county.conftest import FORM_TOKEN, LOGINS, Browser
from tests.county.pc import code_for, joining, new_pc

ROOT = Path(__file__).parents[2]
PROGRAM = (sys.executable, "-m", "desk_app.app", "county", "serve")


class Server:
    """A server's process."""

    def __init__(self, directory: Path, log: Path, *options: object) -> None:
        self._log = log
        with log.open("w") as stderr:
            self.process = subprocess.Popen(
                [*PROGRAM, "--data", str(directory), "--port", "0", *map(str, options)],
                stdout=subprocess.PIPE,
                stderr=stderr,
                env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"},
                encoding="utf-8",
            )
        assert self.process.stdout is not None
        self.address = self.process.stdout.readline().strip()

    @property
    def log(self) -> str:
        """Return what it logged."""
        return self._log.read_text(encoding="utf-8")

    def end(self, by: int = signal.SIGTERM) -> tuple[int, str]:
        """Ask it to end; return its exit code and what else stood on stdout."""
        self.process.send_signal(by)
        rest, _ = self.process.communicate(timeout=30)
        return self.process.returncode, rest


@pytest.fixture
def directory(county: County) -> Path:
    """Return where the county's data lies."""
    return county.directory


@pytest.fixture
def start(directory: Path, tmp_path: Path) -> Iterator[Callable[..., Server]]:
    """Return what starts a server."""
    started: list[Server] = []

    def start_one(*options: object) -> Server:
        started.append(Server(directory, tmp_path / f"log-{len(started)}", *options))
        return started[-1]

    yield start_one
    for server in started:
        if server.process.poll() is None:
            server.process.kill()
            server.process.communicate()


def connected(address: str) -> socket.socket:
    """Return a bare connection to a server."""
    told = urlsplit(address)
    return socket.create_connection((told.hostname or "", told.port or 0), timeout=20)


@pytest.mark.parametrize("by", [signal.SIGTERM, signal.SIGINT])
def test_it_says_where_it_listens_and_ends_cleanly(start: Callable[..., Server], by: int) -> None:
    server = start()
    assert re.fullmatch(r"http://127\.0\.0\.1:\d+", server.address)
    assert httpx.get(f"{server.address}/healthz").json() == {"database": "ok", "tables": "ok"}
    assert server.end(by) == (0, "")
    with pytest.raises(httpx.ConnectError):
        httpx.get(f"{server.address}/healthz")


def test_a_request_that_is_under_way_at_the_end_is_answered(county: County, start: Callable[..., Server]) -> None:
    server = start()
    body = joining(new_pc("one"), code_for(county))
    with connected(server.address) as line:
        line.sendall(b"POST /sync/join HTTP/1.1\r\nHost: x\r\nContent-Length: %d\r\n\r\n" % len(body) + body[:10])
        ended: list[tuple[int, str]] = []
        ending = threading.Thread(target=lambda: ended.append(server.end()))
        ending.start()
        ending.join(timeout=1)
        line.sendall(body[10:])
        assert line.recv(1000).startswith(b"HTTP/1.1 200")
    ending.join(timeout=30)
    assert ended == [(0, "")]


def test_a_request_cut_in_the_middle_changes_nothing(county: County, start: Callable[..., Server]) -> None:
    """Even one that was whole by its content: the line said that more would come."""
    server = start()
    code = code_for(county)
    body = joining(new_pc("one"), code)
    for sent in (body[: len(body) // 2], body):
        with connected(server.address) as line:
            line.sendall(b"POST /sync/join HTTP/1.1\r\nHost: x\r\nContent-Length: %d\r\n\r\n" % (len(body) + 9) + sent)
    assert httpx.get(f"{server.address}/healthz").status_code == 200
    assert httpx.post(f"{server.address}/sync/join", content=joining(new_pc("two"), code)).status_code == 200
    assert server.end()[0] == 0


def test_what_it_logs_names_nobody(county: County, start: Callable[..., Server]) -> None:
    server = start()
    code = code_for(county)
    password = reset_password(county, LOGINS[Role.ADMINISTRATOR], by="cli")
    with httpx.Client(base_url=server.address) as browser:
        form = browser.get("/dang-nhap?den=/thiet-bi")
        token = FORM_TOKEN.search(form.text)
        assert token is not None
        fields = {"login": LOGINS[Role.ADMINISTRATOR], "password": password, "_csrf_token": token[1]}
        assert browser.post("/dang-nhap", data=fields).status_code == 303
        assert browser.get("/nhat-ky?nguoi=Nguyễn+Văn+An").status_code == 200
        browser.get("/nguoi-nao/Tran-Thi-Binh?cccd=030185001234")
        browser.post("/sync/join", content=joining(new_pc("one"), code), headers={"Authorization": "Bearer bi-mat"})
        browser.get("/api/v1/units/Tran-Thi-Binh/figures", params={"period": "2023-Q2"})
    assert server.end()[0] == 0
    lines = [json.loads(line) for line in server.log.splitlines()]
    assert {"/dang-nhap", "/nhat-ky", "-", "/sync/join", "/api/v1/units/{unit}/figures"} <= {
        line.get("route") for line in lines
    }
    assert all(line["level"] == "info" for line in lines)
    for secret in ("Nguy", "Binh", "030185001234", password, code, "bi-mat", token[1], LOGINS[Role.ADMINISTRATOR]):
        assert secret not in server.log


def test_it_serves_https_by_itself(start: Callable[..., Server], certificate: tuple[Path, Path]) -> None:
    cert, key = certificate
    server = start("--tls-cert", cert, "--tls-key", key)
    assert server.address.startswith("https://127.0.0.1:")
    answer = httpx.get(f"{server.address}/dang-nhap", verify=ssl.create_default_context(cafile=cert))
    assert "max-age" in answer.headers["strict-transport-security"]
    assert "; Secure" in answer.headers["set-cookie"]
    assert server.end()[0] == 0


def test_a_proxy_on_this_machine_is_believed(start: Callable[..., Server]) -> None:
    server = start()
    told = {"X-Forwarded-Proto": "https", "X-Forwarded-For": "203.0.113.7"}
    assert "; Secure" in httpx.get(f"{server.address}/dang-nhap", headers=told).headers["set-cookie"]
    assert httpx.get(f"{server.address}/metrics").status_code == 200
    assert httpx.get(f"{server.address}/metrics", headers=told).status_code == 403, "it asks for somebody elsewhere"


def test_a_port_that_is_taken_is_told_in_a_line(directory: Path, start: Callable[..., Server]) -> None:
    port = start().address.rpartition(":")[2]
    done = subprocess.run(
        [*PROGRAM, "--data", str(directory), "--port", port],
        capture_output=True,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"},
        encoding="utf-8",
        timeout=60,
    )
    assert (done.returncode, done.stdout) == (1, "")
    assert len(done.stderr.splitlines()) == 1
    assert port in done.stderr


def test_two_servers_make_one_secret_for_their_forms(county: County) -> None:
    from desk_app.county.app import build

    first, second = build(county).csrf_config, build(county).csrf_config
    assert first is not None
    assert second is not None
    assert first.secret == second.secret
    assert len(first.secret) == 64


def test_passwords_are_kept_as_argon2id() -> None:
    from argon2 import PasswordHasher, Type

    hasher = PasswordHasher()
    assert (hasher.type, hasher.memory_cost >= 19 * 1024) == (Type.ID, True)


def test_no_password_is_in_what_pages_are_given(county: County) -> None:
    from desk_app.county.security.sign_in import by_token
    from desk_app.usecases.county.tokens import new_reader_token

    reader = by_token(county, new_reader_token(county, LOGINS[Role.OFFICER], by="cli"))
    assert reader is not None
    assert (reader.password, reader.role) == ("", people.Role.READER)


@pytest.fixture(scope="session")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Return a certificate for this machine that it signed itself, and its key."""
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec
    from cryptography.x509.oid import NameOID

    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "huyen.example")])
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(datetime.now(UTC) - timedelta(days=1))
        .not_valid_after(datetime.now(UTC) + timedelta(days=2))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ip_address("127.0.0.1"))]), critical=False)
        .sign(key, hashes.SHA256())
    )
    place = tmp_path_factory.mktemp("tls")
    (place / "cert.pem").write_bytes(made.public_bytes(serialization.Encoding.PEM))
    (place / "key.pem").write_bytes(
        key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    )
    return place / "cert.pem", place / "key.pem"


def test_a_server_whose_tables_are_gone_says_so(county: County, browser: Browser) -> None:
    assert browser.get("/healthz").status_code == 200
    county.close()
    for file in county.directory.glob("county.sqlite*"):
        file.unlink()
    answer = browser.get("/healthz")
    assert (answer.status_code, answer.json()["tables"]) == (503, "other")
