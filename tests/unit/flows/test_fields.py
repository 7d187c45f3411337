"""What can be wrong with a single field, each rule at its boundary."""

from datetime import date

import pytest

from pfclient.flows import birth_date, invitation_link, password, phone, pin, security_code
from pfclient.flows.birth_date import BirthDate
from pfclient.flows.flow import Problem
from pfclient.flows.invitation_link import InvitationLink
from pfclient.flows.ports import PasswordPolicy
from pfclient.flows.registration import Registration, RegistrationFlow, Step

TODAY = date(2026, 3, 10)
EVERY = ("month", "day", "year")


@pytest.mark.parametrize(
    ("typed", "problems"),
    [
        (("06", "02", "1984"), {}),
        (("6", "2", "1984"), {}),
        ((" 6 ", "2", "1984"), {}),
        (("2", "29", "2024"), {}),
        (("03", "10", "2026"), {}),
        (("01", "01", "1900"), {}),
        (("", "", ""), dict.fromkeys(EVERY, Problem("dob-empty"))),
        (("06", "02", ""), {"year": Problem("dob-part", part="year")}),
        (("", "02", ""), dict.fromkeys(("month", "year"), Problem("dob-part", part="month and year"))),
        (("06", "02", "84"), {"year": Problem("dob-year")}),
        (("06", "02", "19840"), {"year": Problem("dob-year")}),
        (("12", "31", "1899"), {"year": Problem("dob-year-real")}),
        (("13", "02", "1984"), {"month": Problem("dob-real")}),
        (("00", "02", "1984"), {"month": Problem("dob-real")}),
        (("2", "29", "2023"), dict.fromkeys(("month", "day"), Problem("dob-real"))),
        (("June", "2", "1984"), {"month": Problem("dob-real")}),
        (("٠٦", "02", "1984"), {"month": Problem("dob-real")}),
        (("03", "11", "2026"), dict.fromkeys(EVERY, Problem("dob-future"))),
    ],
)
def test_a_birth_date_is_wrong_only_in_the_boxes_that_are_wrong(typed, problems):
    assert birth_date.problems(BirthDate(*typed), TODAY) == problems


def test_a_birth_date_travels_as_iso():
    assert birth_date.iso(BirthDate("6", " 2", "1984")) == "1984-06-02"


@pytest.mark.parametrize(
    ("typed", "problem"),
    [
        ("12345678", None),
        ("1234 5678", None),
        ("1234-5678", None),
        ("", Problem("pin-empty")),
        ("  ", Problem("pin-empty")),
        ("1234567", Problem("pin-length", 8)),
        ("123456789", Problem("pin-length", 8)),
        ("1234567a", Problem("pin-length", 8)),
        ("١٢٣٤٥٦٧٨", Problem("pin-length", 8)),
    ],
)
def test_a_pin_has_eight_ascii_digits(typed, problem):
    assert pin.problem(typed) == problem


def test_a_pin_is_shown_in_two_groups():
    assert pin.shown("12345678") == "1234 5678"


@pytest.mark.parametrize(
    ("typed", "problem"),
    [
        ("314159", None),
        ("314 159", None),
        ("", Problem("code-empty")),
        ("31415", Problem("code-length", 6)),
        ("3141592", Problem("code-length", 6)),
    ],
)
def test_a_security_code_has_six_digits(typed, problem):
    assert security_code.problem(typed) == problem


@pytest.mark.parametrize(
    ("typed", "sent"),
    [
        ("(555) 010-0187", "+15550100187"),
        ("555.010.0187", "+15550100187"),
        ("+44 20 7946 0958", "+442079460958"),
        ("010-0187", ""),
        ("555 010 018", ""),
        ("555 010 01877", ""),
        ("", ""),
        ("call me", ""),
    ],
)
def test_a_phone_number_is_read_when_it_is_possible(typed, sent):
    assert phone.normalised(typed) == sent
    assert phone.problem(typed) == (None if sent else Problem("phone-invalid"))


