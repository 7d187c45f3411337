"""Who has seen what of a chart, and telling the portal what only this program knows (portal-api, Account)."""

from datetime import datetime

from pfclient.activity import Act, ActKind, Actor, ActorKind, Acts
from pfclient.gateway.authorized import Authorized
from pfclient.gateway.fields import Fields, decode
from pfclient.gateway.reply import Call
from pfclient.gateway.sign_ins import device_kind, moment

_ACTIVITY = "account/v1/activity"
_PAGES = 5
"""So many times the portal is asked for what is older; then the list says that it is cut."""


class ActivityApi:
    """The activity of the charts on the account's list."""

    def __init__(self, authorized: Authorized) -> None:
        self._authorized = authorized

    async def of_chart(self, patient: str, since: datetime, before: datetime) -> Acts:
        """What was done with a chart.

        Args:
            patient: The chart's patient, `Patient/…`.
            since: From when on.
            before: Until when.

        Raises:
            NotAllowed: The chart is not, or no longer, open to the account.
        """
        acts: list[Act] = []
        answer = await self._page(patient, since, before)
        for _ in range(_PAGES - 1):
            acts += [_act(each) for each in answer.each("items")]
            if not acts or not answer.flag("more", default=False):
                break
            answer = await self._page(patient, since, acts[-1].first)
        else:
            acts += [_act(each) for each in answer.each("items")]
        cut = answer.flag("more", default=False)
        return Acts(tuple(acts), cut, answer.flag("everybody", default=True))

    async def tell(self, patient: str, kind: ActKind, what: tuple[str, ...], key: str) -> None:
        """Say that a copy was printed or saved here; `key` names this act, so that it is recorded once."""
        body = {"patient": patient, "action": kind.value, "what": list(what)}
        await self._authorized.send(Call(method="POST", reference=_ACTIVITY, json=body, key=key))

    async def _page(self, patient: str, since: datetime, before: datetime) -> Fields:
        query = (("patient", patient), ("from", since.isoformat()), ("to", before.isoformat()))
        return Fields(decode((await self._authorized.send(Call(reference=_ACTIVITY, query=query))).body))


def _act(answer: Fields) -> Act:
    kind, by = answer.text("action"), answer.inner("by")
    who = by.text("kind", "")
    return Act(
        kind=ActKind(kind) if kind in set(ActKind) else ActKind.OTHER,
        by=Actor(
            # Somebody a newer portal calls otherwise is somebody all the same.
            ActorKind(who) if who in set(ActorKind) else ActorKind.ACCOUNT,
            by.words("display", ""),
            by.text("relationship", ""),
        ),
        device=device_kind(answer.text("device", "")),
        what=answer.texts("what"),
        first=moment(answer.text("from")),
        last=moment(answer.text("to")),
    )
