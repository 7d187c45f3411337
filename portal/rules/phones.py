"""Telephone numbers, normalised when they are possible (validity tables age faster than numbers are given out)."""

import phonenumbers

REGION = "US"


def normalised(text: str) -> str:
    """The number as `+15550100187`, or "" when it cannot be a telephone number."""
    if not text.isascii():
        return ""
    try:
        number = phonenumbers.parse(text, REGION)
    except phonenumbers.NumberParseException:
        return ""
    if not phonenumbers.is_possible_number(number):
        return ""
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def hint(number: str) -> str:
    """The last two digits, as much as a person needs to recognise their own phone."""
    return number[-2:]
