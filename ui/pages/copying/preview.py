"""The first pages of a copy as they will be on paper: white in every theme, and read aloud as text."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.printing.bands import Run
from ui.printing.ink import color
from ui.printing.painting import paint
from ui.printing.press import Preview
from ui.text.translate import tr
from ui.theme.theme import theme
from ui.widgets.frames import clear_layout, column, flowing, ground, scrolled
from ui.widgets.labels import PlainLabel

_WIDEST = 620


class SheetOfPaper(QWidget):
    """One page.

    Args:
        shown: The preview it is of.
        number: Of the page, from 1.
    """

    def __init__(self, shown: Preview, number: int) -> None:
        super().__init__()
        self._shown, self._number = shown, number
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMaximumWidth(theme().px(_WIDEST))
        self.setAccessibleName(tr("Page {n}", n=number))
        self.setAccessibleDescription(self.words())

    def words(self) -> str:
        """Give what stands on the page, line by line."""
        page = self._shown.pages[self._number - 1]
        runs = (mark.text for placed in page.placed for mark in placed.marks if isinstance(mark, Run))
        return "\n".join((page.head.left, page.head.right, *runs, page.foot))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        paper = self._shown.paper
        return round(min(width, theme().px(_WIDEST)) * paper.height / paper.width)

    def sizeHint(self) -> QSize:
        width = theme().px(_WIDEST)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(120), self.heightForWidth(self.width()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setFixedHeight(self.heightForWidth(event.size().width()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        painter.fillRect(self.rect(), color("page"))
        painter.setPen(theme().color("border"))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        scale = self.width() / self._shown.paper.width
        painter.scale(scale, scale)
        shown = self._shown
        paint(painter, shown.pages[self._number - 1], shown.paper, self._number, shown.total)
        painter.end()


class PreviewPane(QWidget):
    """The pages one below the other, and in words where there is nothing to paint."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        ground(self, "desk")
        self._shown: Preview | None = None
        self._pages = column(gap=16)
        self._words = PlainLabel("", "muted", wrap=True)
        self._more = PlainLabel("", "muted", wrap=True)
        body = column(self._words, self._pages, self._more, None, gap=12, margins=(24, 18, 24, 18))
        self._area = scrolled(flowing(body, "desk"), "desk")
        self._area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._area.setAccessibleName(tr("Preview"))
        self.setLayout(column((self._area, 1), gap=0))

    def show_pages(self, shown: Preview) -> None:
        """Show these pages."""
        if shown is self._shown:
            return
        self._shown = shown
        clear_layout(self._pages)
        for number in range(1, len(shown.pages) + 1):
            self._pages.addWidget(SheetOfPaper(shown, number), 0, Qt.AlignmentFlag.AlignHCenter)
        self._words.hide()
        self._more.setVisible(not shown.total)
        self._more.setText(tr("More pages follow. The copy holds all of them."))
        self._area.verticalScrollBar().setValue(0)
        self._area.setAccessibleDescription(SheetOfPaper(shown, 1).words() if shown.pages else "")

    def show_words(self, text: str) -> None:
        """Say this in place of pages."""
        self._shown = None
        clear_layout(self._pages)
        self._more.hide()
        self._words.setText(text)
        self._words.show()
        self._area.setAccessibleDescription(text)
