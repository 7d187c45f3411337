"""What tests of several pages look at: the words of a detail."""

import pytest
from PySide6.QtWidgets import QLabel

from ui.widgets.detail_pane import DetailPane


@pytest.fixture
def said(desk):
    """The words of a detail."""

    def fill(describe, record):
        pane = desk(DetailPane())
        describe(pane, record, lambda _key: None)
        return [label.text() for label in pane.findChildren(QLabel) if label.text()]

    return fill
