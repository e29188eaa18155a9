"""Puts what a package-lock.json locks into the node_modules beside it, with the npm that .venv has.

`python -m commands.node_packages tests/portals/node` does nothing where all is as it was last time. What a package
wants to run while it is installed is not run.
"""

import os
import subprocess
import sys
from pathlib import Path

PROGRAMS = Path(".venv/bin")
SECONDS = 900
"""How long an installation may take, on a slow line too."""


def main(*folders: str) -> int:
    """Install what the package-lock.json of these folders lock; 0 when all of it is there."""
    for folder in map(Path, folders):
        lock, record = folder / "package-lock.json", folder / "node_modules/installed"
        try:
            wanted = lock.read_text("utf-8")
            if record.exists() and record.read_text("utf-8") == wanted:
                continue
            print(f"Setting up the npm packages of {lock}…", flush=True)
            said, installed = _install(folder)
            if installed:
                record.parent.mkdir(exist_ok=True)
                record.write_text(wanted, "utf-8")
                continue
            print(f"{said}{lock}: The packages could not be installed; what npm says stands above.", file=sys.stderr)
        except OSError as error:
            print(f"{error.filename}: It cannot be read or written ({error.strerror}); correct this.", file=sys.stderr)
        except subprocess.TimeoutExpired:
            print(f"{lock}: npm did not end within {SECONDS // 60} minutes; try again.", file=sys.stderr)
        return 1
    return 0


def _install(folder: Path) -> tuple[str, bool]:
    """What npm says, and whether it ends well; its programs find `node` beside themselves."""
    programs = PROGRAMS.absolute()
    run = subprocess.run(
        [programs / "npm", "ci", "--loglevel=error", "--ignore-scripts", "--no-audit", "--no-fund", "--prefix", folder],
        env=os.environ | {"PATH": f"{programs}{os.pathsep}{os.environ.get('PATH', '')}"},
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace",
        timeout=SECONDS, check=False,
    )  # fmt: skip
    return run.stdout, run.returncode == 0


if __name__ == "__main__":
    try:
        sys.exit(main(*sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit("Stopped; run the command again to go on.")
