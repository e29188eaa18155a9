"""A page and its translation tell the same times, numbers and prohibitions line by line, and cite at the same lines."""

import pytest

from changed_edition import EDITION, edition
from publishing.checks.problems import translations_behind
from publishing.editorial.translated_lines import page_line_problems, unlike_lines
from publishing.editorial.written_page import Page
from written import written_page

DUTCH = """\
# Titel

Meet na twee uur weer.

## Nu

Stop er niet ineens mee.[^a]
Bel vandaag nog.
Trilt het nooit in bed?[^a]
Wacht niet, en bel 112.[^b]

!!! urgent "Bel vandaag nog, wacht niet:"

    - sign:weakness-numb-hours-days

    Je arm is ineens zwak.
"""
ENGLISH = """\
# Title

Measure again after two hours.

## Now

Do not stop it at once.[^b]
Call today.
Does it never twitch in bed?[^a]
Do not wait, and call 112 (UK: 999).

!!! urgent "Call today, do not wait:"

    - sign:weakness-numb-hours-days

    Your arm is suddenly weak.
"""


def pair(dutch: str = DUTCH, english: str = ENGLISH, **english_fields: str) -> tuple[Page, Page]:
    """The English page and the Dutch one that it translates."""
    return written_page(language="en", markdown=english, **english_fields), written_page(markdown=dutch)


def test_pages_that_tell_the_same_in_other_words_have_no_problems() -> None:
    assert list(unlike_lines(*pair())) == []


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("Bel vandaag nog.\n", "Bel een keer.\n", "nl/types.md:19: This line tells less of today than docs/"),
        ("Stop er niet ineens mee.", "Stop er ineens mee.", "nl/types.md:18: This line does not say what docs/"),
        ("na twee uur", "na drie uur", "en/types.md:14: This line says 2 where docs/nl/types.md:14 says 3"),
        ("na twee uur", "na twee weken", "nl/types.md:14: This line tells less of hours than docs/"),
        ("in bed?[^a]", "in bed?", "nl/types.md:20: This line tells less of a source than docs/"),
        ("is ineens zwak", "is zwak", "nl/types.md:27: This line tells less of suddenly than docs/"),
        ("Bel vandaag nog.\n", "", "nl/types.md:16: From here on this page tells less of today than docs/"),
        ("Stop er niet ineens mee.[^a]\n", "", "nl/types.md:16: From here on this page tells less of a source"),
    ],
)  # fmt: skip
def test_line_that_lacks_what_its_counterpart_tells_is_named(old: str, new: str, says: str) -> None:
    assert old in DUTCH

    found = list(unlike_lines(*pair(DUTCH.replace(old, new, 1))))

    assert [one for one in found if one.startswith(f"docs/{says}") and one.endswith("; correct one of them.")], found


def test_translation_that_forbids_nothing_is_named_too() -> None:
    [found] = unlike_lines(*pair(english=ENGLISH.replace("Do not stop it", "Stop it")))

    assert found == (
        "docs/en/types.md:18: This line does not say what docs/nl/types.md:18 says not to do (not, no, never); "
        "correct one of them."
    )


def test_description_is_compared_too() -> None:
    [found] = unlike_lines(*pair(description="What to do today"))

    assert (
        found == "docs/nl/types.md:3: This line tells less of today than docs/en/types.md:3 does; correct one of them."
    )


def test_page_with_other_headings_or_other_figures_or_in_an_unknown_language_is_told_of_elsewhere() -> None:
    assert list(unlike_lines(*pair(DUTCH.replace("## Nu", "Nu")))) == []
    assert list(unlike_lines(*pair(DUTCH.replace("twee", "2")))) == []
    unknown = written_page(language="fr", markdown=ENGLISH.replace("today", "demain").replace("two", "trois"))
    assert list(unlike_lines(unknown, pair()[1])) == []


def test_pages_that_nobody_has_compared_are_told_of_elsewhere() -> None:
    changed = pair(DUTCH.replace("vandaag", "eens"))

    assert list(page_line_problems(changed, ("nl", "en"))) == []


def test_pages_of_this_site_tell_the_same() -> None:
    assert list(page_line_problems(EDITION.pages, EDITION.languages)) == []


def test_page_that_was_recorded_as_compared_is_looked_at() -> None:
    file, told, lost = "docs/nl/medicines.md", "Stop er niet ineens mee", "Stop er ineens mee"
    before, now = (one.page("nl", "medicines").fingerprint for one in (EDITION, edition((file, told, lost))))
    recorded = edition((file, told, lost), ("docs/en/medicines.md", before, now))

    [found] = translations_behind(recorded)

    assert found.startswith(f"{file}:63: This line does not say what docs/en/medicines.md:64 says not to do")
