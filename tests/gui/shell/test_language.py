"""The language in the running program: changed at once, nothing lost, remembered, and no word of a clinic touched."""

import json
import stat

import pytest
from PySide6.QtGui import QAction

from pfclient.build import Settings, build_core
from tests.support.family_window import ERNESTO
from tests.support.keyboard import Keyboard
from ui.pages.start.sign_in import SignInPage
from ui.shell import appearance, preferences
from ui.shell.preferences import Preferences
from ui.text.language import language
from ui.theme.theme import theme
from ui.viewmodels.sign_in import SignInViewModel
from ui.widgets.language_button import LanguageButton


def press(find, root, name):
    find(root, name, LanguageButton).click()


async def test_the_first_page_speaks_spanish_after_one_press_and_offers_english(qt_loop, charts, find):
    async with charts(signed_in=False) as app:
        app.window.begin()
        await app.keys.rest()
        await app.window.entrance.start.tasks.drained()
        press(find, app.window, "Español")
        await app.keys.rest()
        assert "Los datos de salud de su familia, en un solo lugar" in app.said()
        press(find, app.window, "English")
        await app.keys.rest()
        assert "Your family’s health records, in one place" in app.said()


async def test_what_is_typed_and_what_was_wrong_with_it_stay(qt_loop, clinic, desk, find, tmp_path):
    core = build_core(Settings(profile=tmp_path, transport=clinic.asgi_transport()))
    vm = SignInViewModel(core, clinic.base_url)
    page = desk(SignInPage(vm), (1280, 800))
    keys = Keyboard(vm.tasks.drained)
    keys.type("maria").reach("Password").type("wrong")
    await keys.enter()
    press(find, page, "Español")
    await keys.rest()
    assert (page.form.username.text, page.form.password.text) == ("maria", "wrong")
    assert "El usuario o la contraseña no es correcto." in page.form.summary.accessibleName()
    await core.close()


async def test_the_charts_change_in_place_and_keep_the_words_of_the_clinics(qt_loop, charts):
    async with charts() as app:
        await app.open(ERNESTO, "medications")
        before = app.titles()
        speak = next(action for action in app.view.menu.menu_of_acts.actions() if action.text() == "Español")
        assert isinstance(speak, QAction)
        speak.trigger()
        await app.keys.rest()
        assert app.window.windowTitle() == "Ernesto Alvarez — Medicamentos — Family Chart"
        assert app.titles() == before
        assert any(said.startswith("Las palabras de la clínica aparecen en el idioma") for said in app.said())
        assert any(said.startswith("Su padre  ·  ") for said in app.said())


def test_only_what_the_person_chose_is_kept_for_this_user_alone(qapp, tmp_path):
    home = tmp_path / "profile"
    keeper = appearance.AppearanceKeeper(home, qapp)
    assert not home.exists()
    language().switch("es")
    theme().switch(scale=1.5)
    file = home / "ui.json"
    kept = json.loads(file.read_text())
    assert (kept.pop("language"), kept.pop("text_size")) == ("es", 1.5)
    assert kept == {"colors": "light", "patterns": True, "less_motion": False, "spoken": True}
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert [path.name for path in home.iterdir()] == ["ui.json"]
    keeper.deleteLater()


def test_the_next_start_speaks_as_the_last_one_did(qapp, tmp_path):
    preferences.write(tmp_path, Preferences("es", 1.25))
    appearance.begin(qapp, tmp_path)
    assert (language().code, theme().scale) == ("es", 1.25)


def test_the_next_start_looks_as_the_last_one_did(qapp, tmp_path):
    preferences.write(tmp_path, Preferences(colors="contrast", patterns=False, less_motion=True, spoken=False))
    appearance.begin(qapp, tmp_path)
    look = theme()
    assert (look.name, look.chosen, look.patterns, look.less_motion, look.spoken) == (
        "contrast",
        "contrast",
        False,
        True,
        False,
    )


def test_a_language_asked_for_at_the_start_goes_first_and_is_not_kept(qapp, tmp_path):
    preferences.write(tmp_path, Preferences("es", 1.0))
    appearance.begin(qapp, tmp_path, "en")
    assert language().code == "en"
    assert preferences.read(tmp_path).language == "es"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        "null",
        '{"language": "xx", "text_size": 1}',
        '{"language": ["es"], "text_size": "big"}',
        "[" * 9000,
        '{"colors": "pink", "patterns": "yes", "less_motion": 1, "spoken": null}',
    ],
)
def test_a_file_that_says_nothing_sensible_is_as_if_never_written(tmp_path, text):
    (tmp_path / "ui.json").write_text(text)
    assert preferences.read(tmp_path) == Preferences()


def test_a_profile_that_cannot_be_written_is_no_error(tmp_path):
    (tmp_path / "file").write_text("")
    preferences.write(tmp_path / "file", Preferences("es"))
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (tmp_path / "link").symlink_to(elsewhere)
    preferences.write(tmp_path / "link", Preferences("es"))
    assert not list(elsewhere.iterdir())
