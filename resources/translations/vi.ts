<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN" sourcelanguage="en">
    <context>
        <name>DateField</name>
        <message>
            <source>This is not a date. Type it like 13/6 or 13/06/2023.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>dd/mm/yyyy</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Explanation</name>
        <message>
            <source>close</source>
            <translation>đóng</translation>
        </message>
    </context>
    <context>
        <name>FaultDialog</name>
        <message>
            <source>Copied</source>
            <translation>Đã sao chép</translation>
        </message>
        <message>
            <source>Copy report</source>
            <translation>Sao chép báo cáo</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>Làm tiếp</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>Báo cáo lỗi</translation>
        </message>
        <message>
            <source>Something went wrong</source>
            <translation>Có lỗi xảy ra</translation>
        </message>
        <message>
            <source>The program made a mistake</source>
            <translation>Phần mềm vừa gặp lỗi</translation>
        </message>
        <message>
            <source>What was saved is safe, and what you had typed is kept. You may go on working. Tell the code {code} to whoever looks after the program, or send the report: names and numbers of citizens are not in it.</source>
            <translation>Những gì đã lưu vẫn an toàn, chữ đang gõ dở đã được giữ lại. Anh chị có thể làm tiếp. Hãy báo mã {code} cho người phụ trách phần mềm, hoặc gửi báo cáo dưới đây: trong đó không có tên và số của công dân.</translation>
        </message>
    </context>
    <context>
        <name>FirstRun</name>
        <message>
            <source>A few words about the unit, and the counter is open. All of it can be changed in Settings later.</source>
            <translation>Khai báo vài điều về đơn vị là mở được quầy. Sau này đổi được trong Cài đặt.</translation>
        </message>
        <message>
            <source>A number, as 1.</source>
            <translation>Nhập một số, ví dụ 1.</translation>
        </message>
        <message>
            <source>As in the province's system.</source>
            <translation>Theo hệ thống của tỉnh.</translation>
        </message>
        <message>
            <source>Calendar quarter</source>
            <translation>Theo quý dương lịch</translation>
        </message>
        <message>
            <source>Code of the province</source>
            <translation>Mã tỉnh</translation>
        </message>
        <message>
            <source>Code of the unit</source>
            <translation>Mã đơn vị</translation>
        </message>
        <message>
            <source>Fill this in.</source>
            <translation>Nhập ô này.</translation>
        </message>
        <message>
            <source>From the 15th to the 14th</source>
            <translation>Từ ngày 15 đến ngày 14</translation>
        </message>
        <message>
            <source>Its superior</source>
            <translation>Cơ quan cấp trên</translation>
        </message>
        <message>
            <source>Name of the unit</source>
            <translation>Tên đơn vị</translation>
        </message>
        <message>
            <source>Open the counter</source>
            <translation>Mở quầy</translation>
        </message>
        <message>
            <source>Receptions are numbered 1-00001. Every PC of the unit takes another slot.</source>
            <translation>Số tiếp nhận có dạng 1-00001. Mỗi máy của đơn vị dùng một số quầy khác nhau.</translation>
        </message>
        <message>
            <source>Slot of this PC</source>
            <translation>Số quầy của máy này</translation>
        </message>
        <message>
            <source>The data stays on this PC: {place}</source>
            <translation>Dữ liệu nằm trên máy này: {place}</translation>
        </message>
        <message>
            <source>The report's quarter</source>
            <translation>Kỳ của báo cáo quý</translation>
        </message>
        <message>
            <source>The unit</source>
            <translation>Đơn vị</translation>
        </message>
        <message>
            <source>The unit's data is being made.</source>
            <translation>Đang tạo dữ liệu của đơn vị.</translation>
        </message>
        <message>
            <source>This PC</source>
            <translation>Máy này</translation>
        </message>
        <message>
            <source>Welcome to Một Cửa Desk</source>
            <translation>Chào mừng đến với Một Cửa Desk</translation>
        </message>
        <message>
            <source>Who works here</source>
            <translation>Người làm việc ở máy này</translation>
        </message>
    </context>
    <context>
        <name>FoundList</name>
        <message>
            <source>Found</source>
            <translation>Tìm thấy</translation>
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message>
            <source>Appearance</source>
            <translation>Giao diện</translation>
        </message>
        <message>
            <source>Close the desk</source>
            <translation>Đóng chương trình</translation>
        </message>
        <message>
            <source>Dark colours</source>
            <translation>Màu tối</translation>
        </message>
        <message>
            <source>Follow the system's colours</source>
            <translation>Màu theo hệ điều hành</translation>
        </message>
        <message>
            <source>Half-filled forms cannot be kept on this disk now; save what you type.</source>
            <translation>Đĩa không giữ được chữ đang gõ dở; hãy lưu ngay những gì đang nhập.</translation>
        </message>
        <message>
            <source>High contrast</source>
            <translation>Tương phản cao</translation>
        </message>
        <message>
            <source>Larger letters</source>
            <translation>Chữ to hơn</translation>
        </message>
        <message>
            <source>Light colours</source>
            <translation>Màu sáng</translation>
        </message>
        <message>
            <source>Nothing more to explain here.</source>
            <translation>Chỗ này không có gì cần giải thích thêm.</translation>
        </message>
        <message>
            <source>Smaller letters</source>
            <translation>Chữ nhỏ hơn</translation>
        </message>
        <message>
            <source>What you had typed is here again.</source>
            <translation>Chữ đang gõ dở lần trước đã có lại ở đây.</translation>
        </message>
    </context>
    <context>
        <name>NumberField</name>
        <message>
            <source>At most {most}.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Pages</name>
        <message>
            <source>Counter</source>
            <translation>Quầy</translation>
        </message>
        <message>
            <source>Digitizing</source>
            <translation>Số hóa</translation>
        </message>
        <message>
            <source>Dossiers</source>
            <translation>Hồ sơ</translation>
        </message>
        <message>
            <source>Feedback</source>
            <translation>Phản ánh</translation>
        </message>
        <message>
            <source>Post</source>
            <translation>Bưu chính</translation>
        </message>
        <message>
            <source>Procedures</source>
            <translation>Thủ tục</translation>
        </message>
        <message>
            <source>Quarter's report</source>
            <translation>Báo cáo quý</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Cài đặt</translation>
        </message>
        <message>
            <source>Surveys</source>
            <translation>Phiếu hài lòng</translation>
        </message>
        <message>
            <source>Synchronisation</source>
            <translation>Đồng bộ</translation>
        </message>
        <message>
            <source>Today's work</source>
            <translation>Việc hôm nay</translation>
        </message>
    </context>
    <context>
        <name>Palette</name>
        <message>
            <source>Command palette</source>
            <translation>Bảng lệnh nhanh</translation>
        </message>
        <message>
            <source>Commands</source>
            <translation>Lệnh</translation>
        </message>
        <message>
            <source>Dossiers</source>
            <translation>Hồ sơ</translation>
        </message>
        <message>
            <source>Everywhere</source>
            <translation>Mọi nơi</translation>
        </message>
        <message>
            <source>Name, number, procedure, page or command</source>
            <translation>Tên, mã số, thủ tục, trang hoặc lệnh</translation>
        </message>
        <message>
            <source>Nothing found for “{words}”</source>
            <translation>Không tìm thấy gì cho “{words}”</translation>
        </message>
        <message>
            <source>Pages</source>
            <translation>Trang</translation>
        </message>
        <message>
            <source>Procedures</source>
            <translation>Thủ tục</translation>
        </message>
        <message>
            <source>What do you look for?</source>
            <translation>Tìm gì?</translation>
        </message>
        <message>
            <source>choose</source>
            <translation>chọn</translation>
        </message>
        <message>
            <source>close</source>
            <translation>đóng</translation>
        </message>
        <message>
            <source>commands only</source>
            <translation>chỉ lệnh</translation>
        </message>
        <message>
            <source>one kind</source>
            <translation>lọc theo loại</translation>
        </message>
        <message>
            <source>open</source>
            <translation>mở</translation>
        </message>
    </context>
    <context>
        <name>PaletteBox</name>
        <message>
            <source>Find dossier, person, number</source>
            <translation>Tìm hồ sơ, người nộp, mã số</translation>
        </message>
    </context>
    <context>
        <name>Progress</name>
        <message>
            <source>It is being stopped.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stop</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>QAbstractSpinBox</name>
        <message>
            <source>&amp;Select All</source>
            <translation>Chọn tất cả</translation>
        </message>
        <message>
            <source>&amp;Step up</source>
            <translation>Tăng</translation>
        </message>
        <message>
            <source>Step &amp;down</source>
            <translation>Giảm</translation>
        </message>
    </context>
    <context>
        <name>QFileDialog</name>
        <message>
            <source>%1
