"""`county …`: the county's data, its server, its PCs and its people."""

import getpass
import os
import sys
from argparse import Namespace
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from desk_app.cli import county_carry, unit_data
from desk_app.cli.exits import Exit
from desk_app.cli.grammar import Commands, command, group, moment
from desk_app.cli.terminal import Terminal, table
from desk_app.domain.localtime import local
from desk_app.domain.rule import RuleBroken

if TYPE_CHECKING:
    from desk_app.store.county.office import County

Serve = Callable[..., None]
"""Serves a directory's data: app.py hands it in, because commands do not know the server."""

BY = "cli"
"""Who did it, as the audit keeps it."""
ROLES = ("reader", "officer", "administrator")
_TITLES = {"reader": "Người xem", "officer": "Chuyên viên", "administrator": "Quản trị"}
_PORT = 8766
_DAYS = 7
_FIGURES = ("received.total", "resolved.total", "resolved.overdue", "pending.overdue", "online.rate")


def add(commands: Commands) -> None:
    """Add the commands."""
    county = group(commands, "county", "máy chủ của huyện: dữ liệu, phục vụ, máy của xã, người dùng")
    init = command(county, "init", "tạo dữ liệu của huyện", run_init)
    init.add_argument("--database", metavar="URL", help="PostgreSQL, ví dụ postgresql+psycopg://…; bỏ trống là SQLite")
    init.add_argument("--name", metavar="TÊN", default="huyện", help="tên huyện, ví dụ “huyện Nam Sách”")
    init.add_argument("--superior", metavar="TÊN", default="", help="cấp trên của huyện")
    init.add_argument("--province-code", metavar="H23", default="", help="mã tỉnh trong mã hồ sơ")
    enrol = command(county, "enrol", "cấp mã một lần cho một máy của một đơn vị", run_enrol)
    enrol.add_argument("--unit-code", metavar="MÃ", required=True, help="mã đơn vị; đơn vị mới thì được thêm")
    enrol.add_argument("--unit-name", metavar="TÊN", required=True, help="tên đơn vị")
    enrol.add_argument("--days", metavar="N", type=int, default=_DAYS, help=f"hạn dùng, ngày ({_DAYS})")
    enrol.add_argument("--server", metavar="TÊN", default="", help="máy chủ PostgreSQL giữ dữ liệu của đơn vị mới")
    serve = command(county, "serve", "phục vụ đồng bộ, API và trang web", run_serve)
    serve.add_argument("--host", metavar="H", default="127.0.0.1", help="địa chỉ nghe (127.0.0.1)")
    serve.add_argument("--port", metavar="P", type=int, default=_PORT, help=f"cổng; 0 là cổng trống bất kỳ ({_PORT})")
    serve.add_argument("--tls-cert", metavar="FILE.pem", type=Path, help="chứng thư, để tự phục vụ HTTPS")
    serve.add_argument("--tls-key", metavar="FILE.pem", type=Path, help="khóa của chứng thư ấy")
    serve.set_defaults(refuse=serve.error)
    figures = command(county, "figures", "mọi số liệu của một kỳ, từng đơn vị và toàn huyện", run_figures)
    figures.add_argument("period", metavar="PERIOD", help="2023-Q2, 2023-06, 2023, 2023-H1 hoặc 2023-03-15..2023-06-14")
    figures.add_argument("--as-known-at", metavar="TIME", type=moment, help="như huyện đã biết lúc ấy")
    command(county, "devices", "các máy, và đã nghe chúng lần cuối khi nào", run_devices)
    revoke = command(county, "revoke", "thu hồi một máy: không gửi, không nhận gì nữa", run_revoke)
    revoke.add_argument("device", metavar="DEVICE", help="mã máy, phần đầu của mã, hoặc tên máy")
    revoke.add_argument("--reason", metavar="LÝ-DO", default="", help="ghi vào sổ của xã")
    command(county, "metrics-token", "cấp mã đọc /metrics từ máy khác; mã cũ hết dùng", run_metrics_token)
    county_carry.add(county)
    _add_users(county)


def _add_users(county: Commands) -> None:
    users = group(county, "users", "người dùng trang web của huyện")
    command(users, "list", "danh sách người dùng", run_list_users)
    new = command(users, "add", "thêm người dùng; mật khẩu được sinh ra và hiện một lần", run_add_user)
    new.add_argument("--title", metavar="CHỨC-DANH", default="", help="chức danh, không phải họ tên")
    new.add_argument("--role", choices=ROLES, default=ROLES[0], help="người xem, chuyên viên, quản trị (reader)")
    role = command(users, "role", "đổi vai trò", run_role)
    off = command(users, "deactivate", "không cho đăng nhập nữa", run_deactivate)
    on = command(users, "activate", "cho đăng nhập lại", run_activate)
    password = command(users, "password", "đặt lại mật khẩu", run_password)
    token = command(users, "token", "cấp mã cho chương trình đọc API thay người này; mã cũ hết dùng", run_token)
    for one in (new, role, off, on, password, token):
        one.add_argument("login", metavar="LOGIN", help="tên đăng nhập")
    role.add_argument("role", choices=ROLES, help="vai trò mới")
    for one in (new, password):
        one.add_argument("--ask", action="store_true", help="tự gõ mật khẩu thay vì để sinh ra")


