"""The security code as a text message or a call."""

from portal.store.deliveries import Letter
from portal.words.language import language

_TEXT = {
    "en": "{practice}: your security code is {code}. It is good for 10 minutes. Nobody will ask you for it.",
    "es": "{practice}: su código de seguridad es {code}. Vale por 10 minutos. Nadie se lo va a pedir.",
}
_VOICE = {
    "en": "Hello. This is {practice}. Your security code is {code}. Again, your security code is {code}. "
    "It is good for 10 minutes. Goodbye.",
    "es": "Hola. Le llama {practice}. Su código de seguridad es {code}. Repito: su código de seguridad es {code}. "
    "Vale por 10 minutos. Adiós.",
}


def code_message(method: str, phone: str, locale: str, *, practice: str, code: str) -> Letter:
    """The message; a voice reads the digits one by one."""
    lang = language(locale)
    if method == "voice":
        return Letter("voice", phone, _VOICE[lang].format(practice=practice, code=", ".join(code)))
    return Letter("sms", phone, _TEXT[lang].format(practice=practice, code=code))
