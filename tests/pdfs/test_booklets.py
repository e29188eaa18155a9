"""The booklet and its large print: they say what the pages say, in order, and lead from place to place."""

import re
from collections import Counter
from collections.abc import Iterable
from functools import cache
from pathlib import Path

import pikepdf
import pypdf
import pytest
import yaml
from bs4 import BeautifulSoup, Tag
from pikepdf import Dictionary, Name

from contract import PAGES
from pdfs.conftest import BOOKLETS, LARGE_PRINT, both_languages, heard, spoken_pages
from project import PROJECT
from publishing.editorial.imprint import imprint
from reviews import EDITION

every_booklet = pytest.mark.parametrize(
    ("language", "file"), [(language, kind[language]) for kind in (BOOKLETS, LARGE_PRINT) for language in kind]
)
LEFT_OUT = (
    "[data-review], .emergency-strip, .contents, .lead__ways, .aid, .aid-about, svg, .snippets, .footnote, "
    ".sources, .own-judgement"
)
NOT_FOR_READERS = {"sources", "about", "for-portals", "search"}
NOTE = "\0"
SENTENCE = re.compile(rf"(?<=[.!?])\s+|{NOTE}")


@both_languages
def test_booklet_is_light_and_of_at_most_32_pages(folder: Path, language: str) -> None:
    file = folder / BOOKLETS[language]

    assert file.stat().st_size <= 400_000
    assert len(pypdf.PdfReader(file).pages) <= 32


@every_booklet
def test_booklet_says_every_sentence_of_the_pages_in_order(site: Path, folder: Path, language: str, file: str) -> None:
    heard = re.sub(r"\((hoofdstuk|chapter)\d+\)", "", "".join(spoken_pages(folder / file)))
    place, missing = 0, []
    for name in reading_order():
        for sentence in sentences(site / PAGES[name][language] / "index.html"):
            found = heard.find(sentence, place)
            if found < 0:
                missing.append(f"{name}: {sentence}")
            else:
                place = found
    assert missing == []


def reading_order() -> list[str]:
    """The pages for readers as the navigation has them."""
    settings = yaml.load((PROJECT / "mkdocs.yml").read_text("utf-8").replace("!ENV", ""), yaml.BaseLoader)
    groups = [next(iter(entry.values())) if isinstance(entry, dict) else [entry] for entry in settings["nav"]]
    return [name for group in groups for page in group if (name := page.removesuffix(".md")) not in NOT_FOR_READERS]


@cache
def sentences(file: Path) -> list[str]:
    """The sentences of a page's own text, without white space; items and what a note parts count as sentences."""
    page = BeautifulSoup(file.read_text("utf-8"), "html.parser")
    main = page.main
    assert main
    for extra in main.select(LEFT_OUT):
        extra.decompose()
    for note in main.select("sup"):
        note.replace_with(NOTE)
    for ways in main.select("ul"):
        if all(item.a and item.get_text() == item.a.get_text() for item in ways.find_all("li")):
            leave_out_ways(ways)
    texts = [
        text.get_text()
        for text in main.find_all(["h1", "h2", "h3", "h4", "p", "li"])
        if not text.find(["p", "ul", "ol"])
    ]
    return [
        "".join(sentence.split()) for text in texts for sentence in SENTENCE.split(text.strip()) if sentence.strip()
    ]


def leave_out_ways(ways: Tag) -> None:
    """On paper the contents show the ways through the site, and a heading above nothing else goes with them."""
    above, below = ways.find_previous_sibling(), ways.find_next_sibling()
    if above and above.name == "h2" and (not below or below.name == "h2"):
        above.decompose()
    ways.decompose()


def letters_by_size(pages: Iterable[pypdf.PageObject]) -> Counter[float]:
    """How many letters of each size, in points, stand on pages."""
    letters: Counter[float] = Counter()

    def count(text: str, page: list[float], _line: list[float], _font: object, size: float) -> None:
        letters[round(size * page[0], 1)] += len(text)

    for page in pages:
        page.extract_text(visitor_text=count)
    return letters


@both_languages
def test_large_print_is_large_and_the_booklet_is_set_in_12_points(folder: Path, language: str) -> None:
    for file, size in ((BOOKLETS[language], 12), (LARGE_PRINT[language], 18)):
        letters = letters_by_size(pypdf.PdfReader(folder / file).pages[4:8])
        assert letters.most_common(1)[0][0] == size


