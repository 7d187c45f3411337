"""The origin rule against addresses a hostile server or link may name."""

import contextlib
import itertools

import pytest

from pfclient.errors import UnsafeAddress
from pfclient.gateway.origin import Origin, typed_base

BASES = ("https://portal.example", "https://portal.example/clinic", "http://127.0.0.1:8000", "https://[::1]:8443/a/b")

HOSTS = (
    "evil.example", "portal.example.evil.example", "portal.example.", "portal.example@evil.example",
    "xportal.example", "portal.example%40evil.example", "portal.example%2eevil.example", "portal-example",
    "PORTAL.EXAMPLE.evil", "portal", "sub.portal.example", "evil.example#portal.example",
    "evil.example?portal.example", "evil.example\\portal.example", "portal.example\\@evil.example",
    "user:pass@portal.example", "user@portal.example", ":@portal.example", "127.0.0.1", "127.1", "2130706433",
    "0x7f000001", "0177.0.0.1", "127.0.0.1.nip.example", "[::1]", "[::ffff:127.0.0.1]", "[::]", "0.0.0.0",
    "localhost", "[fe80::1%25lo]", "xn--prtal-jua.example", "pоrtal.example", "portal。example",
    "portal.example:444", "portal.example:0443x", "portal.example:-1", "portal.example:99999",
    "portal.example:0", "portal.example:", "portal.example:443:443", "", " ", "portal .example",
    "portal.example\t", "port\nal.example", "portal.example\x00.evil.example", "-portal.example",
    "portal-.example", "portal..example", ".portal.example",
)  # fmt: skip

SCHEMES = ("http", "ftp", "file", "javascript", "data", "ws", "wss", "HTTPS:", "https:/", "", "blob", "view-source")

CLIMBS = (
    "/clinic/../admin", "/clinic/%2e%2e/admin", "/clinic/.%2e/admin", "/clinic/%2E%2E/", "/clinic/..;/admin",
    "/clinic/./x", "/clinic/..%2fadmin", "/clinic/%2e%2e%2fadmin", "/clinic/%252e%252e/admin",
    "/clinic/x%2f..%2f..", "/clinic/..%5cadmin", "/clinic/..\\admin", "/clinic\\..\\admin",
    "/clinic/x/../../admin", "/clinic//evil.example/x", "/clinic/%00", "/clinic/..", "/clinic/.",
    "/clinic/x%0d%0aHost:evil", "/clinic/x%5c..", "/clinics/x", "/clinicx", "/clini", "/", "", "/Clinic/x",
    "//evil.example/clinic/x", "///evil.example/clinic", "/\\evil.example", "\\\\evil.example\\x", "../x", "..",
    "./../x", "x/../../y", "%2e%2e/x", "..;/x", "?x=1#frag", "/clinic/x#y", "/clinic/é", "/clinic/\u202ex",
    "/clinic/x y", "/clinic/\t",
)  # fmt: skip


