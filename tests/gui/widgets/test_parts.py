"""The other parts: named, quiet, and safe against text that looks like markup."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextLayout
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea

from ui.base.cells import Mark
from ui.theme.theme import theme
from ui.widgets.avatar import Avatar
from ui.widgets.banner import Banner
from ui.widgets.buttons import Button
from ui.widgets.chart_band import ChartBand
from ui.widgets.chip import Chip
from ui.widgets.choice_card import ChoiceCard
from ui.widgets.countdown import Countdown, clock_text
from ui.widgets.detail_pane import DetailPane
from ui.widgets.filter_box import FilterBox
from ui.widgets.frames import box, column
from ui.widgets.labels import PlainLabel
from ui.widgets.link_label import LinkLabel
from ui.widgets.password_checklist import PasswordChecklist
from ui.widgets.segments import SegmentedControl
from ui.widgets.state_pane import StatePane
from ui.widgets.step_list import StepList
from ui.widgets.sync_chip import SyncChip


@pytest.mark.parametrize("text", ["<b>bold</b>", "<img src='http://x'>", "a & b", "&lt;"])
def test_a_label_shows_markup_as_the_text_it_is(desk, text):
    label = desk(PlainLabel(text))
    assert label.textFormat() is Qt.TextFormat.PlainText
    assert label.text() == text


def test_a_button_shows_an_ampersand_and_is_called_so(desk):
    button = desk(Button("Terms & conditions"))
    assert button.accessibleName() == "Terms & conditions"
    assert button.text() == "Terms && conditions"


def test_buttons_that_look_alike_have_names_of_their_own(desk):
    button = desk(Button("Open", name="Open Leo’s chart", icon="folder-open"))
    assert button.accessibleName() == "Open Leo’s chart"
    assert not button.icon().isNull()
    button.set_icon("")
    assert button.icon().isNull()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_a_focused_button_answers_enter_and_space(desk, key):
    button = desk(Button("Continue", "primary"))
    pressed = []
    button.clicked.connect(lambda: pressed.append(1))
    QTest.keyClick(button, key)
    assert pressed == [1]


@pytest.mark.parametrize(("size", "height"), [("small", 36), ("control", 44), ("large", 56)])
def test_buttons_are_as_tall_as_the_design_says(desk, size, height):
    assert desk(Button("Continue", "primary", size=size)).sizeHint().height() == height


def test_a_chip_is_static_text_with_its_word(desk):
    chip = desk(Chip("Current", "good", "check"))
    assert isinstance(chip, QLabel)
    assert chip.accessibleName() == "Current"
    before = chip.sizeHint().width()
    chip.set("A much longer status")
    assert chip.sizeHint().width() > before


def test_an_avatar_beside_a_name_is_silent(desk):
    assert desk(Avatar("MA", "plum")).accessibleName() == ""


def test_a_choice_card_is_one_button_for_mouse_and_keys(desk):
    card = desk(ChoiceCard("I have an invitation e-mail", "Set up your account now.", "envelope-open"), (520, 100))
    seen = []
    card.activated.connect(lambda: seen.append(1))
    QTest.mouseClick(card, Qt.MouseButton.LeftButton)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Space):
        QTest.keyClick(card, key)
    assert seen == [1, 1, 1]
    assert card.accessibleName() == "I have an invitation e-mail"
    assert card.accessibleDescription() == "Set up your account now."


def test_a_link_breaks_into_lines_and_answers_enter(desk):
    link = desk(LinkLabel("The PIN and date of birth do not match. You have 2 tries left."))
    assert link.heightForWidth(200) > link.heightForWidth(2000)
    seen = []
    link.activated.connect(lambda: seen.append(1))
    QTest.keyClick(link, Qt.Key.Key_Enter)
    assert seen == [1]


def test_segments_move_with_arrows_and_are_one_tab_stop(desk):
    control = SegmentedControl("Which medicines")
    control.set_segments([("current", "Current  5"), ("past", "Past  2"), ("all", "All  7")])
    desk(control)
    seen = []
    control.chosen.connect(seen.append)
    assert control.current == "current"
    stops = [b for b in control.buttons.values() if b.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert len(stops) == 1
    control.buttons["current"].setFocus()
    QTest.keyClick(control.buttons["current"], Qt.Key.Key_Right)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)
    assert (control.current, seen[:2]) == ("all", ["past", "all"])
    assert control.buttons["past"].accessibleName() == "Past 2"


def test_segments_keep_the_choice_when_counts_change(desk):
    control = SegmentedControl("Which")
    control.set_segments([("a", "A 1"), ("b", "B 2")])
    control.choose("b")
    control.set_segments([("a", "A 3"), ("b", "B 4")])
    assert (control.current, control.buttons["b"].text()) == ("b", "B 4")
    control.set_segments([("a", "A 3")])
    assert control.current == "a"
    desk(control)


def test_the_filter_narrows_at_every_key_and_tells_what_is_found_after_a_pause(desk, qtbot):
    field = desk(FilterBox("Filter this list"))
    seen = []
    field.filtered.connect(seen.append)
    field.settled.connect(lambda: seen.append("settled"))
    with qtbot.waitSignal(field.settled):
        QTest.keyClicks(field, "met")
    assert seen == ["m", "me", "met", "settled"]
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert (field.text(), seen[4:]) == ("", ["", "settled"])


def test_rules_are_ticked_off_and_counted(desk):
    rules = desk(PasswordChecklist([("len", "At least 8 characters"), ("upper", "One uppercase letter")]))
    assert rules.accessibleName().startswith("0 of 2 done.")
    rules.set_met({"len", "unknown"})
    assert rules.accessibleName() == "1 of 2 done. At least 8 characters: done; One uppercase letter: still needed"
    rules._quiet.stop()


def test_a_countdown_steps_a_second_at_a_time_and_ends_once(desk, qtbot):
    count = Countdown(lambda left: f"You can ask for a new code in {clock_text(left)}")
    desk(count)
    ended = []
    count.finished.connect(lambda: ended.append(1))
    count.start(2)
    assert count.accessibleName() == "You can ask for a new code in 0:02"
    count.tick()
    assert (count.left, ended) == (1, [])
    count.tick()
    assert (count.left, ended) == (0, [1])
    assert not count.isVisible()
    count.start(0)
    assert ended == [1, 1]


@pytest.mark.parametrize(("seconds", "text"), [(0, "0:00"), (9, "0:09"), (60, "1:00"), (119, "1:59")])
def test_clock_text(seconds, text):
    assert clock_text(seconds) == text


def test_a_banner_says_everything_it_shows(desk):
    banner = desk(Banner("warn", "We could not update Bayside.", "We will try again."))
    assert banner.accessibleName() == "We could not update Bayside. We will try again."
    banner.set_words("Done")
    assert banner.accessibleName() == "Done"
    banner.set_kind("good")
    assert banner.property("card") == "good"


def test_a_pane_offers_retry_only_where_it_helps(desk, qtbot):
    pane = desk(StatePane())
    assert not pane.button.isVisible()
    pane.show_failed("We could not load this", "Check the connection.")
    assert pane.accessibleName() == "We could not load this Check the connection."
    with qtbot.waitSignal(pane.retry):
        pane.button.click()
    pane.show_empty("No procedures on file", "None are shared.")
    assert not pane.button.isVisible()


def test_the_step_list_says_where_one_is(desk):
    steps = StepList("Set up your account")
    steps.set_steps(["Your invitation", "Prove it’s you", "Done"], 1)
    desk(steps)
    assert steps.accessibleName() == "Step 2 of 3: Prove it’s you"
    texts = [label.text() for label in steps.findChildren(QLabel)]
    assert texts.count("Done") == 2
    assert "You are here" in texts
    steps.set_steps(["A", "B"], 2)
    assert steps.accessibleName() == "Step 2 of 2: Done"


def test_the_band_says_whose_chart_it_is(desk):
    band = ChartBand()
    band.show_person("Ernesto Alvarez", "Your father · 76 years old", "EA", "clay", "Some records may be private")
    desk(band, (1000, 76))
    assert band.accessibleName() == "Ernesto Alvarez. Your father · 76 years old. Some records may be private"
    assert band.grab().toImage().pixelColor(4, 4) == theme().person("clay").base


def test_the_sync_chip_has_a_bar_only_while_updating(desk):
    chip = desk(SyncChip())
    chip.show_state("busy", "Updating… 1 of 3 charts", 33)
    assert chip._bar.isVisible()
    chip.show_state("ok", "Updated 10:42 AM")
    assert not chip._bar.isVisible()
    assert chip.accessibleName() == "Updated 10:42 AM"


def test_details_that_fit_do_not_scroll(desk):
    pane = DetailPane(0)
    pane.set_title("Letter for Maria Alvarez", "Lakeview Family Medicine")
    for _ in range(6):
        pane.add_text("We also sent you an e-mail. Press it.")
    desk(pane, (372, 350))
    area = pane.findChild(QScrollArea)
    for _ in range(4):
        QApplication.processEvents()
    assert pane._inner.heightForWidth(area.viewport().width()) <= area.viewport().height()
    assert area.verticalScrollBar().maximum() == 0


def test_the_footer_of_details_comes_right_after_them(desk):
    pane, after = DetailPane(), Button("Invite Leo")
    desk(box(column(pane, after)), (372, 600))
    pane.set_title("Lisinopril 10 mg")
    pane.set_footer(Button("Ask the clinic"))
    pane.focus_control()
    heard = []
    for _ in range(2):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        heard.append(QApplication.focusWidget().accessibleName())
    assert heard == ["Ask the clinic", "Invite Leo"]


def test_details_leave_out_what_was_not_said_and_forget_on_clear(desk):
    pane = desk(DetailPane(), (372, 600))
    pane.set_title("Lisinopril 10 mg", "Take 1 tablet")
    pane.set_chips([Mark("Current", "good", "check")])
    pane.add_fact("What it is for", "High blood pressure")
    pane.add_fact("Nothing", "")
    pane.add_facts_row([("Started", "Jan 22, 2026"), ("Refills left", "")])
    pane.add_source("Prescribed by Dr. Okafor", "Bayside")
    texts = {label.text() for label in pane.findChildren(QLabel)}
    assert {"Lisinopril 10 mg", "What it is for", "High blood pressure", "Started", "Bayside"} <= texts
    assert not {"Nothing", "Refills left"} & texts
    names = {label.accessibleName() for label in pane.findChildren(QLabel)}
    assert "What it is for: High blood pressure" in names
    pane.set_footer(Button("Ask"))
    assert pane._footer.isVisible()
    pane.clear()
    QApplication.sendPostedEvents(None, 52)
    assert not pane._footer.isVisible()
    assert "Lisinopril 10 mg" not in {label.text() for label in pane.findChildren(QLabel)}


def test_a_link_is_never_broken_within_e_mail(qapp):
    link = LinkLabel("Enter your e-mail address")
    words = QTextLayout(link._drawn, theme().font("body", weight=600))
    words.beginLayout()
    first = words.createLine()
    first.setLineWidth(theme().metrics("body", weight=600).horizontalAdvance("Enter your e-m"))
    words.endLayout()
    assert link._drawn[: first.textLength()].rstrip() == "Enter your"
    assert link.accessibleName() == "Enter your e-mail address"
