"""What has changed since a page was read, in words."""

from datetime import date

from publishing.reviewing.changed_matter import changed_matter
from publishing.reviewing.reading_matter import Matter, Passage
from publishing.reviewing.sign_offs import SignOff, marks


def matter(*sentences: str, **entries: str) -> Matter:
    passages = tuple(Passage(words, f"a.md:{line}") for line, words in enumerate(sentences, 1))
    return Matter(passages, {name: Passage(words, f"{name}.yml:7") for name, words in entries.items()})


def changes(read: Matter, now: Matter) -> list[str]:
    signed = SignOff("A. Jansen", "huisarts", date(2026, 1, 5), date(2027, 1, 5), *marks(read))
    found = [f"{place}: {what}" for place, what in changed_matter(signed, now)]
    assert signed.covers(now) is (not found)
    return found


READ = matter("One.", "Two weeks.", "Three.", "Four.", sign="urgency: urgent", source="A title")


def test_nothing_has_changed_when_only_white_space_has() -> None:
    now = matter("One.", "Two  weeks.", "Three.", "Four. ", sign="urgency: urgent", source="A title")

    assert changes(READ, now) == []


def test_changed_sentence_is_reported_as_it_is_now_and_a_lost_one_by_its_place() -> None:
    now = matter("One.", "Two years.", "Three.", sign="urgency: urgent", source="A title")

    assert changes(READ, now) == [
        "a.md:2: “Two years.” is not what was read here.",
        "a.md:3: 1 sentence is gone after “Three.”.",
    ]


def test_new_sentence_and_several_lost_ones_are_reported() -> None:
    assert changes(READ, matter("New.", "One.", "Four.", sign="urgency: urgent", source="A title")) == [
        "a.md:1: “New.” was not there.",
        "a.md:2: 2 sentences are gone after “One.”.",
    ]


def test_lost_beginning_is_reported_at_what_now_begins() -> None:
    now = matter("Two weeks.", "Three.", "Four.", sign="urgency: urgent", source="A title")

    assert changes(READ, now) == ["a.md:1: 1 sentence is gone after “Two weeks.”."]


def test_one_change_among_hundreds_of_like_sentences_is_one_change() -> None:
    read = matter(*["Call."] * 300, "Two weeks.")

    assert changes(read, matter(*["Call."] * 300, "Two years.")) == [
        "a.md:301: “Two years.” is not what was read here."
    ]
    assert changes(matter(*["Call."] * 300), matter("New.", *["Call."] * 300)) == ["a.md:1: “New.” was not there."]


def test_change_of_order_is_a_change() -> None:
    assert changes(READ, matter("Two weeks.", "One.", "Three.", "Four.", sign="urgency: urgent", source="A title"))


def test_signs_and_sources_are_reported_by_name() -> None:
    now = matter("One.", "Two weeks.", "Three.", "Four.", sign="urgency: emergency", advice="Call.")

    assert changes(READ, now) == [
        "sign.yml:7: “sign” says something else: “urgency: emergency”.",
        "advice.yml:7: “advice” was not there: “Call.”.",
        "a.md:1: “source” is gone.",
    ]
