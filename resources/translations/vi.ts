<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN" sourcelanguage="en">
    <context>
        <name>AbolishForm</name>
        <message>
            <source>Decision</source>
            <translation>Quyết định</translation>
        </message>
        <message>
            <source>Out of force from</source>
            <translation>Hết hiệu lực từ</translation>
        </message>
        <message>
            <source>The day is missing.</source>
            <translation>Chưa có ngày.</translation>
        </message>
        <message>
            <source>optional</source>
            <translation>không bắt buộc</translation>
        </message>
    </context>
    <context>
        <name>ActForm</name>
        <message>
            <source>Reason of the exception, kept in the history</source>
            <translation>Lý do ngoại lệ, được giữ trong diễn biến</translation>
        </message>
    </context>
    <context>
        <name>ActPanel</name>
        <message>
            <source>Cancel</source>
            <translation>Thôi</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Đóng</translation>
        </message>
        <message>
            <source>It is being saved.</source>
            <translation>Đang lưu.</translation>
        </message>
    </context>
    <context>
        <name>AgencyPart</name>
        <message>
            <source>A citizen may hand in at any counter of the province. Name who decides: communes are found by a few letters, and whoever was named before; any other name can be typed.</source>
            <translation>Người dân được nộp ở bất kỳ bộ phận một cửa nào trong tỉnh. Ghi cơ quan giải quyết: gõ vài chữ để tìm xã, hoặc cơ quan đã ghi lần trước; tên khác thì gõ đầy đủ.</translation>
        </message>
        <message>
            <source>Agency that decides</source>
            <translation>Cơ quan giải quyết</translation>
        </message>
        <message>
            <source>The term ({term}) is that agency's: this counter sends the dossier on and follows it.</source>
            <translation>Thời hạn {term} là của cơ quan này; quầy chuyển hồ sơ đi và theo dõi.</translation>
        </message>
        <message>
            <source>The term is that agency's: this counter sends the dossier on and follows it.</source>
            <translation>Thời hạn là của cơ quan này; quầy chuyển hồ sơ đi và theo dõi.</translation>
        </message>
        <message>
            <source>regardless of boundaries</source>
            <translation>phi địa giới</translation>
        </message>
    </context>
    <context>
        <name>AnswerForm</name>
        <message>
            <source>Answered on</source>
            <translation>Ngày trả lời</translation>
        </message>
        <message>
            <source>The day is missing.</source>
            <translation>Chưa có ngày.</translation>
        </message>
        <message>
            <source>What the unit answered</source>
            <translation>Nội dung đã trả lời</translation>
        </message>
    </context>
    <context>
        <name>ApologyForm</name>
        <message>
            <source>Letter of apology</source>
            <translation>Thư xin lỗi</translation>
        </message>
        <message>
            <source>Letter of apology recorded: {number}</source>
            <translation>Đã ghi thư xin lỗi: {number}</translation>
        </message>
        <message>
            <source>New date</source>
            <translation>Hẹn lại ngày</translation>
        </message>
        <message>
            <source>Print the letter of apology (form 04)</source>
            <translation>In văn bản xin lỗi (mẫu 04)</translation>
        </message>
        <message>
            <source>Reason for the delay</source>
            <translation>Lý do chậm trả</translation>
        </message>
        <message>
            <source>Record the letter</source>
            <translation>Ghi thư xin lỗi</translation>
        </message>
    </context>
    <context>
        <name>ApproveDialog</name>
        <message>
            <source>Approve</source>
            <translation>Phê duyệt</translation>
        </message>
        <message>
            <source>Approve the report: {period}</source>
            <translation>Phê duyệt báo cáo: {period}</translation>
        </message>
        <message>
            <source>Not yet</source>
            <translation>Để sau</translation>
        </message>
        <message>
            <source>The period is not over: its figures will still change.</source>
            <translation>Kỳ báo cáo chưa hết: số liệu còn thay đổi.</translation>
        </message>
        <message>
            <source>The print loses its watermark, and these figures are kept as approved: whatever is recorded later is told beside them. The approval can be withdrawn with a reason; the report is then a draft again.</source>
            <translation>Bản in không còn chữ DỰ THẢO, các số liệu này được giữ làm số đã phê duyệt: điều gì ghi thêm về sau làm số khác đi sẽ được nêu rõ bên cạnh. Có thể thu hồi phê duyệt, kèm lý do; khi đó báo cáo trở lại là dự thảo.</translation>
        </message>
        <message>
            <source>Type how many contradictions stay open</source>
            <translation>Gõ số mâu thuẫn còn để ngỏ</translation>
        </message>
        <message>
            <source>Who signs</source>
            <translation>Người ký</translation>
        </message>
        <message>
            <source>and {count} more</source>
            <translation>và {count} mâu thuẫn nữa</translation>
        </message>
        <message>
            <source>{count} contradictions are not explained. Type {count}, or explain them first.</source>
            <translation>Còn {count} mâu thuẫn chưa giải trình. Gõ {count}, hoặc giải trình trước.</translation>
        </message>
        <message>
            <source>{count} contradictions not explained</source>
            <translation>{count} mâu thuẫn chưa giải trình</translation>
        </message>
    </context>
    <context>
        <name>Assisting</name>
        <message>
            <source>Assistance</source>
            <translation>Hỗ trợ người dân</translation>
        </message>
        <message>
            <source>Help to create an account logged.</source>
            <translation>Đã ghi một lượt hỗ trợ tạo tài khoản.</translation>
        </message>
        <message>
            <source>Help to submit online logged.</source>
            <translation>Đã ghi một lượt hỗ trợ nộp trực tuyến.</translation>
        </message>
        <message>
            <source>Help to submit {number} online logged.</source>
            <translation>Đã ghi lượt hỗ trợ nộp trực tuyến hồ sơ {number}.</translation>
        </message>
        <message>
            <source>Helped to create an account</source>
            <translation>Hỗ trợ tạo tài khoản</translation>
        </message>
        <message>
            <source>Helped to submit online</source>
            <translation>Hỗ trợ nộp trực tuyến</translation>
        </message>
        <message>
            <source>Link the help</source>
            <translation>Gắn lượt hỗ trợ</translation>
        </message>
        <message>
            <source>Saved {number}. Was it submitted with the help logged before?</source>
            <translation>Đã lưu {number}. Hồ sơ này được nộp với lượt hỗ trợ vừa ghi?</translation>
        </message>
        <message>
            <source>The help is linked to {number}.</source>
            <translation>Lượt hỗ trợ đã gắn với hồ sơ {number}.</translation>
        </message>
    </context>
    <context>
        <name>Batch</name>
        <message>
            <source>Papers to certify</source>
            <translation>Giấy tờ cần chứng thực</translation>
        </message>
        <message>
            <source>This line is not added yet: Enter adds it, Ctrl+Delete drops it.</source>
            <translation>Dòng này chưa được thêm: Enter để thêm, Ctrl+Delete để bỏ.</translation>
        </message>
        <message>
            <source>Type a paper, its pages and copies, then Enter.</source>
            <translation>Gõ tên giấy tờ, số trang, số bản rồi nhấn Enter.</translation>
        </message>
        <message>
            <source>add the line</source>
            <translation>thêm dòng</translation>
        </message>
        <message>
            <source>contract</source>
            <translation>hợp đồng</translation>
        </message>
        <message>
            <source>copy</source>
            <translation>bản sao</translation>
        </message>
        <message>
            <source>next field</source>
            <translation>ô kế tiếp</translation>
        </message>
        <message>
            <source>repeat the line above</source>
            <translation>lặp dòng trên</translation>
        </message>
        <message>
            <source>signature</source>
            <translation>chữ ký</translation>
        </message>
        <message>
            <source>take back</source>
            <translation>bỏ dòng vừa thêm</translation>
        </message>
        <message>
            <source>type the line above anew</source>
            <translation>sửa dòng trên</translation>
        </message>
        <message>
            <source>{lines} lines, {copies} copies</source>
            <translation>{lines} dòng, {copies} bản</translation>
        </message>
    </context>
    <context>
        <name>BehindModel</name>
        <message>
            <source>Account</source>
            <translation>Tài khoản</translation>
        </message>
        <message>
            <source>Answered</source>
            <translation>Đã trả lời</translation>
        </message>
        <message>
            <source>Came back</source>
            <translation>Đã về</translation>
        </message>
        <message>
            <source>Cash</source>
            <translation>Tiền mặt</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>Ngày</translation>
        </message>
        <message>
            <source>Delivered</source>
            <translation>Đã phát</translation>
        </message>
        <message>
            <source>Fair</source>
            <translation>Khá</translation>
        </message>
        <message>
            <source>Good</source>
            <translation>Tốt</translation>
        </message>
        <message>
            <source>In process</source>
            <translation>Đang xử lý</translation>
        </message>
        <message>
            <source>Not public</source>
            <translation>Chưa công khai</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>Số</translation>
        </message>
        <message>
            <source>On its way</source>
            <translation>Đang chuyển</translation>
        </message>
        <message>
            <source>Online</source>
            <translation>Trực tuyến</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Chưa trả lời</translation>
        </message>
        <message>
            <source>Paused</source>
            <translation>Tạm dừng</translation>
        </message>
        <message>
            <source>Poor</source>
            <translation>Chưa tốt</translation>
        </message>
        <message>
            <source>Procedure</source>
            <translation>Thủ tục</translation>
        </message>
        <message>
            <source>Public</source>
            <translation>Công khai</translation>
        </message>
        <message>
            <source>Refused</source>
            <translation>Từ chối</translation>
        </message>
        <message>
            <source>Resolved</source>
            <translation>Đã trả</translation>
        </message>
        <message>
            <source>Sent on</source>
            <translation>Chưa về</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Tình trạng</translation>
        </message>
        <message>
            <source>Submission</source>
            <translation>Nộp hồ sơ</translation>
        </message>
        <message>
            <source>Supplement</source>
            <translation>Chờ bổ sung</translation>
        </message>
        <message>
            <source>Transfer</source>
            <translation>Chuyển khoản</translation>
        </message>
        <message>
            <source>Withdrawn</source>
            <translation>Rút</translation>
        </message>
        <message>
            <source>{count} min</source>
            <translation>{count} phút</translation>
        </message>
    </context>
    <context>
        <name>BehindPane</name>
        <message>
            <source>All rows are shown</source>
            <translation>Đã hiện mọi dòng</translation>
        </message>
        <message>
            <source>Close the list</source>
            <translation>Đóng danh sách</translation>
        </message>
        <message>
            <source>Each row has its list; Enter on this head folds those in which nothing happened.</source>
            <translation>Mỗi dòng có danh sách riêng; nhấn Enter ở đầu mục để gập các dòng không phát sinh.</translation>
        </message>
        <message>
            <source>How it is counted: {sentence}</source>
            <translation>Cách tính: {sentence}</translation>
        </message>
        <message>
            <source>Nothing happened in this period</source>
            <translation>Không phát sinh trong kỳ</translation>
        </message>
        <message>
            <source>Nothing is counted here in this period.</source>
            <translation>Kỳ này không có gì được tính ở đây.</translation>
        </message>
        <message>
            <source>The list behind the figure</source>
            <translation>Danh sách đằng sau số liệu</translation>
        </message>
        <message>
            <source>The list is empty</source>
            <translation>Danh sách trống</translation>
        </message>
        <message>
            <source>export to Excel</source>
            <translation>xuất Excel</translation>
        </message>
        <message>
            <source>open dossier</source>
            <translation>mở hồ sơ</translation>
        </message>
        <message>
            <source>{rows}. Enter shows these rows.</source>
            <translation>{rows}. Nhấn Enter để hiện các dòng này.</translation>
        </message>
    </context>
    <context>
        <name>BookPart</name>
        <message>
            <source>Book</source>
            <translation>Quyển số</translation>
        </message>
        <message>
            <source>Number in the book</source>
            <translation>Số chứng thực</translation>
        </message>
        <message>
            <source>Result is given back</source>
            <translation>Trả kết quả</translation>
        </message>
        <message>
            <source>Signed by</source>
            <translation>Người ký chứng thực</translation>
        </message>
        <message>
            <source>not told yet</source>
            <translation>chưa khai báo</translation>
        </message>
        <message>
            <source>{book}: no. {numbers}</source>
            <translation>{book}: số {numbers}</translation>
        </message>
    </context>
    <context>
        <name>CallForm</name>
        <message>
            <source>Answered</source>
            <translation>Liên hệ được</translation>
        </message>
        <message>
            <source>At the counter</source>
            <translation>Tại quầy</translation>
        </message>
        <message>
            <source>Call: {who}</source>
            <translation>Gọi: {who}</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Thôi</translation>
        </message>
        <message>
            <source>Log the call</source>
            <translation>Ghi cuộc gọi</translation>
        </message>
        <message>
            <source>Message</source>
            <translation>Nhắn tin</translation>
        </message>
        <message>
            <source>No answer</source>
            <translation>Không nghe máy</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>Điện thoại</translation>
        </message>
        <message>
            <source>Reached</source>
            <translation>Gặp được</translation>
        </message>
        <message>
            <source>Way</source>
            <translation>Cách liên hệ</translation>
        </message>
        <message>
            <source>What was explained</source>
            <translation>Đã giải thích gì</translation>
        </message>
    </context>
    <context>
        <name>CameraDialog</name>
        <message>
            <source>Camera</source>
            <translation>Máy ảnh</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Đóng</translation>
        </message>
        <message>
            <source>Hold the side of the card that shows the QR into the picture. It closes by itself.</source>
            <translation>Đưa mặt thẻ có mã QR vào khung hình. Đọc được thẻ là cửa sổ tự đóng.</translation>
        </message>
        <message>
            <source>Scan the card by the camera</source>
            <translation>Quét thẻ bằng máy ảnh</translation>
        </message>
        <message>
            <source>The camera cannot be used. Close other programs that use it, and let programs use the camera in the system's privacy settings.</source>
            <translation>Không dùng được máy ảnh. Đóng chương trình khác đang dùng máy ảnh, và cho phép dùng máy ảnh trong phần quyền riêng tư của hệ thống.</translation>
        </message>
        <message>
            <source>There is no camera here. Plug one in, or use the scanner or a picture of the card.</source>
            <translation>Máy này không có máy ảnh. Cắm máy ảnh vào, hoặc dùng máy quét hay ảnh chụp thẻ.</translation>
        </message>
    </context>
    <context>
        <name>CardReader</name>
        <message>
            <source>Picture of the card</source>
            <translation>Ảnh thẻ căn cước</translation>
        </message>
        <message>
            <source>Pictures and scans ({files})</source>
            <translation>Ảnh và bản quét ({files})</translation>
        </message>
        <message>
            <source>There is no picture to paste. Copy the picture of the card first.</source>
            <translation>Chưa có ảnh nào để dán. Hãy sao chép ảnh thẻ trước.</translation>
        </message>
        <message>
            <source>This installation has no part for cameras. Use the scanner, or a picture of the card.</source>
            <translation>Bản cài này không có phần máy ảnh. Hãy dùng máy quét, hoặc ảnh chụp thẻ.</translation>
        </message>
        <message>
            <source>To open that dossier press Ctrl+K and type {number}.</source>
            <translation>Muốn mở hồ sơ ấy, nhấn Ctrl+K rồi gõ {number}.</translation>
        </message>
    </context>
    <context>
        <name>Cash</name>
        <message>
            <source>Amount</source>
            <translation>Số tiền</translation>
        </message>
        <message>
            <source>Cash</source>
            <translation>Tiền mặt</translation>
        </message>
        <message>
            <source>Dossier</source>
            <translation>Tiếp nhận</translation>
        </message>
        <message>
            <source>Given back: {reason}</source>
            <translation>Hoàn lại: {reason}</translation>
        </message>
        <message>
            <source>Open the file</source>
            <translation>Mở tệp</translation>
        </message>
        <message>
            <source>Payer</source>
            <translation>Người nộp</translation>
        </message>
        <message>
            <source>Portal</source>
            <translation>Cổng DVC</translation>
        </message>
        <message>
            <source>Receipt</source>
            <translation>Biên lai</translation>
        </message>
        <message>
            <source>The cash book is in {file}.</source>
            <translation>Sổ quỹ nằm ở {file}.</translation>
        </message>
        <message>
            <source>The cash book was sent to the printer.</source>
            <translation>Đã gửi sổ quỹ đến máy in.</translation>
        </message>
        <message>
            <source>This PC has no printer.</source>
            <translation>Máy này chưa có máy in.</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Giờ</translation>
        </message>
        <message>
            <source>Transfer</source>
            <translation>Chuyển khoản</translation>
        </message>
        <message>
            <source>Way</source>
            <translation>Hình thức</translation>
        </message>
        <message>
            <source>What for</source>
            <translation>Nội dung thu</translation>
        </message>
        <message>
            <source>given back</source>
            <translation>đã hoàn</translation>
        </message>
        <message>
            <source>takes receipt {number} back</source>
            <translation>hoàn biên lai {number}</translation>
        </message>
        <message>
            <source>{count} dossiers</source>
            <translation>{count} hồ sơ</translation>
        </message>
    </context>
    <context>
        <name>CashPage</name>
        <message>
            <source>A fee taken with a reception or for a dossier stands here with its receipt number.</source>
            <translation>Phí, lệ phí thu lúc tiếp nhận hoặc sau đó nằm ở đây, kèm số biên lai.</translation>
        </message>
        <message>
            <source>Cash book</source>
            <translation>Sổ quỹ</translation>
        </message>
        <message>
            <source>Cash book in Excel</source>
            <translation>Sổ quỹ ra Excel</translation>
        </message>
        <message>
            <source>Count the drawer and close the day</source>
            <translation>Đếm tiền và đóng ngày</translation>
        </message>
        <message>
            <source>Counter</source>
            <translation>Quầy</translation>
        </message>
        <message>
            <source>Counter {slot}</source>
            <translation>Quầy {slot}</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>Ngày</translation>
        </message>
        <message>
            <source>Excel</source>
            <translation>Excel</translation>
        </message>
        <message>
            <source>Give a receipt back</source>
            <translation>Hoàn một biên lai</translation>
        </message>
        <message>
            <source>Give the receipt back</source>
            <translation>Hoàn biên lai</translation>
        </message>
        <message>
            <source>Given back: receipt {number}.</source>
            <translation>Đã hoàn biên lai {number}.</translation>
        </message>
        <message>
            <source>It is being saved.</source>
            <translation>Đang lưu.</translation>
        </message>
        <message>
            <source>Not closed yet: {days}.</source>
            <translation>Chưa đóng sổ: {days}.</translation>
        </message>
        <message>
            <source>Note the difference</source>
            <translation>Ghi chênh lệch</translation>
        </message>
        <message>
            <source>Nothing taken that day</source>
            <translation>Ngày ấy không thu khoản nào</translation>
        </message>
        <message>
            <source>Nothing taken today yet</source>
            <translation>Hôm nay chưa thu khoản nào</translation>
        </message>
        <message>
            <source>Open that day</source>
            <translation>Mở ngày ấy</translation>
        </message>
        <message>
            <source>Open the day again</source>
            <translation>Mở lại sổ</translation>
        </message>
        <message>
            <source>Print the cash book</source>
            <translation>In sổ quỹ</translation>
        </message>
        <message>
            <source>Print…</source>
            <translation>In…</translation>
        </message>
        <message>
            <source>Receipts of the day</source>
            <translation>Biên lai trong ngày</translation>
        </message>
        <message>
            <source>The closing of {day} is taken back; it stays in the history. Count and close the day again.</source>
            <translation>Lần đóng sổ ngày {day} được hủy, vẫn còn trong lịch sử. Sau đó đếm và đóng lại.</translation>
        </message>
        <message>
            <source>The day is open again.</source>
            <translation>Sổ đã mở lại.</translation>
        </message>
        <message>
            <source>The day {day} is closed.</source>
            <translation>Đã đóng sổ ngày {day}.</translation>
        </message>
        <message>
            <source>The difference is noted.</source>
            <translation>Đã ghi chênh lệch.</translation>
        </message>
        <message>
            <source>The receipt is given back as a whole: {count} dossiers.</source>
            <translation>Hoàn cả biên lai: {count} hồ sơ.</translation>
        </message>
        <message>
            <source>There is nothing to give back here: choose a receipt that stands.</source>
            <translation>Dòng này không còn gì để hoàn: chọn một biên lai chưa hoàn.</translation>
        </message>
        <message>
            <source>There is {amount} less in the drawer than the book says.</source>
            <translation>Ngăn kéo thiếu {amount} so với sổ.</translation>
        </message>
        <message>
            <source>There is {amount} more in the drawer than the book says.</source>
            <translation>Ngăn kéo thừa {amount} so với sổ.</translation>
        </message>
        <message>
            <source>Why it is over or short</source>
            <translation>Vì sao thừa hoặc thiếu</translation>
        </message>
        <message>
            <source>another day</source>
            <translation>ngày khác</translation>
        </message>
        <message>
            <source>closed</source>
            <translation>đã đóng</translation>
        </message>
        <message>
            <source>counts the drawer</source>
            <translation>đếm tiền</translation>
        </message>
        <message>
            <source>gives the receipt back</source>
            <translation>hoàn biên lai</translation>
        </message>
        <message>
            <source>open</source>
            <translation>chưa đóng</translation>
        </message>
        <message>
            <source>opens the dossier</source>
            <translation>mở hồ sơ</translation>
        </message>
        <message>
            <source>today</source>
            <translation>hôm nay</translation>
        </message>
        <message>
            <source>{amount} of receipt {number} goes back to {payer} by a counter-entry of today.</source>
            <translation>{amount} của biên lai {number} được hoàn cho {payer} bằng bút toán của hôm nay.</translation>
        </message>
    </context>
    <context>
        <name>CatalogueIntake</name>
        <message>
            <source>Catalogue ({files})</source>
            <translation>Danh mục ({files})</translation>
        </message>
        <message>
            <source>Choose again</source>
            <translation>Chọn lại tệp</translation>
        </message>
        <message>
            <source>Open the file</source>
            <translation>Mở tệp</translation>
        </message>
        <message>
            <source>Read {read} procedures: {added} new, {updated} changed, {unchanged} as before.</source>
            <translation>Đã đọc {read} thủ tục: {added} mới, {updated} thay đổi, {unchanged} giữ nguyên.</translation>
        </message>
        <message>
            <source>Take a catalogue in</source>
            <translation>Nhập danh mục thủ tục</translation>
        </message>
        <message>
            <source>Taking in {file}</source>
            <translation>Đang nhập {file}</translation>
        </message>
        <message>
            <source>{count} lines were not taken.</source>
            <translation>{count} dòng chưa nhận.</translation>
        </message>
    </context>
    <context>
        <name>Checklist</name>
        <message>
            <source>Reuse</source>
            <translation>Dùng lại</translation>
        </message>
        <message>
            <source>digitized</source>
            <translation>đã số hóa</translation>
        </message>
        <message>
            <source>reused</source>
            <translation>dùng lại</translation>
        </message>
    </context>
    <context>
        <name>Circumstances</name>
        <message>
            <source>Give back</source>
            <translation>Hoàn</translation>
        </message>
        <message>
            <source>More about it</source>
            <translation>Thông tin thêm</translation>
        </message>
    </context>
    <context>
        <name>Clash</name>
        <message>
            <source>Another PC</source>
            <translation>Máy khác</translation>
        </message>
        <message>
            <source>Apology, new date {due}</source>
            <translation>Xin lỗi, hẹn lại {due}</translation>
        </message>
        <message>
            <source>Back from the other authority</source>
            <translation>Nhận về từ cơ quan khác</translation>
        </message>
        <message>
            <source>Goes on again, due {due}</source>
            <translation>Cho tiếp tục, hẹn trả {due}</translation>
        </message>
        <message>
            <source>Handed over to {receiver}</source>
            <translation>Bàn giao cho {receiver}</translation>
        </message>
        <message>
            <source>In force: {act}, {moment}.</source>
            <translation>Có hiệu lực: {act}, {moment}.</translation>
        </message>
        <message>
            <source>In process</source>
            <translation>Thụ lý</translation>
        </message>
        <message>
            <source>Opened again</source>
            <translation>Mở lại</translation>
        </message>
        <message>
            <source>Paper of the result at the counter</source>
            <translation>Bản giấy kết quả đã về quầy</translation>
        </message>
        <message>
            <source>Paused</source>
            <translation>Tạm dừng</translation>
        </message>
        <message>
            <source>Received as {number}</source>
            <translation>Tiếp nhận số {number}</translation>
        </message>
        <message>
            <source>Refused</source>
            <translation>Từ chối</translation>
        </message>
        <message>
            <source>Result given at the counter</source>
            <translation>Trả kết quả tại quầy</translation>
        </message>
        <message>
            <source>Result given to the applicant</source>
            <translation>Trả kết quả cho người nộp</translation>
        </message>
        <message>
            <source>Result sent by post</source>
            <translation>Gửi kết quả qua bưu chính</translation>
        </message>
        <message>
            <source>Result sent electronically</source>
            <translation>Gửi kết quả điện tử</translation>
        </message>
        <message>
            <source>Result signed, its paper still to come</source>
            <translation>Đã ký kết quả, bản giấy chưa về quầy</translation>
        </message>
        <message>
            <source>Result signed, ready at the counter</source>
            <translation>Đã ký kết quả, có tại quầy</translation>
        </message>
        <message>
            <source>Sent on</source>
            <translation>Chuyển cơ quan khác</translation>
        </message>
        <message>
            <source>Voided</source>
            <translation>Hủy vì nhập nhầm</translation>
        </message>
        <message>
            <source>Waits for a supplement</source>
            <translation>Tạm dừng, chờ bổ sung giấy tờ</translation>
        </message>
        <message>
            <source>Withdrawn by the applicant</source>
            <translation>Người nộp rút hồ sơ</translation>
        </message>
        <message>
            <source>You</source>
            <translation>Bạn</translation>
        </message>
        <message>
            <source>a result that is issued stands, although the clock had been stopped elsewhere.</source>
            <translation>kết quả đã ký có hiệu lực, dù ở quầy khác hồ sơ đang dừng tính thời gian.</translation>
        </message>
        <message>
            <source>an end stands; a step recorded after it by a PC that did not know of it moves nothing.</source>
            <translation>hồ sơ đã kết thúc thì giữ nguyên; bước mà máy chưa biết ghi thêm sau đó không làm thay đổi gì.</translation>
        </message>
        <message>
            <source>apologised with a new date</source>
            <translation>xin lỗi và hẹn lại</translation>
        </message>
        <message>
            <source>asked for a supplement</source>
            <translation>yêu cầu bổ sung</translation>
        </message>
        <message>
            <source>both letters stand and the later date is promised: the citizen got two.</source>
            <translation>cả hai thư đều có hiệu lực, ngày hẹn lại là ngày của thư sau: người dân nhận hai thư.</translation>
        </message>
        <message>
            <source>both requests stand: the citizen was asked twice, where once is the rule.</source>
            <translation>cả hai lần yêu cầu đều có hiệu lực: người dân bị yêu cầu bổ sung hai lần, trong khi chỉ được một lần.</translation>
        </message>
        <message>
            <source>collected {sum}</source>
            <translation>thu {sum}</translation>
        </message>
        <message>
            <source>continued it</source>
            <translation>cho tiếp tục</translation>
        </message>
        <message>
            <source>corrected it</source>
            <translation>sửa hồ sơ</translation>
        </message>
        <message>
            <source>gave it the official number {number}</source>
            <translation>ghi mã hồ sơ {number}</translation>
        </message>
        <message>
            <source>gave the result back</source>
            <translation>trả kết quả</translation>
        </message>
        <message>
            <source>gave {sum} back</source>
            <translation>hoàn {sum}</translation>
        </message>
        <message>
            <source>handed it over to {receiver}</source>
            <translation>bàn giao cho {receiver}</translation>
        </message>
        <message>
            <source>let it be withdrawn</source>
            <translation>cho rút hồ sơ</translation>
        </message>
        <message>
            <source>looked at what the rules settled</source>
            <translation>xem việc hai quầy cùng làm</translation>
        </message>
        <message>
            <source>marked components</source>
            <translation>đánh dấu thành phần</translation>
        </message>
        <message>
            <source>marked the result's digitizing</source>
            <translation>đánh dấu số hóa kết quả</translation>
        </message>
        <message>
            <source>of two ends the one recorded later stands.</source>
            <translation>hồ sơ kết thúc hai lần thì lần ghi sau có hiệu lực.</translation>
        </message>
        <message>
            <source>one official number is one dossier: the earlier reception stands, the later fills its gaps.</source>
            <translation>một mã hồ sơ là một hồ sơ: lần tiếp nhận sớm hơn có hiệu lực, lần sau chỉ điền chỗ còn trống.</translation>
        </message>
        <message>
            <source>only what is paused goes on; the first stands.</source>
            <translation>chỉ hồ sơ đang tạm dừng mới tiếp tục được; lần trước có hiệu lực.</translation>
        </message>
        <message>
            <source>only what was sent on comes back; the first return stands.</source>
            <translation>chỉ hồ sơ đã chuyển đi mới quay về được; lần nhận về trước có hiệu lực.</translation>
        </message>
        <message>
            <source>opened it again</source>
            <translation>mở lại hồ sơ</translation>
        </message>
        <message>
            <source>paused it</source>
            <translation>tạm dừng</translation>
        </message>
        <message>
            <source>printed a paper of it</source>
            <translation>in giấy tờ của hồ sơ</translation>
        </message>
        <message>
            <source>received it</source>
            <translation>tiếp nhận</translation>
        </message>
        <message>
            <source>recorded something on it</source>
            <translation>ghi thêm vào hồ sơ</translation>
        </message>
        <message>
            <source>refused it</source>
            <translation>từ chối</translation>
        </message>
        <message>
            <source>sent it on to {authority}</source>
            <translation>chuyển lên {authority}</translation>
        </message>
        <message>
            <source>signed the result</source>
            <translation>ký kết quả</translation>
        </message>
        <message>
            <source>spoke with the citizen</source>
            <translation>liên hệ với người dân</translation>
        </message>
        <message>
            <source>the first giving back stands: a result lies in one hand only. Ask both who took it.</source>
            <translation>lần trả trước có hiệu lực: kết quả chỉ nằm trong tay một người. Hỏi lại hai quầy ai đã nhận.</translation>
        </message>
        <message>
            <source>the first sending stands until the dossier came back.</source>
            <translation>lần chuyển đi trước có hiệu lực cho tới khi hồ sơ quay về.</translation>
        </message>
        <message>
            <source>the hand-over recorded later stands: that officer has it.</source>
            <translation>lần bàn giao ghi sau có hiệu lực: công chức đó đang giữ hồ sơ.</translation>
        </message>
        <message>
            <source>took it back from the other authority</source>
            <translation>nhận hồ sơ về từ cơ quan khác</translation>
        </message>
        <message>
            <source>took it into process</source>
            <translation>thụ lý</translation>
        </message>
        <message>
            <source>took the paper of the result</source>
            <translation>nhận bản giấy kết quả về quầy</translation>
        </message>
        <message>
            <source>voided it</source>
            <translation>hủy hồ sơ</translation>
        </message>
        <message>
            <source>what is paused cannot be paused again; the first stands.</source>
            <translation>hồ sơ đang tạm dừng thì không dừng thêm được; lần dừng trước có hiệu lực.</translation>
        </message>
        <message>
            <source>what was voided stays so; the other act moves nothing.</source>
            <translation>hồ sơ đã hủy thì vẫn hủy; việc kia không làm thay đổi gì.</translation>
        </message>
        <message>
            <source>without a result nothing can arrive or be given; it moves nothing until one is signed again.</source>
            <translation>chưa có kết quả thì không có gì để nhận hay trả; việc đó không có tác dụng cho tới khi ký lại kết quả.</translation>
        </message>
        <message>
            <source>you</source>
            <translation>bạn</translation>
        </message>
        <message>
            <source>{who} just {did}</source>
            <translation>{who} vừa {did}</translation>
        </message>
        <message>
            <source>{who} just {did}, at {time}</source>
            <translation>{who} vừa {did} lúc {time}</translation>
        </message>
        <message>
            <source>{who} {did} at {time}</source>
            <translation>{who} đã {did} lúc {time}</translation>
        </message>
    </context>
    <context>
        <name>ClockField</name>
        <message>
            <source>Write a time like 8:30.</source>
            <translation>Nhập giờ dạng 8:30.</translation>
        </message>
    </context>
    <context>
        <name>ContactForm</name>
        <message>
            <source>Contact recorded: {number}</source>
            <translation>Đã ghi liên hệ: {number}</translation>
        </message>
        <message>
            <source>Contact with the citizen</source>
            <translation>Liên hệ với người dân</translation>
        </message>
        <message>
            <source>How</source>
            <translation>Bằng cách</translation>
        </message>
        <message>
            <source>Not reached</source>
            <translation>Chưa gặp được</translation>
        </message>
        <message>
            <source>Outcome</source>
            <translation>Kết quả</translation>
        </message>
        <message>
            <source>Reached</source>
            <translation>Đã gặp</translation>
        </message>
        <message>
            <source>Record the contact</source>
            <translation>Ghi liên hệ</translation>
        </message>
        <message>
            <source>What was explained</source>
            <translation>Đã giải thích gì</translation>
        </message>
        <message>
            <source>When</source>
            <translation>Lúc</translation>
        </message>
    </context>
    <context>
        <name>CorrectForm</name>
        <message>
            <source>Address</source>
            <translation>Địa chỉ</translation>
        </message>
        <message>
            <source>Citizen id</source>
            <translation>Số căn cước</translation>
        </message>
        <message>
            <source>Correct</source>
            <translation>Sửa</translation>
        </message>
        <message>
            <source>Corrected: {number}</source>
            <translation>Đã sửa: {number}</translation>
        </message>
        <message>
            <source>Due</source>
            <translation>Hẹn trả</translation>
        </message>
        <message>
            <source>Fee</source>
            <translation>Lệ phí</translation>
        </message>
        <message>
            <source>Full name</source>
            <translation>Họ và tên</translation>
        </message>
        <message>
            <source>Nothing is changed yet.</source>
            <translation>Chưa có gì thay đổi. Sửa ô cần sửa rồi lưu.</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>Điện thoại</translation>
        </message>
        <message>
            <source>Procedure</source>
            <translation>Thủ tục</translation>
        </message>
        <message>
            <source>Reason, kept in the history</source>
            <translation>Lý do, được giữ trong diễn biến</translation>
        </message>
        <message>
            <source>Received</source>
            <translation>Tiếp nhận</translation>
        </message>
        <message>
            <source>Save the correction</source>
            <translation>Lưu phần sửa</translation>
        </message>
        <message>
            <source>Way in</source>
            <translation>Hình thức nộp</translation>
        </message>
        <message>
            <source>dong</source>
            <translation>đồng</translation>
        </message>
    </context>
    <context>
        <name>CounterPage</name>
        <message>
            <source>Counter</source>
            <translation>Quầy</translation>
        </message>
        <message>
            <source>Fast certification</source>
            <translation>Chứng thực nhanh</translation>
        </message>
        <message>
            <source>Take a dossier in</source>
            <translation>Tiếp nhận hồ sơ</translation>
        </message>
        <message>
            <source>Take in</source>
            <translation>Tiếp nhận</translation>
        </message>
    </context>
    <context>
        <name>CountsEditor</name>
        <message>
            <source>Certified copies handed in</source>
            <translation>Số bản chứng thực</translation>
        </message>
        <message>
            <source>Originals handed in</source>
            <translation>Số bản chính</translation>
        </message>
        <message>
            <source>Photocopies handed in</source>
            <translation>Số bản photo</translation>
        </message>
        <message>
            <source>certified</source>
            <translation>c.thực</translation>
        </message>
        <message>
            <source>original</source>
            <translation>chính</translation>
        </message>
        <message>
            <source>photocopy</source>
            <translation>photo</translation>
        </message>
    </context>
    <context>
        <name>DateField</name>
        <message>
            <source>This is not a date. Type it like 13/6 or 13/06/2023.</source>
            <translation>Chưa phải ngày. Gõ như 13/6 hoặc 13/06/2023.</translation>
        </message>
        <message>
            <source>dd/mm/yyyy</source>
            <translation>ngày/tháng/năm</translation>
        </message>
    </context>
    <context>
        <name>DaysPane</name>
        <message>
            <source>A day</source>
            <translation>Ngày riêng</translation>
        </message>
        <message>
            <source>A day of the unit's own</source>
            <translation>Ngày riêng của đơn vị</translation>
        </message>
        <message>
            <source>Afternoon</source>
            <translation>Buổi chiều</translation>
        </message>
        <message>
            <source>By</source>
            <translation>Theo</translation>
        </message>
        <message>
            <source>Changed from: {days}.</source>
            <translation>Đã đổi giờ từ: {days}.</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>Ngày</translation>
        </message>
        <message>
            <source>Day off</source>
            <translation>Nghỉ</translation>
        </message>
        <message>
            <source>Days off and days made up</source>
            <translation>Ngày nghỉ, ngày làm bù</translation>
        </message>
        <message>
            <source>Due dates count these hours. A weekday left empty is no working day; Saturday may have a morning.</source>
            <translation>Hạn trả tính theo giờ này. Ngày để trống là ngày không làm việc; thứ Bảy có thể chỉ làm buổi sáng.</translation>
        </message>
        <message>
            <source>How much of it</source>
            <translation>Phần của ngày</translation>
        </message>
        <message>
            <source>It lies on top of the State's calendar: a local holiday, a power cut in the afternoon, or a Saturday morning that is worked.</source>
            <translation>Đặt thêm trên lịch Nhà nước: ngày nghỉ của địa phương, buổi chiều cúp điện, hoặc sáng thứ Bảy làm việc. Hạn trả tính theo lịch này.</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Loại</translation>
        </message>
        <message>
            <source>Market day, storm…</source>
            <translation>Ví dụ: nghỉ do bão</translation>
        </message>
        <message>
            <source>Morning</source>
            <translation>Buổi sáng</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Tên ngày</translation>
        </message>
        <message>
            <source>No day off known</source>
            <translation>Chưa có ngày nghỉ nào</translation>
        </message>
        <message>
            <source>Office hours</source>
            <translation>Giờ làm việc</translation>
        </message>
        <message>
            <source>Office hours are set from {day} on. Due dates that are promised already stay as they are.</source>
            <translation>Đã đặt giờ làm việc từ {day}. Hạn đã hẹn với người dân giữ nguyên.</translation>
        </message>
        <message>
            <source>Office hours of the unit</source>
            <translation>Giờ làm việc của đơn vị</translation>
        </message>
        <message>
            <source>Set the day</source>
            <translation>Đặt ngày</translation>
        </message>
        <message>
            <source>Set the hours</source>
            <translation>Đặt giờ</translation>
        </message>
        <message>
            <source>Set: {day}. Due dates that are promised already stay as they are.</source>
            <translation>Đã đặt {day}. Hạn đã hẹn với người dân giữ nguyên.</translation>
        </message>
        <message>
            <source>That is the State's day. To work on it, set it as worked by the unit.</source>
            <translation>Đó là ngày theo lịch Nhà nước. Nếu đơn vị làm việc ngày đó, đặt là ngày làm việc.</translation>
        </message>
        <message>
            <source>The State's days of this year are not known yet; set them as the unit's own.</source>
            <translation>Chưa có lịch nghỉ Nhà nước của năm này; đặt tạm là ngày của đơn vị.</translation>
        </message>
        <message>
            <source>These hours hold already; nothing is changed.</source>
            <translation>Giờ này đang áp dụng; chưa có gì thay đổi.</translation>
        </message>
        <message>
            <source>Tuesday to Friday like Monday</source>
            <translation>Thứ Ba đến thứ Sáu như thứ Hai</translation>
        </message>
        <message>
            <source>What is set</source>
            <translation>Đặt gì</translation>
        </message>
        <message>
            <source>Which day? Type it like 13/6 or 13/06/2023.</source>
            <translation>Ngày nào? Gõ như 13/6 hoặc 13/06/2023.</translation>
        </message>
        <message>
            <source>Whole day</source>
            <translation>Cả ngày</translation>
        </message>
        <message>
            <source>Worked</source>
            <translation>Làm việc</translation>
        </message>
        <message>
            <source>Year</source>
            <translation>Năm</translation>
        </message>
        <message>
            <source>afternoon off</source>
            <translation>nghỉ chiều</translation>
        </message>
        <message>
            <source>afternoon worked</source>
            <translation>làm chiều</translation>
        </message>
        <message>
            <source>day off</source>
            <translation>nghỉ</translation>
        </message>
        <message>
            <source>morning off</source>
            <translation>nghỉ sáng</translation>
        </message>
        <message>
            <source>morning worked</source>
            <translation>làm sáng</translation>
        </message>
        <message>
            <source>take a day of the unit back</source>
            <translation>bỏ ngày của đơn vị</translation>
        </message>
        <message>
            <source>the State</source>
            <translation>Nhà nước</translation>
        </message>
        <message>
            <source>the unit</source>
            <translation>đơn vị</translation>
        </message>
        <message>
            <source>worked</source>
            <translation>làm việc</translation>
        </message>
        <message>
            <source>{day} follows the State's calendar again.</source>
            <translation>{day} theo lại lịch Nhà nước.</translation>
        </message>
    </context>
    <context>
        <name>Decisions</name>
        <message>
            <source>Counted now, the figures are not those approved: {changes}</source>
            <translation>Tính lại bây giờ, số liệu khác bản đã phê duyệt: {changes}</translation>
        </message>
        <message>
            <source>The report is a draft again and prints with its watermark. The approval stays in the history.</source>
            <translation>Báo cáo trở lại là dự thảo, bản in mang chữ DỰ THẢO. Lần phê duyệt vẫn còn trong lịch sử.</translation>
        </message>
        <message>
            <source>The report is approved; its print carries no watermark any more.</source>
            <translation>Báo cáo đã phê duyệt; bản in không còn chữ DỰ THẢO.</translation>
        </message>
        <message>
            <source>Withdraw the approval</source>
            <translation>Thu hồi phê duyệt</translation>
        </message>
        <message>
            <source>and {count} more</source>
            <translation>và {count} số nữa</translation>
        </message>
    </context>
    <context>
        <name>DeliveredForm</name>
        <message>
            <source>Delivered on</source>
            <translation>Ngày phát</translation>
        </message>
        <message>
            <source>Delivered: {number}</source>
            <translation>Đã phát: {number}</translation>
        </message>
        <message>
            <source>Receiver</source>
            <translation>Người nhận</translation>
        </message>
        <message>
            <source>Record the delivery</source>
            <translation>Ghi đã phát</translation>
        </message>
        <message>
            <source>The delivery is recorded.</source>
            <translation>Đã ghi phát bưu gửi.</translation>
        </message>
        <message>
            <source>optional</source>
            <translation>không bắt buộc</translation>
        </message>
    </context>
    <context>
        <name>Delivery</name>
        <message>
            <source>Acknowledged by the county at {when}.</source>
            <translation>Huyện đã tiếp nhận lúc {when}.</translation>
        </message>
        <message>
            <source>Returned by the county at {when}: {remark}. Mend it, approve it, and send it anew.</source>
            <translation>Huyện trả lại lúc {when}: {remark}. Sửa theo ý kiến, phê duyệt lại rồi gửi bổ sung.</translation>
        </message>
        <message>
            <source>Sent to the county at {when} by {who}:</source>
            <translation>Gửi huyện lúc {when} ({who}):</translation>
        </message>
        <message>
            <source>Supplement sent at {when} by {who}:</source>
            <translation>Gửi bản bổ sung lúc {when} ({who}):</translation>
        </message>
        <message>
            <source>The report is frozen and goes to the county with the next exchange.</source>
            <translation>Báo cáo đã chốt, lần đồng bộ tới sẽ chuyển lên huyện.</translation>
        </message>
        <message>
            <source>What stands here now is another edition, which the county was not sent.</source>
            <translation>Bản đang có ở đây đã khác bản đã gửi và chưa gửi huyện.</translation>
        </message>
        <message>
            <source>figures and PDF are there, waiting to be acknowledged.</source>
            <translation>số liệu và bản PDF đã đến nơi, chờ huyện tiếp nhận.</translation>
        </message>
        <message>
            <source>still on this PC; the next exchange takes it along.</source>
            <translation>còn ở máy này, lần đồng bộ tới sẽ chuyển đi.</translation>
        </message>
        <message>
            <source>the figures are there, the PDF is on its way.</source>
            <translation>số liệu đã đến nơi, bản PDF còn đang chuyển.</translation>
        </message>
    </context>
    <context>
        <name>Detail</name>
        <message>
            <source>Result digitized and signed</source>
            <translation>Kết quả đã số hóa, ký số</translation>
        </message>
        <message>
            <source>What happened</source>
            <translation>Diễn biến</translation>
        </message>
        <message>
            <source>Why this date?</source>
            <translation>Vì sao hẹn ngày này?</translation>
        </message>
        <message>
            <source>{events} events, {counters} counters</source>
            <translation>{events} sự kiện, {counters} quầy</translation>
        </message>
    </context>
    <context>
        <name>Dossiers</name>
        <message>
            <source>All components are digitized.</source>
            <translation>Đã ghi số hóa đủ thành phần.</translation>
        </message>
        <message>
            <source>All components digitized</source>
            <translation>Đã số hóa đủ thành phần</translation>
        </message>
        <message>
            <source>Apologies are for dossiers without a result.</source>
            <translation>Chỉ xin lỗi với hồ sơ chưa có kết quả.</translation>
        </message>
        <message>
            <source>Applicant</source>
            <translation>Người nộp</translation>
        </message>
        <message>
            <source>Ask for a supplement</source>
            <translation>Yêu cầu bổ sung</translation>
        </message>
        <message>
            <source>At the counter</source>
            <translation>Trực tiếp</translation>
        </message>
        <message>
            <source>Back from the other authority</source>
            <translation>Nhận về từ cơ quan khác</translation>
        </message>
        <message>
            <source>Begin processing</source>
            <translation>Thụ lý</translation>
        </message>
        <message>
            <source>By letter</source>
            <translation>Bằng thư</translation>
        </message>
        <message>
            <source>By message</source>
            <translation>Nhắn tin</translation>
        </message>
        <message>
            <source>By phone</source>
            <translation>Điện thoại</translation>
        </message>
        <message>
            <source>By post</source>
            <translation>Qua bưu chính</translation>
        </message>
        <message>
            <source>Cash</source>
            <translation>Tiền mặt</translation>
        </message>
        <message>
            <source>Citizen not reached, {way}</source>
            <translation>Chưa gặp được người dân, {way}</translation>
        </message>
        <message>
            <source>Citizen told, {way}</source>
            <translation>Đã giải thích với người dân, {way}</translation>
        </message>
        <message>
            <source>Citizen's wish</source>
            <translation>Mong muốn</translation>
        </message>
        <message>
            <source>Collect the fee</source>
            <translation>Thu lệ phí</translation>
        </message>
        <message>
            <source>Components are marked.</source>
            <translation>Đã ghi thành phần hồ sơ.</translation>
        </message>
        <message>
            <source>Components marked from the register</source>
            <translation>Ghi thành phần theo sổ</translation>
        </message>
        <message>
            <source>Components: {marks}</source>
            <translation>Thành phần: {marks}</translation>
        </message>
        <message>
            <source>Contact with the citizen</source>
            <translation>Liên hệ với người dân</translation>
        </message>
        <message>
            <source>Continue</source>
            <translation>Tiếp tục</translation>
        </message>
        <message>
            <source>Continued, now due {due}</source>
            <translation>Tiếp tục, hẹn trả {due}</translation>
        </message>
        <message>
            <source>Control slip</source>
            <translation>Phiếu kiểm soát quá trình giải quyết</translation>
        </message>
        <message>
            <source>Correct</source>
            <translation>Sửa</translation>
        </message>
        <message>
            <source>Corrected: {what}</source>
            <translation>Sửa {what}</translation>
        </message>
        <message>
            <source>Counter {slot}</source>
            <translation>Quầy {slot}</translation>
        </message>
        <message>
            <source>Decided by</source>
            <translation>Cơ quan giải quyết</translation>
        </message>
        <message>
            <source>Delivered by the post</source>
            <translation>Bưu chính đã phát</translation>
        </message>
        <message>
            <source>Delivered by the post{receiver}</source>
            <translation>Bưu chính đã phát{receiver}</translation>
        </message>
        <message>
            <source>Digital signing</source>
            <translation>Ký số</translation>
        </message>
        <message>
            <source>Digitizing</source>
            <translation>Số hóa</translation>
        </message>
        <message>
            <source>Dossier sent by post, {number}</source>
            <translation>Hồ sơ gửi qua bưu chính, {number}</translation>
        </message>
        <message>
            <source>Due</source>
            <translation>Hẹn trả</translation>
        </message>
        <message>
            <source>Due soon</source>
            <translation>Gần hạn</translation>
        </message>
        <message>
            <source>Early</source>
            <translation>Trước hạn</translation>
        </message>
        <message>
            <source>Electronically</source>
            <translation>Điện tử</translation>
        </message>
        <message>
            <source>Every paper that is there is digitized.</source>
            <translation>Mọi giấy tờ đã nộp đều đã số hóa.</translation>
        </message>
        <message>
            <source>Exception</source>
            <translation>Ngoại lệ</translation>
        </message>
        <message>
            <source>Explanation for the superior</source>
            <translation>Văn bản giải trình với cấp trên</translation>
        </message>
        <message>
            <source>Fee collected: {sum}, {way}</source>
            <translation>Thu lệ phí {sum}, {way}</translation>
        </message>
        <message>
            <source>Fee taken back: {sum}, {way}</source>
            <translation>Trả lại lệ phí {sum}, {way}</translation>
        </message>
        <message>
            <source>Give money back</source>
            <translation>Hoàn tiền</translation>
        </message>
        <message>
            <source>Give the result back</source>
            <translation>Trả kết quả</translation>
        </message>
        <message>
            <source>Give to the post</source>
            <translation>Giao bưu chính</translation>
        </message>
        <message>
            <source>Given back</source>
            <translation>Đã hoàn</translation>
        </message>
        <message>
            <source>Giving back</source>
            <translation>Trả kết quả</translation>
        </message>
        <message>
            <source>Hand over to an officer</source>
            <translation>Bàn giao</translation>
        </message>
        <message>
            <source>Handed over by {giver} to {receiver}</source>
            <translation>{giver} bàn giao cho {receiver}</translation>
        </message>
        <message>
            <source>In process</source>
            <translation>Trong hạn</translation>
        </message>
        <message>
            <source>It has no number that a paper could carry.</source>
            <translation>Hồ sơ không có số nào để ghi trên giấy.</translation>
        </message>
        <message>
            <source>Letter of apology</source>
            <translation>Thư xin lỗi</translation>
        </message>
        <message>
            <source>Letter of apology (form 04)</source>
            <translation>Văn bản xin lỗi, hẹn lại (mẫu 04)</translation>
        </message>
        <message>
            <source>Letter of apology {letter}, new date {due}</source>
            <translation>Thư xin lỗi {letter}, hẹn lại {due}</translation>
        </message>
        <message>
            <source>Letter of apology, new date {due}</source>
            <translation>Thư xin lỗi, hẹn lại {due}</translation>
        </message>
        <message>
            <source>Letter of refusal (form 03)</source>
            <translation>Phiếu từ chối (mẫu 03)</translation>
        </message>
        <message>
            <source>Looked at what two PCs decided</source>
            <translation>Đã xem việc hai máy quyết định khác nhau</translation>
        </message>
        <message>
            <source>No payment is left that could be given back.</source>
            <translation>Không còn khoản thu nào để hoàn.</translation>
        </message>
        <message>
            <source>No postal item is on its way.</source>
            <translation>Không có bưu gửi nào đang trên đường.</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Ghi chú</translation>
        </message>
        <message>
            <source>Note of the fee taken</source>
            <translation>Biên nhận thu phí, lệ phí</translation>
        </message>
        <message>
            <source>Noted as seen.</source>
            <translation>Đã ghi là đã xem.</translation>
        </message>
        <message>
            <source>Nothing waits to be looked at.</source>
            <translation>Không có việc nào cần xem lại.</translation>
        </message>
        <message>
            <source>Notice of stopping (form 05)</source>
            <translation>Thông báo dừng giải quyết (mẫu 05)</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>Số</translation>
        </message>
        <message>
            <source>Officer</source>
            <translation>Người xử lý</translation>
        </message>
        <message>
            <source>Official number</source>
            <translation>Mã hồ sơ</translation>
        </message>
        <message>
            <source>Official number {number}</source>
            <translation>Mã hồ sơ {number}</translation>
        </message>
        <message>
            <source>On time</source>
            <translation>Đúng hạn</translation>
        </message>
        <message>
            <source>Online</source>
            <translation>Trực tuyến</translation>
        </message>
        <message>
            <source>Open again</source>
            <translation>Mở lại</translation>
        </message>
        <message>
            <source>Opened again</source>
            <translation>Mở lại hồ sơ</translation>
        </message>
        <message>
            <source>Other authority</source>
            <translation>Cơ quan khác</translation>
        </message>
        <message>
            <source>Over the counter</source>
            <translation>Tại quầy</translation>
        </message>
        <message>
            <source>Overdue</source>
            <translation>Quá hạn</translation>
        </message>
        <message>
            <source>Overdue by {time}</source>
            <translation>Quá hạn {time}</translation>
        </message>
        <message>
            <source>Paper of the result arrives</source>
            <translation>Nhận bản giấy về quầy</translation>
        </message>
        <message>
            <source>Paper of the result at the counter</source>
            <translation>Bản giấy kết quả đã về quầy</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>Tạm dừng</translation>
        </message>
        <message>
            <source>Paused</source>
            <translation>Tạm dừng</translation>
        </message>
        <message>
            <source>Payment gateway</source>
            <translation>Cổng thanh toán</translation>
        </message>
        <message>
            <source>Postal item taken back</source>
            <translation>Hủy bưu gửi nhập nhầm</translation>
        </message>
        <message>
            <source>Print</source>
            <translation>In giấy tờ</translation>
        </message>
        <message>
            <source>Printed</source>
            <translation>Đã in</translation>
        </message>
        <message>
            <source>Printed again, copy {count}: {paper}</source>
            <translation>In lại lần {count}: {paper}</translation>
        </message>
        <message>
            <source>Printed: {paper}</source>
            <translation>In: {paper}</translation>
        </message>
        <message>
            <source>Processing</source>
            <translation>Xử lý</translation>
        </message>
        <message>
            <source>Promised again</source>
            <translation>Hẹn lại</translation>
        </message>
        <message>
            <source>Receipt</source>
            <translation>Biên lai</translation>
        </message>
        <message>
            <source>Receipt with the due date (form 01)</source>
            <translation>Giấy tiếp nhận và hẹn trả (mẫu 01)</translation>
        </message>
        <message>
            <source>Received {way}, due {due}</source>
            <translation>Tiếp nhận {way}, hẹn trả {due}</translation>
        </message>
        <message>
            <source>Reception</source>
            <translation>Tiếp nhận</translation>
        </message>
        <message>
            <source>Recorded by a newer version</source>
            <translation>Việc do phiên bản mới hơn ghi</translation>
        </message>
        <message>
            <source>Refuse</source>
            <translation>Từ chối</translation>
        </message>
        <message>
            <source>Refused</source>
            <translation>Từ chối</translation>
        </message>
        <message>
            <source>Refused, letter {number}</source>
            <translation>Từ chối, văn bản số {number}</translation>
        </message>
        <message>
            <source>Request for a supplement (form 02)</source>
            <translation>Phiếu yêu cầu bổ sung (mẫu 02)</translation>
        </message>
        <message>
            <source>Result digitized and signed</source>
            <translation>Kết quả đã số hóa, ký số</translation>
        </message>
        <message>
            <source>Result given back {way}</source>
            <translation>Trả kết quả {way}</translation>
        </message>
        <message>
            <source>Result given to the post, {number}</source>
            <translation>Giao bưu chính trả kết quả, {number}</translation>
        </message>
        <message>
            <source>Result issued</source>
            <translation>Trả kết quả</translation>
        </message>
        <message>
            <source>Result not digitized</source>
            <translation>Kết quả chưa số hóa</translation>
        </message>
        <message>
            <source>Result signed</source>
            <translation>Ký kết quả</translation>
        </message>
        <message>
            <source>See what may be done now under F9.</source>
            <translation>Nhấn F9 để xem các việc làm được lúc này.</translation>
        </message>
        <message>
            <source>Seen</source>
            <translation>Đã xem</translation>
        </message>
        <message>
            <source>Send to another authority</source>
            <translation>Chuyển cơ quan khác</translation>
        </message>
        <message>
            <source>Sent to {authority}</source>
            <translation>Chuyển {authority}</translation>
        </message>
        <message>
            <source>Sent to {authority}, due there {day}</source>
            <translation>Chuyển {authority}, hạn ở đó {day}</translation>
        </message>
        <message>
            <source>Sign the result</source>
            <translation>Ký kết quả</translation>
        </message>
        <message>
            <source>Sign the result first.</source>
            <translation>Ký kết quả trước.</translation>
        </message>
        <message>
            <source>Slip of handing over</source>
            <translation>Phiếu bàn giao</translation>
        </message>
        <message>
            <source>Slip of the result's return</source>
            <translation>Giấy biên nhận trả kết quả</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Tình trạng</translation>
        </message>
        <message>
            <source>Supplement</source>
            <translation>Bổ sung</translation>
        </message>
        <message>
            <source>Supplement asked for</source>
            <translation>Yêu cầu bổ sung</translation>
        </message>
        <message>
            <source>Supplement asked for again, by exception</source>
            <translation>Yêu cầu bổ sung lần nữa, theo ngoại lệ</translation>
        </message>
        <message>
            <source>Take the supplement</source>
            <translation>Nhận bổ sung</translation>
        </message>
        <message>
            <source>Taken by</source>
            <translation>Người nhận</translation>
        </message>
        <message>
            <source>Taken into process by {officer}</source>
            <translation>{officer} thụ lý</translation>
        </message>
        <message>
            <source>The dossier is in process.</source>
            <translation>Hồ sơ đã được thụ lý.</translation>
        </message>
        <message>
            <source>The dossier {step}.</source>
            <translation>Hồ sơ {step}.</translation>
        </message>
        <message>
            <source>The fee is paid in full; nothing is left to collect.</source>
            <translation>Lệ phí đã thu đủ, không còn gì để thu.</translation>
        </message>
        <message>
            <source>The result is digitized.</source>
            <translation>Đã ghi kết quả được số hóa.</translation>
        </message>
        <message>
            <source>The result is not digitized.</source>
            <translation>Đã bỏ ghi số hóa kết quả.</translation>
        </message>
        <message>
            <source>The unit's own term</source>
            <translation>Hạn nội bộ</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>Hôm nay</translation>
        </message>
        <message>
            <source>Transfer</source>
            <translation>Chuyển khoản</translation>
        </message>
        <message>
            <source>Undone at once</source>
            <translation>Hoàn tác ngay sau khi ghi</translation>
        </message>
        <message>
            <source>Void</source>
            <translation>Hủy hồ sơ nhập nhầm</translation>
        </message>
        <message>
            <source>Voided</source>
            <translation>Đã hủy</translation>
        </message>
        <message>
            <source>Whose dossier</source>
            <translation>Chủ hồ sơ</translation>
        </message>
        <message>
            <source>Why this date?</source>
            <translation>Vì sao hẹn ngày này?</translation>
        </message>
        <message>
            <source>Withdrawn</source>
            <translation>Rút</translation>
        </message>
        <message>
            <source>Withdrawn by the citizen</source>
            <translation>Công dân rút hồ sơ</translation>
        </message>
        <message>
            <source>all {count} papers</source>
            <translation>đủ {count} thành phần</translation>
        </message>
        <message>
            <source>as the receipt, the register or a correction says; not counted by the procedure's term</source>
            <translation>theo giấy hẹn, sổ theo dõi hoặc lần sửa; không tính theo thời hạn của thủ tục</translation>
        </message>
        <message>
            <source>at the counter, as wished</source>
            <translation>trực tiếp, theo ý</translation>
        </message>
        <message>
            <source>at {officer}, not begun</source>
            <translation>chờ {officer}</translation>
        </message>
        <message>
            <source>back {day}</source>
            <translation>về {day}</translation>
        </message>
        <message>
            <source>by {signer}</source>
            <translation>người ký {signer}</translation>
        </message>
        <message>
            <source>citizen id</source>
            <translation>số căn cước</translation>
        </message>
        <message>
            <source>components</source>
            <translation>thành phần</translation>
        </message>
        <message>
            <source>digitized and signed</source>
            <translation>đã số hóa, ký số</translation>
        </message>
        <message>
            <source>due date</source>
            <translation>ngày hẹn trả</translation>
        </message>
        <message>
            <source>due there {day}</source>
            <translation>hạn ở đó {day}</translation>
        </message>
        <message>
            <source>fee</source>
            <translation>lệ phí</translation>
        </message>
        <message>
            <source>given back</source>
            <translation>đã trả</translation>
        </message>
        <message>
            <source>in process</source>
            <translation>đang xử lý</translation>
        </message>
        <message>
            <source>late by {count} days</source>
            <translation>quá hạn {count} ngày</translation>
        </message>
        <message>
            <source>new date in the letter of apology; the dossier is measured by the first</source>
            <translation>ngày hẹn lại trong thư xin lỗi; hồ sơ vẫn tính theo ngày hẹn đầu</translation>
        </message>
        <message>
            <source>not handed over</source>
            <translation>chưa bàn giao</translation>
        </message>
        <message>
            <source>not on the system</source>
            <translation>không trên hệ thống</translation>
        </message>
        <message>
            <source>not yet</source>
            <translation>chưa làm</translation>
        </message>
        <message>
            <source>note</source>
            <translation>ghi chú</translation>
        </message>
        <message>
            <source>official number</source>
            <translation>mã hồ sơ</translation>
        </message>
        <message>
            <source>paper not here</source>
            <translation>chờ bản giấy</translation>
        </message>
        <message>
            <source>paper still to come</source>
            <translation>bản giấy chưa về quầy</translation>
        </message>
        <message>
            <source>paused</source>
            <translation>tạm dừng</translation>
        </message>
        <message>
            <source>person</source>
            <translation>người nộp</translation>
        </message>
        <message>
            <source>print again, copy {count}</source>
            <translation>in lại lần {count}</translation>
        </message>
        <message>
            <source>procedure</source>
            <translation>thủ tục</translation>
        </message>
        <message>
            <source>promised again</source>
            <translation>hẹn lại lần nữa</translation>
        </message>
        <message>
            <source>ready at the counter</source>
            <translation>có tại quầy</translation>
        </message>
        <message>
            <source>received</source>
            <translation>tiếp nhận</translation>
        </message>
        <message>
            <source>reception</source>
            <translation>ngày tiếp nhận</translation>
        </message>
        <message>
            <source>refused</source>
            <translation>từ chối</translation>
        </message>
        <message>
            <source>second supplement</source>
            <translation>bổ sung lần nữa</translation>
        </message>
        <message>
            <source>sent {day}</source>
            <translation>gửi {day}</translation>
        </message>
        <message>
            <source>set aside: another PC decided</source>
            <translation>không lấy: máy khác đã quyết định</translation>
        </message>
        <message>
            <source>signed digitally</source>
            <translation>đã ký số</translation>
        </message>
        <message>
            <source>signed on paper</source>
            <translation>ký giấy, chưa ký số</translation>
        </message>
        <message>
            <source>since {moment}</source>
            <translation>từ {moment}</translation>
        </message>
        <message>
            <source>the clock stands since then; the date moves by the working time of the pause</source>
            <translation>đang dừng tính thời gian từ lúc này; ngày hẹn sẽ dời đúng bằng thời gian làm việc đã dừng</translation>
        </message>
        <message>
            <source>the clock stood</source>
            <translation>dừng tính thời gian</translation>
        </message>
        <message>
            <source>the unit's own, shorter term ends</source>
            <translation>hạn nội bộ, ngắn hơn hạn của pháp luật</translation>
        </message>
        <message>
            <source>voided</source>
            <translation>đã hủy</translation>
        </message>
        <message>
            <source>waiting for a supplement</source>
            <translation>chờ bổ sung</translation>
        </message>
        <message>
            <source>was offered to submit online and wished to hand in directly</source>
            <translation>đã được hướng dẫn nộp trực tuyến, muốn nộp trực tiếp</translation>
        </message>
        <message>
            <source>way in</source>
            <translation>hình thức nộp</translation>
        </message>
        <message>
            <source>withdrawn</source>
            <translation>rút</translation>
        </message>
        <message>
            <source>without a result</source>
            <translation>không có kết quả</translation>
        </message>
        <message>
            <source>{agency}; received regardless of boundaries</source>
            <translation>{agency}; tiếp nhận không phụ thuộc địa giới</translation>
        </message>
        <message>
            <source>{count} days</source>
            <translation>{count} ngày</translation>
        </message>
        <message>
            <source>{count} hours</source>
            <translation>{count} giờ</translation>
        </message>
        <message>
            <source>{count} minutes</source>
            <translation>{count} phút</translation>
        </message>
        <message>
            <source>{count} of {all} digitized</source>
            <translation>{count} trong {all} đã số hóa</translation>
        </message>
        <message>
            <source>{count} of {all}, not all</source>
            <translation>{count} trong {all}, chưa đủ</translation>
        </message>
        <message>
            <source>{count} reused</source>
            <translation>{count} dùng lại</translation>
        </message>
        <message>
            <source>{due}, letter of {day}</source>
            <translation>{due}, thư ngày {day}</translation>
        </message>
        <message>
            <source>{due}, passed</source>
            <translation>{due}, đã qua</translation>
        </message>
        <message>
            <source>{paper} ×{count}</source>
            <translation>{paper} ×{count}</translation>
        </message>
        <message>
            <source>{state}: {time} left</source>
            <translation>{state}: còn {time}</translation>
        </message>
    </context>
    <context>
        <name>DossiersPage</name>
        <message>
            <source>Dossiers</source>
            <translation>Hồ sơ</translation>
        </message>
        <message>
            <source>Export the list to Excel</source>
            <translation>Xuất danh sách ra Excel</translation>
        </message>
        <message>
            <source>Export to Excel</source>
            <translation>Xuất Excel</translation>
        </message>
        <message>
            <source>Exporting to Excel</source>
            <translation>Đang xuất Excel</translation>
        </message>
        <message>
            <source>No dossier chosen</source>
            <translation>Chưa chọn hồ sơ</translation>
        </message>
        <message>
            <source>Open the file</source>
            <translation>Mở tệp</translation>
        </message>
        <message>
            <source>Receive a dossier</source>
            <translation>Tiếp nhận mới</translation>
        </message>
        <message>
            <source>The dossier under the list's cursor is shown here.</source>
            <translation>Hồ sơ đang chọn trong danh sách hiện ở đây.</translation>
        </message>
        <message>
            <source>The list is empty.</source>
            <translation>Danh sách đang trống.</translation>
        </message>
        <message>
            <source>Undone; both acts stay in the history.</source>
            <translation>Đã hoàn tác; cả hai việc vẫn còn trong diễn biến.</translation>
        </message>
        <message>
            <source>Voided: {number}</source>
            <translation>Đã hủy: {number}</translation>
        </message>
        <message>
            <source>{count} dossiers</source>
            <translation>{count} hồ sơ</translation>
        </message>
        <message>
            <source>{count} dossiers are in {file}.</source>
            <translation>Đã xuất {count} hồ sơ vào {file}.</translation>
        </message>
        <message>
            <source>{count} dossiers since {day}</source>
            <translation>{count} hồ sơ từ {day}</translation>
        </message>
    </context>
    <context>
        <name>DrawerPanel</name>
        <message>
            <source>Cash that must be in the drawer</source>
            <translation>Tiền mặt phải có</translation>
        </message>
        <message>
            <source>Close the day</source>
            <translation>Đóng ngày</translation>
        </message>
        <message>
            <source>Closed at {time} by &lt;b&gt;{who}&lt;/b&gt;. Counted: &lt;b&gt;{counted}&lt;/b&gt;.</source>
            <translation>Đã đóng lúc {time}, người đóng &lt;b&gt;{who}&lt;/b&gt;. Đếm được &lt;b&gt;{counted}&lt;/b&gt;.</translation>
        </message>
        <message>
            <source>Count the notes</source>
            <translation>Đếm tiền</translation>
        </message>
        <message>
            <source>Count the notes first.</source>
            <translation>Đếm tiền trước đã.</translation>
        </message>
        <message>
            <source>Counted</source>
            <translation>Đếm được</translation>
        </message>
        <message>
            <source>Difference</source>
            <translation>Chênh lệch</translation>
        </message>
        <message>
            <source>How the day stands</source>
            <translation>Tình trạng sổ</translation>
        </message>
        <message>
            <source>Note the difference…</source>
            <translation>Ghi chênh lệch…</translation>
        </message>
        <message>
            <source>Nothing was taken on this day: there is nothing to close.</source>
            <translation>Ngày này không thu khoản nào: không phải đóng.</translation>
        </message>
        <message>
            <source>Open the day again…</source>
            <translation>Mở lại sổ…</translation>
        </message>
        <message>
            <source>The book of Counter {slot} is closed at its own PC. Here it can be read.</source>
            <translation>Sổ của Quầy {slot} đóng ở máy của quầy ấy. Ở đây chỉ xem.</translation>
        </message>
        <message>
            <source>The drawer does not hold what it must: count again, or note the difference.</source>
            <translation>Tiền trong ngăn kéo lệch sổ: đếm lại, hoặc ghi chênh lệch.</translation>
        </message>
        <message>
            <source>balances</source>
            <translation>khớp sổ</translation>
        </message>
        <message>
            <source>not counted</source>
            <translation>chưa đếm</translation>
        </message>
        <message>
            <source>too little</source>
            <translation>thiếu tiền</translation>
        </message>
        <message>
            <source>too much</source>
            <translation>thừa tiền</translation>
        </message>
        <message>
            <source>transfers are not in it</source>
            <translation>không gồm chuyển khoản</translation>
        </message>
        <message>
            <source>with the differences noted</source>
            <translation>gồm cả chênh lệch đã ghi</translation>
        </message>
    </context>
    <context>
        <name>DuePart</name>
        <message>
            <source>Choose the procedure first.</source>
            <translation>Chọn thủ tục trước đã.</translation>
        </message>
        <message>
            <source>Choose the procedure to see the due date.</source>
            <translation>Chọn thủ tục để biết ngày hẹn trả.</translation>
        </message>
        <message>
            <source>Due</source>
            <translation>Hẹn trả</translation>
        </message>
        <message>
            <source>Open the dossier</source>
            <translation>Mở hồ sơ</translation>
        </message>
        <message>
            <source>Print the receipt</source>
            <translation>In giấy hẹn</translation>
        </message>
        <message>
            <source>Received</source>
            <translation>Đã tiếp nhận</translation>
        </message>
        <message>
            <source>Set by hand, not counted by the procedure's term</source>
            <translation>Hẹn bằng tay, không tính theo thời hạn của thủ tục</translation>
        </message>
        <message>
            <source>The catalogue states no term: promised for the same day</source>
            <translation>Danh mục chưa ghi thời hạn: hẹn trả trong ngày</translation>
        </message>
        <message>
            <source>Why this day?</source>
            <translation>Vì sao ngày này?</translation>
        </message>
        <message>
            <source>due {moment}</source>
            <translation>hẹn trả {moment}</translation>
        </message>
        <message>
            <source>own target {when}</source>
            <translation>mục tiêu nội bộ {when}</translation>
        </message>
    </context>
    <context>
        <name>DueWords</name>
        <message>
            <source>afternoon of {day}</source>
            <translation>chiều {day}</translation>
        </message>
        <message>
            <source>day off, not counted</source>
            <translation>ngày nghỉ, không tính</translation>
        </message>
        <message>
            <source>due</source>
            <translation>hẹn trả</translation>
        </message>
        <message>
            <source>due after the pauses</source>
            <translation>hẹn trả sau khi trừ thời gian tạm dừng</translation>
        </message>
        <message>
            <source>half working day {count}</source>
            <translation>buổi làm việc thứ {count}</translation>
        </message>
        <message>
            <source>half working day {count} (worked in exchange)</source>
            <translation>buổi làm việc thứ {count} (làm bù)</translation>
        </message>
        <message>
            <source>morning of {day}</source>
            <translation>sáng {day}</translation>
        </message>
        <message>
            <source>moved into office hours</source>
            <translation>chuyển vào giờ làm việc</translation>
        </message>
        <message>
            <source>paused, {hours} h {minutes} min of office hours</source>
            <translation>tạm dừng, {hours} giờ {minutes} phút làm việc</translation>
        </message>
        <message>
            <source>received after {time}: done the next working day</source>
            <translation>nhận sau {time}: trả trong ngày làm việc kế tiếp</translation>
        </message>
        <message>
            <source>received online outside office hours: counted from here</source>
            <translation>nộp trực tuyến ngoài giờ: tính từ lúc này</translation>
        </message>
        <message>
            <source>received; term: {term}</source>
            <translation>tiếp nhận; thời hạn: {term}</translation>
        </message>
        <message>
            <source>the month is shorter: its last day</source>
            <translation>tháng không có ngày này: lấy ngày cuối tháng</translation>
        </message>
        <message>
            <source>the office is closed then</source>
            <translation>cơ quan nghỉ buổi này</translation>
        </message>
        <message>
            <source>the same day</source>
            <translation>trong ngày</translation>
        </message>
        <message>
            <source>the term ends by the calendar</source>
            <translation>hết thời hạn theo lịch</translation>
        </message>
        <message>
            <source>waiting for a supplement, {hours} h {minutes} min of office hours</source>
            <translation>chờ bổ sung, {hours} giờ {minutes} phút làm việc</translation>
        </message>
        <message>
            <source>weekend, not counted</source>
            <translation>T7, CN: không tính</translation>
        </message>
        <message>
            <source>with another authority, {hours} h {minutes} min of office hours</source>
            <translation>ở cơ quan khác, {hours} giờ {minutes} phút làm việc</translation>
        </message>
        <message>
            <source>without days off</source>
            <translation>trừ ngày nghỉ</translation>
        </message>
        <message>
            <source>without weekends</source>
            <translation>trừ T7, CN</translation>
        </message>
        <message>
            <source>without weekends and days off</source>
            <translation>trừ T7, CN và ngày nghỉ</translation>
        </message>
        <message>
            <source>working day {count}</source>
            <translation>ngày làm việc thứ {count}</translation>
        </message>
        <message>
            <source>working day {count} (worked in exchange)</source>
            <translation>ngày làm việc thứ {count} (làm bù)</translation>
        </message>
        <message>
            <source>{count} calendar days</source>
            <translation>{count} ngày</translation>
        </message>
        <message>
            <source>{count} half working days</source>
            <translation>{count} buổi làm việc</translation>
        </message>
        <message>
            <source>{count} months</source>
            <translation>{count} tháng</translation>
        </message>
        <message>
            <source>{count} working days</source>
            <translation>{count} ngày làm việc</translation>
        </message>
        <message>
            <source>{count} working hours</source>
            <translation>{count} giờ làm việc</translation>
        </message>
        <message>
            <source>{hours} h {minutes} min of office hours</source>
            <translation>{hours} giờ {minutes} phút làm việc</translation>
        </message>
    </context>
    <context>
        <name>EditorRow</name>
        <message>
            <source>Copies</source>
            <translation>Số bản</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Loại</translation>
        </message>
        <message>
            <source>Name of the paper</source>
            <translation>Tên giấy tờ</translation>
        </message>
        <message>
            <source>Pages of one copy</source>
            <translation>Số trang của một bản</translation>
        </message>
        <message>
            <source>Type what the paper is called.</source>
            <translation>Gõ tên giấy tờ.</translation>
        </message>
    </context>
    <context>
        <name>Entry</name>
        <message>
            <source>Date on the sheet</source>
            <translation>Ngày trên phiếu</translation>
        </message>
        <message>
            <source>Dossier</source>
            <translation>Hồ sơ</translation>
        </message>
        <message>
            <source>Enter: next</source>
            <translation>Enter: số kế tiếp</translation>
        </message>
        <message>
            <source>Nothing to repeat yet: save a first sheet.</source>
            <translation>Chưa có gì để lặp: lưu phiếu đầu tiên đã.</translation>
        </message>
        <message>
            <source>Other remarks</source>
            <translation>Ý kiến khác</translation>
        </message>
        <message>
            <source>Question 11, overall, has no answer: it is the sheet's grade.</source>
            <translation>Câu 11, đánh giá chung, chưa trả lời: đó là mức của phiếu.</translation>
        </message>
        <message>
            <source>Questions 1 and 2 are computed from the dossier; 5, 8, 9 are the unit's. The sheet asks these.</source>
            <translation>Câu 1, 2 máy tính từ hồ sơ; câu 5, 8, 9 của đơn vị. Phiếu chỉ hỏi sáu câu dưới đây.</translation>
        </message>
        <message>
            <source>Repeat the last sheet</source>
            <translation>Lặp phiếu trước</translation>
        </message>
        <message>
            <source>Save, next sheet</source>
            <translation>Lưu, phiếu kế tiếp</translation>
        </message>
        <message>
            <source>Saved {number}.</source>
            <translation>Đã lưu {number}.</translation>
        </message>
        <message>
            <source>See by month</source>
            <translation>Xem theo tháng</translation>
        </message>
        <message>
            <source>Sheet number</source>
            <translation>Số phiếu</translation>
        </message>
        <message>
            <source>Sheet {count} of this stack</source>
            <translation>Đang nhập phiếu thứ {count} trong chồng</translation>
        </message>
        <message>
            <source>The date on the sheet is missing.</source>
            <translation>Chưa có ngày trên phiếu.</translation>
        </message>
        <message>
            <source>Typed already, dated {day}.</source>
            <translation>Số này đã nhập, ngày {day}.</translation>
        </message>
        <message>
            <source>Undone at once</source>
            <translation>Hoàn tác ngay sau khi lưu</translation>
        </message>
        <message>
            <source>Undone; the sheet stays in the history.</source>
            <translation>Đã hoàn tác; phiếu vẫn còn trong lịch sử.</translation>
        </message>
        <message>
            <source>a sheet without number</source>
            <translation>phiếu không số</translation>
        </message>
        <message>
            <source>optional</source>
            <translation>không bắt buộc</translation>
        </message>
        <message>
            <source>· {count} keys a sheet on average</source>
            <translation>· trung bình {count} phím một phiếu</translation>
        </message>
    </context>
    <context>
        <name>EntryForm</name>
        <message>
            <source>Code</source>
            <translation>Mã</translation>
        </message>
        <message>
            <source>Components</source>
            <translation>Thành phần hồ sơ</translation>
        </message>
        <message>
            <source>Counted in</source>
            <translation>Tính bằng</translation>
        </message>
        <message>
            <source>Fee</source>
            <translation>Lệ phí</translation>
        </message>
        <message>
            <source>Fee counted by</source>
            <translation>Phí tính theo</translation>
        </message>
        <message>
            <source>Fee, in words</source>
            <translation>Ghi chú lệ phí</translation>
        </message>
        <message>
            <source>Field</source>
            <translation>Lĩnh vực</translation>
        </message>
        <message>
            <source>How many?</source>
            <translation>Bao nhiêu?</translation>
        </message>
        <message>
            <source>Legal basis</source>
            <translation>Căn cứ pháp lý</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Tên thủ tục</translation>
        </message>
        <message>
            <source>None</source>
            <translation>Không</translation>
        </message>
        <message>
            <source>Online service</source>
            <translation>Dịch vụ trực tuyến</translation>
        </message>
        <message>
            <source>Own term shorter by</source>
            <translation>Mục tiêu nội bộ: rút ngắn</translation>
        </message>
        <message>
            <source>Part</source>
            <translation>Một phần</translation>
        </message>
        <message>
            <source>Posted at the counter and on the unit's page</source>
            <translation>Đã công khai tại quầy và trên trang của đơn vị</translation>
        </message>
        <message>
            <source>Processing time</source>
            <translation>Thời hạn</translation>
        </message>
        <message>
            <source>Published on</source>
            <translation>Ngày công bố</translation>
        </message>
        <message>
            <source>Result</source>
            <translation>Kết quả</translation>
        </message>
        <message>
            <source>Whole</source>
            <translation>Toàn trình</translation>
        </message>
        <message>
            <source>calendar days</source>
            <translation>ngày</translation>
        </message>
        <message>
            <source>dong</source>
            <translation>đồng</translation>
        </message>
        <message>
            <source>empty: as the unit</source>
            <translation>để trống: theo đơn vị</translation>
        </message>
        <message>
            <source>empty: none yet</source>
            <translation>trống: chưa có</translation>
        </message>
        <message>
            <source>half working days</source>
            <translation>buổi làm việc</translation>
        </message>
        <message>
            <source>months</source>
            <translation>tháng</translation>
        </message>
        <message>
            <source>not said</source>
            <translation>không quy định</translation>
        </message>
        <message>
            <source>one a line</source>
            <translation>mỗi dòng một giấy tờ</translation>
        </message>
        <message>
            <source>optional</source>
            <translation>không bắt buộc</translation>
        </message>
        <message>
            <source>the fee above, a dossier</source>
            <translation>mức trên, mỗi hồ sơ</translation>
        </message>
        <message>
            <source>the same day</source>
            <translation>trong ngày</translation>
        </message>
        <message>
            <source>working days</source>
            <translation>ngày làm việc</translation>
        </message>
        <message>
            <source>working hours</source>
            <translation>giờ làm việc</translation>
        </message>
    </context>
    <context>
        <name>Evening</name>
        <message>
            <source>Open the cash book</source>
            <translation>Mở sổ quỹ</translation>
        </message>
        <message>
            <source>The cash book of today is not closed yet.</source>
            <translation>Sổ quỹ hôm nay chưa đóng.</translation>
        </message>
    </context>
    <context>
        <name>ExchangePane</name>
        <message>
            <source>Join anew…</source>
            <translation>Tham gia lại…</translation>
        </message>
        <message>
            <source>Nothing is lost: it stays on this PC and is sent by itself at the next try.</source>
            <translation>Không mất gì: mọi việc vẫn ở máy này và tự gửi ở lần thử sau.</translation>
        </message>
        <message>
            <source>Synchronising</source>
            <translation>Đang đồng bộ</translation>
        </message>
        <message>
            <source>Take a new identity…</source>
            <translation>Nhận định danh mới…</translation>
        </message>
        <message>
            <source>from event {seq} on</source>
            <translation>từ sự kiện {seq}</translation>
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
        <name>Exports</name>
        <message>
            <source>Open the file</source>
            <translation>Mở tệp</translation>
        </message>
        <message>
            <source>PDF or Excel</source>
            <translation>PDF hoặc Excel</translation>
        </message>
        <message>
            <source>Register of dossiers for any period</source>
            <translation>Sổ theo dõi hồ sơ của kỳ bất kỳ</translation>
        </message>
        <message>
            <source>{count} lines are in {file}.</source>
            <translation>Đã ghi {count} dòng vào {file}.</translation>
        </message>
    </context>
    <context>
        <name>FastPage</name>
        <message>
            <source>Back to that batch</source>
            <translation>Quay lại lượt đó</translation>
        </message>
        <message>
            <source>Counter</source>
            <translation>Quầy</translation>
        </message>
        <message>
            <source>Empty the page</source>
            <translation>Xóa trắng</translation>
        </message>
        <message>
            <source>One save records three steps: received, signed, given back. Each line is a dossier.</source>
            <translation>Một lần lưu ghi đủ ba bước: tiếp nhận, ký, trả kết quả. Mỗi dòng là một hồ sơ trong sổ.</translation>
        </message>
        <message>
            <source>Only the reception is recorded; signing and giving back follow later. F9 joins them again.</source>
            <translation>Chỉ ghi tiếp nhận; ký và trả kết quả làm sau. F9 để gộp lại.</translation>
        </message>
        <message>
            <source>Print the receipt</source>
            <translation>In biên nhận</translation>
        </message>
        <message>
            <source>Print the receipt of the last batch</source>
            <translation>In biên nhận của lượt vừa lưu</translation>
        </message>
        <message>
            <source>Repeat the line above</source>
            <translation>Lặp dòng trên</translation>
        </message>
        <message>
            <source>Save and give back</source>
            <translation>Lưu và trả kết quả</translation>
        </message>
        <message>
            <source>Save, sign later</source>
            <translation>Lưu, ký sau</translation>
        </message>
        <message>
            <source>Saved {numbers}</source>
            <translation>Đã lưu {numbers}</translation>
        </message>
        <message>
            <source>Sign later</source>
            <translation>Ký sau</translation>
        </message>
        <message>
            <source>Split off signing</source>
            <translation>Tách bước ký</translation>
        </message>
        <message>
            <source>Take back</source>
            <translation>Lấy lại</translation>
        </message>
        <message>
            <source>Take back…</source>
            <translation>Hủy lần lưu…</translation>
        </message>
        <message>
            <source>Take the last batch back…</source>
            <translation>Hủy lượt vừa lưu…</translation>
        </message>
        <message>
            <source>The page is empty.</source>
            <translation>Đã xóa trắng.</translation>
        </message>
        <message>
            <source>Today, before {time}</source>
            <translation>Hôm nay, trước {time}</translation>
        </message>
        <message>
            <source>Today: {count} certifications, {sum} đồng</source>
            <translation>Hôm nay: {count} hồ sơ chứng thực, {sum} đồng</translation>
        </message>
        <message>
            <source>receipt {number}</source>
            <translation>biên lai {number}</translation>
        </message>
        <message>
            <source>tariff {laws}</source>
            <translation>biểu phí {laws}</translation>
        </message>
        <message>
            <source>{name} · {count} dossiers · {sum} đồng</source>
            <translation>{name} · {count} hồ sơ · {sum} đồng</translation>
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
        <name>FeeForm</name>
        <message>
            <source>Amount</source>
            <translation>Số tiền</translation>
        </message>
        <message>
            <source>Collect the fee</source>
            <translation>Thu lệ phí</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>Ngày</translation>
        </message>
        <message>
            <source>Fee collected: {number}</source>
            <translation>Đã thu lệ phí: {number}</translation>
        </message>
        <message>
            <source>Record the payment</source>
            <translation>Ghi đã thu</translation>
        </message>
        <message>
            <source>Way of paying</source>
            <translation>Cách trả</translation>
        </message>
        <message>
            <source>dong</source>
            <translation>đồng</translation>
        </message>
        <message>
            <source>entered by mistake</source>
            <translation>ghi nhầm</translation>
        </message>
    </context>
    <context>
        <name>Feedback</name>
        <message>
            <source>Answered</source>
            <translation>Đã trả lời</translation>
        </message>
        <message>
            <source>Complaint</source>
            <translation>Khiếu nại</translation>
        </message>
        <message>
            <source>Due</source>
            <translation>Hạn trả lời</translation>
        </message>
        <message>
            <source>Feedback</source>
            <translation>Phản ánh</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Loại</translation>
        </message>
        <message>
            <source>Not answered</source>
            <translation>Chưa trả lời</translation>
        </message>
        <message>
            <source>Received</source>
            <translation>Ngày nhận</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Tình trạng</translation>
        </message>
        <message>
            <source>What was said</source>
            <translation>Nội dung</translation>
        </message>
        <message>
            <source>answered {day}</source>
            <translation>trả lời {day}</translation>
        </message>
        <message>
            <source>due today</source>
            <translation>hạn hôm nay</translation>
        </message>
        <message>
            <source>not answered</source>
            <translation>chưa trả lời</translation>
        </message>
        <message>
            <source>{count} days late</source>
            <translation>quá {count} ngày</translation>
        </message>
        <message>
            <source>{count} days left</source>
            <translation>còn {count} ngày</translation>
        </message>
    </context>
    <context>
        <name>FeedbackPage</name>
        <message>
            <source>Answer</source>
            <translation>Trả lời</translation>
        </message>
        <message>
            <source>Feedback</source>
            <translation>Phản ánh</translation>
        </message>
        <message>
            <source>Feedback and complaints</source>
            <translation>Phản ánh, kiến nghị, khiếu nại</translation>
        </message>
        <message>
            <source>No feedback yet</source>
            <translation>Chưa có phản ánh nào</translation>
        </message>
        <message>
            <source>Note feedback</source>
            <translation>Ghi phản ánh</translation>
        </message>
        <message>
            <source>Note feedback or a complaint</source>
            <translation>Ghi phản ánh, khiếu nại</translation>
        </message>
        <message>
            <source>Noted. It waits for an answer.</source>
            <translation>Đã ghi. Đang chờ trả lời.</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Lưu</translation>
        </message>
        <message>
            <source>Save the answer</source>
            <translation>Lưu trả lời</translation>
        </message>
        <message>
            <source>The answer is saved.</source>
            <translation>Đã lưu trả lời.</translation>
        </message>
        <message>
            <source>The entry is voided.</source>
            <translation>Đã hủy.</translation>
        </message>
        <message>
            <source>Undone at once</source>
            <translation>Hoàn tác ngay sau khi lưu</translation>
        </message>
        <message>
            <source>Void the entry</source>
            <translation>Hủy mục này</translation>
        </message>
        <message>
            <source>What citizens propose or complain of stands here until it is answered, with the day it is due.</source>
            <translation>Phản ánh, kiến nghị, khiếu nại của người dân nằm ở đây cho đến khi được trả lời, kèm hạn phải trả lời.</translation>
        </message>
        <message>
            <source>{waiting} not answered · {late} late</source>
            <translation>{waiting} chưa trả lời · {late} quá hạn</translation>
        </message>
        <message>
            <source>{what} of {day} will count in no figure. It stays in the history with the reason.</source>
            <translation>{what} ngày {day} sẽ không tính vào số liệu nào. Mục này vẫn còn trong lịch sử cùng lý do hủy.</translation>
        </message>
    </context>
    <context>
        <name>FeedbackPanel</name>
        <message>
            <source>Answer</source>
            <translation>Trả lời</translation>
        </message>
        <message>
            <source>Answer due on</source>
            <translation>Hạn trả lời</translation>
        </message>
        <message>
            <source>Answered on {day}</source>
            <translation>Đã trả lời ngày {day}</translation>
        </message>
        <message>
            <source>Dossier</source>
            <translation>Hồ sơ</translation>
        </message>
        <message>
            <source>How it came in</source>
            <translation>Nhận qua</translation>
        </message>
        <message>
            <source>Open the dossier</source>
            <translation>Mở hồ sơ</translation>
        </message>
        <message>
            <source>Received on</source>
            <translation>Ngày nhận</translation>
        </message>
        <message>
            <source>Void…</source>
            <translation>Hủy mục này…</translation>
        </message>
        <message>
            <source>no day set</source>
            <translation>chưa đặt hạn</translation>
        </message>
    </context>
    <context>
        <name>FieldModel</name>
        <message>
            <source>Field</source>
            <translation>Lĩnh vực</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Đang làm</translation>
        </message>
        <message>
            <source>Resolved</source>
            <translation>Giải quyết</translation>
        </message>
        <message>
            <source>Total</source>
            <translation>Tổng số</translation>
        </message>
    </context>
    <context>
        <name>FigureCells</name>
        <message>
            <source>There is nothing that the rate could be taken of.</source>
            <translation>Không có gì để tính tỷ lệ.</translation>
        </message>
        <message>
            <source>met</source>
            <translation>đạt</translation>
        </message>
        <message>
            <source>missed</source>
            <translation>chưa đạt</translation>
        </message>
        <message>
            <source>{figure}, contradiction: {sentence}</source>
            <translation>{figure}, mâu thuẫn: {sentence}</translation>
        </message>
        <message>
            <source>{figure}, question: {sentence}</source>
            <translation>{figure}, câu hỏi: {sentence}</translation>
        </message>
        <message>
            <source>{hours} h</source>
            <translation>{hours} giờ</translation>
        </message>
        <message>
            <source>{hours} h {minutes} min</source>
            <translation>{hours} giờ {minutes} phút</translation>
        </message>
        <message>
            <source>{minutes} min</source>
            <translation>{minutes} phút</translation>
        </message>
    </context>
    <context>
        <name>FigureModel</name>
        <message>
            <source>Figures of {days}</source>
            <translation>Số liệu {days}</translation>
        </message>
        <message>
            <source>Rate</source>
            <translation>Tỷ lệ</translation>
        </message>
        <message>
            <source>Target</source>
            <translation>Chỉ tiêu</translation>
        </message>
        <message>
            <source>Year before</source>
            <translation>Cùng kỳ</translation>
        </message>
        <message>
            <source>nothing happened</source>
            <translation>không phát sinh</translation>
        </message>
        <message>
            <source>nothing happened in {count} of {all} rows</source>
            <translation>{count}/{all} dòng không phát sinh</translation>
        </message>
    </context>
    <context>
        <name>FigureRows</name>
        <message>
            <source>Abolished</source>
            <translation>Bị bãi bỏ</translation>
        </message>
        <message>
            <source>Accounts made with help</source>
            <translation>Hỗ trợ tạo tài khoản</translation>
        </message>
        <message>
            <source>All sheets</source>
            <translation>Tổng số phiếu</translation>
        </message>
        <message>
            <source>Answer past due</source>
            <translation>Quá hạn trả lời</translation>
        </message>
        <message>
            <source>Answered</source>
            <translation>Đã trả lời</translation>
        </message>
        <message>
            <source>At another authority at the end of the period.</source>
            <translation>Đến cuối kỳ còn ở cơ quan khác.</translation>
        </message>
        <message>
            <source>At the counter</source>
            <translation>Trực tiếp</translation>
        </message>
        <message>
            <source>At the counter and not given back by the end of the period.</source>
            <translation>Kết quả đã ở quầy mà đến cuối kỳ chưa trả.</translation>
        </message>
        <message>
            <source>At the counter by choice</source>
            <translation>Nộp trực tiếp theo nguyện vọng</translation>
        </message>
        <message>
            <source>At the counter or by post, row II</source>
            <translation>Dòng II: trực tiếp, bưu chính</translation>
        </message>
        <message>
            <source>By post</source>
            <translation>Bưu chính</translation>
        </message>
        <message>
            <source>Came back</source>
            <translation>Đã trở về</translation>
        </message>
        <message>
            <source>Carried over</source>
            <translation>Kỳ trước chuyển sang</translation>
        </message>
        <message>
            <source>Carried over, row II</source>
            <translation>Dòng II: kỳ trước chuyển sang</translation>
        </message>
        <message>
            <source>Citizen not told that day</source>
            <translation>Chưa liên hệ trong ngày</translation>
        </message>
        <message>
            <source>Collected by transfer</source>
            <translation>Thu bằng chuyển khoản</translation>
        </message>
        <message>
            <source>Complaints</source>
            <translation>Khiếu nại</translation>
        </message>
        <message>
            <source>Complaints received in the period.</source>
            <translation>Khiếu nại nhận được trong kỳ.</translation>
        </message>
        <message>
            <source>Components and result digitized</source>
            <translation>Số hóa đủ thành phần và kết quả</translation>
        </message>
        <message>
            <source>Components digitized</source>
            <translation>Số hóa đủ thành phần</translation>
        </message>
        <message>
            <source>Different fields of the procedures in force.</source>
            <translation>Số lĩnh vực khác nhau của các thủ tục còn hiệu lực.</translation>
        </message>
        <message>
            <source>Digitized papers reused</source>
            <translation>Tái sử dụng dữ liệu số hóa</translation>
        </message>
        <message>
            <source>Dossiers carried over and dossiers received in the period; voided ones never.</source>
            <translation>Hồ sơ kỳ trước chuyển sang cộng hồ sơ tiếp nhận trong kỳ; không tính hồ sơ đã hủy.</translation>
        </message>
        <message>
            <source>Dossiers resolved late in the period or past due at its end.</source>
            <translation>Hồ sơ trả quá hạn trong kỳ, hoặc đang giải quyết mà đã quá hạn khi hết kỳ.</translation>
        </message>
        <message>
            <source>Dossiers that went up before the end of the period; row II of form II.06a, column 3.</source>
            <translation>Hồ sơ đã chuyển lên trước khi hết kỳ; dòng II biểu II.06a, cột 3.</translation>
        </message>
        <message>
            <source>Dossiers whose moment of reception lies in the period.</source>
            <translation>Hồ sơ có thời điểm tiếp nhận trong kỳ.</translation>
        </message>
        <message>
            <source>Dossiers with a fee</source>
            <translation>Hồ sơ phải nộp phí, lệ phí</translation>
        </message>
        <message>
            <source>Early</source>
            <translation>Trước hạn</translation>
        </message>
        <message>
            <source>Early, row II</source>
            <translation>Dòng II: trước hạn</translation>
        </message>
        <message>
            <source>Ended in the period without a result.</source>
            <translation>Kết thúc trong kỳ mà không có kết quả, tính theo ngày kết thúc.</translation>
        </message>
        <message>
            <source>Ended, row II</source>
            <translation>Dòng II: đã giải quyết</translation>
        </message>
        <message>
            <source>Fee reduced or exempted</source>
            <translation>Được miễn, giảm phí, lệ phí</translation>
        </message>
        <message>
            <source>Feedback and proposals</source>
            <translation>Phản ánh, kiến nghị</translation>
        </message>
        <message>
            <source>Feedback answered in the period, whenever it came.</source>
            <translation>Phản ánh, kiến nghị được trả lời trong kỳ, nhận lúc nào cũng tính.</translation>
        </message>
        <message>
            <source>Feedback on rules and acts received in the period.</source>
            <translation>Phản ánh, kiến nghị về quy định và hành vi hành chính nhận trong kỳ.</translation>
        </message>
        <message>
            <source>Feedback whose answer was due by the end of the period and was not given.</source>
            <translation>Phản ánh, kiến nghị phải trả lời trước khi hết kỳ mà chưa trả lời.</translation>
        </message>
        <message>
            <source>Fees collected</source>
            <translation>Số tiền đã thu</translation>
        </message>
        <message>
            <source>Fields</source>
            <translation>Lĩnh vực</translation>
        </message>
        <message>
            <source>For a higher level (row II)</source>
            <translation>Tiếp nhận cho cấp trên (dòng II)</translation>
        </message>
        <message>
            <source>Grade fair</source>
            <translation>Mức khá</translation>
        </message>
        <message>
            <source>Grade poor</source>
            <translation>Mức chưa tốt</translation>
        </message>
        <message>
            <source>Handed over and not delivered by the end of the period.</source>
            <translation>Đã giao bưu chính mà chưa phát khi hết kỳ.</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>Hỗ trợ</translation>
        </message>
        <message>
            <source>In force at the end of the period, met by an import and not matched.</source>
            <translation>Thủ tục gặp khi nhập số liệu, đến cuối kỳ chưa khớp với danh mục đã công bố.</translation>
        </message>
        <message>
            <source>In process</source>
            <translation>Đang giải quyết</translation>
        </message>
        <message>
            <source>In process, row II</source>
            <translation>Dòng II: đang giải quyết</translation>
        </message>
        <message>
            <source>In process, with a due date after the end of the period.</source>
            <translation>Đang giải quyết, ngày hẹn trả sau khi hết kỳ.</translation>
        </message>
        <message>
            <source>In process, with a due date before the end of the period.</source>
            <translation>Đang giải quyết, ngày hẹn trả trước khi hết kỳ.</translation>
        </message>
        <message>
            <source>In process, with a pause running at the end of the period; waiting for papers is one.</source>
            <translation>Đang giải quyết mà đang tạm dừng khi hết kỳ; chờ bổ sung giấy tờ cũng là tạm dừng.</translation>
        </message>
        <message>
            <source>Items on their way</source>
            <translation>Bưu gửi đang chuyển</translation>
        </message>
        <message>
            <source>Items with a result handed to the post in the period.</source>
            <translation>Kết quả giao cho bưu chính trong kỳ để trả công dân.</translation>
        </message>
        <message>
            <source>Letters of apology owed</source>
            <translation>Hồ sơ phải xin lỗi</translation>
        </message>
        <message>
            <source>Letters of apology sent</source>
            <translation>Đã gửi thư xin lỗi</translation>
        </message>
        <message>
            <source>Made public</source>
            <translation>Đã công khai</translation>
        </message>
        <message>
            <source>Money collected in the period, whenever its dossier was received.</source>
            <translation>Tiền thu trong kỳ, hồ sơ tiếp nhận lúc nào cũng tính.</translation>
        </message>
        <message>
            <source>Newly published</source>
            <translation>Mới công bố</translation>
        </message>
        <message>
            <source>Not due yet</source>
            <translation>Chưa đến hạn</translation>
        </message>
        <message>
            <source>Not overdue, row II</source>
            <translation>Dòng II: chưa đến hạn</translation>
        </message>
        <message>
            <source>Of dossiers received that owe a fee, those paid through the portal or the gateway.</source>
            <translation>Trong hồ sơ tiếp nhận trong kỳ phải nộp phí, số nộp qua cổng dịch vụ công; chuyển khoản tại quầy không tính.</translation>
        </message>
        <message>
            <source>Of the fees collected in the period, what came by transfer at the counter.</source>
            <translation>Trong số phí, lệ phí thu trong kỳ, phần thu bằng chuyển khoản tại quầy.</translation>
        </message>
        <message>
            <source>Of these, dossiers with a letter of apology by the end of the period.</source>
            <translation>Trong số đó, hồ sơ đã có thư xin lỗi trước khi hết kỳ.</translation>
        </message>
        <message>
            <source>Of these, ended in the period, those without a result among them; column 7.</source>
            <translation>Trong số đó, kết thúc trong kỳ, kể cả không có kết quả; cột 7.</translation>
        </message>
        <message>
            <source>Of these, received before the period; column 6.</source>
            <translation>Trong số đó, tiếp nhận từ trước kỳ; cột 6.</translation>
        </message>
        <message>
            <source>Of these, received in the period otherwise; column 5.</source>
            <translation>Trong số đó, tiếp nhận trong kỳ bằng cách khác; cột 5.</translation>
        </message>
        <message>
            <source>Of these, received in the period through the portal; column 4.</source>
            <translation>Trong số đó, tiếp nhận trong kỳ qua cổng dịch vụ công; cột 4.</translation>
        </message>
        <message>
            <source>Of these, those whose term at that authority had passed.</source>
            <translation>Trong số đó, hồ sơ đã quá hạn của cơ quan ấy.</translation>
        </message>
        <message>
            <source>On time</source>
            <translation>Đúng hạn</translation>
        </message>
        <message>
            <source>On time, row II</source>
            <translation>Dòng II: đúng hạn</translation>
        </message>
        <message>
            <source>Online</source>
            <translation>Trực tuyến</translation>
        </message>
        <message>
            <source>Online, row II</source>
            <translation>Dòng II: trực tuyến</translation>
        </message>
        <message>
            <source>Open and not past due, paused ones among them; column 12.</source>
            <translation>Chưa kết thúc và chưa quá hạn, kể cả đang tạm dừng; cột 12.</translation>
        </message>
        <message>
            <source>Open and past due; column 13.</source>
            <translation>Chưa kết thúc và đã quá hạn; cột 13.</translation>
        </message>
        <message>
            <source>Open at the end of the period; column 11.</source>
            <translation>Đến cuối kỳ chưa kết thúc; cột 11.</translation>
        </message>
        <message>
            <source>Other agencies, received regardless of boundaries</source>
            <translation>Chuyển cơ quan khác, phi địa giới</translation>
        </message>
        <message>
            <source>Overdue</source>
            <translation>Quá hạn</translation>
        </message>
        <message>
            <source>Overdue, row II</source>
            <translation>Dòng II: quá hạn</translation>
        </message>
        <message>
            <source>Own term met</source>
            <translation>Đạt hạn nội bộ</translation>
        </message>
        <message>
            <source>Own term missed</source>
            <translation>Không đạt hạn nội bộ</translation>
        </message>
        <message>
            <source>Paid online</source>
            <translation>Thanh toán trực tuyến</translation>
        </message>
        <message>
            <source>Past due</source>
            <translation>Đã quá hạn</translation>
        </message>
        <message>
            <source>Past due, row II</source>
            <translation>Dòng II: đã quá hạn</translation>
        </message>
        <message>
            <source>Past its term there</source>
            <translation>Quá hạn tại cơ quan ấy</translation>
        </message>
        <message>
            <source>Paused</source>
            <translation>Tạm dừng</translation>
        </message>
        <message>
            <source>Pauses</source>
            <translation>Lượt tạm dừng</translation>
        </message>
        <message>
            <source>Pauses of which the citizen was not told on the day they began; of all pauses.</source>
            <translation>Các lần tạm dừng mà người dân không được liên hệ ngay trong ngày, trên số lượt tạm dừng.</translation>
        </message>
        <message>
            <source>Pauses that began in the period, requests for a supplement among them.</source>
            <translation>Các lần tạm dừng bắt đầu trong kỳ, kể cả yêu cầu bổ sung.</translation>
        </message>
        <message>
            <source>Procedures</source>
            <translation>Thủ tục hành chính</translation>
        </message>
        <message>
            <source>Procedures abolished in the period.</source>
            <translation>Thủ tục bị bãi bỏ trong kỳ.</translation>
        </message>
        <message>
            <source>Procedures in force that are posted for the public; of all in force.</source>
            <translation>Thủ tục còn hiệu lực đã niêm yết công khai, trên tổng số thủ tục còn hiệu lực.</translation>
        </message>
        <message>
            <source>Procedures of the catalogue in force at the end of the period.</source>
            <translation>Thủ tục trong danh mục còn hiệu lực khi hết kỳ.</translation>
        </message>
        <message>
            <source>Procedures published in the period.</source>
            <translation>Thủ tục được công bố trong kỳ.</translation>
        </message>
        <message>
            <source>Procedures that no catalogue knows</source>
            <translation>Thủ tục chưa khớp danh mục</translation>
        </message>
        <message>
            <source>Received at the counter since the citizen, offered to submit online, wished to; of those received there.</source>
            <translation>Nộp trực tiếp vì người dân muốn vậy dù đã được hướng dẫn nộp trực tuyến, trên số nộp trực tiếp.</translation>
        </message>
        <message>
            <source>Received before the end of the period and not ended by then.</source>
            <translation>Tiếp nhận trước khi hết kỳ và đến lúc đó chưa kết thúc.</translation>
        </message>
        <message>
            <source>Received before the period began and still open at its first moment.</source>
            <translation>Tiếp nhận trước khi kỳ bắt đầu và lúc kỳ bắt đầu vẫn chưa kết thúc.</translation>
        </message>
        <message>
            <source>Received for another agency</source>
            <translation>Phi địa giới, tiếp nhận</translation>
        </message>
        <message>
            <source>Received in the period</source>
            <translation>Tiếp nhận trong kỳ</translation>
        </message>
        <message>
            <source>Received in the period and owing a fee.</source>
            <translation>Tiếp nhận trong kỳ và phải nộp phí, lệ phí.</translation>
        </message>
        <message>
            <source>Received in the period at the counter; the rate is of those received in it.</source>
            <translation>Tiếp nhận tại quầy trong kỳ; tỷ lệ tính trên hồ sơ tiếp nhận trong kỳ.</translation>
        </message>
        <message>
            <source>Received in the period by public post; the rate is of those received in it.</source>
            <translation>Tiếp nhận qua bưu chính công ích trong kỳ; tỷ lệ tính trên hồ sơ tiếp nhận trong kỳ.</translation>
        </message>
        <message>
            <source>Received in the period for another agency that decides; of all received in it.</source>
            <translation>Tiếp nhận trong kỳ, do cơ quan khác giải quyết, trên số tiếp nhận trong kỳ.</translation>
        </message>
        <message>
            <source>Received in the period through the portal; the rate is of those received in it.</source>
            <translation>Tiếp nhận qua cổng dịch vụ công trong kỳ; tỷ lệ tính trên hồ sơ tiếp nhận trong kỳ.</translation>
        </message>
        <message>
            <source>Received in the period with at least one digitized paper used again; of those received.</source>
            <translation>Tiếp nhận trong kỳ, có ít nhất một giấy tờ số hóa được dùng lại; trên hồ sơ tiếp nhận trong kỳ.</translation>
        </message>
        <message>
            <source>Received in the period with every component digitized; of those received in it.</source>
            <translation>Tiếp nhận trong kỳ, mọi thành phần đã số hóa; trên hồ sơ tiếp nhận trong kỳ.</translation>
        </message>
        <message>
            <source>Received in the period, with a fee below the tariff's.</source>
            <translation>Tiếp nhận trong kỳ, có khoản thu thấp hơn biểu phí do miễn, giảm.</translation>
        </message>
        <message>
            <source>Received, with what was carried over</source>
            <translation>Tiếp nhận, cả kỳ trước chuyển</translation>
        </message>
        <message>
            <source>Refused in the period, with a letter that gives the reason.</source>
            <translation>Từ chối trong kỳ bằng văn bản nêu rõ lý do.</translation>
        </message>
        <message>
            <source>Refused in writing</source>
            <translation>Từ chối bằng văn bản</translation>
        </message>
        <message>
            <source>Refused, withdrawn</source>
            <translation>Từ chối, rút</translation>
        </message>
        <message>
            <source>Requests for a supplement made in the period; of all pauses.</source>
            <translation>Các lần yêu cầu bổ sung trong kỳ, trên số lượt tạm dừng.</translation>
        </message>
        <message>
            <source>Resolved</source>
            <translation>Đã giải quyết</translation>
        </message>
        <message>
            <source>Resolved after the due date; column 10.</source>
            <translation>Giải quyết sau hạn; cột 10.</translation>
        </message>
        <message>
            <source>Resolved after the unit's own term, whether overdue or not.</source>
            <translation>Giải quyết sau hạn nội bộ, dù có quá hạn theo quy định hay không.</translation>
        </message>
        <message>
            <source>Resolved before the due day; column 8.</source>
            <translation>Giải quyết trước ngày hẹn; cột 8.</translation>
        </message>
        <message>
            <source>Resolved by another agency</source>
            <translation>Phi địa giới, đã giải quyết</translation>
        </message>
        <message>
            <source>Resolved by the unit's own term, to the minute, pauses set apart.</source>
            <translation>Giải quyết không quá hạn nội bộ, tính đến phút, không kể thời gian tạm dừng.</translation>
        </message>
        <message>
            <source>Resolved in the period with the result digitized and signed; of those resolved.</source>
            <translation>Trả kết quả trong kỳ, kết quả đã số hóa và ký số; trên hồ sơ đã giải quyết.</translation>
        </message>
        <message>
            <source>Resolved in the period, every component and the result digitized; of those resolved.</source>
            <translation>Trả kết quả trong kỳ, mọi thành phần và kết quả đã số hóa; trên hồ sơ đã giải quyết.</translation>
        </message>
        <message>
            <source>Resolved in the period, where another agency decides.</source>
            <translation>Giải quyết trong kỳ, do cơ quan khác giải quyết.</translation>
        </message>
        <message>
            <source>Resolved in the period, with a term shorter than the law's.</source>
            <translation>Hồ sơ giải quyết trong kỳ có hạn nội bộ, ngắn hơn hạn theo quy định.</translation>
        </message>
        <message>
            <source>Resolved on the due day, or ended without a result; column 9.</source>
            <translation>Giải quyết đúng ngày hẹn, hoặc kết thúc không có kết quả; cột 9.</translation>
        </message>
        <message>
            <source>Resolved with a term of the unit's own</source>
            <translation>Đã giải quyết, có hạn nội bộ</translation>
        </message>
        <message>
            <source>Result digitized and signed</source>
            <translation>Số hóa, ký số kết quả</translation>
        </message>
        <message>
            <source>Result issued after the due date, pauses set apart; the rate is of those resolved.</source>
            <translation>Trả kết quả sau ngày hẹn, đã trừ thời gian tạm dừng; tỷ lệ tính trên hồ sơ đã giải quyết.</translation>
        </message>
        <message>
            <source>Result issued in the period; the rate is of all that had to be dealt with.</source>
            <translation>Trả kết quả trong kỳ; tỷ lệ tính trên tổng số hồ sơ phải giải quyết.</translation>
        </message>
        <message>
            <source>Result issued on a day before the due day; the rate is of those resolved.</source>
            <translation>Trả kết quả trước ngày hẹn; tỷ lệ tính trên hồ sơ đã giải quyết.</translation>
        </message>
        <message>
            <source>Result issued on the due day, not past the promised hour; the rate is of those resolved.</source>
            <translation>Trả kết quả đúng ngày hẹn, không quá giờ hẹn; tỷ lệ tính trên hồ sơ đã giải quyết.</translation>
        </message>
        <message>
            <source>Results sent back by post</source>
            <translation>Trả kết quả qua bưu chính</translation>
        </message>
        <message>
            <source>Results signed on the system whose paper had not come by the end of the period.</source>
            <translation>Kết quả đã ký trên hệ thống mà đến cuối kỳ bản giấy chưa về quầy.</translation>
        </message>
        <message>
            <source>Results waiting for the citizen</source>
            <translation>Chờ người dân nhận kết quả</translation>
        </message>
        <message>
            <source>Sent to another authority</source>
            <translation>Lượt chuyển cơ quan khác</translation>
        </message>
        <message>
            <source>Sheets dated in the period with the overall grade fair; of all sheets.</source>
            <translation>Phiếu ghi ngày trong kỳ, đánh giá chung mức khá; trên tổng số phiếu.</translation>
        </message>
        <message>
            <source>Sheets dated in the period with the overall grade good; of all sheets.</source>
            <translation>Phiếu ghi ngày trong kỳ, đánh giá chung mức tốt; trên tổng số phiếu.</translation>
        </message>
        <message>
            <source>Sheets dated in the period with the overall grade poor; of all sheets.</source>
            <translation>Phiếu ghi ngày trong kỳ, đánh giá chung mức chưa tốt; trên tổng số phiếu.</translation>
        </message>
        <message>
            <source>Signed, paper not at the counter</source>
            <translation>Đã ký, chưa có bản giấy</translation>
        </message>
        <message>
            <source>Stays there that ended in the period: it came back, or ended while it was there.</source>
            <translation>Lượt chuyển kết thúc trong kỳ: hồ sơ trở về, hoặc kết thúc khi đang ở đó.</translation>
        </message>
        <message>
            <source>Still there</source>
            <translation>Đang ở cơ quan khác</translation>
        </message>
        <message>
            <source>Submitted online with help</source>
            <translation>Hỗ trợ nộp trực tuyến</translation>
        </message>
        <message>
            <source>Supplements requested</source>
            <translation>Yêu cầu bổ sung</translation>
        </message>
        <message>
            <source>Survey sheets dated in the period.</source>
            <translation>Phiếu hài lòng ghi ngày trong kỳ.</translation>
        </message>
        <message>
            <source>Survey sheets, grade good</source>
            <translation>Phiếu hài lòng, mức tốt</translation>
        </message>
        <message>
            <source>Times that a dossier went to another authority in the period.</source>
            <translation>Số lượt hồ sơ chuyển đến cơ quan khác trong kỳ.</translation>
        </message>
        <message>
            <source>Times that the counter helped to create an account in the period.</source>
            <translation>Số lượt quầy hỗ trợ người dân tạo tài khoản trong kỳ.</translation>
        </message>
        <message>
            <source>Times that the counter helped to submit online in the period.</source>
            <translation>Số lượt quầy hỗ trợ người dân nộp hồ sơ trực tuyến trong kỳ.</translation>
        </message>
        <message>
            <source>Watched at the counter</source>
            <translation>Theo dõi tại quầy</translation>
        </message>
        <message>
            <source>Withdrawn by the citizen</source>
            <translation>Công dân rút</translation>
        </message>
        <message>
            <source>Withdrawn in the period at the citizen's wish.</source>
            <translation>Công dân xin rút trong kỳ.</translation>
        </message>
        <message>
            <source>Working time by which results of the period came before their due moments, added up.</source>
            <translation>Tổng thời gian làm việc mà kết quả trong kỳ có sớm hơn hạn.</translation>
        </message>
        <message>
            <source>Working time saved</source>
            <translation>Thời gian rút ngắn</translation>
        </message>
        <message>
            <source>{row} (rate)</source>
            <translation>{row} (tỷ lệ)</translation>
        </message>
    </context>
    <context>
        <name>FiguresPane</name>
        <message>
            <source>Figures by field</source>
            <translation>Số liệu theo lĩnh vực</translation>
        </message>
        <message>
            <source>Figures of the period</source>
            <translation>Số liệu của kỳ</translation>
        </message>
    </context>
    <context>
        <name>FileNotices</name>
        <message>
            <source>&lt;b&gt;{both}.&lt;/b&gt; Rule: {rule} {outcome}</source>
            <translation>&lt;b&gt;{both}.&lt;/b&gt; Quy tắc: {rule} {outcome}</translation>
        </message>
        <message>
            <source>Paused since {moment}: the citizen is owed word today.</source>
            <translation>Dừng từ {moment}: phải liên hệ với người dân ngay trong hôm nay.</translation>
        </message>
        <message>
            <source>Paused since {moment}: the citizen was owed word that day and has none yet.</source>
            <translation>Dừng từ {moment}: lẽ ra phải liên hệ với người dân ngay hôm đó, đến nay vẫn chưa.</translation>
        </message>
        <message>
            <source>Phone: {number}</source>
            <translation>Điện thoại: {number}</translation>
        </message>
        <message>
            <source>Refused without a letter: print form 03, or open again and note the letter's number.</source>
            <translation>Đã từ chối nhưng chưa có văn bản: in mẫu 03, hoặc mở lại rồi ghi số văn bản.</translation>
        </message>
        <message>
            <source>The result is signed, its paper is not at the counter yet.</source>
            <translation>Kết quả đã ký nhưng bản giấy chưa về quầy.</translation>
        </message>
        <message>
            <source>The result was signed {count} days ago, its paper is not at the counter yet.</source>
            <translation>Kết quả đã ký {count} ngày trước nhưng bản giấy vẫn chưa về quầy.</translation>
        </message>
        <message>
            <source>Two PCs decided differently.</source>
            <translation>Hai máy quyết định khác nhau.</translation>
        </message>
    </context>
    <context>
        <name>FilterBar</name>
        <message>
            <source>From</source>
            <translation>Từ</translation>
        </message>
        <message>
            <source>Letters without diacritics find names; either number, the citizen id and the phone find their dossier.</source>
            <translation>Gõ không dấu cũng tìm được họ tên; số tiếp nhận, mã hồ sơ, số căn cước và điện thoại đều dẫn tới hồ sơ.</translation>
        </message>
        <message>
            <source>More</source>
            <translation>Thêm</translation>
        </message>
        <message>
            <source>More ({count})</source>
            <translation>Thêm ({count})</translation>
        </message>
        <message>
            <source>Name, number, citizen id, phone</source>
            <translation>Họ tên, số, căn cước, điện thoại</translation>
        </message>
        <message>
            <source>Received from</source>
            <translation>Tiếp nhận từ</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Trạng thái</translation>
        </message>
        <message>
            <source>all</source>
            <translation>tất cả</translation>
        </message>
        <message>
            <source>any day</source>
            <translation>mọi ngày</translation>
        </message>
        <message>
            <source>in process</source>
            <translation>đang xử lý</translation>
        </message>
        <message>
            <source>not finished</source>
            <translation>chưa xong</translation>
        </message>
        <message>
            <source>overdue</source>
            <translation>quá hạn</translation>
        </message>
        <message>
            <source>paused</source>
            <translation>tạm dừng</translation>
        </message>
        <message>
            <source>refused</source>
            <translation>từ chối</translation>
        </message>
        <message>
            <source>result issued</source>
            <translation>đã trả</translation>
        </message>
        <message>
            <source>supplement</source>
            <translation>chờ bổ sung</translation>
        </message>
        <message>
            <source>voided</source>
            <translation>đã hủy</translation>
        </message>
        <message>
            <source>withdrawn</source>
            <translation>rút</translation>
        </message>
        <message>
            <source>{count} dossiers</source>
            <translation>{count} hồ sơ</translation>
        </message>
    </context>
    <context>
        <name>FilterLine</name>
        <message>
            <source>All</source>
            <translation>Tất cả</translation>
        </message>
        <message>
            <source>All five counters</source>
            <translation>Cả năm quầy</translation>
        </message>
        <message>
            <source>All four counters</source>
            <translation>Cả bốn quầy</translation>
        </message>
        <message>
            <source>All three counters</source>
            <translation>Cả ba quầy</translation>
        </message>
        <message>
            <source>All {count} counters</source>
            <translation>Cả {count} quầy</translation>
        </message>
        <message>
            <source>Both counters</source>
            <translation>Cả hai quầy</translation>
        </message>
        <message>
            <source>Counter {slot}</source>
            <translation>Quầy {slot}</translation>
        </message>
        <message>
            <source>Field</source>
            <translation>Lĩnh vực</translation>
        </message>
        <message>
            <source>Mine</source>
            <translation>Của tôi</translation>
        </message>
        <message>
            <source>Officer</source>
            <translation>Người xử lý</translation>
        </message>
        <message>
            <source>Whose tasks</source>
            <translation>Việc của ai</translation>
        </message>
        <message>
            <source>any</source>
            <translation>tất cả</translation>
        </message>
        <message>
            <source>clear</source>
            <translation>bỏ đánh dấu</translation>
        </message>
        <message>
            <source>hand over</source>
            <translation>bàn giao</translation>
        </message>
        <message>
            <source>log a call</source>
            <translation>ghi cuộc gọi</translation>
        </message>
        <message>
            <source>mark</source>
            <translation>đánh dấu</translation>
        </message>
        <message>
            <source>marked: {count}</source>
            <translation>đã đánh dấu {count}</translation>
        </message>
        <message>
            <source>next group</source>
            <translation>nhóm sau</translation>
        </message>
        <message>
            <source>quick look</source>
            <translation>xem nhanh</translation>
        </message>
        <message>
            <source>take papers</source>
            <translation>nhận bản giấy</translation>
        </message>
        <message>
            <source>up, down</source>
            <translation>lên xuống</translation>
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
        <name>ForgetDialog</name>
        <message>
            <source>Exchange with {name} no more</source>
            <translation>Thôi trao đổi với {name}</translation>
        </message>
        <message>
            <source>Forget this PC</source>
            <translation>Thôi ghép máy này</translation>
        </message>
        <message>
            <source>Nothing is deleted: what {name} recorded and gave stays here, and through the county both still get each other's work. What only waited to go there directly goes by the county or a file.</source>
            <translation>Không xóa gì: mọi việc {name} đã ghi và đã gửi vẫn còn ở đây, và qua huyện hai máy vẫn nhận việc của nhau. Phần còn chờ gửi thẳng sẽ đi qua huyện hoặc qua tệp.</translation>
        </message>
        <message>
            <source>Stay paired</source>
            <translation>Giữ ghép đôi</translation>
        </message>
        <message>
            <source>The pairing is being taken back.</source>
            <translation>Đang bỏ ghép đôi.</translation>
        </message>
        <message>
            <source>This PC asks {name} no more in the office network, and answers it no more.</source>
            <translation>Máy này không hỏi {name} trong mạng cơ quan nữa, và cũng không trả lời máy ấy nữa.</translation>
        </message>
        <message>
            <source>To exchange directly again, pair the two PCs anew by a code.</source>
            <translation>Muốn trao đổi thẳng lại, ghép hai máy bằng một mã mới.</translation>
        </message>
    </context>
    <context>
        <name>FormPanel</name>
        <message>
            <source>Cancel</source>
            <translation>Thôi</translation>
        </message>
        <message>
            <source>It is being saved.</source>
            <translation>Đang lưu.</translation>
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
        <name>FurtherPart</name>
        <message>
            <source>For another</source>
            <translation>Nộp thay</translation>
        </message>
        <message>
            <source>More</source>
            <translation>Thêm</translation>
        </message>
        <message>
            <source>Other agency</source>
            <translation>Phi địa giới</translation>
        </message>
        <message>
            <source>The citizen wishes to hand in directly</source>
            <translation>Đề nghị nộp trực tiếp</translation>
        </message>
        <message>
            <source>Ticked, the report tells how many were offered to submit online and wished to hand in at the counter: nobody is refused for that.</source>
            <translation>Đánh dấu khi đã mời nộp trực tuyến mà người dân vẫn muốn nộp tại quầy: không được từ chối vì lý do này, báo cáo đếm riêng.</translation>
        </message>
    </context>
    <context>
        <name>GiveForm</name>
        <message>
            <source>Authority, number and day</source>
            <translation>Giấy ủy quyền, số và ngày</translation>
        </message>
        <message>
            <source>Give the result back</source>
            <translation>Trả kết quả</translation>
        </message>
        <message>
            <source>Given back</source>
            <translation>Trả lúc</translation>
        </message>
        <message>
            <source>Given back: {number}</source>
            <translation>Đã trả kết quả: {number}</translation>
        </message>
        <message>
            <source>How</source>
            <translation>Trả bằng cách</translation>
        </message>
        <message>
            <source>Tracking number</source>
            <translation>Số hiệu bưu gửi</translation>
        </message>
        <message>
            <source>Who takes it</source>
            <translation>Người nhận</translation>
        </message>
        <message>
            <source>if another than the applicant takes it</source>
            <translation>nếu người khác nhận thay</translation>
        </message>
        <message>
            <source>optional</source>
            <translation>không bắt buộc</translation>
        </message>
    </context>
    <context>
        <name>HandForm</name>
        <message>
            <source>Cancel</source>
            <translation>Thôi</translation>
        </message>
        <message>
            <source>Hand over</source>
            <translation>Bàn giao</translation>
        </message>
        <message>
            <source>Hand over to an officer: {count} dossiers</source>
            <translation>Bàn giao cho công chức: {count} hồ sơ</translation>
        </message>
        <message>
            <source>Handed over by</source>
            <translation>Người giao</translation>
        </message>
        <message>
            <source>No undo: a wrong one is handed on.</source>
            <translation>Không hoàn tác được: giao nhầm thì bàn giao tiếp cho đúng người.</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Ghi chú</translation>
        </message>
        <message>
            <source>Officer</source>
            <translation>Người nhận</translation>
        </message>
        <message>
            <source>optional</source>
            <translation>không bắt buộc</translation>
        </message>
    </context>
    <context>
        <name>HandOverForm</name>
        <message>
            <source>Direction</source>
            <translation>Chiều gửi</translation>
        </message>
        <message>
            <source>Dossier</source>
            <translation>Hồ sơ</translation>
        </message>
        <message>
            <source>Empty is now.</source>
            <translation>Để trống là hôm nay.</translation>
        </message>
        <message>
            <source>Hand over</source>
            <translation>Bàn giao</translation>
        </message>
        <message>
            <source>Hand over an item</source>
            <translation>Ghi bưu gửi</translation>
        </message>
        <message>
            <source>Hand over to an officer</source>
            <translation>Bàn giao cho công chức</translation>
        </message>
        <message>
            <source>Handed over</source>
            <translation>Bàn giao lúc</translation>
        </message>
        <message>
            <source>Handed over by</source>
            <translation>Người giao</translation>
        </message>
        <message>
            <source>Handed over on</source>
            <translation>Giao bưu điện ngày</translation>
        </message>
        <message>
            <source>Handed over to {officer}: {number}</source>
            <translation>Đã bàn giao cho {officer}: {number}</translation>
        </message>
        <message>
            <source>No dossier answers to that.</source>
            <translation>Không có hồ sơ nào khớp.</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Ghi chú</translation>
        </message>
        <message>
            <source>Number or name</source>
            <translation>Số tiếp nhận, mã hồ sơ hoặc tên</translation>
        </message>
        <message>
            <source>Officer</source>
            <translation>Người nhận</translation>
        </message>
        <message>
            <source>Print the control slip</source>
            <translation>In phiếu kiểm soát</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Lưu</translation>
        </message>
        <message>
            <source>The check digit does not agree: compare with the slip.</source>
            <translation>Số kiểm tra không khớp: đối chiếu lại với phiếu gửi.</translation>
        </message>
        <message>
            <source>The number on the post's slip. A wrong check digit is told; other forms of number are taken too.</source>
            <translation>Số trên phiếu gửi của bưu điện. Sai số kiểm tra thì có nhắc; số dạng khác vẫn nhận.</translation>
        </message>
        <message>
            <source>This day has not come yet.</source>
            <translation>Ngày này chưa tới.</translation>
        </message>
        <message>
            <source>This is no day. Type it like 13/6.</source>
            <translation>Chưa phải ngày. Nhập dạng 13/6.</translation>
        </message>
        <message>
            <source>To the citizen</source>
            <translation>Trả kết quả</translation>
        </message>
        <message>
            <source>To the counter</source>
            <translation>Gửi đến</translation>
        </message>
        <message>
            <source>Tracking number</source>
            <translation>Số hiệu bưu gửi</translation>
        </message>
        <message>
            <source>Type a number or a name and take the dossier by Enter.</source>
            <translation>Gõ số hoặc tên rồi nhấn Enter để chọn hồ sơ.</translation>
        </message>
        <message>
            <source>Type or scan the number on the slip.</source>
            <translation>Nhập hoặc quét số trên phiếu gửi.</translation>
        </message>
        <message>
            <source>optional</source>
            <translation>không bắt buộc</translation>
        </message>
    </context>
    <context>
        <name>Head</name>
        <message>
            <source>Citizen id</source>
            <translation>Số căn cước</translation>
        </message>
        <message>
            <source>Due</source>
            <translation>Hẹn trả</translation>
        </message>
        <message>
            <source>Fee</source>
            <translation>Lệ phí</translation>
        </message>
        <message>
            <source>Next step: {act}</source>
            <translation>Bước tiếp: {act}</translation>
        </message>
        <message>
            <source>Official number</source>
            <translation>Mã hồ sơ</translation>
        </message>
        <message>
            <source>Print a paper of the dossier (Ctrl+P)</source>
            <translation>In giấy tờ của hồ sơ (Ctrl+P)</translation>
        </message>
        <message>
            <source>Print: {paper}</source>
            <translation>In {paper}</translation>
        </message>
        <message>
            <source>Reception number</source>
            <translation>Số tiếp nhận</translation>
        </message>
        <message>
            <source>What else may be done (F9)</source>
            <translation>Việc khác (F9)</translation>
        </message>
        <message>
            <source>none</source>
            <translation>không thu</translation>
        </message>
        <message>
            <source>not yet</source>
            <translation>chưa có</translation>
        </message>
        <message>
            <source>promised again {due}</source>
            <translation>hẹn lại {due}</translation>
        </message>
        <message>
            <source>{sum} not paid</source>
            <translation>thiếu {sum}</translation>
        </message>
    </context>
    <context>
        <name>HoursForm</name>
        <message>
            <source>Afternoon</source>
            <translation>Chiều</translation>
        </message>
        <message>
            <source>Days made up</source>
            <translation>Làm bù</translation>
        </message>
        <message>
            <source>From which day? Type it like 13/6 or 13/06/2023.</source>
            <translation>Từ ngày nào? Gõ như 13/6 hoặc 13/06/2023.</translation>
        </message>
        <message>
            <source>Hold from</source>
            <translation>Áp dụng từ</translation>
        </message>
        <message>
            <source>Morning</source>
            <translation>Sáng</translation>
        </message>
        <message>
            <source>Same day until</source>
            <translation>Mốc trả trong ngày</translation>
        </message>
        <message>
            <source>Type a time like 15:00.</source>
            <translation>Gõ giờ như 15:00.</translation>
        </message>
        <message>
            <source>Type hours like 7:30-11:30, 13:30-17:00.</source>
            <translation>Gõ giờ như 7:30-11:30, 13:30-17:00.</translation>
        </message>
        <message>
            <source>closed</source>
            <translation>nghỉ</translation>
        </message>
    </context>
    <context>
        <name>IdentityDialog</name>
        <message>
            <source>It needs the county once, to find where the two histories part. It cannot be undone.</source>
            <translation>Cần gặp huyện một lần để tìm chỗ hai sổ rẽ ra. Việc này không hoàn tác được.</translation>
        </message>
        <message>
            <source>Not now</source>
            <translation>Để sau</translation>
        </message>
        <message>
            <source>Take a new identity</source>
            <translation>Nhận định danh mới</translation>
        </message>
        <message>
            <source>The county is being asked where the two histories part…</source>
            <translation>Đang hỏi huyện chỗ hai sổ rẽ ra…</translation>
        </message>
        <message>
            <source>The county is being asked.</source>
            <translation>Đang hỏi huyện.</translation>
        </message>
        <message>
            <source>This PC was restored from an old copy and went on recording. So two different events carry the same number, and the county has kept the elder ones: it cannot know which to believe.</source>
            <translation>Máy này được khôi phục từ một bản cũ rồi ghi tiếp, nên có hai sự kiện khác nhau mang cùng một số. Huyện giữ các sự kiện đến trước và không tự đoán bên nào đúng.</translation>
        </message>
        <message>
            <source>With a new identity everything that was recorded here since goes on as a branch of the ledger and is sent, and what the old copy lacked comes back. Nothing is lost; reception numbers stay as they are printed.</source>
            <translation>Với định danh mới, mọi việc ghi ở đây từ lúc khôi phục đi tiếp thành một nhánh của sổ và được gửi đi, còn phần bản cũ thiếu được nhận về. Không mất gì; số tiếp nhận đã in vẫn giữ nguyên.</translation>
        </message>
    </context>
    <context>
        <name>ImportPane</name>
        <message>
            <source>Another file</source>
            <translation>Chọn tệp khác</translation>
        </message>
        <message>
            <source>Bring in a register from Excel</source>
            <translation>Nhập sổ từ Excel</translation>
        </message>
        <message>
            <source>Choose again</source>
            <translation>Chọn lại tệp</translation>
        </message>
        <message>
            <source>Choose the file…</source>
            <translation>Chọn tệp…</translation>
        </message>
        <message>
            <source>Columns are found by what they are called, wherever they stand; titles above them do no harm.</source>
            <translation>Cột được nhận ra theo tên, đứng ở đâu cũng được; dòng tiêu đề phía trên không sao.</translation>
        </message>
        <message>
            <source>Comparing and recording dossiers</source>
            <translation>Đang đối chiếu và ghi hồ sơ</translation>
        </message>
        <message>
            <source>First you see what it would do. Nothing is written until you say so.</source>
            <translation>Xem trước kết quả; chưa ghi gì cho đến khi bạn đồng ý.</translation>
        </message>
        <message>
            <source>Open the file</source>
            <translation>Mở tệp</translation>
        </message>
        <message>
            <source>Reading the rows</source>
            <translation>Đang đọc các dòng</translation>
        </message>
        <message>
            <source>Reading {file}</source>
            <translation>Đang đọc {file}</translation>
        </message>
        <message>
            <source>Register ({files})</source>
            <translation>Sổ theo dõi ({files})</translation>
        </message>
        <message>
            <source>Rows read</source>
            <translation>Số dòng đọc được</translation>
        </message>
        <message>
            <source>Rows that cannot be taken go to a workbook of their own, each with its reason.</source>
            <translation>Dòng không nhận được sẽ nằm trong một tệp riêng, kèm lý do từng dòng.</translation>
        </message>
        <message>
            <source>See the dossiers</source>
            <translation>Xem hồ sơ</translation>
        </message>
        <message>
            <source>Stopped. Nothing was written.</source>
            <translation>Đã dừng. Chưa ghi gì.</translation>
        </message>
        <message>
            <source>Stopped. What is in stays in; the same file again takes the rest.</source>
            <translation>Đã dừng. Phần đã nhập vẫn còn; nhập lại tệp này để lấy nốt phần còn lại.</translation>
        </message>
        <message>
            <source>Take {count} dossiers in</source>
            <translation>Nhập {count} hồ sơ</translation>
        </message>
        <message>
            <source>Taking in {file}</source>
            <translation>Đang nhập {file}</translation>
        </message>
        <message>
            <source>The register is in</source>
            <translation>Đã nhập sổ</translation>
        </message>
        <message>
            <source>The same file again changes only what changed: dossiers are known by their official number.</source>
            <translation>Nhập lại tệp cũ chỉ đổi chỗ đã thay đổi: hồ sơ được nhận ra theo mã hồ sơ.</translation>
        </message>
        <message>
            <source>There is nothing new in it.</source>
            <translation>Tệp không có gì mới.</translation>
        </message>
        <message>
            <source>What {file} would do</source>
            <translation>Nếu nhập {file}</translation>
        </message>
        <message>
            <source>You can go on working on other pages.</source>
            <translation>Vẫn làm việc khác được trong lúc này.</translation>
        </message>
        <message>
            <source>as they are here already</source>
            <translation>đã có, giữ nguyên</translation>
        </message>
        <message>
            <source>cannot be taken</source>
            <translation>chưa nhận được</translation>
        </message>
        <message>
            <source>followed what changed</source>
            <translation>cập nhật</translation>
        </message>
        <message>
            <source>new</source>
            <translation>thêm mới</translation>
        </message>
        <message>
            <source>would be new</source>
            <translation>sẽ thêm mới</translation>
        </message>
        <message>
            <source>would follow what changed</source>
            <translation>sẽ cập nhật</translation>
        </message>
        <message>
            <source>{count} rows cannot be taken; their reasons are written to a workbook beside the file.</source>
            <translation>{count} dòng chưa nhận được; khi nhập, lý do từng dòng được ghi vào một tệp cạnh tệp này.</translation>
        </message>
        <message>
            <source>{count} rows were not taken. {file} says of each why; mend them there and bring it in.</source>
            <translation>{count} dòng chưa nhận. {file} ghi lý do từng dòng; sửa trong đó rồi nhập tiếp.</translation>
        </message>
    </context>
    <context>
        <name>IntakeForm</name>
        <message>
            <source>A few letters of its name</source>
            <translation>Vài chữ trong tên thủ tục</translation>
        </message>
        <message>
            <source>At the counter</source>
            <translation>Trực tiếp</translation>
        </message>
        <message>
            <source>By post</source>
            <translation>Bưu chính</translation>
        </message>
        <message>
            <source>No procedure in force answers to that. The catalogue is under Procedures.</source>
            <translation>Không có thủ tục đang hiệu lực nào khớp. Danh mục ở trang Thủ tục.</translation>
        </message>
        <message>
            <source>Online</source>
            <translation>Trực tuyến</translation>
        </message>
        <message>
            <source>Procedure</source>
            <translation>Thủ tục</translation>
        </message>
        <message>
            <source>Type a few letters of the procedure and take it by Enter.</source>
            <translation>Gõ vài chữ của tên thủ tục rồi nhấn Enter.</translation>
        </message>
        <message>
            <source>Way in</source>
            <translation>Hình thức nộp</translation>
        </message>
        <message>
            <source>{count} found</source>
            <translation>{count} thủ tục</translation>
        </message>
    </context>
    <context>
        <name>IntakePage</name>
        <message>
            <source>Another agency decides</source>
            <translation>Cơ quan khác giải quyết (phi địa giới)</translation>
        </message>
        <message>
            <source>Back to that form</source>
            <translation>Mở lại phiếu đó</translation>
        </message>
        <message>
            <source>Counter</source>
            <translation>Quầy</translation>
        </message>
        <message>
            <source>Empty the form</source>
            <translation>Xóa trắng</translation>
        </message>
        <message>
            <source>Handed in for another</source>
            <translation>Nộp thay chủ hồ sơ</translation>
        </message>
        <message>
            <source>Next reception number</source>
            <translation>Số tiếp nhận kế tiếp</translation>
        </message>
        <message>
            <source>Nothing was saved yet: save first, then print.</source>
            <translation>Chưa lưu hồ sơ nào: lưu trước, in sau.</translation>
        </message>
        <message>
            <source>Number, sets, note, other moments</source>
            <translation>Mã hồ sơ, số bộ, ghi chú, ngày giờ khác</translation>
        </message>
        <message>
            <source>Print the last receipt</source>
            <translation>In giấy hẹn của hồ sơ vừa lưu</translation>
        </message>
        <message>
            <source>Print the receipt after each save</source>
            <translation>In giấy hẹn sau khi lưu</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Lưu</translation>
        </message>
        <message>
            <source>Save and print the receipt</source>
            <translation>Lưu và in giấy hẹn</translation>
        </message>
        <message>
            <source>Save the dossier</source>
            <translation>Lưu hồ sơ</translation>
        </message>
        <message>
            <source>Save, print nothing</source>
            <translation>Lưu, không in</translation>
        </message>
        <message>
            <source>Saved {number} · {name}</source>
            <translation>Đã lưu {number} · {name}</translation>
        </message>
        <message>
            <source>Take back</source>
            <translation>Lấy lại</translation>
        </message>
        <message>
            <source>The form is empty.</source>
            <translation>Đã xóa trắng phiếu.</translation>
        </message>
        <message>
            <source>Why this due date?</source>
            <translation>Vì sao hẹn ngày này?</translation>
        </message>
    </context>
    <context>
        <name>IssueForm</name>
        <message>
            <source>Day of the result</source>
            <translation>Ngày trả</translation>
        </message>
        <message>
            <source>Given at once</source>
            <translation>Trả ngay</translation>
        </message>
        <message>
            <source>Paper of the result</source>
            <translation>Bản giấy</translation>
        </message>
        <message>
            <source>Paper still to come</source>
            <translation>Chưa về quầy</translation>
        </message>
        <message>
            <source>Ready at the counter</source>
            <translation>Có tại quầy</translation>
        </message>
        <message>
            <source>Result digitized and signed</source>
            <translation>Kết quả đã số hóa, ký số</translation>
        </message>
        <message>
            <source>Result signed and given back: {number}</source>
            <translation>Đã ký và trả kết quả: {number}</translation>
        </message>
        <message>
            <source>Result signed, its paper is still to come: {number}</source>
            <translation>Đã ký kết quả, chờ bản giấy về quầy: {number}</translation>
        </message>
        <message>
            <source>Result signed, ready at the counter: {number}</source>
            <translation>Đã ký kết quả, có tại quầy: {number}</translation>
        </message>
        <message>
            <source>Sign the result</source>
            <translation>Ký kết quả</translation>
        </message>
        <message>
            <source>Signed by</source>
            <translation>Người ký</translation>
        </message>
    </context>
    <context>
        <name>JoiningCard</name>
        <message>
            <source>A further PC of a unit, or a unit that the county knows already, needs nothing else: name, code and counter come from the county, and so does everything that other PCs have recorded.</source>
            <translation>Máy thứ hai của xã, hoặc xã đã có ở huyện, thì không cần khai gì thêm: tên, mã đơn vị, số quầy và mọi việc các máy khác đã ghi đều lấy từ huyện về.</translation>
        </message>
        <message>
            <source>Address of the county's server</source>
            <translation>Địa chỉ máy chủ của huyện</translation>
        </message>
        <message>
            <source>Everything is recorded on this PC, with or without a county. Once it has joined, this PC sends what was recorded by itself whenever there is a network, and receives the county's catalogue, days off and letters.</source>
            <translation>Có huyện hay không, mọi việc vẫn ghi trên máy này. Khi đã tham gia, máy tự gửi những gì đã ghi mỗi khi có mạng, và nhận danh mục thủ tục, ngày nghỉ, văn bản của huyện.</translation>
        </message>
        <message>
            <source>Has the county given a code?</source>
            <translation>Huyện đã cho mã?</translation>
        </message>
        <message>
            <source>Join the county</source>
            <translation>Tham gia với huyện</translation>
        </message>
        <message>
            <source>Joined {county}. This PC is counter {slot}.</source>
            <translation>Đã tham gia với {county}. Máy này là quầy {slot}.</translation>
        </message>
        <message>
            <source>Joining the county</source>
            <translation>Đang tham gia với huyện</translation>
        </message>
        <message>
            <source>One-time code</source>
            <translation>Mã dùng một lần</translation>
        </message>
        <message>
            <source>Pair with a colleague's PC…</source>
            <translation>Ghép với máy đồng nghiệp…</translation>
        </message>
        <message>
            <source>The county gives it for this one PC; it goes out of use with the first use.</source>
            <translation>Huyện cấp riêng cho máy này; dùng một lần là hết.</translation>
        </message>
        <message>
            <source>The county is being asked.</source>
            <translation>Đang hỏi huyện.</translation>
        </message>
        <message>
            <source>Type the address that the county gave, for example https://motcua.namsach.example.</source>
            <translation>Nhập địa chỉ huyện cho, ví dụ https://motcua.namsach.example.</translation>
        </message>
        <message>
            <source>Type the code that the county gave for this PC.</source>
            <translation>Nhập mã huyện cấp cho máy này.</translation>
        </message>
    </context>
    <context>
        <name>LastBatch</name>
        <message>
            <source>Take it back</source>
            <translation>Hủy lượt này</translation>
        </message>
        <message>
            <source>Take the last batch back?</source>
            <translation>Hủy lượt vừa lưu?</translation>
        </message>
        <message>
            <source>The batch is voided; give the money back.</source>
            <translation>Đã hủy lượt vừa lưu; trả lại tiền cho người dân.</translation>
        </message>
        <message>
            <source>{count} dossiers of {name} are voided, and what was paid is given back. The numbers stay used.</source>
            <translation>Hủy {count} hồ sơ của {name} và hoàn số tiền đã thu. Các số đã cấp không dùng lại.</translation>
        </message>
    </context>
    <context>
        <name>LetterEditor</name>
        <message>
            <source>Cause</source>
            <translation>Nguyên nhân</translation>
        </message>
        <message>
            <source>Closing</source>
            <translation>Lời kết</translation>
        </message>
        <message>
            <source>How late it is</source>
            <translation>Tình trạng quá hạn</translation>
        </message>
        <message>
            <source>Opening</source>
            <translation>Mở đầu</translation>
        </message>
        <message>
            <source>Paragraphs of the letter</source>
            <translation>Các đoạn của báo cáo</translation>
        </message>
        <message>
            <source>Recipients</source>
            <translation>Nơi nhận</translation>
        </message>
        <message>
            <source>Responsibility</source>
            <translation>Trách nhiệm</translation>
        </message>
        <message>
            <source>The late dossier</source>
            <translation>Hồ sơ quá hạn</translation>
        </message>
        <message>
            <source>What happened</source>
            <translation>Quá trình giải quyết</translation>
        </message>
        <message>
            <source>What is done about it</source>
            <translation>Biện pháp khắc phục</translation>
        </message>
    </context>
    <context>
        <name>LetterPanel</name>
        <message>
            <source>About the figures: {codes}</source>
            <translation>Về các số liệu: {codes}</translation>
        </message>
        <message>
            <source>An explanation is asked for by {day}</source>
            <translation>Đề nghị giải trình trước hết ngày {day}</translation>
        </message>
        <message>
            <source>Cause, and what is done about it</source>
            <translation>Nguyên nhân và cách khắc phục</translation>
        </message>
        <message>
            <source>Explanation of the unit</source>
            <translation>Giải trình của đơn vị</translation>
        </message>
        <message>
            <source>No. {number} · {day}</source>
            <translation>Số {number} · {day}</translation>
        </message>
        <message>
            <source>Open the signed letter (PDF, {size})</source>
            <translation>Mở văn bản đã ký (PDF, {size})</translation>
        </message>
        <message>
            <source>Recorded {time}; a later one takes its place.</source>
            <translation>Đã ghi lúc {time}; gửi lại thì bản sau thay bản trước.</translation>
        </message>
        <message>
            <source>Send the explanation</source>
            <translation>Gửi giải trình</translation>
        </message>
        <message>
            <source>The file is still on its way: it comes with one of the next exchanges.</source>
            <translation>Tệp còn trên đường: sẽ tới ở một lần đồng bộ sau.</translation>
        </message>
        <message>
            <source>The signed letter (PDF)</source>
            <translation>Văn bản đã ký (PDF)</translation>
        </message>
    </context>
    <context>
        <name>Letters</name>
        <message>
            <source>Closed by the county</source>
            <translation>Huyện đã kết thúc</translation>
        </message>
        <message>
            <source>Explained</source>
            <translation>Đã giải trình</translation>
        </message>
        <message>
            <source>Explanation due soon</source>
            <translation>Sắp đến hạn giải trình</translation>
        </message>
        <message>
            <source>Explanation overdue</source>
            <translation>Quá hạn giải trình</translation>
        </message>
        <message>
            <source>Explanation owed</source>
            <translation>Còn nợ giải trình</translation>
        </message>
        <message>
            <source>Not read</source>
            <translation>Chưa đọc</translation>
        </message>
        <message>
            <source>Read</source>
            <translation>Đã đọc</translation>
        </message>
    </context>
    <context>
        <name>LettersPane</name>
        <message>
            <source>About</source>
            <translation>Trích yếu</translation>
        </message>
        <message>
            <source>Explain by</source>
            <translation>Hạn giải trình</translation>
        </message>
        <message>
            <source>Letters of direction</source>
            <translation>Văn bản chỉ đạo</translation>
        </message>
        <message>
            <source>No letters</source>
            <translation>Chưa có văn bản nào</translation>
        </message>
        <message>
            <source>No program of this PC opens PDF files. The letter is at {file}.</source>
            <translation>Máy này không có chương trình mở tệp PDF. Văn bản ở {file}.</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>Số, ký hiệu</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Tình trạng</translation>
        </message>
        <message>
            <source>The explanation is recorded; the next exchange takes it to the county.</source>
            <translation>Đã ghi giải trình; lần đồng bộ tới sẽ gửi lên huyện.</translation>
        </message>
        <message>
            <source>What the county asks of the unit in writing stands here.</source>
            <translation>Văn bản huyện gửi cho đơn vị nằm ở đây.</translation>
        </message>
    </context>
    <context>
        <name>LineRow</name>
        <message>
            <source>Take the line away</source>
            <translation>Bỏ dòng này</translation>
        </message>
    </context>
    <context>
        <name>LinesCard</name>
        <message>
            <source>Contract</source>
            <translation>Hợp đồng</translation>
        </message>
        <message>
            <source>Copies</source>
            <translation>Bản</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Bản sao</translation>
        </message>
        <message>
            <source>Fee (đ)</source>
            <translation>Phí (đ)</translation>
        </message>
        <message>
            <source>How it is counted</source>
            <translation>Cách tính</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Loại</translation>
        </message>
        <message>
            <source>Name of the paper</source>
            <translation>Tên giấy tờ</translation>
        </message>
        <message>
            <source>Pages</source>
            <translation>Trang</translation>
        </message>
        <message>
            <source>Reception no.</source>
            <translation>Số tiếp nhận</translation>
        </message>
        <message>
            <source>Signature</source>
            <translation>Chữ ký</translation>
        </message>
    </context>
    <context>
        <name>ListPane</name>
        <message>
            <source>Bring in a register from Excel…</source>
            <translation>Nhập sổ từ Excel…</translation>
        </message>
        <message>
            <source>Bring in the register that was kept in Excel, or receive the first dossier.</source>
            <translation>Đưa sổ Excel đang dùng vào, hoặc tiếp nhận hồ sơ đầu tiên.</translation>
        </message>
        <message>
            <source>Dossiers</source>
            <translation>Hồ sơ</translation>
        </message>
        <message>
            <source>Fewer letters find more.</source>
            <translation>Gõ ít chữ hơn để thấy nhiều hơn.</translation>
        </message>
        <message>
            <source>No dossier answers to the filter</source>
            <translation>Không có hồ sơ nào khớp</translation>
        </message>
        <message>
            <source>No dossier yet</source>
            <translation>Chưa có hồ sơ nào</translation>
        </message>
        <message>
            <source>Receive a dossier</source>
            <translation>Tiếp nhận hồ sơ</translation>
        </message>
        <message>
            <source>Search all dossiers</source>
            <translation>Tìm trong mọi hồ sơ</translation>
        </message>
        <message>
            <source>Show all dossiers</source>
            <translation>Bỏ lọc</translation>
        </message>
    </context>
    <context>
        <name>ListView</name>
        <message>
            <source>It is being printed.</source>
            <translation>Đang in.</translation>
        </message>
    </context>
    <context>
        <name>LookPane</name>
        <message>
            <source>As the system</source>
            <translation>Theo hệ thống</translation>
        </message>
        <message>
            <source>Colours</source>
            <translation>Màu sắc</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Tối</translation>
        </message>
        <message>
            <source>Guardianship · due 11:30 Friday 16/06/2023</source>
            <translation>Đăng ký giám hộ · hẹn trả 11:30 thứ Sáu 16/06/2023</translation>
        </message>
        <message>
            <source>High contrast</source>
            <translation>Tương phản cao</translation>
        </message>
        <message>
            <source>It holds for this PC and acts at once. Ctrl+K finds the same by name.</source>
            <translation>Chỉ áp dụng cho máy này, có tác dụng ngay. Ctrl+K cũng tìm được theo tên.</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Sáng</translation>
        </message>
        <message>
            <source>Nguyễn Văn Đông</source>
            <translation>Nguyễn Văn Đông</translation>
        </message>
        <message>
            <source>Size of letters</source>
            <translation>Cỡ chữ</translation>
        </message>
        <message>
            <source>in time</source>
            <translation>đúng hạn</translation>
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message>
            <source>Appearance</source>
            <translation>Giao diện</translation>
        </message>
        <message>
            <source>Bring in a register from Excel</source>
            <translation>Nhập sổ từ Excel</translation>
        </message>
        <message>
            <source>Change who works at this PC</source>
            <translation>Đổi người làm việc ở máy này</translation>
        </message>
        <message>
            <source>Close the desk</source>
            <translation>Đóng chương trình</translation>
        </message>
        <message>
            <source>County</source>
            <translation>Huyện</translation>
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
            <source>Settings</source>
            <translation>Cài đặt</translation>
        </message>
        <message>
            <source>Smaller letters</source>
            <translation>Chữ nhỏ hơn</translation>
        </message>
        <message>
            <source>Synchronise now</source>
            <translation>Đồng bộ ngay</translation>
        </message>
        <message>
            <source>What you had typed is here again.</source>
            <translation>Chữ đang gõ dở lần trước đã có lại ở đây.</translation>
        </message>
    </context>
    <context>
        <name>MatterPane</name>
        <message>
            <source>All these figures can be true: the report may be approved. Its text can say why.</source>
            <translation>Các số liệu này đều có thể đúng: báo cáo vẫn phê duyệt được. Nên nói rõ lý do trong phần thuyết minh.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Đóng</translation>
        </message>
        <message>
            <source>Contradiction</source>
            <translation>Mâu thuẫn</translation>
        </message>
        <message>
            <source>Note the explanation</source>
            <translation>Ghi giải trình</translation>
        </message>
        <message>
            <source>Open section {section}</source>
            <translation>Mở đoạn {section}</translation>
        </message>
        <message>
            <source>Question</source>
            <translation>Câu hỏi</translation>
        </message>
        <message>
            <source>The period's own figures</source>
            <translation>Số liệu của kỳ</translation>
        </message>
        <message>
            <source>Why it stands, or what is to be done</source>
            <translation>Giải trình, hoặc cách xử lý</translation>
        </message>
    </context>
    <context>
        <name>MattersPane</name>
        <message>
            <source>&lt;b&gt;Rule:&lt;/b&gt; {rule}</source>
            <translation>&lt;b&gt;Quy tắc:&lt;/b&gt; {rule}</translation>
        </message>
        <message>
            <source>Agree</source>
            <translation>Đồng ý</translation>
        </message>
        <message>
            <source>All figures agree</source>
            <translation>Số liệu khớp nhau</translation>
        </message>
        <message>
            <source>By field</source>
            <translation>Theo lĩnh vực</translation>
        </message>
        <message>
            <source>Check a paper report…</source>
            <translation>Đối chiếu báo cáo giấy…</translation>
        </message>
        <message>
            <source>Contradictions and questions</source>
            <translation>Mâu thuẫn và câu hỏi</translation>
        </message>
        <message>
            <source>Dossier</source>
            <translation>Hồ sơ</translation>
        </message>
        <message>
            <source>Dossier {number}</source>
            <translation>Hồ sơ {number}</translation>
        </message>
        <message>
            <source>Ended by mistake, open it again…</source>
            <translation>Kết thúc nhầm, mở lại hồ sơ…</translation>
        </message>
        <message>
            <source>Figures of</source>
            <translation>Số liệu của</translation>
        </message>
        <message>
            <source>For you to look at</source>
            <translation>Cần bạn xem</translation>
        </message>
        <message>
            <source>In force</source>
            <translation>Đang có hiệu lực</translation>
        </message>
        <message>
            <source>Kept in the ledger, not applied</source>
            <translation>Giữ trong sổ, không áp dụng</translation>
        </message>
        <message>
            <source>Nothing: no two counters contradict each other.</source>
            <translation>Không có gì: không quầy nào làm trái nhau.</translation>
        </message>
        <message>
            <source>Open the dossier</source>
            <translation>Mở hồ sơ</translation>
        </message>
        <message>
            <source>Open the dossier to mend it</source>
            <translation>Mở hồ sơ để sửa</translation>
        </message>
        <message>
            <source>See its history</source>
            <translation>Xem diễn biến</translation>
        </message>
        <message>
            <source>Two counters decided about one dossier before they met. The rule took one of the two; the other stays in the ledger. Enter agrees: it only clears the matter here. M makes a new event where the rule took the wrong one.</source>
            <translation>Hai quầy cùng quyết định về một hồ sơ trước khi gặp nhau. Quy tắc chọn một việc; việc kia giữ trong sổ. Enter là đồng ý: chỉ xóa khỏi danh sách này. M ghi một việc mới nếu quy tắc chọn nhầm.</translation>
        </message>
        <message>
            <source>Whole commune</source>
            <translation>Toàn xã</translation>
        </message>
        <message>
            <source>all explained</source>
            <translation>đều đã giải trình</translation>
        </message>
        <message>
            <source>not explained</source>
            <translation>chưa giải trình</translation>
        </message>
        <message>
            <source>off by {difference}</source>
            <translation>lệch {difference}</translation>
        </message>
        <message>
            <source>question</source>
            <translation>câu hỏi</translation>
        </message>
        <message>
            <source>{count} contradictions</source>
            <translation>{count} mâu thuẫn</translation>
        </message>
        <message>
            <source>{count} dossiers on which two counters acted</source>
            <translation>{count} hồ sơ hai quầy cùng làm</translation>
        </message>
        <message>
            <source>{count} not explained</source>
            <translation>{count} chưa giải trình</translation>
        </message>
        <message>
            <source>{count} questions</source>
            <translation>{count} câu hỏi</translation>
        </message>
        <message>
            <source>{place} of {all}</source>
            <translation>{place} trong {all}</translation>
        </message>
        <message>
            <source>{what}. In force: {act}. Rule: {rule}</source>
            <translation>{what}. Đang có hiệu lực: {act}. Quy tắc: {rule}</translation>
        </message>
    </context>
    <context>
        <name>MeetingsDialog</name>
        <message>
            <source>By</source>
            <translation>Qua</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Đóng</translation>
        </message>
        <message>
            <source>Ended</source>
            <translation>Xong lúc</translation>
        </message>
        <message>
            <source>Exchanges</source>
            <translation>Các lần trao đổi</translation>
        </message>
        <message>
            <source>What came of it</source>
            <translation>Kết quả</translation>
        </message>
        <message>
            <source>With</source>
            <translation>Với</translation>
        </message>
    </context>
    <context>
        <name>MeetingsPane</name>
        <message>
            <source>All</source>
            <translation>Tất cả</translation>
        </message>
        <message>
            <source>Exchanges</source>
            <translation>Các lần trao đổi</translation>
        </message>
        <message>
            <source>None yet.</source>
            <translation>Chưa có lần nào.</translation>
        </message>
    </context>
    <context>
        <name>Message</name>
        <message>
            <source>Undo</source>
            <translation>Hoàn tác</translation>
        </message>
    </context>
    <context>
        <name>MomentField</name>
        <message>
            <source>Time</source>
            <translation>Giờ</translation>
        </message>
        <message>
            <source>Write a day: 13/06/2023.</source>
            <translation>Ghi ngày, ví dụ 13/06/2023.</translation>
        </message>
        <message>
            <source>Write a time: 08:30.</source>
            <translation>Ghi giờ, ví dụ 08:30.</translation>
        </message>
    </context>
    <context>
        <name>NarrativePane</name>
        <message>
            <source>Back to the form's words</source>
            <translation>Về mẫu</translation>
        </message>
        <message>
            <source>How it will read</source>
            <translation>Xem trước</translation>
        </message>
        <message>
            <source>Insert a figure</source>
            <translation>Chèn số liệu</translation>
        </message>
        <message>
            <source>Its day</source>
            <translation>Ngày văn bản</translation>
        </message>
        <message>
            <source>Keep the text</source>
            <translation>Ghi đoạn văn</translation>
        </message>
        <message>
            <source>Nothing was written for this period yet.</source>
            <translation>Kỳ này chưa sửa đoạn này.</translation>
        </message>
        <message>
            <source>Number of the paper</source>
            <translation>Số văn bản</translation>
        </message>
        <message>
            <source>Sections of the report</source>
            <translation>Các mục của báo cáo</translation>
        </message>
        <message>
            <source>Text; figures stand in braces and fill themselves in</source>
            <translation>Lời văn; chỗ trong ngoặc nhọn tự điền số liệu</translation>
        </message>
        <message>
            <source>The report is approved.</source>
            <translation>Báo cáo đã phê duyệt.</translation>
        </message>
        <message>
            <source>The report is approved: withdraw the approval before its words are changed.</source>
            <translation>Báo cáo đã phê duyệt: thu hồi phê duyệt trước khi sửa lời văn.</translation>
        </message>
    </context>
    <context>
        <name>NotesCount</name>
        <message>
            <source>How many notes of this kind lie in the drawer. Enter goes on to the next kind.</source>
            <translation>Trong ngăn kéo có bao nhiêu tờ mệnh giá này. Enter sang mệnh giá kế tiếp.</translation>
        </message>
        <message>
            <source>Notes of {note} đồng</source>
            <translation>Số tờ {note} đồng</translation>
        </message>
    </context>
    <context>
        <name>NumberField</name>
        <message>
            <source>At most {most}.</source>
            <translation>Nhiều nhất {most}.</translation>
        </message>
    </context>
    <context>
        <name>NumbersPane</name>
        <message>
            <source>Count</source>
            <translation>Bao nhiêu</translation>
        </message>
        <message>
            <source>Every number given so far stands in a dossier.</source>
            <translation>Mọi số đã cấp đều có hồ sơ.</translation>
        </message>
        <message>
            <source>Explain missing numbers</source>
            <translation>Giải trình số thiếu</translation>
        </message>
        <message>
            <source>Fill this in.</source>
            <translation>Điền ô này.</translation>
        </message>
        <message>
            <source>First number</source>
            <translation>Bắt đầu từ số</translation>
        </message>
        <message>
            <source>For a counter that changes over in mid-year: numbers go on after those of the paper register.</source>
            <translation>Dành cho quầy chuyển sang phần mềm giữa năm: số chạy tiếp sau sổ giấy.</translation>
        </message>
        <message>
            <source>In which register the earlier numbers stand</source>
            <translation>Các số trước nằm ở sổ nào</translation>
        </message>
        <message>
            <source>Missing numbers</source>
            <translation>Các số còn thiếu</translation>
        </message>
        <message>
            <source>No number is voided.</source>
            <translation>Chưa hủy số nào.</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>Số</translation>
        </message>
        <message>
            <source>Numbers</source>
            <translation>Các số</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Lý do</translation>
        </message>
        <message>
            <source>Register of missing numbers</source>
            <translation>Sổ theo dõi số thiếu</translation>
        </message>
        <message>
            <source>Save the explanation</source>
            <translation>Lưu giải trình</translation>
        </message>
        <message>
            <source>Save the start</source>
            <translation>Lưu số bắt đầu</translation>
        </message>
        <message>
            <source>Saved. The numbers before it stand in the register with that reason.</source>
            <translation>Đã lưu. Các số trước đó nằm trong sổ số thiếu với lý do này.</translation>
        </message>
        <message>
            <source>Slot</source>
            <translation>Số quầy</translation>
        </message>
        <message>
            <source>Spoiled form, power cut…</source>
            <translation>Ví dụ: hỏng phôi, mất điện</translation>
        </message>
        <message>
            <source>Start a year's numbers later</source>
            <translation>Bắt đầu từ số khác</translation>
        </message>
        <message>
            <source>The missing numbers are explained.</source>
            <translation>Đã giải trình số thiếu.</translation>
        </message>
        <message>
            <source>The next number on this PC</source>
            <translation>Số kế tiếp ở máy này</translation>
        </message>
        <message>
            <source>Voided numbers</source>
            <translation>Số đã hủy</translation>
        </message>
        <message>
            <source>Why it was voided</source>
            <translation>Vì sao hủy</translation>
        </message>
        <message>
            <source>Why they are missing</source>
            <translation>Vì sao thiếu</translation>
        </message>
        <message>
            <source>Year</source>
            <translation>Năm</translation>
        </message>
        <message>
            <source>not explained: Enter writes why</source>
            <translation>chưa giải trình: Enter để ghi lý do</translation>
        </message>
        <message>
            <source>slot {slot} of this PC</source>
            <translation>quầy {slot}, mỗi máy một số quầy</translation>
        </message>
        <message>
            <source>{count} not explained</source>
            <translation>{count} chưa giải trình</translation>
        </message>
    </context>
    <context>
        <name>OfficialForm</name>
        <message>
            <source>Number in the provincial system</source>
            <translation>Mã trên hệ thống tỉnh</translation>
        </message>
        <message>
            <source>Official number</source>
            <translation>Mã hồ sơ</translation>
        </message>
        <message>
            <source>Official number saved: {number}</source>
            <translation>Đã lưu mã hồ sơ {number}</translation>
        </message>
        <message>
            <source>Save the number</source>
            <translation>Lưu mã hồ sơ</translation>
        </message>
    </context>
    <context>
        <name>Outcome</name>
        <message>
            <source>Close</source>
            <translation>Đóng</translation>
        </message>
        <message>
            <source>Handover list: {who} ({count})…</source>
            <translation>Giấy bàn giao: {who} ({count})…</translation>
        </message>
        <message>
            <source>Handover list…</source>
            <translation>Giấy bàn giao…</translation>
        </message>
        <message>
            <source>Stays: {numbers}. {why} {remedy}</source>
            <translation>Để lại: {numbers}. {why} {remedy}</translation>
        </message>
        <message>
            <source>officer not noted</source>
            <translation>chưa ghi người xử lý</translation>
        </message>
        <message>
            <source>{numbers} and {count} more</source>
            <translation>{numbers} và {count} hồ sơ nữa</translation>
        </message>
    </context>
    <context>
        <name>OwnerPart</name>
        <message>
            <source>A citizen id has 12 digits, an old identity card 9; here are {count}.</source>
            <translation>Số căn cước có 12 chữ số, CMND cũ có 9; ở đây có {count}.</translation>
        </message>
        <message>
            <source>By what paper or kinship</source>
            <translation>Căn cứ nộp thay</translation>
        </message>
        <message>
            <source>Citizen id</source>
            <translation>Số căn cước</translation>
        </message>
        <message>
            <source>Full name or organisation</source>
            <translation>Họ và tên hoặc tên tổ chức</translation>
        </message>
        <message>
            <source>Name the paper of authority, or how they are related.</source>
            <translation>Ghi văn bản ủy quyền, hoặc quan hệ với chủ hồ sơ.</translation>
        </message>
        <message>
            <source>Place of residence</source>
            <translation>Nơi thường trú hoặc trụ sở</translation>
        </message>
        <message>
            <source>Type whose dossier it is, or empty the other fields.</source>
            <translation>Nhập tên chủ hồ sơ, hoặc xóa các ô còn lại.</translation>
        </message>
        <message>
            <source>Who hands in for somebody else shows a paper of authority, or is father, mother, husband, wife or child where the law asks for no paper. It stands in the dossier's note.</source>
            <translation>Người nộp thay xuất trình văn bản ủy quyền, hoặc là cha, mẹ, vợ, chồng, con khi pháp luật không đòi giấy. Nội dung này nằm trong ghi chú của hồ sơ.</translation>
        </message>
        <message>
            <source>Whose dossier it is</source>
            <translation>Chủ hồ sơ</translation>
        </message>
        <message>
            <source>authorisation no. 12; mother of</source>
            <translation>giấy ủy quyền số 12; là mẹ đẻ</translation>
        </message>
    </context>
    <context>
        <name>Pages</name>
        <message>
            <source>Cash book</source>
            <translation>Sổ quỹ</translation>
        </message>
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
        <name>PairingDialog</name>
        <message>
            <source>Address of the other PC</source>
            <translation>Địa chỉ máy kia</translation>
        </message>
        <message>
            <source>Another PC: type its address</source>
            <translation>Máy khác: nhập địa chỉ</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Đóng</translation>
        </message>
        <message>
            <source>Its code</source>
            <translation>Mã hiện trên máy kia</translation>
        </message>
        <message>
            <source>Looking for colleagues' PCs</source>
            <translation>Đang tìm máy đồng nghiệp</translation>
        </message>
        <message>
            <source>One moment: this PC opens its door in the office's network.</source>
            <translation>Chờ một chút: máy này đang mở cửa trong mạng nội bộ.</translation>
        </message>
        <message>
            <source>Pair</source>
            <translation>Ghép</translation>
        </message>
        <message>
            <source>Pair with a colleague's PC</source>
            <translation>Ghép với máy đồng nghiệp</translation>
        </message>
        <message>
            <source>Show a code here</source>
            <translation>Hiện mã ở đây</translation>
        </message>
        <message>
            <source>The desk is not open here, only its pages.</source>
            <translation>Chỉ xem trang, chương trình chưa mở dữ liệu.</translation>
        </message>
        <message>
            <source>The other PC</source>
            <translation>Máy kia</translation>
        </message>
        <message>
            <source>The other PC is being asked.</source>
            <translation>Đang hỏi máy kia.</translation>
        </message>
        <message>
            <source>Two paired PCs exchange directly in the office's network, also when the Internet is down. Nobody else can read along or join in.</source>
            <translation>Hai máy đã ghép trao đổi thẳng với nhau trong mạng nội bộ, kể cả khi mất Internet. Người khác không đọc trộm, không chen vào được.</translation>
        </message>
        <message>
            <source>Type it on the other PC: page Synchronisation, &lt;b&gt;Pair…&lt;/b&gt;, within {minutes} minutes. It can be used once. This PC answers at {addresses}.</source>
            <translation>Gõ mã này trên máy kia: trang Đồng bộ, &lt;b&gt;Ghép…&lt;/b&gt;, trong {minutes} phút. Mã chỉ dùng một lần. Máy này trả lời ở {addresses}.</translation>
        </message>
        <message>
            <source>Type its address</source>
            <translation>Nhập địa chỉ</translation>
        </message>
        <message>
            <source>Type the address that stands under the code on the other PC.</source>
            <translation>Nhập địa chỉ ghi dưới mã trên máy kia.</translation>
        </message>
        <message>
            <source>Type the other PC's code</source>
            <translation>Gõ mã của máy kia</translation>
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
        <name>PaperDialog</name>
        <message>
            <source>Check a paper report</source>
            <translation>Đối chiếu báo cáo giấy</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Đóng</translation>
        </message>
        <message>
            <source>Empty all</source>
            <translation>Xóa hết</translation>
        </message>
        <message>
            <source>Put on the list of contradictions</source>
            <translation>Đưa vào danh sách mâu thuẫn</translation>
        </message>
        <message>
            <source>Type the figures as they stand on the paper; leave out what it does not say.</source>
            <translation>Gõ số liệu như trên báo cáo giấy; bỏ trống số mà báo cáo không nêu.</translation>
        </message>
        <message>
            <source>What is typed agrees.</source>
            <translation>Các số đã gõ khớp nhau và khớp với số liệu của kỳ.</translation>
        </message>
    </context>
    <context>
        <name>PaperView</name>
        <message>
            <source>Both</source>
            <translation>Cả hai</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Đóng</translation>
        </message>
        <message>
            <source>Copy 1</source>
            <translation>Liên 1</translation>
        </message>
        <message>
            <source>Copy 2</source>
            <translation>Liên 2</translation>
        </message>
        <message>
            <source>It is being printed.</source>
            <translation>Đang in.</translation>
        </message>
        <message>
            <source>Number of copies</source>
            <translation>Số bản</translation>
        </message>
        <message>
            <source>Paper size</source>
            <translation>Khổ giấy</translation>
        </message>
        <message>
            <source>Print…</source>
            <translation>In…</translation>
        </message>
        <message>
            <source>Save as PDF…</source>
            <translation>Lưu PDF…</translation>
        </message>
        <message>
            <source>Saved: {file}</source>
            <translation>Đã lưu: {file}</translation>
        </message>
        <message>
            <source>Sent to the printer; the print stands in the dossier's history.</source>
            <translation>Đã gửi tới máy in; lịch sử hồ sơ đã ghi lần in.</translation>
        </message>
        <message>
            <source>Sheets of the paper</source>
            <translation>Các tờ giấy</translation>
        </message>
        <message>
            <source>The letter still lacks: {what}.</source>
            <translation>Báo cáo còn thiếu: {what}.</translation>
        </message>
        <message>
            <source>The paper is being made.</source>
            <translation>Đang làm tờ giấy.</translation>
        </message>
        <message>
            <source>This PC has no printer. The dossier is saved: install a printer in the system's settings, or press Ctrl+S and print the PDF on another PC.</source>
            <translation>Máy này chưa cài máy in. Hồ sơ đã lưu: cài máy in trong phần thiết lập của hệ điều hành, hoặc nhấn Ctrl+S lưu PDF rồi in ở máy khác.</translation>
        </message>
        <message>
            <source>Which copy</source>
            <translation>Liên</translation>
        </message>
        <message>
            <source>marked as reprint no. {times}</source>
            <translation>ghi là in lại lần {times}</translation>
        </message>
        <message>
            <source>next sheet</source>
            <translation>tờ sau</translation>
        </message>
        <message>
            <source>size</source>
            <translation>cỡ xem</translation>
        </message>
        <message>
            <source>{count} sheets</source>
            <translation>{count} tờ</translation>
        </message>
    </context>
    <context>
        <name>Papers</name>
        <message>
            <source>All digitized</source>
            <translation>Đã số hóa đủ</translation>
        </message>
        <message>
            <source>Components</source>
            <translation>Thành phần</translation>
        </message>
        <message>
            <source>Digitized</source>
            <translation>Đã số hóa</translation>
        </message>
        <message>
            <source>Digitized before</source>
            <translation>Có sẵn bản số</translation>
        </message>
        <message>
            <source>Digitized in dossier {number} of {day}; R uses it again, nothing need be scanned.</source>
            <translation>Đã số hóa ở hồ sơ {number} ngày {day}. Nhấn R để dùng lại, không phải quét.</translation>
        </message>
        <message>
            <source>Not handed in</source>
            <translation>Chưa nộp</translation>
        </message>
        <message>
            <source>On paper only</source>
            <translation>Chưa số hóa</translation>
        </message>
        <message>
            <source>Space marks a component as handed in or missing, D as digitized, R as used again from an earlier dossier or a data store. Enter takes the dossier's next step.</source>
            <translation>Phím cách đánh dấu có hoặc thiếu giấy tờ, D đã số hóa, R dùng lại từ hồ sơ trước hoặc kho dữ liệu. Enter làm bước tiếp của hồ sơ.</translation>
        </message>
        <message>
            <source>Used again</source>
            <translation>Dùng lại</translation>
        </message>
        <message>
            <source>digitized</source>
            <translation>số hóa</translation>
        </message>
        <message>
            <source>handed in</source>
            <translation>có giấy</translation>
        </message>
        <message>
            <source>none handed in yet</source>
            <translation>chưa nộp giấy nào</translation>
        </message>
        <message>
            <source>used again</source>
            <translation>dùng lại</translation>
        </message>
        <message>
            <source>{count} of {all} digitized</source>
            <translation>{count} trong {all} đã số hóa</translation>
        </message>
    </context>
    <context>
        <name>PapersPart</name>
        <message>
            <source>Components of the dossier</source>
            <translation>Thành phần hồ sơ</translation>
        </message>
        <message>
            <source>Digitized in dossier {number}</source>
            <translation>Có bản số hóa từ hồ sơ {number}</translation>
        </message>
        <message>
            <source>From dossier {number}</source>
            <translation>Lấy từ hồ sơ {number}</translation>
        </message>
        <message>
            <source>Preview · Enter takes the procedure</source>
            <translation>Xem trước · Enter để nhận thủ tục</translation>
        </message>
        <message>
            <source>The catalogue lists no components for this procedure.</source>
            <translation>Danh mục chưa ghi thành phần hồ sơ của thủ tục này.</translation>
        </message>
        <message>
            <source>They appear here as soon as you choose the procedure.</source>
            <translation>Hiện ở đây ngay khi chọn thủ tục.</translation>
        </message>
        <message>
            <source>all there</source>
            <translation>có đủ</translation>
        </message>
        <message>
            <source>digitized</source>
            <translation>số hóa</translation>
        </message>
        <message>
            <source>how many</source>
            <translation>số bản</translation>
        </message>
        <message>
            <source>reused</source>
            <translation>dùng lại</translation>
        </message>
        <message>
            <source>there</source>
            <translation>có</translation>
        </message>
        <message>
            <source>{n} certified</source>
            <translation>{n} bản chứng thực</translation>
        </message>
        <message>
            <source>{n} original</source>
            <translation>{n} bản chính</translation>
        </message>
        <message>
            <source>{n} photocopy</source>
            <translation>{n} bản photo</translation>
        </message>
    </context>
    <context>
        <name>Parcels</name>
        <message>
            <source>Dossier came</source>
            <translation>Nhận hồ sơ</translation>
        </message>
        <message>
            <source>Give to the post</source>
            <translation>Giao bưu chính</translation>
        </message>
        <message>
            <source>Post</source>
            <translation>Bưu chính</translation>
        </message>
        <message>
            <source>Result sent</source>
            <translation>Gửi kết quả</translation>
        </message>
        <message>
            <source>delivered {day}</source>
            <translation>phát {day}</translation>
        </message>
        <message>
            <source>handed over {day}</source>
            <translation>giao {day}</translation>
        </message>
        <message>
            <source>nothing handed over yet</source>
            <translation>chưa giao gì</translation>
        </message>
        <message>
            <source>record delivery</source>
            <translation>ghi đã phát</translation>
        </message>
    </context>
    <context>
        <name>Parts</name>
        <message>
            <source>This is not a date. Type it like 13/6 or 13/06/2023.</source>
            <translation>Chưa phải ngày. Gõ như 13/6 hoặc 13/06/2023.</translation>
        </message>
    </context>
    <context>
        <name>PauseForm</name>
        <message>
            <source>From</source>
            <translation>Từ ngày</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>Tạm dừng</translation>
        </message>
        <message>
            <source>Paused: {number}</source>
            <translation>Đã tạm dừng: {number}</translation>
        </message>
        <message>
            <source>Stop the clock</source>
            <translation>Tạm dừng</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>Lý do</translation>
        </message>
    </context>
    <context>
        <name>PayPanel</name>
        <message>
            <source>A transfer at the counter is not counted as paid online in the report.</source>
            <translation>Chuyển khoản tại quầy không tính là thanh toán trực tuyến trong báo cáo.</translation>
        </message>
        <message>
            <source>Account</source>
            <translation>Tài khoản</translation>
        </message>
        <message>
            <source>Cash</source>
            <translation>Tiền mặt</translation>
        </message>
        <message>
            <source>Exempt</source>
            <translation>Miễn</translation>
        </message>
        <message>
            <source>No paper yet</source>
            <translation>Chưa có giấy tờ</translation>
        </message>
        <message>
            <source>Paid by</source>
            <translation>Thu bằng</translation>
        </message>
        <message>
            <source>Purpose</source>
            <translation>Nội dung</translation>
        </message>
        <message>
            <source>Reason of the exemption</source>
            <translation>Lý do miễn</translation>
        </message>
        <message>
            <source>Receipt no.</source>
            <translation>Biên lai số</translation>
        </message>
        <message>
            <source>Tell it</source>
            <translation>Khai báo</translation>
        </message>
        <message>
            <source>The money is on the account</source>
            <translation>Đã thấy tiền vào tài khoản</translation>
        </message>
        <message>
            <source>The unit's account is not told yet.</source>
            <translation>Đơn vị chưa khai báo tài khoản.</translation>
        </message>
        <message>
            <source>Total fee</source>
            <translation>Tổng phí</translation>
        </message>
        <message>
            <source>Total fee: {sum} đồng</source>
            <translation>Tổng phí: {sum} đồng</translation>
        </message>
        <message>
            <source>VietQR</source>
            <translation>VietQR</translation>
        </message>
        <message>
            <source>VietQR: {sum} đồng to {holder}, {purpose}</source>
            <translation>VietQR: {sum} đồng đến {holder}, {purpose}</translation>
        </message>
        <message>
            <source>{count} dossiers</source>
            <translation>{count} hồ sơ</translation>
        </message>
        <message>
            <source>đồng</source>
            <translation>đồng</translation>
        </message>
    </context>
    <context>
        <name>PayPart</name>
        <message>
            <source>At the counter</source>
            <translation>Tại quầy</translation>
        </message>
        <message>
            <source>By post</source>
            <translation>Qua bưu chính</translation>
        </message>
        <message>
            <source>Cash</source>
            <translation>Tiền mặt</translation>
        </message>
        <message>
            <source>Copies</source>
            <translation>Số bản</translation>
        </message>
        <message>
            <source>Electronic</source>
            <translation>Bản điện tử</translation>
        </message>
        <message>
            <source>Exempt</source>
            <translation>Miễn</translation>
        </message>
        <message>
            <source>Fee</source>
            <translation>Lệ phí</translation>
        </message>
        <message>
            <source>It may be taken when the result is given.</source>
            <translation>Thu khi trả kết quả cũng được.</translation>
        </message>
        <message>
            <source>No fee</source>
            <translation>Không thu lệ phí</translation>
        </message>
        <message>
            <source>Not yet</source>
            <translation>Chưa thu</translation>
        </message>
        <message>
            <source>Online</source>
            <translation>Trực tuyến</translation>
        </message>
        <message>
            <source>Only what came through the portal's payment gateway counts as paid online in the report.</source>
            <translation>Chỉ khoản thu qua cổng thanh toán trực tuyến mới tính là thanh toán trực tuyến trong báo cáo.</translation>
        </message>
        <message>
            <source>Pages</source>
            <translation>Số trang</translation>
        </message>
        <message>
            <source>Paid by</source>
            <translation>Thu bằng</translation>
        </message>
        <message>
            <source>Tariff: {fee} đ{note}.</source>
            <translation>Biểu phí: {fee} đ{note}.</translation>
        </message>
        <message>
            <source>Tariff: {how}.</source>
            <translation>Biểu phí: {how}.</translation>
        </message>
        <message>
            <source>The tariff comes to {fee}: mend the sum, or write why it is another.</source>
            <translation>Theo biểu phí là {fee}: sửa số tiền, hoặc ghi lý do vì sao khác.</translation>
        </message>
        <message>
            <source>Transfer</source>
            <translation>Chuyển khoản</translation>
        </message>
        <message>
            <source>Type how many pages a copy has, and how many copies.</source>
            <translation>Nhập số trang của một bản và số bản để tính lệ phí.</translation>
        </message>
        <message>
            <source>Where the result goes</source>
            <translation>Nhận kết quả</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>Lý do</translation>
        </message>
        <message>
            <source>Write why; the reason stays in the history.</source>
            <translation>Ghi lý do; lý do được giữ trong lịch sử.</translation>
        </message>
        <message>
            <source>receipt {number}</source>
            <translation>biên lai {number}</translation>
        </message>
        <message>
            <source>đồng</source>
            <translation>đồng</translation>
        </message>
    </context>
    <context>
        <name>People</name>
        <message>
            <source>Administrator</source>
            <translation>Quản trị</translation>
        </message>
        <message>
            <source>Clerk at the counter</source>
            <translation>Cán bộ tiếp nhận</translation>
        </message>
        <message>
            <source>Leader who approves</source>
            <translation>Lãnh đạo phê duyệt</translation>
        </message>
        <message>
            <source>Officer who resolves</source>
            <translation>Công chức xử lý</translation>
        </message>
    </context>
    <context>
        <name>PeoplePane</name>
        <message>
            <source>Add a person</source>
            <translation>Thêm người dùng</translation>
        </message>
        <message>
            <source>Add another instead</source>
            <translation>Thêm người khác</translation>
        </message>
        <message>
            <source>At the desk again</source>
            <translation>Làm việc lại</translation>
        </message>
        <message>
            <source>Change a person</source>
            <translation>Sửa người dùng</translation>
        </message>
        <message>
            <source>Full name</source>
            <translation>Họ và tên</translation>
        </message>
        <message>
            <source>People of the desk</source>
            <translation>Người dùng</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>Vai trò</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Lưu</translation>
        </message>
        <message>
            <source>Saved {name}.</source>
            <translation>Đã lưu {name}.</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Tình trạng</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Chức danh</translation>
        </message>
        <message>
            <source>Works at this PC now</source>
            <translation>Làm việc ở máy này</translation>
        </message>
        <message>
            <source>at the desk</source>
            <translation>đang làm</translation>
        </message>
        <message>
            <source>at this PC</source>
            <translation>ở máy này</translation>
        </message>
        <message>
            <source>change</source>
            <translation>sửa</translation>
        </message>
        <message>
            <source>has left</source>
            <translation>đã nghỉ</translation>
        </message>
        <message>
            <source>has left the desk</source>
            <translation>không còn làm</translation>
        </message>
        <message>
            <source>optional</source>
            <translation>không bắt buộc</translation>
        </message>
        <message>
            <source>works at this PC</source>
            <translation>làm ở máy này</translation>
        </message>
        <message>
            <source>{name} has left the desk. Save them anew first.</source>
            <translation>{name} không còn làm ở đây. Lưu lại người này trước đã.</translation>
        </message>
        <message>
            <source>{name} no longer works at the desk; what they did stays theirs.</source>
            <translation>{name} không còn làm việc ở đây; việc đã làm vẫn ghi tên người đó.</translation>
        </message>
        <message>
            <source>{name} works at this PC now.</source>
            <translation>Từ nay {name} làm việc ở máy này.</translation>
        </message>
    </context>
    <context>
        <name>Periods</name>
        <message>
            <source>1st half</source>
            <translation>6 tháng đầu</translation>
        </message>
        <message>
            <source>2nd half</source>
            <translation>6 tháng cuối</translation>
        </message>
        <message>
            <source>Month {number}</source>
            <translation>Tháng {number}</translation>
        </message>
        <message>
            <source>Quarter {number}</source>
            <translation>Quý {number}</translation>
        </message>
        <message>
            <source>Year {number}</source>
            <translation>Năm {number}</translation>
        </message>
        <message>
            <source>{count} months</source>
            <translation>{count} tháng</translation>
        </message>
        <message>
            <source>{count} periods</source>
            <translation>{count} kỳ</translation>
        </message>
        <message>
            <source>{count} quarters</source>
            <translation>{count} quý</translation>
        </message>
    </context>
    <context>
        <name>PersonLine</name>
        <message>
            <source>Somebody else</source>
            <translation>Người khác</translation>
        </message>
        <message>
            <source>born {day}</source>
            <translation>sinh {day}</translation>
        </message>
        <message>
            <source>visit no. {n}</source>
            <translation>lần thứ {n}</translation>
        </message>
    </context>
    <context>
        <name>PersonPart</name>
        <message>
            <source>A citizen id has 12 digits, an old identity card 9; here are {count}.</source>
            <translation>Số căn cước có 12 chữ số, CMND cũ có 9; ở đây có {count}.</translation>
        </message>
        <message>
            <source>By the citizen id the sex is {sex}: check sex and number.</source>
            <translation>Theo số căn cước thì giới tính là {sex}: kiểm tra lại giới tính và số.</translation>
        </message>
        <message>
            <source>By the citizen id the year of birth is {year}: check date and number.</source>
            <translation>Theo số căn cước thì năm sinh là {year}: kiểm tra lại ngày sinh và số.</translation>
        </message>
        <message>
            <source>Card scanned</source>
            <translation>Đã quét thẻ căn cước</translation>
        </message>
        <message>
            <source>Citizen id</source>
            <translation>Số căn cước</translation>
        </message>
        <message>
            <source>Compare with the card. If it is printed like this, write why.</source>
            <translation>So lại với thẻ. Nếu thẻ in đúng như vậy, ghi lý do.</translation>
        </message>
        <message>
            <source>Date of birth</source>
            <translation>Ngày sinh</translation>
        </message>
        <message>
            <source>Female</source>
            <translation>Nữ</translation>
        </message>
        <message>
            <source>Full name</source>
            <translation>Họ và tên</translation>
        </message>
        <message>
            <source>Male</source>
            <translation>Nam</translation>
        </message>
        <message>
            <source>Nobody is that old: check the year of birth.</source>
            <translation>Không ai cao tuổi như vậy: kiểm tra lại năm sinh.</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>Điện thoại</translation>
        </message>
        <message>
            <source>Place of residence</source>
            <translation>Nơi thường trú</translation>
        </message>
        <message>
            <source>Sex</source>
            <translation>Giới tính</translation>
        </message>
        <message>
            <source>The scanner may have lost letters or marks: compare name and address with the card.</source>
            <translation>Máy quét có thể đã làm mất chữ hoặc dấu: đối chiếu họ tên và nơi thường trú với thẻ.</translation>
        </message>
        <message>
            <source>This day of birth has not come yet: check the date.</source>
            <translation>Ngày sinh này chưa tới: kiểm tra lại ngày sinh.</translation>
        </message>
        <message>
            <source>Twelve digits of the identity card, or nine of an old one. Letters look for a citizen who was here before: Enter fills in what was known the last time. The number is covered while you type elsewhere.</source>
            <translation>Mười hai chữ số trên thẻ căn cước, hoặc chín số của CMND cũ. Gõ chữ để tìm người đã từng đến: Enter điền lại thông tin lần trước. Số được che khi con trỏ ở ô khác.</translation>
        </message>
        <message>
            <source>Type the full name.</source>
            <translation>Nhập họ và tên.</translation>
        </message>
        <message>
            <source>Was here {day}</source>
            <translation>Đã đến {day}</translation>
        </message>
        <message>
            <source>While you type, citizens who were here before are shown: an arrow key and Enter take one.</source>
            <translation>Khi gõ, những người đã từng đến hiện bên dưới: dùng phím mũi tên rồi Enter để chọn.</translation>
        </message>
        <message>
            <source>Who hands in</source>
            <translation>Người nộp</translation>
        </message>
        <message>
            <source>Why it is right all the same</source>
            <translation>Vì sao vẫn đúng (lưu vào lịch sử)</translation>
        </message>
        <message>
            <source>last time {day}</source>
            <translation>lần trước {day}</translation>
        </message>
        <message>
            <source>visit no. {n}</source>
            <translation>lần thứ {n}</translation>
        </message>
    </context>
    <context>
        <name>PostForm</name>
        <message>
            <source>A digit may be mistyped: compare with the slip.</source>
            <translation>Có thể nhầm một chữ số: so lại với phiếu gửi.</translation>
        </message>
        <message>
            <source>Direction</source>
            <translation>Chiều</translation>
        </message>
        <message>
            <source>Dossier to the counter</source>
            <translation>Nhận hồ sơ</translation>
        </message>
        <message>
            <source>Given to the post: {number}</source>
            <translation>Đã giao bưu chính: {number}</translation>
        </message>
        <message>
            <source>Handed over</source>
            <translation>Ngày giao</translation>
        </message>
        <message>
            <source>Post</source>
            <translation>Bưu chính</translation>
        </message>
        <message>
            <source>Record the item</source>
            <translation>Ghi bưu gửi</translation>
        </message>
        <message>
            <source>Result to the citizen</source>
            <translation>Gửi kết quả</translation>
        </message>
        <message>
            <source>Tracking number</source>
            <translation>Số hiệu bưu gửi</translation>
        </message>
    </context>
    <context>
        <name>PostList</name>
        <message>
            <source>Delivered</source>
            <translation>Đã phát</translation>
        </message>
        <message>
            <source>Dossier</source>
            <translation>Hồ sơ</translation>
        </message>
        <message>
            <source>Handed over</source>
            <translation>Giao bưu điện</translation>
        </message>
        <message>
            <source>Person</source>
            <translation>Người nộp</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Chiều gửi</translation>
        </message>
        <message>
            <source>To the citizen</source>
            <translation>Trả kết quả</translation>
        </message>
        <message>
            <source>To the counter</source>
            <translation>Gửi đến</translation>
        </message>
        <message>
            <source>Tracking number</source>
            <translation>Số hiệu</translation>
        </message>
        <message>
            <source>delivered</source>
            <translation>đã phát</translation>
        </message>
        <message>
            <source>on the way</source>
            <translation>đang gửi</translation>
        </message>
        <message>
            <source>open dossier</source>
            <translation>mở hồ sơ</translation>
        </message>
    </context>
    <context>
        <name>PostPage</name>
        <message>
            <source>Delivered {number} · {name}</source>
            <translation>Đã phát {number} · {name}</translation>
        </message>
        <message>
            <source>Hand over the first item at the right: a dossier's number, and the number on the slip.</source>
            <translation>Ghi bưu gửi đầu tiên ở bên phải: số của hồ sơ và số trên phiếu gửi.</translation>
        </message>
        <message>
            <source>Handed over {number}</source>
            <translation>Đã ghi bưu gửi {number}</translation>
        </message>
        <message>
            <source>Nothing went by post yet</source>
            <translation>Chưa có bưu gửi nào</translation>
        </message>
        <message>
            <source>Post</source>
            <translation>Bưu chính</translation>
        </message>
        <message>
            <source>Postal items</source>
            <translation>Các bưu gửi</translation>
        </message>
        <message>
            <source>Take back</source>
            <translation>Lấy lại</translation>
        </message>
        <message>
            <source>Taken out {number}</source>
            <translation>Đã bỏ bưu gửi {number}</translation>
        </message>
        <message>
            <source>The form is empty.</source>
            <translation>Đã xóa trắng phiếu.</translation>
        </message>
        <message>
            <source>delivered</source>
            <translation>đã phát</translation>
        </message>
        <message>
            <source>entered by mistake</source>
            <translation>ghi nhầm</translation>
        </message>
        <message>
            <source>new item</source>
            <translation>ghi bưu gửi</translation>
        </message>
        <message>
            <source>open the dossier</source>
            <translation>mở hồ sơ</translation>
        </message>
        <message>
            <source>{count} on the way</source>
            <translation>{count} đang gửi</translation>
        </message>
    </context>
    <context>
        <name>Printing</name>
        <message>
            <source>Print the receipt</source>
            <translation>In giấy tiếp nhận</translation>
        </message>
        <message>
            <source>Sent to the printer; the print stands in the dossier's history.</source>
            <translation>Đã gửi tới máy in; lịch sử hồ sơ đã ghi lần in.</translation>
        </message>
    </context>
    <context>
        <name>ProcedurePanel</name>
        <message>
            <source>Abolish…</source>
            <translation>Bãi bỏ…</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Mã</translation>
        </message>
        <message>
            <source>Components</source>
            <translation>Thành phần hồ sơ</translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>Sửa</translation>
        </message>
        <message>
            <source>Fee</source>
            <translation>Lệ phí</translation>
        </message>
        <message>
            <source>Fee counted by</source>
            <translation>Phí tính theo</translation>
        </message>
        <message>
            <source>Fee, in words</source>
            <translation>Ghi chú lệ phí</translation>
        </message>
        <message>
            <source>In force again</source>
            <translation>Áp dụng lại</translation>
        </message>
        <message>
            <source>It is out of force.</source>
            <translation>Thủ tục đã hết hiệu lực.</translation>
        </message>
        <message>
            <source>Legal basis</source>
            <translation>Căn cứ pháp lý</translation>
        </message>
        <message>
            <source>Make public</source>
            <translation>Công khai</translation>
        </message>
        <message>
            <source>Match</source>
            <translation>Khớp</translation>
        </message>
        <message>
            <source>Not public</source>
            <translation>Thôi công khai</translation>
        </message>
        <message>
            <source>Online service</source>
            <translation>Dịch vụ trực tuyến</translation>
        </message>
        <message>
            <source>Out of force from</source>
            <translation>Hết hiệu lực từ</translation>
        </message>
        <message>
            <source>Own term shorter by</source>
            <translation>Mục tiêu nội bộ: rút ngắn</translation>
        </message>
        <message>
            <source>Processing time</source>
            <translation>Thời hạn</translation>
        </message>
        <message>
            <source>Public</source>
            <translation>Công khai</translation>
        </message>
        <message>
            <source>Published on</source>
            <translation>Ngày công bố</translation>
        </message>
        <message>
            <source>Put it into force again first.</source>
            <translation>Cho áp dụng lại rồi mới sửa được.</translation>
        </message>
        <message>
            <source>Result</source>
            <translation>Kết quả</translation>
        </message>
        <message>
            <source>This name came with a register and stands in no catalogue. Correct it so that it counts.</source>
            <translation>Tên này gặp khi nhập sổ, danh mục chưa có. Sửa lại để tính đúng lĩnh vực.</translation>
        </message>
        <message>
            <source>no</source>
            <translation>chưa</translation>
        </message>
        <message>
            <source>none</source>
            <translation>không</translation>
        </message>
        <message>
            <source>none yet</source>
            <translation>chưa có</translation>
        </message>
        <message>
            <source>not said</source>
            <translation>không quy định</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>có</translation>
        </message>
    </context>
    <context>
        <name>Procedures</name>
        <message>
            <source>Code</source>
            <translation>Mã</translation>
        </message>
        <message>
            <source>Fee</source>
            <translation>Lệ phí</translation>
        </message>
        <message>
            <source>Not matched</source>
            <translation>Chưa khớp danh mục</translation>
        </message>
        <message>
            <source>Procedure</source>
            <translation>Thủ tục</translation>
        </message>
        <message>
            <source>Processing time</source>
            <translation>Thời hạn</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Tình trạng</translation>
        </message>
        <message>
            <source>abolished {day}</source>
            <translation>bãi bỏ {day}</translation>
        </message>
        <message>
            <source>from {day}</source>
            <translation>từ {day}</translation>
        </message>
        <message>
            <source>none</source>
            <translation>không thu</translation>
        </message>
        <message>
            <source>not matched</source>
            <translation>chưa khớp</translation>
        </message>
        <message>
            <source>not public</source>
            <translation>chưa công khai</translation>
        </message>
        <message>
            <source>until {day}</source>
            <translation>đến {day}</translation>
        </message>
    </context>
    <context>
        <name>ProceduresPage</name>
        <message>
            <source>A file with the columns code, name, field and days is enough; more columns are taken too.</source>
            <translation>Tệp có các cột mã, tên, lĩnh vực, thời hạn là đủ; có thêm cột nào thì nhận thêm cột đó.</translation>
        </message>
        <message>
            <source>Abolish</source>
            <translation>Bãi bỏ</translation>
        </message>
        <message>
            <source>Abolish the procedure</source>
            <translation>Bãi bỏ thủ tục</translation>
        </message>
        <message>
            <source>Abolished</source>
            <translation>Đã bãi bỏ</translation>
        </message>
        <message>
            <source>Abolished from {day}.</source>
            <translation>Bãi bỏ từ {day}.</translation>
        </message>
        <message>
            <source>Add a procedure</source>
            <translation>Thêm thủ tục</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Tất cả</translation>
        </message>
        <message>
            <source>Edit the procedure</source>
            <translation>Sửa thủ tục</translation>
        </message>
        <message>
            <source>Fewer letters find more.</source>
            <translation>Gõ ít chữ hơn sẽ thấy nhiều hơn.</translation>
        </message>
        <message>
            <source>From that day nobody can receive a dossier of it; its earlier dossiers keep it.</source>
            <translation>Từ ngày đó không tiếp nhận thủ tục này nữa; hồ sơ trước đó vẫn giữ nguyên.</translation>
        </message>
        <message>
            <source>Give it its field and time as the catalogue has them; a code makes it findable by code.</source>
            <translation>Ghi lĩnh vực và thời hạn đúng theo danh mục; có mã thì tìm được theo mã.</translation>
        </message>
        <message>
            <source>In force</source>
            <translation>Đang áp dụng</translation>
        </message>
        <message>
            <source>In force again.</source>
            <translation>Thủ tục áp dụng lại.</translation>
        </message>
        <message>
            <source>Match the procedure</source>
            <translation>Khớp thủ tục</translation>
        </message>
        <message>
            <source>Name, code or field, also without diacritics</source>
            <translation>Tên, mã, lĩnh vực (không cần dấu)</translation>
        </message>
        <message>
            <source>No longer public.</source>
            <translation>Đã thôi công khai.</translation>
        </message>
        <message>
            <source>No procedure answers to the filter</source>
            <translation>Không có thủ tục nào hợp với bộ lọc</translation>
        </message>
        <message>
            <source>Not matched</source>
            <translation>Chưa khớp</translation>
        </message>
        <message>
            <source>Procedures</source>
            <translation>Thủ tục</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Lưu</translation>
        </message>
        <message>
            <source>Show all</source>
            <translation>Hiện tất cả</translation>
        </message>
        <message>
            <source>Take a catalogue in from a file</source>
            <translation>Nhập danh mục thủ tục từ tệp</translation>
        </message>
        <message>
            <source>Take a catalogue in…</source>
            <translation>Nhập danh mục…</translation>
        </message>
        <message>
            <source>The catalogue is empty</source>
            <translation>Danh mục đang trống</translation>
        </message>
        <message>
            <source>The procedure is public.</source>
            <translation>Đã công khai thủ tục.</translation>
        </message>
        <message>
            <source>The procedure is saved.</source>
            <translation>Đã lưu thủ tục.</translation>
        </message>
        <message>
            <source>Undone.</source>
            <translation>Đã hoàn tác.</translation>
        </message>
        <message>
            <source>Which procedures</source>
            <translation>Thủ tục nào</translation>
        </message>
        <message>
            <source>{count} in force</source>
            <translation>{count} đang áp dụng</translation>
        </message>
        <message>
            <source>{count} not matched</source>
            <translation>{count} chưa khớp</translation>
        </message>
    </context>
    <context>
        <name>Progress</name>
        <message>
            <source>It is being stopped.</source>
            <translation>Đang dừng.</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Dừng</translation>
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
        <name>QuarterHead</name>
        <message>
            <source>6/2023, year 2023, 15/03/2023 – 14/06/2023</source>
            <translation>6/2023, năm 2023, 15/03/2023 – 14/06/2023</translation>
        </message>
        <message>
            <source>Approved at {when} · {signer}</source>
            <translation>Đã phê duyệt {when} · {signer}</translation>
        </message>
        <message>
            <source>Approve…</source>
            <translation>Phê duyệt…</translation>
        </message>
        <message>
            <source>Draft</source>
            <translation>Dự thảo</translation>
        </message>
        <message>
            <source>Figures</source>
            <translation>Số liệu</translation>
        </message>
        <message>
            <source>Other period</source>
            <translation>Kỳ khác</translation>
        </message>
        <message>
            <source>Other period…</source>
            <translation>Kỳ khác…</translation>
        </message>
        <message>
            <source>Period</source>
            <translation>Kỳ báo cáo</translation>
        </message>
        <message>
            <source>Print</source>
            <translation>Bản in thử</translation>
        </message>
        <message>
            <source>Quarter's report</source>
            <translation>Báo cáo quý</translation>
        </message>
        <message>
            <source>Send to the county…</source>
            <translation>Gửi huyện…</translation>
        </message>
        <message>
            <source>Sides of the report</source>
            <translation>Các phần của báo cáo</translation>
        </message>
        <message>
            <source>Withdraw the approval…</source>
            <translation>Thu hồi phê duyệt…</translation>
        </message>
        <message>
            <source>Withdraw…</source>
            <translation>Thu hồi…</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>Lời văn</translation>
        </message>
    </context>
    <context>
        <name>QuarterPage</name>
        <message>
            <source>Approve the report</source>
            <translation>Phê duyệt báo cáo</translation>
        </message>
        <message>
            <source>Check a paper report</source>
            <translation>Đối chiếu báo cáo giấy</translation>
        </message>
        <message>
            <source>Print the report</source>
            <translation>Bản in thử của báo cáo</translation>
        </message>
        <message>
            <source>Quarter's report</source>
            <translation>Báo cáo quý</translation>
        </message>
        <message>
            <source>Read again</source>
            <translation>Đọc lại</translation>
        </message>
        <message>
            <source>Send to the county</source>
            <translation>Gửi huyện</translation>
        </message>
        <message>
            <source>The period is not over: its figures are those of {when}.</source>
            <translation>Kỳ chưa hết: số liệu tính đến {when}.</translation>
        </message>
        <message>
            <source>Words of the report</source>
            <translation>Lời văn của báo cáo</translation>
        </message>
    </context>
    <context>
        <name>QuickLook</name>
        <message>
            <source>Due</source>
            <translation>Hẹn trả</translation>
        </message>
        <message>
            <source>Fee</source>
            <translation>Lệ phí</translation>
        </message>
        <message>
            <source>New date by apology</source>
            <translation>Hẹn lại sau xin lỗi</translation>
        </message>
        <message>
            <source>Officer</source>
            <translation>Người xử lý</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>Điện thoại</translation>
        </message>
        <message>
            <source>Since</source>
            <translation>Từ</translation>
        </message>
        <message>
            <source>Stopped because: {reason}</source>
            <translation>Dừng vì: {reason}</translation>
        </message>
        <message>
            <source>Where it stands</source>
            <translation>Đang ở bước</translation>
        </message>
        <message>
            <source>close</source>
            <translation>đóng</translation>
        </message>
        <message>
            <source>log a call</source>
            <translation>ghi cuộc gọi</translation>
        </message>
        <message>
            <source>none noted</source>
            <translation>chưa có</translation>
        </message>
        <message>
            <source>open the dossier</source>
            <translation>mở hồ sơ</translation>
        </message>
        <message>
            <source>{paid} of {fee} paid</source>
            <translation>đã thu {paid} trên {fee}</translation>
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
        <name>ReasonDialog</name>
        <message>
            <source>Keep it</source>
            <translation>Giữ lại</translation>
        </message>
        <message>
            <source>Reason, kept in the history</source>
            <translation>Lý do, được giữ trong lịch sử</translation>
        </message>
        <message>
            <source>Say why: whoever reads the history will ask.</source>
            <translation>Ghi lý do: người đọc lịch sử sẽ hỏi.</translation>
        </message>
    </context>
    <context>
        <name>ReasonForm</name>
        <message>
            <source>Number of the letter</source>
            <translation>Số văn bản</translation>
        </message>
        <message>
            <source>if it was written elsewhere</source>
            <translation>nếu soạn ở nơi khác</translation>
        </message>
    </context>
    <context>
        <name>ReceiveForm</name>
        <message>
            <source>Answer due on</source>
            <translation>Hạn trả lời</translation>
        </message>
        <message>
            <source>Dossier</source>
            <translation>Hồ sơ</translation>
        </message>
        <message>
            <source>How it came in</source>
            <translation>Nhận qua</translation>
        </message>
        <message>
            <source>In person, box, phone, portal</source>
            <translation>Trực tiếp, hòm thư</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Loại</translation>
        </message>
        <message>
            <source>Received on</source>
            <translation>Ngày nhận</translation>
        </message>
        <message>
            <source>The day is missing.</source>
            <translation>Chưa có ngày.</translation>
        </message>
        <message>
            <source>What was said</source>
            <translation>Nội dung</translation>
        </message>
        <message>
            <source>optional</source>
            <translation>không bắt buộc</translation>
        </message>
    </context>
    <context>
        <name>Recent</name>
        <message>
            <source>Boxes</source>
            <translation>Ô chọn</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>Ngày</translation>
        </message>
        <message>
            <source>Grade</source>
            <translation>Mức</translation>
        </message>
        <message>
            <source>No sheet typed yet</source>
            <translation>Chưa nhập phiếu nào</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>Số phiếu</translation>
        </message>
        <message>
            <source>Sheets stand here once they are saved, so that a wrong one is found at once.</source>
            <translation>Phiếu đã lưu hiện ở đây, để thấy ngay phiếu nhập nhầm.</translation>
        </message>
        <message>
            <source>Sheets typed last</source>
            <translation>Phiếu vừa nhập</translation>
        </message>
        <message>
            <source>Typed last</source>
            <translation>Phiếu mới nhất</translation>
        </message>
        <message>
            <source>to this list</source>
            <translation>sang danh sách này</translation>
        </message>
        <message>
            <source>void a wrong sheet</source>
            <translation>hủy phiếu nhập nhầm</translation>
        </message>
    </context>
    <context>
        <name>RefuseForm</name>
        <message>
            <source>Day</source>
            <translation>Ngày</translation>
        </message>
        <message>
            <source>Print the letter of refusal (form 03)</source>
            <translation>In phiếu từ chối (mẫu 03)</translation>
        </message>
        <message>
            <source>Reason, with its legal ground</source>
            <translation>Lý do, nêu căn cứ pháp lý</translation>
        </message>
        <message>
            <source>Refuse</source>
            <translation>Từ chối</translation>
        </message>
        <message>
            <source>Refused: {number}</source>
            <translation>Đã từ chối: {number}</translation>
        </message>
    </context>
    <context>
        <name>RegisterDialog</name>
        <message>
            <source>By the day of reception; each counter's volume on its own, voided numbers among them.</source>
            <translation>Theo ngày tiếp nhận; mỗi quầy một quyển, có cả số đã hủy vì nhập nhầm.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Đóng</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Tệp</translation>
        </message>
        <message>
            <source>From</source>
            <translation>Từ ngày</translation>
        </message>
        <message>
            <source>Register of dossiers</source>
            <translation>Sổ theo dõi hồ sơ</translation>
        </message>
        <message>
            <source>The last day lies before the first one.</source>
            <translation>Ngày cuối trước ngày đầu. Kiểm tra lại hai ngày.</translation>
        </message>
        <message>
            <source>The register is being written.</source>
            <translation>Đang ghi sổ.</translation>
        </message>
        <message>
            <source>To the end of</source>
            <translation>Đến hết ngày</translation>
        </message>
        <message>
            <source>Type a day, like 15/3 or 15/03/2023.</source>
            <translation>Gõ một ngày, ví dụ 15/3 hoặc 15/03/2023.</translation>
        </message>
        <message>
            <source>Write the register…</source>
            <translation>Ghi sổ…</translation>
        </message>
        <message>
            <source>Writing the register</source>
            <translation>Đang ghi sổ theo dõi</translation>
        </message>
        <message>
            <source>{count} dossiers are in {file}.</source>
            <translation>Đã ghi {count} hồ sơ vào {file}.</translation>
        </message>
    </context>
    <context>
        <name>ReopenForm</name>
        <message>
            <source>Open again</source>
            <translation>Mở lại</translation>
        </message>
        <message>
            <source>Open again: {number}</source>
            <translation>Đã mở lại: {number}</translation>
        </message>
        <message>
            <source>Reason, kept in the history</source>
            <translation>Lý do, được giữ trong diễn biến</translation>
        </message>
    </context>
    <context>
        <name>RestPart</name>
        <message>
            <source>Empty is now. For dossiers taken in on paper, after a power cut for instance, type when it was.</source>
            <translation>Để trống là lúc này. Hồ sơ đã nhận trên giấy, chẳng hạn khi mất điện, thì nhập ngày giờ nhận.</translation>
        </message>
        <message>
            <source>Not the shape of an official number. Copy it as the province's system shows it.</source>
            <translation>Không đúng dạng mã hồ sơ. Chép đúng như trên hệ thống của tỉnh.</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Ghi chú</translation>
        </message>
        <message>
            <source>Official number</source>
            <translation>Mã hồ sơ</translation>
        </message>
        <message>
            <source>Only where the receipt already promised another day than the procedure's term gives.</source>
            <translation>Chỉ dùng khi giấy hẹn đã ghi ngày khác với thời hạn của thủ tục.</translation>
        </message>
        <message>
            <source>Promise another day</source>
            <translation>Hẹn ngày khác</translation>
        </message>
        <message>
            <source>Received on</source>
            <translation>Tiếp nhận ngày</translation>
        </message>
        <message>
            <source>Sets</source>
            <translation>Số bộ</translation>
        </message>
        <message>
            <source>The check digit does not agree: compare with the slip.</source>
            <translation>Số kiểm tra không khớp: đối chiếu lại với phiếu gửi.</translation>
        </message>
        <message>
            <source>The day promised lies before the reception: check both days.</source>
            <translation>Ngày hẹn trả trước ngày tiếp nhận: kiểm tra lại hai ngày.</translation>
        </message>
        <message>
            <source>The number of the province's system, if it has one already. It can be filled in later.</source>
            <translation>Mã do hệ thống của tỉnh cấp, nếu đã có. Có thể bổ sung sau.</translation>
        </message>
        <message>
            <source>This moment has not come yet: check day and time.</source>
            <translation>Thời điểm này chưa tới: kiểm tra lại ngày giờ.</translation>
        </message>
        <message>
            <source>Tracking number</source>
            <translation>Số hiệu bưu gửi</translation>
        </message>
        <message>
            <source>at</source>
            <translation>lúc</translation>
        </message>
        <message>
            <source>optional</source>
            <translation>không bắt buộc</translation>
        </message>
    </context>
    <context>
        <name>ResultsPane</name>
        <message>
            <source>All</source>
            <translation>Tổng</translation>
        </message>
        <message>
            <source>All of one grade, with a complaint.</source>
            <translation>Mọi phiếu cùng một mức, trong khi có khiếu nại.</translation>
        </message>
        <message>
            <source>Blank</source>
            <translation>Để trống</translation>
        </message>
        <message>
            <source>Box 1</source>
            <translation>Ô 1</translation>
        </message>
        <message>
            <source>Box 2</source>
            <translation>Ô 2</translation>
        </message>
        <message>
            <source>Box 3</source>
            <translation>Ô 3</translation>
        </message>
        <message>
            <source>By month</source>
            <translation>Theo tháng</translation>
        </message>
        <message>
            <source>By question</source>
            <translation>Theo câu hỏi</translation>
        </message>
        <message>
            <source>Complaints</source>
            <translation>Khiếu nại</translation>
        </message>
        <message>
            <source>Fair</source>
            <translation>B. thường</translation>
        </message>
        <message>
            <source>Good</source>
            <translation>Tốt</translation>
        </message>
        <message>
            <source>Month</source>
            <translation>Tháng</translation>
        </message>
        <message>
            <source>No.</source>
            <translation>Câu</translation>
        </message>
        <message>
            <source>Poor</source>
            <translation>Chưa tốt</translation>
        </message>
        <message>
            <source>Quarter</source>
            <translation>Quý</translation>
        </message>
        <message>
            <source>Question</source>
            <translation>Nội dung</translation>
        </message>
        <message>
            <source>Share good</source>
            <translation>Tỷ lệ tốt</translation>
        </message>
    </context>
    <context>
        <name>ResumeForm</name>
        <message>
            <source>Continue</source>
            <translation>Tiếp tục</translation>
        </message>
        <message>
            <source>From</source>
            <translation>Từ lúc</translation>
        </message>
        <message>
            <source>Let the clock run</source>
            <translation>Cho tiếp tục</translation>
        </message>
        <message>
            <source>The dossier goes on: {number}</source>
            <translation>Hồ sơ tiếp tục: {number}</translation>
        </message>
    </context>
    <context>
        <name>ReuseForm</name>
        <message>
            <source>Say where the paper lies, so that it can be found.</source>
            <translation>Ghi nơi lấy giấy tờ để sau này tìm lại được.</translation>
        </message>
        <message>
            <source>Use again</source>
            <translation>Dùng lại</translation>
        </message>
        <message>
            <source>Where it lies: a dossier's number, or a data store</source>
            <translation>Lấy từ đâu: số hồ sơ hoặc kho dữ liệu</translation>
        </message>
    </context>
    <context>
        <name>ReverseForm</name>
        <message>
            <source>Give money back</source>
            <translation>Hoàn tiền</translation>
        </message>
        <message>
            <source>Given back: {number}</source>
            <translation>Đã hoàn tiền: {number}</translation>
        </message>
        <message>
            <source>Reason, kept in the history</source>
            <translation>Lý do, được giữ trong diễn biến</translation>
        </message>
        <message>
            <source>Receipt</source>
            <translation>Biên lai</translation>
        </message>
        <message>
            <source>Record the counter-entry</source>
            <translation>Ghi bút toán hoàn</translation>
        </message>
    </context>
    <context>
        <name>ScanHead</name>
        <message>
            <source>A scanner at this PC needs no key: scan the QR of the card at any moment. Without one, a picture of the card or the camera does the same; a picture can also be dropped on the fields.</source>
            <translation>Có máy quét thì không cần phím nào: quét mã QR trên thẻ lúc nào cũng được. Không có máy quét thì dùng ảnh chụp thẻ hoặc máy ảnh; cũng có thể kéo ảnh thả vào các ô.</translation>
        </message>
        <message>
            <source>By the camera…</source>
            <translation>Bằng máy ảnh…</translation>
        </message>
        <message>
            <source>From a picture or a PDF…</source>
            <translation>Từ tệp ảnh hoặc PDF…</translation>
        </message>
        <message>
            <source>From the clipboard</source>
            <translation>Dán ảnh đã sao chép</translation>
        </message>
        <message>
            <source>Reading the picture…</source>
            <translation>Đang đọc ảnh…</translation>
        </message>
        <message>
            <source>Scan the card</source>
            <translation>Quét thẻ căn cước</translation>
        </message>
    </context>
    <context>
        <name>Scanning</name>
        <message>
            <source>Only part of the card came through. Hold it still and scan it once more.</source>
            <translation>Mới đọc được một phần thẻ. Giữ yên thẻ và quét lại.</translation>
        </message>
        <message>
            <source>This code is no citizen's card. Scan the QR of the card, or type the number.</source>
            <translation>Mã này không phải thẻ căn cước. Quét mã QR trên thẻ, hoặc gõ số.</translation>
        </message>
        <message>
            <source>This is a code for a transfer, no citizen's card. Scan the QR of the card.</source>
            <translation>Đây là mã chuyển tiền, không phải thẻ căn cước. Hãy quét mã QR trên thẻ.</translation>
        </message>
        <message>
            <source>This is a health insurance card. Scan the QR of the citizen's card.</source>
            <translation>Đây là thẻ bảo hiểm y tế. Hãy quét mã QR trên thẻ căn cước.</translation>
        </message>
        <message>
            <source>This is a link, no citizen's card. Scan the QR of the card.</source>
            <translation>Đây là một đường dẫn, không phải thẻ căn cước. Hãy quét mã QR trên thẻ.</translation>
        </message>
        <message>
            <source>This is the code of a receipt, no citizen's card. Scan the QR of the card.</source>
            <translation>Đây là mã của giấy tiếp nhận, không phải thẻ căn cước. Hãy quét mã QR trên thẻ.</translation>
        </message>
    </context>
    <context>
        <name>Scans</name>
        <message>
            <source>There is no dossier {number} here. It may not have arrived from the other counter yet.</source>
            <translation>Chưa có hồ sơ {number} ở máy này. Có thể hồ sơ từ quầy khác chưa đồng bộ tới.</translation>
        </message>
        <message>
            <source>{number} was printed by another unit ({unit}), and is not here. Send the citizen there.</source>
            <translation>Giấy {number} do đơn vị khác in ({unit}), hồ sơ không có ở đây. Hướng dẫn công dân đến đơn vị ấy.</translation>
        </message>
    </context>
    <context>
        <name>SectionModel</name>
        <message>
            <source>Heading</source>
            <translation>Tiêu đề</translation>
        </message>
        <message>
            <source>Section</source>
            <translation>Mục</translation>
        </message>
        <message>
            <source>written</source>
            <translation>đã sửa</translation>
        </message>
        <message>
            <source>{count} to look at</source>
            <translation>{count} cần xem</translation>
        </message>
    </context>
    <context>
        <name>Sections</name>
        <message>
            <source>Addressed to</source>
            <translation>Kính gửi</translation>
        </message>
        <message>
            <source>Closing</source>
            <translation>Phần kết</translation>
        </message>
        <message>
            <source>Opening</source>
            <translation>Phần mở đầu</translation>
        </message>
        <message>
            <source>Recipients</source>
            <translation>Nơi nhận</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Tên báo cáo</translation>
        </message>
    </context>
    <context>
        <name>SendDialog</name>
        <message>
            <source>Approved</source>
            <translation>Phê duyệt</translation>
        </message>
        <message>
            <source>Not yet</source>
            <translation>Để sau</translation>
        </message>
        <message>
            <source>Number and day</source>
            <translation>Số, ngày</translation>
        </message>
        <message>
            <source>Send</source>
            <translation>Gửi</translation>
        </message>
        <message>
            <source>Send to the county: {period}</source>
            <translation>Gửi huyện: {period}</translation>
        </message>
        <message>
            <source>The PDF is being made.</source>
            <translation>Đang lập bản PDF.</translation>
        </message>
        <message>
            <source>The approved figures and the PDF are frozen as they are and go with the next exchange. What is mended later goes as a supplement, after a new approval; what was sent stays with the county.</source>
            <translation>Số liệu đã duyệt và bản PDF được chốt như đang có, lần đồng bộ tới sẽ chuyển đi. Sửa về sau thì phê duyệt lại rồi gửi bổ sung; bản đã gửi vẫn lưu ở huyện.</translation>
        </message>
        <message>
            <source>The report has no number yet: give it one under Words, if the paper shall carry it.</source>
            <translation>Báo cáo chưa có số: ghi số ở phần Lời văn nếu văn bản cần mang số.</translation>
        </message>
        <message>
            <source>To</source>
            <translation>Nơi nhận</translation>
        </message>
    </context>
    <context>
        <name>SendOnForm</name>
        <message>
            <source>Authority</source>
            <translation>Cơ quan nhận</translation>
        </message>
        <message>
            <source>Due back from there</source>
            <translation>Hạn ở cơ quan đó</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Ghi chú</translation>
        </message>
        <message>
            <source>Send</source>
            <translation>Chuyển</translation>
        </message>
        <message>
            <source>Send to another authority</source>
            <translation>Chuyển cơ quan khác</translation>
        </message>
        <message>
            <source>Sent</source>
            <translation>Gửi lúc</translation>
        </message>
        <message>
            <source>Sent to {authority}: {number}</source>
            <translation>Đã chuyển {authority}: {number}</translation>
        </message>
        <message>
            <source>optional</source>
            <translation>không bắt buộc</translation>
        </message>
    </context>
    <context>
        <name>SettingsPage</name>
        <message>
            <source>Appearance</source>
            <translation>Giao diện</translation>
        </message>
        <message>
            <source>Days off</source>
            <translation>Ngày nghỉ</translation>
        </message>
        <message>
            <source>People</source>
            <translation>Người dùng</translation>
        </message>
        <message>
            <source>Reception numbers</source>
            <translation>Số tiếp nhận</translation>
        </message>
        <message>
            <source>Register from Excel</source>
            <translation>Nhập sổ</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Cài đặt</translation>
        </message>
        <message>
            <source>The unit</source>
            <translation>Đơn vị</translation>
        </message>
    </context>
    <context>
        <name>Shares</name>
        <message>
            <source>Every sheet is of one grade while there are {count} complaints. Who reads the report will ask.</source>
            <translation>Mọi phiếu cùng một mức, trong khi có {count} khiếu nại. Người đọc báo cáo sẽ hỏi.</translation>
        </message>
        <message>
            <source>Good {share}, 95 % interval: {low} – {high}</source>
            <translation>Tốt {share}, khoảng tin cậy 95 %: {low} – {high}</translation>
        </message>
        <message>
            <source>No sheet yet: no share can be told.</source>
            <translation>Chưa có phiếu nên chưa tính được tỷ lệ.</translation>
        </message>
        <message>
            <source>{count} sheets, {first}–{last}</source>
            <translation>{count} phiếu, {first}–{last}</translation>
        </message>
    </context>
    <context>
        <name>Sheet</name>
        <message>
            <source>Sheet {number}</source>
            <translation>Trang {number}</translation>
        </message>
    </context>
    <context>
        <name>SheetList</name>
        <message>
            <source>All</source>
            <translation>Tất cả</translation>
        </message>
        <message>
            <source>Boxes 3 4 6 7 10 11</source>
            <translation>Câu 3 4 6 7 10 11</translation>
        </message>
        <message>
            <source>Choose another grade, or all.</source>
            <translation>Chọn mức khác, hoặc tất cả.</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>Ngày</translation>
        </message>
        <message>
            <source>Dossier</source>
            <translation>Hồ sơ</translation>
        </message>
        <message>
            <source>Grade</source>
            <translation>Mức</translation>
        </message>
        <message>
            <source>No sheet in this quarter</source>
            <translation>Quý này chưa có phiếu nào</translation>
        </message>
        <message>
            <source>No sheet of this grade</source>
            <translation>Không có phiếu mức này</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>Số phiếu</translation>
        </message>
        <message>
            <source>Quarter</source>
            <translation>Quý</translation>
        </message>
        <message>
            <source>Remarks</source>
            <translation>Ý kiến khác</translation>
        </message>
        <message>
            <source>Sheets</source>
            <translation>Phiếu hài lòng</translation>
        </message>
        <message>
            <source>Six digits and Enter make one.</source>
            <translation>Sáu phím số và Enter là xong một phiếu.</translation>
        </message>
        <message>
            <source>Type a sheet</source>
            <translation>Nhập phiếu</translation>
        </message>
        <message>
            <source>Typed by</source>
            <translation>Người nhập</translation>
        </message>
        <message>
            <source>its dossier</source>
            <translation>mở hồ sơ</translation>
        </message>
        <message>
            <source>void</source>
            <translation>hủy phiếu</translation>
        </message>
        <message>
            <source>{count} sheets</source>
            <translation>{count} phiếu</translation>
        </message>
    </context>
    <context>
        <name>SheetPicture</name>
        <message>
            <source>Sheet {number} of {count}</source>
            <translation>Tờ {number} trên {count}</translation>
        </message>
    </context>
    <context>
        <name>SheetsPane</name>
        <message>
            <source>Forms in Excel…</source>
            <translation>Biểu mẫu Excel…</translation>
        </message>
        <message>
            <source>Open the file</source>
            <translation>Mở tệp</translation>
        </message>
        <message>
            <source>Print…</source>
            <translation>In…</translation>
        </message>
        <message>
            <source>Save as PDF…</source>
            <translation>Lưu PDF…</translation>
        </message>
        <message>
            <source>Saved: {file}</source>
            <translation>Đã lưu: {file}</translation>
        </message>
        <message>
            <source>Sent to the printer.</source>
            <translation>Đã gửi đến máy in.</translation>
        </message>
        <message>
            <source>Sheets of the report</source>
            <translation>Các trang của báo cáo</translation>
        </message>
        <message>
            <source>with the watermark DRAFT until it is approved</source>
            <translation>mang chữ DỰ THẢO đến khi được phê duyệt</translation>
        </message>
        <message>
            <source>{count} sheets</source>
            <translation>{count} trang</translation>
        </message>
    </context>
    <context>
        <name>Skeleton</name>
        <message>
            <source>Loading</source>
            <translation>Đang tải</translation>
        </message>
    </context>
    <context>
        <name>Sparkline</name>
        <message>
            <source>From {first} to {last}, {trend}</source>
            <translation>Từ {first} đến {last}, {trend}</translation>
        </message>
        <message>
            <source>falling</source>
            <translation>giảm</translation>
        </message>
        <message>
            <source>level</source>
            <translation>không đổi</translation>
        </message>
        <message>
            <source>rising</source>
            <translation>tăng</translation>
        </message>
    </context>
    <context>
        <name>StaffEditor</name>
        <message>
            <source>Add a title</source>
            <translation>Thêm chức danh</translation>
        </message>
        <message>
            <source>Count</source>
            <translation>Số người</translation>
        </message>
        <message>
            <source>Duty</source>
            <translation>Nhiệm vụ</translation>
        </message>
        <message>
            <source>Remove this title</source>
            <translation>Bỏ chức danh này</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Chức danh</translation>
        </message>
    </context>
    <context>
        <name>StatePane</name>
        <message>
            <source>Read again</source>
            <translation>Đọc lại</translation>
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
            <source>Something about synchronising waits for you: Ctrl+0</source>
            <translation>Đồng bộ có việc cần bạn xem: Ctrl+0</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Tình trạng</translation>
        </message>
        <message>
            <source>Synchronising…</source>
            <translation>Đang đồng bộ…</translation>
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
        <message>
            <source>{count} papers wait to be sent</source>
            <translation>{count} giấy tờ chờ gửi</translation>
        </message>
        <message>
            <source>{waiting} since {time}</source>
            <translation>{waiting} từ {time}</translation>
        </message>
    </context>
    <context>
        <name>Stepper</name>
        <message>
            <source>ahead</source>
            <translation>chưa làm</translation>
        </message>
        <message>
            <source>at work</source>
            <translation>đang làm</translation>
        </message>
        <message>
            <source>done</source>
            <translation>đã xong</translation>
        </message>
        <message>
            <source>partly done</source>
            <translation>xong một phần</translation>
        </message>
    </context>
    <context>
        <name>SuggestionList</name>
        <message>
            <source>choose</source>
            <translation>chọn</translation>
        </message>
        <message>
            <source>see the rule</source>
            <translation>xem quy định</translation>
        </message>
        <message>
            <source>take</source>
            <translation>nhận</translation>
        </message>
    </context>
    <context>
        <name>SupplementForm</name>
        <message>
            <source>Ask for a supplement</source>
            <translation>Yêu cầu bổ sung</translation>
        </message>
        <message>
            <source>Ask, and stop the clock</source>
            <translation>Yêu cầu, dừng tính thời gian</translation>
        </message>
        <message>
            <source>From</source>
            <translation>Từ lúc</translation>
        </message>
        <message>
            <source>Missing papers</source>
            <translation>Giấy tờ còn thiếu, nêu đủ trong một lần</translation>
        </message>
        <message>
            <source>Other papers, one a line</source>
            <translation>Giấy tờ khác, mỗi dòng một loại</translation>
        </message>
        <message>
            <source>Print the request (form 02)</source>
            <translation>In phiếu yêu cầu bổ sung (mẫu 02)</translation>
        </message>
        <message>
            <source>Supplement asked for: {number}</source>
            <translation>Đã yêu cầu bổ sung: {number}</translation>
        </message>
        <message>
            <source>Why, and what to mend</source>
            <translation>Lý do, nội dung cần sửa</translation>
        </message>
        <message>
            <source>optional</source>
            <translation>không bắt buộc</translation>
        </message>
    </context>
    <context>
        <name>Surveys</name>
        <message>
            <source>Fair</source>
            <translation>Bình thường</translation>
        </message>
        <message>
            <source>Good</source>
            <translation>Tốt</translation>
        </message>
        <message>
            <source>How convenient it was</source>
            <translation>Mức độ thuận tiện</translation>
        </message>
        <message>
            <source>In both places</source>
            <translation>Cả hai nơi</translation>
        </message>
        <message>
            <source>In one place</source>
            <translation>Một nơi</translation>
        </message>
        <message>
            <source>More</source>
            <translation>Nhiều hơn</translation>
        </message>
        <message>
            <source>More than once</source>
            <translation>Hơn 1 lần</translation>
        </message>
        <message>
            <source>Never</source>
            <translation>Không lần nào</translation>
        </message>
        <message>
            <source>None</source>
            <translation>Không</translation>
        </message>
        <message>
            <source>Not</source>
            <translation>Không</translation>
        </message>
        <message>
            <source>Not rightly</source>
            <translation>Chưa đúng</translation>
        </message>
        <message>
            <source>Offices one had to see</source>
            <translation>Số cơ quan phải liên hệ</translation>
        </message>
        <message>
            <source>Once</source>
            <translation>1 lần</translation>
        </message>
        <message>
            <source>One, the counter</source>
            <translation>Một, là Một cửa</translation>
        </message>
        <message>
            <source>Overall</source>
            <translation>Đánh giá chung</translation>
        </message>
        <message>
            <source>Poor</source>
            <translation>Chưa tốt</translation>
        </message>
        <message>
            <source>Procedures made public</source>
            <translation>Công khai thủ tục</translation>
        </message>
        <message>
            <source>Satisfied</source>
            <translation>Hài lòng</translation>
        </message>
        <message>
            <source>The officers' conduct</source>
            <translation>Thái độ của công chức</translation>
        </message>
        <message>
            <source>Times one had to come back</source>
            <translation>Số lần phải liên hệ</translation>
        </message>
        <message>
            <source>Very satisfied</source>
            <translation>Rất hài lòng</translation>
        </message>
        <message>
            <source>fair</source>
            <translation>bình thường</translation>
        </message>
        <message>
            <source>good</source>
            <translation>tốt</translation>
        </message>
        <message>
            <source>no number</source>
            <translation>không số</translation>
        </message>
        <message>
            <source>poor</source>
            <translation>chưa tốt</translation>
        </message>
    </context>
    <context>
        <name>SurveysPage</name>
        <message>
            <source>&lt;b&gt;{number}&lt;/b&gt; of {day} will count in no figure. It stays in the history with the reason.</source>
            <translation>&lt;b&gt;{number}&lt;/b&gt; ngày {day} sẽ không tính vào số liệu nào. Phiếu vẫn còn trong lịch sử cùng lý do hủy.</translation>
        </message>
        <message>
            <source>A sheet without number</source>
            <translation>Phiếu không số</translation>
        </message>
        <message>
            <source>List</source>
            <translation>Danh sách</translation>
        </message>
        <message>
            <source>List of survey sheets</source>
            <translation>Danh sách phiếu hài lòng</translation>
        </message>
        <message>
            <source>Results</source>
            <translation>Kết quả</translation>
        </message>
        <message>
            <source>Surveys</source>
            <translation>Phiếu hài lòng</translation>
        </message>
        <message>
            <source>The sheet is voided.</source>
            <translation>Đã hủy phiếu.</translation>
        </message>
        <message>
            <source>Type sheets</source>
            <translation>Nhập phiếu</translation>
        </message>
        <message>
            <source>Type survey sheets</source>
            <translation>Nhập phiếu hài lòng</translation>
        </message>
        <message>
            <source>Void the sheet</source>
            <translation>Hủy phiếu</translation>
        </message>
        <message>
            <source>What the survey sheets say</source>
            <translation>Kết quả phiếu hài lòng</translation>
        </message>
    </context>
    <context>
        <name>Sync</name>
        <message>
            <source> and </source>
            <translation> và </translation>
        </message>
        <message>
            <source>&lt;b&gt;This PC's clock is {off} fast.&lt;/b&gt; Set it right; what was recorded keeps its order.</source>
            <translation>&lt;b&gt;Đồng hồ máy này chạy nhanh {off}.&lt;/b&gt; Chỉnh lại giờ; thứ tự những việc đã ghi vẫn đúng.</translation>
        </message>
        <message>
            <source>&lt;b&gt;This PC's clock is {off} slow.&lt;/b&gt; Set it right; what was recorded keeps its order.</source>
            <translation>&lt;b&gt;Đồng hồ máy này chạy chậm {off}.&lt;/b&gt; Chỉnh lại giờ; thứ tự những việc đã ghi vẫn đúng.</translation>
        </message>
        <message>
            <source>Agrees</source>
            <translation>Đã khớp</translation>
        </message>
        <message>
            <source>At</source>
            <translation>Lúc</translation>
        </message>
        <message>
            <source>Counter {slot}</source>
            <translation>Quầy {slot}</translation>
        </message>
        <message>
            <source>County</source>
            <translation>Huyện</translation>
        </message>
        <message>
            <source>County has</source>
            <translation>Huyện đã nhận</translation>
        </message>
        <message>
            <source>County has it all</source>
            <translation>Huyện đã nhận đủ</translation>
        </message>
        <message>
            <source>Each PC of the unit with the last of its events that is here, and up to which of them the county has acknowledged. To send: what this PC holds and the other has not acknowledged; to fetch: the reverse. A row turns yellow, then red, after the hours that the county sets. Delete on a paired PC takes the pairing back.</source>
            <translation>Mỗi máy của đơn vị với sự kiện cuối của nó đang có ở đây, và huyện đã xác nhận nhận đến đâu. Chờ gửi: máy này có mà bên kia chưa xác nhận; chờ nhận: ngược lại. Dòng chuyển vàng rồi đỏ sau số giờ huyện đặt. Phím Delete trên một máy đã ghép để thôi ghép.</translation>
        </message>
        <message>
            <source>Exchanging…</source>
            <translation>Đang trao đổi…</translation>
        </message>
        <message>
            <source>Heard through the county</source>
            <translation>Nghe qua huyện</translation>
        </message>
        <message>
            <source>Internet</source>
            <translation>Internet</translation>
        </message>
        <message>
            <source>Its ledger forked</source>
            <translation>Sổ rẽ làm hai</translation>
        </message>
        <message>
            <source>Last event</source>
            <translation>Sự kiện cuối</translation>
        </message>
        <message>
            <source>Met last</source>
            <translation>Liên lạc gần nhất</translation>
        </message>
        <message>
            <source>Never met yet</source>
            <translation>Chưa gặp lần nào</translation>
        </message>
        <message>
            <source>No network{long}</source>
            <translation>Không có mạng{long}</translation>
        </message>
        <message>
            <source>Not all exchanged</source>
            <translation>Chưa trao đổi hết</translation>
        </message>
        <message>
            <source>Not met for {age}</source>
            <translation>Chưa gặp {age}</translation>
        </message>
        <message>
            <source>Nothing waits: the county has everything that was recorded here.</source>
            <translation>Không có gì chờ: huyện đã nhận đủ những gì ghi ở đây.</translation>
        </message>
        <message>
            <source>PC</source>
            <translation>Máy</translation>
        </message>
        <message>
            <source>PCs of the unit and the county</source>
            <translation>Các máy của đơn vị và huyện</translation>
        </message>
        <message>
            <source>Papers</source>
            <translation>Giấy tờ</translation>
        </message>
        <message>
            <source>Papers still wait</source>
            <translation>Còn giấy tờ chờ</translation>
        </message>
        <message>
            <source>Revoked</source>
            <translation>Đã bị thu hồi</translation>
        </message>
        <message>
            <source>Silent {age}</source>
            <translation>Chưa nghe {age}</translation>
        </message>
        <message>
            <source>Since {time}</source>
            <translation>Chờ từ {time}</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Tình trạng</translation>
        </message>
        <message>
            <source>To fetch</source>
            <translation>Chờ nhận</translation>
        </message>
        <message>
            <source>To send</source>
            <translation>Chờ gửi</translation>
        </message>
        <message>
            <source>Wants a look, see below</source>
            <translation>Có lỗi, xem bên dưới</translation>
        </message>
        <message>
            <source>Works</source>
            <translation>Đang chạy</translation>
        </message>
        <message>
            <source>carried file</source>
            <translation>tệp mang tay</translation>
        </message>
        <message>
            <source>no network, nothing was sent</source>
            <translation>không có mạng, chưa gửi gì</translation>
        </message>
        <message>
            <source>no network, {count} tries since {time}</source>
            <translation>không có mạng, {count} lần thử từ {time}</translation>
        </message>
        <message>
            <source>not all yet</source>
            <translation>chưa hết</translation>
        </message>
        <message>
            <source>not known</source>
            <translation>không rõ</translation>
        </message>
        <message>
            <source>nothing new, both agree</source>
            <translation>không có gì mới, đã khớp</translation>
        </message>
        <message>
            <source>office network</source>
            <translation>mạng nội bộ</translation>
        </message>
        <message>
            <source>received {count}</source>
            <translation>nhận {count}</translation>
        </message>
        <message>
            <source>sent {count}</source>
            <translation>gửi {count}</translation>
        </message>
        <message>
            <source>server</source>
            <translation>máy chủ</translation>
        </message>
        <message>
            <source>the county has all</source>
            <translation>huyện đã nhận đủ</translation>
        </message>
        <message>
            <source>this PC</source>
            <translation>máy này</translation>
        </message>
        <message>
            <source>{count} changes</source>
            <translation>{count} thay đổi</translation>
        </message>
        <message>
            <source>{count} days</source>
            <translation>{count} ngày</translation>
        </message>
        <message>
            <source>{count} hours</source>
            <translation>{count} giờ</translation>
        </message>
        <message>
            <source>{count} minutes</source>
            <translation>{count} phút</translation>
        </message>
        <message>
            <source>{count} papers</source>
            <translation>{count} giấy tờ</translation>
        </message>
        <message>
            <source>{count} papers ({size})</source>
            <translation>{count} giấy tờ ({size})</translation>
        </message>
        <message>
            <source>{count} refused</source>
            <translation>{count} bị từ chối</translation>
        </message>
        <message>
            <source>{what} wait to be sent</source>
            <translation>{what} chờ gửi</translation>
        </message>
        <message>
            <source>{what}, the eldest since {time}.</source>
            <translation>{what}, lâu nhất từ {time}.</translation>
        </message>
    </context>
    <context>
        <name>SyncPage</name>
        <message>
            <source>&lt;b&gt;The ledger is whole.&lt;/b&gt; {devices} PCs, {events} events, every figure follows from them.</source>
            <translation>&lt;b&gt;Sổ còn nguyên vẹn.&lt;/b&gt; {devices} máy, {events} sự kiện, mọi số liệu đều dựng lại đúng từ sổ.</translation>
        </message>
        <message>
            <source>&lt;b&gt;{name}&lt;/b&gt; is not paired any more. What it recorded stays here.</source>
            <translation>Đã thôi ghép với &lt;b&gt;{name}&lt;/b&gt;. Những gì máy ấy đã ghi vẫn còn ở đây.</translation>
        </message>
        <message>
            <source>&lt;b&gt;{what}&lt;/b&gt; Keep working, write a backup to another disk, and call who supports you.</source>
            <translation>&lt;b&gt;{what}&lt;/b&gt; Cứ làm việc tiếp, ghi bản sao lưu sang ổ khác và gọi người hỗ trợ.</translation>
        </message>
        <message>
            <source>Agreed. Both acts stay in the history.</source>
            <translation>Đã đồng ý. Cả hai việc vẫn còn trong diễn biến.</translation>
        </message>
        <message>
            <source>An exchange is under way.</source>
            <translation>Đang trao đổi.</translation>
        </message>
        <message>
            <source>Carried files ({files})</source>
            <translation>Tệp mang tay ({files})</translation>
        </message>
        <message>
            <source>Check the ledger</source>
            <translation>Kiểm tra sổ</translation>
        </message>
        <message>
            <source>Dossier {number} is in process again; both ends stay in the history with this reason.</source>
            <translation>Hồ sơ {number} trở lại đang xử lý; cả hai lần kết thúc vẫn còn trong diễn biến cùng lý do này.</translation>
        </message>
        <message>
            <source>Exchange</source>
            <translation>Trao đổi</translation>
        </message>
        <message>
            <source>Join the county or pair with a colleague's PC first.</source>
            <translation>Tham gia với huyện hoặc ghép với máy đồng nghiệp trước.</translation>
        </message>
        <message>
            <source>Letters of direction</source>
            <translation>Văn bản chỉ đạo</translation>
        </message>
        <message>
            <source>Open the dossier again</source>
            <translation>Mở lại hồ sơ</translation>
        </message>
        <message>
            <source>Pair with a colleague's PC</source>
            <translation>Ghép với máy đồng nghiệp</translation>
        </message>
        <message>
            <source>Paired with &lt;b&gt;{name}&lt;/b&gt;. The two PCs exchange whenever both are on.</source>
            <translation>Đã ghép với &lt;b&gt;{name}&lt;/b&gt;. Hai máy tự trao đổi khi cùng bật.</translation>
        </message>
        <message>
            <source>Read a file from a USB stick</source>
            <translation>Đọc tệp từ thẻ nhớ USB</translation>
        </message>
        <message>
            <source>Read the county's letters</source>
            <translation>Đọc văn bản của huyện</translation>
        </message>
        <message>
            <source>Read {received} events from the file and wrote {sent} into it. Carry it to the county or a colleague.</source>
            <translation>Đã nhận {received} sự kiện từ tệp và ghi {sent} sự kiện vào tệp. Mang tệp đến huyện hoặc máy đồng nghiệp.</translation>
        </message>
        <message>
            <source>Synchronisation</source>
            <translation>Đồng bộ</translation>
        </message>
        <message>
            <source>Synchronise now</source>
            <translation>Đồng bộ ngay</translation>
        </message>
        <message>
            <source>The desk is not open here, only its pages.</source>
            <translation>Chỉ xem trang, chương trình chưa mở dữ liệu.</translation>
        </message>
        <message>
            <source>The dossier is open again.</source>
            <translation>Hồ sơ đã được mở lại.</translation>
        </message>
        <message>
            <source>The ledger is being checked.</source>
            <translation>Đang kiểm tra sổ.</translation>
        </message>
        <message>
            <source>The ledger is being checked…</source>
            <translation>Đang kiểm tra sổ…</translation>
        </message>
        <message>
            <source>This PC has a new identity; {count} events go to the county as a branch of the ledger.</source>
            <translation>Máy này có định danh mới; {count} sự kiện sẽ gửi lên huyện thành một nhánh của sổ.</translation>
        </message>
        <message>
            <source>Write a file for a USB stick</source>
            <translation>Ghi tệp ra thẻ nhớ USB</translation>
        </message>
        <message>
            <source>agreed with the county {time}</source>
            <translation>khớp với huyện lúc {time}</translation>
        </message>
        <message>
            <source>no network · everything is kept on this PC</source>
            <translation>Không có mạng · mọi việc vẫn lưu trên máy này</translation>
        </message>
        <message>
            <source>not joined to a county · everything is kept on this PC</source>
            <translation>Chưa nối với huyện · mọi việc lưu trên máy này</translation>
        </message>
        <message>
            <source>not met yet · everything is kept on this PC</source>
            <translation>Chưa gặp huyện · mọi việc lưu trên máy này</translation>
        </message>
    </context>
    <context>
        <name>TakeBackForm</name>
        <message>
            <source>Back from the other authority</source>
            <translation>Nhận về từ cơ quan khác</translation>
        </message>
        <message>
            <source>Back: {number}</source>
            <translation>Hồ sơ đã về: {number}</translation>
        </message>
        <message>
            <source>Came back</source>
            <translation>Về lúc</translation>
        </message>
        <message>
            <source>It is back</source>
            <translation>Đã về</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Ghi chú</translation>
        </message>
        <message>
            <source>optional</source>
            <translation>không bắt buộc</translation>
        </message>
    </context>
    <context>
        <name>TakePaperForm</name>
        <message>
            <source>Arrived</source>
            <translation>Về lúc</translation>
        </message>
        <message>
            <source>Brought by</source>
            <translation>Người giao</translation>
        </message>
        <message>
            <source>Paper of the result arrives</source>
            <translation>Nhận bản giấy về quầy</translation>
        </message>
        <message>
            <source>The paper is at the counter: {number}</source>
            <translation>Bản giấy đã về quầy: {number}</translation>
        </message>
        <message>
            <source>The paper is here</source>
            <translation>Đã nhận bản giấy</translation>
        </message>
    </context>
    <context>
        <name>TakeSupplementForm</name>
        <message>
            <source>From</source>
            <translation>Từ lúc</translation>
        </message>
        <message>
            <source>Papers that came</source>
            <translation>Giấy tờ đã nộp bổ sung</translation>
        </message>
        <message>
            <source>Take the supplement</source>
            <translation>Nhận bổ sung</translation>
        </message>
        <message>
            <source>Take, and let the clock run</source>
            <translation>Nhận, cho tiếp tục</translation>
        </message>
        <message>
            <source>The supplement is here, the clock runs: {number}</source>
            <translation>Đã nhận bổ sung, hồ sơ tiếp tục: {number}</translation>
        </message>
    </context>
    <context>
        <name>Today</name>
        <message>
            <source>Applicant</source>
            <translation>Người nộp</translation>
        </message>
        <message>
            <source>Begin with it</source>
            <translation>Bắt đầu thụ lý</translation>
        </message>
        <message>
            <source>Citizen not told yet</source>
            <translation>Chưa liên hệ công dân</translation>
        </message>
        <message>
            <source>Due</source>
            <translation>Hẹn trả</translation>
        </message>
        <message>
            <source>Due in two days</source>
            <translation>Hẹn trả ngày kia</translation>
        </message>
        <message>
            <source>Due today</source>
            <translation>Hẹn trả hôm nay</translation>
        </message>
        <message>
            <source>Due tomorrow</source>
            <translation>Hẹn trả ngày mai</translation>
        </message>
        <message>
            <source>Due {day}</source>
            <translation>Hẹn trả {day}</translation>
        </message>
        <message>
            <source>Give the result back</source>
            <translation>Trả kết quả</translation>
        </message>
        <message>
            <source>Hand it to an officer</source>
            <translation>Bàn giao</translation>
        </message>
        <message>
            <source>Hand over to an officer</source>
            <translation>Bàn giao cho công chức</translation>
        </message>
        <message>
            <source>Handed to {officer}: {count} dossiers</source>
            <translation>Đã bàn giao cho {officer}: {count} hồ sơ</translation>
        </message>
        <message>
            <source>In process: {dossier}</source>
            <translation>Đã bắt đầu thụ lý: {dossier}</translation>
        </message>
        <message>
            <source>Let it go on</source>
            <translation>Chạy tiếp</translation>
        </message>
        <message>
            <source>Log the call</source>
            <translation>Ghi cuộc gọi</translation>
        </message>
        <message>
            <source>No paper was taken</source>
            <translation>Chưa nhận được bản giấy nào</translation>
        </message>
        <message>
            <source>No undo: a wrong one is handed on.</source>
            <translation>Không hoàn tác được: giao nhầm thì bàn giao tiếp cho đúng người.</translation>
        </message>
        <message>
            <source>No undo: a wrong one is reopened with a reason.</source>
            <translation>Không hoàn tác được: nhận nhầm thì mở lại hồ sơ, ghi lý do.</translation>
        </message>
        <message>
            <source>Nothing was handed over</source>
            <translation>Chưa bàn giao được hồ sơ nào</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>Số tiếp nhận</translation>
        </message>
        <message>
            <source>Officer</source>
            <translation>Người xử lý</translation>
        </message>
        <message>
            <source>Overdue</source>
            <translation>Quá hạn</translation>
        </message>
        <message>
            <source>Papers taken at the counter: {count} results</source>
            <translation>Đã nhận bản giấy tại quầy: {count} kết quả</translation>
        </message>
        <message>
            <source>Print an apology, new date</source>
            <translation>In thư xin lỗi, hẹn lại</translation>
        </message>
        <message>
            <source>Print the refusal</source>
            <translation>In văn bản từ chối</translation>
        </message>
        <message>
            <source>Procedure</source>
            <translation>Thủ tục</translation>
        </message>
        <message>
            <source>Refused, letter owed</source>
            <translation>Từ chối, chưa có văn bản</translation>
        </message>
        <message>
            <source>Remind the officer</source>
            <translation>Nhắc người xử lý</translation>
        </message>
        <message>
            <source>Reminder for {officer}: dossier {number}, {procedure}, due {due} ({state}).</source>
            <translation>Nhắc {officer}: hồ sơ {number}, {procedure}, hẹn trả {due} ({state}).</translation>
        </message>
        <message>
            <source>Result not fetched yet</source>
            <translation>Có kết quả, dân chưa đến lấy</translation>
        </message>
        <message>
            <source>Result signed, no paper at the counter</source>
            <translation>Có kết quả, chưa có bản giấy tại quầy</translation>
        </message>
        <message>
            <source>See how far it is</source>
            <translation>Xem tiến độ</translation>
        </message>
        <message>
            <source>Sign the result</source>
            <translation>Ký kết quả</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Tình trạng</translation>
        </message>
        <message>
            <source>Take it back</source>
            <translation>Ghi hồ sơ quay về</translation>
        </message>
        <message>
            <source>Take the paper</source>
            <translation>Nhận bản giấy</translation>
        </message>
        <message>
            <source>Take the supplement</source>
            <translation>Nhận bổ sung</translation>
        </message>
        <message>
            <source>The clock runs again: {dossier}</source>
            <translation>Đồng hồ chạy tiếp: {dossier}</translation>
        </message>
        <message>
            <source>The list is sent to the printer.</source>
            <translation>Đã gửi danh sách đến máy in.</translation>
        </message>
        <message>
            <source>The paper is at the counter: {dossier}</source>
            <translation>Bản giấy đã về quầy: {dossier}</translation>
        </message>
        <message>
            <source>To do</source>
            <translation>Việc cần làm</translation>
        </message>
        <message>
            <source>Today's work</source>
            <translation>Việc hôm nay</translation>
        </message>
        <message>
            <source>Today's work, {day}</source>
            <translation>Việc hôm nay, {day}</translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>Đang chờ</translation>
        </message>
        <message>
            <source>Will not make it: apology owed</source>
            <translation>Khó kịp hẹn, cần xin lỗi</translation>
        </message>
        <message>
            <source>anew</source>
            <translation>hẹn lại</translation>
        </message>
        <message>
            <source>awaits papers</source>
            <translation>chờ bổ sung</translation>
        </message>
        <message>
            <source>by evening</source>
            <translation>trong ngày</translation>
        </message>
        <message>
            <source>due {day}</source>
            <translation>hẹn {day}</translation>
        </message>
        <message>
            <source>in process</source>
            <translation>đang xử lý</translation>
        </message>
        <message>
            <source>just received</source>
            <translation>mới tiếp nhận</translation>
        </message>
        <message>
            <source>marked, {number}</source>
            <translation>đã đánh dấu, {number}</translation>
        </message>
        <message>
            <source>no letter yet</source>
            <translation>chưa có văn bản</translation>
        </message>
        <message>
            <source>no paper yet</source>
            <translation>chưa về quầy</translation>
        </message>
        <message>
            <source>not begun</source>
            <translation>chưa thụ lý</translation>
        </message>
        <message>
            <source>not called</source>
            <translation>chưa gọi</translation>
        </message>
        <message>
            <source>not fetched</source>
            <translation>chưa đến lấy</translation>
        </message>
        <message>
            <source>now {day}</source>
            <translation>hẹn lại {day}</translation>
        </message>
        <message>
            <source>owed {day}</source>
            <translation>nợ {day}</translation>
        </message>
        <message>
            <source>paused</source>
            <translation>tạm dừng</translation>
        </message>
        <message>
            <source>refused {day}</source>
            <translation>từ chối {day}</translation>
        </message>
        <message>
            <source>result ready</source>
            <translation>đã có kết quả</translation>
        </message>
        <message>
            <source>sent {day}</source>
            <translation>gửi {day}</translation>
        </message>
        <message>
            <source>signed {moment}</source>
            <translation>ký {moment}</translation>
        </message>
        <message>
            <source>since today</source>
            <translation>từ hôm nay</translation>
        </message>
        <message>
            <source>since {day}</source>
            <translation>từ {day}</translation>
        </message>
        <message>
            <source>stopped {day}</source>
            <translation>dừng {day}</translation>
        </message>
        <message>
            <source>their due {day}</source>
            <translation>hạn {day}</translation>
        </message>
        <message>
            <source>waits {time}</source>
            <translation>chờ {time}</translation>
        </message>
        <message>
            <source>{count} days</source>
            <translation>{count} ngày</translation>
        </message>
        <message>
            <source>{count} h</source>
            <translation>{count} giờ</translation>
        </message>
        <message>
            <source>{count} marked</source>
            <translation>đã đánh dấu {count} hồ sơ</translation>
        </message>
        <message>
            <source>{count} min</source>
            <translation>{count} phút</translation>
        </message>
        <message>
            <source>{count}, the latest {shown} are shown</source>
            <translation>{count}, hiện {shown} việc gần đây nhất</translation>
        </message>
        <message>
            <source>{first}; new date {day}</source>
            <translation>{first}; hẹn lại {day}</translation>
        </message>
        <message>
            <source>{group}, {count}</source>
            <translation>{group}, {count}</translation>
        </message>
        <message>
            <source>{time} late</source>
            <translation>quá {time}</translation>
        </message>
        <message>
            <source>{time} left</source>
            <translation>còn {time}</translation>
        </message>
    </context>
    <context>
        <name>TodayPage</name>
        <message>
            <source>Hand over to an officer: {count} dossiers</source>
            <translation>Bàn giao cho công chức: {count} hồ sơ</translation>
        </message>
        <message>
            <source>Log a call</source>
            <translation>Ghi cuộc gọi</translation>
        </message>
        <message>
            <source>Log a call: {who}</source>
            <translation>Ghi cuộc gọi: {who}</translation>
        </message>
        <message>
            <source>Mark all of the group that are alike</source>
            <translation>Đánh dấu mọi dòng cùng việc trong nhóm</translation>
        </message>
        <message>
            <source>No task answers to the filter</source>
            <translation>Không có việc nào theo bộ lọc</translation>
        </message>
        <message>
            <source>Nothing is due, nothing waits, nothing is owed.</source>
            <translation>Không có hồ sơ đến hẹn, không có việc chờ hay còn nợ.</translation>
        </message>
        <message>
            <source>Nothing to do</source>
            <translation>Hết việc</translation>
        </message>
        <message>
            <source>Open the dossier: {who}</source>
            <translation>Mở hồ sơ: {who}</translation>
        </message>
        <message>
            <source>Other counters, fields or officers have tasks.</source>
            <translation>Việc còn ở quầy khác, lĩnh vực khác hoặc người khác.</translation>
        </message>
        <message>
            <source>Print the list</source>
            <translation>In danh sách</translation>
        </message>
        <message>
            <source>Print today's list</source>
            <translation>In danh sách việc hôm nay</translation>
        </message>
        <message>
            <source>Quick look</source>
            <translation>Xem nhanh</translation>
        </message>
        <message>
            <source>Receive a dossier</source>
            <translation>Tiếp nhận hồ sơ</translation>
        </message>
        <message>
            <source>Show all tasks</source>
            <translation>Hiện mọi việc</translation>
        </message>
        <message>
            <source>Take papers at the counter: {count} results</source>
            <translation>Nhận bản giấy tại quầy: {count} kết quả</translation>
        </message>
        <message>
            <source>The call is logged: {who}</source>
            <translation>Đã ghi cuộc gọi: {who}</translation>
        </message>
        <message>
            <source>The list is empty.</source>
            <translation>Danh sách đang trống.</translation>
        </message>
        <message>
            <source>The reminder for {officer} is copied: paste it into a message, or call.</source>
            <translation>Đã chép lời nhắc {officer}: dán vào tin nhắn, hoặc gọi điện.</translation>
        </message>
        <message>
            <source>Today's work</source>
            <translation>Việc hôm nay</translation>
        </message>
        <message>
            <source>Undone; both acts stay in the history.</source>
            <translation>Đã hoàn tác; cả hai việc nằm trong diễn biến.</translation>
        </message>
        <message>
            <source>{count} tasks · {day}</source>
            <translation>{count} việc · {day}</translation>
        </message>
    </context>
    <context>
        <name>TodayPanel</name>
        <message>
            <source>Account helped</source>
            <translation>Hỗ trợ tạo tài khoản</translation>
        </message>
        <message>
            <source>All dossiers of today</source>
            <translation>Tất cả hồ sơ hôm nay</translation>
        </message>
        <message>
            <source>Collected</source>
            <translation>Đã thu</translation>
        </message>
        <message>
            <source>Due today</source>
            <translation>Hẹn trả hôm nay</translation>
        </message>
        <message>
            <source>Just received</source>
            <translation>Vừa tiếp nhận</translation>
        </message>
        <message>
            <source>Nothing was received today yet.</source>
            <translation>Hôm nay chưa tiếp nhận hồ sơ nào.</translation>
        </message>
        <message>
            <source>Overdue</source>
            <translation>Quá hạn</translation>
        </message>
        <message>
            <source>Received</source>
            <translation>Đã tiếp nhận</translation>
        </message>
        <message>
            <source>Result given</source>
            <translation>Đã trả kết quả</translation>
        </message>
        <message>
            <source>Submission helped</source>
            <translation>Hỗ trợ nộp online</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>Hôm nay</translation>
        </message>
        <message>
            <source>Under 2 hours left</source>
            <translation>Còn dưới 2 giờ</translation>
        </message>
    </context>
    <context>
        <name>Totals</name>
        <message>
            <source>In all</source>
            <translation>Tổng cộng</translation>
        </message>
        <message>
            <source>Paid online, {period}</source>
            <translation>Thanh toán trực tuyến {period}</translation>
        </message>
        <message>
            <source>no dossier owes a fee yet</source>
            <translation>chưa có hồ sơ nào phải nộp phí</translation>
        </message>
        <message>
            <source>target {share} met</source>
            <translation>đạt mục tiêu {share}</translation>
        </message>
        <message>
            <source>target {share} not met</source>
            <translation>chưa đạt mục tiêu {share}</translation>
        </message>
    </context>
    <context>
        <name>UnitForm</name>
        <message>
            <source>A deputy signs for the chair</source>
            <translation>Phó chủ tịch ký thay (KT.)</translation>
        </message>
        <message>
            <source>Account for fees (VietQR)</source>
            <translation>Tài khoản nhận phí, lệ phí (VietQR)</translation>
        </message>
        <message>
            <source>Account holder</source>
            <translation>Chủ tài khoản</translation>
        </message>
        <message>
            <source>Account number</source>
            <translation>Số tài khoản</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>Địa chỉ</translation>
        </message>
        <message>
            <source>Allowance a person a month</source>
            <translation>Phụ cấp một người một tháng</translation>
        </message>
        <message>
            <source>Area of the counter</source>
            <translation>Diện tích</translation>
        </message>
        <message>
            <source>Bank</source>
            <translation>Ngân hàng</translation>
        </message>
        <message>
            <source>Calendar</source>
            <translation>Theo lịch</translation>
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
            <source>Components digitized</source>
            <translation>Số hóa thành phần</translation>
        </message>
        <message>
            <source>Computers</source>
            <translation>Máy tính</translation>
        </message>
        <message>
            <source>Decree 118/2025 (province)</source>
            <translation>NĐ 118/2025 (tỉnh)</translation>
        </message>
        <message>
            <source>Decree 61/2018 (district)</source>
            <translation>NĐ 61/2018 (huyện)</translation>
        </message>
        <message>
            <source>Digitized in whole</source>
            <translation>Số hóa toàn bộ</translation>
        </message>
        <message>
            <source>Early</source>
            <translation>Trước hạn</translation>
        </message>
        <message>
            <source>From the 15th</source>
            <translation>Từ ngày 15</translation>
        </message>
        <message>
            <source>Its superior</source>
            <translation>Cấp trên</translation>
        </message>
        <message>
            <source>Law of the report</source>
            <translation>Căn cứ của báo cáo</translation>
        </message>
        <message>
            <source>Name of the unit</source>
            <translation>Tên đơn vị</translation>
        </message>
        <message>
            <source>Name of who signs</source>
            <translation>Họ tên người ký</translation>
        </message>
        <message>
            <source>Own terms shorter by</source>
            <translation>Mục tiêu nội bộ: rút ngắn</translation>
        </message>
        <message>
            <source>Paid online</source>
            <translation>Nộp phí trực tuyến</translation>
        </message>
        <message>
            <source>Papers reused</source>
            <translation>Tái sử dụng</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>Điện thoại</translation>
        </message>
        <message>
            <source>Place in the report's date</source>
            <translation>Địa danh trên báo cáo</translation>
        </message>
        <message>
            <source>Printers</source>
            <translation>Máy in</translation>
        </message>
        <message>
            <source>Received online</source>
            <translation>Nộp trực tuyến</translation>
        </message>
        <message>
            <source>Recipients</source>
            <translation>Nơi nhận</translation>
        </message>
        <message>
            <source>Resolved</source>
            <translation>Đã giải quyết</translation>
        </message>
        <message>
            <source>Results digitized</source>
            <translation>Số hóa kết quả</translation>
        </message>
        <message>
            <source>Satisfaction</source>
            <translation>Điểm hài lòng</translation>
        </message>
        <message>
            <source>Scanners</source>
            <translation>Máy quét</translation>
        </message>
        <message>
            <source>Sign after the number</source>
            <translation>Ký hiệu sau số</translation>
        </message>
        <message>
            <source>Staff at the counter</source>
            <translation>Nhân sự theo chức danh</translation>
        </message>
        <message>
            <source>Targets, at least</source>
            <translation>Chỉ tiêu, ít nhất</translation>
        </message>
        <message>
            <source>The counter</source>
            <translation>Bộ phận Một cửa</translation>
        </message>
        <message>
            <source>The quarterly report</source>
            <translation>Báo cáo quý</translation>
        </message>
        <message>
            <source>The report's quarter</source>
            <translation>Kỳ báo cáo quý</translation>
        </message>
        <message>
            <source>The unit</source>
            <translation>Đơn vị</translation>
        </message>
        <message>
            <source>Title of who signs</source>
            <translation>Chức vụ người ký</translation>
        </message>
        <message>
            <source>Website</source>
            <translation>Trang thông tin điện tử</translation>
        </message>
        <message>
            <source>by the date of the report</source>
            <translation>theo ngày báo cáo</translation>
        </message>
        <message>
            <source>dong</source>
            <translation>đồng</translation>
        </message>
        <message>
            <source>one a line</source>
            <translation>mỗi dòng một nơi</translation>
        </message>
    </context>
    <context>
        <name>UnitPane</name>
        <message>
            <source>As before</source>
            <translation>Bỏ thay đổi</translation>
        </message>
        <message>
            <source>Changed, not saved yet.</source>
            <translation>Đã sửa, chưa lưu.</translation>
        </message>
        <message>
            <source>Nothing is changed.</source>
            <translation>Chưa có gì thay đổi.</translation>
        </message>
        <message>
            <source>Save the profile</source>
            <translation>Lưu thông tin</translation>
        </message>
        <message>
            <source>The unit's profile is saved.</source>
            <translation>Đã lưu thông tin đơn vị.</translation>
        </message>
        <message>
            <source>What stands here is what is recorded.</source>
            <translation>Đang hiện đúng thông tin đã lưu.</translation>
        </message>
    </context>
    <context>
        <name>Viewfinder</name>
        <message>
            <source>The camera's picture</source>
            <translation>Hình từ máy ảnh</translation>
        </message>
    </context>
    <context>
        <name>VoidDialog</name>
        <message>
            <source>&lt;b&gt;{number}&lt;/b&gt; of {person} will count in no figure and no list of work. Its number stays used and explained by the reason below. This cannot be undone.</source>
            <translation>Hồ sơ &lt;b&gt;{number}&lt;/b&gt; của {person} sẽ không tính vào số liệu và danh sách việc nào. Số tiếp nhận vẫn coi là đã dùng, giải trình bằng lý do dưới đây. Không hoàn tác được.</translation>
        </message>
        <message>
            <source>Void the dossier</source>
            <translation>Hủy hồ sơ nhập nhầm</translation>
        </message>
        <message>
            <source>Why it was entered by mistake</source>
            <translation>Vì sao nhập nhầm</translation>
        </message>
    </context>
    <context>
        <name>WaysCard</name>
        <message>
            <source>An encrypted file</source>
            <translation>Tệp mã hóa</translation>
        </message>
        <message>
            <source>Another colleague's PC</source>
            <translation>Máy đồng nghiệp khác</translation>
        </message>
        <message>
            <source>Another exchange is under way.</source>
            <translation>Đang trao đổi bằng cách khác.</translation>
        </message>
        <message>
            <source>Every 15 minutes by itself</source>
            <translation>Tự đồng bộ mỗi 15 phút</translation>
        </message>
        <message>
            <source>Every way carries the same: what arrives twice counts once. Send by whatever there is; the county is tried again by itself.</source>
            <translation>Cách nào cũng mang như nhau: đến hai lần chỉ tính một lần. Cứ gửi bằng cách đang có; máy vẫn tự thử lại với huyện.</translation>
        </message>
        <message>
            <source>Exchange with {name} no more…</source>
            <translation>Thôi trao đổi với {name}…</translation>
        </message>
        <message>
            <source>In the office network</source>
            <translation>Cùng mạng nội bộ</translation>
        </message>
        <message>
            <source>In the office network, met {time}</source>
            <translation>Mạng nội bộ, gặp {time}</translation>
        </message>
        <message>
            <source>On a USB stick</source>
            <translation>Qua thẻ nhớ USB</translation>
        </message>
        <message>
            <source>Paired once by a code</source>
            <translation>Ghép một lần bằng mã</translation>
        </message>
        <message>
            <source>Pair…</source>
            <translation>Ghép…</translation>
        </message>
        <message>
            <source>Read…</source>
            <translation>Đọc…</translation>
        </message>
        <message>
            <source>Same network; paired once by a code</source>
            <translation>Cùng mạng; ghép một lần bằng mã</translation>
        </message>
        <message>
            <source>Send by another way</source>
            <translation>Gửi bằng cách khác</translation>
        </message>
        <message>
            <source>Send now</source>
            <translation>Gửi ngay</translation>
        </message>
        <message>
            <source>Server of {county}</source>
            <translation>Máy chủ {county}</translation>
        </message>
        <message>
            <source>Through a colleague's PC</source>
            <translation>Qua máy đồng nghiệp</translation>
        </message>
        <message>
            <source>Through the PC {name}</source>
            <translation>Qua máy {name}</translation>
        </message>
        <message>
            <source>Tries by itself at {time}</source>
            <translation>Tự thử lại lúc {time}</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Thử lại</translation>
        </message>
        <message>
            <source>Write file…</source>
            <translation>Ghi tệp…</translation>
        </message>
    </context>
    <context>
        <name>WhyCard</name>
        <message>
            <source>The day of reception is not counted (Civil Code 2015, article 147).</source>
            <translation>Ngày tiếp nhận không tính (Điều 147 Bộ luật Dân sự 2015).</translation>
        </message>
        <message>
            <source>close</source>
            <translation>đóng</translation>
        </message>
    </context>
    <context>
        <name>WithdrawForm</name>
        <message>
            <source>Day</source>
            <translation>Ngày</translation>
        </message>
        <message>
            <source>Print the notice of stopping (form 05)</source>
            <translation>In thông báo dừng giải quyết (mẫu 05)</translation>
        </message>
        <message>
            <source>Reason, if the citizen gives one</source>
            <translation>Lý do, nếu công dân nêu</translation>
        </message>
        <message>
            <source>Withdrawn by the citizen</source>
            <translation>Công dân rút hồ sơ</translation>
        </message>
        <message>
            <source>Withdrawn: {number}</source>
            <translation>Đã ghi rút hồ sơ: {number}</translation>
        </message>
    </context>
    <context>
        <name>_Further</name>
        <message>
            <source>Field of work</source>
            <translation>Lĩnh vực</translation>
        </message>
        <message>
            <source>Received from</source>
            <translation>Tiếp nhận từ</translation>
        </message>
        <message>
            <source>Received until</source>
            <translation>Tiếp nhận đến</translation>
        </message>
        <message>
            <source>Way in</source>
            <translation>Hình thức nộp</translation>
        </message>
        <message>
            <source>all</source>
            <translation>tất cả</translation>
        </message>
    </context>
</TS>
