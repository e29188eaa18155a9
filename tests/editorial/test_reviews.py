"""The review state is shown as it is, and a text without reviews, publisher or address is not released."""

import shutil
from datetime import date, timedelta
from pathlib import Path

import pytest

import editions
from building.environment import today
from commands import passed, release_check
from project import PROJECT, Project, copy_docs
from publishing.reviewing.reviewers import owners, reviewers
from reviews import EDITION, REVIEWS

PENDING = "No doctor has reviewed"
OVERDUE = "is overdue; have it reviewed again"


@pytest.fixture(scope="session")
def reviewed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What a release is judged by: pages and settings, every page reviewed, a publisher."""
    project = Project(tmp_path_factory.mktemp("reviewed"))
    copy_docs(project.folder)
    shutil.copy(PROJECT / "mkdocs.yml", project.folder)
    editions.reviewed(project)
    editions.published_by(project)
    return project.folder


@pytest.fixture
def text(tmp_path: Path, reviewed: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    """A copy of it, at an address."""
    shutil.copytree(reviewed, tmp_path, dirs_exist_ok=True)
    monkeypatch.setenv("SITE_URL", editions.ADDRESS)
    for name in ("TODAY", "PUBLISH_UNREVIEWED"):
        monkeypatch.delenv(name, raising=False)
    return Project(tmp_path)


def asked(question: str, project: Project, capsys: pytest.CaptureFixture[str]) -> list[str]:
    """The sentences against it; none when nothing stands against it, and then the command says yes."""
    status = release_check.main(question, project.folder)
    said = capsys.readouterr().err.splitlines()
    assert status == (1 if said else 0)
    return said


@pytest.mark.parametrize("question", ["release", "publishing"])
def test_reviewed_text_with_publisher_and_address_may_go_out(
    text: Project, capsys: pytest.CaptureFixture[str], question: str
) -> None:
    assert asked(question, text, capsys) == []


@pytest.mark.parametrize(("question", "also"), [("release", []), ("publishing", ["PUBLISH_UNREVIEWED:"])])
def test_release_is_refused_while_pages_are_unreviewed(
    text: Project, capsys: pytest.CaptureFixture[str], question: str, also: list[str]
) -> None:
    editions.pending(text, *editions.pages(text))

    said = asked(question, text, capsys)

    refused = [line for line in said if PENDING in line]
    assert sorted(line.partition(":")[0] for line in refused) == editions.pages(text)
    assert [line.partition(" To ")[0] for line in said if line not in refused] == also


def test_release_is_refused_when_one_review_is_overdue(text: Project, capsys: pytest.CaptureFixture[str]) -> None:
    editions.overdue(text, "docs/nl/types.md")

    (said,) = asked("release", text, capsys)

    assert said.startswith("docs/nl/types.md:")
    assert OVERDUE in said


def test_overdue_review_does_not_stop_publishing_since_the_page_must_say_that_it_has_expired(
    text: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    editions.overdue(text, "docs/nl/types.md")

    assert asked("publishing", text, capsys) == []


@pytest.mark.parametrize(("day", "says"), [("2027-03-01", []), ("2027-03-02", [OVERDUE])])
def test_review_ends_after_its_last_day(
    text: Project, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, day: str, says: list[str]
) -> None:
    editions.dated(text, "docs/en/stress.md", on=date(2026, 3, 1), until=date(2027, 3, 1))
    monkeypatch.setenv("TODAY", day)

    said = [line for line in asked("release", text, capsys) if line.startswith("docs/en/stress.md:")]

    assert len(said) == len(says)
    assert all(part in line for part, line in zip(says, said, strict=True))


def test_publisher_may_knowingly_publish_what_no_doctor_has_reviewed_but_not_release_it(
    text: Project, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    editions.pending(text, "docs/en/stress.md")
    monkeypatch.setenv("PUBLISH_UNREVIEWED", "yes")

    assert asked("publishing", text, capsys) == []
    (said,) = asked("release", text, capsys)
    assert said.startswith("docs/en/stress.md:")


@pytest.mark.parametrize("unreviewed", ["", "yes"])
@pytest.mark.parametrize("question", ["release", "publishing"])
def test_nothing_goes_out_without_a_publisher(
    text: Project, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, question: str, unreviewed: str
) -> None:
    monkeypatch.setenv("PUBLISH_UNREVIEWED", unreviewed)
    editions.published_by(text, None)

    (said,) = asked(question, text, capsys)

    line = text.read("mkdocs.yml").splitlines().index("  publisher:") + 1
    assert said.startswith(f"mkdocs.yml:{line}: No publisher has been named")


@pytest.mark.parametrize("question", ["release", "publishing"])
@pytest.mark.parametrize("address", ["", "https://spiertrillen.example/", "http://localhost:8000/"])
def test_nothing_goes_out_at_an_address_that_cannot_exist(
    text: Project, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, question: str, address: str
) -> None:
    monkeypatch.setenv("SITE_URL", address)

    (said,) = asked(question, text, capsys)

    assert said.startswith("mkdocs.yml:")
    assert f"'{address}' is not an address where a site can be published" in said


def test_address_that_is_not_set_is_that_of_the_settings(
    text: Project, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SITE_URL")

    (said,) = asked("release", text, capsys)

    assert "'https://spiertrillen.example/' is not an address" in said


def test_publisher_that_nobody_can_reach_is_refused(text: Project, capsys: pytest.CaptureFixture[str]) -> None:
    editions.published_by(text, editions.Publisher("Voorbeeld", "a@voorbeeld.example", "mailto:a@voorbeeld.org"))

    (said,) = asked("release", text, capsys)

    assert "Nobody can be reached at this publisher's addresses" in said


@pytest.mark.parametrize("question", ["release", "publishing"])
@pytest.mark.parametrize(
    ("file", "old", "new", "says"),
    [
        ("mkdocs.yml", "    contact:", "    contakt:", "unknown field 'contakt'"),
        ("docs/nl/wording.yml", "site_name:", "site_name: [", "docs/nl/wording.yml:"),
    ],
)
def test_what_cannot_be_read_is_reported_and_nothing_goes_out(
    text: Project, capsys: pytest.CaptureFixture[str], question: str, file: str, old: str, new: str, says: str
) -> None:
    text.replace(file, old, new)

    assert [line for line in asked(question, text, capsys) if says in line]


@pytest.mark.parametrize(("name", "value"), [("TODAY", "soon"), ("PUBLISH_UNREVIEWED", "maybe")])
def test_variable_that_says_nothing_we_know_is_reported(
    text: Project, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    monkeypatch.setenv(name, value)

    (said,) = asked("publishing", text, capsys)

    assert said.startswith(f"{name}: '{value}' is not")


@pytest.mark.parametrize(("days", "due"), [(-1, True), (0, True), (60, True), (61, False)])
def test_review_that_ends_within_sixty_days_is_due(
    text: Project, capsys: pytest.CaptureFixture[str], days: int, due: bool
) -> None:
    until = today() + timedelta(days)
    editions.dated(text, "docs/nl/stress.md", on=until - timedelta(365), until=until)

    said = asked("due", text, capsys)

    assert bool(said) is due
    assert not due or (said[0].startswith("docs/nl/stress.md:") and f"is due on {until}" in said[0])


def test_text_as_it_is_gets_the_answer_that_its_reviews_give(capsys: pytest.CaptureFixture[str]) -> None:
    unreviewed = [page.file for page in EDITION.reviewed_texts if REVIEWS.review(page).state == "pending"]

    said = asked("release", Project(PROJECT), capsys)

    assert sorted(line.partition(":")[0] for line in said if PENDING in line) == sorted(unreviewed)


def test_word_that_changes_after_the_review_stops_release_and_publishing_and_is_reported(
    text: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    line = text.replace("docs/en/stress.md", "two weeks", "two years")

    for question in ("release", "publishing"):
        first, reported, *rest = asked(question, text, capsys)

        assert first.startswith("docs/en/stress.md:1: The text of en/stress has changed since its review of ")
        assert reported.startswith(f"docs/en/stress.md:{line}: Since the review of docs/en/stress.md on ")
        assert "two years" in reported and reported.endswith("is not what was read here.")
        assert [line.partition(":")[0] for line in rest] == ["PUBLISH_UNREVIEWED"] * (question == "publishing")


def test_what_was_let_pass_is_reported_and_stops_nothing(text: Project, capsys: pytest.CaptureFixture[str]) -> None:
    text.replace("docs/sources.yml", "Twitching eyes and muscles", "Twitching eyes, and muscles")
    assert passed.main("all", "B. Voorbeeld", "een komma", docs=text.folder / "docs") == 0
    capsys.readouterr()

    assert release_check.main("release", text.folder) == 0

    reported = capsys.readouterr().out.splitlines()
    assert "docs/en/stress.md:1: B. Voorbeeld let this pass on " in "".join(reported)
    assert all("Twitching eyes, and muscles" in line for line in reported)


@pytest.mark.parametrize("question", ["release", "publishing"])
def test_settings_that_are_not_there_are_reported(
    text: Project, capsys: pytest.CaptureFixture[str], question: str
) -> None:
    (text.folder / "mkdocs.yml").unlink()

    assert asked(question, text, capsys) == [
        "mkdocs.yml:1: The settings cannot be read (No such file or directory); bring back the file as it was."
    ]


@pytest.mark.parametrize(
    ("file", "old", "new", "says"),
    [
        ("docs/reviews.yml", "role: ", "rol: ", "docs/reviews.yml:"),
        ("docs/reviews.yml", "role: ", "role: [", "docs/reviews.yml:"),
        ("docs/reviewers.yml", "account: ", "acount: ", "docs/reviewers.yml:"),
        ("docs/reviewers.yml", editions.REVIEWER, "dr. B. Voorbeeld", "is not in docs/reviewers.yml"),
    ],
)
def test_reviews_that_cannot_be_are_reported_and_nothing_is_released(
    text: Project, capsys: pytest.CaptureFixture[str], file: str, old: str, new: str, says: str
) -> None:
    text.replace(file, old, new)

    first, *_ = asked("release", text, capsys)

    assert says in first


def test_owners_are_those_who_may_review() -> None:
    written = (PROJECT / ".github/CODEOWNERS").read_text("utf-8")
    lines = [line.split() for line in written.splitlines() if line and not line.startswith("#")]
    owned = {place: accounts for place, *accounts in lines}

    for place, accounts in owners(reviewers(EDITION.reviewers)).items():
        assert owned.get(place) == accounts, f"CODEOWNERS must say: {place} {' '.join(accounts)}"
    assert {place for place in owned if place.startswith("/docs/*/")} <= owners(reviewers(EDITION.reviewers)).keys()
