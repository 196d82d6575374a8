"""The evaluation slip that goes with receipt, request and refusal, and the questions it asks."""

from dataclasses import dataclass

from desktop.printing.papers.heads import Header


@dataclass(frozen=True, slots=True)
class Question:
    """One indicator as a citizen is asked it; the answers earn two, one and no points."""

    indicator: int
    text: str
    answers: tuple[str, str, str]


# The indicators and their 0 to 2 points are TT 01/2018 Đ12-13; where each answer's bound lies is our plain wording,
# so a paper may carry other questions.
QUESTIONS = (
    Question(1, "Hồ sơ giải quyết xong khi nào?", ("Sớm hơn hẹn", "Đúng hẹn", "Trễ hẹn")),
    Question(
        2, "Các cơ quan tham gia có làm đúng thời hạn của mình?", ("Tất cả sớm hạn", "Đúng hạn", "Có nơi trễ hạn")
    ),
    Question(
        3,
        "Phải liên hệ với nơi nhận hồ sơ mấy lần để hoàn thiện hồ sơ?",
        ("Không quá 1 lần", "2 lần", "Trên 2 lần"),
    ),
    Question(4, "Phải liên hệ với mấy cơ quan để hoàn thiện hồ sơ?", ("1 cơ quan", "2 cơ quan", "Từ 3 cơ quan")),
    Question(6, "Thủ tục có được công khai đầy đủ?", ("Đầy đủ", "Chưa đầy đủ", "Không công khai")),
    Question(
        7, "Thái độ của người hướng dẫn, tiếp nhận, trả kết quả?", ("Lịch sự, tận tình", "Bình thường", "Chưa đúng mực")
    ),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class EvaluationPaper:
    """Phiếu đánh giá, handed out with Mẫu 01, 02 and 03 (TT 01/2018/TT-VPCP Đ12): the indicators of one dossier.

    `drop_off` says where to put the slip; a non-empty `qr_text` offers the same questions behind a code, with a
    caption of what it opens.
    """

    header: Header
    title: str
    code: str
    procedure: str
    agency: str
    drop_off: str
    form_number: str = ""
    questions: tuple[Question, ...] = QUESTIONS
    qr_text: str = ""
    qr_caption: str = ""
