"""What the start-up figures need: the child that tells its first frame, a screen, a registered profile."""
