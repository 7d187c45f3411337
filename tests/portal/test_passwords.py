"""The password policy at each of its bounds, and how secrets are hashed."""

import subprocess
import sys

import pytest
from argon2 import Type, extract_parameters

from portal.rules import passwords
from portal.rules.passwords import NIST, PATIENT_FUSION, hash_secret, reasons_against, verify_secret


def against(password, policy=PATIENT_FUSION, **context):
    return reasons_against(password, policy=policy, **context)


@pytest.mark.parametrize(
    ("password", "reasons"),
    [
        ("Kettle7", ("too-short",)),
        ("Kettle77", ()),
        ("K7" + "x" * 126, ()),
        ("K7" + "x" * 127, ("too-long",)),
        ("kettle77", ("no-uppercase",)),
        ("KettleBlue", ("no-number-or-symbol",)),
        ("KettleBlue!", ()),
        ("KettleBlue ", ("no-number-or-symbol",)),
        ("Élan vital 3", ()),
        ("ß½ Ärger", ()),
        ("密码密码密码密A", ("no-number-or-symbol",)),
        ("密码密码密码A1", ()),
        ("🙂🙂🙂🙂🙂🙂🙂A", ()),
        ("", ("too-short", "no-uppercase", "no-number-or-symbol")),
        ("Password1", ("too-common",)),
        ("PASSWORD1", ("too-common",)),
        ("passw0rd", ("no-uppercase", "too-common")),
    ],
)
def test_the_default_policy_says_every_reason(password, reasons):
    assert against(password) == reasons


def test_length_counts_letters_after_composition():
    decomposed = "Ke\u0301ttle7"
    assert len(decomposed) == 8
    assert against(decomposed) == ("too-short",)


@pytest.mark.parametrize(
    ("password", "reasons"),
    [
        ("b" * 14, ("too-short",)),
        ("blue kettle rides", ()),
        ("x" * 15, ()),
        ("x" * 128, ()),
        ("x" * 129, ("too-long",)),
    ],
)
def test_the_nist_policy_wants_length_and_no_composition(password, reasons):
    assert against(password, NIST) == reasons


@pytest.mark.parametrize(
    "context",
    [
        {"username": "kettlefan"},
        {"username": "KETTLEFAN"},
        {"email": "kettlefan@example.org"},
        {"names": ("Kettlefan",)},
        {"names": ("Ana María", "Kéttlefan")},
        {"names": ("Rosa Kettlefan Díaz",)},
    ],
)
def test_a_password_that_names_the_person_is_refused(context):
    assert against("MyKettlefan9", **context) == ("contains-context",)


def test_a_name_of_two_letters_refuses_nothing():
    assert against("MyKettlefan9", names=("Ke", "Al")) == ()
    assert against("MyKettlefan9", names=("Ket",)) == ("contains-context",)


def test_empty_context_refuses_nothing():
    assert against("MyKettlefan9", username="", email="", names=("",)) == ()


def test_a_hash_opens_for_its_secret_only():
    made = hash_secret("Blue kettle 7")
    assert verify_secret(made, "Blue kettle 7")
    assert not verify_secret(made, "Blue kettle 8")
    assert not verify_secret(made, "")
    assert "kettle" not in made
    assert made != hash_secret("Blue kettle 7")


def test_composed_and_decomposed_letters_are_the_same_secret():
    assert verify_secret(hash_secret("Jos\u00e9 1234"), "Jose\u0301 1234")


def test_half_a_surrogate_pair_is_wrong_and_no_error():
    assert not verify_secret(hash_secret("x"), "\ud800")


def test_a_damaged_hash_opens_for_nothing():
    assert not verify_secret("not a hash", "x")


def test_nobodys_hash_costs_what_a_real_one_costs(monkeypatch):
    work = []
    monkeypatch.setattr(passwords, "work_listeners", [work.append])
    made = hash_secret("x")
    assert extract_parameters(made) == extract_parameters(passwords._NOBODY)
    assert not verify_secret(None, "x")
    assert not verify_secret(made, "y")
    assert work == ["hash", "verify", "verify"]


def test_a_secret_costs_what_owasp_asks_for_nobodys_too():
    """In a process where no test has changed it (tests/support/costs.py)."""
    script = "from portal.rules import passwords; print(passwords.hash_secret('x'), passwords._NOBODY)"
    said = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True).stdout
    made, nobody = map(extract_parameters, said.split())
    assert made == nobody
    assert (made.type, made.memory_cost, made.time_cost, made.parallelism) == (Type.ID, 19_456, 2, 1)
