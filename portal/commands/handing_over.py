"""How an invitation's secrets leave the program: once, as JSON or as the letter a clinic prints."""

from portal.commands.arguments import print_json
from portal.rules.invitations import Invited
from portal.site import Site, SiteError
from portal.store.patients import Patient
from portal.store.times import text
from portal.words.paper_letter import LetterFacts, paper_letter


def base_url_of(site: Site, public_url: str) -> str:
    """What links begin with.

    Raises:
        SiteError: Nobody said so yet.
    """
    base_url = public_url or site.base_url
    if not base_url:
        raise SiteError("This portal was never started, so its address is unknown: start it, or give --public-url.")
    return base_url.rstrip("/")


def hand_over(invited: Invited, patient: Patient, email: str, *, locale: str, base_url: str, as_json: bool) -> None:
    """Print the invitation."""
    if as_json:
        print_json(
            {
                "invitation_id": invited.invitation_id,
                "link": invited.link,
                "deep_link": invited.deep_link,
                "invitation_code": invited.invitation_code,
                "pin": invited.pin,
                "expires": text(invited.expires),
            }
        )
        return
    facts = LetterFacts(
        practice=patient.practice,
        practice_phone=patient.practice_phone,
        patient=patient.name,
        email=email,
        portal=base_url,
        invitation_code=invited.invitation_code,
        pin=invited.pin,
        expires=invited.expires,
    )
    print(paper_letter(locale, facts))
