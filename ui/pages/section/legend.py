"""What the shapes in a chart of results mean."""

from ui.base.plots import IN, OUTSIDE, Chart, Spot
from ui.pages.section.plots import shapes
from ui.text.translate import tr


def legend_entries(drawn: Chart) -> list[tuple[Spot | None, str]]:
    """Give the entries for what is drawn: shapes that are not there are not explained."""
    entries: list[tuple[Spot | None, str]] = [(spot, _words(spot)) for spot in _by_meaning(shapes(drawn))]
    if drawn.zones:
        entries.append((None, tr("Usual range")))
    return entries


def _by_meaning(spots: list[Spot]) -> list[Spot]:
    """Of open values and early ones only that is explained; first what most points are."""
    found: dict[str, Spot] = {}
    for spot in sorted(spots, key=lambda spot: (bool(spot.open_to), spot.early, spot.shape != IN)):
        found.setdefault(_words(spot), spot)
    return list(found.values())


def _words(spot: Spot) -> str:
    if spot.open_to == "below":
        return tr("Below this number")
    if spot.open_to == "above":
        return tr("Above this number")
    if spot.early:
        return tr("Early result, may change")
    if spot.shape == IN:
        return tr("In range")
    return tr("Outside range") if spot.shape == OUTSIDE else tr("No range given")
