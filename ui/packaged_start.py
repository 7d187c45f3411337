"""What a packaged program runs before `ui/main.py`: its modules are in one file only, which finds them from here on.

`build.spec` names it as PyInstaller's runtime hook; from source nothing imports it.
"""

import sys

from ui import own_bytecode

own_bytecode.begin()

# PyInstaller looks for modules in an archive first, of which there is none, in every folder; Python itself finds them.
sys.path_hooks[:] = [hook for hook in sys.path_hooks if "PyiFrozenFinder" not in getattr(hook, "__qualname__", "")]
sys.path_importer_cache.clear()
