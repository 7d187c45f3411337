"""What Argon2id takes in the tests: as little as it can. Every other property of a hash is that of the product.

`test_passwords.py` and `test_pin.py` ask a process of its own, where nothing was changed, for what the product takes.
"""

from argon2 import PasswordHasher

from pfclient.vault import pin_seal
from portal.rules import passwords


def as_little_as_it_can():
    """For the rest of this process: the portal's hashes, nobody's included, and the seal under the client's PIN."""
    passwords._HASHER = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
    passwords._NOBODY = passwords._HASHER.hash("nobody")
    pin_seal.USUAL = pin_seal.Cost(memory=8, passes=1, lanes=1)
