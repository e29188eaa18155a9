"""Stories of docs/stories.yml: what somebody tells, the signs in it, and how soon that person may be sent for care."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from publishing.editorial.yaml_text import Document
from publishing.tree.signs import LEVELS, Translated


@dataclass(frozen=True)
class Story:
    """`acceptable` are levels, the mildest first; `answers` are those that this person gives by hand.

    `ends_at` is the outcome that they lead to; empty where the author leaves it open.
    """

    told: Translated
    signs: tuple[str, ...]
    acceptable: tuple[str, ...]
    answers: tuple[str, ...]
    ends_at: str


def stories(document: Document) -> tuple[Story, ...]:
    """The stories of docs/stories.yml. Requires a document that passed the STORIES form check."""
    return tuple(
        Story(
            told=entry["told"],
            signs=tuple(entry["signs"]),
            acceptable=tuple(sorted(entry["acceptable"], key=LEVELS.index)),
            answers=tuple(entry["answers"]),
            ends_at=entry.get("ends_at", ""),
        )
        for entry in document.data["stories"]
    )


def story_problems(document: Document, signs: Collection[str]) -> Iterator[str]:
    """Stories that name no sign, and signs of which no story tells."""
    of_stories: set[str] = set()
    for index, entry in enumerate(document.data["stories"]):
        of_stories.update(entry["signs"])
        for sign in entry["signs"]:
            if sign not in signs:
                place = document.place("stories", index, "signs")
                yield f"{place}: Story {index + 1} names '{sign}', which is no sign of docs/signs.yml."
    for sign in signs:
        if sign not in of_stories:
            yield f"{document.place('stories')}: No story tells of sign '{sign}'; write one."
