"""What a terminal cannot show, or nobody reads any more, stops no build."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

SAYING = (
    "from commands.make_site import _say; _say('Reading…'); _say('Done.'); print('on', file=__import__('sys').stderr)"
)


@pytest.mark.parametrize(
    ("out", "letters", "said"),
    [("/dev/full", "utf-8", ""), ("", "ascii", "Reading?\nDone.\n"), ("", "latin-1", "Reading?\nDone.\n")],
)
def test_build_goes_on_whatever_becomes_of_what_it_says(out: str, letters: str, said: str) -> None:
    environment = {"PYTHONPATH": os.pathsep.join(sys.path), "PYTHONIOENCODING": letters}
    with Path(out or os.devnull).open("wb") as full:
        ran = subprocess.run(
            [sys.executable, "-c", SAYING],
            stdout=full if out else subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=environment,
            check=False,
            timeout=60,
        )

    assert (ran.returncode, ran.stderr, (ran.stdout or b"").decode()) == (0, b"on\n", said)