def directory(options: Namespace) -> Path:
    """Return where the county's data lies."""
    chosen = options.data or os.environ.get("MOTCUA_DATA")
    if chosen:
        return Path(chosen).expanduser()
    from platformdirs import user_data_path

    return user_data_path("motcua-county", appauthor=False)


@contextmanager
def _opened(options: Namespace) -> "Iterator[County]":
    """Yield the county's data. Raises ``NotCounty``, ``DataFault``."""
    from desk_app.store.county.office import County

    with County.open(directory(options)) as county:
        yield county


def _iso(at: int | None) -> str | None:
    return None if at is None else local(at).isoformat(timespec="seconds")


# -- the county and its server


def run_init(options: Namespace, terminal: Terminal) -> int:
    """Make the county's data."""
    from desk_app.store.county.office import County

    place = directory(options)
    told = {"name": options.name, "superior": options.superior, "province_code": options.province_code}
    County.create(place, options.database, **told).close()
    kind = "SQLite" if options.database is None else "PostgreSQL"
    terminal.answer(
        {"data": str(place), "name": options.name, "database": kind.lower()},
        [
            f"Đã tạo dữ liệu của {options.name} ở {place} ({kind}).",
            "Tiếp theo: motcua county users add LOGIN --role administrator, rồi motcua county serve.",
        ],
    )
    return Exit.DONE


def run_serve(options: Namespace, terminal: Terminal) -> int:
    """Serve until asked to stop."""
    if (options.tls_cert is None) != (options.tls_key is None):
        options.refuse("--tls-cert và --tls-key đi cùng nhau")

    def announce(address: str) -> None:
        terminal.answer({"address": address}, [address])
        sys.stdout.flush()

    options.serve(
        directory(options),
        host=options.host,
        port=options.port,
        tls_cert=options.tls_cert,
        tls_key=options.tls_key,
        announce=announce,
    )
    return Exit.DONE


def run_figures(options: Namespace, terminal: Terminal) -> int:
    """Say every figure of a period, per commune and in all."""
    from desk_app.usecases.county.figures import document

    with _opened(options) as county:
        told = document(county, options.period, at=options.as_known_at, known=options.as_known_at is not None)
    rows = [[told["units"][code]["name"], *_cells(told["units"][code]["figures"])] for code in told["units"]]
    lines = table(["Đơn vị", *_FIGURES], [*rows, ["Tổng", *_cells(told["figures"])]], right=range(1, len(_FIGURES) + 1))
    terminal.answer(told, [f"{told['from']} – {told['to']}", *lines])
    return Exit.DONE


def _cells(figures: dict[str, int | float | None] | None) -> list[str]:
    if figures is None:
        return ["chưa gửi"] + [""] * (len(_FIGURES) - 1)
    return ["–" if figures[code] is None else f"{figures[code]}".replace(".", ",") for code in _FIGURES]


def run_metrics_token(options: Namespace, terminal: Terminal) -> int:
    """Give a token for the metrics."""
    from desk_app.usecases.county.tokens import new_metrics_token

    with _opened(options) as county:
        token = new_metrics_token(county)
    terminal.answer({"token": token}, [token])
    return Exit.DONE


# -- PCs


def run_enrol(options: Namespace, terminal: Terminal) -> int:
    """Make a one-time code."""
    from desk_app.usecases.county.enrol import enrol

    with _opened(options) as county:
        made = enrol(county, options.unit_code, options.unit_name, by=BY, days=options.days, server=options.server)
    expires = local(made.expires_at)
    terminal.answer(
        {"code": made.code, "expires": expires.isoformat(timespec="seconds"), "unit": made.unit},
        [
            made.code,
            f"Cho một máy của {made.unit_name}, dùng một lần, đến {expires:%H:%M %d/%m/%Y}. Mã không hiện lại.",
        ],
    )
    return Exit.DONE


def run_devices(options: Namespace, terminal: Terminal) -> int:
    """List the PCs."""
    from desk_app.usecases.county.devices import standings

    with _opened(options) as county:
        found = standings(county, county.clock())
    terminal.answer(
        {
            "devices": [
                {
                    "device": one.device.id,
                    "unit": one.device.unit,
                    "name": one.device.name,
                    "slot": one.device.slot,
                    "enrolled": _iso(one.device.enrolled_at),
                    "revoked": _iso(one.device.revoked_at),
                    "heard": _iso(one.device.heard_at),
                    "age": str(one.age),
                    "last_event": one.device.last_seq,
                    "waiting": one.device.waiting,
                }
                for one in found
            ]
        },
        table(
            ["Đơn vị", "Máy", "Mã", "Nghe lần cuối", "Sự kiện cuối"],
            [
                [
                    one.device.unit,
                    one.device.name,
                    one.device.id[:8],
                    "đã thu hồi" if one.device.revoked_at else _iso(one.device.heard_at) or "chưa lần nào",
                    str(one.device.last_seq),
                ]
                for one in found
            ],
            right=[4],
        ),
    )
    return Exit.DONE


