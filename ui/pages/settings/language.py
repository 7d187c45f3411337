"""Settings, Language (10e): every word changes at once; what a clinic wrote stays as it is."""

from ui.pages.settings.section import SectionLayout, once_done
from ui.text.language import NAMES, SAMPLES, language
from ui.text.translate import tr
from ui.widgets.aside_frame import title
from ui.widgets.frames import column, narrow
from ui.widgets.labels import PlainLabel
from ui.widgets.radio_card import RadioCards

_WIDTH = 736


def languages() -> SectionLayout:
    """Give the section."""
    cards = RadioCards(tr("Language"), show_question=False)
    for code, name in NAMES.items():
        cards.add(code, name, SAMPLES[code], "translate")
    cards.choose(language().code)
    cards.chosen.connect(lambda code: once_done(lambda: language().switch(code)))
    holder = narrow(cards, width=_WIDTH)
    layout = column(
        title(tr("Language")),
        PlainLabel(
            tr("This changes the words in the app. Words written by your doctors stay in the language they used."),
            "muted",
            wrap=True,
        ),
        holder,
        gap=12,
    )
    return SectionLayout(layout, {f"language {code}": card.radio for code, card in cards.cards.items()})
