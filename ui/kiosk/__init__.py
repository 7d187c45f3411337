"""The waiting-room screen: its own buttons, keys and pages, read standing up and used with one finger."""
