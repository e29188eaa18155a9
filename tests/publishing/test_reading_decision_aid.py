"""What a file of the decision aid says in one language, and what it says for a name in braces."""

import pytest

from publishing.editorial.yaml_text import KeyPath
from publishing.tree.decision_aid import Entry, with_mentions
from written import document

BOTH: list[tuple[KeyPath, str]] = [
    (("text", "nl"), "Ja"),
    (("text", "en"), "Yes"),
    (("urgency",), "urgent"),
    (("answers", 0, "text", "nl"), "Nee"),
    (("answers", 0, "text", "en"), "No"),
]
ENGLISH: list[tuple[KeyPath, str]] = [(("name", "en"), "In the UK"), (("number",), "999")]


@pytest.mark.parametrize(
    ("texts", "dutch", "english"),
    [
        (BOTH, "text: Ja; urgency: urgent; answers.0.text: Nee", "text: Yes; urgency: urgent; answers.0.text: No"),
        (ENGLISH, "", "name: In the UK; number: 999"),
        ([((), "face")], ": face", ": face"),
        ([(("nl",), "Rust uit."), (("en",), "Rest.")], ": Rust uit.", ": Rest."),
        ([(("signs", 0), "weaker"), (("signs", 1), "weeks")], "signs.0: weaker; signs.1: weeks", None),
    ],
    ids=["both", "one of them", "a text alone", "a text in languages", "no language"],
)
def test_entry_says_what_it_says_in_a_language_and_nothing_to_readers_of_others(
    texts: list[tuple[KeyPath, str]], dutch: str, english: str | None
) -> None:
    entry = Entry("x.yml:1", texts)

    assert entry.words("nl", ["nl", "en"]) == dutch
    assert entry.words("en", ["nl", "en"]) == (dutch if english is None else english)


def test_name_in_braces_is_filled_in_as_texts_of_the_language_say_it_and_stays_in_others() -> None:
    written = document("{nl: ['Bel {n}', {x: '{n}', en: '{n}{n}'}], en: '{n}.', fr: '{n}', list: ['{n}']}")

    assert with_mentions(written, {"n": {"nl": "112", "en": "999"}}).data == {
        "nl": ["Bel 112", {"x": "{n}", "en": "999999"}],
        "en": "999.",
        "fr": "{n}",
        "list": ["{n}"],
    }
