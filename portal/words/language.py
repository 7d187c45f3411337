"""Which of the portal's two languages somebody reads, and dates in it."""

from datetime import date, datetime

_MONTHS = {
    "en": (
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ),
    "es": (
        "enero", "febrero", "marzo", "abril", "mayo", "junio",
        "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre",
    ),
}  # fmt: skip


def language(locale: str) -> str:
    """`es` for every Spanish locale, else `en`."""
    return "es" if locale.replace("_", "-").lower().split("-", 1)[0] == "es" else "en"


def preferred(accept_language: str) -> str:
    """The first of our languages that an `Accept-Language` header names."""
    for part in accept_language.split(","):
        tag = part.split(";", 1)[0].strip().lower().split("-", 1)[0]
        if tag in _MONTHS:
            return tag
    return "en"


def long_date(day: date | datetime, lang: str) -> str:
    """`March 31, 2026` or `31 de marzo de 2026`."""
    month = _MONTHS[lang][day.month - 1]
    return f"{day.day} de {month} de {day.year}" if lang == "es" else f"{month} {day.day}, {day.year}"
