"""Wizards without a screen."""
