"""`make tree-changes FROM=revision [TO=revision]`: what has happened to the advice since a revision, in words."""

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from publishing.tree.tree_shape import shape_problems

from building.reading import languages_of
from publishing.editorial.yaml_text import Unreadable, decoded, parsed
from publishing.tree.changed_advice import tree_changes
from publishing.tree.decision_tree import Tree, paths, tree

DOCS = Path("docs")
FILE = "docs/decision-tree.yml"
LANGUAGE = "nl"


def main(before: str = "HEAD", after: str = "") -> int:
    """Print the changes of advice between two revisions; without `after`, up to the file as it is now."""
    try:
        changes = list(tree_changes(_tree_in(before or "HEAD"), _tree_in(after) if after else _tree_now(), LANGUAGE))
    except Unreadable as error:
        print(error, file=sys.stderr)
        return 1
    print("\n".join(changes) or "No path changed.")
    return 0


def _tree_now() -> Tree:
    try:
        return _tree(Path(FILE).read_bytes(), languages_of(DOCS, LANGUAGE))
    except OSError as error:
        raise Unreadable(f"{error.filename}: It cannot be read ({error.strerror}); bring it back.") from None


def _tree_in(revision: str) -> Tree:
    """The tree in a revision; raises Unreadable when there is none, or none that can be compared."""
    _check(revision)
    content = _git("show", f"{revision}:./{FILE}")
    if content is None:
        raise Unreadable(f"{FILE}:1: Revision '{revision}' has no such file; name another revision.")
    try:
        return _tree(content, _languages_in(revision))
    except Unreadable as error:
        raise Unreadable(
            f"{error} So it is in revision '{revision}', which cannot be compared; name another."
        ) from None


def _check(revision: str) -> None:
    if _git("rev-parse", "--git-dir") is None:
        raise Unreadable("Git finds no history in this folder; make tree-changes needs a clone of the repository.")
    if revision.startswith(("-", "^")) or _git("rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}") is None:
        raise Unreadable(f"Git knows no revision '{revision}'; name a commit, a tag or a branch, such as HEAD~1.")


def _languages_in(revision: str) -> list[str]:
    """The languages that a revision has, the first one first."""
    files = (_git("ls-tree", "-r", "--name-only", revision, "--", f"{DOCS}/") or b"").decode().splitlines()
    folders = [Path(file).parent for file in files if Path(file).name == "index.md"]
    names = sorted(folder.name for folder in folders if folder.parent == DOCS)
    return [LANGUAGE, *(name for name in names if name != LANGUAGE)]


def _git(*arguments: str) -> bytes | None:
    """What git answers; None when it refuses."""
    try:
        # Named, the folder may belong to another user, whom git would distrust.
        asked = subprocess.run(["git", "--git-dir=.git", *arguments], capture_output=True, check=False)
    except FileNotFoundError:
        raise Unreadable("Git is not installed, and make tree-changes asks it for the revisions; install it.") from None
    return None if asked.returncode else asked.stdout


def _tree(content: bytes, languages: Sequence[str]) -> Tree:
    """The tree in the content of its file; raises Unreadable when it has no paths that can be compared."""
    document = parsed(decoded(content, FILE), FILE)
    for problem in shape_problems(document, languages):
        raise Unreadable(problem)
    found = tree(document)
    try:
        list(paths(found))
    except KeyError as missing:
        raise Unreadable(f"{FILE}:1: An answer leads to {missing}, which does not exist.") from None
    except RecursionError:
        raise Unreadable(f"{FILE}:1: The questions run in a circle.") from None
    return found


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:3]))
