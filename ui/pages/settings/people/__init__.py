"""Settings, People and access: who can open which charts, inviting somebody, changing and ending access."""
