"""Who publishes the site: a setting that is either whole or empty, and told in a sentence when it is neither."""

from pathlib import Path

import pytest

from building.reading import EditionUnreadable
from building.reading_settings import given_address, read_settings
from project import PROJECT
from publishing.editorial.publisher import Publisher, published_by, publisher
from publishing.editorial.yaml_text import parsed

GOOD = {"name": '"Stichting Voorbeeld"', "contact": "redactie@voorbeeld.org", "report": '"mailto:fout@voorbeeld.org"'}
EMPTY = dict.fromkeys(GOOD, '""')
WORDS = {"publisher": {"by": "Published by", "none": "No publisher has been named yet."}}


def settings(folder: Path, fields: dict[str, str] | str) -> Path:
    """A mkdocs.yml with this publisher."""
    told = fields if isinstance(fields, str) else "".join(f"\n    {field}: {text}" for field, text in fields.items())
    file = folder / "mkdocs.yml"
    file.write_text(f"site_url: !ENV [SITE_URL, 'https://x.example/']\nextra:\n  publisher:{told}\n", "utf-8")
    return file


def problems(folder: Path, fields: dict[str, str] | str) -> list[str]:
    try:
        read_settings(settings(folder, fields))
    except EditionUnreadable as error:
        return error.problems
    return []


def test_settings_of_the_project_name_a_publisher_or_nobody() -> None:
    assert read_settings(PROJECT / "mkdocs.yml").data["extra"]["publisher"].keys() == GOOD.keys()


@pytest.mark.parametrize(
    "changed",
    [
        {},
        {"name": '"B & W \\"Spier\\" B.V."'},
        {"name": "Ziekenhuis ’t Hart — afdeling neurologie"},
        {"contact": "https://www.voorbeeld.org/contact?over=site#formulier"},
        {"report": "https://voorbeeld.org:8443/meld"},
        {"report": "mailto:fout+site@sub.voorbeeld.org"},
    ],
    ids=str,
)
def test_whole_publisher_is_no_problem(tmp_path: Path, changed: dict[str, str]) -> None:
    assert problems(tmp_path, GOOD | changed) == []


def test_nobody_at_all_is_no_problem(tmp_path: Path) -> None:
    assert problems(tmp_path, EMPTY) == []
    assert publisher(read_settings(settings(tmp_path, EMPTY))) is None


@pytest.mark.parametrize(
    ("fields", "line", "says"),
    [
        ("", 3, "'extra' must hold a 'publisher' with the fields name, contact, report"),
        (" Stichting Voorbeeld", 3, "'extra' must hold a 'publisher'"),
        (" [a, b]", 3, "'extra' must hold a 'publisher'"),
        ({key: GOOD[key] for key in ("name", "contact")}, 3, "lacks 'report'"),
        (GOOD | {"telephone": "112"}, 7, "unknown field 'telephone'"),
        (GOOD | {"contact": ""}, 5, "has no 'contact'"),
        (EMPTY | {"report": GOOD["report"]}, 4, "has no 'name'"),
        (GOOD | {"name": "[Stichting, Voorbeeld]"}, 4, "'name' of the publisher must be one line of text"),
        (GOOD | {"name": '"Stichting\\nVoorbeeld"'}, 4, "must be one line of text"),
        (GOOD | {"name": '"<b>Voorbeeld</b>"'}, 4, "is plain text"),
        (GOOD | {"name": '"B &amp; W"'}, 4, "is plain text"),
        (GOOD | {"name": '" Voorbeeld"'}, 4, "not the name of a publisher"),
        (GOOD | {"name": '"\\u202Edleebroov"'}, 4, "not the name of a publisher"),
        (GOOD | {"name": '"2026"'}, 4, "not the name of a publisher"),
        (GOOD | {"contact": "Voorbeeldstraat 1"}, 5, "not an address of contact"),
        (GOOD | {"contact": "redactie@voorbeeld"}, 5, "not an address of contact"),
        (GOOD | {"contact": "mailto:redactie@voorbeeld.org"}, 5, "not an address of contact"),
        (GOOD | {"contact": "http://voorbeeld.org/"}, 5, "not an address of contact"),
        (GOOD | {"contact": "https://voorbeeld"}, 5, "not an address of contact"),
        (GOOD | {"contact": "https://voorbeeld.org:99999/"}, 5, "not an address of contact"),
        (GOOD | {"contact": "'https://voorbeeld.org/\"><script>'"}, 5, "not an address of contact"),
        (GOOD | {"report": "fout@voorbeeld.org"}, 6, "not an address to report a mistake to"),
        (GOOD | {"report": '"mailto:"'}, 6, "not an address to report a mistake to"),
        (GOOD | {"report": "mailto:a@voorbeeld.org,b@voorbeeld.org"}, 6, "not an address to report"),
        (GOOD | {"report": "mailto:a@voorbeeld.org?subject=x"}, 6, "not an address to report a mistake to"),
        (GOOD | {"report": "javascript:alert(1)"}, 6, "not an address to report a mistake to"),
        (GOOD | {"report": "tel:112"}, 6, "not an address to report a mistake to"),
    ],
    ids=str,
)
def test_wrong_publisher_is_told_with_file_and_line(
    tmp_path: Path, fields: dict[str, str] | str, line: int, says: str
) -> None:
    found = problems(tmp_path, fields)

    assert [problem for problem in found if problem.startswith(f"mkdocs.yml:{line}: ") and says in problem], found
    assert all(problem.endswith(".") for problem in found)


