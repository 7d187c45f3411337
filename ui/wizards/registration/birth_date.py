"""The date-of-birth field as two pages of registration ask for it."""

from pfclient.flows.birth_date import BirthDate
from ui.text.translate import tr
from ui.widgets.day_field import DayField


def birth_date_field(typed: BirthDate) -> DayField:
    """Build the field with what was typed before."""
    field = DayField(
        tr("Date of birth"),
        hint=tr("For example, 03 27 1980. Setting this up for your child or someone else? Enter their date of birth."),
    )
    field.set_value(typed.month, typed.day, typed.year)
    return field
