"""Where the code, the templates and what is printed lie."""

from pathlib import Path

HOOKS = Path(__file__).parent.parent
OVERRIDES = HOOKS.parent
PRINT = OVERRIDES / "print"