def test_of_a_phone_number_two_digits_are_shown():
    assert phone.last_two("(555) 010-0187") == "87"


@pytest.mark.parametrize(
    ("typed", "problem"),
    [
        ("Aaaaaa1!", None),
        ("Éclair 77", None),
        ("", Problem("password-empty")),
        ("Aaaaa1!", Problem("password-too-short", 8)),
        ("aaaaaa1!", Problem("password-no-uppercase")),
        ("Aaaaaaaa", Problem("password-no-number-or-symbol")),
        ("Aaaa aaaa", Problem("password-no-number-or-symbol")),
        ("A1" + "x" * 126, None),
        ("A1" + "x" * 127, Problem("password-too-long", 128)),
        ("Maria-2026", Problem("password-is-username")),
    ],
)
def test_a_password_is_measured_by_the_published_policy(typed, problem):
    assert password.problem(typed, PasswordPolicy(), username="maria-2026") == problem


def test_length_is_counted_after_composition():
    assert password.rules("e\u0301" * 8, PasswordPolicy())[0].met
    assert not password.rules("e\u0301" * 7, PasswordPolicy())[0].met


def test_the_checklist_holds_only_the_rules_the_portal_has():
    nist = PasswordPolicy(min_length=15, uppercase=False, number_or_symbol=False)
    assert [(rule.code, rule.count) for rule in password.rules("", nist)] == [("too-short", 15)]


TOKEN = "AbC_-" * 5
DEEP = f"pfclient://register?portal=https%3A%2F%2Fchart.example.org&handle={TOKEN}"


@pytest.mark.parametrize(
    ("typed", "link"),
    [
        (f"https://chart.example.org/register#token={TOKEN}", ("https://chart.example.org", TOKEN, "")),
        (f" https://Chart.Example.org:443/register#token={TOKEN}\n", ("https://chart.example.org", TOKEN, "")),
        (f"https://example.org/lake/view/register#token={TOKEN}", ("https://example.org/lake/view", TOKEN, "")),
        (f"http://127.0.0.1:8080/register#token={TOKEN}", ("http://127.0.0.1:8080", TOKEN, "")),
        (f"http://[::1]:8080/register#token={TOKEN}", ("http://[::1]:8080", TOKEN, "")),
        (DEEP, ("https://chart.example.org", TOKEN, "")),
        (
            DEEP.replace("register?", "register/?").replace("pfclient", "PFClient"),
            ("https://chart.example.org", TOKEN, ""),
        ),
        ("BCDF-GHJK", ("", "", "BCDF-GHJK")),
        ("bcdf ghjk", ("", "", "BCDF-GHJK")),
        ("bcdfghjk", ("", "", "BCDF-GHJK")),
    ],
)
def test_a_link_or_code_names_an_invitation(typed, link):
    assert invitation_link.read(typed) == InvitationLink(*link)


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("", "link-empty"),
        ("hello", "link-bad"),
        ("BCDF-GHJ1", "link-bad"),
        (f"http://chart.example.org/register#token={TOKEN}", "link-unsafe"),
        (f"http://localhost.evil.org/register#token={TOKEN}", "link-unsafe"),
        (f"http://127.0.0.1.evil.org/register#token={TOKEN}", "link-unsafe"),
        (f"ftp://chart.example.org/register#token={TOKEN}", "link-bad"),
        (f"https://user:pw@chart.example.org/register#token={TOKEN}", "link-bad"),
        (f"https://chart.example.org\\@evil.org/register#token={TOKEN}", "link-bad"),
        (f"https://chart.example.org/../x/register#token={TOKEN}?", "link-bad"),
        (f"https://chart.example.org:99999/register#token={TOKEN}", "link-bad"),
        (f"https://chart.example.org?x=/register#token={TOKEN}", "link-bad"),
        (f"https://chart.exämple.org/register#token={TOKEN}", "link-bad"),
        ("https://chart.example.org/register#token=" + "a" * 21, "link-bad"),
        (f"https://chart.example.org/register#token={TOKEN}&x=1", "link-bad"),
        ("https://chart.example.org/register", "link-bad"),
        (DEEP.replace("register?", "invite?"), "link-bad"),
        (f"{DEEP}&portal=https%3A%2F%2Fevil.org", "link-bad"),
        (f"{DEEP}&go=1", "link-bad"),
        (f"{DEEP}#x", "link-bad"),
        (DEEP.replace("https", "http"), "link-unsafe"),
        (DEEP.replace("https%3A", "javascript%3A"), "link-bad"),
        ("https://chart.example.org/\x00register#token=" + TOKEN, "link-bad"),
    ],
)
def test_anything_else_names_none(typed, code):
    assert invitation_link.read(typed) == Problem(code)


