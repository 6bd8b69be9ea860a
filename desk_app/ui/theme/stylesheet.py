"""The style sheet, generated from the tokens."""

from __future__ import annotations

from functools import cache

from desk_app.ui.theme.tokens import COLOURS, Height, Line, Radius, Role, Scheme, Space, Tone, Type, Width

_SHEET = """
QWidget {{ color: {text_main}; }}
QMainWindow, QDialog, QWidget[ground="canvas"] {{ background: {bg_canvas}; }}
QWidget[ground="rail"] {{ background: {bg_rail}; }}
QWidget[ground="surface"] {{ background: {bg_surface}; }}
QFrame[card="true"] {{ background: {bg_surface}; border: {hair}px solid {line_hair}; border-radius: {radius}px; }}
QFrame[card="good"] {{ background: {bg_surface}; border: {hair}px solid {good_text}; border-radius: {radius}px; }}
QFrame[edge="left"] {{ border: none; border-left: {hair}px solid {line_hair}; }}
QFrame[edge="right"] {{ border: none; border-right: {hair}px solid {line_hair}; }}
QFrame[edge="top"] {{ border: none; border-top: {hair}px solid {line_hair}; }}
QFrame[edge="bottom"] {{ border: none; border-bottom: {hair}px solid {line_hair}; }}
QFrame[rule="true"] {{ background: {line_hair}; border: none; max-height: {hair}px; min-height: {hair}px; }}
QLabel, QScrollArea, QScrollArea > QWidget > QWidget {{ background: transparent; }}
QScrollArea {{ border: none; }}

QLineEdit, QPlainTextEdit {{ background: {bg_surface}; color: {text_main}; border: {hair}px solid {line_edge};
  border-radius: {radius}px; padding: 0px {pad}px; selection-background-color: {accent_fill};
  selection-color: {accent_on}; placeholder-text-color: {text_quiet}; }}
QLineEdit {{ min-height: {control_inner}px; max-height: {control_inner}px; }}
QLineEdit:focus {{ border: {focus}px solid {line_focus}; padding: 0px {pad_focus}px;
  min-height: {control_focus}px; max-height: {control_focus}px; }}
QPlainTextEdit {{ padding: {x1}px; }}
QPlainTextEdit:focus {{ border: {focus}px solid {line_focus}; padding: {x1_focus}px; }}
QLineEdit[fault="true"] {{ border: {focus}px solid {late_text}; padding: 0px {pad_focus}px;
  min-height: {control_focus}px; max-height: {control_focus}px; }}
QPlainTextEdit[fault="true"] {{ border: {focus}px solid {late_text}; padding: {x1_focus}px; }}
QLineEdit[fault="true"]:focus, QPlainTextEdit[fault="true"]:focus {{ border-color: {late_text}; }}
QLineEdit:disabled, QLineEdit:read-only, QPlainTextEdit:disabled {{ background: {bg_sunken};
  border-color: {line_hair}; }}
QLineEdit:read-only:focus {{ border-color: {line_focus}; }}
QLineEdit:disabled, QPlainTextEdit:disabled {{ color: {text_off}; }}
QLineEdit[bare="true"], QLineEdit[bare="true"]:focus {{ border: none; background: transparent; padding: 0px; }}

QTableView, QListView {{ background: {bg_surface}; color: {text_main}; border: none; outline: none;
  selection-background-color: {bg_select}; selection-color: {text_on_select}; }}
QHeaderView {{ background: transparent; border: none; }}
QHeaderView::section {{ background: {bg_surface}; color: {text_quiet}; border: none;
  border-bottom: {hair}px solid {line_hair}; padding: 0px {x2}px; font-size: {small}px; }}
QHeaderView::section:hover {{ color: {text_main}; }}
QFrame[popup="true"] {{ background: {bg_surface}; border: {hair}px solid {line_edge}; border-radius: {radius}px; }}

QComboBox QAbstractItemView {{ background: {bg_surface}; border: {hair}px solid {line_edge}; padding: {x1}px;
  outline: none; }}
QComboBox QAbstractItemView::item {{ min-height: {control_focus}px; padding: 0px {x2}px; border-radius: {chip}px; }}
QComboBox QAbstractItemView::item:selected {{ background: {bg_select}; color: {text_on_select}; }}

QMenu {{ background: {bg_surface}; border: {hair}px solid {line_edge}; padding: {x1}px; }}
QMenu::item {{ padding: {menu_pad}px {x4}px; border-radius: {chip}px; }}
QMenu::item:selected {{ background: {bg_select}; color: {text_on_select}; }}
QMenu::item:disabled {{ color: {text_off}; }}
QMenu::separator {{ height: {hair}px; background: {line_hair}; margin: {x1}px 0px; }}
QToolTip {{ background: {tip_bg}; color: {tip_text}; border: {tip_line}px solid {tip_text}; padding: {x1}px {x2}px; }}

QScrollBar {{ background: transparent; border: none; margin: 0px; }}
QScrollBar:vertical {{ width: {scroll}px; }}
QScrollBar:horizontal {{ height: {scroll}px; }}
QScrollBar::handle {{ background: {line_edge}; border-radius: {chip}px; margin: {bar_gap}px; }}
QScrollBar::handle:vertical {{ min-height: {scroll_least}px; }}
QScrollBar::handle:horizontal {{ min-width: {scroll_least}px; }}
QScrollBar::handle:hover {{ background: {text_quiet}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0px; height: 0px; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QSplitter::handle {{ background: {line_hair}; }}
QSplitter::handle:horizontal {{ width: {hair}px; }}
QSplitter::handle:vertical {{ height: {hair}px; }}
"""

