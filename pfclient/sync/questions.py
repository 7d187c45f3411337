"""What a category asks the portal: its queries one by one, or all of them as one search of several types."""

from collections.abc import Mapping
from dataclasses import field

from pfclient.records.category import Category
from pfclient.values import dataclass


@dataclass(frozen=True, slots=True)
class Question:
    """One search of one category.

    Attributes:
        number: Its place among the category's queries; the one for all of them comes after the last.
        resource_type: What is searched, "" for all `types` at once.
        types: What it is about; what comes along is of other types.
        parameters: What narrows it, besides the patient.
        includes: `_include` of what records refer to; never needed.
        optional: A portal that does not know the type has answered the category all the same.
        narrowed: See `pfclient.records.category.Together`.
    """

    number: int
    resource_type: str
    types: frozenset[str]
    parameters: tuple[tuple[str, str], ...] = ()
    includes: tuple[tuple[str, str], ...] = ()
    optional: bool = False
    narrowed: Mapping[str, tuple[str, frozenset[str]]] = field(default_factory=dict)

    @property
    def narrowing(self) -> frozenset[str]:
        """Names of the parameters an answer must have heeded before it may say "none"."""
        names = {name for name, _ in self.parameters if name == "_type" or not name.startswith("_")}
        return frozenset({"patient", *names})

    def is_about(self, key: str) -> bool:
        """Whether a stored key (`Type/id`) is one of its matches."""
        return key.partition("/")[0] in self.types


def separately(category: Category) -> tuple[Question, ...]:
    """One question for each query of the category."""
    return tuple(
        Question(
            number,
            query.resource_type,
            frozenset({query.resource_type}),
            query.parameters,
            tuple(pair for pair in query.with_includes if pair not in query.parameters),
            query.optional,
        )
        for number, query in enumerate(category.queries)
    )


def together(category: Category) -> Question | None:
    """One question for all queries of the category; None where that is not declared."""
    if category.together is None:
        return None
    types = tuple(query.resource_type for query in category.queries)
    return Question(
        len(category.queries),
        "",
        frozenset(types),
        (("_type", ",".join(types)), *category.together.parameters),
        tuple(pair for one in separately(category) for pair in one.includes),
        narrowed=category.together.narrowed,
    )
