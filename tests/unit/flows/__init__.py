"""The flows, without a screen."""
