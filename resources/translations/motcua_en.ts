<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<!-- What the window says in English; the source texts are the Vietnamese ones. `installer/words` keeps it. -->
<TS version="2.1" language="en_GB" sourcelanguage="vi_VN">
<context>
    <name>AboutTab</name>
    <message>
        <source>Một Cửa, phiên bản {number}</source>
        <translation>Một Cửa, version {number}</translation>
    </message>
    <message>
        <source>Thành phần</source>
        <translation>Component</translation>
    </message>
    <message>
        <source>Phiên bản</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Giấy phép</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>Các thành phần của phần mềm</source>
        <translation>Components of the software</translation>
    </message>
    <message>
        <source>Lời của giấy phép</source>
        <translation>Text of the licence</translation>
    </message>
    <message>
        <source>Lưu gói &amp;hỗ trợ…</source>
        <translation>Save &amp;support bundle…</translation>
    </message>
    <message>
        <source>Gửi cho người hỗ trợ khi có trục trặc; trong gói không có thông tin của ai</source>
        <translation>Send it to whoever helps when something is wrong; it holds nothing about anybody</translation>
    </message>
    <message>
        <source>Phần mềm có giấy phép Apache-2.0. Dưới đây là mọi thành phần đi kèm và giấy phép của từng thành phần.</source>
        <translation>The software is under the Apache-2.0 licence. Below are all components that come with it and the licence of each.</translation>
    </message>
    <message>
        <source>Phần mềm có giấy phép Apache-2.0. Danh mục thành phần chỉ có trong bộ cài; đây là bản chạy từ mã nguồn.</source>
        <translation>The software is under the Apache-2.0 licence. The list of components comes with the installer only; this runs from source.</translation>
    </message>
    <message>
        <source>Tệp nén (*.zip)</source>
        <translation>Archives (*.zip)</translation>
    </message>
    <message>
        <source>Lưu gói hỗ trợ</source>
        <translation>Save support bundle</translation>
    </message>
    <message>
        <source>Đã lưu {file}. Trong gói không có thông tin của ai.</source>
        <translation>{file} saved. It holds nothing about anybody.</translation>
    </message>
</context>
<context>
    <name>ActForm</name>
    <message>
        <source>Chuyển cho ai</source>
        <translation>Forward to whom</translation>
    </message>
    <message>
        <source>Giấy tờ cần bổ sung, mỗi dòng một loại</source>
        <translation>Papers to be supplemented, one kind a line</translation>
    </message>
    <message>
        <source>Lý do, nếu có</source>
        <translation>Reason, if any</translation>
    </message>
    <message>
        <source>Lý do</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Văn bản cho phép yêu cầu muộn</source>
        <translation>Text that allows asking late</translation>
    </message>
    <message>
        <source>Hẹn mới: ngày, hoặc +5 là thêm 5 ngày làm việc</source>
        <translation>New due date: a date, or +5 for 5 more working days</translation>
    </message>
    <message>
        <source>Người nhận kết quả</source>
        <translation>Who receives the result</translation>
    </message>
    <message>
        <source>Trả bằng cách nào</source>
        <translation>How it is returned</translation>
    </message>
    <message>
        <source>Giấy ủy quyền, nếu nhận thay</source>
        <translation>Authorisation, if received for another</translation>
    </message>
    <message>
        <source>Số tiền (đ)</source>
        <translation>Amount (đ)</translation>
    </message>
    <message>
        <source>Thu bằng cách nào</source>
        <translation>How it is paid</translation>
    </message>
    <message>
        <source>Mỗi dòng: cơ quan = thời hạn, theo thứ tự</source>
        <translation>Each line: agency = term, in their order</translation>
    </message>
    <message>
        <source>Kết quả có bản điện tử</source>
        <translation>The result has an electronic copy</translation>
    </message>
    <message>
        <source>Lúc</source>
        <translation>At</translation>
    </message>
    <message>
        <source>bây giờ</source>
        <translation>now</translation>
    </message>
    <message>
        <source>30/11/2026 hoặc +5</source>
        <translation>30/11/2026 or +5</translation>
    </message>
    <message>
        <source>Để trống là bây giờ; lúc khác thì gõ như 09:12 23/11/2026</source>
        <translation>Leave empty for now; for another time type like 09:12 23/11/2026</translation>
    </message>
    <message>
        <source>tên công chức hoặc cơ quan</source>
        <translation>name of an official or agency</translation>
    </message>
    <message>
        <source>UBND xã = 3 nlv
Chi nhánh đăng ký đất đai = 5 nlv</source>
        <translation>UBND xã = 3 nlv
Chi nhánh đăng ký đất đai = 5 nlv</translation>
    </message>
    <message>
        <source>Không</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Có</source>
        <translation>Yes</translation>
    </message>
</context>
<context>
    <name>ActPanel</name>
    <message>
        <source>Thôi  Esc</source>
        <translation>Cancel  Esc</translation>
    </message>
    <message>
        <source>Thôi</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>{act}   Ctrl+Enter</source>
        <translation>{act}   Ctrl+Enter</translation>
    </message>
    <message>
        <source>{act}   Enter</source>
        <translation>{act}   Enter</translation>
    </message>
    <message>
        <source>Hẹn mới {due}</source>
        <translation>New due date {due}</translation>
    </message>
    <message>
        <source>Hẹn trả vẫn {due}</source>
        <translation>Still due {due}</translation>
    </message>
    <message>
        <source>Hồ sơ sẽ là: {state}</source>
        <translation>The dossier will be: {state}</translation>
    </message>
</context>
<context>
    <name>Acts</name>
    <message>
        <source>Ảnh (*.png *.jpg *.jpeg *.bmp *.webp)</source>
        <translation>Pictures (*.png *.jpg *.jpeg *.bmp *.webp)</translation>
    </message>
    <message>
        <source>Ảnh căn cước</source>
        <translation>Picture of ID card</translation>
    </message>
    <message>
        <source>Ctrl+Enter lần nữa để vẫn tiếp nhận.</source>
        <translation>Ctrl+Enter once more to receive all the same.</translation>
    </message>
    <message>
        <source>Đã tiếp nhận {code}. Hẹn trả {due}.</source>
        <translation>{code} received. Due {due}.</translation>
    </message>
    <message>
        <source>Mở hồ sơ</source>
        <translation>Open dossier</translation>
    </message>
    <message>
        <source>Giấy tờ đã đủ, không cần phiếu bổ sung.</source>
        <translation>The papers are complete, no supplement request is needed.</translation>
    </message>
    <message>
        <source>Đã lưu hồ sơ chờ bổ sung, thấy ở Hôm nay. Lưu phiếu thành PDF để in.</source>
        <translation>Dossier kept waiting for papers, see Today. Save the slip as PDF to print it.</translation>
    </message>
    <message>
        <source>Đã bỏ phần đang gõ.</source>
        <translation>What was being typed is dropped.</translation>
    </message>
    <message>
        <source>Lấy lại</source>
        <translation>Take it back</translation>
    </message>
</context>
<context>
    <name>Apologies</name>
    <message>
        <source>{said} {count} hồ sơ phải hẹn lại muộn hơn.</source>
        <translation>{said} Dossiers that must be given later dates: {count}.</translation>
    </message>
    <message>
        <source>Xin lỗi, gia hạn {count} hồ sơ</source>
        <translation>Apologise and extend: {count}</translation>
    </message>
    <message>
        <source>Đã gia hạn {count} hồ sơ.</source>
        <translation>Dossiers extended: {count}.</translation>
    </message>
    <message>
        <source>{code}: {why}</source>
        <translation>{code}: {why}</translation>
    </message>
</context>
<context>
    <name>Beside</name>
    <message>
        <source>Nộp trực tuyến · Một Cửa</source>
        <translation>File online · Một Cửa</translation>
    </message>
</context>
<context>
    <name>BroughtFiles</name>
    <message>
        <source>{file} là bản cập nhật phần mềm. Xong việc đang làm rồi xem cũng được.</source>
        <translation>{file} is an update of the program. It can wait until you have finished what you are doing.</translation>
    </message>
    <message>
        <source>Xem bản cập nhật</source>
        <translation>See the update</translation>
    </message>
    <message>
        <source>{file} là bộ cứu hộ, dùng khi khôi phục trên máy mới.</source>
        <translation>{file} is a rescue kit, for restoring on another PC.</translation>
    </message>
    <message>
        <source>Xem ở Sao lưu</source>
        <translation>See under Backup</translation>
    </message>
    <message>
        <source>{file} là biên nhận hoặc gói dữ liệu. Xong việc đang làm rồi nhập cũng được.</source>
        <translation>{file} has acknowledgements or a data pack. It can wait until you have finished what you are doing.</translation>
    </message>
    <message>
        <source>Nhập tệp</source>
        <translation>Take the file in</translation>
    </message>
    <message>
        <source>Đây là bộ cứu hộ. Nó dùng khi khôi phục bản sao trên máy mới; ở đây không cần mở.</source>
        <translation>This is a rescue kit. It is used when a copy is restored on a new PC; no need to open it here.</translation>
    </message>
</context>
<context>
    <name>CalendarTab</name>
    <message>
        <source>Ngày nghỉ và làm bù</source>
        <translation>Days off and make-up days</translation>
    </message>
    <message>
        <source>ngày/tháng/năm</source>
        <translation>day/month/year</translation>
    </message>
    <message>
        <source>Ngày nghỉ</source>
        <translation>Day off</translation>
    </message>
    <message>
        <source>Ngày làm bù</source>
        <translation>Make-up working day</translation>
    </message>
    <message>
        <source>Ngày</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Loại</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Tên ngày</source>
        <translation>Name of the day</translation>
    </message>
    <message>
        <source>Số văn bản</source>
        <translation>Number of the letter</translation>
    </message>
    <message>
        <source>&amp;Thêm ngày</source>
        <translation>Add da&amp;y</translation>
    </message>
    <message>
        <source>&amp;Bỏ ngày đã chọn</source>
        <translation>Remo&amp;ve the selected day</translation>
    </message>
    <message>
        <source>Năm nay và năm tới</source>
        <translation>This year and the next</translation>
    </message>
    <message>
        <source>Thêm ngày nghỉ hoặc ngày làm bù khi có văn bản</source>
        <translation>Add a day off or a make-up day when its letter has come</translation>
    </message>
    <message>
        <source>làm bù</source>
        <translation>make-up</translation>
    </message>
    <message>
        <source>nghỉ</source>
        <translation>off</translation>
    </message>
    <message>
        <source>cần xác nhận</source>
        <translation>to be confirmed</translation>
    </message>
    <message>
        <source>quầy thêm</source>
        <translation>added by the desk</translation>
    </message>
    <message>
        <source>Gõ ngày dạng 24/11/2026.</source>
        <translation>Type the day like 24/11/2026.</translation>
    </message>
    <message>
        <source>Đã lưu lịch. Hồ sơ nhận từ giờ tính theo lịch mới.</source>
        <translation>Calendar saved. Dossiers received from now on follow it.</translation>
    </message>
    <message>
        <source>Chỉ bỏ được ngày do quầy thêm. Chọn một ngày như vậy trước.</source>
        <translation>Only days added by the desk can be removed. Select such a day first.</translation>
    </message>
</context>
<context>
    <name>ChangesPanel</name>
    <message>
        <source>← Trở lại báo cáo   Esc</source>
        <translation>← Back to the report   Esc</translation>
    </message>
    <message>
        <source>Thay đổi gì, do hồ sơ nào</source>
        <translation>What changed, by which dossier</translation>
    </message>
    <message>
        <source>vì sao số đã báo cáo phải đổi; không ghi tên công dân</source>
        <translation>why reported figures must change; do not name citizens</translation>
    </message>
    <message>
        <source>Lý do của bản sửa</source>
        <translation>Reason for the revision</translation>
    </message>
    <message>
        <source>Ghi bản sửa   Ctrl+Enter</source>
        <translation>Record revision   Ctrl+Enter</translation>
    </message>
    <message>
        <source>Đang đối chiếu với bản đã chốt…</source>
        <translation>Comparing with the closed revision…</translation>
    </message>
    <message>
        <source>{count} số khác bản {revision} đã chốt</source>
        <translation>Figures that differ from closed revision {revision}: {count}</translation>
    </message>
    <message>
        <source>Không số nào khác bản {revision} đã chốt</source>
        <translation>No figure differs from closed revision {revision}</translation>
    </message>
    <message>
        <source>Enter mở hồ sơ</source>
        <translation>Enter opens the dossier</translation>
    </message>
</context>
<context>
    <name>ChannelBar</name>
    <message>
        <source>Kênh nộp  (1–4)</source>
        <translation>Channel  (1–4)</translation>
    </message>
    <message>
        <source>Vì sao chưa nộp trực tuyến?  (gõ chữ cái)</source>
        <translation>Why not filed online?  (press the letter)</translation>
    </message>
    <message>
        <source>Kênh nộp và lý do chưa nộp trực tuyến</source>
        <translation>Channel and reason for not filing online</translation>
    </message>
</context>
<context>
    <name>ChartPanel</name>
    <message>
        <source>Số liệu: {title}</source>
        <translation>Figures: {title}</translation>
    </message>
</context>
<context>
    <name>ChartView</name>
    <message>
        <source>Số liệu của biểu đồ ở bảng bên cạnh</source>
        <translation>The figures of the chart are in the table beside it</translation>
    </message>
</context>
<context>
    <name>Checklist</name>
    <message>
        <source>Giấy tờ</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>Đã số hóa</source>
        <translation>Digitised</translation>
    </message>
    <message>
        <source>{count} bản chính</source>
        <translation>originals: {count}</translation>
    </message>
    <message>
        <source>{count} bản sao</source>
        <translation>copies: {count}</translation>
    </message>
    <message>
        <source>{text} (xuất trình)</source>
        <translation>{text} (to be shown)</translation>
    </message>
    <message>
        <source>{text} · nếu có</source>
        <translation>{text} · if any</translation>
    </message>
</context>
<context>
    <name>ClosePage</name>
    <message>
        <source>Lý do mở lại</source>
        <translation>Reason for reopening</translation>
    </message>
    <message>
        <source>← Ngày trước</source>
        <translation>← Day before</translation>
    </message>
    <message>
        <source>Ngày sau →</source>
        <translation>Day after →</translation>
    </message>
    <message>
        <source>Khóa sổ {weekday} {day}</source>
        <translation>Close {weekday} {day}</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Khóa sổ ngày {day}   {keys}</source>
        <translation>Close day {day}   {keys}</translation>
    </message>
    <message>
        <source>Mở lại ngày {day}</source>
        <translation>Reopen day {day}</translation>
    </message>
    <message>
        <source>Chưa khóa. Khóa rồi thì ngày này không nhận thêm hồ sơ, không ghi thêm việc.</source>
        <translation>Not closed. Once closed, this day takes no more dossiers and no more acts.</translation>
    </message>
    <message>
        <source>Đã khóa lúc {when}, người khóa {who}.</source>
        <translation>Closed at {when} by {who}.</translation>
    </message>
    <message>
        <source>Đã khóa lúc {when}, đang mở lại vì: {reason}. Ghi xong thì khóa lại.</source>
        <translation>Closed at {when}, reopened because: {reason}. Close it again when done.</translation>
    </message>
    <message>
        <source>Đã khóa sổ ngày {day}.</source>
        <translation>Day {day} closed.</translation>
    </message>
    <message>
        <source>Lưu phiếu chốt</source>
        <translation>Save closing sheet</translation>
    </message>
    <message>
        <source>Còn {count} chỗ lệch chưa có lý do.</source>
        <translation>Differences still without a reason: {count}.</translation>
    </message>
    <message>
        <source>Đã mở lại ngày {day}. Nhớ khóa lại khi ghi xong.</source>
        <translation>Day {day} reopened. Remember to close it again when done.</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Hôm nay</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Tiếp nhận</source>
        <translation>Receive</translation>
    </message>
    <message>
        <source>Hồ sơ</source>
        <translation>Dossiers</translation>
    </message>
    <message>
        <source>Nộp trực tuyến</source>
        <translation>File online</translation>
    </message>
    <message>
        <source>Báo cáo</source>
        <translation>Reports</translation>
    </message>
    <message>
        <source>Khóa sổ</source>
        <translation>Day close</translation>
    </message>
    <message>
        <source>Gửi tỉnh</source>
        <translation>Send</translation>
    </message>
    <message>
        <source>Thiết lập</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Tìm hồ sơ</source>
        <translation>Find dossiers</translation>
    </message>
    <message>
        <source>Bảng phím tắt</source>
        <translation>Table of keys</translation>
    </message>
    <message>
        <source>Tiếp nhận và in</source>
        <translation>Receive and print</translation>
    </message>
    <message>
        <source>Đủ cả giấy tờ</source>
        <translation>All papers here</translation>
    </message>
    <message>
        <source>Phiếu bổ sung</source>
        <translation>Supplement request</translation>
    </message>
    <message>
        <source>Hồ sơ mới</source>
        <translation>New dossier</translation>
    </message>
    <message>
        <source>Từ chối tiếp nhận</source>
        <translation>Refuse reception</translation>
    </message>
    <message>
        <source>Ảnh căn cước</source>
        <translation>Picture of ID card</translation>
    </message>
    <message>
        <source>Về ô quét căn cước</source>
        <translation>Go to the ID card field</translation>
    </message>
    <message>
        <source>Phiếu hướng dẫn</source>
        <translation>Guidance sheet</translation>
    </message>
    <message>
        <source>Lưu phiếu hướng dẫn</source>
        <translation>Save guidance sheet</translation>
    </message>
    <message>
        <source>Chép ô này rồi sang ô sau</source>
        <translation>Copy this field, go to the next</translation>
    </message>
    <message>
        <source>Quét giấy tờ đang chọn</source>
        <translation>Scan the selected paper</translation>
    </message>
    <message>
        <source>Quét cả khay giấy</source>
        <translation>Scan the whole tray</translation>
    </message>
    <message>
        <source>Lấy từ thư mục quét</source>
        <translation>Take from the scan folder</translation>
    </message>
    <message>
        <source>Chọn tệp giấy tờ</source>
        <translation>Choose files of papers</translation>
    </message>
    <message>
        <source>Làm bước này rồi đi tiếp</source>
        <translation>Do this step and go on</translation>
    </message>
    <message>
        <source>Lùi một bước</source>
        <translation>One step back</translation>
    </message>
    <message>
        <source>Đã có mã của Cổng</source>
        <translation>Portal code is here</translation>
    </message>
    <message>
        <source>Nhận tại quầy và in</source>
        <translation>Take at the desk and print</translation>
    </message>
    <message>
        <source>Phiếu hướng dẫn cho người này</source>
        <translation>Guidance sheet for this person</translation>
    </message>
    <message>
        <source>In phiếu nhờ hỗ trợ</source>
        <translation>Print consent slip</translation>
    </message>
    <message>
        <source>Để lần nộp lại sau</source>
        <translation>Leave this filing for later</translation>
    </message>
    <message>
        <source>Khóa sổ ngày đang xem</source>
        <translation>Close the day shown</translation>
    </message>
    <message>
        <source>Lưu phiếu chốt ngày</source>
        <translation>Save the closing sheet</translation>
    </message>
    <message>
        <source>Chọn tệp sổ cũ</source>
        <translation>Choose file of an old register</translation>
    </message>
    <message>
        <source>Xem từng dòng, rồi nhập sổ</source>
        <translation>Look at each row, then import the register</translation>
    </message>
    <message>
        <source>Lưu kết quả từng dòng của sổ</source>
        <translation>Save what became of each row</translation>
    </message>
    <message>
        <source>Thôi nhập sổ, dừng việc đang chạy</source>
        <translation>Leave the register, stop what runs</translation>
    </message>
    <message>
        <source>Gửi ngay</source>
        <translation>Send now</translation>
    </message>
    <message>
        <source>Sao lưu ngay</source>
        <translation>Back up now</translation>
    </message>
    <message>
        <source>Ngày trước</source>
        <translation>Day before</translation>
    </message>
    <message>
        <source>Ngày sau</source>
        <translation>Day after</translation>
    </message>
    <message>
        <source>Về ô lý do sửa</source>
        <translation>Go to the reason of correction</translation>
    </message>
    <message>
        <source>Thôi sửa</source>
        <translation>Leave correction</translation>
    </message>
    <message>
        <source>In báo cáo</source>
        <translation>Print report</translation>
    </message>
    <message>
        <source>Lưu báo cáo ra Excel</source>
        <translation>Save report as Excel</translation>
    </message>
    <message>
        <source>Lưu báo cáo ra PDF</source>
        <translation>Save report as PDF</translation>
    </message>
    <message>
        <source>Kỳ trước</source>
        <translation>Period before</translation>
    </message>
    <message>
        <source>Kỳ sau</source>
        <translation>Period after</translation>
    </message>
    <message>
        <source>Chốt kỳ, hoặc ghi bản sửa</source>
        <translation>Close period, or record a revision</translation>
    </message>
    <message>
        <source>Số đã đổi từ khi chốt kỳ</source>
        <translation>Figures changed since the close</translation>
    </message>
    <message>
        <source>Trở lại báo cáo</source>
        <translation>Back to the report</translation>
    </message>
    <message>
        <source>Của tôi hoặc cả quầy</source>
        <translation>Mine or the whole desk</translation>
    </message>
    <message>
        <source>Chuyển</source>
        <translation>Forward</translation>
    </message>
    <message>
        <source>Nhận lại</source>
        <translation>Take back</translation>
    </message>
    <message>
        <source>Yêu cầu bổ sung</source>
        <translation>Ask for papers</translation>
    </message>
    <message>
        <source>Đã bổ sung</source>
        <translation>Papers brought</translation>
    </message>
    <message>
        <source>Có kết quả</source>
        <translation>Result ready</translation>
    </message>
    <message>
        <source>Trả kết quả</source>
        <translation>Return result</translation>
    </message>
    <message>
        <source>Thu phí</source>
        <translation>Take fee</translation>
    </message>
    <message>
        <source>Gia hạn</source>
        <translation>Extend</translation>
    </message>
    <message>
        <source>Từ chối</source>
        <translation>Refuse</translation>
    </message>
    <message>
        <source>Rút</source>
        <translation>Withdraw</translation>
    </message>
    <message>
        <source>Dừng</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Liên thông</source>
        <translation>Inter-agency</translation>
    </message>
    <message>
        <source>Sửa hồ sơ</source>
        <translation>Correct dossier</translation>
    </message>
    <message>
        <source>Trang của Cổng</source>
        <translation>Portal page</translation>
    </message>
    <message>
        <source>Bản quét đã nộp</source>
        <translation>Filed scans</translation>
    </message>
    <message>
        <source>In phiếu</source>
        <translation>Print slip</translation>
    </message>
    <message>
        <source>In lại</source>
        <translation>Reprint</translation>
    </message>
    <message>
        <source>Lưu PDF</source>
        <translation>Save PDF</translation>
    </message>
    <message>
        <source>Hồ sơ mới cho người này</source>
        <translation>New dossier for this person</translation>
    </message>
    <message>
        <source>Ghi việc đang mở</source>
        <translation>Record the act that is open</translation>
    </message>
    <message>
        <source>Trở lại</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Trở lại trang trước</source>
        <translation>Back to the former page</translation>
    </message>
    <message>
        <source>Một hồ sơ</source>
        <translation>One dossier</translation>
    </message>
</context>
<context>
    <name>Companion</name>
    <message>
        <source>Hướng dẫn từng bước</source>
        <translation>Guidance step by step</translation>
    </message>
    <message>
        <source>Mã hồ sơ của Cổng</source>
        <translation>Portal&apos;s dossier code</translation>
    </message>
    <message>
        <source>Thời hạn (ví dụ 2 nlv)</source>
        <translation>Term (for example 2 nlv)</translation>
    </message>
    <message>
        <source>Bước {at} trên {all} · {portal}</source>
        <translation>Step {at} of {all} · {portal}</translation>
    </message>
    <message>
        <source>Còn thiếu: {papers}.</source>
        <translation>Still missing: {papers}.</translation>
    </message>
    <message>
        <source>Cần chữ ký thì Ctrl+P in phiếu nhờ hỗ trợ.</source>
        <translation>If a signature is wanted, Ctrl+P prints the consent slip.</translation>
    </message>
    <message>
        <source>Phí {fee}.</source>
        <translation>Fee {fee}.</translation>
    </message>
    <message>
        <source>Bấm số: một lần là có, hai lần là thiếu.</source>
        <translation>Press the digit: once for yes, twice for missing.</translation>
    </message>
    <message>
        <source>Việc của công dân. Cán bộ chỉ hướng dẫn.</source>
        <translation>This is the citizen&apos;s part. The officer only guides.</translation>
    </message>
    <message>
        <source>Đủ cả, đi tiếp</source>
        <translation>All here, go on</translation>
    </message>
    <message>
        <source>Công dân đồng ý</source>
        <translation>The citizen agrees</translation>
    </message>
    <message>
        <source>Mở Cổng</source>
        <translation>Open the Portal</translation>
    </message>
    <message>
        <source>Đã đăng nhập</source>
        <translation>Logged in</translation>
    </message>
    <message>
        <source>Điền giúp</source>
        <translation>Fill in</translation>
    </message>
    <message>
        <source>Đã điền xong</source>
        <translation>Filled in</translation>
    </message>
    <message>
        <source>Đưa giấy tờ vào trang</source>
        <translation>Put papers into the page</translation>
    </message>
    <message>
        <source>Đã tải đủ</source>
        <translation>All uploaded</translation>
    </message>
    <message>
        <source>Đã trả phí</source>
        <translation>Fee paid</translation>
    </message>
    <message>
        <source>Đã bấm Nộp</source>
        <translation>Sent</translation>
    </message>
    <message>
        <source>Ghi mã, hoàn tất</source>
        <translation>Record code, finish</translation>
    </message>
</context>
<context>
    <name>CopiesTab</name>
    <message>
        <source>để trống là cùng ổ với dữ liệu</source>
        <translation>leave empty for the same disk as the data</translation>
    </message>
    <message>
        <source>&amp;Chọn thư mục</source>
        <translation>Choose &amp;folder</translation>
    </message>
    <message>
        <source>Thư mục sao lưu hằng ngày (USB hoặc ổ khác)</source>
        <translation>Folder for daily backup (USB or another disk)</translation>
    </message>
    <message>
        <source>Giữ bản của bao nhiêu ngày gần nhất</source>
        <translation>Keep copies of how many latest days</translation>
    </message>
    <message>
        <source>&amp;Lưu thiết lập</source>
        <translation>&amp;Save settings</translation>
    </message>
    <message>
        <source>Sao lưu ngay   {keys}</source>
        <translation>Back up now   {keys}</translation>
    </message>
    <message>
        <source>&amp;Dừng</source>
        <translation>S&amp;top</translation>
    </message>
    <message>
        <source>Sao lưu được bao nhiêu phần trăm</source>
        <translation>How many percent are backed up</translation>
    </message>
    <message>
        <source>Các bản sao lưu đang với tới được</source>
        <translation>Backup copies within reach</translation>
    </message>
    <message>
        <source>&amp;Khôi phục bản đang chọn…</source>
        <translation>Rest&amp;ore the selected copy…</translation>
    </message>
    <message>
        <source>Khôi phục &amp;bản khác…</source>
        <translation>Restore another cop&amp;y…</translation>
    </message>
    <message>
        <source>Làm bộ cứu hộ và &amp;in mã</source>
        <translation>&amp;Make a rescue kit and print its code</translation>
    </message>
    <message>
        <source>Chưa thấy bản sao nào. Cắm USB nếu bản sao ở đó.</source>
        <translation>No copy found yet. Plug the USB stick in if the copies are there.</translation>
    </message>
    <message>
        <source>Sao lưu</source>
        <translation>Backup</translation>
    </message>
    <message>
        <source>Bộ cứu hộ</source>
        <translation>Rescue kit</translation>
    </message>
    <message>
        <source>Bản sao đang với tới được</source>
        <translation>Copies within reach</translation>
    </message>
    <message>
        <source>Khóa của dữ liệu nằm ở máy này. Bộ cứu hộ đi kèm mọi bản sao; cùng tờ mã trong két, nó mở dữ liệu trên máy khác. Lập bộ mới thì tờ mã cũ chỉ mở được bộ cũ.</source>
        <translation>The key of the data lies on this PC. The rescue kit goes with every copy; with the code sheet from the safe it opens the data on another PC. After a new kit the old code sheet opens the old kit only.</translation>
    </message>
    <message>
        <source>Chưa có bản sao lưu nào.</source>
        <translation>No backup copy yet.</translation>
    </message>
    <message>
        <source>Bản sao gần nhất {when}, ở {folder}.</source>
        <translation>Latest copy {when}, in {folder}.</translation>
    </message>
    <message>
        <source>Bản sao đang nằm cùng máy với dữ liệu: hỏng máy là mất cả hai. Chọn thư mục ở USB.</source>
        <translation>The copies lie on the same PC as the data: if it breaks, both are lost. Choose a folder on a USB stick.</translation>
    </message>
    <message>
        <source>{when} · {size} MB
{folder}</source>
        <translation>{when} · {size} MB
{folder}</translation>
    </message>
    <message>
        <source>Chọn thư mục sao lưu</source>
        <translation>Choose backup folder</translation>
    </message>
    <message>
        <source>Đã lưu nơi sao lưu.</source>
        <translation>Place of backup saved.</translation>
    </message>
    <message>
        <source>Mã cứu hộ: {code}. Mã không lưu ở đâu: in tờ vừa lập, cất trong két, riêng với USB.</source>
        <translation>Rescue code: {code}. It is kept nowhere: print the sheet just made and keep it in the safe, apart from the USB stick.</translation>
    </message>
</context>
<context>
    <name>CorrectActs</name>
    <message>
        <source>Đã sửa hồ sơ {code}. Giấy tiếp nhận cũ hết hiệu lực.</source>
        <translation>Dossier {code} corrected. The old receipt is no longer valid.</translation>
    </message>
    <message>
        <source>In giấy mới</source>
        <translation>Print new receipt</translation>
    </message>
</context>
<context>
    <name>CorrectionBanner</name>
    <message>
        <source>ví dụ: ghi sai ngày sinh</source>
        <translation>for example: wrong date of birth</translation>
    </message>
    <message>
        <source>Đang sửa hồ sơ
{code}</source>
        <translation>Correcting dossier
{code}</translation>
    </message>
    <message>
        <source>Lý do sửa  ({keys})</source>
        <translation>Reason for correction  ({keys})</translation>
    </message>
</context>
<context>
    <name>Courier</name>
    <message>
        <source>Nơi nhận đã ký nhận {count} thư.</source>
        <translation>Letters acknowledged by the hub: {count}.</translation>
    </message>
    <message>
        <source>Đã hỏi nơi nhận, không còn gì để gửi.</source>
        <translation>The hub was asked, there is nothing more to send.</translation>
    </message>
</context>
<context>
    <name>Demo</name>
    <message>
        <source>Đã diễn một ngày ở quầy {desk}, {unit}: {received} hồ sơ, {online} trực tuyến ({rate}).</source>
        <translation>Played a day at desk {desk}, {unit}: received {received}, online {online} ({rate}).</translation>
    </message>
    <message>
        <source>Chờ bổ sung: {waiting} hồ sơ. Nhật ký: {entries} việc, {proof}.</source>
        <translation>Waiting for papers: {waiting}. Entries of the journal: {entries}, {proof}.</translation>
    </message>
    <message>
        <source>không đứt đoạn</source>
        <translation>unbroken</translation>
    </message>
    <message>
        <source>có chỗ không khớp</source>
        <translation>some do not agree</translation>
    </message>
    <message>
        <source>Phiếu: {count} tệp PDF trong {place}</source>
        <translation>Papers: PDF files {count}, in {place}</translation>
    </message>
    <message>
        <source>Màn hình: {count} ảnh trong {place}</source>
        <translation>Screens: pictures {count}, in {place}</translation>
    </message>
    <message>
        <source>Số liệu của ngày: {place}</source>
        <translation>Figures of the day: {place}</translation>
    </message>
    <message>
        <source>Mở lại quầy này: motcua --home {place}</source>
        <translation>To open this desk again: motcua --home {place}</translation>
    </message>
</context>
<context>
    <name>DeskTab</name>
    <message>
        <source>07:00–11:30, 13:30–17:00</source>
        <translation>07:00–11:30, 13:30–17:00</translation>
    </message>
    <message>
        <source>Giữ cùng hồ sơ, mã hóa</source>
        <translation>Keep with the dossier, encrypted</translation>
    </message>
    <message>
        <source>Không giữ</source>
        <translation>Do not keep</translation>
    </message>
    <message>
        <source>Theo TT 01/2018</source>
        <translation>By TT 01/2018</translation>
    </message>
    <message>
        <source>Theo QĐ 20/2020</source>
        <translation>By QĐ 20/2020</translation>
    </message>
    <message>
        <source>Máy in mặc định</source>
        <translation>Default printer</translation>
    </message>
    <message>
        <source>Bộ đang có hiệu lực</source>
        <translation>The set in force</translation>
    </message>
    <message>
        <source>Bộ 2018</source>
        <translation>Set of 2018</translation>
    </message>
    <message>
        <source>Bộ 2025</source>
        <translation>Set of 2025</translation>
    </message>
    <message>
        <source>để trống là ký tay</source>
        <translation>leave empty to sign by hand</translation>
    </message>
    <message>
        <source>1 liên</source>
        <translation>1 copy</translation>
    </message>
    <message>
        <source>2 liên</source>
        <translation>2 copies</translation>
    </message>
    <message>
        <source>Không</source>
        <translation>No</translation>
    </message>
    <message>
        <source>In kèm giấy tiếp nhận</source>
        <translation>Print with the receipt</translation>
    </message>
    <message>
        <source>Tháng dương lịch</source>
        <translation>Calendar month</translation>
    </message>
    <message>
        <source>Từ ngày 15 đến ngày 14</source>
        <translation>From the 15th to the 14th</translation>
    </message>
    <message>
        <source>để trống là không xuất; ghi số, ngày văn bản</source>
        <translation>empty: no export; number, date of text</translation>
    </message>
    <message>
        <source>Theo máy</source>
        <translation>Like the system</translation>
    </message>
    <message>
        <source>Sáng</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Tối</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>&amp;Lưu thiết lập</source>
        <translation>&amp;Save settings</translation>
    </message>
    <message>
        <source>Cán bộ ngồi quầy</source>
        <translation>Officer at the desk</translation>
    </message>
    <message>
        <source>Điện thoại của quầy</source>
        <translation>Phone of the desk</translation>
    </message>
    <message>
        <source>Địa chỉ quầy</source>
        <translation>Address of the desk</translation>
    </message>
    <message>
        <source>Giờ làm việc, in trên phiếu hướng dẫn</source>
        <translation>Office hours, on the guidance sheet</translation>
    </message>
    <message>
        <source>Thư mục máy quét bỏ tệp vào</source>
        <translation>Folder where the scanner puts files</translation>
    </message>
    <message>
        <source>Máy quét</source>
        <translation>Scanner</translation>
    </message>
    <message>
        <source>Bản quét đã nộp trực tuyến</source>
        <translation>Scans of online filings</translation>
    </message>
    <message>
        <source>Mã định danh cơ quan</source>
        <translation>Agency code</translation>
    </message>
    <message>
        <source>Kiểu mã hồ sơ</source>
        <translation>Pattern of dossier codes</translation>
    </message>
    <message>
        <source>Máy in</source>
        <translation>Printer</translation>
    </message>
    <message>
        <source>Bộ mẫu phiếu</source>
        <translation>Set of forms</translation>
    </message>
    <message>
        <source>Thủ trưởng ký phiếu xin lỗi, sổ</source>
        <translation>Head who signs apologies, register</translation>
    </message>
    <message>
        <source>Số liên giấy tiếp nhận</source>
        <translation>Copies of the receipt</translation>
    </message>
    <message>
        <source>Phiếu đánh giá</source>
        <translation>Evaluation slip</translation>
    </message>
    <message>
        <source>Kỳ báo cáo</source>
        <translation>Reporting period</translation>
    </message>
    <message>
        <source>Giao diện</source>
        <translation>Appearance</translation>
    </message>
    <message>
        <source>Xuất hồ sơ cho hệ thống của tỉnh, theo văn bản</source>
        <translation>Export to the province&apos;s system, by text</translation>
    </message>
    <message>
        <source>kho khóa của hệ điều hành</source>
        <translation>the system&apos;s keychain</translation>
    </message>
    <message>
        <source>một tệp riêng trong hồ sơ của quầy, chỉ tài khoản này đọc được</source>
        <translation>a file of its own in the desk&apos;s folder, which this account alone can read</translation>
    </message>
    <message>
        <source>{unit} · quầy {desk}. Dữ liệu mã hóa; khóa nằm trong {place}. Mất khóa là mất dữ liệu: giữ bản sao lưu.</source>
        <translation>{unit} · desk {desk}. The data is encrypted; the key lies in {place}. A lost key is lost data: keep backup copies.</translation>
    </message>
    <message>
        <source>{printer} (đang tắt)</source>
        <translation>{printer} (off)</translation>
    </message>
    <message>
        <source>Máy quét đầu tiên tìm thấy</source>
        <translation>The first scanner found</translation>
    </message>
    <message>
        <source>{scanner} (đang tắt)</source>
        <translation>{scanner} (off)</translation>
    </message>
    <message>
        <source>Đã lưu thiết lập.</source>
        <translation>Settings saved.</translation>
    </message>
    <message>
        <source>Ngôn ngữ / Language</source>
        <translation>Language / Ngôn ngữ</translation>
    </message>
    <message>
        <source>Ngôn ngữ mới dùng từ lần mở cửa sổ sau.</source>
        <translation>The new language is used from the next opening of the window on.</translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <source>ví dụ: 3 ngày làm việc</source>
        <translation>for example: 3 ngày làm việc</translation>
    </message>
    <message>
        <source>Thu sau</source>
        <translation>Pay later</translation>
    </message>
    <message>
        <source>Tiền mặt</source>
        <translation>Cash</translation>
    </message>
    <message>
        <source>Chuyển khoản</source>
        <translation>Bank transfer</translation>
    </message>
    <message>
        <source>Trực tuyến</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>lý do, nếu được miễn</source>
        <translation>reason, if exempt</translation>
    </message>
    <message>
        <source>mã của Cổng, nếu có</source>
        <translation>Portal code, if any</translation>
    </message>
    <message>
        <source>Quầy hỗ trợ, công dân đồng ý</source>
        <translation>The desk helped, the citizen agreed</translation>
    </message>
    <message>
        <source> phút</source>
        <translation> min</translation>
    </message>
    <message>
        <source>Để trống là bây giờ; nhận lúc khác thì gõ như 09:12 23/11/2026</source>
        <translation>Leave empty for now; received at another time, type like 09:12 23/11/2026</translation>
    </message>
    <message>
        <source>bây giờ</source>
        <translation>now</translation>
    </message>
    <message>
        <source>Thời hạn</source>
        <translation>Term</translation>
    </message>
    <message>
        <source>Phí, lệ phí (đ)</source>
        <translation>Fee (đ)</translation>
    </message>
    <message>
        <source>Thu phí</source>
        <translation>Take fee</translation>
    </message>
    <message>
        <source>Miễn phí vì</source>
        <translation>Exempt because</translation>
    </message>
    <message>
        <source>Số bộ</source>
        <translation>Sets</translation>
    </message>
    <message>
        <source>Nhận kết quả</source>
        <translation>Result returned</translation>
    </message>
    <message>
        <source>Mã hồ sơ trên Cổng</source>
        <translation>Code on the Portal</translation>
    </message>
    <message>
        <source>Hỗ trợ</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Thời gian hỗ trợ</source>
        <translation>Time of help</translation>
    </message>
    <message>
        <source>Thời điểm nhận</source>
        <translation>Received at</translation>
    </message>
    <message>
        <source>chưa rõ</source>
        <translation>unknown</translation>
    </message>
</context>
<context>
    <name>DifferenceList</name>
    <message>
        <source>Chỗ lệch</source>
        <translation>Differences</translation>
    </message>
    <message>
        <source>Phiếu, hồ sơ và số đều khớp.</source>
        <translation>Slips, dossiers and numbers all agree.</translation>
    </message>
    <message>
        <source>ví dụ: trả kết quả ngay, công dân không cần phiếu</source>
        <translation>for example: result returned at once, the citizen needs no receipt</translation>
    </message>
    <message>
        <source>Lý do của chỗ lệch đang chọn</source>
        <translation>Reason for the selected difference</translation>
    </message>
    <message>
        <source>Enter mở hồ sơ. Tab sang ô lý do; Enter ở ô lý do sang chỗ lệch sau.</source>
        <translation>Enter opens the dossier. Tab goes to the reason; Enter there goes to the next difference.</translation>
    </message>
    <message>
        <source>Chỗ lệch  {count}</source>
        <translation>Differences  {count}</translation>
    </message>
    <message>
        <source>{said}
Lý do: {reason}</source>
        <translation>{said}
Reason: {reason}</translation>
    </message>
    <message>
        <source>Ghi lý do, hoặc làm như câu trên.</source>
        <translation>Give a reason, or do what the sentence says.</translation>
    </message>
</context>
<context>
    <name>Doing</name>
    <message>
        <source>In phiếu  P</source>
        <translation>Print slip  P</translation>
    </message>
    <message>
        <source>Đã ghi {act}: {name}.</source>
        <translation>{act} recorded: {name}.</translation>
    </message>
    <message>
        <source>Hẹn mới {due}.</source>
        <translation>New due date {due}.</translation>
    </message>
</context>
<context>
    <name>DossierFacts</name>
    <message>
        <source>Chủ hồ sơ</source>
        <translation>Applicant</translation>
    </message>
    <message>
        <source>Thủ tục</source>
        <translation>Procedure</translation>
    </message>
    <message>
        <source>Kênh</source>
        <translation>Channel</translation>
    </message>
    <message>
        <source>Giấy tờ đã nhận</source>
        <translation>Papers received</translation>
    </message>
    <message>
        <source>Mã số</source>
        <translation>Codes</translation>
    </message>
    <message>
        <source>Phí, lệ phí</source>
        <translation>Fee</translation>
    </message>
    <message>
        <source>Người nộp thay: {name}</source>
        <translation>Filed by: {name}</translation>
    </message>
    <message>
        <source>Đang ở: {holder}</source>
        <translation>Now at: {holder}</translation>
    </message>
    <message>
        <source>Nhận: {moment}</source>
        <translation>Received: {moment}</translation>
    </message>
    <message>
        <source>Kênh: {channel}</source>
        <translation>Channel: {channel}</translation>
    </message>
    <message>
        <source>Lệ phí: {fee}</source>
        <translation>Fee: {fee}</translation>
    </message>
    <message>
        <source>Người nộp thay</source>
        <translation>Filed by</translation>
    </message>
    <message>
        <source>Giấy ủy quyền</source>
        <translation>Authorisation</translation>
    </message>
    <message>
        <source>Họ tên</source>
        <translation>Full name</translation>
    </message>
    <message>
        <source>Số giấy tờ</source>
        <translation>ID number</translation>
    </message>
    <message>
        <source>Ngày sinh</source>
        <translation>Date of birth</translation>
    </message>
    <message>
        <source>Điện thoại</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>Thư điện tử</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Địa chỉ</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Tên</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Lĩnh vực</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>Thời hạn</source>
        <translation>Term</translation>
    </message>
    <message>
        <source>Dịch vụ công</source>
        <translation>Online service</translation>
    </message>
    <message>
        <source>Yêu cầu</source>
        <translation>Request</translation>
    </message>
    <message>
        <source>Ghi chú</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>đến {due}</source>
        <translation>until {due}</translation>
    </message>
    <message>
        <source>Nộp</source>
        <translation>Filed</translation>
    </message>
    <message>
        <source>Chưa trực tuyến vì</source>
        <translation>Not online because</translation>
    </message>
    <message>
        <source>Quầy hỗ trợ</source>
        <translation>Desk&apos;s help</translation>
    </message>
    <message>
        <source>Trả kết quả</source>
        <translation>Return result</translation>
    </message>
    <message>
        <source>Người nhận hồ sơ</source>
        <translation>Received by</translation>
    </message>
    <message>
        <source>{name}, quầy {desk}</source>
        <translation>{name}, desk {desk}</translation>
    </message>
    <message>
        <source>nộp được</source>
        <translation>filed</translation>
    </message>
    <message>
        <source>không nộp được</source>
        <translation>not filed</translation>
    </message>
    <message>
        <source>{name}, {minutes} phút, {done}</source>
        <translation>{name}, {minutes} min, {done}</translation>
    </message>
    <message>
        <source>Số bộ</source>
        <translation>Sets</translation>
    </message>
    <message>
        <source>{text} (xuất trình)</source>
        <translation>{text} (to be shown)</translation>
    </message>
    <message>
        <source>Mã hồ sơ</source>
        <translation>Dossier code</translation>
    </message>
    <message>
        <source>Mã trên Cổng</source>
        <translation>Portal code</translation>
    </message>
    <message>
        <source>Mã quốc gia</source>
        <translation>National code</translation>
    </message>
    <message>
        <source>Mã thủ tục</source>
        <translation>Procedure code</translation>
    </message>
    <message>
        <source>Phải thu</source>
        <translation>To pay</translation>
    </message>
    <message>
        <source>Miễn giảm</source>
        <translation>Exemption</translation>
    </message>
    <message>
        <source>Đã thu</source>
        <translation>Paid</translation>
    </message>
    <message>
        <source>Còn phải thu</source>
        <translation>Still to pay</translation>
    </message>
    <message>
        <source>chưa rõ</source>
        <translation>unknown</translation>
    </message>
</context>
<context>
    <name>DossierModel</name>
    <message>
        <source>Mã hồ sơ</source>
        <translation>Dossier code</translation>
    </message>
    <message>
        <source>Chủ hồ sơ</source>
        <translation>Applicant</translation>
    </message>
    <message>
        <source>Thủ tục</source>
        <translation>Procedure</translation>
    </message>
    <message>
        <source>Kênh</source>
        <translation>Channel</translation>
    </message>
    <message>
        <source>Tình trạng</source>
        <translation>State</translation>
    </message>
</context>
<context>
    <name>DossierPage</name>
    <message>
        <source>Một hồ sơ</source>
        <translation>One dossier</translation>
    </message>
</context>
<context>
    <name>DossierPanel</name>
    <message>
        <source>Mở hồ sơ  Enter</source>
        <translation>Open dossier  Enter</translation>
    </message>
    <message>
        <source>Mở hồ sơ</source>
        <translation>Open dossier</translation>
    </message>
    <message>
        <source>Chọn một hồ sơ để xem.</source>
        <translation>Select a dossier to see it.</translation>
    </message>
    <message>
        <source>Hẹn trả {moment}</source>
        <translation>Due {moment}</translation>
    </message>
</context>
<context>
    <name>DossiersPage</name>
    <message>
        <source>Họ tên, mã, số giấy tờ, điện thoại, thủ tục: gõ không dấu cũng được</source>
        <translation>Name, code, ID number, phone, procedure: no need for tone marks</translation>
    </message>
    <message>
        <source>Tìm trong danh sách hồ sơ</source>
        <translation>Search the list of dossiers</translation>
    </message>
    <message>
        <source>Lọc danh sách</source>
        <translation>Filter the list</translation>
    </message>
    <message>
        <source>Tất cả hồ sơ</source>
        <translation>All dossiers</translation>
    </message>
    <message>
        <source>Nhận hôm nay</source>
        <translation>Received today</translation>
    </message>
    <message>
        <source>Hạn từ hôm nay về trước</source>
        <translation>Due today or before</translation>
    </message>
    <message>
        <source>Đang xử lý</source>
        <translation>In processing</translation>
    </message>
    <message>
        <source>Chờ bổ sung</source>
        <translation>Waiting for papers</translation>
    </message>
    <message>
        <source>Có kết quả chưa trả</source>
        <translation>Result not yet returned</translation>
    </message>
    <message>
        <source>Đã trả</source>
        <translation>Returned</translation>
    </message>
    <message>
        <source>Từ chối, rút, dừng</source>
        <translation>Refused, withdrawn, stopped</translation>
    </message>
    <message>
        <source>Chưa in phiếu</source>
        <translation>Slip not printed</translation>
    </message>
    <message>
        <source>Không có hồ sơ nào.</source>
        <translation>No dossiers.</translation>
    </message>
    <message>
        <source>Danh sách hồ sơ</source>
        <translation>List of dossiers</translation>
    </message>
</context>
<context>
    <name>DrillPanel</name>
    <message>
        <source>← Trở lại báo cáo   Esc</source>
        <translation>← Back to the report   Esc</translation>
    </message>
    <message>
        <source>Hồ sơ đứng sau con số</source>
        <translation>Dossiers behind the figure</translation>
    </message>
    <message>
        <source>{words}: {count} hồ sơ</source>
        <translation>{words}: dossiers: {count}</translation>
    </message>
</context>
<context>
    <name>FactsView</name>
    <message>
        <source>Thông tin hồ sơ</source>
        <translation>Facts of the dossier</translation>
    </message>
    <message>
        <source>Vì sao ngày này</source>
        <translation>Why this date</translation>
    </message>
</context>
<context>
    <name>Failures</name>
    <message>
        <source>Chỉ ghi lý do   Enter</source>
        <translation>Record the reason only   Enter</translation>
    </message>
    <message>
        <source>Quay lại bước đang làm   Esc</source>
        <translation>Back to the step   Esc</translation>
    </message>
    <message>
        <source>Không nộp được? Bấm chữ của lý do:</source>
        <translation>Cannot be filed? Press the letter of the reason:</translation>
    </message>
    <message>
        <source>Không nộp được? Bấm chữ: {keys}</source>
        <translation>Cannot be filed? Press the letter: {keys}</translation>
    </message>
    <message>
        <source>Ctrl+G in phiếu hướng dẫn cho lần sau</source>
        <translation>Ctrl+G prints a guidance sheet for next time</translation>
    </message>
    <message>
        <source>{reason}. Làm gì với hồ sơ?</source>
        <translation>{reason}. What to do with the dossier?</translation>
    </message>
</context>
<context>
    <name>FatesModel</name>
    <message>
        <source>Dòng</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>Kết quả</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Mã hồ sơ</source>
        <translation>Dossier code</translation>
    </message>
    <message>
        <source>Ô</source>
        <translation>Cell</translation>
    </message>
    <message>
        <source>Vì sao</source>
        <translation>Why</translation>
    </message>
</context>
<context>
    <name>FatesView</name>
    <message>
        <source>Lọc các dòng</source>
        <translation>Filter the rows</translation>
    </message>
    <message>
        <source>Kết quả từng dòng</source>
        <translation>What became of each row</translation>
    </message>
    <message>
        <source>Lưu danh sách   {keys}</source>
        <translation>Save list   {keys}</translation>
    </message>
    <message>
        <source>Sửa cột   {keys}</source>
        <translation>Change columns   {keys}</translation>
    </message>
    <message>
        <source>{taken} hồ sơ sẽ nhập · {duplicate} dòng trùng · {refused} dòng không nhập được</source>
        <translation>Dossiers to import: {taken} · duplicate rows: {duplicate} · rows that cannot be imported: {refused}</translation>
    </message>
    <message>
        <source>Mọi dòng</source>
        <translation>All rows</translation>
    </message>
    <message>
        <source>{running} hồ sơ chưa ghi ngày trả sẽ là hồ sơ đang giải quyết, {overdue} đã quá hẹn.</source>
        <translation>Without a date of return, to be running dossiers: {running}, past their date: {overdue}.</translation>
    </message>
    <message>
        <source>{count} dòng chưa ghi ngày trả, không nhập.</source>
        <translation>Rows without a date of return, not imported: {count}.</translation>
    </message>
    <message>
        <source>&amp;Đồng ý gửi lại số liệu {count} ngày đã gửi cấp trên, từ {first} đến {last}</source>
        <translation>A&amp;gree to send again the figures of days already sent, {first} to {last} ({count})</translation>
    </message>
    <message>
        <source>Nhập {count} hồ sơ   {keys}</source>
        <translation>Import dossiers: {count}   {keys}</translation>
    </message>
    <message>
        <source>Đánh dấu đồng ý gửi lại các ngày đã gửi rồi nhập.</source>
        <translation>Tick that the days already sent are sent again, then import.</translation>
    </message>
    <message>
        <source>Không có dòng nào nhập được. Xem lý do của từng dòng.</source>
        <translation>No row can be imported. See the reason of each row.</translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message>
        <source>Chép, sang ô sau   F8</source>
        <translation>Copy, next field   F8</translation>
    </message>
    <message>
        <source>Hết các ô</source>
        <translation>No more fields</translation>
    </message>
    <message>
        <source>Công dân đọc lại trang trước khi đi tiếp</source>
        <translation>The citizen reads the page again before going on</translation>
    </message>
    <message>
        <source>{label}: chép tay</source>
        <translation>{label}: copy by hand</translation>
    </message>
    <message>
        <source>{label}: xem lại</source>
        <translation>{label}: look again</translation>
    </message>
</context>
<context>
    <name>FigurePanel</name>
    <message>
        <source>Bốn cách tính tỷ lệ trực tuyến</source>
        <translation>Four definitions of the online rate</translation>
    </message>
    <message>
        <source>{key}   {rate}   {some} ÷ {every}   {title}</source>
        <translation>{key}   {rate}   {some} ÷ {every}   {title}</translation>
    </message>
    <message>
        <source>Lệch: {words}</source>
        <translation>Wrong: {words}</translation>
    </message>
    <message>
        <source>Đối chiếu đúng: {words}</source>
        <translation>Checks agree: {words}</translation>
    </message>
    <message>
        <source>Tử số cách {key}</source>
        <translation>Numerator of {key}</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>Số liệu của ngày</source>
        <translation>Figures of the day</translation>
    </message>
    <message>
        <source>Lệch {count} chỗ</source>
        <translation>Differences: {count}</translation>
    </message>
    <message>
        <source>{count} chỗ lệch, đều có lý do</source>
        <translation>Differences: {count}, all with a reason</translation>
    </message>
    <message>
        <source>Khớp: {dossiers} hồ sơ, {receipts} phiếu, {used} số</source>
        <translation>Agrees: dossiers {dossiers}, receipts {receipts}, numbers {used}</translation>
    </message>
</context>
<context>
    <name>Filing</name>
    <message>
        <source>dừng ở “{step}” lúc {when}</source>
        <translation>left at “{step}” at {when}</translation>
    </message>
</context>
<context>
    <name>FilingPage</name>
    <message>
        <source>Đang nộp dở</source>
        <translation>Unfinished filings</translation>
    </message>
    <message>
        <source>Enter làm tiếp</source>
        <translation>Enter goes on</translation>
    </message>
    <message>
        <source>Chờ nộp lên cổng</source>
        <translation>Waiting for the Portal</translation>
    </message>
    <message>
        <source>Enter nộp tiếp</source>
        <translation>Enter files it</translation>
    </message>
    <message>
        <source>Đã nộp trực tuyến, mã Cổng {code}.</source>
        <translation>Filed online, Portal code {code}.</translation>
    </message>
    <message>
        <source>Đã nhận tại quầy {code}, đã ghi lý do.</source>
        <translation>Taken at the desk {code}, reason recorded.</translation>
    </message>
    <message>
        <source>Mở hồ sơ</source>
        <translation>Open dossier</translation>
    </message>
    <message>
        <source>Đã tập xong.</source>
        <translation>Practice done.</translation>
    </message>
    <message>
        <source>Đã ghi mã của Cổng vào hồ sơ.</source>
        <translation>Portal code recorded in the dossier.</translation>
    </message>
    <message>
        <source>Đã ghi lý do. Không lập hồ sơ.</source>
        <translation>Reason recorded. No dossier made.</translation>
    </message>
    <message>
        <source>Để lần nộp lại sau, thấy ở Đang nộp dở.</source>
        <translation>Left for later, see Unfinished filings.</translation>
    </message>
</context>
<context>
    <name>FirstRunPage</name>
    <message>
        <source>Gõ tên xã, phường: cam binh, thanh sen…</source>
        <translation>Type the name of the commune or ward: cam binh, thanh sen…</translation>
    </message>
    <message>
        <source>Xã, phường tìm thấy</source>
        <translation>Communes and wards found</translation>
    </message>
    <message>
        <source>chỉ khi đơn vị không có trong danh sách</source>
        <translation>only if the unit is not in the list</translation>
    </message>
    <message>
        <source>Bắt đầu làm việc   Ctrl+Enter</source>
        <translation>Begin work   Ctrl+Enter</translation>
    </message>
    <message>
        <source>Đã có &amp;bản sao của quầy này?</source>
        <translation>Is there a &amp;copy of this desk?</translation>
    </message>
    <message>
        <source>Đơn vị</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Tên đơn vị khác</source>
        <translation>Other name of the unit</translation>
    </message>
    <message>
        <source>Quầy số</source>
        <translation>Desk number</translation>
    </message>
    <message>
        <source>Họ tên cán bộ</source>
        <translation>Officer&apos;s name</translation>
    </message>
    <message>
        <source>Mã định danh cơ quan (đứng đầu mã hồ sơ; hỏi Văn phòng UBND nếu chưa rõ)</source>
        <translation>Agency code (begins the dossier code; ask the office of the UBND if not sure)</translation>
    </message>
    <message>
        <source>Điện thoại của quầy</source>
        <translation>Phone of the desk</translation>
    </message>
    <message>
        <source>Thiết lập quầy một cửa</source>
        <translation>Set up the one-stop desk</translation>
    </message>
    <message>
        <source>Chỉ làm một lần. Mọi dữ liệu nằm ở máy này, không cần mạng.</source>
        <translation>Done once. All data stays on this PC, no network needed.</translation>
    </message>
</context>
<context>
    <name>GuidanceSheet</name>
    <message>
        <source>Phiếu hướng dẫn</source>
        <translation>Guidance sheet</translation>
    </message>
    <message>
        <source>Chữ to (Alt+T)</source>
        <translation>Large print (Alt+T)</translation>
    </message>
    <message>
        <source>Khổ A4 (Alt+K)</source>
        <translation>A4 paper (Alt+K)</translation>
    </message>
    <message>
        <source>Thêm đề mục tiếng Anh (Alt+A)</source>
        <translation>English headings too (Alt+A)</translation>
    </message>
    <message>
        <source>Tờ khai mẫu (Alt+M)</source>
        <translation>Sample form (Alt+M)</translation>
    </message>
    <message>
        <source>In phiếu   Enter</source>
        <translation>Print slip   Enter</translation>
    </message>
    <message>
        <source>Lưu PDF  {keys}</source>
        <translation>Save PDF  {keys}</translation>
    </message>
    <message>
        <source>Lưu PDF   Enter</source>
        <translation>Save PDF   Enter</translation>
    </message>
    <message>
        <source>Esc thôi</source>
        <translation>Esc cancels</translation>
    </message>
    <message>
        <source>Đang in: {answer}.</source>
        <translation>Printing: {answer}.</translation>
    </message>
</context>
<context>
    <name>Head</name>
    <message>
        <source>đang ở {holder}</source>
        <translation>now at {holder}</translation>
    </message>
    <message>
        <source>Hẹn trả {moment}</source>
        <translation>Due {moment}</translation>
    </message>
</context>
<context>
    <name>Hubs</name>
    <message>
        <source>Nơi nhận</source>
        <translation>Hubs</translation>
    </message>
    <message>
        <source>Chưa nối. Xin tỉnh địa chỉ và mã đăng ký dùng một lần, rồi nối ở dưới.</source>
        <translation>Not joined. Ask the province for the address and a code for one use, then join below.</translation>
    </message>
    <message>
        <source>Thôi gửi nơi đang chọn</source>
        <translation>Stop sending to the selected hub</translation>
    </message>
    <message>
        <source>https://… hoặc quét QR đăng ký</source>
        <translation>https://… or scan the enrolment QR</translation>
    </message>
    <message>
        <source>ví dụ: 4KTR-9FQP-2HVL</source>
        <translation>for example: 4KTR-9FQP-2HVL</translation>
    </message>
    <message>
        <source>Địa chỉ nơi nhận</source>
        <translation>Address of the hub</translation>
    </message>
    <message>
        <source>Mã đăng ký</source>
        <translation>Enrolment code</translation>
    </message>
    <message>
        <source>&amp;Nối</source>
        <translation>&amp;Join</translation>
    </message>
    <message>
        <source>Khóa {key}</source>
        <translation>Key {key}</translation>
    </message>
    <message>
        <source>Chưa ký nhận gì</source>
        <translation>Nothing acknowledged yet</translation>
    </message>
    <message>
        <source>Đã ký nhận {count} thư, gần nhất {when}</source>
        <translation>Letters acknowledged: {count}, the latest {when}</translation>
    </message>
    <message>
        <source>Còn {count} thư chưa gửi</source>
        <translation>Letters not sent yet: {count}</translation>
    </message>
    <message>
        <source>Đã nối với {name}. So khóa {key} với nơi nhận qua điện thoại.</source>
        <translation>Joined to {name}. Compare key {key} with the hub by phone.</translation>
    </message>
    <message>
        <source>Đã thôi gửi {name}. Biên nhận cũ vẫn giữ.</source>
        <translation>No longer sending to {name}. Old acknowledgements are kept.</translation>
    </message>
    <message>
        <source>Nối lại</source>
        <translation>Join again</translation>
    </message>
</context>
<context>
    <name>Keeper</name>
    <message>
        <source>Đã sao lưu ra {file} ({size} MB), đọc lại khớp.</source>
        <translation>Backed up to {file} ({size} MB), read back and the same.</translation>
    </message>
    <message>
        <source>Đã dừng sao lưu, các bản cũ còn nguyên.</source>
        <translation>Backup stopped, the former copies are whole.</translation>
    </message>
</context>
<context>
    <name>KeysTable</name>
    <message>
        <source>Phím</source>
        <translation>Key</translation>
    </message>
    <message>
        <source>Việc</source>
        <translation>Command</translation>
    </message>
</context>
<context>
    <name>LetterModel</name>
    <message>
        <source>Số liệu</source>
        <translation>Figures</translation>
    </message>
    <message>
        <source>Nơi nhận</source>
        <translation>Hubs</translation>
    </message>
    <message>
        <source>Kết quả</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Lúc</source>
        <translation>At</translation>
    </message>
    <message>
        <source>chưa nối</source>
        <translation>not joined</translation>
    </message>
    <message>
        <source>Khóa mới của quầy</source>
        <translation>New key of the desk</translation>
    </message>
    <message>
        <source>{day}, sửa lần {count}</source>
        <translation>{day}, revision {count}</translation>
    </message>
    <message>
        <source>Đã gửi {count} lần.</source>
        <translation>Times sent: {count}.</translation>
    </message>
    <message>
        <source>Gửi lại sau {when}.</source>
        <translation>Sends again after {when}.</translation>
    </message>
</context>
<context>
    <name>LifeView</name>
    <message>
        <source>Diễn biến hồ sơ</source>
        <translation>Life of the dossier</translation>
    </message>
    <message>
        <source>Diễn biến</source>
        <translation>Life</translation>
    </message>
    <message>
        <source>Hẹn trả</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>hẹn cũ {due}</source>
        <translation>former due date {due}</translation>
    </message>
</context>
<context>
    <name>LineUpdates</name>
    <message>
        <source>Đã nhận bản cập nhật {number} qua mạng. Xem rồi cài lúc vắng khách.</source>
        <translation>Update {number} has come by network. Look at it and install when nobody waits.</translation>
    </message>
    <message>
        <source>Xem</source>
        <translation>Look</translation>
    </message>
</context>
<context>
    <name>LookView</name>
    <message>
        <source>Trang tính</source>
        <translation>Sheet</translation>
    </message>
    <message>
        <source>Các cột của sổ</source>
        <translation>Columns of the register</translation>
    </message>
    <message>
        <source>Cột trong sổ</source>
        <translation>Column in the register</translation>
    </message>
    <message>
        <source>Đọc là</source>
        <translation>Read as</translation>
    </message>
    <message>
        <source>Viết trong sổ</source>
        <translation>Written in the register</translation>
    </message>
    <message>
        <source>Hiểu là</source>
        <translation>Understood as</translation>
    </message>
    <message>
        <source>Hồ sơ chưa ghi ngày trả</source>
        <translation>Dossiers without a date of return</translation>
    </message>
    <message>
        <source>Hồ sơ chưa ghi ngày trả: nhập, là hồ sơ đang giải quyết</source>
        <translation>Without a date of return: import, as running dossiers</translation>
    </message>
    <message>
        <source>Hồ sơ chưa ghi ngày trả: không nhập</source>
        <translation>Without a date of return: do not import</translation>
    </message>
    <message>
        <source>Thôi   {keys}</source>
        <translation>Cancel   {keys}</translation>
    </message>
    <message>
        <source>Xem từng dòng   {keys}</source>
        <translation>Look at each row   {keys}</translation>
    </message>
    <message>
        <source>Tiêu đề cột ở dòng {row}. {how}</source>
        <translation>Headings in row {row}. {how}</translation>
    </message>
    <message>
        <source>Đọc như lần trước đã sửa.</source>
        <translation>Read as it was set last time.</translation>
    </message>
    <message>
        <source>Cột nào đọc chưa đúng thì chọn lại; lần sau sẽ nhớ.</source>
        <translation>Where a column is read wrongly, choose again; it is remembered.</translation>
    </message>
    <message>
        <source>Chưa biết cột nào là {fields}. Chọn ở cột “Đọc là”.</source>
        <translation>Not known which columns are {fields}. Choose in the column “Read as”.</translation>
    </message>
    <message>
        <source>Chữ phông cũ được đọc lại: {pairs}</source>
        <translation>Text in old fonts is read anew: {pairs}</translation>
    </message>
    <message>
        <source>{file} · có macro, chỉ đọc giá trị, không chạy gì</source>
        <translation>{file} · has macros, only values are read, nothing is run</translation>
    </message>
    <message>
        <source>Cột {column} đọc là</source>
        <translation>Column {column} is read as</translation>
    </message>
    <message>
        <source>– không đọc –</source>
        <translation>– not read –</translation>
    </message>
</context>
<context>
    <name>Mishaps</name>
    <message>
        <source>Phần mềm gặp lỗi, phần đang gõ vẫn còn. Gửi quản trị tệp {file}.</source>
        <translation>The software made an error, what was typed is still here. Send the administrator the file {file}.</translation>
    </message>
    <message>
        <source>Phần mềm gặp lỗi, phần đang gõ vẫn còn. Báo quản trị; không ghi được báo cáo lỗi.</source>
        <translation>The software made an error, what was typed is still here. Tell the administrator; no report could be written.</translation>
    </message>
</context>
<context>
    <name>MovesNote</name>
    <message>
        <source>Hồ sơ bị dời ngày hẹn</source>
        <translation>Dossiers whose date moves</translation>
    </message>
    <message>
        <source>Hẹn muộn hơn phải xin lỗi, gia hạn; ngày đã hẹn không tự đổi.</source>
        <translation>A later date calls for an apology and an extension; promised dates do not change by themselves.</translation>
    </message>
    <message>
        <source>Ngày này dời {count} hồ sơ:</source>
        <translation>Dossiers moved by this day: {count}</translation>
    </message>
    <message>
        <source>Ngày này không dời hồ sơ nào.</source>
        <translation>This day moves no dossier.</translation>
    </message>
    <message>
        <source>{old} → {new} {word} · {who} · {code}</source>
        <translation>{old} → {new} {word} · {who} · {code}</translation>
    </message>
    <message>
        <source>sớm hơn</source>
        <translation>earlier</translation>
    </message>
    <message>
        <source>muộn hơn</source>
        <translation>later</translation>
    </message>
    <message>
        <source>Đã lưu lịch.</source>
        <translation>Calendar saved.</translation>
    </message>
    <message>
        <source>Nghỉ ngày {day}: {name}</source>
        <translation>Off on {day}: {name}</translation>
    </message>
</context>
<context>
    <name>NamesBox</name>
    <message>
        <source>&amp;Xem lại với thủ tục đã chọn</source>
        <translation>&amp;Look again with the chosen procedures</translation>
    </message>
    <message>
        <source>{count} tên thủ tục chưa có trong danh mục. Chọn thủ tục tương ứng; lần sau sẽ nhớ.</source>
        <translation>Names of procedures not in the catalogue: {count}. Choose the procedure of each; it is remembered.</translation>
    </message>
    <message>
        <source>– chưa chọn –</source>
        <translation>– not chosen –</translation>
    </message>
    <message>
        <source>{name} · {count} dòng</source>
        <translation>{name} · rows: {count}</translation>
    </message>
    <message>
        <source>Thủ tục cho tên {name}</source>
        <translation>Procedure for the name {name}</translation>
    </message>
</context>
<context>
    <name>Needs</name>
    <message>
        <source>có</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>thiếu</source>
        <translation>missing</translation>
    </message>
    <message>
        <source>hỏi</source>
        <translation>ask</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Thông báo</source>
        <translation>Notice</translation>
    </message>
    <message>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>OfferPanel</name>
    <message>
        <source>Có gì mới</source>
        <translation>What is new</translation>
    </message>
    <message>
        <source>Máy sẽ làm gì</source>
        <translation>What the PC will do</translation>
    </message>
    <message>
        <source>Bản {number} · phát hành {day} · {size} MB</source>
        <translation>Version {number} · released {day} · {size} MB</translation>
    </message>
</context>
<context>
    <name>Outlets</name>
    <message>
        <source>In</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>Excel</source>
        <translation>Excel</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
</context>
<context>
    <name>Packs</name>
    <message>
        <source>Chưa nhận gói nào. Gói do tỉnh gửi xuống tự về khi có mạng, hoặc nhập từ tệp USB.</source>
        <translation>No pack yet. Packs from the province come by network, or are imported from a USB file.</translation>
    </message>
    <message>
        <source>Gói dữ liệu</source>
        <translation>Data pack</translation>
    </message>
    <message>
        <source>Gói này đổi những gì</source>
        <translation>What this pack changes</translation>
    </message>
    <message>
        <source>Á&amp;p dụng cả gói</source>
        <translation>&amp;Apply the whole pack</translation>
    </message>
    <message>
        <source>Trở &amp;lại như trước gói này</source>
        <translation>Go &amp;back to before this pack</translation>
    </message>
    <message>
        <source>đang áp dụng</source>
        <translation>applied</translation>
    </message>
    <message>
        <source>chưa áp dụng</source>
        <translation>not applied</translation>
    </message>
    <message>
        <source>{number}. {title} · {hub} · từ {day} · {state}</source>
        <translation>{number}. {title} · {hub} · from {day} · {state}</translation>
    </message>
    <message>
        <source>Đã áp dụng gói “{title}”.</source>
        <translation>Pack “{title}” applied.</translation>
    </message>
    <message>
        <source>Đã trở lại như trước gói “{title}”.</source>
        <translation>Back to before pack “{title}”.</translation>
    </message>
    <message>
        <source>Nghỉ theo lịch của tỉnh</source>
        <translation>Off by the province&apos;s calendar</translation>
    </message>
</context>
<context>
    <name>PaperView</name>
    <message>
        <source>Phiếu hiện ở đây</source>
        <translation>The paper is shown here</translation>
    </message>
    <message>
        <source>Xem trước phiếu, đúng bản sẽ in</source>
        <translation>Preview of the paper, just as it will be printed</translation>
    </message>
</context>
<context>
    <name>PapersStep</name>
    <message>
        <source>Giấy tờ tải lên Cổng</source>
        <translation>Papers to upload to the Portal</translation>
    </message>
    <message>
        <source>{scan} quét · {all} quét cả khay · {folder} từ thư mục quét · {files} chọn tệp · Delete bỏ · F8 chép đường dẫn</source>
        <translation>{scan} scan · {all} scan the whole tray · {folder} from the scan folder · {files} choose files · Delete removes · F8 copies the path</translation>
    </message>
    <message>
        <source>chưa quét</source>
        <translation>not scanned</translation>
    </message>
    <message>
        <source>{count} trang</source>
        <translation>pages: {count}</translation>
    </message>
    <message>
        <source>{pages}, thiếu: {count} bản chính</source>
        <translation>{pages}, missing: {count} originals</translation>
    </message>
    <message>
        <source>{pages}, đã vào trang</source>
        <translation>{pages}, on the page</translation>
    </message>
    <message>
        <source>{pages}, tự chọn tệp</source>
        <translation>{pages}, choose the file by hand</translation>
    </message>
    <message>
        <source>Trang đang có {count} trên {all} tệp. Công dân xem lại.</source>
        <translation>The page has {count} of {all} files. The citizen looks at them.</translation>
    </message>
    <message>
        <source>{count} tệp sẵn sàng để tải lên.</source>
        <translation>Files ready for upload: {count}.</translation>
    </message>
    <message>
        <source>Giấy tờ</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>Giấy tờ (*.pdf *.png *.jpg *.jpeg)</source>
        <translation>Papers (*.pdf *.png *.jpg *.jpeg)</translation>
    </message>
</context>
<context>
    <name>PeriodBar</name>
    <message>
        <source>Kỳ báo cáo</source>
        <translation>Reporting period</translation>
    </message>
    <message>
        <source>Tự chọn</source>
        <translation>Choose dates</translation>
    </message>
    <message>
        <source>Từ ngày</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Đến ngày</source>
        <translation>To</translation>
    </message>
    <message>
        <source>Kỳ trước</source>
        <translation>Period before</translation>
    </message>
    <message>
        <source>Kỳ sau</source>
        <translation>Period after</translation>
    </message>
    <message>
        <source>Kỳ 15–14 này</source>
        <translation>This 15–14 period</translation>
    </message>
    <message>
        <source>Tháng này</source>
        <translation>This month</translation>
    </message>
    <message>
        <source>Tháng trước</source>
        <translation>Last month</translation>
    </message>
    <message>
        <source>Quý này</source>
        <translation>This quarter</translation>
    </message>
    <message>
        <source>Quý trước</source>
        <translation>Last quarter</translation>
    </message>
    <message>
        <source>Năm nay</source>
        <translation>This year</translation>
    </message>
    <message>
        <source>Kỳ 15–14 trước</source>
        <translation>Last 15–14 period</translation>
    </message>
    <message>
        <source>Quý 15–14 này</source>
        <translation>This 15–14 quarter</translation>
    </message>
    <message>
        <source>Quý 15–14 trước</source>
        <translation>Last 15–14 quarter</translation>
    </message>
    <message>
        <source>Tuần này</source>
        <translation>This week</translation>
    </message>
    <message>
        <source>Hôm nay</source>
        <translation>Today</translation>
    </message>
</context>
<context>
    <name>PersonFields</name>
    <message>
        <source>ngày/tháng/năm</source>
        <translation>day/month/year</translation>
    </message>
    <message>
        <source>–</source>
        <translation>–</translation>
    </message>
    <message>
        <source>Nam</source>
        <translation>Male</translation>
    </message>
    <message>
        <source>Nữ</source>
        <translation>Female</translation>
    </message>
    <message>
        <source>Họ và tên, hoặc tên tổ chức</source>
        <translation>Full name, or name of the organisation</translation>
    </message>
    <message>
        <source>Số giấy tờ</source>
        <translation>ID number</translation>
    </message>
    <message>
        <source>Ngày sinh</source>
        <translation>Date of birth</translation>
    </message>
    <message>
        <source>Giới tính</source>
        <translation>Sex</translation>
    </message>
    <message>
        <source>Điện thoại</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>Thư điện tử</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Địa chỉ</source>
        <translation>Address</translation>
    </message>
</context>
<context>
    <name>PersonPanel</name>
    <message>
        <source>Quét căn cước, gõ số giấy tờ rồi Enter, hoặc dán ảnh thẻ Ctrl+V</source>
        <translation>Scan the ID card, type a number and Enter, or paste its picture Ctrl+V</translation>
    </message>
    <message>
        <source>Quét căn cước</source>
        <translation>Scan ID card</translation>
    </message>
    <message>
        <source>Căn cước  (Alt+C)</source>
        <translation>ID card  (Alt+C)</translation>
    </message>
    <message>
        <source>Người khác nộp &amp;thay (ủy quyền)</source>
        <translation>Filed by ano&amp;ther person (authorised)</translation>
    </message>
    <message>
        <source>Giấy tờ ủy quyền</source>
        <translation>Authorisation paper</translation>
    </message>
    <message>
        <source>{count} hồ sơ trước · gần nhất {day}: {name} ({code})</source>
        <translation>Former dossiers: {count} · latest {day}: {name} ({code})</translation>
    </message>
</context>
<context>
    <name>ProcedureField</name>
    <message>
        <source>Gõ vài chữ, ví dụ: ks, chung thuc, 1.001193</source>
        <translation>Type a few letters, for example: ks, chung thuc, 1.001193</translation>
    </message>
    <message>
        <source>Thủ tục</source>
        <translation>Procedure</translation>
    </message>
    <message>
        <source>Thủ tục tìm thấy</source>
        <translation>Procedures found</translation>
    </message>
    <message>
        <source>Không thấy thủ tục nào. Gõ ít chữ hơn, hoặc thêm thủ tục ở Thiết lập.</source>
        <translation>No procedure found. Type fewer letters, or add the procedure in Settings.</translation>
    </message>
</context>
<context>
    <name>ProcedureForm</name>
    <message>
        <source>ngày/tháng/năm</source>
        <translation>day/month/year</translation>
    </message>
    <message>
        <source>trực tiếp</source>
        <translation>in person</translation>
    </message>
    <message>
        <source>bưu chính</source>
        <translation>post</translation>
    </message>
    <message>
        <source>trực tuyến</source>
        <translation>online</translation>
    </message>
    <message>
        <source>Mã thủ tục</source>
        <translation>Procedure code</translation>
    </message>
    <message>
        <source>Tên đầy đủ</source>
        <translation>Full name of procedure</translation>
    </message>
    <message>
        <source>Tên gọi tắt</source>
        <translation>Short name</translation>
    </message>
    <message>
        <source>Lĩnh vực</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>Mức dịch vụ công trực tuyến</source>
        <translation>Level of online service</translation>
    </message>
    <message>
        <source>Có hiệu lực từ</source>
        <translation>In force from</translation>
    </message>
    <message>
        <source>Hạn {channel}</source>
        <translation>Term {channel}</translation>
    </message>
    <message>
        <source>Phí {channel}</source>
        <translation>Fee {channel}</translation>
    </message>
    <message>
        <source>Giấy tờ, mỗi dòng một giấy; sau dấu | ghi: xuất trình, khi nào mới cần</source>
        <translation>Papers, one a line; after | write: xuất trình (to be shown), or when it is needed</translation>
    </message>
    <message>
        <source>3 nlv; – nếu không nhận</source>
        <translation>3 nlv; – if not offered</translation>
    </message>
</context>
<context>
    <name>ProceduresTab</name>
    <message>
        <source>Tìm thủ tục</source>
        <translation>Find procedures</translation>
    </message>
    <message>
        <source>Danh mục thủ tục</source>
        <translation>Catalogue of procedures</translation>
    </message>
    <message>
        <source>&amp;Lưu thủ tục</source>
        <translation>&amp;Save procedure</translation>
    </message>
    <message>
        <source>&amp;Ghim lên đầu</source>
        <translation>Pi&amp;n to the top</translation>
    </message>
    <message>
        <source>Tắt thủ tục</source>
        <translation>Hide procedure</translation>
    </message>
    <message>
        <source>&amp;Về bản gốc</source>
        <translation>Back to &amp;original</translation>
    </message>
    <message>
        <source>T&amp;hêm thủ tục</source>
        <translation>Add proc&amp;edure</translation>
    </message>
    <message>
        <source>ghim</source>
        <translation>pinned</translation>
    </message>
    <message>
        <source>đang tắt</source>
        <translation>hidden</translation>
    </message>
    <message>
        <source>của quầy</source>
        <translation>the desk&apos;s own</translation>
    </message>
    <message>
        <source>đã sửa</source>
        <translation>changed</translation>
    </message>
    <message>
        <source>Bỏ &amp;ghim</source>
        <translation>Unpi&amp;n</translation>
    </message>
    <message>
        <source>Bật thủ tục</source>
        <translation>Show procedure</translation>
    </message>
    <message>
        <source>Thủ tục của riêng quầy này.</source>
        <translation>A procedure of this desk&apos;s own.</translation>
    </message>
    <message>
        <source>Quầy đã sửa; bản cập nhật danh mục không ghi đè.</source>
        <translation>Changed by the desk; an update of the catalogue does not overwrite it.</translation>
    </message>
    <message>
        <source>Theo danh mục kèm sản phẩm. Sửa ở đây được giữ riêng, bản cập nhật không ghi đè.</source>
        <translation>From the catalogue that ships. What is changed here is kept apart, an update does not overwrite it.</translation>
    </message>
    <message>
        <source>Thủ tục mới của quầy. Gõ mã, tên, thời hạn rồi Lưu.</source>
        <translation>New procedure of the desk. Type code, name, terms, then Save.</translation>
    </message>
    <message>
        <source>Đã lưu thủ tục {code}.</source>
        <translation>Procedure {code} saved.</translation>
    </message>
</context>
<context>
    <name>ReceivePage</name>
    <message>
        <source>Từ chối</source>
        <translation>Refuse</translation>
    </message>
    <message>
        <source>Mới</source>
        <translation>New</translation>
    </message>
    <message>
        <source> · {minutes} phút</source>
        <translation> · {minutes} min</translation>
    </message>
    <message>
        <source>Nộp trực tuyến ngay   F4{usual}</source>
        <translation>File online   F4{usual}</translation>
    </message>
    <message>
        <source>Lưu sửa đổi</source>
        <translation>Save correction</translation>
    </message>
</context>
<context>
    <name>Reference</name>
    <message>
        <source>Mới đăng ký</source>
        <extracomment>portal status 1</extracomment>
        <translation>Newly filed</translation>
    </message>
    <message>
        <source>Được tiếp nhận</source>
        <extracomment>portal status 2</extracomment>
        <translation>Received</translation>
    </message>
    <message>
        <source>Không được tiếp nhận</source>
        <extracomment>portal status 3</extracomment>
        <translation>Not received</translation>
    </message>
    <message>
        <source>Đang xử lý</source>
        <extracomment>portal status 4</extracomment>
        <translation>In processing</translation>
    </message>
    <message>
        <source>Yêu cầu bổ sung giấy tờ</source>
        <extracomment>portal status 5</extracomment>
        <translation>Papers asked for</translation>
    </message>
    <message>
        <source>Yêu cầu thực hiện nghĩa vụ tài chính</source>
        <extracomment>portal status 6</extracomment>
        <translation>Payment asked for</translation>
    </message>
    <message>
        <source>Công dân yêu cầu rút hồ sơ</source>
        <extracomment>portal status 7</extracomment>
        <translation>Citizen asked to withdraw</translation>
    </message>
    <message>
        <source>Dừng xử lý</source>
        <extracomment>portal status 8</extracomment>
        <translation>Processing stopped</translation>
    </message>
    <message>
        <source>Đã xử lý xong</source>
        <extracomment>portal status 9</extracomment>
        <translation>Processed</translation>
    </message>
    <message>
        <source>Đã trả kết quả</source>
        <extracomment>portal status 10</extracomment>
        <translation>Result returned</translation>
    </message>
    <message>
        <source>Không có tài khoản VNeID</source>
        <extracomment>reasons_not_online</extracomment>
        <translation>No VNeID account</translation>
    </message>
    <message>
        <source>Không tài khoản</source>
        <extracomment>reasons_not_online</extracomment>
        <translation>No account</translation>
    </message>
    <message>
        <source>Không có điện thoại thông minh</source>
        <extracomment>reasons_not_online</extracomment>
        <translation>No smartphone</translation>
    </message>
    <message>
        <source>Không điện thoại</source>
        <extracomment>reasons_not_online</extracomment>
        <translation>No phone</translation>
    </message>
    <message>
        <source>Mạng hỏng</source>
        <extracomment>reasons_not_online</extracomment>
        <translation>Network down</translation>
    </message>
    <message>
        <source>Muốn giấy</source>
        <extracomment>reasons_not_online</extracomment>
        <translation>Wants paper</translation>
    </message>
    <message>
        <source>Không biết dùng</source>
        <extracomment>reasons_not_online</extracomment>
        <translation>Cannot use it</translation>
    </message>
    <message>
        <source>Cổng lỗi</source>
        <extracomment>reasons_not_online</extracomment>
        <translation>Portal failing</translation>
    </message>
    <message>
        <source>Thiếu bản điện tử giấy tờ</source>
        <extracomment>reasons_not_online</extracomment>
        <translation>No electronic copy of papers</translation>
    </message>
    <message>
        <source>Thiếu bản điện tử</source>
        <extracomment>reasons_not_online</extracomment>
        <translation>No e-copy</translation>
    </message>
    <message>
        <source>Lý do khác</source>
        <extracomment>reasons_not_online</extracomment>
        <translation>Other reason</translation>
    </message>
    <message>
        <source>Tại quầy</source>
        <extracomment>arrival_channels</extracomment>
        <translation>At the desk</translation>
    </message>
    <message>
        <source>Bưu chính</source>
        <extracomment>arrival_channels</extracomment>
        <translation>Post</translation>
    </message>
    <message>
        <source>Một phần</source>
        <extracomment>arrival_channels</extracomment>
        <translation>Partly online</translation>
    </message>
    <message>
        <source>Toàn trình</source>
        <extracomment>arrival_channels</extracomment>
        <translation>Fully online</translation>
    </message>
    <message>
        <source>Trực tuyến</source>
        <extracomment>return_channels</extracomment>
        <translation>Online</translation>
    </message>
    <message>
        <source>Chưa rõ</source>
        <extracomment>service_levels</extracomment>
        <translation>Unknown</translation>
    </message>
    <message>
        <source>Không có</source>
        <extracomment>service_levels</extracomment>
        <translation>None</translation>
    </message>
    <message>
        <source>Mức độ 1</source>
        <extracomment>service_levels</extracomment>
        <translation>Level 1</translation>
    </message>
    <message>
        <source>Mức độ 2</source>
        <extracomment>service_levels</extracomment>
        <translation>Level 2</translation>
    </message>
    <message>
        <source>Mức độ 3</source>
        <extracomment>service_levels</extracomment>
        <translation>Level 3</translation>
    </message>
    <message>
        <source>Mức độ 4</source>
        <extracomment>service_levels</extracomment>
        <translation>Level 4</translation>
    </message>
    <message>
        <source>Cung cấp thông tin</source>
        <extracomment>service_levels</extracomment>
        <translation>Information only</translation>
    </message>
    <message>
        <source>Sẵn sàng chưa?</source>
        <extracomment>portal steps</extracomment>
        <translation>Ready?</translation>
    </message>
    <message>
        <source>Hỏi từng điều, bấm phím tương ứng. Thiếu điều nào thì đó là lý do.</source>
        <extracomment>portal steps</extracomment>
        <translation>Ask each, press its key. What is missing is the reason.</translation>
    </message>
    <message>
        <source>Đồng ý nhờ giúp</source>
        <extracomment>portal steps</extracomment>
        <translation>Consent to help</translation>
    </message>
    <message>
        <source>Đọc cho công dân nghe. Công dân nói đồng ý thì bấm Enter.</source>
        <extracomment>portal steps</extracomment>
        <translation>Read it to the citizen. When the citizen agrees, press Enter.</translation>
    </message>
    <message>
        <source>Mở Cổng</source>
        <extracomment>portal steps</extracomment>
        <translation>Open the Portal</translation>
    </message>
    <message>
        <source>Mở trang thủ tục trên Cổng.</source>
        <extracomment>portal steps</extracomment>
        <translation>Open the procedure&apos;s page on the Portal.</translation>
    </message>
    <message>
        <source>Công dân đăng nhập</source>
        <extracomment>portal steps</extracomment>
        <translation>The citizen logs in</translation>
    </message>
    <message>
        <source>Công dân tự đăng nhập VNeID bằng điện thoại của mình. Cán bộ không xem mật khẩu.</source>
        <extracomment>portal steps</extracomment>
        <translation>The citizen logs in to VNeID with their own phone. The officer does not see the password.</translation>
    </message>
    <message>
        <source>Điền tờ khai</source>
        <extracomment>portal steps</extracomment>
        <translation>Fill in the form</translation>
    </message>
    <message>
        <source>Điền giúp từng ô, công dân đọc lại.</source>
        <extracomment>portal steps</extracomment>
        <translation>Help to fill in each field, the citizen reads it again.</translation>
    </message>
    <message>
        <source>Tải giấy tờ lên</source>
        <extracomment>portal steps</extracomment>
        <translation>Upload papers</translation>
    </message>
    <message>
        <source>Tải từng giấy tờ lên đúng chỗ.</source>
        <extracomment>portal steps</extracomment>
        <translation>Upload each paper to its place.</translation>
    </message>
    <message>
        <source>Trả phí</source>
        <extracomment>portal steps</extracomment>
        <translation>Pay the fee</translation>
    </message>
    <message>
        <source>Công dân tự trả phí bằng thẻ hoặc điện thoại của mình.</source>
        <extracomment>portal steps</extracomment>
        <translation>The citizen pays with their own card or phone.</translation>
    </message>
    <message>
        <source>Công dân bấm Nộp</source>
        <extracomment>portal steps</extracomment>
        <translation>The citizen presses Nộp</translation>
    </message>
    <message>
        <source>Công dân xem lại rồi tự bấm Nộp hồ sơ.</source>
        <extracomment>portal steps</extracomment>
        <translation>The citizen looks through it and presses Nộp hồ sơ themselves.</translation>
    </message>
    <message>
        <source>Ghi mã hồ sơ</source>
        <extracomment>portal steps</extracomment>
        <translation>Record dossier code</translation>
    </message>
    <message>
        <source>Đọc mã trên trang, quét hoặc gõ mã của Cổng.</source>
        <extracomment>portal steps</extracomment>
        <translation>Read the code on the page, scan or type the Portal&apos;s code.</translation>
    </message>
    <message>
        <source>Tài khoản VNeID mức 2</source>
        <extracomment>needs</extracomment>
        <translation>VNeID account, level 2</translation>
    </message>
    <message>
        <source>Điện thoại đang cầm</source>
        <extracomment>needs</extracomment>
        <translation>Phone at hand</translation>
    </message>
    <message>
        <source>Đủ giấy tờ</source>
        <extracomment>needs</extracomment>
        <translation>All papers here</translation>
    </message>
    <message>
        <source>Thẻ hoặc ví trả phí</source>
        <extracomment>needs</extracomment>
        <translation>Card or wallet for the fee</translation>
    </message>
    <message>
        <source>Mạng và Cổng chạy</source>
        <extracomment>needs</extracomment>
        <translation>Network and Portal work</translation>
    </message>
    <message>
        <source>Không có tài khoản VNeID mức 2</source>
        <extracomment>failures</extracomment>
        <translation>No VNeID account of level 2</translation>
    </message>
    <message>
        <source>Không mang hoặc không có điện thoại thông minh</source>
        <extracomment>failures</extracomment>
        <translation>No smartphone, or not brought</translation>
    </message>
    <message>
        <source>Công dân muốn nộp giấy</source>
        <extracomment>failures</extracomment>
        <translation>The citizen wants to file on paper</translation>
    </message>
    <message>
        <source>Công dân không dùng được, dừng giữa chừng</source>
        <extracomment>failures</extracomment>
        <translation>The citizen cannot use it, stopped midway</translation>
    </message>
    <message>
        <source>Không dùng được</source>
        <extracomment>failures</extracomment>
        <translation>Cannot use it</translation>
    </message>
    <message>
        <source>Cổng không vào được hoặc báo lỗi</source>
        <extracomment>failures</extracomment>
        <translation>The Portal cannot be reached or fails</translation>
    </message>
    <message>
        <source>Thiếu giấy tờ hoặc bản điện tử</source>
        <extracomment>failures</extracomment>
        <translation>Papers or e-copies are missing</translation>
    </message>
    <message>
        <source>Thiếu giấy tờ</source>
        <extracomment>failures</extracomment>
        <translation>Papers missing</translation>
    </message>
    <message>
        <source>Mã xác nhận không về điện thoại</source>
        <extracomment>failures</extracomment>
        <translation>The confirmation code does not reach the phone</translation>
    </message>
    <message>
        <source>Mã không về</source>
        <extracomment>failures</extracomment>
        <translation>No code came</translation>
    </message>
    <message>
        <source>Trả phí trực tuyến không được</source>
        <extracomment>failures</extracomment>
        <translation>Online payment failed</translation>
    </message>
    <message>
        <source>Trả phí hỏng</source>
        <extracomment>failures</extracomment>
        <translation>Payment failed</translation>
    </message>
    <message>
        <source>Không có thẻ hoặc ví để trả phí</source>
        <extracomment>failures</extracomment>
        <translation>No card or wallet to pay</translation>
    </message>
    <message>
        <source>Không có thẻ</source>
        <extracomment>failures</extracomment>
        <translation>No card</translation>
    </message>
    <message>
        <source>Cổng không nhận thủ tục này của xã</source>
        <extracomment>failures</extracomment>
        <translation>The Portal does not take this procedure for the commune</translation>
    </message>
    <message>
        <source>Cổng không nhận</source>
        <extracomment>failures</extracomment>
        <translation>Portal does not take it</translation>
    </message>
    <message>
        <source>Cổng Dịch vụ công quốc gia</source>
        <extracomment>portals</extracomment>
        <translation>National Public Service Portal</translation>
    </message>
    <message>
        <source>Cổng tập huấn</source>
        <extracomment>portals</extracomment>
        <translation>Practice portal</translation>
    </message>
    <message>
        <source>cổng tập huấn</source>
        <extracomment>portals</extracomment>
        <translation>practice portal</translation>
    </message>
</context>
<context>
    <name>RefusalBanner</name>
    <message>
        <source>ví dụ: không thuộc thẩm quyền của UBND xã</source>
        <translation>for example: not within the authority of the UBND xã</translation>
    </message>
    <message>
        <source>Lý do từ chối, ghi trên phiếu</source>
        <translation>Reason for refusal, on the slip</translation>
    </message>
    <message>
        <source>Lập phiếu từ chối  Enter</source>
        <translation>Make refusal slip  Enter</translation>
    </message>
    <message>
        <source>Thôi  Esc</source>
        <translation>Cancel  Esc</translation>
    </message>
    <message>
        <source>Từ chối tiếp nhận</source>
        <translation>Refuse reception</translation>
    </message>
</context>
<context>
    <name>Refusing</name>
    <message>
        <source>Đã lập phiếu từ chối. Lưu thành PDF để in.</source>
        <translation>Refusal slip made. Save it as PDF to print it.</translation>
    </message>
</context>
<context>
    <name>RegistersTab</name>
    <message>
        <source>Bảng tính (*.xlsx *.xlsm *.xls *.ods *.csv)</source>
        <translation>Spreadsheets (*.xlsx *.xlsm *.xls *.ods *.csv)</translation>
    </message>
    <message>
        <source>Chọn tệp sổ cũ</source>
        <translation>Choose file of an old register</translation>
    </message>
    <message>
        <source>Đang đọc {file}</source>
        <translation>Reading {file}</translation>
    </message>
    <message>
        <source>Đang xem từng dòng</source>
        <translation>Looking at each row</translation>
    </message>
    <message>
        <source>Đang nhập</source>
        <translation>Importing</translation>
    </message>
    <message>
        <source>Đã nhập {count} hồ sơ từ {file}.</source>
        <translation>Dossiers imported from {file}: {count}.</translation>
    </message>
    <message>
        <source>Bỏ lần nhập này</source>
        <translation>Undo this import</translation>
    </message>
    <message>
        <source>Đang bỏ lần nhập {number}</source>
        <translation>Undoing import {number}</translation>
    </message>
    <message>
        <source>Đã bỏ lần nhập {number}, quầy như trước khi nhập.</source>
        <translation>Import {number} undone, the desk is as before it.</translation>
    </message>
    <message>
        <source>Tệp CSV (*.csv)</source>
        <translation>CSV file (*.csv)</translation>
    </message>
    <message>
        <source>Chọn nơi ghi toàn bộ dữ liệu</source>
        <translation>Choose where to write all data</translation>
    </message>
    <message>
        <source>Ghi vào đây</source>
        <translation>Write here</translation>
    </message>
    <message>
        <source>Đang ghi toàn bộ dữ liệu</source>
        <translation>Writing all data</translation>
    </message>
    <message>
        <source>Đã ghi {count} hồ sơ và mọi dữ liệu khác vào {folder}.</source>
        <translation>All data written to {folder}, dossiers: {count}.</translation>
    </message>
    <message>
        <source>Đã dừng. Không có gì thay đổi.</source>
        <translation>Stopped. Nothing has changed.</translation>
    </message>
</context>
<context>
    <name>ReportModel</name>
    <message>
        <source>Sự kiện</source>
        <translation>Events</translation>
    </message>
</context>
<context>
    <name>Reports</name>
    <message>
        <source>Tỷ lệ trực tuyến</source>
        <translation>Online rate</translation>
    </message>
    <message>
        <source>Biểu II.06a</source>
        <translation>Form II.06a</translation>
    </message>
    <message>
        <source>Biểu 07a/BTP</source>
        <translation>Form 07a/BTP</translation>
    </message>
    <message>
        <source>Chỉ số QĐ 766</source>
        <translation>Index QĐ 766</translation>
    </message>
    <message>
        <source>Dịch vụ công theo mức</source>
        <translation>Services by level</translation>
    </message>
    <message>
        <source>Lý do chưa trực tuyến</source>
        <translation>Reasons not online</translation>
    </message>
    <message>
        <source>Giúp nộp trực tuyến</source>
        <translation>Help with filing</translation>
    </message>
    <message>
        <source>Sổ theo dõi hồ sơ</source>
        <translation>Register of dossiers</translation>
    </message>
    <message>
        <source>Theo lĩnh vực</source>
        <translation>By field</translation>
    </message>
    <message>
        <source>Theo thủ tục</source>
        <translation>By procedure</translation>
    </message>
    <message>
        <source>Theo kênh</source>
        <translation>By channel</translation>
    </message>
    <message>
        <source>Theo mức dịch vụ</source>
        <translation>By service level</translation>
    </message>
    <message>
        <source>Có hỗ trợ hay không</source>
        <translation>Helped or not</translation>
    </message>
    <message>
        <source>Theo cán bộ</source>
        <translation>By officer</translation>
    </message>
    <message>
        <source>Theo thôn</source>
        <translation>By village</translation>
    </message>
    <message>
        <source>Theo giờ</source>
        <translation>By hour</translation>
    </message>
    <message>
        <source>Theo ngày</source>
        <translation>By day</translation>
    </message>
    <message>
        <source>Theo tuần</source>
        <translation>By week</translation>
    </message>
    <message>
        <source>Theo tháng</source>
        <translation>By month</translation>
    </message>
    <message>
        <source>Theo quý</source>
        <translation>By quarter</translation>
    </message>
    <message>
        <source>Theo năm</source>
        <translation>By year</translation>
    </message>
    <message>
        <source>Nâng tỷ lệ nhiều nhất</source>
        <translation>What lifts the rate most</translation>
    </message>
    <message>
        <source>Theo lý do</source>
        <translation>By reason</translation>
    </message>
    <message>
        <source>24 tháng</source>
        <translation>24 months</translation>
    </message>
    <message>
        <source>Kênh nộp</source>
        <translation>Channels</translation>
    </message>
    <message>
        <source>Lý do</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Đúng hạn</source>
        <translation>On time</translation>
    </message>
    <message>
        <source>Giờ đông</source>
        <translation>Busy hours</translation>
    </message>
</context>
<context>
    <name>ReportsPage</name>
    <message>
        <source>Danh sách báo cáo</source>
        <translation>List of reports</translation>
    </message>
    <message>
        <source>Chia theo</source>
        <translation>Break down by</translation>
    </message>
    <message>
        <source>Bảng của báo cáo</source>
        <translation>Table of the report</translation>
    </message>
    <message>
        <source>Đối chiếu và ghi chú</source>
        <translation>Checks and notes</translation>
    </message>
    <message>
        <source>Biểu đồ và bảng số</source>
        <translation>Charts and table</translation>
    </message>
    <message>
        <source>Bảng số</source>
        <translation>Table</translation>
    </message>
    <message>
        <source>Đối chiếu, ghi chú</source>
        <translation>Checks, notes</translation>
    </message>
    <message>
        <source>đúng</source>
        <translation>right</translation>
    </message>
    <message>
        <source>LỆCH</source>
        <translation>WRONG</translation>
    </message>
    <message>
        <source>{words}: {left} và {right}, {said}</source>
        <translation>{words}: {left} and {right}, {said}</translation>
    </message>
    <message>
        <source>Đã chốt kỳ: mọi biểu của kỳ giữ nguyên như bây giờ.</source>
        <translation>Period closed: all its forms stay as they are now.</translation>
    </message>
    <message>
        <source>Đã ghi bản {revision} của kỳ.</source>
        <translation>Revision {revision} of the period recorded.</translation>
    </message>
</context>
<context>
    <name>RestorePage</name>
    <message>
        <source>tệp motcua-….db trên USB</source>
        <translation>file motcua-….db on the USB stick</translation>
    </message>
    <message>
        <source>chỉ khi máy này chưa có khóa: tệp motcua-cuu-ho-….motcua</source>
        <translation>only where this PC has no key yet: file motcua-cuu-ho-….motcua</translation>
    </message>
    <message>
        <source>quét QR hoặc gõ mã trên tờ mã cứu hộ</source>
        <translation>scan the QR or type the code of the code sheet</translation>
    </message>
    <message>
        <source>trên giấy tiếp nhận cuối cùng; để trống nếu không rõ</source>
        <translation>on the last receipt; leave empty if not sure</translation>
    </message>
    <message>
        <source>Bản sao</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Bộ cứu hộ</source>
        <translation>Rescue kit</translation>
    </message>
    <message>
        <source>Mã cứu hộ</source>
        <translation>Rescue code</translation>
    </message>
    <message>
        <source>Số cuối cùng máy cũ đã cấp hôm nay</source>
        <translation>Last number the old PC gave out today</translation>
    </message>
    <message>
        <source>&amp;Chọn bản sao</source>
        <translation>&amp;Choose copy</translation>
    </message>
    <message>
        <source>Chọn &amp;bộ cứu hộ</source>
        <translation>Choose &amp;kit</translation>
    </message>
    <message>
        <source>&amp;Xem bản sao có gì</source>
        <translation>&amp;Look at what the copy holds</translation>
    </message>
    <message>
        <source>Bản sao có gì, sẽ mất gì</source>
        <translation>What the copy holds, what would be lost</translation>
    </message>
    <message>
        <source>&amp;Trở lại</source>
        <translation>&amp;Back</translation>
    </message>
    <message>
        <source>Khôi phục   Ctrl+Enter</source>
        <translation>Restore   Ctrl+Enter</translation>
    </message>
    <message>
        <source>Khôi phục từ bản sao</source>
        <translation>Restore from a copy</translation>
    </message>
    <message>
        <source>Chọn bản sao</source>
        <translation>Choose copy</translation>
    </message>
    <message>
        <source>Bản sao của Một Cửa (motcua-*.db)</source>
        <translation>Copies of Một Cửa (motcua-*.db)</translation>
    </message>
    <message>
        <source>Chọn bộ cứu hộ</source>
        <translation>Choose rescue kit</translation>
    </message>
    <message>
        <source>Bộ cứu hộ (*.motcua)</source>
        <translation>Rescue kit (*.motcua)</translation>
    </message>
</context>
<context>
    <name>RetentionTab</name>
    <message>
        <source>Hồ sơ đã kết thúc quá thời hạn lưu thì xóa thông tin cá nhân (Luật 91/2025/QH15); mã hồ sơ và số liệu giữ nguyên. Bản sao lưu với tới được cũng được làm lại.</source>
        <translation>The personal data of dossiers that ended longer ago than their term of keeping is erased (Luật 91/2025/QH15); codes and figures stay. Backup copies within reach are made anew.</translation>
    </message>
    <message>
        <source>Hồ sơ hết thời hạn lưu</source>
        <translation>Dossiers past their term of keeping</translation>
    </message>
    <message>
        <source>Chưa có hồ sơ nào hết thời hạn lưu.</source>
        <translation>No dossier is past its term of keeping.</translation>
    </message>
    <message>
        <source>&amp;Ghi ra tệp để lưu trữ</source>
        <translation>&amp;Write to a file for the archive</translation>
    </message>
    <message>
        <source>số quyết định hoặc quy định về thời hạn lưu</source>
        <translation>number of the decision or rule on the term of keeping</translation>
    </message>
    <message>
        <source>Lý do xóa</source>
        <translation>Reason for erasing</translation>
    </message>
    <message>
        <source>&amp;Xóa hẳn thông tin cá nhân</source>
        <translation>&amp;Erase personal data for good</translation>
    </message>
    <message>
        <source>{count} hồ sơ hết thời hạn lưu {months} tháng</source>
        <translation>Dossiers past their term of keeping of {months} months: {count}</translation>
    </message>
    <message>
        <source>{code} · {who} · {what} · việc cuối {day}</source>
        <translation>{code} · {who} · {what} · last act {day}</translation>
    </message>
    <message>
        <source>Tệp JSON (*.json)</source>
        <translation>JSON file (*.json)</translation>
    </message>
    <message>
        <source>Xóa hẳn thông tin cá nhân của {count} hồ sơ, không lấy lại được.</source>
        <translation>Erases personal data for good, it cannot be brought back; dossiers: {count}.</translation>
    </message>
    <message>
        <source>Xóa hẳn</source>
        <translation>Erase for good</translation>
    </message>
    <message>
        <source>Đã xóa của {count} hồ sơ.</source>
        <translation>Dossiers erased: {count}.</translation>
    </message>
</context>
<context>
    <name>Retold</name>
    <message>
        <source>vi</source>
        <translation>en</translation>
    </message>
    <message>
        <source>{rate} ({some}/{every} hồ sơ)</source>
        <translation>{rate} ({some}/{every} dossiers)</translation>
    </message>
    <message>
        <source>{what}: +{points} điểm nếu nộp trực tuyến</source>
        <translation>{what}: +{points} points if filed online</translation>
    </message>
    <message>
        <source>{what}: +{points} điểm nếu nộp trực tuyến, nhiều nhất vì “{why}”</source>
        <translation>{what}: +{points} points if filed online, mostly because of “{why}”</translation>
    </message>
    <message>
        <source>{count} hồ sơ nhận trong kỳ, {some} đã giải quyết, {late} quá hạn</source>
        <translation>Received in the period: {count}, processed: {some}, late: {late}</translation>
    </message>
    <message>
        <source>Kỳ chưa hết: số liệu tính đến hết ngày {day}.</source>
        <translation>The period is not over: figures up to the end of {day}.</translation>
    </message>
    <message>
        <source>Giúp {count} lần, {some} lần nộp được ({rate}); mỗi lần {minutes} phút</source>
        <translation>Helped: {count}, filed: {some} ({rate}); {minutes} minutes each</translation>
    </message>
    <message>
        <source>{number}. {what} {points} điểm</source>
        <translation>{number}. {what} {points} points</translation>
    </message>
    <message>
        <source>{points} trên {every} điểm tính được; tính được {some} chỉ số thành phần</source>
        <translation>{points} of {every} points; components that can be counted: {some}</translation>
    </message>
    <message>
        <source>{what} {some} · {why} {late} · cộng {count} trên {every} thủ tục</source>
        <translation>{what} {some} · {why} {late} · together {count} of {every} procedures</translation>
    </message>
    <message>
        <source>Mức của từng thủ tục vào ngày {day}, gọi theo quy định có hiệu lực ngày đó.</source>
        <translation>The level of each procedure on {day}, named by the rule in force on that day.</translation>
    </message>
    <message>
        <source>Nhiều nhất: {why} ({count} hồ sơ, {rate})</source>
        <translation>Most: {why} ({count}, {rate})</translation>
    </message>
    <message>
        <source>{count} hồ sơ tại quầy hoặc bưu chính của thủ tục có nộp trực tuyến; {some} hồ sơ ghi lý do.</source>
        <translation>Dossiers at the desk or by post of procedures offered online: {count}; with a reason: {some}.</translation>
    </message>
    <message>
        <source>{count} hồ sơ tại quầy của {code} ({what}); {some} vì {why}.</source>
        <translation>At the desk, of {code} ({what}): {count}; {some} because of: {why}.</translation>
    </message>
    <message>
        <source>{count} hồ sơ tại quầy của {code} ({what}), không hồ sơ nào ghi lý do.</source>
        <translation>At the desk, of {code} ({what}): {count}, none with a reason.</translation>
    </message>
    <message>
        <source>{count} hồ sơ</source>
        <translation>Dossiers: {count}</translation>
    </message>
    <message>
        <source>Mạng hoặc Cổng hỏng: {count} hồ sơ</source>
        <translation>Network or Portal down: {count}</translation>
    </message>
    <message>
        <source>Quy định mới: {what}</source>
        <translation>New rule: {what}</translation>
    </message>
    <message>
        <source>{count} giờ</source>
        <translation>{count} h</translation>
    </message>
    <message>
        <source>{first} đến {last}</source>
        <translation>{first} to {last}</translation>
    </message>
    <message>
        <source>{count} ({first} đến {last})</source>
        <translation>{count} ({first} to {last})</translation>
    </message>
    <message>
        <source>{what} {day}</source>
        <translation>{what} {day}</translation>
    </message>
    <message>
        <source>{what} ({number})</source>
        <translation>{what} ({number})</translation>
    </message>
    <message>
        <source>mục tiêu {rate}</source>
        <translation>target {rate}</translation>
    </message>
    <message>
        <source>Mục tiêu {number} %.</source>
        <translation>Target {number} %.</translation>
    </message>
    <message>
        <source>Ước cả kỳ: {rate}.</source>
        <translation>Forecast for the period: {rate}.</translation>
    </message>
    <message>
        <source>Kỳ trước ({first} đến {last}): {rate}.</source>
        <translation>Period before ({first} to {last}): {rate}.</translation>
    </message>
    <message>
        <source>Kỳ trước ({first} đến {last}): {rate}, không đổi.</source>
        <translation>Period before ({first} to {last}): {rate}, unchanged.</translation>
    </message>
    <message>
        <source>Kỳ trước ({first} đến {last}): {rate}, tăng {points} điểm.</source>
        <translation>Period before ({first} to {last}): {rate}, up {points} points.</translation>
    </message>
    <message>
        <source>Kỳ trước ({first} đến {last}): {rate}, giảm {points} điểm.</source>
        <translation>Period before ({first} to {last}): {rate}, down {points} points.</translation>
    </message>
    <message>
        <source>Bản {number}, chốt lúc {moment}, {who}</source>
        <translation>Revision {number}, closed at {moment}, {who}</translation>
    </message>
    <message>
        <source>Kỳ từ {first} đến {last}</source>
        <translation>Period from {first} to {last}</translation>
    </message>
    <message>
        <source>Ngày {day}</source>
        <translation>Day {day}</translation>
    </message>
    <message>
        <source>Tháng {number} năm {year} (từ {first} đến {last})</source>
        <translation>Month {number} of {year} (from {first} to {last})</translation>
    </message>
    <message>
        <source>Quý {number} năm {year} (từ {first} đến {last})</source>
        <translation>Quarter {number} of {year} (from {first} to {last})</translation>
    </message>
    <message>
        <source>Năm {year} (từ {first} đến {last})</source>
        <translation>Year {year} (from {first} to {last})</translation>
    </message>
    <message>
        <source>{what}: {some} thành {every}</source>
        <translation>{what}: {some} became {every}</translation>
    </message>
    <message>
        <source>Hồ sơ {code}: {what} ngày {day}, ghi lúc {moment}, {who}</source>
        <translation>Dossier {code}: {what} on {day}, recorded at {moment}, {who}</translation>
    </message>
    <message>
        <source>Bản {number} thay bản {some}, lập lúc {moment}, {who}. Lý do: {why}</source>
        <translation>Revision {number} replaces {some}, made at {moment}, {who}. Reason: {why}</translation>
    </message>
    <message>
        <source>Sổ cũ đợt {code}: {what}, hồ sơ từ ngày {day}, ghi lúc {moment}, {who}</source>
        <translation>Import {code} of an old register: {what}, dossiers from {day} on, recorded at {moment}, {who}</translation>
    </message>
    <message>
        <source>hạn {moment}, {what}</source>
        <translation>limit {moment}, {what}</translation>
    </message>
    <message>
        <source>QUÊN NỘP, hạn {moment}, {what}</source>
        <translation>NOT FILED IN TIME, limit {moment}, {what}</translation>
    </message>
    <message>
        <source>{count}, quên nộp {late}</source>
        <translation>{count}, not filed in time {late}</translation>
    </message>
    <message>
        <source>việc số {count}</source>
        <translation>entry {count}</translation>
    </message>
    <message>
        <source>{count} ngày</source>
        <translation>{count} d</translation>
    </message>
    <message>
        <source>{points} đ ({count} lần)</source>
        <translation>{points} đ (times: {count})</translation>
    </message>
    <message>
        <source>{moment} hôm nay</source>
        <translation>{moment} today</translation>
    </message>
    <message>
        <source>{moment} hôm qua</source>
        <translation>{moment} yesterday</translation>
    </message>
    <message>
        <source>{what} trong sổ: {why}</source>
        <translation>{what} in the register: {why}</translation>
    </message>
    <message>
        <source>Kỳ này chưa có số liệu để vẽ</source>
        <extracomment>plot</extracomment>
        <translation>Nothing to draw for this period yet</translation>
    </message>
    <message>
        <source>Thủ tục</source>
        <extracomment>register_words</extracomment>
        <translation>Procedure</translation>
    </message>
    <message>
        <source>Họ tên người nộp</source>
        <extracomment>register_words</extracomment>
        <translation>Applicant&apos;s name</translation>
    </message>
    <message>
        <source>Ngày nhận</source>
        <extracomment>register_words</extracomment>
        <translation>Received on</translation>
    </message>
    <message>
        <source>Mã hoặc số hồ sơ</source>
        <extracomment>register_words</extracomment>
        <translation>Code or number</translation>
    </message>
    <message>
        <source>Số giấy tờ</source>
        <extracomment>register_words</extracomment>
        <translation>ID number</translation>
    </message>
    <message>
        <source>Ngày sinh</source>
        <extracomment>register_words</extracomment>
        <translation>Date of birth</translation>
    </message>
    <message>
        <source>Địa chỉ</source>
        <extracomment>register_words</extracomment>
        <translation>Address</translation>
    </message>
    <message>
        <source>Điện thoại</source>
        <extracomment>register_words</extracomment>
        <translation>Phone</translation>
    </message>
    <message>
        <source>Thư điện tử</source>
        <extracomment>register_words</extracomment>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Kênh nộp</source>
        <extracomment>register_words</extracomment>
        <translation>Channel</translation>
    </message>
    <message>
        <source>Thời hạn</source>
        <extracomment>register_words</extracomment>
        <translation>Term</translation>
    </message>
    <message>
        <source>Ngày hẹn trả</source>
        <extracomment>register_words</extracomment>
        <translation>Due date</translation>
    </message>
    <message>
        <source>Ngày có kết quả</source>
        <extracomment>register_words</extracomment>
        <translation>Date of the result</translation>
    </message>
    <message>
        <source>Ngày trả kết quả</source>
        <extracomment>register_words</extracomment>
        <translation>Date of return</translation>
    </message>
    <message>
        <source>Tình trạng</source>
        <extracomment>register_words</extracomment>
        <translation>State</translation>
    </message>
    <message>
        <source>Cách trả kết quả</source>
        <extracomment>register_words</extracomment>
        <translation>Way of return</translation>
    </message>
    <message>
        <source>Lệ phí</source>
        <extracomment>register_words</extracomment>
        <translation>Fee</translation>
    </message>
    <message>
        <source>Cán bộ tiếp nhận</source>
        <extracomment>register_words</extracomment>
        <translation>Receiving officer</translation>
    </message>
    <message>
        <source>Ghi chú</source>
        <extracomment>register_words</extracomment>
        <translation>Note</translation>
    </message>
    <message>
        <source>Sổ cũ</source>
        <extracomment>register_words</extracomment>
        <translation>Old register</translation>
    </message>
    <message>
        <source>Trực tiếp</source>
        <extracomment>register_words</extracomment>
        <translation>In person</translation>
    </message>
    <message>
        <source>Bưu chính</source>
        <extracomment>register_words</extracomment>
        <translation>Post</translation>
    </message>
    <message>
        <source>Trực tuyến một phần</source>
        <extracomment>register_words</extracomment>
        <translation>Partly online</translation>
    </message>
    <message>
        <source>Trực tuyến toàn trình</source>
        <extracomment>register_words</extracomment>
        <translation>Fully online</translation>
    </message>
    <message>
        <source>Trực tuyến</source>
        <extracomment>register_words</extracomment>
        <translation>Online</translation>
    </message>
    <message>
        <source>Nhập</source>
        <extracomment>register_words</extracomment>
        <translation>Import</translation>
    </message>
    <message>
        <source>Trùng, bỏ qua</source>
        <extracomment>register_words</extracomment>
        <translation>Duplicate, left out</translation>
    </message>
    <message>
        <source>Không nhập được</source>
        <extracomment>register_words</extracomment>
        <translation>Not imported</translation>
    </message>
    <message>
        <source>Chưa xong, bỏ qua</source>
        <extracomment>register_words</extracomment>
        <translation>Unfinished, left out</translation>
    </message>
    <message>
        <source>Không phải hồ sơ</source>
        <extracomment>register_words</extracomment>
        <translation>Not a dossier</translation>
    </message>
    <message>
        <source>chưa biết</source>
        <extracomment>register_words</extracomment>
        <translation>not known</translation>
    </message>
    <message>
        <source>Bản đang dùng vẫn nguyên.</source>
        <extracomment>handing</extracomment>
        <translation>The version in use is whole.</translation>
    </message>
    <message>
        <source>Hồ sơ tiếp nhận</source>
        <extracomment>closing_words</extracomment>
        <translation>Dossiers received</translation>
    </message>
    <message>
        <source>Giấy tiếp nhận đã in</source>
        <extracomment>closing_words</extracomment>
        <translation>Receipts printed</translation>
    </message>
    <message>
        <source>Số đã dùng</source>
        <extracomment>closing_words</extracomment>
        <translation>Numbers used</translation>
    </message>
    <message>
        <source>Số hỏng</source>
        <extracomment>closing_words</extracomment>
        <translation>Spoiled numbers</translation>
    </message>
    <message>
        <source>Số đã cấp</source>
        <extracomment>closing_words</extracomment>
        <translation>Numbers given out</translation>
    </message>
    <message>
        <source>Phiếu chờ in</source>
        <extracomment>closing_words</extracomment>
        <translation>Slips in the queue</translation>
    </message>
    <message>
        <source>Phí đã thu</source>
        <extracomment>closing_words</extracomment>
        <translation>Fees taken</translation>
    </message>
    <message>
        <source>Việc đã làm</source>
        <extracomment>closing_words</extracomment>
        <translation>Acts done</translation>
    </message>
    <message>
        <source>Chờ nộp lên Cổng</source>
        <extracomment>closing_words</extracomment>
        <translation>Waiting for the Portal</translation>
    </message>
    <message>
        <source>Số liệu chưa gửi</source>
        <extracomment>closing_words</extracomment>
        <translation>Figures not sent</translation>
    </message>
    <message>
        <source>chưa cấu hình nơi gửi</source>
        <extracomment>closing_words</extracomment>
        <translation>no hub joined</translation>
    </message>
    <message>
        <source>Nhật ký</source>
        <extracomment>closing_words</extracomment>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Mã đầu nhật ký</source>
        <extracomment>closing_words</extracomment>
        <translation>Head of the journal</translation>
    </message>
    <message>
        <source>Dấu số liệu ngày</source>
        <extracomment>closing_words</extracomment>
        <translation>Mark of the day&apos;s figures</translation>
    </message>
    <message>
        <source>Không ghi</source>
        <extracomment>filing_figures</extracomment>
        <translation>Not said</translation>
    </message>
    <message>
        <source>Không rõ</source>
        <extracomment>filing_figures</extracomment>
        <translation>Unknown</translation>
    </message>
    <message>
        <source>Lĩnh vực</source>
        <extracomment>form_reports</extracomment>
        <translation>Field</translation>
    </message>
    <message>
        <source>Tổng cộng</source>
        <extracomment>form_reports</extracomment>
        <translation>Total</translation>
    </message>
    <message>
        <source>Cán bộ</source>
        <extracomment>help_report</extracomment>
        <translation>Officer</translation>
    </message>
    <message>
        <source>Giờ bắt đầu</source>
        <extracomment>help_report</extracomment>
        <translation>Hour begun</translation>
    </message>
    <message>
        <source>Thôn, tổ</source>
        <extracomment>help_report</extracomment>
        <translation>Village</translation>
    </message>
    <message>
        <source>Giúp công dân nộp trực tuyến tại quầy</source>
        <extracomment>help_report</extracomment>
        <translation>Help with filing online at the desk</translation>
    </message>
    <message>
        <source>Số lần giúp</source>
        <extracomment>help_report</extracomment>
        <translation>Times helped</translation>
    </message>
    <message>
        <source>Nộp được</source>
        <extracomment>help_report</extracomment>
        <translation>Filed</translation>
    </message>
    <message>
        <source>Tỷ lệ nộp được</source>
        <extracomment>help_report</extracomment>
        <translation>Share filed</translation>
    </message>
    <message>
        <source>Phút mỗi lần (trung vị)</source>
        <extracomment>help_report</extracomment>
        <translation>Minutes each (median)</translation>
    </message>
    <message>
        <source>Tổng số phút</source>
        <extracomment>help_report</extracomment>
        <translation>Minutes in all</translation>
    </message>
    <message>
        <source>Đếm các lần giúp bắt đầu trong kỳ và đã kết thúc; không đếm lần tập. Một lần giúp có thể không thành hồ sơ nào.</source>
        <extracomment>help_report</extracomment>
        <translation>Counts help that began in the period and has ended; practice is not counted. Help may lead to no dossier.</translation>
    </message>
    <message>
        <source>Phút là thời gian ở các bước, không kể lúc bỏ dở quá mười lăm phút.</source>
        <extracomment>help_report</extracomment>
        <translation>Minutes are the time spent in steps, without breaks of more than fifteen minutes.</translation>
    </message>
    <message>
        <source>Kỳ này chưa giúp ai nộp trực tuyến</source>
        <extracomment>help_report</extracomment>
        <translation>Nobody was helped to file online in this period</translation>
    </message>
    <message>
        <source>Chỉ số</source>
        <extracomment>index_766</extracomment>
        <translation>Index</translation>
    </message>
    <message>
        <source>Nội dung</source>
        <extracomment>index_766</extracomment>
        <translation>Content</translation>
    </message>
    <message>
        <source>Tử số</source>
        <extracomment>index_766</extracomment>
        <translation>Numerator</translation>
    </message>
    <message>
        <source>Mẫu số</source>
        <extracomment>index_766</extracomment>
        <translation>Denominator</translation>
    </message>
    <message>
        <source>Tỷ lệ</source>
        <extracomment>index_766</extracomment>
        <translation>Rate</translation>
    </message>
    <message>
        <source>Ngưỡng (%)</source>
        <extracomment>index_766</extracomment>
        <translation>Threshold (%)</translation>
    </message>
    <message>
        <source>Điểm tối đa</source>
        <extracomment>index_766</extracomment>
        <translation>Most points</translation>
    </message>
    <message>
        <source>Điểm</source>
        <extracomment>index_766</extracomment>
        <translation>Points</translation>
    </message>
    <message>
        <source>Cách tính, bẫy, điều quầy không biết</source>
        <extracomment>index_766</extracomment>
        <translation>How it is counted, traps, what the desk cannot know</translation>
    </message>
    <message>
        <source>Tỷ lệ hồ sơ trực tuyến</source>
        <extracomment>online_rate</extracomment>
        <translation>Online rate of dossiers</translation>
    </message>
    <message>
        <source>Kỳ này không nhận hồ sơ nào</source>
        <extracomment>online_rate</extracomment>
        <translation>No dossier received in this period</translation>
    </message>
    <message>
        <source>Tỷ lệ đồng bộ 1.4 lấy theo thiết lập</source>
        <extracomment>online_rate</extracomment>
        <translation>Sync rate 1.4, taken from the settings</translation>
    </message>
    <message>
        <source>Tỷ lệ hồ sơ trực tuyến (cách A)</source>
        <extracomment>online_rate</extracomment>
        <translation>Online rate of dossiers (definition A)</translation>
    </message>
    <message>
        <source>Hồ sơ trực tuyến quá hạn</source>
        <extracomment>online_rate</extracomment>
        <translation>Late online dossiers</translation>
    </message>
    <message>
        <source>Điểm chỉ số 9</source>
        <extracomment>online_rate</extracomment>
        <translation>Points of indicator 9</translation>
    </message>
    <message>
        <source>Không trực tuyến</source>
        <extracomment>online_rate</extracomment>
        <translation>Not online</translation>
    </message>
    <message>
        <source>Điểm phần trăm nếu nộp trực tuyến</source>
        <extracomment>online_rate</extracomment>
        <translation>Percentage points if filed online</translation>
    </message>
    <message>
        <source>Lý do nhiều nhất</source>
        <extracomment>online_rate</extracomment>
        <translation>Most frequent reason</translation>
    </message>
    <message>
        <source>Vì lý do đó</source>
        <extracomment>online_rate</extracomment>
        <translation>For that reason</translation>
    </message>
    <message>
        <source>Kênh</source>
        <extracomment>rate_tables</extracomment>
        <translation>Channel</translation>
    </message>
    <message>
        <source>Mức dịch vụ ngày nhận</source>
        <extracomment>rate_tables</extracomment>
        <translation>Service level when received</translation>
    </message>
    <message>
        <source>Hỗ trợ nộp</source>
        <extracomment>rate_tables</extracomment>
        <translation>Help</translation>
    </message>
    <message>
        <source>Ngày</source>
        <extracomment>rate_tables</extracomment>
        <translation>Day</translation>
    </message>
    <message>
        <source>Tuần</source>
        <extracomment>rate_tables</extracomment>
        <translation>Week</translation>
    </message>
    <message>
        <source>Tháng</source>
        <extracomment>rate_tables</extracomment>
        <translation>Month</translation>
    </message>
    <message>
        <source>Quý</source>
        <extracomment>rate_tables</extracomment>
        <translation>Quarter</translation>
    </message>
    <message>
        <source>Năm</source>
        <extracomment>rate_tables</extracomment>
        <translation>Year</translation>
    </message>
    <message>
        <source>Cán bộ và thôn không nằm trong số liệu ngày: phần này đếm thẳng từ hồ sơ nên chậm hơn, và hồ sơ đã xóa thông tin cá nhân không còn thôn.</source>
        <extracomment>rate_tables</extracomment>
        <translation>Officers and villages are not in the figures of days: this is counted from the dossiers, which is slower, and erased dossiers have no village any more.</translation>
    </message>
    <message>
        <source>Cách C đếm thủ tục chứ không đếm hồ sơ nên không chia theo dòng.</source>
        <extracomment>rate_tables</extracomment>
        <translation>Definition C counts procedures, not dossiers, so it has no lines.</translation>
    </message>
    <message>
        <source>Nhận trong kỳ</source>
        <extracomment>rate_tables</extracomment>
        <translation>Received</translation>
    </message>
    <message>
        <source>Tỷ lệ (A)</source>
        <extracomment>rate_tables</extracomment>
        <translation>Rate (A)</translation>
    </message>
    <message>
        <source>Có nộp trực tuyến</source>
        <extracomment>rate_tables</extracomment>
        <translation>Offered online</translation>
    </message>
    <message>
        <source>Tỷ lệ (B)</source>
        <extracomment>rate_tables</extracomment>
        <translation>Rate (B)</translation>
    </message>
    <message>
        <source>Kết quả điện tử</source>
        <extracomment>rate_tables</extracomment>
        <translation>Electronic result</translation>
    </message>
    <message>
        <source>Tỷ lệ (D)</source>
        <extracomment>rate_tables</extracomment>
        <translation>Rate (D)</translation>
    </message>
    <message>
        <source>Có hỗ trợ</source>
        <extracomment>rate_tables</extracomment>
        <translation>Helped</translation>
    </message>
    <message>
        <source>Không hỗ trợ</source>
        <extracomment>rate_tables</extracomment>
        <translation>Not helped</translation>
    </message>
    <message>
        <source>Chưa ghi</source>
        <extracomment>rate_tables</extracomment>
        <translation>Not recorded</translation>
    </message>
    <message>
        <source>Mã hồ sơ</source>
        <extracomment>register_table</extracomment>
        <translation>Dossier code</translation>
    </message>
    <message>
        <source>Mã TTHC</source>
        <extracomment>register_table</extracomment>
        <translation>Procedure code</translation>
    </message>
    <message>
        <source>Tên TTHC</source>
        <extracomment>register_table</extracomment>
        <translation>Procedure</translation>
    </message>
    <message>
        <source>Tổ chức, cá nhân</source>
        <extracomment>register_table</extracomment>
        <translation>Organisation, person</translation>
    </message>
    <message>
        <source>Nhận hồ sơ</source>
        <extracomment>register_table</extracomment>
        <translation>Received</translation>
    </message>
    <message>
        <source>Hẹn trả</source>
        <extracomment>register_table</extracomment>
        <translation>Due</translation>
    </message>
    <message>
        <source>Có kết quả</source>
        <extracomment>register_table</extracomment>
        <translation>Result ready</translation>
    </message>
    <message>
        <source>Trả kết quả</source>
        <extracomment>register_table</extracomment>
        <translation>Result returned</translation>
    </message>
    <message>
        <source>Hạn</source>
        <extracomment>register_table</extracomment>
        <translation>Timeliness</translation>
    </message>
    <message>
        <source>Phí, lệ phí (đồng)</source>
        <extracomment>register_table</extracomment>
        <translation>Fee (đồng)</translation>
    </message>
    <message>
        <source>Sổ theo dõi hồ sơ</source>
        <extracomment>register_table</extracomment>
        <translation>Register of dossiers</translation>
    </message>
    <message>
        <source>Tỷ lệ trực tuyến 24 tháng</source>
        <extracomment>report_charts</extracomment>
        <translation>Online rate, 24 months</translation>
    </message>
    <message>
        <source>Trên mọi hồ sơ (A)</source>
        <extracomment>report_charts</extracomment>
        <translation>All dossiers (A)</translation>
    </message>
    <message>
        <source>Trên thủ tục có nộp trực tuyến (B)</source>
        <extracomment>report_charts</extracomment>
        <translation>Offered online (B)</translation>
    </message>
    <message>
        <source>Kênh nộp hồ sơ 24 tháng</source>
        <extracomment>report_charts</extracomment>
        <translation>Channels, 24 months</translation>
    </message>
    <message>
        <source>Trước hạn</source>
        <extracomment>report_charts</extracomment>
        <translation>Early</translation>
    </message>
    <message>
        <source>Đúng hạn</source>
        <extracomment>report_charts</extracomment>
        <translation>On time</translation>
    </message>
    <message>
        <source>Quá hạn</source>
        <extracomment>report_charts</extracomment>
        <translation>Late</translation>
    </message>
    <message>
        <source>Giải quyết đúng hạn 24 tháng</source>
        <extracomment>report_charts</extracomment>
        <translation>Processed on time, 24 months</translation>
    </message>
    <message>
        <source>Lý do chưa nộp trực tuyến</source>
        <extracomment>report_charts</extracomment>
        <translation>Reasons for not filing online</translation>
    </message>
    <message>
        <source>Số hồ sơ</source>
        <extracomment>report_charts</extracomment>
        <translation>Dossiers</translation>
    </message>
    <message>
        <source>Giờ nào đông: hồ sơ tại quầy theo giờ và thứ</source>
        <extracomment>report_charts</extracomment>
        <translation>Busy hours: dossiers at the desk by hour and weekday</translation>
    </message>
    <message>
        <source>Chưa rõ lĩnh vực</source>
        <extracomment>report_ground</extracomment>
        <translation>Field unknown</translation>
    </message>
    <message>
        <source>Kỳ này không có hồ sơ nào: mọi số đều là 0.</source>
        <extracomment>reports</extracomment>
        <translation>No dossiers in this period: every figure is 0.</translation>
    </message>
    <message>
        <source>không có</source>
        <extracomment>reports</extracomment>
        <translation>none</translation>
    </message>
    <message>
        <source>hôm nay</source>
        <extracomment>sending_views</extracomment>
        <translation>today</translation>
    </message>
    <message>
        <source>hôm qua</source>
        <extracomment>sending_views</extracomment>
        <translation>yesterday</translation>
    </message>
    <message>
        <source>Kỳ này đã chốt; bảng này không nằm trong bản đã chốt nên đếm theo hồ sơ hiện có.</source>
        <extracomment>sent_periods</extracomment>
        <translation>This period is closed; this table is not in the closed revision and is counted from the dossiers as they are.</translation>
    </message>
    <message>
        <source>Biểu này không đổi số nào.</source>
        <extracomment>sent_words</extracomment>
        <translation>No figure of this form changed.</translation>
    </message>
    <message>
        <source>rút lại</source>
        <extracomment>sent_words</extracomment>
        <translation>undone</translation>
    </message>
    <message>
        <source>nhập</source>
        <extracomment>sent_words</extracomment>
        <translation>imported</translation>
    </message>
    <message>
        <source>ghi hồ sơ</source>
        <extracomment>sent_words</extracomment>
        <translation>recorded</translation>
    </message>
    <message>
        <source>Giờ tiếp nhận</source>
        <extracomment>service_reports</extracomment>
        <translation>Hour received</translation>
    </message>
    <message>
        <source>Có kênh trực tuyến, chưa rõ mức</source>
        <extracomment>service_reports</extracomment>
        <translation>Offered online, level unknown</translation>
    </message>
    <message>
        <source>Chưa rõ</source>
        <extracomment>service_reports</extracomment>
        <translation>Unknown</translation>
    </message>
    <message>
        <source>Số dịch vụ công trực tuyến theo mức</source>
        <extracomment>service_reports</extracomment>
        <translation>Online services by level</translation>
    </message>
    <message>
        <source>Tổng số thủ tục</source>
        <extracomment>service_reports</extracomment>
        <translation>Procedures</translation>
    </message>
    <message>
        <source>Mở một số ra là hồ sơ nhận trong kỳ của các thủ tục ấy.</source>
        <extracomment>service_reports</extracomment>
        <translation>A figure opens the dossiers of those procedures received in the period.</translation>
    </message>
    <message>
        <source>Kỳ này không hồ sơ nào ghi lý do</source>
        <extracomment>service_reports</extracomment>
        <translation>No dossier of this period has a reason</translation>
    </message>
    <message>
        <source>Tổng số</source>
        <extracomment>service_reports</extracomment>
        <translation>Total</translation>
    </message>
    <message>
        <source>Vì sao chưa nộp trực tuyến</source>
        <extracomment>service_reports</extracomment>
        <translation>Why not filed online</translation>
    </message>
    <message>
        <source>Lý do</source>
        <extracomment>service_reports</extracomment>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Trên mọi hồ sơ nhận trong kỳ</source>
        <extracomment>forms of reports</extracomment>
        <translation>Of all dossiers received in the period</translation>
    </message>
    <message>
        <source>Tử số: hồ sơ nộp trực tuyến nhận trong kỳ, kể cả nộp có hỗ trợ. Mẫu số: mọi hồ sơ nhận trong kỳ, kể cả hồ sơ về sau bị từ chối, rút hoặc dừng. Không tính hồ sơ kỳ trước chuyển sang và hồ sơ không được tiếp nhận.</source>
        <extracomment>forms of reports</extracomment>
        <translation>Numerator: dossiers filed online and received in the period, helped ones too. Denominator: all dossiers received in the period, those later refused, withdrawn or stopped too. Dossiers carried over and dossiers not received do not count.</translation>
    </message>
    <message>
        <source>Trên thủ tục có nộp trực tuyến</source>
        <extracomment>forms of reports</extracomment>
        <translation>Of procedures offered online</translation>
    </message>
    <message>
        <source>Như cách A, nhưng chỉ tính hồ sơ của thủ tục cho nộp trực tuyến (mức độ 3, 4; một phần, toàn trình) vào đúng ngày nhận. Thủ tục chưa rõ mức nhưng danh mục có kênh trực tuyến cũng được tính.</source>
        <extracomment>forms of reports</extracomment>
        <translation>As definition A, but only dossiers of procedures offered online (level 3, 4; partly, fully) on the day of reception. Procedures of unknown level count where the catalogue has an online channel.</translation>
    </message>
    <message>
        <source>Chỉ số 9 TT 01/2018: số thủ tục</source>
        <extracomment>forms of reports</extracomment>
        <translation>Indicator 9 of TT 01/2018: procedures</translation>
    </message>
    <message>
        <source>Tử số: thủ tục đang dùng cho nộp trực tuyến (mức độ 3, 4) vào ngày cuối kỳ. Mẫu số: mọi thủ tục đang dùng. Được 2 điểm khi tỷ lệ này từ 20 %, tỷ lệ hồ sơ trực tuyến (cách A) từ 30 % và không hồ sơ trực tuyến nào quá hạn; 1 điểm khi tỷ lệ hồ sơ từ 15 đến dưới 30 %; dưới 15 % là 0 điểm.</source>
        <extracomment>forms of reports</extracomment>
        <translation>Numerator: procedures in use offered online (level 3, 4) on the last day. Denominator: all procedures in use. 2 points when this rate is 20 % or more, the online rate of dossiers (A) 30 % or more and no online dossier late; 1 point when the rate of dossiers is 15 to below 30 %; below 15 % it is 0.</translation>
    </message>
    <message>
        <source>Chỉ số 766 3.3: có kết quả điện tử</source>
        <extracomment>forms of reports</extracomment>
        <translation>Index 766 3.3: with electronic result</translation>
    </message>
    <message>
        <source>Tử số: hồ sơ nhận trong kỳ, nộp trực tuyến và kết quả đã trả trực tuyến đến hết kỳ; thủ tục không có giấy kết quả thì chỉ cần nộp trực tuyến. Mẫu số: mọi hồ sơ nhận trong kỳ. Kết quả nhân với tỷ lệ đồng bộ 1.4, quầy không biết nên lấy theo thiết lập.</source>
        <extracomment>forms of reports</extracomment>
        <translation>Numerator: dossiers received in the period, filed online, their result returned online by its end; where a procedure yields no paper, filed online is enough. Denominator: all dossiers received in the period. Multiplied by the sync rate 1.4, which the desk cannot know and takes from the settings.</translation>
    </message>
    <message>
        <source>Ước đến hết kỳ: số đã nhận cộng số ngày làm việc còn lại nhân trung bình mỗi ngày làm việc của 28 ngày vừa qua, tính riêng hồ sơ trực tuyến và mọi hồ sơ.</source>
        <extracomment>forms of reports</extracomment>
        <translation>Forecast: what was received, plus the working days left times the mean of a working day in the last 28 days, for online dossiers and for all.</translation>
    </message>
    <message>
        <source>Tình hình, kết quả giải quyết thủ tục hành chính</source>
        <extracomment>forms of reports</extracomment>
        <translation>State and results of administrative procedures</translation>
    </message>
    <message>
        <source>Số hồ sơ tiếp nhận</source>
        <extracomment>forms of reports</extracomment>
        <translation>Received</translation>
    </message>
    <message>
        <source>Trong kỳ: trực tuyến</source>
        <extracomment>forms of reports</extracomment>
        <translation>In period: online</translation>
    </message>
    <message>
        <source>Trong kỳ: trực tiếp, bưu chính</source>
        <extracomment>forms of reports</extracomment>
        <translation>In period: in person, post</translation>
    </message>
    <message>
        <source>Từ kỳ trước</source>
        <extracomment>forms of reports</extracomment>
        <translation>Carried over</translation>
    </message>
    <message>
        <source>Số hồ sơ đã giải quyết</source>
        <extracomment>forms of reports</extracomment>
        <translation>Processed</translation>
    </message>
    <message>
        <source>Số hồ sơ đang giải quyết</source>
        <extracomment>forms of reports</extracomment>
        <translation>In processing</translation>
    </message>
    <message>
        <source>Trong hạn</source>
        <extracomment>forms of reports</extracomment>
        <translation>Within time</translation>
    </message>
    <message>
        <source>Từ chối</source>
        <extracomment>forms of reports</extracomment>
        <translation>Refused</translation>
    </message>
    <message>
        <source>Kết thúc không giải quyết</source>
        <extracomment>forms of reports</extracomment>
        <translation>Ended without processing</translation>
    </message>
    <message>
        <source>Rút</source>
        <extracomment>forms of reports</extracomment>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>Dừng</source>
        <extracomment>forms of reports</extracomment>
        <translation>Stopped</translation>
    </message>
    <message>
        <source>(3) = (7) + (11) + từ chối + rút + dừng</source>
        <extracomment>forms of reports</extracomment>
        <translation>(3) = (7) + (11) + refused + withdrawn + stopped</translation>
    </message>
    <message>
        <source>Biểu ghi (3) = (7) + (11). Hồ sơ bị từ chối, rút hoặc dừng đã kết thúc mà không được giải quyết nên không có cột nào: đẳng thức ấy lệch đúng bằng số hồ sơ đó, nêu ở dòng dưới biểu.</source>
        <extracomment>forms of reports</extracomment>
        <translation>The form says (3) = (7) + (11). Dossiers refused, withdrawn or stopped have ended without being processed and have no column: the identity is off by just as many, told below the form.</translation>
    </message>
    <message>
        <source>Hồ sơ chờ bổ sung nằm trong cột (12): thời gian chờ công dân không tính vào hạn.</source>
        <extracomment>forms of reports</extracomment>
        <translation>Dossiers waiting for papers are in column (12): waiting for the citizen does not count.</translation>
    </message>
    <message>
        <source>Kết quả tiếp nhận, giải quyết thủ tục hành chính</source>
        <extracomment>forms of reports</extracomment>
        <translation>Results of reception and processing of administrative procedures</translation>
    </message>
    <message>
        <source>Tiếp nhận</source>
        <extracomment>forms of reports</extracomment>
        <translation>Received</translation>
    </message>
    <message>
        <source>Trực tuyến hình thức khác</source>
        <extracomment>forms of reports</extracomment>
        <translation>Online otherwise</translation>
    </message>
    <message>
        <source>Quầy chỉ phân biệt toàn trình và một phần.</source>
        <extracomment>forms of reports</extracomment>
        <translation>the desk tells only fully and partly online apart.</translation>
    </message>
    <message>
        <source>Phi địa giới</source>
        <extracomment>forms of reports</extracomment>
        <translation>Regardless of address</translation>
    </message>
    <message>
        <source>Quầy không có mã nơi cư trú, chỉ có địa chỉ dạng chữ.</source>
        <extracomment>forms of reports</extracomment>
        <translation>the desk has no code of the residence, only its words.</translation>
    </message>
    <message>
        <source>Kỳ trước</source>
        <extracomment>forms of reports</extracomment>
        <translation>Carried over</translation>
    </message>
    <message>
        <source>Không được tiếp nhận</source>
        <extracomment>forms of reports</extracomment>
        <translation>Not received</translation>
    </message>
    <message>
        <source>Chờ và không nhận</source>
        <extracomment>forms of reports</extracomment>
        <translation>Waiting and not received</translation>
    </message>
    <message>
        <source>Hồ sơ không tiếp nhận chưa có mã số nên không vào số liệu.</source>
        <extracomment>forms of reports</extracomment>
        <translation>dossiers not received have no code and are not in the figures.</translation>
    </message>
    <message>
        <source>Chờ tiếp nhận: đúng hạn</source>
        <extracomment>forms of reports</extracomment>
        <translation>Waiting for reception: on time</translation>
    </message>
    <message>
        <source>Cổng giữ hồ sơ chờ tiếp nhận, quầy không có.</source>
        <extracomment>forms of reports</extracomment>
        <translation>the Portal keeps dossiers that wait for reception, the desk has none.</translation>
    </message>
    <message>
        <source>Chờ tiếp nhận: quá hạn</source>
        <extracomment>forms of reports</extracomment>
        <translation>Waiting for reception: late</translation>
    </message>
    <message>
        <source>Trước và đúng hạn</source>
        <extracomment>forms of reports</extracomment>
        <translation>Early and on time</translation>
    </message>
    <message>
        <source>Đã giải quyết</source>
        <extracomment>forms of reports</extracomment>
        <translation>Processed</translation>
    </message>
    <message>
        <source>Quá hạn, đã xin lỗi</source>
        <extracomment>forms of reports</extracomment>
        <translation>Late, with apology</translation>
    </message>
    <message>
        <source>Quá hạn, chưa xin lỗi</source>
        <extracomment>forms of reports</extracomment>
        <translation>Late, without apology</translation>
    </message>
    <message>
        <source>Đang giải quyết</source>
        <extracomment>forms of reports</extracomment>
        <translation>In processing</translation>
    </message>
    <message>
        <source>Dừng xử lý</source>
        <extracomment>forms of reports</extracomment>
        <translation>Stopped</translation>
    </message>
    <message>
        <source>Kết thúc khác</source>
        <extracomment>forms of reports</extracomment>
        <translation>Ended otherwise</translation>
    </message>
    <message>
        <source>Thanh toán trực tuyến (đồng)</source>
        <extracomment>forms of reports</extracomment>
        <translation>Paid online (đồng)</translation>
    </message>
    <message>
        <source>Phí, lệ phí</source>
        <extracomment>forms of reports</extracomment>
        <translation>Fees</translation>
    </message>
    <message>
        <source>Thanh toán trực tiếp (đồng)</source>
        <extracomment>forms of reports</extracomment>
        <translation>Paid in person (đồng)</translation>
    </message>
    <message>
        <source>Tổng thanh toán (đồng)</source>
        <extracomment>forms of reports</extracomment>
        <translation>Paid in all (đồng)</translation>
    </message>
    <message>
        <source>Tiếp nhận = trong kỳ + kỳ trước</source>
        <extracomment>forms of reports</extracomment>
        <translation>Received = in period + carried over</translation>
    </message>
    <message>
        <source>Tiếp nhận = đã giải quyết + đang giải quyết + kết thúc khác</source>
        <extracomment>forms of reports</extracomment>
        <translation>Received = processed + in processing + ended otherwise</translation>
    </message>
    <message>
        <source>Thứ tự cột và căn cứ pháp lý của biểu này chưa được xác nhận; cột để trống là điều quầy không biết.</source>
        <extracomment>forms of reports</extracomment>
        <translation>The order of columns and the legal basis of this form are not confirmed; an empty column is what the desk cannot know.</translation>
    </message>
    <message>
        <source>Chỉ số phục vụ người dân, doanh nghiệp (QĐ 766/QĐ-TTg), phần tính được ở quầy</source>
        <extracomment>forms of reports</extracomment>
        <translation>Index of service to people and business (QĐ 766/QĐ-TTg), the part that a desk can count</translation>
    </message>
    <message>
        <source>Công khai, minh bạch</source>
        <extracomment>forms of reports</extracomment>
        <translation>Publicity, transparency</translation>
    </message>
    <message>
        <source>Tiến độ, kết quả giải quyết</source>
        <extracomment>forms of reports</extracomment>
        <translation>Timeliness, results</translation>
    </message>
    <message>
        <source>Cung cấp dịch vụ trực tuyến</source>
        <extracomment>forms of reports</extracomment>
        <translation>Online services</translation>
    </message>
    <message>
        <source>Số hóa hồ sơ</source>
        <extracomment>forms of reports</extracomment>
        <translation>Digitisation</translation>
    </message>
    <message>
        <source>Mức độ hài lòng</source>
        <extracomment>forms of reports</extracomment>
        <translation>Satisfaction</translation>
    </message>
    <message>
        <source>Thủ tục công bố đúng hạn</source>
        <extracomment>forms of reports</extracomment>
        <translation>Procedures announced on time</translation>
    </message>
    <message>
        <source>Cơ sở dữ liệu quốc gia về thủ tục hành chính giữ số này.</source>
        <extracomment>forms of reports</extracomment>
        <translation>The national database of procedures keeps this figure.</translation>
    </message>
    <message>
        <source>Thủ tục cập nhật, công khai đúng hạn</source>
        <extracomment>forms of reports</extracomment>
        <translation>Procedures updated and published on time</translation>
    </message>
    <message>
        <source>Thủ tục công khai đủ nội dung</source>
        <extracomment>forms of reports</extracomment>
        <translation>Procedures published in full</translation>
    </message>
    <message>
        <source>Hồ sơ đồng bộ lên Cổng</source>
        <extracomment>forms of reports</extracomment>
        <translation>Dossiers synced to the Portal</translation>
    </message>
    <message>
        <source>Cổng đếm số hồ sơ đã đồng bộ, quầy không thấy.</source>
        <extracomment>forms of reports</extracomment>
        <translation>The Portal counts what was synced, the desk does not see it.</translation>
    </message>
    <message>
        <source>Hồ sơ xử lý trước hạn, đúng hạn</source>
        <extracomment>forms of reports</extracomment>
        <translation>Dossiers processed early or on time</translation>
    </message>
    <message>
        <source>Thời gian chờ bổ sung được trừ. Yêu cầu bổ sung lần thứ hai, đến hết kỳ, là tính trễ, do ai cũng vậy; đang chờ bổ sung thì tính đến lúc yêu cầu. Từ chối, rút, dừng tính theo lúc kết thúc so với hạn. Hồ sơ đang xử lý chưa quá hạn được tính là đúng hạn.</source>
        <extracomment>forms of reports</extracomment>
        <translation>Time of waiting for papers is taken off. A second supplement request by the end of the period is late, whoever is to blame; a dossier that waits ends when papers were asked for. Refused, withdrawn, stopped count by their end against the due date. A running dossier within its time is on time.</translation>
    </message>
    <message>
        <source>Thời gian giải quyết trung bình</source>
        <extracomment>forms of reports</extracomment>
        <translation>Mean time of processing</translation>
    </message>
    <message>
        <source>Chỉ hiển thị trên Cổng, không tính điểm.</source>
        <extracomment>forms of reports</extracomment>
        <translation>Shown on the Portal only, without points.</translation>
    </message>
    <message>
        <source>Thủ tục có dịch vụ công trực tuyến</source>
        <extracomment>forms of reports</extracomment>
        <translation>Procedures offered online</translation>
    </message>
    <message>
        <source>Đếm theo danh mục của quầy; thủ tục chưa rõ mức nhưng có kênh trực tuyến được tính.</source>
        <extracomment>forms of reports</extracomment>
        <translation>Counted by the desk&apos;s catalogue; procedures of unknown level with an online channel count.</translation>
    </message>
    <message>
        <source>Dịch vụ trực tuyến có phát sinh hồ sơ</source>
        <extracomment>forms of reports</extracomment>
        <translation>Online services with dossiers</translation>
    </message>
    <message>
        <source>Một hồ sơ trực tuyến trong kỳ là đủ cho một thủ tục.</source>
        <extracomment>forms of reports</extracomment>
        <translation>One online dossier in the period is enough for a procedure.</translation>
    </message>
    <message>
        <source>Hồ sơ theo hình thức nộp</source>
        <extracomment>forms of reports</extracomment>
        <translation>Dossiers by way of filing</translation>
    </message>
    <message>
        <source>Nộp trực tuyến mà không có kết quả điện tử thì không được tính; còn nhân với tỷ lệ đồng bộ 1.4.</source>
        <extracomment>forms of reports</extracomment>
        <translation>Filed online without an electronic result does not count; multiplied by the sync rate 1.4.</translation>
    </message>
    <message>
        <source>Thủ tục tích hợp thanh toán trực tuyến</source>
        <extracomment>forms of reports</extracomment>
        <translation>Procedures with online payment</translation>
    </message>
    <message>
        <source>Nền tảng thanh toán của Cổng giữ số này.</source>
        <extracomment>forms of reports</extracomment>
        <translation>The Portal&apos;s payment platform keeps this figure.</translation>
    </message>
    <message>
        <source>Hồ sơ thanh toán trực tuyến</source>
        <extracomment>forms of reports</extracomment>
        <translation>Dossiers paid online</translation>
    </message>
    <message>
        <source>Chỉ hồ sơ có phí, lệ phí lớn hơn 0; phí phải trả trên Cổng, chuyển khoản cho quầy không được tính.</source>
        <extracomment>forms of reports</extracomment>
        <translation>Only dossiers with a fee above 0; it must be paid on the Portal, a transfer to the desk does not count.</translation>
    </message>
    <message>
        <source>Tính hồ sơ đã trả kết quả trực tuyến trên hồ sơ đã trả của thủ tục có giấy kết quả; tệp kết quả trên Cổng thì quầy không thấy.</source>
        <extracomment>forms of reports</extracomment>
        <translation>Dossiers whose result was returned online, of those returned whose procedure yields a paper; the desk does not see the result file on the Portal.</translation>
    </message>
    <message>
        <source>Số hóa thành phần và kết quả</source>
        <extracomment>forms of reports</extracomment>
        <translation>Papers and results digitised</translation>
    </message>
    <message>
        <source>Tệp đính kèm nằm ở hệ thống một cửa của tỉnh.</source>
        <extracomment>forms of reports</extracomment>
        <translation>The files lie in the province&apos;s one-stop system.</translation>
    </message>
    <message>
        <source>Khai thác, sử dụng lại</source>
        <extracomment>forms of reports</extracomment>
        <translation>Reuse</translation>
    </message>
    <message>
        <source>Dấu sử dụng lại nằm ở hệ thống một cửa của tỉnh.</source>
        <extracomment>forms of reports</extracomment>
        <translation>The mark of reuse lies in the province&apos;s one-stop system.</translation>
    </message>
    <message>
        <source>Kết nối kho dữ liệu điện tử</source>
        <extracomment>forms of reports</extracomment>
        <translation>Connection to the electronic archive</translation>
    </message>
    <message>
        <source>Cổng giữ số này.</source>
        <extracomment>forms of reports</extracomment>
        <translation>The Portal keeps this figure.</translation>
    </message>
    <message>
        <source>Khai thác dữ liệu dân cư</source>
        <extracomment>forms of reports</extracomment>
        <translation>Use of population data</translation>
    </message>
    <message>
        <source>Cơ sở dữ liệu dân cư giữ số này.</source>
        <extracomment>forms of reports</extracomment>
        <translation>The population database keeps this figure.</translation>
    </message>
    <message>
        <source>Phân loại phản ánh, kiến nghị</source>
        <extracomment>forms of reports</extracomment>
        <translation>Complaints classified</translation>
    </message>
    <message>
        <source>Hệ thống phản ánh, kiến nghị giữ số này.</source>
        <extracomment>forms of reports</extracomment>
        <translation>The system of complaints keeps this figure.</translation>
    </message>
    <message>
        <source>Tiến độ xử lý phản ánh, kiến nghị</source>
        <extracomment>forms of reports</extracomment>
        <translation>Complaints handled on time</translation>
    </message>
    <message>
        <source>Hài lòng về xử lý phản ánh, kiến nghị</source>
        <extracomment>forms of reports</extracomment>
        <translation>Satisfaction with complaints handled</translation>
    </message>
    <message>
        <source>Hài lòng trong tiếp nhận, giải quyết</source>
        <extracomment>forms of reports</extracomment>
        <translation>Satisfaction with reception and processing</translation>
    </message>
    <message>
        <source>Bằng 100 % trừ tỷ lệ trễ và tỷ lệ có phản ánh; quầy chỉ biết phần trễ nên đây là mức cao nhất có thể đạt.</source>
        <extracomment>forms of reports</extracomment>
        <translation>100 % less the late rate and the rate with complaints; the desk knows only the late part, so this is the most that can be reached.</translation>
    </message>
    <message>
        <source>Điểm = tỷ lệ × điểm tối đa ÷ ngưỡng, không quá điểm tối đa, làm tròn hai chữ số; chỉ tính khi điểm tối đa và ngưỡng đã rõ. Mẫu số bằng 0 thì để trống.</source>
        <extracomment>forms of reports</extracomment>
        <translation>Points = rate × most points ÷ threshold, not above the most, rounded to two digits; counted only where most points and threshold are known. A denominator of 0 leaves it empty.</translation>
    </message>
    <message>
        <source>Điểm thật do Cổng tính từ dữ liệu đã đồng bộ; bảng này để biết trước và tìm chỗ mất điểm.</source>
        <extracomment>forms of reports</extracomment>
        <translation>The true points are counted by the Portal from synced data; this table is to know beforehand and to find where points are lost.</translation>
    </message>
    <message>
        <source>{count} phút</source>
        <translation>{count} min</translation>
    </message>
    <message>
        <source>{count} ngày {span}</source>
        <translation>{count} d {span}</translation>
    </message>
    <message>
        <source>{count} giờ {span}</source>
        <translation>{count} h {span}</translation>
    </message>
    <message>
        <source>còn {span}</source>
        <translation>{span} left</translation>
    </message>
    <message>
        <source>quá {span}</source>
        <translation>{span} over</translation>
    </message>
    <message>
        <source>{what} {count}</source>
        <translation>{what} {count}</translation>
    </message>
    <message>
        <source>Nhóm và điểm tối đa: {several}.</source>
        <translation>Groups and most points: {several}.</translation>
    </message>
    <message>
        <source>Giấy tờ của Ông/Bà đã đủ</source>
        <translation>The citizen&apos;s papers are complete</translation>
    </message>
    <message>
        <source>Ông/Bà không phải mang giấy tờ</source>
        <translation>No papers to bring</translation>
    </message>
    <message>
        <source>Ông/Bà cần mang {count} giấy tờ</source>
        <translation>Papers to bring: {count}</translation>
    </message>
    <message>
        <source>Ông/Bà cần mang thêm {count} giấy tờ</source>
        <translation>Papers to bring too: {count}</translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>Tệp PDF (*.pdf)</source>
        <translation>PDF file (*.pdf)</translation>
    </message>
    <message>
        <source>Lưu tệp</source>
        <translation>Save file</translation>
    </message>
    <message>
        <source>Đã lưu {file}.</source>
        <translation>{file} saved.</translation>
    </message>
</context>
<context>
    <name>SendingPage</name>
    <message>
        <source>Gửi số liệu lên tỉnh</source>
        <translation>Send figures to the province</translation>
    </message>
    <message>
        <source>Gửi ngay   Ctrl+Enter</source>
        <translation>Send now   Ctrl+Enter</translation>
    </message>
    <message>
        <source>Chưa có số liệu nào. Khóa sổ một ngày (F7) là số liệu của ngày đó sẵn sàng để gửi.</source>
        <translation>No figures yet. Closing a day (F7) makes its figures ready to be sent.</translation>
    </message>
    <message>
        <source>Gửi đi và nhận về</source>
        <translation>Sent and received</translation>
    </message>
    <message>
        <source>&amp;Xuất ra tệp USB</source>
        <translation>&amp;Export to USB file</translation>
    </message>
    <message>
        <source>Lưu mã &amp;QR</source>
        <translation>Save &amp;QR code</translation>
    </message>
    <message>
        <source>Giấ&amp;y xác nhận</source>
        <translation>&amp;Certificate</translation>
    </message>
    <message>
        <source>Nhập tệp &amp;biên nhận</source>
        <translation>&amp;Import acknowledgements</translation>
    </message>
    <message>
        <source>Các thư số liệu</source>
        <translation>Letters of figures</translation>
    </message>
    <message>
        <source>&amp;Thư số liệu</source>
        <translation>&amp;Letters of figures</translation>
    </message>
    <message>
        <source>&amp;Gói dữ liệu nhận về</source>
        <translation>Data &amp;packs received</translation>
    </message>
    <message>
        <source>Gửi bản máy này thay {count} ngày…</source>
        <translation>Send this PC&apos;s figures instead, days: {count}…</translation>
    </message>
    <message>
        <source>Gửi cả {count} ngày chưa khóa sổ</source>
        <translation>Send unclosed days too: {count}</translation>
    </message>
    <message>
        <source>Đang gửi…</source>
        <translation>Sending…</translation>
    </message>
    <message>
        <source>Nơi nhận có bản mới hơn của {days}. Đã nhập lại đủ hồ sơ các ngày đó thì gửi thay.</source>
        <translation>The hub has newer figures of {days}. Once all dossiers of those days are entered again, send these in their place.</translation>
    </message>
    <message>
        <source>Gửi thay</source>
        <translation>Send in their place</translation>
    </message>
    <message>
        <source>Đã chốt số liệu {count} ngày để gửi.</source>
        <translation>Days whose figures are ready to be sent: {count}.</translation>
    </message>
    <message>
        <source>Xuất số liệu ra tệp</source>
        <translation>Export figures to a file</translation>
    </message>
    <message>
        <source>Nhập tệp biên nhận</source>
        <translation>Import acknowledgement file</translation>
    </message>
    <message>
        <source>Nhập</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Tệp Một Cửa (*.motcua)</source>
        <translation>Một Cửa file (*.motcua)</translation>
    </message>
    <message>
        <source>Đã ghi {count} thư ra {file}. Chưa tính là đã nhận cho đến khi có biên nhận.</source>
        <translation>Letters written to {file}: {count}. They do not count as received until acknowledged.</translation>
    </message>
    <message>
        <source>Nhập {settled} biên nhận đã nhận, {parked} bị từ chối, {later} để lại sau.</source>
        <translation>Imported: {settled} received, {parked} refused, {later} left for later.</translation>
    </message>
    <message>
        <source>Nhận {count} gói dữ liệu, xem ở thẻ Gói dữ liệu nhận về.</source>
        <translation>Data packs received: {count}, see the tab Data packs received.</translation>
    </message>
    <message>
        <source>Tệp bị cắt dở: xin lại tệp đầy đủ.</source>
        <translation>The file is cut off: ask for the whole one.</translation>
    </message>
</context>
<context>
    <name>SentBar</name>
    <message>
        <source>Chốt kỳ</source>
        <translation>Close period</translation>
    </message>
    <message>
        <source>Xem thay đổi</source>
        <translation>See changes</translation>
    </message>
    <message>
        <source>Dừng</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>đang tính số liệu ngày: {done} trên {total}</source>
        <translation>counting figures of days: {done} of {total}</translation>
    </message>
    <message>
        <source>chưa chốt, số còn đổi khi sửa hồ sơ</source>
        <translation>not closed, figures still change as dossiers are corrected</translation>
    </message>
    <message>
        <source>đã chốt, bản {count}</source>
        <translation>closed, revision {count}</translation>
    </message>
    <message>
        <source>{sent}. Từ đó {count} số của biểu này đã đổi.</source>
        <translation>{sent}. Figures of this form changed since: {count}.</translation>
    </message>
    <message>
        <source>{sent} · dấu kỳ {mark}…</source>
        <translation>{sent} · period mark {mark}…</translation>
    </message>
    <message>
        <source>{sent}. Dấu kỳ {mark}</source>
        <translation>{sent}. Period mark {mark}</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>Chặng {number} chưa có tên cơ quan.</source>
        <extracomment>act.agency_missing</extracomment>
        <translation>Leg {number} has no agency yet.</translation>
    </message>
    <message>
        <source>Hồ sơ đang ở {holder} rồi. Chọn nơi khác.</source>
        <extracomment>act.already_there</extracomment>
        <translation>The dossier is at {holder} already. Choose another.</translation>
    </message>
    <message>
        <source>Số tiền phải từ 1 đến {owed} đồng còn nợ.</source>
        <extracomment>act.amount_out_of_range</extracomment>
        <translation>The amount must be from 1 to the {owed} đồng still owed.</translation>
    </message>
    <message>
        <source>Việc gần nhất của hồ sơ lúc {at}. Ghi giờ từ lúc đó trở đi.</source>
        <extracomment>act.before_last</extracomment>
        <translation>The dossier&apos;s latest act is of {at}. Give a time from then on.</translation>
    </message>
    <message>
        <source>Hồ sơ vừa có việc khác ghi trước. Xem lại rồi làm tiếp.</source>
        <extracomment>act.changed_meanwhile</extracomment>
        <translation>Another act was recorded on the dossier just now. Look again, then go on.</translation>
    </message>
    <message>
        <source>Ngày hẹn đã thay đổi vì bổ sung hoặc gia hạn. Không tính lại từ lúc nhận được nữa.</source>
        <extracomment>act.date_settled</extracomment>
        <translation>The due date has changed by a supplement or an extension. It can no longer be counted from reception.</translation>
    </message>
    <message>
        <source>Ngày {day} đã khóa sổ. Mở lại ngày đó với lý do rồi làm tiếp.</source>
        <extracomment>act.day_closed</extracomment>
        <translation>Day {day} is closed. Reopen it with a reason, then go on.</translation>
    </message>
    <message>
        <source>Hồ sơ đã gia hạn {times} lần. Luật chỉ cho gia hạn một lần.</source>
        <extracomment>act.extended_already</extracomment>
        <translation>The dossier was extended already ({times}). The law allows one extension only.</translation>
    </message>
    <message>
        <source>Gia hạn chậm nhất {days} ngày trước ngày hẹn, đến hết {last}. Nay đã muộn; vẫn phải xin lỗi công dân.</source>
        <extracomment>act.extended_too_late</extracomment>
        <translation>An extension is possible until {days} days before the due date, to the end of {last}. It is too late now; the citizen is owed an apology all the same.</translation>
    </message>
    <message>
        <source>Còn {owed} đ phí chưa thu. Thu trước khi trả kết quả.</source>
        <extracomment>act.fee_owed</extracomment>
        <translation>{owed} đ of the fee are not paid. Take them before returning the result.</translation>
    </message>
    <message>
        <source>Thời điểm {at} còn ở phía trước. Xem lại ngày giờ.</source>
        <extracomment>act.in_future</extracomment>
        <translation>{at} is still ahead. Look at the date and time again.</translation>
    </message>
    <message>
        <source>Hồ sơ đang được xử lý từ {at}. Việc này chưa làm được.</source>
        <extracomment>act.is_processing</extracomment>
        <translation>The dossier is in processing since {at}. This cannot be done yet.</translation>
    </message>
    <message>
        <source>Hồ sơ đang ở quầy từ {at}. Việc này chưa làm được.</source>
        <extracomment>act.is_received</extracomment>
        <translation>The dossier is at the desk since {at}. This cannot be done yet.</translation>
    </message>
    <message>
        <source>Hồ sơ đã bị từ chối lúc {at}. Công dân nộp lại thì lập hồ sơ mới.</source>
        <extracomment>act.is_refused</extracomment>
        <translation>The dossier was refused at {at}. If the citizen files again, make a new one.</translation>
    </message>
    <message>
        <source>Hồ sơ đã có kết quả lúc {at}. Chỉ còn trả kết quả.</source>
        <extracomment>act.is_resolved</extracomment>
        <translation>The dossier has its result since {at}. Only returning it is left.</translation>
    </message>
    <message>
        <source>Hồ sơ đã trả kết quả lúc {at}. Cần nữa thì lập hồ sơ mới.</source>
        <extracomment>act.is_returned</extracomment>
        <translation>The result was returned at {at}. If more is needed, make a new dossier.</translation>
    </message>
    <message>
        <source>Hồ sơ đã dừng lúc {at} theo yêu cầu. Làm tiếp thì lập hồ sơ mới.</source>
        <extracomment>act.is_stopped</extracomment>
        <translation>The dossier was stopped on request at {at}. To go on, make a new one.</translation>
    </message>
    <message>
        <source>Hồ sơ chờ công dân bổ sung từ {at}. Ghi Đã bổ sung trước.</source>
        <extracomment>act.is_waiting</extracomment>
        <translation>The dossier waits for papers since {at}. Record Papers brought first.</translation>
    </message>
    <message>
        <source>Công dân đã rút hồ sơ lúc {at}. Nộp lại thì lập hồ sơ mới.</source>
        <extracomment>act.is_withdrawn</extracomment>
        <translation>The citizen withdrew the dossier at {at}. If it is filed again, make a new one.</translation>
    </message>
    <message>
        <source>Liên thông cần từ {least} đến {most} cơ quan, mỗi cơ quan một thời hạn.</source>
        <extracomment>act.legs_missing</extracomment>
        <translation>Inter-agency needs from {least} to {most} agencies, each with a term.</translation>
    </message>
    <message>
        <source>Chưa có ngày hẹn mới. Gõ ngày, ví dụ 30/11/2026.</source>
        <extracomment>act.new_date_missing</extracomment>
        <translation>No new due date yet. Type a date, for example 30/11/2026.</translation>
    </message>
    <message>
        <source>Ngày hẹn mới phải sau ngày hẹn cũ {due}.</source>
        <extracomment>act.new_date_not_later</extracomment>
        <translation>The new due date must be after the former one, {due}.</translation>
    </message>
    <message>
        <source>Ngày {day} là ngày nghỉ. Chọn ngày làm việc.</source>
        <extracomment>act.new_date_off</extracomment>
        <translation>{day} is a day off. Choose a working day.</translation>
    </message>
    <message>
        <source>Hồ sơ chưa có kết quả. Ghi Có kết quả trước khi trả.</source>
        <extracomment>act.no_result_yet</extracomment>
        <translation>The dossier has no result yet. Record Result ready before returning it.</translation>
    </message>
    <message>
        <source>Hồ sơ đang ở quầy, chưa chuyển cho ai nên không có gì để nhận lại.</source>
        <extracomment>act.not_forwarded</extracomment>
        <translation>The dossier is at the desk and was forwarded to nobody, there is nothing to take back.</translation>
    </message>
    <message>
        <source>Hồ sơ không chờ bổ sung gì. Không cần ghi.</source>
        <extracomment>act.nothing_asked</extracomment>
        <translation>The dossier waits for no papers. Nothing to record.</translation>
    </message>
    <message>
        <source>Chưa sửa gì so với hồ sơ đang có.</source>
        <extracomment>act.nothing_corrected</extracomment>
        <translation>Nothing differs from the dossier as it is.</translation>
    </message>
    <message>
        <source>Hồ sơ {code} của quầy {desk}. Làm ở quầy đó.</source>
        <extracomment>act.other_desk</extracomment>
        <translation>Dossier {code} is of desk {desk}. Do it at that desk.</translation>
    </message>
    <message>
        <source>Chưa ghi cần bổ sung gì. Hướng dẫn một lần, đủ và cụ thể.</source>
        <extracomment>act.papers_missing</extracomment>
        <translation>Nothing to be supplemented is given. Guide once, fully and exactly.</translation>
    </message>
    <message>
        <source>Chưa ghi lý do. Luật buộc nêu lý do cho công dân.</source>
        <extracomment>act.reason_missing</extracomment>
        <translation>No reason given. The law demands a reason for the citizen.</translation>
    </message>
    <message>
        <source>Từ chối sau ngày hẹn {due}. Hồ sơ bị tính quá hạn.</source>
        <extracomment>act.refused_late</extracomment>
        <translation>Refused after the due date {due}. The dossier counts as late.</translation>
    </message>
    <message>
        <source>Có kết quả sau giờ hẹn {due}. Hồ sơ bị tính quá hạn.</source>
        <extracomment>act.resolved_late</extracomment>
        <translation>The result came after the due time {due}. The dossier counts as late.</translation>
    </message>
    <message>
        <source>Đây là lần yêu cầu bổ sung thứ {count}. Chỉ số 766 tính hồ sơ này là trễ.</source>
        <extracomment>act.second_request_counts_late</extracomment>
        <translation>This is supplement request number {count}. Index 766 counts this dossier as late.</translation>
    </message>
    <message>
        <source>Yêu cầu bổ sung lần hai phải có lý do. Chỉ số 766 sẽ tính hồ sơ này là trễ.</source>
        <extracomment>act.second_request_reason</extracomment>
        <translation>A second supplement request needs a reason. Index 766 will count this dossier as late.</translation>
    </message>
    <message>
        <source>Chỉ được yêu cầu bổ sung trong {days} ngày làm việc, đến hết {last}. Nếu luật chuyên ngành cho muộn hơn, ghi tên văn bản.</source>
        <extracomment>act.supplement_too_late</extracomment>
        <translation>Papers may be asked for within {days} working days only, to the end of {last}. If a special law allows it later, name the text.</translation>
    </message>
    <message>
        <source>Chưa ghi ai nhận kết quả. Gõ họ tên người nhận.</source>
        <extracomment>act.taker_missing</extracomment>
        <translation>Nobody is given who receives the result. Type the name.</translation>
    </message>
    <message>
        <source>Thời điểm “{text}” không đọc được. Gõ dạng 2026-11-23T09:12.</source>
        <extracomment>act.time_unreadable</extracomment>
        <translation>The time “{text}” cannot be read. Type it like 2026-11-23T09:12.</translation>
    </message>
    <message>
        <source>Chưa ghi chuyển cho ai. Gõ tên công chức hoặc cơ quan.</source>
        <extracomment>act.to_missing</extracomment>
        <translation>Nobody is given to forward to. Type the name of an official or agency.</translation>
    </message>
    <message>
        <source>Không có việc tên “{verb}”. Dùng một trong: {allowed}.</source>
        <extracomment>act.verb_unknown</extracomment>
        <translation>There is no act named “{verb}”. Use one of: {allowed}.</translation>
    </message>
    <message>
        <source>Chưa chọn cách thu: tiền mặt, chuyển khoản hoặc trực tuyến.</source>
        <extracomment>act.way_missing</extracomment>
        <translation>Choose how it is paid: cash, bank transfer or online.</translation>
    </message>
    <message>
        <source>{old} đã chia về {now}. Hỏi lại nơi ở.</source>
        <extracomment>address.commune_divided</extracomment>
        <translation>{old} was divided among {now}. Ask for the residence again.</translation>
    </message>
    <message>
        <source>{old} không còn từ 01/07/2025, nay là {now}. Hỏi lại nơi ở.</source>
        <extracomment>address.commune_gone</extracomment>
        <translation>{old} is no more since 01/07/2025, it is {now} now. Ask for the residence again.</translation>
    </message>
    <message>
        <source>Địa chỉ ghi cấp huyện, có từ trước 01/07/2025. Hỏi lại nơi ở.</source>
        <extracomment>address.old_form</extracomment>
        <translation>The address names a district, so it is from before 01/07/2025. Ask for the residence again.</translation>
    </message>
    <message>
        <source>Yêu cầu không nói ai gửi. Báo người hỗ trợ.</source>
        <extracomment>auth.missing</extracomment>
        <translation>The request does not say who sends it. Tell whoever helps.</translation>
    </message>
    <message>
        <source>Nơi nhận đã thu hồi khóa của quầy này. Hỏi nơi nhận, xin mã đăng ký mới rồi nối lại.</source>
        <extracomment>auth.revoked</extracomment>
        <translation>The hub has revoked this desk&apos;s key. Ask the hub for a new enrolment code, then join again.</translation>
    </message>
    <message>
        <source>Nơi nhận không kiểm được chữ ký của quầy này. Báo nơi nhận.</source>
        <extracomment>auth.signature</extracomment>
        <translation>The hub cannot verify this desk&apos;s signature. Tell the hub.</translation>
    </message>
    <message>
        <source>Nơi nhận chưa biết khóa của quầy này. Xin mã đăng ký mới rồi nối lại.</source>
        <extracomment>auth.unknown_key</extracomment>
        <translation>The hub does not know this desk&apos;s key. Ask for a new enrolment code, then join again.</translation>
    </message>
    <message>
        <source>Nơi nhận ghi quầy này thuộc đơn vị khác. Hỏi nơi nhận.</source>
        <extracomment>auth.wrong_unit</extracomment>
        <translation>The hub has this desk under another unit. Ask the hub.</translation>
    </message>
    <message>
        <source>Số ngày giữ bản sao phải từ 1 đến {most}.</source>
        <extracomment>backup.days_out_of_range</extracomment>
        <translation>Days of copies kept must be from 1 to {most}.</translation>
    </message>
    <message>
        <source>Không đủ chỗ ở {folder} cho bản sao lưu. Xóa bớt tệp ở đó hoặc chọn nơi khác; bản cũ còn nguyên.</source>
        <extracomment>backup.disk_full</extracomment>
        <translation>{folder} has no room for the backup. Remove files there or choose another place; the former copies are whole.</translation>
    </message>
    <message>
        <source>Chưa thấy thư mục sao lưu {folder}. Cắm USB rồi bấm Sao lưu ngay; hôm nay mới có bản tạm trên máy này.</source>
        <extracomment>backup.folder_away</extracomment>
        <translation>Backup folder {folder} not found. Plug the USB stick in and press Back up now; today has only a temporary copy on this PC.</translation>
    </message>
    <message>
        <source>Không có thư mục {folder}. Tạo thư mục trước hoặc chọn lại.</source>
        <extracomment>backup.folder_missing</extracomment>
        <translation>There is no folder {folder}. Make it first or choose again.</translation>
    </message>
    <message>
        <source>Bản sao lưu ghi ra {folder} đọc lại không khớp nên đã bỏ. Đổi USB hoặc chọn nơi khác; bản cũ còn nguyên.</source>
        <extracomment>backup.not_whole</extracomment>
        <translation>The copy written to {folder} does not read back the same and was dropped. Change the USB stick or choose another place; the former copies are whole.</translation>
    </message>
    <message>
        <source>Không ghi được bản sao lưu vào {folder}. Cắm lại USB hoặc chọn nơi khác; bản cũ còn nguyên.</source>
        <extracomment>backup.not_written</extracomment>
        <translation>The backup could not be written to {folder}. Plug the USB stick in again or choose another place; the former copies are whole.</translation>
    </message>
    <message>
        <source>Ngày {day} vốn đã là ngày nghỉ. Không cần ghi thêm.</source>
        <extracomment>calendar.already_off</extracomment>
        <translation>{day} is a day off already. No need to add it.</translation>
    </message>
    <message>
        <source>Ngày {day} vốn đã là ngày làm việc. Không cần ghi thêm.</source>
        <extracomment>calendar.already_working</extracomment>
        <translation>{day} is a working day already. No need to add it.</translation>
    </message>
    <message>
        <source>Ngày {day} ngoài khoảng dùng được. Chọn ngày từ năm 2020 đến năm 2100.</source>
        <extracomment>calendar.day_out_of_range</extracomment>
        <translation>{day} is outside the usable range. Choose a day from 2020 to 2100.</translation>
    </message>
    <message>
        <source>Chưa ghi tên ngày nghỉ hoặc làm bù.</source>
        <extracomment>calendar.name_missing</extracomment>
        <translation>No name is given for the day off or make-up day.</translation>
    </message>
    <message>
        <source>Ngày {day} không phải ngày do quầy thêm. Xem danh sách bằng: motcua calendar list.</source>
        <extracomment>calendar.not_ours</extracomment>
        <translation>{day} was not added by the desk. See the list with: motcua calendar list.</translation>
    </message>
    <message>
        <source>Ngày sinh “{text}” không đọc được. Tắt gõ tiếng Việt (Unikey chuyển sang E) rồi quét lại.</source>
        <extracomment>card.birth_impossible</extracomment>
        <translation>Date of birth “{text}” cannot be read. Switch Vietnamese typing off (Unikey to E) and scan again.</translation>
    </message>
    <message>
        <source>Ngày sinh {birth} khó có thật. So với thẻ.</source>
        <extracomment>card.birth_unlikely</extracomment>
        <translation>Date of birth {birth} is hardly possible. Compare with the card.</translation>
    </message>
    <message>
        <source>Chưa quét được gì. Đưa mã QR của căn cước vào máy quét.</source>
        <extracomment>card.empty</extracomment>
        <translation>Nothing scanned. Hold the QR of the ID card to the scanner.</translation>
    </message>
    <message>
        <source>Số định danh “{number}” bị hỏng khi quét. Tắt gõ tiếng Việt (Unikey chuyển sang E) rồi quét lại.</source>
        <extracomment>card.id_damaged</extracomment>
        <translation>Personal number “{number}” was damaged in scanning. Switch Vietnamese typing off (Unikey to E) and scan again.</translation>
    </message>
    <message>
        <source>Ngày cấp {issued} trước ngày sinh. So với thẻ.</source>
        <extracomment>card.issued_before_birth</extracomment>
        <translation>Date of issue {issued} is before the date of birth. Compare with the card.</translation>
    </message>
    <message>
        <source>Thẻ không có họ tên. Quét lại, hoặc gõ tay ở các ô dưới.</source>
        <extracomment>card.name_missing</extracomment>
        <translation>The card has no name. Scan again, or type by hand below.</translation>
    </message>
    <message>
        <source>Họ tên {name} có chữ lạ. So với thẻ.</source>
        <extracomment>card.name_unusual</extracomment>
        <translation>The name {name} has strange letters. Compare with the card.</translation>
    </message>
    <message>
        <source>Ảnh không có mã QR đọc được. Chụp lại rõ hơn, đủ bốn góc mã.</source>
        <extracomment>card.no_code_in_picture</extracomment>
        <translation>The picture has no readable QR. Take it again, sharper, with all four corners of the code.</translation>
    </message>
    <message>
        <source>Không phải mã QR của căn cước. Quét mã QR trên thẻ, hoặc gõ tay ở các ô dưới.</source>
        <extracomment>card.not_a_card</extracomment>
        <translation>This is not the QR of an ID card. Scan the QR on the card, or type by hand below.</translation>
    </message>
    <message>
        <source>Số CMND cũ {number} không đủ 9 số. So với thẻ.</source>
        <extracomment>card.old_id_odd</extracomment>
        <translation>Old CMND number {number} has not all 9 digits. Compare with the card.</translation>
    </message>
    <message>
        <source>Mới có số {number}, chưa phải mã QR. Quét mã QR, hoặc gõ tiếp họ tên.</source>
        <extracomment>card.only_a_number</extracomment>
        <translation>Only the number {number}, not the QR. Scan the QR, or go on with the name.</translation>
    </message>
    <message>
        <source>Ảnh quá lớn. Chụp riêng phần mã QR rồi thử lại.</source>
        <extracomment>card.picture_too_large</extracomment>
        <translation>The picture is too large. Take the QR alone and try again.</translation>
    </message>
    <message>
        <source>Tệp này không phải ảnh đọc được. Dùng ảnh PNG hoặc JPG.</source>
        <extracomment>card.picture_unreadable</extracomment>
        <translation>This file is not a readable picture. Use PNG or JPG.</translation>
    </message>
    <message>
        <source>Máy quét gửi kiểu Telex, đã sửa lại thành {name}. So với thẻ.</source>
        <extracomment>card.repaired_telex</extracomment>
        <translation>The scanner typed Telex, mended to {name}. Compare with the card.</translation>
    </message>
    <message>
        <source>Máy quét gửi kiểu VNI, đã sửa lại thành {name}. So với thẻ.</source>
        <extracomment>card.repaired_vni</extracomment>
        <translation>The scanner typed VNI, mended to {name}. Compare with the card.</translation>
    </message>
    <message>
        <source>Giới tính “{text}” không đọc được. Tắt gõ tiếng Việt (Unikey chuyển sang E) rồi quét lại.</source>
        <extracomment>card.sex_unknown</extracomment>
        <translation>Sex “{text}” cannot be read. Switch Vietnamese typing off (Unikey to E) and scan again.</translation>
    </message>
    <message>
        <source>Họ tên “{text}” bị bộ gõ làm hỏng. Tắt gõ tiếng Việt (Unikey chuyển sang E) rồi quét lại.</source>
        <extracomment>card.text_damaged</extracomment>
        <translation>The name “{text}” was damaged by the input method. Switch Vietnamese typing off (Unikey to E) and scan again.</translation>
    </message>
    <message>
        <source>Dữ liệu quét quá dài, không phải căn cước. Quét lại đúng mã QR trên thẻ.</source>
        <extracomment>card.too_long</extracomment>
        <translation>What was scanned is too long for an ID card. Scan the QR on the card.</translation>
    </message>
    <message>
        <source>Ngày {day} đã khóa sổ lúc {at}. Muốn ghi thêm thì mở lại với lý do.</source>
        <extracomment>close.closed_already</extracomment>
        <translation>Day {day} was closed at {at}. To record more, reopen it with a reason.</translation>
    </message>
    <message>
        <source>Chưa hết giờ làm việc {time}, hôm nay có thể còn người nộp.</source>
        <extracomment>close.day_not_over</extracomment>
        <translation>Office hours {time} are not over, someone may still come today.</translation>
    </message>
    <message>
        <source>Ngày “{text}” không đọc được. Gõ dạng 23/11/2026 hoặc 2026-11-23.</source>
        <extracomment>close.day_unreadable</extracomment>
        <translation>The day “{text}” cannot be read. Type it like 23/11/2026 or 2026-11-23.</translation>
    </message>
    <message>
        <source>Hồ sơ {code} không có trong sổ số. Gọi quản trị, hoặc ghi lý do.</source>
        <extracomment>close.dossier_without_number</extracomment>
        <translation>Dossier {code} is not in the book of numbers. Call the administrator, or give a reason.</translation>
    </message>
    <message>
        <source>Ngày {day} chưa tới. Chỉ khóa sổ hôm nay hoặc ngày đã qua.</source>
        <extracomment>close.in_future</extracomment>
        <translation>{day} is still ahead. Only today or a past day can be closed.</translation>
    </message>
    <message>
        <source>Ngày {day} chưa khóa sổ nên không có gì để mở lại.</source>
        <extracomment>close.not_closed</extracomment>
        <translation>Day {day} is not closed, there is nothing to reopen.</translation>
    </message>
    <message>
        <source>Thiếu số {code}: đã cấp mà không có hồ sơ. Ghi lý do thì số được ghi hỏng.</source>
        <extracomment>close.number_missing</extracomment>
        <translation>Number {code} is missing: given out, but no dossier has it. Give a reason and it is recorded as spoiled.</translation>
    </message>
    <message>
        <source>Số {code} đã dùng mà không có hồ sơ. Gọi quản trị, hoặc ghi lý do.</source>
        <extracomment>close.number_without_dossier</extracomment>
        <translation>Number {code} is used but no dossier has it. Call the administrator, or give a reason.</translation>
    </message>
    <message>
        <source>Thiếu {count} số, từ {first} đến {last}. Ghi lý do thì cả {count} số được ghi hỏng.</source>
        <extracomment>close.numbers_missing</extracomment>
        <translation>{count} numbers are missing, from {first} to {last}. Give a reason and all {count} are recorded as spoiled.</translation>
    </message>
    <message>
        <source>Phiếu của {code} in không được. In lại, hoặc ghi lý do.</source>
        <extracomment>close.print_failed</extracomment>
        <translation>The slip of {code} failed to print. Reprint it, or give a reason.</translation>
    </message>
    <message>
        <source>Phiếu của {code} không chắc đã ra giấy. Xem khay giấy rồi in lại, hoặc ghi lý do.</source>
        <extracomment>close.print_unsure</extracomment>
        <translation>The slip of {code} may not have come out. Look at the tray and reprint, or give a reason.</translation>
    </message>
    <message>
        <source>Phiếu của {code} còn chờ máy in. Đợi in xong, hoặc ghi lý do.</source>
        <extracomment>close.print_waiting</extracomment>
        <translation>The slip of {code} still waits for the printer. Wait for it, or give a reason.</translation>
    </message>
    <message>
        <source>Lý do “{text}” thiếu mã hoặc thiếu chữ. Gõ dạng MÃ=lý do.</source>
        <extracomment>close.reason_unreadable</extracomment>
        <translation>Reason “{text}” has no code or no words. Type it like CODE=reason.</translation>
    </message>
    <message>
        <source>Hồ sơ {code} đã sửa, giấy tiếp nhận mới chưa in. In giấy mới, hoặc ghi lý do.</source>
        <extracomment>close.receipt_outdated</extracomment>
        <translation>Dossier {code} was corrected, its new receipt is not printed. Print it, or give a reason.</translation>
    </message>
    <message>
        <source>Hồ sơ {code} ghi là đã in, nhưng hàng đợi in không có phiếu nào đã ra. In lại, hoặc ghi lý do.</source>
        <extracomment>close.receipt_unknown</extracomment>
        <translation>Dossier {code} is marked as printed, but the print queue has no slip of it that came out. Reprint it, or give a reason.</translation>
    </message>
    <message>
        <source>Hồ sơ {code} chưa in giấy tiếp nhận. In, hoặc ghi lý do, ví dụ: trả kết quả ngay.</source>
        <extracomment>close.receipt_unprinted</extracomment>
        <translation>The receipt of dossier {code} is not printed. Print it, or give a reason, for example: result returned at once.</translation>
    </message>
    <message>
        <source>Hồ sơ {code} ghi thêm sau lần khóa trước.</source>
        <extracomment>close.received_after_close</extracomment>
        <translation>Dossier {code} was recorded after the last close.</translation>
    </message>
    <message>
        <source>Hồ sơ {code} ghi vào sau khi ngày đã khóa. Mở lại ngày, xem lại rồi khóa với lý do.</source>
        <extracomment>close.received_in_closed_day</extracomment>
        <translation>Dossier {code} was recorded after the day was closed. Reopen the day, look at it, then close with a reason.</translation>
    </message>
    <message>
        <source>Chưa ghi lý do mở lại ngày đã khóa. Gõ lý do.</source>
        <extracomment>close.reopen_reason_missing</extracomment>
        <translation>No reason given for reopening a closed day. Type a reason.</translation>
    </message>
    <message>
        <source>Số {serial} chưa tới lượt cấp. Số kế tiếp là {next}.</source>
        <extracomment>close.serial_ahead</extracomment>
        <translation>Number {serial} is not due yet. The next number is {next}.</translation>
    </message>
    <message>
        <source>Số {serial} không thuộc dải số của quầy này. Ghi ở quầy có số đó.</source>
        <extracomment>close.serial_not_ours</extracomment>
        <translation>Number {serial} is not of this desk&apos;s range. Record it at the desk that has it.</translation>
    </message>
    <message>
        <source>Số {serial} đã dùng hoặc đã ghi hỏng. Xem lại số.</source>
        <extracomment>close.serial_taken</extracomment>
        <translation>Number {serial} is used or recorded as spoiled already. Look at the number again.</translation>
    </message>
    <message>
        <source>Chưa ghi vì sao số hỏng. Gõ lý do, ví dụ: in nhầm phiếu.</source>
        <extracomment>close.spoil_reason_missing</extracomment>
        <translation>It is not said why the number is spoiled. Type a reason, for example: slip misprinted.</translation>
    </message>
    <message>
        <source>Hồ sơ {code} quên nộp lên Cổng, hạn là {since}. Vào Hôm nay, Enter ở mục Chờ nộp lên cổng.</source>
        <extracomment>close.to_file_forgotten</extracomment>
        <translation>Dossier {code} was not filed on the Portal by its limit {since}. Go to Today, Enter at Waiting for the Portal.</translation>
    </message>
    <message>
        <source>Quầy {desk} đã dùng hết số đến {last} của hôm nay. Nhận tiếp ở quầy khác, hoặc đổi kiểu mã.</source>
        <extracomment>code.block_exhausted</extracomment>
        <translation>Desk {desk} has used its numbers up to {last} for today. Go on at another desk, or change the pattern of codes.</translation>
    </message>
    <message>
        <source>Mã “{code}” không đúng dạng. Chỉ gồm chữ in hoa không dấu, chữ số, dấu chấm và gạch ngang.</source>
        <extracomment>code.malformed</extracomment>
        <translation>Code “{code}” has the wrong form. Capital letters without marks, digits, dots and hyphens only.</translation>
    </message>
    <message>
        <source>Mã thủ tục “{code}” không đúng dạng. Gõ như 1.001193.</source>
        <extracomment>code.not_a_procedure</extracomment>
        <translation>Procedure code “{code}” has the wrong form. Type it like 1.001193.</translation>
    </message>
    <message>
        <source>Bản sao ở {folder} chưa với tới, còn tên những người này: cắm USB rồi sao lưu ngay, bản cũ sẽ tự bỏ.</source>
        <extracomment>copies.away</extracomment>
        <translation>The copies in {folder} are out of reach and still hold these people&apos;s names: plug the USB stick in and back up now, the old ones then go by themselves.</translation>
    </message>
    <message>
        <source>Chưa có bản sao lưu nào. Bấm Sao lưu ngay (F9, thẻ Sao lưu).</source>
        <extracomment>copies.never</extracomment>
        <translation>No backup copy yet. Press Back up now (F9, tab Backup).</translation>
    </message>
    <message>
        <source>Không có bản sao lưu nào còn tên những người này. Bản đã chép tay đi nơi khác thì phải tự xóa.</source>
        <extracomment>copies.none</extracomment>
        <translation>No backup copy holds these people&apos;s names any more. Copies that were carried elsewhere by hand must be deleted by hand.</translation>
    </message>
    <message>
        <source>Bản sao cũ ở {folder} chưa bỏ được vì chưa ghi được bản mới. Xem lại chỗ trống rồi sao lưu ngay.</source>
        <extracomment>copies.not_renewed</extracomment>
        <translation>The old copies in {folder} could not be removed as no new one could be written. Look at the free space and back up now.</translation>
    </message>
    <message>
        <source>Bản sao lưu gần nhất đã từ {when}. Cắm USB rồi bấm Sao lưu ngay (F9, thẻ Sao lưu).</source>
        <extracomment>copies.old</extracomment>
        <translation>The latest backup is of {when}. Plug the USB stick in and press Back up now (F9, tab Backup).</translation>
    </message>
    <message>
        <source>Đã bỏ {count} bản sao lưu cũ còn tên những người này, thay bằng bản mới.</source>
        <extracomment>copies.renewed</extracomment>
        <translation>Old copies with these people&apos;s names removed: {count}. A new one stands in their place.</translation>
    </message>
    <message>
        <source>Không ghi được vào {folder}. Xem lại ổ đĩa còn chỗ và quyền ghi, hoặc chọn thư mục khác.</source>
        <extracomment>demo.folder_refused</extracomment>
        <translation>{folder} cannot be written to. Look at its free space and rights, or choose another folder.</translation>
    </message>
    <message>
        <source>{file} đã có sẵn và không do lần diễn trước làm ra. Chọn thư mục khác cho --out.</source>
        <extracomment>demo.in_the_way</extracomment>
        <translation>{file} is there already and was not made by an earlier demo. Choose another folder for --out.</translation>
    </message>
    <message>
        <source>{folder} không phải là thư mục. Chọn một thư mục mới hoặc trống cho --out.</source>
        <extracomment>demo.not_a_folder</extracomment>
        <translation>{folder} is not a folder. Choose a new or empty folder for --out.</translation>
    </message>
    <message>
        <source>Cửa sổ không phản hồi sau {seconds} giây, ở cảnh lúc {played}. Chạy lại và để yên chuột, bàn phím khi đang diễn.</source>
        <extracomment>demo.stuck</extracomment>
        <translation>The window did not answer within {seconds} seconds, in the scene of {played}. Run it again and leave mouse and keyboard alone.</translation>
    </message>
    <message>
        <source>Máy này chưa thiết lập quầy. Mở ứng dụng để thiết lập, hoặc chạy: motcua init --unit MÃ --desk SỐ --officer TÊN</source>
        <extracomment>desk.not_set_up</extracomment>
        <translation>No desk is set up on this PC. Open the app to set it up, or run: motcua init --unit CODE --desk NUMBER --officer NAME</translation>
    </message>
    <message>
        <source>Không có hồ sơ nào mang mã {code}. Xem lại mã trên giấy tiếp nhận.</source>
        <extracomment>dossier.not_found</extracomment>
        <translation>No dossier has the code {code}. Look at the code on the receipt.</translation>
    </message>
    <message>
        <source>Nhận sau {cut_off}, tính từ {start}</source>
        <extracomment>due.after_cut_off</extracomment>
        <translation>Received after {cut_off}, counted from {start}</translation>
    </message>
    <message>
        <source>Lịch nghỉ sau năm {year} mới là ước tính</source>
        <extracomment>due.beyond_calendar</extracomment>
        <translation>Days off after {year} are an estimate</translation>
    </message>
    <message>
        <source>Trả trước {time}, giờ hết làm việc</source>
        <extracomment>due.close_of_hours</extracomment>
        <translation>Returned before {time}, the end of office hours</translation>
    </message>
    <message>
        <source>{count} ngày, tính từ {first}</source>
        <extracomment>due.days</extracomment>
        <translation>{count} days, counted from {first}</translation>
    </message>
    <message>
        <source>Hết hạn vào ngày nghỉ {day}, chuyển sang {to}</source>
        <extracomment>due.end_moved</extracomment>
        <translation>The term ends on day off {day}, moved to {to}</translation>
    </message>
    <message>
        <source>Gia hạn lúc {at}: từ {old} sang {new}</source>
        <extracomment>due.extended</extracomment>
        <translation>Extended at {at}: from {old} to {new}</translation>
    </message>
    <message>
        <source>Ngày hẹn {due} theo sổ cũ</source>
        <extracomment>due.from_register</extracomment>
        <translation>Due date {due} from the old register</translation>
    </message>
    <message>
        <source>{count} giờ, chỉ tính trong giờ hành chính</source>
        <extracomment>due.hours</extracomment>
        <translation>{count} hours, in office hours only</translation>
    </message>
    <message>
        <source>Chặng {number}, {agency}: đến {due}</source>
        <extracomment>due.leg</extracomment>
        <translation>Leg {number}, {agency}: until {due}</translation>
    </message>
    <message>
        <source>Làm bù {day}: {name}</source>
        <extracomment>due.make_up_day</extracomment>
        <translation>Make-up {day}: {name}</translation>
    </message>
    <message>
        <source>Làm bù {day}: {name} (văn bản {letter})</source>
        <extracomment>due.make_up_day_by_letter</extracomment>
        <translation>Make-up {day}: {name} (letter {letter})</translation>
    </message>
    <message>
        <source>Làm bù từ {day} đến {last}: {name}</source>
        <extracomment>due.make_up_day_several</extracomment>
        <translation>Make-up from {day} to {last}: {name}</translation>
    </message>
    <message>
        <source>Làm bù từ {day} đến {last}: {name} (văn bản {letter})</source>
        <extracomment>due.make_up_day_several_by_letter</extracomment>
        <translation>Make-up from {day} to {last}: {name} (letter {letter})</translation>
    </message>
    <message>
        <source>Ngày nhận {day} là ngày làm bù, vẫn là ngày làm việc</source>
        <extracomment>due.make_up_reception</extracomment>
        <translation>The day of reception {day} is a make-up day, a working day too</translation>
    </message>
    <message>
        <source>{count} ngày làm việc, từ {first} đến {last}; không tính ngày nhận</source>
        <extracomment>due.many_working_days</extracomment>
        <translation>{count} working days, from {first} to {last}; the day of reception not counted</translation>
    </message>
    <message>
        <source>{count} tháng</source>
        <extracomment>due.months</extracomment>
        <translation>{count} months</translation>
    </message>
    <message>
        <source>Nhận vào ngày nghỉ, tính từ {start}</source>
        <extracomment>due.on_day_off</extracomment>
        <translation>Received on a day off, counted from {start}</translation>
    </message>
    <message>
        <source>1 ngày làm việc: {day}; không tính ngày nhận</source>
        <extracomment>due.one_working_day</extracomment>
        <translation>1 working day: {day}; the day of reception not counted</translation>
    </message>
    <message>
        <source>{share} ngày làm việc, tính theo giờ hành chính</source>
        <extracomment>due.part_of_day</extracomment>
        <translation>{share} of a working day, in office hours</translation>
    </message>
    <message>
        <source>Chờ công dân bổ sung từ {asked} đến {brought}</source>
        <extracomment>due.paused</extracomment>
        <translation>Waiting for papers from {asked} to {brought}</translation>
    </message>
    <message>
        <source>Nhận lúc {at}</source>
        <extracomment>due.received</extracomment>
        <translation>Received at {at}</translation>
    </message>
    <message>
        <source>Bổ sung xong, thời hạn tính lại từ đầu</source>
        <extracomment>due.restarted</extracomment>
        <translation>Papers brought, the term starts again from zero</translation>
    </message>
    <message>
        <source>Trả trong ngày {day}</source>
        <extracomment>due.same_day</extracomment>
        <translation>Returned within the day {day}</translation>
    </message>
    <message>
        <source>Nghỉ {day}: {name}</source>
        <extracomment>due.skipped_off</extracomment>
        <translation>Off {day}: {name}</translation>
    </message>
    <message>
        <source>Nghỉ {day}: {name} (văn bản {letter})</source>
        <extracomment>due.skipped_off_by_letter</extracomment>
        <translation>Off {day}: {name} (letter {letter})</translation>
    </message>
    <message>
        <source>Nghỉ từ {day} đến {last}: {name}</source>
        <extracomment>due.skipped_off_several</extracomment>
        <translation>Off from {day} to {last}: {name}</translation>
    </message>
    <message>
        <source>Nghỉ từ {day} đến {last}: {name} (văn bản {letter})</source>
        <extracomment>due.skipped_off_several_by_letter</extracomment>
        <translation>Off from {day} to {last}: {name} (letter {letter})</translation>
    </message>
    <message>
        <source>Ngày {day} chưa có thông báo chính thức, cần xác nhận</source>
        <extracomment>due.unconfirmed_day</extracomment>
        <translation>{day} has no official notice yet, to be confirmed</translation>
    </message>
    <message>
        <source>Trừ {count} ngày chờ bổ sung, hẹn lùi đến {due}</source>
        <extracomment>due.waited_days</extracomment>
        <translation>{count} days of waiting for papers taken off, due date moved to {due}</translation>
    </message>
    <message>
        <source>Trừ {count} giờ hành chính chờ bổ sung, hẹn lùi đến {due}</source>
        <extracomment>due.waited_hours</extracomment>
        <translation>{count} office hours of waiting for papers taken off, due date moved to {due}</translation>
    </message>
    <message>
        <source>Trừ {count} ngày làm việc chờ bổ sung, hẹn lùi đến {due}</source>
        <extracomment>due.waited_working_days</extracomment>
        <translation>{count} working days of waiting for papers taken off, due date moved to {due}</translation>
    </message>
    <message>
        <source>{count} ngày làm việc: {days}; không tính ngày nhận</source>
        <extracomment>due.working_days</extracomment>
        <translation>{count} working days: {days}; the day of reception not counted</translation>
    </message>
    <message>
        <source>Mã đăng ký đã hết hạn. Xin nơi nhận mã mới.</source>
        <extracomment>enrol.code_expired</extracomment>
        <translation>The enrolment code has expired. Ask the hub for a new one.</translation>
    </message>
    <message>
        <source>Nơi nhận không có mã đăng ký này. Xem lại từng chữ, hoặc xin mã mới.</source>
        <extracomment>enrol.code_unknown</extracomment>
        <translation>The hub has no such enrolment code. Look at each letter, or ask for a new one.</translation>
    </message>
    <message>
        <source>Mã đăng ký đã dùng rồi. Xin nơi nhận mã mới.</source>
        <extracomment>enrol.code_used</extracomment>
        <translation>The enrolment code is used already. Ask the hub for a new one.</translation>
    </message>
    <message>
        <source>Khóa của quầy này đã đăng ký cho quầy khác. Báo nơi nhận.</source>
        <extracomment>enrol.key_in_use</extracomment>
        <translation>This desk&apos;s key is enrolled for another desk. Tell the hub.</translation>
    </message>
    <message>
        <source>{name} “{text}” không phải thời điểm dạng 23/11/2026 09:12:00. Sửa rồi nhập lại.</source>
        <extracomment>exchange.day_unreadable</extracomment>
        <translation>{name} “{text}” is not a time like 23/11/2026 09:12:00. Mend it and import again.</translation>
    </message>
    <message>
        <source>Ghi đủ số và ngày của văn bản cho phép, ví dụ: Công văn số 12/UBND-VP ngày 01/12/2026.</source>
        <extracomment>exchange.document_short</extracomment>
        <translation>Give number and day of the text that allows it, for example: Công văn số 12/UBND-VP ngày 01/12/2026.</translation>
    </message>
    <message>
        <source>Hồ sơ {code} đã kết thúc ở hệ thống kia. Chỉ nhập hồ sơ đang giải quyết.</source>
        <extracomment>exchange.ended</extracomment>
        <translation>Dossier {code} has ended in the other system. Import running dossiers only.</translation>
    </message>
    <message>
        <source>Hồ sơ {code} đã xóa thông tin cá nhân, không xuất được. Bỏ mã này rồi xuất lại.</source>
        <extracomment>exchange.erased</extracomment>
        <translation>The personal data of dossier {code} is erased, it cannot be exported. Leave it out and export again.</translation>
    </message>
    <message>
        <source>Thiếu {name}. Bổ sung rồi nhập lại.</source>
        <extracomment>exchange.missing</extracomment>
        <translation>{name} is missing. Add it and import again.</translation>
    </message>
    <message>
        <source>{name} phải là danh sách đối tượng. Sửa rồi nhập lại.</source>
        <extracomment>exchange.not_a_list</extracomment>
        <translation>{name} must be a list of objects. Mend it and import again.</translation>
    </message>
    <message>
        <source>Mỗi hồ sơ phải là một đối tượng JSON. Xem lại tệp.</source>
        <extracomment>exchange.not_an_object</extracomment>
        <translation>Each dossier must be a JSON object. Look at the file again.</translation>
    </message>
    <message>
        <source>{name} phải là chữ trong dấu ngoặc kép. Sửa rồi nhập lại.</source>
        <extracomment>exchange.not_text</extracomment>
        <translation>{name} must be text in quotation marks. Mend it and import again.</translation>
    </message>
    <message>
        <source>Chưa được phép xuất hồ sơ cho hệ thống khác. Ghi văn bản cho phép của UBND ở Thiết lập (F9), hoặc motcua exchange allow.</source>
        <extracomment>exchange.off</extracomment>
        <translation>Exporting dossiers to another system is not allowed yet. Give the UBND&apos;s text that allows it in Settings (F9), or motcua exchange allow.</translation>
    </message>
    <message>
        <source>Mỗi lần xuất nhiều nhất {most} hồ sơ. Chia thành nhiều lần.</source>
        <extracomment>exchange.too_many</extracomment>
        <translation>At most {most} dossiers are exported at once. Divide them.</translation>
    </message>
    <message>
        <source>{name} có giá trị lạ “{value}”. Dùng một trong: {allowed}.</source>
        <extracomment>exchange.value_unknown</extracomment>
        <translation>{name} has the strange value “{value}”. Use one of: {allowed}.</translation>
    </message>
    <message>
        <source>Thư mục {folder} đã có tệp. Chọn thư mục mới để không lẫn dữ liệu.</source>
        <extracomment>export.folder_not_empty</extracomment>
        <translation>Folder {folder} has files already. Choose a new one so that data is not mixed.</translation>
    </message>
    <message>
        <source>{folder} không phải thư mục do lệnh xuất ghi ra. Chọn thư mục có dossier.jsonl và dossier_event.jsonl.</source>
        <extracomment>export.not_an_export</extracomment>
        <translation>{folder} was not written by the export. Choose the folder with dossier.jsonl and dossier_event.jsonl.</translation>
    </message>
    <message>
        <source>Không ghi được vào {folder}. Xem lại ổ đĩa còn chỗ không rồi làm lại với thư mục mới.</source>
        <extracomment>export.not_written</extracomment>
        <translation>{folder} cannot be written to. Look at the free space, then do it again with a new folder.</translation>
    </message>
    <message>
        <source>Dòng đầu của bảng phải có tên cột, ít nhất là: procedure, applicant.name, arrival.</source>
        <extracomment>file.heading_missing</extracomment>
        <translation>The first row must have names of columns, at least: procedure, applicant.name, arrival.</translation>
    </message>
    <message>
        <source>Tệp không phải bảng tính đọc được. Mở bằng Excel hoặc LibreOffice, lưu lại dạng .xlsx rồi chọn lại.</source>
        <extracomment>file.not_a_workbook</extracomment>
        <translation>The file is not a readable spreadsheet. Open it in Excel or LibreOffice, save it as .xlsx and choose it again.</translation>
    </message>
    <message>
        <source>Tệp không phải JSON đọc được. Xem lại dấu ngoặc và dấu phẩy.</source>
        <extracomment>file.not_json</extracomment>
        <translation>The file is not readable JSON. Look at brackets and commas.</translation>
    </message>
    <message>
        <source>Tệp không phải bảng mã UTF-8. Lưu lại dạng “CSV UTF-8” rồi thử lại.</source>
        <extracomment>file.not_utf8</extracomment>
        <translation>The file is not in UTF-8. Save it as “CSV UTF-8” and try again.</translation>
    </message>
    <message>
        <source>Không ghi được tệp {file}. Xem lại ổ đĩa còn chỗ và quyền ghi.</source>
        <extracomment>file.not_written</extracomment>
        <translation>File {file} could not be written. Look at the free space and rights.</translation>
    </message>
    <message>
        <source>Bảng tính đặt mật khẩu. Mở bằng Excel, bỏ mật khẩu, lưu lại rồi chọn lại.</source>
        <extracomment>file.password</extracomment>
        <translation>The spreadsheet has a password. Open it in Excel, remove the password, save and choose it again.</translation>
    </message>
    <message>
        <source>Tệp {file} lớn hơn 64 MB. Chia nhỏ tệp rồi nhập lại.</source>
        <extracomment>file.too_large</extracomment>
        <translation>File {file} is larger than 64 MB. Divide it and import again.</translation>
    </message>
    <message>
        <source>Tệp bung ra quá lớn, không giống một sổ hồ sơ. Mở bằng Excel, chép riêng bảng cần nhập sang tệp mới.</source>
        <extracomment>file.too_large_inside</extracomment>
        <translation>The file unpacks to something too large for a register. Open it in Excel and copy the table wanted to a new file.</translation>
    </message>
    <message>
        <source>Bảng có hơn {most} cột hoặc quá nhiều ô. Chép riêng các cột cần nhập sang tệp mới.</source>
        <extracomment>file.too_many_columns</extracomment>
        <translation>The table has more than {most} columns or too many cells. Copy the columns wanted to a new file.</translation>
    </message>
    <message>
        <source>Bảng có hơn {most} dòng. Chia sổ thành nhiều tệp, mỗi tệp không quá {most} dòng.</source>
        <extracomment>file.too_many_rows</extracomment>
        <translation>The table has more than {most} rows. Divide the register into files of at most {most} rows.</translation>
    </message>
    <message>
        <source>Tệp mang tên bảng tính nhưng bên trong là trang web. Mở bằng Excel, lưu lại dạng .xlsx rồi chọn lại.</source>
        <extracomment>file.web_page</extracomment>
        <translation>The file is named a spreadsheet but is a web page inside. Open it in Excel, save it as .xlsx and choose it again.</translation>
    </message>
    <message>
        <source>Đây là bước cuối. Ghi mã hồ sơ của Cổng để hoàn tất.</source>
        <extracomment>filing.at_the_end</extracomment>
        <translation>This is the last step. Record the Portal&apos;s code to finish.</translation>
    </message>
    <message>
        <source>Trình duyệt không mở được. Dùng F8 chép từng ô vào trình duyệt đang có.</source>
        <extracomment>filing.browser_failed</extracomment>
        <translation>The browser does not open. Use F8 to copy each field into the browser at hand.</translation>
    </message>
    <message>
        <source>Cửa sổ trình duyệt đã đóng. Bấm Mở Cổng để mở lại, hoặc F8 chép từng ô.</source>
        <extracomment>filing.browser_gone</extracomment>
        <translation>The browser&apos;s window is closed. Press Open the Portal, or F8 to copy each field.</translation>
    </message>
    <message>
        <source>Chưa có mã. Gõ hoặc quét mã hồ sơ mà {portal} vừa cấp.</source>
        <extracomment>filing.code_missing</extracomment>
        <translation>No code yet. Type or scan the code that {portal} has given.</translation>
    </message>
    <message>
        <source>Mã “{code}” không giống mã của {portal}. Xem lại trên trang, ví dụ {example}.</source>
        <extracomment>filing.code_unlike</extracomment>
        <translation>Code “{code}” does not look like one of {portal}. Look at the page again, for example {example}.</translation>
    </message>
    <message>
        <source>Lần nộp này đã xong. Bắt đầu lần khác.</source>
        <extracomment>filing.ended</extracomment>
        <translation>This filing is done. Begin another.</translation>
    </message>
    <message>
        <source>Không có lý do nào tên “{code}”. Chọn một lý do trong danh sách.</source>
        <extracomment>filing.failure_unknown</extracomment>
        <translation>There is no reason named “{code}”. Choose one of the list.</translation>
    </message>
    <message>
        <source>Ô “{label}” trên trang khác với giá trị cần điền. Xem lại trên trang.</source>
        <extracomment>filing.field_differs</extracomment>
        <translation>Field “{label}” on the page differs from what was to be filled in. Look at the page.</translation>
    </message>
    <message>
        <source>Ô “{label}” không còn trên trang. Dùng F8 chép ô này.</source>
        <extracomment>filing.field_lost</extracomment>
        <translation>Field “{label}” is no longer on the page. Copy it with F8.</translation>
    </message>
    <message>
        <source>Trang đang mở không phải của {portal}. Về lại trang của Cổng rồi điền.</source>
        <extracomment>filing.foreign_page</extracomment>
        <translation>The page that is open is not of {portal}. Go back to the Portal&apos;s page, then fill in.</translation>
    </message>
    <message>
        <source>Máy không có Edge, Chrome hay Chromium điều khiển được. Dùng F8 chép từng ô vào trình duyệt.</source>
        <extracomment>filing.no_browser</extracomment>
        <translation>The PC has no Edge, Chrome or Chromium that can be driven. Use F8 to copy each field into the browser.</translation>
    </message>
    <message>
        <source>Chưa thấy mã hồ sơ trên trang. Chờ trang xác nhận, hoặc gõ mã.</source>
        <extracomment>filing.no_code_on_page</extracomment>
        <translation>No code seen on the page yet. Wait for the confirmation page, or type the code.</translation>
    </message>
    <message>
        <source>Công dân chưa nói đồng ý. Đọc lời đồng ý, công dân đồng ý rồi mới giúp.</source>
        <extracomment>filing.no_consent</extracomment>
        <translation>The citizen has not agreed yet. Read the words of consent; help when the citizen agrees.</translation>
    </message>
    <message>
        <source>Trang đang mở không có ô nào như đã biết, bắt đầu từ ô “{label}”. Mở đến tờ khai rồi Enter, hoặc F8 chép từng ô.</source>
        <extracomment>filing.no_field</extracomment>
        <translation>The page has none of the known fields, from “{label}” on. Open the form and press Enter, or copy each field with F8.</translation>
    </message>
    <message>
        <source>Lần nộp này không còn thông tin người nộp. Bắt đầu lại từ Tiếp nhận.</source>
        <extracomment>filing.no_intake</extracomment>
        <translation>This filing has no applicant any more. Begin again from Receive.</translation>
    </message>
    <message>
        <source>Trang không có chỗ cho “{label}”. Mở đến trang tải giấy tờ, hoặc F8 chép đường dẫn rồi chọn tệp trên trang.</source>
        <extracomment>filing.no_paper_field</extracomment>
        <translation>The page has no place for “{label}”. Open the page for uploads, or F8 copies the path to choose the file there.</translation>
    </message>
    <message>
        <source>Không lưu được trang xác nhận. Hồ sơ vẫn ghi mã; in trang từ trình duyệt nếu cần.</source>
        <extracomment>filing.no_proof</extracomment>
        <translation>The confirmation page could not be kept. The code is recorded; print the page from the browser if needed.</translation>
    </message>
    <message>
        <source>Hồ sơ này không có bản quét nào được giữ.</source>
        <extracomment>filing.no_scans</extracomment>
        <translation>No scans were kept with this dossier.</translation>
    </message>
    <message>
        <source>Chưa hỏi: {need}. Bấm phím số để trả lời có hoặc không.</source>
        <extracomment>filing.not_asked</extracomment>
        <translation>Not asked yet: {need}. Press the digit to answer yes or no.</translation>
    </message>
    <message>
        <source>Hồ sơ này không nộp với sự hỗ trợ của quầy nên không có phiếu nhờ hỗ trợ.</source>
        <extracomment>filing.not_assisted</extracomment>
        <translation>This dossier was not filed with the desk&apos;s help, so it has no consent slip.</translation>
    </message>
    <message>
        <source>Danh mục không ghi thủ tục này nộp trực tuyến được. Nhận tại quầy.</source>
        <extracomment>filing.not_offered</extracomment>
        <translation>By the catalogue this procedure cannot be filed online. Take it at the desk.</translation>
    </message>
    <message>
        <source>Chưa sẵn sàng: thiếu {need}. Bấm phím của lý do, hoặc in phiếu hướng dẫn.</source>
        <extracomment>filing.not_ready</extracomment>
        <translation>Not ready: {need} is missing. Press the key of the reason, or print the guidance sheet.</translation>
    </message>
    <message>
        <source>Hồ sơ {code} không còn chờ nộp lên Cổng.</source>
        <extracomment>filing.not_waiting</extracomment>
        <translation>Dossier {code} no longer waits for the Portal.</translation>
    </message>
    <message>
        <source>Đang giúp một người nộp. Làm xong hoặc bấm Esc để lại sau rồi bắt đầu lần khác.</source>
        <extracomment>filing.one_at_a_time</extracomment>
        <translation>Somebody is being helped to file. Finish it, or press Esc to leave it for later, then begin another.</translation>
    </message>
    <message>
        <source>{portal} đang báo lỗi {status}. Thử mở lại sau ít phút; vẫn lỗi thì chọn lý do Cổng lỗi.</source>
        <extracomment>filing.page_error</extracomment>
        <translation>{portal} answers with error {status}. Try again in some minutes; if it still fails, choose the reason Portal failing.</translation>
    </message>
    <message>
        <source>Trang chưa tải xong sau {seconds} giây. Chờ thêm, tải lại, hoặc chọn lý do Cổng lỗi.</source>
        <extracomment>filing.page_slow</extracomment>
        <translation>The page has not loaded within {seconds} seconds. Wait, load it again, or choose the reason Portal failing.</translation>
    </message>
    <message>
        <source>Không tới được {portal}. Xem mạng; nếu mạng vẫn chạy thì chọn lý do Cổng lỗi.</source>
        <extracomment>filing.page_unreachable</extracomment>
        <translation>{portal} cannot be reached. Look at the network; if it works, choose the reason Portal failing.</translation>
    </message>
    <message>
        <source>Trang chưa nhận “{label}”. F8 chép đường dẫn rồi chọn tệp trên trang.</source>
        <extracomment>filing.paper_refused</extracomment>
        <translation>The page has not taken “{label}”. F8 copies the path to choose the file on the page.</translation>
    </message>
    <message>
        <source>Cổng số {port} trên máy này đang có chương trình khác dùng. Chọn số khác với --port.</source>
        <extracomment>filing.port_taken</extracomment>
        <translation>Port {port} of this PC is used by another program. Choose another with --port.</translation>
    </message>
    <message>
        <source>Dữ liệu Cổng không có Cổng “{portal}” đang có hiệu lực. Báo người quản trị xem cài đặt filing.portal và tệp dữ liệu Cổng.</source>
        <extracomment>filing.portal_unknown</extracomment>
        <translation>The Portal data has no Portal “{portal}” in force. Tell the administrator to look at the setting filing.portal and the Portal data file.</translation>
    </message>
    <message>
        <source>Hồ sơ này không có trang xác nhận của Cổng được lưu.</source>
        <extracomment>filing.proof_missing</extracomment>
        <translation>This dossier has no confirmation page of the Portal.</translation>
    </message>
    <message>
        <source>Không thấy lần nộp này. Bắt đầu lại từ Tiếp nhận.</source>
        <extracomment>filing.session_missing</extracomment>
        <translation>This filing is not found. Begin again from Receive.</translation>
    </message>
    <message>
        <source>Số liệu ngày {day} chưa gửi được: thủ tục {procedure} lệch {off} hồ sơ giữa nhận và giải quyết. Chạy kiểm tra dữ liệu (motcua check) rồi báo người hỗ trợ.</source>
        <extracomment>freeze.unbalanced</extracomment>
        <translation>The figures of {day} could not be sent: procedure {procedure} is off by {off} dossiers between received and processed. Run the check of the data (motcua check) and tell whoever helps.</translation>
    </message>
    <message>
        <source>Số hồ sơ phải từ 1 đến {most}, số năm phải từ trên 0 đến 50.</source>
        <extracomment>generate.out_of_range</extracomment>
        <translation>Dossiers must be from 1 to {most}, years from above 0 to 50.</translation>
    </message>
    <message>
        <source>Trạm cấp trên từ chối ({code}). Xin mã đăng ký mới hoặc gọi cho quản trị trạm đó.</source>
        <extracomment>hub.above_refused</extracomment>
        <translation>The hub above refused ({code}). Ask for a new enrolment code or call its administrator.</translation>
    </message>
    <message>
        <source>Trạm cấp trên ở {url} không trả lời đúng. Xem mạng và địa chỉ; phần mềm tự gửi lại.</source>
        <extracomment>hub.above_silent</extracomment>
        <translation>The hub above at {url} does not answer as it should. Look at network and address; it is sent again by itself.</translation>
    </message>
    <message>
        <source>Tên đăng nhập chỉ gồm chữ không dấu, số, dấu chấm, nhiều nhất 40 chữ. Gõ tên khác.</source>
        <extracomment>hub.account_name</extracomment>
        <translation>A login name has letters without marks, digits and dots, at most 40. Type another.</translation>
    </message>
    <message>
        <source>Không đóng được tài khoản đang dùng. Nhờ một quản trị khác.</source>
        <extracomment>hub.account_own</extracomment>
        <translation>The account in use cannot be closed. Ask another administrator.</translation>
    </message>
    <message>
        <source>Đã có tài khoản {name}. Chọn tên khác.</source>
        <extracomment>hub.account_taken</extracomment>
        <translation>There is an account {name} already. Choose another name.</translation>
    </message>
    <message>
        <source>Không có tài khoản {name} đang mở. Xem lại danh sách.</source>
        <extracomment>hub.account_unknown</extracomment>
        <translation>There is no open account {name}. Look at the list.</translation>
    </message>
    <message>
        <source>Nơi nhận đang bận. Số liệu giữ ở máy này và tự gửi lại.</source>
        <extracomment>hub.busy</extracomment>
        <translation>The hub is busy. The figures stay on this PC and are sent again by themselves.</translation>
    </message>
    <message>
        <source>PostgreSQL sao lưu bằng pg_dump và khôi phục bằng pg_restore. Xem trang vận hành.</source>
        <extracomment>hub.copy_by_server</extracomment>
        <translation>PostgreSQL is backed up with pg_dump and restored with pg_restore. See the page on operations.</translation>
    </message>
    <message>
        <source>Bản sao thuộc bản mới hơn ({found}, máy này biết đến {known}). Cài bản Một Cửa mới rồi khôi phục.</source>
        <extracomment>hub.copy_newer</extracomment>
        <translation>The copy is of a newer version ({found}, this one knows up to {known}). Install the new Một Cửa, then restore.</translation>
    </message>
    <message>
        <source>Không ghi được {file}. Xem ổ đĩa còn chỗ và quyền ghi, rồi thử lại.</source>
        <extracomment>hub.copy_not_written</extracomment>
        <translation>{file} cannot be written. Look at the free space and rights, then try again.</translation>
    </message>
    <message>
        <source>Trạm đang chạy. Dừng trạm rồi khôi phục.</source>
        <extracomment>hub.copy_running</extracomment>
        <translation>The hub is running. Stop it, then restore.</translation>
    </message>
    <message>
        <source>Đã có tệp {file}. Chọn tên khác, để không ghi đè bản sao cũ.</source>
        <extracomment>hub.copy_there</extracomment>
        <translation>There is a file {file} already. Choose another name so that no old copy is overwritten.</translation>
    </message>
    <message>
        <source>{file} không phải bản sao nguyên vẹn của trạm. Chọn bản sao khác.</source>
        <extracomment>hub.copy_unfit</extracomment>
        <translation>{file} is not a whole copy of the hub. Choose another copy.</translation>
    </message>
    <message>
        <source>Trạm đang bận. Chờ một lát rồi thử lại.</source>
        <extracomment>hub.crowded</extracomment>
        <translation>The hub is busy. Wait a moment and try again.</translation>
    </message>
    <message>
        <source>Không nói chuyện được với cơ sở dữ liệu của trạm. Xem máy chủ cơ sở dữ liệu và ổ đĩa, rồi thử lại.</source>
        <extracomment>hub.database_down</extracomment>
        <translation>The hub&apos;s database does not answer. Look at its server and disk, then try again.</translation>
    </message>
    <message>
        <source>Không hiểu địa chỉ cơ sở dữ liệu. Dùng sqlite:////thư/mục/hub.db hoặc postgresql://người@máy/tên.</source>
        <extracomment>hub.database_unknown</extracomment>
        <translation>The address of the database is not understood. Use sqlite:////folder/hub.db or postgresql://user@host/name.</translation>
    </message>
    <message>
        <source>Số quầy từ 1 đến {most}. Gõ lại số quầy.</source>
        <extracomment>hub.desk_number</extracomment>
        <translation>Desk numbers go from 1 to {most}. Type it again.</translation>
    </message>
    <message>
        <source>Không có quầy {desk} của đơn vị {unit}, hoặc khóa đã thu hồi. Xem lại mã và số quầy.</source>
        <extracomment>hub.desk_unknown</extracomment>
        <translation>There is no desk {desk} of unit {unit}, or its key is revoked. Look at code and desk number.</translation>
    </message>
    <message>
        <source>Nơi nhận đang bảo trì. Số liệu giữ ở máy này và tự gửi lại.</source>
        <extracomment>hub.down</extracomment>
        <translation>The hub is under maintenance. The figures stay on this PC and are sent again by themselves.</translation>
    </message>
    <message>
        <source>Hai máy cùng nhận là một quầy. Gọi cho quầy, dừng một máy rồi cấp mã đăng ký mới.</source>
        <extracomment>hub.fork</extracomment>
        <translation>Two PCs say they are one desk. Call the desk, stop one of them and give a new enrolment code.</translation>
    </message>
    <message>
        <source>Biểu mẫu này không do trang này gửi, hoặc đã quá hạn. Mở lại trang rồi làm lại.</source>
        <extracomment>hub.form_foreign</extracomment>
        <translation>This form was not sent by this page, or is too old. Open the page again.</translation>
    </message>
    <message>
        <source>Không đọc được biểu mẫu. Mở lại trang rồi làm lại.</source>
        <extracomment>hub.form_unfit</extracomment>
        <translation>The form cannot be read. Open the page again.</translation>
    </message>
    <message>
        <source>Số liệu của ngày chưa tới. Quầy chỉnh lại đồng hồ.</source>
        <extracomment>hub.future_day</extracomment>
        <translation>The figures are of a day still ahead. The desk must set its clock.</translation>
    </message>
    <message>
        <source>Tên hoặc mật khẩu chưa đúng. Gõ lại.</source>
        <extracomment>hub.log_in_wrong</extracomment>
        <translation>Name or password is wrong. Type it again.</translation>
    </message>
    <message>
        <source>Không đọc được phong bì. Xem phiên bản phần mềm của quầy.</source>
        <extracomment>hub.malformed</extracomment>
        <translation>The envelope cannot be read. Look at the desk&apos;s version.</translation>
    </message>
    <message>
        <source>Quầy dùng bản mới hơn trạm. Nâng cấp trạm.</source>
        <extracomment>hub.newer_version</extracomment>
        <translation>The desk is newer than the hub. Upgrade the hub.</translation>
    </message>
    <message>
        <source>Trạm chưa được tạo. Chạy motcua hub init trước.</source>
        <extracomment>hub.not_made</extracomment>
        <translation>The hub is not made yet. Run motcua hub init first.</translation>
    </message>
    <message>
        <source>Gói dữ liệu chỉ gồm: {known}. Đặt tên tệp theo tên phần rồi phát hành lại.</source>
        <extracomment>hub.pack_parts</extracomment>
        <translation>A data pack has these parts only: {known}. Name the files by part and publish again.</translation>
    </message>
    <message>
        <source>Gói dữ liệu lớn hơn {limit} KB. Chia thành nhiều gói rồi phát hành lại.</source>
        <extracomment>hub.pack_too_large</extracomment>
        <translation>The data pack is larger than {limit} KB. Divide it into several and publish again.</translation>
    </message>
    <message>
        <source>Gói dữ liệu có số lẻ, tên mục không phải chữ Latinh hoặc dấu rời. Sửa tệp rồi phát hành lại.</source>
        <extracomment>hub.pack_unfit</extracomment>
        <translation>The data pack has decimals, names of entries that are not Latin, or loose tone marks. Mend the file and publish again.</translation>
    </message>
    <message>
        <source>Phần targets hoặc notices không đọc được. Xem mẫu ở trang vận hành, sửa tệp rồi phát hành lại.</source>
        <extracomment>hub.pack_unread</extracomment>
        <translation>The part targets or notices cannot be read. See the sample on the page of operations, mend the file and publish again.</translation>
    </message>
    <message>
        <source>Mật khẩu cần ít nhất {least} chữ. Gõ mật khẩu dài hơn.</source>
        <extracomment>hub.password_short</extracomment>
        <translation>A password needs at least {least} characters. Type a longer one.</translation>
    </message>
    <message>
        <source>Không nghe được ở {host}, cổng {port}. Chọn cổng khác bằng --port, hoặc tắt chương trình đang giữ cổng.</source>
        <extracomment>hub.port_taken</extracomment>
        <translation>Cannot listen on {host}, port {port}. Choose another with --port, or stop the program that holds it.</translation>
    </message>
    <message>
        <source>Khóa đã thu hồi. Nếu đúng là quầy này, cấp mã đăng ký mới.</source>
        <extracomment>hub.revoked_key</extracomment>
        <translation>The key is revoked. If it is this desk indeed, give a new enrolment code.</translation>
    </message>
    <message>
        <source>Một phong bì có hai nội dung. Có thể hai máy cùng nhận là một quầy; gọi cho quầy.</source>
        <extracomment>hub.same_id</extracomment>
        <translation>One envelope has two contents. Two PCs may say they are one desk; call the desk.</translation>
    </message>
    <message>
        <source>Một lần lập số liệu có hai nội dung. Gọi cho quầy.</source>
        <extracomment>hub.same_revision</extracomment>
        <translation>One making of figures has two contents. Call the desk.</translation>
    </message>
    <message>
        <source>Chữ ký không đúng: dữ liệu bị sửa trên đường hoặc khóa bị dùng sai. Gọi cho quầy.</source>
        <extracomment>hub.signature</extracomment>
        <translation>The signature is wrong: the data was changed on its way or the key is misused. Call the desk.</translation>
    </message>
    <message>
        <source>Gói dữ liệu cần tên để quầy biết là gói gì. Thêm --title TÊN.</source>
        <extracomment>hub.title_missing</extracomment>
        <translation>A data pack needs a title so that desks know what it is. Add --title TITLE.</translation>
    </message>
    <message>
        <source>Thử quá nhiều lần. Chờ một giờ rồi thử lại.</source>
        <extracomment>hub.too_many_tries</extracomment>
        <translation>Too many tries. Wait an hour and try again.</translation>
    </message>
    <message>
        <source>Dữ liệu của trạm thuộc bản mới hơn ({found}, máy này biết đến {known}). Cài bản Một Cửa mới.</source>
        <extracomment>hub.too_new</extracomment>
        <translation>The hub&apos;s data is of a newer version ({found}, this one knows up to {known}). Install the new Một Cửa.</translation>
    </message>
    <message>
        <source>Số liệu một ngày không cân. Quầy đối chiếu rồi lập lại ngày đó.</source>
        <extracomment>hub.unbalanced</extracomment>
        <translation>The figures of a day do not balance. The desk compares and makes that day again.</translation>
    </message>
    <message>
        <source>Không có đơn vị mã {unit} ở ngày này. Xem danh sách bằng motcua hub units.</source>
        <extracomment>hub.unit_unknown</extracomment>
        <translation>There is no unit {unit} on this day. See the list with motcua hub units.</translation>
    </message>
    <message>
        <source>Đơn vị {unit} đã có số liệu ngày {day}, mà theo tệp thì ngày đó chưa có đơn vị này. Sửa valid_from rồi nhập lại.</source>
        <extracomment>hub.units_homeless</extracomment>
        <translation>Unit {unit} has figures of {day}, when by the file it did not exist yet. Mend valid_from and import again.</translation>
    </message>
    <message>
        <source>Mã {unit} có hai đơn vị trùng thời gian. Sửa ngày rồi nhập lại.</source>
        <extracomment>hub.units_overlap</extracomment>
        <translation>Code {unit} has two units at the same time. Mend the days and import again.</translation>
    </message>
    <message>
        <source>Đơn vị {unit} thuộc một mã không có. Thêm đơn vị cấp trên vào tệp rồi nhập lại.</source>
        <extracomment>hub.units_parent</extracomment>
        <translation>Unit {unit} is under a code that does not exist. Add the unit above it to the file and import again.</translation>
    </message>
    <message>
        <source>Dòng của đơn vị {unit} thiếu mã, tên, cấp hoặc ngày không đúng. Sửa tệp rồi nhập lại.</source>
        <extracomment>hub.units_row</extracomment>
        <translation>The row of unit {unit} has no code, name or tier, or a wrong day. Mend the file and import again.</translation>
    </message>
    <message>
        <source>Khóa chưa đăng ký. Cấp mã đăng ký mới cho quầy.</source>
        <extracomment>hub.unknown_key</extracomment>
        <translation>The key is not enrolled. Give the desk a new enrolment code.</translation>
    </message>
    <message>
        <source>Đơn vị không có trong cây đơn vị ở ngày báo cáo. Sửa cây đơn vị.</source>
        <extracomment>hub.unknown_unit</extracomment>
        <translation>The unit is not in the tree of units on the day of the report. Mend the tree.</translation>
    </message>
    <message>
        <source>Tệp cập nhật lớn hơn {limit} MB nên không gửi qua mạng. Mang bằng USB.</source>
        <extracomment>hub.update_too_large</extracomment>
        <translation>The update file is larger than {limit} MB and is not sent by network. Carry it on a USB stick.</translation>
    </message>
    <message>
        <source>Nhiều tiến trình cần PostgreSQL. Thêm --db postgresql://… hoặc bỏ --workers.</source>
        <extracomment>hub.workers_need_postgresql</extracomment>
        <translation>Several processes need PostgreSQL. Add --db postgresql://… or leave --workers out.</translation>
    </message>
    <message>
        <source>Quầy ký thay đơn vị khác. Gọi cho quầy.</source>
        <extracomment>hub.wrong_unit</extracomment>
        <translation>The desk signs for another unit. Call the desk.</translation>
    </message>
    <message>
        <source>Số định danh phải có 12 chữ số. Xem lại trên thẻ.</source>
        <extracomment>id.not_twelve_digits</extracomment>
        <translation>A personal number has 12 digits. Look at the card again.</translation>
    </message>
    <message>
        <source>Ba số đầu {province} không phải mã tỉnh nào. So với thẻ.</source>
        <extracomment>id.province_unknown</extracomment>
        <translation>The first three digits {province} are no province&apos;s code. Compare with the card.</translation>
    </message>
    <message>
        <source>Số {number} không khớp giới tính. So với thẻ.</source>
        <extracomment>id.sex_mismatch</extracomment>
        <translation>Number {number} does not fit the sex. Compare with the card.</translation>
    </message>
    <message>
        <source>Số định danh ghi năm sinh {stated}, trên thẻ là {year}. So với thẻ.</source>
        <extracomment>id.year_mismatch</extracomment>
        <translation>The personal number says born in {stated}, the card says {year}. Compare with the card.</translation>
    </message>
    <message>
        <source>{count} hồ sơ của lần nhập này đã được làm tiếp, gần nhất {codes}. Không bỏ được nữa; sửa từng hồ sơ nếu cần.</source>
        <extracomment>import.acted_on</extracomment>
        <translation>Dossiers of this import worked on since: {count}, the latest {codes}. It can no longer be undone; correct single dossiers if needed.</translation>
    </message>
    <message>
        <source>Kênh nộp “{text}” không nhận ra. Ghi một trong: Trực tiếp, Bưu chính, Một phần, Toàn trình.</source>
        <extracomment>import.arrival_unknown</extracomment>
        <translation>Channel “{text}” is not recognised. Write one of: Trực tiếp, Bưu chính, Một phần, Toàn trình.</translation>
    </message>
    <message>
        <source>Trong lúc đọc sổ, quầy vừa có hồ sơ trùng mã hoặc vừa khóa một ngày của sổ. Xem lại từng dòng rồi nhập.</source>
        <extracomment>import.changed_meanwhile</extracomment>
        <translation>While the register was read, the desk got a dossier of the same code or closed a day of it. Look at each row again, then import.</translation>
    </message>
    <message>
        <source>Mã {code} đã có ở quầy.</source>
        <extracomment>import.code_known</extracomment>
        <translation>Code {code} is at the desk already.</translation>
    </message>
    <message>
        <source>Mã này đã có ở dòng {row} của sổ.</source>
        <extracomment>import.code_twice</extracomment>
        <translation>This code stands in row {row} already.</translation>
    </message>
    <message>
        <source>Chưa biết cột nào là {fields}. Chọn ở bảng cột rồi xem lại.</source>
        <extracomment>import.columns_missing</extracomment>
        <translation>Not known which columns are {fields}. Choose in the table of columns and look again.</translation>
    </message>
    <message>
        <source>Ngày {day} còn ở phía trước. Xem lại trong sổ.</source>
        <extracomment>import.day_ahead</extracomment>
        <translation>{day} is still ahead. Look in the register again.</translation>
    </message>
    <message>
        <source>Ngày {day} của sổ đã khóa sau khi nhập. Mở lại ngày đó ở trang Khóa sổ rồi bỏ lần nhập.</source>
        <extracomment>import.day_closed</extracomment>
        <translation>Day {day} of the register was closed after the import. Reopen it on the page Day close, then undo the import.</translation>
    </message>
    <message>
        <source>Chưa có ngày nhận. Chọn cột ngày nhận, hoặc ghi thêm vào sổ.</source>
        <extracomment>import.day_missing</extracomment>
        <translation>No date of reception. Choose its column, or add it to the register.</translation>
    </message>
    <message>
        <source>Ngày “{text}” không đọc được. Sửa trong sổ thành ngày/tháng/năm, ví dụ 05/03/2021.</source>
        <extracomment>import.day_unreadable</extracomment>
        <translation>The day “{text}” cannot be read. Write it in the register as day/month/year, for example 05/03/2021.</translation>
    </message>
    <message>
        <source>Sổ này làm đổi số liệu của {count} ngày đã gửi cấp trên, từ {first} đến {last}. Đánh dấu đồng ý gửi lại các ngày đó rồi nhập.</source>
        <extracomment>import.days_sent</extracomment>
        <translation>This register changes figures of days already sent, {first} to {last} ({count}). Tick that they are sent again, then import.</translation>
    </message>
    <message>
        <source>Ngày hẹn {day} trước ngày nhận. Xem lại trong sổ.</source>
        <extracomment>import.due_before_reception</extracomment>
        <translation>Due date {day} is before reception. Look in the register again.</translation>
    </message>
    <message>
        <source>Không có ngày hẹn trả, và danh mục chưa có thời hạn của thủ tục. Ghi thêm ngày hẹn vào sổ.</source>
        <extracomment>import.due_unknown</extracomment>
        <translation>No due date, and the catalogue has no term for the procedure. Add the due date to the register.</translation>
    </message>
    <message>
        <source>Ngày kết thúc {day} trước ngày nhận. Xem lại trong sổ.</source>
        <extracomment>import.end_before_reception</extracomment>
        <translation>Date of ending {day} is before reception. Look in the register again.</translation>
    </message>
    <message>
        <source>Ghi “{text}” mà không có ngày. Ghi thêm ngày kết thúc vào sổ.</source>
        <extracomment>import.end_day_missing</extracomment>
        <translation>It says “{text}” without a date. Add the date of ending to the register.</translation>
    </message>
    <message>
        <source>Không có ô nào tên “{field}”. Dùng một trong: {fields}.</source>
        <extracomment>import.field_unknown</extracomment>
        <translation>There is no field named “{field}”. Use one of: {fields}.</translation>
    </message>
    <message>
        <source>Chưa ghi ngày trả; đã chọn không nhập hồ sơ chưa xong.</source>
        <extracomment>import.no_end</extracomment>
        <translation>No date of return; unfinished dossiers were chosen not to be imported.</translation>
    </message>
    <message>
        <source>Dòng đánh số, tiêu đề lặp lại, dòng cộng hoặc dòng không ghi gì ở các cột được đọc.</source>
        <extracomment>import.no_row</extracomment>
        <translation>A row of numbers, a repeated heading, a total, or nothing in the columns that are read.</translation>
    </message>
    <message>
        <source>Không có dòng nào nhập được. Xem lý do của từng dòng.</source>
        <extracomment>import.nothing</extracomment>
        <translation>No row can be imported. See the reason of each row.</translation>
    </message>
    <message>
        <source>“{text}” thiếu dấu bằng. Viết dạng TÊN=GIÁ_TRỊ.</source>
        <extracomment>import.pair_malformed</extracomment>
        <translation>“{text}” has no equals sign. Write it like NAME=VALUE.</translation>
    </message>
    <message>
        <source>Cùng người, thủ tục và ngày nhận với hồ sơ {code} đã có ở quầy.</source>
        <extracomment>import.person_known</extracomment>
        <translation>Same person, procedure and day of reception as dossier {code} of the desk.</translation>
    </message>
    <message>
        <source>Cùng người, thủ tục và ngày nhận với dòng {row} của sổ.</source>
        <extracomment>import.person_twice</extracomment>
        <translation>Same person, procedure and day of reception as row {row} of the register.</translation>
    </message>
    <message>
        <source>Không có thủ tục “{text}” trong danh mục. Chọn thủ tục cho tên này, hoặc thêm ở Thiết lập.</source>
        <extracomment>import.procedure_unknown</extracomment>
        <translation>There is no procedure “{text}” in the catalogue. Choose one for this name, or add it in Settings.</translation>
    </message>
    <message>
        <source>Cách trả “{text}” không nhận ra. Ghi một trong: Trực tiếp, Bưu chính, Trực tuyến.</source>
        <extracomment>import.return_unknown</extracomment>
        <translation>Way of return “{text}” is not recognised. Write one of: Trực tiếp, Bưu chính, Trực tuyến.</translation>
    </message>
    <message>
        <source>Ngày trả {day} trước ngày có kết quả. Xem lại trong sổ.</source>
        <extracomment>import.returned_before_end</extracomment>
        <translation>Date of return {day} is before the result. Look in the register again.</translation>
    </message>
    <message>
        <source>Không có trang tính “{sheet}”. Tệp có: {sheets}.</source>
        <extracomment>import.sheet_unknown</extracomment>
        <translation>There is no sheet “{sheet}”. The file has: {sheets}.</translation>
    </message>
    <message>
        <source>Lần nhập số {number} đã bỏ rồi.</source>
        <extracomment>import.undone</extracomment>
        <translation>Import {number} is undone already.</translation>
    </message>
    <message>
        <source>Không có lần nhập số {number}. Xem danh sách các lần nhập.</source>
        <extracomment>import.unknown</extracomment>
        <translation>There is no import {number}. See the list of imports.</translation>
    </message>
    <message>
        <source>Chưa ghi ai hỗ trợ nộp trực tuyến. Chọn tên cán bộ.</source>
        <extracomment>intake.assistant_missing</extracomment>
        <translation>It is not said who helped to file online. Choose the officer.</translation>
    </message>
    <message>
        <source>Ngày sinh {birth} còn ở phía trước. Xem lại trên giấy tờ.</source>
        <extracomment>intake.birth_in_future</extracomment>
        <translation>Date of birth {birth} is still ahead. Look at the paper again.</translation>
    </message>
    <message>
        <source>Ngày sinh “{text}” không đọc được. Gõ ngày/tháng/năm, ví dụ 05/03/1988.</source>
        <extracomment>intake.birth_unreadable</extracomment>
        <translation>Date of birth “{text}” cannot be read. Type day/month/year, for example 05/03/1988.</translation>
    </message>
    <message>
        <source>Danh mục không ghi kênh này cho thủ tục. Xem lại kênh, hoặc sửa danh mục nếu danh mục sai.</source>
        <extracomment>intake.channel_not_offered</extracomment>
        <translation>The catalogue does not have this channel for the procedure. Look at the channel, or mend the catalogue if it is wrong.</translation>
    </message>
    <message>
        <source>Người này đã nộp {count} hồ sơ cùng thủ tục trong {days} ngày qua, gần nhất {code}.</source>
        <extracomment>intake.duplicate</extracomment>
        <translation>This person filed the same procedure within {days} days: {count}, the latest {code}.</translation>
    </message>
    <message>
        <source>Thư điện tử “{email}” không đúng. Gõ dạng ten@noigui.vn hoặc để trống.</source>
        <extracomment>intake.email_malformed</extracomment>
        <translation>E-mail “{email}” is wrong. Type it like name@place.vn or leave it empty.</translation>
    </message>
    <message>
        <source>Mã {external} đã gắn với hồ sơ {code}. Mở hồ sơ đó, không nhận lần nữa.</source>
        <extracomment>intake.external_code_taken</extracomment>
        <translation>Code {external} belongs to dossier {code}. Open that one, do not receive it again.</translation>
    </message>
    <message>
        <source>Phí phải từ 0 đến {limit} đồng.</source>
        <extracomment>intake.fee_out_of_range</extracomment>
        <translation>A fee must be from 0 to {limit} đồng.</translation>
    </message>
    <message>
        <source>Không có ô nào tên “{name}”. Xem lại tên cột.</source>
        <extracomment>intake.field_unknown</extracomment>
        <translation>There is no field named “{name}”. Look at the name of the column.</translation>
    </message>
    <message>
        <source>Số giấy tờ “{number}” không đúng dạng nào. Gõ 12 số của căn cước, 9 số CMND, hộ chiếu hoặc mã số thuế.</source>
        <extracomment>intake.id_malformed</extracomment>
        <translation>ID number “{number}” fits no pattern. Type 12 digits of an ID card, 9 of a CMND, a passport or a tax code.</translation>
    </message>
    <message>
        <source>Tên giấy tờ trống hoặc dài hơn {limit} chữ. Viết lại cho gọn.</source>
        <extracomment>intake.item_text</extracomment>
        <translation>The name of a paper is empty or longer than {limit} characters. Write it shorter.</translation>
    </message>
    <message>
        <source>Còn thiếu {count} giấy tờ: {missing}. Ctrl+B in phiếu yêu cầu bổ sung.</source>
        <extracomment>intake.items_missing</extracomment>
        <translation>Papers missing: {count}: {missing}. Ctrl+B prints a supplement request.</translation>
    </message>
    <message>
        <source>Số phút hỗ trợ phải từ 0 đến {limit}.</source>
        <extracomment>intake.minutes_out_of_range</extracomment>
        <translation>Minutes of help must be from 0 to {limit}.</translation>
    </message>
    <message>
        <source>Chưa có họ tên. Quét căn cước hoặc gõ họ tên.</source>
        <extracomment>intake.name_missing</extracomment>
        <translation>No name yet. Scan the ID card or type the name.</translation>
    </message>
    <message>
        <source>Chưa đánh dấu giấy tờ nào. F5 đánh dấu đủ cả.</source>
        <extracomment>intake.no_items</extracomment>
        <translation>No paper is ticked. F5 ticks all.</translation>
    </message>
    <message>
        <source>“{text}” không phải là số. Gõ số.</source>
        <extracomment>intake.not_a_number</extracomment>
        <translation>“{text}” is not a number. Type a number.</translation>
    </message>
    <message>
        <source>Số điện thoại “{phone}” không đúng. Gõ 8 đến 15 chữ số, ví dụ 0912345678.</source>
        <extracomment>intake.phone_malformed</extracomment>
        <translation>Phone number “{phone}” is wrong. Type 8 to 15 digits, for example 0912345678.</translation>
    </message>
    <message>
        <source>Hồ sơ trực tuyến chưa có mã của Cổng. Gõ hoặc quét mã nếu đã có.</source>
        <extracomment>intake.portal_code_missing</extracomment>
        <translation>An online dossier has no Portal code yet. Type or scan it if there is one.</translation>
    </message>
    <message>
        <source>Chưa chọn thủ tục. Gõ vài chữ của tên thủ tục rồi Enter.</source>
        <extracomment>intake.procedure_missing</extracomment>
        <translation>No procedure chosen. Type a few letters of its name, then Enter.</translation>
    </message>
    <message>
        <source>Thủ tục {code} không có bản nào có hiệu lực vào ngày nhận. Chọn thủ tục khác.</source>
        <extracomment>intake.procedure_not_in_force</extracomment>
        <translation>Procedure {code} has no version in force on the day of reception. Choose another.</translation>
    </message>
    <message>
        <source>Thủ tục {code} đang tắt ở quầy này. Bật lại ở Thiết lập hoặc chọn thủ tục khác.</source>
        <extracomment>intake.procedure_off</extracomment>
        <translation>Procedure {code} is hidden at this desk. Show it again in Settings or choose another.</translation>
    </message>
    <message>
        <source>Không có thủ tục mã {code} trong danh mục. Chọn thủ tục khác hoặc thêm ở Thiết lập.</source>
        <extracomment>intake.procedure_unknown</extracomment>
        <translation>There is no procedure {code} in the catalogue. Choose another or add it in Settings.</translation>
    </message>
    <message>
        <source>Thủ tục này nộp trực tuyến được. Chọn lý do chưa nộp trực tuyến.</source>
        <extracomment>intake.reason_not_online_missing</extracomment>
        <translation>This procedure can be filed online. Choose the reason why it was not.</translation>
    </message>
    <message>
        <source>Thời điểm nhận {at} còn ở phía trước. Xem lại ngày giờ.</source>
        <extracomment>intake.received_in_future</extracomment>
        <translation>Time of reception {at} is still ahead. Look at date and time again.</translation>
    </message>
    <message>
        <source>Thời điểm nhận “{text}” không đọc được. Gõ dạng 2026-11-23T09:12.</source>
        <extracomment>intake.received_unreadable</extracomment>
        <translation>Time of reception “{text}” cannot be read. Type it like 2026-11-23T09:12.</translation>
    </message>
    <message>
        <source>Số bộ hồ sơ phải từ 1 đến {limit}.</source>
        <extracomment>intake.sets_out_of_range</extracomment>
        <translation>Sets must be from 1 to {limit}.</translation>
    </message>
    <message>
        <source>Danh mục chưa có thời hạn cho kênh này. Gõ thời hạn, ví dụ: 3 nlv (3 ngày làm việc).</source>
        <extracomment>intake.term_unknown</extracomment>
        <translation>The catalogue has no term for this channel. Type it, for example: 3 nlv (3 working days).</translation>
    </message>
    <message>
        <source>Dài {length} chữ, chỉ nhận tối đa {limit} chữ. Viết gọn lại.</source>
        <extracomment>intake.text_too_long</extracomment>
        <translation>{length} characters, at most {limit} are taken. Write it shorter.</translation>
    </message>
    <message>
        <source>Chỉ ghi được tối đa {limit} giấy tờ. Gộp các giấy tờ cùng loại.</source>
        <extracomment>intake.too_many_items</extracomment>
        <translation>At most {limit} papers are taken. Put those of a kind together.</translation>
    </message>
    <message>
        <source>Giá trị “{value}” không dùng được ở ô này. Dùng một trong: {allowed}.</source>
        <extracomment>intake.value_unknown</extracomment>
        <translation>Value “{value}” cannot be used here. Use one of: {allowed}.</translation>
    </message>
    <message>
        <source>Bộ cứu hộ do bản Một Cửa mới hơn làm ra. Cài bản mới rồi mở.</source>
        <extracomment>kit.newer</extracomment>
        <translation>The rescue kit was made by a newer Một Cửa. Install the new version, then open it.</translation>
    </message>
    <message>
        <source>Tệp {file} không phải bộ cứu hộ của Một Cửa. Chọn tệp motcua-cuu-ho-….motcua.</source>
        <extracomment>kit.not_a_kit</extracomment>
        <translation>File {file} is not a rescue kit of Một Cửa. Choose the file motcua-cuu-ho-….motcua.</translation>
    </message>
    <message>
        <source>Máy này chưa có dữ liệu để mở. Khôi phục từ bản sao kèm bộ cứu hộ.</source>
        <extracomment>kit.nothing_here</extracomment>
        <translation>This PC has no data to open. Restore from a copy with the rescue kit.</translation>
    </message>
    <message>
        <source>Mật khẩu cứu hộ phải dài ít nhất {least} ký tự.</source>
        <extracomment>kit.passphrase_short</extracomment>
        <translation>The rescue password needs at least {least} characters.</translation>
    </message>
    <message>
        <source>Mã cứu hộ không đúng. Xem lại từng chữ trên tờ mã cứu hộ.</source>
        <extracomment>kit.wrong_code</extracomment>
        <translation>The rescue code is wrong. Look at each letter on the code sheet.</translation>
    </message>
    <message>
        <source>Bộ cứu hộ này không mở được dữ liệu ở máy này. Tìm bộ cứu hộ của chính quầy này.</source>
        <extracomment>kit.wrong_key</extracomment>
        <translation>This rescue kit does not open the data on this PC. Find the kit of this desk.</translation>
    </message>
    <message>
        <source>{hub} có số liệu mới hơn máy này của {count} ngày, từ {day}: đối chiếu rồi quyết.</source>
        <extracomment>line.ahead</extracomment>
        <translation>{hub} has newer figures than this PC, from {day}, days: {count}. Compare, then decide.</translation>
    </message>
    <message>
        <source>Mọi ngày đã khóa sổ đã gửi.</source>
        <extracomment>line.all_sent</extracomment>
        <translation>All closed days are sent.</translation>
    </message>
    <message>
        <source>{count} ngày đã khóa sổ chưa chốt được số liệu.</source>
        <extracomment>line.held</extracomment>
        <translation>Closed days whose figures are not ready: {count}.</translation>
    </message>
    <message>
        <source>{hub} chưa nhận gì.</source>
        <extracomment>line.never</extracomment>
        <translation>{hub} has received nothing yet.</translation>
    </message>
    <message>
        <source>Tự gửi lại {when}.</source>
        <extracomment>line.next</extracomment>
        <translation>Sends again by itself {when}.</translation>
    </message>
    <message>
        <source>Chưa nối với nơi nhận nào.</source>
        <extracomment>line.no_hub</extracomment>
        <translation>Not joined to any hub.</translation>
    </message>
    <message>
        <source>Chưa có số liệu để gửi, khóa sổ một ngày là có.</source>
        <extracomment>line.nothing</extracomment>
        <translation>No figures to send yet, closing a day makes them.</translation>
    </message>
    <message>
        <source>{count} thư bị từ chối, cần xem.</source>
        <extracomment>line.parked</extracomment>
        <translation>Letters refused: {count}, look at them.</translation>
    </message>
    <message>
        <source>{hub} đã nhận {when}.</source>
        <extracomment>line.received</extracomment>
        <translation>{hub} received {when}.</translation>
    </message>
    <message>
        <source>{count} ngày qua chưa khóa sổ.</source>
        <extracomment>line.unfrozen</extracomment>
        <translation>Past days not closed: {count}.</translation>
    </message>
    <message>
        <source>{count} ngày chưa gửi, cũ nhất {day}.</source>
        <extracomment>line.unsent</extracomment>
        <translation>Days not sent: {count}, the oldest {day}.</translation>
    </message>
    <message>
        <source>{count} thư chưa gửi.</source>
        <extracomment>line.unsent_letters</extracomment>
        <translation>Letters not sent: {count}.</translation>
    </message>
    <message>
        <source>Mã định danh cơ quan trong gói là {sent}, quầy đang dùng {now}. Sửa ở Thiết lập, Quầy và máy in.</source>
        <extracomment>pack.agency</extracomment>
        <translation>The agency code in the pack is {sent}, the desk uses {now}. Change it in Settings, Desk.</translation>
    </message>
    <message>
        <source>Gói “{title}” đang áp dụng rồi.</source>
        <extracomment>pack.applied_already</extracomment>
        <translation>Pack “{title}” is applied already.</translation>
    </message>
    <message>
        <source>Ngày {day} thành ngày nghỉ: {name}.</source>
        <extracomment>pack.day_off</extracomment>
        <translation>{day} becomes a day off: {name}.</translation>
    </message>
    <message>
        <source>Ngày {day} thành ngày làm việc: {name}.</source>
        <extracomment>pack.day_working</extracomment>
        <translation>{day} becomes a working day: {name}.</translation>
    </message>
    <message>
        <source>Lời phiếu hướng dẫn: bản {version} thay bản {used}.</source>
        <extracomment>pack.guidance</extracomment>
        <translation>Words of the guidance sheet: version {version} replaces {used}.</translation>
    </message>
    <message>
        <source>Lời phiếu hướng dẫn: bản {version} không mới hơn bản {used} đang dùng nên không đổi.</source>
        <extracomment>pack.guidance_older</extracomment>
        <translation>Words of the guidance sheet: version {version} is not newer than {used} in use, so nothing changes.</translation>
    </message>
    <message>
        <source>Thủ tục {code}: mức độ {old} thành {new}.</source>
        <extracomment>pack.level</extracomment>
        <translation>Procedure {code}: level {old} becomes {new}.</translation>
    </message>
    <message>
        <source>Gói “{title}” có chỗ không đọc được nên không áp dụng phần nào. Báo nơi gửi gói.</source>
        <extracomment>pack.malformed</extracomment>
        <translation>Pack “{title}” has places that cannot be read, so no part is applied. Tell its sender.</translation>
    </message>
    <message>
        <source>{code}: {old} thành {new}.</source>
        <extracomment>pack.move</extracomment>
        <translation>{code}: {old} becomes {new}.</translation>
    </message>
    <message>
        <source>Ngày hẹn của {count} hồ sơ đang giải quyết tính ra khác, kể ở dưới.</source>
        <extracomment>pack.moves</extracomment>
        <translation>Running dossiers whose due date would be another, listed below: {count}.</translation>
    </message>
    <message>
        <source>Không đổi gì so với dữ liệu đang dùng.</source>
        <extracomment>pack.no_change</extracomment>
        <translation>Nothing differs from the data in use.</translation>
    </message>
    <message>
        <source>Gói “{title}” không phải gói đang áp dụng.</source>
        <extracomment>pack.not_applied</extracomment>
        <translation>Pack “{title}” is not applied.</translation>
    </message>
    <message>
        <source>Gói này có hiệu lực từ ngày {day}. Áp dụng từ ngày đó.</source>
        <extracomment>pack.not_yet</extracomment>
        <translation>This pack is in force from {day}. Apply it from then on.</translation>
    </message>
    <message>
        <source>Thông báo: {text}.</source>
        <extracomment>pack.notice</extracomment>
        <translation>Notice: {text}.</translation>
    </message>
    <message>
        <source>Dữ liệu Cổng nộp trực tuyến: bản {version} thay bản {used}, dùng từ lần nộp sau.</source>
        <extracomment>pack.portals</extracomment>
        <translation>Portal data: version {version} replaces {used}, used from the next filing on.</translation>
    </message>
    <message>
        <source>Dữ liệu Cổng nộp trực tuyến: bản {version} không mới hơn bản {used} đang dùng nên không đổi.</source>
        <extracomment>pack.portals_older</extracomment>
        <translation>Portal data: version {version} is not newer than {used} in use, so nothing changes.</translation>
    </message>
    <message>
        <source>Thêm thủ tục {code} {name}.</source>
        <extracomment>pack.procedure_added</extracomment>
        <translation>Adds procedure {code} {name}.</translation>
    </message>
    <message>
        <source>Đổi thủ tục {code} {name}.</source>
        <extracomment>pack.procedure_changed</extracomment>
        <translation>Changes procedure {code} {name}.</translation>
    </message>
    <message>
        <source>Thủ tục {code} {name}: giữ bản quầy đã sửa.</source>
        <extracomment>pack.procedure_corrected_here</extracomment>
        <translation>Procedure {code} {name}: what the desk changed is kept.</translation>
    </message>
    <message>
        <source>{count} hồ sơ {code} đang giải quyết giữ thời hạn và mức độ lúc nhận.</source>
        <extracomment>pack.running_stay</extracomment>
        <translation>Running dossiers of {code} keep the term and level of their reception: {count}.</translation>
    </message>
    <message>
        <source>Mục tiêu tỷ lệ trực tuyến: {percent} % thay {now} %.</source>
        <extracomment>pack.target</extracomment>
        <translation>Target of the online rate: {percent} % instead of {now} %.</translation>
    </message>
    <message>
        <source>Mục tiêu tỷ lệ trực tuyến {percent} %: giữ {now} % mà quầy đã đặt.</source>
        <extracomment>pack.target_kept</extracomment>
        <translation>Target of the online rate {percent} %: the desk&apos;s own {now} % is kept.</translation>
    </message>
    <message>
        <source>Thêm đơn vị {code} {name}.</source>
        <extracomment>pack.unit_added</extracomment>
        <translation>Adds unit {code} {name}.</translation>
    </message>
    <message>
        <source>Giữ tên đơn vị quầy đã đặt: {name}.</source>
        <extracomment>pack.unit_kept</extracomment>
        <translation>The desk&apos;s own name of the unit is kept: {name}.</translation>
    </message>
    <message>
        <source>Đơn vị {code}: {old} thành {new}.</source>
        <extracomment>pack.unit_renamed</extracomment>
        <translation>Unit {code}: {old} becomes {new}.</translation>
    </message>
    <message>
        <source>Nơi nhận không còn gói dữ liệu này.</source>
        <extracomment>pack.unknown</extracomment>
        <translation>The hub no longer has this data pack.</translation>
    </message>
    <message>
        <source>Máy này không có gói dữ liệu đó.</source>
        <extracomment>pack.unknown_here</extracomment>
        <translation>This PC does not have that data pack.</translation>
    </message>
    <message>
        <source>Có hồ sơ của kỳ đang được ghi cùng lúc nên chưa chốt được. Chờ ghi xong rồi chốt lại.</source>
        <extracomment>period.busy</extracomment>
        <translation>A dossier of the period is being recorded, so it cannot be closed. Wait for it, then close again.</translation>
    </message>
    <message>
        <source>Kỳ này đã chốt rồi. Số đã đổi thì lập bản sửa kèm lý do.</source>
        <extracomment>period.closed</extracomment>
        <translation>This period is closed already. If figures have changed, record a revision with a reason.</translation>
    </message>
    <message>
        <source>Ngày {day} đang mở lại. Khóa sổ ngày đó rồi chốt kỳ.</source>
        <extracomment>period.day_open</extracomment>
        <translation>Day {day} is reopened. Close it, then close the period.</translation>
    </message>
    <message>
        <source>Nơi nhận có số liệu mới hơn của ngày {day}. Đối chiếu ở trang Gửi tỉnh (F10) rồi chốt kỳ.</source>
        <extracomment>period.hub_ahead</extracomment>
        <translation>The hub has newer figures of {day}. Compare on the page Send (F10), then close the period.</translation>
    </message>
    <message>
        <source>Kỳ này chưa chốt nên chưa có bản nào để sửa. Chốt kỳ trước.</source>
        <extracomment>period.not_closed</extracomment>
        <translation>This period is not closed, so there is nothing to revise. Close it first.</translation>
    </message>
    <message>
        <source>Kỳ đến hết ngày {day} nên chưa chốt được. Chốt từ ngày hôm sau.</source>
        <extracomment>period.not_over</extracomment>
        <translation>The period ends on {day}, so it cannot be closed yet. Close it from the next day on.</translation>
    </message>
    <message>
        <source>Không số nào khác bản đã chốt nên không lập bản mới.</source>
        <extracomment>period.nothing_changed</extracomment>
        <translation>No figure differs from the closed revision, so no new one is made.</translation>
    </message>
    <message>
        <source>Ghi vì sao số liệu đã báo cáo phải đổi; không ghi tên công dân.</source>
        <extracomment>period.reason_missing</extracomment>
        <translation>Say why reported figures must change; do not name citizens.</translation>
    </message>
    <message>
        <source>Đã dừng, kỳ chưa chốt. Số liệu ngày tính xong thì giữ lại cho lần sau.</source>
        <extracomment>period.stopped</extracomment>
        <translation>Stopped, the period is not closed. Figures of days that were counted are kept for the next time.</translation>
    </message>
    <message>
        <source>Chốt từng kỳ dài không quá một năm.</source>
        <extracomment>period.too_long</extracomment>
        <translation>Close periods of at most one year.</translation>
    </message>
    <message>
        <source>Địa chỉ ở “{at}” chưa đúng: phải là https:// và thuộc nơi ghi ở origins.</source>
        <extracomment>portals.address</extracomment>
        <translation>The address at “{at}” is wrong: it must be https:// and of a place listed in origins.</translation>
    </message>
    <message>
        <source>Dạng mã ở “{at}” chưa đúng: mã ví dụ phải khớp với mẫu.</source>
        <extracomment>portals.code</extracomment>
        <translation>The pattern of codes at “{at}” is wrong: the example must fit it.</translation>
    </message>
    <message>
        <source>Dữ liệu Cổng thiếu Cổng “{portal}”.</source>
        <extracomment>portals.missing</extracomment>
        <translation>The Portal data has no Portal “{portal}”.</translation>
    </message>
    <message>
        <source>Tệp {file} trong thư mục của quầy chưa dùng được nên đang dùng bản trước.</source>
        <extracomment>portals.not_used</extracomment>
        <translation>File {file} in the desk&apos;s folder cannot be used, so the former data is in use.</translation>
    </message>
    <message>
        <source>Thư mục của quầy không có tệp dữ liệu Cổng nào để bỏ.</source>
        <extracomment>portals.nothing_to_leave</extracomment>
        <translation>The desk&apos;s folder has no Portal data file to remove.</translation>
    </message>
    <message>
        <source>Tệp ghi bản {version}, không mới hơn bản {used} đang dùng. Ghi version mới hơn rồi đưa lại.</source>
        <extracomment>portals.older</extracomment>
        <translation>The file says version {version}, not newer than {used} in use. Write a newer version and bring it again.</translation>
    </message>
    <message>
        <source>Lý do ở “{at}” không có trong danh sách lý do của phần mềm.</source>
        <extracomment>portals.reason</extracomment>
        <translation>The reason at “{at}” is not in the software&apos;s list of reasons.</translation>
    </message>
    <message>
        <source>Dữ liệu Cổng sai ở “{at}”: thiếu, thừa hoặc không đúng dạng. Sửa chỗ đó rồi đưa lại.</source>
        <extracomment>portals.shape</extracomment>
        <translation>The Portal data is wrong at “{at}”: missing, too much or of the wrong form. Mend it and bring it again.</translation>
    </message>
    <message>
        <source>Các bước ở “{at}” chưa đúng: bắt đầu bằng sẵn sàng, đồng ý, mở Cổng; kết thúc bằng ghi mã; đăng nhập, trả phí, bấm Nộp là việc của công dân.</source>
        <extracomment>portals.steps</extracomment>
        <translation>The steps at “{at}” are wrong: they begin with readiness, consent, opening the Portal; they end with the code; logging in, paying and pressing Nộp are the citizen&apos;s.</translation>
    </message>
    <message>
        <source>Thời hạn ở “{at}” không đọc được. Ví dụ đúng: 1 nlv.</source>
        <extracomment>portals.term</extracomment>
        <translation>The term at “{at}” cannot be read. A right one is: 1 nlv.</translation>
    </message>
    <message>
        <source>Tệp {file} lớn hơn {most} MB, không phải dữ liệu Cổng.</source>
        <extracomment>portals.too_large</extracomment>
        <translation>File {file} is larger than {most} MB, it is not Portal data.</translation>
    </message>
    <message>
        <source>Dữ liệu Cổng ghi trùng tên hoặc trùng phím ở “{at}”.</source>
        <extracomment>portals.twice</extracomment>
        <translation>The Portal data repeats a name or a key at “{at}”.</translation>
    </message>
    <message>
        <source>Không đọc được tệp {file}. Tệp phải là JSON, mã UTF-8.</source>
        <extracomment>portals.unreadable</extracomment>
        <translation>File {file} cannot be read. It must be JSON in UTF-8.</translation>
    </message>
    <message>
        <source>Ngày “{text}” không đọc được. Gõ dạng 2026-11-23 hoặc 23/11/2026.</source>
        <extracomment>print.day_unreadable</extracomment>
        <translation>The day “{text}” cannot be read. Type it like 2026-11-23 or 23/11/2026.</translation>
    </message>
    <message>
        <source>Ngày đầu đứng sau ngày cuối. Xem lại hai ngày.</source>
        <extracomment>print.days_crossed</extracomment>
        <translation>The first day is after the last. Look at both again.</translation>
    </message>
    <message>
        <source>Phiếu chờ từ lần trước, không tự in. Chọn In lại nếu vẫn cần.</source>
        <extracomment>print.held</extracomment>
        <translation>A slip from last time, not printed by itself. Choose Reprint if it is still needed.</translation>
    </message>
    <message>
        <source>Không có loại phiếu “{kind}”. Dùng một trong: {allowed}.</source>
        <extracomment>print.kind_unknown</extracomment>
        <translation>There is no slip “{kind}”. Use one of: {allowed}.</translation>
    </message>
    <message>
        <source>Máy tính chưa có máy in nào. Nối máy in, hoặc lưu phiếu thành PDF.</source>
        <extracomment>print.no_printer</extracomment>
        <translation>The PC has no printer. Connect one, or save the slip as PDF.</translation>
    </message>
    <message>
        <source>Hồ sơ chưa có việc “{verb}” nên chưa có phiếu này. Làm việc đó trước.</source>
        <extracomment>print.no_such_act</extracomment>
        <translation>The dossier has no act “{verb}”, so this slip does not exist. Do the act first.</translation>
    </message>
    <message>
        <source>Phiếu {code} không còn chờ in. Mở hồ sơ để in lại nếu cần.</source>
        <extracomment>print.not_waiting</extracomment>
        <translation>Slip {code} no longer waits for the printer. Open the dossier to reprint it if needed.</translation>
    </message>
    <message>
        <source>Không thấy máy in {printer}. Bật máy in hoặc chọn máy khác ở Thiết lập.</source>
        <extracomment>print.printer_gone</extracomment>
        <translation>Printer {printer} not found. Switch it on or choose another in Settings.</translation>
    </message>
    <message>
        <source>Máy in không nhận phiếu. Xem giấy, mực và dây nối rồi chọn In lại.</source>
        <extracomment>print.refused</extracomment>
        <translation>The printer does not take the slip. Look at paper, ink and cable, then choose Reprint.</translation>
    </message>
    <message>
        <source>Không có hồ sơ nào nhận trong khoảng này. Xem lại ngày và lĩnh vực.</source>
        <extracomment>print.register_empty</extracomment>
        <translation>No dossiers were received in this span. Look at days and field again.</translation>
    </message>
    <message>
        <source>Máy tắt giữa lúc in, không chắc phiếu đã ra giấy. Xem khay giấy; chưa ra thì Enter để in lại.</source>
        <extracomment>print.unsure</extracomment>
        <translation>The PC went off while printing, the slip may not have come out. Look at the tray; if it is not there, Enter prints it again.</translation>
    </message>
    <message>
        <source>Ngày hết hiệu lực đứng trước ngày có hiệu lực. Xem lại hai ngày.</source>
        <extracomment>procedure.dates_crossed</extracomment>
        <translation>The end of validity is before its beginning. Look at both days again.</translation>
    </message>
    <message>
        <source>Có hai giấy tờ trùng nhau. Bỏ bớt một.</source>
        <extracomment>procedure.item_twice</extracomment>
        <translation>Two papers are the same. Remove one.</translation>
    </message>
    <message>
        <source>Chưa có tên thủ tục. Gõ tên như trong quyết định công bố.</source>
        <extracomment>procedure.name_missing</extracomment>
        <translation>No name of the procedure. Type it as in the decision that announces it.</translation>
    </message>
    <message>
        <source>Thủ tục phải nhận qua ít nhất một kênh. Ghi thời hạn cho kênh trực tiếp, bưu chính hoặc trực tuyến.</source>
        <extracomment>procedure.no_channel</extracomment>
        <translation>A procedure must be taken by at least one channel. Give a term for in person, post or online.</translation>
    </message>
    <message>
        <source>Không tạo được thư mục {folder}. Xem lại ổ đĩa còn chỗ và quyền ghi.</source>
        <extracomment>profile.not_made</extracomment>
        <translation>Folder {folder} cannot be made. Look at the free space and rights.</translation>
    </message>
    <message>
        <source>Không đúng: nơi nhận không ký giấy này, hoặc nội dung đã bị sửa.</source>
        <extracomment>proof.false</extracomment>
        <translation>Not genuine: the hub did not sign this paper, or it was changed.</translation>
    </message>
    <message>
        <source>Kỳ này chưa nhận được số liệu nào của {unit}. Chọn tháng khác.</source>
        <extracomment>proof.no_figures</extracomment>
        <translation>No figures of {unit} were received for this period. Choose another month.</translation>
    </message>
    <message>
        <source>Không thấy biên nhận hoặc giấy xác nhận nào của nơi nhận. Chụp lại trọn mã QR.</source>
        <extracomment>proof.none</extracomment>
        <translation>No acknowledgement or certificate of a hub found. Take the picture again with the whole QR.</translation>
    </message>
    <message>
        <source>Chưa nơi nhận nào ký nhận số liệu ngày {day}. Gửi lại (F10), có biên nhận rồi in.</source>
        <extracomment>proof.not_received</extracomment>
        <translation>No hub has acknowledged the figures of {day}. Send again (F10), print when acknowledged.</translation>
    </message>
    <message>
        <source>Giấy này của nơi nhận mà quầy không nối tới. Hỏi nơi nhận.</source>
        <extracomment>proof.other_hub</extracomment>
        <translation>This paper is of a hub that the desk is not joined to. Ask the hub.</translation>
    </message>
    <message>
        <source>Báo cáo này không chia theo “{by}”. Dùng một trong: {allowed}.</source>
        <extracomment>report.by_unknown</extracomment>
        <translation>This report is not broken down by “{by}”. Use one of: {allowed}.</translation>
    </message>
    <message>
        <source>Ngày đầu kỳ ở sau ngày cuối kỳ. Đổi lại hai ngày.</source>
        <extracomment>report.days_crossed</extracomment>
        <translation>The first day of the period is after the last. Change them round.</translation>
    </message>
    <message>
        <source>Kỳ bắt đầu ngày {day} chưa tới nên chưa có số liệu. Chọn kỳ đã bắt đầu.</source>
        <extracomment>report.not_begun</extracomment>
        <translation>The period begins on {day}, still ahead, so it has no figures. Choose one that has begun.</translation>
    </message>
    <message>
        <source>Kỳ quá xa hoặc quá dài. Chọn kỳ từ năm {year}, dài không quá 30 năm.</source>
        <extracomment>report.span_odd</extracomment>
        <translation>The period is too far or too long. Choose one from {year} on, of at most 30 years.</translation>
    </message>
    <message>
        <source>Không có báo cáo “{name}”. Dùng một trong: {allowed}.</source>
        <extracomment>report.unknown</extracomment>
        <translation>There is no report “{name}”. Use one of: {allowed}.</translation>
    </message>
    <message>
        <source>Bản sao của quầy {desk}, {unit}: {dossiers} hồ sơ, việc cuối lúc {last}.</source>
        <extracomment>restore.brings</extracomment>
        <translation>Copy of desk {desk}, {unit}: dossiers {dossiers}, last act at {last}.</translation>
    </message>
    <message>
        <source>Hồ sơ sẽ mất: {codes}.</source>
        <extracomment>restore.codes</extracomment>
        <translation>Dossiers that would be lost: {codes}.</translation>
    </message>
    <message>
        <source>Bản sao {file} bị hỏng nên không dùng. Chọn bản khác.</source>
        <extracomment>restore.damaged</extracomment>
        <translation>Copy {file} is damaged and not used. Choose another.</translation>
    </message>
    <message>
        <source>Bản sao này chưa có quầy nào bên trong. Chọn bản khác.</source>
        <extracomment>restore.empty</extracomment>
        <translation>This copy has no desk inside. Choose another.</translation>
    </message>
    <message>
        <source>Bản sao này là của quầy {desk}, {unit}, không phải của quầy đang dùng ở máy này. Chọn đúng bản sao.</source>
        <extracomment>restore.foreign</extracomment>
        <translation>This copy is of desk {desk}, {unit}, not of the desk on this PC. Choose the right one.</translation>
    </message>
    <message>
        <source>Dữ liệu đang mở ở một cửa sổ khác. Đóng cửa sổ đó rồi khôi phục lại.</source>
        <extracomment>restore.in_use</extracomment>
        <translation>The data is open in another window. Close it, then restore again.</translation>
    </message>
    <message>
        <source>Máy này chưa có khóa của dữ liệu. Đưa bộ cứu hộ và mã cứu hộ của máy cũ vào.</source>
        <extracomment>restore.key_needed</extracomment>
        <translation>This PC has no key of the data. Bring the rescue kit and rescue code of the old PC.</translation>
    </message>
    <message>
        <source>Sẽ mất {dossiers} hồ sơ nhận sau bản sao và {acts} việc đã ghi. Tệp đang dùng được giữ lại trong thư mục backups.</source>
        <extracomment>restore.loses</extracomment>
        <translation>Lost would be: dossiers received after the copy {dossiers}, recorded acts {acts}. The file in use is kept in the folder backups.</translation>
    </message>
    <message>
        <source>Không mất hồ sơ nào so với dữ liệu đang dùng.</source>
        <extracomment>restore.loses_nothing</extracomment>
        <translation>No dossier is lost against the data in use.</translation>
    </message>
    <message>
        <source>Tệp {file} không mở được bằng khóa của máy này: không phải bản sao của quầy này, hoặc cần bộ cứu hộ của máy cũ.</source>
        <extracomment>restore.not_a_copy</extracomment>
        <translation>File {file} does not open with the key of this PC: it is not a copy of this desk, or needs the rescue kit of the old PC.</translation>
    </message>
    <message>
        <source>Số “{number}” không phải số của quầy này (bắt đầu từ {first}). Xem số trên giấy tiếp nhận cuối cùng, hoặc để trống.</source>
        <extracomment>restore.number_odd</extracomment>
        <translation>Number “{number}” is not of this desk (they begin with {first}). Look at the last receipt, or leave it empty.</translation>
    </message>
    <message>
        <source>Số đã cấp hôm nay không cấp lại: gõ số cuối cùng trên giấy tiếp nhận, hoặc để trống thì bỏ qua {count} số.</source>
        <extracomment>restore.numbers</extracomment>
        <translation>Numbers given out today are not given again: type the last one from the receipt, or leave it empty and {count} numbers are skipped.</translation>
    </message>
    <message>
        <source>Bản sao do bản Một Cửa mới hơn ({found}) làm ra, bản này chỉ biết đến {known}. Cài bản mới rồi khôi phục.</source>
        <extracomment>restore.too_new</extracomment>
        <translation>The copy was made by a newer Một Cửa ({found}), this one knows up to {known}. Install the new version, then restore.</translation>
    </message>
    <message>
        <source>Dữ liệu đang có ở máy này không đọc được; nó được giữ lại trong thư mục backups.</source>
        <extracomment>restore.unreadable</extracomment>
        <translation>The data on this PC cannot be read; it is kept in the folder backups.</translation>
    </message>
    <message>
        <source>Hồ sơ {code} đã xóa thông tin cá nhân rồi. Bỏ hồ sơ này ra rồi xóa.</source>
        <extracomment>retention.erased_already</extracomment>
        <translation>The personal data of dossier {code} is erased already. Leave it out, then erase.</translation>
    </message>
    <message>
        <source>Hồ sơ {code} chưa kết thúc hoặc chưa hết thời hạn lưu. Bỏ hồ sơ này ra rồi xóa.</source>
        <extracomment>retention.not_due</extracomment>
        <translation>Dossier {code} has not ended or not passed its term of keeping. Leave it out, then erase.</translation>
    </message>
    <message>
        <source>Không ghi được tệp {file}. Xem lại thư mục và quyền ghi.</source>
        <extracomment>retention.not_written</extracomment>
        <translation>File {file} could not be written. Look at the folder and its rights.</translation>
    </message>
    <message>
        <source>Chưa có hồ sơ nào hết thời hạn lưu. Không cần xóa gì.</source>
        <extracomment>retention.nothing_due</extracomment>
        <translation>No dossier is past its term of keeping. Nothing to erase.</translation>
    </message>
    <message>
        <source>Chưa ghi lý do xóa. Ghi số quyết định hoặc quy định về thời hạn lưu.</source>
        <extracomment>retention.reason_missing</extracomment>
        <translation>No reason given for erasing. Give the number of the decision or rule on the term of keeping.</translation>
    </message>
    <message>
        <source>Máy quét đang bận hoặc chương trình khác đang dùng. Chờ một lát rồi quét lại.</source>
        <extracomment>scan.busy</extracomment>
        <translation>The scanner is busy or used by another program. Wait a moment and scan again.</translation>
    </message>
    <message>
        <source>Nắp máy quét đang mở. Đóng nắp rồi quét lại.</source>
        <extracomment>scan.cover_open</extracomment>
        <translation>The scanner&apos;s lid is open. Close it and scan again.</translation>
    </message>
    <message>
        <source>Máy quét không trả lời. Xem máy quét có giấy, có điện, rồi quét lại.</source>
        <extracomment>scan.failed</extracomment>
        <translation>The scanner does not answer. See that it has paper and power, then scan again.</translation>
    </message>
    <message>
        <source>Thư mục quét chưa có tệp mới nào từ lúc bắt đầu nộp. Quét hoặc gửi từ điện thoại rồi bấm lại.</source>
        <extracomment>scan.folder_empty</extracomment>
        <translation>The scan folder has no new file since the filing began. Scan or send from the phone, then press again.</translation>
    </message>
    <message>
        <source>Không mở được thư mục {folder}. Xem lại thư mục quét ở Thiết lập.</source>
        <extracomment>scan.folder_gone</extracomment>
        <translation>Folder {folder} cannot be opened. Look at the scan folder in Settings.</translation>
    </message>
    <message>
        <source>Chưa chọn thư mục quét. Chọn ở Thiết lập, hoặc lấy từ tệp.</source>
        <extracomment>scan.folder_unset</extracomment>
        <translation>No scan folder chosen. Choose it in Settings, or take from files.</translation>
    </message>
    <message>
        <source>Máy quét kẹt giấy. Lấy giấy kẹt ra rồi quét lại.</source>
        <extracomment>scan.jammed</extracomment>
        <translation>Paper is jammed in the scanner. Take it out and scan again.</translation>
    </message>
    <message>
        <source>Không thấy máy quét. Bật máy quét, hoặc lấy từ thư mục hay tệp.</source>
        <extracomment>scan.no_scanner</extracomment>
        <translation>No scanner found. Switch it on, or take from the folder or files.</translation>
    </message>
    <message>
        <source>Chưa có trang nào. Đặt giấy lên máy quét hoặc chọn tệp.</source>
        <extracomment>scan.nothing</extracomment>
        <translation>No page yet. Put paper on the scanner or choose a file.</translation>
    </message>
    <message>
        <source>Máy quét đang tắt hoặc chưa cắm dây. Bật máy, xem dây rồi quét lại.</source>
        <extracomment>scan.offline</extracomment>
        <translation>The scanner is off or not plugged in. Switch it on, look at the cable, then scan again.</translation>
    </message>
    <message>
        <source>Chỉ ghép được các ảnh với nhau. Chọn một tệp PDF, hoặc chỉ chọn ảnh.</source>
        <extracomment>scan.one_pdf</extracomment>
        <translation>Only pictures can be put together. Choose one PDF, or pictures only.</translation>
    </message>
    <message>
        <source>Giấy tờ này không nén được xuống {limit} MB theo giới hạn của Cổng. Chia nhỏ rồi quét lại.</source>
        <extracomment>scan.over_limit</extracomment>
        <translation>This paper cannot be made smaller than the Portal&apos;s limit of {limit} MB. Divide it and scan again.</translation>
    </message>
    <message>
        <source>Máy quét hết giấy. Đặt giấy vào khay hoặc lên mặt kính rồi quét lại.</source>
        <extracomment>scan.paper_empty</extracomment>
        <translation>The scanner has no paper. Put some into the tray or on the glass, then scan again.</translation>
    </message>
    <message>
        <source>Tệp PDF hỏng, có khóa, hoặc không phải PDF. Quét lại giấy tờ.</source>
        <extracomment>scan.pdf_broken</extracomment>
        <translation>The PDF is damaged, locked, or no PDF. Scan the paper again.</translation>
    </message>
    <message>
        <source>Tệp quá lớn, tối đa {most} MB mỗi giấy tờ. Quét lại ở 300 dpi hoặc chia nhỏ.</source>
        <extracomment>scan.too_large</extracomment>
        <translation>The file is too large, at most {most} MB a paper. Scan again at 300 dpi or divide it.</translation>
    </message>
    <message>
        <source>Quá {most} trang. Chia thành nhiều giấy tờ.</source>
        <extracomment>scan.too_many_pages</extracomment>
        <translation>More than {most} pages. Divide it into several papers.</translation>
    </message>
    <message>
        <source>Tệp này không phải ảnh đọc được. Dùng ảnh PNG, JPG hoặc PDF.</source>
        <extracomment>scan.unreadable</extracomment>
        <translation>This file is not a readable picture. Use PNG, JPG or PDF.</translation>
    </message>
    <message>
        <source>Giấy ghi mã {code} đã bị sửa: chữ ký không khớp. Không nhận giấy này; tìm hồ sơ theo họ tên để đối chiếu.</source>
        <extracomment>seal.altered</extracomment>
        <translation>The paper with code {code} was altered: the signature does not fit. Do not accept it; find the dossier by name to compare.</translation>
    </message>
    <message>
        <source>Tệp lớn hơn {limit} MB. Chụp riêng mã QR rồi kiểm tra lại.</source>
        <extracomment>seal.file_too_large</extracomment>
        <translation>The file is larger than {limit} MB. Take the QR alone and check again.</translation>
    </message>
    <message>
        <source>Tệp này không phải PDF, ảnh hay văn bản đọc được. Dùng tệp PDF, PNG hoặc JPG.</source>
        <extracomment>seal.file_unreadable</extracomment>
        <translation>This file is no readable PDF, picture or text. Use PDF, PNG or JPG.</translation>
    </message>
    <message>
        <source>Giấy thật: hồ sơ {code}, hẹn trả {due}, do {signer} lập. So với chữ in trên giấy.</source>
        <extracomment>seal.genuine</extracomment>
        <translation>Genuine: dossier {code}, due {due}, made by {signer}. Compare with what is printed.</translation>
    </message>
    <message>
        <source>Khóa trùng tên {key} với một khóa đã có nhưng khác nội dung. Không dùng; hỏi lại quầy gửi khóa.</source>
        <extracomment>seal.key_clash</extracomment>
        <translation>Key {key} has the name of a known one but another content. Do not use it; ask the desk that sent it.</translation>
    </message>
    <message>
        <source>Mã trên giấy bị hỏng hoặc đã bị sửa. Tắt gõ tiếng Việt (Unikey chuyển sang E) rồi quét lại.</source>
        <extracomment>seal.malformed</extracomment>
        <translation>The code on the paper is damaged or altered. Switch Vietnamese typing off (Unikey to E) and scan again.</translation>
    </message>
    <message>
        <source>Chưa ghi khóa này của quầy nào. Gõ tên, ví dụ: quầy 2 xã Cẩm Bình.</source>
        <extracomment>seal.name_missing</extracomment>
        <translation>It is not said whose key this is. Type a name, for example: quầy 2 xã Cẩm Bình.</translation>
    </message>
    <message>
        <source>Không đọc được mã nào trong tệp. Chụp lại rõ hơn, đủ bốn góc mã QR.</source>
        <extracomment>seal.no_code</extracomment>
        <translation>No code can be read in the file. Take it again, sharper, with all four corners of the QR.</translation>
    </message>
    <message>
        <source>Không phải khóa công khai của quầy, hoặc chép thiếu. Chép lại nguyên dòng bắt đầu bằng MCK1.</source>
        <extracomment>seal.not_a_key</extracomment>
        <translation>This is not a desk&apos;s public key, or a part is missing. Copy the whole line that begins with MCK1.</translation>
    </message>
    <message>
        <source>Không phải mã của giấy tiếp nhận có ký số. Quét mã QR ở góc phải giấy.</source>
        <extracomment>seal.not_a_receipt</extracomment>
        <translation>This is not the code of a sealed receipt. Scan the QR at the right corner of the paper.</translation>
    </message>
    <message>
        <source>Giấy do quầy này ký nhưng không có hồ sơ {code}. Đối chiếu sổ và bản sao lưu.</source>
        <extracomment>seal.not_on_file</extracomment>
        <translation>The paper was signed by this desk, but there is no dossier {code}. Compare with the register and the backup.</translation>
    </message>
    <message>
        <source>Đây là khóa của chính quầy này, không cần thêm.</source>
        <extracomment>seal.own_key</extracomment>
        <translation>This is the desk&apos;s own key, no need to add it.</translation>
    </message>
    <message>
        <source>Tệp có {count} giấy tiếp nhận khác nhau. Tách riêng rồi kiểm tra từng giấy.</source>
        <extracomment>seal.several</extracomment>
        <translation>The file has {count} different receipts. Part them and check each.</translation>
    </message>
    <message>
        <source>Giấy thật nhưng đã cũ: hồ sơ {code} đã thay đổi, nay hẹn trả {now_due}. In giấy mới cho công dân.</source>
        <extracomment>seal.stale</extracomment>
        <translation>Genuine but old: dossier {code} has changed, it is due {now_due} now. Print a new receipt for the citizen.</translation>
    </message>
    <message>
        <source>Tệp PDF có {pages} trang, chỉ đọc đến {most}. Tách trang có giấy tiếp nhận rồi kiểm tra.</source>
        <extracomment>seal.too_many_pages</extracomment>
        <translation>The PDF has {pages} pages, at most {most} are read. Take the page with the receipt and check it.</translation>
    </message>
    <message>
        <source>Chưa biết khóa {key} đã ký giấy này. Xin khóa công khai của quầy {desk}, đơn vị {unit}, rồi kiểm tra lại.</source>
        <extracomment>seal.unknown_key</extracomment>
        <translation>Key {key}, which signed this paper, is not known. Ask for the public key of desk {desk}, unit {unit}, then check again.</translation>
    </message>
    <message>
        <source>Không lưu được thiết lập vào {file}. Xem lại ổ đĩa còn chỗ và quyền ghi.</source>
        <extracomment>settings.not_saved</extracomment>
        <translation>The settings could not be saved to {file}. Look at the free space and rights.</translation>
    </message>
    <message>
        <source>Mã định danh cơ quan “{code}” không đúng. Chỉ dùng chữ in hoa, chữ số và dấu chấm, ví dụ H27.18685.</source>
        <extracomment>setup.agency_malformed</extracomment>
        <translation>Agency code “{code}” is wrong. Capital letters, digits and dots only, for example H27.18685.</translation>
    </message>
    <message>
        <source>Số quầy phải từ 1 đến {most}.</source>
        <extracomment>setup.desk_out_of_range</extracomment>
        <translation>The desk number must be from 1 to {most}.</translation>
    </message>
    <message>
        <source>Quầy này đã thiết lập rồi. Sửa ở mục Thiết lập.</source>
        <extracomment>setup.done_already</extracomment>
        <translation>This desk is set up already. Change it in Settings.</translation>
    </message>
    <message>
        <source>Chưa có tên cán bộ. Gõ họ tên người ngồi quầy.</source>
        <extracomment>setup.officer_missing</extracomment>
        <translation>No name of the officer. Type the name of whoever sits at the desk.</translation>
    </message>
    <message>
        <source>Chưa chọn đơn vị. Gõ vài chữ của tên xã, phường rồi Enter.</source>
        <extracomment>setup.unit_missing</extracomment>
        <translation>No unit chosen. Type a few letters of the commune or ward, then Enter.</translation>
    </message>
    <message>
        <source>Không có xã, phường mã {code} trong danh sách Hà Tĩnh. Gõ thêm tên đơn vị.</source>
        <extracomment>setup.unit_unknown</extracomment>
        <translation>There is no commune or ward {code} in the list of Hà Tĩnh. Type the name of the unit too.</translation>
    </message>
    <message>
        <source>Đang xử lý</source>
        <extracomment>state.processing</extracomment>
        <translation>In processing</translation>
    </message>
    <message>
        <source>Đã tiếp nhận</source>
        <extracomment>state.received</extracomment>
        <translation>Received</translation>
    </message>
    <message>
        <source>Đã từ chối</source>
        <extracomment>state.refused</extracomment>
        <translation>Refused</translation>
    </message>
    <message>
        <source>Có kết quả</source>
        <extracomment>state.resolved</extracomment>
        <translation>Result ready</translation>
    </message>
    <message>
        <source>Đã trả kết quả</source>
        <extracomment>state.returned</extracomment>
        <translation>Result returned</translation>
    </message>
    <message>
        <source>Đã dừng</source>
        <extracomment>state.stopped</extracomment>
        <translation>Stopped</translation>
    </message>
    <message>
        <source>Chờ bổ sung</source>
        <extracomment>state.waiting</extracomment>
        <translation>Waiting for papers</translation>
    </message>
    <message>
        <source>Đã rút</source>
        <extracomment>state.withdrawn</extracomment>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>Không mở được tệp dữ liệu. Xem lại thư mục dữ liệu còn không và quyền đọc ghi.</source>
        <extracomment>store.cannot_open</extracomment>
        <translation>The data file does not open. See that its folder is there and can be read and written.</translation>
    </message>
    <message>
        <source>Tệp dữ liệu bị hỏng. Ngừng nhập, gọi quản trị khôi phục từ bản sao lưu gần nhất.</source>
        <extracomment>store.damaged</extracomment>
        <translation>The data file is damaged. Stop entering, call the administrator to restore the latest backup.</translation>
    </message>
    <message>
        <source>Ổ đĩa không đọc ghi được. Thử lại; nếu vẫn vậy, gọi quản trị thay ổ đĩa.</source>
        <extracomment>store.disk_failed</extracomment>
        <translation>The disk cannot be read or written. Try again; if it stays so, call the administrator to change the disk.</translation>
    </message>
    <message>
        <source>Ổ đĩa đã đầy nên chưa lưu được. Xóa bớt tệp không cần rồi bấm lại; phần đang gõ vẫn còn.</source>
        <extracomment>store.disk_full</extracomment>
        <translation>The disk is full, so it is not saved. Remove files that are not needed and press again; what was typed is still here.</translation>
    </message>
    <message>
        <source>{count} hồ sơ không có trong nhật ký. Gọi quản trị.</source>
        <extracomment>store.dossier_without_act</extracomment>
        <translation>Dossiers not in the journal: {count}. Call the administrator.</translation>
    </message>
    <message>
        <source>{count} hồ sơ không có số trong sổ số. Gọi quản trị.</source>
        <extracomment>store.dossier_without_number</extracomment>
        <translation>Dossiers without a number in the book of numbers: {count}. Call the administrator.</translation>
    </message>
    <message>
        <source>{count} việc trên hồ sơ không có trong nhật ký. Gọi quản trị.</source>
        <extracomment>store.event_without_act</extracomment>
        <translation>Acts not in the journal: {count}. Call the administrator.</translation>
    </message>
    <message>
        <source>{count} hồ sơ thiếu việc đã làm. Gọi quản trị.</source>
        <extracomment>store.events_missing</extracomment>
        <translation>Dossiers that lack an act that was done: {count}. Call the administrator.</translation>
    </message>
    <message>
        <source>{count} lần nhập sổ cũ không khớp với nhật ký. Gọi quản trị.</source>
        <extracomment>store.import_incomplete</extracomment>
        <translation>Imports of old registers that do not agree with the journal: {count}. Call the administrator.</translation>
    </message>
    <message>
        <source>{count} hồ sơ ghi là của một lần nhập không có. Gọi quản trị.</source>
        <extracomment>store.import_unknown</extracomment>
        <translation>Dossiers marked as of an import that does not exist: {count}. Call the administrator.</translation>
    </message>
    <message>
        <source>Một cửa sổ khác đang nâng cấp dữ liệu. Chờ xong rồi mở lại.</source>
        <extracomment>store.in_use</extracomment>
        <translation>Another window is upgrading the data. Wait for it, then open again.</translation>
    </message>
    <message>
        <source>Việc số {seq} trong nhật ký đã bị sửa từ bên ngoài. Gọi quản trị.</source>
        <extracomment>store.journal_content</extracomment>
        <translation>Entry {seq} of the journal was changed from outside. Call the administrator.</translation>
    </message>
    <message>
        <source>Nhật ký thiếu việc số {seq}. Có người đã sửa tệp từ bên ngoài; gọi quản trị.</source>
        <extracomment>store.journal_gap</extracomment>
        <translation>The journal lacks entry {seq}. Somebody changed the file from outside; call the administrator.</translation>
    </message>
    <message>
        <source>Nhật ký đứt ở việc số {seq}. Có người đã sửa tệp từ bên ngoài; gọi quản trị.</source>
        <extracomment>store.journal_link</extracomment>
        <translation>The journal breaks at entry {seq}. Somebody changed the file from outside; call the administrator.</translation>
    </message>
    <message>
        <source>Tệp khóa bị hỏng. Khôi phục tệp khóa từ bộ cứu hộ.</source>
        <extracomment>store.key_damaged</extracomment>
        <translation>The key file is damaged. Restore it from the rescue kit.</translation>
    </message>
    <message>
        <source>Không thấy khóa của dữ liệu. Khôi phục khóa từ bộ cứu hộ; không có khóa thì không mở được.</source>
        <extracomment>store.key_missing</extracomment>
        <translation>The key of the data is not found. Restore it from the rescue kit; without it the data does not open.</translation>
    </message>
    <message>
        <source>Dữ liệu đang bận vì một cửa sổ khác đang ghi. Chờ vài giây rồi bấm lại.</source>
        <extracomment>store.locked</extracomment>
        <translation>The data is busy, another window is writing. Wait some seconds and press again.</translation>
    </message>
    <message>
        <source>{count} số đã dùng mà không có hồ sơ. Gọi quản trị.</source>
        <extracomment>store.number_without_dossier</extracomment>
        <translation>Used numbers without a dossier: {count}. Call the administrator.</translation>
    </message>
    <message>
        <source>Không ghi được vào thư mục dữ liệu. Nhờ quản trị mở quyền ghi cho tài khoản này.</source>
        <extracomment>store.read_only</extracomment>
        <translation>The data folder cannot be written to. Ask the administrator to give this account the right.</translation>
    </message>
    <message>
        <source>Có dòng dữ liệu trỏ tới hồ sơ không còn. Gọi quản trị, gửi kết quả kiểm tra này.</source>
        <extracomment>store.reference_broken</extracomment>
        <translation>Some rows point to dossiers that are no more. Call the administrator, send the result of this check.</translation>
    </message>
    <message>
        <source>Chỉ mục tìm kiếm lệch {count} hồ sơ. Gọi quản trị dựng lại chỉ mục.</source>
        <extracomment>store.search_incomplete</extracomment>
        <translation>The search index is off by {count} dossiers. Call the administrator to build it anew.</translation>
    </message>
    <message>
        <source>Dữ liệu do bản mới hơn ({found}) tạo ra, bản này chỉ biết đến {known}. Cài bản mới rồi mở lại.</source>
        <extracomment>store.too_new</extracomment>
        <translation>The data was made by a newer version ({found}), this one knows up to {known}. Install the new version, then open again.</translation>
    </message>
    <message>
        <source>Nâng cấp dữ liệu không đạt, tệp cũ vẫn nguyên. Bản sao lưu ở {backup}. Gọi quản trị.</source>
        <extracomment>store.upgrade_failed</extracomment>
        <translation>The upgrade of the data failed, the old file is whole. A backup is in {backup}. Call the administrator.</translation>
    </message>
    <message>
        <source>Khóa không mở được tệp dữ liệu này. Khôi phục đúng khóa từ bộ cứu hộ, đừng xóa tệp.</source>
        <extracomment>store.wrong_key</extracomment>
        <translation>The key does not open this data file. Restore the right key from the rescue kit, do not delete the file.</translation>
    </message>
    <message>
        <source>Địa chỉ nơi nhận chưa đúng. Gõ như https://motcua.hatinh.gov.vn.</source>
        <extracomment>sync.address_malformed</extracomment>
        <translation>The hub&apos;s address is wrong. Type it like https://motcua.hatinh.gov.vn.</translation>
    </message>
    <message>
        <source>Đường truyền đứt giữa chừng. Số liệu giữ ở máy này và tự gửi lại.</source>
        <extracomment>sync.broken_off</extracomment>
        <translation>The line broke midway. The figures stay on this PC and are sent again by themselves.</translation>
    </message>
    <message>
        <source>Mạng đang đòi đăng nhập hoặc chuyển sang trang khác, chưa gửi được. Mở trình duyệt đăng nhập mạng rồi bấm Gửi ngay.</source>
        <extracomment>sync.captive</extracomment>
        <translation>The network asks for a login or leads to another page, nothing is sent. Log in to it in the browser, then press Send now.</translation>
    </message>
    <message>
        <source>Giờ máy này lệch {minutes} phút so với nơi nhận. Chỉnh lại giờ máy; số liệu vẫn gửi.</source>
        <extracomment>sync.clock</extracomment>
        <translation>The clock of this PC is {minutes} minutes off the hub&apos;s. Set it; figures are sent all the same.</translation>
    </message>
    <message>
        <source>Mã đăng ký gồm 12 chữ và số, dạng 4KTR-9FQP-2HVL. Gõ lại mã do nơi nhận cấp.</source>
        <extracomment>sync.code_malformed</extracomment>
        <translation>An enrolment code has 12 letters and digits, like 4KTR-9FQP-2HVL. Type the code of the hub again.</translation>
    </message>
    <message>
        <source>Số liệu ngày {day} chưa chốt. Khóa sổ ngày đó trước.</source>
        <extracomment>sync.day_not_frozen</extracomment>
        <translation>The figures of {day} are not ready. Close that day first.</translation>
    </message>
    <message>
        <source>Nơi nhận có thư của quầy này mà máy này không có: có bản sao của máy đang gửi, hoặc dữ liệu vừa khôi phục. Báo nơi nhận trước khi gửi tiếp.</source>
        <extracomment>sync.fork</extracomment>
        <translation>The hub has letters of this desk that this PC does not have: a copy of this PC is sending, or the data was just restored. Tell the hub before sending on.</translation>
    </message>
    <message>
        <source>Đã dừng giữa chừng. Số liệu giữ ở máy này và tự gửi lại.</source>
        <extracomment>sync.halted</extracomment>
        <translation>Stopped midway. The figures stay on this PC and are sent again by themselves.</translation>
    </message>
    <message>
        <source>Không có nơi nhận “{hub}” trong danh sách đang nối.</source>
        <extracomment>sync.hub_unknown</extracomment>
        <translation>There is no hub “{hub}” among those joined.</translation>
    </message>
    <message>
        <source>Quầy chưa nối với nơi nhận nào. Xin nơi nhận địa chỉ và mã đăng ký, rồi nối.</source>
        <extracomment>sync.no_hub</extracomment>
        <translation>The desk is not joined to any hub. Ask a hub for its address and an enrolment code, then join.</translation>
    </message>
    <message>
        <source>Mạng không tìm thấy địa chỉ nơi nhận. Xem lại mạng hoặc địa chỉ; số liệu giữ ở máy này.</source>
        <extracomment>sync.no_name</extracomment>
        <translation>The network does not find the hub&apos;s address. Look at network or address; the figures stay on this PC.</translation>
    </message>
    <message>
        <source>Tệp này không có biên nhận nào cho quầy này. Chọn tệp biên nhận do nơi nhận lập.</source>
        <extracomment>sync.no_receipts</extracomment>
        <translation>This file has no acknowledgement for this desk. Choose the file that the hub made.</translation>
    </message>
    <message>
        <source>Địa chỉ này không phải nơi nhận của Một Cửa (trả lời {status}). Xem lại địa chỉ với nơi nhận.</source>
        <extracomment>sync.not_a_hub</extracomment>
        <translation>This address is not a hub of Một Cửa (it answers {status}). Compare the address with the hub.</translation>
    </message>
    <message>
        <source>Đây không phải mã đăng ký nối với nơi nhận. Quét mã do nơi nhận cấp, hoặc gõ địa chỉ và mã.</source>
        <extracomment>sync.not_a_join</extracomment>
        <translation>This is not an enrolment code of a hub. Scan the hub&apos;s code, or type address and code.</translation>
    </message>
    <message>
        <source>Không còn gì chưa gửi để xuất ra tệp.</source>
        <extracomment>sync.nothing_to_export</extracomment>
        <translation>Nothing unsent is left to be exported.</translation>
    </message>
    <message>
        <source>Máy chủ proxy đòi tên và mật khẩu. Hỏi người quản trị mạng, ghi địa chỉ proxy trong thiết lập.</source>
        <extracomment>sync.proxy_login</extracomment>
        <translation>The proxy asks for name and password. Ask the network&apos;s administrator, write the proxy&apos;s address into the settings.</translation>
    </message>
    <message>
        <source>Nơi nhận từ chối với lý do bản này chưa biết ({reason}). Cài bản Một Cửa mới hoặc hỏi nơi nhận.</source>
        <extracomment>sync.refused</extracomment>
        <translation>The hub refused for a reason this version does not know ({reason}). Install the new Một Cửa or ask the hub.</translation>
    </message>
    <message>
        <source>Nơi nhận không trả lời kịp. Số liệu giữ ở máy này và tự gửi lại.</source>
        <extracomment>sync.timeout</extracomment>
        <translation>The hub does not answer in time. The figures stay on this PC and are sent again by themselves.</translation>
    </message>
    <message>
        <source>Chứng thư của nơi nhận không tin được, hoặc giờ máy này sai. Xem lại ngày giờ máy; còn lỗi thì báo người hỗ trợ.</source>
        <extracomment>sync.tls</extracomment>
        <translation>The hub&apos;s certificate cannot be trusted, or the clock of this PC is wrong. Look at date and time; if it stays so, tell whoever helps.</translation>
    </message>
    <message>
        <source>Nơi nhận, hoặc máy trên đường tới đó, không nhận yêu cầu lớn như vậy. Báo nơi nhận.</source>
        <extracomment>sync.too_large</extracomment>
        <translation>The hub, or a machine on the way to it, does not take requests as large as that. Tell the hub.</translation>
    </message>
    <message>
        <source>Nơi nhận không còn nhận của bản Một Cửa này. Cài bản {needs}; không có mạng thì xin bộ cài trên USB. Số liệu chưa gửi giữ nguyên.</source>
        <extracomment>sync.too_old</extracomment>
        <translation>The hub no longer takes from this version. Install version {needs}; without a network ask for the installer on a USB stick. Unsent figures are kept.</translation>
    </message>
    <message>
        <source>Chưa tới được nơi nhận: không có mạng hoặc máy nhận chưa bật. Số liệu giữ ở máy này và tự gửi lại.</source>
        <extracomment>sync.unreachable</extracomment>
        <translation>The hub cannot be reached: no network, or it is off. The figures stay on this PC and are sent again by themselves.</translation>
    </message>
    <message>
        <source>Trả lời không mang chữ ký của nơi nhận nên không tính là đã nhận. Số liệu giữ ở máy này; báo nơi nhận nếu lặp lại.</source>
        <extracomment>sync.wrong_answer</extracomment>
        <translation>The answer has no signature of the hub, so it does not count as received. The figures stay on this PC; tell the hub if it comes again.</translation>
    </message>
    <message>
        <source>Khóa của nơi nhận ({found}) khác khóa ghi trong mã đăng ký ({told}). Không nối; hỏi lại nơi nhận.</source>
        <extracomment>sync.wrong_hub_key</extracomment>
        <translation>The hub&apos;s key ({found}) differs from that of the enrolment code ({told}). Not joined; ask the hub.</translation>
    </message>
    <message>
        <source>Thời hạn “{text}” thiếu đơn vị. Gõ thêm nlv, ngày, tháng hoặc giờ.</source>
        <extracomment>term.no_unit</extracomment>
        <translation>Term “{text}” has no unit. Add nlv, ngày, tháng or giờ.</translation>
    </message>
    <message>
        <source>Thời hạn “{text}” lẻ quá. Chỉ dùng phần tư: 0,25; 0,5; 0,75. Tháng phải chẵn.</source>
        <extracomment>term.not_quarters</extracomment>
        <translation>Term “{text}” is too fine. Quarters only: 0,25; 0,5; 0,75. Months must be whole.</translation>
    </message>
    <message>
        <source>Thời hạn “{text}” dài quá mức. Xem lại con số.</source>
        <extracomment>term.too_long</extracomment>
        <translation>Term “{text}” is too long. Look at the number again.</translation>
    </message>
    <message>
        <source>Thời hạn “{text}” không đọc được. Gõ ví dụ: 3 nlv, 20 ngày, 1 tháng, 4 giờ.</source>
        <extracomment>term.unreadable</extracomment>
        <translation>Term “{text}” cannot be read. Type for example: 3 nlv, 20 ngày, 1 tháng, 4 giờ.</translation>
    </message>
    <message>
        <source>Trước hạn</source>
        <extracomment>timeliness.early</extracomment>
        <translation>Early</translation>
    </message>
    <message>
        <source>Trong hạn</source>
        <extracomment>timeliness.in_time</extracomment>
        <translation>Within time</translation>
    </message>
    <message>
        <source>Quá hạn</source>
        <extracomment>timeliness.late</extracomment>
        <translation>Late</translation>
    </message>
    <message>
        <source>Đúng hạn</source>
        <extracomment>timeliness.on_time</extracomment>
        <translation>On time</translation>
    </message>
    <message>
        <source>Số tiền “{text}” không đọc được. Gõ số, ví dụ 8.000.</source>
        <extracomment>typed.amount_unreadable</extracomment>
        <translation>Amount “{text}” cannot be read. Type a number, for example 8.000.</translation>
    </message>
    <message>
        <source>Ngày “{text}” không đọc được. Gõ như 30/11/2026, hoặc +5 là thêm 5 ngày làm việc.</source>
        <extracomment>typed.day_unreadable</extracomment>
        <translation>The day “{text}” cannot be read. Type it like 30/11/2026, or +5 for 5 more working days.</translation>
    </message>
    <message>
        <source>Dòng “{text}” thiếu thời hạn. Gõ như: UBND xã = 3 nlv.</source>
        <extracomment>typed.leg_unreadable</extracomment>
        <translation>Line “{text}” has no term. Type it like: UBND xã = 3 nlv.</translation>
    </message>
    <message>
        <source>Giờ “{text}” không đọc được. Gõ như 09:12 hoặc 09:12 23/11/2026.</source>
        <extracomment>typed.moment_unreadable</extracomment>
        <translation>The time “{text}” cannot be read. Type it like 09:12 or 09:12 23/11/2026.</translation>
    </message>
    <message>
        <source>Hồ sơ không có khoản phí nào còn phải thu.</source>
        <extracomment>typed.nothing_owed</extracomment>
        <translation>The dossier owes no fee.</translation>
    </message>
    <message>
        <source>Trở lại thì mất phần việc vừa nói. Nếu đồng ý, gọi lại lệnh này với --accept.</source>
        <extracomment>update.accept_first</extracomment>
        <translation>Going back loses what was said. If you agree, call it again with --accept.</translation>
    </message>
    <message>
        <source>Tệp cập nhật đã bị sửa hoặc hỏng nên không dùng được. Xin chép lại tệp từ nơi phát hành.</source>
        <extracomment>update.altered</extracomment>
        <translation>The update file was changed or is damaged and cannot be used. Ask for it again from where it is released.</translation>
    </message>
    <message>
        <source>Đã trở lại bản {wanted} từ bản {former}.</source>
        <extracomment>update.back_done</extracomment>
        <translation>Back on version {wanted} from version {former}.</translation>
    </message>
    <message>
        <source>Trở lại bản {number} không mất gì: bản đó đọc được dữ liệu hiện nay.</source>
        <extracomment>update.back_keeps</extracomment>
        <translation>Going back to version {number} loses nothing: it reads the data as it is.</translation>
    </message>
    <message>
        <source>Trở lại bản {number} là lấy lại dữ liệu lúc trước khi cập nhật: {dossiers} hồ sơ và {acts} việc ghi từ đó đến nay sẽ không còn trong quầy. Dữ liệu hiện nay được giữ lại ở thư mục backups.</source>
        <extracomment>update.back_loses</extracomment>
        <translation>Going back to version {number} brings back the data from before the update: dossiers ({dossiers}) and acts ({acts}) recorded since would no longer be at the desk. The data as it is now is kept in the folder backups.</translation>
    </message>
    <message>
        <source>Trở lại bản {number} là lấy lại dữ liệu lúc trước khi cập nhật. Từ đó đến nay chưa ghi việc gì nên không mất gì.</source>
        <extracomment>update.back_loses_nothing</extracomment>
        <translation>Going back to version {number} brings back the data from before the update. Nothing was recorded since, so nothing is lost.</translation>
    </message>
    <message>
        <source>Sẽ trở lại bản {wanted} khi đóng cửa sổ Một Cửa.</source>
        <extracomment>update.back_waits</extracomment>
        <translation>Goes back to version {wanted} when the window of Một Cửa is closed.</translation>
    </message>
    <message>
        <source>Máy này được cài bằng chính sách nhóm. Quản trị mạng cập nhật cho cả đơn vị.</source>
        <extracomment>update.by_policy</extracomment>
        <translation>This PC was installed by group policy. The network&apos;s administrator updates the whole unit.</translation>
    </message>
    <message>
        <source>Tệp {file} chưa chép hết. Chép lại tệp vào USB rồi rút USB đúng cách, sau đó chọn lại.</source>
        <extracomment>update.cut_off</extracomment>
        <translation>File {file} is not copied whole. Copy it to the USB stick again, remove the stick safely, then choose it again.</translation>
    </message>
    <message>
        <source>Đã cập nhật từ bản {former} lên bản {wanted}. Dữ liệu còn nguyên.</source>
        <extracomment>update.done</extracomment>
        <translation>Updated from version {former} to {wanted}. The data is whole.</translation>
    </message>
    <message>
        <source>Đây là tệp cập nhật phần mềm, không phải biên nhận. Mở nó ở F9, thẻ Cập nhật.</source>
        <extracomment>update.elsewhere</extracomment>
        <translation>This is an update of the software, not an acknowledgement. Open it in F9, tab Updates.</translation>
    </message>
    <message>
        <source>Tệp cập nhật đã quá hạn dùng. Xem ngày giờ của máy có đúng không; nếu đúng thì xin tệp mới.</source>
        <extracomment>update.expired</extracomment>
        <translation>The update file has expired. See whether date and time of this PC are right; if so, ask for a new file.</translation>
    </message>
    <message>
        <source>Bản {wanted} chưa cài được, có thể do mất điện hoặc máy tắt giữa chừng. Bản {former} vẫn chạy, dữ liệu còn nguyên: bấm Cập nhật ngay để làm lại.</source>
        <extracomment>update.failed</extracomment>
        <translation>Version {wanted} was not installed, perhaps the power failed or the PC went off. Version {former} still runs, the data is whole: press Update now to do it again.</translation>
    </message>
    <message>
        <source>Bản {wanted} chưa cài được: {because} Sau đó bấm Cập nhật ngay để làm lại.</source>
        <extracomment>update.failed_because</extracomment>
        <translation>Version {wanted} was not installed: {because} Then press Update now to do it again.</translation>
    </message>
    <message>
        <source>Bản {wanted} chưa cài vì chưa được nhập mật khẩu quản trị. Bản {former} vẫn chạy, dữ liệu còn nguyên: bấm Cập nhật ngay để làm lại.</source>
        <extracomment>update.failed_not_allowed</extracomment>
        <translation>Version {wanted} was not installed as no administrator&apos;s password was given. Version {former} still runs, the data is whole: press Update now to do it again.</translation>
    </message>
    <message>
        <source>Tệp cập nhật không do nơi phát hành của bản này ký, nên không dùng. Hỏi tỉnh xem tệp lấy từ đâu.</source>
        <extracomment>update.foreign</extracomment>
        <translation>The update file is not signed by the publisher of this version and is not used. Ask the province where it comes from.</translation>
    </message>
    <message>
        <source>Đã dừng theo yêu cầu. Bản đang dùng vẫn nguyên.</source>
        <extracomment>update.halted</extracomment>
        <translation>Stopped as asked. The version in use is whole.</translation>
    </message>
    <message>
        <source>Bản {wanted} đã giao cho hệ thống cài. Mở lại Một Cửa để xem kết quả.</source>
        <extracomment>update.handed</extracomment>
        <translation>Version {wanted} is handed to the system. Open Một Cửa again to see how it went.</translation>
    </message>
    <message>
        <source>Tệp cập nhật thuộc kiểu mới mà bản này chưa đọc được. Xin tệp cập nhật trung gian.</source>
        <extracomment>update.newer_format</extracomment>
        <translation>The update file is of a new kind that this version cannot read. Ask for an update in between.</translation>
    </message>
    <message>
        <source>Không còn bản sao dữ liệu từ trước lần cập nhật, nên không trở lại được. Gọi quản trị.</source>
        <extracomment>update.no_copy</extracomment>
        <translation>There is no copy of the data from before the update, so there is no way back. Call the administrator.</translation>
    </message>
    <message>
        <source>Ổ đĩa còn {free} MB, cần {needed} MB để cập nhật. Dọn bớt tệp rồi làm lại; bản đang dùng vẫn nguyên.</source>
        <extracomment>update.no_room</extracomment>
        <translation>The disk has {free} MB free, the update needs {needed} MB. Clear some files and do it again; the version in use is whole.</translation>
    </message>
    <message>
        <source>Bản này đóng gói không kèm khóa phát hành nên không nhận tệp cập nhật. Nhờ quản trị cài bản mới.</source>
        <extracomment>update.no_root</extracomment>
        <translation>This package has no key of a publisher and takes no update files. Ask the administrator to install the new version.</translation>
    </message>
    <message>
        <source>Không có bản nào để trở lại từ bản này.</source>
        <extracomment>update.no_way_back</extracomment>
        <translation>There is no version to go back to from this one.</translation>
    </message>
    <message>
        <source>Chưa được phép cài trên máy này. Nhờ người có quyền quản trị nhập mật khẩu rồi làm lại.</source>
        <extracomment>update.not_allowed</extracomment>
        <translation>Installing is not allowed on this PC. Ask an administrator to give the password, then do it again.</translation>
    </message>
    <message>
        <source>Tệp {file} không phải tệp cập nhật. Chọn tệp .motcua có tên bắt đầu bằng “capnhat”; biên nhận và gói dữ liệu thì nhập ở F10.</source>
        <extracomment>update.not_an_update</extracomment>
        <translation>File {file} is not an update. Choose a .motcua file whose name begins with “capnhat”; acknowledgements and data packs are imported in F10.</translation>
    </message>
    <message>
        <source>Bản này chạy từ mã nguồn, không cài bằng bộ cài, nên không cập nhật bằng tệp.</source>
        <extracomment>update.not_installed</extracomment>
        <translation>This runs from source, not from an installer, so it is not updated by a file.</translation>
    </message>
    <message>
        <source>Không ghi được vào {folder}. Xem lại quyền ghi và ổ đĩa rồi làm lại; bản đang dùng vẫn nguyên.</source>
        <extracomment>update.not_kept</extracomment>
        <translation>{folder} cannot be written to. Look at its rights and the disk, then do it again; the version in use is whole.</translation>
    </message>
    <message>
        <source>Tệp này là bản {found}, máy đang dùng bản {present}, nên không có gì để cập nhật.</source>
        <extracomment>update.not_newer</extracomment>
        <translation>The file is version {found}, this PC has version {present}, so there is nothing to update.</translation>
    </message>
    <message>
        <source>Không mở được bộ cài của hệ thống. Bản đang dùng vẫn nguyên; nhờ quản trị xem lại máy.</source>
        <extracomment>update.not_started</extracomment>
        <translation>The system&apos;s installer does not open. The version in use is whole; ask the administrator to look at the PC.</translation>
    </message>
    <message>
        <source>Tệp đã chọn không phải bộ cài bản {number} do nơi phát hành ký. Chọn đúng tệp của bản {number}.</source>
        <extracomment>update.not_that_package</extracomment>
        <translation>The file chosen is not the signed installer of version {number}. Choose the file of version {number}.</translation>
    </message>
    <message>
        <source>Chưa có bản nào đã kiểm tra xong để cài. Chọn tệp cập nhật trước.</source>
        <extracomment>update.nothing_ready</extracomment>
        <translation>No verified version is ready to be installed. Choose an update file first.</translation>
    </message>
    <message>
        <source>Tệp này dành cho {systems}, không dành cho máy này. Xin tệp cập nhật đúng loại máy.</source>
        <extracomment>update.other_system</extracomment>
        <translation>The file is for {systems}, not for this PC. Ask for the update for this kind of PC.</translation>
    </message>
    <message>
        <source>Một Cửa còn mở ở cửa sổ khác hoặc tài khoản khác trên máy này. Đóng hết rồi cập nhật lại.</source>
        <extracomment>update.others_open</extracomment>
        <translation>Một Cửa is open in another window or account of this PC. Close all, then update again.</translation>
    </message>
    <message>
        <source>Bộ cài đã chép vào máy bị hỏng hoặc bị xóa. Chọn lại tệp cập nhật; bản đang dùng vẫn nguyên.</source>
        <extracomment>update.package_gone</extracomment>
        <translation>The installer copied to this PC is damaged or gone. Choose the update file again; the version in use is whole.</translation>
    </message>
    <message>
        <source>Trong máy không có bộ cài bản {number}. Chọn tệp cập nhật hoặc bộ cài của bản {number} trên USB.</source>
        <extracomment>update.package_needed</extracomment>
        <translation>The PC has no installer of version {number}. Choose the update file or installer of version {number} on the USB stick.</translation>
    </message>
    <message>
        <source>Máy này đã xem một tệp cập nhật mới hơn tệp này. Dùng tệp mới nhất của nơi phát hành.</source>
        <extracomment>update.seen_newer</extracomment>
        <translation>This PC has seen an update file newer than this one. Use the newest of the publisher.</translation>
    </message>
    <message>
        <source>Nếu bản mới không ổn, trở lại được bản {present} ngay ở trang này.</source>
        <extracomment>update.step_back</extracomment>
        <translation>If the new version is not good, this page goes back to version {present}.</translation>
    </message>
    <message>
        <source>Máy này không cho Một Cửa tự cài: bộ cài để sẵn, quản trị gõ một lệnh được ghi ra ở đây.</source>
        <extracomment>update.step_by_hand</extracomment>
        <translation>This PC does not let Một Cửa install by itself: the installer is laid ready, an administrator types a command that is shown here.</translation>
    </message>
    <message>
        <source>Đóng cửa sổ, cài bản mới, rồi Một Cửa tự mở lại sau một, hai phút.</source>
        <extracomment>update.step_close</extracomment>
        <translation>Closes the window, installs the new version, then Một Cửa opens again after a minute or two.</translation>
    </message>
    <message>
        <source>Chép bộ cài ({size} MB) từ {file} vào máy và đối chiếu từng byte với chữ ký.</source>
        <extracomment>update.step_copy</extracomment>
        <translation>Copies the installer ({size} MB) from {file} to the PC and compares every byte with the signature.</translation>
    </message>
    <message>
        <source>Sao lưu toàn bộ dữ liệu của quầy ngay trước khi cài.</source>
        <extracomment>update.step_data</extracomment>
        <translation>Backs up all data of the desk right before installing.</translation>
    </message>
    <message>
        <source>Nơi phát hành không cho trở lại bản {present} sau lần cập nhật này.</source>
        <extracomment>update.step_no_back</extracomment>
        <translation>The publisher does not allow going back to version {present} after this update.</translation>
    </message>
    <message>
        <source>Nếu máy hỏi quyền quản trị thì cần người có mật khẩu quản trị nhập.</source>
        <extracomment>update.step_rights</extracomment>
        <translation>If the PC asks for administrator&apos;s rights, somebody with the password is needed.</translation>
    </message>
    <message>
        <source>Bản {present} quá cũ để lên thẳng bản {found}. Cập nhật lên bản {least} trước, rồi mở lại tệp này.</source>
        <extracomment>update.too_far</extracomment>
        <translation>Version {present} is too old to go straight to {found}. Update to {least} first, then open this file again.</translation>
    </message>
    <message>
        <source>BẢN THỬ: nhận tệp cập nhật ký bằng khóa thử, không dùng để tiếp nhận hồ sơ thật.</source>
        <extracomment>update.trusts_development</extracomment>
        <translation>TRIAL: takes update files signed with a trial key, not for receiving real dossiers.</translation>
    </message>
    <message>
        <source>Bản này nhận tệp cập nhật do nơi phát hành ký.</source>
        <extracomment>update.trusts_release</extracomment>
        <translation>This version takes update files signed by the publisher.</translation>
    </message>
    <message>
        <source>Bản mới đang được cài. Chờ một, hai phút rồi mở lại Một Cửa.</source>
        <extracomment>update.under_way</extracomment>
        <translation>The new version is being installed. Wait a minute or two, then open Một Cửa again.</translation>
    </message>
    <message>
        <source>Nơi nhận không còn giữ tệp cập nhật này. Lần sau sẽ hỏi lại.</source>
        <extracomment>update.unknown</extracomment>
        <translation>The hub no longer keeps this update file. It is asked again next time.</translation>
    </message>
    <message>
        <source>Bản {wanted} đã kiểm tra xong, sẽ cài khi đóng cửa sổ Một Cửa.</source>
        <extracomment>update.waits</extracomment>
        <translation>Version {wanted} is verified and will be installed when the window of Một Cửa is closed.</translation>
    </message>
    <message>
        <source>Bản {wanted} đã kiểm tra xong. Đóng Một Cửa rồi nhờ quản trị gõ lệnh bên dưới.</source>
        <extracomment>update.waits_for_administrator</extracomment>
        <translation>Version {wanted} is verified. Close Một Cửa, then ask the administrator to type the command below.</translation>
    </message>
    <message>
        <source>Tệp này chỉ có phần giới thiệu, không có bộ cài cho máy này. Xin tệp đầy đủ.</source>
        <extracomment>update.without_package</extracomment>
        <translation>The file has only the introduction, no installer for this PC. Ask for the whole file.</translation>
    </message>
    <message>
        <source>Sửa hồ sơ</source>
        <extracomment>verb.correct</extracomment>
        <translation>Corrected</translation>
    </message>
    <message>
        <source>Gia hạn, xin lỗi</source>
        <extracomment>verb.extend</extracomment>
        <translation>Extended, with apology</translation>
    </message>
    <message>
        <source>Chuyển xử lý</source>
        <extracomment>verb.forward</extracomment>
        <translation>Forwarded</translation>
    </message>
    <message>
        <source>Liên thông</source>
        <extracomment>verb.link</extracomment>
        <translation>Inter-agency</translation>
    </message>
    <message>
        <source>Thu phí</source>
        <extracomment>verb.pay</extracomment>
        <translation>Fee taken</translation>
    </message>
    <message>
        <source>Tiếp nhận</source>
        <extracomment>verb.receive</extracomment>
        <translation>Received</translation>
    </message>
    <message>
        <source>Từ chối</source>
        <extracomment>verb.refuse</extracomment>
        <translation>Refused</translation>
    </message>
    <message>
        <source>Trả kết quả</source>
        <extracomment>verb.return</extracomment>
        <translation>Result returned</translation>
    </message>
    <message>
        <source>Dừng giải quyết</source>
        <extracomment>verb.stop</extracomment>
        <translation>Stopped</translation>
    </message>
    <message>
        <source>Yêu cầu bổ sung</source>
        <extracomment>verb.supplement</extracomment>
        <translation>Papers asked for</translation>
    </message>
    <message>
        <source>Đã bổ sung</source>
        <extracomment>verb.supplemented</extracomment>
        <translation>Papers brought</translation>
    </message>
    <message>
        <source>Nhận lại</source>
        <extracomment>verb.take_back</extracomment>
        <translation>Taken back</translation>
    </message>
    <message>
        <source>Rút hồ sơ</source>
        <extracomment>verb.withdraw</extracomment>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>Đã nhận.</source>
        <extracomment>verdict.accepted</extracomment>
        <translation>Received.</translation>
    </message>
    <message>
        <source>Nơi nhận để lại xử lý sau. Tự gửi lại.</source>
        <extracomment>verdict.busy</extracomment>
        <translation>Left for later by the hub. Sent again by itself.</translation>
    </message>
    <message>
        <source>Đã nhận, số liệu này đã có.</source>
        <extracomment>verdict.duplicate</extracomment>
        <translation>Received, these figures were there already.</translation>
    </message>
    <message>
        <source>Cần người xem: có bản sao của máy này đang gửi. Báo nơi nhận.</source>
        <extracomment>verdict.fork</extracomment>
        <translation>A person must look: a copy of this PC is sending. Tell the hub.</translation>
    </message>
    <message>
        <source>Nơi nhận giữ lại: theo giờ nơi nhận thì ngày này chưa tới. Xem lại ngày giờ máy. Tự gửi lại.</source>
        <extracomment>verdict.future_day</extracomment>
        <translation>Held by the hub: by its clock this day is still ahead. Look at date and time of this PC. Sent again by itself.</translation>
    </message>
    <message>
        <source>Đã ghi ra tệp, chưa có biên nhận.</source>
        <extracomment>verdict.handed</extracomment>
        <translation>Written to a file, not acknowledged yet.</translation>
    </message>
    <message>
        <source>Từ chối: nơi nhận không đọc được. Báo người hỗ trợ.</source>
        <extracomment>verdict.malformed</extracomment>
        <translation>Refused: the hub cannot read it. Tell whoever helps.</translation>
    </message>
    <message>
        <source>Nơi nhận giữ lại, chờ nâng cấp ở nơi nhận. Tự gửi lại.</source>
        <extracomment>verdict.newer_version</extracomment>
        <translation>Held until the hub is upgraded. Sent again by itself.</translation>
    </message>
    <message>
        <source>Từ chối: khóa đã ký bị thu hồi. Hỏi nơi nhận.</source>
        <extracomment>verdict.revoked_key</extracomment>
        <translation>Refused: the key that signed is revoked. Ask the hub.</translation>
    </message>
    <message>
        <source>Cần người xem: nơi nhận có thư khác mang cùng số. Báo nơi nhận.</source>
        <extracomment>verdict.same_id</extracomment>
        <translation>A person must look: the hub has another letter of the same number. Tell the hub.</translation>
    </message>
    <message>
        <source>Cần người xem: nơi nhận có số liệu khác của cùng bản này. Đối chiếu với nơi nhận.</source>
        <extracomment>verdict.same_revision</extracomment>
        <translation>A person must look: the hub has other figures of the same revision. Compare with the hub.</translation>
    </message>
    <message>
        <source>Đã gửi đi, chưa có biên nhận.</source>
        <extracomment>verdict.sending</extracomment>
        <translation>Sent, not acknowledged yet.</translation>
    </message>
    <message>
        <source>Từ chối: chữ ký không khớp. Báo người hỗ trợ.</source>
        <extracomment>verdict.signature</extracomment>
        <translation>Refused: the signature does not fit. Tell whoever helps.</translation>
    </message>
    <message>
        <source>Đã nhận, đã có bản mới hơn thay.</source>
        <extracomment>verdict.superseded</extracomment>
        <translation>Received, replaced by a newer revision.</translation>
    </message>
    <message>
        <source>Không gửi được: thư lớn hơn mức nơi nhận cho phép. Báo nơi nhận.</source>
        <extracomment>verdict.too_large</extracomment>
        <translation>Cannot be sent: the letter is larger than the hub allows. Tell the hub.</translation>
    </message>
    <message>
        <source>Từ chối: số nhận và số giải quyết không khớp. Báo người hỗ trợ.</source>
        <extracomment>verdict.unbalanced</extracomment>
        <translation>Refused: received and processed do not agree. Tell whoever helps.</translation>
    </message>
    <message>
        <source>Nơi nhận trả lời “{reason}”. Cài bản Một Cửa mới hoặc hỏi nơi nhận.</source>
        <extracomment>verdict.unknown</extracomment>
        <translation>The hub answered “{reason}”. Install the new Một Cửa or ask the hub.</translation>
    </message>
    <message>
        <source>Từ chối: nơi nhận chưa biết khóa đã ký. Xin mã đăng ký mới rồi nối lại.</source>
        <extracomment>verdict.unknown_key</extracomment>
        <translation>Refused: the hub does not know the key that signed. Ask for a new enrolment code, then join again.</translation>
    </message>
    <message>
        <source>Nơi nhận giữ lại, chờ khai báo đơn vị này. Tự gửi lại.</source>
        <extracomment>verdict.unknown_unit</extracomment>
        <translation>Held until this unit is declared at the hub. Sent again by itself.</translation>
    </message>
    <message>
        <source>Chưa gửi.</source>
        <extracomment>verdict.waiting</extracomment>
        <translation>Not sent.</translation>
    </message>
    <message>
        <source>Từ chối: nơi nhận ghi quầy này thuộc đơn vị khác. Hỏi nơi nhận.</source>
        <extracomment>verdict.wrong_unit</extracomment>
        <translation>Refused: the hub has this desk under another unit. Ask the hub.</translation>
    </message>
    <message>
        <source>Dữ liệu này của bản mới hơn (dạng {found}, máy này biết đến {known}). Cài bản Một Cửa mới rồi mở lại.</source>
        <extracomment>version.newer</extracomment>
        <translation>This data is of a newer version (form {found}, this PC knows up to {known}). Install the new Một Cửa, then open again.</translation>
    </message>
    <message>
        <source>Dữ liệu này của bản quá cũ (dạng {found}, cần từ {known}). Cài bản Một Cửa mới ở nơi gửi.</source>
        <extracomment>version.too_old</extracomment>
        <translation>This data is of a version too old (form {found}, needed from {known}). Install the new Một Cửa where it was sent from.</translation>
    </message>
    <message>
        <source>Tiền mặt</source>
        <extracomment>way.cash</extracomment>
        <translation>Cash</translation>
    </message>
    <message>
        <source>Chưa thu</source>
        <extracomment>way.later</extracomment>
        <translation>Not paid yet</translation>
    </message>
    <message>
        <source>Trực tuyến</source>
        <extracomment>way.online</extracomment>
        <translation>Online</translation>
    </message>
    <message>
        <source>Chuyển khoản</source>
        <extracomment>way.transfer</extracomment>
        <translation>Bank transfer</translation>
    </message>
    <message>
        <source>Dữ liệu nhận được ghi một mục hai lần. Không dùng; xin lại từ nơi gửi.</source>
        <extracomment>wire.duplicate_name</extracomment>
        <translation>The data received has one entry twice. Do not use it; ask its sender again.</translation>
    </message>
    <message>
        <source>Số liệu nhận được không khớp với mã kiểm tra của nó. Không dùng; xin lại từ nơi gửi.</source>
        <extracomment>wire.figures</extracomment>
        <translation>The figures received do not fit their checksum. Do not use them; ask the sender again.</translation>
    </message>
    <message>
        <source>Dữ liệu nhận được có số lẻ “{text}”, chỉ dùng số nguyên. Không dùng; xin lại từ nơi gửi.</source>
        <extracomment>wire.fraction</extracomment>
        <translation>The data received has the decimal “{text}”, only whole numbers are used. Do not use it; ask its sender again.</translation>
    </message>
    <message>
        <source>Nơi nhận không đọc được yêu cầu của máy này. Báo người hỗ trợ.</source>
        <extracomment>wire.malformed</extracomment>
        <translation>The hub cannot read the request of this PC. Tell whoever helps.</translation>
    </message>
    <message>
        <source>Tệp này không phải tệp .motcua. Chọn tệp do Một Cửa lập.</source>
        <extracomment>wire.not_a_bundle</extracomment>
        <translation>This is not a .motcua file. Choose one made by Một Cửa.</translation>
    </message>
    <message>
        <source>Dữ liệu nhận được không đúng dạng. Không dùng; xin lại từ nơi gửi.</source>
        <extracomment>wire.not_an_object</extracomment>
        <translation>The data received has the wrong form. Do not use it; ask its sender again.</translation>
    </message>
    <message>
        <source>Dữ liệu nhận được đã bị sửa sau khi lập. Không dùng; xin lại từ nơi gửi.</source>
        <extracomment>wire.not_canonical</extracomment>
        <translation>The data received was changed after it was made. Do not use it; ask its sender again.</translation>
    </message>
    <message>
        <source>Dữ liệu nhận được bị hỏng. Không dùng; xin lại từ nơi gửi.</source>
        <extracomment>wire.not_json</extracomment>
        <translation>The data received is damaged. Do not use it; ask its sender again.</translation>
    </message>
    <message>
        <source>Dữ liệu nhận được viết dấu tiếng Việt không theo chuẩn. Không dùng; xin lại từ nơi gửi.</source>
        <extracomment>wire.not_nfc</extracomment>
        <translation>The data received writes Vietnamese marks against the standard. Do not use it; ask its sender again.</translation>
    </message>
    <message>
        <source>Dữ liệu nhận được không phải văn bản đọc được. Không dùng; xin lại từ nơi gửi.</source>
        <extracomment>wire.not_utf8</extracomment>
        <translation>The data received is not readable text. Do not use it; ask its sender again.</translation>
    </message>
    <message>
        <source>Dữ liệu nhận được có số lớn quá mức. Không dùng; xin lại từ nơi gửi.</source>
        <extracomment>wire.number_too_large</extracomment>
        <translation>The data received has a number too large. Do not use it; ask its sender again.</translation>
    </message>
    <message>
        <source>Dữ liệu nhận được có tên mục lạ. Không dùng; xin lại từ nơi gửi.</source>
        <extracomment>wire.odd_name</extracomment>
        <translation>The data received has a strange name of an entry. Do not use it; ask its sender again.</translation>
    </message>
    <message>
        <source>Dữ liệu nhận được có giá trị lạ. Không dùng; xin lại từ nơi gửi.</source>
        <extracomment>wire.odd_value</extracomment>
        <translation>The data received has a strange value. Do not use it; ask its sender again.</translation>
    </message>
    <message>
        <source>Dữ liệu nhận được sai ở mục {at}. Không dùng; xin lại từ nơi gửi.</source>
        <extracomment>wire.shape</extracomment>
        <translation>The data received is wrong at {at}. Do not use it; ask its sender again.</translation>
    </message>
    <message>
        <source>Dữ liệu nhận được lồng quá nhiều tầng. Không dùng; xin lại từ nơi gửi.</source>
        <extracomment>wire.too_deep</extracomment>
        <translation>The data received is nested too deep. Do not use it; ask its sender again.</translation>
    </message>
    <message>
        <source>Dữ liệu nhận được lớn hơn mức cho phép ({limit} byte). Không dùng; xin lại tệp từ nơi gửi.</source>
        <extracomment>wire.too_large</extracomment>
        <translation>The data received is larger than allowed ({limit} bytes). Do not use it; ask its sender for the file again.</translation>
    </message>
    <message>
        <source>Tệp có quá nhiều mục (quá {limit}). Không dùng; xin tệp chia nhỏ.</source>
        <extracomment>wire.too_many_lines</extracomment>
        <translation>The file has too many entries (above {limit}). Do not use it; ask for smaller files.</translation>
    </message>
    <message>
        <source>Đã dừng. Không có gì thay đổi.</source>
        <extracomment>work.stopped</extracomment>
        <translation>Stopped. Nothing has changed.</translation>
    </message>
    <message>
        <source>thứ Hai</source>
        <extracomment>dates and spans</extracomment>
        <translation>Monday</translation>
    </message>
    <message>
        <source>thứ Ba</source>
        <extracomment>dates and spans</extracomment>
        <translation>Tuesday</translation>
    </message>
    <message>
        <source>thứ Tư</source>
        <extracomment>dates and spans</extracomment>
        <translation>Wednesday</translation>
    </message>
    <message>
        <source>thứ Năm</source>
        <extracomment>dates and spans</extracomment>
        <translation>Thursday</translation>
    </message>
    <message>
        <source>thứ Sáu</source>
        <extracomment>dates and spans</extracomment>
        <translation>Friday</translation>
    </message>
    <message>
        <source>thứ Bảy</source>
        <extracomment>dates and spans</extracomment>
        <translation>Saturday</translation>
    </message>
    <message>
        <source>Chủ nhật</source>
        <extracomment>dates and spans</extracomment>
        <translation>Sunday</translation>
    </message>
    <message>
        <source>{count} ngày</source>
        <extracomment>dates and spans</extracomment>
        <translation>{count} d</translation>
    </message>
    <message>
        <source>{count} giờ</source>
        <extracomment>dates and spans</extracomment>
        <translation>{count} h</translation>
    </message>
    <message>
        <source>{count} phút</source>
        <extracomment>dates and spans</extracomment>
        <translation>{count} min</translation>
    </message>
    <message>
        <source>chưa đầy 1 phút</source>
        <extracomment>dates and spans</extracomment>
        <translation>less than 1 min</translation>
    </message>
    <message>
        <source>còn {said}</source>
        <extracomment>dates and spans</extracomment>
        <translation>{said} left</translation>
    </message>
    <message>
        <source>quá {said}</source>
        <extracomment>dates and spans</extracomment>
        <translation>{said} over</translation>
    </message>
    <message>
        <source>và</source>
        <extracomment>dates and spans</extracomment>
        <translation>and</translation>
    </message>
    <message>
        <source>có</source>
        <extracomment>dates and spans</extracomment>
        <translation>yes</translation>
    </message>
    <message>
        <source>không</source>
        <extracomment>dates and spans</extracomment>
        <translation>no</translation>
    </message>
    <message>
        <source>Không thấy tệp {file}. Xem lại tên và thư mục; tệp ở USB thì cắm lại USB rồi chọn lại.</source>
        <extracomment>file.missing</extracomment>
        <translation>File {file} not found. Look at its name and folder; if it is on a USB stick, plug it in again and choose the file again.</translation>
    </message>
    <message>
        <source>Không đọc được tệp {file}. Tệp ở USB thì cắm lại USB rồi chọn lại; nếu không, xem lại quyền đọc và ổ đĩa.</source>
        <extracomment>file.unreadable</extracomment>
        <translation>File {file} cannot be read. If it is on a USB stick, plug it in again and choose the file again; if not, look at its rights and the disk.</translation>
    </message>
    <message>
        <source>Không đọc được tệp cập nhật, có thể USB đã bị rút. Cắm lại USB rồi chọn lại tệp; bản đang dùng vẫn nguyên.</source>
        <extracomment>update.stick_gone</extracomment>
        <translation>The update file cannot be read, perhaps the USB stick was pulled out. Plug it in again and choose the file again; the present version is as it was.</translation>
    </message>
    <message>
        <source>Câu trả lời của trạm cấp trên ở {url} không mang đúng chữ ký của trạm đó. Xem địa chỉ; nếu trạm đó đổi khóa vì bị lộ thì nối lại bằng mã mới.</source>
        <extracomment>hub.above_unproven</extracomment>
        <translation>The answer of the hub above at {url} does not carry that hub&apos;s true signature. Look at the address; if that hub changed its key because it leaked, join it again with a new code.</translation>
    </message>
    <message>
        <source>Chỉ chọn được: {known}. Chọn lại việc tự lấy từ trạm cấp trên.</source>
        <extracomment>hub.from_above_unknown</extracomment>
        <translation>Only these can be chosen: {known}. Choose again what is taken from the hub above.</translation>
    </message>
    <message>
        <source>Ổ đĩa của trạm còn {free} MB, cần {needed} MB để tải bản cập nhật {number}. Dọn bớt tệp; trạm tự tải tiếp chỗ đang dở.</source>
        <extracomment>hub.update_no_room</extracomment>
        <translation>The hub&apos;s disk has {free} MB left and needs {needed} MB to fetch update {number}. Clear some files; the hub goes on by itself where it was.</translation>
    </message>
    <message>
        <source>Trạm này đóng gói không kèm khóa phát hành nên không tự lấy bản cập nhật. Cài gói trạm của bản phát hành.</source>
        <extracomment>hub.update_no_root</extracomment>
        <translation>This hub was packaged without a release key, so it fetches no updates by itself. Install the hub package of a release.</translation>
    </message>
    <message>
        <source>Không ghi được vào {folder}. Xem quyền ghi và ổ đĩa của trạm; trạm tự làm lại.</source>
        <extracomment>hub.update_not_kept</extracomment>
        <translation>{folder} cannot be written. Look at the rights and the disk of the hub; it tries again by itself.</translation>
    </message>
    <message>
        <source>Trạm cấp trên đã khôi phục bản cũ nên thiếu thư đã nhận. Đang tự gửi lại {count} thư; không thư nào tính hai lần.</source>
        <extracomment>hub.above_set_back</extracomment>
        <translation>The hub above went back to an old copy and misses letters that it had received. {count} letters go again by themselves; none counts twice.</translation>
    </message>
    <message>
        <source>Tệp do một trạm cấp dưới ghi mà trạm này không biết, hoặc đã thu hồi. Cấp mã cho trạm đó bằng enrol --relay rồi nối lại; chưa nhận gì trong tệp.</source>
        <extracomment>hub.cover_unknown</extracomment>
        <translation>The file was written by a hub below that is not known here, or was revoked. Give that hub a code with enrol --relay and join it again; nothing of the file was taken.</translation>
    </message>
    <message>
        <source>Trạm này chưa nối với trạm cấp trên nào. Nối trước: motcua hub init --upstream ĐỊA_CHỈ --code MÃ.</source>
        <extracomment>hub.no_above</extracomment>
        <translation>This hub is joined to no hub above. Join first: motcua hub init --upstream ADDRESS --code CODE.</translation>
    </message>
    <message>
        <source>Trong tệp không có gì do trạm cấp trên của trạm này ký. Lấy đúng tệp mà trạm đó ghi ra.</source>
        <extracomment>hub.not_from_above</extracomment>
        <translation>Nothing in the file is signed by the hub above this one. Take the very file that that hub wrote.</translation>
    </message>
    <message>
        <source>Cần nơi ghi tệp trả về. Thêm -o TỆP.</source>
        <extracomment>hub.receipts_place</extracomment>
        <translation>A place for the file that goes back is needed. Add -o FILE.</translation>
    </message>
    <message>
        <source>Trạm đã có bản {present} nên không cần bản {found} trong tệp này. Không phải làm gì thêm.</source>
        <extracomment>hub.update_not_wanted</extracomment>
        <translation>This hub has {present} already and needs no {found} from this file. There is nothing more to do.</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Mục thiết lập</source>
        <translation>Sections of settings</translation>
    </message>
    <message>
        <source>&amp;Thủ tục</source>
        <translation>&amp;Procedures</translation>
    </message>
    <message>
        <source>&amp;Lịch nghỉ, làm bù</source>
        <translation>&amp;Calendar</translation>
    </message>
    <message>
        <source>&amp;Quầy và máy in</source>
        <translation>&amp;Desk</translation>
    </message>
    <message>
        <source>&amp;Sao lưu</source>
        <translation>&amp;Backup</translation>
    </message>
    <message>
        <source>Thời &amp;hạn lưu</source>
        <translation>&amp;Retention</translation>
    </message>
    <message>
        <source>&amp;Nhập, xuất</source>
        <translation>&amp;Import, export</translation>
    </message>
    <message>
        <source>&amp;Cập nhật</source>
        <translation>&amp;Updates</translation>
    </message>
    <message>
        <source>&amp;Giới thiệu</source>
        <translation>&amp;About</translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>UBND {unit} · Quầy {desk}</source>
        <translation>UBND {unit} · Desk {desk}</translation>
    </message>
    <message>
        <source>Một Cửa</source>
        <translation>Một Cửa</translation>
    </message>
    <message>
        <source>Ctrl+K  Tìm hồ sơ: họ tên, mã, số giấy tờ, điện thoại…</source>
        <translation>Ctrl+K  Find dossiers: name, code, ID number, phone…</translation>
    </message>
    <message>
        <source>Tìm hồ sơ</source>
        <translation>Find dossiers</translation>
    </message>
    <message>
        <source>{place} · Một Cửa</source>
        <translation>{place} · Một Cửa</translation>
    </message>
</context>
<context>
    <name>SlipPanel</name>
    <message>
        <source>Hẹn trả</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>Chưa có ngày hẹn</source>
        <translation>No due date yet</translation>
    </message>
    <message>
        <source>Chọn thủ tục để có ngày hẹn.</source>
        <translation>Choose a procedure to have a due date.</translation>
    </message>
    <message>
        <source>Gõ thời hạn.</source>
        <translation>Type the term.</translation>
    </message>
    <message>
        <source>chưa rõ</source>
        <translation>unknown</translation>
    </message>
    <message>
        <source>0 đ trên Cổng; theo nghị quyết HĐND tỉnh</source>
        <translation>0 đ on the Portal; by resolution of the province&apos;s HĐND</translation>
    </message>
    <message>
        <source>Lệ phí {fee}
Mã {code}</source>
        <translation>Fee {fee}
Code {code}</translation>
    </message>
</context>
<context>
    <name>SpoilLine</name>
    <message>
        <source>để trống: số kế tiếp</source>
        <translation>empty: the next number</translation>
    </message>
    <message>
        <source>ví dụ: in hỏng, viết nhầm</source>
        <translation>for example: misprinted, miswritten</translation>
    </message>
    <message>
        <source>Số hỏng</source>
        <translation>Spoiled number</translation>
    </message>
    <message>
        <source>Lý do hỏng</source>
        <translation>Why spoiled</translation>
    </message>
    <message>
        <source>Ghi số này là hỏng</source>
        <translation>Record this number as spoiled</translation>
    </message>
    <message>
        <source>Ghi số &amp;hỏng…</source>
        <translation>Record a &amp;spoiled number…</translation>
    </message>
    <message>
        <source>Đã ghi số hỏng. Số hỏng của ngày: {codes}.</source>
        <translation>Spoiled number recorded. Spoiled on this day: {codes}.</translation>
    </message>
</context>
<context>
    <name>Spooler</name>
    <message>
        <source>Đã bỏ phiếu ra khỏi hàng chờ in.</source>
        <translation>The slip is taken out of the print queue.</translation>
    </message>
    <message>
        <source>Đã gửi {title} ra máy in.</source>
        <translation>{title} sent to the printer.</translation>
    </message>
    <message>
        <source>Lưu PDF</source>
        <translation>Save PDF</translation>
    </message>
</context>
<context>
    <name>Standing</name>
    <message>
        <source>Hôm nay</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Sắp đến hạn</source>
        <translation>Due soon</translation>
    </message>
</context>
<context>
    <name>Start</name>
    <message>
        <source>Chưa thiết lập quầy</source>
        <translation>No desk set up yet</translation>
    </message>
    <message>
        <source>{file} là bộ cứu hộ. Đã có bản sao của quầy này thì khôi phục ngay được.</source>
        <translation>{file} is a rescue kit. If you have a copy of this desk, you can restore it now.</translation>
    </message>
    <message>
        <source>Khôi phục…</source>
        <translation>Restore…</translation>
    </message>
</context>
<context>
    <name>StartForm</name>
    <message>
        <source>Quét căn cước của người nộp</source>
        <translation>Scan the applicant&apos;s ID card</translation>
    </message>
    <message>
        <source>Chỉ tập, không lập hồ sơ</source>
        <translation>Practice only, makes no dossier</translation>
    </message>
    <message>
        <source>Bắt đầu   Enter</source>
        <translation>Begin   Enter</translation>
    </message>
    <message>
        <source>Giúp nộp trực tuyến</source>
        <translation>Help with filing</translation>
    </message>
    <message>
        <source>Đang ở Tiếp nhận thì bấm F4. Ở đây: quét căn cước, chọn thủ tục.</source>
        <translation>From Receive press F4. Here: scan the ID card, choose the procedure.</translation>
    </message>
    <message>
        <source>đi kèm phần mềm</source>
        <translation>came with the software</translation>
    </message>
    <message>
        <source>từ gói dữ liệu</source>
        <translation>from a data pack</translation>
    </message>
    <message>
        <source>từ tệp của quầy</source>
        <translation>from the desk&apos;s file</translation>
    </message>
    <message>
        <source>Dữ liệu Cổng: bản {version}, {place}.</source>
        <translation>Portal data: version {version}, {place}.</translation>
    </message>
</context>
<context>
    <name>StartView</name>
    <message>
        <source>Chọn tệp sổ   {keys}</source>
        <translation>Choose register file   {keys}</translation>
    </message>
    <message>
        <source>Các lần đã nhập</source>
        <translation>Imports so far</translation>
    </message>
    <message>
        <source>Chưa nhập sổ cũ nào.</source>
        <translation>No old register imported yet.</translation>
    </message>
    <message>
        <source>&amp;Bỏ lần nhập đang chọn</source>
        <translation>Und&amp;o the selected import</translation>
    </message>
    <message>
        <source>&amp;Xuất toàn bộ dữ liệu…</source>
        <translation>E&amp;xport everything…</translation>
    </message>
    <message>
        <source>Nhập sổ cũ</source>
        <translation>Import an old register</translation>
    </message>
    <message>
        <source>Excel (.xlsx, .xls), LibreOffice (.ods) hoặc CSV, đến 200.000 dòng. Xem trước từng dòng rồi mới nhập; nhập trọn cả sổ hoặc không gì cả, và bỏ được cả lần nhập.</source>
        <translation>Excel (.xlsx, .xls), LibreOffice (.ods) or CSV, up to 200.000 rows. Look at each row first, then import; the register goes in whole or not at all, and the import can be undone.</translation>
    </message>
    <message>
        <source>Xuất toàn bộ dữ liệu</source>
        <translation>Export everything</translation>
    </message>
    <message>
        <source>Mọi dữ liệu của quầy ra tệp JSON và CSV, kèm tệp nói rõ từng cột. Có thông tin cá nhân: giữ như giữ hồ sơ giấy.</source>
        <translation>All data of the desk as JSON and CSV files, with a file that explains each column. It has personal data: keep it as paper dossiers are kept.</translation>
    </message>
    <message>
        <source> · đã bỏ {when}</source>
        <translation> · undone {when}</translation>
    </message>
    <message>
        <source>{number}. {file} · {count} hồ sơ{state}
Nhập lúc {when}, cán bộ {officer}</source>
        <translation>{number}. {file} · dossiers: {count}{state}
Imported {when}, officer {officer}</translation>
    </message>
    <message>
        <source>Đã nhập {taken} hồ sơ; {duplicates} dòng trùng, {refused} dòng không nhập.</source>
        <translation>Dossiers imported: {taken}; duplicate rows: {duplicates}, rows not imported: {refused}.</translation>
    </message>
    <message>
        <source> {keys} lưu danh sách từng dòng.</source>
        <translation> {keys} saves the list of rows.</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Đang mở dữ liệu…</source>
        <translation>Opening the data…</translation>
    </message>
    <message>
        <source>● {text}</source>
        <translation>● {text}</translation>
    </message>
    <message>
        <source>Hôm nay nhận {count} hồ sơ</source>
        <translation>Received today: {count}</translation>
    </message>
    <message>
        <source>{count} hồ sơ quá hạn</source>
        <translation>late: {count}</translation>
    </message>
    <message>
        <source>{count} hồ sơ quên nộp lên Cổng</source>
        <translation>not filed on the Portal in time: {count}</translation>
    </message>
    <message>
        <source>{count} phiếu chưa in</source>
        <translation>slips not printed: {count}</translation>
    </message>
    <message>
        <source>khóa dữ liệu trong tệp riêng</source>
        <translation>key in own file</translation>
    </message>
    <message>
        <source>Tháng này chưa nhận hồ sơ nào</source>
        <translation>No dossier received this month</translation>
    </message>
    <message>
        <source>Trực tuyến tháng này {rate} ({online}/{all} hồ sơ, mục tiêu {target} %)</source>
        <translation>Online this month {rate} ({online}/{all} dossiers, target {target} %)</translation>
    </message>
</context>
<context>
    <name>Steward</name>
    <message>
        <source>Xem</source>
        <translation>Look</translation>
    </message>
    <message>
        <source>Còn hồ sơ đang gõ dở: {title}.</source>
        <translation>A dossier is still being typed: {title}.</translation>
    </message>
    <message>
        <source>chưa có tên</source>
        <translation>no name yet</translation>
    </message>
    <message>
        <source>Gõ tiếp</source>
        <translation>Go on typing</translation>
    </message>
</context>
<context>
    <name>Story</name>
    <message>
        <source>Trạng thái trên Cổng: {code} · {label}, từ {at}</source>
        <translation>Status on the Portal: {code} · {label}, since {at}</translation>
    </message>
    <message>
        <source>giấy tiếp nhận</source>
        <translation>receipt</translation>
    </message>
    <message>
        <source>phiếu yêu cầu bổ sung</source>
        <translation>supplement request</translation>
    </message>
    <message>
        <source>phiếu từ chối</source>
        <translation>refusal slip</translation>
    </message>
    <message>
        <source>phiếu xin lỗi</source>
        <translation>apology slip</translation>
    </message>
    <message>
        <source>thông báo dừng</source>
        <translation>notice of stop</translation>
    </message>
    <message>
        <source>phiếu kiểm soát</source>
        <translation>control slip</translation>
    </message>
    <message>
        <source>phiếu nói rõ ngày hẹn</source>
        <translation>slip that explains the due date</translation>
    </message>
    <message>
        <source>phiếu đánh giá</source>
        <translation>evaluation slip</translation>
    </message>
    <message>
        <source>phiếu</source>
        <translation>slip</translation>
    </message>
    <message>
        <source>Bộ phận Một cửa</source>
        <translation>One-stop desk</translation>
    </message>
    <message>
        <source>Giao {giver} → Nhận {taker}</source>
        <translation>Handed over: {giver} → {taker}</translation>
    </message>
    <message>
        <source>Người nhận: {text}</source>
        <translation>Received by: {text}</translation>
    </message>
    <message>
        <source>Giấy tờ: {text}</source>
        <translation>Paper: {text}</translation>
    </message>
    <message>
        <source>Lý do: {text}</source>
        <translation>Reason: {text}</translation>
    </message>
    <message>
        <source>Theo: {text}</source>
        <translation>By: {text}</translation>
    </message>
    <message>
        <source>{count} ngày</source>
        <translation>{count} d</translation>
    </message>
    <message>
        <source>trong ngày</source>
        <translation>within the day</translation>
    </message>
    <message>
        <source>Thời hạn đang dừng, chờ công dân: {spent}</source>
        <translation>The clock stands, waiting for the citizen: {spent}</translation>
    </message>
    <message>
        <source>Thời hạn dừng, chờ công dân: {spent}</source>
        <translation>The clock stood, waiting for the citizen: {spent}</translation>
    </message>
    <message>
        <source>In lại {paper}</source>
        <translation>Reprinted {paper}</translation>
    </message>
    <message>
        <source>In {paper}</source>
        <translation>Printed {paper}</translation>
    </message>
    <message>
        <source>Bản này hết hiệu lực vì hồ sơ đã sửa</source>
        <translation>No longer valid as the dossier was corrected</translation>
    </message>
    <message>
        <source>chờ in</source>
        <translation>waits for the printer</translation>
    </message>
    <message>
        <source>đang gửi máy in</source>
        <translation>being sent to the printer</translation>
    </message>
    <message>
        <source>đã gửi máy in</source>
        <translation>sent to the printer</translation>
    </message>
    <message>
        <source>in không được</source>
        <translation>failed to print</translation>
    </message>
    <message>
        <source>không chắc đã in</source>
        <translation>may not have printed</translation>
    </message>
    <message>
        <source>đã bỏ in</source>
        <translation>taken out of the queue</translation>
    </message>
</context>
<context>
    <name>Today</name>
    <message>
        <source>tại quầy</source>
        <translation>at the desk</translation>
    </message>
    <message>
        <source>gửi bưu chính</source>
        <translation>by post</translation>
    </message>
    <message>
        <source>trực tuyến</source>
        <translation>online</translation>
    </message>
    <message>
        <source>{title} · chưa nhận, chờ từ {when}</source>
        <translation>{title} · not received, waiting since {when}</translation>
    </message>
    <message>
        <source>chưa in</source>
        <translation>not printed</translation>
    </message>
    <message>
        <source>QUÊN NỘP, {left}, hạn {when}</source>
        <translation>NOT FILED IN TIME, {left}, limit {when}</translation>
    </message>
    <message>
        <source>{left}, nộp trước {when}</source>
        <translation>{left}, file before {when}</translation>
    </message>
    <message>
        <source>đang chờ máy in</source>
        <translation>waiting for the printer</translation>
    </message>
    <message>
        <source>đang gửi máy in</source>
        <translation>being sent to the printer</translation>
    </message>
    <message>
        <source>in không được</source>
        <translation>failed to print</translation>
    </message>
    <message>
        <source>không chắc đã in, xem khay giấy</source>
        <translation>may not have printed, look at the tray</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>Thông báo của tỉnh</source>
        <translation>Notices of the province</translation>
    </message>
    <message>
        <source>Của tôi</source>
        <translation>Mine</translation>
    </message>
    <message>
        <source>Cả quầy</source>
        <translation>Whole desk</translation>
    </message>
    <message>
        <source>Bỏ in</source>
        <translation>Drop print</translation>
    </message>
    <message>
        <source>Chờ nộp lên cổng</source>
        <translation>Waiting for the Portal</translation>
    </message>
    <message>
        <source>Enter nộp tiếp · Dấu cách xem</source>
        <translation>Enter file · Space look</translation>
    </message>
    <message>
        <source>Trả kết quả</source>
        <translation>Results to return</translation>
    </message>
    <message>
        <source>Enter trả · Dấu cách xem</source>
        <translation>Enter return · Space look</translation>
    </message>
    <message>
        <source>Không có kết quả nào chờ trả.</source>
        <translation>No result waits to be returned.</translation>
    </message>
    <message>
        <source>Quá hạn và sắp đến hạn</source>
        <translation>Late and due soon</translation>
    </message>
    <message>
        <source>Enter có kết quả · Dấu cách xem</source>
        <translation>Enter result ready · Space look</translation>
    </message>
    <message>
        <source>Không có hồ sơ quá hạn.</source>
        <translation>No late dossiers.</translation>
    </message>
    <message>
        <source>Chờ bổ sung</source>
        <translation>Waiting for papers</translation>
    </message>
    <message>
        <source>Enter đã bổ sung · Dấu cách xem</source>
        <translation>Enter papers brought · Space look</translation>
    </message>
    <message>
        <source>Không có hồ sơ chờ bổ sung.</source>
        <translation>No dossier waits for papers.</translation>
    </message>
    <message>
        <source>Phiếu chưa in</source>
        <translation>Slips not printed</translation>
    </message>
    <message>
        <source>Enter in · Dấu cách xem · Delete bỏ in</source>
        <translation>Enter print · Space look · Delete drop</translation>
    </message>
    <message>
        <source>Mọi giấy tiếp nhận đã in.</source>
        <translation>All receipts are printed.</translation>
    </message>
    <message>
        <source>Hôm nay, {weekday} {day}</source>
        <translation>Today, {weekday} {day}</translation>
    </message>
    <message>
        <source>Đã nhận {count} hồ sơ</source>
        <translation>Received: {count}</translation>
    </message>
    <message>
        <source>Xem cả ở Gửi tỉnh (F10).</source>
        <translation>See all on the page Send (F10).</translation>
    </message>
    <message>
        <source>Hồ sơ {code} quá hạn nộp lên Cổng.</source>
        <translation>Dossier {code} is past its limit for the Portal.</translation>
    </message>
    <message>
        <source>Nộp tiếp</source>
        <translation>File it</translation>
    </message>
    <message>
        <source>Giấy này là báo cáo. Mở lại ở trang Báo cáo (F6).</source>
        <translation>This paper is a report. Open it again on the page Reports (F6).</translation>
    </message>
    <message>
        <source>Phiếu này chưa vào hàng chờ in nên không có gì để bỏ.</source>
        <translation>This slip is not in the print queue yet, there is nothing to drop.</translation>
    </message>
    <message>
        <source>Tỉnh báo: {notices}</source>
        <translation>The province says: {notices}</translation>
    </message>
</context>
<context>
    <name>UpdatesTab</name>
    <message>
        <source>Đã chép được bao nhiêu</source>
        <translation>How much is copied</translation>
    </message>
    <message>
        <source>C&amp;họn tệp cập nhật…</source>
        <translation>Choose update &amp;file…</translation>
    </message>
    <message>
        <source>Chép vào máy và &amp;kiểm tra</source>
        <translation>Copy to this PC and &amp;verify</translation>
    </message>
    <message>
        <source>&amp;Dừng</source>
        <translation>S&amp;top</translation>
    </message>
    <message>
        <source>Cập nhật &amp;ngay: đóng rồi mở lại</source>
        <translation>Update &amp;now: close and open again</translation>
    </message>
    <message>
        <source>Thôi, &amp;không cập nhật</source>
        <translation>Do not update: &amp;skip it</translation>
    </message>
    <message>
        <source>Chép &amp;lệnh</source>
        <translation>Copy co&amp;mmand</translation>
    </message>
    <message>
        <source>&amp;Trở lại bản trước…</source>
        <translation>Go bac&amp;k to the former version…</translation>
    </message>
    <message>
        <source>Đang dùng bản {number}</source>
        <translation>Version {number} is in use</translation>
    </message>
    <message>
        <source>&amp;Trở lại bản {number}…</source>
        <translation>Go bac&amp;k to version {number}…</translation>
    </message>
    <message>
        <source>Chọn tệp cập nhật</source>
        <translation>Choose update file</translation>
    </message>
    <message>
        <source>Tệp Một Cửa (*.motcua)</source>
        <translation>Một Cửa file (*.motcua)</translation>
    </message>
    <message>
        <source>Đang sao lưu dữ liệu, xong thì cửa sổ tự đóng…</source>
        <translation>Backing up the data, the window then closes by itself…</translation>
    </message>
    <message>
        <source>Đã chép lệnh, đưa cho quản trị dán vào cửa sổ lệnh.</source>
        <translation>Command copied, give it to the administrator to paste into a terminal.</translation>
    </message>
</context>
<context>
    <name>VerbBar</name>
    <message>
        <source>P  In {paper}</source>
        <translation>P  Print {paper}</translation>
    </message>
</context>
<context>
    <name>WayBackPanel</name>
    <message>
        <source>Thôi, &amp;ở lại bản này</source>
        <translation>Sta&amp;y with this version</translation>
    </message>
    <message>
        <source>Trở lại bản {number}</source>
        <translation>Go back to version {number}</translation>
    </message>
    <message>
        <source>Chọn bộ cài bản {number}…</source>
        <translation>Choose installer of version {number}…</translation>
    </message>
    <message>
        <source>Tệp cập nhật hoặc bộ cài (*.motcua *.deb *.exe)</source>
        <translation>Update or installer (*.motcua *.deb *.exe)</translation>
    </message>
    <message>
        <source>Chọn bộ cài của bản trước</source>
        <translation>Choose the installer of the former version</translation>
    </message>
</context>
<context>
    <name>WhyTable</name>
    <message>
        <source>Xem theo</source>
        <translation>View by</translation>
    </message>
    <message>
        <source>Vì sao tại quầy, tháng này</source>
        <translation>Why at the desk, this month</translation>
    </message>
    <message>
        <source>Đã giúp, theo thủ tục</source>
        <translation>Helped, by procedure</translation>
    </message>
    <message>
        <source>Đã giúp, theo cán bộ</source>
        <translation>Helped, by officer</translation>
    </message>
    <message>
        <source>Đã giúp, theo giờ</source>
        <translation>Helped, by hour</translation>
    </message>
    <message>
        <source>Đã giúp, theo thôn</source>
        <translation>Helped, by village</translation>
    </message>
    <message>
        <source>Lý do chưa nộp trực tuyến</source>
        <translation>Reasons for not filing online</translation>
    </message>
    <message>
        <source>Tháng này chưa có gì để đếm.</source>
        <translation>Nothing to count this month.</translation>
    </message>
    <message>
        <source>Vì sao chưa nộp trực tuyến</source>
        <translation>Why not filed online</translation>
    </message>
    <message>
        <source>Thủ tục</source>
        <translation>Procedure</translation>
    </message>
    <message>
        <source>Tại quầy</source>
        <translation>At the desk</translation>
    </message>
    <message>
        <source>Trực tuyến</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>Vì sao</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>{count} hồ sơ tại quầy của {code} tháng này; {most} vì {why}</source>
        <translation>{code} at the desk: {count}; {most} because of: {why}</translation>
    </message>
    <message>
        <source>Giúp {whole} lần tháng này, {done} lần nộp được</source>
        <translation>Helped this month: {whole}, filed: {done}</translation>
    </message>
    <message>
        <source>Theo</source>
        <translation>By</translation>
    </message>
    <message>
        <source>Lần</source>
        <translation>Times</translation>
    </message>
    <message>
        <source>Nộp được</source>
        <translation>Filed</translation>
    </message>
    <message>
        <source>Phút</source>
        <translation>Minutes</translation>
    </message>
    <message>
        <source>Vì sao không được</source>
        <translation>Why it failed</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>{count} giờ</source>
        <translation>{count} hours</translation>
    </message>
    <message>
        <source>{count} giờ làm việc</source>
        <translation>{count} office hours</translation>
    </message>
    <message>
        <source>{count} ngày</source>
        <translation>{count} days</translation>
    </message>
    <message>
        <source>{count} ngày làm việc</source>
        <translation>{count} working days</translation>
    </message>
    <message>
        <source>{count} tháng</source>
        <translation>{count} months</translation>
    </message>
    <message>
        <source>trong ngày</source>
        <translation>within the day</translation>
    </message>
</context>
<context>
    <name>WorkView</name>
    <message>
        <source>Đã làm được bao nhiêu</source>
        <translation>How much is done</translation>
    </message>
    <message>
        <source>&amp;Dừng   {keys}</source>
        <translation>S&amp;top   {keys}</translation>
    </message>
    <message>
        <source>Quầy vẫn tiếp nhận bình thường trong lúc này.</source>
        <translation>The desk receives as usual meanwhile.</translation>
    </message>
    <message>
        <source>{done} / {total}. Quầy vẫn tiếp nhận bình thường trong lúc này.</source>
        <translation>{done} / {total}. The desk receives as usual meanwhile.</translation>
    </message>
    <message>
        <source>Đang ghi cả sổ vào quầy, vài giây nữa là xong; không dừng được nữa.</source>
        <translation>Writing the register into the desk, done in some seconds; it can no longer be stopped.</translation>
    </message>
</context>
</TS>
