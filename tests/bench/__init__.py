"""Benches: every number is a ratio of two sides measured in one run, interleaved. ``python -m tests.bench [names]``."""
