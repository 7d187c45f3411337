"""What the repository may hold: locked requirements with hashes, no address of an index, one version."""

import re
import subprocess
import tomllib
from importlib import metadata

from packaging.requirements import Requirement

from tests.house import source

PROJECT = tomllib.loads((source.ROOT / "pyproject.toml").read_text())["project"]
INDEX = re.compile(
    rb"pypi\.org|pythonhosted|registry\.npmjs|deb\.debian|--(extra-)?index-url|find-links", re.IGNORECASE
)


def _tracked():
    listed = subprocess.run(["git", "ls-files"], capture_output=True, text=True, cwd=source.ROOT, check=True)
    return [source.ROOT / line for line in listed.stdout.splitlines()]


def test_no_file_names_a_package_index():
    own = source.ROOT / "tests" / "house" / "test_repository.py"
    found = [source.name(p) for p in _tracked() if p != own and p.is_file() and INDEX.search(p.read_bytes())]
    assert not found


def test_there_is_no_uv_lock():
    assert not (source.ROOT / "uv.lock").exists()


def test_every_requirement_is_pinned_and_hashed():
    text = (source.ROOT / "requirements.txt").read_text()
    entries = re.split(r"\n(?=\S)", text.strip())
    assert len(entries) > 30
    assert all("==" in entry and "--hash=sha256:" in entry for entry in entries)


def test_every_direct_requirement_is_locked():
    locked = {re.split(r"[=\[ ]", line)[0] for line in (source.ROOT / "requirements.txt").read_text().splitlines()}
    extras = [r for group in PROJECT["optional-dependencies"].values() for r in group]
    wanted = {Requirement(r).name.lower().replace("_", "-") for r in PROJECT["dependencies"] + extras}
    assert wanted <= locked


def test_the_client_needs_at_most_25_packages_at_run_time():
    assert len(_closure(PROJECT["dependencies"])) <= 25


# Counted as on a current Python: what only fills gaps of 3.11 goes away by itself.
CURRENT = {"extra": "", "python_version": "3.13", "python_full_version": "3.13.0"}


def _closure(requirements):
    seen, waiting = set(), [Requirement(r) for r in requirements]
    while waiting:
        requirement = waiting.pop()
        name = requirement.name.lower().replace("_", "-")
        if name in seen or (requirement.marker and not requirement.marker.evaluate(CURRENT)):
            continue
        seen.add(name)
        waiting += [Requirement(r) for r in metadata.requires(name) or []]
    return seen


def test_the_changelog_opens_with_the_version_of_the_project():
    changelog = (source.ROOT / "CHANGELOG.md").read_text()
    versions = re.findall(r"^## \[?([^\]\s]+)", changelog, re.MULTILINE)
    assert PROJECT["version"] in versions[:2]


def test_no_large_file_is_committed():
    assert not [source.name(p) for p in _tracked() if p.is_file() and p.stat().st_size > 600_000]
