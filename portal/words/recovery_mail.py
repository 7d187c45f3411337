"""The e-mails about a forgotten user name or password, and the one that says that a password was changed."""

from collections.abc import Mapping, Sequence
from datetime import timedelta

from portal.store.deliveries import Letter
from portal.words.language import language

NOTICE_LIFETIME = timedelta(days=3)
"""How long it is worth trying to deliver a notice."""

_LINK = {
    "en": (
        "Choose a new password",
        (
            "Hello,",
            "Somebody asked for a new password for your health records. Your user name is {name}.",
            "Choose a new password:\n{link}",
            "Is Family Chart on this computer already? Open it directly:\n{deep_link}",
            "The link is good for one hour and can be used once. It asks for your security question or a phone code.",
            "If you did not ask for this, do nothing: your password stays as it is.",
        ),
    ),
    "es": (
        "Elija una contraseña nueva",
        (
            "Hola:",
            "Alguien pidió una contraseña nueva para sus datos de salud. Su nombre de usuario es {name}.",
            "Elegir una contraseña nueva:\n{link}",
            "¿Ya tiene Family Chart en esta computadora? Ábralo directamente:\n{deep_link}",
            "El enlace vale una hora y se usa una vez. Le pedirá su pregunta de seguridad o un código por teléfono.",
            "Si usted no lo pidió, no haga nada: su contraseña sigue igual.",
        ),
    ),
}
_NAMES = {
    "en": (
        "Your user name",
        (
            "Hello,",
            "Somebody asked for the user names of this e-mail address. They are:\n{name}",
            "To choose a new password, open Family Chart, press Forgot password, and type the user name.",
            "If you did not ask for this, do nothing: nobody else was told.",
        ),
    ),
    "es": (
        "Su nombre de usuario",
        (
            "Hola:",
            "Alguien pidió los nombres de usuario de esta dirección de correo. Son:\n{name}",
            "Para elegir una contraseña nueva, abra Family Chart, pulse Olvidé mi contraseña y escríbalo allí.",
            "Si usted no lo pidió, no haga nada: no se le dijo a nadie más.",
        ),
    ),
}
_CHANGED = {
    "en": (
        "Your password was changed",
        (
            "The password of your health records (user name {name}) was changed. Every other sign-in was ended.",
            "Was it you? Then there is nothing to do.",
            "If it was not you, call your doctor's office right away.",
        ),
    ),
    "es": (
        "Su contraseña cambió",
        (
            "La contraseña de sus datos de salud (nombre de usuario {name}) cambió. Las demás sesiones se cerraron.",
            "¿Fue usted? Entonces no tiene que hacer nada.",
            "Si no fue usted, llame enseguida al consultorio de su médico.",
        ),
    ),
}
_WITHDRAWN = {
    "en": "Invitations to your records that nobody had used were withdrawn. Whom you do want to invite, invite again.",
    "es": "Las invitaciones a su expediente que nadie había usado se retiraron. Vuelva a invitar a quien usted quiera.",
}


def link_mail(email: str, locale: str, *, username: str, link: str, deep_link: str) -> Letter:
    """The e-mail with the link to a new password: the page that opens the app, and the app itself."""
    return _letter(_LINK, email, locale, name=_one_line(username), link=link, deep_link=deep_link)


def names_mail(email: str, locale: str, usernames: Sequence[str]) -> Letter:
    """The e-mail with every user name of its address."""
    return _letter(_NAMES, email, locale, name="\n".join(map(_one_line, usernames)))


def password_changed_mail(email: str, locale: str, username: str, *, withdrawn: bool) -> Letter:
    """The e-mail to an account's holder after a change: it need not have been them.

    Args:
        email: Theirs.
        locale: Of the letter.
        username: Theirs.
        withdrawn: Invitations they, or somebody as them, had sent were taken back with it.
    """
    subject, (changed, *rest) = _CHANGED[language(locale)]
    parts = (changed, _WITHDRAWN[language(locale)], *rest) if withdrawn else (changed, *rest)
    return _letter({language(locale): (subject, parts)}, email, locale, name=_one_line(username))


def _letter(words: Mapping[str, tuple[str, tuple[str, ...]]], email: str, locale: str, **values: str) -> Letter:
    subject, parts = words[language(locale)]
    return Letter("email", email, "\n\n".join(part.format(**values) for part in parts) + "\n", subject=subject)


def _one_line(text: str) -> str:
    # A user name must not be able to start a paragraph of its own.
    return " ".join(text.split())
