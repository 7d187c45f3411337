"""The demo clinic: a generated family with years of records."""
