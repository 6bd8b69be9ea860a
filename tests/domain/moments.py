"""Moments and pauses for properties, drawn from few days round holidays and from the edges of office hours."""

from datetime import timedelta

from hypothesis import strategies as st

from desk_app.domain.localtime import MINUTE_MS, at
from tests.domain.calendars import BOUNDARIES

days = st.builds(lambda day, apart: day + timedelta(days=apart), st.sampled_from(BOUNDARIES), st.integers(-4, 4))
"""Days near a holiday or a swapped Saturday."""

_EDGES = [0, 450, 690, 810, 900, 1020]
minutes = st.builds(
    lambda edge, apart: min(max(edge + apart, 0), 1439), st.sampled_from(_EDGES), st.integers(-2, 2)
) | st.integers(0, 1439)

moments = st.builds(
    lambda day, minute, rest: at(day) + minute * MINUTE_MS + rest, days, minutes, st.sampled_from([0, 0, 59_999])
)
_lengths = st.sampled_from([0, 1, 30, 450, 1440, 3 * 1440]) | st.integers(0, 8 * 1440)
pauses = st.lists(st.builds(lambda start, length: (start, start + length * MINUTE_MS), moments, _lengths), max_size=3)
