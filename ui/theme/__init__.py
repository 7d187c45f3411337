"""Tokens to palette, stylesheet, fonts, icons."""
