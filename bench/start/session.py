"""A desktop session of its own for what is started: session bus and an open, real keyring."""

import shutil
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

_BUS = (
    '<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN" '
    '"http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd"><busconfig><type>session</type>'
    "<listen>unix:dir={run}</listen><policy context='default'><allow send_destination='*' eavesdrop='true'/>"
    "<allow eavesdrop='true'/><allow own='*'/></policy></busconfig>"
)


def has_keyring() -> bool:
    """Whether this machine can give one."""
    return all(shutil.which(name) for name in ("dbus-daemon", "gnome-keyring-daemon"))


@contextmanager
def keyring(environment: Mapping[str, str]) -> Iterator[dict[str, str]]:
    """The environment with a bus on which an open keyring answers."""
    run = Path(environment["XDG_RUNTIME_DIR"])
    config = run / "bus.conf"
    config.write_text(_BUS.format(run=run), encoding="utf-8")
    command = ["dbus-daemon", f"--config-file={config}", "--print-address", "--nofork"]
    with _running(command, environment) as bus:
        address = bus.stdout.readline().decode().strip() if bus.stdout else ""
        inside = {**environment, "DBUS_SESSION_BUS_ADDRESS": address}
        command = ["gnome-keyring-daemon", "--unlock", "--components=secrets", "--foreground"]
        with _running(command, inside) as daemon:
            if daemon.stdin and daemon.stdout:
                daemon.stdin.write(b"bench-only")
                daemon.stdin.close()
                daemon.stdout.readline()  # it says where its control socket is once it has taken its name
            yield inside


@contextmanager
def _running(command: list[str], environment: Mapping[str, str]) -> Iterator[subprocess.Popen[bytes]]:
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.DEVNULL}
    process = subprocess.Popen(command, env={**environment}, **pipes)  # type: ignore[call-overload]
    try:
        yield process
    finally:
        process.terminate()
        process.wait()
        for pipe in (process.stdin, process.stdout):
            if pipe and not pipe.closed:
                pipe.close()
