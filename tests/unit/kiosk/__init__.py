"""The waiting-room screen without a screen."""
