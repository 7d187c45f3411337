"""Value classes are what the standard library would have made of them, and refuse what that refuses."""

import copy
import dataclasses
import importlib
import pickle
import pkgutil
from dataclasses import FrozenInstanceError, asdict, field, fields, is_dataclass, replace
from typing import ClassVar, Generic, TypeVar

import pytest

import pfclient
from pfclient import values
from pfclient.values import dataclass

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Visit(Generic[T]):
    """A class with all that is used of fields."""

    limit: ClassVar[int] = 7
    who: str
    secret: T = field(repr=False)
    note: str = ""
    seen: dict[str, int] = field(default_factory=dict)
    emptied: bool = field(default=False, compare=False)

    @property
    def loud(self) -> str:
        return self.who.upper()


@dataclass(frozen=True, slots=True)
class Link:
    """A field that is called as an object calls itself."""

    self: str
    next: str = ""


@dataclass(frozen=True, slots=True)
class Nothing:
    pass


@dataclass(frozen=True, slots=True)
class Quiet:
    """A class that says itself how it is shown."""

    word: str

    def __repr__(self):
        return "Quiet(…)"


AT_FIRST = {kind: kind.__init__ for kind in (Visit, Link, Nothing, Quiet)}


@pytest.fixture(params=["few", "many"], autouse=True)
def objects(request, monkeypatch):
    """Of a class of which there are many objects a constructor is written."""
    monkeypatch.setattr(values, "_MANY", 0 if request.param == "many" else 1_000_000)
    for kind, first in AT_FIRST.items():
        monkeypatch.setattr(kind, "__init__", first)


def test_it_is_made_by_place_and_by_name():
    assert Visit("Leo", 1) == Visit(who="Leo", secret=1, note="", seen={})
    assert Visit("Leo", 1, "x", {"a": 1}, emptied=True).seen == {"a": 1}
    assert Visit("Leo", 1).loud == "LEO"
    assert Visit.limit == 7
    assert [Link(self="a", next="b").self for _ in range(2)] == ["a", "a"]


@pytest.mark.parametrize("given", [{}, {"who": "Leo"}, {"who": "Leo", "secret": 1, "other": 2}])
def test_what_is_missing_or_too_much_is_refused(given):
    with pytest.raises(TypeError, match="__init__"):
        Visit(**given)


def test_every_object_has_a_default_of_its_own():
    one, other = Visit("Leo", 1), Visit("Leo", 1)
    one.seen["a"] = 1
    assert other.seen == {}


def test_the_same_is_the_same_but_for_what_is_not_compared():
    assert Visit("Leo", 1, emptied=True) == Visit("Leo", 1)
    assert Visit("Leo", 1) != Visit("Leo", 2)
    assert Visit("Leo", 1) != ("Leo", 1, "", {}, False)
    assert Nothing() == Nothing()
    assert Quiet("a") != Quiet("b")


def test_the_same_has_the_same_hash():
    assert len({Quiet("a"), Quiet("a"), Quiet("b")}) == 2
    assert len({Nothing(), Nothing()}) == 1
    with pytest.raises(TypeError, match="unhashable"):
        hash(Visit("Leo", 1))


def test_nothing_changes_it():
    visit = Visit("Leo", 1)
    for name in ("who", "loud", "another"):
        with pytest.raises(FrozenInstanceError):
            setattr(visit, name, 2)
        with pytest.raises(FrozenInstanceError):
            delattr(visit, name)
    assert not hasattr(visit, "__dict__")


def test_a_secret_is_not_shown():
    assert repr(Visit("Leo", "canary")) == "Visit(who='Leo', note='', seen={}, emptied=False)"
    assert repr(Quiet("canary")) == "Quiet(…)"
    assert repr(Nothing()) == "Nothing()"


