"""From figures to what a template shows: pure functions, tested without a server."""
