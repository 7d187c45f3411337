"""E-mail, text and voice: a durable queue and its carriers."""
