"""How hard an English text is to read: the grade of Flesch and Kincaid."""

import re

_WORD = re.compile(r"[A-Za-z’']+")
_VOWELS = re.compile(r"[aeiouy]+")
_SENTENCE = re.compile(r"[^.!?:]+[.!?:]?")


def grade(sentences):
    """Returns the Flesch-Kincaid grade (0.39 words a sentence + 11.8 syllables a word - 15.59) of several texts."""
    pieces = [piece for text in sentences for piece in _SENTENCE.findall(text) if _WORD.search(piece)]
    words = [word for piece in pieces for word in _WORD.findall(piece)]
    return 0.39 * len(words) / len(pieces) + 11.8 * sum(map(syllables, words)) / len(words) - 15.59


def syllables(word):
    """Returns how many syllables a word has, as near as its spelling tells."""
    plain = word.lower().strip("’'")
    count = len(_VOWELS.findall(plain))
    silent = plain.endswith("e") and not plain.endswith(("le", "ee")) and count > 1
    ended = plain.endswith("ed") and not plain.endswith(("ted", "ded")) and count > 1
    return max(1, count - int(silent or ended))