@both_languages
def test_booklet_holds_nothing_in_the_other_language(site: Path, folder: Path, language: str) -> None:
    heard = "".join(spoken_pages(folder / BOOKLETS[language]))
    other = {"nl": "en", "en": "nl"}[language]
    for name, addresses in PAGES.items():
        own = set(sentences(site / addresses[language] / "index.html")) | {""}
        for sentence in sentences(site / addresses[other] / "index.html"):
            if len(sentence) > 40 and sentence not in own and name != "sources":
                assert sentence not in heard


@both_languages
def test_every_chapter_has_a_bookmark_and_every_internal_link_a_place(folder: Path, site: Path, language: str) -> None:
    reader = pypdf.PdfReader(folder / BOOKLETS[language])
    titles = {"".join(str(entry.title).split()) for entry in reader.outline if not isinstance(entry, list)}
    for name, addresses in PAGES.items():
        if name not in NOT_FOR_READERS:
            page = BeautifulSoup((site / addresses[language] / "index.html").read_text("utf-8"), "html.parser")
            assert "".join(page.h1.get_text().split()) in titles
    wanted = {
        str(annotation.get_object()["/Dest"])
        for page in reader.pages
        for annotation in page.get("/Annots", [])
        if "/Dest" in annotation.get_object()
    }
    assert wanted and wanted <= set(reader.named_destinations)


@both_languages
def test_contents_name_the_page_on_which_each_chapter_begins_and_each_begins_a_page(
    folder: Path, language: str
) -> None:
    reader = pypdf.PdfReader(folder / BOOKLETS[language])
    pages = spoken_pages(folder / BOOKLETS[language])
    notes = [note.get_object() for note in reader.pages[0]["/Annots"]]
    listed = list({str(note["/Dest"]): note for note in notes if "/Dest" in note}.values())
    begun = [reader.get_destination_page_number(reader.named_destinations[str(note["/Dest"])]) for note in listed]

    assert len(begun) == len(PAGES) - len(NOT_FOR_READERS) + 1
    assert begun == sorted(set(begun))
    for note, page in zip(listed, begun, strict=True):
        assert re.search(rf"{re.escape(''.join(str(note['/Contents']).split()))}\W*{page + 1}\D", pages[0] + " ")


@every_booklet
def test_every_note_bears_the_number_under_which_its_source_is_listed(folder: Path, language: str, file: str) -> None:
    reader = pypdf.PdfReader(folder / file)
    notes = {
        (str(note["/Dest"]), str(note["/Contents"]))
        for page in reader.pages
        for note in (each.get_object() for each in page.get("/Annots", []))
        if str(note.get("/Dest", "")).startswith("source-")
    }
    numbers = dict(notes)
    assert len(numbers) == len(notes) > 100
    assert sorted(int(number) for number in numbers.values()) == list(range(1, len(notes) + 1))


@every_booklet
def test_list_of_sources_says_what_numbers_and_marks_mean_and_marks_what_was_seen_as_an_excerpt_alone(
    folder: Path, language: str, file: str
) -> None:
    words, read = EDITION.wording[language].data, "".join(spoken_pages(folder / file))
    checked, booklet = words["checked"], words["booklet"]
    said = (booklet["sources"], checked["stored-copy"], booklet["excerpt"], checked["excerpt"], words["own_judgement"])
    assert heard("".join(said)) in read

    cited = {name for name in pypdf.PdfReader(folder / file).named_destinations if name.startswith("source-")}
    listed = [EDITION.known_sources[name.removeprefix("source-")] for name in cited]
    texts = {source: heard(f"{source.title}. {imprint(source, words)}") for source in listed}
    marked = {source for source, text in texts.items() if f"{text}*" in read}
    assert [source for source, text in texts.items() if text not in read] == []
    assert marked == {source for source in listed if source.checked == "excerpt"}
    assert 0 < len(marked) < len(listed)


@both_languages
def test_titles_of_sources_are_read_in_their_own_language(folder: Path, language: str) -> None:
    other = {"nl": "en", "en": "nl"}[language]
    with pikepdf.open(folder / BOOKLETS[language]) as document:
        tags = [item for item in document.objects if isinstance(item, Dictionary) and item.get("/S") == Name.Link]
        assert sum(str(tag.get("/Lang", "")) == other for tag in tags) > 10


@both_languages
def test_list_that_runs_over_pages_is_one_list(folder: Path, language: str) -> None:
    reader = pypdf.PdfReader(folder / BOOKLETS[language])
    cited = {name for name in reader.named_destinations if name.startswith("source-")}
    with pikepdf.open(folder / BOOKLETS[language]) as document:
        lists = [item for item in document.objects if isinstance(item, Dictionary) and item.get("/S") == Name.L]
        longest = max(lists, key=lambda tag: len(tag.K))
        assert len(longest.K) >= len(cited)
        assert len({item.Pg.objgen for item in longest.K}) > 1
