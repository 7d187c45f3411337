"""Colours that follow the computer: at the start, while the program runs, and not where the person chose others."""

import pytest
from PySide6.QtCore import QObject, Qt, Signal

from ui.shell.appearance import AppearanceKeeper
from ui.theme.theme import SystemLook, Theme, theme

LIGHT, DARK, UNKNOWN = Qt.ColorScheme.Light, Qt.ColorScheme.Dark, Qt.ColorScheme.Unknown
USUAL, HIGH = Qt.ContrastPreference.NoPreference, Qt.ContrastPreference.HighContrast


class Hints(QObject):
    """Stands for Qt's style hints: no desktop is there to be switched."""

    colorSchemeChanged = Signal(object)  # noqa: N815 - Qt's name
    contrastPreferenceChanged = Signal(object)  # noqa: N815 - Qt's name

    def __init__(self, scheme=LIGHT, contrast=USUAL):
        super().__init__()
        self.scheme, self.contrast = scheme, contrast

    def colorScheme(self):  # noqa: N802 - Qt's name
        return self.scheme

    def accessibility(self):
        return self

    def contrastPreference(self):  # noqa: N802 - Qt's name
        return self.contrast

    def switch(self, scheme=None, contrast=None):
        if scheme is not None:
            self.scheme = scheme
            self.colorSchemeChanged.emit(scheme)
        if contrast is not None:
            self.contrast = contrast
            self.contrastPreferenceChanged.emit(contrast)


@pytest.fixture
def hints():
    return Hints()


@pytest.fixture
def following(qapp, hints):
    look = Theme()
    look.follow(SystemLook(hints, look), "")
    look.apply(qapp)
    return look


@pytest.mark.parametrize(
    ("scheme", "contrast", "name"),
    [
        (LIGHT, USUAL, "light"),
        (DARK, USUAL, "dark"),
        (UNKNOWN, USUAL, "light"),
        (LIGHT, HIGH, "contrast"),
        (DARK, HIGH, "contrast"),
    ],
)
def test_the_computer_is_followed_at_the_start(scheme, contrast, name):
    assert SystemLook(Hints(scheme, contrast)).name == name


def test_the_computer_is_followed_while_the_program_runs(following, hints, qapp):
    hints.switch(DARK)
    assert (following.name, following.chosen) == ("dark", "")
    assert following.color("page").name() in qapp.styleSheet()
    hints.switch(contrast=HIGH)
    assert following.name == "contrast"
    hints.switch(LIGHT, USUAL)
    assert following.name == "light"


def test_what_the_person_chose_stays_whatever_the_computer_does(following, hints):
    following.choose("dark")
    hints.switch(LIGHT)
    hints.switch(contrast=HIGH)
    assert (following.name, following.chosen) == ("dark", "dark")
    following.choose("")
    assert (following.name, following.chosen) == ("contrast", "")


def test_the_same_look_told_again_changes_nothing(following, hints, qtbot):
    with qtbot.assertNotEmitted(following.changed):
        hints.switch(LIGHT)


def test_what_the_computer_changes_is_not_kept_as_a_choice(following, hints, qapp, tmp_path):
    keeper = AppearanceKeeper(tmp_path / "profile", qapp)
    hints.switch(DARK)
    assert theme() is following
    assert not (tmp_path / "profile").exists()
    keeper.deleteLater()
