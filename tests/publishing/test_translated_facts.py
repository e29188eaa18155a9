"""Every language says the same numbers, names the same in braces, and denies the same."""

import pytest

from publishing.editorial.translated_facts import (
    denial_problems,
    fact_problems,
    lost_denials,
    page_fact_problems,
    time_problems,
)
from publishing.editorial.written_page import Page
from publishing.editorial.yaml_text import parsed
from written import written_page

LANGUAGES = ("nl", "en")


@pytest.mark.parametrize(
    ("dutch", "english", "says"),
    [
        ("langer dan 5 minuten", "over 5 minutes", ""),
        ("tot 17 uur", "till 5 pm", ""),
        ("langer dan 5 minuten", "over 15 minutes", "In language 'en' this says 15 where 'nl' says 5; correct"),
        ("Bel {now}.", "Call {today}.", "In language 'en' this says {today} where 'nl' says {now}; correct"),
        ("Neem 2 pillen.", "Take tablets.", "In language 'en' this says nothing where 'nl' says 2; correct"),
        (
            "Neem 2 pillen in 5 uur.",
            "Take tablets.",
            "In language 'en' this says nothing where 'nl' says 2, 5; correct",
        ),
    ],
)
def test_a_number_or_a_name_that_one_language_says_alone_is_reported(dutch: str, english: str, says: str) -> None:
    document = parsed(f'advice:\n  a:\n    nl: "{dutch}"\n    en: "{english}"\n', "docs/signs.yml")

    found = list(fact_problems(document, LANGUAGES))

    assert [problem.startswith(f"docs/signs.yml:4: {says}") for problem in found] == [True] * bool(says)


@pytest.mark.parametrize(
    ("dutch", "english", "line"),
    [
        ("Stop niet zelf.", "Do not stop it yourself.", 0),
        ("Je twijfelt?", "Are you not sure?", 0),
        ("Stop zelf.", "Do not stop it yourself.", 3),
        ("Neem niet dubbel.", "Take double.", 4),
    ],
)
def test_a_denial_in_one_language_alone_is_reported_where_it_is_lacking(dutch: str, english: str, line: int) -> None:
    document = parsed(f"advice:\n  a:\n    nl: {dutch}\n    en: {english}\n", "docs/signs.yml")

    found = list(denial_problems(document, LANGUAGES, ["advice"]))

    assert [problem.partition(": ")[0] for problem in found] == [f"docs/signs.yml:{line}"] * bool(line)
    assert not list(denial_problems(document, LANGUAGES, ["signs"]))


@pytest.mark.parametrize(
    ("dutch", "english", "says"),
    [
        ("Mijn arm is sinds uren slap.", "My arm has been weak for hours.", []),
        ("Bel op een werkdag na 17 uur.", "Call on a working day after 5 pm.", []),
        ("Een paar minuten slap.", "Weak for a moment.", []),
        ("Sinds 2 weken slap.", "Weak for 2 days.", ["4: In language 'en' this tells nothing of weeks", "3: In lang"]),
        ("Mijn arm is slap.", "My arm is suddenly weak.", ["3: In language 'nl' this tells nothing of suddenly"]),
        ("Laat het nakijken.", "Have it checked today.", ["3: In language 'nl' this tells nothing of today"]),
    ],
)
def test_a_time_in_one_language_alone_is_reported_where_it_is_lacking(
    dutch: str, english: str, says: list[str]
) -> None:
    document = parsed(f"signs:\n  a:\n    nl: {dutch}\n    en: {english}\n", "docs/signs.yml")

    found = sorted(time_problems(document, LANGUAGES, ["signs"]), reverse=True)

    assert len(found) == len(says)
    assert all(one.startswith(f"docs/signs.yml:{said}") for one, said in zip(found, says, strict=True))
    assert not list(time_problems(document, LANGUAGES, ["advice"]))


