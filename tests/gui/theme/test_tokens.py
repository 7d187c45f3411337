"""Colours that can be read, sizes that grow, and a PySide that does not lose references."""

import re
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QFile
from PySide6.QtGui import QColor, QFont

from resources import reader
from ui.theme import contrast, patterns, tokens
from ui.theme.people import assign
from ui.theme.theme import Theme, theme

# Text on ground and what WCAG 2.2 asks (design §2.2): 7 body, 4.5 other text, 3 edges and signs.
PAIRS = (
    ("ink", "page", 7), ("ink", "desk", 7), ("ink", "panel", 7), ("ink", "select", 7), ("ink", "hover", 7),
    ("ink", "info_bg", 7), ("ink", "warn_bg", 7), ("ink", "alert_bg", 7), ("ink", "good_bg", 7), ("ink", "field", 7),
    ("ink2", "page", 7), ("ink2", "desk", 4.5), ("ink2", "panel", 4.5), ("ink2", "select", 4.5), ("ink2", "hover", 4.5),
    ("ink3", "page", 4.5), ("ink3", "field", 4.5), ("offline_ink", "offline_bg", 7),
    ("on_action", "action", 4.5), ("on_action", "action_hover", 4.5), ("on_action", "action_press", 4.5),
    ("link", "page", 4.5), ("link", "panel", 4.5), ("link", "select", 4.5), ("action", "page", 4.5),
    ("good", "good_bg", 4.5), ("warn", "warn_bg", 4.5), ("alert", "alert_bg", 4.5), ("info", "info_bg", 4.5),
    ("good", "page", 4.5), ("warn", "page", 4.5), ("alert", "page", 4.5), ("alert", "panel", 4.5),
    ("good", "panel", 4.5), ("border", "page", 3), ("border", "panel", 3), ("border", "desk", 3),
    ("good_line", "page", 3), ("warn_line", "page", 3), ("alert_line", "page", 3), ("info_line", "page", 3),
    ("warn_line", "warn_bg", 3), ("alert_line", "alert_bg", 3), ("focus", "focus_gap", 3), ("focus", "page", 3),
    ("focus", "desk", 3), ("select_bar", "page", 3), ("plot", "band_ref", 3),
)  # fmt: skip


@pytest.mark.parametrize("name", tokens.theme_names())
@pytest.mark.parametrize(("text", "ground", "least"), PAIRS)
def test_every_pair_of_text_and_ground_reaches_its_contrast(name, text, ground, least):
    look = Theme(name)
    assert contrast.ratio(look.color(text), look.color(ground)) >= least


@pytest.mark.parametrize("name", tokens.theme_names())
@pytest.mark.parametrize("key", [*tokens.person_keys(), "family"])
def test_words_on_a_persons_colour_can_be_read(name, key):
    look = Theme(name)
    colors = look.person(key)
    assert contrast.ratio(colors.on, colors.base) >= 4.5
    assert contrast.ratio(colors.text, colors.tint) >= 4.5
    assert contrast.ratio(colors.text, look.color("page")) >= 4.5


@pytest.mark.parametrize("name", tokens.theme_names())
def test_words_on_any_persons_colour_are_of_one_colour(name):
    look = Theme(name)
    assert {look.person(key).on.name() for key in [*tokens.person_keys(), "family"]} == {
        look.person("family").on.name()
    }


def test_contrast_of_black_on_white_is_twenty_one():
    assert contrast.ratio(QColor("black"), QColor("white")) == pytest.approx(21.0)
    assert contrast.ratio(QColor("white"), QColor("white")) == pytest.approx(1.0)


def test_all_themes_name_the_same_colours():
    names = [set(tokens.colors(name)) for name in tokens.theme_names()]
    assert names[0] == names[1] == names[2]


def test_nothing_is_smaller_than_fourteen_px_but_badges():
    small = {
        role for role in ("display", "h1", "h2", "h3", "body", "small", "number") if tokens.type_role(role).px < 14
    }
    assert not small
    assert (tokens.type_role("badge").px, tokens.type_role("badge").weight) == (13, 700)


