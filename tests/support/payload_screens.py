"""A program of its own: every list and every detail of a chart whose every text asks for a file or an address.

Run under strace. `CANARY` in the environment names the file; `control` instead of `screens` shows the same text the
wrong way, so that whoever looks on can tell that looking would find it.
"""

import json
import os
import sys
from datetime import UTC, datetime
from itertools import cycle

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from pfclient.chart.section import Availability, Section
from pfclient.fhir.bundles import split
from pfclient.fhir.references import Resolver
from pfclient.records.catalog import CATEGORIES
from pfclient.records.context import Context
from pfclient.records.reading import read_entries
from tests.support import chart_bundle, hostile
from ui.base.rows import RowsModel
from ui.shell.topics import topic
from ui.theme.theme import Theme
from ui.widgets.detail_pane import DetailPane
from ui.widgets.record_table import RecordTable

_TARGETS = cycle(("{path}", "file://{path}", "//203.0.113.7/{path}", "file:{path}", "{path}#x"))
PAYLOADS = (
    *(payload.replace("{u}", next(_TARGETS)) for payload in hostile.INNER * 2),
    "![x]({path}) [x](file://{path})",
    "file://{path}",
    "<img src='http://203.0.113.7/{path}'><img src='//203.0.113.7/x'>",
    "<html><head><link rel='stylesheet' href='file://{path}'></head><body>x</body></html>",
)
_WORDS = frozenset(
    {
        *(
            "text",
            "display",
            "description",
            "title",
            "name",
            "valueString",
            "conclusion",
            "lotNumber",
            "comment",
            "unit",
        ),
        *("patientInstruction", "div", "reference-display", "family", "onsetString", "occurrenceString"),
    }
)
_ADDRESSES = frozenset({"url", "photo"})


def poisoned(value, payload, path):
    """The same resource with the payload in every element people read, and the file's address in every other."""
    if isinstance(value, list):
        return [poisoned(one, payload, path) for one in value]
    if not isinstance(value, dict):
        return value
    told = {}
    for name, inner in value.items():
        if isinstance(inner, str) and name in _WORDS:
            told[name] = payload
        elif isinstance(inner, str) and name in _ADDRESSES:
            told[name] = f"file://{path}"
        else:
            told[name] = poisoned(inner, payload, path)
    return told


def chart(patient):
    """Something of every category, with every element that could carry a text or an attachment."""
    subject = {"subject": {"reference": f"Patient/{patient}"}}
    attachment = [{"title": "x", "contentType": "image/png", "url": "x"}]
    vital = {"category": [{"coding": [{"code": "vital-signs"}]}], "code": {"text": "x"}, "valueString": "x"}
    lab = {"category": [{"coding": [{"code": "LAB"}]}], "code": {"text": "x"}, "conclusion": "x"}
    more = [
        {"resourceType": "Observation", "id": "pv", "status": "final", **vital, **subject},
        {
            "resourceType": "DiagnosticReport",
            "id": "pr",
            "status": "final",
            "presentedForm": attachment,
            **lab,
            **subject,
        },
        {"resourceType": "Encounter", "id": "pe", "status": "finished", "type": [{"text": "x"}], **subject},
    ]
    found = [*chart_bundle.resources(patient), *chart_bundle.appointments(patient), *more]
    for one in found:
        one |= {"note": [{"text": "x"}], "text": {"status": "generated", "div": "x"}, "photo": attachment}
        one |= {"reasonCode": [{"text": "x"}], "statusReason": {"text": "x"}, "bodySite": {"text": "x"}}
    return found


def detail_panes(payload, number):
    """One detail of a chart whose every text and address is this one; `number` chooses whose, round and round."""
    names = tuple(CATEGORIES)
    name = names[number % len(names)]
    rows, resolved = rows_of(name, payload, payload)
    face = topic(name)
    pane = DetailPane(face.detail_width)
    face.describe(pane, rows[number // len(names) % len(rows)], resolved.get)
    return pane


def rows_of(name, payload, path):
    """The rows of a category, poisoned, and all of them by key."""
    bodies = [{"resource": poisoned(one, payload, path)} for one in chart("p")]
    entries = split(json.dumps({"resourceType": "Bundle", "entry": bodies}).encode()).entries
    category = CATEGORIES[name]
    mine = [one for one in entries if one.type in category.types]
    rows = read_entries(category, mine, Context(Resolver(entries), datetime.now(UTC), patient="Patient/p"))
    found = Section(name, Availability.LOADED, rows.current, rows.past, rows.not_shown).rows
    return found, {one.key: one for one in found}


def show(payload, path):
    """Draw every list and every detail; gives how many rows there were."""
    shown = 0
    for name in CATEGORIES:
        rows, by_key = rows_of(name, payload, path)
        assert rows, name
        face = topic(name)
        model = RowsModel(face.columns, key=lambda row: row.key)
        table = RecordTable(model, face.title)
        model.set_rows(list(rows))
        drawn(table)
        for row in rows:
            pane = DetailPane(face.detail_width)
            face.describe(pane, row, by_key.get)
            drawn(pane)
            shown += 1
    return shown


def drawn(widget):
    """Draw a widget, and look that nothing in it reads markup."""
    widget.resize(500, 900)
    widget.grab()
    for label in widget.findChildren(QLabel):
        assert label.textFormat() is Qt.TextFormat.PlainText or not label.text(), label.text()
    for part in (widget, *widget.findChildren(QWidget)):
        assert "<" not in part.toolTip(), part.toolTip()
    widget.deleteLater()


def main(what):
    """Draw everything, once for each payload."""
    path = os.environ["CANARY"]
    app = QApplication([])
    Theme().apply(app)
    if what == "control":
        label = QLabel(PAYLOADS[0].replace("{path}", path))
        label.setTextFormat(Qt.TextFormat.RichText)
        label.grab()
        return
    print(sum(show(payload.replace("{path}", path), path) for payload in PAYLOADS))


if __name__ == "__main__":
    main(sys.argv[1])
