"""Presets: what one system's register calls its columns, states and channels, where the common titles do not do.

A preset is a JSON file in resources/register/presets; every part may be left out:
{"title": …, "columns": {COLUMN: [TITLE, …]}, "states": {WORD: STATE}, "channels": {WORD: CHANNEL}}.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field

import resources
from desk_app.domain.dossier.facts import Channel
from desk_app.domain.dossier.state import Standing
from desk_app.errors import DeskError
from desk_app.exchange.columns import RegisterColumn

_FOLDER = "register/presets"


@dataclass(frozen=True, slots=True, kw_only=True)
class Preset:
    """One system's own words."""

    name: str
    title: str
    columns: Mapping[RegisterColumn, tuple[str, ...]] = field(default_factory=dict)
    states: Mapping[str, Standing] = field(default_factory=dict)
    channels: Mapping[str, Channel] = field(default_factory=dict)


def list_presets() -> tuple[str, ...]:
    """Return the names that ``--preset`` knows."""
    return tuple(sorted(file.stem for file in resources.path(_FOLDER).glob("*.json")))


def load_preset(name: str) -> Preset:
    """Return the preset; raises DeskError where there is none of that name."""
    if name not in list_presets():
        raise DeskError(f"Không có mẫu cột tên “{name}”.", f"Chọn một trong: {', '.join(list_presets())}.")
    said = json.loads(resources.path(f"{_FOLDER}/{name}.json").read_text("utf-8"))
    return Preset(
        name=name,
        title=said.get("title", name),
        columns={RegisterColumn(column): tuple(titles) for column, titles in said.get("columns", {}).items()},
        states={word: Standing(state) for word, state in said.get("states", {}).items()},
        channels={word: Channel(channel) for word, channel in said.get("channels", {}).items()},
    )
