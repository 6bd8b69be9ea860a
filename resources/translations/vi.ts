<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN" sourcelanguage="en">
    <context>
        <name>ActPanel</name>
        <message>
            <source>Cancel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It is being saved.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ApologyForm</name>
        <message>
            <source>Letter of apology</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Letter of apology recorded: {number}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New date</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reason for the delay</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Record the letter</source>
            <translation type="unfinished" />
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
        <name>CorrectForm</name>
        <message>
            <source>Address</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Citizen id</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Correct</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Corrected: {number}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Due</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Fee</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Full name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing is changed yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Phone</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Procedure</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reason, kept in the history</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Received</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save the correction</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Way in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>dong</source>
            <translation type="unfinished" />
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
        <name>DeliveredForm</name>
        <message>
            <source>Delivered on</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Delivered: {number}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Receiver</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Record the delivery</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The delivery is recorded.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>optional</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Dossiers</name>
        <message>
            <source>All components are digitized.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All components digitized</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Applicant</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>At the counter</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>By post</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cash</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Collect the fee</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Components are marked.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Components marked from the register</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Components: {marks}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Continue</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Continued, now due {due}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Correct</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Corrected: {what}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Counter {slot}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Delivered by the post</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Delivered by the post{receiver}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Digitizing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Dossier sent by post, {number}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Due</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Due soon</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Early</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Fee collected: {sum}, {way}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Fee taken back: {sum}, {way}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Give to the post</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>In process</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Issue the result</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Letter of apology</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Letter of apology, new date {due}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Looked at what two PCs decided</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Noted as seen.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Number</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Official number</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Official number {number}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>On time</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Online</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Opened again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Overdue</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Overdue by {time}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pause, ask for a supplement</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Paused</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Payment gateway</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Postal item taken back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Processing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Received {way}, due {due}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reception</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Recorded by a newer version</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Refuse</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Refused</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Result</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Result digitized and signed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Result given to the post, {number}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Result issued</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Result issued, digitized and signed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Result not digitized</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Seen</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>State</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Supplement</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Supplement asked for</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The dossier goes on.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The result is digitized.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The result is not digitized.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Today</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Transfer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Undone at once</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Void</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Voided</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Why this date?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Withdrawn</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Withdrawn by the citizen</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>all {count} papers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>as the receipt, the register or a correction says; not counted by the procedure's term</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>day off, not counted</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>due</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>due after the pauses</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>due date</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>fee</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>in process</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>issued, digitized</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>issued, not digitized</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>moved into office hours</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>new date in the letter of apology; the dossier is measured by the first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>not yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>note</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>official number</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>paused</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>paused, {time} of office hours</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>person</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>procedure</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>received</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>received after {time}: done the next working day</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>received online outside office hours: counted from here</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>received; term: {term}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>reception</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>refused</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>set aside: another PC decided</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>since {moment}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the month is shorter: its last day</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the same day</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the term ends by the calendar</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>waiting for a supplement</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>way in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>weekend, not counted</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>withdrawn</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>working day {count}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>working day {count} (worked in exchange)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{count} calendar days</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{count} days</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{count} hours</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{count} minutes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{count} months</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{count} of {all} digitized</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{count} of {all}, not all</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{count} reused</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{count} working days</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{count} working hours</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{state}: {time} left</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{time} of office hours</source>
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
        <name>FeeForm</name>
        <message>
            <source>Amount</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Collect the fee</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Day</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Fee collected: {number}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Record the payment</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Way of paying</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>dong</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>FilterBar</name>
        <message>
            <source>From</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Letters without diacritics find names; either number, the citizen id and the phone find their dossier.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>More</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>More ({count})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name, number, citizen id, phone</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Received from</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>State</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>all</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>any day</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>in process</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>not finished</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>overdue, not finished</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>paused</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>refused</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>result issued</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>voided</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>waiting for a supplement</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>withdrawn</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{count} dossiers</source>
            <translation type="unfinished" />
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
        <name>IssueForm</name>
        <message>
            <source>Day of the result</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Issue the result</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Result digitized and signed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Result issued: {number}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ListPane</name>
        <message>
            <source>Bring in the register that was kept in Excel (Settings), or receive the first dossier.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Dossiers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Fewer letters find more; numbers may be typed from any of their parts.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No dossier answers to the filter</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No dossier yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Read again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Receive a dossier</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Search all dossiers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show all dossiers</source>
            <translation type="unfinished" />
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
        <name>MomentField</name>
        <message>
            <source>Time</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write a day: 13/06/2023.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write a time: 08:30.</source>
            <translation type="unfinished" />
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
        <name>OfficialForm</name>
        <message>
            <source>Number in the provincial system</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Official number</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Official number saved: {number}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save the number</source>
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
        <name>PauseForm</name>
        <message>
            <source>From</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Other reason</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pause, ask for a supplement</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Paused: {number}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stop the clock</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Supplement</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Waiting for</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What is missing, or why</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>PostForm</name>
        <message>
            <source>A digit may be mistyped: compare with the slip.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Direction</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Dossier to the counter</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Given to the post: {number}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Handed over</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Post</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Record the item</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Result to the citizen</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tracking number</source>
            <translation type="unfinished" />
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
        <name>Rail</name>
        <message>
            <source>Pages</source>
            <translation>Các trang</translation>
        </message>
    </context>
    <context>
        <name>ReasonForm</name>
        <message>
            <source>Day</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>RefuseForm</name>
        <message>
            <source>Reason, with its legal ground</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Refuse</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Refused: {number}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ReopenForm</name>
        <message>
            <source>Open again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open again: {number}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reason, kept in the history</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ReuseForm</name>
        <message>
            <source>Say where the paper lies, so that it can be found.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Use again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Where it lies: a dossier's number, or a data store</source>
            <translation type="unfinished" />
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
        <name>VoidDialog</name>
        <message>
            <source>&lt;b&gt;{number}&lt;/b&gt; of {person} will count in no figure and no list of work. Its number stays used and explained by the reason below. This cannot be undone.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Void the dossier</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Why it was entered by mistake</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>WithdrawForm</name>
        <message>
            <source>Reason, if the citizen gives one</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Withdrawn by the citizen</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Withdrawn: {number}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>_Further</name>
        <message>
            <source>Field of work</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Received from</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Received until</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Way in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>all</source>
            <translation type="unfinished" />
        </message>
    </context>
</TS>
