"""Every step there is, in order: the version of a file is how many of them it has seen."""

from pfclient.vault.migrations import index_0001, person_0001, person_0002, person_0003
from pfclient.vault.upgrade import Layout

PERSON = Layout(
    (person_0001.apply, person_0002.apply, person_0003.apply),
    counted={"categories": 1, "queries": 1, "resources": 1, "words": 1, "unseen": 2},
)
INDEX = Layout((index_0001.apply,), counted={"kept": 1, "files": 1})
