"""Ctrl-C, and what a machine sends in its place (SIGTERM) or when a terminal is closed (SIGHUP)."""

import signal
from types import FrameType
from typing import NoReturn

INTERRUPTIONS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
STATUS = 130
"""The status of a command that was interrupted, as shells know it."""


def heed_interruptions() -> None:
    """Let any of them raise KeyboardInterrupt, once: a second one must not keep us from clearing up."""
    for interruption in INTERRUPTIONS:
        signal.signal(interruption, _interrupt)


def ignore_interruptions() -> None:
    """Let none of them stop what must be done whole."""
    for interruption in INTERRUPTIONS:
        signal.signal(interruption, signal.SIG_IGN)


def _interrupt(number: int, frame: FrameType | None) -> NoReturn:
    ignore_interruptions()
    raise KeyboardInterrupt
