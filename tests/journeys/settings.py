"""How one comes to a section of Settings, from wherever one is with charts open."""

_SECTIONS = ("display", "language", "security", "people", "devices", "activity", "lock", "computer", "about")


def open_settings(walker, section):
    """The list of Settings has the focus, arrows move in it; one comes back by Alt+Left."""
    walker.keys("ctrl+comma")
    walker.hears("Text and display")
    walker.keys(*["Down"] * _SECTIONS.index(section))
