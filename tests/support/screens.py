"""What `dev.py screens` starts: pictures of every screen in every theme and text size, and what is wrong with them.

The command `demo --tour` makes each screen once in each language, the languages side by side, and
tests/support/seldom_seen.py those it does not come by; here each is looked at in one look after the other, as a person
switches while the program runs, and checked by tests/support/screen_faults.py.
"""

import argparse
import itertools
import os
import subprocess
import sys
import tempfile
import time
from fnmatch import fnmatch
from pathlib import Path

from PySide6.QtWidgets import QApplication

from tests.support.screen_faults import faults
from ui.base.loop import STOPPED
from ui.demo.camera import calm, still, write
from ui.demo.robot import Robot
from ui.demo.tour_reading import settled
from ui.main import main as pfclient
from ui.theme import tokens
from ui.theme.theme import theme

LANGUAGES = ("en", "es", "pseudo")
USUAL_LANGUAGES = ("en", "es")
SIZES = (100, 150, 200)
PARTS = ("tour", "seldom")
SELDOM = (
    *("01e_app_locked", "01e_app_pin_wrong", "01e_use_my_password", "03f_empty_state", "10b_leaving_waits"),
    *("10c_no_pin", "10c_choose_pin", "10c_choose_pin_wrong"),
    *("10c_settings_app_lock", "10c_change_pin_wrong", "10c_stop_asking"),
)
"""What the second part makes; where none of it is wanted, it is left out."""
TOLD = ("theme", "size", "ratio", "only", "sample", "part")
"""What is told to the process of each language."""
FAULTS = "faults.txt"


def main(words=None):
    """Take the pictures; gives 1 where a screen has a fault, 2 where the tour did not find its way, or `STOPPED`."""
    asked = _parser().parse_args(words)
    languages = asked.language or list(USUAL_LANGUAGES)
    began = time.monotonic()
    codes = [_alone(asked, languages[0])] if len(languages) == 1 else _side_by_side(asked, languages)
    if len(languages) > 1 or max(codes) > 1:
        print(f"{time.monotonic() - began:.0f} s; pictures in {asked.folder}", file=sys.stderr)
    return max(codes)


def _parser():
    parser = argparse.ArgumentParser(prog="dev.py screens", description=__doc__)
    parser.add_argument("folder", type=Path, metavar="DIR")
    parser.add_argument("--theme", action="append", choices=tokens.theme_names(), help="only this; may be repeated")
    parser.add_argument("--language", action="append", choices=LANGUAGES, help="pseudo: twice as long, right to left")
    parser.add_argument("--size", action="append", type=int, choices=SIZES, help="of the text, in percent")
    parser.add_argument(
        "--ratio", action="append", type=int, choices=(1, 2), help="2 for a screen of twice the density"
    )
    parser.add_argument("--profile", type=Path, metavar="DIR", help="what the app writes lies there; else it goes")
    parser.add_argument("--only", action="append", metavar="NAME", help="screens called so; * stands for anything")
    parser.add_argument(
        "--part", action="append", choices=PARTS, help="only the demo's tour, or only what it does not come by"
    )
    parser.add_argument(
        "--sample",
        type=int,
        default=0,
        metavar="N",
        help="every screen in the first look, every Nth also in one of the others, which take turns",
    )
    return parser


def _alone(asked, language):
    looks = [
        (name, size) for name in asked.theme or tokens.theme_names() for size in asked.size or SIZES
    ]  # the usual one comes first, so that most screens stay as they are for it
    ratio = (asked.ratio or [1])[-1]
    folder = asked.folder / (language if ratio == 1 else f"{language}@{ratio}x")
    os.environ["QT_SCALE_FACTOR"] = str(ratio)
    camera = EveryLook(folder, looks, asked.only or ["*"], language, asked.sample)
    if sys.platform == "linux":
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory(prefix="pfclient-screens-") as profile:
        code = _walked(asked, language, camera, folder, Path(profile))
    folder.mkdir(parents=True, exist_ok=True)
    (folder / FAULTS).write_text("".join(f"{line}\n" for line in camera.found), encoding="utf-8")
    for line in camera.found:
        print(line)
    print(f"{language}: {len(camera.names)} pictures, {len(camera.found)} faults", file=sys.stderr)
    return 2 if code else int(bool(camera.found))


