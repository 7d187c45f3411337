"""The stylesheet's rules, one constant a topic; `ui/theme/stylesheet.py` tells how tokens are written in them.

Names of our dynamic properties avoid Qt's own (`size`, `pos` are QWidget properties and would never match).
Heights are content heights: border and padding come on top.
"""

BASE = """
* { outline: 0; }
QWidget { color: @ink; font-family: @families; font-size: 16dp; }
QMainWindow, QWidget[ground="desk"] { background: @desk; }
QWidget[ground="page"] { background: @page; }
QWidget[ground="panel"] { background: @panel; }
QWidget[ground="clear"] { background: transparent; }
QWidget[ground="offline"] { background: @offline_bg; }
QScrollArea, QScrollArea > QWidget { border: none; background: transparent; }
QScrollArea[ground="page"] { background: @page; }
QScrollArea[ground="panel"] { background: @panel; }
QToolTip { background: @ink; color: @page; border: none; padding: 6dp 8dp; font-size: 14dp; }
"""

LABELS = """
QLabel { background: transparent; }
QLabel[role="display"] { @type(display); }
QLabel[role="h1"] { @type(h1); }
QLabel[role="h2"] { @type(h2); }
QLabel[role="h3"] { @type(h3); }
QLabel[role="strong"] { font-weight: 600; }
QLabel[role="small"] { @type(small); color: @ink2; }
QLabel[role="small_strong"] { @type(small_strong); color: @ink2; }
QLabel[role="muted"] { color: @ink2; }
QLabel[role="error"] { color: @alert; font-weight: 600; }
QLabel[role="band"] { @type(band); }
QLabel[role="number"] { @type(number); }
QLabel[tone="good"] { color: @good; }
QLabel[tone="warn"] { color: @warn; }
QLabel[tone="alert"] { color: @alert; }
QLabel[tone="info"] { color: @info; }
QLabel[tone="action"] { color: @action; }
QLabel[tone="ink"] { color: @ink; }
QLabel[tone="ink2"] { color: @ink2; }
QLabel[tone="disabled"] { color: @disabled; }
QLabel[tone="on"] { color: @on_person; }
QLabel[tone="offline"] { color: @offline_ink; }
"""

BUTTONS = """
QPushButton { min-height: 38dp; padding: 2dp 18dp; border-radius: 8dp; font-weight: 600;
  border: @border_px solid @border; background: @page; color: @ink; }
QPushButton:hover { background: @hover; }
QPushButton:pressed { background: @select; }
QPushButton[variant="primary"] { background: @action; border-color: @action; color: @on_action; }
QPushButton[variant="primary"]:hover { background: @action_hover; border-color: @action_hover; }
QPushButton[variant="primary"]:pressed { background: @action_press; border-color: @action_press; }
QPushButton[variant="danger"] { border-color: @alert_line; color: @alert; }
QPushButton[variant="danger"]:hover { background: @alert_bg; }
QPushButton[variant="quiet"] { background: transparent; border-color: transparent; padding: 2dp 10dp; }
QPushButton[variant="quiet"]:hover { background: @hover; }
QPushButton[variant="chip"] { background: transparent; border: 1px solid transparent; padding: 0px; min-height: 0px;
  font-weight: 400; }
QPushButton[variant="chip"]:hover { background: @hover; }
QPushButton[variant="offline"] { background: transparent; border-color: @offline_ink; color: @offline_ink; }
QPushButton[variant="on_band"] { background: transparent; border-color: @on_person; color: @on_person; }
QPushButton[variant="on_band"]:hover { border-width: 2px; padding: 1dp 11dp; }
QPushButton[sz="small"] { min-height: 30dp; padding: 2dp 12dp; }
QPushButton[sz="large"] { min-height: 50dp; padding: 2dp 24dp; @type(button_large); }
QPushButton[variant="link"] { background: transparent; border: none; color: @link; text-decoration: underline;
  padding: 0px 2dp; min-height: 28dp; text-align: left; }
QPushButton[variant="link"]:hover { color: @action_hover; }
QPushButton[variant="problem"] { background: transparent; border: none; color: @alert; text-decoration: underline;
  padding: 0px 2dp; min-height: 26dp; text-align: left; }
QPushButton:disabled { color: @disabled; border-color: @line; background: @panel; }
QPushButton[variant="quiet"]:disabled { border-color: transparent; background: transparent; }
QPushButton[variant="link"]:disabled { color: @disabled; background: transparent; text-decoration: none; }
QPushButton[segment="first"] { border-top-right-radius: 0px; border-bottom-right-radius: 0px; padding: 2dp 14dp; }
QPushButton[segment="middle"] { border-radius: 0px; border-left-width: 0px; padding: 2dp 14dp; }
QPushButton[segment="last"] { border-top-left-radius: 0px; border-bottom-left-radius: 0px; border-left-width: 0px;
  padding: 2dp 14dp; }
QPushButton[segment="only"] { padding: 2dp 14dp; }
QPushButton[segment]:checked { background: @action; color: @on_action; border-color: @action; }
QToolButton { border: none; background: transparent; border-radius: 6dp; }
QToolButton:hover { background: @hover; }
"""

