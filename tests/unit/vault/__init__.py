"""The vault, the keyring and what is kept."""
