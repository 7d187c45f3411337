"""A long text is shown from its beginning and kept whole."""

from ui.text.capped import capped


def test_a_long_text_is_cut_for_the_first_look_and_kept_whole():
    whole = "word " * 100
    cut = capped(whole.strip(), 40)
    assert len(cut.shown) <= 40
    assert cut.shown.endswith("word…")
    assert cut.is_cut
    assert cut.whole == whole.strip()


def test_a_text_of_exactly_the_limit_is_not_cut():
    assert not capped("a" * 40, 40).is_cut
    assert capped("a" * 41, 40).shown == "a" * 39 + "…"
