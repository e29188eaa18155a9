"""A text that says how soon to call never puts off what cannot wait."""

import pytest

from publishing.tree.how_soon import outcome_time_problems, put_off_problems, putting_off
from written import document


@pytest.mark.parametrize(
    ("text", "language", "word"),
    [
        ("Call tomorrow:", "en", "tomorrow"),
        ("Make an ordinary appointment:", "en", "appointment"),
        ("You can look after this yourself:", "en", "after this yourself"),
        ("Be seen within a few days", "en", "few days"),
        ("Call on Monday", "en", "Monday"),
        ("Bel volgende week", "nl", "volgende week"),
        ("Bel morgenochtend", "nl", "morgenochtend"),
        ("Wacht niet te lang, maak een afspraak", "nl", "afspraak"),
        ("If you can't walk, call tomorrow", "en", "tomorrow"),
        ("Bel morgen", "nl", "morgen"),
        ("Dit kun je zelf aanzien", "nl", "zelf aanzien"),
        ("Call today, do not wait until tomorrow:", "en", ""),
        ("Don’t wait until tomorrow", "en", ""),
        ("Call today, also at the weekend", "en", ""),
        ("Call 112 if you may hurt yourself", "en", ""),
        ("Bel vandaag: in de eerste weken na een operatie", "nl", ""),
        ("Bel vandaag nog, wacht niet tot morgen", "nl", ""),
        ("Bel vanmorgen nog", "nl", ""),
        ("Today, at once", "en", ""),
        ("If you are not better call tomorrow", "en", "tomorrow"),
        ("Ook als je niet ziek bent bel je later", "nl", "later"),
        ("Call this week", "en", "this week"),
        ("Bel binnenkort", "nl", "binnenkort"),
        ("Morgen anrufen", "de", ""),
    ],
)
def test_word_that_puts_off_is_found_and_a_warning_against_it_is_none(text: str, language: str, word: str) -> None:
    assert putting_off(text, language) == word


def test_only_what_cannot_wait_is_looked_at() -> None:
    texts = {"nl": "Bel morgen", "en": "Call tomorrow"}

    assert list(put_off_problems("x:1: It", "non-urgent", texts)) == []
    assert list(put_off_problems("x:1: It", "urgent", texts)) == [
        "x:1: It is urgent and says 'morgen' in language 'nl', as if it could wait; correct it.",
        "x:1: It is urgent and says 'tomorrow' in language 'en', as if it could wait; correct it.",
    ]


@pytest.mark.parametrize(
    ("urgency", "soon", "title", "says"),
    [
        ("emergency", "now", "Call {emergency-number} now", ""),
        ("non-urgent", "appointment", "Make an appointment", ""),
        ("urgent", "now", "Make an appointment", ""),  # which of the two is wrong is told elsewhere
        ("emergency", "now", "Call now", "is for an emergency and its title names no number in language 'en'"),
        ("urgent", "today", "Make an appointment", "is urgent and says 'appointment' in language 'en'"),
    ],
)
def test_outcome_says_how_soon_it_is(urgency: str, soon: str, title: str, says: str) -> None:
    tree = document(
        f"outcomes:\n  it:\n    urgency: {urgency}\n    soon: {soon}\n"
        f'    title: {{en: "{title}"}}\n    when: {{en: Now}}\n'
    )

    found = list(outcome_time_problems(tree))

    assert len(found) == bool(says)
    assert all(one.startswith("docs/x.yml:5: Outcome 'it' ") and says in one for one in found)
