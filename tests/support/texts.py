"""Every English text of the screens: literals of `tr`, `trn`, `later` and `LaterMessage`, and the records' phrases."""

import ast
from dataclasses import dataclass, field

from pfclient.records.phrase_book import ENGLISH
from tests.house import source

PHRASES = "pfclient/records/phrase_book.py"
CALLS = frozenset({"tr", "trn", "later", "LaterMessage"})


@dataclass
class Text:
    """One text to translate.

    `one` is the English for 1 where the text is counted, "" where it is not.
    """

    english: str
    meaning: str = ""
    one: str = ""
    files: list = field(default_factory=list)

    @property
    def key(self):
        return self.english, self.meaning


def collect():
    """All texts, in the order of files and lines; the same text of several places once.

    A phrase's meaning is its code.
    """
    found = {(said, code): Text(said, code, files=[PHRASES]) for code, said in ENGLISH.items()}
    for path in source.files("ui"):
        for node in called(source.tree(path)):
            for text in _texts(node):
                known = found.setdefault(text.key, text)
                if known.one != text.one:
                    raise ValueError(f"{text.english!r} is counted here and not there: {source.name(path)}")
                if source.name(path) not in known.files:
                    known.files.append(source.name(path))
    return list(found.values())


def called(tree):
    """Every call that names a text, in the order of the source."""
    calls = [n for n in ast.walk(tree) if isinstance(n, ast.Call) and name_of(n) in CALLS]
    return sorted(calls, key=lambda node: (node.lineno, node.col_offset))


def name_of(call):
    """What is called, without what stands before the dot."""
    return call.func.id if isinstance(call.func, ast.Name) else getattr(call.func, "attr", "")


def _texts(call):
    words = [each.value for each in call.args if isinstance(each, ast.Constant) and isinstance(each.value, str)]
    match name_of(call):
        case "tr" | "later" if _is_literal(call.args[0]):
            yield Text(words[0], _meaning(call))
        case "trn":
            yield Text(words[1], one=words[0])
        case "LaterMessage":
            yield from (Text(word) for word in words if word)


def _meaning(call):
    given = [each.value for each in call.keywords if each.arg == "meaning"] or call.args[1:2]
    if not given:
        return ""
    if not _is_literal(given[0]):
        raise ValueError(f"line {call.lineno}: the meaning of a literal text is a literal")
    return given[0].value


def _is_literal(node):
    return isinstance(node, ast.Constant) and isinstance(node.value, str)
