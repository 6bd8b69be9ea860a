"""Draw the state machine of a dossier into the handbook, from the code itself; ``--check`` only says if it is stale.

The part of ``docs/developer/steps.md`` between the two marks is written anew from ``domain/dossier/machine.py``.
"""

import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from desk_app.domain.dossier.machine import MOVES, OPEN_STEPS, STEP_WORDS, UNDER_WAY, Move  # noqa: E402
from desk_app.domain.dossier.state import Step  # noqa: E402

PAGE = ROOT / "docs" / "developer" / "steps.md"
BEGIN, END = "<!-- drawn from the code: begin -->", "<!-- drawn from the code: end -->"
GROUPS = {
    "under_way": ("clock runs, in our hands", UNDER_WAY),
    "waiting": ("open, in others' hands", OPEN_STEPS - UNDER_WAY),
}


def main() -> int:
    """Write the drawing, or say that it is stale."""
    page = PAGE.read_text(encoding="utf-8")
    before, _, rest = page.partition(BEGIN)
    drawn = f"{before}{BEGIN}\n{drawing()}{END}{rest.partition(END)[2]}"
    if "--check" in sys.argv:
        return 0 if drawn == page else 1
    PAGE.write_text(drawn, encoding="utf-8", newline="\n")
    return 0


def drawing() -> str:
    """Return the diagram and the table of moves."""
    return f"\n```mermaid\n{_diagram()}```\n\n{_table()}\n"


def _diagram() -> str:
    lines = ["stateDiagram-v2", f"    [*] --> {_id(Step.RECEIVED)}: receive"]
    lines += [f"    {_id(step)}: {step.value}" for step in Step]
    for name, (title, steps) in GROUPS.items():
        lines.append(f'    state "{title}" as {name} {{')
        lines += [f"        {_id(step)}" for step in Step if step in steps]
        lines.append("    }")
    for move in MOVES:
        lines += [f"    {start} --> {_id(move.to)}: {move.act.value}" for start in _starts(move)]
    lines += [f"    {_id(step)} --> [*]" for step in (Step.GIVEN, Step.REFUSED, Step.WITHDRAWN, Step.VOIDED)]
    return "".join(f"{line}\n" for line in lines)


def _starts(move: Move) -> list[str]:
    """Return where the arrows of a move start: a whole group as one."""
    left, starts = set(move.starts), []
    for name, (_, steps) in GROUPS.items():
        if steps <= left:
            starts.append(name)
            left -= steps
    return starts + [_id(step) for step in Step if step in left]


def _table() -> str:
    rows = ["| act | from | to |", "|---|---|---|"]
    for move in MOVES:
        starts = ", ".join(step.value for step in Step if step in move.starts)
        rows.append(f"| **{move.act.value}** | {starts} | {move.to.value} ({STEP_WORDS[move.to]}) |")
    return "\n".join(rows) + "\n"


def _id(step: Step) -> str:
    return step.name.lower()


if __name__ == "__main__":
    sys.exit(main())
