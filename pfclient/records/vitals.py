"""Vital signs: FHIR Observation (vital-signs); of a file also surveys, social history and whatever is no lab result."""

from typing import Any, ClassVar

from pfclient.fhir import dates
from pfclient.fhir.concepts import identity, words
from pfclient.fhir.resources import Resource
from pfclient.records.category import Category, Query, Sameness
from pfclient.records.context import Context
from pfclient.records.elements import base, not_shown, parts, when
from pfclient.records.lab_results import STATUSES, is_lab, is_note, named_test
from pfclient.records.lab_values import NO_MEASURE, Component, Measure, components_of, measure_of
from pfclient.records.links import Links
from pfclient.records.phrases import Phrase, Telling
from pfclient.records.plain_results import MEASURED, PLAINLY_MEASURED, Taken
from pfclient.records.record import NotShown, Record
from pfclient.records.standing import ruling
from pfclient.records.twins import Facet, Kin, Twins


class Vital(Record, frozen=True, kw_only=True):
    """One measurement or answer; taken at `when` by `recorder`.

    Attributes:
        test: Identity of what was measured: `system|code`, else the lower-cased name.
        body_site: Where on the body.
        members: Keys of the observations a group holds.
    """

    local_times: ClassVar[bool] = True

    test: str = ""
    measure: Measure = NO_MEASURE
    components: tuple[Component, ...] = ()
    body_site: str = ""
    members: tuple[str, ...] = ()

    def search_words(self) -> tuple[Telling, ...]:
        """The texts a search looks through."""
        return (*Record.search_words(self), self.measure.said, *(component.name for component in self.components))


def read(resource: Resource, context: Context) -> Record | NotShown:
    """One Observation."""
    body, links = resource.body, Links(resource, context)
    rule = ruling(STATUSES, body.get("status"))
    if rule.hidden:
        return not_shown(resource, rule)
    if is_note(resource):
        return NotShown("chart-note", (resource.key,))
    if is_lab(resource):  # a portal that did not heed the category; lab results have a list of their own
        return NotShown("not-a-record", (resource.key,))
    done_by = parts(body.get("performer"))
    common = base(
        resource,
        context,
        links,
        rule,
        title=words(body.get("code")),
        unnamed=Phrase("no-name.measurement"),
        **_measured(body),
        recorder=", ".join(links.names(done_by)),
        clinic=links.clinic(*done_by),
    )
    keys = (links.key(reference) for reference in parts(body.get("hasMember")))
    return Vital(
        **common,
        test=identity(body.get("code")),
        body_site=words(body.get("bodySite")),
        members=tuple(dict.fromkeys(key for key in keys if links.holds(key))),
    )


def _measured(body: dict[str, Any], kin: Kin | None = None) -> dict[str, Any]:
    """When it was measured, and the values: the fields in which the measurements of one kind differ."""
    taken = when(body, "effective")
    return {
        "when": taken.start or taken.end or dates.parse(body.get("issued")),
        "when_text": taken.text,
        "measure": measure_of(body, kin.read if kin else None),
        "components": components_of(body),
    }


CATEGORY = Category(
    "vitals",
    (Query("Observation", (("category", "vital-signs"),), ("performer",)),),
    ("Observation",),
    read,
    claims=lambda resource: not is_lab(resource),
    offered=True,
    same=Sameness(
        equal=("when", "measure", "components", "members"), agree=("body_site",), known="clock", measured=True
    ),
    twins={
        "Observation": Twins(
            "Observation",
            own=MEASURED,
            plain=PLAINLY_MEASURED,
            shared=(
                *("status", "category", "code", "subject", "performer", "bodySite", "method", "device"),
                *("interpretation", "referenceRange", "dataAbsentReason", "note"),
            ),
            facets=[Facet(("code",), named_test)],
            vary=_measured,
            maker=Taken,
        )
    },
)
