"""What arrives in the demo: e-mails, texts and calls from the outbox, and the doctor's letters with the PIN."""

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from ui.text.translate import tr

_CODE = re.compile(r"\b\d{6}\b")
_LINK = re.compile(r"pfclient://\S+|https?://\S+#token=\S+")


@dataclass(frozen=True)
class Item:
    """One thing that arrived.

    Attributes:
        kind: email, sms, voice or letter.
        sender: Who it comes from.
        words: Gives the subject, or what it is, and the plain words; asked again in every language.
        link: The link an e-mail carries, of an invitation or to a new password, "" otherwise.
        secret: The PIN or the code to type, "" for none.
    """

    kind: str
    sender: str
    words: Callable[[], tuple[str, str]]
    link: str = ""
    secret: str = ""

    @property
    def title(self) -> str:
        """Subject, or what it is."""
        return self.words()[0]

    @property
    def text(self) -> str:
        """The words, plain."""
        return self.words()[1]

    @property
    def recovers(self) -> bool:
        """Whether the link leads to a new password."""
        return "/recover" in self.link

    def __repr__(self) -> str:
        return f"Item({self.kind})"


def from_outbox(line: bytes) -> Item | None:
    """One line of `portal outbox --json --follow`; None for what a patient would not get."""
    try:
        told: dict[str, Any] = json.loads(line)
    except ValueError:
        return None
    kind = str(told.get("kind", ""))
    if kind not in {"email", "sms", "voice"}:
        return None
    text = str(told.get("text", ""))
    found = [link for link in _LINK.findall(text) if link.startswith("pfclient://")] or _LINK.findall(text)
    title = str(told.get("subject") or "")
    code = _CODE.search(text) if kind != "email" else None
    link = found[0].rstrip(".,)>") if found else ""
    return Item(kind, str(told.get("sender") or ""), lambda: (title, text), link, code[0] if code else "")


def letter(invited: dict[str, Any], patient: str, practice: str, hint: Callable[[], str]) -> Item:
    """The paper the clinic hands over: it lives in this window's memory only, never in the outbox.

    Args:
        invited: What the portal told the clinic.
        patient: The patient's name.
        practice: The clinic's.
        hint: Gives what the person at the demo cannot know: the patient's birth date, and the phone number on file.
    """
    pin = str(invited["pin"])
    shown = f"{pin[:4]} {pin[4:]}" if len(pin) == 8 else pin

    def words() -> tuple[str, str]:
        paragraphs = (
            tr("For {name}", name=patient),
            tr("Your PIN: {pin}", pin=shown),
            hint(),
            tr("We also sent you an e-mail. Press “Access your records” in it, and type this PIN when you are asked."),
            tr("No e-mail? Type this invitation code in the app instead: {code}", code=invited["invitation_code"]),
            tr("The PIN works for 21 days. Do not give it to anyone."),
        )
        return tr("Letter for {name}", name=patient), "\n\n".join(paragraphs)

    return Item("letter", practice, words, secret=shown)
