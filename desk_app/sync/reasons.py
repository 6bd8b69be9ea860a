"""Why events are refused, by name, and what a person can do about it."""

GAP = "gap"
FORK = "fork"
BROKEN_SEAL = "broken-seal"
UNKNOWN_DEVICE = "unknown-device"
REVOKED = "revoked"
FOREIGN_UNIT = "foreign-unit"
NOT_YOURS = "not-yours"
TOO_OLD = "too-old"
TOO_NEW = "too-new"
CLOCK = "clock"
UNREADABLE = "unreadable"
BRANCHED = "branched"
NAMED = "named"
STORAGE = "storage"
PAPER = "paper"

SENTENCES: dict[str, tuple[str, str]] = {
    GAP: (
        "Thiếu một đoạn sự kiện ở giữa nên các sự kiện sau chưa được nhận.",
        "Không phải làm gì: lần đồng bộ sau sẽ gửi lại từ chỗ thiếu.",
    ),
    FORK: (
        "Máy này được khôi phục từ một bản cũ rồi ghi tiếp, nên sổ của nó rẽ làm hai; phần ghi sau chưa được nhận.",
        "Chọn “Nhận định danh mới”: mọi việc đã ghi được giữ và gửi lên thành một nhánh của sổ.",
    ),
    BROKEN_SEAL: (
        "Sự kiện không khớp dấu niêm của máy đã ghi, có thể đã bị sửa hoặc hỏng trên đường, nên không được nhận.",
        "Đồng bộ lại; nếu vẫn vậy, chạy “Kiểm tra sổ” trên máy đã ghi và báo người quản trị huyện.",
    ),
    UNKNOWN_DEVICE: (
        "Bên nhận chưa biết máy đã ghi các sự kiện này.",
        "Cho máy ấy tham gia với huyện bằng mã một lần, hoặc ghép đôi với máy đồng nghiệp.",
    ),
    REVOKED: (
        "Huyện đã thu hồi quyền của máy đã ghi các sự kiện này.",
        "Liên hệ huyện để lấy mã tham gia mới; mọi việc đã ghi vẫn còn trên máy.",
    ),
    FOREIGN_UNIT: (
        "Hai máy thuộc hai đơn vị khác nhau nên không trao đổi gì.",
        "Kiểm tra mã đơn vị của hai máy, hoặc chọn đúng máy đồng nghiệp.",
    ),
    NOT_YOURS: (
        "Có sự kiện chỉ huyện mới được ghi nên không được nhận.",
        "Báo người quản trị huyện; các máy khác không bị ảnh hưởng.",
    ),
    TOO_OLD: (
        "Phần mềm trên máy này quá cũ để trao đổi với bên kia.",
        "Cập nhật phần mềm trên máy này; mọi việc đã ghi vẫn còn và sẽ được gửi sau.",
    ),
    TOO_NEW: (
        "Phần mềm của bên kia quá cũ để trao đổi với máy này.",
        "Báo bên kia cập nhật phần mềm; mọi việc đã ghi vẫn còn và sẽ được gửi sau.",
    ),
    CLOCK: (
        "Đồng hồ trong chuỗi sự kiện chạy lùi nên sự kiện không được nhận.",
        "Chạy “Kiểm tra sổ” trên máy đã ghi và báo người quản trị huyện.",
    ),
    BRANCHED: (
        "Các sự kiện này đã có ở bên kia dưới dạng một nhánh của sổ, sau khi máy đã ghi được khôi phục từ một bản cũ.",
        "Không phải làm gì: lần đồng bộ sau tự sắp lại, không mất và không trùng sự kiện nào.",
    ),
    NAMED: (
        "Nhánh này đã có ở bên kia trong chính sổ của máy đã ghi.",
        "Không phải làm gì: lần đồng bộ sau tự sắp lại, không mất và không trùng sự kiện nào.",
    ),
    STORAGE: (
        "Máy chủ của bên kia chưa lưu được dữ liệu (ổ đĩa đầy, lỗi hoặc đang bận) nên chưa nhận gì.",
        "Thử lại sau ít phút; nếu vẫn vậy, báo người quản trị huyện xem ổ đĩa của máy chủ. "
        "Mọi việc đã ghi vẫn còn trên máy này.",
    ),
    PAPER: (
        "Bên kia chưa lưu được giấy tờ kèm theo (ổ đĩa đầy hoặc lỗi); sự kiện thì đã trao đổi.",
        "Không phải làm gì: lần đồng bộ sau gửi tiếp; nếu vẫn vậy, báo người quản trị huyện xem ổ đĩa của máy chủ.",
    ),
    UNREADABLE: (
        "Có sự kiện ghi sai dạng nên từ đó trở đi chưa được nhận.",
        "Cập nhật phần mềm trên máy đã ghi; nếu vẫn vậy, báo người quản trị huyện.",
    ),
}
"""Reason → what happened, and what to do."""


def sentence(reason: str) -> tuple[str, str]:
    """Return what happened and what to do; of a reason that only a newer program knows, its code."""
    return SENTENCES.get(reason, (f"Bên kia từ chối sự kiện (mã: {reason}).", "Cập nhật phần mềm rồi đồng bộ lại."))
