"""What an editor is told of a slip in a data file: the first cause, with its line, and not its consequences."""

import unicodedata
from dataclasses import dataclass

import pytest

from building.environment import today
from building.reading import read_edition
from project import Project
from publishing.checks.problems import problems_but_stale_translations
from publishing.checks.shown_problems import shown

NL, EN = "docs/nl/wording.yml", "docs/en/wording.yml"
PICTURES, SOURCES = "docs/nl/pictures.yml", "docs/sources.yml"
CODES, TREE, PAGE = "docs/codes.yml", "docs/decision-tree.yml", "docs/nl/stress.md"
SERVICES, SIGNS, STORIES = "docs/services.yml", "docs/signs.yml", "docs/stories.yml"
SEARCHED = "docs/nl/search-words.yml"
OF_ALL = [NL, EN, PICTURES, SOURCES, CODES, "docs/changes.yml", TREE, SERVICES, SIGNS, STORIES]


@dataclass(frozen=True)
class Slip:
    """A mistake in a file: `old` replaced by `new`, reported at that line, moved by `lines`."""

    name: str
    file: str
    old: str
    new: str
    says: str
    lines: int = 0

    def make(self, docs: Project) -> str:
        return f"{self.file}:{docs.replace(self.file, self.old, self.new) + self.lines}: "


