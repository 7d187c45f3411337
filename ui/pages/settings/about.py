"""Settings, About: the program's version, and what it is made of."""

from ui.pages.settings.section import SectionLayout
from ui.text import about
from ui.text.translate import tr
from ui.widgets.aside_frame import title
from ui.widgets.card import Card
from ui.widgets.frames import column, rule
from ui.widgets.labels import PlainLabel


def about_program() -> SectionLayout:
    """Give the section."""
    program = about.program()
    made_of = column(gap=8)
    for place, package in enumerate(about.packages()):
        if place:
            made_of.addWidget(rule())
        made_of.addWidget(PlainLabel(f"{package.name} {package.version}", "strong", wrap=True))
        if package.license:
            made_of.addWidget(PlainLabel(package.license, "small", wrap=True))
    version = tr("Version {number}", number=program.version) if program.version else tr("Version not known")
    layout = column(
        title(tr("About Family Chart")),
        PlainLabel(version, "strong", wrap=True),
        PlainLabel(tr("License: {name}", name=program.license or tr("not known")), wrap=True),
        PlainLabel(tr("Family Chart shows what your clinics wrote. It gives no medical advice."), "muted", wrap=True),
        6,
        PlainLabel(tr("Made with"), "h2", wrap=True),
        Card(made_of, "panel", (16, 14, 16, 14)),
        gap=10,
    )
    return SectionLayout(layout)
