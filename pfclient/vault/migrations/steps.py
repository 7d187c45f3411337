"""Every step there is, in order: the version of a file is how many of them it has seen."""

from pfclient.vault.migrations import index_0001, person_0001
from pfclient.vault.upgrade import Layout

PERSON = Layout((person_0001.apply,), counted=("categories", "queries", "resources", "words"))
INDEX = Layout((index_0001.apply,), counted=("kept", "files"))
