"""How often one may ask, by Litestar's rate limits."""

import hashlib
from typing import Any

from litestar import Request
from litestar.middleware.rate_limit import RateLimitConfig, get_remote_address

STORES = ("limit_pages", "limit_sign_in", "limit_sync", "limit_join")

PAGES = RateLimitConfig(("minute", 600), exclude=["^/static/", "^/sync/", "^/healthz$", "^/metrics$"], store=STORES[0])
"""Of one address, which may be a whole office's."""

SIGN_IN = RateLimitConfig(("minute", 10), store=STORES[1])


def _by_token(request: Request[Any, Any, Any]) -> str:
    """A PC is known by its token; several stand behind one address."""
    token = request.headers.get("authorization", "")
    return hashlib.sha256(token.encode()).hexdigest()[:32] if token else get_remote_address(request)


SYNC = RateLimitConfig(("second", 200), identifier_for_request=_by_token, store=STORES[2], set_rate_limit_headers=False)
"""A PC that has a month to catch up on asks some ten times a second."""

JOIN = RateLimitConfig(("minute", 20), store=STORES[3])
"""One-time codes have 58 bits; nobody tries them all at this pace."""
