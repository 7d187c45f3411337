"""From the portal into the vault."""