INPUTS = """
QLineEdit, QPlainTextEdit, QComboBox { min-height: 38dp; padding: 2dp 12dp; border-radius: 8dp;
  border: @border_px solid @border; background: @field; color: @ink; placeholder-text-color: @ink3;
  selection-background-color: @action; selection-color: @on_action; }
QLineEdit[state="error"], QPlainTextEdit[state="error"], QComboBox[state="error"] {
  border: 2px solid @alert_line; min-height: 36dp; }
QLineEdit[sz="large"] { min-height: 50dp; font-size: 22dp; }
QLineEdit:disabled, QLineEdit:read-only, QComboBox:disabled { background: @panel; color: @ink2; }
QComboBox::drop-down { border: none; width: 34dp; }
QComboBox::down-arrow { image: url(@svg(caret-down, ink2)); width: 16dp; height: 16dp; }
QComboBoxPrivateContainer { background: @page; border: 1px solid @border; }
QComboBox QAbstractItemView { background: @page; border: none; padding: 4dp;
  selection-background-color: @select; selection-color: @ink; }
QComboBox QAbstractItemView::item { min-height: 40dp; padding: 2dp 8dp; }
QCheckBox, QRadioButton { spacing: 10dp; min-height: 36dp; background: transparent; }
QCheckBox::indicator, QRadioButton::indicator { width: 22dp; height: 22dp; border: 2px solid @border;
  background: @field; }
QCheckBox::indicator { border-radius: 5dp; }
QRadioButton::indicator { border-radius: @round(22); }
QCheckBox::indicator:checked { background: @action; border-color: @action; image: url(@svg(check, on_action)); }
QCheckBox[state="error"]::indicator { border-color: @alert_line; }
QRadioButton::indicator:checked { background: @action; border-color: @action;
  image: url(@svg(dot, field)); }
QRadioButton::indicator:disabled, QCheckBox::indicator:disabled { border-color: @line; background: @panel; }
"""

SURFACES = """
QFrame[card="plain"] { background: @page; border: @border_px solid @line; border-radius: 12dp; }
QFrame[card="panel"] { background: @panel; border: @border_px solid @line; border-radius: 12dp; }
QFrame[card="selected"] { background: @select; border: 2px solid @action; border-radius: 12dp; }
QFrame[card="hover"] { background: @hover; border: @border_px solid @border; border-radius: 12dp; }
QFrame[card="sheet"] { background: @page; border: @border_px solid @line; border-radius: 14dp; }
QFrame[card="error"] { background: @alert_bg; border: 2px solid @alert_line; border-radius: 12dp; }
QFrame[card="info"] { background: @info_bg; border: 1px solid @info_line; border-radius: 10dp; }
QFrame[card="warn"] { background: @warn_bg; border: 1px solid @warn_line; border-radius: 10dp; }
QFrame[card="good"] { background: @good_bg; border: 1px solid @good_line; border-radius: 10dp; }
QFrame[card="alert"] { background: @alert_bg; border: 1px solid @alert_line; border-radius: 10dp; }
QFrame[card="menu"] { background: @page; border: @border_px solid @border; border-radius: 12dp; }
QFrame[card="row"] { background: transparent; border: 1px solid transparent; border-radius: 8dp; }
QFrame[card="row"]:hover { background: @hover; }
QFrame[card="row_chosen"] { background: @select; border: 1px solid @select; border-radius: 8dp; }
QLabel[note="band"] { border: 1px solid @on_person; border-radius: 6dp; padding: 4dp 10dp; }
QFrame[rule="across"] { background: @line; border: none; min-height: 1px; max-height: 1px; }
QFrame[rule="down"] { background: @line; border: none; min-width: 1px; max-width: 1px; }
"""

VIEWS = """
QTableView, QListView { background: @page; border: none; gridline-color: transparent;
  selection-background-color: transparent; selection-color: @ink; }
QHeaderView { background: @page; border: none; }
QHeaderView::section { background: @page; color: @ink2; @type(small_strong); border: none;
  border-bottom: @border_px solid @border; padding: 6dp 14dp; min-height: 28dp; }
QHeaderView::section:first, QHeaderView::section:only-one { padding-left: 28dp; }
QHeaderView::section:pressed { background: @hover; }
QHeaderView::up-arrow { image: url(@svg(caret-up, ink2)); width: 12dp; height: 12dp;
  subcontrol-origin: padding; subcontrol-position: center right; }
QHeaderView::down-arrow { image: url(@svg(caret-down, ink2)); width: 12dp; height: 12dp;
  subcontrol-origin: padding; subcontrol-position: center right; }
QScrollBar:vertical { background: transparent; width: 14dp; margin: 2px; }
QScrollBar::handle:vertical { background: @border; border-radius: 5dp; min-height: 40dp; }
QScrollBar::handle:hover { background: @ink2; }
QScrollBar:horizontal { background: transparent; height: 14dp; margin: 2px; }
QScrollBar::handle:horizontal { background: @border; border-radius: 5dp; min-width: 40dp; }
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {
  background: transparent; border: none; width: 0px; height: 0px; }
QProgressBar { border: 1px solid @border; border-radius: 4dp; background: @page; min-height: 6dp; max-height: 6dp; }
QProgressBar::chunk { background: @action; border-radius: 3dp; }
QMenuBar { background: @desk; padding: 4dp 14dp; border-bottom: 1px solid @line; }
QMenuBar::item { padding: 8dp 12dp; border-radius: 6dp; background: transparent; color: @ink; }
QMenuBar::item:selected, QMenuBar::item:pressed { background: @select; color: @ink; }
QMenu { background: @page; border: 1px solid @border; padding: 6dp; }
QMenu::item { padding: 10dp 16dp; border-radius: 6dp; }
QMenu::item:selected { background: @select; color: @ink; }
QMenu::item:disabled { color: @disabled; background: transparent; }
QMenu::separator { height: 1px; background: @line; margin: 6dp 8dp; }
QMenu::icon { padding-left: 10dp; }
"""

ALL = (BASE, LABELS, BUTTONS, INPUTS, SURFACES, VIEWS)
