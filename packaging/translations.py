"""Gather the screen's English source strings and set their Vietnamese beside them.

    python packaging/translations.py          write resources/translations/vi.ts and vi.qm anew
    python packaging/translations.py --check  say what is missing or stale; exit 1

Who writes a page writes `resources/translations/<page>.vi.tsv` beside it: one line a text, context (the class), English
source, Vietnamese, parted by tabs; a line break within a text is written \\n. `qt.vi.tsv` holds the texts of Qt itself,
which ships none in Vietnamese. vi.ts is made from all of them and from what it held before; nobody edits it.
"""

import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parent.parent
SOURCES = ROOT / "desk_app" / "ui"
FOLDER = ROOT / "resources" / "translations"
QT_TEXTS = FOLDER / "qt.vi.tsv"
PLACES = re.compile(r"%(?:n|L?\d+)|\{\w*\}")

Text = tuple[str, str]
"""Context and English source"""


def tool(name: str) -> str:
    """Return one of Qt's translation tools, as the PySide6 wheel brings it."""
    beside = Path(sys.executable).parent
    for candidate in (beside / f"pyside6-{name}", beside / f"pyside6-{name}.exe"):
        if candidate.exists():
            return str(candidate)
    raise SystemExit(f"pyside6-{name} is missing beside {sys.executable}: run make setup.")


def found_in_code() -> list[Text]:
    """Return every source string of the window's code, in the order of contexts and sources."""
    with tempfile.TemporaryDirectory() as scratch:
        gathered = Path(scratch) / "found.ts"
        files = sorted(str(path) for path in SOURCES.rglob("*.py"))
        subprocess.run([tool("lupdate"), *files, "-ts", str(gathered)], check=True, capture_output=True)
        return sorted(text for text, _ in read_ts(gathered))


def read_ts(path: Path) -> Iterator[tuple[Text, str]]:
    """Yield texts and translations of a .ts file."""
    for context in ET.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            yield (
                (context.findtext("name", ""), message.findtext("source", "")),
                message.findtext("translation", ""),
            )


def read_tsv(path: Path) -> Iterator[tuple[Text, str]]:
    """Yield texts and translations of a page's table."""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip():
            continue
        parts = [part.replace("\\n", "\n") for part in line.split("\t")]
        if len(parts) != 3:
            raise SystemExit(f"{path.name}:{number}: context, source and Vietnamese belong here, parted by tabs.")
        yield (parts[0], parts[1]), parts[2]


def known() -> dict[Text, str]:
    """Return all Vietnamese there is; a table's word goes before the elder file's."""
    texts: dict[Text, str] = {}
    elder = FOLDER / "vi.ts"
    if elder.exists():
        texts.update((text, vietnamese) for text, vietnamese in read_ts(elder) if vietnamese)
    for table in sorted(FOLDER.glob("*.vi.tsv")):
        texts.update(read_tsv(table))
    return texts


def merged(in_code: list[Text], vietnamese: dict[Text, str]) -> dict[Text, str]:
    """Return what belongs in vi.ts: the code's texts and Qt's own, nothing that nobody shows any more."""
    wanted = sorted({*in_code, *(text for text, _ in read_tsv(QT_TEXTS))})
    return {text: vietnamese.get(text, "") for text in wanted}


def problems(texts: dict[Text, str]) -> Iterator[str]:
    """Yield what a person has to mend: texts without Vietnamese, and places that do not agree."""
    for (context, source), vietnamese in texts.items():
        if not vietnamese.strip():
            yield f"{context}: no Vietnamese for {source!r}"
        elif sorted(PLACES.findall(source)) != sorted(PLACES.findall(vietnamese)):
            yield f"{context}: other places in {vietnamese!r} than in {source!r}"


def as_ts(texts: dict[Text, str]) -> str:
    """Return the .ts file of the texts, the same for the same texts."""
    root = ET.Element("TS", version="2.1", language="vi_VN", sourcelanguage="en")
    contexts: dict[str, ET.Element] = {}
    for (context, source), vietnamese in texts.items():
        if context not in contexts:
            contexts[context] = ET.SubElement(root, "context")
            ET.SubElement(contexts[context], "name").text = context
        message = ET.SubElement(contexts[context], "message")
        ET.SubElement(message, "source").text = source
        translation = ET.SubElement(message, "translation")
        translation.text = vietnamese
        if not vietnamese:
            translation.set("type", "unfinished")
    ET.indent(root, " " * 4)
    head = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
    return head + ET.tostring(root, encoding="unicode") + "\n"


def released(ts: str) -> bytes:
    """Return the compiled form of a .ts file."""
    with tempfile.TemporaryDirectory() as scratch:
        source, compiled = Path(scratch) / "vi.ts", Path(scratch) / "vi.qm"
        source.write_text(ts, encoding="utf-8", newline="\n")
        subprocess.run([tool("lrelease"), str(source), "-qm", str(compiled)], check=True, capture_output=True)
        return compiled.read_bytes()


def stale(ts: str, qm: bytes) -> Iterator[str]:
    """Yield the files that are not what the code and the tables would make."""
    for path, content in ((FOLDER / "vi.ts", ts.encode()), (FOLDER / "vi.qm", qm)):
        if not path.exists() or path.read_bytes().replace(b"\r\n", b"\n") != content.replace(b"\r\n", b"\n"):
            yield f"{path.name} is stale: run python packaging/translations.py"


def main(arguments: list[str]) -> int:
    """Write or check; return 1 where a person has something to mend."""
    texts = merged(found_in_code(), known())
    ts = as_ts(texts)
    qm = released(ts)
    found = list(problems(texts))
    if "--check" in arguments:
        found += stale(ts, qm)
    else:
        (FOLDER / "vi.ts").write_text(ts, encoding="utf-8", newline="\n")
        (FOLDER / "vi.qm").write_bytes(qm)
    for problem in found:
        print(problem, file=sys.stderr)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