def test_setting_that_cannot_be_read_is_told_with_its_line(tmp_path: Path) -> None:
    found = problems(tmp_path, '\n    name: "a"\n    name: "b"')

    assert found == ["mkdocs.yml:5: The key 'name' stands here twice; keep one."]


def test_mail_about_a_page_names_it_and_another_address_stays_as_it_is() -> None:
    by_mail = Publisher("Voorbeeld", "redactie@voorbeeld.org", "mailto:fout@voorbeeld.org")
    by_form = Publisher("Voorbeeld", "https://voorbeeld.org/contact", "https://voorbeeld.org/meld?soort=site")

    subject = "Over de pagina https://site.org/café/?a=1&b=2"
    assert by_mail.report_link(subject) == (
        "mailto:fout@voorbeeld.org?subject=Over%20de%20pagina%20https%3A%2F%2Fsite.org%2Fcaf%C3%A9%2F%3Fa%3D1%26b%3D2"
    )
    assert by_form.report_link(subject) == "https://voorbeeld.org/meld?soort=site"
    assert (by_mail.contact_link, by_form.contact_link) == (
        "mailto:redactie@voorbeeld.org", "https://voorbeeld.org/contact",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("named", "says"),
    [
        (None, "No publisher has been named yet."),
        ("Stichting Voorbeeld", "Published by: Stichting Voorbeeld."),
        ("Voorbeeld B.V.", "Published by: Voorbeeld B.V."),
    ],
)
def test_publisher_is_named_in_a_sentence_or_nobody_is(named: str | None, says: str) -> None:
    assert published_by(Publisher(named, "a@b.org", "mailto:a@b.org") if named else None, WORDS) == says


@pytest.mark.parametrize(("environment", "address"), [("https://a.nl/", "https://a.nl/"), (None, "https://x.example/")])
def test_address_is_that_of_the_environment_or_else_of_the_settings(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, environment: str | None, address: str
) -> None:
    monkeypatch.delenv("SITE_URL", raising=False)
    if environment:
        monkeypatch.setenv("SITE_URL", environment)

    assert given_address(settings(tmp_path, EMPTY)) == address


def test_publisher_of_the_project_is_read_as_it_is_written() -> None:
    document = parsed('extra: {publisher: {name: "yes", contact: a@b.org, report: "mailto:a@b.org"}}', "mkdocs.yml")

    assert publisher(document) == Publisher("yes", "a@b.org", "mailto:a@b.org")
