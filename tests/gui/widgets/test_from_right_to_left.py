"""Where lines begin at the right, what is painted by hand lies, and is gone through by keys, the other way round."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QStyle

from tests.support.painted import words_of
from ui.text.language import PSEUDO, language
from ui.theme.theme import theme
from ui.widgets.buttons import Button
from ui.widgets.chart_band import ChartBand
from ui.widgets.direction import direction_of
from ui.widgets.filter_box import FilterBox
from ui.widgets.labels import PlainLabel
from ui.widgets.number_line import NumberLine
from ui.widgets.person_head import PersonHead
from ui.widgets.person_tabs import PersonTab, PersonTabs
from ui.widgets.popup_list import PopupItem, PopupList
from ui.widgets.side_tabs import SideTab, SideTabs
from ui.widgets.strength_meter import StrengthMeter

Key = Qt.Key
PEOPLE = [
    PersonTab("m", "Maria", "You", "MA", "plum", "Maria Alvarez, you, chart"),
    PersonTab("l", "Leo", "Your son", "LA", "leaf", "Leo Alvarez, your son, chart", has_news=True),
    PersonTab("s", "Sofia", "Your daughter", "SA", "teal", "Sofia Alvarez, your daughter, chart"),
]
SECTIONS = [
    SideTab("dx", "Diagnoses", "clipboard", 6),
    SideTab("rx", "Medications", "pill", 1),
    SideTab("lb", "Lab results", "test-tube", 16, 3, gap_before=True),
]


@pytest.fixture(params=["en", PSEUDO])
def way(request, qapp):
    """Each test runs both ways; gives how a place told from the left is turned."""
    language().switch(request.param)
    return Qt.LayoutDirection.RightToLeft if request.param == PSEUDO else Qt.LayoutDirection.LeftToRight


def place_of(widget, text):
    return next(word.place for word in words_of(widget) if word.text.strip() == text)


def color_at(picture, x, y):
    return picture.pixelColor(x, y).name()


@pytest.fixture
def people(desk, way):
    tabs = PersonTabs()
    tabs.set_people(PEOPLE, "l")
    return desk(tabs, (900, 60))


@pytest.mark.parametrize("place", range(3))
def test_a_person_is_reached_where_the_tab_is_painted(people, way, place):
    tab, words = people.tabRect(place), place_of(people, PEOPLE[place].name)
    assert tab.contains(words.toAlignedRect())
    circle = QRect(tab.left() + 14, 0, 34, 60)
    circle = QStyle.visualRect(way, tab, circle)
    beside = words.left() > circle.right() if way is Qt.LayoutDirection.LeftToRight else words.right() < circle.left()
    assert beside
    QTest.mouseClick(people, Qt.MouseButton.LeftButton, pos=words.center().toPoint())
    assert people.current == PEOPLE[place].key


def test_the_arrow_that_points_to_a_person_goes_there(people, way):
    before = people.tabRect(people.currentIndex()).center().x()
    QTest.keyClick(people, Key.Key_Left)
    assert people.tabRect(people.currentIndex()).center().x() < before
    QTest.keyClick(people, Key.Key_Right)
    assert people.tabRect(people.currentIndex()).center().x() == before


def test_home_is_the_first_person_whichever_side_that_is(people, way):
    QTest.keyClick(people, Key.Key_Home)
    assert people.current == "m"
    at_the_right = people.tabRect(0).left() > people.tabRect(1).left()
    assert at_the_right == (way is Qt.LayoutDirection.RightToLeft)


def test_news_stand_at_the_edge_of_the_picture_away_from_the_words(people, way):
    people.choose("m")
    tab, drawn = people.tabRect(1), people.grab().toImage()
    dot = theme().color("action").name()
    found = [x for x in range(tab.left(), tab.right()) for y in range(8, 24) if color_at(drawn, x, y) == dot]
    middle = QStyle.visualRect(way, tab, QRect(tab.left() + 14, 0, 34, 34)).center().x()
    towards_words = -1 if way is Qt.LayoutDirection.RightToLeft else 1
    assert found
    assert all((x - middle) * towards_words > 0 for x in found)


@pytest.fixture
def sections(desk, way):
    tabs = SideTabs()
    tabs.set_sections(SECTIONS, "clay")
    return desk(tabs)


def test_a_section_has_its_picture_first_its_name_next_and_its_count_last(sections, way):
    area = sections.tabRect(0)
    name, count = (
        QStyle.visualRect(way, area, place_of(sections, text).toAlignedRect()) for text in ("Diagnoses", "6")
    )
    assert 55 <= name.left() <= 65
    assert count.left() > name.right()
    assert area.right() - count.right() < 25


def test_news_of_a_section_stand_where_its_count_would(sections, way):
    area = sections.tabRect(2)
    pill = place_of(sections, "3") if way is Qt.LayoutDirection.RightToLeft else place_of(sections, "3 new")
    assert QStyle.visualRect(way, area, pill.toAlignedRect()).center().x() > area.center().x()


def test_the_open_section_opens_to_the_page_and_has_its_bar_at_the_other_side(sections, way):
    sections.choose("rx")
    area, drawn = sections.tabRect(1), sections.grab().toImage()
    y, page, bar = area.center().y(), theme().color("page").name(), theme().person("clay").base.name()

    def at(from_the_start):
        return color_at(drawn, QStyle.visualPos(way, area, QPoint(area.left() + from_the_start, y)).x(), y)

    assert (at(area.width() - 1), at(14)) == (page, bar)
    assert page not in {at(x) for x in range(12)}


def test_the_ring_goes_round_what_is_painted_of_a_section(sections, way):
    sections.choose("rx")
    ring, area = sections.focus_rect(), sections.tabRect(1)
    told = QStyle.visualRect(way, area, ring)
    assert (told.left() - area.left(), area.right() - told.right()) == (15, 6)


@pytest.mark.parametrize(("key", "step"), [(Key.Key_Down, 1), (Key.Key_Up, -1)])
def test_up_and_down_are_the_same_in_every_language(sections, key, step):
    sections.choose("rx")
    QTest.keyClick(sections, key)
    assert sections.current == SECTIONS[1 + step].key


def test_the_pattern_of_a_band_leaves_the_side_where_its_words_stand(desk, way):
    band = ChartBand()
    band.show_person("", "", "", "clay")
    desk(band, (1200, 76))
    drawn, base = band.grab().toImage(), theme().person("clay").base.name()

    def colors(first, last):
        return {
            color_at(drawn, QStyle.visualPos(way, drawn.rect(), QPoint(x, 0)).x(), y)
            for x in range(first, last)
            for y in range(76)
        }

    assert colors(0, 470) == {base}
    assert len(colors(800, 1199)) > 1


def test_the_pattern_of_a_card_leaves_the_side_where_its_words_stand(desk, way):
    head = PersonHead("", "", "", "clay")
    desk(head, (600, 60))
    drawn, base = head.grab().toImage(), theme().person("clay").base.name()
    sides = [{color_at(drawn, x, y) for x in range(*side) for y in range(20, 40)} for side in ((90, 240), (360, 510))]
    words, pattern = sides[::-1] if way is Qt.LayoutDirection.RightToLeft else sides
    assert words == {base}
    assert len(pattern) > 1


def test_what_is_typed_in_a_box_runs_between_its_two_signs(desk, way):
    box = FilterBox("Filter")
    desk(box, (300, 44))
    box.setText("pill")
    lead = QStyle.visualRect(way, box.rect(), box._lead.geometry())
    clear = QStyle.visualRect(way, box.rect(), box.clear_button.geometry())
    typed = QStyle.visualRect(way, box.rect(), place_of(box, "pill").toAlignedRect())
    assert lead.left() == 13
    assert lead.right() < typed.left()
    assert typed.right() < clear.left()
    assert box.rect().contains(clear)
    QTest.mouseClick(box.clear_button, Qt.MouseButton.LeftButton)
    assert not box.text()


def test_arrows_on_buttons_point_the_way_lines_run(desk, way):
    names = ("arrow-left", "arrow-right", "gear")
    pictures = [desk(Button("", icon=icon)).icon().pixmap(20, 20).toImage() for icon in names]
    language().switch("en" if way is Qt.LayoutDirection.RightToLeft else PSEUDO)
    others = [desk(Button("", icon=icon)).icon().pixmap(20, 20).toImage() for icon in names]
    assert pictures == [others[1], others[0], others[2]]
    assert pictures[0] != pictures[1]


@pytest.mark.parametrize("after", [False, True])
def test_a_blank_stands_between_a_button_s_words_and_its_picture(desk, way, after):
    button = desk(Button("Go", icon="gear", icon_after=after))
    drawn = button.icon().pixmap(28, 20).toImage()
    blank = [x for x in range(28) if not any(drawn.pixelColor(x, y).alpha() for y in range(20))]
    picture_at_the_right = after != (way is Qt.LayoutDirection.RightToLeft)
    assert set(range(8) if picture_at_the_right else range(20, 28)) <= set(blank)


def test_how_hard_a_password_is_fills_from_where_lines_begin(desk, way):
    meter = StrengthMeter()
    meter.show_value(1)
    desk(meter, (400, 200))
    drawn, rect = meter.bar.grab().toImage(), meter.bar.rect()
    full = QStyle.visualPos(way, rect, QPoint(rect.width() // 8, 0)).x()
    empty = QStyle.visualPos(way, rect, QPoint(rect.width() * 7 // 8, 0)).x()
    assert color_at(drawn, full, 4) == theme().color("warn_line").name()
    assert color_at(drawn, empty, 4) == theme().color("field").name()


def test_numbers_grow_to_the_right_in_every_language(desk, way):
    line = NumberLine(0.2, 0.4, 0.9, label="9", range_words="2 to 4", tone="warn", name="9, usual 2 to 4")
    desk(line, (400, 92))
    assert place_of(line, "9").center().x() > place_of(line, "2 to 4").center().x()


@pytest.mark.parametrize(
    "text", ["1 tablet a day, bought without a prescription", "5 - 10", "Vitamin D3 (1,000 units)"]
)
def test_what_a_clinic_wrote_keeps_the_order_of_its_words(desk, way, text):
    label = PlainLabel(text)
    desk(label, (700, 40))
    assert [word.text.replace("\N{NO-BREAK SPACE}", " ") for word in words_of(label)] == [text]
    at_the_right = words_of(label)[0].place.center().x() > 350
    assert at_the_right == (way is Qt.LayoutDirection.RightToLeft)


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("Take 1", "left"),
        ("5 - 10", "left"),
        ("", "left"),
        ("\u200f[Ñàmé]", "right"),
        ("1 \u05d8\u05d1\u05dc\u05d9\u05d4", "right"),
    ],
)
def test_words_run_as_their_first_letter_does(way, text, runs):
    wanted = Qt.LayoutDirection.RightToLeft if runs == "right" else Qt.LayoutDirection.LeftToRight
    assert direction_of(text) is wanted


def test_the_menu_of_people_opens_below_the_tabs_where_these_begin(desk, way):
    window = desk(FilterBox("Filter"), (1280, 800))
    menu = PopupList("Switch person", "Type a name", window)
    menu.set_items([PopupItem("l", "Leo Alvarez", "Your son", "LA", "leaf")])
    menu.open_at(QPoint(48, 68), window)
    told = QStyle.visualRect(way, window.rect(), menu.geometry())
    assert (told.left(), told.top()) == (48, 68)
    menu.dismiss()
