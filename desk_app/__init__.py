"""Một Cửa Desk: the one-stop counter of a commune, and the county that sees it."""
