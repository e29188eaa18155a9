"""What a command prints for whoever runs it, in any terminal."""

import os


def print_line(sentence: str) -> None:
    """Print it; that nobody reads on, or that the terminal knows other letters only, must not stop the work."""
    try:
        print(sentence, flush=True)
    except UnicodeError:
        print(sentence.encode("ascii", "replace").decode(), flush=True)
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
