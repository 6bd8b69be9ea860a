"""What a scanned code is that is no citizen's card, in words."""

from PySide6.QtCore import QCoreApplication

from desk_app.domain.citizen_card import Other

translate = QCoreApplication.translate


def other_words(other: Other) -> str:
    """Return what was scanned instead of a card, and what to do."""
    match other:
        case Other.INSURANCE:
            return translate("Scanning", "This is a health insurance card. Scan the QR of the citizen's card.")
        case Other.PAYMENT:
            return translate("Scanning", "This is a code for a transfer, no citizen's card. Scan the QR of the card.")
        case Other.LINK:
            return translate("Scanning", "This is a link, no citizen's card. Scan the QR of the card.")
        case Other.SLIP:
            return translate("Scanning", "This is the code of a receipt, no citizen's card. Scan the QR of the card.")
        case Other.CUT_SHORT:
            return translate("Scanning", "Only part of the card came through. Hold it still and scan it once more.")
        case Other.UNKNOWN:
            return translate("Scanning", "This code is no citizen's card. Scan the QR of the card, or type the number.")
