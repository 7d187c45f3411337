"""The page behind an invitation's https link: it opens the app, or helps to paste the link into it."""

import html
from collections.abc import Mapping

_WORDS = {
    "en": {
        "title": "Access your records",
        "lead": "Your doctor’s office invited you to see your health records in the Family Chart app.",
        "open": "Open Family Chart",
        "opened": "Nothing happens? Then copy the link and paste it into the app.",
        "copy": "Copy this link",
        "copied": "Copied. Now paste it into Family Chart.",
        "by_hand": "Select the link below and copy it.",
        "get_title": "You do not have the app yet?",
        "get": "Ask your doctor’s office how to get Family Chart for your computer. "
        "Install it, then come back to this page.",
        "broken": "This link is not complete. Open the link in your e-mail again.",
        "script": "This page needs JavaScript to read your link. You can also copy the address of this page from "
        "the top of your browser and paste it into the app.",
    },
    "es": {
        "title": "Vea sus datos",
        "lead": "El consultorio le invitó a ver sus datos de salud en la aplicación Family Chart.",
        "open": "Abrir Family Chart",
        "opened": "¿No pasa nada? Copie el enlace y péguelo en la aplicación.",
        "copy": "Copiar este enlace",
        "copied": "Copiado. Ahora péguelo en Family Chart.",
        "by_hand": "Seleccione el enlace de abajo y cópielo.",
        "get_title": "¿Todavía no tiene la aplicación?",
        "get": "Pregunte en el consultorio cómo obtener Family Chart para su computadora. "
        "Instálela y vuelva a esta página.",
        "broken": "Este enlace no está completo. Abra otra vez el enlace de su correo.",
        "script": "Esta página necesita JavaScript para leer su enlace. También puede copiar la dirección de esta "
        "página, arriba en su navegador, y pegarla en la aplicación.",
    },
}

STYLE = """\
body { margin: 0; background: #f4f6f8; color: #1b2733; font: 1.15rem/1.55 system-ui, sans-serif; }
main { max-width: 38rem; margin: 3rem auto; padding: 2rem 2.5rem; background: #fff; border-radius: .75rem; }
h1 { margin-top: 0; font-size: 1.8rem; }
h2 { margin-top: 2.2rem; font-size: 1.25rem; }
.button { display: inline-block; padding: .8rem 1.6rem; border: .15rem solid #0b57a4; border-radius: .4rem;
  background: #0b57a4; color: #fff; font: inherit; font-weight: 600; text-decoration: none; cursor: pointer; }
.second { background: #fff; color: #0b57a4; }
.button:focus-visible { outline: .25rem solid #d97800; outline-offset: .15rem; }
#link { width: 100%; box-sizing: border-box; padding: .6rem; font: .95rem ui-monospace, monospace; }
[hidden] { display: none; }
"""

SCRIPT = """\
"use strict";
const part = (id) => document.getElementById(id);
const token = new URLSearchParams(location.hash.slice(1)).get("token") || "";
if (/^[A-Za-z0-9_-]{20,128}$/.test(token)) {
  const act = document.body.dataset.act;
  const address = location.origin + location.pathname.slice(0, -act.length - 1);
  part("open").href = "pfclient://" + act + "?portal=" + encodeURIComponent(address) + "&handle=" + token;
  part("link").value = location.href;
  part("link").addEventListener("focus", () => part("link").select());
  part("copy").addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(location.href);
      part("said").textContent = part("said").dataset.copied;
    } catch {
      part("said").textContent = part("said").dataset.byHand;
      part("link").focus();
    }
  });
  part("good").hidden = false;
} else {
  part("broken").hidden = false;
}
"""


def register_page(lang: str) -> str:
    """The page in one of our languages; it knows nothing of the invitation, which stays in the fragment."""
    return link_page(lang, "register", _WORDS[lang])


def link_page(lang: str, act: str, words: Mapping[str, str]) -> str:
    """A page that hands the token in its address to the app: `act` is the page's path and the deep link's host."""
    said = {name: html.escape(sentence) for name, sentence in words.items()}
    return f"""<!doctype html>
<html lang="{lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>{said["title"]}</title>
<link rel="stylesheet" href="register.css">
<script src="register.js" defer></script>
</head>
<body data-act="{act}">
<main>
<h1>{said["title"]}</h1>
<p>{said["lead"]}</p>
<noscript><p>{said["script"]}</p></noscript>
<div id="good" hidden>
<p><a class="button" id="open">{said["open"]}</a></p>
<p>{said["opened"]}</p>
<p><button class="button second" id="copy" type="button">{said["copy"]}</button></p>
<p id="said" role="status" data-copied="{said["copied"]}" data-by-hand="{said["by_hand"]}"></p>
<p><input id="link" readonly aria-label="{said["copy"]}"></p>
</div>
<p id="broken" role="alert" hidden>{said["broken"]}</p>
<h2>{said["get_title"]}</h2>
<p>{said["get"]}</p>
</main>
</body>
</html>
"""
