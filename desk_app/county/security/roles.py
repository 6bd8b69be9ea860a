"""Guards by role. On every page behind the sign-in ``request.user`` is the ``Person`` who reads, without password."""

from typing import Any

from litestar.connection import ASGIConnection
from litestar.exceptions import PermissionDeniedException
from litestar.handlers.base import BaseRouteHandler

from desk_app.store.county.people import Role


def officers(connection: ASGIConnection[Any, Any, Any, Any], _handler: BaseRouteHandler) -> None:
    """Let officers and administrators through."""
    _let_through(connection, Role.OFFICER)


def administrators(connection: ASGIConnection[Any, Any, Any, Any], _handler: BaseRouteHandler) -> None:
    """Let administrators through."""
    _let_through(connection, Role.ADMINISTRATOR)


def _let_through(connection: ASGIConnection[Any, Any, Any, Any], role: Role) -> None:
    if not connection.user.role.covers(role):
        raise PermissionDeniedException("role")