SLIPS = [
    Slip("colon in a list item", NL, "- Wat wil ik weten?", "- Vraag: wat?", 'colon in quotes: "Vraag: wat?"'),
    Slip("colon in a text", NL, "menu: Menu", "menu: Let op: alle", "a text with a colon must stand in straight quote"),
    Slip("colon without a space", NL, "menu: Menu", "menu:Alle", "no 'name: ' with a colon and a space"),
    Slip("line without a name", NL, "menu: Menu", "alle onderwerpen", "no 'name: ' with a colon and a spa"),
    Slip("quote not closed", NL, 'call_emergency: "Spoed: bel"', 'call_emergency: "Spoed', "quote that opens here"),
    Slip("quote within quotes", NL, "menu: Menu", "menu: 'Alle 'n", "put a text that holds quotes in quotes of the ot"),
    Slip("bracket not closed", NL, "december]", "december", "the bracket [ that opens here is not closed"),
    Slip("indented too far", NL, "menu: Menu", "  menu: Alle", "indented further than those above it"),
    Slip("indented with a tab", NL, "  found: ", "\tfound: ", "indented with a tab; use spaces"),
    Slip("indented with a hard space", NL, "  found: ", "\u00a0 found: ", "indented with a hard space; use spaces"),
    Slip("text with an asterisk", NL, "menu: Menu", "menu: *Alle", "put a text that begins with * in quotes"),
    Slip("text with an ampersand", NL, "menu: Menu", "menu: &Alle", "'&Alle' would be lost"),
    Slip("text with an exclamation mark", NL, "menu: Menu", "menu: !Alle", "'!Alle' would be lost"),
    Slip("text with an at sign", NL, "menu: Menu", "menu: @Alle", "begins with @, % or ` must stand in quotes"),
    Slip("two documents", NL, "menu: Menu", "---\nmenu: Alle", "a line of --- ends the data here"),
    Slip("key twice", NL, "menu: Menu", "skip: x\nmenu: Alle", "The key 'skip' stands here twice"),
    Slip("control character", NL, "menu: Menu", "menu: Al\x00le", "hidden or broken character (U+0000)"),
    Slip("lost character", NL, "menu: Menu", "menu: Al\ufffdle", "hidden or broken character (U+FFFD)"),
    Slip("list where a group should be", NL, "urgency:\n  self-care: Zelf doen\n  non-urgent: Niet dringend\n"
         "  urgent: Dringend\n  emergency: Spoed\n", "urgency: [a]\n", "fields self-care, non-urgent, urgent, emer"),
    Slip("text where a group should be", EN, "urgency:\n  self-care: Self-care\n  non-urgent: Non-urgent\n"
         "  urgent: Urgent\n  emergency: Emergency\n", "urgency: x\n", "non-urgent, urgent, emergency, but is a text"),
    Slip("group where a text should be", NL, "menu: Menu", "menu:\n  Alle: ", "'menu' must be one text, but is a grou"),
    Slip("list where a text should be", NL, "menu: Menu", "menu: [Alle]  #", "'menu' must be one text, but is a list"),
    Slip("text where a list should be", NL, "my_questions:\n    - Wat wil ik weten?\n"
         "    - Waar maak ik me zorgen over?\n"
         "    - Welke medicijnen, pillen of drankjes gebruik ik?\n    - Wat heeft de huisarts gezegd?\n"
         "    - Wanneer moet ik weer bellen?", "my_questions: Wat, waar",
         "must be a list, but is a text; write [Wat, waar]"),
    Slip("empty word", NL, "menu: Menu", "menu:", "'menu' is empty; fill it in"),
    Slip("word of the first language missing", NL, "menu: Menu", "#menu: Alle", "The word 'menu' is missing", -8),
    Slip("word of a group missing", NL, "  found:", "  #found:", "The word 'search_words / found' is missing", -5),
    Slip("word too many in the first language", NL, "menu: Menu", "hop: x\nmenu: Alle", "The word 'hop' is not used"),
    Slip("placeholder lost", NL, "De letter is %s,", "De letter is", "'font' of 'paper' must hold %s"),
    Slip("placeholder twice", EN, "is %s,", "is %s %s,", "'font' of 'paper' holds %s twice; keep one"),
    Slip("placeholder too many", NL, "menu: Menu", "menu: '{taal}' #", "'menu' holds {taal}, in whose place the build"),
    Slip("name of a character", NL, "menu: Menu", "menu: Alle&nbsp;", "'&nbsp;' is the name of a character in HTML"),
    Slip("name of a character in a source", SOURCES, '  title: "Eye', '  title: "&ldquo;Eye', "is the name of a ch"),
    Slip("word twice", EN, "menu: Menu", "menu: All all", "'All all' is one word twice; keep one"),
    Slip("one month twice", NL, "[januari, februari", "[januari, januari", "'januari' stands twice in 'months'"),
    Slip("one urgency twice", NL, "non-urgent: Niet d", "non-urgent: D", "'Dringend' stands twice in 'urgency'", 1),
    Slip("eleven months", NL, "[januari, februari", "[februari", "'months' must be a list of 12, and has 11"),
    Slip("thirteen months", EN, "[January", "[January, January", "'months' must be a list of 12, and has 13"),
    Slip("empty month", NL, "[januari", "['']  #", "'months' must be a list of 12, and has 1"),
    Slip("direction unknown", NL, "direction: ltr", "direction: left", "'direction' is 'left'; write ltr or rtl"),
    Slip("HTML in a word", NL, "menu: Menu", "menu: <b>Alle</b> ", "holds HTML (<b>); write plain text"),
    Slip("script in a word", EN, "menu: Menu", "menu: <script>x</script> ", "holds HTML (<script>); write plain text"),
    Slip("two paragraphs", NL, "menu: Menu", "menu: |\n  Een\n\n  Twee", "more than one paragraph"),
    Slip("booklet without .pdf", NL, "file: spiertrillen-boekje.pdf", "file: spiertrillen", "that end in .pdf"),
    Slip("booklet in a folder", NL, "file: spiertrillen-boekje.pdf", "file: ../index.pdf", "that end in .pdf"),
    Slip("booklet with a space", NL, "file: spiertrillen-boekje.pdf", "file: Mijn folder.pdf", "that end in .pdf"),
    Slip("two booklets with one name", EN, "file: muscle-twitching-booklet.pdf", "file: spiertrillen-boekje.pdf",
         "'spiertrillen-boekje.pdf' is already that of the PDF at docs/nl/wording.yml:"),
    Slip("booklet named like the diary", EN, "file: diary.pdf", "file: muscle-twitching-booklet.pdf",
         "already that of the PDF"),
    Slip("two languages with one name", EN, "language_name: English", "language_name: nederlands", "give each its own"),
    Slip("language without a name", EN, "  nl: Dutch\n", "", "The language 'nl' has a name in docs/nl/wording.yml", -1),
    Slip("label that is a group", PICTURES, "cell: zenuwcel", "cell: {a: b}", "'cell' of 'labels' of 'motor-unit' mus"),
    Slip("label missing", PICTURES, "    cell: ", "    #cell: ", "'motor-unit / labels / cell' is missing", -1),
    Slip("label unknown", PICTURES, "    cell: ", "    cel: x\n    cell: ", "'motor-unit / labels / cel' is not used"),
    Slip("picture missing", PICTURES, "motor-unit:", "motor:", "The word 'motor-unit' is missing"),
    Slip("source that is a text", SOURCES, "aao-eye:\n", "extra: x\naao-eye:\n", "Source 'extra' must have the fields"),
    Slip("source that is a list", SOURCES, "aao-eye:\n", "extra: [x]\naao-eye:\n", "but is a list"),
    Slip("source that is empty", SOURCES, "aao-eye:\n", "extra:\naao-eye:\n", "but is empty"),
    Slip("source with a name of two words", SOURCES, "aao-eye:", "AAO Eye:", "may not have this name; use small lette"),
    Slip("source without encryption", SOURCES, "https://www.aao", "http://www.aao", "must begin with https://"),
    Slip("source without a host", SOURCES, "https://www.aao.org/", "https:///", "is no address of a page"),
    Slip("source on a bare word", SOURCES, "https://www.aao.org/", "https://aao/", "is no address of a page"),
    Slip("source with a space", SOURCES, "eyelid-spasm-twitch\n", "eyelid spasm\n", "is no address of a page"),
    Slip("source with a broken host", SOURCES, "https://www.aao.org/", "https://[www/", "is no address of a page"),
    Slip("source that stands there twice", SOURCES, "https://alcoholchange.org.uk/help-and-support/get-help-now/"
         "coronavirus-information-and-advice-hub/coronavirus-alcohol-withdrawal-what-to-look-out-for",
         "https://www.aao.org/eye-health/diseases/eyelid-spasm-twitch", "is already that of source 'aao-eye'"),
    Slip("source of the future", SOURCES, '"2020-09-24"', '"2999-09-24"', "The date of source 'alsc-beloop' lies in t"),
    Slip("source of next century", SOURCES, '"2015"', '"2099"', "lies in the future"),
    Slip("source of no day", SOURCES, '"2020-09-24"', '"2020-02-30"', "is '2020-02-30'; write the year"),
    Slip("source of no month", SOURCES, '"2015"', '"2015-13"', "is '2015-13'; write the year"),
    Slip("source dated in words", SOURCES, '"2015"', "mei 2015", "is 'mei 2015'; write the year"),
    Slip("source in no language", SOURCES, "language: en", "language: english", "is 'english'; write one of nl, en"),
    Slip("source seen somehow", SOURCES, "checked: excerpt", "checked: maybe", "write stored-copy or excerpt"),
    Slip("code whose pages are a text", CODES, "pages: [deficiencies]}", 'pages: "deficiencies"}', "write [deficienci"),
    Slip("code that is a text", CODES, "    G51.4:\n", "    G51.5: x\n    G51.4:\n", "Code 'G51.5' must have the fiel"),
    Slip("codes as a list", CODES, "icd-10:\n", "umls-2: [x]\nicd-10:\n", "System 'umls-2' must have the fields"),
    Slip("code system without numbers", CODES, "oid: 2.16.840.1.113883.6.3\n", "oid: who\n", "numbers with dots betwe"),
    Slip("code system with no address", CODES, "http://snomed.info/sct", "snomed", "write http://snomed.info/sct"),
    Slip("code to one page twice", CODES, "[types, decision-aid, s", "[types, types, s", "to the page 'types' twice"),
    Slip("version that is none", TREE, "version: ", "version: 1.", "must be three numbers, such as 1.0.0"),
    Slip("comma in a flow text", TREE, "{nl: Ja, en: Yes}", "{nl: Ja, zeker, en: Yes}", "has a text in 'zeker', which"),
    Slip("word that leads nowhere", SEARCHED, "  stress: [zenuwen", "  stres: [zenuwen", "perhaps to 'stress'"),
    Slip("word that leads to a heading that is gone", SEARCHED, "  stress#waarom-blijf-ik-erop-letten: [p",
         "  stress#waarom-blijf-ik-letten: [p", "has no heading '#waarom-blijf-ik-letten'; correct it, perhaps to"),
    Slip("word for two places", SEARCHED, "[tics, beven]", "[tics, koffie]", "the same words lead to"),
    Slip("word that is a sign", SEARCHED, "[tics, beven]", "[Ik ben er de hele dag mee bezig]",
         "is the sign 'worry'"),
    Slip("words as a text", SEARCHED, "[tics, beven]", "tics", "must be a list, but is a text; write [tics]"),
    Slip("answer that names another number", SEARCHED, "say: Over kosten", "say: Bel 0900. Over kosten", "none of our"),
    Slip("title as a list", PAGE, "title: Stress en angst", "title: [Stress]", "'title' must be one text, but is a li"),
    Slip("title of two paragraphs", PAGE, "title: Stress", "title: |\n  Een\n\n  Stress", "more than one paragraph"),
    Slip("title too long", PAGE, "title: Stress", f"title: {'S' * 80}", "no longer than 80"),
    Slip("title in HTML", PAGE, "title: Stress", "title: <b>Stress</b>", "holds HTML (<b>); write plain text"),
    Slip("description too long", PAGE, "description: ", f"description: {'s' * 200}", "no longer than 200"),
    Slip("description as a group", PAGE, "description: Wat", "description:\n  Wat: ", "'description' must be one text"),
    Slip("aspect as a list", PAGE, "aspect: Causes", "aspect: [Causes]", "'aspect' must be one text, but is a list"),
    Slip("slug as a list", PAGE, "slug: stress", "slug: [stress]", "'slug' must be one text, but is a list"),
    Slip("slug that is a language", PAGE, "slug: stress", "slug: en", "The slug 'en' is the address of a language"),
    Slip("slug that is a folder", PAGE, "slug: stress", "slug: assets", "is the address of something else on the si"),
    Slip("slug of the home page's data", PAGE, "slug: stress", "slug: home", "is the address of something else on the"),
    Slip("matches no language", PAGE, '  en: "', '  de: "', "has no counterpart in 'de'; run 'make translated'"),
    Slip("matches nonsense", PAGE, '  en: "', '  en: "x', "which 'make translated' fills in"),
]  # fmt: skip


