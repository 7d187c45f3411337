"""The settings file names the key of all: one that cannot be read now costs nothing, one that says nothing is told."""

import pytest

from pfclient.build import Settings, build_core
from pfclient.errors import VaultDamaged, VaultUnwritable
from pfclient.vault.settings_file import SettingsFile
from tests.support.cabinets import ACCOUNT, ASTHMA, MARIA, SIGN_IN
from tests.support.keystores import keyring_over


@pytest.fixture
def settings(ended, cabinets):
    """The settings file of a profile in which records are kept."""
    return cabinets.profile / "settings.json"


@pytest.fixture
def unreadable(settings):
    """The same where opening it fails: a link in a circle, which stops even root."""
    aside = settings.rename(settings.with_suffix(".aside"))
    settings.symlink_to(settings)
    return aside


async def test_settings_that_cannot_be_read_now_cost_nothing(settings, unreadable, cabinets):
    later = cabinets.cabinet()
    for _ in range(2):
        with pytest.raises(VaultUnwritable):
            await later.open()
    with pytest.raises(VaultUnwritable):
        await later.create(SIGN_IN, ACCOUNT)
    unreadable.replace(settings)
    await later.open()
    assert later.vault.resources(MARIA, "diagnoses") == (ASTHMA,)


async def test_forgetting_destroys_the_files_though_nothing_tells_which_key_it_is(unreadable, cabinets):
    with pytest.raises(VaultUnwritable):
        await cabinets.cabinet().forget()
    assert not cabinets.records.exists()


async def test_garbled_settings_are_told_once_and_what_no_key_opens_is_swept_up(settings, cabinets):
    settings.write_bytes(b"\0" * 120)
    assert SettingsFile(cabinets.profile).is_garbled
    later = cabinets.cabinet()
    with pytest.raises(VaultDamaged):
        await later.open()
    assert not cabinets.records.exists()
    assert await later.open() is None
    await later.create(SIGN_IN, ACCOUNT)
    assert later.is_open


async def test_settings_that_go_while_the_program_runs_take_no_key_along(settings, cabinets):
    later = await cabinets.again()
    text = settings.read_bytes()
    settings.write_bytes(b"garbled")
    await later.vault.forget(MARIA)
    assert later.error is None
    await later.close()
    assert [name for _, name in cabinets.backend.items] != [""]
    settings.write_bytes(text)
    assert (await (await cabinets.again()).open()).sign_in == SIGN_IN


@pytest.mark.parametrize(("garbled", "error"), [(False, VaultUnwritable), (True, VaultDamaged)])
async def test_a_start_is_told_instead_of_taken_for_the_first(settings, cabinets, garbled, error):
    settings.unlink()
    if garbled:
        settings.write_bytes(b"{")
    else:
        settings.symlink_to(settings)
    core = build_core(Settings(profile=cabinets.profile, keyring=keyring_over(cabinets.backend)))
    assert core.remembered is not None
    with pytest.raises(error):
        await core.resume()
    await core.close()
