"""How much waits on which page: asked of every book at most once in a while."""

import threading
from weakref import WeakKeyDictionary

from desk_app.domain.localtime import MINUTE_MS
from desk_app.store.county.office import County

LASTS_MS = MINUTE_MS
_lock = threading.Lock()
_known: "WeakKeyDictionary[County, tuple[int, dict[str, int]]]" = WeakKeyDictionary()


def waiting(county: County) -> dict[str, int]:
    """Return page → how many things wait for the county there."""
    now = county.clock()
    with _lock:
        at, found = _known.get(county, (-LASTS_MS - 1, {}))
        if not 0 <= now - at <= LASTS_MS:
            found = _count(county)
            _known[county] = (now, found)
        return found


def forget(county: County) -> None:
    """Count anew at the next page: somebody did something."""
    with _lock:
        _known.pop(county, None)


def _count(county: County) -> dict[str, int]:
    from desk_app.usecases.county import letters, summaries

    return {"summaries": summaries.waiting(county), "letters": letters.answered(county)}
