"""The invitation e-mail: text and HTML, with the button; never the PIN, and no more of a name than is needed."""

import html
from dataclasses import dataclass
from datetime import datetime

from portal.store.deliveries import Letter
from portal.words.language import language, long_date


@dataclass(frozen=True, slots=True)
class MailFacts:
    """What the e-mail tells.

    Attributes:
        given: The patient's given name, for somebody who cares for several people; "" to the patient in person.
        by_patient: The patient invites, and gives the PIN.
        link: The page that opens the app.
        deep_link: The app itself.
    """

    practice: str
    practice_phone: str
    given: str
    link: str
    deep_link: str
    expires: datetime
    by_patient: bool = False

    def __repr__(self) -> str:
        return "MailFacts(…)"


_WORDS = {
    "en": {
        "subject": "{practice}: access your health records",
        "subject_for": "{practice}: access {given}’s health records",
        "hello": "Hello,",
        "invite": "{practice} invites you to see your health records on your computer.",
        "invite_for": "{practice} invites you to see {given}’s health records on your computer.",
        "need": "You will need the PIN your doctor’s office gave you, or the phone number they have on file, "
        "and the date of birth.",
        "subject_by": "{given} wants to share health records with you",
        "invite_by": "{given}, a patient of {practice}, invites you to see {given}’s health records on your computer.",
        "need_by": "You will need the PIN that {given} gives you, and {given}’s date of birth.",
        "button": "Access your records",
        "button_by": "See {given}’s records",
        "text_link": "Access your records:",
        "text_link_by": "See {given}’s records:",
        "app_link": "Is Family Chart on this computer already? Open it directly",
        "until": "This invitation is good until {date} and can be used once.",
        "nobody": "We never ask for your PIN or password by e-mail or phone.",
        "mistake": "If you did not expect this, do nothing; without the PIN nobody can use it.",
        "call": "Questions? Call {practice} at {phone}.",
        "call_by": "Questions? Ask {given}.",
        "ask": "Questions? Ask {practice}.",
    },
    "es": {
        "subject": "{practice}: vea sus datos de salud",
        "subject_for": "{practice}: vea los datos de salud de {given}",
        "hello": "Hola:",
        "invite": "{practice} le invita a ver sus datos de salud en su computadora.",
        "invite_for": "{practice} le invita a ver los datos de salud de {given} en su computadora.",
        "need": "Necesitará el PIN que le dio el consultorio, o el número de teléfono que tienen registrado, "
        "y la fecha de nacimiento.",
        "subject_by": "{given} quiere compartir sus datos de salud con usted",
        "invite_by": "{given}, paciente de {practice}, le invita a ver sus datos de salud en la computadora de usted.",
        "need_by": "Necesitará el PIN que le da {given} y la fecha de nacimiento de {given}.",
        "button": "Ver sus datos",
        "button_by": "Ver los datos de {given}",
        "text_link": "Ver sus datos:",
        "text_link_by": "Ver los datos de {given}:",
        "app_link": "¿Ya tiene Family Chart en esta computadora? Ábralo directamente",
        "until": "Esta invitación vale hasta el {date} y se usa una sola vez.",
        "nobody": "Nunca le pedimos su PIN ni su contraseña por correo o por teléfono.",
        "mistake": "Si no esperaba este mensaje, no haga nada; sin el PIN nadie puede usarlo.",
        "call": "¿Preguntas? Llame a {practice} al {phone}.",
        "call_by": "¿Preguntas? Consulte a {given}.",
        "ask": "¿Preguntas? Consulte a {practice}.",
    },
}


def invitation_mail(recipient: str, locale: str, facts: MailFacts) -> Letter:
    """The e-mail in the reader's language."""
    lang = language(locale)
    said = _said(lang, facts)
    return Letter("email", recipient, _text(said, facts), said["subject"], _html(lang, said, facts))


def _said(lang: str, facts: MailFacts) -> dict[str, str]:
    words = dict(_WORDS[lang])
    if facts.by_patient:
        words |= {name.removesuffix("_by"): sentence for name, sentence in words.items() if name.endswith("_by")}
        return _filled(words, lang, facts)
    if facts.given:
        words["subject"], words["invite"] = words["subject_for"], words["invite_for"]
    if not facts.practice_phone:
        words["call"] = words["ask"]
    return _filled(words, lang, facts)


def _filled(words: dict[str, str], lang: str, facts: MailFacts) -> dict[str, str]:
    values = {
        "practice": _one_line(facts.practice),
        "given": _one_line(facts.given),
        "phone": _one_line(facts.practice_phone),
        "date": long_date(facts.expires, lang),
    }
    return {name: sentence.format(**values) for name, sentence in words.items()}


def _text(said: dict[str, str], facts: MailFacts) -> str:
    return "\n".join(
        (
            said["hello"], "", said["invite"], said["need"], "",
            said["text_link"], facts.link, "",
            f"{said['app_link']}:", facts.deep_link, "",
            said["until"], said["nobody"], said["mistake"], "", said["call"], "",
        )
    )  # fmt: skip


def _html(lang: str, said: dict[str, str], facts: MailFacts) -> str:
    safe = {name: html.escape(sentence) for name, sentence in said.items()}
    link, deep_link = html.escape(facts.link), html.escape(facts.deep_link)
    return f"""<!doctype html>
<html lang="{lang}"><head><meta charset="utf-8"><title>{safe["subject"]}</title></head>
<body style="margin:0;padding:24px;font:17px/1.5 sans-serif;color:#1b2733;background:#ffffff">
<p>{safe["hello"]}</p>
<p>{safe["invite"]}</p>
<p>{safe["need"]}</p>
<p><a href="{link}" style="{_BUTTON}">{safe["button"]}</a></p>
<p><a href="{deep_link}" style="color:#0b57a4">{safe["app_link"]}</a></p>
<p>{safe["until"]}</p>
<p>{safe["nobody"]} {safe["mistake"]}</p>
<p>{safe["call"]}</p>
</body></html>
"""


_BUTTON = (
    "display:inline-block;padding:14px 28px;border-radius:6px;background:#0b57a4;color:#ffffff;"
    "font-weight:bold;text-decoration:none"
)


def _one_line(text: str) -> str:
    # A practice's name must not be able to start a header or a paragraph of its own.
    return " ".join(text.split())
