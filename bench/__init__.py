"""What is claimed about speed and size, runnable by anyone: `python3 dev.py bench`."""
