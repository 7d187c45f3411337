"""One command of python -m portal a file."""