@pytest.mark.parametrize("slip", SLIPS, ids=lambda slip: slip.name)
def test_slip_is_reported_where_it_was_made(docs: Project, slip: Slip) -> None:
    place = slip.make(docs)

    found = docs.problems()

    reported = [problem for problem in found if problem.startswith(place) and slip.says in problem]
    assert reported and reported[0] == found[0], found[:5]
    assert all(problem.endswith(".") for problem in found)


WHOLE = {
    "empty": (b"", "The file is empty"),
    "blank": (b" \n\n", "The file is empty"),
    "nothing but a comment": (b"# later\n", "but is empty"),
    "a list": (b"- x\n", "but is a list"),
    "a text": (b"x\n", "but is a text"),
    "UTF-16": ("a: b\n".encode("utf-16"), "is not UTF-8"),
    "Windows letters": (b"a: caf\xe9\n", "is not UTF-8"),
}


@pytest.mark.parametrize("file", OF_ALL)
@pytest.mark.parametrize(("content", "says"), WHOLE.values(), ids=WHOLE)
def test_file_that_is_no_data_is_reported_in_one_sentence_without_consequences(
    docs: Project, file: str, content: bytes, says: str
) -> None:
    (docs.folder / file).write_bytes(content)

    found = docs.problems()

    assert len(found) == 1, found[:5]
    assert found[0].startswith(f"{file}:1: ") and says in found[0]


