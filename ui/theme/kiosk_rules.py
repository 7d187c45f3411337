"""Rules of the waiting-room screen, which the windows at home do without.

A finger leaves no pointer that hovers, and needs wider bars to hold. At the kiosk 16dp are the 36 px of its body text:
64 px of the design's screen, 1080 wide, read 28.44dp here.
"""

LEAST_TARGET = 43
"""What is pressed is no lower than this, in dp: 96 px of the design's screen."""

KIOSK = """
QLabel[role="kiosk_hero"] { font-size: 42.67dp; font-weight: 700; }
QLabel[role="kiosk_done"] { font-size: 39.11dp; font-weight: 700; }
QLabel[role="kiosk_cover"] { font-size: 33.78dp; font-weight: 700; }
QLabel[role="kiosk_notice"] { font-size: 32dp; font-weight: 700; }
QLabel[role="kiosk_title"] { font-size: 28.44dp; font-weight: 700; }
QLabel[role="kiosk_seat"] { font-size: 20.44dp; font-weight: 700; }
QLabel[role="kiosk_call"] { font-size: 20.44dp; font-weight: 400; }
QLabel[role="kiosk_visit"] { font-size: 19.56dp; font-weight: 700; }
QLabel[role="kiosk_lead"] { font-size: 18.67dp; font-weight: 400; }
QLabel[role="kiosk_practice"] { font-size: 16.89dp; font-weight: 700; }
QLabel[role="kiosk_body"] { font-size: 16dp; font-weight: 400; }
QLabel[role="kiosk_strong"] { font-size: 16dp; font-weight: 600; }
QLabel[role="kiosk_person"] { font-size: 15.11dp; font-weight: 400; }
QLabel[role="kiosk_problem"] { font-size: 15.11dp; font-weight: 600; }
QLabel[role="kiosk_step"] { font-size: 15.11dp; font-weight: 600; }
QLabel[role="kiosk_when"] { font-size: 13.33dp; font-weight: 400; }
QLabel[role="kiosk_small"] { font-size: 12.44dp; font-weight: 600; }
QPushButton:hover { background: @page; }
QPushButton:pressed { background: @select; border-color: @action; }
QPushButton[variant="primary"]:hover { background: @action; border-color: @action; }
QPushButton[variant="primary"]:pressed { background: @action_press; border-color: @action_press; }
QPushButton[variant="quiet"]:hover, QPushButton[variant="link"]:hover { background: transparent; }
QPushButton[sz="small"] { min-height: 39dp; }
QLineEdit[state="error"], QComboBox[state="error"] { min-height: 38dp; }
QCheckBox, QRadioButton { min-height: 43dp; }
QScrollBar:vertical { width: 21dp; }
QScrollBar::handle:vertical { border-radius: 8dp; min-height: 44dp; }
"""
