"""The e-mail that says what was changed about two-step verification: whoever changed it need not be the holder."""

from datetime import timedelta

from portal.store.deliveries import Letter
from portal.words.language import language

NOTICE_LIFETIME = timedelta(days=3)
"""How long it is worth trying to deliver."""

_SUBJECT = {
    "en": {
        "two-step-on": "Two-step verification is on",
        "two-step-off": "Two-step verification is off",
        "recovery-codes": "You have new backup codes",
    },
    "es": {
        "two-step-on": "La verificación en dos pasos está activada",
        "two-step-off": "La verificación en dos pasos está desactivada",
        "recovery-codes": "Tiene nuevos códigos de respaldo",
    },
}
_TEXT = {
    "en": {
        "two-step-on": "From now on, signing in to your records asks for a code from your phone.",
        "two-step-off": "Signing in to your records no longer asks for a code from your phone.",
        "recovery-codes": "New backup codes were made for your account. The old ones no longer work.",
    },
    "es": {
        "two-step-on": "Desde ahora, para entrar en su expediente se le pedirá un código de su teléfono.",
        "two-step-off": "Para entrar en su expediente ya no se le pedirá un código de su teléfono.",
        "recovery-codes": "Se crearon nuevos códigos de respaldo para su cuenta. Los anteriores ya no sirven.",
    },
}
_NOT_YOU = {
    "en": "If this was not you, call your doctor's office right away.",
    "es": "Si no fue usted, llame enseguida al consultorio de su médico.",
}


def changed_mail(change: str, email: str, locale: str) -> Letter:
    """The e-mail about one change: `two-step-on`, `two-step-off` or `recovery-codes`."""
    lang = language(locale)
    text = f"{_TEXT[lang][change]}\n\n{_NOT_YOU[lang]}\n"
    return Letter("email", email, text, subject=_SUBJECT[lang][change])
