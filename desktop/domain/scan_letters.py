"""Bytes as text that a keyboard scanner can type: digits and consonants, which Telex and VNI leave as they are.

A vowel, D or W anywhere in a scan lets the input method of the officer's PC change what follows; base 32 and base 64
are full of them, so that hardly any signature would arrive whole. These 28 letters are in the QR alphanumeric set.
"""

LETTERS = "0123456789BCFGHJKLMNPQRSTVXZ"
_BASE = len(LETTERS)
_VALUES = {letter: value for value, letter in enumerate(LETTERS)}


def letters_for(size: int) -> int:
    """Return how many letters hold that many bytes."""
    count, room = 0, 1
    while room < 1 << (8 * size):
        count, room = count + 1, room * _BASE
    return count


def written(raw: bytes) -> str:
    """Return bytes as letters, always as many for as many bytes."""
    number = int.from_bytes(raw, "big")
    found = []
    for _ in range(letters_for(len(raw))):
        number, value = divmod(number, _BASE)
        found.append(LETTERS[value])
    return "".join(reversed(found))


def read(text: str, *, size: int) -> bytes | None:
    """Return the bytes of a text that `written` made of that many; None for every other text."""
    if len(text) != letters_for(size) or not _VALUES.keys() >= set(text):
        return None
    number = 0
    for letter in text:
        number = number * _BASE + _VALUES[letter]
    return number.to_bytes(size, "big") if number < 1 << (8 * size) else None
