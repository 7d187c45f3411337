"""One step larger or smaller: the sizes of the text."""

from ui.theme import tokens
from ui.theme.theme import theme


def step(direction: int) -> None:
    """Take the next larger (1) or smaller (-1) text size; at the end nothing happens."""
    sizes = tokens.scales()
    place = min(range(len(sizes)), key=lambda number: abs(sizes[number] - theme().scale))
    wanted = min(max(place + direction, 0), len(sizes) - 1)
    if wanted != place:
        theme().switch(scale=sizes[wanted])
