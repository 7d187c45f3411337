"""How far a patient's registration is, as the practice is told: what can be used and read now, not what once could."""

from portal.rules.standing import standings
from tests.support.enrolling import Walk, wrong
from tests.support.sign_in import add_account, link


def standing(portal):
    """Of Maria."""
    with portal.database.read() as connection:
        return standings(connection, portal.clock.now()).get("maria-alvarez", "not-invited")


async def test_an_invitation_that_is_locked_or_too_old_leaves_nobody_invited(portal):
    invited = portal.invite(portal.add_patient())
    assert standing(portal) == "invited"
    async with portal.client() as client:
        walk = Walk(client)
        await walk.open(invited)
        for _ in range(5):
            await walk.verify(wrong(invited.pin))
    assert standing(portal) == "not-invited"
    portal.resend("maria-alvarez")
    assert standing(portal) == "invited"
    portal.clock.advance(days=21)
    assert standing(portal) == "not-invited"


def test_access_whose_time_is_over_is_none_any_more_and_anothers_is(portal):
    today = portal.clock.now().date().isoformat()
    link(portal, add_account(portal), portal.add_patient(), "parent", until=today)
    assert standing(portal) == "enrolled"
    portal.clock.advance(days=1)
    assert standing(portal) == "revoked"
    portal.invite("maria-alvarez")
    assert standing(portal) == "invited"
    link(portal, add_account(portal, "rosa", "rosa@example.org"), "maria-alvarez", "parent")
    assert standing(portal) == "enrolled"
