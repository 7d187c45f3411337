"""Why a result has no value, in words: FHIR's data-absent-reason, where the clinic wrote no words of its own."""

from collections.abc import Mapping

from ui.text.translate import later, tr

_REASONS: Mapping[str, str] = {
    "unknown": later("it is not known"),
    "asked-unknown": later("asked for, and not known"),
    "temp-unknown": later("not known yet"),
    "not-asked": later("not asked for"),
    "asked-declined": later("the patient did not want to say"),
    "masked": later("kept back by the clinic"),
    "not-applicable": later("does not apply here"),
    "unsupported": later("the clinic’s computer cannot send it"),
    "as-text": later("it stands in a text of the clinic"),
    "error": later("something went wrong at the clinic"),
    "not-a-number": later("no number came of it"),
    "negative-infinity": later("too small for a number"),
    "positive-infinity": later("too large for a number"),
    "not-performed": later("the test was not done"),
    "not-permitted": later("it may not be shared"),
    "other-form": later("it came in a form this app cannot show. Ask the clinic."),
}


def absence(reason: str) -> str:
    """Returns "No value: not asked for" for a reason of `Measure.absent`, "" for none; the clinic's own words stay."""
    if not reason:
        return ""
    return tr("No value: {reason}", reason=tr(_REASONS[reason]) if reason in _REASONS else reason)
