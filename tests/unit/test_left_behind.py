"""What is looked for after all tests is found where it is, in whichever profile, and nowhere else."""

import zlib

import pytest

from tests.support.left_behind import EVERYBODY, left_behind


@pytest.mark.parametrize("name", EVERYBODY)
def test_a_name_in_any_profile_is_found(name, tmp_path):
    (tmp_path / "a" / "profile" / "records").mkdir(parents=True)
    (tmp_path / "b" / "profile").mkdir(parents=True)
    (tmp_path / "portal").mkdir()
    (tmp_path / "portal" / "clinic.db").write_text(name)
    (tmp_path / "b" / "profile" / "demo" / "portal").mkdir(parents=True)
    (tmp_path / "b" / "profile" / "demo" / "portal" / "clinic.db").write_text(name)
    (tmp_path / "b" / "profile" / "kept").write_bytes(b"\x00\x9f" * 500)
    assert left_behind(tmp_path) == (2, [])
    planted = tmp_path / "a" / "profile" / "records" / "file"
    planted.write_bytes(b"\x9f" + zlib.compress(name.encode("utf-16")))
    found = left_behind(tmp_path)
    planted.unlink()  # the look after the whole run would find it as well
    assert found == (2, [f"{name} in records/file of a/profile"])
