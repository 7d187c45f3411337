"""A lab's usual range in words, its digits exactly as the lab wrote them."""

from pfclient.records.lab_values import Measure
from ui.text.translate import tr


def range_words(measure: Measure) -> str:
    """Returns "Usual range 4.0 to 5.6", an open side in words, what the lab wrote itself as it stands; "" for none."""
    said = measure.range
    low, dash, high = said.partition(" – ")
    if dash and measure.low is not None and measure.high is not None and _is_plain(low) and low + dash + high == said:
        return tr("Usual range {lo} to {hi}", lo=low, hi=high)
    if said.startswith("≤ "):
        return tr("Usual range: up to {hi}", hi=said[2:])
    if said.startswith("≥ "):
        return tr("Usual range: {lo} or more", lo=said[2:])
    return tr("Usual range {range}", range=said) if said else ""


def _is_plain(text: str) -> bool:
    return bool(text) and all(sign in "0123456789.-+Ee" for sign in text)
