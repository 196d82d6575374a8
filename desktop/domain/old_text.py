"""Text of old registers: TCVN3 (ABC) and VNI letters recognised and mended, decomposed Unicode composed."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache

from desktop.domain.keyboard_damage import is_syllable

_TCVN3 = {
    "à": "µ", "á": "¸", "ả": "¶", "ã": "·", "ạ": "¹",
    "ă": "¨", "ằ": "»", "ắ": "¾", "ẳ": "¼", "ẵ": "½", "ặ": "Æ",
    "â": "©", "ầ": "Ç", "ấ": "Ê", "ẩ": "È", "ẫ": "É", "ậ": "Ë",
    "đ": "®", "è": "Ì", "é": "Ð", "ẻ": "Î", "ẽ": "Ï", "ẹ": "Ñ",
    "ê": "ª", "ề": "Ò", "ế": "Õ", "ể": "Ó", "ễ": "Ô", "ệ": "Ö",
    "ì": "×", "í": "Ý", "ỉ": "Ø", "ĩ": "Ü", "ị": "Þ",
    "ò": "ß", "ó": "ã", "ỏ": "á", "õ": "â", "ọ": "ä",
    "ô": "«", "ồ": "å", "ố": "è", "ổ": "æ", "ỗ": "ç", "ộ": "é",
    "ơ": "¬", "ờ": "ê", "ớ": "í", "ở": "ë", "ỡ": "ì", "ợ": "î",
    "ù": "ï", "ú": "ó", "ủ": "ñ", "ũ": "ò", "ụ": "ô",
    "ư": "\u00ad", "ừ": "õ", "ứ": "ø", "ử": "ö", "ữ": "÷", "ự": "ù",
    "ỳ": "ú", "ý": "ý", "ỷ": "û", "ỹ": "ü", "ỵ": "þ",
    "Ă": "¡", "Â": "¢", "Ê": "£", "Ô": "¤", "Ơ": "¥", "Ư": "¦", "Đ": "§",
}  # fmt: skip
_VNI_TONES = {"\u0301": "ù", "\u0300": "ø", "\u0309": "û", "\u0303": "õ", "\u0323": "ï", "": ""}
_VNI_HATS = {"\u0301": "á", "\u0300": "à", "\u0309": "å", "\u0303": "ã", "\u0323": "ä", "": "â"}
_VNI_BREVES = {"\u0301": "é", "\u0300": "è", "\u0309": "ú", "\u0303": "ü", "\u0323": "ë", "": "ê"}
_VNI_ALONE = {"í": "í", "ì": "ì", "ỉ": "æ", "ĩ": "ó", "ị": "ò", "ỵ": "î", "đ": "ñ", "ơ": "ô", "ư": "ö"}
# Letters that only Unicode has: a text with one of them was written in it.
_UNICODE = re.compile("[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]")
_KEPT = 65_536
_WORD = re.compile(r"[^\s\d.,;:/()\[\]\"'“”–-]+")


@dataclass(frozen=True, slots=True)
class Mended:
    """A text as it was meant; `how` is `tcvn3`, `vni`, `decomposed`, or empty when nothing had to be done."""

    text: str
    how: str = ""


@lru_cache(_KEPT)
def mend(text: str, likely: str = "") -> Mended:
    """Return a text read in the letters it was written with.

    Another reading is taken only where it makes syllables of more words than the text as it stands: a name in plain
    Unicode, a code or a word of another language is left as it is. `likely` is the alphabet of the whole file: a short
    cell such as `Sè`, which is a word in both, is then read as the file was written.
    """
    composed = unicodedata.normalize("NFC", text)
    if composed.isascii():
        return Mended(composed)
    best = Mended(composed, "decomposed" if composed != text else "")
    if _UNICODE.search(composed):
        return best
    most = _syllables(composed)
    for how, table in (("tcvn3", _tcvn3()), ("vni", _vni())):
        read = _read(composed, table)
        found = _syllables(read)
        if found > most or (found == most and how == likely):
            best, most = Mended(read, how), found
    return best


def alphabet_of(texts: Iterable[str]) -> str:
    """Return the alphabet that most of a file's texts were written in, empty for Unicode."""
    whole = " ".join(text for text in texts if not text.isascii())
    found = mend(whole).how
    return found if found in {"tcvn3", "vni"} else ""


def likeness(text: str) -> float:
    """Return the share of words that can be Vietnamese syllables, of the text composed."""
    return _syllables(unicodedata.normalize("NFC", text))


def _syllables(text: str) -> float:
    words = _WORD.findall(text)
    return sum(is_syllable(each) for each in words) / len(words) if words else 0.0


def _read(text: str, table: dict[str, str]) -> str:
    longest = max(map(len, table))
    made, place = "", 0
    while place < len(text):
        size = next((each for each in range(longest, 0, -1) if text[place : place + each] in table), 0)
        made += table[text[place : place + size]] if size else text[place]
        place += size or 1
    return _cased(made, text)


def _cased(made: str, source: str) -> str:
    """Return words in capitals where every plain letter of theirs was one: TCVN3 wrote marked capitals as small."""
    pairs = zip(made.split(" "), source.split(" "), strict=False)
    return " ".join(word.upper() if _is_loud(word, old) else word for word, old in pairs)


def _is_loud(word: str, source: str) -> bool:
    plain = [each for each in source if each.isascii() and each.isalpha()]
    return len(plain) > 1 and all(each.isupper() for each in plain) and len(word) > 1


@cache
def _tcvn3() -> dict[str, str]:
    return {old: letter for letter, old in _TCVN3.items()}


@cache
def _vni() -> dict[str, str]:
    """Return what VNI wrote for each letter: the bare vowel and a second sign, small and capital."""
    table = {old: letter for letter, old in _VNI_ALONE.items()}
    for base, signs in (
        *((vowel, _VNI_TONES) for vowel in "aeouy"),
        *((vowel, _VNI_HATS) for vowel in "âêô"),
        ("ă", _VNI_BREVES),
        *((vowel, _VNI_TONES) for vowel in "ơư"),
    ):
        written = {"â": "a", "ê": "e", "ô": "o", "ă": "a", "ơ": "ô", "ư": "ö"}.get(base, base)
        for tone, sign in signs.items():
            if written + sign != base:
                table[written + sign] = unicodedata.normalize("NFC", base + tone)
    return table | {old.upper(): letter.upper() for old, letter in table.items()}
