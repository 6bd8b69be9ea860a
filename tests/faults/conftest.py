"""Faults are tried on a real PostgreSQL, too."""

from tests.postgres import cluster as cluster
