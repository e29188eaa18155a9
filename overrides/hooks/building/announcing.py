"""What a run says while it works. Whoever starts the run decides who hears it; a test hears nothing."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager

log = logging.getLogger("spiertrillen")

WORKING_ON = "While working on "
"""How the note begins that an error gets; others may add notes of their own."""


def say(stage: str) -> None:
    """Say that a stage of the work begins: "Printing the PDFs…"."""
    log.info(stage)


def warn(sentence: str) -> None:
    """Say what an editor should know of, and what stops nothing."""
    log.warning(sentence)


@contextmanager
def working_on(file: str) -> Iterator[None]:
    """Name the file that is worked on in any error from inside, also when that happens in another process."""
    try:
        yield
    except Exception as error:
        error.add_note(f"{WORKING_ON}{file}")
        raise
