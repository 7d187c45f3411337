"""First run and sign-in on screen, against the real portal, by keyboard alone."""
