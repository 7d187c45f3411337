"""The keys of the charts, and where F6 goes."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from PySide6.QtWidgets import QWidget

from ui.shell import regions, shortcuts
from ui.shell.chart_menu import ChartMenu
from ui.shell.charts_aside import ChartsAside
from ui.shell.over_charts import OverCharts
from ui.shell.searching import Searching
from ui.shell.sidebar import Sidebar
from ui.shell.top_bar import TopBar
from ui.viewmodels.family import FamilyViewModel

if TYPE_CHECKING:
    from ui.shell.navigation import Page


class Charts(Protocol):
    """What the keys reach of the signed-in window."""

    family: FamilyViewModel
    top: TopBar
    menu: ChartMenu
    side: Sidebar
    search: Searching
    over: OverCharts
    aside: ChartsAside
    page: Page | None

    def open_at(self, place: int) -> None:
        """Open the chart of the person with the n-th tab."""
        ...


def bind(widget: QWidget, view: Charts, copy: Callable[[str, str], object]) -> None:
    """Bind everything one can do in the charts without a mouse.

    Args:
        widget: The keys are heard while the focus is within it.
        view: What they reach.
        copy: Makes a copy: of what, and how.
    """
    family = view.family
    shortcuts.bind_people(widget, view.open_at)
    shortcuts.bind_all(
        widget,
        {
            "Ctrl+0": family.open_everyone,
            "Ctrl+K": view.over.switch_chart,
            "Ctrl+Tab Ctrl+PgDown": lambda: family.step_section(1),
            "Ctrl+Shift+Tab Ctrl+PgUp": lambda: family.step_section(-1),
            "F6": lambda: _next_region(view, 1),
            "Shift+F6": lambda: _next_region(view, -1),
            "F5 Ctrl+R": family.refresh,
            "Ctrl+F": lambda: view.search.begin(everywhere=False),
            "Ctrl+Shift+F": lambda: view.search.begin(everywhere=True),
            "Alt+Left": lambda: _back(view),
            "Ctrl+P": lambda: copy("section", "print"),
            "Ctrl+S": lambda: copy("section", "save"),
            "Ctrl+L": family.lock,
        },
    )


def _back(view: Charts) -> None:
    if view.aside.leave():
        return
    if view.page is not None and not view.page.back():
        view.search.back()


def _next_region(view: Charts, direction: int) -> None:
    inner = view.search.regions() if view.page is None else view.page.regions()
    # Only what can be seen counts: behind Settings and Help no part of a chart can.
    aside = view.aside.page.regions() if view.aside.page is not None else []
    steps = [view.top.tabs, view.top.first_tool, view.search.box, view.menu, view.side.tabs, *inner, *aside]
    regions.step(steps, direction)