@pytest.mark.parametrize("scale", tokens.scales())
def test_every_px_grows_with_the_text(scale):
    look = Theme("light", scale)
    assert look.px(44) == round(44 * scale)
    assert look.font("h1").pixelSize() == round(26 * scale)
    assert look.icon_size(20).width() == round(20 * scale)


def test_people_get_colours_in_order_and_repeat_only_when_all_are_taken():
    ids = [f"p{n}" for n in range(10)]
    colors = assign(ids)
    assert [colors[one] for one in ids[:8]] == list(tokens.person_keys())
    assert colors["p8"] == tokens.person_keys()[0]


def test_a_chosen_colour_stays_with_its_person_and_is_given_to_nobody_else():
    colors = assign(["a", "b", "c"], {"c": "plum"})
    assert colors == {"c": "plum", "a": "leaf", "b": "teal"}


def test_a_chosen_colour_that_does_not_exist_is_ignored():
    assert assign(["a"], {"a": "pink", "gone": "plum"}) == {"a": "plum"}


def test_the_first_four_people_differ_in_pattern_too():
    kinds = [tokens.person_pattern(key) for key in tokens.person_keys()]
    assert len(set(kinds)) == len(kinds)
    assert set(kinds) - {"plain"} == set(patterns._PATTERNS)


@pytest.mark.parametrize("name", tokens.theme_names())
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_the_stylesheet_leaves_no_token_unfilled(qapp, name, scale):
    Theme(name, scale).apply(qapp)
    assert "@" not in qapp.styleSheet()
    assert not re.search(r"\ddp\b", qapp.styleSheet())


def test_applying_a_theme_tells_the_widgets(qapp, qtbot):
    look = theme()
    with qtbot.waitSignal(look.changed):
        look.switch("dark", 1.25)
    assert (look.name, look.scale, theme()) == ("dark", 1.25, look)


def test_no_colour_is_written_outside_the_tokens():
    files = Path("ui").rglob("*.py")
    assert not [str(path) for path in files if re.search(r"#[0-9A-Fa-f]{6}\b", path.read_text("utf-8"))]


def test_void_calls_do_not_lose_references_of_none():
    before = sys.getrefcount(None)
    for _ in range(2000):
        QFont().setPixelSize(12)
    assert abs(sys.getrefcount(None) - before) < 50


def test_every_icon_draws_something_in_every_weight(qapp):
    names = [name.removesuffix(".svg") for name in reader.names("icons")]
    assert len(names) >= 45
    for name in names:
        for weight in ("regular", "bold", "fill"):
            picture = theme().pixmap(name, "ink", 24, weight, 2.0).toImage()
            assert picture.width() == 48
            inked = sum(picture.pixelColor(x, y).alpha() > 128 for x in range(0, 48, 2) for y in range(0, 48, 2))
            assert inked > 4, f"{name} {weight} is empty"


def test_icons_are_drawn_in_the_colour_asked_for(qapp):
    picture = theme().pixmap("check-circle-fill", QColor("#112233"), 24, "regular", 1.0).toImage()
    assert picture.pixelColor(12, 5).name() == "#112233"


def test_icons_carry_no_colour_of_their_own():
    for name in reader.names("icons"):
        drawing = reader.read_text("icons", name)
        assert "currentColor" in drawing
        assert not re.search(r"#[0-9a-fA-F]{3,6}", drawing)


def test_an_unknown_icon_is_an_error(qapp):
    with pytest.raises(FileNotFoundError):
        theme().pixmap("no-such-icon")


def test_what_a_stylesheet_names_is_read_from_memory(qapp):
    look = theme()
    paths = {look.asset(name, "ink2") for name in ("caret-down", "check", "dot")}
    assert len(paths) == 3
    for path in paths:
        file = QFile(path)
        assert path.startswith(":/")
        assert file.open(QFile.OpenModeFlag.ReadOnly)
        assert bytes(file.readAll()).startswith(b"<svg")
        file.close()
