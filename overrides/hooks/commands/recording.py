"""How a command for an editor ends: with what it has done, or with what stands in the way; never with a traceback."""

import sys
import traceback
from collections.abc import Callable, Iterable
from pathlib import Path

from building.environment import EnvironmentRefused
from building.failures import DETAILS, sentence
from building.stopping import Stopped
from commands.terminal import print_line


def recorded(record: Callable[[], Iterable[str]], docs: Path) -> int:
    """Print each sentence that `record` gives as it goes; 1, with what stands in the way, when it cannot go on."""
    try:
        for said in record():
            print_line(said)
    except (Stopped, EnvironmentRefused) as error:
        print(error, file=sys.stderr)
        return 1
    except OSError as error:
        print(sentence(error, docs.name), file=sys.stderr)
        return 1
    except Exception as error:
        DETAILS.parent.mkdir(exist_ok=True)
        DETAILS.write_text(traceback.format_exc(), "utf-8")
        print(sentence(error, docs.name), file=sys.stderr)
        return 1
    return 0
