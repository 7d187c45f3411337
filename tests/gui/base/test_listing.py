"""A list of any size: what a filter finds, and where each row then stands."""

import pytest

from pfclient.records.record import Record, Standing
from ui.base.group import Group
from ui.viewmodels.listing import Listing, Sheet
from ui.viewmodels.search_words import FilterIndex

NAMES, CLINICS = ("Glucose", "Iron", "ZINC"), ("Lakeview", "Bayside")


def made(count, **fields):
    return [
        Record(
            key=f"r{number}",
            title=f"{NAMES[number % 3]} {number}",
            standing=Standing.CURRENT,
            status="final",
            clinic=CLINICS[number // 50 % 2],
            **fields,
        )
        for number in range(count)
    ]


def grouped(rows, size):
    lines = []
    for number, row in enumerate(rows):
        if number % size == 0:
            lines.append(Group(f"group {number // size}"))
        lines.append(row)
    return lines


def narrowed(lines, words):
    """The same by hand: rows that hold every word, each heading that has any of them."""
    found, heading = [], None
    for line in lines:
        if isinstance(line, Group):
            heading = line
        elif all(word in " ".join(line.search_words()).casefold() for word in words):
            if heading is not None:
                found.append(heading)
                heading = None
            found.append(line)
    return found


@pytest.mark.parametrize("text", ["", "g", "iron", "zinc bay", "1", "lake 99", "nothing"])
@pytest.mark.parametrize("size", [0, 7, 200, 1000])
def test_a_filter_keeps_the_rows_that_hold_every_word_and_their_headings(size, text):
    rows = made(700)
    lines = grouped(rows, size) if size else rows
    shown = Sheet(lines).holding(text)
    assert list(shown) == narrowed(lines, text.split())
    assert shown.row_count == sum(not isinstance(line, Group) for line in shown)


@pytest.mark.parametrize("text", ["", "zinc", "7"])
def test_every_row_is_found_again_where_it_stands(text):
    shown = Sheet(grouped(made(700), 7)).holding(text)
    rows = [line for line in shown if not isinstance(line, Group)]
    assert [shown.place(row.key) for row in rows] == [place for place, line in enumerate(shown) if line in rows]
    assert [shown.rank(row.key) for row in rows] == list(range(shown.row_count))
    assert [shown.record(rank) for rank in range(shown.row_count)] == rows


@pytest.mark.parametrize("word", ["iron 12", "zinc bay", "glucose", "lakeview 9", "nothing"])
@pytest.mark.parametrize("size", [0, 7, 200])
def test_letter_by_letter_and_back_the_same_is_found_as_at_once(size, word):
    lines = grouped(made(700), size) if size else made(700)
    typed = Sheet(lines)
    ends = [*range(1, len(word) + 1), *range(len(word) - 1, 0, -1)]
    for text in (word[:end] for end in ends):
        shown, anew = typed.holding(text), Sheet(lines).holding(text)
        assert list(shown) == list(anew) == narrowed(lines, text.split())
        assert [shown.place(row.key) for row in made(700)] == [anew.place(row.key) for row in made(700)]


def test_texts_that_find_the_same_rows_have_one_listing_and_all_rows_the_whole_one():
    sheet = Sheet(grouped(made(300), 7))
    assert sheet.holding("gluc") is sheet.holding("glucose") is not sheet.holding("iron")
    assert sheet.holding("zi nothing") is sheet.holding("nothing")
    some = made(40)
    assert Sheet(some).holding("lake") is not Sheet(some).holding("lakev")
    same = Sheet(some)
    assert same.holding("lakev") is same.whole


def test_what_is_not_shown_stands_nowhere():
    shown = Sheet(made(10)).holding("iron")
    assert (shown.place("r0"), shown.rank("r0"), shown.place("gone")) == (-1, -1, -1)
    assert shown.record(-1) is None
    assert shown.record(shown.row_count) is None
    with pytest.raises(IndexError):
        shown[len(shown)]


def test_a_list_without_rows_is_empty():
    shown = Sheet([]).holding("iron")
    assert (len(shown), shown.row_count, shown.place("r0")) == (0, 0, -1)
    assert isinstance(shown, Listing)


def test_words_past_those_told_apart_are_found_too():
    long = made(1, notes=tuple(f"note {number}" for number in range(40)))
    index = FilterIndex([*long, *made(3)])
    assert index.hits("39 note") == b"\1\0\0\0"


@pytest.mark.parametrize("different", [3, 200, 900, 3072, 3400])
def test_a_text_with_thousands_of_different_values_is_searched_like_one_with_few(different):
    rows = [*made(different), *made(different), *made(300)]
    titles = [f"{row.title} {row.clinic}".casefold() for row in rows]
    for text in ("iron 1", "glucose", "bayside 77", "899"):
        wanted = bytes(all(word in title for word in text.split()) for title in titles)
        assert FilterIndex(rows).hits(text) == wanted
