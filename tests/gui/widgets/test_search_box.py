"""The search box says what it searches, in as many words as it has room for."""

from ui.widgets.search_box import SearchBox

LONG = "Buscar en el expediente de Ernesto"


def test_what_does_not_fit_is_said_in_one_word_and_heard_whole(desk):
    box = SearchBox("Search")
    box.say(LONG)
    desk(box, (272, 44))
    assert box.placeholderText() == "Search"
    assert box.accessibleName() == LONG
    box.resize(420, 44)
    assert box.placeholderText() == LONG
