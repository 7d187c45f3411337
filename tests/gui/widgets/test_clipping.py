"""No word is cut and no target is too small, in every theme and at every text size."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QAbstractButton, QApplication, QCheckBox, QLabel, QLineEdit, QRadioButton

from ui.base.cells import Mark
from ui.theme import tokens
from ui.theme.scaling import scaled
from ui.theme.theme import theme
from ui.widgets.banner import Banner
from ui.widgets.buttons import Button
from ui.widgets.check_field import CheckField
from ui.widgets.choice_card import ChoiceCard
from ui.widgets.combo_field import ComboField
from ui.widgets.day_field import DayField
from ui.widgets.detail_pane import DetailPane
from ui.widgets.digits_field import PinField
from ui.widgets.fields import TextField
from ui.widgets.frames import box, column, flowing, line, narrow, scrolled
from ui.widgets.password_checklist import PasswordChecklist
from ui.widgets.problems import ErrorSummary
from ui.widgets.radio_card import RadioCards
from ui.widgets.secret_field import SecretField
from ui.widgets.segments import SegmentedControl
from ui.widgets.state_pane import StatePane
from ui.widgets.step_list import StepList

LONG = "The PIN and date of birth do not match. You have 2 tries left. After that, call your doctor’s office."


def form():
    birth, pin, check, secret = (
        DayField("Date of birth", hint=LONG),
        PinField("PIN"),
        CheckField(LONG),
        SecretField("Password"),
    )
    for field in (birth, pin, check, secret):
        field.set_error(LONG)
    summary = ErrorSummary()
    summary.show_problems([(LONG, pin), (LONG, None)])
    cards = RadioCards("How do you want to prove it’s you?")
    cards.add("pin", "I have a PIN from my doctor", LONG, "key")
    cards.choose("pin")
    combo = ComboField("Security question", [("a", "First pet?")])
    return box(
        column(summary, birth, pin, combo, secret, check, cards, TextField("Username", hint=LONG), gap=14), "page"
    )


def parts():
    rules = PasswordChecklist([("len", "At least 8 characters"), ("num", "A number or a symbol (like 7 or !)")])
    segments = SegmentedControl("Which")
    segments.set_segments([("a", "Current  5"), ("b", "Past  2"), ("c", "All  7")])
    pane = StatePane()
    pane.show_failed("We could not load this", LONG)
    steps = StepList("Set up your account", "Need help?", "Call your doctor’s office.")
    steps.set_steps(["Your invitation", "Prove it’s you", "Username and password"], 1)
    scaled(steps.setMinimumHeight, 420)
    card = ChoiceCard("I have an invitation e-mail", LONG, "envelope-open", emphasised=True)
    banner = Banner("warn", LONG, LONG, button=Button("Try again", size="small"))
    buttons = line(Button("Back", icon="arrow-left"), Button("Continue", "primary", size="large"), None)
    return box(column(card, banner, Banner("offline", LONG), rules, line(segments, None), buttons, pane, steps), "page")


def details():
    pane = DetailPane(0)
    pane.set_title("Hydrochlorothiazide and lisinopril 12.5 mg / 20 mg tablet", LONG)
    pane.set_chips(
        [Mark("Current", "good", "check"), Mark("Changed Jan 22, 2026", "info"), Mark("Not confirmed", "warn")]
    )
    pane.add_fact("What it is for", LONG)
    pane.add_facts_row([("Started", "Jan 22, 2026"), ("Refills left", "2")])
    pane.add_list("Reactions", [LONG, "Hives"])
    pane.add_source("Prescribed by Dr. Samuel Okafor-Williamson of the Bayside group", LONG)
    pane.set_footer(Button("Ask the clinic"))
    return pane


def cut(root):
    """Lists the words that have less room than they need."""
    found = []
    for label in root.findChildren(QLabel):
        if not label.isVisible() or not label.text():
            continue
        if label.wordWrap():
            tight = label.height() < label.heightForWidth(label.width())
        else:
            tight = label.width() < label.sizeHint().width() or label.height() < label.fontMetrics().height()
        if tight:
            found.append((label.text(), label.size(), label.sizeHint()))
    for button in root.findChildren(QAbstractButton):
        if button.isVisible() and button.text():
            wanted = button.heightForWidth(button.width()) if button.hasHeightForWidth() else button.sizeHint().height()
            if button.height() < wanted or (
                not button.hasHeightForWidth() and button.width() < button.sizeHint().width()
            ):
                found.append((button.text(), button.size(), button.sizeHint()))
    return found


def small(root):
    """Lists targets under 24 px (WCAG 2.2, 2.5.8)."""
    kinds = (QAbstractButton, QLineEdit)
    targets = [part for kind in kinds for part in root.findChildren(kind) if part.isVisible()]
    assert targets
    return [part.accessibleName() for part in targets if min(part.width(), part.height()) < 24]


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("name", tokens.theme_names())
@pytest.mark.parametrize("build", [form, parts, details])
def test_nothing_is_cut(desk, name, scale, build):
    theme().switch(name, scale)
    area = scrolled(build(), "page")
    desk(area, (round(580 * scale), 900))
    QApplication.processEvents()
    assert cut(area) == []
    assert area.widget().width() <= area.viewport().width()
    assert small(area) == []


@pytest.mark.parametrize("build", [form, parts, details])
def test_a_page_switched_to_large_text_looks_like_one_built_so(desk, build):
    switched = desk(scrolled(build(), "page"), (870, 900))
    theme().switch(scale=1.5)
    QApplication.processEvents()
    built = desk(scrolled(build(), "page"), (870, 900))
    QApplication.processEvents()
    kinds = (QLabel, QLineEdit, QAbstractButton)
    one, other = ([w.geometry() for k in kinds for w in area.widget().findChildren(k)] for area in (switched, built))
    assert one == other


def test_a_choice_that_takes_more_lines_in_large_text_gets_them(desk):
    fields = [ComboField("Security question", [("a", LONG)]) for _ in range(2)]
    switched = desk(box(column(fields[0], None), "page"), (870, 400))
    before = fields[0].combo.height()
    theme().switch(scale=1.5)
    QApplication.processEvents()
    desk(box(column(fields[1], None), "page"), (870, 400))
    QApplication.processEvents()
    assert switched.width() == 870
    assert fields[0].combo.height() == fields[1].combo.height() > 1.5 * before


def test_the_focus_of_a_form_goes_from_top_to_bottom(desk):
    page = desk(form(), (700, 1200))
    seen = []
    part = page
    while (part := part.nextInFocusChain()) is not page:
        if part.focusPolicy() and part.isVisible() and not isinstance(part, (QRadioButton, QCheckBox)):
            seen.append(part.mapTo(page, QPoint()).y())
    assert seen == sorted(seen)


def test_the_check_notices_a_cut_word(desk):
    page = desk(form(), (700, 1200))
    label = next(part for part in page.findChildren(QLabel) if part.text() == LONG)
    label.setFixedHeight(10)
    QApplication.processEvents()
    assert [text for text, *_ in cut(page)] == [LONG]


def test_a_field_narrower_than_its_page_has_the_height_it_needs_there(desk):
    field, rules = (
        TextField("E-mail"),
        PasswordChecklist([("len", "At least 8 characters"), ("num", "A number or more")]),
    )
    field.set_error(LONG)
    page = desk(scrolled(flowing(column(narrow(field, rules, width=200))), "page"), (900, 100))
    words = [label for label in page.findChildren(QLabel) if label.isVisible() and label.wordWrap()]
    assert words
    assert [label.text() for label in words if label.height() < label.heightForWidth(label.width())] == []
    assert field.width() == 200