@pytest.mark.parametrize(
    ("file", "says"),
    [
        (NL, "The file is missing; copy docs/en/wording.yml and translate it."),
        (EN, "The file is missing; copy docs/nl/wording.yml and translate it."),
        ("docs/en/pictures.yml", "The file is missing; copy docs/nl/pictures.yml and translate it."),
        (SOURCES, "The file is missing; bring it back from an earlier version."),
        (CODES, "The file is missing; bring it back from an earlier version."),
        (TREE, "The file is missing; bring it back from an earlier version."),
        (SERVICES, "The file is missing; bring it back from an earlier version."),
        (SIGNS, "The file is missing; bring it back from an earlier version."),
        (STORIES, "The file is missing; bring it back from an earlier version."),
        ("docs/leaflet.yml", "The file is missing; bring it back from an earlier version."),
    ],
)
def test_missing_file_is_reported_with_the_way_to_get_it(docs: Project, file: str, says: str) -> None:
    (docs.folder / file).unlink()

    assert docs.problems() == [f"{file}:1: {says}"]


def test_file_that_no_language_has_is_not_copied_from_another(docs: Project) -> None:
    for file in (NL, EN):
        (docs.folder / file).unlink()

    assert docs.problems() == [
        f"{file}:1: The file is missing; bring it back from an earlier version." for file in (NL, EN)
    ]


