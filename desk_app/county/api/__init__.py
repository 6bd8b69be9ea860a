"""The JSON API: what the pages show, for programs. OpenAPI by Litestar at ``/api/v1/openapi.json``."""

from litestar import Router
from litestar.openapi import OpenAPIConfig
from litestar.openapi.plugins import JsonRenderPlugin
from litestar.openapi.spec import Components, SecurityScheme

from desk_app.county.api.direction import list_letters, list_summaries
from desk_app.county.api.figures import of_county, of_unit
from desk_app.county.api.register import list_devices, list_units

PATH = "/api/v1"

OPENAPI = OpenAPIConfig(
    title="Một Cửa Desk: huyện",
    version="1",
    description="Số liệu, đơn vị, máy, thư chỉ đạo, tổng hợp quý của huyện. Chỉ đọc.",
    path=PATH,
    render_plugins=[JsonRenderPlugin(path="/openapi.json")],
    security=[{"session": []}, {"token": []}],
    components=Components(
        security_schemes={
            "session": SecurityScheme(type="apiKey", name="motcua", security_scheme_in="cookie"),
            "token": SecurityScheme(type="http", scheme="bearer"),
        }
    ),
)


def router() -> Router:
    """Return the API's handlers; each only reads."""
    return Router(
        path=PATH,
        route_handlers=[of_county, of_unit, list_units, list_devices, list_letters, list_summaries],
        tags=["v1"],
    )
