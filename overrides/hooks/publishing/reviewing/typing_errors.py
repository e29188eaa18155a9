"""What may pass under a review as a typing error: nothing that tells somebody when, or whom, to call."""

from collections.abc import Iterator

from publishing.editorial.telephone_numbers import ABOUT_CALLING
from publishing.reviewing.changed_matter import changed_rows
from publishing.reviewing.reading_matter import SERVICE, SIGN, Matter, Passage
from publishing.reviewing.sign_offs import SignOff, marks

WITHOUT_ADVICE = ("picture ", "source ")
"""How the entries begin in which no advice stands."""


def more_than_typing_errors(signed: SignOff, now: Matter) -> Iterator[tuple[str, str]]:
    """What has changed since a page was read and is advice, or may be: its `file:line`, and how it is called.

    What a sentence said before nobody knows, so it is judged by what it says now; and none is added or taken away.
    """
    _, entries = marks(now)
    for name in {**signed.entries, **entries}:
        slip = name.startswith(WITHOUT_ADVICE) and name in signed.entries and name in entries
        if signed.entries.get(name) != entries.get(name) and not slip:
            passage = now.entries.get(name, now.sentences[0])
            yield passage.place, f"“{name}”"
    for read, begin, end in changed_rows(signed, now):
        if read != end - begin:
            before = now.sentences[max(0, end - 1)]
            yield before.place, f"The number of sentences near “{before.words}”"
        for sentence in now.sentences[begin:end]:
            if _advises(sentence):
                yield sentence.place, f"“{sentence.words}”"


def _advises(sentence: Passage) -> bool:
    named = SIGN.match(sentence.words) or SERVICE.match(sentence.words)
    return bool(sentence.within or named or ABOUT_CALLING.search(sentence.words))
