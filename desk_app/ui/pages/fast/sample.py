"""A batch for pictures; its person is made up."""

from desk_app.ui.page import Draft
from desk_app.ui.pages.fast.paying import TRANSFER

SAMPLE: Draft = {
    "person": {
        "number": "030079001217",
        "name": "Hoàng Văn Thắng",
        "born": "02/11/1979",
        "sex": "Nam",
        "phone": "",
        "address": "Thôn Miễu Lãng, xã Đồng Lạc",
    },
    "settled": True,
    "batch": {
        "lines": [
            {"kind": "copy", "title": title, "pages": pages, "copies": copies, "procedure": "2.000815"}
            for title, pages, copies in (
                ("Căn cước công dân", 2, 3),
                ("Giấy khai sinh", 1, 2),
                ("Bằng tốt nghiệp THPT", 1, 2),
                ("Sổ hộ khẩu", 16, 1),
            )
        ]
        + [{"kind": "signature", "title": "Sơ yếu lý lịch", "pages": None, "copies": 1, "procedure": "2.000884"}],
        "typed": {"kind": "copy", "title": "", "pages": None, "copies": 1, "procedure": ""},
    },
    "pay": {"way": TRANSFER},
}
