"""The one small entry in the keyring: which file is the index, its key, and how new it must be."""

import json
from dataclasses import field, replace

from pfclient.values import dataclass
from pfclient.vault.cipher import KEY_BYTES
from pfclient.vault.folder import Folder
from pfclient.vault.kept import SignIn

_HEX_NAME = 32


@dataclass(frozen=True, slots=True)
class IndexKey:
    """Opens the index of a profile.

    Attributes:
        name: Of the index file.
        key: Its 256-bit key.
        generation: What the index has at least; 0 until it was first written.
    """

    name: str
    key: bytes = field(repr=False)
    generation: int = 0

    @classmethod
    def new(cls, generation: int = 0) -> "IndexKey":
        """A new file name and a new random key."""
        import secrets  # noqa: PLC0415 - most starts only read

        return cls(Folder.new_name(), secrets.token_bytes(KEY_BYTES), generation)

    def at(self, generation: int) -> "IndexKey":
        """The same for a newer index."""
        return replace(self, generation=generation)

    def text(self) -> str:
        """What the keyring keeps: about 150 characters."""
        return json.dumps({"file": self.name, "key": self.key.hex(), "generation": self.generation})


def read(text: str, portal: str) -> IndexKey | SignIn | None:
    """What a keyring entry says; None where it is foreign.

    Version 0.1 kept the sign-in itself there; one that names another portal was not written for this profile.
    """
    try:
        value = json.loads(text)
        if "key" in value:
            name, key, generation = value["file"], bytes.fromhex(value["key"]), value["generation"]
            good = len(key) == KEY_BYTES and len(bytes.fromhex(name)) * 2 == _HEX_NAME and type(generation) is int
            return IndexKey(name, key, generation) if good else None
        fields = (value["portal"], value["username"], value["refresh"])
    except (ValueError, TypeError, KeyError, RecursionError):
        return None
    return SignIn(*fields) if all(isinstance(one, str) for one in fields) and fields[0] == portal else None
