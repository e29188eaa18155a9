"""Every language says the same numbers, names the same in braces, and denies the same."""

import pytest

from publishing.editorial.translated_facts import denial_problems, fact_problems
from publishing.editorial.yaml_text import parsed

LANGUAGES = ("nl", "en")


@pytest.mark.parametrize(
    ("dutch", "english", "says"),
    [
        ("langer dan 5 minuten", "over 5 minutes", ""),
        ("tot 17 uur", "till 5 pm", ""),
        ("langer dan 5 minuten", "over 15 minutes", "In language 'en' this says 15 where 'nl' says 5; correct"),
        ("Bel {now}.", "Call {today}.", "In language 'en' this says {today} where 'nl' says {now}; correct"),
        ("Neem 2 pillen.", "Take tablets.", "In language 'en' this says nothing where 'nl' says 2; correct"),
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