@pytest.mark.parametrize(
    ("name", "dutch", "english", "languages"),
    [
        ("do-not-stop", "Stop er niet zelf mee.", "Do not stop it yourself.", []),
        ("do-not-stop", "Stop er zelf mee.", "Stop it yourself.", ["nl", "en"]),
        ("no-potassium", "Neem zelf kalium.", "Do not take potassium.", ["nl"]),
        ("nothing-by-mouth", "Geef niets te eten.", "Give food.", ["en"]),
        ("notes", "Schrijf het op.", "Write it down.", []),
    ],
)
def test_advice_that_denies_by_its_name_alone_is_reported(
    name: str, dutch: str, english: str, languages: list[str]
) -> None:
    document = parsed(f"advice:\n  {name}:\n    nl: {dutch}\n    en: {english}\n", "docs/signs.yml")

    found = list(lost_denials(document, LANGUAGES))

    assert [one.partition(": ")[0] for one in found] == [
        f"docs/signs.yml:{3 + LANGUAGES.index(one)}" for one in languages
    ]


def compared(dutch: str, english: str, **english_fields: str) -> list[Page]:
    """Two pages with these texts, each recorded as compared with the other."""
    pages = {"nl": written_page(markdown=dutch), "en": written_page(language="en", markdown=english, **english_fields)}
    return [
        written_page(markdown=dutch, matches=f'{{en: "{pages["en"].fingerprint}"}}'),
        written_page(
            language="en",
            markdown=english,
            **{**english_fields, "matches": f'{{nl: "{pages["nl"].fingerprint}"}}'},
        ),
    ]


DUTCH = "# Titel\n\nNa 2 weken.[^a-2017]\n\n## Nu\n\nBel {emergency-number} voor 17 uur, of 112.\n"
ENGLISH = "# Title\n\nAfter 2 weeks.[^b-2019]\n\n## Now\n\nCall {emergency-number} before 5 pm, or 112 (UK: 999).\n"


def test_pages_with_the_same_numbers_may_name_other_sources_and_telephones() -> None:
    assert list(page_fact_problems(compared(DUTCH, ENGLISH), LANGUAGES)) == []


@pytest.mark.parametrize(
    ("right", "wrong", "line", "says"),
    [
        ("2 weeks", "3 weeks", 12, "this page says 3 where docs/nl/types.md:12 says 2;"),
        ("2 weeks", "two weeks", 12, "this page says nothing where docs/nl/types.md:12 says 2;"),
        ("5 pm", "5 am", 16, "this page says 5 where docs/nl/types.md:16 says 17;"),
        (
            "{emergency-number}",
            "{urgent-service}",
            16,
            "this page says {urgent-service} where docs/nl/types.md:16 says {emergency-number};",
        ),
        (
            "## Now\n\nCall {emergency-number}",
            "Call 20 times",
            11,
            "this page says 20 where docs/nl/types.md:11 says {emergency-number};",
        ),
    ],
)
def test_section_that_says_another_number_or_name_is_reported(right: str, wrong: str, line: int, says: str) -> None:
    assert right in ENGLISH

    [found] = page_fact_problems(compared(DUTCH, ENGLISH.replace(right, wrong)), LANGUAGES)

    assert found.startswith(f"docs/en/types.md:{line}: From here on {says} correct one of them")


def test_description_with_another_number_is_reported_at_its_line() -> None:
    [found] = page_fact_problems(compared(DUTCH, ENGLISH, description="What to do in 3 weeks"), LANGUAGES)

    assert found.startswith("docs/en/types.md:3: ") and "says 3 where docs/nl/types.md:3 says nothing;" in found


def test_pages_that_have_changed_since_they_were_compared_are_not_looked_at() -> None:
    dutch, _ = compared(DUTCH, ENGLISH)
    changed = written_page(language="en", markdown=ENGLISH.replace("2 weeks", "3 weeks"))

    assert list(page_fact_problems([dutch, changed], LANGUAGES)) == []
    assert list(page_fact_problems([changed], LANGUAGES)) == []
