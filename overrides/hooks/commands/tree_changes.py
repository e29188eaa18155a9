"""`make tree-changes FROM=revision`: what has happened to the advice since a revision, in words."""

import subprocess
import sys
from pathlib import Path

from building.reading import languages_of
from publishing.editorial.yaml_text import Unreadable, decoded, parsed
from publishing.tree.decision_tree import Tree, tree
from publishing.tree.tree_changes import tree_changes
from publishing.tree.tree_shape import shape_problems

FILE = "docs/decision-tree.yml"


def main(before: str, after: str = "") -> int:
    """Print the changes of advice between two revisions; without `after`, up to the file as it stands."""
    try:
        changes = list(tree_changes(_tree_at(before), _tree_at(after), "nl"))
    except Unreadable as error:
        print(error, file=sys.stderr)
        return 1
    print("\n".join(changes) or "No path changed.")
    return 0


def _tree_at(revision: str) -> Tree:
    content = _content_at(revision) if revision else Path(FILE).read_bytes()
    document = parsed(decoded(content, FILE), FILE)
    for problem in shape_problems(document, languages_of(Path("docs"), "nl")):
        raise Unreadable(problem)
    return tree(document)


def _content_at(revision: str) -> bytes:
    shown = subprocess.run(["git", "show", f"{revision}:{FILE}"], capture_output=True, check=False)
    if shown.returncode:
        raise Unreadable(f"{FILE}:1: Git knows no such file in revision '{revision}'; name another revision.")
    return shown.stdout


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:3]))
