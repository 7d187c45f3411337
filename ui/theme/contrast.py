"""WCAG 2 contrast of two colours, for choosing and for checking."""

from PySide6.QtGui import QColor


def luminance(color: QColor) -> float:
    """Returns the relative luminance (WCAG 2.2, 0 to 1) of an opaque colour."""
    parts = [
        value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
        for value in (color.redF(), color.greenF(), color.blueF())
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def ratio(one: QColor, other: QColor) -> float:
    """Returns the contrast ratio, 1 to 21."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)
