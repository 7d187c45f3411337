"""The text gate: what a server sends shows as what it is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pfclient.fhir.text import clean, clean_lines, narrative

HIDDEN = [
    0x00,
    0x07,
    0x1B,
    0x7F,
    0x85,
    0x9B,
    0xAD,
    0x200B,
    0x200E,
    0x200F,
    0x202A,
    0x202E,
    0x2060,
    0x2066,
    0x2069,
    0xFEFF,
    0xE0041,
]


@pytest.mark.parametrize("code", HIDDEN, ids=hex)
def test_controls_bidi_and_zero_width_characters_do_not_come_through(code):
    assert chr(code) not in clean(f"Aspi{chr(code)}rin")
    assert chr(code) not in clean_lines(f"Aspi{chr(code)}rin")


def test_an_override_cannot_turn_digits_round():
    assert clean("take \u202e05\u202c mg") == "take 05 mg"


@pytest.mark.parametrize("word", ["می\u200cخواهم", "क्\u200dष", "\U0001f468\u200d\U0001f469", "ශ්\u200dරී"])
def test_a_joiner_stays_where_its_script_needs_it(word):
    assert clean(word) == word


@pytest.mark.parametrize("text", ["a\u200db", "\u200dab", "ab\u200c", "5\u200c0 mg"])
def test_a_joiner_goes_where_no_script_needs_it(text):
    assert clean(text) == text.replace("\u200c", "").replace("\u200d", "")


def test_chinese_and_accents_are_left_alone():
    assert clean("高血压 – Größe é") == "高血压 – Größe é"


def test_one_line_stays_one_line_and_lines_stay_lines():
    assert clean("  a\r\nb\t c \u2028d ") == "a b c d"
    assert clean_lines("  a \r\nb\u2028c\n\n\n\nd  e ") == "a\nb\nc\n\nd e"


@pytest.mark.parametrize("value", [None, 5, True, [], {}, ["x"]])
def test_what_is_no_text_is_empty(value):
    assert clean(value) == clean_lines(value) == narrative(value) == ""


def test_a_narrative_becomes_words_without_markup_script_or_sources():
    div = (
        '<div xmlns="http://www.w3.org/1999/xhtml"><h1>Plan</h1><p>Walk &amp; eat &lt;well&gt;</p>'
        "<script>steal()</script><style>p{}</style><ul><li>One</li><li>Two</li></ul>"
        '<img src="http://x/pixel.gif" alt="x"/><a href="file:///etc/passwd">link</a>'
        "<table><tr><td>a</td><td>b</td></tr></table>text<br/>more</div>"
    )
    told = narrative(div)
    assert told.split("\n")[0] == "Plan"
    assert "Walk & eat <well>" in told
    assert "• One\n• Two" in told
    assert "text\nmore" in told
    for gone in ("steal", "p{}", "http", "passwd", "pixel", "<p>"):
        assert gone not in told


def test_an_unclosed_script_hides_the_rest_and_runs_nothing():
    assert narrative("<div>before<script>after</div>") == "before"


@given(st.text())
def test_whatever_comes_in_no_control_comes_out(text):
    for shown in (clean(text), clean_lines(text)):
        assert not any(ord(letter) < 32 and letter != "\n" for letter in shown)
        assert not set(shown) & {"\u202e", "\u2066", "\u200b", "\u200e", "\x7f", "\x9b"}
    assert "\n" not in clean(text)
    assert clean(clean(text)) == clean(text)


@given(st.text())
def test_any_narrative_is_read(text):
    assert "\x00" not in narrative(text)


ANY_LETTER = st.text() | st.text("ab  \n\t\r•é–\u00ad\u00a0\u0301\u200d\u2028\u202e")


@given(ANY_LETTER)
def test_plain_text_is_read_as_if_it_had_gone_through_the_gate(text):
    """A letter nobody sees sends the whole text through the gate, and leaves nothing behind."""
    assert clean(text) == clean(f"{text}\u200b")
    assert clean_lines(text) == clean_lines(f"{text}\u200b")


PLAIN_TAGS = (
    *("<p>", "</p>", "<br/>", "<br />", "<ul>", "<li>", "</li>", "<td>", "</td>", "<b>", "</b>", "<hr/>", "<div>"),
    '<div xmlns="http://www.w3.org/1999/xhtml">',
)
ODD_TAGS = (
    *(
        "<script>",
        "</script>",
        "<li/>",
        "<P>",
        "<p ",
        "<",
        ">",
        "</",
        "<!--",
        "-->",
        "<!p>",
        "<?p>",
        "<![CDATA[",
        "]]>",
    ),
    *("<textarea>", "<title>", "</p\n>", "<\np>", '<b x=">">', "&amp;", "&", "&#x41", "<p\n/>", "<div  >", "</br>"),
)


@given(st.lists(st.sampled_from((*PLAIN_TAGS, *ODD_TAGS, *PLAIN_TAGS)) | ANY_LETTER).map("".join))
def test_a_narrative_of_plain_tags_says_what_a_tokenizer_makes_of_it(div):
    """A tag with something in it takes the tokenizer, and this one has no look."""
    assert narrative(div) == narrative(f'<b class="x">{div}')
