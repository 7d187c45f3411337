"""Vault to what a screen shows."""
