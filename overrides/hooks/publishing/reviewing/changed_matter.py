"""What of a page is no longer as it was read, in words: what is there now as it says it, what is gone by its place."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from publishing.reviewing.reading_matter import Matter, Passage
from publishing.reviewing.sign_offs import SignOff, marks


def changed_matter(signed: SignOff, now: Matter) -> Iterator[tuple[str, str]]:
    """Each change since the page was read, as `file:line` and a sentence; none when all of it is as it was."""
    _, entries = marks(now)
    for read, begin, end in changed_rows(signed, now):
        yield from _changed_sentences(read, begin, end, now.sentences)
    for name, mark in entries.items():
        passage = now.entries[name]
        if name not in signed.entries:
            yield passage.place, f"“{name}” was not there: “{passage.words}”."
        elif signed.entries[name] != mark:
            yield passage.place, f"“{name}” says something else: “{passage.words}”."
    for name in signed.entries:
        if name not in entries:
            yield now.sentences[0].place, f"“{name}” is gone."


def changed_rows(signed: SignOff, now: Matter) -> Iterator[tuple[int, int, int]]:
    """Each row of sentences that is not as it was read: how many were read, and from where to where others stand."""
    sentences, _ = marks(now)
    compared = SequenceMatcher(None, signed.sentences, sentences, autojunk=False)
    for what, first, last, begin, end in compared.get_opcodes():
        if what != "equal":
            yield last - first, begin, end


def _changed_sentences(read: int, begin: int, end: int, now: Sequence[Passage]) -> Iterator[tuple[str, str]]:
    """What became of `read` sentences in a row, where those from `begin` to `end` stand now."""
    for number, sentence in enumerate(now[begin:end]):
        said = "is not what was read here" if number < read else "was not there"
        yield sentence.place, f"“{sentence.words}” {said}."
    if gone := max(0, read - (end - begin)):
        before = now[max(0, end - 1)]
        many = "1 sentence is" if gone == 1 else f"{gone} sentences are"
        yield before.place, f"{many} gone after “{before.words}”."
