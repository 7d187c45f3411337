"""The core and the portal run where Qt, or the other, is not installed."""

import subprocess
import sys

from tests.house import source

IMPORT_ALL = """
import sys, importlib
class Blocked:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in {blocked}:
            raise ImportError("not installed here: " + name)
sys.meta_path.insert(0, Blocked())
for module in {modules}:
    importlib.import_module(module)
print("ok")
"""


def _import_all(room, blocked):
    modules = [source.name(p)[:-3].replace("/", ".").removesuffix(".__init__") for p in source.files(room)]
    script = IMPORT_ALL.format(blocked=blocked, modules=modules)
    return subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, cwd=source.ROOT, check=False)


def test_every_module_of_the_core_imports_without_qt():
    done = _import_all("pfclient", {"PySide6", "shiboken6", "qasync", "ui", "portal"})
    assert done.stdout.strip() == "ok", done.stderr


def test_every_module_of_the_portal_imports_without_the_client():
    done = _import_all("portal", {"PySide6", "shiboken6", "qasync", "ui", "pfclient", "httpx", "keyring"})
    assert done.stdout.strip() == "ok", done.stderr


def test_httpx_comes_in_with_the_first_call_and_not_with_the_session():
    rooms = "pfclient.session, pfclient.gateway.enrolment, pfclient.gateway.config"
    script = f"import sys, {rooms}; print([name for name in sys.modules if name.startswith(('httpx', 'anyio'))])"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, cwd=source.ROOT, check=False)
    assert done.stdout.strip() == "[]", done.stderr
