"""Whose directory it is, and what lies in the place of a file."""

import pytest

from pfclient.errors import VaultUnwritable
from tests.support.cabinets import MARIA


async def test_a_profile_that_others_could_read_is_closed_to_them(cabinets):
    cabinets.profile.mkdir(mode=0o755)
    cabinets.profile.chmod(0o755)
    await cabinets.signed_in()
    assert cabinets.profile.stat().st_mode & 0o777 == 0o700


@pytest.mark.usefixtures("ended")
async def test_records_behind_a_link_are_not_opened(cabinets, tmp_path):
    cabinets.records.rename(tmp_path / "elsewhere")
    cabinets.records.symlink_to(tmp_path / "elsewhere")
    with pytest.raises(VaultUnwritable):
        await cabinets.cabinet().open()


async def test_a_file_behind_a_link_is_set_aside(ended, cabinets, tmp_path):
    path, _ = ended[MARIA]
    path.rename(tmp_path / "elsewhere")
    path.symlink_to(tmp_path / "elsewhere")
    later = await cabinets.again()
    assert later.vault.damaged == {MARIA}
    assert (tmp_path / "elsewhere").exists()
    assert not path.is_symlink()
