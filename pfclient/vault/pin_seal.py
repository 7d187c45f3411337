"""What a PIN does to the key of the index: only that PIN, together with what the keyring holds, gives the key back.

A random wrapping key stands between the two: the PIN opens it, it opens the key of the index. So the key of the index
is exchanged while the program runs (ADR 0008), and its generation grows, without the PIN being known any more.
"""

import json
from dataclasses import field, replace
from typing import Any

from pfclient.values import dataclass
from pfclient.vault.cipher import KEY_BYTES
from pfclient.vault.index_key import IndexKey

TRIES = 5
"""Wrong PINs in a row after which what was kept is destroyed; counted in the keyring, before a PIN is looked at."""

_NONCE, _SALT = 12, 16
_LONGEST_NAME = 80
_PURPOSE = b"pfclient app lock"


@dataclass(frozen=True, slots=True)
class Cost:
    """What one look at a PIN costs (Argon2id, RFC 9106).

    Attributes:
        memory: KiB.
        passes: Times over that memory.
        lanes: Threads.
    """

    memory: int = 64 * 1024
    passes: int = 3
    lanes: int = 4


USUAL = Cost()
"""Of every new seal."""


@dataclass(frozen=True, slots=True)
class PinSeal:
    """The wrapping key under a PIN, and how often it was guessed wrong.

    Attributes:
        salt: Of the PIN.
        wrapped: The wrapping key; opens with what Argon2id makes of the PIN.
        cost: What that costs.
        wrong: Wrong PINs since the last right one.
        name: Who is signed in, as it may be shown while locked: mostly dots.
    """

    salt: bytes
    wrapped: bytes = field(repr=False)
    cost: Cost
    wrong: int = 0
    name: str = field(default="", repr=False)

    @property
    def left(self) -> int:
        """How many tries are left."""
        return max(0, TRIES - self.wrong)

    def counted(self) -> "PinSeal":
        """The same with one more wrong try."""
        return replace(self, wrong=self.wrong + 1)

    def forgiven(self) -> "PinSeal":
        """The same after the right PIN."""
        return replace(self, wrong=0)


@dataclass(frozen=True, slots=True)
class SealedKey:
    """What the keyring holds instead of the key itself.

    Attributes:
        file: Name of the index file.
        generation: What the index has at least.
        key: The key of the index, encrypted with the wrapping key and bound to the two above.
        seal: What opens the wrapping key.
    """

    file: str
    generation: int
    key: bytes = field(repr=False)
    seal: PinSeal

    def opened(self, wrapping: bytes) -> IndexKey | None:
        """The key; None where the wrapping key, or the entry, is not what it was."""
        key = _opened(wrapping, self.key, _bound_to(self.file, self.generation))
        return None if key is None else IndexKey(self.file, key, self.generation)

    def with_seal(self, seal: PinSeal) -> "SealedKey":
        """The same key under this seal."""
        return replace(self, seal=seal)

    def text(self) -> str:
        """What the keyring keeps: about 650 characters."""
        seal, cost = self.seal, self.seal.cost
        return json.dumps(
            {
                "file": self.file,
                "generation": self.generation,
                "sealed": self.key.hex(),
                "pin": {
                    "salt": seal.salt.hex(),
                    "wrapped": seal.wrapped.hex(),
                    "cost": [cost.memory, cost.passes, cost.lanes],
                    "wrong": seal.wrong,
                    "name": seal.name,
                },
            }
        )


def make(pin: str, shown_name: str, cost: Cost | None = None) -> tuple[PinSeal, bytes]:
    """A new wrapping key under a PIN; slow on purpose, so no work for the thread of the screen."""
    import secrets  # noqa: PLC0415 - only where a PIN is chosen

    cost = cost or USUAL
    wrapping, salt = secrets.token_bytes(KEY_BYTES), secrets.token_bytes(_SALT)
    return PinSeal(
        salt, _closed(_derived(pin, salt, cost), wrapping, _PURPOSE), cost, 0, shown_name[:_LONGEST_NAME]
    ), wrapping


def unwrapped(seal: PinSeal, pin: str) -> bytes | None:
    """The wrapping key; None where the PIN is wrong. As slow as `make`."""
    return _opened(_derived(pin, seal.salt, seal.cost), seal.wrapped, _PURPOSE)


def sealed(key: IndexKey, seal: PinSeal, wrapping: bytes) -> SealedKey:
    """A key of the index, closed with the wrapping key."""
    return SealedKey(key.name, key.generation, _closed(wrapping, key.key, _bound_to(key.name, key.generation)), seal)


def read(text: str) -> SealedKey | None:
    """What a keyring entry says; None where it is not sealed, or foreign."""
    try:
        value: Any = json.loads(text)
        pin = value["pin"]
        memory, passes, lanes = pin["cost"]
        numbers = (value["generation"], memory, passes, lanes, pin["wrong"])
        if not all(type(one) is int and one >= 0 for one in numbers) or not isinstance(pin["name"], str):
            return None
        return SealedKey(
            str(value["file"]),
            value["generation"],
            bytes.fromhex(value["sealed"]),
            PinSeal(
                bytes.fromhex(pin["salt"]),
                bytes.fromhex(pin["wrapped"]),
                Cost(memory, passes, lanes),
                pin["wrong"],
                pin["name"],
            ),
        )
    except (ValueError, TypeError, KeyError, RecursionError):
        return None


def _derived(pin: str, salt: bytes, cost: Cost) -> bytes:
    from cryptography.hazmat.primitives.kdf.argon2 import Argon2id  # noqa: PLC0415 - not before a PIN was typed

    kdf = Argon2id(salt=salt, length=KEY_BYTES, iterations=cost.passes, lanes=cost.lanes, memory_cost=cost.memory)
    return kdf.derive(pin.encode())


def _closed(key: bytes, what: bytes, bound: bytes) -> bytes:
    import secrets  # noqa: PLC0415 - as above

    from cryptography.hazmat.primitives.ciphers.aead import AESGCM  # noqa: PLC0415 - as above

    nonce = secrets.token_bytes(_NONCE)
    return nonce + AESGCM(key).encrypt(nonce, what, bound)


def _opened(key: bytes, what: bytes, bound: bytes) -> bytes | None:
    from cryptography.exceptions import InvalidTag  # noqa: PLC0415 - as above
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM  # noqa: PLC0415 - as above

    try:
        return AESGCM(key).decrypt(what[:_NONCE], what[_NONCE:], bound)
    except (InvalidTag, ValueError):
        return None


def _bound_to(file: str, generation: int) -> bytes:
    return f"{file} {generation}".encode()
