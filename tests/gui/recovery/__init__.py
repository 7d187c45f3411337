"""A forgotten user name or password on screen."""
