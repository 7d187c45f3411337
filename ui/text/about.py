"""What the program is made of: its own version, and the packages it stands on with their licenses."""

import platform
from importlib import metadata

from pfclient.values import dataclass

_PROGRAM = "pfclient"
_UNKNOWN = ""
_CLASS = "License :: OSI Approved :: "


@dataclass(frozen=True, slots=True)
class Package:
    """One package: its name, its version, and its license in its own words, "" where it names none."""

    name: str
    version: str
    license: str


def program() -> Package:
    """Give the program itself; without a version where it was not installed."""
    try:
        return _read(_PROGRAM)
    except metadata.PackageNotFoundError:
        return Package(_PROGRAM, "", "")


def packages() -> tuple[Package, ...]:
    """Give Python and every package the program needs to run, by name; only Python where it was not installed."""
    python = Package("Python", platform.python_version(), "PSF-2.0")
    try:
        found = sorted(_needed(_PROGRAM), key=str.lower)
    except metadata.PackageNotFoundError:
        return (python,)
    return (python, *(_read(name) for name in found))


def _needed(name: str) -> set[str]:
    """What a package needs on this computer, and what that needs in turn."""
    found: set[str] = set()
    ahead = [name]
    while ahead:
        for line in metadata.requires(ahead.pop()) or ():
            wanted, _, condition = line.partition(";")
            plain = _name(wanted)
            if "extra ==" in condition or plain in found or not _is_here(plain):
                continue
            found.add(plain)
            ahead.append(plain)
    return found


def _name(requirement: str) -> str:
    end = next((place for place, letter in enumerate(requirement) if letter in " <>=!~[("), len(requirement))
    return metadata.distribution(requirement[:end]).metadata["Name"] if _is_here(requirement[:end]) else _UNKNOWN


def _is_here(name: str) -> bool:
    if not name:
        return False
    try:
        metadata.distribution(name)
    except metadata.PackageNotFoundError:  # for another system
        return False
    return True


def _read(name: str) -> Package:
    told = metadata.metadata(name)
    classes = [line.rpartition(" :: ")[2] for line in told.get_all("Classifier") or () if line.startswith(_CLASS)]
    short = _first(told, "License")
    named = _first(told, "License-Expression") or ", ".join(classes) or ("" if "\n" in short else short)
    return Package(_first(told, "Name"), _first(told, "Version"), named)


def _first(told: metadata.PackageMetadata, field: str) -> str:
    found = told.get_all(field) or ()
    return str(next(iter(found), "")).strip()
