"""Undoes what a typing method does to a scan: Telex or VNI keys left undecoded in names and addresses."""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

Decoder = Callable[[str], str]

_EACH_WORD = re.compile(r"[^\W_]+")
_TELEX_TONES = {"f": "\u0300", "r": "\u0309", "x": "\u0303", "s": "\u0301", "j": "\u0323"}
_VNI_TONES = {"2": "\u0300", "3": "\u0309", "4": "\u0303", "1": "\u0301", "5": "\u0323"}
_TELEX_LETTERS = (
    (re.compile(r"dd", re.IGNORECASE), "đ"),
    (re.compile(r"aa", re.IGNORECASE), "â"),
    (re.compile(r"aw", re.IGNORECASE), "ă"),
    (re.compile(r"ee", re.IGNORECASE), "ê"),
    (re.compile(r"oo", re.IGNORECASE), "ô"),
    (re.compile(r"uow", re.IGNORECASE), "ươ"),
    (re.compile(r"ow", re.IGNORECASE), "ơ"),
    (re.compile(r"uw", re.IGNORECASE), "ư"),
)
_VNI_LETTERS = {"a6": "â", "a8": "ă", "e6": "ê", "o6": "ô", "o7": "ơ", "u7": "ư", "d9": "đ"}
# A mark may also be typed at the end of the word; `7` then marks both letters of `uo`.
_VNI_LATE = (
    ("7", "uo", "ươ"),
    ("6", "a", "â"),
    ("6", "e", "ê"),
    ("6", "o", "ô"),
    ("8", "a", "ă"),
    ("7", "o", "ơ"),
    ("7", "u", "ư"),
    ("9", "d", "đ"),
)
_INITIALS = (
    "ngh",
    "ng",
    "nh",
    "gh",
    "gi",
    "kh",
    "ph",
    "th",
    "tr",
    "ch",
    "qu",
    "b",
    "c",
    "d",
    "đ",
    "g",
    "h",
    "k",
    "l",
    "m",
    "n",
    "p",
    "r",
    "s",
    "t",
    "v",
    "x",
    "",
)
_RIMES = frozenset(
    [
        "a",
        "ac",
        "ach",
        "ai",
        "am",
        "an",
        "ang",
        "anh",
        "ao",
        "ap",
        "at",
        "au",
        "ay",
        "ăc",
        "ăm",
        "ăn",
        "ăng",
        "ăp",
        "ăt",
        "âc",
        "âm",
        "ân",
        "âng",
        "âp",
        "ât",
        "âu",
        "ây",
        "e",
        "ec",
        "em",
        "en",
        "eng",
        "eo",
        "ep",
        "et",
        "ê",
        "êch",
        "êm",
        "ên",
        "ênh",
        "êp",
        "êt",
        "êu",
        "i",
        "ia",
        "ich",
        "iêc",
        "iêm",
        "iên",
        "iêng",
        "iêp",
        "iêt",
        "iêu",
        "im",
        "in",
        "inh",
        "ip",
        "it",
        "iu",
        "o",
        "oa",
        "oac",
        "oach",
        "oai",
        "oam",
        "oan",
        "oang",
        "oanh",
        "oao",
        "oap",
        "oat",
        "oay",
        "oăc",
        "oăm",
        "oăn",
        "oăng",
        "oăt",
        "oc",
        "oe",
        "oen",
        "oeo",
        "oet",
        "oi",
        "om",
        "on",
        "ong",
        "oong",
        "op",
        "ot",
        "ô",
        "ôc",
        "ôi",
        "ôm",
        "ôn",
        "ông",
        "ôp",
        "ôt",
        "ơ",
        "ơi",
        "ơm",
        "ơn",
        "ơp",
        "ơt",
        "u",
        "ua",
        "uân",
        "uâng",
        "uât",
        "uây",
        "uc",
        "uê",
        "uêch",
        "uênh",
        "ui",
        "um",
        "un",
        "ung",
        "uôc",
        "uôi",
        "uôm",
        "uôn",
        "uông",
        "uôt",
        "up",
        "ut",
        "uy",
        "uya",
        "uych",
        "uyên",
        "uyêt",
        "uynh",
        "uyt",
        "uyu",
        "uơ",
        "ư",
        "ưa",
        "ưc",
        "ưi",
        "ưm",
        "ưn",
        "ưng",
        "ươc",
        "ươi",
        "ươm",
        "ươn",
        "ương",
        "ươp",
        "ươt",
        "ươu",
        "ưt",
        "ưu",
        "y",
        "yêm",
        "yên",
        "yêng",
        "yêt",
        "yêu",
    ]
)


