"""Does this copy of the program work here: ledger, letters, icons, translation, keyring, paper."""

import tempfile
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFontMetrics

from desk_app.ui.theme import fonts
from desk_app.ui.theme.theme import theme
from desk_app.ui.theme.tokens import FAMILY, TABULAR_FAMILY, Weight

LETTERS = "ĂÂĐÊÔƠƯăâđêôơưẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ"


def self_test() -> int:
    """Try each part and say how it went; 0 when all is well."""
    from desk_app.ui.start import make_application

    application = make_application()
    theme().install()
    checks: tuple[tuple[str, Callable[[], None]], ...] = (
        ("Sổ ghi (ledger)", _ledger),
        ("Chữ tiếng Việt trên màn hình", _letters),
        ("Bản dịch", _translation),
        ("Biểu tượng", _icons),
        ("Kho khóa của hệ điều hành", _keyring),
    )
    failed = [name for name, check in checks if not _passes(name, check)]
    application.quit()
    return 1 if failed else 0


def _passes(name: str, check: Callable[[], None]) -> bool:
    try:
        check()
    except Exception as error:  # whatever it is, it is the answer
        print(f"{name}: HỎNG – {type(error).__name__}: {error}")
        return False
    print(f"{name}: tốt")
    return True


def _ledger() -> None:
    from desk_app.store.database import Database
    from desk_app.usecases.setup import NewUnit, initialise

    with tempfile.TemporaryDirectory() as scratch:
        directory = Path(scratch) / "unit"
        initialise(directory, NewUnit(code="T", name="xã Thử", superior="UBND huyện Thử", province_code="H00"))
        database = Database.open(directory)
        try:
            fault = database.first_fault()
            if fault is not None:
                raise fault
        finally:
            database.close()


def _letters() -> None:
    for family in (FAMILY, TABULAR_FAMILY):
        for weight in Weight:
            metrics = QFontMetrics(fonts.font(weight=weight, tabular=family == TABULAR_FAMILY))
            missing = [letter for letter in LETTERS if not metrics.inFontUcs4(ord(letter))]
            if missing:
                raise LookupError(f"{family} {weight}: {''.join(missing)}")


def _translation() -> None:
    if QCoreApplication.translate("Pages", "Counter") == "Counter":
        raise LookupError("vi.qm")


def _icons() -> None:
    from desk_app.ui.pages import every
    from desk_app.ui.theme import icons
    from desk_app.ui.theme.tokens import IconSize, Role

    for entry in every():
        image = icons.pixmap(entry.icon, IconSize.PAGE, theme().color(Role.TEXT_MAIN)).toImage()
        if not any(image.pixelColor(x, y).alpha() for x in range(image.width()) for y in range(image.height())):
            raise LookupError(entry.icon)


def _keyring() -> None:
    """A PC without a keyring is no fault; one that keeps keys in plain text is."""
    import keyring

    if "plaintext" in type(keyring.get_keyring()).__name__.lower():
        raise PermissionError("khóa bị ghi thành chữ thường")
