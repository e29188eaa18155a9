"""What an editor is told when a page, a source or a word is wrong."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest

from contract import PAGES
from project import Project
from published_at import BELOW_A_PATH, DECOMPOSED, published_at

TYPES, OTHER = "docs/nl/types.md", "docs/en/types.md"
CODES, TREE, REVIEWS = "docs/codes.yml", "docs/decision-tree.yml", "docs/reviews.yml"


@dataclass(frozen=True)
class Fault:
    """A mistake: `make` breaks the project and returns where the sentence must point; `says` is part of it."""

    name: str
    make: Callable[[Project], str]
    says: str


def line(text: str, below: int = 0) -> Callable[[Project], str]:
    """Lines added at the end of a page; the sentence points so many lines below the first."""
    return lambda project: f"{TYPES}:{project.append(TYPES, text) + below}"


def changed(file: str, old: str, new: str) -> Callable[[Project], str]:
    """The first `old` in a file replaced by `new`."""
    return lambda project: f"{file}:{project.replace(file, old, new)}"


def missing(file: str, reported_at: str) -> Callable[[Project], str]:
    def make(project: Project) -> str:
        (project.folder / file).unlink()
        return reported_at

    return make


def picture_taken_away(project: Project) -> str:
    project.replace(TYPES, "![Een zenuwcel met zijn spiervezels](picture:motor-unit)", "")
    return f"docs/nl/pictures.yml:{project.read('docs/nl/pictures.yml').split('motor-unit:')[0].count(chr(10)) + 1}"


def source_without_publisher(project: Project) -> str:
    line = project.replace("docs/sources.yml", "  publisher:", "  publicer:")
    return f"docs/sources.yml:{line - 2}"  # where the source begins


def replaced_source(file: str) -> Callable[[Project], str]:
    """A source of the decision aid, of a page or of a code replaced by another; told where it is cited first."""
    key = {"docs/signs.yml": "nwas-stroke", CODES: "icd10-who", TYPES: "ninds-myo"}[file]

    def make(project: Project) -> str:
        project.replace("docs/sources.yml", f"{key}:\n", f"{key}:\n  replaced_by: aao-eye\n")
        lines = project.read(file).split("\n")
        return f"{file}:{next(number for number, text in enumerate(lines, 1) if key in text)}"

    return make


def code_system_without_oid(project: Project) -> str:
    line = project.replace(CODES, "  oid: ", "  # ")
    return f"{CODES}:{line - 2}"  # where the system begins


def code_without_a_name(project: Project) -> str:
    line = project.replace(CODES, "display: Cramp and spasm, ", "")
    return f"{CODES}:{line - 1}"  # where the code begins


FAULTS = [
    Fault("page without counterpart", missing(OTHER, f"{TYPES}:1"), "has no counterpart docs/en/types.md"),
    Fault("front matter gone", lambda p: (p.write(TYPES, "# Kop\n"), f"{TYPES}:1")[1], "has no front matter"),
    Fault("front matter broken", changed(TYPES, "title: ", "title: a: "), "not valid YAML"),
    Fault("field missing", lambda p: (p.replace(TYPES, "description:", "keyword:"), f"{TYPES}:1")[1], "lacks 'descr"),
    Fault("field unknown", changed(TYPES, "slug:", "slog:"), "unknown field 'slog'"),
    Fault("field twice", changed(TYPES, "matches:\n", "slug: x\nmatches:\n"), "stands here twice"),
    Fault("title empty", changed(TYPES, "title: ", "title: ''\n#"), "'title' is empty"),
    Fault("review of no page", changed(REVIEWS, "{}", "nl/stres: {}"), "must have the fields reviewer"),
    Fault("health aspect missing", lambda p: (p.replace(TYPES, "aspect: Types\n", ""), f"{TYPES}:1")[1], "lacks 'aspe"),
    Fault("health aspect empty", changed(TYPES, "aspect: Types", "aspect:"), "'' is not a health aspect"),
    Fault("health aspect unknown", changed(TYPES, "aspect: Types", "aspect: Kinds"), "'Kinds' is not a health aspect"),
    Fault("health aspect of a heading unknown", changed(TYPES, "t=Overview", "t=Short"), "'Short' is not a health"),
    Fault("health aspects differ", changed(OTHER, "t=Overview", "t=Causes"), "'Causes' is 'Overview' at docs/nl/types"),
    Fault("health aspect in one language only", lambda p: (p.replace(OTHER, " { data-aspect=Overview }", ""),
          f"{OTHER}:5")[1], "names 9 health aspects and docs/nl/types.md 10"),
    Fault("slug not an address", changed(TYPES, "slug: soorten", "slug: Soorten!"), "is not an address"),
    Fault("slug twice", changed(TYPES, "slug: soorten", "slug: stress"), "is already that of docs/nl/stress.md"),
    Fault("slug on the home page", changed("docs/nl/index.md", "slug:", "slug: home #"), "home page has no slug"),
    Fault("source unknown", line("Zin.[^nhs-twich]"), "'nhs-twich' is not in docs/sources.yml"),
    Fault("source unused", changed("docs/sources.yml", "nhs-twitch:", "spare:"), "No page cites the source 'spare'"),
    Fault("source without field", source_without_publisher, "lacks 'publisher'"),
    Fault("source of a page replaced", replaced_source(TYPES), "'ninds-myo' is replaced by 'aao-eye'"),
    Fault("source of a sign replaced", replaced_source("docs/signs.yml"), "'nwas-stroke' is replaced by 'aao-eye'"),
    Fault("source of a code replaced", replaced_source(CODES), "'icd10-who' is replaced by 'aao-eye'"),
    Fault("source checked how", changed("docs/sources.yml", "checked: ", "checked: un"), "write stored-copy or"),
    Fault("source address", changed("docs/sources.yml", "address: https", "address: ftp"), "must begin with https://"),
    Fault("care card mistyped", changed("docs/nl/stress.md", "!!! non-urgent", "!!! non-urgnet"), "a care card and is"),
    Fault("care card straight under the title", changed(TYPES, "De meeste mensen hebben weleens een spiertrilling",
          '!!! urgent "Bel"\n\n    De meeste'), "comes a care card"),
    Fault("image not drawn", line("![Spier](picture:heart)"), "picture 'heart' does not exist"),
    Fault("image that no page shows any more", picture_taken_away, "'motor-unit' stands on no page in this language"),
    Fault("link to no page", line("Zie [hier](nergens.md)."), "'nergens.md' leads nowhere"),
    Fault("link to a page of the other language", line("Zie [hier](../en/types.md)."), "leads nowhere"),
    Fault("link to no heading", line("Zie [hier](stress.md#niets)."), "a heading that does not exist"),
    Fault("link to what is no source", line("Zie [hier](https://example.org/)."), "an address that is in no source"),
    Fault("link that dials another number", changed("docs/en/glossary.md", "tel:999)", "tel:998)"),
          "dials none of our numbers"),
    Fault("number in the text", line("Bel nu 121."), "says to call 121"),
    Fault("number in a title", changed(TYPES, "title: ", "title: Bel 113, "), "says to call 113"),
    Fault("number in a word", changed("docs/en/wording.yml", '"Emergency:"', '"Emergency: 911"'), "says to call 911"),
    Fault("number that no sentence says to call", line("Hulp is er op 113."), "says to call 113"),
    Fault("number of the link at the top", changed("docs/nl/wording.yml", 'Spoed: bel"', 'Spoed: bel 112"'),
          "itself writes the number"),
    Fault("number in the tree", changed("docs/decision-tree.yml", "{emergency-number} en zeg", "121 en zeg"),
          "to call 121"),
    Fault("number in a picture", changed("docs/nl/pictures.yml", "emergency: Bel nu 112", "emergency: Bel nu 122"),
          "call 122"),
    Fault("hidden mark in a number", changed("docs/nl/glossary.md", "tel:112", "tel:1\u200b12"),
          "hidden or broken character (U+200B)"),
    Fault("hidden mark in the tree", changed("docs/decision-tree.yml", "Bel nu", "Bel nu \u202e"), "(U+202E)"),
    Fault("hidden mark in a word", changed("docs/nl/wording.yml", "menu: Menu", "menu: Me\u2060nu"), "(U+2060)"),
    Fault("hidden mark behind a code", changed("docs/nl/wording.yml", "menu: Menu", 'menu: "Me\\u200bnu"'),
          "(U+200B)"),
    Fault("note in the text", line("TODO: bron zoeken."), "is a note to yourself"),
    Fault("note in the tree", changed(TREE, 'nl: "Bel nu {', 'nl: "TODO {'), "is a note to your"),
    Fault("note in a source", changed("docs/sources.yml", "  title: \"Eye", "  title: \"TODO Eye"), "is a note to"),
    Fault("note in a description", changed(TYPES, "description: ", "description: XXX "), "is a note to yourself"),
    Fault("other term on a page", line("Bel de HAP."), "'HAP'; write 'huisartsenpost' (docs/nl/terms.yml)"),
    Fault("other term in a title", changed(TYPES, "title: ", "title: De HAP, "), "write 'huisartsenpost'"),
    Fault("other term in a word", changed("docs/en/wording.yml", "menu: ", "menu: Eye lid "), "write 'eyelid'"),
    Fault("other term in a picture", changed("docs/nl/pictures.yml", "emergency: Bel nu 112", "emergency: Uw huisarts"),
          "write 'je'"),
    Fault("other term in a sign", lambda p: (p.replace("docs/signs.yml", "en: Note the time", "en: Seizure, note the"),
          f"docs/signs.yml:{p.replace('docs/signs.yml', 'nl: Onthoud', 'nl: Hap, onthoud') + 1}")[1], "write 'fit'"),
    Fault("other term in the tree", changed("docs/decision-tree.yml", "{nl: Ja,", "{nl: Ja u,"), "write 'je'"),
    Fault("other term in a service", changed("docs/services.yml", "nl: Alarmnummer", "nl: Noodnummer"), "alarmnummer"),
    Fault("term listed twice", changed("docs/en/terms.yml", "fits: [", "fits: [seizure, "), "already listed at docs/"),
    Fault("term without a list", changed("docs/en/terms.yml", "fit: [seizure]", "fit: seizure"), "write [seizure]"),
    Fault("terms missing", missing("docs/en/terms.yml", "docs/en/terms.yml:1"), "copy docs/nl/terms.yml and transl"),
    Fault("sentences that begin alike", line("Zo is het.\nZo gaat het.\nZo komt het.", below=2), "begin with 'Zo'"),
    Fault("HTML", line("<script>alert(1)</script>"), "is HTML"),
    Fault("fence", line("```"), "would hide what follows"),
    Fault("sign that is left over", line("Zin met **vet."), "is not closed"),
    Fault("heading skipped", line("##### Kop"), "The heading skips"),
    Fault("part without source", line("## Nieuw\n\nEen bewering."), "cites no source"),
    Fault("part without source below a fence", line("```\n\n## Nieuw\n\nEen bewering.", below=2), "cites no source"),
    Fault("word missing", lambda p: (p.replace("docs/en/wording.yml", "skip:", "#skip:"), "docs/en/wording.yml:2")[1],
          "The word 'skip' is missing"),
    Fault("word unknown", changed("docs/en/wording.yml", "skip:", "hop: Hop\nskip:"), "The word 'hop' is not used"),
    Fault("code system not allowed", changed(CODES, "icd-10-cm:", "icpc:"), "code system 'icpc' may not be publ"),
    Fault("code system without OID", code_system_without_oid, "lacks 'oid'"),
    Fault("code twice", changed(CODES, "    R25.2:", "    R25:"), "'R25' stands here twice"),
    Fault("code to no page", changed(CODES, "[types, see", "[kinds, see"), "the page 'kinds', which does not exist"),
    Fault("code to a page without data", changed(CODES, "[deficiencies]", "[search]"), "the page 'search', which"),
    Fault("code of an unknown source", changed(CODES, "source: icd10-who", "source: icd"), "names the source 'icd'"),
    Fault("code known from nowhere", changed(CODES, "verified: read", "verified: maybe"), "write read or through-hpo"),
    Fault("code without a name", code_without_a_name, "Code 'R25.2' lacks 'display'"),
    Fault("code with an impossible name", changed(CODES, "    R25.8:", "    ../R25:"), "may not have this name"),
    Fault("code with an unknown field", changed(CODES, "{display: T", "{n: x, display: T"), "unknown field 'n'"),
    Fault("codes missing altogether", missing(CODES, f"{CODES}:1"), "The file is missing"),
    Fault("tab", changed("docs/sources.yml", "  title:", "\ttitle:"), "indented with a tab"),
    Fault("alias", changed("docs/sources.yml", "date:", "date: *old #"), "alias '*old' is not allowed"),
    Fault(
        "not UTF-8",
        lambda p: ((p.folder / TYPES).write_bytes(b"---\ntitle: caf\xe9\n---\n"), f"{TYPES}:2")[1],
        "is not UTF-8",
    ),
    Fault("too large", lambda p: (p.append(TYPES, "x" * 1_000_001), f"{TYPES}:1")[1], "larger than 1 MB"),
    Fault("words missing altogether", missing("docs/en/wording.yml", "docs/en/wording.yml:1"), "The file is missing"),
]  # fmt: skip


TO_BUILD = ("care card mistyped", "front matter broken", "code twice")


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_fault_is_reported_in_a_sentence_that_names_the_place(docs: Project, fault: Fault) -> None:
    place = fault.make(docs)

    found = docs.problems()

    assert [text for text in found if text.startswith(f"{place}: ") and fault.says in text], found
    assert all(text.endswith(".") for text in found)


@pytest.mark.parametrize("fault", [fault for fault in FAULTS if fault.name in TO_BUILD], ids=lambda fault: fault.name)
def test_fault_stops_the_build(project: Project, fault: Fault) -> None:
    place = fault.make(project)

    built = project.build()

    assert built.returncode != 0
    assert [text for text in built.stderr.splitlines() if place in text and fault.says in text], built.stderr
    assert "Traceback" not in built.stderr
    assert not (project.folder / "site").exists()


def test_all_problems_are_reported_at_once(docs: Project) -> None:
    docs.append(TYPES, "![](picture:motor-unit)")
    docs.append("docs/en/stress.md", "#### Deep")
    docs.replace("docs/sources.yml", "nhs-twitch:", "spare:")

    found = "\n".join(docs.problems())

    assert "no alternative text" in found
    assert "docs/en/stress.md" in found
    assert "No page cites the source 'spare'" in found


def test_our_own_pages_have_no_problems(docs: Project) -> None:
    assert docs.problems() == []


def test_page_saved_with_parted_letters_is_published_with_whole_ones(tmp_path_factory: pytest.TempPathFactory) -> None:
    project = published_at(BELOW_A_PATH, tmp_path_factory)

    assert "e\u0301" in project.read(f"docs/nl/{DECOMPOSED}.md")
    for name in ("index", "embed"):
        html = project.read(f"site/{PAGES[DECOMPOSED]['nl']}{name}.html")
        assert "é" in html and "\u0301" not in html
