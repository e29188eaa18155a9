"""What an editor is told when a page, a source or a word is wrong."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest

from project import Project

TYPES, OTHER = "docs/nl/types.md", "docs/en/types.md"
CODES = "docs/codes.yml"


@dataclass(frozen=True)
class Fault:
    """A mistake: `make` breaks the project and returns where the sentence must point; `says` is part of it."""

    name: str
    make: Callable[[Project], str]
    says: str


def line(text: str, file: str = TYPES) -> Callable[[Project], str]:
    """A line added at the end of a page."""
    return lambda project: f"{file}:{project.append(file, text)}"


def changed(file: str, old: str, new: str) -> Callable[[Project], str]:
    """The first `old` in a file replaced by `new`."""
    return lambda project: f"{file}:{project.replace(file, old, new)}"


def missing(file: str, told_at: str) -> Callable[[Project], str]:
    def make(project: Project) -> str:
        (project.folder / file).unlink()
        return told_at

    return make


def source_without_publisher(project: Project) -> str:
    line = project.replace("docs/sources.yml", "  publisher:", "  publicer:")
    return f"docs/sources.yml:{line - 2}"  # where the source begins


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
    Fault("field unknown", changed(TYPES, "keywords:", "keyword:"), "unknown field 'keyword'"),
    Fault("field twice", changed(TYPES, "reviewed:\n", "slug: x\nreviewed:\n"), "stands here twice"),
    Fault("title empty", changed(TYPES, "title: ", "title: ''\n#"), "'title' is empty"),
    Fault("date impossible", changed(TYPES, "reviewed:", "reviewed: 2026-02-30"), "is not a date"),
    Fault("date in words", changed(TYPES, "next_review:", "next_review: soon"), "is not a date"),
    Fault("reviewer without date", changed(TYPES, "reviewer:", "reviewer: N. N."), "fill in all three or none"),
    Fault(
        "next review before review",
        lambda p: (
            p.replace(TYPES, "reviewed:", "reviewed: 2026-05-01"),
            p.replace(TYPES, "reviewer:", "reviewer: N. N."),
            f"{TYPES}:{p.replace(TYPES, 'next_review:', 'next_review: 2026-01-01')}",
        )[2],
        "is not after the review",
    ),
    Fault("health aspect missing", lambda p: (p.replace(TYPES, "aspect: Types\n", ""), f"{TYPES}:1")[1], "lacks 'aspe"),
    Fault("health aspect empty", changed(TYPES, "aspect: Types", "aspect:"), "'' is not a health aspect"),
    Fault("health aspect unknown", changed(TYPES, "aspect: Types", "aspect: Kinds"), "'Kinds' is not a health aspect"),
    Fault("health aspect of a heading unknown", changed(TYPES, "t=Overview", "t=Short"), "'Short' is not a health"),
    Fault("health aspects differ", changed(OTHER, "t=Overview", "t=Causes"), "'Causes' is 'Overview' at docs/nl/types"),
    Fault("health aspect in one language only", lambda p: (p.replace(OTHER, " { data-aspect=Overview }", ""),
          f"{OTHER}:5")[1], "names 8 health aspects and docs/nl/types.md 9"),
    Fault("slug not an address", changed(TYPES, "slug: soorten", "slug: Soorten!"), "is not an address"),
    Fault("slug twice", changed(TYPES, "slug: soorten", "slug: stress"), "is already that of docs/nl/stress.md"),
    Fault("slug on the home page", changed("docs/nl/index.md", "slug:", "slug: home #"), "home page has no slug"),
    Fault("source unknown", line("Zin.[^nhs-twich]"), "'nhs-twich' is not in docs/sources.yml"),
    Fault("source unused", changed("docs/sources.yml", "nhs-twitch:", "spare:"), "No page cites the source 'spare'"),
    Fault("source without field", source_without_publisher, "lacks 'publisher'"),
    Fault("source checked how", changed("docs/sources.yml", "checked: ", "checked: un"), "write stored-copy or"),
    Fault("source address", changed("docs/sources.yml", "address: https", "address: ftp"), "must begin with https://"),
    Fault("image without alternative text", line("![](picture:motor-unit)"), "has no alternative text"),
    Fault("image from elsewhere", line("![Spier](https://example.org/x.png)"), "comes from another site"),
    Fault("image not drawn", line("![Spier](picture:heart)"), "picture 'heart' does not exist"),
    Fault("image as HTML", line("<img src=x>"), "written as HTML"),
    Fault("link to no page", line("Zie [hier](nergens.md)."), "'nergens.md' leads nowhere"),
    Fault("link to an address", line("Zie [hier](/soorten/)."), "'/soorten/' leads nowhere"),
    Fault("link to no heading", line("Zie [hier](stress.md#niets)."), "a heading that does not exist"),
    Fault("link to no heading here", line("Zie [hier](#niets)."), "a heading that does not exist"),
    Fault("script", line("<script>alert(1)</script>"), "is code"),
    Fault("script in an attribute", line('<p onclick="x()">Zin</p>'), "is code"),
    Fault("script in a link", line("[hier](javascript:alert(1))"), "is code"),
    Fault("heading skipped", line("#### Kop"), "The heading skips"),
    Fault("second main heading", line("# Kop"), "second main heading"),
    Fault("part without source", line("## Nieuw\n\nEen bewering."), "cites no source"),
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


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_fault_stops_the_build_with_a_sentence_that_names_the_place(project: Project, fault: Fault) -> None:
    place = fault.make(project)

    built = project.build()

    assert built.returncode != 0
    told = [text for text in built.stderr.splitlines() if place in text and fault.says in text]
    assert told, built.stderr
    assert told[0].rstrip().endswith(".")
    assert "Traceback" not in built.stderr
    assert not (project.folder / "site").exists()


def test_all_problems_are_told_at_once(project: Project) -> None:
    project.append(TYPES, "![](picture:motor-unit)")
    project.append("docs/en/stress.md", "#### Deep")
    project.replace("docs/sources.yml", "nhs-twitch:", "spare:")

    told = project.build().stderr

    assert "no alternative text" in told
    assert "docs/en/stress.md" in told
    assert "No page cites the source 'spare'" in told


def test_sound_project_has_no_problems(project: Project) -> None:
    built = project.build()

    assert (built.returncode, built.stdout, built.stderr) == (0, "", "")
