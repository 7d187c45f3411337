"""Vital signs, surveys and social history: every FHIR Observation that is no lab result."""

from pfclient.fhir import dates
from pfclient.fhir.concepts import codes, words
from pfclient.fhir.resources import Resource
from pfclient.records.category import Category
from pfclient.records.context import Context
from pfclient.records.elements import base, not_shown, parts, when
from pfclient.records.lab_results import STATUSES, is_lab, is_note
from pfclient.records.lab_values import NO_MEASURE, Component, Measure, components_of, measure_of
from pfclient.records.links import Links
from pfclient.records.record import NotShown, Record
from pfclient.records.standing import ruling


class Vital(Record, frozen=True, kw_only=True):
    """One measurement or answer.

    Attributes:
        kind: Observation category code (vital-signs, survey, social-history, …), "" when not said.
        members: Keys of the observations a group holds.
    """

    kind: str = ""
    measure: Measure = NO_MEASURE
    components: tuple[Component, ...] = ()
    members: tuple[str, ...] = ()

    def search_words(self) -> tuple[str, ...]:
        """The texts a search looks through."""
        return (*Record.search_words(self), self.measure.value, *(component.name for component in self.components))


def read(resource: Resource, context: Context) -> Record | NotShown:
    """One Observation."""
    body, links = resource.body, Links(resource, context)
    rule = ruling(STATUSES, body.get("status"))
    if rule.hidden:
        return not_shown(resource, rule)
    if is_note(resource):
        return NotShown("chart-note", (resource.key,))
    taken, issued = when(body, "effective"), dates.parse(body.get("issued"))
    common = base(
        resource,
        context,
        links,
        rule,
        title=words(body.get("code")),
        unnamed="Measurement without a name",
        when=taken.start or issued,
        when_text=taken.text,
        recorder=", ".join(links.names(body.get("performer"))),
    )
    keys = (links.key(reference) for reference in parts(body.get("hasMember")))
    return Vital(
        **common,
        kind=next(iter(codes(body.get("category"))), ""),
        measure=measure_of(body),
        components=components_of(body),
        members=tuple(dict.fromkeys(key for key in keys if links.holds(key))),
    )


CATEGORY = Category("vitals", (), ("Observation",), read, claims=lambda resource: not is_lab(resource))
