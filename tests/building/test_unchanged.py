"""A site is left alone only when it was made of exactly what is there now, and is exactly as it was made."""

from collections.abc import Callable
from pathlib import Path

import pytest
from cachelib import FileSystemCache

from building import cache
from building.unchanged import Warnings, remember_site, warnings_of_same_site, what_it_is_made_of

SITE = Path("site")
WARNINGS = ["The address is put right."]


@pytest.fixture(autouse=True)
def made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A small project and its site, just made."""
    kept = FileSystemCache(str(tmp_path / "cache"), threshold=0)
    monkeypatch.setattr(cache, "_kept", lambda: kept)
    monkeypatch.setenv("TODAY", "2026-12-01")
    monkeypatch.setenv("SITE_URL", "https://spiertrillen.nl/")
    monkeypatch.delenv("PUBLISH_UNREVIEWED", raising=False)
    folder = tmp_path / "project"
    for name in ("docs/nl", "overrides/hooks/__pycache__", "site/pdf"):
        (folder / name).mkdir(parents=True)
    monkeypatch.chdir(folder)
    for name in ("docs/nl/index.md", "overrides/main.html", "site/index.html", "site/pdf/a.pdf"):
        Path(name).write_text("as it was made")
    Path("mkdocs.yml").write_text("site_url: !ENV [SITE_URL, 'https://spiertrillen.example/']\n")
    remember_site(SITE, what_it_is_made_of(), WARNINGS)


def of_same_site(site: Path = SITE) -> Warnings | None:
    return warnings_of_same_site(site, what_it_is_made_of())


def write(file: str) -> Callable[[pytest.MonkeyPatch], object]:
    return lambda _: Path(file).write_text("something else")


def set_to(name: str, value: str) -> Callable[[pytest.MonkeyPatch], object]:
    return lambda environment: environment.setenv(name, value)


def test_site_of_the_same_text_is_known_with_what_was_warned_of() -> None:
    assert of_same_site() == WARNINGS


@pytest.mark.parametrize(
    "change",
    [
        write("docs/nl/index.md"),
        write("docs/nl/new.md"),
        lambda _: Path("docs/nl/index.md").rename("docs/nl/other.md"),
        lambda _: Path("docs/nl/index.md").unlink(),
        write("overrides/main.html"),
        lambda _: Path("mkdocs.yml").write_text("site_url: https://spiertrillen.nl/\n"),
        set_to("TODAY", "2026-12-02"),
        set_to("SITE_URL", "https://elders.nl/"),
        set_to("SOURCE_DATE_EPOCH", "1700000000"),
        set_to("PUBLISH_UNREVIEWED", "yes"),
        write("site/index.html"),
        write("site/new.html"),
        lambda _: Path("site/pdf/a.pdf").unlink(),
        lambda _: Path("site/index.html").chmod(0o600),
        lambda environment: environment.setattr(cache, "_makers", lambda: "another version"),
    ],
)
def test_after_a_change_the_site_is_made_anew(
    change: Callable[[pytest.MonkeyPatch], object], monkeypatch: pytest.MonkeyPatch
) -> None:
    change(monkeypatch)

    assert of_same_site() is None


def test_on_another_day_the_site_is_made_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    """A review may have ended."""
    monkeypatch.setattr("building.unchanged.day_of", lambda moment: moment.date().replace(year=2030))

    assert of_same_site() is None


def test_what_no_site_is_made_of_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    Path("README.md").write_text("new")
    Path("overrides/hooks/__pycache__/edition.pyc").write_text("compiled")
    monkeypatch.setenv("UNASKED", "1")

    assert of_same_site() == WARNINGS


def test_where_no_site_is_one_is_made() -> None:
    assert of_same_site(Path("elsewhere")) is None


def test_text_that_changes_while_a_site_is_made_is_not_taken_for_what_it_is_made_of() -> None:
    before = what_it_is_made_of()
    Path("docs/nl/index.md").write_text("changed in the meantime")
    remember_site(SITE, before, [])

    assert of_same_site() is None