@dataclass(frozen=True, slots=True)
class Repaired:
    """A text after repair; `how` is `telex`, `vni` or empty when nothing was done; `sound` when every word can be."""

    text: str
    how: str
    sound: bool


def is_syllable(word: str) -> bool:
    """Tell whether a word can be a Vietnamese syllable, with or without its tone."""
    bare = _without_tone(word.lower())
    for initial in _INITIALS:
        if bare.startswith(initial) and bare[len(initial) :] in _RIMES:
            return True
    return bare in {"gi", "gin", "gip", "giêng", "quy", "quyên", "quyêt", "quynh", "quyt"}


def _without_tone(word: str) -> str:
    marks = set(_TELEX_TONES.values())
    parts = (each for each in unicodedata.normalize("NFD", word) if each not in marks)
    return unicodedata.normalize("NFC", "".join(parts))


def _words(text: str) -> list[str]:
    return _EACH_WORD.findall(text)


def sound(text: str) -> bool:
    """Tell whether every word with letters can be a Vietnamese syllable."""
    return all(is_syllable(word) for word in _words(text) if not word.isdigit())


def repair(text: str) -> Repaired:
    """Return the text decoded from Telex or VNI keys where that makes every unsound word sound.

    A text that is sound already is left alone; one that no decoding makes sound comes back as it was, not sound.
    """
    if sound(text):
        return Repaired(text, "", sound=True)
    for how, decode in (("vni", decode_vni), ("telex", decode_telex)):
        decoded = _EACH_WORD.sub(partial(_decoded, decode), text)
        if decoded != text and sound(decoded):
            return Repaired(decoded, how, sound=True)
    return Repaired(text, "", sound=False)


def _decoded(decode: Decoder, found: re.Match[str]) -> str:
    word = found[0]
    if word.isdigit() or is_syllable(word):
        return word
    made = decode(word)
    return made if is_syllable(made) else word


def decode_telex(word: str) -> str:
    """Return a word whose letters and tone were typed as Telex keys (`DDuwcs` gives `Đức`)."""
    return _decode(word, _TELEX_TONES, _telex_letters)


def decode_vni(word: str) -> str:
    """Return a word whose letters and tone were typed as VNI keys (`D9u7c1` gives `Đức`)."""
    return _decode(word, _VNI_TONES, _vni_letters)


def _decode(word: str, tones: dict[str, str], letters: Decoder) -> str:
    shape = word
    lowered = word.lower()
    tone = ""
    for place in range(len(lowered) - 1, 0, -1):
        if lowered[place] in tones:
            tone = tones[lowered[place]]
            lowered = lowered[:place] + lowered[place + 1 :]
            break
    composed = letters(lowered)
    return _cased(_toned(composed, tone), shape)


def _telex_letters(word: str) -> str:
    for pattern, letter in _TELEX_LETTERS:
        word = pattern.sub(letter, word)
    # Typists also put the mark at the end of the word: `dduocw` is `đươc`.
    if word.endswith("w"):
        word = word[:-1].replace("uo", "ươ") if "uo" in word else word[:-1].replace("u", "ư", 1)
    return word


def _vni_letters(word: str) -> str:
    for keys, letter in _VNI_LETTERS.items():
        word = word.replace(keys, letter)
    for mark, plain, letter in _VNI_LATE:
        if mark in word and plain in word:
            word = word.replace(mark, "", 1).replace(plain, letter, 1)
    return word.replace("uơ", "ươ") if len(word) > len("uơ") else word


def _toned(word: str, tone: str) -> str:
    if not tone:
        return word
    place = _tone_place(word)
    if place < 0:
        return word
    return unicodedata.normalize("NFC", word[: place + 1] + tone + word[place + 1 :])


def _tone_place(word: str) -> int:
    """Return where the tone stands: on the marked vowel, else by the rule of open and closed syllables."""
    skipped = len("qu") if word.startswith("qu") or (word.startswith("gi") and any(map(_is_vowel, word[2:]))) else 0
    vowels = [place for place in range(skipped, len(word)) if _is_vowel(word[place])]
    marked = [place for place in vowels if word[place] in "ăâêôơư"]
    if marked:
        return marked[-1]
    if len(vowels) <= 1:
        return vowels[0] if vowels else -1
    closed = vowels[-1] < len(word) - 1
    # An open pair carries it on the first (`Hòa`, `Thúy`), as names on cards do; three vowels in the middle.
    return vowels[1] if closed or len(vowels) > len("oa") else vowels[0]


def _is_vowel(letter: str) -> bool:
    return letter in "aăâeêioôơuưy"


def _cased(word: str, shape: str) -> str:
    if shape.isupper():
        return word.upper()
    return word[:1].upper() + word[1:] if shape[:1].isupper() else word
