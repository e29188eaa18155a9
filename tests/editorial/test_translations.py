"""A change in one language without the other is seen."""

import editions
from project import Project


def test_changing_one_language_stops_the_build_in_the_other(project: Project) -> None:
    project.append("docs/nl/stress.md", "Een nieuwe zin.[^nhs-twitch]")

    built = project.build()

    assert built.returncode != 0
    assert "docs/en/stress.md:" in built.stderr
    assert "docs/nl/stress.md has changed since this page was compared with it" in built.stderr
    assert "make translated" in built.stderr


def test_changing_the_translation_alone_is_seen_too(project: Project) -> None:
    project.append("docs/en/stress.md", "A new sentence.[^nhs-twitch]")

    (reported,) = project.problems()
    assert "docs/en/stress.md has changed since this page was compared with it" in reported


def test_make_translated_records_that_a_translator_has_looked(project: Project) -> None:
    project.append("docs/nl/stress.md", "Een nieuwe zin.[^nhs-twitch]")
    project.append("docs/en/stress.md", "A new sentence.[^nhs-twitch]")

    recorded = project.command("commands.translated")

    assert recorded.returncode == 0
    assert recorded.stdout.splitlines() == ["docs/nl/stress.md: recorded.", "docs/en/stress.md: recorded."]
    assert project.problems() == []


def test_white_space_and_review_dates_are_no_change(project: Project) -> None:
    project.append("docs/nl/stress.md", "\n\n")
    editions.reviewed(project, ["docs/nl/stress.md"])

    assert project.problems() == []
