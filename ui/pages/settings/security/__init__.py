"""Settings, Sign-in and security (10b): two-step verification, switched on, off, and its backup codes."""
