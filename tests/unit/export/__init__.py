"""Copies: what is in them, what they say of what is not, and that nothing in them does harm."""
