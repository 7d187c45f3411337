"""What stays in memory for as long as the program runs: text held by caches and containers of our modules."""

import functools
import gc
import sys

OURS = ("pfclient", "ui")
_CACHE = type(functools.lru_cache(len))
_WALKED = (dict, list, tuple, set, frozenset, _CACHE)


def caches():
    """Every cache of our functions, also those a living object has of its own."""
    # The loop sets aside what comes in thousands, where it is in no list.
    gc.unfreeze()
    return [cache for cache in gc.get_objects() if type(cache) is _CACHE and _is_ours(cache.__module__)]


def lasting_texts():
    """Every string that a cache or a container of one of our modules holds."""
    roots = caches()
    for name, module in list(sys.modules.items()):
        if _is_ours(name):
            roots += [thing for thing in vars(module).values() if isinstance(thing, dict | list | set)]
    return _texts(roots)


def _is_ours(name):
    return name.partition(".")[0] in OURS


def _texts(roots):
    seen, texts, left = set(), set(), list(roots)
    while left:
        thing = left.pop()
        if id(thing) in seen:
            continue
        seen.add(id(thing))
        if isinstance(thing, str):
            texts.add(thing)
        elif isinstance(thing, _WALKED) or (_is_ours(type(thing).__module__) and not isinstance(thing, type)):
            left += gc.get_referents(thing) or [getattr(thing, name, None) for name in _fields(thing)]
    return texts


def _fields(thing):
    """Values without a place in the collector's lists (`gc=False`) are asked by name."""
    return getattr(type(thing), "__struct_fields__", ())
