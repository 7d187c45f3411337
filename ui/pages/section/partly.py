"""What a page of cards says of a part of the chart that has no rows to show: unknown is never called none."""

from typing import Any

from pfclient.chart.glance import Known, Part
from ui.pages.section.availability import blank, lack_words, not_shown_words, stale_words, told_lacks
from ui.pages.section.labels import with_labels
from ui.pages.section.topic import Topic
from ui.text.translate import tr


def instead_of_rows(part: Part[Any], topic: Topic, name: str, *, private: bool) -> tuple[str, str]:
    """Give title and text for a part without rows.

    Args:
        part: The part.
        topic: The section it is of.
        name: The person's first name.
        private: Whether anything of this chart is held back; then nothing here tells what.
    """
    if part.known is Known.READING:
        return tr("Reading {things}…", things=topic.things), ""
    if part.known is Known.STATED:
        said = topic.statement(part.statements)
        return (said.title, said.text) if said is not None else (", ".join(map(with_labels, part.statements)), "")
    if part.known is Known.NOT_NOW and part.past and part.section.complete:
        return tr("No current {things} on this list").format(things=topic.things), tr("There are past ones.")
    instead = blank(part.section, topic, name, may_be_private=private)
    return instead.title, instead.text


def beside_rows(part: Part[Any]) -> str:
    """Give what has to be said of rows that are old, not whole, or not all that was sent; "" where all is well."""
    stale = stale_words(part.section)
    hidden = not_shown_words(part.not_shown) if part.not_shown else ""
    lacks = [lack_words(one, part.section.category)[0] for one in told_lacks(part.section)]
    return " ".join(f"{words}." for words in (stale[0] if stale is not None else "", *lacks, hidden) if words)
