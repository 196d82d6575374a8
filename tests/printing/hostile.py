"""Words that no paper expects: markup, formulas, marks apart from their letters, pictures, words without an end."""

import unicodedata

from hypothesis import strategies as st

HOSTILE = (
    "<b>đậm</b>",
    "=1+1",
    "a\x00b\u2028c",
    "Đ\u0300\u0301",
    "😀 mặt cười",
    "W" * 200,
    "Nguyễn " * 28,
    "[](x) & < > \\",
    "",
    " ",
    "1 " * 90,
)


def composed(text: str) -> bool:
    """Return whether each mark can stand in its letter, so that no letter is drawn over another on purpose."""
    return not any(unicodedata.combining(each) for each in unicodedata.normalize("NFC", text))


def words() -> st.SearchStrategy[str]:
    """Return any text up to two hundred letters, Vietnamese ones more often than others."""
    letters = st.one_of(
        st.sampled_from("aăâbcdđeêghiklmnoôơpqrstuưvxyỄỬƯẬ -.,/0123456789"), st.characters(codec="utf-8")
    )
    return st.text(letters, max_size=200)
