"""What git knows of earlier versions of the text."""

import subprocess

from publishing.editorial.yaml_text import Unreadable


def check_revision(revision: str) -> None:
    """Raise Unreadable, with a sentence, when git knows no such revision of this folder."""
    if git("rev-parse", "--git-dir") is None:
        raise Unreadable("Git finds no history in this folder, which knows the revisions; work in a clone.")
    if revision.startswith(("-", "^")) or git("rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}") is None:
        raise Unreadable(f"Git knows no revision '{revision}'; name a commit, a tag or a branch, such as HEAD~1.")


def git(*arguments: str) -> bytes | None:
    """What git answers; None when it refuses. Raises Unreadable, with a sentence, when there is no git."""
    try:
        # Named, the folder may belong to another user, whom git would distrust.
        asked = subprocess.run(["git", "--git-dir=.git", *arguments], capture_output=True, check=False)
    except FileNotFoundError:
        raise Unreadable("Git is not installed, and is asked for the revisions; install it.") from None
    return None if asked.returncode else asked.stdout
