"""The demo's mail and phone window, and the tour."""
