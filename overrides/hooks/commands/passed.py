"""`make passed PAGE=stress BY="…" REASON="…"`: let a typing error pass under a review; whoever does says why."""

import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from building.signing import Signing, begin_signing
from building.stopping import Stopped
from commands.recording import recorded
from publishing.editorial.calling import CALLING
from publishing.editorial.written_page import Page
from publishing.reviewing.changed_matter import changed_matter
from publishing.reviewing.reading_matter import matter
from publishing.reviewing.sign_off_checks import passed_problems
from publishing.reviewing.sign_offs import Passed, SignOff, key, marks
from publishing.reviewing.typing_errors import more_than_typing_errors


def main(page: str = "", by: str = "", reason: str = "", *, docs: Path) -> int:
    """Record that somebody lets pass what changed in these pages; 1, and nothing recorded, when anything is wrong."""

    def record() -> Iterator[str]:
        signing = begin_signing(docs)
        pages = signing.pages(page)
        if found := list(_problems(pages, by, reason, signing)):
            raise Stopped(found)
        passed = {key(one): _passed(one, by, reason, signing) for one in pages if _changed(one, signing)}
        signing.record(passed)
        for name, signed in passed.items():
            yield f"docs/reviews.yml: {name}: passed: {' '.join(signed.passed[-1].what)}"

    return recorded(record, docs)


def _problems(pages: list[Page], by: str, reason: str, signing: Signing) -> Iterator[str]:
    for _, problem in passed_problems(by, signing.today.isoformat(), "", signing.today):
        yield f"BY: {problem}"
    if not reason.strip():
        yield "REASON: Say in a sentence why this needs no doctor, such as 'a typing error'."
    for one in pages:
        if key(one) not in signing.signed:
            yield f"PAGE: {one.file} has no review under which anything could pass."
        elif one.language not in CALLING:
            yield f"PAGE: What is advice in language '{one.language}' no check knows; let a doctor review {one.file}."
        else:
            for place, what in more_than_typing_errors(signing.signed[key(one)], matter(one, signing.edition)):
                yield f"PAGE: {place}: {what} of {key(one)} has changed, which is advice; let a doctor review it."
    if not any(_changed(one, signing) for one in pages if key(one) in signing.signed):
        yield "PAGE: Nothing has changed since the review; there is nothing to let pass."


def _changed(page: Page, signing: Signing) -> bool:
    return not signing.signed[key(page)].covers(matter(page, signing.edition))


def _passed(page: Page, by: str, reason: str, signing: Signing) -> SignOff:
    signed, now = signing.signed[key(page)], matter(page, signing.edition)
    sentences, entries = marks(now)
    what = tuple(said for _, said in changed_matter(signed, now))
    passed = Passed(by, " ".join(reason.split()), signing.today.isoformat(), what)
    return replace(signed, sentences=sentences, entries=entries, passed=(*signed.passed, passed))


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:4], docs=Path("docs")))