def test_a_link_is_at_most_512_bytes():
    base = f"/register#token={TOKEN}"
    longest = "https://h.org/" + "p" * (512 - 14 - len(base)) + base
    assert len(longest) == 512
    assert isinstance(invitation_link.read(longest), InvitationLink)
    assert invitation_link.read(longest.replace("/p", "/pp", 1)) == Problem("link-bad")


@pytest.mark.parametrize(
    ("typed", "portal"),
    [
        ("chart.example.org", "https://chart.example.org"),
        ("https://chart.example.org/", "https://chart.example.org"),
        ("example.org/lakeview", "https://example.org/lakeview"),
        ("127.0.0.1:8080", "http://127.0.0.1:8080"),
        ("http://[::1]:80", "http://[::1]"),
        ("[::1]:8080", "http://[::1]:8080"),
        (DEEP, "https://chart.example.org"),
        (f"https://chart.example.org/register#token={TOKEN}", "https://chart.example.org"),
        ("", Problem("portal-empty")),
        ("lake view", Problem("portal-bad")),
        ("http://chart.example.org", Problem("link-unsafe")),
        ("x" * 513, Problem("portal-bad")),
        ("maria@example.com", Problem("portal-bad")),
    ],
)
def test_a_portal_is_found_by_its_address_or_by_any_link(typed, portal):
    assert invitation_link.address(typed) == portal


def test_a_typed_code_asks_for_the_portal_only_when_nothing_names_one():
    flow = RegistrationFlow()
    alone = Registration(today=TODAY, link="BCDF-GHJK")
    assert flow.problems(Step.INVITATION, alone) == {"portal_address": Problem("portal-empty")}
    assert Registration(today=TODAY, link="BCDF-GHJK", portal_address="chart.example.org").portal == (
        "https://chart.example.org"
    )
    known = Registration(today=TODAY, link="BCDF-GHJK", known_portal="https://chart.example.org")
    assert flow.problems(Step.INVITATION, known) == {}
    assert known.portal == "https://chart.example.org"


def test_a_link_names_its_portal_whatever_was_known_before():
    link = f"https://other.example.org/register#token={TOKEN}"
    assert Registration(today=TODAY, link=link, known_portal="https://chart.example.org").portal == (
        "https://other.example.org"
    )


@pytest.mark.parametrize(
    ("page", "fields"),
    [
        ("method", {"method"}),
        ("phone", {"month", "day", "year", "phone"}),
        ("pin", {"month", "day", "year", "pin"}),
        ("code", {"code"}),
        ("terms", {"agreed"}),
        ("username", {"question_id", "answer", "username"}),
    ],
)
def test_an_untouched_page_says_what_is_missing(page, fields):
    assert set(RegistrationFlow().problems(Step(page), Registration(today=TODAY))) == fields


def test_while_signed_in_an_invitation_of_another_portal_is_not_taken():
    link = f"https://other.example.org/register#token={TOKEN}"
    here = Registration(today=TODAY, link=link, known_portal="https://other.example.org", adding=True)
    away = Registration(today=TODAY, link=link, known_portal="https://chart.example.org", adding=True)
    flow = RegistrationFlow()
    assert flow.problems(Step.INVITATION, here) == {}
    assert flow.problems(Step.INVITATION, away) == {"link": Problem("other-portal")}
