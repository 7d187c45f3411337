"""What a packaged program runs before `ui/main.py`: its modules are in one file only, which finds them from here on.

`build.spec` names it as PyInstaller's runtime hook; from source nothing imports it.
"""

from ui import own_bytecode

own_bytecode.begin()