def test_the_standard_library_takes_it_for_its_own():
    visit = Visit("Leo", 1, seen={"a": 1})
    assert is_dataclass(visit)
    assert is_dataclass(Nothing)
    assert [one.name for one in fields(Visit)] == ["who", "secret", "note", "seen", "emptied"]
    assert replace(visit, note="x") == Visit("Leo", 1, "x", {"a": 1})
    assert asdict(visit) == {"who": "Leo", "secret": 1, "note": "", "seen": {"a": 1}, "emptied": False}


def test_it_is_copied_and_matched():
    visit = Visit("Leo", 1, seen={"a": 1})
    assert copy.copy(visit) == copy.deepcopy(visit) == pickle.loads(pickle.dumps(visit)) == visit
    match visit:
        case Visit(who, secret, note="", emptied=False):
            assert (who, secret) == ("Leo", 1)


def test_a_class_below_it_makes_objects_of_its_own():
    class Late(Visit):
        """Not a value class itself."""

    assert Late("Leo", 1).who == "Leo"
    assert Visit("Sofia", 1).who == "Sofia"
    assert Late("Leo", 1) != Visit("Leo", 1)


def test_what_asks_for_more_is_the_standard_librarys():
    @dataclass(frozen=True, slots=True, kw_only=True)
    class Named:
        name: str

    @dataclass(slots=True)
    class Open:
        name: str

    with pytest.raises(TypeError):
        Named("a")
    box = Open("a")
    box.name = "b"
    assert box == Open("b")


def test_what_works_on_its_own_when_made_or_is_made_of_another_is_the_standard_librarys():
    @dataclass(frozen=True, slots=True)
    class Checked:
        name: str

        def __post_init__(self):
            if not self.name:
                raise ValueError("no name")

    @dataclass(frozen=True, slots=True)
    class Counted:
        name: str
        length: int = field(init=False, default=3)
        unit: str = field(kw_only=True, default="mg")

    @dataclass(frozen=True, slots=True)
    class Late(Visit):
        hour: int = 9

    with pytest.raises(ValueError, match="no name"):
        Checked("")
    for odd in ({"length": 4}, {"unit": "g", "name": "b"}):
        with pytest.raises(TypeError):
            Counted("a", **odd)
    with pytest.raises(TypeError):
        Counted("a", "g")
    assert Counted("a", unit="g").length == 3
    assert Late("Leo", 1, hour=10) != Late("Leo", 1)
    assert [one.name for one in fields(Late)] == ["who", "secret", "note", "seen", "emptied", "hour"]


def _classes():
    for one in pkgutil.walk_packages(pfclient.__path__, "pfclient."):
        if not one.name.endswith("__main__"):
            module = importlib.import_module(one.name)
            yield from (kind for kind in vars(module).values() if isinstance(kind, type) and is_dataclass(kind))


def test_every_class_of_the_core_is_written_as_the_standard_library_writes_it():
    """The constructor takes the same, under the same names, and leaves the same out."""
    for kind in set(_classes()):
        needed = [
            one.name
            for one in fields(kind)
            if one.default is dataclasses.MISSING and one.default_factory is dataclasses.MISSING
        ]
        made = kind(**dict.fromkeys(needed, ""))
        assert [getattr(made, name) for name in needed] == [""] * len(needed), kind
        for one in fields(kind):
            if one.default is not dataclasses.MISSING:
                assert getattr(made, one.name) is one.default, kind


def test_another_with_one_field_changed_is_what_dataclasses_makes_and_asks_nothing_of_the_class():
    @dataclass(frozen=True, slots=True)
    class Page:
        """As new as that of a start."""

        self: str
        number: int = 0

    one = Page("a")
    assert values.replace(one, number=2) == Page("a", 2)
    assert "told" not in vars(vars(Page)["__dataclass_fields__"]._plan)
    assert values.replace(one, self="b") == replace(one, self="b") == Page("b")
    with pytest.raises(TypeError, match="unexpected"):
        values.replace(one, colour="red")
