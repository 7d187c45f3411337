"""Words of ours in every file of ../shared/data: the same parts in both languages, and no English left in Spanish."""

import gzip
import json
import re
from collections import Counter
from datetime import datetime

import pytest

from pfclient.records.phrase_book import ENGLISH
from pfclient.records.phrases import Phrase, english
from pfclient.show import show
from tests.support.doses import values_in
from tests.support.records import SHARED_DATA
from ui.text.language import language
from ui.text.telling import told

NOW = datetime.fromisoformat("2026-03-10T15:00:00+00:00")
FOLDERS = sorted({path.parent for path in SHARED_DATA.glob("*/*.gz")})
SYNTHEA = sorted((SHARED_DATA / "synthea").glob("*.json.gz"))
WORDS = re.compile(r"[^\W\d_]+")
UNITS = {"h": ("horas", "por hora"), "d": ("días", "al día"), "wk": ("semanas", "a la semana")}
"""Units of time: several, and so often in each."""


@pytest.fixture(autouse=True)
def spanish(qapp):
    language().switch("es")
    yield
    language().switch("en")


def phrases_in(thing):
    """The outermost phrases a record holds."""
    if isinstance(thing, Phrase):
        yield thing
    elif hasattr(thing, "__struct_fields__"):
        yield from phrases_in(tuple(getattr(thing, name) for name in thing.__struct_fields__))
    elif isinstance(thing, tuple):
        for one in thing:
            yield from phrases_in(one)


def emptied(told):
    """The same phrase with nothing of the clinic's in it."""
    return Phrase(told.code, tuple(map(emptied, told.values))) if isinstance(told, Phrase) else "§"


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_what_was_sent_is_all_there_in_both_languages_and_all_else_is_spanish(folder):
    ours = Counter()
    spanish = {
        word for code in ENGLISH for word in WORDS.findall(told(Phrase(code, ("§",) * ENGLISH[code].count("{"))))
    }
    english_only = {word for text in ENGLISH.values() for word in WORDS.findall(text)} - spanish
    for path in sorted(folder.glob("*.gz")):
        for category in show(path, NOW).categories.values():
            for phrase in phrases_in((*category.current, *category.past)):
                for value, count in Counter(values_in(phrase)).items():
                    assert min(told(phrase).count(value), english(phrase).count(value)) >= count
                assert english_only.isdisjoint(WORDS.findall(told(emptied(phrase))))
                ours[phrase.code] += 1
    assert ours


@pytest.mark.parametrize("path", SYNTHEA, ids=lambda path: path.name.partition("_")[0])
def test_a_dose_says_what_its_elements_say(path):
    """Worked out once more from the plain JSON, for the shapes Synthea has."""
    with gzip.open(path) as file:
        bodies = [entry["resource"] for entry in json.load(file)["entry"]]
    doses = {f"{one['resourceType']}/{one['id']}": one.get("dosageInstruction", []) for one in bodies}
    medications = show(path, NOW).categories["medications"]
    for row in (*medications.current, *medications.past):
        said = [said for dose in doses.get(row.key, []) for said in (_spanish(dose),) if said]
        assert told(row.how_to_take) == "\n".join(dict.fromkeys(said))


def _spanish(dose):
    """Dose, how often, whether only when needed."""
    assert not dose.keys() - {"sequence", "text", "asNeededBoolean", "timing", "doseAndRate", "additionalInstruction"}
    parts = [str(rate["doseQuantity"]["value"]).removesuffix(".0") for rate in dose.get("doseAndRate", [])]
    parts.append(_how_often(dose.get("timing", {}).get("repeat", {})))
    parts.append("según sea necesario" if dose.get("asNeededBoolean") else "")
    return dose.get("text") or ", ".join(filter(None, parts))


def _how_often(repeat):
    assert not repeat.keys() - {"frequency", "period", "periodUnit"}
    if not repeat:
        return ""
    times, period = repeat["frequency"], int(repeat["period"])
    several, each = UNITS[repeat["periodUnit"]]
    if period == 1:
        return f"una vez {each}" if times == 1 else f"{times} veces {each}"
    return f"cada {period} {several}" if times == 1 else f"{times} veces cada {period} {several}"
