"""The portal's published password policy as a live list of rules."""

import unicodedata

from pfclient.flows.flow import Problem
from pfclient.flows.ports import PasswordPolicy
from pfclient.values import dataclass


@dataclass(frozen=True, slots=True)
class Rule:
    """One line of the checklist; `code` is the portal's reason when it is not met."""

    code: str
    met: bool
    count: int | None = None


def rules(password: str, policy: PasswordPolicy) -> tuple[Rule, ...]:
    """Give the checklist; lengths are code points after NFC, as the portal counts them."""
    text = unicodedata.normalize("NFC", password)
    found = [Rule("too-short", len(text) >= policy.min_length, policy.min_length)]
    if policy.uppercase:
        found.append(Rule("no-uppercase", any(char.isupper() for char in text)))
    if policy.number_or_symbol:
        found.append(Rule("no-number-or-symbol", any(_is_number_or_symbol(char) for char in text)))
    return tuple(found)


def problem(password: str, policy: PasswordPolicy, username: str = "") -> Problem | None:
    """Tell the first thing the policy would refuse; the portal may know more (common passwords, names)."""
    if not password:
        return Problem("password-empty")
    if len(unicodedata.normalize("NFC", password)) > policy.max_length:
        return Problem("password-too-long", policy.max_length)
    unmet = next((rule for rule in rules(password, policy) if not rule.met), None)
    if unmet is not None:
        return Problem(f"password-{unmet.code}", unmet.count)
    if username and password.casefold() == username.casefold():
        return Problem("password-is-username")
    return None


def _is_number_or_symbol(char: str) -> bool:
    return unicodedata.category(char)[0] in "NPS"