def hostile():
    for host in HOSTS:
        yield f"https://{host}/clinic/fhir/Patient"
        yield f"//{host}/clinic/fhir/Patient"
        yield f"http://{host}/clinic/fhir/Patient"
        yield f"hTTps://{host}/clinic/"
        yield f"https:\\\\{host}\\clinic"
    for scheme in SCHEMES:
        yield f"{scheme}://portal.example/clinic/x"
        yield f"{scheme}:portal.example/clinic/x"
    yield from (f"https://portal.example{path}" for path in CLIMBS if path.startswith(("/", "\\")))
    yield from CLIMBS
    yield from ("javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "mailto:a@b.example", "about:blank")
    yield "https://portal.example/clinic/" + "a" * 9000


def belongs(url):
    return url.startswith("https://portal.example/clinic/") or url == "https://portal.example/clinic"


def test_the_matrix_is_large_enough():
    assert len(set(hostile())) >= 250


def test_no_hostile_reference_leads_away_from_the_portal():
    origin = Origin.parse("https://portal.example/clinic")
    led_away = {}
    for reference in set(hostile()):
        with contextlib.suppress(UnsafeAddress):
            url = origin.resolve(reference, against="https://portal.example/clinic/fhir/Patient")
            if not belongs(url) or ".." in url or "@" in url.partition("/clinic")[0]:
                led_away[reference] = url
    assert not led_away


def test_another_host_is_refused_outright():
    for host in HOSTS:
        with pytest.raises(UnsafeAddress):
            Origin.parse("https://portal.example/clinic").resolve(f"https://{host}/clinic/x")


@pytest.mark.parametrize("base", BASES)
@pytest.mark.parametrize("tail", ["/fhir/Patient", "/fhir/Patient?_page=abc.DEF-1_2~&x=%20y", "/a;v=1/b", "/x|y"])
def test_the_portals_own_addresses_pass_unchanged(base, tail):
    assert Origin.parse(base).resolve(f"{base}{tail}") == f"{base}{tail}"


@pytest.mark.parametrize(
    ("reference", "meant"),
    [
        ("/clinic/fhir/Condition?x=1", "https://portal.example/clinic/fhir/Condition?x=1"),
        ("?_page=2", "https://portal.example/clinic/fhir/Patient?_page=2"),
        ("Condition", "https://portal.example/clinic/fhir/Condition"),
        ("https://PORTAL.example:443/clinic/x", "https://portal.example/clinic/x"),
        ("HTTPS://portal.example/clinic", "https://portal.example/clinic"),
        ("//portal.example/clinic/x", "https://portal.example/clinic/x"),
    ],
)
def test_a_relative_reference_means_what_it_means_to_a_browser(reference, meant):
    origin = Origin.parse("https://portal.example/clinic")
    assert origin.resolve(reference, against="https://portal.example/clinic/fhir/Patient") == meant


@pytest.mark.parametrize("port", [1, 65535])
def test_ports_are_compared_as_numbers(port):
    origin = Origin.parse(f"https://portal.example:{port}")
    assert origin.resolve(f"https://portal.example:{port:05}/x") == f"https://portal.example:{port}/x"
    for other in (port - 1, port + 1):
        with pytest.raises(UnsafeAddress):
            origin.resolve(f"https://portal.example:{other}/x")


@pytest.mark.parametrize("length", [8192, 8193])
def test_an_address_has_at_most_8192_characters(length):
    origin = Origin.parse("https://portal.example")
    address = "https://portal.example/".ljust(length, "a")
    if length == 8192:
        assert origin.resolve(address) == address
    else:
        with pytest.raises(UnsafeAddress):
            origin.resolve(address)


@pytest.mark.parametrize(
    "base",
    ["http://portal.example", "http://localhost:8000", "http://127.0.0.2", "https://portal.example/?x=1", "portal", "https://",
     "https://a@portal.example", "https://portal.example/../x", "ftp://portal.example", "http://[::2]", "https://pörtal.example"],
)  # fmt: skip
def test_a_base_that_is_not_safe_is_refused(base):
    with pytest.raises(UnsafeAddress):
        Origin.parse(base)


@pytest.mark.parametrize("base", ["http://127.0.0.1:8000", "http://[::1]:8000", "https://portal.example:8443/clinic"])
def test_a_base_has_one_spelling(base):
    assert Origin.parse(f"{base}/").base == base
    assert typed_base(f"  {base}/ ") == base


@pytest.mark.parametrize(
    "typed", ["portal.example", "portal.example/", "Portal.Example", "HTTPS://portal.example:443/"]
)
def test_what_people_type_becomes_a_base(typed):
    assert typed_base(typed) == "https://portal.example"


def test_every_pair_of_different_origins_is_foreign_to_the_other():
    for one, other in itertools.permutations(BASES, 2):
        if not other.startswith(one):
            with pytest.raises(UnsafeAddress):
                Origin.parse(one).resolve(f"{other}/x")
