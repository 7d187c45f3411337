"""The page behind a recovery's https link: it opens the app, or helps to paste the link into it."""

from portal.words.register_page import link_page

_WORDS = {
    "en": {
        "title": "Choose a new password",
        "lead": "The Family Chart app will ask you to prove who you are, and then for the new password.",
        "open": "Open Family Chart",
        "opened": "Nothing happens? Then copy the link and paste it into the app.",
        "copy": "Copy this link",
        "copied": "Copied. Now paste it into Family Chart.",
        "by_hand": "Select the link below and copy it.",
        "get_title": "You do not have the app on this computer?",
        "get": "Open the e-mail on the computer where you use Family Chart, and press the link there.",
        "broken": "This link is not complete. Open the link in your e-mail again.",
        "script": "This page needs JavaScript to read your link. You can also copy the address of this page from "
        "the top of your browser and paste it into the app.",
    },
    "es": {
        "title": "Elija una contraseña nueva",
        "lead": "La aplicación Family Chart le pedirá que demuestre quién es, y después la contraseña nueva.",
        "open": "Abrir Family Chart",
        "opened": "¿No pasa nada? Copie el enlace y péguelo en la aplicación.",
        "copy": "Copiar este enlace",
        "copied": "Copiado. Ahora péguelo en Family Chart.",
        "by_hand": "Seleccione el enlace de abajo y cópielo.",
        "get_title": "¿No tiene la aplicación en esta computadora?",
        "get": "Abra el correo en la computadora donde usa Family Chart y pulse allí el enlace.",
        "broken": "Este enlace no está completo. Abra otra vez el enlace de su correo.",
        "script": "Esta página necesita JavaScript para leer su enlace. También puede copiar la dirección de esta "
        "página, arriba en su navegador, y pegarla en la aplicación.",
    },
}


def recover_page(lang: str) -> str:
    """The page in one of our languages; it knows nothing of the recovery, which stays in the fragment."""
    return link_page(lang, "recover", _WORDS[lang])
