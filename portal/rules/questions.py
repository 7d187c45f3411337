"""Security questions, and what makes an answer good enough to keep."""

import re
import unicodedata
from collections.abc import Mapping

QUESTIONS: Mapping[str, Mapping[str, str]] = {
    "first-pet": {
        "en": "What was the name of your first pet?",
        "es": "¿Cómo se llamaba su primera mascota?",
    },
    "childhood-street": {
        "en": "On which street did you live when you were ten?",
        "es": "¿En qué calle vivía cuando tenía diez años?",
    },
    "first-school": {
        "en": "What was the name of your first school?",
        "es": "¿Cómo se llamaba su primera escuela?",
    },
    "grandmother": {
        "en": "What was your grandmother’s first name?",
        "es": "¿Cuál era el nombre de su abuela?",
    },
    "first-job": {
        "en": "In which town was your first job?",
        "es": "¿En qué ciudad fue su primer trabajo?",
    },
    "favorite-teacher": {
        "en": "What was the last name of your favorite teacher?",
        "es": "¿Cuál era el apellido de su maestro favorito?",
    },
}

_SHORTEST = 3
_TOO_COMMON = frozenset({"none", "nothing", "unknown", "password", "test", "ninguno", "ninguna", "nada", "secret"})


def folded_answer(answer: str) -> str:
    """What is hashed and compared: without case, accents, spaces or punctuation."""
    decomposed = unicodedata.normalize("NFKD", answer)
    return "".join(letter for letter in decomposed.casefold() if letter.isalnum())


def is_too_weak(answer: str, question_id: str) -> bool:
    """Whether an answer is too short, one letter over and over, a word everybody uses, or a word of the question."""
    folded = folded_answer(answer)
    if len(folded) < _SHORTEST or len(set(folded)) == 1 or folded in _TOO_COMMON:
        return True
    words = " ".join(QUESTIONS.get(question_id, {}).values())
    return folded in {folded_answer(word) for word in re.split(r"\W+", words)}


def questions(locale: str) -> list[dict[str, str]]:
    """The questions to choose from, in one language."""
    language = "es" if locale.startswith("es") else "en"
    return [{"id": name, "text": texts[language]} for name, texts in QUESTIONS.items()]
