"""Words that no paper expects: markup, formulas, marks apart from their letters, pictures, words without an end."""

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


def words() -> st.SearchStrategy[str]:
    """Return any text up to two hundred letters, Vietnamese ones more often than others."""
    letters = st.one_of(
        st.sampled_from("aăâbcdđeêghiklmnoôơpqrstuưvxyỄỬƯẬ -.,/0123456789"), st.characters(codec="utf-8")
    )
    return st.text(letters, max_size=200)
