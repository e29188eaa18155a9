"""`make review-pack PAGE=…` or `FROM=…`: what a doctor reads of one page, or of what changed since a revision."""

import subprocess
from pathlib import Path

import pikepdf
import pytest

from commands.printed_pack import main
from pdfs.conftest import REVIEW_PACKS, spoken_pages
from project import Project, copy_docs
from publishing.reviewing.review_items import Items
from reviews import EDITION

COMMIT = ("-c", "user.name=x", "-c", "user.email=x@x.example", "commit", "--quiet", "--message=x")

pytestmark = pytest.mark.timeout(60)


@pytest.fixture
def text(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    """The text in a repository of its own, which knows one revision."""
    copy_docs(tmp_path)
    monkeypatch.chdir(tmp_path)
    for command in (("init", "--quiet"), ("add", "docs"), COMMIT):
        subprocess.run(["git", *command], check=True)
    return Project(tmp_path)


def printed(page: str = "", before: str = "") -> dict[str, Path]:
    """The packs that the command prints, by their language."""
    assert main(page, before, docs=Path("docs"), folder=Path("packs")) == 0
    return {lang: file for lang, name in REVIEW_PACKS.items() if (file := Path("packs", name)).exists()}


def judged(file: Path) -> set[str]:
    """The codes of what has boxes for an answer."""
    with pikepdf.open(file) as document:
        return {str(field.T) for field in document.Root.AcroForm.Fields if "/Kids" in field}


def test_pack_of_a_page_holds_all_that_its_reviewer_signs_for_and_no_more(text: Project) -> None:
    packs = printed("nl/stress")

    items = Items(EDITION, "nl")
    (page,) = [text for text in items.texts if text.name == "stress"]
    heard = "".join(spoken_pages(packs["nl"]))
    assert packs.keys() == {"nl"}
    assert [item.words for item in items.of_text(page) if "".join(item.words.split()) not in heard] == []
    assert {code for code in judged(packs["nl"]) if code.rpartition(" ")[2].isdigit()} <= {
        item.code for item in items.sentences(page)
    }


def test_pack_since_a_revision_holds_what_changed_alone(text: Project, capsys: pytest.CaptureFixture[str]) -> None:
    assert main("", "HEAD", docs=Path("docs"), folder=Path("packs")) == 0
    assert "Nothing that a doctor reads has changed since revision 'HEAD'" in capsys.readouterr().out

    text.replace("docs/leaflet.yml", "en: It is very rarely a sign", "en: It is rarely a sign")
    packs = printed(before="HEAD")

    assert packs.keys() == {"en"}
    assert len(judged(packs["en"])) == 1
    assert "Itisrarelyasignofsomethingserious." in "".join(spoken_pages(packs["en"]))


@pytest.mark.parametrize(
    ("page", "before", "says"),
    [
        ("nl/stres", "", "PAGE: There is no page 'nl/stres'; write one of "),
        ("", "v99", "Git knows no revision 'v99'; name a commit, a tag or a branch, such as HEAD~1."),
        ("stress", "HEAD", "PAGE and FROM: Name one of the two: a page as it is, or what changed since a revision."),
    ],
)
def test_mistake_is_told_in_a_sentence_and_nothing_is_printed(
    text: Project, capsys: pytest.CaptureFixture[str], page: str, before: str, says: str
) -> None:
    assert main(page, before, docs=Path("docs"), folder=Path("packs")) == 1

    told = capsys.readouterr().err
    assert says in told
    assert "Traceback" not in told
    assert not list(text.folder.rglob("*.pdf"))
