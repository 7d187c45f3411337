"""What colours look like to eyes without green cones (deuteranopia): the design's picture 13b.

`python -m tests.support.eyes PICTURE OUT` makes such a picture of a screen's. The figures are those of Machado,
Oliveira and Fernandes, "A Physiologically-based Model for Simulation of Color Vision Deficiency" (2009), severity 1.0.
"""

import math
import sys

from PySide6.QtGui import QColor, QImage

_DEUTERANOPIA = (
    (0.367322, 0.860646, -0.227968),
    (0.280085, 0.672501, 0.047413),
    (-0.011820, 0.042940, 0.968881),
)
_TO_XYZ = ((0.4124, 0.3576, 0.1805), (0.2126, 0.7152, 0.0722), (0.0193, 0.1192, 0.9505))
_WHITE = (0.9505, 1.0, 1.089)


def as_seen(color):
    """Gives the colour that looks to us as this one does to those eyes."""
    linear = [_linear(part) for part in color.getRgbF()[:3]]
    return QColor.fromRgbF(*(_curved(min(1.0, max(0.0, part))) for part in _times(_DEUTERANOPIA, linear)))


def apart(one, other):
    """Gives how far two colours are apart (CIE76)."""
    return math.dist(_lab(one), _lab(other))


def picture_as_seen(image):
    """Gives a picture as those eyes see it."""
    made = image.convertToFormat(QImage.Format.Format_RGB32)
    pixels = memoryview(made.bits()).cast("I")
    known = {pixel: as_seen(QColor(pixel & 0xFFFFFF)).rgb() for pixel in set(pixels)}
    for place, pixel in enumerate(pixels):
        pixels[place] = known[pixel]
    return made


def _lab(color):
    xyz = _times(_TO_XYZ, [_linear(part) for part in color.getRgbF()[:3]])
    x, y, z = (_root(part / white) for part, white in zip(xyz, _WHITE, strict=True))
    return (116 * y - 16, 500 * (x - y), 200 * (y - z))


def _root(part):
    return part ** (1 / 3) if part > 0.008856 else 7.787 * part + 16 / 116


def _times(matrix, vector):
    return [sum(a * b for a, b in zip(row, vector, strict=True)) for row in matrix]


def _linear(part):
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def _curved(part):
    return 12.92 * part if part <= 0.0031308 else 1.055 * part ** (1 / 2.4) - 0.055


if __name__ == "__main__":
    picture_as_seen(QImage(sys.argv[1])).save(sys.argv[2])
