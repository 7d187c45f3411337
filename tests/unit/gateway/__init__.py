"""The gateway's gates."""
