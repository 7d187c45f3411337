"""The e-mails about others' access to a patient's chart: to the patient, and to whoever has or had it."""

from collections.abc import Mapping
from datetime import timedelta

from portal.store.deliveries import Letter
from portal.words.language import language

NOTICE_LIFETIME = timedelta(days=3)
"""How long it is worth trying to deliver."""

_ENDED = {
    "en": (
        "You can no longer open a chart",
        ("{name} has ended your access to their health records.", "If you think this is a mistake, ask {name}."),
    ),
    "es": (
        "Ya no puede abrir un expediente",
        ("{name} ha terminado su acceso a sus datos médicos.", "Si cree que es un error, pregunte a {name}."),
    ),
}
_NARROWED = {
    "en": (
        "What you can see of a chart has changed",
        (
            "{name} has changed which of their health records you can see, or until when.",
            "The app shows what is open to you. If you think this is a mistake, ask {name}.",
        ),
    ),
    "es": (
        "Ha cambiado lo que puede ver de un expediente",
        (
            "{name} ha cambiado qué datos médicos suyos puede ver usted, o hasta cuándo.",
            "La aplicación muestra lo que puede ver. Si cree que es un error, pregunte a {name}.",
        ),
    ),
}
_IF_NOT = {
    "en": (
        "Was it you? Then there is nothing to do.",
        "If it was not you, change your password, end it under Settings, People and access, and call the practice.",
    ),
    "es": (
        "¿Fue usted? Entonces no tiene que hacer nada.",
        "Si no fue usted, cambie su contraseña, termínelo en Ajustes, Personas y acceso, y llame al consultorio.",
    ),
}
_INVITED = {
    "en": ("You have invited somebody to your records", ("{name} was invited to see your health records.",)),
    "es": ("Ha invitado a alguien a ver sus datos", ("Se ha invitado a {name} a ver sus datos de salud.",)),
}
_USED = {
    "en": (
        "Somebody can now see your records",
        ("The invitation to {name} was used: that person can now see what was chosen of your health records.",),
    ),
    "es": (
        "Alguien puede ver ahora sus datos",
        ("Se usó la invitación a {name}: esa persona puede ver ahora lo que se eligió de sus datos de salud.",),
    ),
}

_Words = Mapping[str, tuple[str, tuple[str, ...]]]


def ended_mail(name: str, email: str, locale: str) -> Letter:
    """The e-mail to whoever had access; `name` is the patient's given name."""
    return _letter(_ENDED, name, email, locale)


def narrowed_mail(name: str, email: str, locale: str) -> Letter:
    """The e-mail to whoever may see something else from now on; `name` is the patient's given name."""
    return _letter(_NARROWED, name, email, locale)


def invited_mail(name: str, email: str, locale: str) -> Letter:
    """The e-mail to the patient; `name` is the address the invitation went to."""
    return _letter(_INVITED, name, email, locale, _IF_NOT[language(locale)])


def used_mail(name: str, email: str, locale: str) -> Letter:
    """The e-mail to the patient; `name` is the address the invitation had gone to."""
    return _letter(_USED, name, email, locale, _IF_NOT[language(locale)])


def _letter(words: _Words, name: str, email: str, locale: str, more: tuple[str, ...] = ()) -> Letter:
    subject, parts = words[language(locale)]
    # One line: a name must not write a mail of its own.
    said = "\n\n".join((*parts, *more)).format(name=" ".join(name.split()))
    return Letter("email", email, said + "\n", subject=subject)
