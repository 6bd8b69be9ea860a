"""Metrics as Prometheus reads them: Litestar's of requests, ours of PCs and events."""

import ipaddress
import re
from collections.abc import Iterator
from typing import Any

from litestar import Request, Response, get
from litestar.di import NamedDependency
from litestar.exceptions import PermissionDeniedException
from litestar.plugins.prometheus import PrometheusConfig
from prometheus_client import CONTENT_TYPE_LATEST, REGISTRY, CollectorRegistry, generate_latest
from prometheus_client.core import GaugeMetricFamily, Metric
from prometheus_client.registry import Collector

from desk_app.store.county import arrivals, devices, refusals
from desk_app.store.county.office import County
from desk_app.usecases.county import tokens
from desk_app.usecases.county.devices import oldest_heard

REQUESTS = PrometheusConfig(
    app_name="motcua-county", prefix="motcua_http", group_path=True, exclude=["^/metrics$", "^/static/"]
)
"""By route, never by path: a path may name a dossier."""


class CountyCollector(Collector):
    """What the county knows of its PCs at the moment of asking."""

    def __init__(self, county: County) -> None:
        self._county = county

    def collect(self) -> Iterator[Metric]:
        """Yield the gauges."""
        now = self._county.clock()
        with self._county.reading() as connection:
            known = devices.everyone(connection)
            events = arrivals.events(connection)
            refused = refusals.counted(connection)
        yield _gauge("motcua_units", "Communes.", len(self._county.books.all()))
        pcs = GaugeMetricFamily("motcua_devices", "PCs by whether anything is taken from them.", labels=["state"])
        revoked = sum(pc.revoked_at is not None for pc in known)
        pcs.add_metric(["enrolled"], len(known) - revoked)
        pcs.add_metric(["revoked"], revoked)
        yield pcs
        ages = GaugeMetricFamily(
            "motcua_unit_heard_age_seconds", "Since the commune's longest silent PC was heard.", labels=["unit"]
        )
        for unit, heard in oldest_heard(self._county).items():
            ages.add_metric([unit], float("inf") if heard is None else (now - heard) / 1000)
        yield ages
        waiting = sum(pc.waiting or 0 for pc in known if pc.revoked_at is None)
        yield _gauge("motcua_events_waiting", "Events that PCs said they still had when last heard.", waiting)
        yield _gauge("motcua_events_ingested", "Events of PCs that the county has.", events)
        standing = GaugeMetricFamily("motcua_refusals", "Refusals that nobody cleared, by reason.", labels=["reason"])
        for reason, count in refused.items():
            standing.add_metric([reason], count)
        yield standing


def _gauge(name: str, says: str, value: float) -> Metric:
    return GaugeMetricFamily(name, says, value=value)


@get("/metrics", include_in_schema=False, sync_to_thread=True, opt={"audit": False})
def metrics(request: Request[Any, Any, Any], county: NamedDependency[County]) -> Response[bytes]:
    """Return the metrics to this machine, or to whoever has their token."""
    if not (_is_near(request) or tokens.opens_metrics(county, _bearer(request))):
        raise PermissionDeniedException("metrics")
    ours = CollectorRegistry()
    ours.register(CountyCollector(county))
    return Response(generate_latest(REGISTRY) + generate_latest(ours), headers={"Content-Type": CONTENT_TYPE_LATEST})


def _is_near(request: Request[Any, Any, Any]) -> bool:
    """Say whether this very machine asks; behind a proxy the address is that of whom it asks for."""
    try:
        return request.client is not None and ipaddress.ip_address(request.client.host).is_loopback
    except ValueError:
        return False


def _bearer(request: Request[Any, Any, Any]) -> str:
    found = re.fullmatch(r"[Bb]earer\s+(\S+)", request.headers.get("authorization", ""))
    return "" if found is None else found[1]
