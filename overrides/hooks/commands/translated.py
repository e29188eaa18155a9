"""`make translated [PAGE=stress]`: record that a translator has compared pages with their counterparts."""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from building.reading import read_edition
from building.replaced_file import replace_file
from building.stopping import Stopped
from commands.recording import recorded
from publishing.edition.written_edition import Edition
from publishing.editorial.translated_facts import unlike_sections
from publishing.editorial.translated_lines import unlike_lines
from publishing.editorial.translations import counterparts, matches, with_matches
from publishing.editorial.written_page import Page, page
from publishing.editorial.yaml_text import Unreadable, decoded


def main(name: str = "", *, docs: Path = Path("docs")) -> int:
    """Write into the front matter of each page which version of its counterparts it matches; 1 when it cannot.

    With `name` only into the page of that name, in every language. Nothing is written when anything is wrong.
    """

    def record() -> Iterator[str]:
        edition = read_edition(docs)
        changed = _changed(_pages(name, edition), edition, docs)
        for path, content in changed.items():
            replace_file(path, content)
            yield f"{path.as_posix()}: recorded."
        if not changed:
            yield "There was nothing to record: no counterpart has changed."

    return recorded(record, docs)


def _pages(name: str, edition: Edition) -> Sequence[Page]:
    """The pages of that name, whatever way it is written: stress, stress.md, docs/nl/stress.md."""
    wanted = Path(name).name.removesuffix(".md")
    found = [page for page in edition.pages if not name or page.name == wanted]
    if not found:
        known = ", ".join(sorted({page.name for page in edition.pages}))
        raise Stopped([f"There is no page '{name}'; the pages are {known}."])
    return found


def _changed(pages: Sequence[Page], edition: Edition, docs: Path) -> dict[Path, bytes]:
    """The new content of every file that must change; raises Stopped with everything that stands in the way."""
    changed, problems = {}, list[str]()
    for one in pages:
        path = docs.parent / one.file
        before = path.read_bytes()
        content = with_matches(before.decode(), _matches(one, edition)).encode()
        if found := list(_problems(one, edition, content)):
            problems += found
        elif content != before:
            changed[path] = content
    if problems:
        raise Stopped(problems)
    return changed


def _matches(one: Page, edition: Edition) -> dict[str, str]:
    return matches(one, edition.pages, edition.languages)


def _problems(one: Page, edition: Edition, content: bytes) -> Iterator[str]:
    """Why it cannot be recorded in `content` what this page was compared with."""
    expected = _matches(one, edition)
    for language in counterparts(one.language, edition.languages):
        if language not in expected:
            other = one.file.replace(f"/{one.language}/", f"/{language}/")
            yield f"{one.file}:1: There is no {other} to compare this page with; write it first."
    if "matches" not in one.front_matter.data:
        yield f"{one.file}:1: The front matter has no 'matches'; add the line 'matches:' to it, and record again."
    elif not _holds(expected, one, content):
        yield (
            f"{one.front_matter.place('matches')}: What this page matches cannot be recorded here; "
            "leave only 'matches:' of it, and record again."
        )
    for original in edition.pages:
        if (original.language, original.name) == (edition.languages[0], one.name):
            yield from unlike_sections(one, original)
            yield from unlike_lines(one, original)


def _holds(expected: dict[str, str], one: Page, content: bytes) -> bool:
    """Whether a reader of the new content finds in it what was recorded, and the same text as before."""
    try:
        read = page(decoded(content, one.file), one.file, one.language, one.name)
    except Unreadable:
        return False
    return read.matches == expected and read.fingerprint == one.fingerprint


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:2]))
