"""The waiting-room screen without a screen: how long a visit may last, and the supervisor with a process a visitor."""
