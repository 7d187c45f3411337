"""What somebody who wants to mislead could write into a record: texts, addresses and narratives, by the hundred.

Everything is made here, from rules: no list of other people's is copied.
"""

from itertools import product

CANARY = "canary-5c1f"
_FILE = f"/tmp/{CANARY}.png"

# ---- REN-06: letters that turn, hide or pile up

BIDI = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c"
UNSEEN = "\u200b\u2060\u2061\u2062\u2063\u2064\ufeff\u00ad\u034f\u180e\u115f\u1160\u3164\uffa0\u2800"
CONTROLS = "".join(chr(code) for code in (*range(1, 9), *range(14, 32), 127, *range(128, 133), *range(134, 160)))
TAGS = "".join(chr(0xE0000 + code) for code in range(0x20, 0x7F, 7))
_WORDS = ("Take {}5 mg", "{}Penicillin", "Dr. Okafor{}", "1{}0 tablets", "not {}allergic")
SPOOFS = tuple(
    (shape.format(letter), shape.format("")) for letter, shape in product(BIDI + UNSEEN + CONTROLS[:30] + TAGS, _WORDS)
)
"""A text with something in it nobody sees, and how it must be shown."""

MARKS = "\u0300\u0301\u0308\u0327\u0336\u033f\u0342\u0353\u0489\u1dc4\u20dd\ufe20"
ZALGO = tuple(f"Aspirin{mark * count} 81 mg" for mark, count in product(MARKS, (5, 17, 400)))
"""A letter under a heap of marks, which would reach over the lines around it."""

NAMES = (
    "José Núñez",
    "Zoë Ångström",
    "Nguyễn Thị Hồng",
    "Ḥāfiẓ",
    "Иван Петров",
    "Ἀλέξανδρος",
    "محمد عبد الله",
    "فاطمه نژاد",
    "می\u200cخواهم",
    "שרה כהן",
    "שָׂרָה",
    "अमिता शर्मा",
    "क्\u200dष",
    "ශ්\u200dරී",
    "ประยุทธ์ จันทร์โอชา",
    "ေဒၚ ခင္",
    "สมหญิง",
    "李小龙",
    "高橋 さくら",
    "김민준",
    "გიორგი",
    "Արմեն",
    "ተስፋዬ",
    "Ọlá Adébáyọ̀",
    "O’Brien",
    "N",
    "Smith-Jones, Jr.",
    "d’Arc",
    "<b> & Söhne",
    "\U0001f468\u200d\U0001f469\u200d\U0001f467",
    "❤\ufe0f",
    "Iñupiaq ŋ",
    "Ćosić",
    "Šárka",
    "Ðorđe",
)
"""Names people have, and signs they use, which must come through as they are."""

# ---- REN-04: addresses

_SCHEMES = (
    "file",
    "smb",
    "ftp",
    "javascript",
    "vbscript",
    "data",
    "shell",
    "ms-settings",
    "ms-msdt",
    "search-ms",
    "mailto",
    "tel",
    "pfclient",
    "x-apple.systempreferences",
    "steam",
    "vnc",
    "ssh",
    "chrome",
    "about",
    "jar",
    "ws",
    "http",
    "https",
)
_PLACES = (
    "//evil.example/x",
    f"//{_FILE}",
    "///etc/passwd",
    "//portal.example@evil.example/x",
    "//xn--prtal-eta.example/",
    "//[fe80::1%25eth0]/x",
    "//127.0.0.1:1/x",
    "//EVIL.example:443/%252e%252e/x",
    "\\\\evil.example\\share",
    "//evil.example/" + "a" * 4000,
    "//p\u043ertal.example/",
)
URLS = (
    tuple(f"{scheme}:{place}" for scheme, place in product(_SCHEMES, _PLACES))
    + tuple(f"{scheme.upper()}:{_PLACES[0]}" for scheme in _SCHEMES)
    + (
        f"\\\\evil.example\\{CANARY}",
        _FILE,
        f"java\tscript:{_PLACES[0]}",
        "//evil.example",
        "www.evil.example",
    )
)

# ---- REN-03: narratives

INNER = (
    '<img src="{u}"/>',
    '<p style="background:url({u})">x</p>',
    "<style>@import url({u});</style>",
    '<svg><image href="{u}"/></svg>',
    '<base href="{u}"/>',
    '<form action="{u}"><input name="pin"/></form>',
    '<meta http-equiv="refresh" content="0;url={u}"/>',
    '<a href="{u}">press here</a>',
    '<object data="{u}">x</object>',
    '<iframe src="{u}"></iframe>',
    "<script>open('{u}')</script>",
    '<table background="{u}"><tr><td>x</td></tr></table>',
    '<link rel="stylesheet" href="{u}"/>',
    "<b onclick=\"open('{u}')\">x</b>",
    "<!DOCTYPE x [<!ENTITY y SYSTEM '{u}'>]><x>&y;</x>",
    '<video src="{u}"></video>',
    "<![CDATA[<img src='{u}'>]]>",
    "<p><!-- {u} -->x</p>",
)
_TARGETS = (
    "http://203.0.113.7/p",
    f"file://{_FILE}",
    f"\\\\evil\\{CANARY}",
    "javascript:steal()",
    _FILE,
    "data:text/html,x",
)
_OUTER = (
    "<div>Walk daily.{}Eat well.</div>",
    "<div><p>Walk daily.</p>{}<ul><li>Eat well.</li></ul></div>",
    "Walk daily.{}Eat well.",
)
NARRATIVES = tuple(outer.format(inner.format(u=target)) for inner, target, outer in product(INNER, _TARGETS, _OUTER))
"""Each holds the same two sentences around something that must come to nothing."""
