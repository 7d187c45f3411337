"""What no line may end within, in whichever language."""

import pytest

from ui.text.together import pieces


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Chickenpox, dose 2 of 2", ["Chickenpox,", "dose", "2 of 2"]),
        ("Varicela, dosis 2 de 2", ["Varicela,", "dosis", "2 de 2"]),
        ("500 mg de una vez", ["500 mg", "de", "una", "vez"]),
        ("cada 6 horas", ["cada", "6 horas"]),
    ],
)
def test_a_line_may_end_at_some_blanks_only(text, parts):
    assert pieces(text) == parts
