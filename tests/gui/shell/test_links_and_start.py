"""Links from an e-mail, the scheme's registration, and the start of the program."""

import subprocess
import sys

import pytest
from PySide6.QtCore import Qt

from pfclient.vault.cabinet import Cabinet
from tests.support.cabinets import ACCOUNT, SIGN_IN
from tests.support.family_window import ERNESTO
from tests.support.keystores import MemoryBackend, keyring_over
from ui import main as command
from ui.pages.start.first_run import FirstRunPage
from ui.shell import program
from ui.shell.deep_link import accepted
from ui.shell.link_scheme import desktop_entry, register
from ui.viewmodels.start import local_now

TOKEN = "Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6"
LINK = f"pfclient://register?portal=https%3A%2F%2Fchart.example.org&handle={TOKEN}"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "pfclient://signout",
        "pfclient://unlink?chart=1",
        f"pfclient://register?portal=http%3A%2F%2Fchart.example.org&handle={TOKEN}",
        f"pfclient://register?portal=https%3A%2F%2Fchart.example.org&handle={TOKEN}&then=unlink",
        f"pfclient://register?handle={TOKEN}",
        f"{LINK}#unlink",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "--portal=https://evil.example",
        "A" * 2000,
        "https://chart.example.org/",
    ],
)
def test_only_an_invitation_is_a_link(text):
    assert accepted(text) == ""


def test_an_invitation_is_accepted_with_blanks_around_it():
    assert accepted(f"  {LINK}\n") == LINK


async def test_a_link_at_the_start_opens_the_wizard_filled_in_and_asks_nobody(qt_loop, charts):
    async with charts(signed_in=False) as app:
        asked = len(app.portal.requests)
        app.window.begin(LINK)
        await app.window.entrance.start.tasks.drained()
        await app.keys.rest()
        assert app.window.entrance.wizard.vm.state.link == LINK
        assert len(app.portal.requests) == asked
        assert app.keys.focus is app.window.entrance.wizard.page.link.edit


async def test_a_link_while_signed_in_opens_add_a_person_and_closing_returns(qt_loop, charts):
    async with charts() as app:
        await app.open(ERNESTO, "medications")
        asked = len(app.portal.requests)
        app.window.take_link(LINK)
        await app.keys.rest()
        assert app.window.entrance.wizard.vm.adding
        assert app.window.entrance.wizard.vm.state.link == LINK
        assert len(app.portal.requests) == asked
        app.keys.reach("Close")
        await app.key(Qt.Key.Key_Space)
        assert app.window.windowTitle() == "Ernesto Alvarez — Medications — Family Chart"


OPENED_ON_MACOS = """
from PySide6.QtCore import QUrl
from PySide6.QtGui import QFileOpenEvent
import sys
from ui.shell import program

sys.platform = "darwin"
app = program.application()

class Window:
    def take_link(self, link):
        print(link)

window = Window()
program.take_links(app, window)
for link in sys.argv[1:]:
    app.sendEvent(app, QFileOpenEvent(QUrl(link)))
"""


def test_on_macos_a_link_is_an_event_and_reaches_the_window_as_it_is():
    words = [sys.executable, "-c", OPENED_ON_MACOS, LINK, "file:///etc/passwd"]
    done = subprocess.run(words, capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout.splitlines() == [LINK, "file:///etc/passwd"]
    assert accepted("file:///etc/passwd") == ""


async def test_a_link_that_is_none_changes_nothing(qt_loop, charts):
    async with charts() as app:
        app.window.take_link("pfclient://unlink?chart=1")
        await app.keys.rest()
        assert app.window.entrance.wizard is None


async def test_with_no_account_here_the_program_opens_at_the_first_run(qt_loop, charts):
    async with charts(signed_in=False) as app:
        app.window.begin()
        await app.window.entrance.start.tasks.drained()
        await app.keys.rest()
        assert app.window.findChild(FirstRunPage).isVisible()


def test_the_desktop_entry_quotes_what_could_be_read_otherwise():
    text = desktop_entry(["/opt/my apps/pf$client", "--profile", '/home/a"b/50%'])
    assert 'Exec="/opt/my apps/pf\\\\$client" "--profile" "/home/a\\\\"b/50%%" %u\n' in text
    assert "MimeType=x-scheme-handler/pfclient;\n" in text


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux registers by a file; run this on Linux")
def test_registering_writes_the_entry_once(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", "")
    register(["/usr/bin/pfclient"], tmp_path)
    entry = tmp_path / "pfclient-link.desktop"
    assert entry.read_text() == desktop_entry(["/usr/bin/pfclient"])


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux registers by a file; run this on Linux")
def test_a_place_that_cannot_be_written_is_no_error(tmp_path):
    (tmp_path / "file").write_text("")
    assert register(["/usr/bin/pfclient"], tmp_path / "file" / "applications") is False


def test_variables_that_load_foreign_code_are_taken_away():
    names = ["QT_PLUGIN_PATH", "PYTHONPATH", "QML2_IMPORT_PATH", "qt_debug_plugins", "PYTHONSTARTUP", "QSG_RHI"]
    assert command.unwanted(names) == names
    assert command.unwanted(["QT_QPA_PLATFORM", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON", "PATH", "HOME"]) == []


def test_a_link_and_options_are_told_apart():
    asked = command.start_parser().parse_args([LINK, "--portal", "https://chart.example.org"])
    assert (asked.link, asked.portal) == (LINK, "https://chart.example.org")


async def test_a_profile_that_is_open_elsewhere_is_not_cleared_for_the_demo(tmp_path):
    profile = tmp_path / "profile"
    cabinet = Cabinet(profile, keyring_over(MemoryBackend()), now=local_now)
    await cabinet.create(SIGN_IN, ACCOUNT)
    assert not await program.forget(profile)
    assert (await cabinet.open()).sign_in.username == SIGN_IN.username
    await cabinet.forget()
    await cabinet.close()


def test_show_needs_no_screen(tmp_path):
    (tmp_path / "b.json").write_text('{"resourceType": "Bundle", "type": "collection", "entry": []}')
    code = (
        "import sys\nsys.modules['PySide6'] = None\nfrom ui.main import main\n"
        "raise SystemExit(main(['show', sys.argv[1], '--json']))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path / "b.json")], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
