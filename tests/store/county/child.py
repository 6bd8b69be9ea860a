"""A county that takes a desk's events in and is killed before it is done: arguments county, unit, desk."""

import sys
import time
from pathlib import Path

from desk_app.store.county.office import County
from desk_app.store.database import Database
from tests.store import pcs

if __name__ == "__main__":
    source = Database.open(Path(sys.argv[3]))
    with County.open(Path(sys.argv[1])) as county, county.books.work(sys.argv[2], "sync") as work:
        pcs.take_in(work, pcs.events(source))
        print("accepted", flush=True)
        time.sleep(60)
