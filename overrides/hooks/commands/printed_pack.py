"""`make review-pack PAGE=stress` or `FROM=revision`: what a doctor reads of a page, or of what changed."""

import io
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from building.environment import day_of_edition
from building.folders import OVERRIDES, PRINT
from building.pdfs import MOST_PAGES, about_edition
from building.print_fonts import fonts_of
from building.printing import CannotPrint, as_pdf
from building.reading import read_edition
from building.signing import Signing, begin_signing
from building.stopping import Stopped
from commands.recording import recorded
from commands.revisions import check_revision, git
from publishing.checks.problems import problems
from publishing.checks.shown_problems import shown
from publishing.editorial.imprint import imprint
from publishing.editorial.written_page import Page
from publishing.editorial.yaml_text import Unreadable
from publishing.reviewing.pack_contents import Chosen, review_pack
from publishing.reviewing.page_reviews import PageReviews
from publishing.reviewing.reading_matter import matter
from publishing.reviewing.review_items import Items
from publishing.reviewing.review_pack import changed_since
from publishing.reviewing.reviewers import ALL
from publishing.reviewing.sign_offs import Marks, key, marks

KIND = "review-pack"
NEW: Marks = ((), {})
"""What was read of a page that there was not."""


def main(page: str = "", before: str = "", *, docs: Path, folder: Path = Path("build/review-pack")) -> int:
    """Print, into `folder`, what is to be reviewed of these pages, or all that changed since the revision `before`."""

    def print_packs() -> Iterator[str]:
        if page and before:
            raise Stopped(["PAGE and FROM: Name one of the two: a page as it is, or what changed since a revision."])
        signing = begin_signing(docs)
        if found := list(problems(signing.edition, signing.today)):
            raise Stopped(shown(found))
        pages = signing.pages(page or ALL)
        read = _read_in(before, pages) if before else None
        folder.mkdir(parents=True, exist_ok=True)
        made = [_printed(chosen, pages, signing, folder) for chosen in _chosen(pages, read, signing) if chosen.codes]
        if not made:
            yield f"Nothing that a doctor reads has changed since revision '{before}'; no review pack is needed."
        yield from (f"{file}: The review pack is ready." for file in made)

    return recorded(print_packs, docs)


def _chosen(pages: Sequence[Page], read: dict[str, Marks] | None, signing: Signing) -> Iterator[Chosen]:
    """What the pack of each language holds."""
    for language in signing.edition.languages:
        items, own = Items(signing.edition, language), [text for text in pages if text.language == language]
        if read is None:
            codes = {item.code for text in own for item in items.of_text(text)}
            yield Chosen(items, codes, set(), False, bool(signing.signed))
        else:
            changed = changed_since(items, read)
            yield Chosen(items, changed, changed, False, True)


def _printed(chosen: Chosen, pages: Sequence[Page], signing: Signing, folder: Path) -> Path:
    items, reviews = chosen.items, PageReviews(signing.edition, signing.today)
    reviewed = [reviews.review(text) for text in pages if text.language == items.language]
    templates = Environment(loader=FileSystemLoader(OVERRIDES), autoescape=True, undefined=StrictUndefined)
    templates.filters["imprint"] = imprint
    html = templates.get_template(f"print/{KIND}.html").render(
        review_pack(chosen) | about_edition(items.language, items.words, reviewed, day_of_edition()),
        kind=KIND,
        published_unreviewed=False,
        publisher=None,
    )
    file = folder / str(items.words["pdfs"][KIND]["file"])
    try:
        file.write_bytes(
            as_pdf(html, PRINT, file.name, MOST_PAGES[KIND], fonts_of(items.language, signing.edition.wording))
        )
    except CannotPrint as error:
        raise Stopped([str(error)]) from error
    return file


def _read_in(revision: str, pages: Sequence[Page]) -> dict[str, Marks]:
    """The marks of what these pages said in a revision; raises Stopped when git or the revision cannot tell."""
    try:
        check_revision(revision)
        packed = git("archive", "--format=zip", revision, "docs") or b""
        with tempfile.TemporaryDirectory() as folder, ZipFile(io.BytesIO(packed)) as archive:
            archive.extractall(folder)
            before = read_edition(Path(folder, "docs"))
        then = {key(text): marks(matter(text, before)) for text in before.reviewed_texts}
    except Unreadable as error:
        raise Stopped([str(error)]) from None
    except (Stopped, BadZipFile, KeyError) as error:
        raise Stopped(
            [f"FROM: The text of revision '{revision}' cannot be read ({error}); name a later one."]
        ) from None
    return {key(text): then.get(key(text), NEW) for text in pages}


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:3], docs=Path("docs")))
