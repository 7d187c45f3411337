"""The terms of use people tick at registration: our own words, short and plain."""

VERSION = "2026-11"

_TERMS = {
    "en": """\
Terms of use

What this is. Your doctor's office shares parts of your health record with you here. It is a copy for reading. \
Your doctor's own files are the complete record.

Not for emergencies. Nobody watches this service around the clock. In an emergency call 911 or your local \
emergency number.

Ask before you act. Results and notes can be new to you before your doctor has talked with you. Do not start, stop \
or change a treatment because of what you read here without asking your doctor.

Your account is yours. Keep your password to yourself. If somebody helps you, your doctor's office can invite them \
with an account of their own. If you care for somebody else, open their record only for their care.

Who sees your data. Your doctor's office, and the people you or the office gave access. We do not sell your data, \
and we show no advertising. Every look at a record is written down.

Ending it. You can stop using your account at any time. Your doctor's office can take access back; your record \
with your doctor stays as it is.
""",
    "es": """\
Condiciones de uso

Qué es esto. El consultorio de su médico comparte aquí con usted partes de su expediente. Es una copia para leer. \
El expediente completo es el de su médico.

No sirve para emergencias. Nadie vigila este servicio las 24 horas. En una emergencia llame al 911 o al número de \
emergencias de su lugar.

Pregunte antes de actuar. Puede ver resultados y notas antes de que su médico haya hablado con usted. No empiece, \
deje ni cambie un tratamiento por lo que lea aquí sin preguntar a su médico.

Su cuenta es suya. No comparta su contraseña. Si alguien le ayuda, el consultorio puede invitar a esa persona con \
una cuenta propia. Si usted cuida a alguien, abra su expediente solo para cuidarlo.

Quién ve sus datos. El consultorio de su médico y las personas a las que usted o el consultorio dieron acceso. No \
vendemos sus datos ni mostramos publicidad. Cada consulta de un expediente queda anotada.

Terminar. Puede dejar de usar su cuenta cuando quiera. El consultorio puede retirar el acceso; su expediente con su \
médico queda como está.
""",
}


def terms(lang: str) -> str:
    """The text in one of our languages, a blank line between paragraphs."""
    return _TERMS[lang]