def _walked(asked, language, camera, folder, profile):
    """What went wrong on the way, 0 for nothing; the second part goes on where the first did not find its way."""
    code, parts = 0, asked.part or PARTS
    if "tour" in parts:
        command = ["demo", "--tour", str(folder), "--profile", str(asked.profile or profile), "--language", language]
        code = pfclient(command, lambda _folder: camera)
    if code != STOPPED and "seldom" in parts and camera.wants(SELDOM):
        from tests.support import seldom_seen  # it brings the portal

        code = max(code, seldom_seen.walk(camera, profile / "seldom", language))
    return code


def _side_by_side(asked, languages):
    """A process for each language; Ctrl+C ends them all."""
    subset = [word for name in TOLD for word in _flags(name, getattr(asked, name))]
    command = [sys.executable, "-m", "tests.support.screens", str(asked.folder), *subset]
    running = [subprocess.Popen([*command, "--language", language]) for language in languages]
    try:
        return [one.wait() for one in running]
    except KeyboardInterrupt:
        return [STOPPED]
    finally:
        for one in running:
            one.terminate()
            one.wait()


def _flags(name, values):
    values = values if isinstance(values, list) else [values] if values else []
    return [word for value in values for word in (f"--{name}", str(value))]


class EveryLook:
    """Takes a picture of each screen in each look, and finds what is wrong with it.

    Args:
        folder: Where the pictures go, a folder for each look.
        looks: Theme and percent of the text.
        wanted: Shapes of the names of the screens that are wanted.
        language: What the progress is told with.
        sample: 0 for every screen in every look; else every screen in the first, and each so-manieth in one other.

    Attributes:
        names: The pictures taken.
        found: What is wrong, a line for each fault.
    """

    def __init__(self, folder, looks, wanted, language, sample=0):
        self._folder, self._looks, self._wanted, self._language = folder, looks, wanted, language
        self._sample = sample
        self._screens = 0
        # The tour finds its way at the usual size of text. Where that is the first look, it is walked in that look.
        self._home = (looks[0][0], 1.0) if looks[0][1] == 100 else None
        self.names, self.found = [], []

    async def take(self, window, name, showing, *, settles=True):
        """Look at one screen in its looks; it is left in the one the tour is walked in."""
        self._screens += 1
        looks = self._looks_at(name)
        home = self._home or (theme().name, theme().scale)
        began, before = time.monotonic(), len(self.found)
        for look in looks:
            await self._look(window, name, look, showing, settles=settles)
        if not looks or (theme().name, theme().scale) != home:
            await self._shown(window, home, showing, settles=settles)
        if looks:
            self._tell(name, len(looks), time.monotonic() - began, len(self.found) - before)

    def wants(self, names):
        """Whether the picture of any of these is wanted."""
        return any(fnmatch(name, shape) for name in names for shape in self._wanted)

    def _looks_at(self, name):
        if not self.wants([name]):
            return []
        if not self._sample:
            return self._looks
        turn, rest = divmod(self._screens, self._sample)
        others = self._looks[1:]
        return self._looks[:1] if rest or not others else [self._looks[0], others[turn % len(others)]]

    async def _shown(self, window, look, showing, *, settles):
        _switch(*look)
        if settles:
            await settled(Robot(window, self))
        if showing is not None:
            await showing()
        await calm()

    async def _look(self, window, name, look, showing, *, settles):
        theme_name, size = look
        await self._shown(window, (theme_name, size / 100), showing, settles=settles)
        self._save(still(window), Path(theme_name, str(size), f"{name}.png"))
        place = f"{self._language} {theme_name} {size} {name}"
        shown = (window, QApplication.activePopupWidget())
        wrong = itertools.chain.from_iterable(faults(each) for each in shown if each is not None)
        self.found += [f"{place}: {fault}" for fault in dict.fromkeys(wrong)]

    def keep(self, shot, name):
        """Keep a picture of something that is the same in every look, such as paper."""
        if self.wants([name]):
            self._save(shot, Path(f"{name}.png"))

    def _save(self, shot, file):
        write(shot, self._folder / file)
        self.names.append(str(file))

    def _tell(self, name, looks, seconds, wrong):
        what = f"{wrong} faults" if wrong else "well"
        words = f"{self._language} {self._screens:3} {name:34} {looks} looks {seconds:5.1f} s  {what}"
        print(words, file=sys.stderr, flush=True)


def _switch(name, scale):
    if (theme().name, theme().scale) != (name, scale):
        theme().switch(name, scale)


if __name__ == "__main__":
    sys.exit(main())
