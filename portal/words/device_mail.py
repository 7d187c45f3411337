"""The e-mail that says that somebody signed in on a device the account was not signed in on before."""

from datetime import timedelta

from portal.store.deliveries import Letter
from portal.words.language import language

NOTICE_LIFETIME = timedelta(days=3)
"""How long it is worth trying to deliver."""

_SUBJECT = {"en": "Somebody signed in on a new device", "es": "Alguien entró desde un dispositivo nuevo"}
_WHERE = {
    "en": {
        "windows": "a Windows computer", "mac": "a Mac", "linux": "a Linux computer", "android": "an Android device",
        "ios": "an iPhone or iPad", "screen": "a clinic's check-in screen", "": "a device of unknown kind",
    },
    "es": {
        "windows": "una computadora con Windows", "mac": "una Mac", "linux": "una computadora con Linux",
        "android": "un dispositivo Android", "ios": "un iPhone o iPad",
        "screen": "una pantalla de registro de una clínica", "": "un dispositivo de tipo desconocido",
    },
}  # fmt: skip
_TEXT = {
    "en": (
        "Your records were opened with your password on {where}.",
        "Was it you? Then there is nothing to do.",
        "If it was not you, somebody knows your password. Open Family Chart, choose Settings, Signed-in devices.",
        "There, Change your password: that signs everybody else out. Where you cannot sign in: Forgot your password?",
        "Then call your doctor's office.",
    ),
    "es": (
        "Se entró en su expediente con su contraseña desde {where}.",
        "¿Fue usted? Entonces no tiene que hacer nada.",
        "Si no fue usted, alguien conoce su contraseña. Abra Family Chart, elija Ajustes, Dispositivos conectados.",
        "Allí, Cambiar su contraseña: así se cierran las demás sesiones. Si no puede entrar: ¿Olvidó su contraseña?",
        "Después llame al consultorio de su médico.",
    ),
}


def new_device_mail(kind: str, email: str, locale: str) -> Letter:
    """The e-mail about a sign-in on a device of this kind (`rules.devices`)."""
    lang = language(locale)
    text = "\n\n".join(_TEXT[lang]).format(where=_WHERE[lang][kind])
    return Letter("email", email, f"{text}\n", subject=_SUBJECT[lang])
