"""One gate per boundary: who alone may import what, and the habits that keep Qt and HTTP in their rooms."""

import re

from tests.house import source

ONLY_IN = {
    "httpx": ("pfclient/gateway/", "bench/syncs.py"),  # bare requests are what the sync is held against
    "ssl": ("pfclient/gateway/", "portal/"),
    "keyring": ("pfclient/vault/",),
    "jeepney": ("pfclient/vault/secret_service.py",),
    "qasync": ("ui/base/loop.py",),
    "PySide6": ("ui/", "bench/"),
    "resources": ("ui/theme/", "ui/text/", "ui/demo/self_test.py", "pfclient/chart/synonyms.py"),
    "sqlalchemy": ("portal/",),
    "subprocess": ("ui/demo/", "ui/shell/", "portal/", "bench/"),
}


def test_a_boundary_is_crossed_at_its_gate_only():
    found = [
        f"{source.name(path)} line {line}: {module}"
        for path in source.files()
        for module, line in source.imports(path)
        if (allowed := ONLY_IN.get(module.split(".")[0])) and not source.name(path).startswith(allowed)
    ]
    assert not found


def test_view_models_know_qtcore_and_no_other_part_of_qt():
    found = {
        (source.name(path), module) for path in source.files("ui/viewmodels") for module, _ in source.imports(path)
    }
    assert found
    assert not [each for each in found if each[1].startswith("PySide6") and each[1] != "PySide6.QtCore"]


FORBIDDEN_CALLS = {
    "exec": "a dialog's exec() freezes every other task: open() and a future",
    "processEvents": "re-enters the loop",
    "create_task": "a task needs an owner: TaskScope",
    "ensure_future": "a task needs an owner: TaskScope",
    "asyncSlot": "keeps no strong reference",
    "setHtml": "record text is plain text",
    "setMarkdown": "record text is plain text",
    "setStyleSheet": "one application stylesheet, in ui/theme",
    "openUrl": "one opener",
    "QLabel": "PlainLabel is the one label",
    "QSortFilterProxyModel": "seconds a keystroke at 100,000 rows",
}
ALLOWED = {
    # There is no task yet; the others run a module's code, as an import does.
    "exec": ("ui/base/first_turns.py", "ui/own_bytecode.py", "ui/qt_signatures.py"),
    "create_task": ("ui/base/tasks.py",),
    "setStyleSheet": ("ui/theme/",),
    "openUrl": ("ui/shell/opener.py",),
    "QLabel": ("ui/widgets/plain_label.py",),
}


def test_no_screen_falls_into_a_known_trap():
    found = [
        f"{source.name(path)} line {line}: {call}() - {FORBIDDEN_CALLS[call]}"
        for path in source.files("ui")
        for call, line in source.calls(path)
        if call in FORBIDDEN_CALLS and not source.name(path).startswith(ALLOWED.get(call, ("-",)))
    ]
    assert not found


def test_colours_come_from_the_tokens():
    mixed = re.compile(r"#[0-9A-Fa-f]{6}\b")
    assert not [source.name(path) for path in source.files("ui") if mixed.search(path.read_text(encoding="utf-8"))]
