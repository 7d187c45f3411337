"""A person with a keyboard and a screen reader at a running program."""

import contextlib
import time

from tests.support.kept_waiting import limit, pauses

_FAR = 60


class Walker:
    """Drives one program by keys alone, knowing only what its accessible tree says.

    Args:
        desktop: The private desktop it runs on.
        process: The program; its window gets the keyboard.
    """

    def __init__(self, desktop, process):
        self.desktop = desktop
        self.process = process
        self.reader = desktop.reader(process)

    @property
    def pid(self):
        """The process that shows the window; at a kiosk it is another than the one that was started."""
        return self.reader.pid

    # ---- listening

    def hears(self, words, seconds=15):
        """Wait until something on screen says so."""
        self.until(lambda: any(words in name for name in self.reader.names()), f"{words!r} on screen", seconds)

    def says(self, words):
        """Whether something on screen says so now."""
        return any(words in name for name in self.reader.names())

    def until(self, check, what, seconds=15):
        """Look until it is so; what the check gave at last."""
        is_over, until_next = limit(self.pid, seconds), pauses()
        while True:
            # Things may go while one looks at them.
            with contextlib.suppress(LookupError):
                if found := check():
                    return found
            if self.process.poll() is not None:
                raise AssertionError(f"waited for {what}, but the program ended with {self.process.returncode}")
            if is_over():
                raise AssertionError(f"waited {seconds} s in vain for {what}")
            time.sleep(next(until_next))

    def rows(self):
        """The rows of the list on screen, each as what a screen reader says of its cells.

        The first cell says the whole row as a sentence; headings between rows are none, and are left out.
        """
        tables = self.reader.tables()
        return [row for row in tables[0] if row[0].endswith(".")] if tables else []

    def title(self):
        """What the window is called."""
        return self.reader.names("frame")[0]

    # ---- acting

    def turn_to(self):
        """Go on with this program's window, where several stand on the desktop."""
        self.desktop.focus(self.process)

    def tab_to(self, name, key="Tab"):
        """Press Tab until the control of this name has the keyboard."""
        passed = []
        for _ in range(_FAR):
            node, focused, _role = self._held()
            if focused.startswith(name):
                return
            passed.append(focused)
            self.desktop.press(key)
            self._moved(node)
        raise AssertionError(f"{key} never came to {name!r}; it passed {passed}")

    def press(self, name):
        """Go to a button and press it."""
        self.tab_to(name)
        self.desktop.press("space")

    def write(self, name, text):
        """Replace what stands in a field."""
        self.tab_to(name)
        self.desktop.press("ctrl+a")
        self.desktop.type(text)

    def choose(self, name):
        """Choose a radio card: the group is one Tab stop, arrows move within it."""
        passed = []
        for _ in range(_FAR):
            node, focused, role = self._held()
            if focused.startswith(name):
                self.desktop.press("space")
                return
            passed.append(focused)
            self.desktop.press("Down" if "radio" in role else "Tab")
            self._moved(node)
        raise AssertionError(f"{name!r} could not be chosen; passed {passed}")

    def pick(self, now, word):
        """Go to a drop-down list, known by what is picked now, and pick the first that begins like the word."""
        self.tab_to(now)
        self.desktop.type(word[0])
        self.until(lambda: self.reader.focused()[0].startswith(word), f"{word!r} picked")

    def keys(self, *keys):
        """Press keys wherever the focus is."""
        self.desktop.press(*keys)

    def _held(self):
        """(node, name, role) of what has the keyboard."""
        node, role = self.reader.holder()
        return node, (self.reader.name_of(node) if node else ""), role

    def _moved(self, before):
        """Wait a little until the keyboard is not where it was; what had it is asked alone, not the whole screen."""
        is_over = limit(self.pid, 0.5)
        while not is_over() and (self.reader.holds(before) if before else not self.reader.holder()[0]):
            time.sleep(0.02)


@contextlib.contextmanager
def walking(desktop, pictures, *words, under=()):
    """Start the app with these words and give it the keyboard; a failure tells what was on screen, and keeps a picture.

    Args:
        desktop: Where it runs.
        pictures: Directory for the picture of a failure.
        words: Arguments of the app.
        under: A command that watches it.
    """
    process = desktop.start_python("-m", "ui.main", *words, under=under)
    try:
        walker = Walker(desktop, process)
    except Exception as error:
        error.add_note(f"the app had printed: {desktop.log()}")
        process.kill()
        raise
    try:
        walker.turn_to()
        yield walker
        assert desktop.stop(process) == 0, f"the app ended with {process.returncode}: {desktop.log()}"
    except BaseException as error:
        _tell(error, walker, pictures / "failure.png")
        process.kill()
        raise
    finally:
        walker.reader.close()


def _tell(error, walker, picture):
    """Add to a failure what a person would have seen and heard."""
    looks = {"picture": lambda: walker.desktop.picture(picture) or picture, "printed": walker.desktop.log}
    # One that has stopped answering is not asked again and again.
    if not isinstance(error, TimeoutError):
        looks["on screen"] = lambda: [name for name in walker.reader.names() if name]
        looks["focus"] = walker.reader.focused
        looks["typed there"] = lambda: walker.reader.text_in(walker.reader.focused()[0])
    for what, look in looks.items():
        try:
            error.add_note(f"{what}: {look()}")
        except Exception as trouble:  # noqa: BLE001 - telling must not hide what failed
            error.add_note(f"{what}: unknown, {trouble!r}")
