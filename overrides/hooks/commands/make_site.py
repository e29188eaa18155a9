"""`make site`: build beside the published site, look through all that was made, and only then change places."""

import ctypes
import os
import shutil
import sys
from collections.abc import Iterator
from concurrent.futures import BrokenExecutor
from pathlib import Path

from building.given_address import given_address
from publishing.editorial.settings import settings_problems
from publishing.web.site_address import AddressRefused, address_note, site_address

SETTINGS = Path("mkdocs.yml")
EXCHANGE = 2
"""RENAME_EXCHANGE of Linux's renameat2(2): both names change places at once, or neither does."""


def main(site: Path = Path("site")) -> int:
    """Build the site; on any fault say it in a sentence, return 1 and leave `site` as it was."""
    beside = site.with_name(f"{site.name}.new")
    try:
        problems = _settings_problems()
        if not problems:
            shutil.rmtree(beside, ignore_errors=True)
            problems = [] if _built(beside) else ["Nothing was published; the previous site is as it was."]
        if not problems:
            _change_places(beside, site)
    except OSError as error:
        problems = [
            f"{error.filename or 'A file'}: It cannot be read or written ({error.strerror}); make room or mend it."
        ]
    for problem in problems:
        print(problem, file=sys.stderr)
    shutil.rmtree(beside, ignore_errors=True)
    return 1 if problems else 0


def _settings_problems() -> list[str]:
    hooks = sorted(path.as_posix() for path in Path("overrides/hooks").glob("*.py"))
    found = list(settings_problems(SETTINGS.read_text("utf-8"), SETTINGS.name, hooks))
    return found or list(_address_problems(given_address(SETTINGS)))


def _address_problems(given: str) -> Iterator[str]:
    """Why the site cannot be published at `given`; that it is put right is said, but is no problem."""
    try:
        if note := address_note(given, site_address(given)):
            print(note, file=sys.stderr)
    except AddressRefused as refused:
        yield str(refused)


def _built(folder: Path) -> bool:
    """Whether MkDocs has built the site; what went wrong has been said then."""
    from click import ClickException
    from jinja2 import TemplateError
    from mkdocs.__main__ import cli

    arguments = ["build", "--strict", "--quiet", "--site-dir", str(folder)]
    try:
        return not cli.main(arguments, standalone_mode=False)
    except ClickException as error:
        error.show()
    except SystemExit:
        pass
    except TemplateError as error:
        place = f"{getattr(error, 'filename', None) or 'A template'}:{getattr(error, 'lineno', None) or 1}"
        print(f"{place}: The template cannot be filled in: {error}.", file=sys.stderr)
    except (ImportError, SyntaxError) as error:
        print(f"{getattr(error, 'filename', None) or 'A hook'}: The code cannot be read: {error}.", file=sys.stderr)
    except BrokenExecutor:
        print(
            "A process of the build was stopped from outside; give the machine more memory, or try again.",
            file=sys.stderr,
        )
    return False


def _change_places(new: Path, site: Path) -> None:
    """Put `new` where `site` was, in one step where the system can; what was there is then at `new`."""
    if not site.exists():
        new.rename(site)
        return
    rename = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    here = -100  # AT_FDCWD: relative to where we are
    if rename and rename(here, os.fsencode(new), here, os.fsencode(site), EXCHANGE) == 0:
        return
    old = site.with_name(f"{site.name}.old")
    shutil.rmtree(old, ignore_errors=True)
    site.rename(old)
    new.rename(site)
    shutil.rmtree(old)


if __name__ == "__main__":
    sys.exit(main())
