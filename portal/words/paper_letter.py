"""The letter a clinic can print or read out: it carries the code and the PIN, which no e-mail ever does."""

from dataclasses import dataclass
from datetime import datetime

from portal.rules.handles import shown_pin
from portal.words.language import language, long_date


@dataclass(frozen=True, slots=True)
class LetterFacts:
    """What the letter tells."""

    practice: str
    practice_phone: str
    patient: str
    email: str
    portal: str
    invitation_code: str
    pin: str
    expires: datetime

    def __repr__(self) -> str:
        return "LetterFacts(…)"


_WORDS = {
    "en": """\
{practice}   {phone}

Access to the health records of {patient}

   Your PIN            {pin}
   Invitation code     {code}

1. Open the e-mail we sent to {email} and press "Access your records".
   Without the e-mail: open Family Chart, choose "I have an invitation",
   and type the portal's address and the invitation code:
   {portal}
2. Type the date of birth and the PIN above.
3. Choose a user name and a password.

Good until {date}, for one registration. Keep this letter until you are done,
then tear it up. We never ask for your PIN by e-mail or phone.
""",
    "es": """\
{practice}   {phone}

Acceso a los datos de salud de {patient}

   Su PIN                   {pin}
   Código de invitación     {code}

1. Abra el correo que enviamos a {email} y pulse "Ver sus datos".
   Sin el correo: abra Family Chart, elija "Tengo una invitación"
   y escriba la dirección del portal y el código de invitación:
   {portal}
2. Escriba la fecha de nacimiento y el PIN de arriba.
3. Elija un nombre de usuario y una contraseña.

Vale hasta el {date}, para un solo registro. Guarde esta carta hasta terminar
y después rómpala. Nunca le pedimos su PIN por correo o por teléfono.
""",
}


def paper_letter(locale: str, facts: LetterFacts) -> str:
    """The letter in the reader's language."""
    lang = language(locale)
    return _WORDS[lang].format(
        practice=facts.practice,
        phone=facts.practice_phone,
        patient=facts.patient,
        email=facts.email,
        portal=facts.portal,
        code=facts.invitation_code,
        pin=shown_pin(facts.pin),
        date=long_date(facts.expires, lang),
    )
