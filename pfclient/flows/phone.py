"""The phone number the doctor has on record, as people type it; possible, not proved valid."""

from pfclient.flows.flow import Problem


def normalised(text: str, region: str = "US") -> str:
    """Give the number in E.164, or "" when it cannot be a phone number.

    Args:
        text: What was typed, with any brackets, dots and spaces.
        region: Where a number without a country code belongs.
    """
    import phonenumbers  # noqa: PLC0415 - its tables are large and most starts never need them

    try:
        number = phonenumbers.parse(text, region)
    except phonenumbers.NumberParseException:
        return ""
    # A number of local length only (no area code) is "possible" for dialling, but nobody's record holds it.
    possible = phonenumbers.is_possible_number_with_reason(number) == phonenumbers.ValidationResult.IS_POSSIBLE
    return str(phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)) if possible else ""


def problem(text: str) -> Problem | None:
    """Tell what is wrong with a typed phone number."""
    return None if normalised(text) else Problem("phone-invalid")


def last_two(text: str) -> str:
    """Give the last two digits: all that a screen may show of a number."""
    return "".join(char for char in text if char.isascii() and char.isdigit())[-2:]
