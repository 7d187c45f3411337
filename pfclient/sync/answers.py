"""What became of one question, and what a refusal says of it."""

from collections.abc import Collection, Mapping
from dataclasses import field

from pfclient.errors import NotAllowed, NotFound, PortalError, Rejected
from pfclient.sync.questions import Question
from pfclient.values import dataclass
from pfclient.vault.vault import Answer, QueryState


@dataclass(frozen=True, slots=True)
class Answered:
    """What became of one question.

    Attributes:
        answer: The portal's word.
        error: Why there is none.
        whole: Nothing speaks against its being all there is.
        state: What is known of the question from now on, None to leave it as it was.
        compared: Everything came: what is stored (`before`) and was not `seen` is no longer held there.
        at_once: What is no longer held goes without asking: the clinic withholds it, or does not grant it.
        older: Something came in an older version than it had.
    """

    question: Question
    answer: Answer
    error: PortalError | None = None
    whole: bool = True
    state: QueryState | None = None
    compared: bool = False
    before: Mapping[str, str] = field(default_factory=dict)
    seen: Collection[str] = ()
    at_once: bool = False
    older: bool = False

    @property
    def own(self) -> set[str]:
        """Matches that were stored when it began."""
        return {key for key in self.before if self.question.is_about(key)}


def refusal(error: PortalError, question: Question) -> Answered:
    """What an error says about the category: only the portal's own word makes it more than a failure."""
    match error:
        case NotAllowed():
            answer = Answer.NOT_GRANTED
            return Answered(question, answer, state=QueryState(answer), compared=True, at_once=True)
        case NotFound() | Rejected(status=400, code="not-supported"):
            answer = Answer.EMPTY if question.optional else Answer.NOT_SUPPORTED
            return Answered(question, answer, state=QueryState(answer))
        case Rejected(status=400):
            # It may know the type and not the question: that is no "none", also where the type is optional.
            return Answered(question, Answer.NOT_SUPPORTED, state=QueryState(Answer.NOT_SUPPORTED))
        case Rejected():
            return Answered(question, Answer.REFUSED, error)
        case _:
            return Answered(question, Answer.ERROR, error)
