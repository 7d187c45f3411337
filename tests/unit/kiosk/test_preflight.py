"""Which computers visitors may use: twelve of them, and what each is told."""

import os

import pytest

from pfclient.kiosk.host import look
from pfclient.kiosk.preflight import CLIPBOARD_MANAGERS, REFUSES, Finding, Host, judged, refused

HOSTS = {
    "as it should be": (Host(), ()),
    "as root": (Host(is_admin=True), (Finding.ROOT,)),
    "without a supervisor": (Host(supervised=False), (Finding.NO_SUPERVISOR,)),
    "with klipper": (Host(processes=frozenset({"Xorg", "klipper"})), (Finding.CLIPBOARD_MANAGER,)),
    "with two clipboard managers": (Host(processes=frozenset({"copyq", "clipit"})), (Finding.CLIPBOARD_MANAGER,)),
    "with bare swap": (Host(swaps=True), (Finding.SWAP,)),
    "that hibernates": (Host(swaps=True, hibernates=True), (Finding.SWAP, Finding.HIBERNATION)),
    "with two screens": (Host(screens=2), (Finding.SEVERAL_SCREENS,)),
    "that keeps core dumps": (Host(keeps_core_dumps=True), (Finding.CORE_DUMPS,)),
    "where one may trace another": (Host(may_trace=True), (Finding.TRACING,)),
    "with a desktop and a readable key": (
        Host(other_windows=True, key_readable=True),
        (Finding.OTHER_WINDOWS, Finding.KEY_WITH_VISITORS),
    ),
    "of which nothing can be told": (
        Host(swaps=None, hibernates=None, screens=None, keeps_core_dumps=None, may_trace=None, other_windows=None),
        (),
    ),
}


@pytest.mark.parametrize("name", HOSTS)
def test_each_computer_gets_the_right_verdict(name):
    host, findings = HOSTS[name]
    assert judged(host) == findings
    assert bool(refused(findings)) == any(finding in REFUSES for finding in findings)


def test_there_are_twelve_and_every_finding_is_among_them():
    assert len(HOSTS) == 12
    assert {finding for _, findings in HOSTS.values() for finding in findings} == set(Finding)


def test_only_what_would_betray_a_visitor_refuses():
    assert {Finding.ROOT, Finding.NO_SUPERVISOR, Finding.CLIPBOARD_MANAGER} == REFUSES


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="Windows tells these things otherwise; run it on Linux")
def test_this_computer_is_looked_at_as_it_is(tmp_path):
    key = tmp_path / "key"
    key.write_text("")
    key.chmod(0o600)
    host = look()
    assert host.is_admin == (os.geteuid() == 0)
    assert host.processes
    assert not host.processes & CLIPBOARD_MANAGERS
    assert look(visitors_as=65534, key=key).key_readable is False
    assert look(visitors_as=os.geteuid(), key=key).key_readable is True
    # Visitors run as whoever started the screen, and that one reads the key, whoever it belongs to.
    assert look(key=key).key_readable is True
    if os.geteuid() == 0:
        os.chown(key, 65533, 65533)
        assert look(key=key).key_readable is True
    key.chmod(0o644)
    assert look(visitors_as=65534, key=key).key_readable is True
    assert look(visitors_as=65534).is_admin is False
