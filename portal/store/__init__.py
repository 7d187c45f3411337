"""What the portal keeps: SQLAlchemy over SQLite or PostgreSQL."""
