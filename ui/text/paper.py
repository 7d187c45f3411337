"""The words of a copy, on paper and in files, in the person's language (`pfclient.export.wording`)."""

from datetime import date

from pfclient.export.wording import Remark
from pfclient.records.phrases import Telling
from pfclient.records.record import PartialDate, Standing
from ui.text import dates, paper_labels, paper_remarks, records, telling
from ui.text.absence import absence
from ui.text.translate import later, tr, trn

_TEXTS = {
    "chart": later("Health records"),
    "foot": later("From Family Chart. Not a full medical record. Keep this paper safe: anyone can read it."),
    "printed": later("Printed {date} from Family Chart"),
    "about": later("About this copy"),
    "no-signs": later("The clinic did not say what happened"),
    "target": later("Target: {target}"),
    "due": later("By {date}"),
    "until": later("Until {date}"),
    "no-value": later("No value"),
    "deceased": later("The clinic says that this person died"),
    "death-unknown": later("The clinic did not say when"),
    "usual-range": later("Usual range {range}"),
}
_TYPES = {"allergy": later("Allergy"), "intolerance": later("Intolerance")}
_KINDS = {"goal": later("Goal"), "team": later("Care team"), "report": later("Report")}


class PaperWording:
    """Words in the language of the moment."""

    def told(self, told: Telling) -> str:
        """Words of ours, or text as it was sent."""
        return telling.told(told)

    def section(self, category: str) -> str:
        """The name of a section."""
        return paper_labels.section(category)

    def list_title(self, category: str, standing: Standing) -> str:
        """The name of one of its two lists."""
        return paper_labels.list_title(category, current=standing is Standing.CURRENT)

    def label(self, category: str, field: str) -> str:
        """The name of a fact."""
        return paper_labels.label(category, field)

    def status(self, category: str, code: str) -> str:
        """A status in words; a vaccine is given, not done."""
        return records.status(code, category).text

    def flag(self, code: str) -> str:
        """A label beside the status in words."""
        return records.flag(code).text

    def code(self, field: str, code: str) -> str:
        """A code of any other field in words; "" where it says nothing."""
        match field:
            case "reading":
                found = records.reading(code)
                return found.text if found else ""
            case "absent":
                return absence(code)
            case "interpretation":
                return records.interpretation(code)
            case "severity":
                found = records.severity(code)
                return found.text if found else ""
            case "criticality":
                found = records.criticality(code)
                return found.text if found else ""
            case "certainty":
                return tr("Confirmed by the clinic") if code == "confirmed" else _flag(code)
            case "progress":
                return records.progress(code)
            case "type":
                return tr(_TYPES[code]) if code in _TYPES else code
            case _:
                return _kind(code)

    def when(self, when: PartialDate) -> str:
        """A date as partial as it is, with its time of day where one was sent."""
        return dates.words_with_time(when)

    def day(self, day: date) -> str:
        """A date of our own."""
        return dates.day_words(day)

    def number(self, field: str, count: int) -> str:
        """A counted fact."""
        return trn("{n} minute", "{n} minutes", count) if field == "minutes" else str(count)

    def remark(self, remark: Remark) -> str:
        """A sentence about the copy."""
        return paper_remarks.words(remark)

    def text(self, code: str, **values: str) -> str:
        """A fixed text; the days of birth and death come as they were sent."""
        if code == "born":
            return dates.born_words(dates.parse(values["date"]))
        if code in {"birth-date", "death-date"}:
            return dates.words(dates.parse(values["date"]), long=True)
        if code == "died":
            return dates.died_words(dates.parse(values["date"]))
        return tr(_TEXTS[code]).format(**values)


def _flag(code: str) -> str:
    return records.flag(code).text if code else ""


def _kind(code: str) -> str:
    """What an allergy is to, or what a row is where it is no plain entry."""
    if code in _KINDS:
        return tr(_KINDS[code])
    return "" if code in {"plan", "result", "panel"} else records.allergy_kinds((code,))