_LABELS = {
    "main": Role.TEXT_MAIN,
    "label": Role.TEXT_LABEL,
    "quiet": Role.TEXT_QUIET,
    "off": Role.TEXT_OFF,
    "accent": Role.ACCENT_TEXT,
    "good": Role.GOOD_TEXT,
    "warn": Role.WARN_TEXT,
    "late": Role.LATE_TEXT,
    "info": Role.INFO_TEXT,
}


@cache
def style_sheet(scheme: Scheme, text_scale: float = 1.0) -> str:
    """Return the sheet of a scheme; letters of headers and the like scale, boxes do not."""
    colours = COLOURS[scheme]
    named = {role.value.replace(".", "_"): value for role, value in colours.items()}
    return _SHEET.format(**named, **_lengths(scheme, text_scale)) + _labels(colours) + _grounds(scheme)


def _lengths(scheme: Scheme, text_scale: float) -> dict[str, int]:
    return {
        "hair": Line.HAIR,
        "focus": Line.FOCUS,
        "radius": Radius.CONTROL,
        "chip": Radius.CHIP,
        "x1": Space.X1,
        "x2": Space.X2,
        "x4": Space.X4,
        "x1_focus": Space.X1 - Line.HAIR,
        # A line edit keeps 2 px of its own beside the text.
        "pad": Space.X2 - 2 * Line.HAIR,
        "pad_focus": Space.X2 - 3 * Line.HAIR,
        "menu_pad": Space.X1 + Line.HAIR,
        "bar_gap": Line.HAIR,
        "control_inner": Height.CONTROL - 2 * Line.HAIR,
        "control_focus": Height.CONTROL - 2 * Line.FOCUS,
        "scroll": Height.SCROLL,
        "scroll_least": Height.SCROLL_LEAST,
        "small": round(Type.SMALL.value.px * text_scale),
        "tip_line": Line.HAIR if scheme is Scheme.CONTRAST else 0,
        "tip_width": Width.TIP,
    }


def _labels(colours: dict[Role, str]) -> str:
    """Colour the words of labels by their property `tone`."""
    return "".join(f'QLabel[tone="{name}"] {{ color: {colours[role]}; }}\n' for name, role in _LABELS.items())


def _grounds(scheme: Scheme) -> str:
    """Fill frames by their property `state`; in high contrast they get an outline instead."""
    colours = COLOURS[scheme]
    lines = []
    for tone in Tone:
        border = f"border: {Line.HAIR}px solid {colours[tone.text]};" if scheme is Scheme.CONTRAST else "border: none;"
        lines.append(
            f'QFrame[state="{tone}"] {{ background: {colours[tone.ground]}; {border} '
            f"border-radius: {Radius.CONTROL}px; }}"
        )
    return "\n".join(lines)
