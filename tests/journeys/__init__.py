"""Whole days at a counter: the real program over a real ledger, worked by keys."""
