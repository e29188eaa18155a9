"""How a command that records something for an editor ends: with what it recorded, or with what stands in the way."""

import sys
from collections.abc import Callable, Iterable
from pathlib import Path

from building.environment import EnvironmentRefused
from building.failures import sentence
from building.stopping import Stopped


def recorded(record: Callable[[], Iterable[str]], docs: Path) -> int:
    """Print each sentence that `record` gives as it goes; 1, with what stands in the way, when it cannot go on."""
    try:
        for said in record():
            print(said)
    except (Stopped, EnvironmentRefused) as error:
        print(error, file=sys.stderr)
        return 1
    except OSError as error:
        print(sentence(error, docs.name), file=sys.stderr)
        return 1
    return 0