Directory not found.
Please verify the correct directory name was given.</source>
            <translation>%1
Không thấy thư mục này.
Kiểm tra lại tên thư mục.</translation>
        </message>
        <message>
            <source>%1
File not found.
Please verify the correct file name was given.</source>
            <translation>%1
Không thấy tệp này.
Kiểm tra lại tên tệp.</translation>
        </message>
        <message>
            <source>%1 already exists.
Do you want to replace it?</source>
            <translation>%1 đã có.
Ghi đè lên không?</translation>
        </message>
        <message>
            <source>&amp;Choose</source>
            <translation>Chọn</translation>
        </message>
        <message>
            <source>&amp;Delete</source>
            <translation>Xóa</translation>
        </message>
        <message>
            <source>&amp;New Folder</source>
            <translation>Thư mục mới</translation>
        </message>
        <message>
            <source>&amp;Open</source>
            <translation>Mở</translation>
        </message>
        <message>
            <source>&amp;Rename</source>
            <translation>Đổi tên</translation>
        </message>
        <message>
            <source>&amp;Save</source>
            <translation>Lưu</translation>
        </message>
        <message>
            <source>'%1' is write protected.
Do you want to delete it anyway?</source>
            <translation>“%1” được bảo vệ, không cho ghi.
Vẫn xóa không?</translation>
        </message>
        <message>
            <source>All Files (*)</source>
            <translation>Mọi tệp (*)</translation>
        </message>
        <message>
            <source>Are you sure you want to delete '%1'?</source>
            <translation>Xóa “%1” không?</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Lùi</translation>
        </message>
        <message>
            <source>Change to detail view mode</source>
            <translation>Chuyển sang xem chi tiết</translation>
        </message>
        <message>
            <source>Change to list view mode</source>
            <translation>Chuyển sang xem danh sách</translation>
        </message>
        <message>
            <source>Could not delete directory.</source>
            <translation>Không xóa được thư mục.</translation>
        </message>
        <message>
            <source>Create New Folder</source>
            <translation>Tạo thư mục mới</translation>
        </message>
        <message>
            <source>Create a New Folder</source>
            <translation>Tạo một thư mục mới</translation>
        </message>
        <message>
            <source>Detail View</source>
            <translation>Xem chi tiết</translation>
        </message>
        <message>
            <source>Directories</source>
            <translation>Thư mục</translation>
        </message>
        <message>
            <source>Directory:</source>
            <translation>Thư mục:</translation>
        </message>
        <message>
            <source>File &amp;name:</source>
            <translation>Tên tệp:</translation>
        </message>
        <message>
            <source>Files of type:</source>
            <translation>Loại tệp:</translation>
        </message>
        <message>
            <source>Find Directory</source>
            <translation>Tìm thư mục</translation>
        </message>
        <message>
            <source>Forward</source>
            <translation>Tiến</translation>
        </message>
        <message>
            <source>Go back</source>
            <translation>Quay lại</translation>
        </message>
        <message>
            <source>Go forward</source>
            <translation>Đi tới</translation>
        </message>
        <message>
            <source>Go to the parent directory</source>
            <translation>Lên thư mục trên</translation>
        </message>
        <message>
            <source>List View</source>
            <translation>Xem danh sách</translation>
        </message>
        <message>
            <source>Look in:</source>
            <translation>Tìm trong:</translation>
        </message>
        <message>
            <source>My Computer</source>
            <translation>Máy này</translation>
        </message>
        <message>
            <source>New Folder</source>
            <translation>Thư mục mới</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Mở</translation>
        </message>
        <message>
            <source>Parent Directory</source>
            <translation>Thư mục trên</translation>
        </message>
        <message>
            <source>Recent Places</source>
            <translation>Nơi vừa mở</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Gỡ bỏ</translation>
        </message>
        <message>
            <source>Save As</source>
            <translation>Lưu thành</translation>
        </message>
        <message>
            <source>Show &amp;hidden files</source>
            <translation>Hiện tệp ẩn</translation>
        </message>
    </context>
    <context>
        <name>QFileSystemModel</name>
        <message>
            <source>Computer</source>
            <translation>Máy tính</translation>
        </message>
        <message>
            <source>Date Modified</source>
            <translation>Ngày sửa</translation>
        </message>
        <message>
            <source>My Computer</source>
            <translation>Máy này</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Tên</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Cỡ</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>Loại</translation>
        </message>
    </context>
    <context>
        <name>QLineEdit</name>
        <message>
            <source>&amp;Copy</source>
            <translation>Sao chép</translation>
        </message>
        <message>
            <source>&amp;Paste</source>
            <translation>Dán</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>Làm lại</translation>
        </message>
        <message>
            <source>&amp;Undo</source>
            <translation>Hoàn tác</translation>
        </message>
        <message>
            <source>Cu&amp;t</source>
            <translation>Cắt</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Xóa</translation>
        </message>
        <message>
            <source>Select All</source>
            <translation>Chọn tất cả</translation>
        </message>
    </context>
    <context>
        <name>QMessageBox</name>
        <message>
            <source>Hide Details...</source>
            <translation>Ẩn chi tiết</translation>
        </message>
        <message>
            <source>Show Details...</source>
            <translation>Xem chi tiết…</translation>
        </message>
    </context>
    <context>
        <name>QPlatformTheme</name>
        <message>
            <source>&amp;No</source>
            <translation>Không</translation>
        </message>
        <message>
            <source>&amp;Yes</source>
            <translation>Có</translation>
        </message>
        <message>
            <source>Abort</source>
            <translation>Dừng hẳn</translation>
        </message>
        <message>
            <source>Apply</source>
            <translation>Áp dụng</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Thôi</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Đóng</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>Bỏ thay đổi</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>Trợ giúp</translation>
        </message>
        <message>
            <source>Ignore</source>
            <translation>Bỏ qua</translation>
        </message>
        <message>
            <source>N&amp;o to All</source>
            <translation>Không cho tất cả</translation>
        </message>
        <message>
            <source>OK</source>
            <translation>Đồng ý</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Mở</translation>
        </message>
        <message>
            <source>Reset</source>
            <translation>Đặt lại</translation>
        </message>
        <message>
            <source>Restore Defaults</source>
            <translation>Về mặc định</translation>
        </message>
        <message>
            <source>Retry</source>
            <translation>Thử lại</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Lưu</translation>
        </message>
        <message>
            <source>Save All</source>
            <translation>Lưu tất cả</translation>
        </message>
        <message>
            <source>Yes to &amp;All</source>
            <translation>Có cho tất cả</translation>
        </message>
    </context>
    <context>
        <name>QScrollBar</name>
        <message>
            <source>Bottom</source>
            <translation>Cuối</translation>
        </message>
        <message>
            <source>Left edge</source>
            <translation>Mép trái</translation>
        </message>
        <message>
            <source>Page down</source>
            <translation>Xuống một trang</translation>
        </message>
        <message>
            <source>Page left</source>
            <translation>Sang trái một trang</translation>
        </message>
        <message>
            <source>Page right</source>
            <translation>Sang phải một trang</translation>
        </message>
        <message>
            <source>Page up</source>
            <translation>Lên một trang</translation>
        </message>
        <message>
            <source>Right edge</source>
            <translation>Mép phải</translation>
        </message>
        <message>
            <source>Scroll down</source>
            <translation>Cuộn xuống</translation>
        </message>
        <message>
            <source>Scroll here</source>
            <translation>Cuộn đến đây</translation>
        </message>
        <message>
            <source>Scroll left</source>
            <translation>Cuộn sang trái</translation>
        </message>
        <message>
            <source>Scroll right</source>
            <translation>Cuộn sang phải</translation>
        </message>
        <message>
            <source>Scroll up</source>
            <translation>Cuộn lên</translation>
        </message>
        <message>
            <source>Top</source>
            <translation>Đầu</translation>
        </message>
    </context>
    <context>
        <name>QUnicodeControlCharacterMenu</name>
        <message>
            <source>Insert Unicode control character</source>
            <translation>Chèn ký tự điều khiển Unicode</translation>
        </message>
    </context>
    <context>
        <name>QWidgetTextControl</name>
        <message>
            <source>&amp;Copy</source>
            <translation>Sao chép</translation>
        </message>
        <message>
            <source>&amp;Paste</source>
            <translation>Dán</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>Làm lại</translation>
        </message>
        <message>
            <source>&amp;Undo</source>
            <translation>Hoàn tác</translation>
        </message>
        <message>
            <source>Copy &amp;Link Location</source>
            <translation>Sao chép địa chỉ liên kết</translation>
        </message>
        <message>
            <source>Cu&amp;t</source>
            <translation>Cắt</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Xóa</translation>
        </message>
        <message>
            <source>Select All</source>
            <translation>Chọn tất cả</translation>
        </message>
    </context>
    <context>
        <name>Rail</name>
        <message>
            <source>Pages</source>
            <translation>Các trang</translation>
        </message>
    </context>
    <context>
        <name>Skeleton</name>
        <message>
            <source>Loading</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>StatusBar</name>
        <message>
            <source>Connected to the county</source>
            <translation>Đã nối với huyện</translation>
        </message>
        <message>
            <source>No network</source>
            <translation>Không có mạng</translation>
        </message>
        <message>
            <source>Nothing to save yet</source>
            <translation>Chưa có gì cần lưu</translation>
        </message>
        <message>
            <source>Saved at {time}</source>
            <translation>Đã lưu lúc {time}</translation>
        </message>
        <message>
            <source>Saving…</source>
            <translation>Đang lưu…</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Tình trạng</translation>
        </message>
        <message>
            <source>Works by itself, not joined to a county</source>
            <translation>Làm việc độc lập, chưa nối với huyện</translation>
        </message>
        <message>
            <source>last synchronised {time}</source>
            <translation>đồng bộ lần cuối {time}</translation>
        </message>
        <message>
            <source>{count} changes wait to be sent</source>
            <translation>{count} thay đổi chờ gửi</translation>
        </message>
    </context>
    <context>
        <name>SuggestionList</name>
        <message>
            <source>choose</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>see the rule</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>take</source>
            <translation type="unfinished" />
        </message>
    </context>
</TS>
