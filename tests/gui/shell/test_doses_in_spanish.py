"""A dose a clinic told by its parts, in the whole window: read, filtered and searched in the language of the reader."""

from PySide6.QtCore import Qt

from portal.demo.clinic import BAYSIDE, FAMILY
from tests.gui.shell.test_search import found, look, results
from tests.support.family_window import ERNESTO
from tests.support.records import load
from ui.text.language import language
from ui.viewmodels.whereabouts import OVERVIEW

ENGLISH, SPANISH = "2 times a day, at bedtime", "2 veces al día, antes de acostarse"


def zinc():
    repeat = {"frequency": 2, "period": 1, "periodUnit": "d", "when": ["HS"]}
    return {
        "resourceType": "MedicationRequest",
        "id": "zinc",
        "status": "active",
        "intent": "order",
        "subject": {"reference": f"Patient/{FAMILY[ERNESTO].patient_id}"},
        "medicationCodeableConcept": {"text": "Zinc 10 mg"},
        "dosageInstruction": [{"timing": {"repeat": repeat}}],
    }


async def narrow(app, text):
    app.page.list.filter.setText(text)
    app.page.list.filter.settled.emit()
    await app.keys.rest()
    return app.titles()


async def search(app, text):
    await look(app, text)
    listed = results(app)
    await app.key(Qt.Key.Key_Escape)
    return listed


async def test_a_dose_is_read_filtered_and_found_in_the_language_of_the_moment(qt_loop, charts, clinic):
    load(clinic, zinc(), practice=BAYSIDE)
    async with charts(alone=ERNESTO) as app:
        await app.open(ERNESTO, "medications")
        assert "Zinc 10 mg" in await narrow(app, "bedtime")
        assert await narrow(app, "acostarse") == []
        assert "Zinc 10 mg" in await search(app, "times a day")
        language().switch("es")
        await app.keys.rest()
        assert "Zinc 10 mg" in await narrow(app, "acostarse")
        assert await narrow(app, "bedtime") == ["Atorvastatin 40 mg tablet"]  # in the clinic's own words
        app.page.model.select("MedicationRequest/zinc")
        await narrow(app, "")
        assert SPANISH in app.said()
        assert "Zinc 10 mg" in await search(app, "2 veces al dia")
        assert "Zinc 10 mg" not in await search(app, "times a day")
        await app.open(ERNESTO, OVERVIEW)
        assert ENGLISH not in "\n".join(app.said())


async def test_a_search_result_shows_the_words_it_was_found_by(qt_loop, charts, clinic):
    load(clinic, zinc(), practice=BAYSIDE)
    async with charts(alone=ERNESTO) as app:
        language().switch("es")
        await app.keys.rest()
        await app.open(ERNESTO, "medications")
        await look(app, "acostarse")
        await found(app)
        rows = app.view.search.page.list
        face = next(
            rows.face(rows._rows.row(place))
            for place in range(rows._rows.rowCount())
            if rows._rows.row(place) and rows._rows.row(place).record.title == "Zinc 10 mg"
        )
        line = face.line
        assert line.text.startswith(SPANISH)
        assert [line.text[start:end] for start, end in line.spans] == ["acostarse"]
