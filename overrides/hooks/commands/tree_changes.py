"""`make tree-changes FROM=revision [TO=revision]`: what has happened to the advice since a revision, in words."""

import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from building.reading import languages_of
from commands.revisions import check_revision, git
from commands.terminal import print_line
from publishing.editorial.docs_folder import Found, languages_in
from publishing.editorial.yaml_text import Document, Unreadable, decoded, parsed
from publishing.tree.changed_advice import changed_advice
from publishing.tree.comparable_aid import comparable_aid
from publishing.tree.decision_aid import DecisionAid, Written

DOCS = Path("docs")
SIGNS = "docs/signs.yml"
LANGUAGE = "nl"


def main(before: str = "HEAD", after: str = "") -> int:
    """Print the changes of advice between two revisions; without `after`, up to the files as they are now."""
    try:
        old, new = _aid_in(before or "HEAD"), _aid_in(after) if after else _aid_now()
    except Unreadable as error:
        print(error, file=sys.stderr)
        return 1
    print_line("\n".join(changed_advice(old, new, LANGUAGE)) or "Nothing changed in what the decision aid advises.")
    return 0


def _aid_now() -> DecisionAid:
    try:
        return _aid(lambda file: Path(file).read_bytes(), languages_of(DOCS, LANGUAGE))
    except OSError as error:
        raise Unreadable(f"{error.filename}: It cannot be read ({error.strerror}); bring it back.") from None


def _aid_in(revision: str) -> DecisionAid:
    """The decision aid in a revision; raises Unreadable when there is none, or none that can be compared."""
    check_revision(revision)
    try:
        return _aid(lambda file: _content(revision, file), _languages_in(revision))
    except _Missing:
        raise
    except Unreadable as error:
        raise Unreadable(
            f"{error} So it is in revision '{revision}', which cannot be compared; name another."
        ) from None


def _aid(content: Callable[[str], bytes], languages: Sequence[str]) -> DecisionAid:
    """The decision aid of its four files, each read by `content`."""

    def document(file: str) -> Document:
        return parsed(decoded(content(file), file), file)

    signs = document(SIGNS)
    written = Written(
        tree=document("docs/decision-tree.yml"),
        signs=signs,
        services=document("docs/services.yml"),
        stories=document("docs/stories.yml"),
    )
    return comparable_aid(written, languages)


class _Missing(Unreadable):
    """A revision does not have a file."""


def _content(revision: str, file: str) -> bytes:
    content = git("show", f"{revision}:./{file}")
    if content is not None:
        return content
    if file == SIGNS:
        raise _Missing(
            f"Revision '{revision}' has no {file}: the decision aid had another form then, which cannot be compared; "
            "name a later revision."
        )
    raise _Missing(f"{file}:1: Revision '{revision}' has no such file; name another revision.")


def _languages_in(revision: str) -> list[str]:
    """The languages that a revision has, the first one first."""
    files = (git("ls-tree", "-r", "--name-only", revision, "--", f"{DOCS}/") or b"").decode().splitlines()
    return languages_in([Found(file.removeprefix(f"{DOCS}/"), "file") for file in files], LANGUAGE)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:3]))
