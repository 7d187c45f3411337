"""KIO-03 as data: every chord a stranger might try at a kiosk to get out of the program, as xdotool spells it.

0xff6a is the Help key: by its name xdotool would take it for a command of its own.
"""

_LETTERS = "acdefhijlnopqrstuvwxz"
_FUNCTION = [f"F{number}" for number in range(1, 13)]
_MEDIA = [
    f"XF86{name}"
    for name in (
        "AudioRaiseVolume", "AudioLowerVolume", "AudioMute", "AudioPlay", "HomePage", "Mail", "Search", "Explorer",
        "Calculator", "WWW", "Tools", "MyComputer", "Favorites", "Back", "Forward", "Refresh", "Launch0", "Sleep",
    )
]  # fmt: skip

CHORDS = (
    *_FUNCTION,
    *(f"alt+{key}" for key in _FUNCTION),
    *(f"ctrl+{key}" for key in ("F1", "F4", "F10", "F12")),
    *(f"shift+{key}" for key in ("F1", "F10", "Insert", "Delete")),
    *(f"ctrl+{letter}" for letter in _LETTERS),
    *(f"ctrl+shift+{letter}" for letter in "bcijnopstvw"),
    *(f"alt+{letter}" for letter in "defhstv"),
    *(f"super+{letter}" for letter in "abdeilmprsuvx"),
    *(f"ctrl+alt+{key}" for key in ("t", "l", "d", "Tab", "Up", "Down", "Left", "Right")),
    "super", "super+Tab", "super+1", "alt+Tab", "alt+shift+Tab", "alt+space", "alt+Escape", "alt+Return", "alt+Left",
    "ctrl+Escape", "ctrl+shift+Escape", "ctrl+Tab", "ctrl+Insert", "ctrl+plus", "ctrl+minus", "ctrl+0", "Escape",
    "Menu", "Print", "ctrl+Print", "alt+Print", "Pause", "Scroll_Lock", "0xff6a", "Undo", "Redo", "Find", "Cancel",
    *_MEDIA,
)  # fmt: skip
