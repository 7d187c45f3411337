"""Form fields: label, hint and error reach eyes and ears; what is typed stays as typed."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit

from ui.text.language import language
from ui.widgets.check_field import CheckField
from ui.widgets.combo_field import ComboField
from ui.widgets.day_field import DayField
from ui.widgets.digits_field import CodeField, PinField
from ui.widgets.fields import TextField
from ui.widgets.frames import box, column
from ui.widgets.problems import ErrorSummary
from ui.widgets.radio_card import RadioCards
from ui.widgets.secret_field import SecretField


def test_a_field_is_called_what_its_label_says(desk, find):
    field = desk(TextField("Username", hint="This may be your e-mail address."))
    edit = find(field, "Username", QLineEdit)
    assert edit.accessibleDescription() == "This may be your e-mail address."
    buddies = [label.text() for label in field.findChildren(QLabel) if label.buddy() is edit]
    assert buddies == ["Username"]


def test_an_error_is_shown_above_the_box_and_joins_its_description(desk):
    field = desk(TextField("Username", hint="Your e-mail."))
    field.set_error("Enter your username")
    assert field.error == "Enter your username"
    assert field.edit.property("state") == "error"
    assert field.edit.accessibleDescription() == "Enter your username Your e-mail."
    shown = next(label for label in field.findChildren(QLabel) if label.text() == "Enter your username")
    assert shown.isVisible()
    assert shown.mapTo(field, shown.rect().bottomLeft()).y() < field.edit.y()
    field.set_error("")
    assert not shown.isVisible()
    assert field.edit.property("state") == ""


def test_enter_submits_and_typing_is_told(desk, qtbot):
    field = desk(TextField("Username"))
    with qtbot.waitSignals([field.changed, field.submitted]):
        QTest.keyClicks(field.edit, "maria")
        QTest.keyClick(field.edit, Qt.Key.Key_Return)
    assert field.text == "maria"


def test_a_secret_is_hidden_until_show_and_keeps_its_spaces(desk, find):
    field = desk(SecretField("Password"))
    field.set_text(" pass word ")
    assert field.edit.echoMode() is QLineEdit.EchoMode.Password
    find(field, "Show Password").click()
    assert field.edit.echoMode() is QLineEdit.EchoMode.Normal
    assert field.text == " pass word "
    find(field, "Hide Password").click()
    assert field.edit.echoMode() is QLineEdit.EchoMode.Password


def test_a_secret_can_be_pasted(desk):
    field = desk(SecretField("Password"))
    QApplication.clipboard().setText("from a manager")
    field.edit.paste()
    assert field.text == "from a manager"


def test_clearing_a_shown_secret_hides_it_again(desk):
    field = desk(SecretField("Password"))
    field.show_secret(shown=True)
    field.set_text("")
    assert field.edit.echoMode() is QLineEdit.EchoMode.Password


@pytest.mark.parametrize(("typed", "digits"), [("1234 5678", "12345678"), ("1234-5678", "12345678"), ("1234", "1234")])
def test_spaces_and_dashes_in_a_pin_do_not_matter(desk, typed, digits):
    field = desk(PinField("PIN from your doctor"))
    QTest.keyClicks(field.edit, typed)
    assert field.digits == digits


def test_letters_in_a_pin_stay_so_that_they_can_be_called_wrong(desk):
    field = desk(PinField("PIN"))
    field.set_text("12a4 ٣678")
    assert field.text == "12a4٣678"
    assert field.digits == "124678"


def test_a_code_is_complete_at_six_digits_and_not_before(desk, qtbot):
    field = desk(CodeField("Security code"))
    seen = []
    field.completed.connect(lambda: seen.append(field.digits))
    QTest.keyClicks(field.edit, "12345")
    assert seen == []
    QTest.keyClicks(field.edit, "6")
    assert seen == ["123456"]


def test_a_date_of_birth_has_three_named_boxes_and_never_jumps(desk, find):
    field = desk(DayField("Date of birth"))
    month = find(field, "Date of birth, Month", QLineEdit)
    month.setFocus()
    QTest.keyClicks(month, "03")
    assert QApplication.focusWidget() is month
    QTest.keyClick(month, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is find(field, "Date of birth, Day", QLineEdit)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Backspace)
    assert QApplication.focusWidget() is find(field, "Date of birth, Day", QLineEdit)
    field.set_value("3", "27", "1980")
    assert field.value == ("3", "27", "1980")


def test_only_the_wrong_box_turns_red_and_gets_the_focus(desk):
    field = desk(DayField("Date of birth"))
    field.set_error("Date of birth must include a year", ("year",))
    assert {part: box.property("state") for part, box in field.boxes.items()} == {
        "month": "",
        "day": "",
        "year": "error",
    }
    field.focus_control()
    assert QApplication.focusWidget() is field.boxes["year"]
    assert field.boxes["year"].accessibleDescription() == "Date of birth must include a year"
    field.set_error("")
    assert field.boxes["year"].property("state") == ""


def test_the_prompt_of_a_list_chooses_nothing(desk):
    field = desk(
        ComboField("Security question", [("pet", "First pet?"), ("city", "City?")], prompt="Choose a question")
    )
    assert field.choice == ""
    field.choose("city")
    field.set_choices([("city", "City?"), ("car", "First car?")])
    assert field.choice == "city"
    field.choose("unknown")
    assert field.choice == "city"


def test_the_words_beside_a_box_tick_it_and_an_error_marks_it(desk):
    field = desk(CheckField("I agree to the terms"))
    words = next(label for label in field.findChildren(QLabel) if label.text() == "I agree to the terms")
    QTest.mouseClick(words, Qt.MouseButton.LeftButton)
    assert field.checked
    field.set_error("Tick the box to go on")
    assert field.control.property("state") == "error"
    assert field.control.accessibleDescription() == "Tick the box to go on"
    field.focus_control()
    assert QApplication.focusWidget() is field.control


@pytest.mark.parametrize("code", ["en", "pseudo"])
def test_the_ring_of_a_box_goes_round_its_words_and_what_stands_below_them_and_no_further(desk, code):
    language().switch(code)
    field = desk(CheckField("Lock it", hint="Also when you press Ctrl+L."), (600, 80))
    ring = field.control.focus_rect().translated(field.control.mapTo(field, QPoint()))
    labels = [label for label in field.findChildren(QLabel) if label.isVisible()]
    places = [QRect(label.mapTo(field, QPoint()), label.size()) for label in labels]
    assert (ring.top(), ring.bottom()) == (min(each.top() for each in places), max(each.bottom() for each in places))
    words = max(label.fontMetrics().horizontalAdvance(label.text()) for label in labels)
    box = field.control.width()
    assert box + words < ring.width() < box + words + 24
    assert ring.contains(field.control.geometry())


def cards():
    group = RadioCards("How do you want to prove it’s you?")
    group.add("pin", "I have a PIN", "On the letter.", "key")
    group.add("sms", "Send a code", "To your phone.", "phone")
    return group


def test_arrow_keys_move_the_choice_between_cards(desk):
    group = desk(cards())
    seen = []
    group.chosen.connect(seen.append)
    group.choose("pin")
    group.focus_control()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    assert group.choice == "sms"
    assert seen == ["pin", "sms"]
    assert group.cards["sms"].property("card") == "selected"
    assert group.cards["pin"].property("card") == "plain"


def test_a_click_anywhere_on_a_card_chooses_it(desk):
    group = desk(cards())
    assert group.choice == ""
    QTest.mouseClick(group.cards["sms"], Qt.MouseButton.LeftButton)
    assert group.choice == "sms"


def test_what_a_card_holds_shows_only_while_it_is_chosen(desk):
    group = RadioCards("Account?")
    more = TextField("Username")
    group.add("new", "No, make a new account")
    group.add("old", "Yes", extra=more)
    desk(group)
    assert not more.isVisible()
    group.choose("old")
    assert more.isVisible()
    group.choose("new")
    assert not more.isVisible()


def test_each_line_of_the_summary_leads_to_its_field(desk, find):
    name, secret = TextField("Username"), SecretField("Password")
    summary = ErrorSummary()
    form = desk(box(column(summary, name, secret)))
    assert not summary.isVisible()
    summary.show_problems([("Enter your username", name), ("Enter your password", secret)])
    assert summary.isVisible()
    assert summary.accessibleName() == "There is a problem. Enter your username Enter your password"
    QTest.keyClick(find(form, "Enter your password"), Qt.Key.Key_Return)
    assert QApplication.focusWidget() is secret.edit
    summary.clear()
    assert not summary.isVisible()


def test_a_problem_without_a_field_puts_the_focus_on_the_summary(desk):
    summary = ErrorSummary()
    desk(box(column(summary)), (500, 200))
    summary.show_problems([("We could not reach the office", None)])
    summary.take_focus()
    assert QApplication.focusWidget() is summary
