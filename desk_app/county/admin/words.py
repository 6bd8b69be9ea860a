"""How the register's pages name roles, acts and moments."""

from desk_app.domain.localtime import local
from desk_app.store.county.people import Role

ROLES = {Role.READER: "Người xem", Role.OFFICER: "Chuyên viên", Role.ADMINISTRATOR: "Quản trị"}

ACTS = {
    "look": "Xem",
    "sign-in": "Đăng nhập",
    "sign-in-refused": "Đăng nhập không được",
    "own-password": "Đổi mật khẩu của mình",
    "enrol": "Cấp mã tham gia",
    "revoke": "Thu hồi máy",
    "person-add": "Thêm người dùng",
    "person-role": "Đổi vai trò",
    "person-activate": "Cho đăng nhập lại",
    "person-deactivate": "Khóa người dùng",
    "person-password": "Đặt lại mật khẩu",
    "person-token": "Cấp mã truy cập API",
    "letter-send": "Gửi thư chỉ đạo",
    "letter-close": "Đóng thư chỉ đạo",
    "summary-acknowledge": "Tiếp nhận tổng hợp quý",
    "summary-return": "Trả lại tổng hợp quý",
    "targets-set": "Giao chỉ tiêu",
    "day-set": "Đặt ngày nghỉ, ngày làm bù",
    "regime-set": "Đặt chế độ báo cáo",
    "limits-set": "Đặt mức nhắc, mức đỏ",
    "catalogue-take": "Đưa danh mục thủ tục xuống xã",
}
"""What somebody did, by its verb; of a verb that stands not here, the verb itself is shown."""


def moment(ms: int | None) -> str:
    """Return a moment as the counter's clock shows it.

    >>> moment(1686736920000), moment(None)
    ('17:02 14/06/2023', '')
    """
    return "" if ms is None else f"{local(ms):%H:%M %d/%m/%Y}"


def since(ms: int) -> str:
    """Return a length of time in words, in its two largest units.

    >>> since(90_000), since(18_840_000), since(198_000_000)
    ('1 phút', '5 giờ 14 phút', '2 ngày 7 giờ')
    """
    minutes = max(ms, 0) // 60_000
    days, hours, minutes = minutes // 1440, minutes // 60 % 24, minutes % 60
    parts = [f"{count} {name}" for count, name in ((days, "ngày"), (hours, "giờ"), (minutes, "phút")) if count]
    return " ".join(parts[:2]) or "dưới 1 phút"
