"""Vietnamese text in one form: composed, without control characters; folded for search; keyed for sorting."""

import re
import unicodedata

_SPACES = re.compile(r"\s+")
_FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x3000: 0x20}
# The marks that Vietnamese letters come apart into are among these; U+034F is the one of the block that is no mark.
_MARKS = re.compile("[\u0300-\u034e\u0350-\u036f]+")
_ORDER = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_TONES = {"\u0300": "1", "\u0309": "2", "\u0303": "3", "\u0301": "4", "\u0323": "5"}


def nfc(text: str) -> str:
    """Return the text composed, full-width letters and digits narrowed, no control characters, single spaces."""
    composed = unicodedata.normalize("NFC", text.translate(_FULL_WIDTH))
    if composed.isprintable():
        return _SPACES.sub(" ", composed).strip()
    printable = "".join(each if unicodedata.category(each) not in _UNSEEN else " " for each in composed)
    return _SPACES.sub(" ", printable).strip()


_UNSEEN = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}


def fold(text: str) -> str:
    """Return the text in lower case without tone marks, đ as d, single spaces; equal for every Unicode form."""
    if text.isascii():
        return _SPACES.sub(" ", text.lower()).strip()
    bare = _MARKS.sub("", unicodedata.normalize("NFD", text)).replace("đ", "d").replace("Đ", "d")
    # Vietnamese is plain by now; whatever else was typed is asked letter by letter.
    if not bare.isascii():
        bare = "".join([each for each in bare.translate(_FULL_WIDTH) if not unicodedata.combining(each)])
    return _SPACES.sub(" ", bare.lower()).strip()


def initials(text: str) -> str:
    """Return the first letters of the folded words: `Đăng ký khai sinh` gives `dkks`."""
    return "".join(word[0] for word in re.findall(r"\w+", fold(text)))


def vietnamese_key(text: str) -> str:
    """Return a key that sorts by plain comparison in the Vietnamese order: letters first (a ă â b …), tones second."""
    letters: list[str] = []
    tones: list[str] = []
    for each in unicodedata.normalize("NFC", text).lower():
        parts = unicodedata.normalize("NFD", each)
        tone = next((_TONES[part] for part in parts if part in _TONES), "0")
        letter = unicodedata.normalize("NFC", "".join(part for part in parts if part not in _TONES))
        place = _ORDER.find(letter)
        letters.append(f"{place + 33:02d}" if place >= 0 else f"{min(ord(each[0]), 32):02d}")
        tones.append(tone)
    return "".join(letters) + "\x01" + "".join(tones)
