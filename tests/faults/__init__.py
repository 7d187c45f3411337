"""Faults of the machine under the vault: killed programs, full and failing disks, garbled and swapped files."""
