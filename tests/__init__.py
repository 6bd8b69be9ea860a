"""Tests mirror the rooms of desk_app; what spans rooms lies beside them."""
