"""Copies as a person finds them: what a PDF says, and dialogs that answer at once."""

import re
import shutil
import subprocess

PDFTOTEXT = shutil.which("pdftotext")
NO_READER = "no pdftotext here; `python3 dev.py test` installs it (poppler-utils)"


def pages(data):
    """The text of each page of a PDF, its spaces made one."""
    done = subprocess.run([PDFTOTEXT, "-layout", "-", "-"], input=data, capture_output=True, check=True)
    *found, _ = done.stdout.decode().split("\f")
    return [re.sub(r"\s+", " ", page).strip() for page in found]


class Answers:
    """Stands for the system's dialogs.

    Args:
        path: Where a copy is to go, None to think better of it.
        printer: Gives a printer, or raises.
    """

    def __init__(self, path=None, printer=lambda: None):
        self.where, self.give = path, printer
        self.proposed = []

    async def path(self, host, name, ending):
        self.proposed.append((name, ending))
        return self.where

    async def printer(self, host):
        return self.give()
