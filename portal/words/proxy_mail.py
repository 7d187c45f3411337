"""The e-mail that says that somebody has ended another's access to their chart."""

from datetime import timedelta

from portal.store.deliveries import Letter
from portal.words.language import language

NOTICE_LIFETIME = timedelta(days=3)
"""How long it is worth trying to deliver."""

_SUBJECT = {"en": "You can no longer open a chart", "es": "Ya no puede abrir un expediente"}
_TEXT = {
    "en": "{name} has ended your access to their health records.\n\nIf you think this is a mistake, ask {name}.\n",
    "es": "{name} ha terminado su acceso a sus datos médicos.\n\nSi cree que es un error, pregunte a {name}.\n",
}


def ended_mail(name: str, email: str, locale: str) -> Letter:
    """The e-mail to whoever had access; `name` is the patient's given name."""
    lang = language(locale)
    # One line: a name must not write a mail of its own.
    return Letter("email", email, _TEXT[lang].format(name=" ".join(name.split())), subject=_SUBJECT[lang])