def run_revoke(options: Namespace, terminal: Terminal) -> int:
    """Revoke a PC."""
    from desk_app.usecases.county.devices import revoke

    with _opened(options) as county:
        pc = revoke(county, options.device, by=BY, actor=unit_data.actor(), reason=options.reason)
    terminal.answer(
        {"device": pc.id, "name": pc.name, "unit": pc.unit, "revoked": _iso(pc.revoked_at)},
        [f"Đã thu hồi {pc.name} ({pc.id[:8]}) của đơn vị {pc.unit}: không gửi, không nhận gì nữa."],
    )
    return Exit.DONE


# -- people


def run_list_users(options: Namespace, terminal: Terminal) -> int:
    """List the people."""
    from desk_app.usecases.county.people import everyone

    with _opened(options) as county:
        found = everyone(county)
    terminal.answer(
        {
            "users": [
                {
                    "login": one.login,
                    "title": one.title,
                    "role": str(one.role),
                    "active": one.active,
                    "signed_in": _iso(one.signed_in_at),
                }
                for one in found
            ]
        },
        table(
            ["Tên đăng nhập", "Chức danh", "Vai trò", "Trạng thái"],
            [[one.login, one.title, str(one.role), "đang dùng" if one.active else "đã khóa"] for one in found],
        ),
    )
    return Exit.DONE


def run_add_user(options: Namespace, terminal: Terminal) -> int:
    """Add a person."""
    from desk_app.store.county.people import Role
    from desk_app.usecases.county.people import NewPerson, add

    with _opened(options) as county:
        new = NewPerson(
            login=options.login,
            title=options.title or _TITLES[options.role],
            role=Role(options.role),
            password=_asked() if options.ask else "",
        )
        person, password = add(county, new, by=BY)
    _tell_password(terminal, person.login, "" if options.ask else password, role=str(person.role), title=person.title)
    return Exit.DONE


def run_password(options: Namespace, terminal: Terminal) -> int:
    """Give a person another password."""
    from desk_app.usecases.county.people import reset_password

    with _opened(options) as county:
        password = reset_password(county, options.login, by=BY, password=_asked() if options.ask else "")
    _tell_password(terminal, options.login, "" if options.ask else password)
    return Exit.DONE


def _tell_password(terminal: Terminal, login: str, password: str, **more: str) -> None:
    """Show a password that was made up; one that was typed is known already."""
    shown = {"password": password} if password else {}
    lines = (
        [f"{login}  mật khẩu: {password}", "Mật khẩu không hiện lại."] if password else [f"{login}: đã đặt mật khẩu."]
    )
    terminal.answer({"login": login, **more, **shown}, lines)


def _asked() -> str:
    """Return a password typed twice at a terminal, or a line of stdin off one."""
    if not sys.stdin.isatty():
        return sys.stdin.readline().rstrip("\r\n")
    typed = getpass.getpass("Mật khẩu: ")
    if typed != getpass.getpass("Nhập lại: "):
        raise RuleBroken("password", "Hai lần nhập khác nhau.", "Chạy lại lệnh.")
    return typed


def run_role(options: Namespace, terminal: Terminal) -> int:
    """Give a person another role."""
    from desk_app.store.county.people import Role
    from desk_app.usecases.county.people import set_role

    with _opened(options) as county:
        person = set_role(county, options.login, Role(options.role), by=BY)
    terminal.answer({"login": person.login, "role": str(person.role)}, [f"{person.login}: {person.role}"])
    return Exit.DONE


def run_deactivate(options: Namespace, terminal: Terminal) -> int:
    """Let a person sign in no longer."""
    return _set_active(options, terminal, active=False)


def run_activate(options: Namespace, terminal: Terminal) -> int:
    """Let a person sign in again."""
    return _set_active(options, terminal, active=True)


def _set_active(options: Namespace, terminal: Terminal, *, active: bool) -> int:
    from desk_app.usecases.county.people import set_active

    with _opened(options) as county:
        person = set_active(county, options.login, active, by=BY)
    said = "đăng nhập được" if active else "không đăng nhập được nữa"
    terminal.answer({"login": person.login, "active": active}, [f"{person.login}: {said}"])
    return Exit.DONE


def run_token(options: Namespace, terminal: Terminal) -> int:
    """Give a token by which programs read the API."""
    from desk_app.usecases.county.tokens import new_reader_token

    with _opened(options) as county:
        token = new_reader_token(county, options.login, by=BY)
    terminal.answer({"login": options.login, "token": token}, [token, "Mã không hiện lại."])
    return Exit.DONE
