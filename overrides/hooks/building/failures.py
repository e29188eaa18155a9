"""What went wrong in a build, as one sentence for whoever can correct it."""

import errno
import os
import re
import traceback
from pathlib import Path

from jinja2 import TemplateError, TemplateNotFound
from lxml.etree import SerialisationError

from building.announcing import WORKING_ON

DETAILS = Path("build/last-fault.txt")
"""Where the whole story of the last fault lies, for who maintains the code."""


def sentence(error: BaseException, at: str) -> str:
    """What `error` means, and where; `at` is the page or the stage that was worked on.

    A text that the error was noted to be about says it better (building.announcing.working_on).
    """
    notes = [note for note in getattr(error, "__notes__", ()) if note.startswith(WORKING_ON)]
    at = notes[0].removeprefix(WORKING_ON) if notes else at
    if isinstance(error, TemplateNotFound):
        return f"overrides/{error.name}:1: The template is missing (for {at}); put it back."
    if isinstance(error, TemplateError):
        return f"{_template_of(error) or at}: The template cannot be filled in: {_words_of(error)} (for {at})."
    if isinstance(error, (ImportError, SyntaxError)):
        return f"{_code_of(error)}: The code cannot be read: {_words_of(error)}."
    if isinstance(error, SerialisationError):
        error = _of_system(error)
    if isinstance(error, OSError) and error.strerror:
        return f"{error.filename or at}: It cannot be read or written ({error.strerror}); make room or correct it."
    template = _template_of(error)
    if template and isinstance(error, RecursionError):
        return f"{template}: The template includes itself, directly or by others; take out one of them (for {at})."
    what = f"{type(error).__name__}: {_words_of(error)}" + (f", in {template}" if template else "")
    return unforeseen(what, at)


def unforeseen(what: str, at: str) -> str:
    """What to say when nobody thought of what happened."""
    return f"{at}: Something went wrong that nobody foresaw ({what}); the details lie in {DETAILS}."


def _of_system(error: SerialisationError) -> OSError:
    """What the system said when lxml could not write a file, which lxml tells by a name alone: IO_ENOSPC."""
    code = getattr(errno, str(error).removeprefix("IO_"), errno.EIO)
    return OSError(code, os.strerror(code))


def _words_of(error: BaseException) -> str:
    """The first line of what an error says of itself."""
    said = error.msg if isinstance(error, SyntaxError) else str(error)
    return (said.strip().splitlines() or ["no more is known"])[0].removesuffix(".")


def _template_of(error: BaseException) -> str:
    """file:line of the template in which an error happened; Jinja puts its templates among the traceback's files."""
    if name := getattr(error, "filename", None):
        return f"{_from_here(name)}:{getattr(error, 'lineno', 1)}"
    frames = traceback.extract_tb(error.__traceback__)
    inside = [frame for frame in frames if frame.filename.endswith((".html", ".xml", ".txt"))]
    return f"{_from_here(inside[-1].filename)}:{inside[-1].lineno}" if inside else ""


def _code_of(error: ImportError | SyntaxError) -> str:
    """file:line of the code that cannot be read, or of the line that asks for what is not there."""
    if isinstance(error, SyntaxError):
        return f"{_from_here(error.filename or 'A hook')}:{error.lineno or 1}"
    ours = [frame for frame in traceback.extract_tb(error.__traceback__) if not frame.filename.startswith("<")]
    return f"{_from_here(ours[-1].filename)}:{ours[-1].lineno}" if ours else "A hook"


def _from_here(file: str) -> str:
    return re.sub(f"^{re.escape(str(Path.cwd()))}/", "", file)
