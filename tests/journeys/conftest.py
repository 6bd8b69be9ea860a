"""A journey with the county may run on a real PostgreSQL."""

from tests.postgres import cluster as cluster
