"""The translations as files: `.ts` is what people review and change, `.qm` what the program reads."""

import subprocess
import sys
import xml.etree.ElementTree as ET
from dataclasses import dataclass
from pathlib import Path
from xml.sax.saxutils import escape

from tests.house.source import ROOT
from ui.text.translate import CONTEXT

FOLDER = ROOT / "resources" / "translations"
_HEAD = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'


@dataclass
class Entry:
    """One text and its forms: one, or for a counted text one for 1 and one for all other numbers."""

    english: str
    meaning: str
    forms: tuple
    finished: bool

    @property
    def key(self):
        return self.english, self.meaning


def languages():
    """Codes of the languages that have a file."""
    return sorted(path.stem for path in FOLDER.glob("*.ts"))


def read(code):
    """The entries of a language's file, by English text and meaning."""
    path = FOLDER / f"{code}.ts"
    if not path.exists():
        return {}
    entries = (_entry(message) for message in ET.parse(path).getroot().iter("message"))
    return {entry.key: entry for entry in entries}


def _entry(message):
    told = message.find("translation")
    forms = tuple(form.text or "" for form in told.findall("numerusform")) or (told.text or "",)
    return Entry(
        message.findtext("source"),
        message.findtext("comment") or "",
        forms,
        told.get("type") != "unfinished" and all(forms),
    )


def write(code, texts, entries):
    """Write a language's file for these texts, with what is translated already; what is no longer used goes."""
    lines = [
        f'{_HEAD}<TS version="2.1" language="{code}" sourcelanguage="en">',
        "<context>",
        f"    <name>{CONTEXT}</name>",
    ]
    for text in texts:
        lines += _message(text, entries.get(text.key))
    FOLDER.mkdir(exist_ok=True)
    (FOLDER / f"{code}.ts").write_text("\n".join([*lines, "</context>", "</TS>", ""]), encoding="utf-8")


def _message(text, entry):
    numerus = ' numerus="yes"' if text.one else ""
    forms = entry.forms if entry else ("", "") if text.one else ("",)
    state = "" if entry and entry.finished else ' type="unfinished"'
    told = "".join(f"<numerusform>{escape(form)}</numerusform>" for form in forms) if text.one else escape(forms[0])
    return [
        f"    <message{numerus}>",
        *(f'        <location filename="../../{name}"/>' for name in text.files),
        f"        <source>{escape(text.english)}</source>",
        *([f"        <comment>{escape(text.meaning)}</comment>"] if text.meaning else []),
        *([f"        <extracomment>For 1: {escape(text.one)}</extracomment>"] if text.one else []),
        f"        <translation{state}>{told}</translation>",
        "    </message>",
    ]


def compile_to(code, target):
    """Compile a language's file into `target`."""
    release = Path(sys.executable).parent / "pyside6-lrelease"
    command = [str(release), "-silent", str(FOLDER / f"{code}.ts"), "-qm", str(target)]
    subprocess.run(command, check=True)
