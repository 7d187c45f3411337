"""Why a chart may not be read, in words."""

from pfclient.people import ChartStatus, Person
from ui.text.names import first_name
from ui.text.translate import tr


def closed_words(person: Person) -> tuple[str, str]:
    """Returns title and text for a chart that was taken back, or whose access has ended."""
    if person.connection.status is ChartStatus.REVOKED:
        # These words and nothing else: why the clinic took access back is not for us to guess.
        return tr("Ask your doctor to provide access to your health records."), ""
    title = tr("You can no longer open {name}’s chart", name=first_name(person))
    return title, tr("Ask the clinic if you think this is a mistake.")
