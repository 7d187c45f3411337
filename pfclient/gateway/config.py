"""What a portal says about itself: name, password policy, terms, security questions."""

from pfclient.errors import Incompatible, NotFound
from pfclient.fhir.text import clean_lines
from pfclient.flows.ports import PasswordPolicy, PortalInfo, SecurityQuestion, Terms
from pfclient.gateway.fields import Fields, decode
from pfclient.gateway.http import Gateway
from pfclient.gateway.reply import TEXT, Call


def password_policy(answer: Fields) -> PasswordPolicy:
    """Password rules as a portal publishes them."""
    usual = PasswordPolicy()
    return PasswordPolicy(
        min_length=answer.number("min_length", usual.min_length),
        max_length=answer.number("max_length", usual.max_length),
        uppercase=answer.flag("uppercase", default=usual.uppercase),
        number_or_symbol=answer.flag("number_or_symbol", default=usual.number_or_symbol),
    )


async def _terms(gateway: Gateway, answer: Fields) -> Terms:
    version, url = answer.text("version", ""), answer.text("url", "")
    if not url:
        return Terms(version, "")
    reply = await gateway.send(Call(reference=gateway.origin.resolve(url), accept=(TEXT,)))
    try:
        return Terms(version, clean_lines(reply.body.decode("utf-8")))
    except UnicodeDecodeError as exc:
        raise Incompatible("terms") from exc


async def portal_info(gateway: Gateway) -> PortalInfo:
    """Ask a portal who it is.

    Raises:
        Incompatible: Something answers, but not a portal.
    """
    try:
        answer = Fields(decode((await gateway.send(Call(reference="portal/v1/config"))).body))
        questions = Fields(decode((await gateway.send(Call(reference="portal/v1/security-questions"))).body))
    except NotFound as exc:
        raise Incompatible("not a portal") from exc
    first_practice = next(answer.each("practices"), Fields({}))
    return PortalInfo(
        base_url=gateway.origin.base,
        name=answer.words("name"),
        phone=answer.words("phone", "") or first_practice.words("phone", ""),
        policy=password_policy(answer.inner("password_policy")),
        terms=await _terms(gateway, answer.inner("terms")),
        questions=tuple(SecurityQuestion(item.text("id"), item.words("text")) for item in questions.each("items")),
    )
