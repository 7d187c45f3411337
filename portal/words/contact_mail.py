"""The e-mail that says that the doctor's office has another phone number or e-mail address for somebody."""

from datetime import timedelta

from portal.store.deliveries import Letter
from portal.words.language import language

NOTICE_LIFETIME = timedelta(days=3)
"""How long it is worth trying to deliver."""

_SUBJECT = {
    "en": {"phone": "Your phone number was changed", "email": "Your e-mail address was changed"},
    "es": {"phone": "Se cambió su número de teléfono", "email": "Se cambió su correo electrónico"},
}
_TEXT = {
    "en": {
        "phone": (
            "{practice} has another phone number for {given} now. Security codes for a forgotten password go there."
        ),
        "email": (
            "{practice} has another e-mail address for {given} now. New invitations go there."
            " E-mails about your account still come here."
        ),
    },
    "es": {
        "phone": (
            "{practice} tiene ahora otro número de teléfono de {given}. Los códigos de seguridad para una contraseña"
            " olvidada se envían allí."
        ),
        "email": (
            "{practice} tiene ahora otro correo electrónico de {given}. Las nuevas invitaciones se envían allí."
            " Los correos sobre su cuenta siguen llegando aquí."
        ),
    },
}
_NOT_YOU = {
    "en": "If you did not ask for this, call your doctor's office right away.",
    "es": "Si usted no lo pidió, llame enseguida al consultorio de su médico.",
}


def contact_mail(what: str, email: str, locale: str, *, given: str, practice: str) -> Letter:
    """The e-mail about another `phone` or `email` of a patient's; it holds neither the old one nor the new one."""
    lang = language(locale)
    text = f"{_TEXT[lang][what].format(given=given, practice=practice)}\n\n{_NOT_YOU[lang]}\n"
    return Letter("email", email, text, subject=_SUBJECT[lang][what])