@pytest.mark.parametrize("file", [*OF_ALL, PAGE])
def test_marks_of_a_merge_conflict_are_reported_as_such(docs: Project, file: str) -> None:
    text = docs.read(file)
    docs.write(file, f"{text}<<<<<<< HEAD\na: b\n=======\na: c\n>>>>>>> other\n")

    assert docs.problems() == [
        f"{file}:{text.count(chr(10)) + 1}: <<<<<<< marks a merge conflict: two versions of the text stand below each "
        "other; keep one of them and remove the marks."
    ]


@pytest.mark.parametrize("form", ["crlf", "cr", "bom", "decomposed"])
def test_text_saved_in_another_form_is_the_same_text(docs: Project, form: str) -> None:
    for path in [path for path in (docs.folder / "docs").rglob("*") if path.is_file()]:
        text = path.read_text("utf-8")
        forms = {
            "crlf": text.replace("\n", "\r\n"),
            "cr": text.replace("\n", "\r"),
            "bom": f"\ufeff{text}",
            "decomposed": unicodedata.normalize("NFD", text),
        }
        path.write_bytes(forms[form].encode())

    assert docs.problems() == []


def test_malformed_source_has_no_consequences_for_what_cites_it(docs: Project) -> None:
    line = docs.replace(SOURCES, "nhs-twitch:\n", "nhs-twitch: [x]\nother:\n")

    assert next(problem.partition(": ")[0] for problem in docs.problems()) == f"{SOURCES}:{line}"
    assert not any(problem.startswith("docs/nl/") for problem in docs.problems())


def test_stale_translation_is_reported_last(docs: Project) -> None:
    docs.append("docs/nl/stress.md", "Een nieuwe zin.[^nhs-twitch]")
    docs.replace(EN, "menu: Menu", "menu: <b>All</b>")
    docs.replace("docs/en/types.md", "slug: types", "slug: en")

    found = docs.problems()

    assert [problem.split(":")[0] for problem in found] == [EN, "docs/en/types.md", "docs/en/stress.md"]
    assert "has changed since this page was compared" in found[-1]
    edition = read_edition(docs.folder / "docs")
    assert list(problems_but_stale_translations(edition, today())) == found[:-1]


@pytest.mark.parametrize(
    ("count", "last"),
    [
        (20, "problem 20"),
        (21, "And 1 more problem is not shown; correct these first."),
        (627, "And 607 more problems are not shown; correct these first."),
    ],
)
def test_at_most_twenty_problems_are_shown_and_then_how_many_more(count: int, last: str) -> None:
    lines = shown([f"problem {number}" for number in range(1, count + 1)])

    assert lines[:20] == [f"problem {number}" for number in range(1, 21)]
    assert lines[-1] == last and len(lines) == min(count, 21)
