"""One appointment of today behind the Kiosk port, in memory: enough rules to walk every path of a visit."""

from dataclasses import replace
from datetime import datetime, timedelta, timezone

from pfclient.errors import NotFound, Rejected
from pfclient.flows.kiosk_ports import KioskInfo, Purpose, TodaysVisit, VisitState

ZONE = timezone(timedelta(hours=-5))
INFO = KioskInfo(
    "Bayside Heart & Kidney", "Harbor Street Clinic", "(555) 010-0142", offers=frozenset(Purpose), is_open=True
)
VISIT = TodaysVisit(
    given_masked="Ernesto A.",
    time=datetime(2026, 3, 12, 10, 30, tzinfo=ZONE),
    with_whom="Dr. Samuel Okafor",
    place="Harbor Street Clinic",
    phone_hint="0187",
    address_hint="Harbor Street",
    insurance_hint="Medicare, 71A",
)


class ScriptedKiosk:
    """Finds the appointment by 1948-11-03 and 0187; `fail` is raised by the next call of that name."""

    def __init__(self, *, info=INFO, **visit):
        self.screen, self.found = info, replace(VISIT, **visit)
        self.fail, self.calls = {}, []

    def _called(self, name, *given):
        self.calls.append((name, *given))
        if failure := self.fail.pop(name, None):
            raise failure

    async def info(self):
        self._called("info")
        return self.screen

    async def find_visit(self, birth_date, phone_last4):
        self._called("find_visit", birth_date, phone_last4)
        if (birth_date, phone_last4) != ("1948-11-03", "0187"):
            raise NotFound("see-front-desk", status=404)
        return self.found

    async def open_for(self, purpose):
        self._called("open_for", purpose)

    async def check_in(self):
        self._called("check_in")
        if self.found.state is not VisitState.OPEN:
            raise Rejected("business-rule", status=422)
        return "Waiting Area B"

    async def correct(self, correction, note):
        self._called("correct", correction, note)

    async def end(self):
        self._called("end")
